"""Classify headings and labels: here is the roll call, here the agenda, this is the date."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType

from sphinx_meetings.grammars import phrases
from sphinx_meetings.grammars import vocabulary_patterns as patterns
from sphinx_meetings.grammars.link_kinds import kind_by_address, kind_by_words
from sphinx_meetings.grammars.references import read_reference
from sphinx_meetings.grammars.roll_call_headings import INVITES, asks_who_is_here, without_occasion

__all__ = [
    "Part",
    "classify_heading",
    "classify_introduction",
    "classify_label",
    "is_no_notes",
    "link_kind",
    "names_version",
    "normalized",
    "own_words",
    "speaks_of_meeting",
]


class Part(StrEnum):
    """A part of a meeting's notes, or a fact about the meeting."""

    ATTENDEES = "attendees"
    ABSENT = "absent"
    GUESTS = "guests"
    OBSERVERS = "observers"
    CHAIR = "chair"
    NOTETAKER = "notetaker"
    CHECK_IN = "check-in"
    """Check-in, introductions, welcome: may hold the roll call if no other part does; its lines decide."""
    AGENDA = "agenda"
    CARRIED_OVER = "carried-over"
    """Items left over from an earlier meeting."""
    DISCUSSION = "discussion"
    """Discussion, notes, minutes: holds the agenda if no other part does."""
    UPDATES = "updates"
    REPORTS = "reports"
    DECISIONS = "decisions"
    ACTIONS = "actions"
    DETAILS = "details"
    """Facts about the meeting: its date, its links."""
    DATE = "date"
    TIME = "time"
    TIMEZONE = "timezone"
    DURATION = "duration"
    ISSUE = "issue"
    NOTES = "notes"
    """A link to the pad, or, followed by a name instead of an address, the notetaker."""
    PREVIOUS = "previous"
    JOIN = "join"
    RECORDING = "recording"
    SLIDES = "slides"
    CALENDAR = "calendar"
    NEXT_MEETING = "next-meeting"
    OTHER_MEETING = "other-meeting"
    """Notes of some other meeting."""
    IGNORED = "ignored"
    """Not about the meeting itself: guidelines, instructions, tables of contents."""


_NOTHING: Mapping[str, Part] = MappingProxyType({})
_LONGEST = 90
_LABEL_WORDS = 7
_PHRASE_WORDS = 10

_SHORTCODE = re.compile(r":[a-z][a-z0-9_+-]{0,30}:")
_NUMBERING = re.compile(r"^\W*(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[ivx]{1,5}|[a-h])[.):]\s)?")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
# "Review the action items (5m, Kim)" is an item of the agenda, not a part.
_ITEM = re.compile(
    r"[(\[]\s*\d{1,3}\s*m\w*,|,\s*\d{1,3}\s*m\w*[)\]]|"
    # nor is "Topic 1: release 2.0"
    r"^\W{0,4}(?:topic|item|agenda item|top|point|thema|punkt|tema|sujet|punto|onderwerp) #?\d{1,2}"
    r"(?: ?[:：]| [–—-]) ?\S"
    # nor "Topic: release 2.0"
    r"|^\W{0,4}(?:topic|agenda item|item) ?[:：] ?\S",
    re.IGNORECASE,
)
_TICKET = re.compile(
    r"\W{0,4}(?:rfcs?|prs?|issue|bug|ticket|proposal|pep|kep|mcp|adr|mr|motion|resolution) ?#?\d{1,6}\b", re.IGNORECASE
)
"""The beginning of a topic, which is not a part: "RFC 12: names"."""
_PIECES = re.compile(r"[:;|–—：]|\s-\s|,(?= please )|[!?](?= )")
_DIGIT = re.compile(r"\d")
_ASKS_NAMES = re.compile(r"\b(?:your names?|names?|yourself)\b")
_TOLD = 2
_WERE_THERE = frozenset({Part.ATTENDEES, Part.ABSENT, Part.GUESTS})
_OFFICERS = frozenset({Part.CHAIR, Part.NOTETAKER})
_OF_MEETING = re.compile(r"\b(?:of|for|todays|this)\b")
"""Tells the chairs "of today's meeting" from a meeting of chairs: "Co-chairs meeting"."""
_KANA_MARKS = "\u3099\u309a"
_POSSESSIVE = re.compile(r"'s\b")
_WORD = re.compile(r"[^\W\d_]+")
_SPACED = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}


