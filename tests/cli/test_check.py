"""What was not understood, told in the terminal."""

from __future__ import annotations

import json
import tempfile

import pytest

from sphinx_meetings.cli import copying, project
from sphinx_meetings.cli.findings import Finding
from sphinx_meetings.cli.formats import as_github
from sphinx_meetings.files import write_if_changed as write

CONF = """
    extensions = ["myst_parser", "sphinx_meetings"]
    meetings_series = {"team": {"pages": ["meetings/team/*"], "schedule": {
        "rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00", "timezone": "UTC", "from": "2026-05-01"}}}
"""
CLEAN = """
    # Team, 2026-05-07

    ```{meeting} 2026-05-07 15:00 UTC
    ```

    ## Attendees

    - Noor Qabbani / @noorqb

    ## Agenda

    - **Noor**: the new chart
"""
FAULTY = """
    # Team, 2026-05-07

    Date: Wednesday, 7 May 2026, 15:00 UTC

    ## Attendees

    - Noor Qabbani / @noorqb

    ## Agenda

    - @stranger: the new chart

    The almanac got its ten thousandth reader. She keeps bees.

    ## Actions

    - [ ] @noorqb: write to the schools (due 2026-06-01)

    See {meeting:ref}`nowhere`.
"""


def docs(notes):
    return {"docs/conf.py": CONF, "docs/index.md": "# Home\n", "docs/meetings/team/2026-05-07.md": notes}


def test_each_kind_is_reported_with_its_line(folder, run):
    folder(docs(FAULTY + "\n    ```{meeting-action} @noorqb\n    :dew: 2026-06-01\n    Ask.\n    ```\n"))
    report = json.loads(run("check", "docs", "--format", "json"))
    page = "docs/meetings/team/2026-05-07.md"
    found = [(one["file"], one["line"], one["kind"]) for one in report["findings"]]
    assert found == [
        ("docs/conf.py", found[0][1], "missing"),
        (page, 3, "doubt"),
        (page, 11, "unknown"),
        (page, 13, "unread"),
        (page, 17, "overdue"),
        (page, 21, "warning"),
    ]
    assert report["counts"] == {"unread": 1, "doubt": 1, "unknown": 1, "missing": 1, "overdue": 1, "warning": 1}
    messages = [one["message"] for one in report["findings"]]
    assert "team-2026-06-04 has no notes" in messages[0]
    assert "'@stranger'" in messages[2]
    assert "was due on 2026-06-01, 30 days ago" in messages[4]
    assert "did you mean 'due'?" in messages[5]


def test_the_text_is_by_page(folder, run):
    folder(docs(FAULTY))
    lines = run("check").splitlines()
    assert "docs/meetings/team/2026-05-07.md" in lines
    assert any(line.startswith("   13  unread   agenda: 'The almanac got") for line in lines)
    assert lines[-1] == (
        "1 page, 1 meeting: 1 line not read, 1 doubt, 1 unknown person, 1 meeting without notes, 1 overdue action."
    )


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_only_strict_fails(folder, run, form):
    folder(docs(FAULTY))
    run("check", "docs", "--format", form)
    run("check", "docs", "--format", form, "--strict", code=1)


def test_a_clean_project_passes(folder, run):
    root = folder(docs(CLEAN))
    (root / "docs/meetings/team/2026-06-04.md").write_text("# Team, 2026-06-04\n\nCancelled.\n", encoding="utf-8")
    assert run("check", "docs", "--strict") == "2 pages, 2 meetings: nothing to report.\n"


def test_nothing_is_written_into_the_project(folder, run):
    root = folder(docs(CLEAN))
    before = sorted(root.rglob("*"))
    run("check", "docs")
    assert sorted(path for path in root.rglob("*") if "__pycache__" not in path.parts) == before


def test_raw_notes_are_checked_by_their_own_names(folder, run):
    folder({"notes/team/a <1>.md": FAULTY, "notes/wide.md": "# Team\n".encode("utf-16")})
    output = run("check", "notes")
    assert "notes/team/a <1>.md" in output
    assert "the file is not in UTF-8; it was read as utf_16" in output


