"""People with the meetings they attended, as the table, the entries and the view of one person show them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from sphinx_meetings.archive.model import ArchivedMeeting, Person, Place
from sphinx_meetings.views.context import Context

__all__ = ["Member", "SeriesMark", "Visit", "member", "years_of"]


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


class Member(NamedTuple):
    """A person, with the meetings that are counted."""

    anchor: str
    name: str
    handle: str | None
    address: str | None
    """Their page on the forge."""
    other_names: tuple[str, ...]
    affiliations: tuple[str, ...]
    """The latest first."""
    place: Place | None
    """Their home."""
    visits: tuple[Visit, ...]
    """The newest first."""


def member(context: Context, person: Person, meetings: Mapping[str, ArchivedMeeting]) -> Member:
    """A person, counting only ``meetings``."""
    archive = context.archive
    marks = {identifier: SeriesMark(one.title, one.shape) for identifier, one in archive.series.items()}
    visits = []
    for identifier in reversed(person.meetings):
        meeting = meetings.get(identifier)
        if meeting is not None:
            record = meeting.record
            visits.append(Visit(record.date, record.period, marks[meeting.series], meeting.place))
    address = None
    if person.handle and context.forge:
        address = context.forge.replace("{handle}", quote(person.handle, safe=""))
    return Member(
        person.anchor,
        person.name,
        person.handle,
        address,
        tuple([name for name in person.names if name != person.name]),
        person.affiliations[::-1],
        context.person(person.identifier),
        tuple(visits),
    )


def years_of(member_: Member) -> Counter[int]:
    """How many meetings of each year were attended."""
    return Counter([year for visit in member_.visits if (year := visit_year(visit)) is not None])


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
