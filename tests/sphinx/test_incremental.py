"""What the extension writes after an edit is what a clean build writes."""

from __future__ import annotations

import re
import subprocess

import pytest

from sphinx_meetings.written import Written
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
            for piece in (re.split(b"[,{]", data) if name == "searchindex.js" else data.split(b"\n"))
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


FIRST, LAST = "meetings/team/2026-03-05", "meetings/team/2026-05-07"
SHOWN = {
    **SITE,
    f"{LAST}.md": "# Weathervane team meeting\n\n7 May 2026, 15:00 UTC\n\n## Roll call\n\n- Imke Dorn / Nordlicht / "
    "@imkedorn\n- Ayo Balogun / Lagoon Labs\n\n## Agenda\n\n- Budget\n- DECISION: we pay\n"
    "- ACTION: @imkedorn writes the report\n",
    "people.md": "# People\n\n```{meeting-people}\n```\n",
    "items.md": "# Items\n\n```{meeting-items}\n```\n",
    "list.md": "# List\n\n```{meeting-list}\n```\n",
    "owed.md": "# Owed\n\n```{meeting-actions}\n```\n",
    "agreed.md": "# Agreed\n\n```{meeting-decisions}\n```\n",
    "cites.md": PAGES["cites.md"],
    "plain.md": PAGES["plain.md"],
}
MEETINGS = {FIRST, "meetings/team/2026-04-02", LAST}


def replaced(docname, old, new):
    """An edit of a page."""
    return lambda site: site.write(f"{docname}.md", SHOWN[f"{docname}.md"].replace(old, new, 1))


def configured(**conf):
    """An edit of a setting."""
    return lambda site: site.configure(**conf)


def described(**described):
    """An edit of the series."""
    return configured(meetings_series={"team": described})


# Besides the pages that are edited and, as in plain Sphinx, those above them: index.
SHOWING = {
    "a word": (replaced(FIRST, "would do", "would not do"), set()),
    "a title": (replaced(FIRST, "team meeting", "gathering"), {"list"}),
    "a date": (
        replaced(FIRST, "5th March", "12th March"),
        {"cites", "items", "list", "meetings/team/2026-04-02", "people"},
    ),
    "a time": (replaced(FIRST, "3pm", "4pm"), {"list"}),
    "an affiliation": (replaced(FIRST, "Nordlicht", "Südlicht"), {"people"}),
    "an item": (replaced(FIRST, "- Hosting bill", "- Hosting bill\n- One more"), {"items"}),
    "a reference": (replaced(FIRST, "vane#17", "vane#18"), {"items", "meetings/team/2026-04-02"}),
    "a decision": (replaced(LAST, "we pay", "we do not pay"), {"agreed"}),
    "an action": (replaced(LAST, "writes the", "reads the"), {"owed", "people"}),
    "a plain page": (replaced("plain", "Nothing", "Not much"), set()),
    "somebody's affiliation": (
        configured(meetings_people=[{"name": "Ayo Balogun", "handle": "ayob", "affiliation": "Vanes"}]),
        {"people"},
    ),
    "somebody hidden": (
        configured(meetings_people=[{"name": "Pavel Ruzic", "handle": "pruzic", "hide": True}]),
        {FIRST, "items", "people"},
    ),
    "the name of a series": (described(title="The team"), {*MEETINGS, "agreed", "cites", "items", "owed", "people"}),
    "a schedule": (
        described(schedule=[{"rule": "FREQ=MONTHLY;BYDAY=1TU", "time": "15:00", "timezone": "UTC"}]),
        {LAST},
    ),
    "the forge": (configured(meetings_forge=None), {"people"}),
    "the zones": (configured(meetings_zones=["Asia/Tokyo"]), set()),
    "where the site lives": (configured(meetings_base_url="https://weathervane.example.org/"), set()),
    "the band": (configured(meetings_banner=False), MEETINGS),
}


@pytest.mark.parametrize("edit", SHOWING)
def test_an_edit_writes_the_pages_that_show_it_and_no_others(site, edit):
    one = site(SHOWN)
    one.build()
    make, shown = SHOWING[edit]
    make(one)
    build = one.build()
    # Sphinx writes the first page before the generated ones, and the pages above each one that it writes.
    assert set(build.written) - {"index", *build.read} == shown - {*build.read}


def test_a_build_without_a_change_says_so(site):
    one = site(PAGES)
    one.build()
    assert "no targets are out of date" in one.build().status


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

def kill_reading(app, doctree):
    if app.env.docname == app.config.kill_reading:
        os._exit(9)

def watch(app, config):
    def hook(event, arguments):
        if event == "open" and config.kill_file and str(arguments[0]).endswith(config.kill_file):
            os._exit(9)

    sys.addaudithook(hook)

def setup(app):
    app.add_config_value("kill", "", "")
    app.add_config_value("kill_file", "", "")
    app.add_config_value("kill_reading", "", "")
    app.connect("doctree-read", kill_reading)
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


def test_a_build_killed_before_the_copy_of_a_source_leaves_no_old_copy(site):
    one = site(PAGES, code=KILL)
    one.run()
    one.write("plain.md", "# Plain\n\nStill nothing of meetings.\n")
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill_file="_sources/plain.md.txt")
    assert outputs(one.run()) == outputs(one.run(clean=True))


