"""Lines without a label that tell when their meeting was, and for how long."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.dates import find_dates, year_alone
from sphinx_meetings.grammars.occasions import (
    ends,
    is_about_time,
    length_behind,
    length_of,
    may_tell_day,
    may_tell_hour,
    opens_meeting,
)
from sphinx_meetings.grammars.times import find_times

from .effort import grows_in_proportion


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h", 60),
        ("1h30", 90),
        ("1:30", 90),
        ("45'", 45),
        ("one hour", 60),
        ("1.5 hours", 90),
        ("1 hr 15 min", 75),
        ("about 50 minutes", 50),
        ("short", None),
        ("0:00", None),
    ],
)
def test_length(text, minutes):
    assert length_of(text) == minutes


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Mondays 15:00 UTC on our server", True),
        ("15:00 UTC, on our server", True),
        ("UTC 15:00, on our server", True),
        ("15:00 UTC, a week late because of the holiday on 1 May", True),
        ("Start time 15:00 UTC", True),
        ("Thursday, 10:00 AM Eastern. Please mute yourself before you sit down.", True),
        ("15:00 UTC · [chat] · [previous notes]", True),
        ("15:00 CET | our room | last notes", True),
        (":clock4: 15:00 UTC, notes by whoever is not talking", True),
        ("⏰  15:00 UTC, notes by whoever is not talking", True),
        ("Online, 15:00 UTC. The chair for tonight is Ana, who was proposed by Ben.", True),
        ("Thursdays 15:00 UTC. Alternates with 8:00 UTC.", False),
        ("The last one was at 15:00 UTC. Please mute yourself.", False),
        ("Freeze 15:00 UTC · [board]", False),
        ("Downtime 15:00 UTC | [status]", False),
        ("Edited 15:00 UTC", False),
        ("https://meet.example.org/a-room-with-a-long-name 15:00 UTC", True),
        ("For the call of 5 March 2026 at 15:00 UTC we have no host", True),
        ("Please add items until 15:00 UTC on Monday", False),
        ("Next call: Monday 15:00 UTC", False),
        ("The freeze is on Monday at 15:00 UTC", False),
        ("Mondays 15:00 on our server", False),
        ("The power failed at 15:00 UTC", False),
    ],
)
def test_hour_in_a_line_that_says_more(text, tells):
    assert may_tell_hour(text, find_dates(text), find_times(text)) is tells


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("5 March 2026", True),
        ("5 March 2026 on our channel, see the log below", True),
        ("Thu 5 March, in the big room after lunch", True),
        ("March 5, 2026, by video. Called by the president with three days of notice to all members", True),
        ("Published 5 March 2026", False),
        ("5 March 2026: we have moved to another channel", False),
        ("At the call on 5 March 2026 we elected two people", False),
        ("The meeting was held on 5 March 2026 in a very large and beautiful room", True),
    ],
)
def test_day(text, tells):
    assert is_about_time(text, find_dates(text), find_times(text)) is tells


@pytest.mark.parametrize("label", ["End", "Ends at", "**Ende**", "Heure de fin", "終了"])
def test_labels_of_the_end(label):
    assert ends(label)
    assert not ends(f"{label} of support")


@pytest.mark.parametrize(
    ("heading", "year"),
    [("Notes of 2026", 2026), ("Calls since 2019", None), ("2025–2026", None), ("v2026.1", None), ("Calls", None)],
)
def test_year_of_a_heading(heading, year):
    assert year_alone(heading) == year


@pytest.mark.parametrize(
    "unit",
    ["meeting ", "met ", "15:00 UTC ", "5 March 2026 ", "the call ", "1h ", "a", " ", "(", "opened the ", "sitzung "],
)
def test_time_is_linear(unit):
    def read(text):
        dates, times = find_dates(text[:200]), find_times(text[:200])
        is_about_time(text, dates, times)
        may_tell_day(text, dates[:1])
        may_tell_hour(text, dates[:1], times)
        opens_meeting(text)
        length_behind(text, 0)
        ends(text)
        year_alone(text)

    assert grows_in_proportion(read, unit)
    assert grows_in_proportion(length_of, unit)
