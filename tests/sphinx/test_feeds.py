"""The feeds of a site whose teams have real schedules: what subscribers get, whatever becomes of the pages."""

from __future__ import annotations

import re

import pytest

from tests.archive.timetables import EXPECTED, SERIES
from tests.feeds.readers import events_of_lines, lines_of, read_with_icalendar, read_with_icaljs
from tests.sites import epoch

NOTES = """\
# Guild

7 January 2025, 15:00 UTC

## Agenda

- Winter storms, and who; greases the vane \\ again
"""
PAGES = {
    "index.md": "# Compass\n\n```{toctree}\n:glob:\n\nmeetings/**\n```\n",
    "meetings/guild/2025-01-07.md": NOTES,
}
CONF = {
    "meetings_series": {**SERIES, "docs": {**SERIES["docs"], "join": "https://meet.example.org/docs?pwd=1;2,3"}},
    "meetings_horizon": 365 * 3 - 1,
    "html_baseurl": "https://compass.example.org/en/latest/",
}


BOARD = "# Board in February\n\n- **Date:** 2026-02-03\n\n## Attendees\n\n- Imke Dorn\n"


@pytest.fixture
def compass(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2025-01-01"))
    return site(PAGES, CONF)


def feeds(build):
    return {name: data for name, data in build.files().items() if name.endswith(".ics")}


@pytest.mark.parametrize("read", [read_with_icalendar, read_with_icaljs])
def test_three_years_of_four_teams_are_those_of_their_timetables(compass, read):
    files = feeds(compass.build())
    starts = {name: [event["start"] for event in read(files[f"meetings-{name}.ics"])] for name in SERIES}
    assert starts == {
        name: [f"{moment:%Y-%m-%dT%H:%M:%S.000Z}" for moment in moments] for name, moments in EXPECTED.items()
    }
    whole = read(files["meetings.ics"])
    assert sorted(event["start"] for event in whole) == sorted(start for found in starts.values() for start in found)


def test_the_call_of_one_meeting_is_that_which_its_page_states(site):
    stated = "```{meeting} 2026-02-03\n:join: https://meet.example.org/board\n```\n"
    noted = "Zoom: https://zoom.us/j/123456789?pwd=secret\n"
    page = "# Board\n\n- **Date:** 2026-02-{day}\n- {noted}\n## Attendees\n\n- Imke Dorn\n\n{stated}"
    pages = {
        "meetings/board/2026-02-03.md": page.format(day="03", noted=noted, stated=stated),
        "meetings/board/2026-02-10.md": page.format(day="10", noted=noted, stated=""),
    }
    calendar = site({"index.md": "# Compass\n", **pages}).build().text("meetings-board.ics")
    assert [line for line in calendar.splitlines() if line.startswith("LOCATION")] == [
        "LOCATION:https://meet.example.org/board"
    ]
    assert "secret" not in calendar


def test_a_calendar_without_an_event_is_not_written(site):
    notes = "# Board, some time in 2026\n\n## Attendees\n\n- Imke Dorn\n"
    build = site({"index.md": "# Compass\n", "meetings/board/2026-02.md": notes}).build()
    assert build.text("meetings.json").count('"id": "board-2026-02"') == 1
    assert not feeds(build)


def test_a_calendar_that_says_the_same_is_not_made_again(site, monkeypatch):
    one = site({"index.md": "# Compass\n", "meetings/board/2026-02-03.md": BOARD})
    before = feeds(one.build())
    assert len(before) == 3
    one.write("meetings/board/2026-02-03.md", BOARD + "- Ravi Amadi\n")
    monkeypatch.setattr("sphinx_meetings.publish.calendar_of", lambda *_, **__: b"made again")
    assert feeds(one.build()) == before
    one.write("meetings/board/2026-02-03.md", BOARD.replace("Board in", "The board in"))
    assert set(feeds(one.build()).values()) == {b"made again"}


def test_a_calendar_that_was_deleted_is_made_again(site):
    one = site({"index.md": "# Compass\n", "meetings/board/2026-02-03.md": BOARD})
    build = one.build()
    before = feeds(build)
    (build.out / "meetings.ics").unlink()
    one.write("meetings/board/2026-02-03.md", BOARD + "- Ravi Amadi\n")
    assert feeds(one.build()) == before


def test_both_readers_read_each_file_alike(compass):
    files = feeds(compass.build())
    some = ["meetings.ics", *(f"meetings-{name}.ics" for name in SERIES), "meeting-events/guild-2025-01-07.ics"]
    for name in some:
        assert read_with_icaljs(files[name]) == read_with_icalendar(files[name])


def test_each_file_keeps_the_rules(compass):
    files = feeds(compass.build())
    assert len(files) == 1 + len(SERIES) + sum(map(len, EXPECTED.values()))
    for name, ics in files.items():
        assert not ics.startswith(b"\xef\xbb\xbf")
        assert ics.count(b"\n") == ics.count(b"\r\n")
        assert max(map(len, ics.split(b"\r\n"))) <= 75
        lines = lines_of(ics)
        frame = lines[: lines.index("BEGIN:VEVENT")]
        assert frame.count("VERSION:2.0") == 1
        assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in frame
        assert not {line.partition(":")[0].partition(";")[0] for line in lines} & {
            *("ATTENDEE", "CREATED", "EXDATE", "LAST-MODIFIED", "METHOD", "ORGANIZER", "RRULE", "TZID"),
        }
        events = events_of_lines(lines)
        assert events
        keys = [(event["DTSTART"], event["UID"]) for event in events]
        assert keys == sorted(set(keys))
        for event in events:
            assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTART"])
            assert event["DTSTART"] < event["DTEND"]
            assert re.fullmatch(r"(guild|docs|cafe|board)-\d{4}-\d\d-\d\d@weathervane\.invalid", event["UID"])
            assert event["DTSTAMP"] == event["DTSTART"]
            assert event["TRANSP"] == "TRANSPARENT"
            assert event["URL"].startswith("https://compass.example.org/en/latest/")
            assert event["DESCRIPTION"].replace("\\;", ";").endswith(event["URL"])
            assert ("LOCATION" in event) == event["UID"].startswith("docs"), name


def uids(files):
    return {
        name: [event["uid"] for event in read_with_icalendar(data)] for name, data in files.items() if "/" not in name
    }


def test_names_of_events_stay_when_titles_pages_and_the_address_change(compass):
    before = uids(feeds(compass.build()))
    compass.remove("meetings/guild/2025-01-07.md")
    compass.write("meetings/guild/first.md", NOTES.replace("# Guild", "# The guild meets"))
    renamed = {name: {**options, "title": f"All new {name}"} for name, options in SERIES.items()}
    compass.configure(meetings_series=renamed, html_baseurl="https://elsewhere.example.org/v2/")
    build = compass.build()
    assert [meeting["docname"] for meeting in build.json()["meetings"]] == ["meetings/guild/first"]
    assert uids(feeds(build)) == before


def test_two_builds_of_a_day_write_the_same_bytes(compass):
    first = feeds(compass.build())
    assert feeds(compass.build(clean=True)) == first


def test_the_event_of_a_meeting_that_is_over_does_not_change(compass, monkeypatch):
    first = feeds(compass.build())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2025-02-02"))
    later = feeds(compass.build())
    over = [name for name in first if name.startswith("meeting-events/") and name[-14:-4] < "2025-02-01"]
    assert over
    assert {name: later[name] for name in over} == {name: first[name] for name in over}