def test_a_killed_build_that_is_taken_back_leaves_nothing_stale(site):
    one = site(PAGES, code=KILL)
    one.run()
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill="people")
    one.write("meetings/team/2026-03-05.md", MARCH)
    after = outputs(one.run())
    assert ours(after, outputs(one.run(clean=True)), stale_in_plain(site, change_facts)) == {}


def test_a_build_killed_while_reading_that_is_taken_back_leaves_nothing_stale(site):
    one = site(PAGES, code=KILL)
    one.run()
    one.configure(meetings_pages=["nothing"])
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill_reading="meetings/team/2026-04-02")
    one.configure(meetings_pages=["meetings/**"])
    one.remove("meetings/team/2026-04-02.md")
    build = one.run()
    assert FIRST in build.written
    assert build.text(f"{FIRST}.html") == one.run(clean=True).text(f"{FIRST}.html")


def test_the_files_of_a_killed_build_that_is_taken_back_are_deleted(site):
    one = site(PAGES, code=KILL)
    before = one.run().files()
    one.write("meetings/fresh/2026-05-07.md", MAY)
    with pytest.raises(subprocess.CalledProcessError):
        one.run(kill_file="fresh-2026-05-07.ics.new")
    assert (one.target / "html" / "meetings-fresh.ics").is_file()
    one.remove("meetings/fresh/2026-05-07.md")
    assert not {name for name in one.run().files().keys() - before.keys() if name.endswith(".ics")}


def test_a_killed_build_does_not_remember_what_stands_around_the_parts_of_a_page(tmp_path):
    written = Written(tmp_path)
    written.begin("an archive")
    written.begin_frame("a frame")
    written.body("meeting-items-2024", lambda: "body", kept=written.keeps("meeting-items-2024", lambda: "digest"))
    written.save([], "")
    killed = Written(tmp_path)
    killed.begin("another archive")
    killed.begin_frame("another frame")
    kept = killed.keeps("meeting-items-2024", lambda: "another digest")
    killed.body("meeting-items-2024", lambda: "another body", kept=kept)
    after = Written(tmp_path)
    after.begin("another archive")
    after.begin_frame("another frame")
    assert not after.same_frame


def test_two_output_folders_on_one_set_of_doctrees(site):
    one = site(PAGES)
    one.build(out="first")
    one.build(out="second")
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    one.build(out="first")
    second = outputs(one.build(out="second"))
    assert ours(second, outputs(one.build(out="second", clean=True)), stale_in_plain(site, change_facts)) == {}


def test_what_stands_around_pages_that_another_builder_has_seen_change(site):
    one = site(PAGES)
    for builder in ("html", "dirhtml"):
        one.build(builder)
    one.configure(project="Windvane")
    one.build("html")
    # Then Sphinx takes all pages of this builder for written.
    one.build("dirhtml", files=["index.md"])
    after = outputs(one.build("dirhtml"))
    assert differences(after, outputs(one.build("dirhtml", clean=True))) == {}


def test_a_page_of_another_builder_is_not_taken_for_written(site):
    one = site(PAGES)
    one.build("html")
    one.build("text")
    one.write("meetings/team/2026-03-05.md", MARCH.replace("Nordlicht", "Südlicht"))
    one.build("html")
    assert "Südlicht" in one.build("text").text("people.txt")


def test_an_edit_beside_the_notes_makes_no_archive_and_says_again_what_is_wrong(site, monkeypatch):
    from sphinx_meetings.archive import build as archive

    made = []
    make = archive.build_archive
    monkeypatch.setattr(archive, "build_archive", lambda *args, **kwargs: made.append(1) or make(*args, **kwargs))
    one = site(
        {**PAGES, "people.md": "# People\n\n```{meeting-people}\n:series: taem\n```\n"}, {"meetings_strict": True}
    )
    notes = one.source / "meetings" / "team" / "2026-03-05.md"
    notes.write_text(MARCH.replace("## Agenda", "## Agenda\n\nNobody of us reads this line.\n"), encoding="utf-8")
    first = [warning for warning in one.build().warnings if "[meetings." in warning]
    assert len(first) > 1
    made.clear()
    one.write("plain.md", "# Plain\n\nStill nothing of meetings.\n")
    edited = one.build()
    assert edited.read == ["plain"]
    assert [warning for warning in edited.warnings if "[meetings." in warning] == first
    assert not made
    # Warnings of one archive are not those of another.
    one.write("people.md", "# People\n\n```{meeting-people}\n```\n")
    assert len([warning for warning in one.build().warnings if "[meetings." in warning]) == len(first) - 1
    assert made


def test_a_page_beside_the_notes_that_mentions_somebody_redacted_is_remembered_as_it_is(site):
    one = site(PAGES, {"meetings_people": [{"name": "Imke Dorn", "handle": "imkedorn", "redact": True}]})
    one.build()
    one.write("plain.md", "# Plain\n\nImke Dorn was here.\n")
    after = one.build().text(".sphinx-meetings/written.json")
    assert after == one.build(clean=True).text(".sphinx-meetings/written.json")


@pytest.mark.parametrize("kept", ["", "[]", '{"key": "other"}', '{"warnings": 3}'])
def test_a_damaged_file_of_warnings_is_made_again(site, kept):
    one = site({**PAGES, "people.md": "# People\n\n```{meeting-people}\n:series: taem\n```\n"})
    first = one.build().warnings
    [path] = one.target.rglob("meetings-warnings.json")
    path.write_text(kept, encoding="utf-8")
    one.write("plain.md", "# Plain\n\nStill nothing of meetings.\n")
    assert one.build().warnings == first
