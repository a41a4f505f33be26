"""Tells whether two lines say the same, such as an action or an item that returns in the next notes."""

from __future__ import annotations

import re
from typing import NamedTuple

from sphinx_meetings.grammars.outcome_words import SMALL_WORDS
from sphinx_meetings.grammars.text import plain, repair

__all__ = ["Wording", "alike", "wording"]

ALIKE = 0.8
"""Two texts are alike if they have this share of all their words in common."""
CONTAINED = 0.6
"""So are they if the shorter one has this share of the longer one's words, and no others."""
FEWEST = 4
"""Texts with fewer words than this are alike only if their words are the same."""

_DIGITS = re.compile(r"\d")


class Wording(NamedTuple):
    """A text, as it is compared."""

    key: str
    """Its words, in order."""
    words: frozenset[str]
    """The words that say something."""
    numbers: frozenset[str]
    """The words with digits: "review #12" is not "review #13"."""


def wording(text: str) -> Wording:
    """Take a text apart for comparing."""
    key = plain(repair(text))
    found = key.split()
    return Wording(
        key,
        frozenset(found) - SMALL_WORDS,
        frozenset([word for word in found if _DIGITS.search(word)]) if _DIGITS.search(key) else frozenset(),
    )


def alike(one: Wording, two: Wording) -> float:
    """How alike two texts are: 1.0 for the same words, 0.0 if it is not sure that they say the same."""
    if one.key == two.key:
        return 1.0
    if one.words == two.words and one.words:
        return 0.99
    fewest, most = sorted((len(one.words), len(two.words)))
    if fewest < FEWEST or one.numbers != two.numbers:
        return 0.0
    common = len(one.words & two.words)
    share = common / (fewest + most - common)
    if share >= ALIKE or (common == fewest and common / most >= CONTAINED):
        return share
    return 0.0
