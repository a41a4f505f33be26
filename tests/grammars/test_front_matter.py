"""The fields on top of a page, where MyST and YAML understand them."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.front_matter import read_fields


def read(text):
    return [(field.name, [tuple(value) for value in field.values]) for field in read_fields(text.split("\n"), bool)]


@pytest.mark.parametrize(
    "title", ["Team: [a", r'"\U00110000"', r'"\UFFFFFFFF"', "%YAML 1." + "9" * 5000, "[" * 600, "- Ana", "Ana", ""]
)
def test_a_title_between_lines_holds_no_fields(title):
    assert read(f"---\n{title}\n---\n\n:attendees: Imke Dorn\n") == []


@pytest.mark.parametrize("end", ["---", "...", "---   "])
def test_where_it_ends(end):
    assert read(f"---\nchair: Imke Dorn\n{end}\nscribe: nobody\n") == [("chair", [("Imke Dorn", 2)])]


def test_one_without_an_end_is_none():
    assert read("---\nchair: Imke Dorn\n") == []


def test_it_may_be_long():
    text = "".join(f"key{number}: 1\n" for number in range(1000))
    assert read(f"---\n{text}chair: Imke Dorn\n---\n")[-1] == ("chair", [("Imke Dorn", 1002)])


def test_lines_are_those_of_the_file_and_not_of_yaml():
    assert read('---\ntitle: "a\x85b\u2028c"\nchair: Imke Dorn\n---\n')[-1] == ("chair", [("Imke Dorn", 3)])


def test_a_text_in_a_block_may_be_the_last():
    assert read("---\nguests: >-\n  Imke\n\n  Tove\n---\n") == [("guests", [("Imke", 3), ("Tove", 5)])]
