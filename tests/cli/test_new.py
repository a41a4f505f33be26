"""The page of the next meeting reads back as the meeting that was planned."""

from __future__ import annotations

import datetime as dt

import pytest

from sphinx_meetings.cli.markup import escaped
from sphinx_meetings.cli.naming import next_name
from sphinx_meetings.cli.project import opened
from tests.reading.reading import parsed

CONF = """
    project = "Weathervane"
    extensions = ["myst_parser", "sphinx_meetings"]
    meetings_repository = "weathervane-project/compass"
    meetings_series = {"team": {
        "title": "Team *meeting*", "pages": ["meetings/team/*"],
        "schedule": {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00", "timezone": "Europe/Lisbon", "duration": 45,
                     "from": "2026-06-01"},
        "join": "https://meet.example.org/team", "notes": "https://pad.example.org/team"}}
"""
MARKDOWN = """
    # Team, 2026-06-04

    ```{meeting} 2026-06-04 15:00 Europe/Lisbon
    ```

    ## Attendees

    - Noor Qabbani / Amman Science Centre / @noorqb
    - Leilani Kahale / Mauna Net / @leilani-kahale

    ## Agenda

    - **Noor**: the new chart #12
    - **Leilani**: \\[haze\\] in 2 * 3 and `snake_case` weathervane-project/almanac#3 (deferred)

    ## Actions

    - [ ] @noorqb: write to the schools about `snake_case` (due 2026-06-20)
    - [ ] Leilani: ask the hut
    - [x] @noorqb: count the stations
"""
REST = """
    Team, 2026-06-04
    ================

    .. meeting:: 2026-06-04 15:00 Europe/Lisbon

    Attendees
    ---------

    - Noor Qabbani / Amman Science Centre / @noorqb
    - Leilani Kahale / Mauna Net / @leilani-kahale

    Agenda
    ------

    - **Noor**: the new chart #12
    - **Leilani**: [haze] in 2 \\* 3 and ``snake_case`` weathervane-project/almanac#3 (deferred)

    Actions
    -------

    - [ ] @noorqb: write to the schools about ``snake_case`` (due 2026-06-20)
    - [ ] Leilani: ask the hut
    - [x] @noorqb: count the stations
"""


def docs(suffix=".md"):
    page = MARKDOWN if suffix == ".md" else REST
    return {"docs/conf.py": CONF, "docs/index.md": "# Home\n", f"docs/meetings/team/2026-06-04{suffix}": page}


@pytest.mark.parametrize("suffix", [".md", ".rst"])
def test_it_reads_back_as_the_meeting_that_was_planned(folder, run, suffix):
    root = folder(docs(suffix))
    with opened(root / "docs") as project:
        before = project.showing.archive
    output = run("new", "team")
    page = root / f"docs/meetings/team/2026-07-02{suffix}"
    assert output == f"docs/meetings/team/2026-07-02{suffix}: team-2026-07-02, 2026-07-02 15:00 Europe/Lisbon\n"
    assert page.exists()
    with opened(root / "docs") as project:
        after = project.showing.archive
        warnings = project.run.warnings

    planned = next(one for one in before.planned if one.identifier == "team-2026-07-02")
    meeting = after.meetings["team-2026-07-02"]
    assert (meeting.start, meeting.record.duration) == (planned.start, planned.duration)
    assert (meeting.status, meeting.series, meeting.event) == ("planned", "team", planned.event)
    assert {link.kind: link.url for link in meeting.links} == {
        "join": "https://meet.example.org/team",
        "notes": "https://pad.example.org/team",
    }
    assert meeting.attendees == ()
    [item] = meeting.items
    old = before.items["team-2026-06-04/" + next(name for name in before.items if "haze" in name).partition("/")[2]]
    assert item.record.marks == ("carried-over",)
    assert [owner.person for owner in item.owners] == ["leilani-kahale"]
    assert [one.identifier for one in item.references] == [one.identifier for one in old.references]
    assert item.record.title.startswith("[haze] in 2 * 3 and snake_case")
    still = {name: action for name, action in after.actions.items() if action.status == "open"}
    assert still.keys() == {name for name, action in before.actions.items() if action.status == "open"}
    assert {action.carried_over for action in still.values()} == {1}
    assert [action.due for action in still.values()] == [dt.date(2026, 6, 20), None]
    assert (after.unread, after.doubts, warnings) == (before.unread, before.doubts, [])


