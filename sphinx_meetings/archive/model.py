"""What all pages say together.

An :class:`Archive` is a pure function of the pages, the settings and a day called
today (:func:`sphinx_meetings.archive.build_archive`). Views read it and nothing else.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from sphinx_meetings.archive.likeness import AffiliationPeriod
from sphinx_meetings.archive.schedule import Schedule, SeriesException
from sphinx_meetings.records import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Doubt,
    Link,
    Meeting,
    Mention,
    Quote,
    Reference,
    Unread,
)

__all__ = [
    "Archive",
    "ArchivedAction",
    "ArchivedDecision",
    "ArchivedItem",
    "ArchivedMeeting",
    "ArchivedQuote",
    "Attendee",
    "Event",
    "Joining",
    "Occurrence",
    "Owner",
    "Person",
    "Place",
    "Planned",
    "Problem",
    "Series",
    "Topic",
]


class Place(NamedTuple):
    """Where something stands in the site: a document, an anchor in it."""

    docname: str
    anchor: str


class Event(NamedTuple):
    """What identifies a meeting in calendars, and stays the same when it is held, moved or cancelled."""

    name: str
    """``community-2020-08-20``: the series and the first date, with ``-2`` for a second meeting on that day."""
    date: dt.date
    """The day that the schedule gave it, else its own."""
    start: dt.datetime | None
    """The time that the schedule gave it, else its own."""


class Owner(NamedTuple):
    """Somebody to whom notes attribute something."""

    person: str | None
    """Identifier of the person; ``None`` for somebody unknown."""
    mention: Mention


class Attendee(NamedTuple):
    """Somebody at a meeting."""

    person: str
    attendance: Attendance


class ArchivedItem(NamedTuple):
    """An agenda item with its identifier."""

    identifier: str
    """``community-2020-08-20/time-based-tagging``."""
    aliases: tuple[str, ...]
    place: Place
    meeting: str
    """Identifier of the meeting."""
    owners: tuple[Owner, ...]
    references: tuple[Reference, ...]
    """Completed by ``meetings_repository``."""
    earlier: tuple[str, ...]
    """Identifiers of the items of earlier meetings that discuss the same thing, the newest first."""
    later: tuple[str, ...]
    """Identifiers of the items of later meetings that discuss the same thing, the oldest first."""
    carried_over: str | None
    """Identifier of the item of the previous meeting that it takes up in the same words."""
    record: AgendaItem


class ArchivedDecision(NamedTuple):
    """A decision with its identifier."""

    identifier: str
    """Its name, else ``community-2020-08-20/decision-tag-once-a-month``."""
    aliases: tuple[str, ...]
    place: Place
    """Its anchor is ``decision-...``."""
    meeting: str
    item: str | None
    """Identifier of the agenda item."""
    topics: tuple[str, ...]
    """Identifiers of topics."""
    supersedes: str | None
    """Identifier of the decision that it replaces."""
    superseded_by: tuple[str, ...]
    record: Decision


class Occurrence(NamedTuple):
    """One place where an action stands."""

    meeting: str
    item: str | None
    place: Place
    """Its anchor is ``action-...``."""
    record: Action


class ArchivedAction(NamedTuple):
    """An action, with all the notes in which it stands."""

    identifier: str
    """Its name, else ``community-2020-08-20/action-open-the-pull-request``, of the first meeting."""
    aliases: tuple[str, ...]
    place: Place
    """Where it stands first."""
    meeting: str
    """Identifier of the first meeting."""
    text: str
    """As the newest notes say it."""
    owners: tuple[Owner, ...]
    topics: tuple[str, ...]
    """Identifiers of topics."""
    due: dt.date | None
    status: str
    """``open``, ``done`` or ``dropped``."""
    since: dt.date | None
    """Day of the first meeting."""
    closed: dt.date | None
    """Day of the meeting whose notes say that it is done or dropped."""
    carried_over: int
    """How many later meetings still have it."""
    occurrences: tuple[Occurrence, ...]
    """In order of time."""


class ArchivedQuote(NamedTuple):
    """What somebody reported at a meeting."""

    people: tuple[str, ...]
    """Identifiers of the people."""
    record: Quote


class ArchivedMeeting(NamedTuple):
    """A meeting with its identifier, put together from the page (or the two pages) about it."""

    identifier: str
    """``community-2020-08-20``; ends with the period or the document's name if the day is unknown."""
    aliases: tuple[str, ...]
    place: Place
    series: str
    status: str
    """``held`` or ``cancelled``; ``planned`` for the page of a coming meeting."""
    start: dt.datetime | None
    """With its zone if that is known, else naive; ``None`` without a date or a time."""
    attendees: tuple[Attendee, ...]
    absent: tuple[Attendee, ...]
    chairs: tuple[Owner, ...]
    notetakers: tuple[Owner, ...]
    items: tuple[ArchivedItem, ...]
    links: tuple[Link, ...]
    mentions: tuple[Reference, ...]
    """References that stand outside the agenda, completed."""
    quotes: tuple[ArchivedQuote, ...]
    previous: str | None
    """Identifier of the previous meeting of the series."""
    next: str | None
    """Identifier of the next meeting of the series that has a page."""
    event: Event | None
    """``None`` if the day is unknown."""
    record: Meeting
    """Date, title, duration, and whatever else does not depend on other pages."""


