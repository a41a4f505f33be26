"""Clues, which are looked for before a pattern is tried: none may rule out what the pattern matches."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.groups import _GROUP, _INVITES, _WHEN, invites, names_group
from sphinx_meetings.grammars.names import _PRONOUNS, is_pronouns
from sphinx_meetings.grammars.roll_call_headings import (
    _BESIDE,
    _JOINING,
    _LAST_WORDS,
    _OPENING,
    _PREPOSITIONS,
    _TAIL,
    ASKS,
)
from sphinx_meetings.grammars.vocabulary_patterns import PARTS
from tests.grammars.matches import TEXTS, matches_of

LONGEST = 40
PATTERNS = [*ASKS, *((clues, pattern) for _, clues, pattern in PARTS)]


@pytest.mark.parametrize(("clues", "pattern"), PATTERNS)
def test_whatever_a_pattern_matches_has_a_clue(clues, pattern):
    texts = [text for text in matches_of(pattern) if pattern.search(text)]
    assert len(texts) > TEXTS / 20
    assert [text for text in texts if not any(clue in text for clue in clues)] == []


def test_whatever_refers_to_the_meeting_itself_has_a_clue():
    assert {text.rpartition(" ")[2] for text in matches_of(_TAIL)} <= _LAST_WORDS
    assert [text for text in matches_of(_OPENING) if not text.startswith(_PREPOSITIONS)] == []
    assert [text for text in matches_of(_BESIDE) if not any(word in text for word in _JOINING)] == []


@pytest.mark.parametrize(
    ("pattern", "finds"), [(_GROUP, names_group), (_WHEN, names_group), (_PRONOUNS, is_pronouns), (_INVITES, invites)]
)
def test_no_quick_check_rules_out_what_the_pattern_behind_it_matches(pattern, finds):
    texts = [text for text in matches_of(pattern) if len(text) < LONGEST and pattern.fullmatch(text)]
    assert len(texts) > TEXTS / 20
    assert [text for text in texts if not finds(text)] == []
