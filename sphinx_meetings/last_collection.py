"""Skips Python's search for cyclic garbage at exit.

At exit, Python searches all objects that are left, although their memory goes back to the system anyway; after a large
build, that takes as long as reading a tenth of its pages. It matters only to objects that still have something to do
at their end, such as a file that was never closed and has text to write. Python does not promise that their finalisers
are called at all (:meth:`object.__del__`); still, as long as one such object is left, the search takes place as usual.
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
"""Files in memory, which save nothing when they are finalised; a subclass may."""


def spare() -> None:
    """Skip the last search of this process when it ends."""
    atexit.unregister(_set_all_aside)
    atexit.register(_set_all_aside)


def _set_all_aside() -> None:
    """Freeze all objects, so that the collector ignores them, unless one of them has something to do at its end."""
    # Objects of others may be in any state, and merely looking at one may raise: then the search takes place.
    with suppress(Exception):
        # There may be a million objects, so they are sifted by iterators in C, and each is looked at only once.
        objects = gc.get_objects()
        types = [*map(type, objects)]
        kinds = frozenset([kind for kind in set(types) if _has_finaliser(kind)])
        standard = frozenset(map(id, _standard_streams()))
        places = compress(range(len(objects)), map(kinds.__contains__, types))
        finalised = [objects[place] for place in places if id(objects[place]) not in standard]
        if not any(map(_wants_its_end, finalised)):
            gc.freeze()


def _has_finaliser(kind: type) -> bool:
    return kind not in IN_MEMORY and any("__del__" in vars(base) for base in kind.__mro__)


def _standard_streams() -> Iterator[object]:
    """The streams that Python itself flushes, with the buffers and files beneath them."""
    for stream in (sys.stdout, sys.stderr, sys.__stdout__, sys.__stderr__):
        buffer = getattr(stream, "buffer", None)
        yield from (stream, buffer, getattr(buffer, "raw", None))


def _wants_its_end(one: Any) -> bool:
    """Whether something may be lost without the finaliser of an object."""
    if type(one) is GeneratorType:
        # Those of the standard library do not count: one waits in each process that has loaded certificates.
        name = one.gi_frame.f_globals.get("__name__") if one.gi_frame else "sys"
        return str(name).partition(".")[0] not in sys.stdlib_module_names
    return not issubclass(type(one), io.IOBase) or not (one.closed or not one.writable())
