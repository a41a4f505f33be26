"""Times of day as people write them."""

from __future__ import annotations

import datetime as dt
import re
from operator import attrgetter
from typing import NamedTuple

from sphinx_meetings.grammars.addresses import without_addresses
from sphinx_meetings.grammars.clocks import CLOCK, Clock, clock_of, time_of
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.time_links import TimeLink, read_time_link
from sphinx_meetings.grammars.zones import WrittenZone, is_exact, zone_after, zone_before

__all__ = ["FoundTime", "TimeLink", "find_times", "read_time_link"]


class FoundTime(NamedTuple):
    """A time of day, or a range of times, in a text."""

    start: int
    stop: int
    """The offset of its end, including the zone."""
    time: dt.time
    end: dt.time | None
    zone: str | None
    """The name of the zone as written."""
    text: str


_TO = re.compile(r"(\s{0,2})(?:[-–—−~〜～]|(?:to|until|till|bis|[àa]s?|al|até|tot|から)(?=\s))\s{0,2}", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"(?:^|[\W\d])(?:at|from|by|@|um|ab|von|à|dès|de|às?|as|das|desde|(?:a\s)?las?|alle|dalle|ore|om|vanaf|van|kl)"
    r"\.?\s{0,2}$",
    re.IGNORECASE,
)
_OPENING = late(r"(?:^|[,;:(\[|@–—•*]|(?<![0-9])(?:19|20)[0-9]{2})\s{0,3}$")
_ISO = late(r"(?:^|[\d\s])[Tt]$|[0-9][ \u00a0]$")
_UTC_SIGN = re.compile(r"[zZ](?![^\W_])|\+[0-9]{2}:?[0-9]{2}(?![0-9:])")
_UTC_SIGN_WEST = late(r"[−-][0-9]{2}:?[0-9]{2}(?![0-9:])")
_NAMED = {
    **dict.fromkeys(("noon", "midday", "midi", "mittag", "mezzogiorno", "mediodía"), dt.time(12)),
    **dict.fromkeys(("midnight", "minuit", "mitternacht", "mezzanotte", "medianoche"), dt.time(0)),
}
_NAMED_TIME = re.compile(rf"(?:{'|'.join(_NAMED)})(?![^\W_])")
_TWELVE = late(r"(?<![\w.:,-])(?:12|00?)\s{1,2}$")
_UTC_BEFORE_DATE = late(r"\W{0,4}UTC:?\s{1,2}(?=[^\W\d_]{3}|\d)")
_LONGEST_DATE = 30
_MORNING = 7
"""Before this hour, ``2h`` is a duration."""


def find_times(text: str) -> list[FoundTime]:
    """The times of day that a text states, in order.

    Durations (``10 min``, ``2h``), versions (``8.30``) and plain numbers are not times: without a colon, a time needs
    ``am`` or ``pm``, a zone, or a word that marks it as a time.
    """
    text = without_addresses(text)
    found = []
    position = 0
    for match in CLOCK.finditer(text):
        if match.start() < position or _is_part_of_more(text, match.start()):
            continue
        time = _time_at(text, match, position)
        if time:
            found.append(time)
            position = time.stop
    named = _named_times(text)
    if not named:
        return found
    others = [time for time in found if not any(one.start < time.start < one.stop for one in named)]
    return sorted([*others, *named], key=attrgetter("start"))


def _time_at(text: str, match: re.Match[str], floor: int) -> FoundTime | None:
    first = clock_of(match)
    if first is None:
        return None
    second, zone = _second(text, first)
    if second is None:
        if _is_number(text, first):
            return None
        zone = _zone_behind(text, first)
        if not _is_time(text, first, zone):
            return None
        if zone and (later := _end_behind(text, zone)):
            second, zone = later
    start, end = _start_and_end(first, second)
    stop = max(zone.stop if zone else 0, (second or first).stop)
    name = zone.text if zone else zone_before(text, floor, first.start) or _zone_before_date(text, first)
    return FoundTime(first.start, stop, start, end, name, text[first.start : stop])


