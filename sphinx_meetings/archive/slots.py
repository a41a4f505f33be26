"""The slots of a series: when it should meet, according to its schedules, their exceptions and its announcements."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from itertools import product
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sphinx_meetings.archive.model import Event
from sphinx_meetings.archive.schedule import LocalTime, Move, Occurrence, SeriesException, at, combined
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.grammars.slugs import unique
from sphinx_meetings.records import Announcement

__all__ = ["Dated", "Origin", "Slot", "apart", "in_utc", "match", "slots_of", "with_announcements", "zone_of"]

_DAY = dt.timedelta(days=1)
_BEFORE_ALL = dt.date(1969, 12, 31)
_FAR = float("inf")


class Origin(Enum):
    """Who says that a series meets."""

    SCHEDULE = "schedule"
    """A schedule that says from when it holds."""
    OPEN = "open"
    """A schedule that does not, and so says nothing about the past."""
    NOTES = "notes"
    """The notes of an earlier meeting."""


class Slot(NamedTuple):
    """A time at which a series should meet."""

    event: Event
    date: dt.date
    start: dt.datetime | None
    duration: int | None
    cancelled: str | None
    """The reason; ``None`` if it is not cancelled."""
    origin: Origin
    odd_hour: str | None
    source: str | None
    """The page that announces it."""
    line: int | None


class Dated(NamedTuple):
    """When a meeting is, according to a page."""

    date: dt.date
    start: dt.datetime | None


def slots_of(series: str, timetable: Timetable, after: dt.date, until: dt.date) -> list[Slot]:
    """The slots of a series by its schedules, in order.

    Args:
        series: Identifier of the series.
        timetable: Its schedules and exceptions.
        after: The day after which schedules count that do not say from when they hold.
        until: The last day.
    """
    entries, _ = combined(
        timetable.schedules, [_BEFORE_ALL if schedule.start else after for schedule in timetable.schedules], until
    )
    exceptions = {exception.date: exception for exception in timetable.exceptions}
    numbers: Counter[dt.date] = Counter()
    slots = []
    for position, occurrence in entries:
        numbers[occurrence.date] += 1
        origin = Origin.SCHEDULE if timetable.schedules[position].start else Origin.OPEN
        slot = _slot(series, occurrence, numbers[occurrence.date], origin)
        exception = exceptions.get(occurrence.date)
        slots.append(_excepted(slot, exception, numbers[occurrence.date]) if exception else slot)
    return slots


def _slot(series: str, occurrence: Occurrence, number: int, origin: Origin) -> Slot:
    name = f"{series}-{occurrence.date}" + (f"-{number}" if number > 1 else "")
    return Slot(
        event=Event(name, occurrence.date, occurrence.start),
        date=occurrence.date,
        start=occurrence.start,
        duration=occurrence.duration,
        cancelled=None,
        origin=origin,
        odd_hour=occurrence.odd_hour,
        source=None,
        line=None,
    )


def _excepted(slot: Slot, exception: SeriesException, number: int) -> Slot:
    """Apply an exception: all meetings of a day are cancelled, but only the first of several is moved."""
    if exception.cancelled is not None:
        return slot._replace(cancelled=exception.cancelled)
    return _moved(slot, exception.moved) if exception.moved and number == 1 else slot


def _moved(slot: Slot, move: Move) -> Slot:
    time = move.time or (slot.start.time() if slot.start else None)
    start, odd_hour = _moment(move.date, time, move.timezone or zone_of(slot.start))
    return slot._replace(date=move.date, start=start, odd_hour=odd_hour)


def _moment(date: dt.date, time: dt.time | None, zone: str | None) -> tuple[dt.datetime | None, str | None]:
    if time is None:
        return None, None
    return at(date, LocalTime(time, zone)) if zone else (dt.datetime.combine(date, time), None)


def zone_of(moment: dt.datetime | None) -> str | None:
    """The name of a moment's zone."""
    return moment.tzinfo.key if moment and isinstance(moment.tzinfo, ZoneInfo) else None