class Series(NamedTuple):
    """Meetings that belong together."""

    identifier: str
    title: str
    shape: str
    """The shape of its mark: ``round``, ``square``, ``leaf``, ``arch``, ``flag``, ``bowl``, ``drop``, then again."""
    meetings: tuple[str, ...]
    """Identifiers of its meetings, oldest first."""
    join: str | None
    notes: str | None
    files: str
    """The default name of its files, without the ending: ``meetings-team``."""
    feed: str | None
    """Another name of its calendar, which its subscribers already have."""
    schedules: tuple[Schedule, ...]
    exceptions: tuple[SeriesException, ...]


class Person(NamedTuple):
    """One human being over all meetings."""

    identifier: str
    """The handle in lower case, else a slug of the name."""
    anchor: str
    """``person-...``."""
    name: str
    handle: str | None
    names: tuple[str, ...]
    """All names as written, the most frequent first."""
    affiliations: tuple[str, ...]
    """As written, in order of their first date."""
    periods: tuple[AffiliationPeriod, ...]
    """The affiliations grouped by likeness, in order of their first date."""
    other_handles: tuple[str, ...]
    """Handles elsewhere, and former ones, which are never linked to the forge."""
    meetings: tuple[str, ...]
    """Identifiers of the meetings attended, oldest first."""
    first: dt.date | None
    last: dt.date | None


class Joining(NamedTuple):
    """Why a line of a roll call is taken to be somebody's."""

    source: str
    line: int
    written: str
    """The name, or the handle where there is none, as the line writes it."""
    person: str
    reason: str


class Topic(NamedTuple):
    """A reference, or a topic that an author names, with everything that discusses it, oldest first."""

    identifier: str
    """``owner/repo#12``, an address for other forges, or a slug of the words of a ``:topic:``."""
    anchor: str
    """``topic-...``."""
    kind: str
    """``issue``, ``pull``, ``discussion``, ``commit``, ``link`` or, for words, ``topic``."""
    title: str
    """The words of a ``:topic:``; the identifier of a reference."""
    repository: str | None
    link: str | None
    items: tuple[str, ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]
    mentions: tuple[str, ...]
    """Identifiers of meetings whose notes name it outside the agenda."""


class Planned(NamedTuple):
    """An occurrence of a schedule, or a meeting that notes announce, which has no notes."""

    identifier: str
    series: str
    date: dt.date
    start: dt.datetime | None
    """In the zone of its schedule; naive if no zone is known; ``None`` for a whole day."""
    duration: int | None
    status: str
    """``planned``, ``cancelled`` or, once past, ``no notes``."""
    reason: str | None
    join: str | None
    """Where to join the call."""
    event: Event
    """Its day and time differ from those above if it was moved."""
    source: str | None
    """The page that announces it."""
    line: int | None


class Problem(NamedTuple):
    """Something that an author marked but cannot have meant; the object is kept without it."""

    kind: str
    """``agenda``, ``duplicate``, ``due``, ``item``, ``owner``, ``reference``, ``schedule`` or ``supersedes``."""
    message: str
    source: str
    line: int


class Archive(NamedTuple):
    """The record of a project's meetings."""

    today: dt.date
    series: Mapping[str, Series]
    """In the order of their titles."""
    meetings: Mapping[str, ArchivedMeeting]
    """By date, then by identifier."""
    planned: tuple[Planned, ...]
    people: Mapping[str, Person]
    """In the order of their names."""
    items: Mapping[str, ArchivedItem]
    """In the order of the meetings, then as in the agenda."""
    topics: Mapping[str, Topic]
    decisions: Mapping[str, ArchivedDecision]
    """In the order of time."""
    actions: Mapping[str, ArchivedAction]
    """In the order of their first meetings."""
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
    reasons: tuple[Joining, ...]
    """Why each line of a roll call is whose it is, in order; empty if nobody asks for it."""
    aliases: Mapping[str, str]
    """From old or short identifiers to the present ones."""
    objects: Mapping[tuple[str, int], str]
    """From a document and the position of a meeting in it to the identifier of that meeting."""
    anchors: Mapping[tuple[str, int, str, int], str]
    """From a document, the position of a meeting in it, ``meeting``, ``item``, ``decision`` or ``action``, and the
    position among those, to the anchor; for everything whose home is there."""
    problems: tuple[Problem, ...]
    """What is wrong in what authors marked."""
