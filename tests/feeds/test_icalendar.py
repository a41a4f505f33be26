"""Calendars as strict readers want them.

The numbers are those of the rules that follow from RFC 5545, RFC 7986 and what clients were seen to do:

1. One VERSION, one PRODID without a version number; the calendar's properties before its events; never empty.
2. An event has one UID, one DTSTAMP, a DTSTART, and a later DTEND of the same type.
3. UID is made of series and first date; nothing else changes it.
4. Nothing depends on the clock: DTSTAMP is the first start, SEQUENCE is 1 for what was moved or cancelled.
5. No ATTENDEE, no ORGANIZER, no e-mail address.
6. Times in UTC, an event for each occurrence; whole days where no time is known.
7. A cancelled meeting stays, with its reason, as long as it lies ahead.
8. Text is escaped, addresses are not; no text ends a line.
9. Lines of at most 75 octets end with CRLF, and no character is torn.
10. Name and description of the calendar, and how often to ask for it.
11. The address of the page in URL and in DESCRIPTION, the call in LOCATION, TRANSPARENT.
12. Ordered by DTSTART, then by UID.
13. Others read what was written.
"""

from __future__ import annotations

import datetime as dt
import re
import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place
from sphinx_meetings.archive.planning import plan
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.feeds.icalendar import CalendarEvent, calendar_of, events_of
from tests.archive.timetables import EXPECTED, SERIES, timetable
from tests.feeds.readers import events_of_lines, lines_of, read_with_icalendar, read_with_icaljs
from tests.views.archives import archive, item, meeting

TODAY = dt.date(2026, 7, 1)
SITE = "https://weathervane.example.org/en/"
TUESDAYS = {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "17:00", "timezone": "Europe/London", "from": "2026-06-02"}


def record(
    meetings: Iterable[ArchivedMeeting] = (),
    timetables: Mapping[str, Timetable] | None = None,
    *,
    today: dt.date = TODAY,
    horizon: int = 14,
    titles: dict[str, str] | None = None,
    join: str | None = None,
) -> Archive:
    found = archive(meetings, titles=titles, join=join)
    planned = plan(timetables or {}, list(found.meetings.values()), today, horizon, None)
    return archive(planned.meetings, planned.planned, titles, join)._replace(today=today)


def events(
    found: Archive, *, base_url: str = SITE, domain: str = "weathervane.invalid", folder: str = ""
) -> list[CalendarEvent]:
    return events_of(
        found,
        base_url=base_url,
        uid_domain=domain,
        address_of=lambda place: f"{folder}{place.docname}.html#{place.anchor}",
        home_of=lambda series: Place("meeting-calendar", f"series-{series}"),
    )


def written(found: Archive, **more: Any) -> bytes:
    ics = calendar_of(events(found, **more), name="Weathervane", description="All meetings of Weathervane")
    assert ics is not None
    return ics


def properties(found: Archive, **more: Any) -> list[dict[str, str]]:
    return events_of_lines(lines_of(written(found, **more)))


def team(exceptions: Sequence[Mapping[str, str]] = (), **more: Any) -> dict[str, Timetable]:
    return {
        "team": timetable({"schedule": {**TUESDAYS, **more}, "exceptions": exceptions}, "https://call.example.org/1")
    }


EXCEPTIONS = [
    {"date": "2026-06-16", "cancelled": "too hot"},
    {"date": "2026-07-07", "cancelled": "holidays; all, of us"},
    {"date": "2026-07-14", "moved": "2026-07-15 09:30 UTC"},
]
MEETINGS = [
    meeting("team", "2026-06-02", title="Team meeting, June", items=[item("Buoys")], who=["inesf"]),
    meeting("team", "2026-06-10", title="A day late", time="16:00"),
    meeting("board", "2025-12-03", title="Board", time="18:00", zone="America/Los_Angeles", duration=90),
    meeting("board", "2026-01-07", title="No zone", time="18:00", zone=None),
    meeting("board", None, period="2026-02", title="No day"),
    meeting("board", "2026-07-02", title="Gone", status="cancelled", reason="no quorum"),
    meeting("board", "2026-03-04", title="Gone long ago", status="cancelled"),
]


