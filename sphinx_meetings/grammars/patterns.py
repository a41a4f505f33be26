"""Lists of words, written as text, and the regular expressions that are made of them."""

from __future__ import annotations

import re
from typing import Any, cast

__all__ = ["any_of", "late", "near", "phrases_of", "stems_of", "words_of"]

_VARIABLE = re.compile(r"(?:.\?|\[).*")
"""From the first letter on that not all forms of a word have."""


class _Late:
    """A pattern that is compiled when something is first looked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._written)
        # From now on these are found without coming here.
        for method in ("findall", "finditer", "fullmatch", "match", "search", "split", "sub"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern for what few pages hold: a build in which one page is read does without most of them."""
    return cast("re.Pattern[str]", _Late(pattern, flags))


def words_of(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())


def phrases_of(text: str) -> frozenset[str]:
    """The phrases of a text, which are separated by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def any_of(text: str) -> str:
    """The pattern of any of the phrases of a text, as whole words."""
    return rf"\b(?:{'|'.join(' '.join(phrase.split()) for phrase in text.split(','))})\b"


def stems_of(text: str) -> str:
    """The pattern of what each of the phrases of a text begins with, whatever follows: for a quick look ahead."""
    return "|".join(sorted({re.escape(_VARIABLE.sub("", phrase)) for phrase in phrases_of(text)}))


def near(first: str, second: str, distance: int = 60) -> str:
    """The pattern of two phrases in one sentence."""
    return rf"{any_of(first)}[^.!?]{{0,{distance}}}{any_of(second)}"
