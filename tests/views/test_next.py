"""What is next, and how to subscribe."""

from __future__ import annotations

import datetime as dt
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup

from sphinx_meetings.views import VIEWS
from tests.views.archives import archive, item, link, meeting, planned
from tests.views.test_builders import make
from tests.views.test_models import context

# the day of the archives of these tests
TODAY = "2026-07-01"
CALENDAR = ("calendar",)
SOON = archive(
    [
        meeting("vane", "2026-06-04", time="16:00"),
        meeting(
            "mast",
            "2026-07-09",
            time="17:00",
            zone="Europe/London",
            duration=90,
            status="planned",
            items=[item("Spring")],
            links=[link("join", "https://meet.example/mast"), link("notes", "https://pad.example/mast")],
        ),
        meeting("mast", "2026-07-02", status="cancelled", reason="storm"),
    ],
    [
        planned("vane", "2026-06-25", status="no notes"),
        planned("vane", "2026-07-02"),
        planned("vane", "2026-07-16", status="cancelled", reason="heat"),
        *[planned("vane", f"2026-{month:02}-06") for month in range(8, 13)],
    ],
    join="Room 4",
)


def select(shown=SOON, /, view="next", changes=None, **options):
    return VIEWS[view].select(context(shown, **(changes or {})), options)


def said(model):
    return [(one.title, str(one.date), one.state) for one in model.coming]


def test_what_is_over_is_not_next_and_what_is_cancelled_is_said():
    assert said(select())[:4] == [
        ("Mast", "2026-07-02", "cancelled"),
        ("Vane", "2026-07-02", "planned"),
        ("Mast", "2026-07-09", "planned"),
        ("Vane", "2026-07-16", "cancelled"),
    ]
    assert said(select(series=("mast",))) == [
        ("Mast", "2026-07-02", "cancelled"),
        ("Mast", "2026-07-09", "planned"),
    ]


@pytest.mark.parametrize(
    ("day", "time", "zone", "is_next"),
    [
        # today begins at midnight in UTC, while it is the evening before in Los Angeles
        ("2026-06-30", "18:00", "America/Los_Angeles", True),
        ("2026-06-30", "15:00", "America/Los_Angeles", False),
        ("2026-07-01", "07:00", "Asia/Tokyo", True),
        ("2026-06-30", "23:30", "UTC", True),
        ("2026-06-30", "22:30", "UTC", False),
        ("2026-06-30", "23:30", None, True),
        ("2026-06-30", None, "UTC", False),
        ("2026-07-01", None, "UTC", True),
    ],
)
def test_a_meeting_under_way_at_the_turn_of_the_day_is_next(day, time, zone, is_next):
    shown = archive([meeting("vane", day, time=time, zone=zone)])
    assert bool(select(shown).coming) == is_next


def test_a_page_holds_a_year_of_a_weekly_meeting_and_no_more():
    first = dt.date.fromisoformat(TODAY)
    shown = archive([], [planned("vane", str(first + dt.timedelta(days))) for days in range(0, 366, 3)])
    assert len(select(shown, limit=2).coming) == 53


def card(site, shown, options="{}", name="shown", **more):
    build = make(site, shown, {f"{name}.rst": f"Shown\n=====\n\n.. show:: next {options}\n"}, CALENDAR, **more).build(
        "html"
    )
    assert build.warnings == []
    return BeautifulSoup(build.text(f"{name}.html"), "html.parser").select_one(".meetings")


