"""Lists of words, written as text, and regular expressions made from them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, cast

__all__ = ["any_of", "clues_of", "late", "near", "phrases_of", "stems_of", "words_of"]

_VARIABLE = re.compile(r"(?:.\?|\[).*")
"""The end of a word, from the first letter that not all of its forms have."""


_ATTRIBUTES = ("findall", "finditer", "fullmatch", "match", "pattern", "search", "split", "sub")


class Compiled:
    """A pattern that was compiled late; it has a compiled pattern's attributes as its own, which are quickly found."""


class _Late(Compiled):
    """A pattern that is compiled when it is first used."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        for attribute in _ATTRIBUTES:
            setattr(self, attribute, getattr(compiled, attribute))
        # Without this method, Python finds attributes faster.
        self.__class__ = Compiled  # type: ignore[assignment]
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that is compiled when first used; a build that reads a single page needs few of these."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def phrases_of(text: str) -> frozenset[str]:
    """The phrases in a text that separates them by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def any_of(text: str) -> str:
    """A pattern that matches any of the phrases in a text, as whole words."""
    return rf"\b(?:{'|'.join(' '.join(phrase.split()) for phrase in text.split(','))})\b"


@cache
def clues_of(text: str) -> frozenset[str]:
    """The stems of the phrases in a text: what contains none of them contains no form of a phrase either."""
    return frozenset(_VARIABLE.sub("", phrase) for phrase in phrases_of(text))


def stems_of(text: str) -> str:
    """A pattern that matches the stem of any of the phrases in a text: for a quick check before a slower one."""
    return "|".join(sorted(map(re.escape, clues_of(text))))


def near(first: str, second: str, distance: int = 60) -> str:
    """A pattern that matches a phrase of each list, in this order, close together in one sentence."""
    return rf"{any_of(first)}[^.!?]{{0,{distance}}}{any_of(second)}"