def with_announcements(
    series: str, slots: Sequence[Slot], announcements: Sequence[Announcement], timezone: str | None
) -> list[Slot]:
    """The slots, with the meetings that notes announce: an announcement knows better than the schedule.

    Args:
        series: Identifier of the series.
        slots: The slots by its schedules.
        announcements: Those that still stand, one for each day.
        timezone: The zone of times announced without one, if no slot has a zone.
    """
    zone = next((zone for slot in slots if (zone := zone_of(slot.start))), timezone)
    said = [Dated(entry.date, _moment(entry.date, entry.time, entry.timezone or zone)[0]) for entry in announcements]
    found = list(slots)
    taken = {slot.event.name for slot in slots}
    for announcement, dated, position in zip(announcements, said, match(slots, said), strict=True):
        if position is None:
            name = unique(f"{series}-{dated.date}", taken)
            taken.add(name)
            found.append(
                Slot(
                    event=Event(name, dated.date, dated.start),
                    date=dated.date,
                    start=dated.start,
                    duration=None,
                    cancelled=None,
                    origin=Origin.NOTES,
                    odd_hour=None,
                    source=announcement.source,
                    line=announcement.line,
                )
            )
        elif slots[position].cancelled is None:
            found[position] = _announced(slots[position], announcement, dated)
    return found


def _announced(slot: Slot, announcement: Announcement, dated: Dated) -> Slot:
    start = dated.start
    if start is None and slot.start is not None:
        start, _ = _moment(dated.date, slot.start.time(), zone_of(slot.start))
    return slot._replace(
        date=dated.date,
        start=start,
        origin=Origin.NOTES,
        odd_hour=None,
        source=announcement.source,
        line=announcement.line,
    )


def match(slots: Sequence[Slot], entries: Sequence[Dated]) -> list[int | None]:
    """For each entry, the position of its slot; each slot is used once.

    A slot matches on its day, else on the day from which it was moved, else if the entry is a day late or early.
    """
    ways: tuple[tuple[int, Callable[[Slot], dt.date | None]], ...] = (
        (0, lambda slot: slot.date),
        (0, lambda slot: slot.event.date),
        (1, lambda slot: slot.date if slot.cancelled is None else None),
        (-1, lambda slot: slot.date if slot.cancelled is None else None),
    )
    found: list[int | None] = [None] * len(entries)
    free = set(range(len(slots)))
    for late, day_of in ways:
        by_day = _grouped((day_of(slots[position]), position) for position in sorted(free))
        waiting = _grouped(
            (entry.date - late * _DAY, number) for number, entry in enumerate(entries) if found[number] is None
        )
        for day in waiting.keys() & by_day.keys():
            pairs = product(waiting[day], by_day[day])
            for _, number, position in sorted((apart(entries[n].start, slots[p].start), n, p) for n, p in pairs):
                if found[number] is None and position in free:
                    found[number] = position
                    free.remove(position)
    return found


def _grouped(entries: Iterable[tuple[dt.date | None, int]]) -> dict[dt.date, list[int]]:
    groups: dict[dt.date, list[int]] = defaultdict(list)
    for day, position in entries:
        if day is not None:
            groups[day].append(position)
    return groups


def apart(one: dt.datetime | None, two: dt.datetime | None) -> float:
    """The seconds between two times, in local time if a zone is unknown; infinite if a time is."""
    if one is None or two is None:
        return _FAR
    if one.tzinfo is None or two.tzinfo is None:
        return abs((one.replace(tzinfo=None) - two.replace(tzinfo=None)).total_seconds())
    return abs((in_utc(one) - in_utc(two)).total_seconds())


def in_utc(moment: dt.datetime | None) -> dt.datetime:
    """A moment that can be compared: one without a zone is taken as UTC, and ``None`` comes first."""
    if moment is None:
        return dt.datetime.min.replace(tzinfo=dt.UTC)
    return moment.astimezone(dt.UTC) if moment.tzinfo else moment.replace(tzinfo=dt.UTC)