def _is_part_of_more(text: str, start: int) -> bool:
    """Whether digits belong to what precedes them: a date, a version, a number or an issue."""
    before = text[start - 1 : start]
    if not before or before.isspace():
        return False
    earlier = text[max(0, start - 2) : start - 1]
    if before in "tT":
        return not (earlier.isdigit() or earlier.isspace() or not earlier)
    if before in ":/,–—":
        return earlier.isdigit()
    if before in "-−":
        return earlier.isalnum()
    return before in "+.#$€£=^\\" or (before < "\u2e80" and (before.isalnum() or before == "_"))


# ---- what is a time on its own ----


def _is_time(text: str, clock: Clock, zone: WrittenZone | None) -> bool:
    if clock.half:
        return True
    if clock.seconds:
        return zone is not None or _ISO.search(text, max(0, clock.start - 2), clock.start) is not None
    match clock.shape:
        case "colon" | "sign":
            return True
        case "joined":
            return bool(zone or clock.word) and not _is_year(text, clock)
        case "dot":
            return bool(zone or clock.word) or _follows_preposition(text, clock)
        case "letter":
            return _is_hour(text, clock, zone)
        case _:
            return _is_bare_hour(text, clock, zone)


def _is_number(text: str, clock: Clock) -> bool:
    """Whether digits cannot be a time even with a zone: checked first, since looking for a zone is slow."""
    if clock.half or clock.word:
        return False
    if clock.shape == "bare":
        return not _follows_preposition(text, clock)
    return clock.shape == "joined" and _is_year(text, clock)


def _is_year(text: str, clock: Clock) -> bool:
    """Whether digits are a year: ``20 August 2020 UTC`` states a year, ``20 August 2030 UTC`` half past eight."""
    return clock.hour in {19, 20} and clock.minute not in {0, 30} and not _follows_preposition(text, clock)


def _is_bare_hour(text: str, clock: Clock, zone: WrittenZone | None) -> bool:
    if clock.word == "uhr":
        return True
    if clock.word:
        return clock.word not in {"hr", "hrs", "hour", "hours"} and _is_hour(text, clock, zone)
    around_the_clock = clock.hour > 12 or (zone is not None and zone.text.casefold() in {"utc", "gmt"})
    return zone is not None and around_the_clock and _follows_preposition(text, clock)


def _is_hour(text: str, clock: Clock, zone: WrittenZone | None) -> bool:
    """Whether ``18h`` or ``18h30`` is a time rather than a duration."""
    if text[clock.stop : clock.stop + 1] == "/":
        return False
    if zone or _follows_preposition(text, clock):
        return True
    return clock.hour >= _MORNING and _opens(text, clock)


def _follows_preposition(text: str, clock: Clock) -> bool:
    return _PREPOSITION.search(text[max(0, clock.start - 12) : clock.start]) is not None


def _opens(text: str, clock: Clock) -> bool:
    return _OPENING.search(text[max(0, clock.start - 8) : clock.start]) is not None


# ---- ranges ----


def _second(text: str, first: Clock) -> tuple[Clock | None, WrittenZone | None]:
    """The end of a range that begins with ``first``, and the zone after it."""
    is_year = first.shape == "joined" and not first.word and _is_year(text, first)
    to = None if is_year or _utc_sign(text, first) else _TO.match(text, first.stop)
    match = CLOCK.match(text, to.end()) if to else None
    second = clock_of(match) if match else None
    if to is None or second is None:
        return None, None
    zone = _zone_behind(text, second)
    if zone and first.shape == second.shape == "bare" and not (second.half or second.word) and not is_exact(zone.text):
        return None, None
    stated = bool(zone or second.half or second.word == "uhr" or (second.word and _is_hour(text, first, zone)))
    if not (_ends(first, second, stated) and _begins(text, first, second, stated, spaced=bool(to[1]))):
        return None, None
    return second, zone


def _end_behind(text: str, zone: WrittenZone) -> tuple[Clock, WrittenZone] | None:
    """The end of a range that has a zone after both times: ``15:00 UTC - 16:00 UTC``."""
    to = _TO.match(text, zone.stop)
    match = CLOCK.match(text, to.end()) if to else None
    clock = clock_of(match) if match else None
    if clock is None or not (clock.half or clock.shape == "colon"):
        return None
    other = _zone_behind(text, clock)
    return (clock, other) if other is not None and other.text == zone.text else None


