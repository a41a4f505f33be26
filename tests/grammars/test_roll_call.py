"""Lines of a roll call: who was there, and which lines tell of nobody."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.roll_call import read_roll_call_line, with_role

from .roll_call_lines import ALL, ANA, ANA_ACME, ANA_HANDLE, facts, marked


def read(markdown, columns=None):
    return read_roll_call_line(marked(markdown), columns)


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz / ACME / @ana",
        "Ana Ruiz / ACME / \\@ana",
        "Ana Ruiz / ACME / `@ana`",
        "Ana Ruiz / ACME / `ana`",
        "Ana Ruiz / ACME/ @ana",
        "Ana Ruiz /ACME /@ana",
        "Ana Ruiz/ACME/@ana",
        "Ana Ruiz // ACME // @ana",
        "Ana Ruiz / @ana / ACME",
        "@ana / Ana Ruiz / ACME",
        "Ana Ruiz | ACME | @ana",
        "Ana Ruiz|ACME|@ana",
        "Ana Ruiz, ACME, @ana",
        "Ana Ruiz; ACME; @ana",
        "Ana Ruiz - ACME - @ana",
        "Ana Ruiz – ACME – @ana",
        "Ana Ruiz—ACME—@ana",
        "Ana Ruiz -- ACME -- @ana",
        "Ana Ruiz · ACME · @ana",
        "Ana Ruiz\tACME\t@ana",
        "Ana Ruiz     ACME     @ana",
        "Ana Ruiz ／ ACME ／ ＠ana",
        "Ana Ruiz @ana ACME",
        "Ana Ruiz `@ana` ACME",
        "Ana Ruiz`@ana` / ACME",
        "Ana Ruiz (@ana) / ACME",
        "Ana Ruiz (@ana) - ACME",
        "Ana Ruiz (@ana, ACME)",
        "Ana Ruiz (ACME, @ana)",
        "Ana Ruiz (ACME) @ana",
        "Ana Ruiz @ana (ACME)",
        "Ana Ruiz（ACME） @ana",
        "Ana Ruiz @ana [ACME]",
        "Ana Ruiz @ana @ ACME",
        "Ana Ruiz, ACME / @ana",
        "Ana Ruiz - ACME / @ana",
        "Ana Ruiz - @ana / ACME",
        "Ana Ruiz: @ana (ACME)",
        "[Ana Ruiz] / ACME / @ana",
        "(Ana Ruiz / ACME / @ana)",
        "**Ana Ruiz** / ACME / @ana",
        "[Ana Ruiz](https://ana.example.org) / ACME / @ana",
        "[Ana Ruiz](https://github.com/ana) (ACME)",
        "Ana Ruiz / ACME / [@ana](https://github.com/ana)",
        "Ana Ruiz / ACME / [ana](https://github.com/ana)",
        "Ana Ruiz / ACME / [GitHub](https://github.com/ana)",
        "Ana Ruiz / ACME / https://github.com/ana",
        "Ana Ruiz / ACME / github.com/ana",
        "Ana Ruiz / ACME / GitHub: ana",
        "Ana Ruiz / ACME / GH: @ana",
        "Ana Ruiz (GitHub: @ana) / ACME",
        "Name: Ana Ruiz, Affiliation: ACME, GitHub: @ana",
        "Ana Ruiz (she/her) / ACME / @ana",
        "Ana Ruiz / she/her / ACME / @ana",
        "Ana Ruiz [they/them], ACME, @ana",
        "Ana Ruiz (she/her, ACME) @ana",
        "Ana Ruiz / ACME / Spain / @ana",
        "Ana Ruiz / ACME / Austin, TX / @ana",
        "Ana Ruiz / ACME, Spain / @ana",
        "Ana Ruiz / ACME / Lyon / @ana",
        "Ana Ruiz (Spain) / ACME / @ana",
        "Ana Ruiz (FR, ACME) @ana",
        "Ana Ruiz (PST) / ACME / @ana",
        "Ana Ruiz (AR) / ACME / @ana",
        "Ana Ruiz | AR | ACME | @ana",
        "Ana Ruiz (TSC) - ACME / @ana",
        "Ana Ruiz @ana (voting member) / ACME",
        "Ana Ruiz / ACME / @ana (late)",
        "Ana Ruiz / ACME / @ana (first half)",
        "Ana Ruiz / ACME (might be a few minutes late) / @ana",
        "Ana Ruiz / ACME / @ana / leaves at five",
        "Ana Ruiz / ACME / @ana / fun fact: likes owls",
        "Ana Ruiz 🎉 / ACME 🚀 / @ana",
        "✨ Ana Ruiz / ACME / @ana",
        "Ana Ruiz :tada: / ACME / @ana",
        "1. Ana Ruiz / ACME / @ana",
        "- Ana Ruiz / ACME / @ana",
        "Ana Ruiz* / ACME / @ana",
        "Ana Ruiz <ana@example.org> / ACME / @ana",
        "Ana Ruiz <@ana>, ACME",
        "Ana Ruiz, ACME, @ana, hi everyone!",
        "Ana Ruiz, ACME, @ana, Hello from the train!",
        "Ana Ruiz / ana@example.org / ACME / @ana",
        "Ana Ruiz (ana [at] example [dot] org) / ACME / @ana",
        "[Ana Ruiz](mailto:ana@example.org) / ACME / @ana",
    ],
)
def test_name_affiliation_and_handle(line):
    assert facts(read(line)) == ALL


@pytest.mark.parametrize(
    ("line", "person"),
    [
        ("Ana Ruiz", ANA),
        ("Ana Ruiz.", ANA),
        ("Ana Ruiz,", ANA),
        ("Ana Ruiz (she/her)", ANA),
        ("Ana Ruiz (chair)", ANA),
        ("Ana Ruiz (1. Vorsitzende)", ANA),
        ("Ana Ruiz (procuration de Ben Stone)", ANA),
        ("Ana Ruiz, in Vertretung von Ben Stone", ANA),
        ("Ana Ruiz, in Vertretung von ACME", ANA_ACME),
        ("Ana Ruiz, Ella", ANA),
        ("Ana Ruiz, from Martin Globex", ("Ana Ruiz", None, "Martin Globex")),
        ("Ana Ruiz (TSC)", ANA),
        ("Ana Ruiz (volunteer)", ANA),
        ("Ana Ruiz @ana - volunteer", ANA_HANDLE),
        ("Ana Ruiz (Polish)", ANA),
        ("Ana Ruiz (Brazilian Portuguese, translator)", ANA),
        ("Ana Ruiz (English and Hindi)", ANA),
        ("Ana Ruiz (German, ACME)", ANA_ACME),
        ("Ana Ruiz (French Oak)", ("Ana Ruiz", None, "French Oak")),
        ("Ana de PyNord", ("Ana", None, "PyNord")),
        ("Ana de Vries", ("Ana de Vries", None, None)),
        ("Ana Ruiz (new here!)", ANA),
        ("Ana Ruiz (AR) ACME", ANA_ACME),
        ("Ana Ruiz (ACME, dropped off at 19:30)", ANA_ACME),
        ("Ana Ruiz (dropped off at 19:30)", ANA),
        ("Ana Ruiz (ACME) - presenter", ANA_ACME),
        ("Ana Ruiz (mentor, ACME)", ANA_ACME),
        ("Ana Ruiz (advisory board, ACME)", ANA_ACME),
        ("Ana Ruiz (selbständig)", ("Ana Ruiz", None, "selbständig")),
        ("Ana Ruiz (Developer in Residence)", ANA),
        ("Ana Ruiz (General Counsel)", ANA),
        ("Ana Ruiz (first time here!)", ANA),
        ("Ana Ruiz (première réunion, bienvenue !)", ANA),
        ("Ana Ruiz (PTO tomorrow)", ANA),
        ("Ana Ruiz (Docs)", ANA),
        ("Ana Ruiz (Zoom)", ANA),
        ("Ana Ruiz (PhD student)", ANA),
        ("Ana Ruiz (ACME – remote)", ANA_ACME),
        ("Ana Ruiz (remote, ACME)", ANA_ACME),
        ("Ana Ruiz, chair (ACME)", ANA_ACME),
        ("Ana Ruiz, Senior Engineer, ACME", ANA_ACME),
        ("Ana Ruiz - Senior Engineer at ACME", ANA_ACME),
        ("Ana Ruiz, guest from ACME", ANA_ACME),
        ("Ana Ruiz - ACME, interested in docs", ANA_ACME),
        ("Ana Ruiz (from item 3)", ANA),
        ("Ana Ruiz (+ 2 lurkers)", ANA),
        ("Ana Ruiz (representing Carla May)", ANA),
        ("Ana Ruiz (Dan could not come)", ANA),
        ("Ana Ruiz via phone", ANA),
        ("Ana Ruiz (Frontend & Design)", ANA),
        ("Ana Ruiz (release manager 5.2, item 2)", ANA),
        ("Ana Ruiz (ACME), zu Gast", ANA_ACME),
        ("Ana Ruiz, ACME (for Ben)", ANA_ACME),
        ("Ana Ruiz, Pine & Oak", ("Ana Ruiz", None, "Pine & Oak")),
        ("Solveig Ruiz (solveig)", ("Solveig Ruiz", "solveig", None)),
        ("Ana Ruiz (se va a las 20:00)", ANA),
        ("Ana Ruiz, entrou às 19h40", ANA),
        ("Ana Ruiz (@ana), packages it for ACME", ANA_HANDLE),
        ("Ana Ruiz (owl_42)", ("Ana Ruiz", "owl_42", None)),
        ("Ana Ovchin (ovch)", ("Ana Ovchin", "ovch", None)),
        ("@benbot", ("benbot", "benbot", None)),
        ("Ana Ruiz (everywhere)", ANA),
        ("Ana Ruiz (until 16:00)", ANA),
        ("Ana Ruiz (42)", ANA),
        ("Ana Ruiz (Annie)", ANA),
        ("Ana Ruiz / N/A", ANA),
        ("Ana Ruiz / ???", ANA),
        ("Ana Ruiz / 🤷", ANA),
        ("Ana Ruiz / –", ANA),
        ("Ana Ruiz, PhD", ANA),
        ("Ana Ruiz - working on the parser", ANA),
        ("Ana Ruiz (Berlin)", ANA),
        ("Ana Ruiz / Berlin, Germany", ANA),
        ("[Ana Ruiz](https://ana.example.org/#me)", ANA),
        ("Ana Ruiz / [@ana](https://social.example/@ana)", ANA),
        ("Ana Ruiz (ACME)", ANA_ACME),
        ("Ana Ruiz - ACME (ARZ)", ANA_ACME),
        ("Ana Ruiz - ACME (ASU)", ("Ana Ruiz", None, "ACME (ASU)")),
        ("Ana Ruiz - ACME", ANA_ACME),
        ("Ana Ruiz, ACME", ANA_ACME),
        ("Ana Ruiz / ACME", ANA_ACME),
        ("Ana Ruiz / ACME /", ANA_ACME),
        ("Ana Ruiz / / ACME", ANA_ACME),
        ("Ana Ruiz (from ACME)", ANA_ACME),
        ("Ana Ruiz (guest from ACME)", ANA_ACME),
        ("Ana Ruiz (observer/ACME)", ANA_ACME),
        ("Ana Ruiz (AR, ACME)", ANA_ACME),
        ("Ana Ruiz (AR; ACME)", ANA_ACME),
        ("Ana Ruiz - Chair, ACME", ANA_ACME),
        ("Ana Ruiz @ana", ANA_HANDLE),
        ("Ana Ruiz (@ana)", ANA_HANDLE),
        ("Ana Ruiz / / @ana", ANA_HANDLE),
        ("Ana Ruiz / nil / @ana", ANA_HANDLE),
        ("@ana", ("ana", "ana", None)),
        ("`@ana`", ("ana", "ana", None)),
        ("[@ana](https://github.com/ana)", ("ana", "ana", None)),
        ("@ana / ACME", ("ana", "ana", "ACME")),
        ("@ana (ACME)", ("ana", "ana", "ACME")),
        ("@akoenig (Aia König, ACME)", ("Aia König", "akoenig", "ACME")),
        ("@akonig (Aia König, ACME)", ("Aia König", "akonig", "ACME")),
        ("Ana Ruiz (Pine & Co)", ("Ana Ruiz", None, "Pine & Co")),
        ("@ana / Ana", ("Ana", "ana", None)),
        ("@rstone91 / Ben Stone", ("Ben Stone", "rstone91", None)),
        ("Ben Stone / stone91 / ACME", ("Ben Stone", "stone91", "ACME")),
        ("University of Somewhere / Ana Ruiz / @ana", ("Ana Ruiz", "ana", "University of Somewhere")),
        ("University of Somewhere / @ana", ("ana", "ana", "University of Somewhere")),
        ("Ruiz, Ana", ("Ruiz, Ana", None, None)),
        ("Ruiz, Ana / ACME", ("Ruiz, Ana", None, "ACME")),
        ("ana / acme", ("ana", None, "acme")),
        ("ana (acme)", ("ana", None, "acme")),
        ("Ben Stone / Lab A/University of Somewhere / @ben", ("Ben Stone", "ben", "Lab A/University of Somewhere")),
        ("Ben Stone, Lab A/Somewhere", ("Ben Stone", None, "Lab A/Somewhere")),
        ("Ben Stone | Lab A / Somewhere | @ben", ("Ben Stone", "ben", "Lab A / Somewhere")),
        ("Ben Stone / @ben / Pine | Oak", ("Ben Stone", "ben", "Pine | Oak")),
        ("Ben Stone - Pine Foundation / Oak Foundation", ("Ben Stone", None, "Pine Foundation / Oak Foundation")),
        ("Ben Stone / Pine - Oak / @ben", ("Ben Stone", "ben", "Pine - Oak")),
        ("Ben Stone / Pine, Oak.py / @ben", ("Ben Stone", "ben", "Pine, Oak.py")),
        ("Ben Stone / Institute of Things (IoT) / @ben", ("Ben Stone", "ben", "Institute of Things (IoT)")),
        ("Ben Stone / ACME (Globex soon!) / @ben", ("Ben Stone", "ben", "ACME (Globex soon!)")),
        ("Ben Stone / Pine@Oak / @ben", ("Ben Stone", "ben", "Pine@Oak")),
        ("Ben Stone / Pine? / @ben", ("Ben Stone", "ben", "Pine?")),
        ("Ben Stone / Core Dev & SC / @ben", ("Ben Stone", "ben", "Core Dev & SC")),
        ("Ben Stone (pine.dev)", ("Ben Stone", None, "pine.dev")),
        ("[Ben] @ben Editor / Pine Scientist", ("Ben", "ben", "Editor / Pine Scientist")),
        ("Christina (CJ) Wood / ACME", ("Christina (CJ) Wood", None, "ACME")),
        ('Christina J "CJ" Wood / ACME', ('Christina J "CJ" Wood', None, "ACME")),
        ("May Lee / ACME", ("May Lee", None, "ACME")),
        ("山田 太郎（ACME）", ("山田 太郎", None, "ACME")),
        ("山田太郎／ACME／@yamada", ("山田太郎", "yamada", "ACME")),
        ("Сергей Кораблёв @sergej (TSC)", ("Сергей Кораблёв", "sergej", None)),
        ("[name=Ana]", ("Ana", None, None)),
    ],
)
def test_what_there_is(line, person):
    assert facts(read(line)) == person


@pytest.mark.parametrize(
    ("line", "roles"),
    [
        ("Ana Ruiz (chair)", ("chair",)),
        ("Ana Ruiz (meeting lead)", ("chair",)),
        ("Ana Ruiz (lead)", ()),
        ("Ana Ruiz (Host/Scribe)", ("chair", "notetaker")),
        ("Ana Ruiz (notes)", ("notetaker",)),
        ("Ana Ruiz, chair", ("chair",)),
        ("Ana Ruiz - note taker", ("notetaker",)),
        ("Chair: Ana Ruiz", ("chair",)),
        ("Scribe: Ana Ruiz (ACME)", ("notetaker",)),
        ("Ana Ruiz (TSC Chair) - ACME", ("chair",)),
        ("Ana Ruiz (guest to talk about chat servers)", ("guest",)),
        ("Ana Ruiz @ana (observer/ACME)", ("observer",)),
        ("Ana Ruiz (書記)", ("notetaker",)),
        ("Ana Ruiz (TSC)", ()),
        ("Ana Ruiz (voting member)", ()),
        ("Ana Ruiz ✏️", ()),  # would take notes, which isn't to say that she did
    ],
)
def test_roles(line, roles):
    assert read(line).attendance[0].roles == roles


@pytest.mark.parametrize(
    ("line", "present"),
    [
        ("Ana Ruiz", None),
        ("[x] Ana Ruiz", True),
        ("[X] Ana Ruiz", True),
        ("[ ] Ana Ruiz", False),
        (":white_check_mark: Ana Ruiz", True),
        (":x: Ana Ruiz", False),
        ("Ana Ruiz ✅", True),
        ("Ana Ruiz ❌", False),
        ("[] Ana Ruiz", False),
        ("- [x] **Ana Ruiz** - ACME", True),
        ("☑ Ana Ruiz", True),
        ("☐ Ana Ruiz", False),
        ("✅ Ana Ruiz", True),
        ("❌ Ana Ruiz", False),
        ("~~Ana Ruiz~~", False),
        ("~~Ana Ruiz / ACME~~", False),
        ("~~Ana Ruiz~~ (ACME)", False),
        ("~~Ben Stone~~ Ana Ruiz", None),
        ("Ana Ruiz (absent)", False),
        ("Ana Ruiz (absent, but thanks for all)", False),
        ("Ana Ruiz - regrets", False),
        ("Ana Ruiz / ACME / @ana (can't make it)", False),
        ("Ana Ruiz (entschuldigt)", False),
        ("Ana Ruiz (excusée)", False),
        ("Ana Ruiz (欠席)", False),
        ("Ana Ruiz (absent for the first ten minutes)", None),
        ("Ana Ruiz (late)", None),
    ],
)
def test_boxes_and_words_for_absence(line, present):
    found = read(line)
    assert found.present is present
    assert found.attendance[0].name == "Ana Ruiz"


def test_struck_out_literally():
    found = read_roll_call_line(plain_line("~~Ana Ruiz~~ / ACME"))
    assert (found.present, found.attendance[0].name) == (False, "Ana Ruiz")


@pytest.mark.parametrize(
    ("line", "handle", "other_handle"),
    [
        ("Ana Ruiz / @ana / @anita", "ana", "anita"),
        ("Ana Ruiz / `@ana` / `anita`", "ana", "anita"),
        ("Ana Ruiz / `@ana` / anita#1234", "ana", "anita"),
        ("Ana Ruiz (Discord: anita)", None, "anita"),
        ("Ana Ruiz (GitHub: @ana, Discord: @anita)", "ana", "anita"),
        ("Ana Ruiz / GitHub: @ana / Mastodon: [@anita](https://social.example/@anita)", "ana", "anita"),
        ("Ana Ruiz, GitHub: ana, Matrix: @ana:example.org", "ana", "ana:example.org"),
        ("Ana Ruiz / @ana / @ana@social.example", "ana", None),
    ],
)
def test_handles_of_elsewhere(line, handle, other_handle):
    (person,) = read(line).attendance
    assert (person.handle, person.other_handle) == (handle, other_handle)


def test_where_it_stands():
    (person,) = read("Ana Ruiz").attendance
    assert (person.source, person.line) == ("minutes/june.md", 12)


@pytest.mark.parametrize(
    "line", ["", "...", "name / institution / GitHub handle", "[ ]", "[name] / team", "12 people", "mergebot", "🎉"]
)
def test_a_kept_place(line):
    assert read(line).placeholder


@pytest.mark.parametrize(
    "line",
    [
        "we waited for five minutes",
        "We waited for five minutes.",
        "Ana will be late, starting without her",
        "Ana: working on the parser",
        "name of the pad: https://pad.example.org",
        "https://pad.example.org",
        "ana@example.org",
        "Zoom: https://zoom.example/j/1",
        "Quorum met",
        "Docs team",
        "University of Somewhere",
        "Globex: A. Ruiz, B. Stone",
        "Regrets:",
        "Thanks to @ana for hosting",
        "Next meeting: 5 June",
        "Ana (ACME) Ben (Globex)",
        "五分待ちました",
        "(nicks in parentheses)",
        "Tama. Unanimous",
        "Ana " * 200,
    ],
)
def test_a_line_that_tells_of_nobody(line):
    found = read(line)
    assert found.reason
    assert not found.attendance


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ana and Ben", ["Ana", "Ben"]),
        ("Ana Ruiz and Ben Stone", ["Ana Ruiz", "Ben Stone"]),
        ("Ana, Ben", ["Ana", "Ben"]),
        ("Ana, Ben and Carla", ["Ana", "Ben", "Carla"]),
        ("Ana Ruiz, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
        ("Ana Ruiz (ACME), Ben Stone (Globex)", ["Ana Ruiz", "Ben Stone"]),
        ("Ana Ruiz @ana, Ben Stone @ben", ["Ana Ruiz", "Ben Stone"]),
        ("@ana @ben @carla", ["ana", "ben", "carla"]),
        ("@ana, @ben", ["ana", "ben"]),
        ("Present: Ana, Ben", ["Ana", "Ben"]),
        ("Ana Ruiz, Green Apple", ["Ana Ruiz"]),
        ("Ana Ruiz, Green Apple, San Lorenzo", ["Ana Ruiz"]),
    ],
)
def test_a_line_of_several_people(line, names):
    assert [person.name for person in read(line).attendance] == names


def test_with_role():
    (person,) = read("Ana Ruiz (notes)").attendance
    assert with_role(with_role(person, "chair"), "chair").roles == ("chair", "notetaker")
