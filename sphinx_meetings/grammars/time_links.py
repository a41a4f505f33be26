"""Links to sites that show a time in the reader's zone, which state the time precisely."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit
from zoneinfo import ZoneInfo

from sphinx_meetings.grammars.clocks import read_clock
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.zones import read_zone

__all__ = ["TimeLink", "read_time_link"]


class TimeLink(NamedTuple):
    """What a link to a time-zone site states."""

    date: dt.date | None
    """``None`` also for a link to a recurring meeting, whose date is only the first of many."""
    time: dt.time
    zone: str
    """An IANA zone."""


_LONGEST = 2000
_ISO_DATE = late(r"([12][0-9]{3})-?([0-9]{1,2})-?([0-9]{1,2})")
_ISO_STAMP = late(r"([0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):?([0-9]{2})?(?::?[0-9]{2})?Z?")
_STATED = late(r"/[A-Z][A-Za-z_]{2,30}/[12][0-9]{3}-[0-9]{2}-[0-9]{2}/[0-9]{2}:[0-9]{2}(?![^/?#])")
"""A zone, a day and a time in the address of any site."""
_TIME_IN_PLACE = late(r"([0-9:.]{1,5}(?:[ap]m)?)_?(.*?)_+in_+(.+)", re.IGNORECASE)
_DAY_MONTH_YEAR = late(r"([0-9]{1,2})_([A-Za-z]{3})[a-z]*_([0-9]{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_REPEATS = {"w", "b"}
_MINUTES_A_DAY = 24 * 60

# The numbers of cities at timeanddate.com, checked against pages that state the time beside such a link.
_NUMBERED_CITIES = {
    **dict.fromkeys(("0", "1440"), "UTC"),
    "3399": "Etc/GMT+12",
    **dict.fromkeys(("43", "98", "179"), "America/New_York"),
    "64": "America/Chicago",
    "220": "America/Denver",
    **dict.fromkeys(("137", "224", "234"), "America/Los_Angeles"),
    "136": "Europe/London",
    "195": "Europe/Paris",
    "37": "Europe/Berlin",
    "166": "Europe/Moscow",
    "102": "Asia/Hong_Kong",
    "248": "Asia/Tokyo",
    "240": "Australia/Sydney",
}
# worldtimebuddy.com has numbers of its own for zones, and uses those of GeoNames for cities.
_NUMBERED_PLACES = {
    "100": "UTC",
    "5": "America/New_York",
    "8": "America/Los_Angeles",
    "12": "Europe/Berlin",
    "14": "Europe/London",
    "5128581": "America/New_York",
    "4887398": "America/Chicago",
    "5391959": "America/Los_Angeles",
    "5368361": "America/Los_Angeles",
    "2643743": "Europe/London",
    "2988507": "Europe/Paris",
    "2950159": "Europe/Berlin",
    "1880252": "Asia/Singapore",
    "1816670": "Asia/Shanghai",
    "1835848": "Asia/Seoul",
    "1850147": "Asia/Tokyo",
    "2174003": "Australia/Brisbane",
}


def read_time_link(url: str) -> TimeLink | None:
    """What a link to a time-zone site states, ``None`` for other links and for those that state no time."""
    if len(url) > _LONGEST or not (any(site in url for site in _SITES) or _STATED.search(url)):
        return None
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        site = _SITES.get((parts.hostname or "").removeprefix("www."), _are_we_meeting_yet)
        path = [unquote(part).strip() for part in parts.path.split("/") if part]
        query = {name: values[0].strip() for name, values in parse_qs(parts.query).items()}
        return site(path, query)
    except (KeyError, ValueError, OverflowError, OSError):  # half an address, or a day that does not exist
        return None


def _link(date: dt.date | None, time: dt.time | None, zone: str | None) -> TimeLink | None:
    return TimeLink(date, time, zone) if time is not None and zone is not None else None


def _zone(text: str) -> str | None:
    found = read_zone(text)
    return found.name if found else None


def _date(text: str) -> dt.date | None:
    match = _ISO_DATE.fullmatch(text)
    return dt.date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _are_we_meeting_yet(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/Berlin/2018-02-08/18:00/Title``; with ``/w/`` or ``/b/`` before the title if weekly or biweekly."""
    places = []
    for part in path:
        if part in _REPEATS or _ISO_DATE.fullmatch(part) or ":" in part:
            break
        places.append(part)
    facts = path[len(places) : len(places) + 3]
    date = next((_date(part) for part in facts if _ISO_DATE.fullmatch(part)), None)
    time = next((read_clock(part) for part in facts if ":" in part), None)
    return _link(None if _REPEATS.intersection(facts) else date, time, _zone("/".join(places)))