@pytest.fixture(scope="module")
def full() -> Archive:
    return record(MEETINGS, team(EXCEPTIONS), titles={"team": "Team", "board": "Board; of all"})


# ---- rule 1 ----


def test_the_frame_of_a_calendar(full):
    lines = lines_of(written(full))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("VERSION:2.0") == 1
    assert [line for line in lines if line.startswith("PRODID")] == ["PRODID:-//sphinx-meetings//sphinx-meetings//EN"]
    frame = lines[1 : lines.index("BEGIN:VEVENT")]
    after = [
        line for line in lines[lines.index("BEGIN:VEVENT") :] if line.startswith(("X-", "NAME", "REFRESH", "VERSION"))
    ]
    assert not after
    assert len({line.partition(":")[0] for line in frame}) == len(frame)


def test_a_meeting_without_a_day_is_no_event():
    assert not events(record([meeting("board", None, period="2026")]))


# ---- rule 2 ----


def test_each_event_is_complete(full):
    found = properties(full)
    assert len(found) == 9
    for event in found:
        assert {"UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "TRANSP"} <= set(event)
        whole_day = "DTSTART;VALUE=DATE" in event
        kind = ";VALUE=DATE" if whole_day else ""
        assert re.fullmatch(r"\d{8}" if whole_day else r"\d{8}T\d{6}Z", event[f"DTSTART{kind}"])
        assert event[f"DTEND{kind}"] > event[f"DTSTART{kind}"]
        assert len(event[f"DTEND{kind}"]) == len(event[f"DTSTART{kind}"])
        assert re.fullmatch(r"\d{8}T\d{6}Z", event["DTSTAMP"])
    assert len({event["UID"] for event in found}) == len(found)


# ---- rule 3 ----


def test_the_name_of_an_event_is_made_of_series_and_first_date(full):
    names = [event["UID"].removesuffix("@weathervane.invalid") for event in properties(full)]
    assert names == [
        "board-2025-12-03",
        "board-2026-01-07",
        "team-2026-06-02",
        "team-2026-06-09",
        "team-2026-06-23",
        "team-2026-06-30",
        "board-2026-07-02",
        "team-2026-07-07",
        "team-2026-07-14",
    ]


def uids(found: Archive, **more: Any) -> list[str]:
    return [event["UID"] for event in properties(found, **more)]


def test_the_name_of_an_event_stays_when_title_page_and_address_change(full):
    renamed = [
        one._replace(
            place=Place(f"moved/{number}", "x"),
            identifier=f"renamed-{number}",
            record=one.record._replace(title="Another", heading="Title", source="moved.md"),
        )
        for number, one in enumerate(MEETINGS)
    ]
    other = record(renamed[::-1], team(EXCEPTIONS), titles={"team": "We"})
    assert uids(other, base_url="https://elsewhere.example.org/", folder="v2/") == uids(full)


LIVES = {
    "held": ([meeting("team", "2026-07-07")], ()),
    "held at another hour": ([meeting("team", "2026-07-07", time="20:00")], ()),
    "held a day late": ([meeting("team", "2026-07-08")], ()),
    "moved": ((), [{"date": "2026-07-07", "moved": "2026-07-10 09:00 UTC"}]),
    "moved, then held": ([meeting("team", "2026-07-10")], [{"date": "2026-07-07", "moved": "2026-07-10"}]),
    "cancelled": ((), [{"date": "2026-07-07", "cancelled": "x"}]),
    "cancelled by its page": ([meeting("team", "2026-07-07", status="cancelled")], ()),
}


@pytest.mark.parametrize(("meetings", "exceptions"), LIVES.values(), ids=LIVES)
def test_the_name_of_an_event_stays_whatever_becomes_of_the_meeting(meetings, exceptions):
    planned = record([], team(), today=dt.date(2026, 7, 5), horizon=7)
    then = record(meetings, team(exceptions), today=dt.date(2026, 7, 7), horizon=5)
    assert uids(then) == uids(planned)
    stamps = [[event["DTSTAMP"] for event in properties(found)] for found in (planned, then)]
    assert stamps[0] == stamps[1]


# ---- rule 4 ----


def test_two_builds_of_one_day_write_the_same(full):
    again = record(MEETINGS[::-1], team(EXCEPTIONS), titles={"board": "Board; of all", "team": "Team"})
    assert written(again) == written(full)


def test_what_is_over_is_written_the_same_on_another_day():
    on_two_days = [
        [
            event.ics
            for event in events(record(MEETINGS[:4], team(), today=TODAY + dt.timedelta(days), horizon=7 - days))
        ]
        for days in (0, 2)
    ]
    assert on_two_days[0] == on_two_days[1]


def test_stamp_and_sequence(full):
    found = {event["UID"].partition("@")[0]: event for event in properties(full)}
    assert found["team-2026-07-14"]["DTSTAMP"] == "20260714T160000Z"
    assert found["board-2026-01-07"]["DTSTAMP"] == "20260107T000000Z"
    assert sorted(name for name, event in found.items() if event["SEQUENCE"] == "1") == [
        "board-2026-07-02",
        "team-2026-06-09",
        "team-2026-07-07",
        "team-2026-07-14",
    ]
    assert {event["SEQUENCE"] for event in found.values()} == {"0", "1"}


@pytest.mark.parametrize(
    "name", ["METHOD", "LAST-MODIFIED", "CREATED", "ATTENDEE", "ORGANIZER", "RRULE", "EXDATE", "TZID"]
)
def test_what_no_calendar_has(full, name):
    assert name not in written(full).decode()


# ---- rule 5 ----

TEXTS_WITH_MAILBOXES = {
    "Ask ines@example.org, or <b.krag+calls@mail.fen.example.org>!": "Ask …, or <…>!",
    "ines@example.org": "…",
    "@inesf asked for https://pad.example.org/@weathervane/notes at 5 @ the pier": None,
    "a@b.c@d.e": "…@d.e",
}


@pytest.mark.parametrize(("text", "kept"), TEXTS_WITH_MAILBOXES.items())
def test_an_e_mail_address_is_left_out(text, kept):
    page = meeting("team", "2026-06-02", title=text, status="cancelled", reason=text)
    (event,) = read_with_icalendar(written(record([page], today=dt.date(2026, 6, 1))))
    assert event["description"].split("\n")[:2] == [kept or text] * 2


# ---- rule 6 ----


def test_a_meeting_without_a_moment_takes_the_day(full):
    event = next(event for event in properties(full) if event["UID"].startswith("board-2026-01-07"))
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20260107", "20260108")
    assert event["DESCRIPTION"].startswith("No zone\\n18:00\\n")


def test_durations(full):
    found = {event["UID"].partition("@")[0]: event for event in properties(full)}
    assert (found["board-2025-12-03"]["DTSTART"], found["board-2025-12-03"]["DTEND"]) == (
        "20251204T020000Z",
        "20251204T033000Z",
    )
    assert (found["team-2026-07-14"]["DTSTART"], found["team-2026-07-14"]["DTEND"]) == (
        "20260715T093000Z",
        "20260715T103000Z",
    )


# ---- rule 7 ----


def test_a_cancelled_meeting_stays_until_it_is_past():
    def states(today: str) -> dict[str, str | None]:
        found = record(MEETINGS, team(EXCEPTIONS), today=dt.date.fromisoformat(today))
        return {event["UID"].partition("@")[0]: event.get("STATUS") for event in properties(found)}

    cancelled = {name for name, state in states("2026-06-16").items() if state == "CANCELLED"}
    assert cancelled == {"team-2026-06-16", "board-2026-07-02"}
    assert "team-2026-06-16" not in states("2026-06-17")
    assert "board-2026-07-02" not in states("2026-07-03")


def test_a_cancelled_meeting_says_why(full):
    event = next(event for event in properties(full) if event["UID"].startswith("team-2026-07-07"))
    assert event["DESCRIPTION"].startswith("holidays\\; all\\, of us\\n")


# ---- rules 8 and 9 ----

NASTY = [
    "a; b, c\\d\ne",
    "a\r\nATTENDEE:mailto:x",
    "a\rb\u2028c\u2029d\x85e\x0bf\x0cg\x00h\x7f",
    "\ud800 half a pair",
    "長い" * 60,
    "é" * 37 + "🪁" * 40,
    "  leading and trailing  ",
    '"quoted": ^n ^^',
]


FRAME = (
    *("BEGIN", "VERSION", "PRODID", "NAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "X-WR-CALDESC", "X-WR-CALNAME"),
    "END",
)
EVENT = (
    *("BEGIN", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "DESCRIPTION", "LOCATION", "SUMMARY", "TRANSP"),
    *("URL", "END"),
)


@pytest.mark.parametrize("text", NASTY)
def test_no_text_breaks_out(text):
    page = meeting("team", "2026-06-02", title=text)
    found = record([page], titles={"team": text}, join=text)
    ics = calendar_of(events(found), name=text, description=text)
    for line in ics.split(b"\r\n"):
        assert len(line) <= 75
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line)
        line.decode()
    plain = re.sub("[\u2028\u2029]|\r\n?", "\n", text)
    plain = re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]", "", plain)
    names = [line.partition(":")[0].partition(";")[0] for line in lines_of(ics)]
    assert sorted(names) == sorted(FRAME + EVENT)
    (event,) = read_with_icalendar(ics)
    assert (event["summary"], event["location"]) == (plain, plain)
    assert event["description"].startswith(f"{plain}\nhttps://")


