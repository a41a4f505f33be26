"""Spares the search for cyclic garbage with which Python ends.

When Python ends it searches all that is left, although the memory goes back to the system anyway: after a large build
that takes as long as reading a tenth of its pages. It matters to those objects alone that want to do something at their
end, like a file that was never closed and has text to write. Python promises none of them that it will come to that
(:meth:`object.__del__`); but if there is one with a finaliser, all goes its usual way.
"""

from __future__ import annotations

import atexit
import gc
import io
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import compress
from types import GeneratorType
from typing import Any

__all__ = ["spare"]

IN_MEMORY = (io.BytesIO, io.StringIO)
"""Files that are gone with the process; a subclass may be more than that."""


def spare() -> None:
    """Spare the last search of this process, when it ends."""
    atexit.unregister(_set_all_aside)
    atexit.register(_set_all_aside)


def _set_all_aside() -> None:
    """Set all objects aside from the collector, unless one of them wants to do something at its end."""
    # What others made may be in any state, and may not even bear to be looked at: it is left as it is.
    with suppress(Exception):
        # There may be a million of them.
        objects = gc.get_objects()
        kinds = frozenset([kind for kind in set(map(type, objects)) if _has_finaliser(kind)])
        standard = frozenset(map(id, _standard_streams()))
        finalised = compress(objects, map(kinds.__contains__, map(type, objects)))
        if not any(_wants_its_end(one) for one in finalised if id(one) not in standard):
            gc.freeze()


def _has_finaliser(kind: type) -> bool:
    return kind not in IN_MEMORY and any("__del__" in vars(base) for base in kind.__mro__)


def _standard_streams() -> Iterator[object]:
    """The streams that Python itself flushes, with what they are made of."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        buffer = getattr(stream, "buffer", None)
        yield from (stream, buffer, getattr(buffer, "raw", None))


def _wants_its_end(one: Any) -> bool:
    """Whether something may be lost without the finaliser of an object."""
    if type(one) is GeneratorType:
        # One of the standard library waits in each process that has loaded certificates.
        name = one.gi_frame.f_globals.get("__name__") if one.gi_frame else "sys"
        return str(name).partition(".")[0] not in sys.stdlib_module_names
    return not issubclass(type(one), io.IOBase) or not (one.closed or not one.writable())
