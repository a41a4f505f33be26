"""Meetings to come: from schedules and from what notes announce."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import INDEX, MARCH, SITE

SERIES = {
    "team": {
        "title": "Team meeting",
        "schedule": [
            {
                "rule": "FREQ=MONTHLY;BYDAY=1TH",
                "time": "15:00",
                "timezone": "UTC",
                "duration": 60,
                "from": "2026-01-01",
            }
        ],
        "exceptions": [{"date": "2026-08-06", "cancelled": "holidays"}],
        "join": "https://meet.example.org/team",
    }
}


def test_a_schedule_gives_planned_meetings_and_takes_pages_for_held_ones(site):
    build = site(SITE, {"meetings_series": SERIES, "meetings_horizon": 60}).build()
    assert build.warnings == []
    found = build.json()
    assert [meeting["id"] for meeting in found["meetings"]] == ["team-2026-03-05", "team-2026-04-02"]
    assert [(one["id"], one["status"], one["reason"]) for one in found["planned"]] == [
        ("team-2026-01-01", "no notes", None),
        ("team-2026-02-05", "no notes", None),
        ("team-2026-05-07", "no notes", None),
        ("team-2026-06-04", "no notes", None),
        ("team-2026-07-02", "planned", None),
        ("team-2026-08-06", "cancelled", "holidays"),
    ]
    calendar = BeautifulSoup(build.text("meeting-calendar.html"), "html.parser")
    assert calendar.select_one('td[data-date="2026-07-02"] [data-state="planned"]')
    assert calendar.select_one('td[data-date="2026-08-06"] [data-state="cancelled"]')


@pytest.mark.parametrize("builder", ["html", "text"])
def test_the_calendar_and_a_list_say_why_a_meeting_is_cancelled(site, builder):
    page = "# Team\n\n```{meeting} 2026-06-25\n:status: cancelled\n:reason: fog\n```\n"
    shown = "# When\n\n```{meeting-calendar}\n```\n\n# All\n\n```{meeting-list}\n```\n"
    pages = {"index.md": INDEX, "meetings/team/2026-06-25.md": page, "when.md": shown}
    build = site(pages, {"meetings_series": SERIES, "meetings_horizon": 60}).build(builder)
    text = build.text(f"when.{'html' if builder == 'html' else 'txt'}")
    words = " ".join(BeautifulSoup(text, "html.parser").text.split() if builder == "html" else text.split())
    assert words.count("cancelled: holidays") >= 1
    assert words.count("cancelled: fog") >= len(("calendar", "list"))


def test_a_page_that_names_its_next_meeting(site):
    page = MARCH.replace("5th March", "25th June") + "\nOur next meeting is **July 9th, 2026** at 3pm UTC.\n"
    build = site({"index.md": SITE["index.md"], "meetings/team/2026-06-25.md": page}).build()
    [planned] = build.json()["planned"]
    assert (planned["id"], planned["start"]) == ("team-2026-07-09", "2026-07-09T15:00:00+00:00")
    assert planned["source"] == "meetings/team/2026-06-25.md"


def test_a_wrong_schedule_is_named_and_the_rest_is_planned(site):
    series = {**SERIES, "board": {"schedule": [{"rule": "FREQ=MONTHLY;BYDAY=9XX", "time": "15:00", "timezone": "UTC"}]}}
    build = site(SITE, {"meetings_series": series}).build()
    [warning] = build.warnings
    assert "meetings_series['board']" in warning
    assert warning.startswith("conf.py:")
    assert build.json()["planned"]
