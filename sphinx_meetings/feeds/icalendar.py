"""Calendars that others subscribe to.

Each line follows a rule that some client needs (they are listed, each with its test, in ``test_icalendar.py``):
times in UTC and an event for each occurrence, so that no client has a rule or a zone to misread; nothing that
depends on the clock of the build, so that a calendar changes when its meetings do.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Event, Place
from sphinx_meetings.feeds.files import DURATION, event_of
from sphinx_meetings.feeds.text import address, plain

__all__ = ["CalendarEvent", "calendar_of", "events_of"]

PRODUCT = "-//sphinx-meetings//sphinx-meetings//EN"
REFRESH = "PT12H"
OCTETS = 74
"""What icalendar puts on a line before it folds it."""

# What has to be escaped, and what is not parted from the letter behind it.
_SPECIAL = re.compile(r"[\\;,\r\n]")
_UNDIVIDED = (b"\\", b"^")

_END = b"END:VCALENDAR\r\n"


class CalendarEvent(NamedTuple):
    """One event, written out."""

    name: str
    """What calendars know the meeting by; it does not change when the meeting is moved."""
    series: str
    ics: bytes


class _Facts(NamedTuple):
    """What an event tells of a meeting, held or planned."""

    identifier: str
    series: str
    event: Event
    date: dt.date
    start: dt.datetime | None
    duration: int
    cancelled: bool
    title: str | None
    reason: str | None
    join: str | None
    place: Place | None


def events_of(
    archive: Archive,
    *,
    base_url: str,
    uid_domain: str,
    address_of: Callable[[Place], str],
    home_of: Callable[[str], Place | None],
) -> list[CalendarEvent]:
    """All events of an archive, by start.

    Args:
        archive: The archive.
        base_url: Where the site lives; without it no event has an address.
        uid_domain: What stands after ``@`` in the names of events; it never changes.
        address_of: The address of a place, relative to the site.
        home_of: The place of a series, for a meeting without a page.
    """
    facts = [*_held(archive), *_planned(archive, home_of)]
    facts.sort(key=lambda entry: (_moment(entry.date, entry.start), _uid(entry.event, uid_domain)))

    def url(place: Place | None) -> str | None:
        return address(base_url, address_of(place)) if base_url and place else None

    return [
        CalendarEvent(
            entry.event.name,
            entry.series,
            _written(entry, archive.series[entry.series].title, uid_domain, url(entry.place)),
        )
        for entry in facts
    ]


def _held(archive: Archive) -> Iterator[_Facts]:
    for meeting in archive.meetings.values():
        record = meeting.record
        event = event_of(archive, meeting)
        if event is None or record.date is None:
            continue
        yield _Facts(
            identifier=meeting.identifier,
            series=meeting.series,
            event=event,
            date=record.date,
            start=meeting.start,
            duration=record.duration or DURATION,
            cancelled=meeting.status == "cancelled",
            title=_title(meeting),
            reason=record.reason,
            join=archive.series[meeting.series].join,
            place=meeting.place,
        )


def _title(meeting: ArchivedMeeting) -> str:
    record = meeting.record
    return f"{record.title}: {record.heading}" if record.heading else record.title


def _planned(archive: Archive, home_of: Callable[[str], Place | None]) -> Iterator[_Facts]:
    for planned in archive.planned:
        event = event_of(archive, planned)
        if event is None:
            continue
        yield _Facts(
            identifier=planned.identifier,
            series=planned.series,
            event=event,
            date=planned.date,
            start=planned.start,
            duration=planned.duration or DURATION,
            cancelled=planned.status == "cancelled",
            title=None,
            reason=planned.reason,
            join=planned.join,
            place=home_of(planned.series),
        )


def _uid(event: Event, uid_domain: str) -> str:
    return f"{plain(event.name)}@{uid_domain}"


def _has_moment(start: dt.datetime | None) -> bool:
    """Whether a meeting has a time, and one whose zone is known: else it is an event of a whole day."""
    return start is not None and start.tzinfo is not None


def _moment(day: dt.date, start: dt.datetime | None) -> dt.datetime:
    """The start in UTC; that of the day where there is none."""
    return start.astimezone(dt.UTC) if start and start.tzinfo else dt.datetime.combine(day, dt.time(), dt.UTC)


def _is_moved(entry: _Facts) -> bool:
    if not (_has_moment(entry.start) and _has_moment(entry.event.start)):
        return entry.date != entry.event.date
    return _moment(entry.date, entry.start) != _moment(entry.event.date, entry.event.start)


def _written(entry: _Facts, series: str, uid_domain: str, url: str | None) -> bytes:
    """The lines of an event, in the order in which icalendar puts them.

    Its components would cost more than all else that is published: many objects for each property.
    """
    properties = [
        ("BEGIN", "VEVENT"),
        ("SUMMARY", _escaped(plain(series))),
        *_times(entry),
        # When the data was last revised nobody knows, and the clock of the build would change each event each day.
        ("DTSTAMP", _utc(_moment(entry.event.date, entry.event.start))),
        ("UID", _escaped(_uid(entry.event, uid_domain))),
        ("SEQUENCE", str(int(entry.cancelled or _is_moved(entry)))),
    ]
    hour = f"{entry.start:%H:%M}" if entry.start and not _has_moment(entry.start) else None
    texts = [plain(text) for text in (entry.title, hour, entry.reason) if text]
    if texts or url:
        properties.append(("DESCRIPTION", r"\n".join(map(_escaped, [*texts, *([url] if url else [])]))))
    if entry.join:
        properties.append(("LOCATION", _escaped(_location(entry.join))))
    if entry.cancelled:
        properties.append(("STATUS", "CANCELLED"))
    properties.append(("TRANSP", "TRANSPARENT"))
    if url:
        properties.append(("URL", url))
    properties.append(("END", "VEVENT"))
    return b"".join([_line(name, value) for name, value in properties])


def _times(entry: _Facts) -> list[tuple[str, str]]:
    """Start and end, in UTC or as whole days."""
    if _has_moment(entry.start):
        start = _moment(entry.date, entry.start)
        return [("DTSTART", _utc(start)), ("DTEND", _utc(start + dt.timedelta(minutes=entry.duration)))]
    name = "{};VALUE=DATE"
    return [
        (name.format("DTSTART"), _day(entry.date)),
        (name.format("DTEND"), _day(entry.date + dt.timedelta(days=1))),
    ]


def _day(day: dt.date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _utc(moment: dt.datetime) -> str:
    return f"{_day(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}Z"


def _escaped(text: str) -> str:
    if not _SPECIAL.search(text):
        return text
    from icalendar import vText  # noqa: PLC0415  # it takes longer to load than to write a thousand events

    escaped: bytes = vText(text).to_ical()
    return escaped.decode()


def _line(name: str, value: str) -> bytes:
    """A line, folded as icalendar does, which goes over it letter by letter."""
    line = f"{name}:{value}"
    written = line.encode()
    if len(written) > OCTETS:
        pieces = [written[start : start + OCTETS] for start in range(0, len(written), OCTETS)]
        if written.isascii() and not any(piece.endswith(_UNDIVIDED) for piece in pieces):
            written = b"\r\n ".join(pieces)
        else:
            from icalendar.parser import Contentline  # noqa: PLC0415  # as above

            written = Contentline(line).to_ical()  # type: ignore[no-untyped-call]
    return written + b"\r\n"


def _location(join: str) -> str:
    return address(join, "") if join.startswith(("https://", "http://")) else plain(join)


def calendar_of(events: Iterable[CalendarEvent], *, name: str, description: str) -> bytes | None:
    """A calendar; ``None`` without an event, for a calendar must not be empty.

    Args:
        events: Those of :func:`events_of`: all, or those of one series or of one meeting, in their order.
        name: How clients call it.
        description: What it is.
    """
    written = b"".join(map(attrgetter("ics"), events))
    return _frame(name, description).removesuffix(_END) + written + _END if written else None


@lru_cache(maxsize=64)
def _frame(name: str, description: str) -> bytes:
    """A calendar without its events: those of all meetings of a series have the same."""
    properties = [
        ("BEGIN", "VCALENDAR"),
        ("VERSION", "2.0"),
        ("PRODID", PRODUCT),
        ("X-WR-CALDESC", _escaped(plain(description))),
        ("NAME", _escaped(plain(name))),
        ("X-WR-CALNAME", _escaped(plain(name))),
        ("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
        ("X-PUBLISHED-TTL", REFRESH),
        ("END", "VCALENDAR"),
    ]
    return b"".join([_line(key, value) for key, value in properties])
