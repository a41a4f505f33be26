"""Guesses what was meant by a misspelt word."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

__all__ = ["nearest"]


def nearest(text: str, known: Iterable[str]) -> str | None:
    """The known word that is nearest to a misspelt one, regardless of case; ``None`` if none is near."""
    by_fold: dict[str, str] = {}
    for word in sorted(known):
        by_fold.setdefault(word.casefold(), word)
    near = difflib.get_close_matches(text.casefold(), by_fold, n=1)
    return by_fold[near[0]] if near else None
