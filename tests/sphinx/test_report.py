"""The reading report: what was read, what not, what is doubtful, and why a line is whose it is."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import INDEX

MARCH = """\
# Weathervane team meeting

5 March 2026

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic
- Ayo Balogun / Lagoon Labs / @pruzic

## Agenda

- Release party
"""
APRIL = """\
# Weathervane team meeting

2 April 2026

## Roll call

- Imke

## Agenda

- Roof
"""
PAGES = {"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH, "meetings/team/2026-04-02.md": APRIL}


def report(site, options="", pages=PAGES, **conf):
    build = site({**pages, "report.md": f"# Report\n\n```{{meeting-report}}\n{options}\n```\n"}, conf).build()
    assert build.warnings == []
    return BeautifulSoup(build.text("report.html"), "html.parser").find("div", class_="meetings")


def lines(found):
    return [" ".join(one.get_text(" ").split()) for one in found.find_all("li")]


def test_every_page_has_a_row(site):
    rows = report(site).find("tbody").find_all("tr")
    assert [[cell.get_text().strip() for cell in row.find_all(["th", "td"])][:4] for row in rows] == [
        ["meetings/team/2026-04-02.md", "1", "1", "1"],
        ["meetings/team/2026-03-05.md", "1", "3", "1"],
    ]
    assert [row.find("a")["href"] for row in rows] == ["meetings/team/2026-04-02.html", "meetings/team/2026-03-05.html"]


def test_a_doubt_is_told_with_its_line(site):
    told = [line for line in lines(report(site)) if "line 9" in line]
    assert told
    assert "handle" in told[0]


def test_reasons_are_told_where_they_are_asked_for(site):
    assert not any("line 7 Imke →" in line for line in lines(report(site)))
    told = lines(report(site, ":reasons:"))
    assert "line 7 Imke → @imkedorn : same name, only Imke in team in 2026" in told
    mine = lines(report(site, ":reasons:\n:person: imkedorn"))
    assert any("Imke →" in line for line in mine)
    assert not any("same handle" in line and "Pavel" in line for line in mine)


def test_the_hidden_are_not_in_it(site):
    hidden = [{"name": "Imke Dorn", "handle": "imkedorn", "hide": True}]
    text = report(site, ":reasons:", meetings_people=hidden).get_text()
    assert "mke" not in text


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex", "man", "texinfo", "xml"])
def test_every_builder_writes_it(site, builder):
    pages = {**PAGES, "report.md": "# Report\n\n```{meeting-report}\n:reasons:\n```\n"}
    conf = {"copyright": "W", "version": "1", "man_pages": [("index", "weathervane", "Weathervane", "us", 1)]}
    assert site(pages, conf).build(builder).warnings == []
