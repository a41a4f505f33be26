"""Quick checks before a slow pattern: none may rule out what the pattern matches."""

from __future__ import annotations

from sphinx_meetings.reading.statements import SAID, SAYS
from tests.grammars.matches import matches_of


def test_whatever_the_beginning_of_a_sentence_matches_begins_with_a_clue():
    assert {text.partition(" ")[0].casefold() for text in matches_of(SAID)} <= SAYS
