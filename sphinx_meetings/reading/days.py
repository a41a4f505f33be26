"""Which day the notes mean, if they may mean several.

3/5/2026                          3 May or 5 March: other dates, the language or the time zone decide
"Date: 5 March" in 2026-03-19     a copied page with its old date, or a file named after another day
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cached_property
from typing import NamedTuple

from sphinx_meetings.grammars.dates import FoundDate, PartialDate, complete, find_dates, weekday_disagrees
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.blocks import whole_text
from sphinx_meetings.reading.outline import Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.records import Doubt, Line

__all__ = ["DatedLine", "DayOrder", "believed", "doubt"]

_DAY_FIRST = "en-GB"
_DAY_BEFORE_MONTH = late(
    r"\b(?:sitzung|protokoll|treffen|besprechung|r[ée]union|s[ée]ance|compte[ -]rendu|pv|cr|proc[èe]s[ -]verbal|"
    r"reuni[óo]n|acta|asamblea|encuentro|sesi[óo]n|reuni[ãa]o|ata|assembleia|encontro|riunione|verbale|assemblea|incontro|comitato|"
    r"vergadering|notulen|verslag|overleg|bijeenkomst|ore|uhr|uur|datum|fecha|data|heure|hora)\b",
    re.IGNORECASE,
)
"""Words in a title or a label that show a language which writes the day before the month."""
_NUMBERS = late(r"(?<![\w/.-])([0-9]{1,2})/([0-9]{1,2})/(?:20)?[0-9]{2}(?![\w/])")
_OF_DAYS = (
    "Europe/",
    "Africa/",
    "Australia/",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Pacific/Auckland",
    "America/Sao_Paulo",
)
"""Time zones in which people write the day before the month."""
_WEEK = 7
_FAR = dt.timedelta(days=183)


class DatedLine(NamedTuple):
    """A date, and the line that states it."""

    date: FoundDate
    line: Line


class DayOrder:
    """Whether the notes of a meeting write the day before the month."""

    def __init__(self, root: Topic, scope: Scope, *titles: Line | None) -> None:
        self.root = root
        self.language = scope.language
        self.titles = [line.text for line in titles if line is not None]
        self._in_numbers: bool | None = None

    @cached_property
    def in_language(self) -> bool:
        """Whether a title is in a language that writes the day first."""
        return any(map(_DAY_BEFORE_MONTH.search, self.titles))

    def dates(self, text: str, zone: str | None = None, *, day_first: bool = False) -> list[FoundDate]:
        """Find the dates in a line.

        Args:
            text: The line.
            zone: The time zone that the line states.
            day_first: Whether the line is in a language that writes the day first.
        """
        dates = find_dates(text, self.language)
        if not dates or not dates[0].ambiguous:
            return dates
        if day_first or self.in_language or self._tells(zone):
            return find_dates(text, _DAY_FIRST)
        return dates

    def dated(self, line: Line | None) -> DatedLine | None:
        """Return the first date in a line, with the line."""
        dates = self.dates(line.text) if line is not None else []
        return DatedLine(dates[0], line) if dates and line is not None else None

    def _tells(self, zone: str | None) -> bool:
        """Whether another date in the notes, such as 25/02/2026, or the zone shows that the day comes first."""
        if self._in_numbers is None:
            self._in_numbers = self._other_numbers()
        if self._in_numbers is not None:
            return self._in_numbers
        found = read_zone(zone) if zone else None
        return found is not None and found.name.startswith(_OF_DAYS)

    def _other_numbers(self) -> bool | None:
        topics = list(walk(self.root))
        text = whole_text(block for topic in topics for block in topic.blocks)
        titles = "\n".join(topic.heading.line.text for topic in topics if topic.heading is not None)
        pairs = [(int(first), int(second)) for first, second in _NUMBERS.findall(f"{text}\n{titles}")]
        days, months = sum(first > 12 for first, _ in pairs), sum(second > 12 for _, second in pairs)
        return None if days == months else days > months


def believed(
    said: DatedLine | None,
    in_heading: DatedLine | None,
    in_name: PartialDate | None,
    around: int | None,
    doubts: list[Doubt],
) -> tuple[dt.date | None, str | None]:
    """Return the day that an archivist would believe, and where it comes from.

    Args:
        said: What the notes state.
        in_heading: What their heading states.
        in_name: What the name of the document states.
        around: The year that other headings state.
        doubts: Collects what speaks against that day.
    """
    name_day = in_name.date if in_name is not None else None
    year = name_day.year if name_day else (in_heading.date.year if in_heading else None) or around
    year = year or (in_name.year if in_name else None)
    heading_day = _day(in_heading, year, name_day)
    text_day = _day(said, year, name_day or heading_day)
    if said is not None and text_day is not None:
        return _of_text(said, text_day, heading_day, name_day, doubts)
    if in_heading is not None and heading_day is not None:
        if name_day is not None and name_day != heading_day:
            stale = _is_left_over(heading_day, name_day)
            taken, other = (name_day, heading_day) if stale else (heading_day, name_day)
            reason = "the file name says another day" if not stale else "the title is that of an earlier meeting"
            doubts.append(doubt(in_heading.line, "date", other.isoformat(), taken.isoformat(), reason))
            return taken, "filename" if stale else "heading"
        return heading_day, "heading"
    return (name_day, "filename") if name_day is not None else (None, None)


def _of_text(
    said: DatedLine, text_day: dt.date, heading_day: dt.date | None, name_day: dt.date | None, doubts: list[Doubt]
) -> tuple[dt.date, str]:
    """Return the day, and its origin, if the notes state one."""
    other = next((day for day in (name_day, heading_day) if day is not None and day != text_day), None)
    if other is None:
        if weekday_disagrees(said.date):
            reason = "the weekday is another one"
            doubts.append(doubt(said.line, "date", said.date.text, text_day.isoformat(), reason))
        return text_day, "text"
    sure = said.date.weekday is not None and said.date.year is not None and not weekday_disagrees(said.date)
    sure = sure and not (other == name_day and _is_left_over(text_day, other))
    agreed = name_day == heading_day == other
    if (sure and not agreed) or heading_day == text_day:
        reason = "the file name says another day"
        doubts.append(doubt(said.line, "date", other.isoformat(), text_day.isoformat(), reason))
        return text_day, "text"
    reason = "the file name or the title says another day"
    doubts.append(doubt(said.line, "date", said.date.text, other.isoformat(), reason))
    return other, "filename" if other == name_day else "heading"


def _is_left_over(stated: dt.date, in_name: dt.date) -> bool:
    """Whether a day is an earlier one of the same weekday, left over from notes that were copied."""
    return stated < in_name and (in_name - stated).days % _WEEK == 0


def _day(found: DatedLine | None, year: int | None, near: dt.date | None) -> dt.date | None:
    """Complete a date with a year, and with the order of day and month that a nearby date suggests."""
    if found is None:
        return None
    date = found.date
    if date.ambiguous and date.day is not None and near is not None:
        swapped = complete(date._replace(month=date.day, day=date.month), date.year or year)
        if swapped == near:
            return swapped
    day = complete(date, date.year or year)
    if day is None or date.year is not None or near is None or abs(day - near) <= _FAR:
        return day
    return complete(date, day.year + (1 if day < near else -1)) or day


def doubt(line: Line, part: str, said: str, taken: str, reason: str) -> Doubt:
    """Return a doubt about what a line states."""
    return Doubt(line.source, line.number, part, said, taken, reason)
