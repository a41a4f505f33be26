"""Reads the values of a schedule as written. All functions that read one raise ``ScheduleError``."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import available_timezones

from sphinx_meetings.archive.rules import ScheduleError
from sphinx_meetings.archive.schedule import LocalTime, Move
from sphinx_meetings.grammars.clocks import CLOCK, clock_of, time_of
from sphinx_meetings.grammars.durations import read_minutes
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.nearest import nearest

__all__ = ["read_day", "read_duration", "read_move", "read_reason", "read_times", "read_timezone", "shown"]

_YEARS = range(1970, 2200)
_LONGEST = 24 * 60
_LONGEST_SHOWN = 80
_NO_TIME = "is no time such as '17:00' or '17:00 Europe/London'"


def shown(value: Any) -> str:
    """A value as messages show it, cut off if it is long."""
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


def read_day(value: Any) -> dt.date:
    """A day: ``2026-01-31``, or a Python date."""
    if isinstance(value, dt.datetime):
        value = value.date()
    if isinstance(value, str):
        try:
            value = dt.date.fromisoformat(value.strip())
        except ValueError:
            value = None
    if not isinstance(value, dt.date):
        raise ScheduleError("is no day such as 2026-01-31")
    if value.year not in _YEARS:
        raise ScheduleError(f"is no day from {_YEARS[0]} to {_YEARS[-1]}")
    return value


def read_duration(value: Any) -> int:
    """A number of minutes: ``60``, ``1h30``."""
    if isinstance(value, str):
        text = value.strip()
        value = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else read_minutes(text)
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value <= _LONGEST:
        raise ScheduleError(f"is no number of minutes from 1 to {_LONGEST}")
    return value


def read_timezone(value: Any) -> str:
    """An IANA zone, not an abbreviation that suggests one: ``EST`` would be wrong for half of the year."""
    zone = read_zone(value) if isinstance(value, str) else None
    if zone is not None and zone.name.casefold() == str(value).strip().casefold():
        return zone.name
    near = zone.name if zone else nearest(str(value)[:_LONGEST_SHOWN], available_timezones())
    raise ScheduleError("is no IANA time zone" + (f" (did you mean {near!r}?)" if near else ""))


def read_times(value: Any, timezone: str | None) -> tuple[LocalTime, ...]:
    """Times: ``17:00``, ``17:00, 20:00 Europe/London``, or a list of such.

    Args:
        value: The times; within one text, a zone also holds for the times before it that have none.
        timezone: The zone of all others.
    """
    values = value if isinstance(value, list | tuple) else [value]
    if not values:
        raise ScheduleError("is empty")
    return tuple(local for entry in values for local in _times(entry, timezone))


def _times(value: Any, timezone: str | None) -> list[LocalTime]:
    if isinstance(value, dt.time):
        value = value.isoformat("minutes")
    if not isinstance(value, str):
        raise ScheduleError(_NO_TIME)
    found = []
    for text in reversed(value.split(",")):
        time, zone = _hour(text)
        timezone = zone or timezone
        if timezone is None:
            raise ScheduleError("has no zone; give one behind it, or as timezone")
        found.append(LocalTime(time, timezone))
    return found[::-1]


def _hour(text: str) -> tuple[dt.time, str | None]:
    """``17:00 Europe/London``."""
    text = text.strip()
    match = CLOCK.match(text)
    clock = clock_of(match) if match else None
    if clock is None:
        raise ScheduleError(_NO_TIME)
    zone = text[clock.stop :].strip()
    try:
        return time_of(clock, clock.half), read_timezone(zone) if zone else None
    except ScheduleError as error:
        raise ScheduleError(f"names {shown(zone)}, which {error}") from error


def read_move(value: Any) -> Move:
    """When a meeting takes place instead: ``2026-05-12``, ``2026-05-12 17:00``, ``2026-05-12 17:00 Europe/London``."""
    if isinstance(value, dt.datetime):
        return Move(read_day(value), value.time(), getattr(value.tzinfo, "key", None))
    if not isinstance(value, str):
        return Move(read_day(value), None, None)
    text = value.strip()
    day, rest = read_day(text[:10]), text[10:].removeprefix("T").strip()
    if not rest:
        return Move(day, None, None)
    return Move(day, *_hour(rest))


def read_reason(value: Any) -> str:
    """Why a meeting is cancelled; an empty string for ``True``, which gives no reason."""
    if value is True:
        return ""
    if not isinstance(value, str):
        raise ScheduleError("is no reason")
    return " ".join(value.split())
