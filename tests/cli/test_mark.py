"""A marked page says what it said before, and nothing but marks was added."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from myst_parser.config.main import MdParserConfig

from sphinx_meetings.cli.mark import _tell
from sphinx_meetings.cli.marking.blocks import markdown_blocks, rest_blocks
from sphinx_meetings.cli.marking.difference import difference
from sphinx_meetings.cli.marking.marks import DIRECTIVES, TAGS, Mark, marked
from sphinx_meetings.cli.marking.plan import Plan, Wish, chosen, wishes
from sphinx_meetings.cli.marking.reader import reader_of

NOTES = """\
# Team meeting

Date: 2026-06-04, 15:00 UTC
Chair: Noor Qabbani

## Attendees

- Noor Qabbani / Amman Science Centre / @noorqb
- Leilani Kahale / Mauna Net / @leilani-kahale

Regrets:

- Wojciech Rogala

## Agenda

- **Noor** (10 min): the new chart weathervane/almanac#3
  - DECISION: it is shown from June on

    ```
    code
    ```
- **Leilani**: haze
  - [ ] @noorqb: ask the hut

## Next meeting

2026-07-02
"""
REST = """\
Team meeting
============

:Date: 2026-06-04, 15:00 UTC

Attendees
---------

- Noor Qabbani / Amman Science Centre / @noorqb
- Leilani Kahale / Mauna Net / @leilani-kahale

Agenda
------

- **Noor** (10 min): the new chart weathervane/almanac#3

  - DECISION: it is shown from June on

  ::

      code

