"""When a meeting was, and its other facts, from what stands on top of its notes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from docutils import nodes

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
    ends,
    is_about_time,
    length_behind,
    length_of,
    may_tell_day,
    may_tell_hour,
    opens_meeting,
)
from sphinx_meetings.grammars.times import FoundTime, TimeLink, find_times, read_time_link
from sphinx_meetings.grammars.vocabulary import Part, classify_label, link_kind, speaks_of_meeting
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.blocks import brief
from sphinx_meetings.reading.days import DatedLine, DayOrder, believed, doubt
from sphinx_meetings.reading.facts import NOTHING, Facts
from sphinx_meetings.reading.flow import BOLD_LEVEL
from sphinx_meetings.reading.front_matter import facts_in_front
from sphinx_meetings.reading.outline import PEOPLE, Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, statements, take_apart
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.records import Doubt, Line, Link

__all__ = ["When", "read_when", "subtitle"]

_ADDRESS = re.compile(r"https?://[^\s<>\"')\]]+")

_AT = "at "
_LONGEST_HOUR = 10
_SEVERAL = re.compile(
    r"\b(?:meetings|calls|sessions|sitzungen|protokolle|réunions|reuniones|actas|reuniões|riunioni|vergaderingen)\b",
    re.IGNORECASE,
)
"""Below such a heading stands when meetings are."""
_IN_ENGLISH = re.compile(r"\b(?:date|day|when|time|meeting|held)\b", re.IGNORECASE)

_ZONE_OF_LABEL = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")
"""A zone in brackets behind a label: "Time (UTC)"."""
_DIGIT = re.compile(r"[0-9]")
_LISTED = 3
"""Dates on lines of their own of which one may be the meeting's."""
_ELSEWHERE = frozenset({Part.PREVIOUS, Part.NEXT_MEETING, Part.OTHER_MEETING, Part.ACTIONS, Part.IGNORED})
_FIRST_PARTS = 8
_FIRST_BLOCKS = 3
_FIRST_LETTERS = 600
_LONGEST_TITLE = 100
_LONGEST_HEADING = 24
# Below these headings stand facts about the meeting; below others begins the meeting itself.
_STATED = frozenset(
    {Part.DATE, Part.TIME, Part.TIMEZONE, Part.DURATION, Part.JOIN, Part.RECORDING, Part.ISSUE, Part.SLIDES}
)
_FACTS = _STATED | {None, Part.DETAILS, Part.CHECK_IN, Part.CALENDAR}
_SUBTITLES = frozenset({None, Part.DISCUSSION})
_DETAILS = frozenset({Part.DETAILS, Part.DATE, Part.TIME})
_LABELS = frozenset({Part.DATE, Part.TIME})
_PLACES = frozenset({Part.JOIN, Part.CALENDAR})
_BESIDE = PEOPLE | {Part.PREVIOUS, Part.IGNORED, Part.NEXT_MEETING}


class When(NamedTuple):
    """The facts of notes, and what speaks against them."""

    facts: Facts
    doubts: list[Doubt]


class _Said(NamedTuple):
    """A day or an hour, and the line that says so."""

    date: FoundDate | None
    time: FoundTime | None
    line: Line
    labelled: bool


def read_when(heading: Line | None, year: int | None, title: Line | None, root: Topic, scope: Scope) -> When:
    """The facts of a meeting.

    Args:
        heading: The heading of its section where the page holds several meetings.
        year: What other headings tell of its year.
        title: The title of the page.
        root: Its notes.
        scope: The page.
    """
    title = title or _first_line(root, scope)
    found = _Finder(scope, DayOrder(root, scope, heading, title))
    found.in_sentences = any(map(speaks_of_meeting, (title.text if title else "", subtitle(root), scope.docname)))
    _take_facts(root, found, scope)
    for statement in facts_in_front(scope):
        found.take(statement, bare=False)
    if not found.tells_hour():
        _take_opening(root, found, scope)
    return found.when(heading, year, title)


