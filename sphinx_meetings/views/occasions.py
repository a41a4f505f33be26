"""Meetings as the calendar, lists and indices show them: those with notes and planned ones in one shape."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Place, Planned
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, anchor, inline, item, link, paper
from sphinx_meetings.views.moments import clock_time, zone_of
from sphinx_meetings.views.parts import sign, small, state_with, time
from sphinx_meetings.views.words import translate as _

__all__ = [
    "Occasion",
    "meeting_occasion",
    "moment",
    "planned_occasion",
    "remark",
    "row",
    "shared_zone",
    "titled",
    "year",
]


class Occasion(NamedTuple):
    """A meeting that took place, was cancelled or is planned."""

    title: str
    """The title of its series; its own if all that is shown belongs to one series."""
    shape: str
    state: str
    date: dt.date | None
    period: str | None
    start: dt.datetime | None
    place: Place | None
    """Its notes."""
    reason: str | None
    """Why it was cancelled."""


def meeting_occasion(context: Context, meeting: ArchivedMeeting, title: str) -> Occasion:
    """A meeting that has a page."""
    return Occasion(
        title,
        context.archive.series[meeting.series].shape,
        meeting.status,
        meeting.record.date,
        meeting.record.period,
        meeting.start,
        meeting.place,
        meeting.record.reason,
    )


def planned_occasion(context: Context, planned: Planned) -> Occasion:
    """A planned meeting, which has no page."""
    series = context.archive.series[planned.series]
    return Occasion(series.title, series.shape, planned.status, planned.date, None, planned.start, None, planned.reason)


def year(occasion: Occasion) -> str:
    """The year, or an empty text."""
    if occasion.date:
        return f"{occasion.date.year:04}"
    return (occasion.period or "")[:4]


def moment(occasion: Occasion) -> tuple[str, str, str]:
    """The sort key of meetings: the day, as far as it is known, the hour, the title."""
    day = occasion.date.isoformat() if occasion.date else occasion.period or ""
    return day, dates.clock(occasion.start) if occasion.start else "", occasion.title


def shared_zone(occasions: Iterable[Occasion]) -> str:
    """The zone that all shown times share; empty if there are several, or none is known."""
    zones = {zone_of(one.start) for one in occasions if _shows_time(one)}
    return zones.pop() if len(zones) == 1 else ""


def _shows_time(occasion: Occasion) -> bool:
    return occasion.start is not None and occasion.state != "cancelled"


def titled(occasion: Occasion) -> list[Child]:
    """Mark and title; the title of a cancelled meeting is struck through."""
    title: Child = inline(occasion.title, tag="s") if occasion.state == "cancelled" else occasion.title
    return [sign(occasion.shape, occasion.state), title]


def remark(occasion: Occasion, zone: str, language: str) -> list[Child]:
    """``planned, 16:00``: the state with its reason unless it was held, the time, and the zone unless all share one."""
    words: list[Child] = [] if occasion.state == "held" else [state_with(occasion.state, occasion.reason)]
    if occasion.start and _shows_time(occasion):
        own = zone_of(occasion.start)
        words += [_(", ")] if words else []
        words.append(clock_time(occasion.start))
        words += [f" {dates.zone(own, language)}"] if own and own != zone else []
    return words


def row(occasion: Occasion, day: str, zone: str, language: str, identifier: str | None, **names: str) -> Part:
    """A meeting in a list: its day, its title, the rest.

    Args:
        occasion: The meeting.
        day: Its day as this list says it.
        zone: The zone that all times share, which is said elsewhere.
        language: The language of the project.
        identifier: Its anchor on paper; in HTML, ``names`` has its ``id``.
        names: The attributes of the item in HTML.
    """
    children: list[Child] = [anchor(identifier)] if identifier else []
    if day:
        machine = occasion.date.isoformat() if occasion.date else occasion.period or ""
        children += [time(machine, day), paper(_(": "))]
    children.append(link(occasion.place, *titled(occasion)) if occasion.place else inline(*titled(occasion)))
    words = remark(occasion, zone, language)
    if words:
        children += [paper(_(", ")), small(*words)]
    return item(*children, **names)
