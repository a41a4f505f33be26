"""Finds the words in a text that name people who are not to be named."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from sphinx_meetings.archive.names import fold
from sphinx_meetings.archive.roster import RosterPerson

__all__ = ["NEUTRAL", "Mentions", "Word"]

NEUTRAL = "somebody"
"""The word that replaces a name."""

# What may stand between the words of a name: a line may end there, and an address writes a blank as %20.
_BETWEEN = r"(?:%20|[\s\-_.,'’+>*`]){0,40}"
_RUN = re.compile(r"[^\W_]+")

# A handle may have its @ escaped in Markdown.
_AT = r"(?:\\?@)?"


class Word(NamedTuple):
    """A name, a handle or an address of somebody."""

    person: RosterPerson
    text: str

    @property
    def key(self) -> str:
        """What the word is remembered by; it does not give the word away."""
        return hashlib.blake2b(f"{self.person.token} {fold(self.text)}".encode(), digest_size=6).hexdigest()


class Mentions:
    """Finds the names, handles and addresses of some people, regardless of case and accents.

    Falsy if there is nobody to find.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        told = {(word.person.token, word.text): word for word in words if _RUN.search(fold(word.text))}
        self.words = sorted(told.values(), key=lambda word: (-len(word.text), word.text, word.person.token))
        alternatives = "|".join(f"({_pattern(word.text)})" for word in self.words)
        self._pattern = re.compile(_AT + f"(?:{alternatives})") if self.words else None

    @classmethod
    def of(cls, people: Iterable[RosterPerson]) -> Mentions:
        """All words that the roster has for some people."""
        return cls(Word(person, text) for person in people for text in person.words())

    def __bool__(self) -> bool:
        return bool(self.words)

    def matching(self, text: str) -> Iterator[tuple[int, int, Word]]:
        """Start, end and word of each mention."""
        if self._pattern is None:
            return
        folded, places = _folded(text)
        for match in self._pattern.finditer(folded):
            word = self.words[(match.lastindex or 1) - 1]
            if places is None:
                yield match.start(), match.end(), word
            else:
                yield places[match.start()], places[match.end()], word

    def names(self, text: str) -> bool:
        """Whether a text mentions any of them."""
        return next(self.matching(text), None) is not None

    def replaced(self, text: str, by: Callable[[RosterPerson], str] | str = NEUTRAL) -> str:
        """The text with each mention replaced by another word; handles keep their ``@`` if ``by`` is a function."""
        pieces, position = [], 0
        for start, stop, word in self.matching(text):
            new = by if isinstance(by, str) else f"{'@' if '@' in text[start : start + 2] else ''}{by(word.person)}"
            pieces += [text[position:start], new]
            position = stop
        return "".join([*pieces, text[position:]]) if pieces else text


def _pattern(text: str) -> str:
    """A pattern for the folded text of a word; no letter may adjoin it, unless its script does not separate words."""
    local, at, host = fold(text).partition("@")
    if at and local and host:
        return f"{_border(local[0], '?<!')}{re.escape(local)}(?:@|%40){re.escape(host)}{_border(host[-1], '?!')}"
    runs = _RUN.findall(fold(text))
    return f"{_border(runs[0][0], '?<!')}{_BETWEEN.join(map(re.escape, runs))}{_border(runs[-1][-1], '?!')}"


def _border(letter: str, side: str) -> str:
    """A pattern for the edge of a word: no letter adjoins it, except in scripts without case, such as Chinese."""
    return rf"({side}[^\W_])" if letter.isascii() or letter != letter.upper() else ""


def _folded(text: str) -> tuple[str, list[int] | None]:
    """The folded text, and the place of each of its letters in the text; ``None`` if all places are the same."""
    if text.isascii():
        return text.lower(), None
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for folded in letter.lower() if letter.isascii() else fold(letter):
            letters.append(folded)
            places.append(place)
    return "".join(letters), [*places, len(text)]
