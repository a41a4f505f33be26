"""Time zones as people write them."""

from __future__ import annotations

import datetime as dt
import functools
import re
import zoneinfo
from typing import NamedTuple

from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.zone_names import (
    ABBREVIATIONS,
    FIXED_OFFSETS,
    NO_PLACES,
    PHRASES,
    PLACES,
    UNMISTAKABLE,
    Abbreviation,
)

__all__ = ["WrittenZone", "Zone", "is_exact", "read_zone", "zone_after", "zone_before"]

_LONGEST = 60
_REGIONS = ("Africa/", "America/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/")

_OUTER = " \t\u00a0()（）[]{}<>.,;:*`'\"_"
_SPACES = re.compile(r"[\s_]+")
_OFFSET = re.compile(r"(?:utc|gmt|z)? ?([+\-−–±]) ?([0-9]{1,2})(?::?([0-9]{2}))?")
_TIME_WORD = re.compile(r" (?:local )?(?:time ?zone|time|zone|zeit|tijd|時間|时间)$")
_TIME_OF = re.compile(r"^(?:heure|horário|hora|ora) (?:(?:de|du|di|da|do|del) |d['’])?")
_COUNTRY = re.compile(r"^(?:the|in|at|us|u\.s\.?|usa)[ /]")


class Zone(NamedTuple):
    """A zone that some text names."""

    name: str
    """An IANA zone."""
    disagrees: bool
    """Whether the name is that of the other season, as ``PST`` in July: the place is certain, the hour less so."""


class WrittenZone(NamedTuple):
    """The name of a zone within a text."""

    text: str
    """The name as written, without brackets."""
    stop: int
    """The offset of its end, including brackets."""


def read_zone(text: str, day: dt.date | None = None) -> Zone | None:
    """The zone that a text names as a whole: an abbreviation, a city, an offset, an IANA name.

    Abbreviations used in North America and Europe mean the place: ``PST`` is Pacific time in summer and in winter.

    Args:
        text: The name, such as ``PST``, ``Zurich time``, ``(UTC+2)`` or ``Europe/London``.
        day: The day for which the zone is stated.
    """
    if len(text) > _LONGEST:
        return None
    found = _look_up(_SPACES.sub(" ", text).strip(_OUTER).casefold())
    if found is None:
        return None
    disagrees = False
    if day is not None and found.offset is not None:
        noon = dt.datetime.combine(day, dt.time(12), zoneinfo.ZoneInfo(found.zone))
        disagrees = noon.utcoffset() != dt.timedelta(hours=found.offset)
    return Zone(found.zone, disagrees)


@functools.lru_cache(maxsize=1024)
def _look_up(key: str) -> Abbreviation | None:
    if offset := _OFFSET.fullmatch(key):
        return _fixed(offset)
    key = key.strip(" -–—")
    if key in ABBREVIATIONS:
        return ABBREVIATIONS[key]
    if key in PHRASES:
        return ABBREVIATIONS[PHRASES[key]]
    zone = PLACES.get(key) or _zones().get(key) or _cities().get(key)
    return Abbreviation(zone, None) if zone else _without_trimmings(key)


def _without_trimmings(key: str) -> Abbreviation | None:
    """``pst/pdt``, ``et (eastern time)``, ``san francisco, california``, ``us pacific``, ``zurich time``."""
    for trimming in (_TIME_WORD, _TIME_OF, _COUNTRY):
        bare = trimming.sub("", key)
        if bare != key and bare:
            return _look_up(bare)
    pieces = [piece.strip(_OUTER) for piece in key.split("/")]
    if len(pieces) == 2 and all(piece in ABBREVIATIONS for piece in pieces):
        zones = {ABBREVIATIONS[piece].zone for piece in pieces}
        return Abbreviation(zones.pop(), None) if len(zones) == 1 else None
    for separator in ("(", ","):
        first = key.partition(separator)[0].strip(_OUTER)
        if first and first != key:
            return _look_up(first)
    return None


def _fixed(match: re.Match[str]) -> Abbreviation | None:
    minutes = int(match[2]) * 60 + int(match[3] or 0)
    if match[1] in "-−–":
        minutes = -minutes
    if not -12 * 60 <= minutes <= 14 * 60:
        return None
    if not minutes:
        return ABBREVIATIONS["utc"]
    if minutes % 60:
        zone = FIXED_OFFSETS.get(minutes)
        return Abbreviation(zone, minutes / 60) if zone else None
    # The signs are inverted in the time-zone database: Etc/GMT-2 is two hours east of UTC.
    return Abbreviation(f"Etc/GMT{-minutes // 60:+d}", None)


@functools.cache
def _zones() -> dict[str, str]:
    return {_SPACES.sub(" ", zone).casefold(): zone for zone in sorted(zoneinfo.available_timezones() - {"Factory"})}


