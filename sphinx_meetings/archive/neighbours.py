"""Which meetings of a series come before and after each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from sphinx_meetings.archive.model import ArchivedMeeting

__all__ = ["with_neighbours"]

_MONTH = len("2026-03")


def with_neighbours(
    meetings: Iterable[ArchivedMeeting], by_series: Iterable[Sequence[ArchivedMeeting]]
) -> dict[str, ArchivedMeeting]:
    """Each meeting, by its identifier, with its neighbours in its series."""
    previous: dict[str, str] = {}
    following: dict[str, str] = {}
    for series in by_series:
        for one, two in pairwise(_in_order(series)):
            previous[two.identifier] = one.identifier
            following[one.identifier] = two.identifier
    return {
        meeting.identifier: meeting._replace(
            previous=previous.get(meeting.identifier), next=following.get(meeting.identifier)
        )
        for meeting in meetings
    }


def _in_order(series: Sequence[ArchivedMeeting]) -> list[ArchivedMeeting]:
    """The meetings whose place in the series is known.

    Where only the month is known, so is the place if the series had no other meeting in that month. A series without
    any day is in the order of the names of its pages.
    """
    if all(meeting.record.date for meeting in series) or not any(meeting.record.date for meeting in series):
        return list(series)
    days = [str(meeting.record.date or meeting.record.period or "") for meeting in series]
    months = Counter(day[:_MONTH] for day in days)
    placed = [
        (day, meeting)
        for day, meeting in zip(days, series, strict=True)
        if meeting.record.date or (len(day) == _MONTH and months[day] == 1)
    ]
    return [meeting for _, meeting in sorted(placed, key=lambda entry: entry[0])]
