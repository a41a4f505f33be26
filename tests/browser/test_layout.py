"""Every view fits: a phone, both directions of writing, paper, the colours and the calm that a reader asks for."""

from __future__ import annotations

import pytest

from tests.browser.gallery import SHOWN, THEMES
from tests.browser.test_accessibility import OPEN

# What of ours is wider than the screen, or than the box in which it scrolls: the elements, and how wide they are.
WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  const scrolls = (node) => node.closest(".meetings-scroll") && !node.matches(".meetings-scroll");
  return [...document.querySelectorAll(".meetings, .meetings *")].filter((node) => !scrolls(node))
    .filter((node) => !node.closest(".meetings-vh, svg, [hidden]"))
    .map((node) => [node, node.getBoundingClientRect()])
    .filter(([, box]) => box.width && (box.right > wide + 1 || box.left < -1))
    .map(([node, box]) => `${node.outerHTML.slice(0, 200)} ${box.left} ${box.right}`).slice(0, 5);
}"""

# How much takes the focus, and what of it does not show that.
REACHED = """() => {
  const all = [...document.querySelectorAll(".meetings :is(a[href], button, input, select, summary, [tabindex])")];
  const reached = all.filter((node) => node.checkVisibility());
  const outline = (node) => { node.focus(); return getComputedStyle(node).outlineStyle; };
  return [reached.length, reached.filter((node) => outline(node) === "none").map((node) => node.outerHTML).slice(0, 5)];
}"""


@pytest.mark.parametrize("theme", THEMES)
def test_on_a_phone_nothing_of_ours_scrolls_sideways(themed, theme):
    found = []
    with themed(theme, width=360) as page:
        for name in SHOWN:
            page.goto(name)
            page.evaluate(OPEN)
            for direction in ("ltr", "rtl"):
                page.evaluate("(way) => { document.documentElement.dir = way; }", direction)
                found += [f"{name} {direction}: {one}" for one in page.evaluate(WIDE)]
    assert found == []


def test_the_count_of_an_entry_has_room_for_the_words_of_other_languages(themed):
    """Dutch meetings are ``vergaderingen``."""
    with themed("alabaster", width=360) as page:
        page.goto("what.html")
        counts = page.locator(".meetings-entries").first.locator(".meetings-count")
        counts.first.locator(".meetings-small").evaluate("(word) => { word.textContent = 'vergaderingen'; }")
        sizes = counts.evaluate_all("(all) => all.map((count) => [count.scrollWidth, count.clientWidth])")
        assert [needed for needed, width in sizes if needed > width] == []
        assert len({width for _needed, width in sizes}) == 1


@pytest.mark.parametrize("theme", THEMES)
def test_what_the_keyboard_reaches_is_seen(themed, theme):
    with themed(theme) as page:
        for name in ("when.html", "meeting-people.html", "meetings/core/2026-08-18.html"):
            page.goto(name)
            page.keyboard.press("Tab")
            reached, unseen = page.evaluate(REACHED)
            assert reached > 5
            assert unseen == []


def test_calm_and_colours_are_those_that_a_reader_asks_for(themed):
    with themed("alabaster", reduced_motion="reduce", forced_colors="active") as page:
        page.goto("when.html")
        assert page.locator(".meetings a").first.evaluate("(link) => getComputedStyle(link).transitionDuration") == "0s"
        marks = page.locator(".meetings-mark[data-state=held]")
        colour = "(mark) => [getComputedStyle(mark).backgroundColor, getComputedStyle(document.body).color]"
        drawn, text = marks.first.evaluate(colour)
        assert drawn == text


def test_paper_has_the_facts_without_what_is_to_be_clicked(themed):
    with themed("alabaster") as page:
        page.goto("meeting-people.html")
        assert page.locator(".meetings-find").is_visible()
        page.emulate_media(media="print")
        assert not page.locator(".meetings-find").is_visible()
        assert not page.locator(".meetings nav").first.is_visible()
        assert page.locator(".meetings-table").is_visible()
        arrow = "(button) => getComputedStyle(button, '::after').display"
        assert page.locator(".meetings-sort").first.evaluate(arrow) == "none"