@given(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="@\ufffe\uffff"), min_size=1)
)
def test_any_title_comes_back(text):
    (event,) = read_with_icalendar(written(record([meeting("team", "2026-06-02")], titles={"team": text})))
    assert event["summary"] == text
    assert event["uid"] == "team-2026-06-02@weathervane.invalid"


@given(st.text())
def test_any_title_leaves_the_calendar_whole(text):
    (event,) = read_with_icalendar(written(record([meeting("team", "2026-06-02", title=text)], titles={"team": text})))
    assert event["url"] == f"{SITE}meetings/team-2026-06-02.html#team-2026-06-02"


def test_an_address_is_not_escaped_but_has_no_character_that_ends_it():
    page = meeting("team", "2026-06-02")._replace(place=Place("no tes,1;ü", "a"))
    (event,) = properties(record([page]))
    assert event["URL"] == f"{SITE}no%20tes,1;%C3%BC.html#a"


# ---- rule 10 ----


def test_name_and_how_often_to_ask(full):
    lines = lines_of(written(full))
    assert "NAME:Weathervane" in lines
    assert "X-WR-CALNAME:Weathervane" in lines
    assert "X-WR-CALDESC:All meetings of Weathervane" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines
    assert "X-PUBLISHED-TTL:PT12H" in lines


