"""Time zones in words."""

from __future__ import annotations

import datetime as dt
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.zone_names import ABBREVIATIONS, FIXED_OFFSETS, PHRASES, PLACES
from sphinx_meetings.grammars.zones import Zone, read_zone

from .effort import grows_in_proportion

JULY, JANUARY = dt.date(2020, 7, 1), dt.date(2020, 1, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UTC", "UTC"),
        ("utc", "UTC"),
        ("GMT", "UTC"),
        ("Z", "UTC"),
        ("Coordinated Universal Time", "UTC"),
        ("PST", "America/Los_Angeles"),
        ("pst", "America/Los_Angeles"),
        ("(PT)", "America/Los_Angeles"),
        ("PST/PDT", "America/Los_Angeles"),
        ("Pacific", "America/Los_Angeles"),
        ("US Pacific", "America/Los_Angeles"),
        ("Atlantic", "America/Halifax"),
        ("Atlantic Time", "America/Halifax"),
        ("US/Pacific", "America/Los_Angeles"),
        ("Pacific Daylight Time", "America/Los_Angeles"),
        ("Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("Mountain time", "America/Denver"),
        ("Central", "America/Chicago"),
        ("CST", "America/Chicago"),
        ("Eastern Time", "America/New_York"),
        ("ET (Eastern Time)", "America/New_York"),
        ("BST", "Europe/London"),
        ("UK time", "Europe/London"),
        ("CET", "Europe/Berlin"),
        ("CET/CEST", "Europe/Berlin"),
        ("MESZ", "Europe/Berlin"),
        ("IST", "Asia/Kolkata"),
        ("JST", "Asia/Tokyo"),
        ("AEDT", "Australia/Sydney"),
        ("NZST", "Pacific/Auckland"),
        ("BRT", "America/Sao_Paulo"),
        ("AoE", "Etc/GMT+12"),
        ("Zurich", "Europe/Zurich"),
        ("Zurich time", "Europe/Zurich"),
        ("zürich", "Europe/Zurich"),
        ("New York", "America/New_York"),
        ("new_york", "America/New_York"),
        ("Berlin time zone", "Europe/Berlin"),
        ("San Francisco, California", "America/Los_Angeles"),
        ("Port-au-Prince", "America/Port-au-Prince"),
        ("Bangalore", "Asia/Kolkata"),
        ("Beijing", "Asia/Shanghai"),
        ("Japan", "Asia/Tokyo"),
        ("heure de Paris", "Europe/Paris"),
        ("hora de Madrid", "Europe/Madrid"),
        ("日本時間", "Asia/Tokyo"),
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("Etc/GMT+5", "Etc/GMT+5"),
        ("UTC+2", "Etc/GMT-2"),
        ("UTC +02:00", "Etc/GMT-2"),
        ("GMT-5", "Etc/GMT+5"),
        ("GMT−5", "Etc/GMT+5"),
        ("+0200", "Etc/GMT-2"),
        ("-05:00", "Etc/GMT+5"),
        ("UTC+0", "UTC"),
        ("UTC+14", "Etc/GMT-14"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("+0545", "Asia/Kathmandu"),
    ],
)
def test_a_name_is_read(text, name):
    assert read_zone(text) == Zone(name, disagrees=False)
    assert read_zone(f" {text}: ") == Zone(name, disagrees=False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "()",
        "time",
        "local time",
        "Nowhere",
        "Factory",
        "Casey",
        "Davis",
        "PT/ET",
        "UTC+15",
        "UTC-13",
        "UTC+2:17",
        "17:00",
        "x" * 10_000,
    ],
)
def test_what_names_no_zone_is_not_read(text):
    assert read_zone(text) is None


@pytest.mark.parametrize(
    ("text", "day", "disagrees"),
    [
        ("PST", JANUARY, False),
        ("PST", JULY, True),
        ("PDT", JANUARY, True),
        ("PDT", JULY, False),
        ("PT", JULY, False),
        ("Pacific Standard Time", JULY, True),
        ("CET", JULY, True),
        ("CEST", JULY, False),
        ("BST", JANUARY, True),
        ("GMT", JULY, False),
        ("AEDT", JANUARY, False),
        ("AEDT", JULY, True),
        ("IST", JULY, False),
        ("UTC+5:30", JULY, False),
        ("PST", dt.date.min, True),
        ("PST", dt.date.max, False),
        ("PST", None, False),
    ],
)
def test_an_abbreviation_of_the_other_season_is_a_doubt(text, day, disagrees):
    assert read_zone(text, day).disagrees == disagrees


def test_offsets_east_are_early():
    """The names of the database count the other way."""
    noon = dt.datetime(2020, 1, 1, 12, tzinfo=zoneinfo.ZoneInfo(read_zone("UTC+2").name))
    assert noon.utcoffset() == dt.timedelta(hours=2)


def test_every_zone_in_the_tables_exists():
    zones = (
        {abbreviation.zone for abbreviation in ABBREVIATIONS.values()}
        | set(PLACES.values())
        | set(FIXED_OFFSETS.values())
    )
    assert zones <= zoneinfo.available_timezones()
    assert set(PHRASES.values()) <= set(ABBREVIATIONS)


def test_every_abbreviation_holds_on_some_day_of_the_year():
    for name, (zone, offset) in ABBREVIATIONS.items():
        if offset is not None and name not in {"brst", "clst"}:
            days = [dt.datetime(2018, month, 15, tzinfo=zoneinfo.ZoneInfo(zone)) for month in (1, 7)]
            assert dt.timedelta(hours=offset) in [day.utcoffset() for day in days], name


def test_every_fixed_offset_is_that_of_its_zone():
    for minutes, zone in FIXED_OFFSETS.items():
        offset = dt.datetime(2025, 7, 1, tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset()
        assert offset == dt.timedelta(minutes=minutes), zone


def test_every_zone_is_read_in_any_case():
    for zone in zoneinfo.available_timezones() - {"Factory"}:
        if "/" in zone and not zone.startswith("US/"):
            assert read_zone(zone).name == zone
            assert read_zone(zone.lower().replace("_", " ")).name == zone
        else:
            assert read_zone(zone) is not None, zone


@given(st.text(), st.dates())
def test_no_text_makes_it_fail(text, day):
    zone = read_zone(text, day)
    assert zone is None or zone.name in zoneinfo.available_timezones()


@pytest.mark.parametrize("unit", ["a", " ", "1", "/", "(", "in ", " time"])
def test_the_effort_grows_in_proportion_to_the_text(unit):
    assert grows_in_proportion(read_zone, unit)