def test_what_the_project_suppresses_is_not_reported(folder, run):
    files = docs(CLEAN.replace("15:00 UTC\n", "15:00 UTC\n    :joyn: https://example.org\n", 1))
    folder(files)
    assert "[meetings.option]" in run("check")
    folder({"docs/conf.py": CONF + '    suppress_warnings = ["meetings.option"]\n'})
    assert "[meetings.option]" not in run("check")


@pytest.mark.parametrize(
    ("conf", "code", "said"),
    [
        ('extensions = ["myst_parser"]', 2, 'add "sphinx_meetings" to its extensions'),
        ('extensions = ["no_such_extension"]', 3, "no_such_extension"),
        ("1 / 0", 3, "ZeroDivisionError"),
    ],
)
def test_what_goes_wrong_is_told_in_one_line(folder, run, conf, code, said):
    folder(docs(CLEAN) | {"docs/conf.py": conf})
    output = run("check", "docs", code=code)
    assert said in output
    assert 'File "' not in output.split("Error: ")[0]


def test_a_crash_while_reading_is_told_with_where_the_story_is(folder, run):
    conf = CONF + "    def setup(app):\n        app.connect('source-read', lambda app, name, text: {}[name])\n"
    folder(docs(CLEAN) | {"docs/conf.py": conf})
    assert "Error: Sphinx" in run("check", "docs", code=3)


def test_raw_notes_are_said_to_be_and_only_notes_are_copied(folder, run, monkeypatch):
    copies = []
    monkeypatch.setattr(copying, "write_if_changed", lambda copy, data: (copies.append(copy), write(copy, data)))
    other = {f"notes/{name}/a.md": FAULTY for name in (".hidden", "lib/.git", "node_modules", "ours")}
    folder({"notes/a.md": FAULTY, "notes/ours/pyvenv.cfg": "home = /usr/bin\n"} | other)
    assert "There is no conf.py in" in run("check", "notes")
    assert {copy.relative_to(copy.parents[1]).as_posix() for copy in copies} == {"source/a.md"}


def test_a_copy_does_not_copy_itself(folder, run, monkeypatch):
    root = folder({"a.md": FAULTY, "sphinx-meetings-abc/source/b.md": FAULTY})
    monkeypatch.setattr(tempfile, "tempdir", str(root))
    output = run("check", ".")
    assert "1 page read as raw notes" in output
    assert "sphinx-meetings-" not in output


def test_what_is_no_folder_of_notes_is_refused_before_it_is_copied(folder, run, monkeypatch):
    monkeypatch.setattr(copying, "MOST_FILES", 3)
    folder({f"home/{number}.md": "# A\n" for number in range(4)})
    monkeypatch.setattr(project, "bring_up_to_date", None)
    assert "files: name the folder of the notes themselves" in run("check", "home", code=2)
    assert "files: name the folder of the notes themselves" in run("preview", "home", code=2)
    assert "there is no conf.py here" in run("check", code=2)


def test_neither_conf_nor_notes(folder, run):
    folder({"other/a.txt": "a"})
    assert "neither a conf.py nor a note" in run("check", "other", code=2)


def test_annotations_are_escaped():
    finding = Finding("docs/a,b:c.md", 3, "unread", "100%\nof it: all, really")
    assert list(as_github([finding], "1 page, 1 meeting")) == [
        "::warning file=docs/a%2Cb%3Ac.md,line=3,title=sphinx-meetings%3A line not read::100%25%0Aof it: all, really",
        "1 page, 1 meeting: 1 finding.",
    ]


def test_a_finding_in_no_page_is_annotated_without_a_file():
    [line, _] = as_github([Finding(None, None, "missing", "gone")], "")
    assert line == "::warning title=sphinx-meetings%3A meeting without notes::gone"


def test_the_hidden_are_not_named(folder, run):
    conf = CONF + "    meetings_people = [{'name': 'Stranger Danger', 'handle': 'stranger', 'hide': True}]\n"
    folder(docs(FAULTY) | {"docs/conf.py": conf})
    assert "unknown  '@stranger'" not in run("check", "docs")
