"""Matches meetings with occurrences: which meeting is which occurrence, and which occurrences have no notes."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.announcements import standing
from sphinx_meetings.archive.held import completed_by, disagreements
from sphinx_meetings.archive.model import ArchivedMeeting, Event, Planned
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.archive.slots import Dated, Origin, Slot, in_utc, match, slots_of, with_announcements
from sphinx_meetings.archive.truth import conflicts, followed
from sphinx_meetings.grammars.slugs import unique
from sphinx_meetings.records import Doubt

__all__ = ["Plan", "plan"]

_DAY = dt.timedelta(days=1)
_NO_TIMETABLE = Timetable((), (), None, "", 0)


class Plan(NamedTuple):
    """What follows from schedules and announcements."""

    planned: tuple[Planned, ...]
    """By date and start, then by identifier."""
    meetings: tuple[ArchivedMeeting, ...]
    """As given, each with its event and with what only its schedule says."""
    doubts: tuple[Doubt, ...]


def plan(
    timetables: Mapping[str, Timetable],
    meetings: Sequence[ArchivedMeeting],
    today: dt.date,
    horizon: int,
    timezone: str | None,
) -> Plan:
    """Put meetings, schedules and announcements together.

    Args:
        timetables: When each series meets, as the project says.
        meetings: All meetings that have a page, by date.
        today: The day that decides what is past.
        horizon: The days ahead for which meetings are planned.
        timezone: The zone of times stated without one.
    """
    by_series: dict[str, list[ArchivedMeeting]] = defaultdict(list)
    for meeting in meetings:
        by_series[meeting.series].append(meeting)
    names = sorted({*timetables, *by_series})
    clock = _Clock(today, today + dt.timedelta(days=horizon), timezone)
    parts = [_plan_series(name, timetables.get(name, _NO_TIMETABLE), by_series[name], clock) for name in names]
    held = {meeting.identifier: meeting for part in parts for meeting in part.meetings}
    in_order = tuple(held[meeting.identifier] for meeting in meetings)
    planned = _identified([entry for part in parts for entry in part.planned], meetings)
    doubts = [doubt for part in parts for doubt in part.doubts]
    return Plan(planned, in_order, (*doubts, *conflicts(planned, in_order, timetables, today)))


class _Clock(NamedTuple):
    """The days and the zone that hold for the whole project."""

    today: dt.date
    until: dt.date
    timezone: str | None


def _identified(planned: Iterable[Planned], meetings: Iterable[ArchivedMeeting]) -> tuple[Planned, ...]:
    taken = {name for meeting in meetings for name in (meeting.identifier, *meeting.aliases)}
    found = []
    for entry in sorted(planned, key=lambda entry: (entry.date, in_utc(entry.start), entry.event.name)):
        identifier = unique(entry.identifier, taken)
        taken.add(identifier)
        found.append(entry._replace(identifier=identifier))
    return tuple(found)


def _plan_series(series: str, timetable: Timetable, meetings: Sequence[ArchivedMeeting], clock: _Clock) -> Plan:
    dated = sorted(
        ((Dated(meeting.record.date, meeting.start), meeting) for meeting in meetings if meeting.record.date),
        key=lambda pair: pair[0].date,
    )
    notes = [when for when, meeting in dated if meeting.status != "planned" and when.date <= clock.today]
    newest = notes[-1].date if notes else clock.today - _DAY
    slots, doubts = _expected(series, timetable, notes, clock)
    slots = with_announcements(series, slots, standing(meetings, clock.today), clock.timezone)
    matches = match(slots, [when for when, _ in dated])
    names = {slot.event.name for slot in slots}
    held = {}
    for (when, meeting), position in zip(dated, matches, strict=True):
        if position is None:
            name = unique(f"{series}-{when.date}", names)
            names.add(name)
            held[meeting.identifier] = meeting._replace(event=Event(name, *when))
        else:
            slot = slots[position]
            held[meeting.identifier] = _held(meeting, slot)
            if slot.origin is Origin.SCHEDULE or when.date >= newest:
                doubts.extend(disagreements(held[meeting.identifier], slot))

    taken = set(matches)
    periods = tuple(meeting.record.period for meeting in meetings if meeting.record.period)
    without = [
        slot
        for position, slot in enumerate(slots)
        if position not in taken
        and slot.date <= clock.until
        and not (slot.origin is Origin.OPEN and slot.date <= newest)
        and not (slot.date < clock.today and str(slot.date).startswith(periods))
    ]
    planned = [_planned(series, timetable.join, slot, clock.today) for slot in without]
    doubts.extend(_odd_hours(series, timetable, planned, without))
    return Plan(tuple(planned), tuple(held.get(meeting.identifier, meeting) for meeting in meetings), tuple(doubts))


def _expected(
    series: str, timetable: Timetable, notes: Sequence[Dated], clock: _Clock
) -> tuple[list[Slot], list[Doubt]]:
    """The slots of a series by its schedules, as far back as the schedules are known to hold."""
    if not notes:
        return slots_of(series, timetable, clock.today - _DAY, clock.until), []
    slots = slots_of(series, timetable, notes[0].date - 2 * _DAY, clock.until)
    in_force = [when for when in notes if slots and slots[0].date - _DAY <= when.date <= slots[-1].date + _DAY]
    kept = followed(in_force, slots)
    # Notes may be a day off their slot; but those from before a schedule was followed must not take one of its slots.
    since = kept[0].date - _DAY if kept else notes[-1].date + 2 * _DAY
    known = [slot for slot in slots if slot.origin is not Origin.OPEN or slot.date >= since]
    return known, list(_rule_doubts(series, timetable, in_force, kept))


def _held(meeting: ArchivedMeeting, slot: Slot) -> ArchivedMeeting:
    """The meeting of a slot; a schedule that says from when it holds adds what the page does not tell."""
    complete = completed_by(meeting, slot) if slot.origin is Origin.SCHEDULE else meeting
    return complete._replace(event=slot.event)


def _planned(series: str, join: str | None, slot: Slot, today: dt.date) -> Planned:
    status = "planned" if slot.date >= today else "no notes"
    return Planned(
        identifier=f"{series}-{slot.date}",
        series=series,
        date=slot.date,
        start=slot.start,
        duration=slot.duration,
        status=status if slot.cancelled is None else "cancelled",
        reason=slot.cancelled or None,
        join=join,
        event=slot.event,
        source=slot.source,
        line=slot.line,
    )


def _rule_doubts(series: str, timetable: Timetable, notes: Sequence[Dated], kept: Sequence[Dated]) -> Iterator[Doubt]:
    if len(notes) > 1 and not kept:
        rules = ", ".join(schedule.rule for schedule in timetable.schedules)
        days = f"{notes[-2].date} and {notes[-1].date}"
        reason = f"the newest two meetings of the series {series!r} were on other days than its rule says"
        yield Doubt(timetable.source, timetable.line, "schedule", rules, days, reason)


def _odd_hours(series: str, timetable: Timetable, planned: Iterable[Planned], slots: Iterable[Slot]) -> Iterator[Doubt]:
    for entry, slot in zip(planned, slots, strict=True):
        if slot.odd_hour and slot.start and entry.status == "planned":
            taken = f"{slot.start:%Y-%m-%d %H:%M %Z}"
            reason = f"the clocks change on that day of the series {series!r}"
            yield Doubt(timetable.source, timetable.line, "time", slot.odd_hour, taken, reason)
