"""Sphinx's search finds meetings, people and topics by what people call them."""

from __future__ import annotations

from urllib.parse import quote

import pytest

from tests.browser.gallery import THEMES

FIRST = "#search-results li:first-child"
SHOWN = "(link) => [link.textContent, link.getAttribute('href')]"


@pytest.mark.parametrize(
    ("typed", "line", "address"),
    [
        *[
            (
                typed,
                "Steering council, June 26, 2026 (2026-06-26)",
                "meetings/steering/2026-06-26.html#steering-2026-06-26",
            )
            for typed in ("2026-06-26", "26 June 2026", "Jun 26 2026", "June 26, 2026", "26.06.2026", "6/26/2026")
        ],
        *[
            (typed, "Amara Nwosu (@amaranw)", "meeting-people-a.html#person-amaranw")
            for typed in ("amaranw", "Amara", "nwosu amara", "@amaranw")
        ],
        *[
            (
                typed,
                "weathervane-project/flock#150: Alarms that wake nobody",
                "meeting-topics-weathervane-project-flock.html#topic-weathervane-project-flock-150",
            )
            for typed in ("flock#150", "150", "weathervane-project/flock#150")
        ],
        ("Core team", "Core team", "meeting-calendar.html#series-core"),
    ],
)
def test_the_first_result_is_what_was_looked_for(themed, typed, line, address):
    with themed("alabaster") as page:
        page.goto(f"search.html?q={quote(typed)}")
        page.locator(FIRST).wait_for()
        assert page.locator(f"{FIRST} a").evaluate(SHOWN) == [line, address]


@pytest.mark.parametrize("theme", THEMES)
def test_the_search_of_every_theme_finds_the_meeting_of_a_day(themed, theme):
    with themed(theme) as page:
        page.goto("search.html?q=26+June+2026")
        page.locator(FIRST).wait_for()
        assert page.locator(f"{FIRST} a").first.get_attribute("href").endswith("#steering-2026-06-26")
