"""Statistics stand only where a team puts them; each picture has its table."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.test_people import PAGES

STATS = {**PAGES, "numbers/stats.md": "# Numbers\n\n```{meeting-stats}\n```\n"}


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_the_numbers(site, builder):
    build = site(STATS).build(builder)
    assert build.warnings == []
    page = "numbers/stats.html" if builder == "html" else "numbers/stats/index.html"
    found = BeautifulSoup(build.text(page), "html.parser")
    pictures = found.find_all("svg", class_="meetings-bars")
    assert [picture["aria-label"].rpartition(": ")[2] for picture in pictures] == ["1", "2, 3"]
    tables = [[cell.get_text().strip() for cell in row.find_all(["th", "td"])] for row in found.select("tbody tr")]
    assert ["2026", "1", "3", "3.0", "1", "2"] in tables
    assert ["Apr 2, 2026", "3", "Ayo Balogun", "Imke Dorn", ""] in tables
    (address,) = [link["href"] for link in found.find_all("a", href=True) if link["href"].endswith(".csv")]
    assert (build.out / page).parent.joinpath(address).resolve().is_file()


def test_the_file_goes_with_the_view(site):
    one = site(STATS)
    assert (one.build().out / "meetings-attendance.csv").is_file()
    one.write("numbers/stats.md", "# Numbers\n")
    assert not (one.build().out / "meetings-attendance.csv").exists()


def test_the_hidden_are_in_no_number(site):
    build = site(STATS, {"meetings_people": [{"name": "Imke Dorn", "handle": "imkedorn", "hide": True}]}).build()
    for name in ("meetings-attendance.csv", "numbers/stats.html"):
        assert "Imke" not in build.text(name)


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex", "man", "texinfo", "gettext", "xml"])
def test_every_builder_writes_them(site, builder):
    conf = {"copyright": "W", "version": "1", "man_pages": [("index", "weathervane", "Weathervane", "us", 1)]}
    assert site(STATS, conf).build(builder).warnings == []
