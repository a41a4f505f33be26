"""When a meeting begins, according to its page; its series' schedules or a setting may tell the zone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from sphinx_meetings.archive.model import ArchivedMeeting
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.records import Doubt, Meeting

__all__ = ["start_of", "without_zone"]


def start_of(meeting: Meeting, timetable: Timetable | None, timezone: str | None) -> dt.datetime | None:
    """When a meeting begins; ``None`` if its page tells no date or no time.

    Args:
        meeting: What its page tells.
        timetable: When its series meets; the only zone of its schedules is that of times stated without one.
        timezone: The zone of all other times stated without one.
    """
    if meeting.date is None or meeting.time is None:
        return None
    zone = meeting.timezone or (timetable and _only_zone(timetable, meeting.date)) or timezone
    return dt.datetime.combine(meeting.date, meeting.time, ZoneInfo(zone) if zone else None)


def _only_zone(timetable: Timetable, day: dt.date) -> str | None:
    """The zone of a series' schedules, if they have only one, and one that has a time holds on a day.

    A schedule that does not say from when it holds says nothing about days that have notes.
    """
    zones = {time.timezone for schedule in timetable.schedules for time in schedule.times}
    if len(zones) != 1:
        return None
    holds = any(
        schedule.start is not None and schedule.start <= day <= (schedule.end or day)
        for schedule in timetable.schedules
        if schedule.times
    )
    return zones.pop() if holds else None


def without_zone(meetings: Iterable[ArchivedMeeting]) -> Iterator[Doubt]:
    """The times whose zone is told by neither page nor setting nor schedule."""
    for meeting in meetings:
        if meeting.start is not None and meeting.start.tzinfo is None:
            yield Doubt(
                meeting.record.source,
                meeting.record.line,
                "timezone",
                meeting.start.time().isoformat("minutes"),
                "no offset",
                "no zone is stated, and meetings_timezone is not set",
            )
