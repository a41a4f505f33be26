"""Quick checks before a slow pattern: none may rule out what the pattern matches."""

from __future__ import annotations

import random

from sphinx_meetings.reading.statements import SAID, SAYS
from tests.grammars.matches import match_of

TEXTS = 300


def test_whatever_the_beginning_of_a_sentence_matches_begins_with_a_clue():
    rng = random.Random(SAID.pattern)  # noqa: S311  # nothing to guess
    texts = [match_of(SAID.pattern, rng) for _ in range(TEXTS)]
    assert {text.partition(" ")[0].casefold() for text in texts} <= SAYS
