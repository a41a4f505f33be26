"""Whether agendas fit into their meetings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Problem, Series

__all__ = ["Budget", "budget_of", "overfull"]

_NOT_PLANNED = frozenset({"bonus", "deferred", "no-discussion"})
"""Marks of items that take none of the meeting's time, or only what is left of it."""


class Budget(NamedTuple):
    """The time of an agenda."""

    planned: int
    """Minutes of the items that state some, without bonus items, deferred ones and those that need no discussion."""
    untimed: int
    """How many of the same items state none."""
    length: int | None
    """The minutes available: the agenda's slot, else the meeting's length, else the usual length in its series."""

    @property
    def over(self) -> int:
        """By how many minutes the plan is too long."""
        return max(self.planned - self.length, 0) if self.length else 0


def budget_of(meeting: ArchivedMeeting, series: Series) -> Budget:
    """The time of a meeting's agenda."""
    items = [item.record for item in meeting.items if _NOT_PLANNED.isdisjoint(item.record.marks)]
    record = meeting.record
    return Budget(
        sum(item.minutes or 0 for item in items),
        len([item for item in items if not item.minutes]),
        record.slot or record.duration or _usual(series),
    )


def _usual(series: Series) -> int | None:
    """The length of the series' meetings, if its schedules agree."""
    lengths = {schedule.duration for schedule in series.schedules}
    return lengths.pop() if len(lengths) == 1 else None


def overfull(meetings: Iterable[ArchivedMeeting], series: Mapping[str, Series]) -> Iterator[Problem]:
    """The agendas of coming meetings that plan more than fits."""
    for meeting in meetings:
        if meeting.status != "planned" or not meeting.items:
            continue
        budget = budget_of(meeting, series[meeting.series])
        if budget.over:
            first = meeting.items[0].record
            yield Problem(
                "agenda",
                f"the agenda of {meeting.identifier!r} plans {budget.planned} minutes, but the meeting has "
                f"{budget.length}; it is shown as {budget.over} minutes over",
                first.source,
                first.line,
            )
