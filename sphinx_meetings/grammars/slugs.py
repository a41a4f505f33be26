"""Short names for addresses: ``time-based-tagging``, ``山田-太郎``."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container
from unicodedata import category, normalize

from sphinx_meetings.grammars.patterns import words_of

__all__ = ["anchor_of", "ascii_slug", "shortened", "slug", "unique"]

LIMIT = 32

# Letters that Unicode does not decompose into a base letter and an accent.
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})

# A shortened slug does not end with one of these.
_SMALL_WORDS = words_of(
    """
    a an and as at by for from in is of on or the to with am das dem den der des die ein eine für fur im in mit
    und von zu zum zur au aux de des du en et la le les ou par pour sur un une al con del el los las por y una uno
    que com da do dos das e em no na o os para di il lo gli per su een en het met op van voor
    """
)

# With all of ASCII: a letter that is missing in a table takes long to be left as it is.
_SPACED = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)} | {ord("'"): ""}

_ANCHOR = re.compile(r"[A-Za-z0-9._-]*+")
_NOT_IN_ANCHORS = re.compile(r"[^A-Za-z0-9._-]+")


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.replace("'", ""))


def _own_words(text: str) -> list[str]:
    """The words of a text in any script, including combining marks (हिन्दी)."""
    return "".join(letter if letter.isalnum() or category(letter)[0] == "M" else " " for letter in text).split()


def _join(words: list[str], limit: int) -> str:
    """As many of the words as fit into the limit, but at least the start of the first."""
    name = "-".join(words)
    if len(name) <= limit:
        return name
    # No word contains a hyphen, so the last hyphen within the limit ends the last word that fits.
    name = name[: max(name.rfind("-", 0, limit + 1), 0)] or name[:limit]
    before, hyphen, last = name.rpartition("-")
    while hyphen and last in _SMALL_WORDS:
        name = before
        before, hyphen, last = name.rpartition("-")
    return name


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def slug(text: str, limit: int = LIMIT) -> str:
    """The words of a text in lower case, without accents, joined with ``-``.

    A text without Latin letters keeps its own letters; a text without any letter or digit becomes a short hash, so a
    slug is never empty.
    """
    text = text[: 16 * limit]
    if text.isascii():  # same result as below, several times as fast
        text = text.lower()
        words = text.translate(_SPACED).split()
    else:
        text = normalize("NFKC", text).casefold().replace("’", "'")
        words = _words(normalize("NFKD", text.translate(_LETTERS)).encode("ascii", "ignore").decode())
    if "".join(words).isdecimal() or not words:  # "12" would be too little for "第12回 定例会"
        words = _own_words(text)
    return _join(words, limit) if words else _hash(text)


def ascii_slug(text: str, limit: int = LIMIT) -> str:
    """The slug where only ASCII is allowed: a short hash replaces other letters."""
    name = slug(text, limit)
    return name if name.isascii() else _hash(name)


def anchor_of(identifier: str) -> str:
    """The identifier as an anchor that every builder can write: short hashes replace letters outside of ASCII."""
    if _ANCHOR.fullmatch(identifier):  # nearly all
        return identifier
    return _NOT_IN_ANCHORS.sub(lambda match: "-" if match[0].isascii() else _hash(match[0]), identifier)


def shortened(name: str, limit: int) -> str:
    """``name``, or its start and a short hash if it is longer than ``limit``."""
    return name if len(name) <= limit else f"{name[: limit - 9]}-{_hash(name)}"


def unique(name: str, taken: Container[str]) -> str:
    """The first of ``name``, ``name-2``, ``name-3`` ... that is not taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name}-{number}" in taken:
        number += 1
    return f"{name}-{number}"
