"""The zone of a time that its page states without one."""

from __future__ import annotations

import datetime as dt

import pytest

from sphinx_meetings.archive.slots import zone_of
from sphinx_meetings.archive.starts import start_of
from tests.archive.test_build import meeting
from tests.archive.timetables import timetable

LONDON = {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "17:00", "timezone": "Europe/London", "from": "2026-01-01"}
OPEN = {name: said for name, said in LONDON.items() if name != "from"}
DAYS = {"rule": "FREQ=WEEKLY;BYDAY=TH", "from": "2026-01-01"}


def zone(schedules, day="2026-03-03", hour=18, stated=None):
    record = meeting(dt.date.fromisoformat(day), time=dt.time(hour), timezone=stated)
    return zone_of(start_of(record, timetable({"schedule": schedules}) if schedules else None, "Asia/Tokyo"))


@pytest.mark.parametrize("hour", [17, 18])
def test_it_is_that_of_the_schedule_whatever_the_hour(hour):
    assert zone([LONDON], hour=hour) == "Europe/London"
    assert zone([LONDON, {**LONDON, "time": "09:00"}, DAYS], hour=hour) == "Europe/London"


def test_what_the_page_states_wins():
    assert zone([LONDON], stated="Africa/Lagos") == "Africa/Lagos"


@pytest.mark.parametrize(
    ("schedules", "day"),
    [
        (None, "2026-03-03"),
        ([DAYS], "2026-03-03"),
        ([LONDON, {**LONDON, "timezone": "Africa/Lagos", "time": "20:00"}], "2026-03-03"),
        ([{**LONDON, "time": ["17:00", "08:00 UTC"]}], "2026-03-03"),
        ([OPEN], "2026-03-03"),
        ([OPEN, DAYS], "2026-03-03"),
        ([LONDON], "2025-12-30"),
        ([{**LONDON, "until": "2026-02-01"}], "2026-03-03"),
    ],
    ids=[
        "no-schedule",
        "no-hour",
        "two-zones",
        "zones-in-turn",
        "no-start",
        "start-of-no-hour",
        "before-it",
        "after-it",
    ],
)
def test_a_schedule_that_does_not_tell_it_leaves_it_to_the_setting(schedules, day):
    assert zone(schedules, day) == "Asia/Tokyo"