@lru_cache(maxsize=256)
def normalized(text: str) -> str:
    """The key of a phrase: words in lower case, without accents, emoji, numbering, digits and punctuation."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.replace("’", "'"))
        text = "".join(c for c in text if c in _KANA_MARKS or unicodedata.category(c) != "Mn")
        text = unicodedata.normalize("NFC", text)
    text = text.casefold()
    if ":" in text:
        text = _SHORTCODE.sub(" ", text)
    if not text[:1].isalnum() or "." in text or ")" in text or ":" in text:
        text = _NUMBERING.sub("", text)
    if "'" in text:
        text = _POSSESSIVE.sub("s", text)
    text = text.rstrip("+&/ ")  # "Agenda+"
    for sign in "&+/":
        if sign in text:
            text = text.replace(sign, " and ")
    words = text.translate(_SPACED).split() if text.isascii() else _WORD.findall(text)
    return " ".join(words)


def _table(source: Mapping[str, str]) -> dict[str, Part]:
    table: dict[str, Part] = {}
    for part, words in source.items():
        member = Part(part)
        for phrase in words.replace("\n", ",").split(","):
            key = phrase.strip()
            # Most phrases are normalized already.
            if not (key.isascii() and key.islower() and key.replace(" ", "").isalpha()) or "  " in key:
                key = normalized(phrase)
            if key:
                table[key] = member
    return table


_BOTH = _table(phrases.BOTH)
_HEADINGS = _BOTH | _table(phrases.HEADINGS)
_LABELS = _BOTH | _table(phrases.LABELS)

# For a heading that names several parts: the lower the rank, the likelier its lines are that part.
_RANK = {part: rank for rank, part in enumerate(dict.fromkeys((Part.ATTENDEES, Part.AGENDA, *Part)))}
_PATTERNS = tuple((Part(part), clues, pattern) for part, clues, pattern in patterns.PARTS)


def classify_heading(text: str, extra: Mapping[str, Part] = _NOTHING) -> Part | None:
    """The part of the notes that a heading introduces.

    Args:
        text: The heading; case, accents, emoji, numbering and punctuation are ignored.
        extra: The team's own words (from :func:`own_words`), which take precedence.
    """
    return _classify(text, extra, label=False)


def classify_label(text: str, extra: Mapping[str, Part] = _NOTHING) -> Part | None:
    """The part that follows a label: a short text before a colon or on a line of its own ("Present:", "**Date**")."""
    part = _classify(text, extra, label=True)
    if part is None and len(text) <= _LONGEST:
        key = normalized(_BRACKETS.sub(" ", text))
        kind = kind_by_words(key) if key.count(" ") < _LABEL_WORDS else None
        return Part(kind) if kind else None
    return part


def classify_introduction(text: str, extra: Mapping[str, Part] = _NOTHING) -> Part | None:
    """The part that a paragraph introduces in the list below it: "Please sign in below. Roll call:"."""
    text = text.rstrip()
    last = re.split(r"[.!?。]\s*", text[-_LONGEST:])[-1]
    if text.endswith((":", "：")) and (part := classify_label(last, extra)):
        return part
    said = text[-400:].casefold()
    if text.endswith((":", "：")) and patterns.PRESENCE.search(said):
        return Part.ATTENDEES
    return Part.ATTENDEES if patterns.SIGN_IN.search(said) else None


def is_no_notes(title: str) -> bool:
    """Whether a title is that of a page without notes, even if it has dates: "Changelog", "Code of conduct"."""
    key = normalized(title) if len(title) <= _LONGEST else ""
    if patterns.ABOUT_MEETINGS.search(key):
        return True
    return not patterns.GATHERING.search(key) and patterns.NO_NOTES.match(key) is not None


def names_version(heading: str) -> bool:
    """Whether a heading names a version, as in a changelog: "2.1.0 (2026-05-04)", "Version 3.2"."""
    return patterns.VERSION.search(heading[:_LONGEST]) is not None


def speaks_of_meeting(title: str) -> bool:
    """Whether a title says that the page is about a meeting."""
    return patterns.GATHERING.search(normalized(title[:_LONGEST])) is not None


def own_words(setting: Mapping[str, Iterable[str]]) -> dict[str, Part]:
    """The table of a team's own headings, from the setting ``meetings_headings``."""
    return {normalized(phrase): Part(part) for part, words in setting.items() for phrase in words if normalized(phrase)}