def test_the_card_says_all_without_a_script(site):
    next_ = card(site, SOON)
    rows = next_.select(".meetings-coming > li")
    seen = [row for row in rows if "hidden" not in row.attrs]
    # three that take place, and those cancelled in between
    assert [row.select_one(".meetings-tile").get_text(" ") for row in seen] == [
        "Jul 2 Thu",
        "Jul 2 Thu",
        "Jul 9 Thu",
        "Jul 16 Thu",
        "Aug 6 Thu",
    ]
    assert [(row["data-start"], row["data-end"]) for row in rows[:3]] == [
        ("2026-07-02T00:00", "2026-07-03T00:00"),
        ("2026-07-02T16:00Z", "2026-07-02T17:00Z"),
        ("2026-07-09T16:00Z", "2026-07-09T17:30Z"),
    ]
    cancelled, vane, mast = (" ".join(row.div.get_text(" ").split()) for row in rows[:3])
    assert cancelled == "Mast cancelled: storm Thursday, July 2, 2026"
    assert vane == ("Vane now Thursday, July 2, 2026, 16:00 – 17:00 UTC, 60 minutes 3 Fri, 01:00 Tokyo Add to calendar")
    assert "Mast now Thursday, July 9, 2026, 17:00 – 18:30 London, 90 minutes" in mast
    assert [(node.text, node["href"]) for node in rows[2].select(".meetings-links a")] == [
        ("Join the call", "https://meet.example/mast"),
        ("Notes", "https://pad.example/mast"),
        ("Page of this meeting", "meetings/mast-2026-07-09.html#mast-2026-07-09"),
        ("Add to calendar", "meeting-events/mast-2026-07-09.ics"),
    ]
    assert all("hidden" in node.attrs for node in next_.select(".meetings-now"))
    # the day in the calendar is the home of what has no page
    assert rows[1].select_one("a.meetings-name")["href"] == "calendar.html#meeting-calendar-2026-07-02"


def test_the_first_that_takes_place_is_as_many_as_wanted(site):
    rows = card(site, SOON, "{'series': ('vane',), 'limit': 1}").select(".meetings-coming > li:not([hidden])")
    assert [row["data-start"] for row in rows] == ["2026-07-02T16:00Z"]


def test_a_room_is_a_text_and_no_link(site):
    shown = SOON._replace(planned=tuple(one._replace(join="Room 4") for one in SOON.planned))
    row = card(site, shown).select(".meetings-coming > li")[1]
    assert "Room 4" in row.text
    assert "Join the call" not in row.text


def test_on_paper_it_is_a_list(site):
    pages = {"shown.rst": "Shown\n=====\n\n.. show:: next {'limit': 2}\n"}
    text = make(site, SOON, pages, CALENDAR).build("text").text("shown.txt")
    assert [" ".join(line.split()) for line in text.split("\n* ")[1:]] == [
        "Thursday, July 2, 2026: Mast, cancelled: storm",
        "Thursday, July 2, 2026, 16:00–17:00 UTC, 60 minutes: Vane (3 Fri, 01:00 Tokyo)",
        (
            "Thursday, July 9, 2026, 17:00–18:30 London, 90 minutes: Mast (10 Fri, 01:00 Tokyo); "
            "Join the call: https://meet.example/mast; Notes: https://pad.example/mast"
        ),
    ]


def test_without_a_planned_meeting_it_is_said_what_to_do(site):
    empty = card(site, archive([meeting("vane", "2026-06-04")]))
    assert "meetings-empty" in empty["class"]
    assert empty.h2.text == "No planned meeting"
    assert "meetings_series" in empty.p.text


# ---- subscribing ----


def links(site, shown=SOON, options="{}", base_url="https://weathervane.example.org/en/"):
    pages = {"shown.rst": f"Shown\n=====\n\n.. show:: subscribe {options}\n"}
    build = make(site, shown, pages, CALENDAR, base_url=base_url).build("html")
    shown_ = BeautifulSoup(build.text("shown.html"), "html.parser").select_one(".meetings-subscribe")
    return [] if shown_ is None else [(node.text, node["href"]) for node in shown_.select("a")]


def test_the_links_that_applications_take(site):
    file = "https://weathervane.example.org/en/meetings.ics"
    assert links(site)[:5] == [
        ("Calendar app", "webcal://weathervane.example.org/en/meetings.ics"),
        ("iCalendar file", "https://weathervane.example.org/en/meetings.ics"),
        (
            "Google",
            "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2Fweathervane.example.org%2Fen%2Fmeetings.ics",
        ),
        (
            "Outlook",
            f"https://outlook.live.com/calendar/0/addfromweb?url={quote(file, safe='')}",
        ),
        ("News of new notes", "https://weathervane.example.org/en/meetings.atom"),
    ]


def test_a_series_has_its_own_under_the_name_that_subscribers_know(site):
    shown = SOON._replace(series=SOON.series | {"vane": SOON.series["vane"]._replace(feed="old.ics")})
    assert ("Calendar app", "webcal://weathervane.example.org/en/old.ics") in links(site, shown)
    found = links(site, shown, "{'series': ('vane',)}")
    assert found[1] == ("iCalendar file", "https://weathervane.example.org/en/old.ics")
    assert not [address for _text, address in found if "meetings.ics" in address]


