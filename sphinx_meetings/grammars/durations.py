"""How long something takes: ``10m``, ``5-10 min``, ``1h30``, ``15分``."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.patterns import late

__all__ = ["LENGTH", "MINUTES", "minutes_of_slot", "read_minutes", "starts_with_minutes"]

_MINUTE = r"(?:m|mins?|minutes?|minuten|minutos?|minut[io]|minuut|分間?|['’′])"
_HOUR = r"(?:h|hrs?|hours?|std|stunden?|heures?|horas?|ora|ore|uur|時間)"
_ABOUT = (
    r"(?:(?:about|approx\.?|ca\.?|circa|max\.?|maximum|up to|last|first|under|time-?box(?:ed)?(?: (?:to|at))?|"
    r"etwa|bis zu|environ|unos|cerca de|約|[~≈<≤])\s*)?"
)
_RANGE = r"\s*(?:-|–|—|to|bis|à)\s*"

MINUTES = rf"{_ABOUT}\d{{1,3}}(?:{_RANGE}\d{{1,3}})?\s*\+?\s*-?\s*{_MINUTE}(?!\w)\.?"
"""The pattern of a length in minutes, to be compiled to ignore case."""

LENGTH = rf"(?:{MINUTES}|\d{{1,2}}(?:[.,]\d)?\s*-?\s*{_HOUR}(?!\w)\.?)"
"""The pattern of a length in minutes or hours, to be compiled to ignore case."""

_LENGTH = re.compile(
    rf"{_ABOUT}(?:"
    rf"(?P<hours>\d{{1,2}}(?:[.,]\d)?)\s*-?\s*{_HOUR}\.?(?:\s*(?P<rest>\d{{1,2}})\s*{_MINUTE}?)?"
    rf"|(?:\d{{1,3}}{_RANGE})?(?P<minutes>\d{{1,3}})\s*\+?\s*-?\s*{_MINUTE}"
    r")\.?(?:\s*(?:max\.?|maximum|total|or so|or less|\?|!|\+))*",
    re.IGNORECASE,
)
_START = late(MINUTES, re.IGNORECASE)


def read_minutes(text: str) -> int | None:
    """The minutes in a text that is nothing but a length; of ``5-10 min`` the longer one."""
    match = _LENGTH.fullmatch(text) if text and len(text) < 40 else None
    if match is None:
        return None
    if match["minutes"]:
        return int(match["minutes"])
    return round(float(match["hours"].replace(",", ".")) * 60) + int(match["rest"] or 0)


def minutes_of_slot(slot: re.Match[str]) -> int:
    """The minutes between two times, given as a match with four groups of hours and minutes: 75 for ``11:45-1:00``."""
    hours, minutes, until_hours, until_minutes = map(int, slot.groups())
    return (60 * (until_hours - hours) + until_minutes - minutes) % (12 * 60)


def starts_with_minutes(text: str) -> tuple[int, int] | None:
    """The length in minutes at the start of a text, and the offset of its end."""
    match = _START.match(text)
    minutes = read_minutes(match[0]) if match else None
    return None if match is None or minutes is None else (minutes, match.end())
