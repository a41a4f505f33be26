"""What is next on the pages of a site, and where to subscribe: after every edit, and without a dead link."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sites import epoch
from tests.sphinx.notes import SITE
from tests.sphinx.test_generated_pages import dead_links
from tests.sphinx.test_planned import SERIES

PAGES = {
    **SITE,
    "next.md": "# Next\n\n```{meeting-next}\n```\n",
    "subscribe.md": "# Subscribe\n\n```{meeting-subscribe}\n:series: team\n```\n",
    "months.md": "# Months\n\n```{meeting-calendar}\n:view: month\n:series: team\n```\n",
    "plain.md": "# Plain\n",
}
CONF = {"meetings_series": SERIES, "html_baseurl": "https://compass.example.org/en/"}
AGENDA = "# Team meeting\n\n2 July 2026, 16:30 UTC\n\n## Agenda\n\n- What the storm left\n"


def rows(build, name="next"):
    page = BeautifulSoup(build.text(f"{name}.html"), "html.parser")
    return [
        (row["data-start"], row.select_one("a.meetings-name")["href"].partition("#")[0])
        for row in page.select(".meetings-coming > li:not([hidden], [data-state=cancelled])")
    ]


def test_a_new_page_is_what_is_next_without_another_word(site):
    one = site(PAGES, CONF)
    first = rows(one.build())
    assert first[0] == ("2026-07-02T15:00Z", "meeting-calendar.html")
    one.write("meetings/team/2026-07-02.md", AGENDA)
    build = one.build()
    assert rows(build) == [("2026-07-02T16:30Z", "meetings/team/2026-07-02.html"), *first[1:]]
    assert "next" in build.written
    assert "plain" not in build.written
    again = build.text("next.html"), build.text("months.html")
    clean = one.build(clean=True)
    assert (clean.text("next.html"), clean.text("months.html")) == again


def test_what_was_next_goes_with_the_day(site, monkeypatch):
    one = site(PAGES, CONF)
    first = rows(one.build())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2026-07-03"))
    build = one.build()
    assert "next" in build.written
    assert rows(build)[:2] == first[1:]


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml"])
@pytest.mark.parametrize("conf", [CONF, {"meetings_series": SERIES}], ids=["address", "no address"])
def test_no_link_to_a_file_or_a_day_is_dead(site, builder, conf):
    build = site({**PAGES, "meetings/team/2026-07-02.md": AGENDA}, conf).build(builder)
    assert build.warnings == []
    assert dead_links(build) == []
    found = [path for path in build.out.rglob("*.html") if "Add to calendar" in path.read_text(encoding="utf-8")]
    assert bool(found) == (builder != "singlehtml")


def test_who_builds_learns_how_to_let_others_subscribe(site):
    hint = "links to subscribe, and news, need the address of the site: set meetings_base_url"
    one = site(PAGES, {"meetings_series": SERIES})
    assert one.build().status.count(hint) == 1
    assert one.build().status.count(hint) == 1
    assert "webcal:" not in one.build().text("subscribe.html")
    assert hint not in one.build("text").status
    one.configure(html_baseurl="https://compass.example.org/en/")
    build = one.build()
    assert hint not in build.status
    assert "webcal://compass.example.org/en/meetings-team.ics" in build.text("subscribe.html")


def test_read_the_docs_tells_the_address(site, monkeypatch):
    monkeypatch.setenv("READTHEDOCS_CANONICAL_URL", "https://compass.rtd.example/en/latest/")
    build = site(PAGES, {"meetings_series": SERIES}).build()
    assert "webcal://compass.rtd.example/en/latest/meetings-team.ics" in build.text("subscribe.html")


def test_the_day_of_a_meeting_its_page_leads_to_the_call(site, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2026-07-02"))
    one = site({**SITE, "meetings/team/2026-07-02.md": AGENDA}, {**CONF, "meetings_zones": ["Asia/Tokyo"]})
    band = BeautifulSoup(one.build().text("meetings/team/2026-07-02.html"), "html.parser").select_one(".meetings-band")
    assert [(node.text, node["href"]) for node in band.select(".meetings-links a")] == [
        ("Join the call", "https://meet.example.org/team"),
        ("Add to calendar", "../../meeting-events/team-2026-07-02.ics"),
    ]
    assert "3 Fri, 01:30 Tokyo" in " ".join(band.text.split())
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch("2026-07-03"))
    band = BeautifulSoup(one.build().text("meetings/team/2026-07-02.html"), "html.parser").select_one(".meetings-band")
    assert band.select(".meetings-links a") == []
