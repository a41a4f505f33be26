"""Spares Python's collector of cyclic garbage what a build keeps anyway.

Sphinx keeps the doctree of each page until it is written, and the archive stays as long as the build. By itself the
collector searches all of them for garbage again and again: in a large build that takes a fifth of all time. What a page
leaves behind is young when the page has been read or written; so the young objects alone are searched then, a few
pages at a time. The doctrees of written pages, which are old, are dismantled without a search; all objects are
searched only where most doctrees could not be dismantled, once, when half of the pages is written. An environment that
is loaded and an archive hold no garbage: they grow old unsearched.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, ClassVar

from sphinx_meetings.dismantling import dismantle

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

__all__ = ["Collector"]

PAGES = 8
"""How many pages there are between two collections."""
OBJECTS_LOADED = 500_000
"""After how many new objects Python collects while an environment is loaded: one of thousands of pages has as many."""
OBJECTS = 5_000
"""The same afterwards, within a page."""
NEVER = 1_000_000
"""After how many collections of younger objects Python collects older ones by itself."""
YOUNG, ALL = 1, 2
"""The generations up to which objects are collected."""
FEW = 1_000
"""Python 3.12 sets some hundred objects aside when it starts; whoever else does so sets tens of thousands aside."""


class Collector:
    """Python's collector during the builds of one application."""

    found: ClassVar[list[tuple[int, int, int]]] = []
    """The thresholds that the process had, while it has others: an application that fails may never give them back."""

    def __init__(self) -> None:
        self.pages = 0
        """How many were read, then how many were written."""
        self.written: list[nodes.document] = []
        """The doctrees of those that were written last."""
        self.left = 0
        """How many doctrees could not be dismantled."""

    def hold_back(self, app: Sphinx, config: Config) -> None:
        """Hardly collect while the environment is loaded (``config-inited``, after all others)."""
        self._set(OBJECTS_LOADED)

    def give_back_loaded(self, app: Sphinx) -> None:
        """Collect as before, but not what was loaded (``builder-inited``, before all others)."""
        _let_grow_old()
        self._reset()

    def begin(self, app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        """Collect nothing but young objects by itself (``env-before-read-docs``)."""
        self.pages = self.left = 0
        self._set(OBJECTS, NEVER, NEVER)

    def collect_after_page_read(self, app: Sphinx, docname: str, content: list[str]) -> None:
        """Collect what the pages that were read before this one leave behind (``source-read``)."""
        self.pages += 1
        if self.pages % PAGES == 0:
            _collect(YOUNG)

    def collect_after_reading(self, app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
        """Collect what the last pages leave behind (``env-updated``, before all others)."""
        if self.pages:
            _collect(YOUNG)
        self.pages = 0
        return []

    def leave_archive(self, app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
        """Let the archive grow old unsearched (``env-updated``, after all others)."""
        _let_grow_old()
        return []

    def collect_after_page_written(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Give back what the pages that were written before this one leave behind (``doctree-resolved``)."""
        self.pages += 1
        if self.pages % PAGES == 0:
            # The translators, which hold their documents.
            _collect(YOUNG)
            self._give_back()
        if self.pages == len(app.env.all_docs) // 2 and self.left > self.pages / 2:
            _collect(ALL)
        if not any(doctree is other for other in self.written):
            self.written.append(doctree)

    def _give_back(self) -> None:
        # The writer holds the last one until it writes the next.
        last = self.written[-1:]
        del self.written[-1:]
        while self.written:
            self.left += not dismantle(self.written.pop())
        self.written = last

    def end(self, app: Sphinx, exception: Exception | None) -> None:
        """Leave the collector as it was found (``build-finished``)."""
        self.written.clear()
        _let_grow_old()
        self._reset()

    def _set(self, *thresholds: int) -> None:
        if not self.found:
            self.found.append(gc.get_threshold())
        gc.set_threshold(*thresholds)

    def _reset(self) -> None:
        if self.found:
            gc.set_threshold(*self.found.pop())


def _let_grow_old() -> None:
    """Put all objects among those that are hardly ever searched, unless somebody has set some aside."""
    if gc.isenabled() and gc.get_freeze_count() < FEW:
        gc.freeze()
        gc.unfreeze()


def _collect(generation: int) -> None:
    if gc.isenabled():
        gc.collect(generation)
