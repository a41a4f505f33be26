"""The toctree of a series extends itself."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import APRIL, MARCH
from tests.sphinx.test_incremental import differences, outputs

ROOT = "# Weathervane\n\n```{toctree}\nmeetings/index\n```\n"
LIST = "# Meetings\n\n```{meeting-toctree}\n:series: team\n```\n"
JUNE = "# Planning week\n\n## 1 June 2026\n\n- Imke Dorn\n\n## 3 June 2026\n\n- Imke Dorn\n"
TEMPLATE = "---\nmeeting: false\n---\n\n# How we meet\n"
PAGES = {
    "index.md": ROOT,
    "meetings/index.md": LIST,
    "meetings/team/2026-03-05.md": MARCH,
    "meetings/team/2026-04-02.md": APRIL,
    "meetings/team/june.md": JUNE,
    "meetings/team/template.md": TEMPLATE,
    "meetings/team/undated.md": "# An undated meeting\n\n## Agenda\n\n- Nothing\n",
    "meetings/board/2025-11-03.md": APRIL.replace("2 April 2026", "3 November 2025"),
}
ALONE = {name: page for name, page in PAGES.items() if "board" not in name}


def entries(build, name="meetings/index.html"):
    page = BeautifulSoup(build.text(name), "html.parser")
    lists = page.select("div.toctree-wrapper > ul, div.toctree-wrapper > p")
    return [one.get_text() for each in lists for one in (each.select("li > a") if each.name == "ul" else [each])]


def toctree(*options):
    return {"meetings/index.md": "\n".join(["# Meetings", "", "```{meeting-toctree}", *options, "```", ""])}


TEAM = ["Planning week", "April 2, 2026", "March 5, 2026", "An undated meeting", "How we meet"]
OPTIONS = {
    "a series": ([":series: team"], TEAM),
    "the oldest first": (
        [":series: team", ":order: oldest"],
        ["March 5, 2026", "April 2, 2026", "Planning week", "An undated meeting", "How we meet"],
    ),
    "a time": ([":series: team", ":since: 2026-04"], ["Planning week", "April 2, 2026"]),
    "until": ([":series: team", ":until: 2026-03"], ["March 5, 2026"]),
    "a few": ([":series: team", ":limit: 2"], ["Planning week", "April 2, 2026"]),
    "two series": (
        [":series: team, board", ":since: 2025-10"],
        ["Planning week", "Team, April 2, 2026", "Team, March 5, 2026", "Board, November 3, 2025"],
    ),
    "years": (
        [":series: team, board", ":year:", ":since: 2025"],
        ["2026", "Planning week", "Team, April 2, 2026", "Team, March 5, 2026", "2025", "Board, November 3, 2025"],
    ),
    "years below a caption": (
        [":series: board", ":year:", ":caption: Board"],
        ["Board 2025", "November 3, 2025"],
    ),
    "as deep as its pages": (
        [":series: team", ":limit: 2", ":maxdepth: 2"],
        ["Planning week", "1 June 2026", "3 June 2026", "April 2, 2026", "Roll call", "Agenda"],
    ),
    "nothing": ([":series: team", ":until: 1999"], []),
}


@pytest.mark.parametrize(("options", "listed"), OPTIONS.values(), ids=OPTIONS)
def test_what_is_listed(site, options, listed):
    build = site({**PAGES, **toctree(*options)}, {"suppress_warnings": ["toc"]}).build()
    assert entries(build) == listed


def test_all_pages_are_in_it_and_follow_each_other(site):
    one = site(ALONE)
    build = one.build()
    assert build.warnings == []
    assert build.read == sorted(name.removesuffix(".md") for name in ALONE)
    page = BeautifulSoup(build.text("meetings/team/2026-04-02.html"), "html.parser")
    assert page.find("link", rel="next")["href"] == "2026-03-05.html"
    assert page.find("link", rel="prev")["href"] == "june.html"
    build = one.build()
    assert (build.read, build.written) == ([], [])


def test_days_are_said_in_the_language_of_the_project(site):
    assert "2 avril 2026" in entries(site(ALONE, {"language": "fr"}).build())


def test_two_pages_of_one_day_keep_their_titles(site):
    more = {"meetings/team/more.md": APRIL.replace("team meeting", "extra meeting")}
    listed = entries(site({**ALONE, **more}).build())
    assert listed[1:3] == ["Weathervane extra meeting", "Weathervane team meeting"]


def test_a_page_that_lists_others_by_hand_is_not_listed(site):
    pages = {
        **ALONE,
        "meetings/team/hub.md": "# Hub\n\n```{toctree}\ntemplate\n```\n",
        "index.md": ROOT.replace("meetings/index", "meetings/index\nmeetings/team/hub"),
    }
    build = site(pages).build()
    assert build.warnings == []
    assert entries(build) == TEAM[:-1]


def test_a_page_that_leads_to_the_list_is_not_in_it(site):
    pages = {
        **ALONE,
        "meetings/team/list.md": LIST,
        "meetings/index.md": "# Meetings\n\n```{toctree}\nteam/list\n```\n",
    }
    build = site(pages).build()
    assert build.warnings == []
    assert entries(build, "meetings/team/list.html") == TEAM


def test_a_series_that_is_not_there(site):
    warnings = site({**ALONE, **toctree(":series: teem")}).build().warnings
    [warning] = [one for one in warnings if "isn't included in any toctree" not in one]
    assert warning.startswith("meetings/index.md:3: WARNING: directive 'meeting-toctree': there is no series 'teem'")


def test_days_are_no_messages_for_translators(site):
    build = site({**ALONE, **toctree(":series: team", ":caption: Notes")}, {"gettext_compact": "all"}).build("gettext")
    messages = build.text("all.pot")
    assert 'msgid "Notes"' in messages
    assert "April 2, 2026" not in messages


@pytest.mark.parametrize("builder", ["dirhtml", "singlehtml", "latex", "epub", "text", "man", "texinfo", "xml"])
def test_every_builder_follows_it(site, builder):
    conf = {
        "copyright": "W",
        "version": "1",
        "man_pages": [("index", "weathervane", "W", "us", 1)],
        "texinfo_documents": [("index", "weathervane", "W", "W", "weathervane", "W", "Miscellaneous")],
    }
    build = site(ALONE, conf).build(builder)
    assert build.warnings == []
    together = {"singlehtml": "index.html", "latex": "weathervane.tex", "man": "weathervane.1"}.get(builder)
    if together:
        text = build.text(together)
        assert text.index("Planning week") < text.index("Sensors that sleep, again") < text.index("Release party")


# ---- what an edit gives ----

EDITS = {
    "a page added": lambda site: site.write("meetings/team/2026-05-07.md", APRIL.replace("2 April", "7 May")),
    "a page deleted": lambda site: site.remove("meetings/team/2026-04-02.md"),
    "a page renamed": lambda site: (
        site.remove("meetings/team/2026-04-02.md"),
        site.write("meetings/team/april.md", APRIL),
    ),
    "another day": lambda site: site.write("meetings/team/2026-03-05.md", MARCH.replace("5th March", "9th April")),
    "another title": lambda site: site.write("meetings/team/june.md", JUNE.replace("week", "fortnight")),
    "one meeting on the page": lambda site: site.write("meetings/team/june.md", JUNE[: JUNE.index("## 3 June")]),
    "no headings any more": lambda site: site.write("meetings/team/2026-04-02.md", "# Nothing\n"),
    "no meeting any more": lambda site: site.write("meetings/team/2026-04-02.md", TEMPLATE),
    "the list": lambda site: site.write("meetings/index.md", LIST.replace("team", "team\n:order: oldest")),
    "two lists": lambda site: site.write("meetings/index.md", LIST + LIST.partition("\n")[2].replace("team", "board")),
    "another series": lambda site: site.write(
        "meetings/index.md", LIST + "\n```{meeting-series} team\n:pages: meetings/*/*\n```\n"
    ),
    "a setting": lambda site: site.configure(meetings_series={"board": {"pages": ["meetings/team/*"]}}),
}


def by_hand(site):
    """The same list, kept by hand."""
    found = []
    page = BeautifulSoup((site.target / "html/meetings/index.html").read_text(encoding="utf-8"), "html.parser")
    for one in page.select("div.toctree-wrapper > ul > li > a"):
        text, target = one.get_text(), one["href"].removesuffix(".html")
        found.append(f"{text} <{target}>" if re.search(r" \d{4}$", text) else target)
    return found


def twin(site, original, edit):
    """What the same edit leaves stale where somebody extends the list by hand: that is Sphinx's."""
    other = site(PAGES, {"suppress_warnings": ["toc"]})

    def keep():
        listed = "\n".join(by_hand(original))
        shown = (original.source / "meetings/index.md").read_text(encoding="utf-8")
        rest = "\n".join(re.findall(r"(?s)```\{meeting-series\}.*?```", shown))
        text = f"# Meetings\n\n```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n\n{rest}\n"
        if (other.source / "meetings/index.md").read_text(encoding="utf-8") != text:
            other.write("meetings/index.md", text)

    original.build()
    keep()
    other.build()
    edit(original)
    edit(other)
    original.build()
    keep()
    return differences(outputs(other.build()), outputs(other.build(clean=True)))


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_gives_what_a_clean_build_gives(site, edit):
    one = site(PAGES, {"suppress_warnings": ["toc"]})
    one.build()
    EDITS[edit](one)
    after = one.build()
    listed = entries(after)
    found = outputs(after)
    clean = one.build(clean=True)
    assert entries(clean) == listed
    found = differences(found, outputs(clean))
    if found:
        stale = twin(site, site(PAGES, {"suppress_warnings": ["toc"]}), EDITS[edit])
        found = {name: pieces - stale.get(name, set()) for name, pieces in found.items()}
    assert {name: pieces for name, pieces in found.items() if pieces} == {}


