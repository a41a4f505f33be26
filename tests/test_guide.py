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
    people, summary = pages.pop("people.md"), pages.pop("summary.txt")
    conf: dict[str, object] = {}
    exec(pages.pop("conf.py"), conf)  # noqa: S102 -- our own
    del conf["__builtins__"]
    newcomer = site(pages, conf)
    build = newcomer.build()
    record = build.json()

    assert build.warnings == []
    assert summary in build.status
    assert [meeting["id"] for meeting in record["meetings"]] == ["meetings-2026-05-07", "meetings-2026-06-04"]
    assert sum(len(meeting["agenda"]) for meeting in record["meetings"]) == 4
    assert [person["url"] for person in record["people"]] == [
        f"meeting-people.html#person-{name}" for name in ("leilani-kahale", "noorqb", "wrogala")
    ]
    assert all((build.out / f"meeting-{view}.html").exists() for view in ("calendar", "people", "items"))

    newcomer.write("people.md", people)
    newcomer.write("index.md", pages["index.md"].replace("```{toctree}\n", "```{toctree}\npeople\n"))
    build = newcomer.build()
    assert build.warnings == []
    assert {person["url"].partition("#")[0] for person in build.json()["people"]} == {"people.html"}


@pytest.mark.parametrize("name", sorted(path.name for path in (SNIPPETS / "marking").iterdir()))
def test_all_forms_say_the_same(site, name):
    text = (SNIPPETS / "marking" / name).read_text(encoding="utf-8")
    build = site(
        {
            "index.rst": "Home\n====\n\n.. toctree::\n\n   meetings/team/notes\n",
            f"meetings/team/notes{Path(name).suffix}": text,
        }
    ).build()
    [meeting] = build.json()["meetings"]

    assert build.warnings == []
    assert "Chair" in build.text("meetings/team/notes.html")
    assert (meeting["id"], meeting["start"], meeting["duration"]) == (
        "team-2026-06-04",
        "2026-06-04T15:00:00+00:00",
        60,
    )
    assert [(person["name"], person["handle"], person["affiliation"]) for person in meeting["attendees"]] == [
        ("Noor Qabbani", "noorqb", "Amman Science Centre"),
        ("Leilani Kahale", "leilani-kahale", "Mauna Net"),
    ]
    assert [
        ([owner["name"] for owner in item["owners"]], item["minutes"], item["references"]) for item in meeting["agenda"]
    ] == [
        (["Noor"], 10, ["weathervane-project/almanac#103"]),
        (["Leilani"], None, []),
    ]
    for item, title in zip(meeting["agenda"], ["the new chart", "haze in summer"], strict=True):
        assert item["title"].startswith(title)


def test_all_ways_to_describe_a_series_say_the_same(site):
    pages = sources(SNIPPETS / "series")
    conf: dict[str, object] = {}
    exec(pages.pop("conf.py"), conf)  # noqa: S102 -- our own
    del conf["__builtins__"]
    notes = {"meetings/team/a.md": "# Team meeting\n\n4 June 2026\n", "conf.rst": "By conf\n=======\n"}
    root = "Home\n====\n\n.. toctree::\n   :glob:\n\n   *\n"
    planned = []
    for name, text, settings in [*((name, text, {}) for name, text in pages.items()), ("conf.rst", "C\n=\n", conf)]:
        more = "" if name != "conf.rst" else "\n.. meeting-toctree::\n"
        build = site({"index.rst": root, **notes, name: text + more}, settings).build()
        assert build.warnings == []
        planned.append(build.json()["planned"])
    assert planned[0] == planned[1] == planned[2] != []


def test_what_the_page_on_calendars_shows_is_built(site):
    pages = sources(SNIPPETS / "calendar")
    conf: dict[str, object] = {}
    exec(pages.pop("series.py"), conf)  # noqa: S102 -- our own
    del conf["__builtins__"]
    notes = "# Team meeting\n\n4 June 2026, 15:00 UTC\n"
    built = {}
    for name, text in pages.items():
        build = site(
            {
                name: text,
                "index.rst": "Home\n====\n\n.. toctree::\n\n   page\n   meetings/team/a\n",
                "meetings/team/a.md": notes,
            },
            conf,
        ).build()
        assert build.warnings == []
        page = build.text("page.html").partition('<div class="meetings')
        built[name] = "".join(page[1:]).partition('<div class="clearer"')[0]
    assert built["page.md"].count("webcal://weathervane.example.org/meetings") == 2
    assert built["page.md"] == built["page.rst"]
