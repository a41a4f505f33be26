"""Whether plans can be true: compares series with each other, and schedules with what was held."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Planned
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.archive.slots import Dated, Slot, in_utc
from sphinx_meetings.records import Doubt

__all__ = ["conflicts", "followed"]


class _Coming(NamedTuple):
    """A meeting that lies ahead."""

    date: dt.date
    start: dt.datetime | None
    duration: int | None
    series: str
    cancelled: bool
    reason: str | None
    source: str
    line: int


def followed(meetings: Sequence[Dated], slots: Iterable[Slot]) -> Sequence[Dated]:
    """The newest meetings that follow a schedule, back to two in a row that do not: those are from before its time.

    Args:
        meetings: When a series met, oldest first.
        slots: When it should have met.
    """
    moments = {moment for slot in slots for moment in (slot.date, slot.start and in_utc(slot.start))}
    first = len(meetings)
    strays = 0
    for position in range(len(meetings) - 1, -1, -1):
        date, start = meetings[position]
        strays = 0 if date in moments or (start and in_utc(start) in moments) else strays + 1
        if strays == 2:
            return meetings[first:]
        if not strays:
            first = position
    return meetings


def conflicts(
    planned: Iterable[Planned],
    meetings: Iterable[ArchivedMeeting],
    timetables: Mapping[str, Timetable],
    today: dt.date,
) -> Iterator[Doubt]:
    """Doubts about meetings of two series at one time, or on a day that another cancels; each pair of series once."""
    coming = sorted(_coming(planned, meetings, timetables, today), key=lambda one: (one.date, one.series))
    yield from _at_one_time(coming)
    yield from _on_cancelled_days(coming)


def _coming(
    planned: Iterable[Planned],
    meetings: Iterable[ArchivedMeeting],
    timetables: Mapping[str, Timetable],
    today: dt.date,
) -> Iterator[_Coming]:
    for entry in planned:
        if entry.date >= today:
            timetable = timetables.get(entry.series)
            source, line = entry.source or "", entry.line or 0
            if timetable and not source:
                source, line = timetable.source, timetable.line
            cancelled = entry.status == "cancelled"
            yield _Coming(entry.date, entry.start, entry.duration, entry.series, cancelled, entry.reason, source, line)
    for meeting in meetings:
        record = meeting.record
        if record.date and record.date >= today:
            cancelled = meeting.status == "cancelled"
            yield _Coming(
                record.date,
                meeting.start,
                record.duration,
                meeting.series,
                cancelled,
                record.reason,
                record.source,
                record.line,
            )


def _at_one_time(coming: Sequence[_Coming]) -> Iterator[Doubt]:
    timed = [one for one in coming if one.start and one.start.tzinfo and not one.cancelled]
    told: set[tuple[str, str]] = set()
    running: tuple[dt.datetime, _Coming] | None = None
    for one in sorted(timed, key=lambda one: in_utc(one.start)):
        start = in_utc(one.start)
        if running and running[0] > start and running[1].series != one.series:
            pair = (running[1].series, one.series)
            if not told & {pair, pair[::-1]}:
                told.add(pair)
                yield _doubt(one, f"{start:%Y-%m-%d %H:%M} UTC", f"the series {running[1].series!r} meets then")
        end = start + dt.timedelta(minutes=one.duration or 1)
        if running is None or end > running[0]:
            running = end, one


def _on_cancelled_days(coming: Sequence[_Coming]) -> Iterator[Doubt]:
    cancelled: dict[dt.date, list[_Coming]] = {}
    for one in coming:
        if one.cancelled:
            cancelled.setdefault(one.date, []).append(one)
    told: set[tuple[str, str]] = set()
    for one in coming:
        for other in cancelled.get(one.date, ()):
            if not one.cancelled and other.series != one.series and (one.series, other.series) not in told:
                told.add((one.series, other.series))
                why = f" ({other.reason})" if other.reason else ""
                yield _doubt(one, str(one.date), f"the series {other.series!r} cancels its meeting of that day{why}")


def _doubt(one: _Coming, when: str, reason: str) -> Doubt:
    return Doubt(one.source, one.line, "schedule", f"{one.series} on {when}", "planned", reason)
