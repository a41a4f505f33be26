"""Whether a function's work grows no faster than its text."""

from __future__ import annotations

import time
from collections.abc import Callable

LENGTH = 30_000
MOST = 3.5
"""Twice the text may take twice the time, with room for a busy machine; squared, it would take four times."""


def grows_in_proportion(read: Callable[[str], object], unit: str) -> bool:
    short = (unit * LENGTH)[:LENGTH]
    long = short + short
    return any(_seconds(read, long) <= MOST * max(_seconds(read, short), 0.001) for _ in range(5))


def _seconds(read: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start
