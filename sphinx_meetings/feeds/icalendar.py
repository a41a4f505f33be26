"""Calendars that others subscribe to.

Each line follows a rule that some client needs (``test_icalendar.py`` lists the rules, each with its test). Times are
in UTC and each occurrence is an event of its own, so that clients have no recurrence rule or time zone to misread.
Nothing depends on the clock of the build, so that a calendar changes only when its meetings do.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Event, Place
from sphinx_meetings.feeds.files import DURATION, event_of
from sphinx_meetings.feeds.text import address, plain

__all__ = ["CalendarEvent", "calendar_of", "events_of"]

PRODUCT = "-//sphinx-meetings//sphinx-meetings//EN"
REFRESH = dt.timedelta(hours=12)

_END = b"END:VCALENDAR\r\n"


class CalendarEvent(NamedTuple):
    """What an event tells of a meeting, held or planned."""

    first: Event
    """What it was to be before it was moved."""
    uid: str
    """The ``UID`` by which calendars know it; it never changes."""
    series: str
    summary: str
    """The title of its series."""
    date: dt.date
    start: dt.datetime | None
    duration: int
    cancelled: bool
    title: str | None
    reason: str | None
    join: str | None
    url: str | None

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.first.name

    @property
    def ics(self) -> bytes:
        """Its lines in a calendar."""
        return _written(self)


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
        base_url: The URL of the site; without it, no event has an address.
        uid_domain: What stands after ``@`` in the ``UID`` of an event; it must never change.
        address_of: The address of a place, relative to the site.
        home_of: The place of a series, for a meeting without a page.
    """

    def url(place: Place | None) -> str | None:
        return address(base_url, address_of(place)) if base_url and place else None

    def uid(event: Event) -> str:
        return f"{plain(event.name)}@{uid_domain}"

    events = [*_held(archive, uid, url), *_planned(archive, uid, lambda series: url(home_of(series)))]
    events.sort(key=lambda event: (_moment(event.date, event.start), event.uid))
    return events


def _held(archive: Archive, uid: Callable[[Event], str], url: Callable[[Place], str | None]) -> Iterator[CalendarEvent]:
    for meeting in archive.meetings.values():
        record = meeting.record
        event = event_of(archive, meeting)
        if event is None or record.date is None:
            continue
        yield CalendarEvent(
            first=event,
            uid=uid(event),
            series=meeting.series,
            summary=archive.series[meeting.series].title,
            date=record.date,
            start=meeting.start,
            duration=record.duration or DURATION,
            cancelled=meeting.status == "cancelled",
            title=_title(meeting),
            reason=record.reason,
            join=_join(archive, meeting),
            url=url(meeting.place),
        )


def _planned(
    archive: Archive, uid: Callable[[Event], str], url_of: Callable[[str], str | None]
) -> Iterator[CalendarEvent]:
    for planned in archive.planned:
        event = event_of(archive, planned)
        if event is None:
            continue
        yield CalendarEvent(
            first=event,
            uid=uid(event),
            series=planned.series,
            summary=archive.series[planned.series].title,
            date=planned.date,
            start=planned.start,
            duration=planned.duration or DURATION,
            cancelled=planned.status == "cancelled",
            title=None,
            reason=planned.reason,
            join=planned.join,
            url=url_of(planned.series),
        )


def _join(archive: Archive, meeting: ArchivedMeeting) -> str | None:
    """Where to join a meeting: as its page states, unless the link was left out since it names somebody hidden."""
    stated = meeting.record.join
    shown = {link.url for link in meeting.links}
    return stated if stated in shown else archive.series[meeting.series].join


def _title(meeting: ArchivedMeeting) -> str:
    record = meeting.record
    return f"{record.title}: {record.heading}" if record.heading else record.title


def _has_moment(start: dt.datetime | None) -> bool:
    """Whether a meeting has a time, and its zone is known; if not, its event lasts all day."""
    return start is not None and start.tzinfo is not None


def _moment(day: dt.date, start: dt.datetime | None) -> dt.datetime:
    """The start in UTC; midnight if there is none."""
    return start.astimezone(dt.UTC) if start and start.tzinfo else dt.datetime.combine(day, dt.time(), dt.UTC)


def _is_moved(event: CalendarEvent) -> bool:
    if not (_has_moment(event.start) and _has_moment(event.first.start)):
        return event.date != event.first.date
    return _moment(event.date, event.start) != _moment(event.first.date, event.first.start)


# Most events are in three calendars: that of all meetings, that of their series and their own.
@lru_cache(maxsize=1 << 14)
def _written(event: CalendarEvent) -> bytes:
    from icalendar import Event as Component  # noqa: PLC0415  # a build without feeds does without it

    component = Component()
    component.add("uid", event.uid)
    # Nobody knows when the data was last revised, and the time of the build would change each event in each build.
    component.add("dtstamp", _moment(event.first.date, event.first.start))
    if _has_moment(event.start):
        start = _moment(event.date, event.start)
        component.add("dtstart", start)
        component.add("dtend", start + dt.timedelta(minutes=event.duration))
    else:
        component.add("dtstart", event.date)
        component.add("dtend", event.date + dt.timedelta(days=1))
    component.add("sequence", int(event.cancelled or _is_moved(event)))
    if event.cancelled:
        component.add("status", "CANCELLED")
    component.add("transp", "TRANSPARENT")
    component.add("summary", plain(event.summary))
    hour = f"{event.start:%H:%M}" if event.start and not _has_moment(event.start) else None
    texts = [plain(text) for text in (event.title, hour, event.reason) if text]
    description = "\n".join([*texts, *([event.url] if event.url else [])])
    if description:
        component.add("description", description)
    if event.join:
        component.add("location", _location(event.join))
    if event.url:
        component.add("url", event.url)
    text: bytes = component.to_ical()
    return text


def _location(join: str) -> str:
    return address(join, "") if join.startswith(("https://", "http://")) else plain(join)


def calendar_of(events: Iterable[CalendarEvent], *, name: str, description: str) -> bytes:
    """A calendar, which must not be empty (RFC 5545).

    Args:
        events: Those of :func:`events_of`: all, or those of one series or of one meeting, in their order.
        name: The name that clients show.
        description: What clients say about it.
    """
    written = b"".join(map(attrgetter("ics"), events))
    return _without_events(name, description).removesuffix(_END) + written + _END


@lru_cache(maxsize=64)
def _without_events(name: str, description: str) -> bytes:
    """A calendar without its events, which is the same for the calendars of all meetings of a series."""
    from icalendar import Calendar, vDuration, vText  # noqa: PLC0415  # as above

    # For properties that it does not know, icalendar neither escapes text nor writes durations.
    interval = vDuration(REFRESH)
    interval.params["VALUE"] = "DURATION"
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", PRODUCT)
    calendar.add("name", vText(plain(name)))
    calendar.add("x-wr-calname", vText(plain(name)))
    calendar.add("x-wr-caldesc", vText(plain(description)))
    calendar.add("refresh-interval", interval)
    calendar.add("x-published-ttl", vDuration(REFRESH))
    written: bytes = calendar.to_ical()
    return written
