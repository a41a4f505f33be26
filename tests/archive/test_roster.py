"""The roster: read, checked, and winning over what was worked out."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest

from sphinx_meetings.archive.people import Resolution, Seen, resolve
from sphinx_meetings.archive.roster import NO_ROSTER, Roster, parse_roster, read_roster
from sphinx_meetings.records import Attendance, Mention


def roster(text: str) -> Roster:
    found, problems = parse_roster(textwrap.dedent(text), "people.yml")
    assert not problems
    return found


def line(
    name: str, handle: str | None = None, series: str = "calls", month: int = 1, affiliation: str | None = None
) -> Seen:
    day = dt.date(2021, month, 5)
    return Seen(
        (name, handle, series, month), series, day, Attendance(name, handle, None, affiliation, (), f"{day}.md", month)
    )


def test_a_team_file_is_taken_as_it_is():
    [ana, boris] = roster("""
        - name: Ana Ruiz
          handle: "@AnaR"
          affiliation: Northwind
          team: red
          seasons: [2020, 2021]
        - name: Boris King
          handle: 007king
          former: oldking
          aliases: [Bo, "@bo"]
          hide: yes
    """).people
    assert (ana.name, ana.handle, ana.affiliation, ana.hide, ana.redact) == (
        "Ana Ruiz",
        "AnaR",
        "Northwind",
        False,
        False,
    )
    assert ana.extra == {"team": "red", "seasons": ["2020", "2021"]}
    assert (boris.handle, boris.former, boris.aliases, boris.hide) == ("007king", ("oldking",), ("Bo", "@bo"), True)


def test_a_list_in_the_configuration_is_read_like_a_file():
    found, problems = read_roster([{"handle": "anar", "redact": True, "aliases": "Ana"}], "conf.py", [])
    assert not problems
    [ana] = found.people
    assert (ana.name, ana.handle, ana.aliases, ana.hide, ana.redact) == ("anar", "anar", ("Ana",), True, True)


PROBLEMS = {
    "no list": ("name: Ana", None, "no list of people; it is ignored, so nobody is hidden"),
    "no YAML": ("- name: Ana: Bo", 1, "cannot be read"),
    "no person": ("- name: Ana\n- Boris", 2, "no person"),
    "nameless": ("- affiliation: Northwind", 1, "needs a name or a handle"),
    "near miss": ("- name: Ana\n  afiliation: Northwind", 2, "did you mean 'affiliation'"),
    "wrong value": ("- name: Ana\n  hide: perhaps", 2, "it takes true or false"),
    "wrong text": ("- name: Ana\n  affiliation: [Northwind]", 2, "it takes a text"),
    "wrong list": ("- name: Ana\n  aliases: {Ann: 1}", 2, "it takes a list of texts"),
    "handle twice": ("- name: Ana\n  handle: anar\n- name: Bo\n  handle: AnaR", 4, "already that of Ana"),
    "alias of two": (
        "- name: Ana\n  aliases:\n    - An\n    - Annie\n- name: Bo\n  aliases: [Bob]\n- name: Annie",
        4,
        "given to Annie",
    ),
    "alias that is a handle": ("- name: Ana\n  former: bo\n- name: Bob\n  handle: bo", 2, "also given to Bob"),
}


@pytest.mark.parametrize(("text", "number", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_mistake_is_told_with_its_line_and_the_rest_stays(text, number, message):
    separator = "" if message.startswith(("no list", "cannot")) else "\n- name: Zoe Lind\n  handle: zoe\n"
    found, problems = parse_roster(text + separator, "people.yml")
    [problem] = problems
    assert message in problem.message
    assert (problem.source, problem.line) == ("people.yml", number)
    assert not separator or found.people[-1].name == "Zoe Lind"


def test_an_alias_of_two_people_is_nobodys():
    text = "- name: Ana\n  aliases: [An, Nan]\n- name: Annika\n  aliases: [An]\n"
    found, problems = parse_roster(text, "people.yml")
    assert [person.aliases for person in found.people] == [("Nan",), ()]
    assert [problem.line for problem in problems] == [2, 4]


def test_words_that_are_like_keys_are_carried_along():
    found, problems = read_roster(
        [{"name": "Ana", "username": "a", "nickname": "b", "role": "c", "email": "d"}], "conf.py", []
    )
    assert not problems
    assert set(found.people[0].extra) == {"username", "nickname", "role", "email"}


@pytest.mark.parametrize("text", ["", "# nobody yet\n", "[]"])
def test_an_empty_file_describes_nobody(text):
    assert parse_roster(text, "people.yml") in {(NO_ROSTER, ()), (Roster(()), ())}


def identifiers(resolution: Resolution) -> list[str]:
    return [resolution.person_of[key] for key in sorted(resolution.person_of, key=str)]


WINS = {
    "an alias in any series": (
        "- {name: Ana Ruiz, handle: anar, aliases: [Ann]}",
        [line("Ana Ruiz", "anar"), line("Ann", series="board"), line("Ann", series="council", month=9)],
        {"anar"},
    ),
    "a former handle": (
        "- {name: Ana Ruiz, handle: anar, former: [solarwind]}",
        [line("Ana Ruiz", "anar"), line("Ana", "SolarWind")],
        {"anar"},
    ),
    "an alias that is a handle": (
        "- {name: Ana Ruiz, handle: anar, aliases: [solarwind, '@moonbeam']}",
        [line("Ana", "solarwind"), line("Ana R", "moonbeam")],
        {"anar"},
    ),
    "another name beside the handle": (
        "- {name: Ana Ruiz, handle: anar, aliases: [Beto Silva]}",
        [line("Ana Ruiz", "anar"), line("Beto Silva", "anar", month=2), line("Beto Silva", month=3)],
        {"anar"},
    ),
    "two people of one name": (
        "- {name: John Rowe, handle: jrowe1}\n- {name: John Rowe, handle: jrowe2}",
        [line("John Rowe", "jrowe1"), line("John Rowe", "jrowe2", month=2)],
        {"jrowe1", "jrowe2"},
    ),
    "a former handle without @": (
        "- {name: Ana Ruiz, handle: anar, former: [solarwind]}",
        [line("Ana Ruiz", "anar"), line("solarwind", month=2)],
        {"anar"},
    ),
    "a name whose handle it does not know": (
        "- {name: Ana Ruiz, affiliation: Northwind}",
        [line("Ana Ruiz", "anar", affiliation="Hexwerk"), line("Boris King", "bking")],
        {"anar", "bking"},
    ),
    "the same with a line without the handle": (
        "- {name: Ana Ruiz, affiliation: Northwind}",
        [line("Ana Ruiz", "anar", affiliation="Hexwerk"), line("Ana Ruiz", month=2), line("Boris King", "bking")],
        {"anar", "bking"},
    ),
    "a name that two others bear": (
        "- {name: Ana Ruiz, affiliation: Northwind}",
        [
            line("Ana Ruiz", "anar", affiliation="Hexwerk"),
            line("Ana Ruiz", "ruiza", affiliation="Lagoon Labs"),
            line("Ana Ruiz", affiliation="Northwind"),
        ],
        {"anar", "ruiza", "ana-ruiz"},
    ),
    "the spelling of the handle": (
        "- {name: Ana Ruiz, handle: AnaR}",
        [line("Ana Ruiz", "anar"), line("Ana Ruiz", month=2)],
        {"anar"},
    ),
}


@pytest.mark.parametrize(("text", "lines", "expected"), WINS.values(), ids=WINS)
def test_the_roster_wins(text, lines, expected):
    resolution = resolve(lines, roster(text))
    assert set(identifiers(resolution)) == expected
    assert set(resolution.people) == expected


def test_the_roster_says_how_somebody_is_called():
    resolution = resolve(
        [line("ana ruiz", "anar"), line("Ana Maria Ruiz", "anar", month=2)],
        roster("- {name: Ana M. Ruiz, handle: AnaR, affiliation: Northwind, pronouns: she/her, hide: true}"),
    )
    ana = resolution.people["anar"]
    assert (ana.name, ana.handle, ana.affiliations) == ("Ana M. Ruiz", "AnaR", ("Northwind",))
    assert ana.names == ("Ana Maria Ruiz", "ana ruiz", "Ana M. Ruiz")
    assert ana.roster is not None
    assert ana.roster.hide
    assert ana.roster.extra == {"pronouns": "she/her"}


def test_whom_nobody_saw_is_known_as_an_owner():
    resolution = resolve([line("Boris King", "bking")], roster("- {name: Ana Ruiz, handle: anar, aliases: [Ann]}"))
    assert set(resolution.people) == {"anar", "bking"}
    for mention in (Mention("", "AnaR"), Mention("Ann", None), Mention("Ana Ruiz", None)):
        assert resolution.finder("calls", None, ["bking"])(mention) == "anar"


def test_the_slug_of_a_name_stays_for_those_whose_handle_is_known_unless_two_bear_it_or_they_are_hidden():
    lines = [
        line("Ana Ruiz", "anar"),
        line("Boris King", "bking"),
        line("Mina Berg", "mb", month=2),
        line("Mina Berg", "other", month=2),
        line("Olu Ade"),
    ]
    resolution = resolve(lines, roster("- {name: Boris King, handle: bking, hide: true}"))
    assert set(resolution.people) == {"anar", "bking", "mb", "other", "olu-ade"}
    assert resolution.aliases == {"ana-ruiz": "anar"}
