"""Headers of roll calls, the lines below them, and rows of tables."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.roll_call import read_roll_call_line, read_roll_call_row
from sphinx_meetings.grammars.roll_call_columns import infer_columns, read_header

from .roll_call_lines import ALL, ANA, ANA_ACME, ANA_HANDLE, facts, marked


def read(markdown, columns):
    return read_roll_call_line(marked(markdown), columns)


def header(markdown):
    return read_header([marked(markdown)])


HANDLE_LAST = "name / institution / GitHub handle"


@pytest.mark.parametrize(
    ("columns", "line", "person"),
    [
        (HANDLE_LAST, "Ana Ruiz / ACME / ana", ALL),
        (HANDLE_LAST, "Ana Ruiz / ACME / @ana", ALL),
        (HANDLE_LAST, "Ana Ruiz / ACME", ANA_ACME),
        (HANDLE_LAST, "Ana Ruiz / @ana", ANA_HANDLE),
        (HANDLE_LAST, "Ana Ruiz / / ana", ANA_HANDLE),
        (HANDLE_LAST, "Ana Ruiz / @ana / ACME", ALL),
        (HANDLE_LAST, "@ana / Ana Ruiz / ACME", ALL),
        (HANDLE_LAST, "Ana Ruiz, ACME, ana", ALL),
        (HANDLE_LAST, "Ana Ruiz / Pine / Oak / @ana", ("Ana Ruiz", "ana", "Pine / Oak")),
        (HANDLE_LAST, "Ana Ruiz / Lyon / @ana", ("Ana Ruiz", "ana", "Lyon")),
        (HANDLE_LAST, "Ana Ruiz / Lyon, France / @ana", ANA_HANDLE),
        (HANDLE_LAST, "[ana] / ACME / ana", ("ana", "ana", "ACME")),
        (HANDLE_LAST, "Ana Ruiz - joined late / ACME / @ana", ALL),
        (HANDLE_LAST, "Ben Stone, Lab A/Somewhere", ("Ben Stone", None, "Lab A/Somewhere")),
        ("Name, Organisation, Handle", "Ben Stone, Lab A / Somewhere, @ben", ("Ben Stone", "ben", "Lab A / Somewhere")),
        ("your name / @yourhandle / company", "Ana Ruiz / / ACME", ANA_ACME),
        ("your name / @yourhandle / company", "Ana Ruiz / ana / ACME", ALL),
        ("your name / @yourhandle / company", "Ana Ruiz / ACME", ANA_ACME),
        ("(Name / `@GitHubUsername`)", "Ana Ruiz / ACME / `@ana`", ALL),
        ("Name, Organisation, Location", "Ana Ruiz, ACME, Springfield", ANA_ACME),
        ("Name, Organisation, Location", "Ana Ruiz, Green Apple, Lyon", ("Ana Ruiz", None, "Green Apple")),
        ("Name (pronouns) / Location / Organisation", "Ana Ruiz (she/her) / Springfield / ACME", ANA_ACME),
        ("Name / where you are from / handle", "Ana Ruiz / Springfield / @ana", ANA_HANDLE),
        ("Name / where you are from / handle", "Ana Ruiz / ACME Labs / @ana", ("Ana Ruiz", "ana", "ACME Labs")),
        ("Name + what you'll work on + emoji", "Ana Ruiz - the parser", ANA),
        ("Name, affiliation, what you read", "Ana Ruiz, ACME - a book on owls", ANA_ACME),
        ("Name, affiliation, what you read", "Ana Ruiz, ACME - Springfield", ("Ana Ruiz", None, "ACME - Springfield")),
        ("Name, affiliation, city", "Ana Ruiz, Lyon", ANA),
        ("(name, affiliation, where you are)", "Ana Ruiz, ACME, Springfield", ANA_ACME),
        ("Name, pronouns, project role", "Ana Ruiz, she/her, keeper of owls", ANA),
        (HANDLE_LAST, "Ana Ruiz (ACME) / ruizana", ("Ana Ruiz", "ruizana", "ACME")),
        (HANDLE_LAST, "Ana Ruiz (ACME) / anar", ("Ana Ruiz", "anar", "ACME")),
        (HANDLE_LAST, "Ana Ruiz (ACME) / Pine", ("Ana Ruiz", None, "Pine")),
        ("Name, affiliation, location, Twitter", "Ana Ruiz, ACME, Springfield, Germany, @ana", ANA_ACME),
        ("Name | Lab | Git user", "Ana Ruiz | ACME | ana", ALL),
        ("Nick | Name | Organisation", "ana | Ana Ruiz | ACME", ALL),
        ("Nom / organisation / GitHub", "Ana Ruiz / ACME / ana", ALL),
        ("名前 / 所属 / GitHub", "Ana Ruiz / ACME / ana", ALL),
    ],
)
def test_a_header_tells_what_fields_are(columns, line, person):
    assert facts(read(line, header(columns))) == person


def test_several_people_below_a_header():
    found = read("Ana and Ben", header(HANDLE_LAST))
    assert [person.name for person in found.attendance] == ["Ana", "Ben"]


def test_the_handle_of_elsewhere_below_a_header():
    columns = header("(Name / `@GitHubUsername` [/ Discord, if different])")
    assert columns == Columns(("name", "handle", "other_handle"), "/", stated=True)
    (person,) = read("Ana Ruiz / `@ana` / anita", columns).attendance
    assert (person.handle, person.other_handle) == ("ana", "anita")


def test_no_header():
    assert header("Ana Ruiz / ACME / @ana") is None
    assert read_header([]) is None


NO_HEADER = ["Ana Ruiz / @ana / ACME", "Ben Stone / benny / Globex", "Carla / Green Apple / Oak", "Dan Wood / @dan", ""]


def test_lines_with_a_handle_show_what_the_others_mean():
    lines = [marked(line) for line in NO_HEADER]
    columns = infer_columns(lines)
    assert columns == Columns(("name", "handle", "affiliation"), "/", stated=False)
    people = [facts(read_roll_call_line(line, columns)) for line in lines[:-1]]
    assert people == [
        ("Ana Ruiz", "ana", "ACME"),
        ("Ben Stone", "benny", "Globex"),
        ("Carla", None, "Green Apple / Oak"),
        ("Dan Wood", "dan", None),
    ]


def test_a_word_in_capitals_is_no_handle_because_others_have_one_there():
    columns = infer_columns([marked("Ana Ruiz / ACME / @ana")])
    assert facts(read("Ben Stone / ACME / London", columns)) == ("Ben Stone", None, "ACME")
    assert facts(read("Ben Stone / ACME / Globex", columns)) == ("Ben Stone", None, "ACME / Globex")


@pytest.mark.parametrize(
    ("lines", "affiliation"),
    [
        (["Ana Ruiz, AR, @ana", "Ben Stone, BS, @ben", "Ina Berg, ACME, @ina"], None),
        (["Ana Ruiz, AR, @ana", "Ben Stone, Globex, @ben"], "AR"),
    ],
    ids=["of most", "of some"],
)
def test_initials_as_the_second_field(lines, affiliation):
    columns = infer_columns(map(marked, lines))
    assert facts(read(lines[0], columns)) == ("Ana Ruiz", "ana", affiliation)
    assert facts(read("Carla, CM, @carla", columns))[2] == (affiliation and "CM")


def test_lines_without_handles_show_nothing():
    assert infer_columns([marked("Ana Ruiz / ACME"), marked("Ben Stone")]) is None


def row(markdown, columns=None):
    return read_roll_call_row([marked(cell.strip()) for cell in markdown.split("|")], columns)


WIDE = "Name | Initials | Affiliation | GH Username"


def columns_of(markdown):
    return read_header([marked(cell.strip()) for cell in markdown.split("|")])


@pytest.mark.parametrize(
    ("columns", "cells", "person"),
    [
        (WIDE, "Ana Ruiz | AR | ACME | @ana", ALL),
        (WIDE, "Ana Ruiz | AR | ACME | ana", ALL),
        (WIDE, "Ana Ruiz | AR | -- | ana", ANA_HANDLE),
        (WIDE, "Ana Ruiz | AR | N/A | ana", ANA_HANDLE),
        (WIDE, "Ana Ruiz | AR | Pine / Oak | ana", ("Ana Ruiz", "ana", "Pine / Oak")),
        (WIDE, "Ana Ruiz | AR | Pine (Oak Lab) | ana", ("Ana Ruiz", "ana", "Pine (Oak Lab)")),
        (WIDE, "Ana Ruiz (she/her) | AR | ACME", ANA_ACME),
        (WIDE, "| | | ana", ("ana", "ana", None)),
        ("Name | Organization | Location", "Ana Ruiz ✏ | ACME | Springfield", ANA_ACME),
        ("Name | Organization | Location", "Ana Ruiz | ACME | Side, TR", ANA_ACME),
        ("Name | Location", "Ana Ruiz, ACME | Springfield", ANA_ACME),
        ("Name | Team", "Ruiz, Ana | ACME", ("Ruiz, Ana", None, "ACME")),
        ("# | Name | Company", "3 | Ana Ruiz (chair) | ACME", ANA_ACME),
        ("Company | Name | GitHub", "ACME | Ana Ruiz | ana", ALL),
        ("First name | Last name | Company", "Ana | Ruiz | ACME", ANA_ACME),
        ("Name | Fun fact | Team", "Ana Ruiz | likes owls | ACME", ANA_ACME),
        ("Name | Fun fact", "Ana Ruiz | ACME", ANA_ACME),
        ("Name | Project / role", "Ana Ruiz | ACME", ANA_ACME),
        ("Name | Project role", "Ana Ruiz | keeper of owls", ANA),
        ("Name | Pronouns | Fun fact | GitHub", "Ana Ruiz | she/her | likes owls | ana", ANA_HANDLE),
        ("Name | E-mail | Team", "Ana Ruiz | ana@example.org | ACME", ANA_ACME),
    ],
)
def test_rows(columns, cells, person):
    assert facts(row(cells, columns_of(columns))) == person


def test_a_row_without_a_header():
    assert facts(row("Ana Ruiz | ACME | @ana")) == ALL


@pytest.mark.parametrize(
    ("cell", "present"),
    [("x", True), ("✓", True), ("Yes", True), ("", False), ("no", False), ("regrets", False), ("?", None)],
)
def test_a_column_for_presence(cell, present):
    found = row(f"Ana Ruiz | {cell} | ACME", columns_of("Name | Present | Team"))
    assert found.attendance[0].affiliation == "ACME"
    if cell != "?":
        assert found.present is present


@pytest.mark.parametrize(
    "cells", ["| | |", "ADD YOUR NAME ABOVE | | |", "Name | Initials | Team | GitHub", "- | - | - | -"]
)
def test_a_row_that_keeps_a_place(cells):
    assert row(cells, columns_of(WIDE)).placeholder
    assert read_roll_call_row([]).placeholder


@pytest.mark.parametrize("cells", ["We waited for Ana | | |", "ana@example.org | | |", f"{'Ana ' * 200} | | |"])
def test_a_row_that_tells_of_nobody(cells):
    assert row(cells, columns_of(WIDE)).reason