def test_no_link_is_dead(site):
    # mast has no notes to tell of
    assert [text for text, _address in links(site, options="{'series': ('mast',)}")] == [
        "Calendar app",
        "iCalendar file",
        "Google",
        "Outlook",
    ]
    assert links(site, base_url="")[0] == ("iCalendar file", "meetings.ics")
    assert {text for text, _address in links(site, base_url="")} == {"iCalendar file"}
    assert links(site, archive([meeting("vane", None, period="2026")])) == []
    model = select(view="subscribe", changes={"base_url": "", "has_files": False})
    assert VIEWS["subscribe"].compose(model) == []


def test_no_link_makes_a_one_off_import_of_subscribing(site):
    pages = {"shown.rst": "Shown\n=====\n\n.. show:: subscribe {}\n"}
    assert "download" not in make(site, SOON, pages, CALENDAR).build("html").text("shown.html").partition("<footer")[0]


def test_paper_has_the_addresses(site):
    pages = {"shown.rst": "Shown\n=====\n\n.. show:: subscribe {'series': ('vane',)}\n"}
    text = make(site, SOON, pages, CALENDAR).build("text").text("shown.txt")
    assert "Vane: https://weathervane.example.org/meetings-vane.ics" in text
    assert "Google" not in text


# ---- the calendar ----


def calendar(site, shown, options="{}"):
    pages = {"shown.rst": f"Shown\n=====\n\n.. show:: calendar {options}\n"}
    build = make(site, shown, pages, CALENDAR).build("html")
    assert build.warnings == []
    return BeautifulSoup(build.text("shown.html"), "html.parser").select_one(".meetings")


def test_the_calendar_begins_with_what_is_next_and_with_the_year_that_it_is(site):
    shown = archive(
        [meeting("vane", "2024-03-07"), meeting("vane", "2026-06-04")],
        [planned("vane", "2026-08-06"), planned("vane", "2027-01-07")],
    )
    found = calendar(site, shown)
    assert found.select_one(":scope > :first-child")["class"] == ["meetings-next"]
    assert [node.text for node in found.select("h2")] == ["Next meeting", "2026", "2027", "2024"]
    assert [[year.text for year in nav.select("a")] for nav in found.select(".meetings-bar nav")] == [
        ["2024", "2026", "2027"],
        ["2026", "2027"],
        ["2024", "2026"],
    ]
    assert [node.text for node in found.select("[aria-current=true]")] == ["2026", "2027", "2024"]
    assert calendar(site, shown, "{'since': '2026'}").select_one(".meetings-next") is None


def test_a_month_is_a_table_with_its_meetings_in_the_days(site):
    found = calendar(site, SOON, "{'view': 'month', 'name': 'meeting-calendar-months'}")
    assert [node["data-month"] for node in found.select("details[open]")] == ["2026-07"]
    table = found.select_one("details[open] table")
    assert table.caption.text == "July 2026"
    assert len(table.select("th[scope=col]")) == 7
    days = {
        cell["data-date"]: [" ".join(row.get_text().split()) for row in cell.select("li")]
        for cell in table.select("td[data-date]")
        if cell.select("li")
    }
    assert days == {
        "2026-07-02": ["Mast cancelled", "Vane planned, 16:00 UTC"],
        "2026-07-09": ["Mast planned, 17:00 London"],
        "2026-07-16": ["Vane cancelled"],
    }
    assert table.select_one("#meeting-calendar-months-2026-07-02")
    assert found.select_one("[data-tip]")["data-tip"].startswith("Thursday, June 4, 2026\nVane, held, 16:00 UTC")
    assert found.select_one(".meetings-log") is None


def test_long_agendas_are_cut(site):
    shown = archive([meeting("vane", "2026-06-04", items=[item("Long " * 30), *[item(f"No. {n}") for n in range(7)]])])
    tip = calendar(site, shown).select_one("a.meetings-day")["data-tip"].splitlines()
    assert len(tip[2]) <= 72
    assert tip[2].endswith("…")
    assert tip[-1] == "• and 3 more"
    assert len(tip) == 8
