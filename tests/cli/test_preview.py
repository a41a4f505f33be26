"""Any folder of notes becomes a site, and stays as it is."""

from __future__ import annotations

import json
import os
import sys

import pytest

from sphinx_meetings.cli import notes as notes_project
from sphinx_meetings.cli import preview
from sphinx_meetings.cli.copying import Copied, copy_notes
from sphinx_meetings.cli.navigation import write_pages

NOTES = """\
# Team, {date}

## Attendees

- Noor Qabbani / Amman Science Centre / @noorqb
- Leilani Kahale / Mauna Net / @leilani-kahale

## Agenda

- **Noor**: the new chart
"""
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e5"
    "27d4a20000000049454e44ae426082"
)


def state(root):
    return {
        path.relative_to(root): (path.stat().st_mtime_ns, path.read_bytes() if path.is_file() else None)
        for path in root.rglob("*")
    }


def record(site):
    return json.loads((site / "meetings.json").read_text(encoding="utf-8"))


def test_a_folder_becomes_a_site_and_stays_as_it_is(folder, run, tmp_path):
    root = folder(
        {
            "notes/README.md": "# About\n\nSee [June](team/2026-06-04.md).\n",
            "notes/team/2026-06-04.md": NOTES.format(date="2026-06-04") + "\n![chart](img/chart.png)\n",
            "notes/team/img/chart.png": PIXEL,
            "notes/team/2026-05-07.rst": "Team\n====\n\nAttendees\n---------\n\n- Noor Qabbani\n",
            "notes/.git/config.md": "# Not mine\n",
        }
    )
    before = state(root / "notes")
    site = tmp_path / "site"
    output = run("preview", "notes", "-o", site, "--no-open")

    assert state(root / "notes") == before
    assert "Read 3 pages: 2 meetings, 2 people, 1 agenda item." in output
    assert str(site / "index.html") in output
    index = (site / "index.html").read_text(encoding="utf-8")
    assert "3 pages of notes" in index
    assert "2026-06-04</a>" in index
    assert 'src="../_images/chart.png"' in (site / "team/2026-06-04.html").read_text(encoding="utf-8")
    assert 'href="team/2026-06-04.html"' in (site / "README.html").read_text(encoding="utf-8")
    for view in ("calendar", "people", "items", "topics", "decisions", "actions", "stats", "report"):
        assert (site / f"meeting-{view}.html").exists()
    assert [meeting["id"] for meeting in record(site)["meetings"]] == ["team-2026-05-07", "team-2026-06-04"]


def test_odd_files_are_read_or_named(folder, run, tmp_path):
    pages = {
        "notes/caf\xe9.md": NOTES.format(date="2026-01-08").replace("Noor", "No\xebl").encode("latin-1"),
        "notes/wide.md": NOTES.format(date="2026-02-05").encode("utf-16"),
        "notes/image.md": PIXEL,
        "notes/a <b> `#1?.md": NOTES.format(date="2026-03-05"),
        "notes/2026-04-02.md": NOTES.format(date="2026-04-02"),
        "notes/2026-04-02.rst": "Plan\n====\n\nNo meeting.\n",
        "notes/notes.md.md": NOTES.format(date="2026-05-07"),
        "notes/SHOUT.MARKDOWN": NOTES.format(date="2026-06-04"),
        "notes/search.md": "# Search\n",
        "notes/no title.md": "Only a paragraph.\n",
        "notes/empty.md": "",
    }
    folder(pages)
    site = tmp_path / "site"
    output = run("preview", "notes", "-o", site, "--no-open", "--verbose")

    assert "image.md is no text" in output
    assert "wide.md is not in UTF-8; it was read as utf_16" in output
    assert "caf\xe9.md is not in UTF-8" in output
    assert "Read 10 pages: 6 meetings" in output
    index = (site / "index.html").read_text(encoding="utf-8")
    assert "no title</a>" in index  # else no list leads to it
    assert "empty</a>" in index


def test_a_name_that_is_no_text(tmp_path):
    source = tmp_path / "notes"
    source.mkdir()
    try:
        (source / os.fsdecode(b"caf\xe9.md")).write_text("# Coffee\n", encoding="utf-8")
    except OSError:
        pytest.skip("names are text here")
    copied = copy_notes(source, tmp_path / "copy", [])
    assert copied.pages == {"caf-": "caf\ufffd.md"}
    assert (tmp_path / "copy/caf-.md").exists()