@functools.cache
def _cities() -> dict[str, str]:
    """Zones by the last part of their names; zones that share one keep the same time."""
    cities: dict[str, str] = {}
    for zone in sorted(_zones().values(), key=lambda zone: (zone.count("/"), zone)):
        city = zone.rpartition("/")[2].replace("_", " ").casefold()
        if zone.startswith(_REGIONS) and city not in NO_PLACES | set(ABBREVIATIONS) | {"north", "south", "west"}:
            cities.setdefault(city, zone)
    return cities


# ---- zones beside a time ----

_LEAD = re.compile(r"(?:-?ish\b|\s?[〜～])?\s{0,3}(?:[,;–—-]\s{1,2})?([(（\[]\s?)?(?:in\s{1,2})?")
_TRAILING_OFFSET = re.compile(
    r"(?:UTC|GMT|Etc/GMT)\s?[+−-]\s?[0-9]{1,2}(?::?[0-9]{2})?(?![0-9:])"
    r"|\+[0-9]{2}:?[0-9]{2}(?![0-9])|CE\(S\)T|ME\(S\)Z",
    re.IGNORECASE,
)
_WORD = r"[^\W\d_]{1,30}(?:['’.-][^\W\d_]{1,30}){0,3}"
_WORDS = re.compile(rf"{_WORD}(?:[ _/\u00a0](?:{_WORD}|\(local\))){{0,5}}")
_FOLLOWED = late(r"\s{0,2}(?:$|[()\],;/|.–—\-*_~&]|(?:and|or|und|et|y|to|on|with|if|at|for)\b)")
_CLOSING = late(r"\s?[)）\]]")
_PRECEDING = late(
    rf"(?:^|[^\w+/-])((?:UTC|GMT)\s?[+−-][0-9]{{1,2}}(?::[0-9]{{2}})?|{_WORD}(?:[ _/]{_WORD}){{0,2}})"
    r"\s?[)\]]?(\s?:)?\s{0,2}(?:[午上下][前後午]|오[전후])?\s{0,1}$"
)
_WINDOW = 48
_FIRST_IDEOGRAPH = "\u2e80"


def zone_after(text: str, start: int) -> WrittenZone | None:
    """The zone right after a time that ends at ``start``."""
    lead = _LEAD.match(text, start)
    begin = lead.end() if lead else start
    bracketed = bool(lead and lead[1])
    stop = _offset_or_name(text, begin, bracketed)
    if stop is None:
        return None
    written = text[begin:stop]
    closing = _CLOSING.match(text, stop) if bracketed else None
    return WrittenZone(written, closing.end() if closing else stop)


def _offset_or_name(text: str, begin: int, bracketed: bool) -> int | None:
    offset = _TRAILING_OFFSET.match(text, begin)
    if offset and read_zone(offset[0]):
        return offset.end()
    words = _WORDS.match(text, begin)
    stop = words.end() if words else begin
    while stop > begin:
        if not text[stop : stop + 1].isdigit() and _is_zone(text, begin, stop, bracketed):
            return stop
        stop = max(text.rfind(separator, begin, stop) for separator in " /_\u00a0")
    return None


def _is_zone(text: str, begin: int, stop: int, bracketed: bool) -> bool:
    written = text[begin:stop]
    if is_abbreviation(written):
        return True
    if read_zone(written) is None or written.casefold() in ABBREVIATIONS:
        return False
    if "/" in written or bracketed or _names_a_time(written):
        return True
    capitals = all(word[:1].isupper() for word in written.split())
    return capitals and _FOLLOWED.match(text, stop) is not None


def _names_a_time(written: str) -> bool:
    return _TIME_WORD.search(written.casefold()) is not None or _TIME_OF.match(written.casefold()) is not None


def is_exact(written: str) -> bool:
    """Whether the name of a zone can mean nothing else, unlike the name of a place."""
    return is_abbreviation(written) or "/" in written or "+" in written or "-" in written


def is_abbreviation(written: str) -> bool:
    """Whether a word is the abbreviation of a zone: in capitals, or not a word in any language."""
    return written.casefold() in (ABBREVIATIONS if written.isupper() and len(written) > 1 else UNMISTAKABLE)


def zone_before(text: str, start: int, stop: int) -> str | None:
    """The zone right before a time that begins at ``stop``: ``UTC 17:00``, ``London: 5pm``."""
    found = _PRECEDING.search(text[max(start, stop - _WINDOW) : stop])
    if not found:
        return None
    written = found[1]
    if is_abbreviation(written) or written[3:4] in "+-−" or "/" in written:
        return written if read_zone(written) else None
    while written:
        if is_abbreviation(written):
            return written
        if (
            (found[2] or written >= _FIRST_IDEOGRAPH)
            and not written[:1].islower()
            and written.casefold() not in ABBREVIATIONS
            and read_zone(written)
        ):
            return written
        written = written.partition(" ")[2]
    return None
