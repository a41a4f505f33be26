"""The files of feeds: what they are called, and what goes into them."""

from __future__ import annotations

from sphinx_meetings.archive.feed_names import file_stem
from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Event, Planned, Series
from sphinx_meetings.archive.settings import ALL_MEETINGS

__all__ = ["DURATION", "calendar_file", "event_file", "event_of", "has_calendar", "has_news", "is_news", "news_file"]

DURATION = 60
"""How many minutes a meeting lasts by default."""


def calendar_file(series: Series | None) -> str:
    """The calendar of a series, or of all; a series can keep the file name that its subscribers already have."""
    if series is None:
        return ALL_MEETINGS
    return series.feed or f"{series.files}.ics"


def news_file(series: Series | None) -> str:
    """The news of a series, or of all."""
    return "meetings.atom" if series is None else f"{series.files}.atom"


def event_file(name: str) -> str:
    """The calendar of one meeting, by the name of its event."""
    return f"meeting-events/{file_stem(name)}.ics"


def event_of(archive: Archive, meeting: ArchivedMeeting | Planned) -> Event | None:
    """The event by which calendars know a meeting; ``None`` if no calendar has it.

    No calendar has a meeting without a day, or a cancelled one whose day has passed.
    """
    if isinstance(meeting, Planned):
        day, event = meeting.date, meeting.event
    elif meeting.event is None or meeting.record.date is None:
        return None
    else:
        day, event = meeting.record.date, meeting.event
    return None if meeting.status == "cancelled" and day < archive.today else event


def has_calendar(archive: Archive, series: str | None) -> bool:
    """Whether any meeting of a series, or of all, is in a calendar."""
    meetings: tuple[ArchivedMeeting | Planned, ...] = (*archive.meetings.values(), *archive.planned)
    return any(series in {None, one.series} and event_of(archive, one) is not None for one in meetings)


def has_news(archive: Archive, series: str | None) -> bool:
    """Whether there is any news of a series, or of all."""
    return any(is_news(archive, meeting, series) for meeting in archive.meetings.values())


def is_news(archive: Archive, meeting: ArchivedMeeting, series: str | None) -> bool:
    """Whether the news of a series, or of all, tells of a meeting."""
    if meeting.status != "held" or meeting.event is None or meeting.record.date is None:
        return False
    return series in {None, meeting.series} and meeting.record.date <= archive.today