def test_what_is_gone_from_the_notes_goes_from_the_copy_and_the_rest_keeps_its_time(tmp_path):
    source, copy = tmp_path / "notes", tmp_path / "copy"
    source.mkdir()
    (source / "one.md").write_text("# One\n", encoding="utf-8")
    (source / "two.md").write_text("# Two\n", encoding="utf-8")
    notes_project.bring_up_to_date(source, copy, "index")
    before = (copy / "one.md").stat().st_mtime_ns
    (source / "two.md").unlink()
    notes_project.bring_up_to_date(source, copy, "index")
    assert not (copy / "two.md").exists()
    assert (copy / "one.md").stat().st_mtime_ns == before
    assert "/two" not in (copy / "index.md").read_text(encoding="utf-8")


def test_an_index_of_the_notes_stays_their_first_page(folder, run, tmp_path):
    folder({"notes/index.md": "# Mine\n", "notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    site = tmp_path / "site"
    output = run("preview", "notes", "-o", site, "--no-open")
    assert str(site / "preview.html") in output
    assert "<h1>Mine" in (site / "index.html").read_text(encoding="utf-8")


def test_an_own_conf_is_not_used_and_said_to_be(folder, run, tmp_path):
    folder({"notes/conf.py": "raise SystemExit('used')\n", "notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    assert "conf.py is not used" in run("preview", "notes", "-o", tmp_path / "site", "--no-open")


def test_a_folder_without_meetings_says_what_a_meeting_is(folder, run, tmp_path):
    folder({"notes/thoughts.md": "# Thoughts\n\nOn weather.\n"})
    output = run("preview", "notes", "-o", tmp_path / "site", "--no-open")
    assert "No meeting was found: a meeting is" in output


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["preview", "missing"], "does not exist"),
        (["preview", "empty"], "there are no notes in"),
        (["preview", "notes", "-o", "notes/site"], "into which nothing is written"),
        (["preview", "notes", "-o", "mine"], "holds files that are not of a preview"),
    ],
)
def test_what_cannot_begin_exits_with_2(folder, run, arguments, said):
    root = folder({"notes/a.md": "# A\n", "empty/a.txt": "a", "mine/thesis.txt": "all of it"})
    before = state(root)
    assert said in " ".join(run(*arguments, code=2).split())
    assert state(root) == before


def test_a_preview_may_take_the_place_of_one(folder, run, tmp_path):
    folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    for _ in range(2):
        run("preview", "notes", "-o", tmp_path / "site", "--no-open")


def test_without_a_good_theme_the_one_of_sphinx_serves(folder, run, tmp_path, monkeypatch):
    folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    monkeypatch.setattr(notes_project, "find_spec", lambda _: None)
    output = run("preview", "notes", "-o", tmp_path / "site", "--no-open")
    assert "pip install 'sphinx-meetings[preview]'" in output
    assert "alabaster.css" in (tmp_path / "site/index.html").read_text(encoding="utf-8")


def test_a_theme_that_is_not_there_is_named(folder, run, tmp_path):
    folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    assert "no theme named 'plush'" in run("preview", "notes", "-o", tmp_path / "site", "--theme", "plush", code=3)


def test_serving_says_what_it_lacks(folder, run, monkeypatch):
    folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    monkeypatch.setattr(preview, "find_spec", lambda _: None)
    assert "--serve needs sphinx-autobuild" in run("preview", "notes", "--serve", "--no-open", code=2)


def test_it_is_opened_when_asked(folder, run, tmp_path, monkeypatch):
    folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    opened = []
    monkeypatch.setattr(preview.webbrowser, "open", opened.append)
    run("preview", "notes", "-o", tmp_path / "site")  # no terminal here
    assert opened == []
    run("preview", "notes", "-o", tmp_path / "site", "--open")
    assert opened == [(tmp_path / "site/index.html").as_uri()]


def test_what_was_not_read_is_listed_by_its_own_name(folder, run, tmp_path):
    page = NOTES.format(date="2026-06-04") + "\nThe almanac got its ten thousandth reader. She keeps bees.\n"
    folder({"notes/B <1>.md": page})
    assert "B <1>.md:12: agenda: 'The almanac" in run("preview", "notes", "-o", tmp_path / "site", "--no-open")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a permission there")
def test_a_link_that_leads_nowhere_is_named(folder, run, tmp_path):
    root = folder({"notes/2026-06-04.md": NOTES.format(date="2026-06-04")})
    (root / "notes/gone.md").symlink_to("nothing.md")
    assert "gone.md cannot be opened" in run("preview", "notes", "-o", tmp_path / "site", "--no-open")


def test_many_pages_are_not_listed_beside_each_of_them(tmp_path):
    copied = Copied({f"{folder}/2026-{n:03}": "" for folder in ("a", "b") for n in range(100)}, (), frozenset())
    write_pages(tmp_path, tmp_path, copied, "index")
    assert "/notes-in/a\n" in (tmp_path / "index.md").read_text(encoding="utf-8")
    page = (tmp_path / "notes-in/a.md").read_text(encoding="utf-8")
    assert page.count("- {doc}`") == 100
    assert "toctree" not in page
