"""Clues, which are looked for before a pattern is tried: none may rule out what the pattern matches."""

from __future__ import annotations

import random

import pytest

from sphinx_meetings.grammars.roll_call_headings import ASKS
from sphinx_meetings.grammars.vocabulary_patterns import PARTS
from sphinx_meetings.reading.statements import SAID, SAYS

from .matches import match_of

TEXTS = 300


PATTERNS = [*ASKS, *((clues, pattern) for _, clues, pattern in PARTS)]


@pytest.mark.parametrize(("clues", "pattern"), PATTERNS)
def test_whatever_a_pattern_matches_has_a_clue(clues, pattern):
    pattern.search("")
    rng = random.Random(pattern.pattern)  # noqa: S311  # nothing to guess
    texts = [text for _ in range(TEXTS) if pattern.search(text := match_of(pattern.pattern, rng))]
    assert len(texts) > TEXTS / 20
    assert [text for text in texts if not any(clue in text for clue in clues)] == []


def test_whatever_the_beginning_of_a_sentence_matches_begins_with_a_clue():
    SAID.search("")
    rng = random.Random("said")  # noqa: S311  # nothing to guess
    texts = [match_of(SAID.pattern, rng) for _ in range(10 * TEXTS)]
    assert {text.partition(" ")[0].casefold() for text in texts} <= SAYS
