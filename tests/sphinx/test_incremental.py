"""What the extension writes after an edit is what a clean build writes."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.sphinx.notes import APRIL, MARCH, SITE

MAY = APRIL.replace("2 April", "7 May")
PAGES = {
    **SITE,
    "people.md": "# People\n\n```{meeting-people}\n```\n",
    "cites.md": "# Cites\n\n{meeting:ref}`team-2026-03-05` and {meeting:person}`imkedorn`\n",
    "plain.md": "# Plain\n\nNothing of meetings.\n",
}

EDITS = {
    "a title": lambda site: site.write("meetings/team/2026-03-05.md", MARCH.replace("team meeting", "gathering", 1)),
    "a date": lambda site: site.write("meetings/team/2026-03-05.md", MARCH.replace("5th March", "12th March")),
    "an attendee": lambda site: site.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht")),
    "an item": lambda site: site.write("meetings/team/2026-03-05.md", MARCH + "- One more\n"),
    "a page added": lambda site: site.write("meetings/team/2026-05-07.md", MAY),
    "a page deleted": lambda site: site.remove("meetings/team/2026-04-02.md"),
    "a setting": lambda site: site.configure(meetings_forge=None),
    "a series": lambda site: site.configure(meetings_series={"team": {"title": "The team"}}),
    "the band": lambda site: site.configure(meetings_banner=False),
    "an own page for a generated one": lambda site: site.write(
        "meeting-people.md", "# Ours\n\n```{meeting-people}\n```\n"
    ),
    "no generated pages": lambda site: site.configure(html_domain_indices=False),
    "no meetings": lambda site: site.configure(meetings_pages=["nothing"]),
    "what is read": lambda site: site.configure(meetings_pages=["meetings/team/2026-03*"]),
    "nothing": lambda _: None,
}

# What the output folder holds of Sphinx's own that no reader sees.
INTERNAL = (".buildinfo", ".doctrees", "environment.pickle")

# The same pages without the extension: what is stale there is Sphinx's.
PLAIN = {"extensions": ["myst_parser"], "suppress_warnings": ["myst"]}


# A word of the search index that is on no page any more: Sphinx keeps it.
EMPTY_WORD = re.compile(rb'\s*(?:"(?:title)?terms":\s*\{)?"?[^",:{}]*"?:\s*\[\]\}*\)?')


def outputs(build):
    """The pieces of all that the build wrote for readers, by file."""
    return {
        name: {
            piece.strip(b" {}()") if name == "searchindex.js" else piece
            for piece in data.split(b"," if name == "searchindex.js" else b"\n")
            if name != "searchindex.js" or not EMPTY_WORD.fullmatch(piece)
        }
        for name, data in build.files().items()
        if not name.startswith(INTERNAL)
    }


def differences(after, clean):
    """The pieces, by file, in which an incremental build differs from a clean one.

    Sphinx leaves the file of a page that is gone.
    """
    return {name: after.get(name, set()) ^ pieces for name, pieces in clean.items() if after.get(name) != pieces}


def stale_in_plain(site, edit, builder="html"):
    """What the same edit leaves stale where the extension is not there."""
    plain = site(PAGES, PLAIN)
    plain.build(builder)
    edit(plain)
    return differences(outputs(plain.build(builder)), outputs(plain.build(builder, clean=True)))


def ours(after, clean, stale):
    """The differences that Sphinx is not to blame for."""
    found = {name: pieces - stale.get(name, set()) for name, pieces in differences(after, clean).items()}
    return {name: pieces for name, pieces in found.items() if pieces}


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_gives_what_a_clean_build_gives(site, edit, builder):
    one = site(PAGES)
    one.build(builder)
    EDITS[edit](one)
    after = outputs(one.build(builder))
    clean = outputs(one.build(builder, clean=True))
    if differences(after, clean):
        assert ours(after, clean, stale_in_plain(site, EDITS[edit], builder)) == {}


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
def test_a_generated_page_comes_back(site, builder):
    one = site(PAGES)
    clean = outputs(one.build(builder))
    one.write("meeting-people.md", "# Ours\n\n(meeting-topics)=\n\n## Part\n")
    one.build(builder)
    assert outputs(one.build(builder)) == outputs(one.build(builder, clean=True))
    one.remove("meeting-people.md")
    left = {"_sources/meeting-people.md.txt", "searchindex.js"}
    assert {name: pieces for name, pieces in outputs(one.build(builder)).items() if name not in left} == {
        name: pieces for name, pieces in clean.items() if name not in left
    }


def test_a_build_of_one_file_leaves_the_others_to_the_next_build(site):
    one = site(PAGES)
    one.build()
    change_facts(one)
    assert one.build(files=["plain.md"]).written == ["index", "plain"]
    after = outputs(one.build())
    assert ours(after, outputs(one.build(clean=True)), stale_in_plain(site, change_facts)) == {}


READ_IN_ANOTHER_WAY = {
    "pages that are read as notes": lambda site: site.configure(meetings_pages=["nothing"]),
    "headings": lambda site: site.configure(meetings_headings={"attendees": ["Agenda"]}),
    "somebody who is redacted": lambda site: site.configure(meetings_people=[{"name": "Ada Kern", "redact": True}]),
    "the language": lambda site: site.configure(language="de"),
}
ADA = {**PAGES, "ada.md": "# Ada\n\nAda Kern knows.\n"}


@pytest.mark.parametrize("edit", READ_IN_ANOTHER_WAY)
def test_pages_that_another_build_has_read_in_another_way(site, edit):
    one = site(ADA)
    one.build(out="first")
    one.build(out="second")
    READ_IN_ANOTHER_WAY[edit](one)
    one.build(out="first")
    second = outputs(one.build(out="second"))
    assert differences(second, outputs(one.build(out="second", clean=True))) == {}


@pytest.mark.parametrize("edit", READ_IN_ANOTHER_WAY)
def test_pages_that_a_killed_build_has_read_in_another_way(site, edit):
    one = site(ADA, code=KILL)
    one.run()
    READ_IN_ANOTHER_WAY[edit](one)
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill="ada")
    assert differences(outputs(one.run()), outputs(one.run(clean=True))) == {}


def test_a_build_without_a_change_writes_nothing(site):
    one = site(PAGES)
    one.build()
    build = one.build()
    assert build.read == []
    assert build.written == []


def test_an_edit_writes_the_pages_that_show_it(site):
    one = site(PAGES)
    one.build()
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    assert one.build().written == ["index", "meetings/team/2026-03-05", "people"]


def test_serial_and_parallel_builds_write_the_same(site):
    one = site(PAGES)
    serial = one.run(parallel=1).files()
    parallel = one.run(parallel=2, clean=True).files()
    assert {name: data for name, data in parallel.items() if name != ".buildinfo"} == {
        name: data for name, data in serial.items() if name != ".buildinfo"
    }


def test_the_seed_of_hashes_changes_nothing(site):
    one = site(PAGES)
    first = one.run(environ={"PYTHONHASHSEED": "1"}).files()
    second = one.run(clean=True, environ={"PYTHONHASHSEED": "2"}).files()
    assert first == second


KILL = """
import os
import sys

