"""The records of what one page says.

The reading room makes these records, the domain keeps them by document name, and the
archive puts them together. They are plain data: no doctree node, no Sphinx, and no
default values, so that an environment pickled by another version fails to load
instead of loading half-filled.
"""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

__all__ = [
    "Action",
    "AgendaItem",
    "Announcement",
    "Attendance",
    "Decision",
    "Doubt",
    "Line",
    "Link",
    "Meeting",
    "Mention",
    "Page",
    "Quote",
    "Reference",
    "SeriesStatement",
    "Span",
    "Unread",
]


class Span(NamedTuple):
    """A stretch of a line with inline markup: ``line.text[start:stop]``."""

    start: int
    stop: int
    kind: str
    """``strong``, ``emphasis``, ``code``, ``strike`` or ``link``."""
    target: str
    """The address of a link, else an empty string."""


class Line(NamedTuple):
    """A line of a page as a reader sees it, with the place where it stands."""

    text: str
    source: str
    """The file below the source folder."""
    number: int
    """The line of the file, counted from 1."""
    spans: tuple[Span, ...]


class Link(NamedTuple):
    """A link that a meeting names: its issue, its pad, its recording."""

    kind: str
    """``issue``, ``notes``, ``previous``, ``join``, ``recording``, ``slides``, ``agenda`` or ``calendar``."""
    url: str
    source: str
    line: int


class Mention(NamedTuple):
    """Somebody to whom a line attributes something, as written."""

    name: str
    handle: str | None


class Attendance(NamedTuple):
    """One person at one meeting, as the page writes it."""

    name: str
    """Cleaned of markup, pronouns and the leading ``@``; the handle where no name is given."""
    handle: str | None
    """The handle on the forge, without ``@``."""
    other_handle: str | None
    """A handle elsewhere (Discord, Matrix), which is never linked to the forge."""
    affiliation: str | None
    roles: tuple[str, ...]
    """Of ``chair``, ``notetaker``, ``guest``, ``observer``; sorted."""
    source: str
    line: int


class Reference(NamedTuple):
    """An issue, pull request or discussion that a line names.

    ``identifier`` is ``owner/repo#12`` for the known forges, a short form that only
    the project can complete (``repo#12``, ``#12``), or else the address.
    """

    identifier: str
    kind: str
    """``issue``, ``pull``, ``discussion``, ``commit`` or ``link``."""
    url: str | None
    """The address as written, ``None`` for a short form."""
    source: str
    line: int


class AgendaItem(NamedTuple):
    """A top-level item of an agenda."""

    title: str
    """The item's own line without owner, time and markup."""
    owners: tuple[Mention, ...]
    minutes: int | None
    references: tuple[Reference, ...]
    """Those of the item and of the discussion below it, in order, each once."""
    marks: tuple[str, ...]
    """Of ``bonus``, ``no-discussion``, ``deferred``, ``carried-over``; sorted."""
    topic: str | None
    name: str | None
    source: str
    line: int


class Decision(NamedTuple):
    """Something that was decided."""

    text: str
    name: str | None
    item: int | str | None
    """The position of the agenda item in which it stands, or the identifier it names."""
    topics: tuple[str, ...]
    """References as written, not completed, and topics in words."""
    supersedes: str | None
    votes: str | None
    marked: bool
    """Whether its author marked it with a directive or tags."""
    source: str
    line: int


class Action(NamedTuple):
    """Something that somebody is to do."""

    text: str
    name: str | None
    owners: tuple[Mention, ...]
    item: int | None
    due: dt.date | None
    status: str
    """``open``, ``done`` or ``dropped``."""
    topics: tuple[str, ...]
    marked: bool
    """Whether its author marked it with a directive or tags."""
    source: str
    line: int


class Announcement(NamedTuple):
    """A next meeting that a page announces."""

    date: dt.date
    time: dt.time | None
    timezone: str | None
    source: str
    line: int


class Quote(NamedTuple):
    """What people reported, below a heading such as "Quick updates"."""

    speakers: tuple[Mention, ...]
    lines: tuple[str, ...]
    source: str
    line: int


class Meeting(NamedTuple):
    """One gathering, as far as one page describes it."""

    title: str
    """The title of the page."""
    heading: str | None
    """The heading of its section, if the page holds several meetings."""
    date: dt.date | None
    period: str | None
    """``2024-06`` or ``2024`` if the page names no day."""
    date_from: str | None
    """``text``, ``heading``, ``filename``, ``frontmatter`` or ``directive``."""
    time: dt.time | None
    """Wall clock in ``timezone``."""
    timezone: str | None
    """An IANA zone."""
    duration: int | None
    """Minutes."""
    status: str | None
    """``planned``, ``held`` or ``cancelled``, if the page says so."""
    reason: str | None
    series: str | None
    name: str | None
    """An explicit identifier."""
    chairs: tuple[Mention, ...]
    notetakers: tuple[Mention, ...]
    links: tuple[Link, ...]
    join: str | None
    """Where to join the call, if a directive or front matter says so: feeds take no such address from the text."""
    attendees: tuple[Attendance, ...]
    absent: tuple[Attendance, ...]
    agenda: tuple[AgendaItem, ...]
    slot: int | None
    """Minutes into which the agenda has to fit."""
    closes: str | None
    """When the agenda closes, as written."""
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    mentions: tuple[Reference, ...]
    """References that stand outside the agenda."""
    announcements: tuple[Announcement, ...]
    quotes: tuple[Quote, ...]
    source: str
    line: int


class SeriesStatement(NamedTuple):
    """What a page says about a series; ``None`` where it says nothing."""

    identifier: str
    title: str | None
    pages: tuple[str, ...] | None
    """Patterns of document names."""
    join: str | None
    notes: str | None
    feed: str | None
    lines: tuple[tuple[int, str], ...]
    """Its schedules and exceptions: number and text of each line."""
    source: str
    line: int


class Unread(NamedTuple):
    """A line of a roll call, an agenda or a table of actions from which nothing could be taken."""

    source: str
    line: int
    text: str
    part: str
    reason: str


class Doubt(NamedTuple):
    """A reading that something else on the page contradicts."""

    source: str
    line: int
    part: str
    said: str
    taken: str
    reason: str


class Page(NamedTuple):
    """Everything that one document says."""

    source: str
    meetings: tuple[Meeting, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
