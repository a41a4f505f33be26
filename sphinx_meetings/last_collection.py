"""Spares the search for cyclic garbage with which Python ends.

When Python ends it searches all that is left, although the memory goes back to the system anyway: after a large build
that takes as long as reading a tenth of its pages. It matters to those objects alone that want to do something at their
end, like a file that was never closed and has text to write; if there is one, all goes its usual way.
"""

from __future__ import annotations

import atexit
import gc
import io
import sys
from itertools import compress
from types import GeneratorType
from typing import Any

__all__ = ["spare"]

STANDARD_STREAMS = range(3)
"""The file descriptors that Python itself flushes."""
IN_MEMORY = (io.BytesIO, io.StringIO)
"""Files that are gone with the process; a subclass may be more than that."""


def spare() -> None:
    """Spare the last search of this process, when it ends."""
    atexit.unregister(_set_all_aside)
    atexit.register(_set_all_aside)


def _set_all_aside() -> None:
    """Set all objects aside from the collector, unless one of them wants to do something at its end."""
    # There may be a million of them.
    objects = gc.get_objects()
    kinds = frozenset([kind for kind in set(map(type, objects)) if _has_finaliser(kind)])
    if not any(map(_wants_its_end, compress(objects, map(kinds.__contains__, map(type, objects))))):
        gc.freeze()


def _has_finaliser(kind: type) -> bool:
    return kind not in IN_MEMORY and any("__del__" in vars(base) for base in kind.__mro__)


def _wants_its_end(one: Any) -> bool:
    """Whether something may be lost without the finaliser of an object."""
    if isinstance(one, GeneratorType):
        # One of the standard library waits in each process that has loaded certificates.
        frame = one.gi_frame
        return (
            frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] not in sys.stdlib_module_names
        )
    if not isinstance(one, io.IOBase):
        return True
    try:
        return not one.closed and one.writable() and one.fileno() not in STANDARD_STREAMS
    except Exception:  # noqa: BLE001  # what others made may be in any state
        return True
