"""Lines of a roll call whose fields are parted in an uncommon way, or stand in an uncommon order."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.roll_call import read_roll_call_line
from sphinx_meetings.grammars.roll_call_columns import infer_columns
from sphinx_meetings.grammars.roll_call_lists import read_roll_call_list
from sphinx_meetings.grammars.unannounced import are_people, is_initialled

from .roll_call_lines import ALL, ANA, ANA_ACME, ANA_HANDLE, facts, marked


def read(markdown, columns=None):
    return read_roll_call_line(marked(markdown), columns)


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ana Ruiz from ACME", ANA_ACME),
        ("Ana Ruiz at ACME", ANA_ACME),
        ("ana ruiz from pine tree tech", ("ana ruiz", None, "pine tree tech")),
        ("Ana Ruiz representing the Institute of Things", ("Ana Ruiz", None, "Institute of Things")),
        ("Ana Ruiz: ACME", ANA_ACME),
        ("Ana Ruiz = ACME", ANA_ACME),
        ("ACME: Ana Ruiz", ANA_ACME),
        ("Ana Ruiz (anaruiz)", ("Ana Ruiz", "anaruiz", None)),
        ("Ana Ruiz <aruiz>", ("Ana Ruiz", "aruiz", None)),
        ("Ana Ruiz (aruiz, ACME)", ("Ana Ruiz", "aruiz", "ACME")),
        ("Ana Ruiz (ACME) [aruiz]", ("Ana Ruiz", "aruiz", "ACME")),
        ("Ana Ruiz (ana-ruiz) (ACME)", ("Ana Ruiz", "ana-ruiz", "ACME")),
        ("Ana Ruiz / ARuiz (ACME)", ("Ana Ruiz", "ARuiz", "ACME")),
        ("Ana Ruiz, aruiz", ("Ana Ruiz", "aruiz", None)),
        ("Ana Ruiz, ruiz", ("Ana Ruiz", None, "ruiz")),
        ("Ana Ruiz (ARuiz)", ("Ana Ruiz", "ARuiz", None)),
        ("Ben Stone (Stonehenge)", ("Ben Stone", None, "Stonehenge")),
        ("aruiz Ana Ruiz, ACME", ("Ana Ruiz", "aruiz", "ACME")),
        ("aruiz / Ana Ruiz / ACME", ("Ana Ruiz", "aruiz", "ACME")),
        ("aruiz - Ana Ruiz, ACME", ("Ana Ruiz", "aruiz", "ACME")),
        ("ana / Max Planck", ("ana", None, "Max Planck")),
        ("van Ana Ruiz", ("van Ana Ruiz", None, None)),
        ("Ana Ruiz, Ville de Vane", ("Ana Ruiz", None, "Ville de Vane")),
        ("Ana Ruiz, Globex + Pine", ("Ana Ruiz", None, "Globex + Pine")),
        ("Ana Ruiz, globex + harbour labs", ("Ana Ruiz", None, "globex + harbour labs")),
        ("Ana Ruiz (from 2nd item)", ANA),
        ("Ana Ruiz (from the 3rd)", ANA),
        ("Benjamin Stone (ben)", ("Benjamin Stone", None, None)),
        ("ana (Ana Ruiz)", ANA_HANDLE),
        ("ana (Ana Ruiz, ACME)", ALL),
        ("@ana (Ana Ruiz, ACME)", ALL),
        ("@ana - Ana Ruiz, ACME", ALL),
        ("Ana Ruiz (@ana) - TSC", ANA_HANDLE),
        ("Ana Ruiz - TSC, ACME", ANA_ACME),
        ("Ana Ruiz / Core Dev / @ana", ("Ana Ruiz", "ana", "Core Dev")),
        ("Ana Ruiz, Operations Manager", ANA),
        ("Ana Ruiz (Director of Operations)", ANA),
        ("Ana Ruiz, from ACME", ANA_ACME),
        ("Ana Ruiz, from 15:00", ANA),
        ("Ana Ruiz - Data Engineer, ACME", ANA_ACME),
        ("Treasurer: Ana Ruiz (ACME)", ANA_ACME),
        ("Pine: Tadhg Roe", ("Tadhg Roe", None, "Pine")),
        ("王小明 / Wang Xiaoming (ACME)", ("王小明", None, "ACME")),
        ("Ana Ruiz (anaruiz, remote)", ("Ana Ruiz", "anaruiz", None)),
        ("Ana Ruiz joined at 17:10", ANA),
        ("Ana Ruiz – ACME (from 11:00)", ANA_ACME),
        ("Ana Ruiz (3 people)", ANA),
        ("Ana Ruiz (@ana) left at 18:20 UTC", ANA_HANDLE),
        ("Ana Ruiz (Editor-in-Chief)", ANA),
        ("Ana Ruiz (@ana): Chair", ANA_HANDLE),
        ("@tadhg (Tadhg R)", ("Tadhg R", "tadhg", None)),
        ("o/ Ana Ruiz", ANA),
        ("Ana Ruiz (ACME) \\o", ANA_ACME),
        ("x Ana Ruiz", ANA),
        ("ana[m]", ("ana", None, None)),
        ("heejin a", ("heejin a", None, None)),
    ],
)
def test_who_it_is(line, person):
    assert facts(read(line)) == person


def test_a_role_that_only_markup_parts_from_the_name():
    [person] = read("Ana Ruiz *chair*").attendance
    assert (person.name, person.roles) == ("Ana Ruiz", ("chair",))


@pytest.mark.parametrize(
    "line", ["@ana moderated, and @ben took notes.", "Ana: working on it", "Globex: A. Ruiz, B. Stone"]
)
def test_a_line_that_tells_of_nobody(line):
    assert read(line).reason


@pytest.mark.parametrize("line", ["zodbot", "meetbot", "Otter.ai"])
def test_machines_are_nobody(line):
    assert read(line).placeholder


def test_organisations_in_front():
    lines = [marked(line) for line in ("ACME - Ana Ruiz", "Globex - Ben Stone", "Pine - Tadhg Roe")]
    columns = infer_columns(lines)
    assert [facts(read_roll_call_line(line, columns)) for line in lines] == [
        ANA_ACME,
        ("Ben Stone", None, "Globex"),
        ("Tadhg Roe", None, "Pine"),
    ]


def test_a_list_of_people_some_of_whom_are_told_more_of():
    line = marked(
        "Ana Ruiz (ACME), Ben Stone and Carla Moss (both Globex), Dan Hill (Pine; chair), Eve Fox – secretary"
    )
    assert [facts(each) for each in read_roll_call_list(line)] == [
        ANA_ACME,
        ("Ben Stone", None, "Globex"),
        ("Carla Moss", None, "Globex"),
        ("Dan Hill", None, "Pine"),
        ("Eve Fox", None, None),
    ]


def test_people_in_a_list_joined_by_a_sign():
    people = read_roll_call_list(marked("Ana Ruiz, Ben Stone, Tchelo + Ixchel"))
    assert [facts(each)[0] for each in people] == ["Ana Ruiz", "Ben Stone", "Tchelo", "Ixchel"]


def test_a_list_of_initials():
    assert is_initialled(marked("Ana Ruiz (AR), Ben Stone (BS), and Carla van Dam (CVD),"))
    assert not is_initialled(marked("Ana Ruiz (ACME), the new release (TBD)"))


def test_a_list_that_can_be_nothing_but_people():
    assert are_people([marked(line) for line in ("Ana Ruiz (ACME)", "Ben Stone (Globex)", "Tadhg Roe", "@carla")])
    assert not are_people([marked(line) for line in ("Ana - parser", "Ben - release", "Carla - docs")])
    assert not are_people([marked(line) for line in ("Release Train", "Docs Theme", "Parser Rewrite")])