# ---- rule 11 ----


def test_where_to_read_and_where_to_call(full):
    found = {event["UID"].partition("@")[0]: event for event in properties(full)}
    held, planned = found["team-2026-06-02"], found["team-2026-07-14"]
    assert held["URL"] == f"{SITE}meetings/team-2026-06-02.html#team-2026-06-02"
    assert held["DESCRIPTION"] == f"Team meeting\\, June\\n{held['URL']}"
    assert planned["URL"] == planned["DESCRIPTION"] == f"{SITE}meeting-calendar.html#series-team"
    assert planned["LOCATION"] == "https://call.example.org/1"
    assert {event["TRANSP"] for event in found.values()} == {"TRANSPARENT"}
    assert found["board-2025-12-03"]["SUMMARY"] == "Board\\; of all"


def test_without_an_address_of_the_site_no_event_has_one(full):
    assert all("URL" not in event for event in properties(full, base_url=""))
    assert "html" not in written(full, base_url="").decode()


# ---- rule 12 ----


def test_the_order(full):
    found = properties(full)
    keys = [(event.get("DTSTART") or event["DTSTART;VALUE=DATE"] + "T000000Z", event["UID"]) for event in found]
    assert keys == sorted(keys)


def test_the_order_of_what_begins_at_once():
    pages = [meeting(series, "2026-06-02", number=number) for series in ("b", "a-2", "a") for number in (2, 1)]
    found = uids(record(pages))
    assert found == sorted(found)


