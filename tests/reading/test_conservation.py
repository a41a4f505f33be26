"""Nothing is lost: what stands in a roll call or an agenda is read, keeps a place, or is reported."""

from __future__ import annotations

from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.groups import invites, is_nothing
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.names import is_placeholder
from sphinx_meetings.grammars.roll_call import read_roll_call_line
from sphinx_meetings.grammars.roll_call_columns import read_header
from sphinx_meetings.grammars.text import repair
from tests.reading.reading import parsed, read

PEOPLE = ["Imke Dorn", "Pavel Ruzic / Hex / @pavel", "Ayo Balogun (she/her), Lagoon", "@mai", "Sören Åberg - Nord"]
ITEMS = ["Budget", "Release (Pavel)", "**Imke (5m):** fonts #3", "Hosting bill", "[ ] Roof", "Colours - Ayo"]
JUNK = [
    "...",
    "N/A",
    "name / institution / handle",
    "add item here",
    "12",
    "(",
    "we met in the garden, as always.",
    "\\*",
]
MARKS = ["- ", "* ", "1. ", "- [x] ", "+ ", ""]

lines = st.sampled_from(PEOPLE + ITEMS + JUNK) | st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"], exclude_characters="<>`#|"), max_size=30
)


@st.composite
def mutated(draw):
    """A line with letters doubled, taken out and put elsewhere, as pads and hands do it."""
    letters = list(draw(lines))
    for _ in range(draw(st.integers(0, 2))):
        if letters:
            place, other = draw(st.integers(0, len(letters) - 1)), draw(st.integers(0, len(letters) - 1))
            move = draw(st.sampled_from(["lose", "double", "swap"]))
            if move == "lose":
                del letters[place]
            elif move == "double":
                letters.insert(place, letters[place])
            else:
                letters[place], letters[other] = letters[other], letters[place]
    return "".join(letters).replace("\n", " ").strip()


def listings():
    """Lists as Markdown, with one line for each of their entries."""
    return st.lists(
        mutated().map(lambda line: f"- {line}" if line[:1].isalpha() else f"- x{line}"), min_size=1, max_size=6
    )


def told_lines(page):
    """The lines of objects and of reports."""
    meeting = page.meetings[0]
    objects = [*meeting.attendees, *meeting.absent, *meeting.agenda, *page.unread]
    return {entry.line for entry in objects}


def keeps_a_person_s_place(text):
    line = plain_line(text)
    is_label = text.endswith((":", "："))
    return is_label or is_boilerplate(text) or read_header([line]) is not None or read_roll_call_line(line).placeholder


def keeps_an_item_s_place(text):
    return read_agenda_line(plain_line(text)).placeholder or is_nothing(text) or invites(text)


@given(listings())
def test_roll_call(entries):
    page = read("# Team meeting\n\n## Attendees\n\n" + "\n".join(entries) + "\n")
    told = told_lines(page)
    lost = [entry for number, entry in enumerate(entries, 5) if number not in told]
    assert [entry for entry in lost if not keeps_a_person_s_place(as_read(entry))] == []


@given(listings())
def test_agenda(entries):
    page = read("# Team meeting\n\n## Agenda\n\n" + "\n".join(entries) + "\n")
    told = told_lines(page)
    lost = [entry for number, entry in enumerate(entries, 5) if number not in told]
    assert [entry for entry in lost if not keeps_an_item_s_place(as_read(entry))] == []


def as_read(entry):
    """The text of an entry as Markdown shows it, its encoding mended."""
    text = next((item.astext() for item in parsed(entry + "\n").findall(nodes.paragraph)), "")
    return repair(text).replace("\n", " ").strip()


LABELS = [
    "Next week's chair",
    "Next meeting: 5 May 2026",
    "Please add your name:",
    "Add your items below:",
    "Members",
    "Name / Affiliation",
    "Updates",
    "Last meeting",
]
NESTED = st.lists(
    st.tuples(st.sampled_from(LABELS + ITEMS[:2] + JUNK[:4]), st.lists(st.sampled_from(PEOPLE + ITEMS), max_size=2)),
    min_size=1,
    max_size=4,
)


def numbered(nested, first):
    """The lines of a list with lists below its items, and the numbers of each item's lines."""
    text, numbers = [], []
    for item, below in nested:
        numbers.append([first + len(text) + place for place in range(len(below) + 1)])
        text += [f"- {item}", *(f"  - {line}" for line in below)]
    return "\n".join(text) + "\n", numbers


@given(NESTED)
def test_lists_below_the_lines_of_a_roll_call(nested):
    text, numbers = numbered(nested, 5)
    told = told_lines(read(f"# Team meeting\n\n## Attendees\n\n{text}"))
    for (item, below), (_, *places) in zip(nested, numbers, strict=True):
        lost = [line for line, place in zip(below, places, strict=True) if place not in told]
        assert lost == [], item


@given(NESTED)
def test_lists_below_the_lines_of_an_agenda(nested):
    text, numbers = numbered(nested, 5)
    told = told_lines(read(f"# Team meeting\n\n## Agenda\n\n{text}"))
    for (item, below), (own, *places) in zip(nested, numbers, strict=True):
        assert own in told or told.issuperset(places), (item, below)


TABLE = st.lists(
    st.lists(st.sampled_from([*PEOPLE[:1], "Nord", "", "-", "12", "?"]), min_size=2, max_size=2), min_size=1
)


@given(TABLE)
def test_rows_of_a_roll_call(rows):
    text = "".join(f"| {' | '.join(row)} |\n" for row in (["Name", "Organization"], ["---", "---"], *rows))
    page = read(f"# Team meeting\n\n## Attendees\n\n{text}")
    told = told_lines(page)
    for number, row in enumerate(rows, 7):
        assert number in told or all(is_placeholder(cell) for cell in row) or is_placeholder(row[0])


@given(TABLE)
def test_rows_of_an_agenda(rows):
    text = "".join(f"| {' | '.join(row)} |\n" for row in (["Topic", "Note"], ["---", "---"], *rows))
    page = read(f"# Team meeting\n\n## Agenda\n\n{text}")
    told = told_lines(page)
    for number, row in enumerate(rows, 7):
        assert number in told or keeps_an_item_s_place(row[0])


@given(st.lists(st.sampled_from(MARKS), min_size=1, max_size=4), st.integers(0, 3))
def test_what_is_no_list_is_reported_as_well(marks, blank):
    lines_ = [f"{mark}Imke Dorn and everybody else who came by." for mark in marks]
    page = read("# Team meeting\n\n## Attendees\n\n" + ("\n" * (blank + 1)).join(lines_) + "\n")
    assert len(page.unread) + len(page.meetings[0].attendees if page.meetings else ()) >= 1
