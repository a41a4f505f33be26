"""Starts a build without searches for cyclic garbage: there is none yet, and all that is loaded stays.

A site's environment is some hundred thousand objects. Python searches them all while it unpacks them and once more
before the first page is read: a quarter of the time of a build in which nothing has changed. What is loaded is set
aside until the build ends (:func:`sphinx_meetings.collector.release`).
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

__all__ = ["pause", "resume"]

_PAUSED = "_meetings_paused_collector"


def pause(app: Sphinx, config: Config) -> None:
    """Search for no garbage while the environment is loaded (``config-inited``, after all others)."""
    setattr(app, _PAUSED, gc.isenabled())
    gc.disable()


def resume(app: Sphinx) -> None:
    """Set aside what was loaded (``builder-inited``, before all others)."""
    if getattr(app, _PAUSED, False):
        gc.enable()
        gc.freeze()