def _ends(first: Clock, second: Clock, stated: bool) -> bool:
    if second.shape in {"colon", "sign"} or first.shape == second.shape == "letter":
        return True
    return stated and (second.shape != "joined" or first.shape == "joined" or bool(second.half))


def _begins(text: str, first: Clock, second: Clock, stated: bool, *, spaced: bool) -> bool:
    if first.half or first.shape in {"colon", "sign"} or first.shape == second.shape == "letter":
        return True
    if first.shape == "joined":
        return stated and second.shape == "joined"
    if first.shape == "bare" and not first.word and (spaced or not (second.half or second.word)):
        # In "Thursday 20 - 10:30 UTC", 20 is the day; "May 10-11 UTC" are two days.
        return stated and (_opens(text, first) or _follows_preposition(text, first))
    return stated


def _start_and_end(first: Clock, second: Clock | None) -> tuple[dt.time, dt.time | None]:
    """The start and end of a range: in ``2 - 4pm`` both are in the afternoon, in ``11am - 1`` only the end is."""
    if second is None:
        return time_of(first, first.half), None
    other = {"a": "p", "p": "a", "": ""}
    start_half = first.half or (second.half if first.hour <= 12 else "")
    end_half = second.half or (first.half if second.hour <= 12 else "")
    start, end = time_of(first, start_half), time_of(second, end_half)
    if start > end:
        if not first.half:
            start = time_of(first, other[start_half])
        elif not second.half:
            end = time_of(second, other[end_half])
    return start, end


# ---- zones and words ----


def _zone_behind(text: str, clock: Clock) -> WrittenZone | None:
    return _utc_sign(text, clock) or zone_after(text, clock.stop)


def _zone_before_date(text: str, clock: Clock) -> str | None:
    """``UTC Wed 26-Oct-2022 19:00``."""
    found = _UTC_BEFORE_DATE.match(text) if "UTC" in text[:8] else None
    return "UTC" if found and found.end() < clock.start < found.end() + _LONGEST_DATE else None


def _utc_sign(text: str, clock: Clock) -> WrittenZone | None:
    """``14:00Z``, ``T14:00-05:00``; but ``14:00-15:00`` is a range."""
    if (
        clock.shape == "joined"
        and text.startswith("Z", clock.stop)
        and not text[clock.stop + 1 : clock.stop + 2].isalnum()
    ):
        return WrittenZone("Z", clock.stop + 1)
    if clock.shape != "colon":
        return None
    precise = clock.seconds or text[clock.start - 1 : clock.start] in {"T", "t"}
    sign = _UTC_SIGN.match(text, clock.stop) or (precise and _UTC_SIGN_WEST.match(text, clock.stop))
    return WrittenZone(sign[0], sign.end()) if sign else None


def _named_times(text: str) -> list[FoundTime]:
    """Noon and midnight, if a zone or a preposition shows that a time is meant."""
    folded = text.lower()
    if len(folded) != len(text):
        return []
    found = []
    for match in _NAMED_TIME.finditer(folded):
        if text[match.start() - 1 : match.start()].isalnum():
            continue
        zone = zone_after(text, match.end())
        to = _TO.match(text, match.end()) if zone is None else None
        until = _time_at(text, clock, 0) if to and (clock := CLOCK.match(text, to.end())) else None
        if until is not None and until.end is None:  # "noon–1pm ET"
            stretch = text[match.start() : until.stop]
            found.append(FoundTime(match.start(), until.stop, _NAMED[match[0]], until.time, until.zone, stretch))
            continue
        twelve = _TWELVE.search(text[max(0, match.start() - 5) : match.start()])
        before = text[max(0, match.start() - 12) : match.start()]
        if zone or twelve or _PREPOSITION.search(before):
            start = match.start() - (len(twelve[0]) if twelve else 0)
            stop = zone.stop if zone else match.end()
            found.append(FoundTime(start, stop, _NAMED[match[0]], None, zone.text if zone else None, text[start:stop]))
    return found