- **Leilani**: haze
"""
ADDED = re.compile(r"\s*|`{3,}(\{meeting.*)?|:\w+:.*|</?meeting.*|\.\. meeting.*|   :\w+:.*")


def kept(before, after, suffix):
    """Whether the new text is the old one but for lines that were added, and indentation of reStructuredText."""
    left = [line.strip() if suffix == ".rst" else line for line in after.split("\n")]
    for line in before.split("\n"):
        wanted = line.strip() if suffix == ".rst" else line
        while left and left[0] != wanted:
            if not ADDED.fullmatch(left.pop(0)):
                return False
        if not left:
            return False
        left.pop(0)
    return all(ADDED.fullmatch(line) for line in left)


@pytest.mark.parametrize(
    ("name", "text", "options", "said"),
    [
        (
            "2026-06-04.md",
            NOTES,
            (),
            ["````{meeting-agenda}", "```{meeting-attendees}\n:absent:", "```{meeting} 2026-"],
        ),
        ("2026-06-04.md", NOTES, ("--tags",), ["<meeting-agenda>\n\n- ", '<meeting when="2026-06-04 15:00 UTC">']),
        (
            "2026-06-04.rst",
            REST,
            (),
            [".. meeting-agenda::\n\n   - ", ".. meeting-attendees::\n\n   - ", ".. meeting:: 2026"],
        ),
    ],
)
def test_a_page_is_marked_and_says_the_same(folder, run, name, text, options, said):
    root = folder({f"meetings/team/{name}": text})
    page = root / "meetings/team" / name
    output = run("mark", page, "--write", *options)
    new = page.read_text(encoding="utf-8")
    assert all(words in new for words in said), new
    assert "To be marked: 1 date, 1 roll call, 1 agenda." in output
    assert kept(text, new, page.suffix)
    with reader_of(page) as reader:
        before, after = reader.read(text), reader.read(new)
    assert difference(before, after) is None
    assert (before.meetings[0].date_from, after.meetings[0].date_from) == ("text", "directive")
    assert "There is nothing to mark." in run("mark", page, "--write", *options)
    assert page.read_text(encoding="utf-8") == new


def test_who_chairs_does_so_in_a_marked_roll_call_too(folder):
    page = folder({"2026-06-04.md": NOTES}) / "2026-06-04.md"
    lines = NOTES.split("\n")
    start = lines.index("- Noor Qabbani / Amman Science Centre / @noorqb")
    new = "\n".join(marked(lines, [Mark("attendees", start, start + 2, "", {})], ".md", DIRECTIVES))
    with reader_of(page) as reader:
        [meeting] = reader.read(new).meetings
    assert [(who.name, who.roles) for who in meeting.attendees] == [
        ("Noor Qabbani", ("chair",)),
        ("Leilani Kahale", ()),
    ]


def test_nothing_is_written_without_a_word(folder, run):
    page = folder({"2026-06-04.md": NOTES}) / "2026-06-04.md"
    output = run("mark", page)
    assert "+```{meeting-attendees}" in output
    assert "Nothing was written; --write writes it." in output
    assert page.read_text(encoding="utf-8") == NOTES


@pytest.mark.parametrize("text", [NOTES.replace("\n", "\r\n"), NOTES.rstrip("\n"), f"\ufeff{NOTES}"])
def test_the_ends_of_lines_and_of_the_page_stay(folder, run, text):
    page = folder({"2026-06-04.md": text.encode("utf-8")}) / "2026-06-04.md"
    run("mark", page, "--write")
    new = page.read_bytes().decode("utf-8")
    assert kept(text, new.replace("\n\r\n", "\n\n") if "\r" not in text else new, ".md") or "\r" in text
    assert new.endswith("2026-07-02\n") == text.endswith("2026-07-02\n")
    assert new.startswith("\ufeff") == text.startswith("\ufeff")
    assert ("\r\n" in new, re.search(r"[^\r]\n", new) is None) == (("\r\n" in text,) * 2)


def test_each_meeting_of_a_page_is_marked(folder, run):
    text = "# Hour\n\n## 2026-05-01\n\nPresent:\n\n- Noor\n\n## 2026-05-08\n\nPresent:\n\n- Leilani\n- Noor\n"
    page = folder({"meetings/2026.md": text}) / "meetings/2026.md"
    assert "To be marked: 2 dates, 2 roll calls." in run("mark", page, "--write")
    assert "## 2026-05-08\n\n```{meeting} 2026-05-08\n```\n" in page.read_text(encoding="utf-8")


def test_an_agenda_of_headings_is_marked(folder, run):
    text = "# Team, 2026-06-04\n\n## Agenda\n\n### Chart\n\nIt is new.\n\n### Haze\n\n- more of it\n\n## Next meeting\n"
    page = folder({"2026-06-04.md": text}) / "2026-06-04.md"
    assert "+```{meeting-agenda}" in run("mark", page)
    assert "+<meeting-agenda>" in run("mark", page, "--tags")


def test_what_can_not_be_marked_is_told_with_the_reason(capsys):
    left = [Wish("agenda", 3, ()), Wish("attendees", 9, ())]
    _tell(Path("notes.md"), Plan([], [], left), ["it would be lost; with --tags it can be", "it would be lost"])
    assert capsys.readouterr().err.splitlines() == [
        "notes.md:3: the agenda can't be marked without changing what is read: it would be lost; with --tags it can be",
        "notes.md:9: the roll call can't be marked without changing what is read: it would be lost",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NOTES, None),
        (NOTES.replace("# Team meeting", "\n\n# Team meeting"), None),
        (NOTES.replace("Leilani Kahale", "Lani Kahale"), "line 9, 'Leilani Kahale', would be missing in who attended"),
        (
            NOTES.replace("(10 min)", "(15 min)"),
            "line 17, 'the new chart weathervane/almanac#3', would be read otherwise",
        ),
        (NOTES + "\n## Agenda\n\n- Oil\n", "'Oil' would be added to the agenda"),
        (NOTES.replace("15:00", "16:00"), "its time would be '16:00:00' instead of '15:00:00'"),
        ("# A\n\n## 2026-06-04\n\n- a\n\n## 2026-06-11\n\n- b\n", "there would be 2 meetings instead of 1"),
    ],
)
def test_the_first_difference_is_named_with_its_line(folder, text, said):
    page = folder({"2026-06-04.md": NOTES}) / "2026-06-04.md"
    with reader_of(page) as reader:
        found = difference(reader.read(NOTES), reader.read(text))
    assert found == said or (said and found.startswith(said))


def test_an_announcement_below_the_items_does_not_hinder_a_mark(folder, run):
    text = "Team\n====\n\n2026-06-04\n\nAgenda\n------\n\n* Oil\n* Rust\n\nNext meeting is 9 July 2026 at 17:00 UTC.\n"
    page = folder({"2026-06-04.rst": text}) / "2026-06-04.rst"
    assert "To be marked: 1 date, 1 agenda." in run("mark", page)


@pytest.mark.parametrize(
    ("files", "arguments", "said"),
    [
        ({"a.txt": "x"}, ["a.txt"], "neither Markdown nor reStructuredText"),
        ({"a.rst": REST}, ["a.rst", "--tags"], "tags are for Markdown"),
        ({"a.md": "# No\xebl".encode("latin-1")}, ["a.md"], "is not in UTF-8"),
        ({"a.md": "# Thoughts\n"}, ["a.md"], "no meeting was found"),
        (
            {"conf.py": "extensions = ['myst_parser', 'sphinx_meetings']\nexclude_patterns = ['a*']", "a.md": NOTES},
            ["a.md"],
            "is no page of the project",
        ),
    ],
)
def test_what_cannot_be_marked_exits_with_2(folder, run, files, arguments, said):
    root = folder(files)
    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    assert said in " ".join(run("mark", *arguments, code=2).split())
    assert {path: path.read_bytes() for path in before} == before


def test_a_page_of_a_project_is_read_with_its_settings(folder, run):
    conf = "extensions = ['myst_parser', 'sphinx_meetings']\nmeetings_headings = {'agenda': ['Weather']}\n"
    text = "# Team, 2026-06-04\n\n## Attendees\n\n- Noor\n\n## Weather\n\n- haze\n\n## Else\n\n- more\n"
    folder({"docs/conf.py": conf, "docs/team/2026-06-04.md": text, "docs/index.md": "# Home\n"})
    assert "+```{meeting-agenda}\n - haze\n+```" in run("mark", "docs/team/2026-06-04.md")


NAMES = ["Noor Qabbani", "Leilani Kahale", "Wojciech Rogala", "Siobhán Kearney"]
WORDS = st.sampled_from(["chart", "haze", "`code`", "*wind*", "weathervane/almanac#3", "(10 min)", "hut: snow", "-> 2"])
TITLES = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
BELOW = st.sampled_from(
    [
        [],
        ["  - ACTION: @noorqb asks the hut"],
        ["  - [ ] @noorqb: ask the hut", "  - DECISION: in June"],
        ["", "  ```", "  - no item", "  ```", ""],
        ["", "  ````md", "  ```", "  ````", ""],
        ["", "  More of it: https://example.org/x", ""],
    ]
)


@st.composite
def pages(draw):
    """Notes whose parts come in any of their usual shapes, in Markdown."""
    day = draw(st.dates()).replace(year=2026)
    people = draw(st.lists(st.sampled_from(NAMES), unique=True))
    calls = [
        ["## Attendees", "", *(f"- {name} / Home" for name in people)],
        ["Present:", "", *(f"* {name}" for name in people)],
        [f"**Present:** {', '.join(people)}"],
        ["## Attendees", "", "| Name | Home |", "|---|---|", *(f"| {name} | Oslo |" for name in people)],
        ["- Attendees", *(f"  - {name}" for name in people)],
        ["Chair: Noor Qabbani", "", "## Attendees", "", *(f"- {name}" for name in people), "", "Regrets: Ana Ruiz"],
    ]
    items = [line for title in draw(st.lists(TITLES, max_size=4)) for line in (f"- {title}", *draw(BELOW))]
    agendas = [
        ["## Agenda", "", *items],
        ["**Topics**", *items],
        ["Agenda:", "", *items],
        ["## Agenda", "", *(line.replace("- ", "### ", 1) if line.startswith("- ") else line for line in items)],
        ["## Agenda", "", "This is a 60m meeting.", "", *items, "", "## Actions", "", "- [ ] @noorqb: call"],
    ]
    first = draw(st.sampled_from(["# Team meeting", "Team meeting\n======", "---\ntitle: x\n---\n\n# Team", ""]))
    date = f"Date: {day:%d %B %Y}, 15:00 UTC"
    parts = [[first], [date], draw(st.sampled_from(calls)), draw(st.sampled_from(agendas)), ["## Next", "", "Soon."]]
    return "\n\n".join("\n".join(part) for part in parts) + draw(st.sampled_from(["", "\n", "\n\n"]))


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    page = tmp_path_factory.mktemp("marking") / "2026-06-04.md"
    page.write_text("# Team\n", encoding="utf-8")
    with reader_of(page) as found:
        yield found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(pages(), st.sampled_from([DIRECTIVES, TAGS]))
def test_marking_changes_nothing_that_is_read(reader, text, form):
    before = reader.read(text)
    lines = text.split("\n")
    config = MdParserConfig(enable_extensions=["colon_fence", "deflist"])

    def with_marks(marks):
        return "\n".join(marked(lines, marks, ".md", form))

    plan = chosen(
        wishes(before, lines, markdown_blocks(lines, config)),
        lambda marks: difference(before, reader.read(with_marks(marks))) is None,
    )
    new = with_marks(plan.marks)
    assert difference(before, reader.read(new)) is None
    assert kept(text, new, ".md")
    again = wishes(reader.read(new), new.split("\n"), markdown_blocks(new.split("\n"), config))
    assert not {wish.part for wish in plan.done} & {wish.part for wish in again}


@st.composite
def rest_pages(draw):
    """The same in reStructuredText."""
    people = draw(st.lists(st.sampled_from(NAMES), min_size=1, unique=True))
    rule = "=== ===="
    calls = [
        ["Attendees", "~~~~~~~~~", "", *(f"- {name}" for name in people)],
        ["Present:", "", *(f"* {name}" for name in people)],
        ["**Present:** " + ", ".join(people)],
        ["Attendees", "~~~~~~~~~", "", *(f"- {name}" for name in people), "", "Absent", "~~~~~~", "", "- Ana Ruiz"],
        [":Present: " + ", ".join(people)],
        ["Attendees", "~~~~~~~~~", "", rule, "A   Name", rule, *(f"x   {name[:4]}" for name in people), rule],
    ]
    below = st.sampled_from([[], ["", "  - ACTION: @noorqb asks the hut", ""], ["", "  ::", "", "      code", ""]])
    titles = draw(st.lists(TITLES.map(lambda title: title.replace("`", "``")), max_size=4))
    items = [line for title in titles for line in (f"- {title}", *draw(below))]
    agendas = [
        ["Agenda", "~~~~~~", "", *items],
        ["Agenda:", "", *items],
        ["Agenda", "~~~~~~", "", *(line for title in titles for line in (title, "^" * 40, "", "Talk.", ""))],
    ]
    parts = [
        draw(st.sampled_from(["=====\nTeam\n=====", "Team\n====", "Team\n====\n\n:Pad: https://pad.example.org/x"])),
        "Date: 4 June 2026, 15:00 UTC",
        "\n".join(draw(st.sampled_from(calls))),
        "\n".join(draw(st.sampled_from(agendas))),
        "Next\n~~~~\n\nSoon.",
    ]
    return "\n\n".join(parts) + draw(st.sampled_from(["", "\n"]))


@pytest.fixture(scope="module")
def rest_reader(tmp_path_factory):
    page = tmp_path_factory.mktemp("marking") / "2026-06-04.rst"
    page.write_text("Team\n====\n", encoding="utf-8")
    with reader_of(page) as found:
        yield found


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(rest_pages())
def test_marking_changes_nothing_that_is_read_in_rest_either(rest_reader, text):
    before = rest_reader.read(text)
    lines = text.split("\n")

    def with_marks(marks):
        return "\n".join(marked(lines, marks, ".rst", DIRECTIVES))

    plan = chosen(
        wishes(before, lines, rest_blocks(lines)),
        lambda marks: difference(before, rest_reader.read(with_marks(marks))) is None,
    )
    new = with_marks(plan.marks)
    assert difference(before, rest_reader.read(new)) is None
    assert kept(text, new, ".rst")
    assert "meeting" in {wish.part for wish in plan.done}


def test_blocks_of_rest():
    head = "====\nTeam\n====\n:Date: x\n\nNotes\n-----\ntext\ngoes on\n"
    text = f"{head}\n- one\n\n  below\n\n.. note::\n\n   in it\n\n=== ===\na   b\n=== ===\n"
    lines = text.split("\n")
    found = [(lines[block.start], block.stop - block.start, block.level) for block in rest_blocks(lines)]
    assert found == [
        ("====", 3, 1),
        (":Date: x", 1, 0),
        ("Notes", 2, 2),
        ("text", 2, 0),
        ("- one", 3, 0),
        (".. note::", 3, 0),
        ("=== ===", 3, 0),
    ]


def test_a_fence_is_longer_than_all_within():
    lines = ["- a", "  `````", "  ```", "  `````"]
    new = marked(lines, [Mark("agenda", 0, 4, "", {"slot": "60"})], ".md", DIRECTIVES)
    assert new == ["``````{meeting-agenda}", ":slot: 60", "", *lines, "``````"]


def test_values_of_tags_are_escaped():
    new = marked(["- a"], [Mark("agenda", 0, 1, "", {"closes": 'at "noon" <b>'})], ".md", TAGS)
    assert new[0] == '<meeting-agenda closes="at &quot;noon&quot; &lt;b&gt;">'
