"""Whether two lines say the same: an action or an item that returns in the next notes."""

from __future__ import annotations

import re
from typing import NamedTuple

from sphinx_meetings.grammars.outcome_words import SMALL_WORDS
from sphinx_meetings.grammars.text import plain, repair

__all__ = ["Wording", "alike", "wording"]

ALIKE = 0.8
"""The share of all their words that two texts have in common."""
CONTAINED = 0.6
"""The share of the longer text's words that the shorter one has, which has no others."""
FEWEST = 4
"""With fewer words than this, only the same words are the same."""

_DIGITS = re.compile(r"\d")


class Wording(NamedTuple):
    """A text as it is compared."""

    key: str
    """Its words, in order."""
    words: frozenset[str]
    """Those that say something."""
    numbers: frozenset[str]
    """Those with digits: "review #12" is not "review #13"."""


def wording(text: str) -> Wording:
    """Take a text apart for comparing."""
    key = plain(repair(text))
    found = key.split()
    return Wording(
        key,
        frozenset(word for word in found if word not in SMALL_WORDS),
        frozenset(word for word in found if _DIGITS.search(word)),
    )


def alike(one: Wording, two: Wording) -> float:
    """How much two texts say the same: 1.0 for the same words, 0.0 for what is not sure to be the same."""
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
