"""What holds for every line of a roll call, whatever is written there."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.roll_call import read_roll_call_line, read_roll_call_row
from sphinx_meetings.grammars.roll_call_columns import infer_columns, read_header
from sphinx_meetings.grammars.roll_call_lists import read_roll_call_list
from sphinx_meetings.records import Line, Span

from .effort import grows_in_proportion
from .roll_call_lines import facts

WORDS = r"""
    Ana Ruiz ACME / | , ( ) [ ] @ana ` ** ~~ she/her and chair TSC ana@example.org https://github.com/ana < > : [x] 、
    ・ 山田 🎉 Spain late absent #1234 @ = " guest of name et . … @ana:example.org \ -
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\t", " - ", "[ ]", "\x01"])
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join)
)
KINDS = [
    "name",
    "affiliation",
    "handle",
    "other_handle",
    "location",
    "pronouns",
    "initials",
    "role",
    "present",
    "ignore",
    "",
]
COLUMNS = st.one_of(
    st.none(),
    st.builds(
        Columns,
        st.lists(st.sampled_from(KINDS), min_size=1, max_size=5).map(tuple),
        st.sampled_from(["", "/", ",", "|", "-"]),
        st.booleans(),
    ),
)
EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w-]+")


@st.composite
def any_line(draw):
    text = draw(TEXTS)
    spans = []
    for _ in range(draw(st.integers(0, 3)) if text else 0):
        start = draw(st.integers(0, len(text) - 1))
        stop = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(["strong", "emphasis", "code", "strike", "link"]))
        target = draw(
            st.sampled_from(["", "https://github.com/ana", "mailto:ana@example.org", "https://example.org/x"])
        )
        spans.append(Span(start, stop, kind, target))
    return Line(text, "minutes/june.md", 12, tuple(spans))


def assert_sound(found):
    assert [bool(found.attendance), found.placeholder, bool(found.reason)].count(True) == 1
    for person in found.attendance:
        assert person.name == person.name.strip() != ""
        assert not re.search(r"[*`\[\]<>~|\\]", person.name)
        assert person.handle is None or re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_.-]*", person.handle)
        for said in (person.name, person.handle, person.other_handle, person.affiliation):
            assert said is None or (said and not EMAIL.search(said))


@given(any_line(), COLUMNS)
def test_each_line_is_people_or_a_place_or_has_a_reason(line, columns):
    assert_sound(read_roll_call_line(line, columns))
    read_ = read_roll_call_list(line, columns)
    assert read_
    for found in read_:
        assert_sound(found)


@given(st.lists(any_line(), max_size=5), COLUMNS)
def test_each_row_is_a_person_or_a_place_or_has_a_reason(cells, columns):
    assert_sound(read_roll_call_row(cells, columns))
    read_header(cells)
    infer_columns(cells)


FIELDS = ["Ana Ruiz", "Institute of Things", "@ana", "she/her", "chair", "leaves at five"]


@given(
    st.sets(st.sampled_from(FIELDS[1:])).flatmap(lambda fields: st.permutations([FIELDS[0], *sorted(fields)])),
    st.sampled_from([" / ", " | ", ", ", " - ", " — ", "; ", "\t", " · "]),
)
def test_fields_may_come_in_any_order(fields, separator):
    (person,) = read_roll_call_line(plain_line(separator.join(fields))).attendance
    assert person.name == "Ana Ruiz"
    assert person.handle == ("ana" if "@ana" in fields else None)
    assert person.affiliation == ("Institute of Things" if "Institute of Things" in fields else None)
    assert person.roles == (("chair",) if "chair" in fields else ())


NAMES = ["Ana Ruiz", "Ben Stone", "Carla", "Mara van den Veen", "山田 太郎", "Jean-Luc O’Hara", "CAT", "owl42"]


@example(["Ana Ruiz", "CAT", "Ben Stone", "owl42"], ", ")
@given(st.lists(st.sampled_from(NAMES), min_size=3, max_size=6, unique=True), st.sampled_from([", ", "; ", " ,", "、"]))
def test_a_list_has_as_many_people_as_names(names, separator):
    read_ = read_roll_call_list(plain_line(separator.join(names)))
    assert [person.name for each in read_ for person in each.attendance] == names


def everything(text):
    line = plain_line(text)
    read_header([line])
    read_roll_call_line(line)
    read_roll_call_row([line])
    read_roll_call_list(line)


UNITS = [
    "a",
    "Ana, ",
    "Ana, late, ",
    "(",
    "[(",
    "@a ",
    "Ana / B, ",
    "he/",
    "~~a",
    "a@",
    "ana (at",
    "Ana and ",
    ":a",
    "   x",
    "・",
    "Ana; ",
]


@pytest.mark.parametrize("unit", UNITS)
def test_the_work_grows_with_the_line(unit):
    assert grows_in_proportion(everything, unit)


def test_all_orders_of_four_fields():
    for fields in itertools.permutations(FIELDS[:4]):
        assert facts(read_roll_call_line(plain_line(" / ".join(fields)))) == ("Ana Ruiz", "ana", "Institute of Things")
