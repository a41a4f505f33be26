"""How long a meeting is, in the line of a schedule."""

from __future__ import annotations

import pytest

from tests.archive.test_schedule import one, read


@pytest.mark.parametrize(
    "said",
    [
        "10:00 UTC from 2026-01-01 for 90 minutes",
        "10:00 UTC 90 minutes from 2026-01-01",
        "10:00 UTC, 90 min from 2026-01-01",
        "10:00 UTC (90 min.) from 2026-01-01",
        "10:00 UTC 90m from 2026-01-01",
        "10:00 90 Minutes UTC from 2026-01-01",
        "10:00 UTC from 2026-01-01 90-minute",
        "10:00 UTC from 2026-01-01, 1.5 hours",
        "10:00 UTC 1 hour and 30 minutes from 2026-01-01",
        "10:00 UTC for 1 hour 30 minutes, from 2026-01-01",
        "10:00 UTC, from 2026-01-01, for 1h30",
    ],
)
def test_a_line_says_how_long_a_meeting_is_in_some_ways(said):
    assert one(f"FREQ=DAILY {said}") == one("FREQ=DAILY 10:00 UTC from 2026-01-01 for 90")


def test_a_length_needs_no_time():
    assert one("FREQ=DAILY 60 minutes") == one("FREQ=DAILY for 60")


@pytest.mark.parametrize("said", ["10h UTC", "10 hours UTC", "10:00 hours UTC"])
def test_a_time_that_looks_like_a_length_is_a_time(said):
    assert one(f"FREQ=DAILY {said} for 30") == one("FREQ=DAILY 10:00 UTC for 30")


@pytest.mark.parametrize("said", ["10:00 UTC 60 minutes for 30", "10:00 UTC for 30 from 2026-01-01, 60 minutes"])
def test_of_two_lengths_none_is_taken_but_the_rest_is_kept(said):
    found = read(f"FREQ=DAILY {said}")
    [problem] = found.problems
    assert problem.message.endswith(
        "duration '60 minutes and 30' is no number of minutes from 1 to 1440; it is ignored"
    )
    assert [schedule.duration for schedule in found.schedules] == [None]