def _take_facts(root: Topic, found: _Finder, scope: Scope) -> None:
    """Take what stands on top of the notes: before the roll call, the agenda, or between facts and people."""
    front = _front(root)
    for topic in walk(root):
        if topic.part in _BESIDE:
            if topic.part in PEOPLE:
                _take_labels(topic, found, scope)
            continue
        in_front = any(topic is one for one in front)
        stated = take_apart(topic.heading.line) if topic.heading is not None else None
        is_fact = stated is not None and stated.label and classify_label(stated.label, scope.words) in _STATED
        if topic.part not in _FACTS and not in_front and not is_fact:
            if topic.part is Part.AGENDA and stated is not None and _DIGIT.search(stated.line.text):
                found.take_heading(stated.line)  # "Agenda: 5 May 2026, 15:00 UTC"
            break
        if stated is not None and is_fact:
            found.take(stated, bare=False)  # "### Duration: 1 hour"
        elif stated is not None and topic.part is None and (in_front or topic is root.below[0]):
            found.take(stated, bare=True)  # "**5 May 2026**"
        bare = in_front or topic.part in _DETAILS or (topic.part is None and _is_about_meeting(topic))
        # below a bold line, such as the name of the group
        bare = bare or (topic.part is None and topic is root.below[0] and not root.blocks and _is_bold(topic))
        for statement in statements(topic.blocks, scope.sources):
            found.take(statement, bare=bare, below=topic.part)


def _take_labels(topic: Topic, found: _Finder, scope: Scope) -> None:
    """Take a day or an hour that stands with its label among the people: "Time: 15:00 UTC"."""
    for block in topic.blocks:
        if isinstance(block, nodes.paragraph) and _DIGIT.search(block.astext()):
            for statement in statements([block], scope.sources):
                if statement.label and classify_label(statement.label, scope.words) in _LABELS:
                    found.take(statement, bare=False)


def _take_opening(root: Topic, found: _Finder, scope: Scope) -> None:
    """Take the hour from a sentence in the first parts: "The meeting was called to order at 14:02 UTC"."""
    for topic in islice(walk(root), _FIRST_PARTS):
        if topic.part in _ELSEWHERE:
            continue
        for block in topic.blocks[:_FIRST_BLOCKS]:
            if opens_meeting(brief(block)[:_FIRST_LETTERS]):
                for statement in statements([block], scope.sources):
                    if opens_meeting(statement.line.text):
                        found.take_opening(statement.line)


def subtitle(root: Topic) -> str:
    """The first headings of notes as long as they say what page it is, as one line."""
    return " ".join(topic.heading.line.text for topic in _front(root) if topic.heading is not None)


def _front(root: Topic) -> list[Topic]:
    """The notes, and the first headings below them as long as nothing stands above these: "Minutes of the meeting"."""
    front = [root]
    below = root.below if not root.blocks else []
    for topic in below:
        if topic.part not in _SUBTITLES or topic.heading is None or not _is_subtitle(topic.heading.line.text):
            break
        front.extend(_front(topic))
        if topic.blocks or topic.below:
            break
    return front


def _is_bold(topic: Topic) -> bool:
    return topic.heading is not None and topic.heading.level == BOLD_LEVEL


def _is_about_meeting(topic: Topic) -> bool:
    """Whether a heading is little more than "Meeting", below which stands when it was."""
    text = topic.heading.line.text if topic.heading is not None else ""
    return len(text) <= _LONGEST_HEADING and bool(text) and _is_subtitle(text)


def _is_subtitle(text: str) -> bool:
    """Whether the first heading below a title says what page it is, or when the meeting was."""
    return (speaks_of_meeting(text) and not _SEVERAL.search(text)) or bool(find_dates(text))


