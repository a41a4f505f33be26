"""Spares Python's collector of cyclic garbage what a build keeps anyway.

Sphinx keeps the doctree of each page until it is written, and the archive stays as long as the build. By itself the
collector searches all of them for garbage again and again: in a large build that takes a fifth of all time. What a page
leaves behind is young when the page has been read or written; so the young objects alone are searched then, a few
pages at a time, and all of them once, when a third of the pages is written: that gives back the doctrees of these. An
environment that is loaded has no garbage, and all of it stays: it is set aside at once (:func:`gc.freeze`).
"""

from __future__ import annotations

import atexit
import gc
from typing import TYPE_CHECKING

from sphinx_meetings.domain import meeting_domain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

__all__ = [
    "collect_after_page_read",
    "collect_after_page_written",
    "collect_after_reading",
    "hold_back",
    "leave_archive_alone",
    "release",
    "set_aside_loaded",
]

PAGES = 8
"""How many pages there are between two collections."""
OBJECTS_LOADED = 500_000
"""After how many new objects Python collects while an environment is loaded: one of thousands of pages has as many."""
OBJECTS = 10_000
"""The same afterwards, within a page."""
NEVER = 1_000_000
"""After how many collections of younger objects Python collects older ones by itself."""
YOUNG = 1
"""The generation up to which objects are young."""
_THRESHOLDS = gc.get_threshold()


def hold_back(app: Sphinx, config: Config) -> None:
    """Hardly collect while the environment is loaded (``config-inited``, after all others)."""
    gc.set_threshold(OBJECTS_LOADED)


def set_aside_loaded(app: Sphinx) -> None:
    """Set aside what was loaded (``builder-inited``, before all others)."""
    gc.set_threshold(OBJECTS, NEVER, NEVER)
    if gc.isenabled():
        gc.freeze()


def collect_after_page_read(app: Sphinx, docname: str, content: list[str]) -> None:
    """Collect what the pages that were read before this one leave behind (``source-read``)."""
    if len(meeting_domain(app.env).read) % PAGES == PAGES - 1:
        _collect(YOUNG)


def collect_after_reading(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Collect what the last pages leave behind (``env-updated``, before all others)."""
    if meeting_domain(env).read:
        _collect(YOUNG)
    return []


def collect_after_page_written(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Collect what the pages that were written before this one leave behind (``doctree-resolved``)."""
    written = meeting_domain(app.env).written
    if written is None:
        return
    number = len(written.noted)
    if number == len(app.env.all_docs) // 3:
        _collect()
    elif number % PAGES == PAGES - 1:
        _collect(YOUNG)


def leave_archive_alone(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Let the archive, in which there is no garbage, grow old unsearched (``env-updated``, after all others)."""
    if gc.isenabled():
        _let_grow_old()
    return []


def release(app: Sphinx, exception: Exception | None) -> None:
    """Leave the collector as it was found (``build-finished``), and spare it what is left when Python ends.

    Python then searches all once more, which took a fifth of a build after an edit; memory is given back without that.
    """
    gc.set_threshold(*_THRESHOLDS)
    _let_grow_old()
    atexit.unregister(gc.freeze)
    atexit.register(gc.freeze)


def _let_grow_old() -> None:
    """Put all, also what was set aside, among the objects that are hardly ever searched."""
    gc.freeze()
    gc.unfreeze()


def _collect(generation: int = 2) -> None:
    if gc.isenabled():
        gc.collect(generation)
