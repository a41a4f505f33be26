"""The days and hours that lines state, weighed against each other, and the other facts beside them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.addresses import keeps_a_place
from sphinx_meetings.grammars.announcing import announces
from sphinx_meetings.grammars.calendar_words import calendar_words, fold
from sphinx_meetings.grammars.dates import (
    FoundDate,
    PartialDate,
    date_in_name,
    find_dates,
    year_alone,
)
from sphinx_meetings.grammars.lines import links as links_of
from sphinx_meetings.grammars.occasions import (
    OTHER_DAYS,
    comes_first,
    ends,
    is_about_time,
    length_behind,
    length_of,
    may_tell_day,
    may_tell_hour,
    opens_meeting,
)
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.times import FoundTime, TimeLink, find_times, read_time_link
from sphinx_meetings.grammars.vocabulary import Part, classify_label, link_kind
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.days import DatedLine, DayOrder, believed, doubt
from sphinx_meetings.reading.facts import NOTHING, Facts
from sphinx_meetings.reading.outline import PEOPLE
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement
from sphinx_meetings.records import Doubt, Line, Link

__all__ = ["Finder", "Said", "UsualHour", "When"]

_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")

_AT = "at "
_LONGEST_HOUR = 10
_IN_ENGLISH = re.compile(r"\b(?:date|day|when|time|meeting|held)\b", re.IGNORECASE)

_ZONE_OF_LABEL = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]][\s*_]*$")
"""A zone in brackets at the end of a label or a line: "Time (UTC)"."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_DIGIT = re.compile(r"\d")
_PLANNED = late(r"\b(?:scheduled|planned|geplant|prévue?)(?: for| at| um| à)?:? ?$", re.IGNORECASE)
_BEGIN = late(
    r"\b(?:start|begin|beginn|début|inicio|início|inizio|aanvang)s?(?: at| um| à| om| alle)?:? ?$", re.IGNORECASE
)
_LISTED = 3
"""With more unlabelled dates than this, lines are a list, and none of them is the date of the meeting."""
_LABELS = frozenset({Part.DATE, Part.TIME})
_PLACES = frozenset({Part.JOIN, Part.CALENDAR})


class When(NamedTuple):
    """The facts in the notes, and what speaks against them."""

    facts: Facts
    doubts: list[Doubt]


class Said(NamedTuple):
    """A day or an hour, and the line that states it."""

    date: FoundDate | None
    time: FoundTime | None
    line: Line
    labelled: bool


class UsualHour(NamedTuple):
    """An hour at which the meetings of a page usually begin."""

    said: Said
    zone: str | None
    days: frozenset[int]
    """The weekdays for which it holds; empty if the line names none."""


