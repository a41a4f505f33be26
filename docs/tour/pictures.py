"""Takes the pictures of the tour: builds the compass beside this file, and opens it in Chromium.

    python docs/tour/pictures.py docs/_static/tour

It needs Playwright for Python, and Chromium under that name or in the environment's ``CHROMIUM``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
TODAY = "2026-09-01T12:00:00"
EPOCH = "1788264000"


class Picture(NamedTuple):
    """A picture of a page, or of a part of it."""

    name: str
    page: str
    width: int
    height: int
    scheme: str


PICTURES = (
    Picture("calendar", "meeting-calendar.html", 1200, 1000, "light"),
    Picture("calendar-dark", "meeting-calendar.html", 1200, 1000, "dark"),
    Picture("meeting", "meetings/community/2026-07-16.html", 1200, 1000, "light"),
    Picture("meeting-phone", "meetings/community/2026-07-16.html", 390, 800, "light"),
    Picture("people", "meeting-people.html", 1200, 800, "light"),
    Picture("topics", "meeting-topics.html", 1200, 800, "light"),
    Picture("actions", "actions.html", 1200, 700, "light"),
)


def main() -> None:
    """Build and take all of them."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Path(folder)
        environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
        for command in (
            [sys.executable, str(HERE / "compass.py"), str(site)],
            [sys.executable, "-m", "sphinx", "-q", str(site), str(site / "_build")],
        ):
            subprocess.run(command, check=True, env=environment)  # noqa: S603 (our own)
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for picture in PICTURES:
            page = browser.new_page(
                viewport={"width": picture.width, "height": picture.height},
                color_scheme=picture.scheme,  # type: ignore[arg-type]
                timezone_id="Europe/Warsaw",
            )
            page.clock.set_fixed_time(TODAY)
            page.goto(f"{(site / '_build').as_uri()}/{picture.page}")
            page.wait_for_load_state("networkidle")
            page.screenshot(path=target / f"{picture.name}.png")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
