"""Spares Python's collector of cyclic garbage what a build keeps anyway.

Sphinx keeps the doctree of each page until it is written, and the archive stays as long as the build. Each full
collection goes over all of them once more: in a large build that takes a fifth of all time. So what is in use after a
number of pages, and when the archive has been made, is set aside until the build ends (:func:`gc.freeze`): it is still
freed when nothing refers to it, but no longer searched for cycles. An environment that is loaded has none, and all
of it stays: it is set aside at once.
"""

from __future__ import annotations

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
    "hold_back",
    "release",
    "set_aside_all_read",
    "set_aside_archive",
    "set_aside_loaded",
    "set_aside_read",
    "set_aside_written",
]

PAGES = 32
"""How many pages there are between two collections."""
OBJECTS = 500_000
"""After how many new objects Python collects while an environment is loaded: one of thousands of pages has as many."""
_THRESHOLDS = gc.get_threshold()


def hold_back(app: Sphinx, config: Config) -> None:
    """Hardly collect while the environment is loaded (``config-inited``, after all others)."""
    gc.set_threshold(OBJECTS)


def set_aside_loaded(app: Sphinx) -> None:
    """Set aside what was loaded, and collect as before (``builder-inited``, before all others)."""
    gc.set_threshold(*_THRESHOLDS)
    if gc.isenabled():
        gc.freeze()


def set_aside_read(app: Sphinx, docname: str, content: list[str]) -> None:
    """Set aside the pages that were read before this one, a number of them at a time (``source-read``)."""
    if len(meeting_domain(app.env).read) % PAGES == PAGES - 1:
        _set_aside()


def set_aside_all_read(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Set aside the last pages, when all have been read (``env-updated``, before all others)."""
    if meeting_domain(env).read:
        _set_aside()
    return []


def set_aside_archive(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Set aside the archive, in which there is no garbage (``env-updated``, after all others)."""
    if gc.isenabled():
        gc.freeze()
    return []


def set_aside_written(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Set aside what the search keeps of the pages before this one, in the same way (``doctree-resolved``)."""
    written = meeting_domain(app.env).written
    if written is not None and len(written.noted) % PAGES == PAGES - 1:
        _set_aside()


def release(app: Sphinx, exception: Exception | None) -> None:
    """Leave the collector as it was found (``build-finished``)."""
    gc.set_threshold(*_THRESHOLDS)
    gc.unfreeze()


def _set_aside() -> None:
    if gc.isenabled():
        gc.collect()
        gc.freeze()
