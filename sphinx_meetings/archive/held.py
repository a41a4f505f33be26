"""A meeting that has a page, and its slot in the schedule: what the slot adds, and where the two disagree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from sphinx_meetings.archive.model import ArchivedMeeting
from sphinx_meetings.archive.schedule import LocalTime, at
from sphinx_meetings.archive.slots import Slot, apart, zone_of
from sphinx_meetings.records import Doubt

__all__ = ["completed_by", "disagreements"]


def completed_by(meeting: ArchivedMeeting, slot: Slot) -> ArchivedMeeting:
    """The meeting, with what its page does not tell taken from the slot: time, zone, duration."""
    record = meeting.record._replace(duration=meeting.record.duration or slot.duration)
    start, zone = meeting.start, zone_of(slot.start)
    if slot.start and zone and record.date and record.timezone is None:
        time = record.time or slot.start.time()
        if record.time is None or start is None or start.tzinfo is None or slot.start.time() == time:
            start, _ = at(record.date, LocalTime(time, zone))
            record = record._replace(time=start.time(), timezone=zone)
    return meeting._replace(start=start, record=record)


def disagreements(meeting: ArchivedMeeting, slot: Slot) -> Iterator[Doubt]:
    """Where the page says something else than the schedule; the page wins."""

    def doubt(part: str, said: str, taken: str, reason: str) -> Doubt:
        return Doubt(meeting.record.source, meeting.record.line, part, said, taken, reason)

    record = meeting.record
    seconds = apart(meeting.start, slot.start)
    if record.date and record.date != slot.date and seconds:
        yield doubt("date", str(slot.date), str(record.date), "the schedule of the series has another day")
    elif meeting.start and slot.start and seconds:
        yield doubt("time", _hour(slot.start), _hour(meeting.start), "the schedule of the series has another time")
    if record.duration and slot.duration and record.duration != slot.duration:
        reason = "the schedule of the series has another duration"
        yield doubt("duration", f"{slot.duration} minutes", f"{record.duration} minutes", reason)
    if slot.cancelled is not None and meeting.status == "held":
        yield doubt(
            "status", "cancelled", "held", f"an exception of the schedule cancels the meeting of {slot.event.date}"
        )


def _hour(moment: dt.datetime) -> str:
    return f"{moment:%H:%M} {zone_of(moment) or ''}".rstrip()
