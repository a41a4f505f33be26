"""Atom feeds of new notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from urllib.parse import quote
from xml.etree import ElementTree as ET

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place
from sphinx_meetings.feeds.files import is_news
from sphinx_meetings.feeds.text import address, plain

__all__ = ["atom_of"]

NAMESPACE = "http://www.w3.org/2005/Atom"
LONGEST = 50
"""The most entries of a feed: a feed reader already has the older ones, and the site has all of them."""


def atom_of(
    archive: Archive,
    series: str | None,
    *,
    title: str,
    path: str,
    base_url: str,
    uid_domain: str,
    address_of: Callable[[Place], str],
) -> bytes | None:
    """The feed of the newest notes, of all series or of one; ``None`` without notes or without an address.

    An entry has the date of its meeting: when the notes were written is unknown, and the time of the build says less.

    Args:
        archive: The archive.
        series: The identifier of the series; ``None`` for all.
        title: The title of the feed.
        path: The file of the feed, relative to the site.
        base_url: The URL of the site.
        uid_domain: What names the site in the identifiers of entries; it must never change.
        address_of: The address of a place, relative to the site.
    """
    notes = [meeting for meeting in archive.meetings.values() if is_news(archive, meeting, series)]
    if not notes or not base_url:
        return None
    newest = notes[: -LONGEST - 1 : -1]
    feed = ET.Element("feed", xmlns=NAMESPACE)
    _add(feed, "id", _identifier(uid_domain, series or "meetings"))
    _add(feed, "title", title)
    _add(feed, "updated", max(map(_moment, newest)))
    _add(_add(feed, "author"), "name", title)
    _add(feed, "link", rel="self", type="application/atom+xml", href=address(base_url, path))
    _add(feed, "link", rel="alternate", type="text/html", href=address(base_url, ""))
    for meeting in newest:
        _add_entry(feed, meeting, archive, uid_domain, address(base_url, address_of(meeting.place)))
    ET.indent(feed)
    text: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


def _add_entry(feed: ET.Element, meeting: ArchivedMeeting, archive: Archive, uid_domain: str, url: str) -> None:
    record = meeting.record
    entry = _add(feed, "entry")
    _add(entry, "id", _identifier(uid_domain, meeting.event.name if meeting.event else meeting.identifier))
    _add(entry, "title", f"{record.title}: {record.heading}" if record.heading else record.title)
    _add(entry, "updated", _moment(meeting))
    _add(entry, "link", rel="alternate", type="text/html", href=url)
    _add(entry, "category", term=plain(meeting.series), label=plain(archive.series[meeting.series].title))
    if meeting.items:
        _add(entry, "summary", "\n".join(item.record.title for item in meeting.items))


def _add(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = None if text is None else plain(text)
    return element


def _identifier(uid_domain: str, name: str) -> str:
    """A ``tag:`` URI (RFC 4151): a name that stays the same whatever address the site has."""
    return f"tag:{uid_domain},2000:{quote(name, safe='-._~')}"


def _moment(meeting: ArchivedMeeting) -> str:
    if meeting.start and meeting.start.tzinfo:
        return f"{meeting.start.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%SZ}"
    return f"{meeting.record.date}T00:00:00Z"
