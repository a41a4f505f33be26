"""The examples of the guide do what the guide says."""

from __future__ import annotations

from pathlib import Path

import pytest

SNIPPETS = Path(__file__).parent.parent / "docs" / "snippets"


def sources(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_newcomer_gets_what_the_guide_promises(site):
    pages = sources(SNIPPETS / "start")
    conf: dict[str, object] = {}
    exec(pages.pop("conf.py"), conf)  # noqa: S102 -- our own
    del conf["__builtins__"]
    build = site(pages, conf).build()
    record = build.json()

    # The page of people stands in no toctree, as the guide has not come to that yet.
    assert [warning for warning in build.warnings if "toc.not_included" not in warning] == []
    assert [meeting["id"] for meeting in record["meetings"]] == ["meetings-2026-05-07", "meetings-2026-06-04"]
    assert [person["id"] for person in record["people"]] == ["leilani-kahale", "noorqb", "wrogala"]
    assert sum(len(meeting["agenda"]) for meeting in record["meetings"]) == 4
    assert record["unread"] == record["doubts"] == []
    noor = next(person for person in record["people"] if person["id"] == "noorqb")
    assert noor["url"].startswith("people.html#")
    assert (build.out / "meeting-calendar.html").exists()


@pytest.mark.parametrize("name", sorted(path.name for path in (SNIPPETS / "marking").iterdir()))
def test_all_forms_say_the_same(site, name):
    text = (SNIPPETS / "marking" / name).read_text(encoding="utf-8")
    build = site({"index.rst": "Home\n====\n", f"meetings/team/notes{Path(name).suffix}": text}).build()
    [meeting] = build.json()["meetings"]

    assert (meeting["id"], meeting["start"], meeting["duration"]) == (
        "team-2026-06-04",
        "2026-06-04T15:00:00+00:00",
        60,
    )
    assert [
        (person["name"], person["handle"], person["affiliation"], person["roles"]) for person in meeting["attendees"]
    ] == [
        ("Noor Qabbani", "noorqb", "Amman Science Centre", ["chair"]),
        ("Leilani Kahale", "leilani-kahale", "Mauna Net", []),
    ]
    assert [
        (item["title"], [owner["name"] for owner in item["owners"]], item["minutes"], item["references"])
        for item in meeting["agenda"]
    ] == [
        ("the new chart", ["Noor"], 10, ["weathervane-project/almanac#103"]),
        ("haze in summer", ["Leilani"], None, []),
    ]