@pytest.mark.parametrize("suffix", [".md", ".rst"])
def test_without_anything_to_carry_the_page_says_nothing(folder, run, suffix):
    files = docs(suffix)
    name = next(name for name in files if "2026-06-04" in name)
    text, _, _ = files[name].partition("Agenda")
    files[name] = text.removesuffix("## ") + "\n"
    root = folder(files)
    run("new", "team")
    with opened(root / "docs") as project:
        meeting = project.showing.archive.meetings["team-2026-07-02"]
        assert (meeting.items, meeting.attendees, project.showing.archive.actions) == ((), (), {})
        assert project.showing.archive.unread == ()


def test_a_day_of_its_own_takes_the_hour_of_the_schedule(folder, run):
    folder(docs())
    output = run("new", "team", "--date", "2026-07-09")
    assert output == "docs/meetings/team/2026-07-09.md: team-2026-07-09, 2026-07-09 15:00 Europe/Lisbon\n"


@pytest.mark.parametrize(
    ("date", "said", "hour"),
    [
        ("2026-08-06", "By the schedule of 'team', the meeting of 2026-08-06 is cancelled (holidays).\n", "15:00"),
        (
            "2026-09-03",
            "By the schedule of 'team', the meeting of 2026-09-03 was moved to 2026-09-10 17:30.\n",
            "20:00",
        ),
        ("2026-09-10", "", "17:30"),
    ],
)
def test_a_cancelled_or_moved_day_is_told_and_keeps_the_hour_of_the_schedule(folder, run, date, said, hour):
    files = docs()
    exceptions = (
        '"exceptions": [{"date": "2026-08-06", "cancelled": "holidays"}, '
        '{"date": "2026-09-03", "moved": "2026-09-10 17:30"}], '
    )
    conf = (
        files["docs/conf.py"].replace('"15:00"', '["15:00", "20:00"]').replace('"schedule"', exceptions + '"schedule"')
    )
    folder(files | {"docs/conf.py": conf})
    page = f"docs/meetings/team/{date}.md: team-{date}, {date} {hour} Europe/Lisbon\n"
    assert run("new", "team", "--date", date) == said + page


def test_restructuredtext_links_the_last_page_as_a_document(folder, run):
    root = folder(docs(".rst"))
    run("new", "team")
    text = (root / "docs/meetings/team/2026-07-02.rst").read_text(encoding="utf-8")
    assert "\nLast time: :doc:`2026-06-04 <2026-06-04>`\n" in text
    with opened(root / "docs") as project:
        assert [line for line in project.run.others if "unknown document" in line] == []


def test_the_next_one_follows_when_the_page_is_there(folder, run):
    folder(docs())
    assert "team-2026-07-02" in run("new", "team")
    assert "team-2026-08-06" in run("new", "team")


def test_without_conf_nothing_is_read(folder, run, monkeypatch):
    files = {name.removeprefix("docs/"): content for name, content in docs().items() if not name.endswith("conf.py")}
    folder(files)
    monkeypatch.setattr("sphinx_meetings.cli.project.bring_up_to_date", None)
    assert "there is no conf.py here" in run("new", "team", code=2)
    assert "which would say what series there are" in run("new", "team", "--docs", ".", code=2)


