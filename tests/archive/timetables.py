"""The schedules of four invented teams, and when they meet, worked out without rules and without zones."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from sphinx_meetings.archive.series_settings import read_schedules, stated_by_options
from sphinx_meetings.archive.settings import Timetable

YEARS = (2025, 2026, 2027)
START = "2025-01-01"

SERIES: Mapping[str, Mapping[str, Any]] = {
    "guild": {
        "schedule": [
            {
                "rule": "FREQ=MONTHLY;BYDAY=1TU,3TU",
                "time": ["15:00", "21:00", "08:00"],
                "timezone": "UTC",
                "duration": 45,
                "from": START,
            }
        ],
    },
    "docs": {
        "schedule": [
            {
                "rule": "FREQ=MONTHLY;BYDAY=1TU",
                "time": ["17:00", "20:00"],
                "timezone": "Europe/London",
                "duration": 60,
                "from": START,
            }
        ],
    },
    "cafe": {
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=3TH", "time": ["17:00", "08:00"], "timezone": "UTC", "from": START}],
    },
    "board": {
        "schedule": [
            {
                "rule": "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=-1FR",
                "time": "16:00",
                "timezone": "Europe/Zurich",
                "from": START,
            }
        ],
    },
}

LINES: Mapping[str, str] = {
    "guild": "FREQ=MONTHLY;BYDAY=1TU,3TU 15:00, 21:00, 08:00 UTC from 2025-01-01 for 45",
    "docs": "FREQ=MONTHLY;BYDAY=1TU 17:00, 20:00 Europe/London from 2025-01-01 for 60 minutes",
    "cafe": "FREQ=MONTHLY;BYDAY=3TH 17:00, 08:00 UTC from 2025-01-01",
    "board": "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=-1FR 16:00 Europe/Zurich from 2025-01-01",
}


def timetable(options: Mapping[str, Any], join: str | None = None) -> Timetable:
    """What a project says of a series, without a fault in it."""
    read = read_schedules(stated_by_options(options, "meetings_series['x']"), None)
    assert not read.problems
    return Timetable(read.schedules, read.exceptions, join, "conf.py", 7)


def weekdays(year: int, month: int, weekday: int) -> list[dt.date]:
    """All days of a month that are one day of the week; Monday is 0."""
    weeks = calendar.Calendar().monthdatescalendar(year, month)
    return [week[weekday] for week in weeks if week[weekday].month == month]


def is_summer_in_europe(day: dt.date) -> bool:
    """Whether the clocks of Europe are an hour ahead at noon."""
    return weekdays(day.year, 3, 6)[-1] <= day < weekdays(day.year, 10, 6)[-1]


def utc(day: dt.date, hour: int) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, hour, tzinfo=dt.UTC)


def _guild() -> Iterator[dt.datetime]:
    days = [day for year in YEARS for month in range(1, 13) for day in weekdays(year, month, 1)[0:3:2]]
    for number, day in enumerate(days):
        yield utc(day, (15, 21, 8)[number % 3])


def _docs() -> Iterator[dt.datetime]:
    for year in YEARS:
        for month in range(1, 13):
            day = weekdays(year, month, 1)[0]
            yield utc(day, (17 if month % 2 else 20) - is_summer_in_europe(day))


def _cafe() -> Iterator[dt.datetime]:
    for year in YEARS:
        for month in range(1, 13):
            yield utc(weekdays(year, month, 3)[2], 17 if month % 2 else 8)


def _board() -> Iterator[dt.datetime]:
    for year in YEARS:
        for month in range(1, 12):
            day = weekdays(year, month, 4)[-1]
            yield utc(day, 15 - is_summer_in_europe(day))


EXPECTED = {"guild": list(_guild()), "docs": list(_docs()), "cafe": list(_cafe()), "board": list(_board())}
