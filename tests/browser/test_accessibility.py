"""Nothing of ours keeps anybody from using a page: all views, all themes, light and dark, with and without scripts."""

from __future__ import annotations

import pytest

from tests.browser.axe import COLOURS, axe_core, violations
from tests.browser.gallery import DARK, SHOWN, THEMES

OPEN = "document.querySelectorAll('.meetings details').forEach((fold) => { fold.open = true; })"
# A transition that is under way has neither colour.
STILL = "document.getAnimations().forEach((one) => one.finish())"


@pytest.fixture(scope="session")
def axe():
    return axe_core()


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_violation(axe, themed, theme, script):
    found = []
    with themed(theme, script=script) as page:
        for name in SHOWN:
            page.goto(name)
            assert page.locator(".meetings").count(), name
            page.evaluate(OPEN)
            found += [f"{name}: {one}" for one in violations(page, axe, only={})]
            if theme in DARK:
                page.evaluate(DARK[theme])
                page.evaluate(STILL)
                found += [f"{name}, dark: {one}" for one in violations(page, axe, only=COLOURS)]
    assert found == []
