"""Read the lines of decisions and actions: what was agreed, who is to do what, and when it is due."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from typing import NamedTuple

from sphinx_meetings.grammars import outcome_words as words
from sphinx_meetings.grammars.agenda_words import PLACEHOLDERS
from sphinx_meetings.grammars.attributed_line import STAMP
from sphinx_meetings.grammars.attributions import Attributions
from sphinx_meetings.grammars.deadlines import find_due
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.names import is_nothing
from sphinx_meetings.grammars.outcome_marks import ACTION, DECISION, Box, Rest, has_mark_word, marks_of, read_box
from sphinx_meetings.grammars.outcome_states import is_struck, without_state
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.grammars.text import plain, strip_emoji
from sphinx_meetings.records import Line, Mention

__all__ = ["Occasion", "Outcome", "read_action", "read_decision", "read_marked"]


class Occasion(NamedTuple):
    """What is known about the meeting in whose notes a line was written."""

    date: dt.date | None
    known: Collection[str]
    """The names by which its people may be called (from :func:`~sphinx_meetings.grammars.owners.known_names`)."""
    language: str


class Outcome(NamedTuple):
    """A decision or an action, as one line gives it."""

    kind: str
    """``DECISION`` or ``ACTION`` of :mod:`~sphinx_meetings.grammars.outcome_marks`."""
    text: str
    """The text without mark, owner, state and markup; empty if the line only names an owner."""
    owners: tuple[Mention, ...]
    due: dt.date | None
    status: str
    """``open``, ``done`` or ``dropped``; always ``open`` for a decision."""
    votes: str | None
    references: tuple[str, ...]
    """The identifiers as written, not yet completed with a repository."""


_WINDOW = 200
_HANDLES = late(r"(?:@[A-Za-z0-9][\w-]{0,38}(?![\w/.-])(?:\s?[,&/+]\s?|\s(?:and|und|et|y|e|en)\s(?=@))?\s?){1,8}")
_WILL = late(
    rf"(?P<head>(?:[^:.;!?]|(?<=\b[A-Z])\.){{2,60}}?)(?:\s+|(?='))(?:{words.WILL})\s+(?!be\s)(?=\S)", re.IGNORECASE
)
_WILL_AFTER_OWNER = late(rf"(?:{words.WILL})\s+(?=\S)", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w'’-]{1,30}(?: [^\W\d_a-z](?:[\w'’-]{1,30}|\.)?)?"
_JOINED = r"(?:, | ?& ?| ?/ ?| (?:and|und|et|y|e|en) )"
_DOES = late(rf"({_NAME}(?:{_JOINED}{_NAME}){{0,3}}) ([^\W\d_A-Z]+) ")
_BETWEEN_NAMES = late(_JOINED)
_INITIALS = re.compile(r"[A-Z]{2,3}")
_VOTE_WORDS = (
    r"\bfor\b|in favou?r|against|abst|unanim|[+]\d|\d\s?[-–/:]\s?\d|dafür|dagegen|einstimmig|contre|contra|contro|"
    r"tegen|賛成|反対"
)
_VOTES = late(rf"\s*[(\[](?:votes?:?\s*)?((?=[^()\[\]]*(?:{_VOTE_WORDS}))[^()\[\]]{{1,80}})[)\]]\s*\.?$", re.IGNORECASE)
_SAID_IN_VOTES = (
    "yes|no|yeas?|nays?|for|in favou?r|against|abstain(?:ed|ing)?|abstentions?|dafür|dagegen|enthaltung(?:en)?"
)
_TALLY = rf"(?:(?:{_SAID_IN_VOTES})\s?[:=]?\s?\d{{1,4}}|\d{{1,4}}\s(?:{_SAID_IN_VOTES}))"
_VOTES_SENTENCE = late(rf"[.;]\s+({_TALLY}(?:(?:\s?[,;/]|\s(?:and|und))\s{_TALLY}){{1,4}})\s*\.?$", re.IGNORECASE)
"""The votes as a sentence of their own: "Yes: 5, No: 0.", "6 for, 1 against"."""
_VOTE_COUNT = re.compile(r"\d|unanim|einstimmig|nem\. ?con")
_MENU = re.compile(r"\s/\s|\s\|\s")
_ADDRESS = re.compile(r"(?:[^:]{1,40}: )?<?https?://\S+>?")


def read_marked(line: Line, occasion: Occasion) -> list[Outcome]:
    """The decisions and actions that are marked as such by words in a line, in order."""
    if not has_mark_word(line.text.lower()):
        return []
    box = read_box(line)
    if box is not None:
        line = box.line
    if line.text.endswith(")") and STAMP.fullmatch(line.text, start := line.text.rfind("(")):
        line = cut(line, 0, start)  # "AGREED: paint it (kim, 15:04:05)" of a minute-taking bot
    found = []
    marks = list(marks_of(line))
    stops = [*(start for start, _, _ in marks), len(line.text)][1:]
    for (_, kind, rest), stop in zip(marks, stops, strict=False):
        piece = cut(line, rest.start, min(rest.stop, stop))
        outcome = read_decision(piece) if kind == DECISION else _owed(piece, rest, occasion, box)
        if outcome is not None and outcome.text:
            found.append(outcome)
    return found


def _owed(piece: Line, rest: Rest, occasion: Occasion, box: Box | None) -> Outcome | None:
    outcome = read_action(piece, occasion, checked=box is not None and box.checked, is_sure=True)
    if outcome is None:
        return None
    if rest.who:
        owned = read_owners(rest.who, Trust.SURE if "@" in rest.who else Trust.BRACKETS, occasion.known)
        if owned is not None and owned.owners:
            outcome = outcome._replace(owners=owned.owners)
    return None if rest.needs_owner and not outcome.owners else outcome


def read_action(line: Line, occasion: Occasion, *, checked: bool = False, is_sure: bool = False) -> Outcome | None:
    """Read a line that is an action because of its mark or the heading above it.

    Args:
        line: The rest of the line after the mark or the check box.
        occasion: What is known of the meeting.
        checked: Whether the check box before it is checked.
        is_sure: Whether it cannot be mere talk, so that "Kim writes it" tells what Kim is to do.
    """
    box = read_box(line)
    if box is not None:
        line, checked = box.line, box.checked
    line, status = without_state(line)
    if checked and status == "open":
        status = "done"
    line, owners = _handles_at_start(line)
    due, line = _due(line, occasion)
    if not owners:
        line, owners = _attributed(line, occasion)
        if not owners and is_sure:
            line, owners = _does(line, occasion)
    else:
        line = _without_will(line)
    if status == "open" and is_struck(line):
        status = "done"  # "@kim ~~write~~", "~~write~~ (Kim)"
    text = _tidy(line.text)
    if not text and not owners:
        return None
    if is_nothing(text) and text:
        return None
    key = plain(text)
    if not owners and (key in PLACEHOLDERS or key.isdecimal() or _ADDRESS.fullmatch(text) or _is_question(text)):
        return None
    references = tuple(found.identifier for found in find_references(line))
    return Outcome(ACTION, text, owners, due, status, None, references)


def read_decision(line: Line) -> Outcome | None:
    """Read a line that is a decision because of its mark or the heading above it."""
    box = read_box(line)
    if box is not None:
        line = box.line
    near = line.text[-_WINDOW:]
    votes = _VOTES.search(near) if near.endswith((")", "]", ").", "].")) else _VOTES_SENTENCE.search(near)
    counted = votes[1].strip() if votes and _VOTE_COUNT.search(votes[1].casefold()) else None
    if votes and counted:
        line = cut(line, 0, len(line.text) - len(votes[0]))
    text = _tidy(line.text)
    key = plain(text)
    if not key or key in PLACEHOLDERS or is_nothing(text) or text.endswith(("?", "？")) or _ADDRESS.fullmatch(text):
        return None
    if key.isdecimal() or _is_menu(text):
        return None
    references = tuple(found.identifier for found in find_references(line))
    return Outcome(DECISION, text, (), None, "open", counted, references)


def _plain(line: Line, text: str) -> Line:
    return line._replace(text=text, spans=())


def _handles_at_start(line: Line) -> tuple[Line, tuple[Mention, ...]]:
    """``@kim @lee write the docs``."""
    match = _HANDLES.match(line.text)
    if match is None:
        return line, ()
    names = dict.fromkeys(re.findall(r"@([A-Za-z0-9][\w-]{0,38})", match[0]))
    end = match.end()
    while end < len(line.text) and line.text[end] in " :,;-–—":
        end += 1
    return cut(line, end), tuple(Mention(name, name) for name in names)


def _attributed(line: Line, occasion: Occasion) -> tuple[Line, tuple[Mention, ...]]:
    """``Kim to write``, ``Kim: write``, ``write (Kim)``."""
    match = _WILL.match(line.text[:_WINDOW])
    if match:
        head = match["head"].strip(" ,*_")
        owned = read_owners(head, Trust.WEAK, occasion.known)
        if owned is None and _INITIALS.fullmatch(head):
            owned = read_owners(head, Trust.BRACKETS)
        if owned is not None and owned.owners:
            return cut(line, match.end()), owned.owners
    reader = Attributions(line, occasion.known)
    reader.read()
    if not reader.owners:
        return _alone(line, occasion)
    return _without_will(_plain_of(line, reader)), tuple(reader.owners)


def _does(line: Line, occasion: Occasion) -> tuple[Line, tuple[Mention, ...]]:
    """``Kim writes it``, ``Kim and Lee write it``: people who were there, and what they do."""
    match = _DOES.match(line.text)
    if match is None or match[2] in words.SMALL_WORDS or match[1].partition(" ")[0].casefold() in words.NAMES_AND_VERBS:
        return line, ()
    names = _BETWEEN_NAMES.split(match[1])
    if not all(_was_there(name, occasion) for name in names):
        return line, ()
    return cut(line, match.start(2)), tuple(Mention(name, None) for name in names)


def _was_there(name: str, occasion: Occasion) -> bool:
    key, (first, _, initial) = name.casefold(), name.casefold().partition(" ")
    return key in occasion.known or (len(initial.rstrip(".")) == 1 and first in occasion.known)


def _plain_of(line: Line, reader: Attributions) -> Line:
    title = reader.title()
    if not reader.holes and line.text[reader.start : reader.stop].strip() == title:
        return cut(line, reader.start, reader.stop)
    return _plain(line, title)


def _alone(line: Line, occasion: Occasion) -> tuple[Line, tuple[Mention, ...]]:
    """``Kim:`` with Kim's tasks below."""
    if len(line.text) > 60:
        return line, ()
    owned = read_owners(line.text.rstrip(" :："), Trust.WEAK, occasion.known)
    return (_plain(line, ""), owned.owners) if owned is not None and owned.owners else (line, ())


