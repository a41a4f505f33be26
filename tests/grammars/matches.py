"""Texts that a regular expression matches, made at random from the expression itself."""

from __future__ import annotations

import random
import re
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

TEXTS = 300
_LETTERS = "aeghmnorst"
_MOST = 3
_REPEATS = {op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT}


def matches_of(pattern: re.Pattern[str]) -> list[str]:
    """The same texts each time."""
    rng = random.Random(pattern.pattern)  # noqa: S311  # nothing to guess
    return [match_of(pattern.pattern, rng) for _ in range(TEXTS)]


def match_of(pattern: str, rng: random.Random) -> str:
    """A text that probably matches; what looks ahead or behind is left out, so check it."""
    return _of(_parser.parse(pattern), rng)


def _of(parsed: Any, rng: random.Random) -> str:
    return "".join(_one(operation, value, rng) for operation, value in parsed)


def _one(operation: Any, value: Any, rng: random.Random) -> str:
    if operation is op.LITERAL:
        return chr(value)
    if operation is op.BRANCH:
        return _of(rng.choice(value[1]), rng)
    if operation is op.SUBPATTERN:
        return _of(value[-1], rng)
    if operation in _REPEATS:
        least, most, inner = value
        return "".join(_of(inner, rng) for _ in range(rng.randint(least, min(most, least + _MOST))))
    if operation is op.IN and value[0][0] is op.LITERAL:
        return chr(rng.choice([letter for kind, letter in value if kind is op.LITERAL]))
    if operation is op.ANY:
        return " "
    return rng.choice(_LETTERS) if operation in {op.NOT_LITERAL, op.IN} else ""  # a class such as [^\W_]
