"""Dates, times and numbers in the language of the project."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, get_timezone_location, match_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

__all__ = [
    "clock",
    "day_of_month",
    "day_of_year",
    "decimal",
    "first_weekday",
    "full",
    "listed",
    "long",
    "medium",
    "month",
    "month_of_year",
    "period",
    "short_weekday",
    "span",
    "stamp",
    "tile",
    "weekday",
    "weekday_of_year",
    "zone",
]

A_MONDAY = dt.date(2000, 1, 3)
SHORT = 3
FIRST = re.compile(r"(?<![0-9])1(?![0-9])")
# "1er octobre", which the patterns of CLDR do not have.
FIRST_DAYS = {"fr": "1er", "it": "1º", "pt": "1º", "pt_PT": None}


@lru_cache(maxsize=8)
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@lru_cache(maxsize=64)
def _pattern(skeleton: str, language: str) -> str:
    """The pattern that a language has for a skeleton of CLDR, such as ``yMMMM``."""
    skeletons = _locale(language).datetime_skeletons
    matched = skeleton if skeleton in skeletons else match_skeleton(skeleton, skeletons)
    return str(skeletons[matched].pattern) if matched else "y-MM-dd"


@lru_cache(maxsize=16384)
def _format(date: dt.date, pattern: str, language: str) -> str:
    locale = _locale(language)
    text = format_date(date, pattern, locale=locale)
    first = FIRST_DAYS.get(f"{locale.language}_{locale.territory}", FIRST_DAYS.get(locale.language))
    return FIRST.sub(first, text) if first and date.day == 1 else text


def full(date: dt.date, language: str) -> str:
    """Thursday 12 November 2026."""
    return _format(date, "full", language)


def long(date: dt.date, language: str) -> str:
    """12 November 2026."""
    return _format(date, "long", language)


def medium(date: dt.date, language: str) -> str:
    """12 Nov 2026."""
    return _format(date, "medium", language)


def day_of_year(date: dt.date, language: str) -> str:
    """12 Nov."""
    return _format(date, _pattern("MMMd", language), language)


def weekday_of_year(date: dt.date, language: str) -> str:
    """Thu 12 Nov."""
    return _format(date, _pattern("MMMEd", language), language)


def day_of_month(date: dt.date, language: str) -> str:
    """Thu 12."""
    return _format(date, _pattern("Ed", language), language)


def month_of_year(date: dt.date, language: str) -> str:
    """November 2026."""
    return _format(date, _pattern("yMMMM", language), language)


def month(number: int, language: str) -> str:
    """November, in the stand-alone form that headings need."""
    return _format(dt.date(2000, number, 1), "LLLL", language)


def weekday(number: int, language: str) -> str:
    """Monday; counted from Monday as 0."""
    return _format(A_MONDAY + dt.timedelta(number), "EEEE", language)


def short_weekday(number: int, language: str) -> str:
    """Mo; a single letter if the language has no abbreviation that short."""
    day = A_MONDAY + dt.timedelta(number)
    short = _format(day, "EEEEEE", language)
    return short if len(short) <= SHORT else _format(day, "EEEEE", language)


def tile(date: dt.date, language: str) -> tuple[str, str, str]:
    """Nov, 12, Thu: the lines of a calendar leaf."""
    return _format(date, "LLL", language), str(date.day), _format(date, "ccc", language)


def first_weekday(language: str) -> int:
    """The day on which weeks begin, counted from Monday as 0.

    Countries differ in this, so a language without a country is taken to be of the likeliest one: Japanese weeks
    begin on Sunday. English is taken to be of none, since teams all over the world write it.
    """
    locale = _locale(language)
    if locale.territory is None and locale.language != "en":
        locale = Locale.parse(get_global("likely_subtags").get(str(locale), str(locale)))
    return int(locale.first_week_day)


def period(text: str, language: str) -> str:
    """``2024-06`` as June 2024, ``2024-Q2`` as Q2 2024; ``2024`` stays."""
    year, _, number = text.partition("-")
    try:
        if number[:1] == "Q":
            return _format(dt.date(int(year), 3 * int(number[1:]), 30), _pattern("yQQQ", language), language)
        return month_of_year(dt.date(int(year), int(number), 1), language) if number else text
    except ValueError:
        return text


def clock(moment: dt.datetime) -> str:
    """16:00: a 24-hour clock in every language, since teams read it in many countries."""
    return f"{moment.hour:02}:{moment.minute:02}"


@lru_cache(maxsize=1024)
def zone(name: str, language: str) -> str:
    """The city of an IANA zone; other zones as they are."""
    if "/" not in name:
        return name
    try:
        # a city that the language has no word for comes as "Argentina/Ushuaia"
        return get_timezone_location(name, locale=_locale(language), return_city=True).rpartition("/")[2]
    except LookupError:
        return name


def listed(words: Iterable[str], language: str) -> str:
    """One, two and three."""
    return format_list([*words], locale=_locale(language))


def decimal(number: float, language: str) -> str:
    """2.5, with the decimal mark of the language."""
    return format_decimal(number, "0.0", locale=_locale(language))


def stamp(moment: dt.datetime) -> str:
    """A moment in ISO 8601: in UTC if its zone is known, else without a zone."""
    if moment.tzinfo is None:
        return f"{moment:%Y-%m-%dT%H:%M}"
    return f"{moment.astimezone(dt.UTC):%Y-%m-%dT%H:%MZ}"


def span(minutes: int) -> str:
    """A length in ISO 8601: ``PT45M``."""
    return f"PT{minutes}M"