class Finder:
    """Collects what lines say about a meeting."""

    def __init__(self, scope: Scope, order: DayOrder) -> None:
        self.scope = scope
        self.order = order
        self.said: list[Said] = []
        self.maybe: list[Said] = []
        """Days and hours in lines that say other things too, such as "Mondays at 15:00 UTC on our server"."""
        self.in_sentences = False
        """Whether the page is about a meeting, so that even a sentence may state its day."""
        self.time_links: list[TimeLink] = []
        self.links: dict[str, Link] = {}
        self.timezone: tuple[str, Line] | None = None
        self.duration: int | None = None
        self.end: dt.time | None = None
        self.usual: tuple[UsualHour, ...] = ()

    def take(self, statement: Statement, *, bare: bool, below: Part | None = None) -> None:
        """Take what a line says.

        Args:
            statement: The line.
            bare: Whether it may state a day or an hour without a label.
            below: The part of the notes that the line belongs to.
        """
        part = classify_label(statement.label, self.scope.words) if statement.label else None
        value = statement.value
        if part is None and below in _LABELS:
            part, value = below, value if value.text else statement.line
        self._take_links(statement)
        if part is Part.NEXT_MEETING:
            return
        if part in {Part.DATE, Part.TIME}:
            self._take_time(value, labelled=True, day_first=not _IN_ENGLISH.search(statement.label))
            if self.timezone is None and (zone := _ZONE_OF_LABEL.search(statement.label)) and read_zone(zone[1]):
                self.timezone = (zone[1], statement.value)
        elif part is Part.TIMEZONE:
            self.timezone = (statement.value.text, statement.value)
        elif part is Part.DURATION:
            self.duration = length_of(statement.value.text)
        elif part is None and statement.label and ends(statement.label):
            self.end = next((time.time for time in find_times(statement.value.text)), self.end)
        elif part is None and bare and not (statement.label and OTHER_DAYS.search(statement.label)):
            self._take_time(statement.line, labelled=False)
        elif bare and (line := _beside_label(part, statement)) is not None:
            self._take_time(line, labelled=False)

    def _take_time(self, line: Line, labelled: bool, day_first: bool = False) -> None:
        times = find_times(line.text) or _bare_hour(line.text)
        dates = self.order.dates(line.text, times[0].zone if times else None, day_first=day_first)
        if not labelled and not is_about_time(line.text, dates, times):
            self._take_maybe(line, dates, times)
            return
        if labelled and dates and times and dates[0].year is None and comes_first(times[-1], dates[0]):
            dates = []  # "Time: 07:00 UTC (announced for 08:00, moved on 5 May)"
        if dates or times:
            time = next((time for time in times if time.zone), times[0] if times else None)
            time = _planned(line.text, times) or time
            self.said.append(Said(dates[0] if dates else None, _zoned(time, line.text), line, labelled))

    def tells_hour(self) -> bool:
        """Whether an hour was found."""
        return bool(self.time_links) or any(one.time for one in (*self.said, *self.maybe))

    def take_opening(self, line: Line) -> None:
        """Take the hour of a line that says when the meeting began."""
        times = find_times(line.text)
        if times:
            self.maybe.append(Said(None, _planned(line.text, times) or times[0], line, labelled=False))

    def take_heading(self, line: Line) -> None:
        """Take the hour of a heading that names a part and says little else."""
        times = find_times(line.text)
        if times and times[0].zone and may_tell_hour(line.text, find_dates(line.text), times):
            self.maybe.append(Said(None, times[0], line, labelled=False))

    def _take_maybe(self, line: Line, dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> None:
        if len(times) > 1 and not announces(line.text) and (begun := _begun(line.text, times)):
            self.maybe.append(Said(None, _zoned(begun, line.text), line, labelled=False))
            return
        if times and may_tell_hour(line.text, dates, times):
            time = _planned(line.text, times) or times[0]
            date = dates[0] if dates and dates[0].start < times[0].start else None
            self.maybe.append(Said(date, _zoned(time, line.text), line, labelled=False))
        elif dates and may_tell_day(line.text, dates):
            self.maybe.append(Said(dates[0], None, line, labelled=False))

    def _take_links(self, statement: Statement) -> None:
        addresses = [(span.target, statement.line.text[span.start : span.stop]) for span in links_of(statement.line)]
        addresses += [(address, "") for address in _ADDRESS.findall(statement.line.text)]
        for written, text in addresses:
            # A backslash is not part of an address: pads escape the @ of their users.
            address = written.replace("%5C", "").replace("\\", "")
            if not address.startswith(("http://", "https://")) or keeps_a_place(address):
                continue
            time_link = read_time_link(address)
            if time_link is not None:
                self.time_links.append(time_link)
                continue
            label = (
                statement.label
                if statement.label and text in {"", written, address}
                else f"{statement.label} {text}".strip()
            )
            kind = link_kind(label, address)
            if kind:
                self.links.setdefault(kind, Link(kind, address, statement.line.source, statement.line.number))

    def when(self, heading: Line | None, year: int | None, title: Line | None) -> When:
        """Weigh what was found, and decide when the meeting is."""
        doubts: list[Doubt] = []
        in_name = date_in_name(self.scope.docname)
        if heading is not None:  # the name of a page with several meetings gives at most their month
            in_name = in_name._replace(day=None) if in_name is not None else None
        in_heading = self.order.dated(heading)
        in_title = self.order.dated(title)
        # a title such as "Assembly of 5 May 2026" dates all sections that have no date of their own
        if heading is None or (in_heading is None and in_title is not None and in_title.date.date is not None):
            in_heading = in_title
        elif in_heading is not None and in_heading.date.year is None:
            near = year or (in_title.date.year if in_title is not None else None)
            in_heading = in_heading._replace(date=in_heading.date._replace(year=near))
        if len({one.date.text for one in self.said if one.date and not one.labelled}) > _LISTED:
            self.said = [one for one in self.said if one.labelled]  # a list of dates, such as an index of notes
        said = next((one for one in self.said if one.date and one.labelled), None) or next(
            (one for one in self.said if one.date), None
        )
        nothing = said is None and in_heading is None and (in_name is None or in_name.day is None)
        if nothing and self.in_sentences:
            said = next((one for one in self.maybe if one.date), None)
        if year is None and title is not None:
            year = year_alone(title.text)
        dated = DatedLine(said.date, said.line) if said is not None and said.date is not None else None
        date, date_from = believed(dated, in_heading, in_name, year, doubts)
        period = None if date else _period(dated, in_heading, in_name)
        timed = self._hour(said, date, heading or title)
        place = {"text": dated, "heading": in_heading}.get(date_from or "") or timed
        facts = NOTHING._replace(
            source=place.line.source if place else self.scope.sources.page,
            line=place.line.number if place else 1,
            date=date,
            period=period,
            date_from=date_from,
            duration=self.duration,
            links=tuple(self.links[kind] for kind in sorted(self.links)),
        )
        return When(self._with_time(facts, timed, doubts), doubts)

    def _hour(self, said: Said | None, date: dt.date | None, line: Line | None) -> Said | None:
        """Choose the hour of the meeting among those that were found.

        Args:
            said: The statement of its day.
            date: Its day.
            line: Its heading, or else the title of the page.
        """
        timed = said if said is not None and said.time and (said.labelled or _may_be_of(said, date)) else None
        timed = timed or next((one for one in self.said if one.time and _may_be_of(one, date)), None)
        if timed is not None and not timed.labelled and opens_meeting(timed.line.text):
            timed = None if line is not None and find_times(line.text) else timed  # the heading has the planned hour
        if timed is None and line is not None and (times := find_times(line.text)):
            time = next((time for time in times if time.zone), times[0])
            timed = Said(None, time, line, labelled=False)
        if timed is None and not self.time_links:
            timed = next((one for one in self.maybe if one.time and _may_be_of(one, date)), None)
        if self.usual and (timed is None or opens_meeting(timed.line.text)) and not self.time_links:
            usual = self._usual(date)
            timed = usual.said if usual is not None else timed
        return timed

    def usual_hours(self) -> tuple[UsualHour, ...]:
        """Return the hours that lines state without a day, each with the weekdays beside it."""
        weekdays = calendar_words(self.scope.language).weekdays
        zone = self.timezone[0] if self.timezone else None
        return tuple(
            UsualHour(
                one,
                one.time.zone or zone,
                frozenset(
                    weekdays[day]
                    for word in _LETTERS.findall(fold(one.line.text))
                    if (day := word if word in weekdays else word.removesuffix("s")) in weekdays
                ),
            )
            for one in (*self.said, *self.maybe)
            if one.time is not None and one.date is None
        )

    def _usual(self, date: dt.date | None) -> UsualHour | None:
        """Return the usual hour on such a day; none if there are several: "8:00 or 16:00 UTC"."""
        fits = [one for one in self.usual if not one.days or date is None or date.weekday() in one.days]
        hours = {one.said.time.time for one in fits if one.said.time is not None}
        zones = {one.zone for one in fits if one.zone}
        if len(hours) > max(1, len(zones)):
            return None
        return next((one for one in fits if one.zone), None)

    def _with_time(self, facts: Facts, timed: Said | None, doubts: list[Doubt]) -> Facts:
        link = next((link for link in self.time_links if link.date in {None, facts.date}), None)
        if timed is None or timed.time is None:
            if link is None:
                return facts
            return facts._replace(time=link.time, timezone=link.zone)
        time = timed.time
        text = time.zone or (self.timezone[0] if self.timezone else None)
        if text is None and self.usual and (usual := self._usual(facts.date)) is not None:
            text = usual.zone
        zone = read_zone(text, facts.date) if text else None
        if zone is not None and zone.disagrees:
            doubts.append(
                doubt(timed.line, "timezone", text or "", zone.name, "the abbreviation is of the other season")
            )
        name = zone.name if zone else (link.zone if link is not None and link.time == time.time else None)
        duration = facts.duration
        end = time.end or self.end
        if duration is None and end is not None:
            duration = ((end.hour - time.time.hour) * 60 + end.minute - time.time.minute) % 1440 or None
        if duration is None and time.stop < len(timed.line.text):
            duration = length_behind(timed.line.text, find_times(timed.line.text)[-1].stop)
        return facts._replace(time=time.time, timezone=name, duration=duration)


def _beside_label(part: Part | None, statement: Statement) -> Line | None:
    """Return the text that may state a day or an hour, on a line with another label."""
    if (part in PEOPLE or part in _PLACES) and _DIGIT.search(statement.label):
        return statement.line  # "5 March 2026 | 15:00 UTC | Chair: Ana", "15:00-16:00 (Paris), video: https://..."
    return statement.value if part in _PLACES or part is Part.DETAILS else None


def _begun(text: str, times: Sequence[FoundTime]) -> FoundTime | None:
    """Return the hour that a line says is the start: "Doors at 18:30, we start at 19:00 (UK time)"."""
    return next((time for time in times if _BEGIN.search(text[: time.start])), None)


def _planned(text: str, times: Sequence[FoundTime]) -> FoundTime | None:
    """Return the planned hour of a meeting that began at another: "at 15:03 UTC (scheduled for 15:00 UTC)"."""
    return next((time for time in times[1:] if _PLANNED.search(text[: time.start])), None)


def _zoned(time: FoundTime | None, text: str) -> FoundTime | None:
    """Add to an hour the zone at the end of its line: "10:00, on video (Paris time)"."""
    if time is None or time.zone is not None or (zone := _ZONE_OF_LABEL.search(text)) is None:
        return time
    return time._replace(zone=zone[1]) if read_zone(zone[1]) else time


def _bare_hour(text: str) -> list[FoundTime]:
    """Return the hour of a text that is only an hour and its zone: "15 UTC"."""
    if len(text) > _LONGEST_HOUR or not text[:1].isdigit() or not text[-1:].isalpha():
        return []
    return [time._replace(start=0, stop=time.stop - len(_AT)) for time in find_times(f"{_AT}{text}")]


def _may_be_of(said: Said, date: dt.date | None) -> bool:
    """Whether an hour may belong to a day: no other day is stated beside it."""
    if said.date is None or date is None:
        return True
    return (said.date.month, said.date.day) in {(date.month, date.day), (date.month, None)}


def _period(said: DatedLine | None, in_heading: DatedLine | None, in_name: PartialDate | None) -> str | None:
    for found in (said.date if said else None, in_heading.date if in_heading else None, in_name):
        if found is not None and found.year and found.month:
            return f"{found.year}-{found.month:02}"
    return str(in_name.year) if in_name is not None else None
