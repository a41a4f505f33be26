"""Times: in the meeting's zone, in those of the team, in the reader's own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sphinx_meetings.views import dates
from sphinx_meetings.views.elements import Child, Part, element
from sphinx_meetings.views.parts import time
from sphinx_meetings.views.words import translate as _

__all__ = ["clock_time", "elsewhere", "end_of", "local_time", "when", "zone_of"]


def zone_of(moment: dt.datetime | None) -> str:
    """The name of a moment's time zone: the IANA name, if it has one."""
    if moment is None or moment.tzinfo is None:
        return ""
    return getattr(moment.tzinfo, "key", None) or moment.tzname() or ""


def end_of(start: dt.datetime | None, minutes: int | None) -> dt.datetime | None:
    """When a meeting ends, if that is known."""
    if start is None or not minutes:
        return None
    if start.tzinfo is None:
        return start + dt.timedelta(minutes=minutes)
    # by way of UTC, since a clock may be put back during a meeting
    return (start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)).astimezone(start.tzinfo)


def clock_time(moment: dt.datetime) -> Part:
    """``16:00``, with the moment for machines."""
    return time(dates.stamp(moment), dates.clock(moment))


def when(day: dt.date, start: dt.datetime | None, end: dt.datetime | None, language: str) -> list[Child]:
    """``Thursday 12 November 2026, 16:00–17:00 Berlin``, in the meeting's own zone."""
    text = dates.full(day, language)
    if start is None:
        return [time(day.isoformat(), text)]
    children: list[Child] = [time(dates.stamp(start), _("{day}, {time}").format(day=text, time=dates.clock(start)))]
    if end:
        children += ["–", clock_time(end)]
    zone = zone_of(start)
    if zone:
        children.append(f" {dates.zone(zone, language)}")
    return children


def elsewhere(start: dt.datetime, zones: Sequence[str], language: str) -> list[Child]:
    """``08:00 Los Angeles; 21:30 Pune``, with the day if it is another one."""
    children: list[Child] = []
    for zone in zones:
        try:
            there = start.astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            continue
        clock = dates.clock(there)
        if there.date() != start.date():
            clock = _("{day}, {time}").format(day=dates.day_of_month(there.date(), language), time=clock)
        children += [_("; ")] if children else []
        children += [time(dates.stamp(start), clock), f" {dates.zone(zone, language)}"]
    return children


def local_time(tag: str, start: dt.datetime, end: dt.datetime | None, **names: str) -> Part:
    """The reader's own time, filled in and shown by the script."""
    moments = "/".join([dates.stamp(moment) for moment in (start, end) if moment])
    return element(tag, data_meetings_local=moments, **names)
