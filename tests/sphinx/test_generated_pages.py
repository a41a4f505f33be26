"""The pages that nobody wrote, and how they give way to pages that somebody did."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import SITE

PAGES = ("meeting-calendar", "meeting-people", "meeting-items", "meeting-topics")


def soup(build, name):
    return BeautifulSoup(build.text(name), "html.parser")


def links_of(build):
    """Each internal link of a built site, with the page on which it stands."""
    for path in sorted(build.out.rglob("[!.]*.html")):
        if ".sphinx-meetings" in path.parts:
            continue
        for link in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select(".meetings a[href]"):
            if not re.match(r"[a-z]+:", link["href"]):
                yield path, link["href"]


def dead_links(build):
    """The links of ours that lead nowhere."""
    ids: dict = {}
    dead = []
    for path, href in links_of(build):
        target, _, anchor = href.partition("#")
        file = (path.parent / target).resolve() if target else path
        if file.is_dir():
            file /= "index.html"
        if file not in ids:
            text = file.read_text(encoding="utf-8") if file.is_file() else None
            ids[file] = text and {node["id"] for node in BeautifulSoup(text, "html.parser").select("[id]")}
        if ids[file] is None or (anchor and anchor not in ids[file]):
            dead.append((path.name, href))
    return dead


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
def test_no_link_of_ours_is_dead(site, builder):
    build = site(SITE).build(builder)
    assert build.warnings == []
    assert list(links_of(build))
    assert dead_links(build) == []


@pytest.mark.parametrize("wanted", [False, ["meeting-people"]])
def test_no_link_is_dead_where_pages_are_turned_off(site, wanted):
    build = site(SITE).build(html_domain_indices=wanted)
    assert {page for page in PAGES if (build.out / f"{page}.html").exists()} == set(wanted or ())
    assert dead_links(build) == []


def test_pages_hold_the_whole_view_once(site):
    build = site(SITE).build()
    for page in PAGES:
        assert len(soup(build, f"{page}.html").select(f"section#{page}")) == 1
    people = soup(build, "meeting-people.html")
    assert [row["id"] for row in people.select("tr[id]")] or people.select_one("#person-imkedorn")
    items = soup(build, "meeting-items.html").get_text()
    assert "Release party" in items
    calendar = soup(build, "meeting-calendar.html")
    assert calendar.select_one('td[data-date="2026-03-05"] a')
    assert calendar.select_one("#series-team")


def test_a_newcomer_finds_the_pages(site):
    build = site(SITE).build()
    band = soup(build, "meetings/team/2026-03-05.html").select_one(".meetings-band")
    targets = {link["href"].partition("#")[0].rpartition("/")[2] for link in band.select("a")}
    assert {f"{page}.html" for page in PAGES} <= targets
    assert all(f"{page}.html" in build.status for page in PAGES)
    for page in PAGES:
        targets = {link["href"].partition("#")[0] for link in soup(build, f"{page}.html").select(".meetings a[href]")}
        assert {f"{other}.html" for other in PAGES if other != page} <= targets


@pytest.mark.parametrize("content", ["# Ours\n\n```{meeting-people}\n```\n", "# Ours\n\nNothing here.\n"])
def test_a_document_of_the_same_name_takes_the_place(site, content):
    build = site({**SITE, "meeting-people.md": content}).build()
    assert build.warnings == []
    assert "Ours" in build.text("meeting-people.html")
    assert dead_links(build) == []


def test_a_directive_on_a_page_is_the_home_of_people(site):
    build = site({**SITE, "who.md": "# Who\n\n```{meeting-people}\n```\n"}).build()
    band = soup(build, "meetings/team/2026-03-05.html").select_one(".meetings-band")
    assert any(link["href"].endswith("who.html#person-imkedorn") for link in band.select("a"))
    assert dead_links(build) == []


def test_style_and_script_load_only_where_they_are_needed(site):
    build = site({**SITE, "plain.md": "# Plain\n"}).build()
    assert "sphinx-meetings" not in build.text("plain.html")
    for name in ("meetings/team/2026-03-05.html", *(f"{page}.html" for page in PAGES)):
        assert "sphinx-meetings.css" in build.text(name)
        assert "sphinx-meetings.js" in build.text(name)


def test_without_meetings_there_are_no_pages_and_the_folders_are_named(site):
    build = site({"index.md": "# Site\n", "calls/2026-03-05.md": "---\norphan: true\n---\n\n# A call\n"}).build()
    assert not any((build.out / f"{page}.html").exists() for page in PAGES)
    assert 'meetings: none found; dated pages stand in calls: set meetings_pages = ["calls/**"]' in build.status


SERIES = "# When we meet\n\n```{meeting-series} team\n\nFREQ=MONTHLY;BYDAY=1TH 15:00 UTC from 2026-01-01\n```\n"


@pytest.mark.parametrize(
    ("pages", "conf"),
    [
        ({"index.md": "# Site\n", "team.md": "---\norphan: true\n---\n\n" + SERIES}, {}),
        (
            {"index.md": "# Site\n"},
            {"meetings_series": {"team": {"schedule": {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00 UTC"}}}},
        ),
    ],
)
def test_what_is_planned_has_a_calendar_before_the_first_notes(site, pages, conf):
    build = site(pages, conf).build()
    assert {page for page in PAGES if (build.out / f"{page}.html").exists()} == {"meeting-calendar"}
    assert soup(build, "meeting-calendar.html").select_one("[data-date]")
    assert re.search(
        r"meetings: no notes found, 1[23] meetings planned; 0 lines unread, 0 doubts; see meeting-calendar.html;",
        build.status,
    )
    assert dead_links(build) == []


def test_the_calendar_of_what_is_planned_goes_with_it(site):
    project = site({"index.md": "# Site\n", "team.md": "---\norphan: true\n---\n\n" + SERIES})
    project.build()
    project.write("team.md", "---\norphan: true\n---\n\n# When we meet\n")
    build = project.build()
    assert "meetings: none found" in build.status
    assert "meeting-calendar" not in build.text("team.html") + build.text("genindex.html")


PLAIN_SECTIONS = """\
from sphinx.writers.html5 import HTML5Translator

class Plain(HTML5Translator):
    def visit_section(self, node):
        self.section_level += 1
        self.body.append(self.starttag(node, "div", CLASS="section"))

    def depart_section(self, node):
        self.section_level -= 1
        self.body.append("</div>")

def setup(app):
    app.set_translator("html", Plain)
"""


def test_a_view_stands_below_the_title_of_its_page_whatever_writes_sections(site):
    build = site(SITE, code=PLAIN_SECTIONS).build()
    for page in PAGES:
        section = soup(build, f"{page}.html").select_one("div.section")
        assert [child.name for child in section.find_all(recursive=False)][:2] == ["h1", "div"], page


def test_doctrees_can_be_copied_and_pickled_when_they_are_resolved(site):
    code = """\
import pickle

def copied(app, doctree, docname):
    assert pickle.loads(pickle.dumps(doctree.children[0].deepcopy())).pformat() == doctree.children[0].pformat()

def setup(app):
    app.connect("doctree-resolved", copied)
"""
    site(SITE, code=code).build()
