"""When a series meets: rules in local time, and the days that follow from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

__all__ = [
    "Collision",
    "LocalTime",
    "Move",
    "Occurrence",
    "Schedule",
    "SeriesException",
    "at",
    "combined",
    "occurrences",
]

_DAY = dt.timedelta(days=1)
_CYCLE = 400
"""After this many years, the calendar repeats itself, weekdays included."""


class LocalTime(NamedTuple):
    """A time of day, as clocks show it in one zone."""

    time: dt.time
    timezone: str
    """An IANA zone."""


class Schedule(NamedTuple):
    """A rule with its times."""

    rule: str
    """As in RFC 5545, without UNTIL."""
    times: tuple[LocalTime, ...]
    """The days of the rule take these in turn; empty for all-day meetings."""
    duration: int | None
    """Minutes."""
    start: dt.date | None
    """The day from which it holds; without one, it plans only days after the series' newest notes."""
    end: dt.date | None
    """The last day on which it holds."""


class Move(NamedTuple):
    """The day and time to which an occurrence was moved."""

    date: dt.date
    time: dt.time | None
    """``None`` if it keeps its own."""
    timezone: str | None


class SeriesException(NamedTuple):
    """A day on which the schedule does not hold."""

    date: dt.date
    cancelled: str | None
    """The reason, or an empty string if none is given; ``None`` for a meeting that takes place."""
    moved: Move | None


class Occurrence(NamedTuple):
    """One day of a schedule."""

    date: dt.date
    start: dt.datetime | None
    duration: int | None
    odd_hour: str | None
    """The time in the schedule and what is odd about it, if the clocks change then: ``02:30 is skipped``."""


def occurrences(schedule: Schedule, after: dt.date, until: dt.date) -> Iterator[Occurrence]:
    """The occurrences of a schedule after one day, up to and including another.

    This takes time in proportion to the days since the schedule's start, whatever the rule.
    """
    # Imported here: only projects with a schedule need it.
    from dateutil.rrule import rrulestr  # noqa: PLC0415

    first = schedule.start or after + _DAY
    last = min(until, schedule.end or until)
    if first > last:
        return
    # python-dateutil searches until the year 9999 before it gives up, so all days are shifted close to that year.
    shift = (dt.MAXYEAR - last.year) // _CYCLE * _CYCLE
    for position, moment in enumerate(rrulestr(schedule.rule, dtstart=_midnight(first, shift))):
        date = moment.date().replace(year=moment.year - shift)
        if date > last:
            return
        if date > after:
            yield _occurrence(schedule, date, position)


def _midnight(day: dt.date, shift: int) -> dt.datetime:
    return dt.datetime(day.year + shift, day.month, day.day)


def _occurrence(schedule: Schedule, date: dt.date, position: int) -> Occurrence:
    if not schedule.times:
        return Occurrence(date, None, schedule.duration, None)
    start, odd_hour = at(date, schedule.times[position % len(schedule.times)])
    return Occurrence(date, start, schedule.duration, odd_hour)


def at(date: dt.date, local: LocalTime) -> tuple[dt.datetime, str | None]:
    """The moment of a local time on a day, and what is odd about it.

    As in RFC 5545, a time that is skipped is taken with the UTC offset from before the clocks change, and a time
    that comes twice means the first one.
    """
    zone = ZoneInfo(local.timezone)
    wall = dt.datetime.combine(date, local.time, zone)
    start = wall.astimezone(dt.UTC).astimezone(zone)
    if start.replace(tzinfo=None) != wall.replace(tzinfo=None):
        return start, f"{local.time:%H:%M} is skipped"
    if wall.utcoffset() != wall.replace(fold=1).utcoffset():
        return start, f"{local.time:%H:%M} comes twice"
    return start, None


class Collision(NamedTuple):
    """Two schedules of a series that want the same time."""

    first: int
    """The position of the schedule that gets it."""
    second: int
    """The position of the schedule that does not."""
    date: dt.date


def combined(
    schedules: Sequence[Schedule], after: Sequence[dt.date], until: dt.date
) -> tuple[list[tuple[int, Occurrence]], list[Collision]]:
    """The occurrences of several schedules in order, each with the position of its schedule, and those that collide.

    Args:
        schedules: The schedules of a series; of two that collide, the first one gets the time.
        after: For each schedule, the day after which its occurrences count.
        until: The last day.
    """
    kept: dict[dt.date, list[tuple[int, Occurrence]]] = {}
    collisions = []
    for position, schedule in enumerate(schedules):
        for occurrence in occurrences(schedule, after[position], until):
            others = kept.setdefault(occurrence.date, [])
            first = next((other for other, one in others if _collide(one, occurrence)), None)
            if first is None:
                others.append((position, occurrence))
            else:
                collisions.append(Collision(first, position, occurrence.date))
    return [one for date in sorted(kept) for one in sorted(kept[date], key=_start)], collisions


def _start(entry: tuple[int, Occurrence]) -> dt.datetime:
    return entry[1].start or dt.datetime.min.replace(tzinfo=dt.UTC)


def _collide(one: Occurrence, two: Occurrence) -> bool:
    """Whether two occurrences of one day overlap."""
    if one.start is None or two.start is None:
        return True
    (start, duration), (other, _) = sorted([(one.start, one.duration or 1), (two.start, two.duration or 1)])
    # Python subtracts two moments of the same zone by their local times, so they are converted.
    return other.astimezone(dt.UTC) - start.astimezone(dt.UTC) < dt.timedelta(minutes=duration)