def _without_will(line: Line) -> Line:
    match = _WILL_AFTER_OWNER.match(line.text)
    return cut(line, match.end()) if match else line


def _due(line: Line, occasion: Occasion) -> tuple[dt.date | None, Line]:
    """The date after "due" or "by", and the line; without the date if that was in brackets or at the end."""
    due = find_due(line.text, occasion.date, occasion.language)
    if due is None:
        return None, line
    text, start, stop = line.text, due.start, due.stop
    inside = text[:start].rstrip().endswith(("(", "[")) and text[stop:].lstrip().startswith((")", "]"))
    if inside:
        start, stop = len(text[:start].rstrip()) - 1, len(text) - len(text[stop:].lstrip()) + 1
    if not text[stop:].strip(" .;,!"):
        return due.day, cut(line, 0, len(text[:start].rstrip(" ,;-–—(")))
    if inside:
        return due.day, _plain(line, " ".join(f"{text[:start]} {text[stop:]}".split())) if start else cut(line, stop)
    return due.day, line


def _tidy(text: str) -> str:
    return " ".join(strip_emoji(text).split()).strip(" *_-–—:;,→>").strip()


def _is_question(text: str) -> bool:
    return text.endswith(("?", "？")) or plain(text[:30]).partition(" ")[0] in words.QUESTIONS


def _is_menu(text: str) -> bool:
    """Whether the text is still a list of options: ``yes / no / needs more information``."""
    pieces = [plain(piece) for piece in _MENU.split(text)]
    return len(pieces) > 1 and {"yes", "no"} <= set(pieces)
