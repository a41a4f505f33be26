"""What names and handles say about each other.

Roll calls write one person as ``Kim``, ``Kim RN`` and ``kim``: names are compared
as words, without case, accents, dots and anything in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

__all__ = [
    "NO_NAME",
    "Name",
    "abbreviates",
    "compatible",
    "faintly_related",
    "fold",
    "handle_traces",
    "initials",
    "nicknames",
    "one_edit_apart",
    "parse_name",
    "related",
    "resembles",
    "same_handle_misspelt",
    "squash",
]

# Letters that Unicode does not decompose into a plain letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
_TITLES = frozenset({"dr", "prof", "mr", "mrs", "ms", "sir"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md"})
_HYPHENS = frozenset("-‐‑‒–_")
_CLOSED_UP = frozenset("'’‘ʼ`´.")
_CLOSING = {"(": ")", "[": "]", "“": "”", "«": "»", '"': '"'}
_NICKNAME = re.compile(r'["“„]([^"“”„]{2,30})["“”]')

# A text of more words than this is a sentence, not a name; a word of more letters than that is not a handle.
_MOST_WORDS = 8
_LONGEST_HANDLE = 40


class Name(NamedTuple):
    """A name, as it is compared."""

    words: tuple[str, ...]
    """``("jeanluc", "picard")``: hyphens are removed, leading initials joined."""
    parts: tuple[str, ...]
    """``("jean", "luc", "picard")``."""

    full: bool
    """Whether it has a given name and a surname, neither of them cut to its initial."""


NO_NAME = Name((), (), full=False)


def fold(text: str) -> str:
    """The text without case and accents; letters of other scripts keep their marks."""
    text = normalize("NFKD", normalize("NFKC", text).casefold())
    return normalize("NFC", "".join(mark for mark in text if not "\u0300" <= mark <= "\u036f")).translate(_LETTERS)


@lru_cache(maxsize=1 << 16)
def squash(text: str) -> str:
    """Only the letters and digits of a text."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


@lru_cache(maxsize=1 << 16)
def parse_name(written: str) -> Name:
    """The words of a name; none for a text without letters."""
    outside = _without_brackets(written)
    surname, comma, given = outside.partition(",")
    if comma and 0 < len(given.split()) < 3 and "," not in given and not _SUFFIXES & set(_words(fold(given))):
        outside = f"{given} {surname}"  # "Tanaka, Yui"
    return _named(outside) or _named(written) or NO_NAME


def _named(text: str) -> Name | None:
    hyphened = _words(fold(text))
    if len(hyphened) > 1 and hyphened[0] in _TITLES:
        del hyphened[0]
    leading = 0
    while leading < len(hyphened) and _is_initial(hyphened[leading]):
        leading += 1
    if leading > 1:  # "J. P. Smith" is "J.P. Smith"
        hyphened[:leading] = ["".join(hyphened[:leading])]
    if not hyphened:
        return None
    parts = tuple(part for word in hyphened for part in word.split("-"))
    words = tuple(word.replace("-", "") for word in hyphened)
    return Name(words, parts, _is_full(words[:-1] if words[-1] in _SUFFIXES else words))


def _is_full(words: tuple[str, ...]) -> bool:
    return 1 < len(words) <= _MOST_WORDS and not _is_initial(words[0]) and not _is_initial(words[-1])


def _without_brackets(text: str) -> str:
    """The text without pronouns and nicknames: ``Christopher "CJ" Wright (he/him)``."""
    kept, position = [], 0
    missing: set[str] = set()
    while position < len(text):
        closing = _CLOSING.get(text[position])
        if closing and closing not in missing:
            stop = text.find(closing, position + 1)
            if stop >= 0:
                kept.append(" ")
                position = stop + 1
                continue
            missing.add(closing)
        kept.append(text[position])
        position += 1
    return "".join(kept)


def nicknames(written: str) -> list[Name]:
    """The nicknames within a name: ``Jo`` of ``Johanna "Jo" Lind``."""
    return [parse_name(nickname) for nickname in _NICKNAME.findall(written)]


def _words(text: str) -> list[str]:
    letters = []
    for letter in text:
        if letter in _HYPHENS:
            letters.append("-")
        elif letter not in _CLOSED_UP:
            letters.append(letter if letter.isalnum() or category(letter)[0] == "M" else " ")
    words = ("-".join(part for part in word.split("-") if part) for word in "".join(letters).split())
    return [word for word in words if word]


def _is_initial(word: str) -> bool:
    """Whether a word is a single letter; a character of a script without case is a whole name."""
    return len(word) == 1 and word != word.upper()


