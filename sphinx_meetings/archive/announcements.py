"""Which announcements of a next meeting still stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sphinx_meetings.archive.model import ArchivedMeeting
from sphinx_meetings.records import Announcement

__all__ = ["standing"]

_DAY = dt.timedelta(days=1)


def standing(meetings: Iterable[ArchivedMeeting], today: dt.date) -> list[Announcement]:
    """The announcements of a series that no later notes replace, one for each day, in order.

    An announcement looks ahead: notes that name their own day or an earlier one announce nothing. It stands until
    later notes announce another meeting, but those do not replace it if it may have announced their own meeting.
    """
    found: dict[dt.date, Announcement] = {}
    replaced_from = dt.date.max
    announcing = [(meeting.record.date or today - _DAY, meeting.record.announcements) for meeting in meetings]
    for date, announcements in sorted(announcing, key=lambda pair: pair[0], reverse=True):
        ahead = [announcement for announcement in announcements if announcement.date > date]
        for announcement in ahead:
            if announcement.date <= replaced_from:
                found.setdefault(announcement.date, announcement)
        if ahead:
            replaced_from = date + _DAY
    return [found[day] for day in sorted(found)]
