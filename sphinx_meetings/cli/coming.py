"""The next meeting of a series, and what its page takes over from earlier ones."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedAction, ArchivedItem, ArchivedMeeting, Owner, Person, Planned
from sphinx_meetings.archive.slots import zone_of
from sphinx_meetings.grammars.agenda_words import MARKS
from sphinx_meetings.grammars.text import plain

__all__ = ["Coming", "Entry", "coming", "held_on", "objection"]

_BRACKETS = re.compile(r" ?[(\[]([^()\[\]]{1,60})[)\]]")
_TURN = frozenset({"deferred", "carried-over"})


class Entry(NamedTuple):
    """An agenda item or an action that is still open."""

    text: str
    owners: tuple[str, ...]
    """Each as ``@handle``, or by name."""
    due: dt.date | None
    since: dt.date | None
    references: tuple[str, ...]
    """Those that are not in the text."""


class Coming(NamedTuple):
    """A meeting to come, as templates know it."""

    name: str
    """Its identifier."""
    date: dt.date
    start: dt.datetime | None
    timezone: str | None
    duration: int | None
    join: str | None
    notes: str | None
    when: str
    """Date, time and zone as the argument of a ``{meeting}`` directive."""
    previous: ArchivedMeeting | None
    items: tuple[Entry, ...]
    """What the last meeting deferred."""
    actions: tuple[Entry, ...]
    """What is owed, the oldest first."""


def held_on(archive: Archive, series: str, date: dt.date) -> ArchivedMeeting | None:
    """The meeting of a series on a day, if it has a page already."""
    meetings = (archive.meetings[name] for name in archive.series[series].meetings)
    return next((meeting for meeting in meetings if meeting.record.date == date), None)


def objection(archive: Archive, series: str, date: dt.date) -> str | None:
    """What the project says against a meeting of a series on a day: it was cancelled or moved."""
    slot = _slot_on(archive, series, date)
    if slot is None or (slot.status != "cancelled" and slot.date == date):
        return None
    if slot.status == "cancelled":
        return f"the meeting of {date} is cancelled" + (f" ({slot.reason})" if slot.reason else "")
    hour = f" {slot.start:%H:%M}" if slot.start else ""
    return f"the meeting of {date} was moved to {slot.date}{hour}"


def _slot_on(archive: Archive, series: str, date: dt.date) -> Planned | None:
    """What was planned for a day, the meeting that takes place before one that was cancelled or moved away."""
    slots = [one for one in archive.planned if one.series == series and date in {one.date, one.event.date}]
    return min(slots, key=lambda one: (one.date != date, one.status == "cancelled"), default=None)


def coming(archive: Archive, series: str, date: dt.date | None) -> Coming | None:
    """The next meeting of a series, or the one on a given day; ``None`` if it is not known when it is.

    Args:
        archive: The archive.
        series: The identifier of the series.
        date: The day; if the schedule does not have it, time and length are those of the next planned meeting, else
            of the previous one.
    """
    first = next((one for one in archive.planned if one.series == series and one.status == "planned"), None)
    model = (_slot_on(archive, series, date) if date else None) or first
    day = date or (model.date if model else None)
    if day is None:
        return None
    before = [archive.meetings[name] for name in archive.series[series].meetings]
    before = [meeting for meeting in before if meeting.record.date is not None and meeting.record.date < day]
    previous = before[-1] if before else None
    start = _start(day, model, previous)
    zone = zone_of(start)
    return Coming(
        name=f"{series}-{day}",
        date=day,
        start=start,
        timezone=zone,
        duration=model.duration if model else previous.record.duration if previous else None,
        join=(model.join if model else None) or archive.series[series].join,
        notes=archive.series[series].notes,
        when=" ".join(filter(None, (str(day), f"{start:%H:%M}" if start else "", zone))),
        previous=previous,
        items=_deferred(previous, archive.people),
        actions=_owed(archive, series),
    )


def _start(day: dt.date, model: Planned | None, previous: ArchivedMeeting | None) -> dt.datetime | None:
    """The hour of the schedule, from before it was moved to another day, else that of the last meeting, on this day."""
    was_moved = model is not None and model.date != day == model.event.date
    planned = model and (model.event.start if was_moved else model.start)
    known = planned or (previous.start if previous else None)
    return dt.datetime.combine(day, known.time(), known.tzinfo) if known else None


def _deferred(previous: ArchivedMeeting | None, people: Mapping[str, Person]) -> tuple[Entry, ...]:
    items: Sequence[ArchivedItem] = previous.items if previous else ()
    day = previous.record.date if previous else None
    return tuple(
        Entry(
            _without_turn(item.record.title),
            _owners(item.owners, people),
            None,
            day,
            tuple(one.identifier for one in item.references if one.identifier not in item.record.title),
        )
        for item in items
        if "deferred" in item.record.marks
    )


def _without_turn(title: str) -> str:
    """A title without "(deferred)": on the next page, the item is carried over."""
    kept = _BRACKETS.sub(lambda match: "" if MARKS.get(plain(match[1])) in _TURN else match[0], title)
    head, dash, tail = kept.rpartition(" - ")
    return head if dash and MARKS.get(plain(tail)) in _TURN else kept


def _owed(archive: Archive, series: str) -> tuple[Entry, ...]:
    def of_series(action: ArchivedAction, meetings: Mapping[str, ArchivedMeeting]) -> bool:
        return meetings[action.occurrences[-1].meeting].series == series

    return tuple(
        Entry(action.text, _owners(action.owners, archive.people), action.due, action.since, ())
        for action in archive.actions.values()
        if action.status == "open" and of_series(action, archive.meetings)
    )


def _owners(owners: Sequence[Owner], people: Mapping[str, Person]) -> tuple[str, ...]:
    """The handles, or names, by which a page that has no roll call yet can tell whom it means."""
    handles = [owner.mention.handle or (owner.person and people[owner.person].handle) for owner in owners]
    return tuple(f"@{handle}" if handle else owner.mention.name for owner, handle in zip(owners, handles, strict=True))
