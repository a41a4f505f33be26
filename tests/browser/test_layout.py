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
