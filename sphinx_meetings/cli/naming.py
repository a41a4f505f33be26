"""How a team names its pages: the name of the next one follows the newest."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import partial

__all__ = ["next_name"]

_WHOLE = ("%Y-%m-%d", "%Y_%m_%d", "%Y.%m.%d", "%Y%m%d", "%d-%m-%Y", "%d.%m.%Y", "%m-%d-%Y")
_WORDS = ("%B-%d-%Y", "%d-%B-%Y", "%Y-%B-%d", "%B-%Y", "%B_%Y", "%b-%Y", "%b_%Y", "%Y-%B", "%Y-%b", "%b%Y", "%B%Y")
_MONTHS = ("%Y-%m", "%Y_%m", "%Y.%m", "%Y%m", "%m-%Y")
_PARTS = ("%Y", "%m-%d", "%m_%d", "%m%d", "%B", "%b", "%m", "%d")
_CODE = re.compile(r"\0(\d)\0(%[^\0]*)\0")


def next_name(newest: Sequence[tuple[str, dt.date]], date: dt.date) -> str | None:
    """The name of the page of a meeting; ``None`` if the earlier names follow no rule.

    Args:
        newest: Name and day of the newest pages, the last one first. A name is a path without its suffix.
        date: The day of the meeting.
    """
    if not newest:
        return None
    name, day = newest[0]
    patterns = [_pattern(name, day, forms) for forms in (_WHOLE, (*_WHOLE, *_WORDS, *_MONTHS))]
    patterns.append(_pattern(name, day, (*_WHOLE, *_WORDS, *_MONTHS, *_PARTS)))

    def agreement(pattern: str) -> int:
        return sum(_filled(pattern, other) == known for known, other in newest)

    # If several patterns fit as many names, the one with the most dates wins: it knows folders of years, too.
    best = max(reversed(patterns), key=agreement)
    return _filled(best, date) if _CODE.search(best) else None


def _pattern(name: str, day: dt.date, forms: Sequence[str]) -> str:
    """The name with its dates as ``\\0case\\0form\\0``."""
    for form in forms:
        found = re.compile(rf"(?<![^\W_]){re.escape(day.strftime(form))}(?![^\W_])", re.IGNORECASE)
        pieces = re.split(r"(\0\d\0[^\0]*\0)", name)
        pieces[::2] = [found.sub(partial(_code, form), piece) for piece in pieces[::2]]
        name = "".join(pieces)
    return name


def _code(form: str, match: re.Match[str]) -> str:
    return f"\0{0 if match[0].islower() else 1 if match[0].isupper() else 2}\0{form}\0"


def _filled(pattern: str, day: dt.date) -> str:
    def fill(match: re.Match[str]) -> str:
        said = day.strftime(match[2])
        return said.lower() if match[1] == "0" else said.upper() if match[1] == "1" else said

    return _CODE.sub(fill, pattern)
