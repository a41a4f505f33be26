"""Slugs and anchors."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.slugs import LIMIT, anchor_of, ascii_slug, slug, unique

from .effort import grows_in_proportion


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fonts", "fonts"),
        ("Move the fonts!", "move-the-fonts"),
        ("Monthly choice of typefaces for the docs", "monthly-choice-of-typefaces"),
        ("Don't lose Bo’s fonts", "dont-lose-bos-fonts"),
        ("Chloé Dvořák-Łuk", "chloe-dvorak-luk"),
        ("Jörg Straße Ærø", "jorg-strasse-aero"),
        ("ﬁgures ①", "figures-1"),
        ("under_score/and.dot", "under-score-and-dot"),
        ("山田 太郎", "山田-太郎"),
        ("第12回 定例会", "第12回-定例会"),
        ("हिन्दी भाषा", "हिन्दी-भाषा"),
        ("2026", "2026"),
    ],
)
def test_slug(text, expected):
    assert slug(text) == expected


def test_cut_slug_ends_with_a_whole_word_that_says_something():
    assert slug("one two three", 9) == "one-two"
    assert slug("fonts of the docs", 13) == "fonts"
    assert slug("a" * 99) == "a" * LIMIT


def test_text_without_letters_becomes_a_hash_that_stays():
    assert slug("!!!") == slug("!!!")
    assert re.fullmatch("[0-9a-f]{8}", slug("!!!"))
    assert slug("!!!") != slug("???")


@given(st.text(), st.integers(1, 60))
def test_slug_is_words_joined_with_dashes(text, limit):
    name = slug(text, limit)
    assert name
    assert name == name.lower().strip("-")
    assert "--" not in name
    assert not re.search(r"[\s/#?%]", name)
    assert len(name) <= max(limit, 8)


@given(st.text())
def test_ascii_slug_is_ascii_and_the_slug_where_that_is(text):
    name = ascii_slug(text)
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", name)
    assert name == slug(text) or not slug(text).isascii()


@given(st.text())
def test_slug_of_a_slug_is_the_same(text):
    assert slug(slug(text)) == slug(text)


def test_anchor():
    assert anchor_of("docs-2026-06-02") == "docs-2026-06-02"
    assert anchor_of("owner/repo#12") == "owner-repo-12"
    assert re.fullmatch("[0-9a-f]{8}-2026-06-02", anchor_of("会議-2026-06-02"))


@given(st.text(min_size=1))
def test_any_anchor_is_one(identifier):
    assert re.fullmatch("[A-Za-z0-9._-]+", anchor_of(identifier))


def test_unique():
    assert unique("fonts", set()) == "fonts"
    assert unique("fonts", {"fonts"}) == "fonts-2"
    assert unique("fonts", {"fonts", "fonts-2", "fonts-3"}) == "fonts-4"


@pytest.mark.parametrize("unit", ["a", "a ", "山", "!"])
def test_time_is_linear(unit):
    assert grows_in_proportion(slug, unit)


@given(st.text(st.characters(max_codepoint=127), max_size=2 * LIMIT), st.integers(1, LIMIT))
def test_an_ascii_text_has_the_slug_that_it_has_beside_another_sign(text, limit):
    if any(map(str.isalnum, text[: 16 * limit - 2])):
        text = text[: 16 * limit - 2]
        assert slug(text, limit) == slug(f"{text} ’", limit)
