"""Where people are."""

from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.country_names import CODES
from sphinx_meetings.grammars.locations import is_country_code, looks_like_location, without_country


@pytest.mark.parametrize(
    "text",
    [
        "San Francisco, CA, US",
        "Austin, TX",
        "Toronto, ON, CA",
        "Lyon, FR",
        "Berlin, Germany",
        "St. Louis, MO",
        "McAllen, TX",
        "Amsterdam, The Netherlands",
        "Southampton, UK",
        "France",
        "Deutschland",
        "España",
        "Brasil",
        "Italia",
        "Nederland",
        "日本",
        "New Zealand",
        "California",
    ],
)
def test_a_location(text):
    assert looks_like_location(text)


@pytest.mark.parametrize(
    "text",
    [
        "ACME",
        "ACME, US",
        "GreenApple, SC",
        "University of Somewhere, UK",
        "CA",
        "UN",
        "Blue, Green",
        "",
        "a, b, c, d, Spain",
    ],
)
def test_no_location(text):
    assert not looks_like_location(text)


@pytest.mark.parametrize(
    ("text", "affiliation"),
    [
        ("University of Somewhere, Finland", "University of Somewhere"),
        ("ACME, Berlin, Germany", "ACME"),
        ("ACME, Austin, TX", "ACME"),
        ("Lab A, University of Somewhere, UK", "Lab A, University of Somewhere"),
        ("GreenApple, SC", "GreenApple, SC"),
        ("Lab A, University of Somewhere", "Lab A, University of Somewhere"),
        ("ACME", "ACME"),
    ],
)
def test_an_affiliation_without_its_country(text, affiliation):
    assert without_country(text) == affiliation


@pytest.mark.parametrize(("text", "is_one"), [("FR", True), ("US", True), ("fr", False), ("QQ", False), ("FRA", False)])
def test_a_country_code(text, is_one):
    assert is_country_code(text) is is_one


@given(st.text())
def test_no_text_is_too_odd(text):
    looks_like_location(text)
    without_country(text)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "pt", "it", "nl", "ja"])
def test_the_names_of_countries_are_those_of_babel(language):
    # Other versions of Babel may call a few otherwise.
    territories = Locale.parse(language).territories.items()
    countries = [name for code, name in territories if code in CODES.split()]
    known = [name for name in countries if looks_like_location(name)]
    assert len(countries) > 240
    assert len(known) > 0.95 * len(countries), set(countries) - set(known)
