"""What dates in numbers and dates with the name of a month have in common."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["DateCore", "full_year", "is_day"]


class DateCore(NamedTuple):
    """A date without its weekday."""

    start: int
    stop: int
    year: int | None
    month: int
    day: int | None
    ambiguous: bool
    """Whether day and month might be the other way round."""
    needs_weekday: bool
    """Whether it is a date only if a weekday stands beside it."""


def is_day(month: int, day: int) -> bool:
    """Whether two numbers can be a month and a day, without checking how many days the month has."""
    return 1 <= month <= 12 and 1 <= day <= 31


def full_year(written: str) -> int:
    """The year written in two or four digits."""
    digits = written.lstrip("'’‘")
    year = int(digits)
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)
