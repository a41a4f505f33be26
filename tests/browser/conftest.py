"""A real browser, with the clock and the zone that a test wants.

Debian's Chromium, driven by Playwright. Where either is missing the tests are skipped, but not in CI.
"""

from __future__ import annotations

import datetime as dt
import mimetypes
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.archive.timetables import SERIES
from tests.browser.gallery import TODAY, build, gallery

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Route

BUILT = "2026-03-01"
"""The day on which the site is built."""
ADDRESS = "http://compass.example.org/"
# What a strict site sends: nothing inline, nothing from elsewhere. The theme needs its own styles.
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
TITLES = {"guild": "Guild", "docs": "Documentation team", "cafe": "Cafe", "board": "Board"}

NOTES = """\
# Documentation team

3 February 2026, 20:00 Europe/London

## Roll call

- Ines Farrow / @inesf
- Bodil Krag / @bkrag

## Agenda

- Winter storms
- Who greases the vane
"""
PAGES = {
    "index.md": "# Compass\n\n```{toctree}\n:glob:\n\n*\nmeetings/**\n```\n",
    "docs.md": "# Docs\n\n```{meeting-next}\n:series: docs\n:limit: 1\n```\n",
    "all.md": "# All\n\n```{meeting-next}\n```\n",
    "calendar.md": "# Calendar\n\n```{meeting-calendar}\n```\n",
    "month.md": "# Month\n\n```{meeting-calendar}\n:view: month\n```\n",
    "list.md": "# List\n\n```{meeting-list}\n```\n",
    "meetings/docs/2026-02-03.md": NOTES,
}


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of four teams, as it was built on the first of March."""
    from tests.sites import Site, epoch

    series = {
        name: {**options, "title": TITLES[name], "join": "https://meet.example.org/x"}
        for name, options in SERIES.items()
    }
    conf = {"meetings_series": series, "meetings_timezone": "UTC", "html_baseurl": "https://compass.example.org/"}
    site = Site(tmp_path_factory.mktemp("browser"), PAGES, conf, "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", epoch(BUILT))
        build = site.build()
    assert build.warnings == []
    return build.out


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, one for all tests of a process."""
    executable = os.environ.get("CHROMIUM") or shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        sync_playwright = None
    if executable is None or sync_playwright is None:
        missing = "needs Debian's chromium (or its path in CHROMIUM) and the Python package playwright"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield chromium
        chromium.close()


Opening = Callable[..., Any]


@pytest.fixture
def reading(browser: Browser, pages: Path) -> Opening:
    """``with reading("docs.html", "2026-05-05T16:30Z", zone="Asia/Kolkata") as page``: a page as a reader has it."""

    @contextmanager
    def open_(name: str, now: str, *, zone: str = "UTC", width: int = 1280, script: bool = True) -> Iterator[Page]:
        context = browser.new_context(
            timezone_id=zone, locale="en-GB", viewport={"width": width, "height": 900}, java_script_enabled=script
        )
        context.route("**/*", lambda route: _serve(route, pages, POLICY))
        page = context.new_page()
        if script:
            page.add_init_script(WATCH)
            page.clock.install(time=dt.datetime.fromisoformat(now))
        page.goto(ADDRESS + name)
        if script:
            assert page.evaluate("window.violations.filter((one) => one.includes('sphinx-meetings'))") == []
        yield page
        context.close()

    return open_


WATCH = """
window.violations = [];
const note = (...words) => window.violations.push(words.join(" "));
addEventListener("securitypolicyviolation", (event) => note(event.sourceFile, event.blockedURI));
addEventListener("error", (event) => note(event.filename, event.message));
"""


def _serve(route: Route, pages: Path, policy: str) -> None:
    path = pages / route.request.url.removeprefix(ADDRESS).partition("#")[0].partition("?")[0]
    if not path.is_file():
        route.fulfill(status=404, body="")
        return
    kind = mimetypes.guess_type(path.name)[0] or "text/plain"
    route.fulfill(body=path.read_bytes(), headers={"Content-Type": kind, "Content-Security-Policy": policy})


@pytest.fixture(scope="session")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of the gallery in a theme, built when it is first asked for."""
    site = gallery(tmp_path_factory.mktemp("gallery"))
    return cache(lambda theme: build(site, theme))


@pytest.fixture
def themed(browser: Browser, folder_of: Callable[[str], Path]) -> Opening:
    """``with themed("furo", width=360) as page: page.goto("when.html")``: the gallery in a theme."""

    @contextmanager
    def open_(theme: str, *, width: int = 1280, script: bool = True, **how: Any) -> Iterator[Page]:
        folder = folder_of(theme)
        view = {"width": width, "height": 900}
        context = browser.new_context(
            base_url=ADDRESS, locale="en-GB", timezone_id="Asia/Kolkata", viewport=view, **how
        )
        # a theme's own pages need more than the strict policy allows
        context.route("**/*", lambda route: _serve(route, folder, "" if script else "script-src 'none'"))
        page = context.new_page()
        page.clock.set_fixed_time(dt.datetime.fromisoformat(f"{TODAY}T12:00Z"))
        yield page
        context.close()

    return open_