def test_the_order_in_the_hour_that_comes_twice():
    pages = [
        meeting("b", "2026-10-25", time="02:30", zone="Europe/Zurich"),
        meeting("a", "2026-10-25", time="01:00", zone="UTC"),
    ]
    assert [uid[0] for uid in uids(record(pages, today=dt.date(2026, 11, 1)))] == ["b", "a"]


# ---- rule 13 ----

ZONES = ["Europe/Zurich", "America/Los_Angeles", "Asia/Kolkata", "UTC"]


def iso(moment: dt.datetime) -> str:
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%M:%S.000Z}"


@pytest.fixture(scope="module")
def around_the_world() -> Archive:
    """Saturdays, Sundays and Mondays of a year, before, in and after the hours in which clocks change."""
    rule = {"rule": "FREQ=WEEKLY;BYDAY=SA,SU,MO", "time": ["01:30", "02:30", "03:30", "12:00"], "from": "2026-01-01"}
    timetables = {zone: timetable({"schedule": {**rule, "timezone": zone, "duration": 30}}) for zone in ZONES}
    return record([], timetables, today=dt.date(2026, 1, 1), horizon=364)


@pytest.mark.parametrize("read", [read_with_icalendar, read_with_icaljs])
def test_others_read_our_own_list(around_the_world, read):
    found = [(event["uid"], event["start"], event["end"]) for event in read(written(around_the_world))]
    expected = [
        (f"{one.event.name}@weathervane.invalid", iso(one.start), iso(one.start + dt.timedelta(minutes=30)))
        for one in around_the_world.planned
    ]
    assert len(found) == 4 * 156
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("read", [read_with_icalendar, read_with_icaljs])
def test_others_read_three_years_of_four_series(read):
    timetables = {series: timetable(options) for series, options in SERIES.items()}
    found = record([], timetables, today=dt.date(2025, 1, 1), horizon=365 * 3 - 1)
    starts: dict[str, list[str]] = {series: [] for series in SERIES}
    for event in read(written(found)):
        starts[event["uid"].partition("-")[0]].append(event["start"])
    assert starts == {series: [iso(moment) for moment in moments] for series, moments in EXPECTED.items()}


def test_both_readers_agree(full):
    nasty = [
        meeting("team", f"2024-01-{number:02}", title=text, time="10:00") for number, text in enumerate(NASTY[:-1], 1)
    ]
    ics = written(record([*MEETINGS, *nasty], team(EXCEPTIONS), titles={"team": "T; e, a\\m"}, join=NASTY[0]))
    assert read_with_icaljs(ics) == read_with_icalendar(ics)


# ---- parts of a calendar, and what they cost ----


def test_a_series_and_a_meeting_are_parts_of_the_whole(full):
    every = events(full)
    assert (
        calendar_of([one for one in every if one.series == "board"], name="Board", description="").count(
            b"BEGIN:VEVENT"
        )
        == 3
    )
    (one,) = [one for one in every if one.name == "team-2026-07-14"]
    assert b"UID:team-2026-07-14@" in one.ics
    assert one.ics in written(full)


def test_ten_times_the_meetings_cost_ten_times_the_work():
    def seconds(number: int) -> float:
        days = (dt.date(2000, 1, 1) + dt.timedelta(days) for days in range(number))
        found = record([meeting("team", str(day)) for day in days])
        begin = time.process_time()
        for one in events(found):
            calendar_of([one], name="One", description="")
        return time.process_time() - begin

    assert any(seconds(1000) < 25 * max(seconds(100), 0.01) for _ in range(5))
