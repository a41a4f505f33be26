"""One time of day as written: its parts, before it is decided whether a time is meant."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

__all__ = ["CLOCK", "Clock", "clock_of", "read_clock", "time_of"]

CLOCK = re.compile(
    r"""
    (?P<hour>[0-9]{1,2})
    (?:
        [:：](?P<colon>[0-5][0-9])(?P<seconds>:[0-5][0-9](?:[.,][0-9]{1,9})?)?
      | \.(?P<dot>[0-5][0-9])
      | \s?[hHuU]\s?(?P<letter>[0-5][0-9])
      | \s?(?P<sign>[時时시点點])(?![間间])(?:\s?(?P<signed>[0-5]?[0-9])\s?[分분]|(?P<thirty>[半반]))?
      | (?P<joined>[0-5][0-9])
    )?
    (?:\s{0,2}(?P<word>uhr|uur|hrs?|h|u|hours?|heures?|horas?)(?![^\W_])(?!\ d[eao]\b))?
    (?:\s{0,2}(?P<half>[ap])\.?\s?m(?![^\W_])\.?)?
    (?![0-9])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_MINUTES = ("colon", "dot", "letter", "signed", "joined")
_HALVES = {
    **dict.fromkeys(("午前", "上午", "早上", "오전"), "a"),
    **dict.fromkeys(("午後", "下午", "晚上", "오후"), "p"),
}


class Clock(NamedTuple):
    """One time as written."""

    start: int
    stop: int
    hour: int
    minute: int
    shape: str
    """How hour and minutes are joined: ``colon``, ``dot``, ``letter`` (18h30), ``sign`` (18時), ``joined`` (1700);
    ``bare`` if there are no minutes."""
    word: str
    """The word for "hour" that follows, in lower case."""
    half: str
    """``a`` or ``p`` if the half of the day is stated, else empty."""
    seconds: bool


def clock_of(match: re.Match[str]) -> Clock | None:
    """The time in a match of :data:`CLOCK`, ``None`` if no clock can show it."""
    shape = next((name for name in _MINUTES if match[name]), "bare")
    minute = int(match[shape]) if shape != "bare" else 30 if match["thirty"] else 0
    if match["sign"]:
        shape = "sign"
    hour = int(match["hour"])
    before = match.string[max(0, match.start() - 4) : match.start()].rstrip()
    half = (match["half"] or "").casefold() or _HALVES.get(before[-2:], "")
    if hour > 24 or (hour == 24 and minute) or (half == "a" and hour > 12):
        return None
    if match["sign"] and match["sign"] in "点點" and not (half or minute):  # five points, or five o'clock
        return None
    word = (match["word"] or "").casefold()
    return Clock(match.start(), match.end(), hour, minute, shape, word, half, match["seconds"] is not None)


def time_of(clock: Clock, half: str) -> dt.time:
    """The time of day that a clock shows in the given half of the day (``a``, ``p``, or empty)."""
    hour = clock.hour % 12 + (12 if half == "p" else 0) if half and clock.hour <= 12 else clock.hour % 24
    return dt.time(hour, clock.minute)


def read_clock(text: str) -> dt.time | None:
    """The time that a text consists of: ``5pm``, ``17:00``, ``1700``, ``17``."""
    match = CLOCK.fullmatch(text.strip())
    clock = clock_of(match) if match else None
    return time_of(clock, clock.half) if clock else None
