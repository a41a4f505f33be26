"""People with what they did at meetings, as the table, the entries and the view of one person show them."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote as quoted

from sphinx_meetings.archive.likeness import AffiliationPeriod
from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Owner, Person, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.names import without_addresses

__all__ = [
    "Brought",
    "Member",
    "Reported",
    "SeriesMark",
    "Visit",
    "first_and_last",
    "members",
    "members_of_part",
    "visit_year",
    "years_of",
]


class SeriesMark(NamedTuple):
    """A series as a mark and a name."""

    title: str
    shape: str


class Visit(NamedTuple):
    """A meeting attended."""

    date: dt.date | None
    period: str | None
    series: SeriesMark
    place: Place


class Brought(NamedTuple):
    """An agenda item that somebody brought, or an action that they owe."""

    date: dt.date | None
    title: str
    place: Place


class Reported(NamedTuple):
    """What somebody reported at a meeting."""

    date: dt.date | None
    place: Place
    lines: tuple[str, ...]


class Member(NamedTuple):
    """A person, with the meetings that count; for a row of a table, without what only an entry tells."""

    anchor: str
    name: str
    handle: str | None
    address: str | None
    """Their page on the forge."""
    other_handles: tuple[str, ...]
    """Their other handles, which are never linked."""
    other_names: tuple[str, ...]
    affiliations: tuple[AffiliationPeriod, ...]
    """The latest first."""
    place: Place | None
    """Their home."""
    visits: tuple[Visit, ...]
    """The newest first."""
    chaired: tuple[Visit, ...]
    """The meetings that they led, the newest first."""
    noted: tuple[Visit, ...]
    """The meetings of which they took the notes, the newest first."""
    items: tuple[Brought, ...]
    """The newest first."""
    owed: tuple[Brought, ...]
    """Open actions of theirs, the newest first."""
    quotes: tuple[Reported, ...]
    """The newest first; none unless asked for."""


def members(
    context: Context,
    people: Sequence[Person],
    meetings: Mapping[str, ArchivedMeeting],
    *,
    quotes: bool,
    whole: bool = True,
) -> list[Member]:
    """People with what they did in some meetings.

    Args:
        context: The archive.
        people: The people.
        meetings: The meetings that count.
        quotes: Whether to tell what they reported there.
        whole: Whether to tell all, for entries; a row of a table tells only when they came.
    """
    told = frozenset([person.identifier for person in people] if whole else ())
    work = _Work(context, told, meetings, quotes=quotes)
    return [_member(context, person, work) for person in people]


def members_of_part(context: Context, people: Sequence[Person]) -> list[Member]:
    """The people on one part of a divided page, with what they did in all meetings."""
    work = context.once(_whole_work)
    return [_member(context, person, work) for person in people]


def _whole_work(context: Context) -> _Work:
    archive = context.archive
    return _Work(context, frozenset(archive.people), archive.meetings, quotes=False)


class _Work:
    """What some people did in some meetings, the newest first."""

    def __init__(
        self, context: Context, people: frozenset[str], meetings: Mapping[str, ArchivedMeeting], *, quotes: bool
    ) -> None:
        series = context.archive.series
        marks = {identifier: SeriesMark(one.title, one.shape) for identifier, one in series.items()}
        self.visits: dict[str, Visit] = {}
        self.chaired: dict[str, dict[Visit, None]] = defaultdict(dict)
        self.noted: dict[str, dict[Visit, None]] = defaultdict(dict)
        self.items: dict[str, list[ArchivedItem]] = defaultdict(list)
        self.owed = _owed(context, people, meetings)
        self.quotes: dict[str, list[Reported]] = defaultdict(list)
        for meeting in reversed([*meetings.values()]):
            record = meeting.record
            visit = Visit(record.date, record.period, marks[meeting.series], meeting.place)
            self.visits[meeting.identifier] = visit
            if not people:
                continue
            for person in _told(meeting.chairs, people):
                self.chaired[person][visit] = None
            for person in _told(meeting.notetakers, people):
                self.noted[person][visit] = None
            theirs = [(owner.person, one) for one in meeting.items for owner in one.owners if owner.person in people]
            for person, item in theirs:
                self.items[person].append(item)
            if quotes:
                self._add_quotes(meeting, people)

    def brought(self, person: str) -> tuple[Brought, ...]:
        """The items that somebody brought; made on demand, since those of all people would take much memory."""
        found = [
            Brought(self.visits[item.meeting].date, without_addresses(item.record.title), item.place)
            for item in self.items[person]
        ]
        return tuple(dict.fromkeys(found))

    def _add_quotes(self, meeting: ArchivedMeeting, people: frozenset[str]) -> None:
        for quote in meeting.quotes:
            for person in quote.people:
                if person in people:
                    self.quotes[person].append(Reported(meeting.record.date, meeting.place, quote.record.lines))


def _told(owners: Iterable[Owner], people: frozenset[str]) -> list[str]:
    return [owner.person for owner in owners if owner.person in people]


def _owed(
    context: Context, people: frozenset[str], meetings: Mapping[str, ArchivedMeeting]
) -> dict[str, list[Brought]]:
    """The open actions of some people that stand in some meetings, the newest first."""
    found: dict[str, list[Brought]] = defaultdict(list)
    for action in context.archive.actions.values():
        if action.status == "open" and action.meeting in meetings:
            for person in people.intersection([owner.person for owner in action.owners]):
                found[person].append(Brought(action.since, action.text, action.place))
    for actions in found.values():
        actions.sort(key=lambda action: action.date or dt.date.min, reverse=True)
    return found


def _member(context: Context, person: Person, work: _Work) -> Member:
    who = person.identifier
    return Member(
        anchor=person.anchor,
        name=person.name,
        handle=person.handle,
        address=_address(person, context.forge),
        other_handles=person.other_handles,
        other_names=tuple([name for name in person.names if name != person.name]),
        affiliations=_affiliations(person),
        place=context.person(who),
        visits=tuple([work.visits[one] for one in reversed(person.meetings) if one in work.visits]),
        chaired=tuple(work.chaired[who]),
        noted=tuple(work.noted[who]),
        items=work.brought(who),
        owed=tuple(work.owed[who]),
        quotes=tuple(work.quotes[who]),
    )


def _address(person: Person, forge: str | None) -> str | None:
    return forge.replace("{handle}", quoted(person.handle, safe="")) if person.handle and forge else None


def _affiliations(person: Person) -> tuple[AffiliationPeriod, ...]:
    """The latest first; those that only the project states have no date, and come last."""
    written = {name for period in person.periods for name in period.written}
    stated = [AffiliationPeriod(name, (name,), None, None) for name in person.affiliations if name not in written]
    latest = sorted(person.periods, key=lambda period: period.last or dt.date.min, reverse=True)
    return (*latest, *stated)


def years_of(member: Member) -> Counter[int]:
    """How many meetings they attended in each year."""
    return Counter([year for visit in member.visits if (year := visit_year(visit)) is not None])


def visit_year(visit: Visit) -> int | None:
    """The year of a meeting, as far as it is known."""
    if visit.date:
        return visit.date.year
    year = (visit.period or "")[:4]
    return int(year) if year else None


def first_and_last(visits: Sequence[Visit]) -> tuple[Visit | None, Visit | None]:
    """The first and the last meeting with a date."""
    dated = [visit for visit in visits if visit.date]
    return (dated[-1], dated[0]) if dated else (None, None)
