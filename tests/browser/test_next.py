"""What is next, and when it is for the reader, whenever and wherever a page is read."""

from __future__ import annotations

import datetime as dt
import re
from zoneinfo import ZoneInfo

import pytest

from tests.archive.timetables import EXPECTED

ZONES = ["UTC", "Europe/Zurich", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Auckland"]
HOUR = dt.timedelta(hours=1)
MINUTE = dt.timedelta(minutes=1)
# 17:00 in London in the summer, when months are odd; the one after is at 20:00.
MAY = dt.datetime(2026, 5, 5, 16, tzinfo=dt.UTC)
JUNE = dt.datetime(2026, 6, 2, 19, tzinfo=dt.UTC)
SHOWN = ".meetings-coming > li:not([hidden])"


def stamp(moment):
    return f"{moment:%Y-%m-%dT%H:%MZ}"


def clocks(text):
    # GMT+5:30 is no time
    return re.findall(r"(?<!\+)\b\d{1,2}:\d\d", text)


def in_words(start, end, zone):
    """What a reader in a zone is told, worked out by Python's own database of zones."""
    there, then = start.astimezone(ZoneInfo(zone)), end.astimezone(ZoneInfo(zone))
    return f"{there:%a}", [f"{there:%H:%M}", f"{then:%H:%M}"]


@pytest.mark.parametrize("zone", ZONES)
def test_the_next_meeting_is_right_at_any_time_and_anywhere(reading, zone):
    march = dt.datetime(2026, 3, 3, 17, tzinfo=dt.UTC)
    for now, start, under_way in [
        (dt.datetime(2026, 3, 1, tzinfo=dt.UTC), march, False),
        (MAY - HOUR, MAY, False),
        (MAY, MAY, True),
        (MAY + 59 * MINUTE, MAY, True),
        (MAY + HOUR, JUNE, False),
        (MAY + 25 * HOUR, JUNE, False),
    ]:
        assert start in EXPECTED["docs"]
        with reading("docs.html", stamp(now), zone=zone) as page:
            rows = page.locator(SHOWN)
            assert rows.evaluate_all("(rows) => rows.map((row) => row.dataset.start)") == [stamp(start)]
            assert rows.locator(".meetings-now").is_visible() == under_way
            local = rows.locator("strong[data-meetings-local]").inner_text()
            weekday, times = in_words(start, start + HOUR, zone)
            assert local.startswith(weekday)
            assert local.endswith(", your time")
            assert clocks(local) == times
            # the zone's own time stands there too
            assert clocks(rows.locator("time").first.inner_text()) == [
                f"{start.astimezone(ZoneInfo('Europe/London')):%H:%M}"
            ]


@pytest.mark.parametrize("zone", ZONES)
def test_the_three_next_of_all_teams_are_those_of_their_timetables(reading, zone):
    lengths = {"guild": 45}
    ends = sorted(
        (start, start + dt.timedelta(minutes=lengths.get(series, 60)))
        for series, starts in EXPECTED.items()
        for start in starts
    )
    for now in (dt.datetime(2026, 3, 1, tzinfo=dt.UTC), dt.datetime(2026, 5, 19, 21, 44, tzinfo=dt.UTC), JUNE + HOUR):
        with reading("all.html", stamp(now), zone=zone) as page:
            shown = page.locator(SHOWN).evaluate_all("(rows) => rows.map((row) => row.dataset.start)")
        assert shown == [stamp(start) for start, end in ends if end > now][:3]


def test_a_page_that_stays_open_moves_on(reading):
    with reading("docs.html", stamp(MAY - HOUR)) as page:
        now = page.locator(f"{SHOWN} .meetings-now")
        assert not now.is_visible()
        page.clock.run_for(61 * 60 * 1000)
        assert now.is_visible()
        page.clock.run_for(60 * 60 * 1000)
        assert page.locator(SHOWN).get_attribute("data-start") == stamp(JUNE)


def test_when_all_is_over_it_is_said(reading):
    with reading("docs.html", "2028-01-01T00:00Z") as page:
        assert page.locator(SHOWN).count() == 0
        assert page.get_by_text("No further meeting was planned").is_visible()


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata"])
def test_without_a_script_those_next_at_the_build_stand_there(reading, zone):
    expected = sorted(
        (start, series)
        for series, starts in EXPECTED.items()
        for start in starts
        if start.date() >= dt.date(2026, 3, 1)
    )
    with reading("all.html", "", zone=zone, script=False) as page:
        rows = page.locator(SHOWN)
        assert rows.count() == 3
        for row, (start, series) in zip(rows.all(), expected, strict=False):
            there = start.astimezone(ZoneInfo("Europe/London" if series == "docs" else "UTC"))
            assert f"{there:%A, %B} {there.day}, {there.year}, {there:%H:%M}" in row.inner_text()
            assert ("London" if series == "docs" else "UTC") in row.inner_text()
            assert row.get_by_role("link", name="Join the call").is_visible()
            assert row.get_by_role("link", name="Add to calendar").is_visible()
        assert not [node for node in page.locator("[data-meetings-local]").all()[:9] if node.is_visible()]
        assert not [node for node in page.locator(".meetings-now").all()[:9] if node.is_visible()]
