"""Feeds of new notes."""

from __future__ import annotations

import datetime as dt
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place
from sphinx_meetings.feeds.atom import LONGEST, NAMESPACE, atom_of
from tests.views.archives import archive, item, meeting

SITE = "https://weathervane.example.org/en/"
SPACE = {"a": NAMESPACE}


def record(*meetings: ArchivedMeeting, titles: dict[str, str] | None = None) -> Archive:
    return archive(meetings, titles=titles)


def feed(found: Archive, series: str | None = None, base_url: str = SITE, **more: Any) -> bytes | None:
    arguments = {
        "title": "News of Weathervane",
        "path": "meetings.atom",
        "uid_domain": "weathervane.invalid",
        "address_of": lambda place: f"{place.docname}.html",
        **more,
    }
    return atom_of(found, series, base_url=base_url, **arguments)


def entries(text: bytes | None, tag: str) -> list[str | None]:
    assert text is not None
    return [element.text for element in ET.fromstring(text).iterfind(f"a:entry/a:{tag}", SPACE)]  # noqa: S314


MEETINGS = [
    meeting("team", "2026-06-02", title="Team, June", time="16:00", items=[item("Buoys"), item("Tides")]),
    meeting("board", "2026-06-10", title="Board"),
    meeting("board", "2026-06-30", title="Gone", status="cancelled"),
    meeting("board", "2026-07-08", title="To come", status="planned"),
    meeting("board", None, period="2026", title="No day"),
]


def test_the_newest_notes_come_first():
    text = feed(record(*MEETINGS, titles={"team": "Team meeting", "board": "Board"}))
    assert (
        text
        == b"""<?xml version='1.0' encoding='utf-8'?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>tag:weathervane.invalid,2000:meetings</id>
  <title>News of Weathervane</title>
  <updated>2026-06-10T00:00:00Z</updated>
  <author>
    <name>News of Weathervane</name>
  </author>
  <link rel="self" type="application/atom+xml" href="https://weathervane.example.org/en/meetings.atom" />
  <link rel="alternate" type="text/html" href="https://weathervane.example.org/en/" />
  <entry>
    <id>tag:weathervane.invalid,2000:board-2026-06-10</id>
    <title>Board</title>
    <updated>2026-06-10T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://weathervane.example.org/en/meetings/board-2026-06-10.html" />
    <category term="board" label="Board" />
  </entry>
  <entry>
    <id>tag:weathervane.invalid,2000:team-2026-06-02</id>
    <title>Team, June</title>
    <updated>2026-06-02T16:00:00Z</updated>
    <link rel="alternate" type="text/html" href="https://weathervane.example.org/en/meetings/team-2026-06-02.html" />
    <category term="team" label="Team meeting" />
    <summary>Buoys
Tides</summary>
  </entry>
</feed>
"""
    )


def test_the_feed_of_a_series():
    assert entries(feed(record(*MEETINGS), "team"), "title") == ["Team, June"]
    assert b"<id>tag:weathervane.invalid,2000:team</id>" in (feed(record(*MEETINGS), "team") or b"")


def test_no_feed_without_notes_or_without_an_address():
    assert feed(record(*MEETINGS), "nobody") is None
    assert feed(record(*MEETINGS[2:])) is None
    assert feed(record(*MEETINGS), base_url="") is None


def test_a_feed_holds_the_newest_only():
    first = dt.date(2026, 1, 1)
    many = [meeting("team", str(first + dt.timedelta(days))) for days in range(LONGEST + 7)]
    moments = entries(feed(record(*many)), "updated")
    assert len(moments) == LONGEST
    assert moments[0] == f"{first + dt.timedelta(LONGEST + 6)}T00:00:00Z"
    assert moments == sorted(moments, reverse=True)


def test_an_entry_keeps_its_identifier_when_page_title_and_address_change():
    page = MEETINGS[0]
    renamed = page._replace(
        identifier="x", place=Place("new", "x"), record=page.record._replace(title="y", heading="z")
    )
    assert entries(feed(record(renamed), base_url="https://other.example.org/"), "id") == entries(
        feed(record(page)), "id"
    )


def test_the_order_of_the_pages_and_the_day_do_not_matter():
    found = record(*MEETINGS)
    assert feed(record(*MEETINGS[::-1])._replace(today=found.today + dt.timedelta(2))) == feed(found)


@pytest.mark.parametrize("text", ['a <b> & "c" ]]>', "x\x00\x0b\x1b\x85y\ufffe", "\ud800", "mail ines@example.org now"])
def test_no_text_breaks_out(text):
    found = feed(
        record(meeting("team", "2026-06-02", title=text, items=[item(text)]), titles={"team": text}), title=text
    )
    (title,) = entries(found, "title")
    forbidden = "\x00\x0b\x1b\x85\ufffe\ud800"
    kept = "".join(letter for letter in text if letter not in forbidden).replace("ines@example.org", "…")
    assert (title or "") == kept
    assert entries(found, "summary") == [title]


@given(st.text())
def test_any_title_is_well_formed(text):
    found = feed(
        record(meeting("team", "2026-06-02", title=text, items=[item(text)]), titles={"team": text}), title=text
    )
    assert len(entries(found, "title")) == 1