def _classify(text: str, extra: Mapping[str, Part], *, label: bool) -> Part | None:
    return _classified(text, extra, label=label) if extra else _classified_without(text, label)


@lru_cache(maxsize=256)
def _classified_without(text: str, label: bool) -> Part | None:
    """Classify a text without a team's own words; cached, because several rules look at the same heading."""
    return _classified(text, _NOTHING, label=label)


def _classified(text: str, extra: Mapping[str, Part], *, label: bool) -> Part | None:
    key = normalized(text) if len(text) <= _LONGEST else ""
    part = extra.get(key) or (_LABELS if label else _HEADINGS).get(key)
    if part or not key:
        return part
    if _TICKET.match(text):
        return None
    if item := _ITEM.search(text):
        said = _classified(text[item.end() - 1 :], extra, label=label) if item.end() > 1 and not item.start() else None
        return said if said is Part.ATTENDEES else None  # "TOP 1: Anwesenheit"
    if ":" in text:
        text = _SHORTCODE.sub(" ", text)  # whose colons separate nothing
    found = []
    # "Agenda (draft) – 2024-06-01": brackets and dates are ignored.
    text = _BRACKETS.sub(" ", text)
    for piece in _PIECES.split(_BRACKETS.sub(" ", text) if "(" in text else text):
        key = normalized(piece)
        part = extra.get(key) or _phrase(key, label=label)
        if part:
            found.append(part)
        elif (not found or found == [Part.ATTENDEES]) and (INVITES.match(key) or (found and _ASKS_NAMES.match(key))):
            continue  # "Attendees - please add yourself", "Say hi! Who's here?"
        elif key and not _DIGIT.search(piece):
            # "Check-in: what is your favourite tea?", "Check-in – your name and one nice thing"
            asks = text.rstrip().endswith("?") or _ASKS_NAMES.search(key)
            return Part.CHECK_IN if found[:1] == [Part.CHECK_IN] and asks else None
    if len(found) == _TOLD and found[0] is Part.ATTENDEES and found[1] is Part.ABSENT and ":" in text:
        return found[1]  # "Roll call: absent"
    return found[0] if found else None


@lru_cache(maxsize=256)
def _phrase(key: str, *, label: bool) -> Part | None:
    table = _LABELS if label else _HEADINGS
    if part := table.get(key):
        return part
    if key.count(" ") >= _PHRASE_WORDS:
        # "The following members of the board were present at the meeting"
        return Part.ATTENDEES if key.startswith("the following ") and asks_who_is_here(key) else None
    found = [clue for clue in patterns.CLUES if clue in key]
    if found:
        for part, clues, pattern in _PATTERNS:
            if not clues.isdisjoint(found) and pattern.search(key):
                return part
    if other := patterns.OTHER_MEETING.match(key):
        return Part.DISCUSSION if patterns.GENERIC.issuperset(other[1].split()) else Part.OTHER_MEETING
    pieces = [piece for piece in map(str.strip, patterns.AND.split(key)) if piece]
    known = [table[piece] for piece in pieces if piece in table]
    return min(known, key=_RANK.__getitem__) if len(known) == len(pieces) > 1 else _people(key, table)


def _people(key: str, table: Mapping[str, Part]) -> Part | None:
    """The part of a phrase that asks for people and says of which meeting: "Attendees of this call"."""
    if asks_who_is_here(key):
        return Part.ATTENDEES
    for shorter in without_occasion(key):
        part = table.get(shorter)
        if part in _WERE_THERE or (part in _OFFICERS and _OF_MEETING.search(key)):
            return part
        if asks_who_is_here(shorter):
            return Part.ATTENDEES
    return None


def link_kind(label: str, url: str) -> str | None:
    """The ``kind`` of a :class:`~sphinx_meetings.records.Link` among the facts of a meeting.

    Args:
        label: The text of the link and the label before it.
        url: The address; it decides if the label does not.
    """
    said = kind_by_words(normalized(label[:200]))
    place = kind_by_address(url)
    if (said == "join" and place == "recording") or said == "agenda":
        return place or said  # "Video:" may be either
    if said or place:
        return said or place
    target = read_reference(url)
    if target and target.kind == "link":
        return "notes"
    # An issue linked without words ("#155") is the issue of the meeting; otherwise the words decide.
    if target and target.kind in ("issue", "discussion"):
        label = label.replace(url, "")
        return "issue" if not normalized(label) or classify_label(label) is Part.DISCUSSION else None
    return None