def test_an_edit_reads_the_page_that_lists_once_more(site):
    one = site(ALONE)
    one.build()
    EDITS["a page added"](one)
    assert "meetings/index" in one.build().written
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    assert "meetings/team/2026-04-02" not in one.build().written


def test_serial_and_parallel_builds_write_the_same(site):
    one = site(ALONE)
    serial = outputs(one.run(parallel=1))
    assert outputs(one.run(parallel=2, clean=True)) == serial
    EDITS["another day"](one)
    EDITS["a page added"](one)
    edited = entries(one.run(parallel=2))
    assert edited == entries(one.run(parallel=1, clean=True))
    assert edited[:3] == ["Planning week", "May 7, 2026", "April 9, 2026"]


def test_what_is_wrong_on_a_page_that_lists_is_said_once(site):
    wrong = LIST + "\n```{meeting-list}\n:sice: 2026\n```\n\n```{no-such-directive}\n```\n"
    project = site(PAGES | {"meetings/index.md": wrong})

    def said(build):
        return [len([one for one in build.warnings if wrong in one]) for wrong in ("no option 'sice'", "no-such-")]

    assert said(project.run(parallel=1)) == [1, 1]
    assert said(project.run(parallel=2, clean=True)) == [1, 1]
    project.write("meetings/team/2026-05-07.md", MARCH.replace("5th March", "7th May"))
    build = project.build()
    assert "May 7, 2026" in entries(build)
    assert said(build) == [1, 1]  # nobody has said it in this build


def test_another_output_folder_has_the_new_list(site):
    one = site(ALONE)
    one.build(out="first")
    one.build(out="second")
    EDITS["another day"](one)
    one.build(out="first")
    assert entries(one.build(out="second")) == entries(one.build(out="second", clean=True))
