"""Dates as people write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from sphinx_meetings.grammars.addresses import without_addresses
from sphinx_meetings.grammars.calendar_words import CalendarWords, calendar_words, fold, language_of_months
from sphinx_meetings.grammars.date_cores import DateCore
from sphinx_meetings.grammars.document_dates import PartialDate, date_in_name
from sphinx_meetings.grammars.number_dates import number_dates
from sphinx_meetings.grammars.word_dates import word_dates

__all__ = [
    "FoundDate",
    "PartialDate",
    "complete",
    "date_in_name",
    "find_dates",
    "guess_year",
    "weekday_disagrees",
    "year_alone",
]


class FoundDate(NamedTuple):
    """A date in a text, as far as the text states it."""

    start: int
    """The offset of its beginning, including the weekday."""
    stop: int
    year: int | None
    month: int
    day: int | None
    """``None`` if only a month is stated; a day that the month does not have is kept as written."""
    weekday: int | None
    """The weekday as stated, 0 for Monday."""
    ambiguous: bool
    """Whether day and month might be the other way round."""
    text: str

    @property
    def date(self) -> dt.date | None:
        """The date, if the text states it in full and it exists."""
        return complete(self, None)

    @property
    def period(self) -> str | None:
        """``2024-06`` if the text states a year and a month but no day."""
        return f"{self.year}-{self.month:02}" if self.year is not None and self.day is None else None


def complete(found: FoundDate, year: int | None) -> dt.date | None:
    """The date, in ``year`` if the text states none; ``None`` for a month, or for a day that does not exist."""
    year = found.year or year
    if year is None or found.day is None:
        return None
    try:
        return dt.date(year, found.month, found.day)
    except ValueError:
        return None


def guess_year(found: FoundDate, near: dt.date | None) -> int | None:
    """The most likely year of a date that states none.

    It is the year that brings the date closest to ``near``, but among the years around that day one in which the date
    falls on the stated weekday is preferred.

    Args:
        found: The date.
        near: A known day close to it, such as the one in the document's name.
    """
    if found.year is not None or near is None:
        return found.year
    years = (near.year, near.year - 1, near.year + 1)
    days = [day for year in years if dt.MINYEAR <= year <= dt.MAXYEAR and (day := complete(found, year))]
    days = [day for day in days if not weekday_disagrees(found, day)] or days
    return min(days, key=lambda day: abs(day - near)).year if days else near.year


def weekday_disagrees(found: FoundDate, day: dt.date | None = None) -> bool:
    """Whether the stated weekday is not the weekday of the date.

    Args:
        found: The date.
        day: The day it is taken for, if the text does not state a year.
    """
    day = day or found.date
    return day is not None and found.weekday is not None and day.weekday() != found.weekday


def year_alone(heading: str) -> int | None:
    """The only year in a short heading: "Notes of 2026", but not "since 2019"."""
    years = _YEARS.findall(heading) if _DIGIT.search(heading) and len(heading) <= _LONGEST_HEADING else []
    return int(years[0]) if len(years) == 1 and not _SINCE.search(heading) else None


_DIGIT = re.compile(r"[0-9]")
_LONGEST_HEADING = 80
_YEARS = re.compile(r"(?<![\w.:/#$€–-])((?:19|20)[0-9]{2})(?![\w.:/%-]|\s?[–-]\s?[0-9])")
_SINCE = re.compile(r"\b(?:since|est|established|founded|from|seit|depuis|desde|dal|sinds)\b|©", re.IGNORECASE)
_WEEKDAY_WINDOW = 32
_ALSO_NAMES = re.compile(r"\d\W{0,3}(?:mai|mei|juli|juni|mars|julio|marco)\b")
_SWEDISH_WORDS = {"on", "to"}
"""Abbreviated Swedish weekdays that are also English words at the beginning of sentences."""


def find_dates(text: str, language: str = "en") -> list[FoundDate]:
    """The dates that a text states, in order.

    Names of months are read in the given language and in English; if the text has neither, in the language of the
    names that it has. Numbers that belong to a version, an issue or an address are not dates, nor is the name of a
    month without a number.

    Args:
        text: A line.
        language: The language of names; it also decides whether ``3/4/2021`` is 4 March or 3 April.
    """
    return list(_find_dates(text, language)) if _DIGIT.search(text) else []


@lru_cache(maxsize=64)
def _find_dates(text: str, language: str) -> tuple[FoundDate, ...]:
    """Cached, because several rules look at the same heading."""
    text = without_addresses(text)
    folded = fold(text)
    words = calendar_words(language)
    in_numbers = number_dates(text, month_first=words.month_first)
    cores = _apart(sorted([*in_numbers, *word_dates(text, folded, words)], key=attrgetter("start")))
    if not cores and (other := language_of_months(folded)) is not None:
        words = calendar_words(other)
        cores = [core for core in word_dates(text, folded, words) if _is_sure(core, folded)]
    return tuple(_with_weekdays(text, folded, words, cores)) if cores else ()


def _is_sure(core: DateCore, folded: str) -> bool:
    """Whether a date in another language is certain: some names of months are also names of people."""
    day_first = folded[core.start].isdigit() or core.year is not None
    may_be_name = core.year is None and _ALSO_NAMES.search(folded, core.start, core.stop) is not None
    return core.day is not None and day_first and not may_be_name


def _apart(cores: Iterable[DateCore]) -> list[DateCore]:
    """The dates that do not overlap an earlier one that is certain."""
    kept: list[DateCore] = []
    for core in cores:
        if kept and core.start < kept[-1].stop:
            if not kept[-1].needs_weekday:
                continue
            kept.pop()
        kept.append(core)
    return kept


def _with_weekdays(text: str, folded: str, words: CalendarWords, cores: list[DateCore]) -> Iterator[FoundDate]:
    stops = [0, *(core.stop for core in cores)]
    before = [
        _weekday_before(text, folded, words, max(floor, core.start - _WEEKDAY_WINDOW), core.start)
        for floor, core in zip(stops, cores, strict=False)
    ]
    starts = [*(start for start, _ in before), len(text)]
    for core, (start, stated), ceiling in zip(cores, before, starts[1:], strict=True):
        stop, weekday = core.stop, stated
        if "(" in text[start : core.start] and text.startswith(")", stop):
            stop += 1
        if weekday is None:
            stop, weekday = _weekday_behind(text, folded, words, stop, ceiling)
        if weekday is None and core.needs_weekday:
            continue
        found = FoundDate(start, stop, core.year, core.month, core.day, weekday, core.ambiguous, text[start:stop])
        yield _as_weekday_says(found) if core.ambiguous and weekday is not None else found


def _as_weekday_says(found: FoundDate) -> FoundDate:
    """An ambiguous date in that order of day and month that agrees with its weekday, if only one of them does."""
    assert found.day is not None
    other = found._replace(month=found.day, day=found.month)
    right, other_right = (one.date is not None and not weekday_disagrees(one) for one in (found, other))
    if right == other_right:
        return found
    return (found if right else other)._replace(ambiguous=False)


def _weekday_before(text: str, folded: str, words: CalendarWords, floor: int, start: int) -> tuple[int, int | None]:
    match = words.weekday_before.search(folded[floor:start])
    if match is None:
        return start, None
    weekday_start = floor + match.start()
    if not _is_weekday(text, weekday_start, match[1], marked=match[2] != "", bracketed=False):
        return start, None
    return weekday_start, words.weekdays[match[1]]


def _weekday_behind(text: str, folded: str, words: CalendarWords, stop: int, ceiling: int) -> tuple[int, int | None]:
    match = words.weekday_behind.match(folded, stop)
    if match is None or match.end() > ceiling:
        return stop, None
    name, dot = (match[1], match[2]) if match[1] else (match[3], match[4])
    if not _is_weekday(text, match.start(1 if match[1] else 3), name, marked=bool(dot), bracketed=bool(match[1])):
        return stop, None
    return match.end(), words.weekdays[name]


def _is_weekday(text: str, start: int, name: str, *, marked: bool, bracketed: bool) -> bool:
    """Whether the short name of a weekday is meant as one, and is not another word."""
    ideographs = name >= "\u2e80"
    before = text[start - 1 : start] if start else ""
    if before.isalnum() and not ideographs:
        return False
    if ideographs:
        return bracketed or len(name) > 1
    return len(name) > 2 or marked or bracketed or (text[start].isupper() and name not in _SWEDISH_WORDS)