def test_it_can_be_printed(folder, run):
    root = folder(docs())
    before = sorted(root.rglob("*.md"))
    assert run("new", "team", "-o", "-").startswith("# Team \\*meeting\\*, 2026-07-02\n")
    assert sorted(root.rglob("*.md")) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["teem"], "did you mean 'team'?"),
        (["team", "--date", "2026-06-04"], "has a page already: docs/meetings/team/2026-06-04.md"),
        (["team", "-o", "docs/index.md"], "docs/index.md exists already"),
        (["team", "--date", "June"], "does not match the format"),
        (["team", "-t", "bad.jinja"], "bad.jinja:2: "),
        (["team", "-t", "unknown.jinja"], "'weather' is undefined"),
        (["idle"], "nothing says when 'idle' meets next"),
        (["hour"], "holds several meetings"),
        (["planned"], "no page yet that a new one could follow"),
    ],
)
def test_what_cannot_be_written_exits_with_2(folder, run, arguments, said):
    extra = {
        "docs/meetings/idle/2025-01-01.md": "# Idle, 2025-01-01\n",
        "docs/meetings/hour/2026.md": "# Hour\n\n## 2026-05-01\n\n- a\n\n## 2026-05-08\n\nNext meeting: 2026-07-10\n",
        "bad.jinja": "# Team\n{% for %}\n",
        "unknown.jinja": "{{ weather }}\n",
    }
    root = folder(docs() | extra)
    conf = root / "docs/conf.py"
    more = 'meetings_series["planned"] = {"schedule": {"rule": "FREQ=WEEKLY;BYDAY=MO"}}\n'
    conf.write_text(conf.read_text(encoding="utf-8").replace("    ", "") + more, encoding="utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc"}
    assert said in " ".join(run("new", *arguments, code=2).split())
    assert {path: path.read_bytes() for path in before} == before


def test_the_team_has_a_template_of_its_own(folder, run):
    template = (
        "{{ meeting.when }} {{ series.identifier }} {{ previous.path }} {{ items | length }} {{ actions[0].due }}\n"
    )
    root = folder(docs() | {"team.md.jinja": template})
    run("new", "team", "-t", "team.md.jinja")
    text = (root / "docs/meetings/team/2026-07-02.md").read_text(encoding="utf-8")
    assert text == "2026-07-02 15:00 Europe/Lisbon team 2026-06-04.md 1 2026-06-20\n"


D = dt.date


@pytest.mark.parametrize(
    ("names", "date", "name"),
    [
        ([("meetings/team/2026-06-04", D(2026, 6, 4))], D(2026, 7, 2), "meetings/team/2026-07-02"),
        (
            [("m/2025/2025-12-04", D(2025, 12, 4)), ("m/2025/2025-11-06", D(2025, 11, 6))],
            D(2026, 1, 8),
            "m/2026/2026-01-08",
        ),
        ([("a/august-2020", D(2020, 8, 20)), ("a/july-2020", D(2020, 7, 16))], D(2020, 9, 17), "a/september-2020"),
        (
            [("2025/12-Dec/04-wg", D(2025, 12, 4)), ("2025/11-Nov/06-wg", D(2025, 11, 6))],
            D(2026, 1, 8),
            "2026/01-Jan/08-wg",
        ),
        (
            [("room-12/2025-12-04", D(2025, 12, 4)), ("room-12/2025-11-06", D(2025, 11, 6))],
            D(2026, 1, 8),
            "room-12/2026-01-08",
        ),
        ([("m/20230301_minutes", D(2023, 3, 1))], D(2023, 3, 15), "m/20230315_minutes"),
        ([("m/notes_2023-03-01", D(2023, 3, 1))], D(2023, 3, 15), "m/notes_2023-03-15"),
        ([("2023-10", D(2023, 10, 3)), ("2023-09", D(2023, 9, 5))], D(2023, 11, 7), "2023-11"),
        ([("m/retreat", D(2023, 3, 1))], D(2023, 3, 15), None),
        ([], D(2023, 3, 15), None),
    ],
)
def test_a_page_is_called_as_those_before(names, date, name):
    assert next_name(names, date) == name


@pytest.mark.parametrize("suffix", [".md", ".rst"])
@pytest.mark.parametrize(
    "title",
    [
        "2 * 3 *stars* and **more**",
        "`code` and ``more``",
        "snake_case_ and __dunder__",
        "[a link](elsewhere) and ![one]",
        "<b>bold</b> & &amp;",
        "back\\slash",
        "|table| and ~~struck~~",
        "# no heading",
        "- no list",
        "1. no number",
        "$x$ and {role}`x`",
    ],
)
def test_text_is_read_as_text(title, suffix):
    page = f"- Talk of {escaped(title, suffix)}\n- {escaped(title, suffix)}\n"
    items = parsed(page, f"meetings/team/2026-06-04{suffix}").children[0].children
    assert [item.astext() for item in items] == [f"Talk of {title}", title]
