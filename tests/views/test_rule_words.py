"""Schedules in words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sphinx import locale

from sphinx_meetings.archive.rules import ScheduleError, read_rule
from sphinx_meetings.archive.schedule import LocalTime, Schedule
from sphinx_meetings.views.rule_words import days_in_words, hours_in_words
from tests import catalogues

START = dt.date(2026, 1, 15)  # a Thursday


@pytest.fixture(autouse=True)
def _no_language():
    """Neither that of a site built before, nor for one built after."""
    locale.translators.clear()
    yield
    locale.translators.clear()


def said(rule, start=START, language="en"):
    return days_in_words(Schedule(read_rule(rule).text, (), None, start, None), language)


RULES = {
    "FREQ=DAILY": "every day",
    "FREQ=DAILY;INTERVAL=3": "every 3 days",
    "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR": "from Monday to Friday",
    "FREQ=DAILY;BYMONTH=7,8": "every day in July and August",
    "FREQ=WEEKLY;BYDAY=TU": "every Tuesday",
    "FREQ=WEEKLY;BYDAY=TH,TU": "every Tuesday and Thursday",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR": "from Monday to Friday",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE": "every 2 weeks on Wednesday",
    "FREQ=WEEKLY": "every Thursday",
    "FREQ=WEEKLY;BYDAY=MO;COUNT=10": "every Monday, 10 times",
    "FREQ=WEEKLY;BYDAY=MO;COUNT=1": "every Monday, once",
    "FREQ=WEEKLY;BYDAY=MO;BYMONTH=1,2,3,4,5,6,9,10,11,12": "every Monday, except in July and August",
    "FREQ=MONTHLY;BYDAY=1TU": "first Tuesday of the month",
    "FREQ=MONTHLY;BYDAY=1TU,3TU": "first and third Tuesday of the month",
    "FREQ=MONTHLY;BYDAY=1TU,2TH": "first Tuesday and second Thursday of the month",
    "FREQ=MONTHLY;BYDAY=-1FR": "last Friday of the month",
    "FREQ=MONTHLY;BYDAY=-2FR": "second to last Friday of the month",
    "FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=-1FR": "last Friday of the month, except in December",
    "FREQ=MONTHLY;BYMONTH=3,9;BYDAY=1MO": "first Monday of March and September",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU": "first Tuesday of the month, every 2 months",
    "FREQ=MONTHLY;BYDAY=TU;BYSETPOS=3": "third Tuesday of the month",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1": "last working day of the month",
    "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1": "first weekend day of the month",
    "FREQ=MONTHLY;BYMONTHDAY=15": "day 15 of the month",
    "FREQ=MONTHLY;BYMONTHDAY=1,15": "days 1 and 15 of the month",
    "FREQ=MONTHLY;BYMONTHDAY=-1": "last day of the month",
    "FREQ=MONTHLY": "day 15 of the month",
    "FREQ=MONTHLY;BYDAY=TU": "every Tuesday",
    "FREQ=YEARLY": "day 15 of January",
    "FREQ=YEARLY;INTERVAL=2": "day 15 of January, every 2 years",
    "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO": "first Monday of March",
    "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31": "day 31 of October",
    "FREQ=YEARLY;BYDAY=1MO": "first Monday of the year",
}


@pytest.mark.parametrize(("rule", "words"), RULES.items(), ids=RULES)
def test_a_rule_is_said(rule, words):
    assert said(rule) == words


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
        "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
        "FREQ=MONTHLY;BYMONTHDAY=-3",
        "FREQ=MONTHLY;BYDAY=MO,WE;BYSETPOS=2",
        "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU",
        "FREQ=MONTHLY;INTERVAL=3;BYMONTH=2;BYDAY=1TU",
        "FREQ=YEARLY;BYMONTHDAY=3",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=MO",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU",
        "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1",
        "FREQ=DAILY;INTERVAL=2;BYDAY=MO",
    ],
)
def test_what_is_not_easily_said_is_left_to_the_rule(rule):
    assert said(rule) is None


def test_a_rule_that_depends_on_its_first_day_needs_one():
    assert said("FREQ=MONTHLY", start=None) is None


def test_days_and_months_are_said_in_the_language_of_the_project():
    assert "mardi" in said("FREQ=WEEKLY;BYDAY=TU", language="fr")
    assert "décembre" in said("FREQ=MONTHLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11;BYDAY=-1FR", language="fr")


def spoken(rule, language):
    """What a rule is in the words of a language, as a site in it says it."""
    locale.init([str(catalogues.LOCALE)], language, catalogues.DOMAIN)
    return said(rule, language=language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("jeden Tag", "alle 3 Tage", "am 1. und 15. des Monats", "am ersten Sonntag des Monats")),
        ("fr", ("tous les jours", "tous les 3 jours", "les 1er et 15 du mois", "le premier dimanche du mois")),
        ("es", ("cada día", "cada 3 días", "los días 1 y 15 del mes", "el primer domingo del mes")),
        ("pt", ("todos os dias", "a cada 3 dias", "dias 1º e 15 do mês", "primeiro domingo do mês")),
        ("it", ("ogni giorno", "ogni 3 giorni", "giorni 1º e 15 del mese", "prima domenica del mese")),
        ("nl", ("elke dag", "elke 3 dagen", "dag 1 en 15 van de maand", "eerste zondag van de maand")),
        ("ja", ("毎日", "3日ごと", "毎月1日、15日", "毎月第1日曜日")),
    ],
)
def test_a_language_says_one_and_the_first_in_its_own_way(language, words):
    rules = ("FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=MONTHLY;BYDAY=1SU")
    assert tuple(spoken(rule, language) for rule in rules) == words


@pytest.mark.parametrize("language", ["pt", "pt_BR", "pt_PT"])
@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=WEEKLY;BYDAY=SA", "todo sábado"),
        ("FREQ=WEEKLY;BYDAY=SU,TH", "toda quinta-feira e domingo"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "a cada 2 semanas, na quarta-feira"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "a cada 2 semanas, no domingo"),
        ("FREQ=MONTHLY;BYDAY=1TU,3TU", "primeira e terceira terça-feira do mês"),
        ("FREQ=MONTHLY;BYDAY=-1SA,-2MO", "último sábado e penúltima segunda-feira do mês"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "último dia útil do mês"),
    ],
)
def test_days_of_the_week_have_genders(language, rule, words):
    """And the countries that speak a language have its words."""
    assert spoken(rule, language) == words


def at(hour, zone):
    return LocalTime(dt.time.fromisoformat(hour), zone)


@pytest.mark.parametrize(
    ("times", "words"),
    [
        ([], ""),
        ([at("17:00", "UTC")], "17:00 UTC"),
        ([at("17:00", "Europe/London")], "17:00 London time"),
        ([at("17:00", "Europe/London"), at("20:00", "Europe/London")], "17:00 and 20:00 in turn, London time"),
        ([at("15:00", "UTC"), at("21:00", "UTC"), at("08:00", "UTC")], "15:00, 21:00, and 08:00 in turn, UTC"),
        ([at("17:00", "Europe/London"), at("08:00", "UTC")], "17:00 London time and 08:00 UTC in turn"),
    ],
)
def test_hours_are_said(times, words):
    assert hours_in_words(times, "en") == words


@given(
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.dictionaries(
        st.sampled_from(["INTERVAL", "COUNT", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "BYYEARDAY", "BYWEEKNO"]),
        st.sampled_from(["1", "2", "-1", "1,3", "MO", "MO,TU", "1MO", "-2FR", "5SU,1TU"]),
        max_size=4,
    ),
    st.sampled_from([None, START]),
)
def test_every_rule_is_said_or_left(frequency, parts, start):
    try:
        words = said(";".join([f"FREQ={frequency}", *(f"{name}={value}" for name, value in parts.items())]), start)
    except ScheduleError:
        return
    assert words is None or ("{" not in words and words)
