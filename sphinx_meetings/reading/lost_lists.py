"""Lists that became paragraphs: "a) Budget", "II. Release", or titles without any bullet."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from string import ascii_uppercase
from unicodedata import category

from docutils import nodes

from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.reading.statements import take_apart
from sphinx_meetings.records import Line

__all__ = [
    "are_by_letters",
    "are_lettered",
    "are_titles",
    "bullet_of",
    "emoji_bullets",
    "holds_command",
    "is_at_hour",
    "is_command",
    "is_title",
]

_LONGEST_TITLE = 60
_FEWEST = 2
# A bullet that made no list: "• Budget", or "2. Release" in the middle of a paragraph.
_TOPIC = (
    r"(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s)?(?:<[^<>\s]{1,40}>\s)?(?:={1,4}\s?)?"
    r"(?i:#topic:?(?=\s)|topic ?:(?=\s)|\d{1,2}/(?=\s)|"
    r"(?:TOP|topic|agenda item|item|punkt|point|punto|ponto|agendapunt) #?\d{1,2} ?[:.)–-](?=\s))"
)
"""A command in a log that changes the topic, perhaps after the hour and the speaker."""
_COMMAND = late(_TOPIC)
_HINT = late(r"top|item|pun[kt]|point|ponto|^\d{1,2}/\s", re.IGNORECASE | re.MULTILINE)
"""Matches in every command: a quick test."""
_LOST_BULLET = late(
    rf"(?:{_TOPIC}|[•‣◦▪●○■–*+-]|\d\ufe0f?\u20e3|\(?\d{{1,2}}[.)]|\(?[a-h]\)|(?:I{{2,3}}|IV|VI{{1,3}}|IX)[.)])\s+(?=\S)"
)
_VERSION_OR_ISSUE = re.compile(r"\d{1,2}\.\d|#\d")
_HOUR = r"\d{1,2}[:.]\d{2}(?:\s?[ap]m)?"
_AT = late(rf"{_HOUR}(?:\s?[-–—]\s?{_HOUR})?\s(?=.{{3,100}}$)", re.IGNORECASE)
_SHORTCODE = re.compile(r":[a-z][a-z0-9_+-]{1,30}:\s+(?=\S)")
_EMOJI_CATEGORIES = frozenset({"So", "Sk"})
_OF_MEETING = frozenset("📅📆🗓⏰⏱⏲🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛📍🔗👥🎥📹📞☎🖥💻🎙🌐📌")
"""Emoji before facts about the meeting: where, when and with whom."""
_ROMAN_LETTER = re.compile(r"[IVX][.)]\s+(?=\S)")
_LETTER = re.compile(r"[A-Z][.)]\s+(?=\S)")


def bullet_of(line: Line, *, by_letters: bool) -> re.Match[str] | None:
    """Match the bullet or number at the beginning of a line, whose list was not recognised.

    Args:
        line: The line.
        by_letters: Whether the paragraphs around are numbered with letters (:func:`are_by_letters`).
    """
    return _LOST_BULLET.match(line.text) or (_LETTER.match(line.text) if by_letters else None)


def is_command(line: Line) -> bool:
    """Whether a line is a command that changes the topic, for a minutes bot or by a scribe: "#topic Budget"."""
    return _HINT.search(line.text) is not None and _COMMAND.match(line.text) is not None


def holds_command(text: str) -> bool:
    """Whether a line of a text is a command that changes the topic."""
    return _HINT.search(text) is not None and any(map(_COMMAND.match, text.split("\n")))


def are_lettered(lines: Sequence[Line]) -> bool:
    """Whether lines are numbered "A. Budget", "B. Release"; a letter in a single line may be an initial."""
    return len(lines) > 1 and all(
        line.text.startswith((f"{letter}. ", f"{letter}) "))
        for letter, line in zip(ascii_uppercase, lines, strict=False)
    )


def are_by_letters(blocks: Iterable[nodes.Element]) -> bool:
    """Whether paragraphs are numbered with Roman numerals or letters: one holds "II.", or two begin with "A.", "B."."""
    texts = [block.astext() for block in blocks if isinstance(block, nodes.paragraph)]
    return any("II. " in text for text in texts) or {"A. ", "B. "}.issubset(text[:3] for text in texts)


def is_at_hour(line: Line) -> bool:
    """Whether a line begins with the hour of an item: "10:05 Budget"."""
    return _AT.match(line.text) is not None


def emoji_bullets(lines: Sequence[Line]) -> list[int]:
    """Return where each line's text begins, if all have an emoji as a bullet; else an empty list."""
    if len(lines) < _FEWEST or any(line.text[:1] in _OF_MEETING for line in lines):
        return []
    starts = [_emoji(line.text) for line in lines]
    return starts if all(starts) else []


def _emoji(text: str) -> int:
    """Return the offset after the emoji that begins a text; 0 if there is none."""
    if text.startswith(":"):
        code = _SHORTCODE.match(text)
        return code.end() if code else 0
    if not text or text[0].isascii() or category(text[0]) not in _EMOJI_CATEGORIES:
        return 0
    return len(text) - len(text[1:].lstrip("\ufe0f\u200d "))


def is_title(line: Line, *, labelled: bool = False) -> bool:
    """Whether a line of a paragraph may be an item: short, and no sentence, no label and without a bullet.

    Args:
        line: The line.
        labelled: Whether it may have a label: "Release: which day".
    """
    text = line.text
    if (
        len(text) > _LONGEST_TITLE
        or text.endswith((".", "!", ":", ";", ",", "。"))
        or not (_is_capital(text[:1]) or _VERSION_OR_ISSUE.match(text))
    ):
        return False
    return (
        _LOST_BULLET.match(text) is None
        and _ROMAN_LETTER.match(text) is None
        and (labelled or not take_apart(line).label)
        and not is_boilerplate(text)
    )


def are_titles(lines: Sequence[Line]) -> bool:
    """Whether lines below a label may be items; a minority may have labels themselves: "Budget: which one"."""
    if not all(is_title(line, labelled=True) for line in lines):
        return False
    return 2 * sum(": " in line.text for line in lines) < len(lines)


def _is_capital(letter: str) -> bool:
    """Whether a letter is a capital, or of a script without capitals."""
    return letter.isupper() or (letter.isalpha() and not letter.islower())
