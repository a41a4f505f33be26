"""From rules in local time to days and moments."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sphinx_meetings.archive.rules import ScheduleError, read_rule
from sphinx_meetings.archive.schedule import LocalTime, Schedule, occurrences
from sphinx_meetings.archive.series_settings import read_schedules, stated_by_lines, stated_by_options
from tests.archive.timetables import EXPECTED, LINES, SERIES

UTC = dt.UTC
BEGIN, END = dt.date(2024, 12, 31), dt.date(2027, 12, 31)


def read(*lines: str, timezone: str | None = None):
    return read_schedules(stated_by_lines(enumerate(lines), "series 'x'"), timezone)


def read_options(options: Mapping[str, Any]):
    return read_schedules(stated_by_options(options, "meetings_series['x']"), None)


def one(line: str, timezone: str | None = None) -> Schedule:
    found = read(line, timezone=timezone)
    assert not found.problems
    (schedule,) = found.schedules
    return schedule


def days(schedule: Schedule, after: str, until: str) -> list[str]:
    span = dt.date.fromisoformat(after), dt.date.fromisoformat(until)
    return [str(occurrence.date) for occurrence in occurrences(schedule, *span)]


# ---- what is said in a few lines ----


@pytest.mark.parametrize("series", SERIES)
def test_three_years_of_a_schedule_are_those_worked_out_by_hand(series):
    (schedule,) = read_options(SERIES[series]).schedules
    starts = [occurrence.start.astimezone(UTC) for occurrence in occurrences(schedule, BEGIN, END)]
    assert starts == EXPECTED[series]


@pytest.mark.parametrize("series", SERIES)
def test_a_line_says_the_same_as_a_mapping(series):
    assert read(LINES[series]).schedules == read_options(SERIES[series]).schedules


TIMES = {
    "one zone for all before it": (
        "17:00, 20:00 Europe/London",
        [("17:00", "Europe/London"), ("20:00", "Europe/London")],
    ),
    "a zone each": ("17:00 Europe/London, 08:00 UTC", [("17:00", "Europe/London"), ("08:00", "UTC")]),
    "the project's zone": ("17:00", [("17:00", "Asia/Kolkata")]),
    "halves of the day": ("5pm, 8:30 am UTC", [("17:00", "UTC"), ("08:30", "UTC")]),
    "none": ("", []),
}


@pytest.mark.parametrize(("said", "expected"), TIMES.values(), ids=TIMES)
def test_times(said, expected):
    schedule = one(f"FREQ=DAILY {said} from 2026-01-01", timezone="Asia/Kolkata")
    assert [(f"{local.time:%H:%M}", local.timezone) for local in schedule.times] == expected


def test_a_text_of_python_objects_means_the_same():
    mapping = {"rule": "freq=weekly; byday=mo", "time": dt.time(9), "timezone": "utc", "from": dt.date(2026, 1, 1)}
    read_mapping = read_options({"schedule": mapping})
    assert read_mapping.schedules == read("RRULE:FREQ=WEEKLY;BYDAY=MO 09:00 UTC from 2026-01-01").schedules
    assert not read_mapping.problems


def test_the_first_day_is_an_occurrence_and_the_last_one_too():
    schedule = one("FREQ=WEEKLY;BYDAY=TU 10:00 UTC from 2026-01-06 until 2026-01-20")
    assert days(schedule, "2025-01-01", "2026-12-31") == ["2026-01-06", "2026-01-13", "2026-01-20"]


def test_what_the_rule_leaves_open_comes_from_the_first_day():
    assert days(one("FREQ=MONTHLY from 2026-01-15"), "2026-01-15", "2026-03-31") == ["2026-02-15", "2026-03-15"]
    assert days(one("FREQ=WEEKLY;INTERVAL=2 from 2026-01-07"), "2026-01-01", "2026-01-31") == [
        "2026-01-07",
        "2026-01-21",
    ]


def test_count_counts_from_the_first_day_whatever_the_window():
    assert days(one("FREQ=WEEKLY;COUNT=3 from 2026-01-07"), "2026-01-10", "2030-01-01") == ["2026-01-14", "2026-01-21"]


def test_weeks_begin_on_monday_whatever_the_calendar_module_was_told(monkeypatch):
    import calendar

    monkeypatch.setattr(calendar, "firstweekday", lambda: 6)
    schedule = one("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO from 2026-01-05")
    assert days(schedule, "2026-01-01", "2026-01-31") == ["2026-01-05", "2026-01-11", "2026-01-19", "2026-01-25"]


LAST_DAYS = {
    "a day": ("UNTIL=20261231", "10:00 UTC", dt.date(2026, 12, 31)),
    "midnight in Los Angeles as calendars write it": (
        "UNTIL=20270101T075959Z", "10:00 America/Los_Angeles", dt.date(2026, 12, 31),
    ),
    "before the hour of the meeting": ("UNTIL=20261231T095959Z", "10:00 UTC", dt.date(2026, 12, 30)),
    "the hour of the meeting": ("UNTIL=20261231T100000", "10:00 UTC", dt.date(2026, 12, 31)),
    "a whole day": ("UNTIL=20261231T000000Z", "", dt.date(2026, 12, 31)),
}  # fmt: skip


@pytest.mark.parametrize(("until", "hour", "last"), LAST_DAYS.values(), ids=LAST_DAYS)
def test_the_end_of_a_rule(until, hour, last):
    assert one(f"FREQ=DAILY;{until} {hour}").end == last


# ---- hours that do not exist, or exist twice ----

CHANGES = {
    "Zurich, spring": ("Europe/Zurich", "2026-03-29", "02:30", "01:30", "03:30", "02:30 is skipped"),
    "Zurich, autumn": ("Europe/Zurich", "2026-10-25", "02:30", "00:30", "02:30", "02:30 comes twice"),
    "Zurich, the day before": ("Europe/Zurich", "2026-03-28", "02:30", "01:30", "02:30", None),
    "Zurich, the day after": ("Europe/Zurich", "2026-03-30", "02:30", "00:30", "02:30", None),
    "Los Angeles, spring": ("America/Los_Angeles", "2026-03-08", "02:00", "10:00", "03:00", "02:00 is skipped"),
    "Los Angeles, autumn": ("America/Los_Angeles", "2026-11-01", "01:59", "08:59", "01:59", "01:59 comes twice"),
    "Los Angeles, after the change": ("America/Los_Angeles", "2026-11-01", "02:00", "10:00", "02:00", None),
    "Kolkata": ("Asia/Kolkata", "2026-03-29", "08:00", "02:30", "08:00", None),
    "UTC": ("UTC", "2026-03-29", "02:30", "02:30", "02:30", None),
}


@pytest.mark.parametrize(("zone", "day", "said", "in_utc", "taken", "odd"), CHANGES.values(), ids=CHANGES)
def test_an_hour_on_a_day_on_which_clocks_change(zone, day, said, in_utc, taken, odd):
    date = dt.date.fromisoformat(day)
    schedule = Schedule("FREQ=DAILY;WKST=MO", (LocalTime(dt.time.fromisoformat(said), zone),), 60, date, date)
    (occurrence,) = occurrences(schedule, date - dt.timedelta(1), date)
    assert f"{occurrence.start.astimezone(UTC):%H:%M}" == in_utc
    assert f"{occurrence.start:%H:%M}" == taken
    assert occurrence.start.tzinfo == ZoneInfo(zone)
    assert occurrence.odd_hour == odd


# ---- faults ----

FAULTS = {
    "FREQ=SECONDLY 10:00 UTC": "schedule 1: rule 'FREQ=SECONDLY' has FREQ=SECONDLY, but takes one of DAILY",
    "FREQ=MINUTELY 10:00 UTC": "has FREQ=MINUTELY",
    "BYDAY=TU 10:00 UTC": "has no FREQ",
    "FREQ=WEEKLY;BYDAY=TO 10:00 UTC": "has 'TO' in BYDAY",
    "FREQ=WEEKLY;BYDAY=1TU 10:00 UTC": "has 1TU in BYDAY, which needs FREQ=MONTHLY or YEARLY",
    "FREQ=MONTHLY;BYDAY=6TU 10:00 UTC": "has 6TU in BYDAY",
    "FREQ=MONTHLY;BYMONTHDAY=32 10:00 UTC": "has '32' in BYMONTHDAY",
    "FREQ=MONTHLY;BYMONTHDAY=0 10:00 UTC": "has '0' in BYMONTHDAY",
    "FREQ=MONTHLY;BYMONTHDAY=٣ 10:00 UTC": "in BYMONTHDAY",
    "FREQ=WEEKLY;BYDAY=TU;INTERVAL=0 10:00 UTC": "has '0' in INTERVAL",
    "FREQ=WEEKLY;BYMONTHDAY=3 10:00 UTC": "has BYMONTHDAY, which does not go with FREQ=WEEKLY",
    "FREQ=WEEKLY;BYDAY=TU;BYHOUR=9 10:00 UTC": "has BYHOUR, but the hour is said by the time",
    "FREQ=YEARLY;BYEASTER=0 10:00 UTC": "has the part 'BYEASTER', which does not exist",
    "FREQ=WEEKLY;BYDAYS=TU 10:00 UTC": "did you mean 'BYDAY'?",
    "FREQ=WEEKLY;BYDAY=TU;BYDAY=WE 10:00 UTC": "has BYDAY twice",
    "FREQ=WEEKLY;BYDAY= 10:00 UTC": "has no value for BYDAY",
    "FREQ=YEARLY;BYWEEKNO=20 10:00 UTC": "has BYWEEKNO, which needs BYDAY",
    "FREQ=DAILY;UNTIL=20260230 10:00 UTC": "has UNTIL=20260230, but takes a day",
    "FREQ=DAILY;UNTIL=20260202;COUNT=3 10:00 UTC": "has both COUNT and UNTIL",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 10:00 UTC": "hits no day",
    "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30 10:00 UTC": "hits no day",
    "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29 10:00 UTC from 2027-01-01": "hits no day",
    "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2 10:00 UTC": "hits no day",
    "FREQ=WEEKLY 10:00 UTC": "from is missing, which FREQ without BYDAY or BYMONTHDAY needs",
    "FREQ=WEEKLY;BYDAY=TU;INTERVAL=2 10:00 UTC": "from is missing, which INTERVAL needs",
    "FREQ=WEEKLY;BYDAY=TU;COUNT=2 10:00 UTC": "from is missing, which COUNT needs",
    "FREQ=WEEKLY;BYDAY=TU 10:00, 12:00 UTC": "from is missing, which a list of times needs",
    "FREQ=WEEKLY;BYDAY=TU 10:00 Europe/Londn": "did you mean 'Europe/London'?",
    "FREQ=WEEKLY;BYDAY=TU 10:00 EST": "did you mean 'America/New_York'?",
    "FREQ=WEEKLY;BYDAY=TU 10:00": "time '10:00' has no zone",
    "FREQ=WEEKLY;BYDAY=TU noonish UTC": "is no time such as",
    "FREQ=DAILY 10:00 UTC from 1026-01-01": "from '1026-01-01' is no day from 1970 to 2199",
    "FREQ=DAILY 10:00 UTC until 3026-01-01": "until '3026-01-01' is no day from 1970 to 2199",
    "FREQ=DAILY 10:00 UTC from 2026-02-30": "from '2026-02-30' is no day such as",
    "FREQ=DAILY 10:00 UTC from 2026-02-03 until 2026-02-02": "from 2026-02-03 is after until 2026-02-02",
    "every other Tuesday": "rule",
    "2026-12-01 perhaps": "takes date, cancelled, moved",
    "2026-12-41 cancelled": "date '2026-12-41' is no day",
    "2026-12-01 moved to May": "moved 'May' is no day",
    "2026-12-01 moved to 2026-12-02 17:00 Europe/Londn": "did you mean 'Europe/London'?",
}


@pytest.mark.parametrize("line", FAULTS)
def test_a_fault_is_told_and_the_rest_is_kept(line):
    good = "FREQ=WEEKLY;BYDAY=SU 06:00 UTC for 30"
    found = read(line, good)
    assert found.schedules == read(good).schedules
    assert not found.exceptions
    (problem,) = found.problems
    assert problem.line == 0
    assert problem.message.startswith("series 'x': ")
    assert FAULTS[line] in problem.message


@pytest.mark.parametrize("duration", ["0", "10080", "a while", "-5", "1441"])
def test_a_wrong_duration_costs_only_the_duration(duration):
    found = read(f"FREQ=WEEKLY;BYDAY=SU 06:00 UTC for {duration}")
    assert [schedule.duration for schedule in found.schedules] == [None]
    (problem,) = found.problems
    assert f"duration {duration!r} is no number of minutes from 1 to 1440" in problem.message


SCHEDULE = {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "10:00", "timezone": "UTC"}

WRONG_MAPPINGS = {
    "no mapping": ({"schedule": ["FREQ=DAILY"]}, "schedule 1: is 'FREQ=DAILY', but takes rule, time"),
    "no rule": ({"schedule": {"time": "10:00 UTC"}}, "schedule 1: rule is missing"),
    "rule of another type": ({"schedule": {**SCHEDULE, "rule": 7}}, "rule 7 is no rule"),
    "time of another type": ({"schedule": {**SCHEDULE, "time": 900}}, "time 900 is no time"),
    "no time in the list": ({"schedule": {**SCHEDULE, "time": []}}, "time [] is empty"),
    "zone of another type": ({"schedule": {**SCHEDULE, "timezone": 1}}, "timezone 1 is no IANA time zone"),
    "duration that is true": ({"schedule": {**SCHEDULE, "duration": True}}, "duration True is no number"),
    "exception without a day": ({"schedule": SCHEDULE, "exceptions": [{"cancelled": "x"}]}, "date is missing"),
    "cancelled and moved": (
        {"schedule": SCHEDULE, "exceptions": [{"date": "2026-06-02", "cancelled": "x", "moved": "2026-06-03"}]},
        "exception 1: takes either cancelled or moved",
    ),
    "reason of another type": (
        {"schedule": SCHEDULE, "exceptions": [{"date": "2026-06-02", "cancelled": 3}]}, "cancelled 3 is no reason",
    ),
    "a key misspelt": (
        {"schedule": {**SCHEDULE, "form": "2026-01-01"}}, "the key 'form' does not exist (did you mean 'from'?)",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("options", "message"), WRONG_MAPPINGS.values(), ids=WRONG_MAPPINGS)
def test_a_fault_in_a_mapping(options, message):
    found = read_options(options)
    (problem,) = found.problems
    assert problem.line is None
    assert problem.message.startswith("meetings_series['x']: ")
    assert message in problem.message


def test_a_huge_value_is_not_repeated_in_full():
    (problem,) = read("FREQ=WEEKLY;BYDAY=TU" + ",TU" * 300_000).problems
    assert len(problem.message) < 300


def test_exceptions():
    found = read(
        "FREQ=WEEKLY;BYDAY=TU 10:00 UTC",
        "2026-06-02 cancelled: holidays: to rest",
        "2026-06-09 cancelled",
        "2026-06-16 moved to 2026-06-17",
        "2026-06-23 moved 2026-06-22 17:00 Europe/London",
    )
    assert not found.problems
    assert [(str(one.date), one.cancelled, one.moved and tuple(map(str, one.moved))) for one in found.exceptions] == [
        ("2026-06-02", "holidays: to rest", None),
        ("2026-06-09", "", None),
        ("2026-06-16", None, ("2026-06-17", "None", "None")),
        ("2026-06-23", None, ("2026-06-22", "17:00:00", "Europe/London")),
    ]


def test_an_exception_that_hits_nothing_or_a_day_twice():
    found = read(
        "FREQ=WEEKLY;BYDAY=TU 10:00 UTC",
        "2026-06-03 cancelled",
        "2026-06-09 cancelled: one",
        "2026-06-09 cancelled: two",
    )
    assert [(problem.line, problem.message) for problem in found.problems] == [
        (1, "series 'x': exception 1: date 2026-06-03 is no day of the schedule; the exception has no effect"),
        (3, "series 'x': exception 3: date 2026-06-09 has an exception already, which holds; this one is left out"),
    ]
    assert [one.cancelled for one in found.exceptions] == ["", "one"]


def test_an_exception_may_hit_the_schedule_that_was_left_out():
    found = read("FREQ=WEEKLY;BYDAY=TU 10:00 UTC", "FREQ=WEEKLY;BYDAY=WE 10:00 UTZ", "2026-06-03 cancelled")
    assert [problem.line for problem in found.problems] == [1]


COLLISIONS = {
    "the same hour of the same day": ("FREQ=MONTHLY;BYDAY=1TU 10:00 UTC", True),
    "the same moment in another zone": ("FREQ=WEEKLY;BYDAY=TU 15:30 Asia/Kolkata", True),
    "before the end of the other": ("FREQ=WEEKLY;BYDAY=TU 10:59 UTC", True),
    "a whole day": ("FREQ=WEEKLY;BYDAY=TU", True),
    "rarely the same day": ("FREQ=MONTHLY;BYMONTHDAY=31 10:30 UTC", True),
    "after the end of the other": ("FREQ=WEEKLY;BYDAY=TU 11:00 UTC", False),
    "another day": ("FREQ=WEEKLY;BYDAY=WE 10:00 UTC", False),
    "after the last day of the other": ("FREQ=WEEKLY;BYDAY=TU 10:00 UTC from 2026-03-01", False),
}


@pytest.mark.parametrize(("line", "collides"), COLLISIONS.values(), ids=COLLISIONS)
def test_schedules_that_collide(line, collides):
    found = read("FREQ=WEEKLY;BYDAY=TU 10:00 UTC from 2024-01-01 until 2026-02-28 for 60", line)
    assert len(found.schedules) == 2
    assert [problem.line for problem in found.problems] == ([1] if collides else [])
    assert all("rule and time collide with schedule 1 on 20" in problem.message for problem in found.problems)


# ---- any rule ----

NUMBERS = {
    "INTERVAL": 999,
    "COUNT": 9999,
    "BYMONTH": 12,
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYSETPOS": 366,
}
WEEKDAYS = [f"{n or ''}{day}" for day in ("MO", "TU", "WE", "TH", "FR", "SA", "SU") for n in (0, 1, 5, -1)]


@st.composite
def rules(draw) -> str:
    parts = {"FREQ": draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))}
    for name in draw(st.sets(st.sampled_from(sorted(NUMBERS)), max_size=4)):
        parts[name] = str(draw(st.integers(-NUMBERS[name], NUMBERS[name])))
    if draw(st.booleans()):
        parts["BYDAY"] = ",".join(draw(st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=4)))
    return ";".join(f"{name}={value}" for name, value in parts.items())


@given(rules(), st.dates(dt.date(1970, 1, 1), dt.date(2199, 12, 31)), st.integers(0, 1000), st.integers(0, 1000))
def test_any_rule_ends_soon_and_a_window_is_a_part_of_the_whole(text, first, skipped, length):
    try:
        rule = read_rule(text)
    except ScheduleError:
        assume(condition=False)
    schedule = Schedule(rule.text, (), None, first, None)
    begin = first + dt.timedelta(skipped)
    until = begin + dt.timedelta(length)
    started = time.process_time()
    whole = [occurrence.date for occurrence in occurrences(schedule, first - dt.timedelta(1), until)]
    part = [occurrence.date for occurrence in occurrences(schedule, begin, until)]
    assert time.process_time() - started < 5
    assert whole == sorted(set(whole))
    assert part == [day for day in whole if begin < day <= until]


@given(st.text(max_size=60))
def test_any_line_is_read_or_told(line):
    found = read(line)
    assert len(found.schedules) + len(found.exceptions) + len(found.problems) >= bool(
        line.strip().removeprefix("- ").strip()
    )


@given(
    st.dictionaries(
        st.sampled_from(["rule", "time", "timezone", "duration", "from", "until"]),
        st.none() | st.integers() | st.text(),
    )
)
def test_any_mapping_is_read_or_told(mapping):
    found = read_options({"schedule": mapping})
    assert found.schedules or found.problems
