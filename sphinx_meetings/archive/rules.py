"""The rules of schedules: recurrence rules of RFC 5545 that name days; the schedule itself gives the times."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from sphinx_meetings.nearest import nearest

__all__ = ["Rule", "ScheduleError", "read_rule"]

_LONGEST = 500
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_LIMITS = {
    "INTERVAL": 999,
    "COUNT": 9999,
    "BYMONTH": 12,
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYSETPOS": 366,
}
_FROM_THE_END = {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"}
_ONE = {"INTERVAL", "COUNT"}
_ORDER = ("FREQ", "INTERVAL", "COUNT", "BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST")
_WITH = {
    "BYMONTHDAY": ("DAILY", "MONTHLY", "YEARLY"),
    "BYYEARDAY": ("YEARLY",),
    "BYWEEKNO": ("YEARLY",),
}
_HOURS = {"BYHOUR", "BYMINUTE", "BYSECOND"}

_NUMBER = re.compile(r"[+-]?[0-9]{1,4}")
_DAY = re.compile(rf"(?P<position>[+-]?[0-9]{{1,2}})?(?P<day>{'|'.join(_DAYS)})")
_UNTIL = re.compile(r"([0-9]{8})(?:T([0-9]{6})(Z?))?")


class ScheduleError(ValueError):
    """Something that a schedule cannot have; the message continues a sentence that begins with the value."""


class Rule(NamedTuple):
    """A rule that was understood."""

    text: str
    """The rule in normal form, without UNTIL."""
    until: dt.date | dt.datetime | None
    """The last day, or the last moment (in UTC, or naive for local time)."""
    counts: str
    """The part whose meaning depends on the first day, else an empty string."""


def read_rule(text: str) -> Rule:
    """Read a rule such as ``FREQ=MONTHLY;BYDAY=1TU``.

    Raises:
        ScheduleError: With a message that continues ``the rule ...``.
    """
    if len(text) > _LONGEST:
        raise ScheduleError(f"is longer than {_LONGEST} characters")
    parts = _parts(text.strip().upper().removeprefix("RRULE:"))
    frequency = _frequency(parts.get("FREQ"))
    if "COUNT" in parts and "UNTIL" in parts:
        raise ScheduleError("has both COUNT and UNTIL")
    until = _until(parts.pop("UNTIL")) if "UNTIL" in parts else None
    values = {name: _value(name, value, frequency) for name, value in parts.items() if name != "FREQ"}
    _check_together(values)
    values["FREQ"] = frequency
    values.setdefault("WKST", "MO")  # else python-dateutil asks the calendar module, where others may have set another
    text = ";".join(f"{name}={values[name]}" for name in _ORDER if name in values)
    return Rule(text, until, _counting_part(values, frequency))


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.split(";"):
        name, sign, value = (piece.strip() for piece in part.partition("="))
        if name in _HOURS:
            raise ScheduleError(f"has {name}, but the hour is said by the time of the schedule")
        if name not in _ORDER and name != "UNTIL":
            near = nearest(name, [*_ORDER, "UNTIL"])
            meant = f" (did you mean {near!r}?)" if near else ""
            raise ScheduleError(f"has the part {name!r}, which does not exist{meant}")
        if name in parts:
            raise ScheduleError(f"has {name} twice")
        if not sign or not value:
            raise ScheduleError(f"has no value for {name}")
        parts[name] = value
    return parts


def _frequency(value: str | None) -> str:
    if value not in _FREQUENCIES:
        found = f"has FREQ={value}" if value else "has no FREQ"
        raise ScheduleError(f"{found}, but takes one of {', '.join(_FREQUENCIES)}")
    return value


def _value(name: str, text: str, frequency: str) -> str:
    if frequency not in _WITH.get(name, _FREQUENCIES):
        raise ScheduleError(f"has {name}, which does not go with FREQ={frequency}")
    if name == "WKST":
        if text not in _DAYS:
            raise ScheduleError(f"has WKST={text}, but takes one of {', '.join(_DAYS)}")
        return text
    pieces = [piece.strip() for piece in text.split(",")]
    if name == "BYDAY":
        return ",".join(dict.fromkeys(_day(piece, frequency) for piece in pieces))
    if name in _ONE and len(pieces) > 1:
        raise ScheduleError(f"has {name}={text}, but takes one number")
    return ",".join(map(str, sorted({_number(name, piece) for piece in pieces})))


def _day(text: str, frequency: str) -> str:
    match = _DAY.fullmatch(text)
    if match is None:
        raise ScheduleError(f"has {text!r} in BYDAY, but takes days such as TU, 1TU or -1FR")
    if not match["position"]:
        return match["day"]
    position = int(match["position"])
    most = {"MONTHLY": 5, "YEARLY": 53}.get(frequency)
    if most is None:
        raise ScheduleError(f"has {text} in BYDAY, which needs FREQ=MONTHLY or YEARLY")
    if not 1 <= abs(position) <= most:
        raise ScheduleError(f"has {text} in BYDAY, but takes a position from 1 to {most} or the same from the end")
    return f"{position}{match['day']}"


def _number(name: str, text: str) -> int:
    most = _LIMITS[name]
    number = int(text) if _NUMBER.fullmatch(text) else 0
    least = -most if name in _FROM_THE_END else 1
    if not number or not least <= number <= most:
        from_the_end = " or the same from the end" if name in _FROM_THE_END else ""
        raise ScheduleError(f"has {text!r} in {name}, but takes a number from 1 to {most}{from_the_end}")
    return number


def _until(text: str) -> dt.date | dt.datetime:
    match = _UNTIL.fullmatch(text)
    if match:
        try:
            if not match[2]:
                return dt.datetime.strptime(match[1], "%Y%m%d").date()
            moment = dt.datetime.strptime(match[1] + match[2], "%Y%m%d%H%M%S")
            return moment.replace(tzinfo=dt.UTC) if match[3] else moment
        except ValueError:
            pass
    raise ScheduleError(f"has UNTIL={text}, but takes a day such as 20261231")


def _check_together(values: Mapping[str, str]) -> None:
    if "BYWEEKNO" in values and "BYDAY" not in values:
        raise ScheduleError("has BYWEEKNO, which needs BYDAY beside it")
    if "BYWEEKNO" in values and any(day not in _DAYS for day in values["BYDAY"].split(",")):
        raise ScheduleError("has BYWEEKNO, which does not go with positions in BYDAY")
    if "BYSETPOS" in values and not _has(values, ("BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYMONTH")):
        raise ScheduleError("has BYSETPOS, which needs BYDAY or BYMONTHDAY beside it")


def _counting_part(values: Mapping[str, str], frequency: str) -> str:
    if "COUNT" in values:
        return "COUNT"
    if values.get("INTERVAL", "1") != "1":
        return "INTERVAL"
    if frequency == "DAILY" or _has(values, ("BYDAY", "BYMONTHDAY", "BYYEARDAY")):
        return ""
    return "FREQ without BYDAY or BYMONTHDAY"


def _has(values: Mapping[str, str], names: Iterable[str]) -> bool:
    return any(name in values for name in names)
