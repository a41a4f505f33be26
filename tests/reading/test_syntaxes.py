"""The same notes in MyST and in reStructuredText give the same records."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.records import Line
from tests.reading.reading import read

NAMES = ["Imke Dorn", "Pavel Ruzic", "Ayo Balogun", "Mai Nguyen", "Sören Åberg"]
TITLES = ["Budget", "Release 2.0", "Fonts vane/site#3", "Roof (Imke, 5m)", "Hosting bill", "[Pavel] Colours"]


class Block(NamedTuple):
    """A block of notes, in both syntaxes."""

    markdown: str
    rest: str


def heading(text, level):
    return Block(f"{'#' * level} {text}\n", f"{text}\n{'=-~^'[level - 1] * (len(text) + 9)}\n")


def bullets(items):
    """Items with what is nested below them."""
    markdown, rest = [], []
    for text, below in items:
        markdown += [f"- {text}", *(f"  - {line}" for line in below)]
        rest += [f"- {text}", "", *(f"  - {line}" for line in below), ""]
    return Block("\n".join(markdown) + "\n", "\n".join(rest))


def numbers(items):
    lines = "".join(f"{number}. {text}\n" for number, (text, _) in enumerate(items, 1))
    return Block(lines, lines)


def table(header, rows):
    widths = [max(len(row[column]) for row in (header, *rows)) + 1 for column in range(len(header))]

    def line(cells):
        return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True)).rstrip() + "\n"

    rule = "  ".join("=" * width for width in widths) + "\n"
    markdown = "".join(f"| {' | '.join(cells)} |\n" for cells in (header, ["---"] * len(header), *rows))
    return Block(markdown, rule + line(header) + rule + "".join(map(line, rows)) + rule)


def prose(text):
    return Block(f"{text}\n", f"{text}\n")


def definitions(term, items):
    listed = "".join(f"  - {item}\n" for item in items)
    return Block(f"{term}\n: " + listed.strip() + "\n", f"{term}\n{listed}")


names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True)
items = st.lists(
    st.tuples(
        st.sampled_from(TITLES), st.lists(st.sampled_from(["too high", "see vane/site#9", "Imke: soon"]), max_size=2)
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda item: item[0],
)


@st.composite
def roll_calls(draw):
    people = draw(names)
    kind = draw(st.sampled_from(["list", "label", "line", "table", "definition"]))
    if kind == "line":
        return [prose(f"**Present:** {', '.join(people)}")]
    if kind == "label":
        return [prose("Attendees:"), bullets([(name, ()) for name in people])]
    if kind == "table":
        rows = [[name, "Nordlicht"] for name in people]
        return [heading("Attendees", 2), table(["Name", "Organization"], rows)]
    if kind == "definition":
        return [definitions("Present", people)]
    return [heading("Roll call", 2), bullets([(f"{name} / Nordlicht / @{name[:3].lower()}", ()) for name in people])]


@st.composite
def agendas(draw):
    listed = draw(items)
    kind = draw(st.sampled_from(["bullets", "numbers", "headings", "table", "label", "bold"]))
    if kind == "headings":
        return [heading("Agenda", 2)] + [
            block for title, below in listed for block in (heading(title, 3), *map(prose, below))
        ]
    if kind == "table":
        return [heading("Agenda", 2), table(["Topic", "Time"], [[title, "5"] for title, _ in listed])]
    if kind == "label":
        return [prose("Agenda:"), bullets(listed)]
    if kind == "bold":
        return [prose("**Topics**"), bullets(listed)]
    return [heading("Agenda items", 2), (numbers if kind == "numbers" else bullets)(listed)]


@st.composite
def notes(draw):
    day = draw(st.dates(date(2026, 1, 1), date(2026, 12, 31)))
    facts = bullets([(f"**Date:** {day:%d %B %Y}, 15:00 UTC", ()), ("**Pad:** https://pad.example.org/x", ())])
    updates = [heading("Updates", 2), bullets([("Imke: released vane/site#7", ())])]
    last = [heading("Next meeting", 2), prose("To be announced.")]
    return [heading("Team meeting", 1), facts, *draw(roll_calls()), *draw(agendas()), *updates, *last]


def without_lines(record):
    """A record and all in it, without the places, which differ from syntax to syntax."""
    if isinstance(record, tuple) and hasattr(record, "_fields"):
        told = [name for name in record._fields if name not in {"line", "source"}]
        return {name: without_lines(getattr(record, name)) for name in told}
    return [without_lines(entry) for entry in record] if isinstance(record, tuple) else record


@given(notes())
def test_same_records(blocks):
    markdown = read("\n".join(block.markdown for block in blocks), "meetings/team/a.md")
    rest = read("\n".join(block.rest for block in blocks), "meetings/team/a.rst")
    assert markdown.meetings[0].attendees
    assert markdown.meetings[0].agenda
    assert without_lines(markdown) == without_lines(rest)


def test_without_lines_takes_out_nothing_else():
    assert without_lines((Line("a", "b", 3, ()),)) == [{"text": "a", "number": 3, "spans": []}]


def test_a_backslash_of_either_syntax_is_no_letter():
    notes = "Team\n====\n\nAgenda\n------\n\n- 2 \\* 3 and \\`x\\`\n- **Lena**: 2 \\* 3 é\n"
    for suffix in (".md", ".rst"):
        [meeting] = read(notes, f"meetings/team/2026-03-05{suffix}").meetings
        assert [item.title for item in meeting.agenda] == ["2 * 3 and `x`", "2 * 3 é"]
