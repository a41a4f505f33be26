"""Keeps Python's garbage collector from searching what a build keeps anyway.

Sphinx keeps the doctree of each page until it is written, and the archive lives as long as the build. By itself, the
collector searches them all for cyclic garbage again and again, which takes a fifth of the time of a large build. What a
page leaves behind is still young when the page has been read or written; so only the young objects are searched then,
after every few pages. The doctrees of written pages, which are old, are dismantled without a search. All objects are
searched only if most doctrees could not be dismantled: once, when half of the pages have been written. An environment
that was loaded and an archive that was made contain no garbage, so they count as old without ever being searched.
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
"""The number of pages between two collections."""
OBJECTS_LOADED = 500_000
"""While an environment is loaded, Python collects after this many objects; one of thousands of pages has as many."""
OBJECTS = 5_000
"""The same once it is loaded, for collections within a page."""
NEVER = 1_000_000
"""Python collects older objects by itself after this many collections of younger ones."""
YOUNG, ALL = 1, 2
"""The generations up to which objects are collected."""
FEW = 1_000
"""Python 3.12 freezes some hundred objects when it starts; anybody else who freezes any freezes tens of thousands."""


class Collector:
    """Python's collector during the builds of one application."""

    found: ClassVar[list[tuple[int, int, int]]] = []
    """The thresholds to restore, if any were set; shared, since an application that fails may never restore them."""

    def __init__(self) -> None:
        self.pages = 0
        """How many pages have been read, and then, how many have been written."""
        self.written: list[nodes.document] = []
        """The doctrees of the pages written last, which are yet to be dismantled."""
        self.left = 0
        """How many doctrees could not be dismantled."""

    def hold_back(self, app: Sphinx, config: Config) -> None:
        """Hardly ever collect while the environment is loaded (``config-inited``, after all others)."""
        self._set(OBJECTS_LOADED)

    def give_back_loaded(self, app: Sphinx) -> None:
        """Restore the thresholds, and let what was loaded count as old (``builder-inited``, before all others)."""
        _let_grow_old()
        self._reset()

    def begin(self, app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
        """Have Python collect only young objects by itself (``env-before-read-docs``)."""
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
        """Let the archive count as old, without a search (``env-updated``, after all others)."""
        _let_grow_old()
        return []

    def collect_after_page_written(self, app: Sphinx, doctree: nodes.document, docname: str) -> None:
        """Free what the pages that were written before this one leave behind (``doctree-resolved``)."""
        self.pages += 1
        if self.pages % PAGES == 0:
            # This frees the translators, which refer to the documents that are to be dismantled.
            _collect(YOUNG)
            self._give_back()
        if self.pages == len(app.env.all_docs) // 2 and self.left > self.pages / 2:
            _collect(ALL)
        if not any(doctree is other for other in self.written):
            self.written.append(doctree)

    def _give_back(self) -> None:
        # The writer refers to the last one until it writes the next.
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
    """Move all objects to the oldest generation, unless somebody else has frozen some."""
    if gc.isenabled() and gc.get_freeze_count() < FEW:
        gc.freeze()
        gc.unfreeze()


def _collect(generation: int) -> None:
    if gc.isenabled():
        gc.collect(generation)