class _Finder:
    def __init__(self, scope: Scope, order: DayOrder) -> None:
        self.scope = scope
        self.order = order
        self.said: list[_Said] = []
        self.maybe: list[_Said] = []
        """Days and hours in lines that say more, such as "Mondays at 15:00 UTC on our server"."""
        self.in_sentences = False
        """Whether the page is one about a meeting, of which a sentence may tell the day."""
        self.time_links: list[TimeLink] = []
        self.links: dict[str, Link] = {}
        self.timezone: tuple[str, Line] | None = None
        self.duration: int | None = None
        self.end: dt.time | None = None

    def take(self, statement: Statement, *, bare: bool, below: Part | None = None) -> None:
        """Take what a line says.

        Args:
            statement: The line.
            bare: Whether it may tell a day or an hour without a label.
            below: The part in which it stands.
        """
        part = classify_label(statement.label, self.scope.words) if statement.label else None
        if part is None and below in _LABELS:
            part = below
        self._take_links(statement)
        if part is Part.NEXT_MEETING:
            return
        if part in {Part.DATE, Part.TIME}:
            self._take_time(statement.value, labelled=True, day_first=not _IN_ENGLISH.search(statement.label))
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
        elif (part in _PLACES or part is Part.DETAILS) and bare:
            self._take_time(statement.value, labelled=False)

    def _take_time(self, line: Line, labelled: bool, day_first: bool = False) -> None:
        times = find_times(line.text) or _bare_hour(line.text)
        dates = self.order.dates(line.text, times[0].zone if times else None, day_first=day_first)
        if not labelled and not is_about_time(line.text, dates, times):
            self._take_maybe(line, dates, times)
            return
        if dates or times:
            time = next((time for time in times if time.zone), times[0] if times else None)
            self.said.append(_Said(dates[0] if dates else None, time, line, labelled))

    def tells_hour(self) -> bool:
        """Whether an hour was found."""
        return bool(self.time_links) or any(one.time for one in (*self.said, *self.maybe))

    def take_opening(self, line: Line) -> None:
        """Take the hour of a line that tells when the meeting began."""
        times = find_times(line.text)
        if times:
            self.maybe.append(_Said(None, times[0], line, labelled=False))

    def take_heading(self, line: Line) -> None:
        """Take the hour of a heading that tells little more, beside what part it is."""
        times = find_times(line.text)
        if times and times[0].zone and may_tell_hour(line.text, find_dates(line.text), times):
            self.maybe.append(_Said(None, times[0], line, labelled=False))

    def _take_maybe(self, line: Line, dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> None:
        if times and may_tell_hour(line.text, dates, times):
            self.maybe.append(_Said(dates[0] if dates else None, times[0], line, labelled=False))
        elif dates and may_tell_day(line.text, dates):
            self.maybe.append(_Said(dates[0], None, line, labelled=False))

    def _take_links(self, statement: Statement) -> None:
        addresses = [(span.target, statement.line.text[span.start : span.stop]) for span in links_of(statement.line)]
        addresses += [(address, "") for address in _ADDRESS.findall(statement.line.text)]
        for written, text in addresses:
            # A backslash is no part of an address: pads escape the @ of their users.
            address = written.replace("%5C", "").replace("\\", "")
            if not address.startswith(("http://", "https://")):
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
        """Weigh what was found."""
        doubts: list[Doubt] = []
        in_name = date_in_name(self.scope.docname)
        if heading is not None:  # the name of a page of several meetings tells at most their month
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
        timed = said if said is not None and said.time and (said.labelled or _may_be_of(said, date)) else None
        timed = timed or next((one for one in self.said if one.time and _may_be_of(one, date)), None)
        if timed is not None and not timed.labelled and opens_meeting(timed.line.text):
            timed = None if (line := heading or title) is not None and find_times(line.text) else timed  # as planned
        if timed is None and (line := heading or title) is not None and (times := find_times(line.text)):
            timed = _Said(None, times[0], line, labelled=False)
        if timed is None and not self.time_links:
            timed = next((one for one in self.maybe if one.time and _may_be_of(one, date)), None)
        facts = NOTHING._replace(
            date=date,
            period=period,
            date_from=date_from,
            duration=self.duration,
            links=tuple(self.links[kind] for kind in sorted(self.links)),
        )
        return When(self._with_time(facts, timed, doubts), doubts)

    def _with_time(self, facts: Facts, timed: _Said | None, doubts: list[Doubt]) -> Facts:
        link = next((link for link in self.time_links if link.date in {None, facts.date}), None)
        if timed is None or timed.time is None:
            if link is None:
                return facts
            return facts._replace(time=link.time, timezone=link.zone)
        time = timed.time
        text = time.zone or (self.timezone[0] if self.timezone else None)
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


def _bare_hour(text: str) -> list[FoundTime]:
    """The hour of a text that is nothing but one with its zone: "15 UTC"."""
    if len(text) > _LONGEST_HOUR or not text[:1].isdigit() or not text[-1:].isalpha():
        return []
    return [time._replace(start=0, stop=time.stop - len(_AT)) for time in find_times(f"{_AT}{text}")]


def _first_line(root: Topic, scope: Scope) -> Line | None:
    """What stands for the title on a page without one: a short first line."""
    block = root.blocks[0] if root.blocks else None
    lines = lines_of(block, scope.sources) if isinstance(block, nodes.paragraph) else []
    if not lines and root.below and root.below[0].heading is not None:
        lines = [root.below[0].heading.line]
    return lines[0] if lines and len(lines[0].text) <= _LONGEST_TITLE and not take_apart(lines[0]).label else None


def _may_be_of(said: _Said, date: dt.date | None) -> bool:
    """Whether an hour may be that of a day, and stands beside no other one."""
    if said.date is None or date is None:
        return True
    return (said.date.month, said.date.day) in {(date.month, date.day), (date.month, None)}


def _period(said: DatedLine | None, in_heading: DatedLine | None, in_name: PartialDate | None) -> str | None:
    for found in (said.date if said else None, in_heading.date if in_heading else None, in_name):
        if found is not None and found.year and found.month:
            return f"{found.year}-{found.month:02}"
    return str(in_name.year) if in_name is not None else None