def kill(app, doctree, docname):
    if app.config.kill and docname == app.config.kill:
        os._exit(9)

def watch(app, config):
    def hook(event, arguments):
        if event == "open" and config.kill_file and str(arguments[0]).endswith(config.kill_file):
            os._exit(9)

    sys.addaudithook(hook)

def setup(app):
    app.add_config_value("kill", "", "")
    app.add_config_value("kill_file", "", "")
    app.connect("config-inited", watch)
    app.connect("doctree-resolved", kill)
"""


def change_facts(site):
    site.write("meetings/team/2026-03-05.md", MARCH.replace("5th March", "12th March").replace("Nordlicht", "Südlicht"))


@pytest.mark.parametrize("docname", ["cites", "people", "meetings/team/2026-03-05"])
def test_a_build_killed_while_writing_leaves_nothing_stale(site, docname):
    one = site(PAGES, code=KILL)
    one.run()
    change_facts(one)
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill=docname)
    after = outputs(one.run())
    assert ours(after, outputs(one.run(clean=True)), stale_in_plain(site, change_facts)) == {}


def test_a_killed_build_that_is_taken_back_leaves_nothing_stale(site):
    one = site(PAGES, code=KILL)
    one.run()
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill="people")
    one.write("meetings/team/2026-03-05.md", MARCH)
    after = outputs(one.run())
    assert ours(after, outputs(one.run(clean=True)), stale_in_plain(site, change_facts)) == {}


def test_the_files_of_a_killed_build_that_is_taken_back_are_deleted(site):
    one = site(PAGES, code=KILL)
    before = one.run().files()
    one.write("meetings/fresh/2026-05-07.md", MAY)
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill_file="fresh-2026-05-07.ics.new")
    assert (one.target / "html" / "meetings-fresh.ics").is_file()
    one.remove("meetings/fresh/2026-05-07.md")
    assert not {name for name in one.run().files().keys() - before.keys() if name.endswith(".ics")}


def test_two_output_folders_on_one_set_of_doctrees(site):
    one = site(PAGES)
    one.build(out="first")
    one.build(out="second")
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    one.build(out="first")
    second = outputs(one.build(out="second"))
    assert ours(second, outputs(one.build(out="second", clean=True)), stale_in_plain(site, change_facts)) == {}


def test_a_page_of_another_builder_is_not_taken_for_written(site):
    one = site(PAGES)
    one.build("html")
    one.build("text")
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    one.build("html")
    assert "Südlicht" in one.build("text").text("people.txt")