def abbreviates(short: Name, long: Name) -> bool:
    """Whether one name is the other one shortened.

    ``Kim``, ``Kim R``, ``Kim RN`` and ``K Nolan`` are short for ``Kim Roe-Nolan``, and
    ``Pavel Ruzic`` for ``Pavel T. Ruzic``; the beginning has to be there.
    """
    if short.parts == long.parts or not short.parts or max(len(short.parts), len(long.parts)) > _MOST_WORDS:
        return False
    if len(short.words) == 1:
        return len(long.words) > 1 and short.words[0] == long.words[0]
    return _cut_short(short.parts, long.parts, first=True)


def _cut_short(short: tuple[str, ...], long: tuple[str, ...], *, first: bool) -> bool:
    if not short:
        return True
    if not long:
        return False
    word = short[0]
    if (word == long[0] or (_is_initial(word) and long[0].startswith(word))) and _cut_short(
        short[1:], long[1:], first=False
    ):
        return True
    count = len(word)
    if 1 < count <= 3 and word == initials(long[:count]) and _cut_short(short[1:], long[count:], first=False):
        return True
    return not first and _cut_short(short, long[1:], first=False)


def initials(words: tuple[str, ...]) -> str:
    """The first letters of the words."""
    return "".join(word[0] for word in words)


def compatible(one: Name, other: Name) -> bool:
    """Whether both can be one person's name: they are the same, one is short for the other, or one is missing."""
    return one == other or not one.parts or not other.parts or abbreviates(one, other) or abbreviates(other, one)


def related(one: Name, other: Name) -> bool:
    """Whether two names that share a handle look like one person's: a nickname, a slip of the pen, another order."""
    if compatible(one, other) or sorted(one.parts) == sorted(other.parts):
        return True
    if one.full and other.full:
        return one_edit_apart("".join(one.parts), "".join(other.parts)) or (
            one.parts[-1] == other.parts[-1] and faintly_related(one, other)
        )
    if {part for part in one.parts if len(part) > 1} & set(other.parts):
        return min(len(one.words), len(other.words)) == 1
    short, long = sorted((one.words[0], other.words[0]), key=len)
    return (
        (len(short) > 2 and short in long)
        or one_edit_apart(short, long)
        or any(
            len(a) > 1 and initials(b).startswith(a)
            for a, b in ((one.words[0], other.parts), (other.words[0], one.parts))
        )
    )


def faintly_related(one: Name, other: Name) -> bool:
    """Whether one given name might stand for the other, as ``Jim`` for James and ``Bob`` for Robert."""
    short, long = sorted((one.words[0], other.words[0]), key=len)
    return short[0] == long[0] or (len(short) > 2 and short[1:][-3:] in long)


def resembles(handle: str, name: Name) -> bool:
    """Whether a handle is made of a full name: ``imkedorn``, ``idorn91`` or ``dorni``."""
    letters = squash(handle).rstrip("0123456789")
    if len(name.words) < 2 or len(letters) < 4:
        return False
    first, last = name.words[0], name.words[-1]
    for surname in {last, name.parts[-1], "".join(name.parts[1:])}:
        rest = letters.removesuffix(surname) if letters.endswith(surname) else letters.removeprefix(surname)
        if len(surname) < 2 or not rest or rest == letters:
            continue
        if first.startswith(rest) or (len(rest) < 4 and rest[0] == first[0]):
            return True
    run = "".join(name.words)
    return run.startswith(letters) and len(letters) >= len(first) + 3


def handle_traces(handle: str) -> Iterator[str]:
    """Keys of a handle; two handles that were meant to be the same share at least one.

    These are its letters, the same without the number at its end, and the same with any one letter left out.
    """
    letters = squash(handle)
    if not 4 <= len(letters) <= _LONGEST_HANDLE:
        return
    yield letters
    bare = letters.rstrip("0123456789")
    if len(bare) >= 5 and bare != letters:
        yield bare
    yield from {letters[:place] + letters[place + 1 :] for place in range(len(letters))}


def same_handle_misspelt(one: str, other: str) -> bool:
    """Whether two handles differ by their separators, by one letter, or by a number at the end."""
    a, b = sorted((squash(one), squash(other)), key=len)
    if len(a) < 4 or len(b) > _LONGEST_HANDLE:
        return False
    return one_edit_apart(a, b) or (len(a) >= 5 and b.startswith(a) and b[len(a) :].isdecimal())


def one_edit_apart(one: str, other: str) -> bool:
    """Whether one letter added, left out, changed or swapped with its neighbour turns one word into the other."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    start = 0
    while start < len(short) and short[start] == long[start]:
        start += 1
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    if short[start + 1 :] == long[start + 1 :]:
        return True
    return short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
