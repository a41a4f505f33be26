"""What an object is called where only its identifier is given."""

from __future__ import annotations

from sphinx.locale import get_translation

from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context

__all__ = ["meeting_name"]

_ = get_translation("sphinx_meetings")


def meeting_name(context: Context, identifier: str) -> str:
    """``Team meeting, 20 August 2020``; its heading or title where the day is unknown."""
    meeting = context.archive.meetings[identifier]
    if meeting.record.date is None:
        return meeting.record.heading or meeting.record.title
    series = context.archive.series[meeting.series].title
    return str(_("{series}, {date}")).format(series=series, date=dates.long(meeting.record.date, context.language))