def _time_and_date(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``converter`` and ``meetingdetails`` give UTC, ``fixedtime`` the time in the city ``p1``, or else UTC."""
    page = path[-1].removesuffix(".html") if path else ""
    if page not in {"converter", "converted", "meetingdetails", "fixedtime"}:
        return None
    zone: str | None = "UTC"
    if page == "fixedtime" and "p1" in query:
        place = query["p1"]
        zone = _zone(place[3:]) if place.startswith("tz_") else _NUMBERED_CITIES.get(place)
    stamp = _ISO_STAMP.fullmatch(query.get("iso", ""))
    if stamp:
        return _link(_date(stamp[1]), dt.time(int(stamp[2]), int(stamp[3] or 0)), zone)
    if "hour" not in query:
        return None
    date = dt.date(int(query["year"]), int(query["month"]), int(query["day"])) if "year" in query else None
    return _link(date, dt.time(int(query["hour"]), int(query.get("min", "0"))), zone)


def _dateful(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/convert/utc?t=5pm``, ``/time-zone-converter?t=17:00&d=2021-12-04&tz=Europe/Berlin``."""
    named = path[1] if path[:1] == ["convert"] and len(path) > 1 else ""
    named = query.get("tz") or query.get("tz1") or query.get("tz2") or named
    time = read_clock(query.get("t", ""))
    return _link(_date(query.get("d", "")), time, _zone_of_slug(named))


def _zone_of_slug(slug: str) -> str | None:
    """The zone of ``pst-pdt-pacific-time`` or ``Seattle-Washington``: that of the longest prefix that names one."""
    if zone := _zone(slug):
        return zone
    words = slug.split("-")[:8]
    for length in range(len(words), 0, -1):
        if zone := _zone(" ".join(words[:length])):
            return zone
    return None


def _time_zone_converter(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/?t=4PM&tz=UTC``."""
    return _link(None, read_clock(query.get("t", "")), _zone(query.get("tz", "")))


def _time_is(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/1700_20_Aug_2020_in_UTC``, ``/compare/1000_in_San_Francisco,_California``."""
    part = path[1] if path[:1] == ["compare"] and len(path) > 1 else "".join(path[:1])
    match = _TIME_IN_PLACE.fullmatch(part)
    if match is None:
        return None
    date = None
    if day := _DAY_MONTH_YEAR.fullmatch(match[2]):
        date = dt.date(int(day[3]), _MONTHS.index(day[2].lower()) + 1, int(day[1]))
    return _link(date, read_clock(match[1]), _zone(match[3]))


def _world_time_buddy(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/?h=100&date=2026-3-5&sln=17-18``; an ``/event`` has the first minute of the day in ``sts``."""
    zone = _NUMBERED_PLACES.get(query.get("h", ""))
    if zone is None or "sln" not in query:
        return None
    date = _date(query.get("date", ""))
    if "sts" in query:
        date = dt.datetime.fromtimestamp(int(query["sts"]) * 60, ZoneInfo(zone)).date()
    hours = float(query["sln"].partition("-")[0])
    return _link(date, dt.time(int(hours), round(hours % 1 * 60)), zone)


def _every_time_zone(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/?t=5f727900,1e0``: a day and the minute of the day, in hexadecimal."""
    day, comma, minute = query.get("t", "").partition(",")
    if not comma:
        return None
    hour, minutes = divmod(int(minute, 16) % _MINUTES_A_DAY, 60)
    return _link(dt.datetime.fromtimestamp(int(day, 16), dt.UTC).date(), dt.time(hour, minutes), "UTC")


def _zone_stamp(path: list[str], query: dict[str, str]) -> TimeLink | None:
    """``/1759752000``: seconds since 1970."""
    moment = dt.datetime.fromtimestamp(int("".join(path[:1])), dt.UTC)
    return _link(moment.date(), moment.time().replace(second=0), "UTC")


_SITES: dict[str, Callable[[list[str], dict[str, str]], TimeLink | None]] = {
    "arewemeetingyet.com": _are_we_meeting_yet,
    "timeanddate.com": _time_and_date,
    "dateful.com": _dateful,
    "thetimezoneconverter.com": _time_zone_converter,
    "time.is": _time_is,
    "worldtimebuddy.com": _world_time_buddy,
    "everytimezone.com": _every_time_zone,
    "zonestamp.toolforge.org": _zone_stamp,
}
