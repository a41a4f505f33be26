"""Generated pages that would grow without bound, in real builds: here a page holds ten rows."""

from __future__ import annotations

from itertools import product

import pytest
from bs4 import BeautifulSoup

from sphinx_meetings.written import FOLDER

PEOPLE = ("Amara Nwosu", "Björn Aspelund", "Noor Qabbani", "Wojciech Rogala")
INDEX = "# Notes\n\n```{toctree}\n:glob:\n\nmeetings/*\n```\n"


def notes(year, month):
    people = "\n".join(f"- {name}" for name in PEOPLE)
    return (
        f"# Team meeting, {year}-{month:02}-05\n\n## Attendees\n\n{people}\n\n## Agenda\n\n"
        f"- Rain gauges weathervane/perch#{year - 2000}\n- Alarms weathervane/flock#{month}\n"
    )


@pytest.fixture
def divided(site, monkeypatch):
    monkeypatch.setattr("sphinx_meetings.views.division.LIMIT", 10)
    sources = {
        f"meetings/{year}-{month:02}-05.md": notes(year, month)
        for year, month in product(range(2023, 2026), range(1, 7))
    }
    return site({"index.md": INDEX, **sources})


def parts(build):
    return sorted(path.stem for path in build.out.glob("meeting-*-*.html"))


def pages(build):
    return [path for path in sorted(build.out.glob("**/*.html")) if FOLDER not in path.parts]


def hrefs(build):
    """Every link within the site: from which page, to which file and anchor."""
    for path in pages(build):
        for link in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find_all("a", href=True):
            address, _, anchor = link["href"].partition("#")
            if "://" not in address and not address.startswith("mailto:"):
                yield path, (path.parent / address).resolve() if address else path, anchor


def test_all_links_lead_somewhere_and_old_ones_still_do(divided):
    build = divided.build()
    assert build.warnings == []
    assert {"meeting-items-2024-q1", "meeting-people-n", "meeting-topics-weathervane-flock-0-99"} <= set(parts(build))
    ids = {
        path: {tag["id"] for tag in BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").find_all(id=True)}
        for path in pages(build)
    }
    for page, target, anchor in hrefs(build):
        if target.suffix == ".html":
            assert target in ids, (page, target)
            assert not anchor or anchor in ids[target], (page, target, anchor)
    # the anchors that there were before the pages divided
    first = {name: ids[build.out / f"meeting-{name}.html"] for name in ("people", "topics", "calendar")}
    assert {"person-amara-nwosu", "person-wojciech-rogala"} <= first["people"]
    assert {"topic-weathervane-flock-3", "topic-weathervane-perch-24"} <= first["topics"]
    assert {"meeting-calendar-2023-02-05", "meeting-calendar-2025-06-05"} <= first["calendar"]


def test_every_entry_is_shown_once_among_the_parts(divided):
    build = divided.build()
    items = [
        row.a["href"]
        for page in parts(build)
        if page.startswith("meeting-items-")
        for row in BeautifulSoup(build.text(f"{page}.html"), "html.parser").select("th[scope=row]")
    ]
    assert len(items) == len(set(items)) == 36


def test_an_edit_writes_the_parts_that_show_it_and_no_others(divided):
    before = divided.build()
    stamps = {page: (before.out / f"{page}.html").stat().st_mtime_ns for page in parts(before)}
    unchanged = divided.build()
    assert {page: (unchanged.out / f"{page}.html").stat().st_mtime_ns for page in parts(unchanged)} == stamps

    divided.write("meetings/2024-03-05.md", notes(2024, 3).replace("Alarms", "Alarms that wake nobody"))
    after = divided.build()
    written = {page for page in parts(after) if (after.out / f"{page}.html").stat().st_mtime_ns != stamps.get(page)}
    # what the calendar says of a day is its agenda, too
    assert written == {
        "meeting-calendar-2024",
        "meeting-items-2024-q1",
        "meeting-topics-weathervane-flock-0-99",
    }
    assert after.files() == divided.build(clean=True).files()


def test_parts_that_are_gone_are_deleted(divided):
    before = divided.build()
    assert any("items-2023" in page for page in parts(before))
    for month in range(1, 7):
        divided.remove(f"meetings/2023-{month:02}-05.md")
    after = divided.build()
    assert not any("items-2023" in page for page in parts(after))


def test_builders_without_generated_pages_show_all(divided):
    divided.write("people.md", "# People\n\n```{meeting-people}\n```\n")
    divided.write(
        "index.md",
        INDEX.replace("```{toctree}", "```{toctree}\n:titlesonly:").replace("meetings/*", "meetings/*\npeople"),
    )
    text = divided.build("text").text("people.txt")
    assert all(text.count(name) >= 2 for name in PEOPLE)
