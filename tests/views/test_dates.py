"""Dates and times in the language of the project."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from sphinx_meetings.views import dates

DAY = dt.date(2026, 11, 5)


@pytest.mark.parametrize(
    ("write", "english", "german", "portuguese"),
    [
        (
            dates.full,
            "Thursday, November 5, 2026",
            "Donnerstag, 5. November 2026",
            "quinta-feira, 5 de novembro de 2026",
        ),
        (dates.long, "November 5, 2026", "5. November 2026", "5 de novembro de 2026"),
        (dates.medium, "Nov 5, 2026", "05.11.2026", "5 de nov. de 2026"),
        (dates.day_of_year, "Nov 5", "5. Nov.", "5 de nov."),
        (dates.weekday_of_year, "Thu, Nov 5", "Do., 5. Nov.", "qui., 5 de nov."),
        (dates.day_of_month, "5 Thu", "Do., 5.", "qui., 5"),
        (dates.month_of_year, "November 2026", "November 2026", "novembro de 2026"),
    ],
)
def test_a_date_is_written_as_the_language_does(write, english, german, portuguese):
    assert (write(DAY, "en"), write(DAY, "de"), write(DAY, "pt_BR")) == (english, german, portuguese)


def test_french_counts_the_first_of_a_month():
    days = [dt.date(2026, 10, 1), dt.date(2026, 10, 11), dt.date(2001, 1, 1)]
    assert [dates.long(day, "fr") for day in days] == ["1er octobre 2026", "11 octobre 2026", "1er janvier 2001"]
    assert [write(days[0], "fr") for write in (dates.full, dates.day_of_month, dates.month_of_year)] == [
        "jeudi 1er octobre 2026",
        "jeu. 1er",
        "octobre 2026",
    ]
    assert dates.tile(days[0], "fr")[1] == "1"


@pytest.mark.parametrize(
    ("language", "first"),
    [("it", "1º ottobre 2026"), ("pt_BR", "1º de outubro de 2026"), ("pt_PT", "1 de outubro de 2026")],
)
def test_italian_and_brazilian_portuguese_count_it_too(language, first):
    assert dates.long(dt.date(2026, 10, 1), language) == first
    assert "º" not in dates.long(dt.date(2026, 10, 21), language)


def test_weekdays_and_where_weeks_begin():
    assert [dates.weekday(number, "de") for number in (0, 6)] == ["Montag", "Sonntag"]
    assert dates.short_weekday(1, "de") == "Di."
    assert dates.short_weekday(0, "ar") == "ن"
    assert (dates.first_weekday("de"), dates.first_weekday("pt_BR")) == (0, 6)
    weeks = {"en": 0, "fr": 0, "es": 0, "it": 0, "nl": 0, "pt": 6, "ja": 6, "en_US": 6, "tlh": 0}
    assert {language: dates.first_weekday(language) for language in weeks} == weeks


def test_a_decimal_has_the_sign_of_the_language():
    assert [dates.decimal(2.25, language) for language in ("en", "de", "xx")] == ["2.2", "2,2", "2.2"]


def test_a_month_in_a_heading_stands_alone():
    assert dates.month(3, "cs") == "březen"


@pytest.mark.parametrize(
    ("text", "written"), [("2026-06", "June 2026"), ("2026", "2026"), ("2026-99", "2026-99"), ("x-y", "x-y")]
)
def test_a_period_is_a_month_or_a_year(text, written):
    assert dates.period(text, "en") == written


@pytest.mark.parametrize(
    ("moment", "stamp"),
    [
        (dt.datetime(2026, 7, 1, 17, 5, tzinfo=ZoneInfo("Europe/London")), "2026-07-01T16:05Z"),
        (dt.datetime(2026, 7, 1, 0, 5, tzinfo=ZoneInfo("Asia/Tokyo")), "2026-06-30T15:05Z"),
        (dt.datetime(2026, 7, 1, 17, 5), "2026-07-01T17:05"),
    ],
)
def test_a_moment_for_machines_is_in_utc_where_that_is_known(moment, stamp):
    assert dates.stamp(moment) == stamp


@pytest.mark.parametrize(
    ("zone", "name"),
    [("Europe/Vienna", "Wien"), ("UTC", "UTC"), ("America/Argentina/Ushuaia", "Ushuaia"), ("No/Where", "No/Where")],
)
def test_a_zone_is_called_by_its_city(zone, name):
    assert dates.zone(zone, "de") == name


@pytest.mark.parametrize("language", ["zh-CN", "xx_YY", "tlh", ""])
def test_an_unknown_language_is_no_error(language):
    assert "2026" in dates.long(DAY, language)
