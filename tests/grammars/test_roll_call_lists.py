"""Several people on one line."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.roll_call_columns import read_header
from sphinx_meetings.grammars.roll_call_lists import read_roll_call_list

from .roll_call_lines import ANA, ANA_ACME, facts, marked

LISTS = [
    ("Ana", ["Ana"]),
    ("Ana Ruiz (ACME)", ["Ana Ruiz"]),
    ("Ana Ruiz / ACME / @ana", ["Ana Ruiz"]),
    ("Ana, Ben, and Carla", ["Ana", "Ben", "Carla"]),
    ("Ana, Ben & Carla", ["Ana", "Ben", "Carla"]),
    ("Ana Ruiz, Ben Stone (she/her), Carla and Dan", ["Ana Ruiz", "Ben Stone", "Carla", "Dan"]),
    ("Ana; Ben; Carla", ["Ana", "Ben", "Carla"]),
    ("Ana (until 15:00), Ben left at 14:30", ["Ana", "Ben"]),
    ("Ana Ruiz in person; Ben Stone by phone", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz — by phone, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz, Ben Stone (from 15:10), and later Carla May", ["Ana Ruiz", "Ben Stone", "Carla May"]),
    ("Ana Ruiz, Ben Stone and five students", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz of Globex, Ben Stone for ACME", ["Ana Ruiz", "Ben Stone"]),
    ("please add yourself! Ana Ruiz, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
    ("@ana, @ben, @acme/docs", ["ana", "ben"]),
    ("@ana @ben (notes) @carla-m", ["ana", "ben", "carla-m"]),
    ("Ana, Ben and 4 listeners", ["Ana", "Ben"]),
    ("Ana Ruiz (vacation), Ben Stone - travelling", ["Ana Ruiz", "Ben Stone"]),
    ("Ana, next time: Ben", ["Ana"]),
    ("Ana, Ben, Carla — Dan is on leave", ["Ana", "Ben", "Carla"]),
    ("ana, ben, bot", ["ana", "ben"]),
    ("Ana Ruiz, ACME; Ben Stone, Globex", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz (ACME, chair), Ben Stone (Globex) and @carla", ["Ana Ruiz", "Ben Stone", "carla"]),
    ("Ana Ruiz - ACME, Ben Stone - Globex", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz, chair, Ben Stone, notes", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz, University of Somewhere, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
    ("Ana (late), Ben, remote", ["Ana", "Ben"]),
    ("Ana Ruiz (AR), Ben Stone (BS)", ["Ana Ruiz", "Ben Stone"]),
    ("Ana / Ben", ["Ana", "Ben"]),
    ("Ana • Ben • Carla", ["Ana", "Ben", "Carla"]),
    ("Ana · Tchelo · Ben Stone", ["Ana", "Tchelo", "Ben Stone"]),
    ("Ana Ruiz / Tchelo / Ben / Osk", ["Ana Ruiz", "Tchelo", "Ben", "Osk"]),
    ("Ana Ruiz | Ben Stone | Osk", ["Ana Ruiz", "Ben Stone", "Osk"]),
    ("Ana Ruiz / Max Planck / @ana", ["Ana Ruiz"]),
    ("Ana Ruiz / Globex / Springfield", ["Ana Ruiz"]),
    ("@ana @ben", ["ana", "ben"]),
    ("owl42, nightjar, rook", ["owl42", "nightjar", "rook"]),
    ("Anna, Max und Jürgen", ["Anna", "Max", "Jürgen"]),
    ("Anna, Max et Zoé", ["Anna", "Max", "Zoé"]),
    ("Ana, Luis y Marta", ["Ana", "Luis", "Marta"]),
    ("Ana, Luís e Marta", ["Ana", "Luís", "Marta"]),
    ("Anna, Max en Joris", ["Anna", "Max", "Joris"]),
    ("Jaime Soler y Prats", ["Jaime Soler y Prats"]),
    ("山田、佐藤、鈴木", ["山田", "佐藤", "鈴木"]),
    ("山田・佐藤・鈴木", ["山田", "佐藤", "鈴木"]),
    ("ジョン・スミス、山田 太郎", ["ジョン・スミス", "山田 太郎"]),
    ("**Ana Ruiz**, [Ben](https://github.com/ben)", ["Ana Ruiz", "Ben"]),
    ("Ana <ana@example.org>, Ben <ben@example.org>", ["Ana", "Ben"]),
    ("Ana, Ben and others", ["Ana", "Ben"]),
    ("Ana, Ben, et al.", ["Ana", "Ben"]),
    ("Ana, Ben, 3 more", ["Ana", "Ben"]),
    ("Ana Ruiz/ACME, Ben Stone/Globex", ["Ana Ruiz", "Ben Stone"]),
    ("Ana Ruiz, ACME, Ben Stone, Globex", ["Ana Ruiz", "Ben Stone"]),
    ("Ruiz, A.; Stone, B.", ["Ruiz, A.", "Stone, B."]),
    ("ACME: Ana Ruiz, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
    ("ACME: Ana Ruiz, Ben Stone; Globex: Carla May", ["Ana Ruiz", "Ben Stone", "Carla May"]),
    ("9 people (ana, Ben, Carla)", ["ana", "Ben", "Carla"]),
    ("3 members: Ana, Ben, Carla (late)", ["Ana", "Ben", "Carla"]),
    ("9 people (Ana and others)", []),
    ("7 hackers (kiwi, Flo, ana42)", ["kiwi", "Flo", "ana42"]),
    ("Ana R, Globex, @aruiz", ["Ana R"]),
    ("Ana Ruiz, Ben, @aruiz", ["Ana Ruiz", "Ben", "aruiz"]),
    ("Ana Ruiz, Globex, @kiwi", ["Ana Ruiz", "Globex", "kiwi"]),
    ("Ewa, Ella, Chi, Van, Da", ["Ewa", "Ella", "Chi", "Van", "Da"]),
    ("Ewa, she, Bori, él", ["Ewa", "Bori"]),
    ("Fenja, Till, Momo", ["Fenja", "Till", "Momo"]),
    ("Ana and Till", ["Ana", "Till"]),
    ("kiwi, hrs, ana42", ["kiwi", "hrs", "ana42"]),
    ("Ana Ruiz, CAT, Ben Stone, owl42", ["Ana Ruiz", "CAT", "Ben Stone", "owl42"]),
    ("@ana:example.org, @ben:example.org", ["ana:example.org", "ben:example.org"]),
    ("@ana:example.org, Ben (@ben:example.org)", ["ana:example.org", "Ben"]),
    ("Ana, Ben @ben, Rob, Will", ["Ana", "Ben", "Rob", "Will"]),
    ("Others: @ana, Ben", ["ana", "Ben"]),
    ("Core team: Ana, Ben", ["Ana", "Ben"]),
    ("Team: Docs", []),
    ("Ana Ben Carla Dan", ["Ana", "Ben", "Carla", "Dan"]),
    ("Ana, Ben, (Carla)", ["Ana", "Ben", "Carla"]),
    ("Ana, Ben and two guests", ["Ana", "Ben"]),
    ("Ana, Ben, Carla et al.", ["Ana", "Ben", "Carla"]),
    ("Ana · Ben; Carla", ["Ana", "Ben", "Carla"]),
    ("Ana R, Ben S, Carla M (phone); Dan H", ["Ana R", "Ben S", "Carla M", "Dan H"]),
    ("Ana Ruiz, Ben S., Carla M.", ["Ana Ruiz", "Ben S.", "Carla M."]),
    ("ana, ben, Carla for the first half", ["ana", "ben", "Carla"]),
    ("Ana Ruiz until 10:30, Ben Stone", ["Ana Ruiz", "Ben Stone"]),
    ("ana, ntyn, smcx, Carla - quorum", ["ana", "ntyn", "smcx", "Carla"]),
    ("Ana Ruiz, Prof. Dame Carla May, Dr. Ben Stone", ["Ana Ruiz", "Prof. Dame Carla May", "Dr. Ben Stone"]),
    ("Ana, ben42, zwei Gäste", ["Ana", "ben42"]),
    ("Imke (chair), Kevin L of ACME, Sharla P", ["Imke", "Kevin L", "Sharla P"]),
    (
        'ry3, piscis2, Bartek I, kt3k, "kevin"; Rhoda S joined later',
        ["ry3", "piscis2", "Bartek I", "kt3k", '"kevin"', "Rhoda S"],
    ),
    ("Ana Ruiz, ACME, Springfield, Spain; Ben Stone, Globex", ["Ana Ruiz", "Ben Stone"]),
    ("none", []),
    ("12 people", []),
    ("see list below", []),
    ("We waited, then Ana came.", []),
    ("We had a discussion, and decided nothing, which was fine.", []),
]


@pytest.mark.parametrize(("line", "names"), LISTS)
def test_lists(line, names):
    read_ = read_roll_call_list(marked(line))
    assert [person.name for each in read_ for person in each.attendance] == names


def test_facts_in_a_list():
    read_ = read_roll_call_list(marked("Ana Ruiz (ACME, chair), Ben Stone, Globex Inc, @carla (remote)"))
    assert [facts(each) for each in read_] == [
        ("Ana Ruiz", None, "ACME"),
        ("Ben Stone", None, "Globex Inc"),
        ("carla", "carla", None),
    ]
    assert read_[0].attendance[0].roles == ("chair",)


def test_organisations_with_their_people_in_brackets():
    read_ = read_roll_call_list(marked("Nord (Ana Ruiz), Globex (Carla M, Ben Stone)"))
    assert [facts(each)[::2] for each in read_] == [
        ("Ana Ruiz", "Nord"),
        ("Carla M", "Globex"),
        ("Ben Stone", "Globex"),
    ]
    read_ = read_roll_call_list(marked("Ana (Annie), Ben (Benny)"))
    assert [facts(each)[0] for each in read_] == ["Ana", "Ben"]


def test_a_list_by_organisation():
    read_ = read_roll_call_list(marked("ACME: Ana Ruiz, Ben Stone; Globex: Carla May"))
    assert [facts(each)[2] for each in read_] == ["ACME", "ACME", "Globex"]


def test_a_name_or_an_affiliation_is_left_open():
    first, second = read_roll_call_list(marked("Ana Ruiz, Globex"))
    assert facts(first) == ANA
    assert "Globex" in (second.reason or "")


@pytest.mark.parametrize(
    ("header", "line", "names"),
    [
        ("Name, Organisation, Location", "Ana Ruiz, Pine, Springfield", ["Ana Ruiz"]),
        ("Name / organisation / handle", "Ana Ruiz, Ben Stone, Carla", ["Ana Ruiz", "Ben Stone", "Carla"]),
        ("Name / organisation / handle", "Ana Ruiz / Pine / @ana", ["Ana Ruiz"]),
    ],
)
def test_a_header_says_whether_a_comma_parts_people(header, line, names):
    columns = read_header([marked(header)])
    assert [person.name for each in read_roll_call_list(marked(line), columns) for person in each.attendance] == names


def test_one_with_an_acronym():
    (only,) = read_roll_call_list(marked("Ana Ruiz, ACME"))
    assert facts(only) == ANA_ACME


def test_what_is_no_person_in_a_list_is_told():
    *people, stranger = read_roll_call_list(marked("Ana, Ben, Carla was expected in the end"))
    assert [facts(each)[0] for each in people] == ["Ana", "Ben"]
    assert "Carla" in (stranger.reason or "")
