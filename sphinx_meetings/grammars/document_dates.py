"""Dates in the names of documents and of their folders."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from sphinx_meetings.grammars.calendar_words import calendar_words, fold
from sphinx_meetings.grammars.date_cores import is_day
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.word_dates import word_dates

__all__ = ["PartialDate", "date_in_name"]


class PartialDate(NamedTuple):
    """As much of a date as the name of a document contains."""

    year: int
    month: int | None
    day: int | None
    ambiguous: bool
    """Whether day and month might be the other way round."""

    @property
    def date(self) -> dt.date | None:
        """The date, if the name contains all of it and it exists."""
        if self.month is None or self.day is None:
            return None
        try:
            return dt.date(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def period(self) -> str | None:
        """``2024-06`` or ``2024`` if the name contains no day."""
        if self.day is not None:
            return None
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)


class _Part(NamedTuple):
    """The parts of a date in the name of one folder or file."""

    year: int | None
    month: int | None
    day: int | None
    ambiguous: bool


_NOTHING = _Part(None, None, None, False)
_YEAR = r"(?<![0-9])((?:19|20)[0-9]{2})"
_DAY = re.compile(rf"{_YEAR}(?:([-_. ])([0-9]{{1,2}})\2([0-9]{{1,2}})|([0-9]{{2}})([0-9]{{2}}))(?![0-9])")
_DAY_FIRST = late(r"(?<![0-9])([0-9]{1,2})([-_. ])([0-9]{1,2})\2((?:19|20)[0-9]{2})(?![0-9])")
_MONTH = late(rf"{_YEAR}[-_. ]([0-9]{{2}})(?![0-9])")
_ALONE = re.compile(rf"{_YEAR}(?![0-9])")
_MONTH_AND_DAY = late(r"(?<![0-9.])([0-9]{2})[-_. ]([0-9]{2})(?![0-9])|^(0[1-9]|1[0-2])([0-3][0-9])(?![0-9])")
_NUMBER = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?(?=[-_. ]|$)")
_BETWEEN_WORDS = late(r"[-_. ,]+|(?<=[0-9])(?!st|nd|rd|th)(?=[^\W\d_])|(?<=[^\W\d_])(?=[0-9])")


def date_in_name(docname: str, language: str = "en") -> PartialDate | None:
    """The date in the names of a document and its folders, ``None`` if they contain no year.

    ``2020-08-20_notes`` contains a day, ``2022-02`` a month, ``2025/12-Dec/04-primary`` a day in three parts.

    Args:
        docname: The document's name.
        language: The site's language, for the names of months.
    """
    *folders, name = docname.split("/")
    own = _read(name, language)
    if not (own.day and own.year):
        around = _NOTHING
        for folder in folders:
            around = _deeper(around, folder, language)
        own = _joined(around, own, name)
    return None if own.year is None else PartialDate(own.year, own.month, own.day, own.ambiguous)


def _joined(around: _Part, own: _Part, name: str) -> _Part:
    """The date in the name of a file, completed by its folders."""
    if own.month:
        return own._replace(year=own.year or around.year)
    if own.year and own.year != around.year:
        return own
    number = _NUMBER.match(name)
    if around.year and around.month and not around.day:
        if number and is_day(around.month, int(number[1])):
            return around._replace(day=int(number[1]))
    elif around.year and not around.month:
        both = _MONTH_AND_DAY.search(name)
        month, day = (int(both[1] or both[3]), int(both[2] or both[4])) if both else (0, 0)
        if is_day(month, day):
            return around._replace(month=month, day=day)
        return _deeper(around, name, "en")
    return around


def _deeper(around: _Part, folder: str, language: str) -> _Part:
    """The date in the folders around a folder, completed by its own name."""
    told = _read(folder, language)
    if told.year:
        return told
    if told.month:
        return around._replace(month=told.month, day=told.day)
    number = _NUMBER.fullmatch(folder)
    if around.year and not around.month and number and is_day(int(number[1]), 1):
        return around._replace(month=int(number[1]))
    return around


def _read(part: str, language: str) -> _Part:
    for match in _DAY.finditer(part):
        month, day = int(match[3] or match[5]), int(match[4] or match[6])
        if is_day(month, day):
            return _Part(int(match[1]), month, day, False)
    for match in _DAY_FIRST.finditer(part):
        if date := _day_first(match, month_first=calendar_words(language).month_first):
            return date
    only_month = _MONTH.search(part)
    if only_month and is_day(int(only_month[2]), 1):
        return _Part(int(only_month[1]), int(only_month[2]), None, False)
    return _in_words(part, language) or _year_alone(part)


def _day_first(match: re.Match[str], *, month_first: bool) -> _Part | None:
    day, month = int(match[1]), int(match[3])
    unsure = day <= 12 and month <= 12 and match[2] != "."
    if (unsure and month_first) or month > 12:
        day, month = month, day
    return _Part(int(match[4]), month, day, unsure and day != month) if is_day(month, day) else None


def _year_alone(part: str) -> _Part:
    years = _ALONE.findall(part)
    return _NOTHING._replace(year=int(years[0])) if len(years) == 1 else _NOTHING


def _in_words(part: str, language: str) -> _Part | None:
    words = calendar_words(language)
    text = _BETWEEN_WORDS.sub(" ", part).strip().title()
    folded = fold(text)
    for core in word_dates(text, folded, words):
        # "12-Dec" is December with the number of the month, not 12 December.
        day = None if core.day == core.month and text[0].isdigit() and core.year is None else core.day
        return _Part(core.year, core.month, day, False)
    month = words.month.fullmatch(folded)
    return _NOTHING._replace(month=words.months[month[1]]) if month else None
