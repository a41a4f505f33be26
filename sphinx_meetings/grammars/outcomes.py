"""The marks of decisions and actions in a line.

ACTION: @kim open the pull request      RESOLUTION: tag once a month (6 for, 1 against)
TODO(@kim): open the pull request       **Decided** to tag once a month
- [ ] @kim open it, due June 1          AGREED: tag once a month
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from sphinx_meetings.grammars import outcome_words as words
from sphinx_meetings.grammars.agenda_words import PLACEHOLDERS
from sphinx_meetings.grammars.attributions import Attributions
from sphinx_meetings.grammars.deadlines import find_due
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.names import is_nothing
from sphinx_meetings.grammars.outcome_states import without_state
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.grammars.text import plain, repair, strip_emoji
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.records import Line, Mention

__all__ = [
    "ACTION",
    "DECISION",
    "Box",
    "Occasion",
    "Outcome",
    "introduces",
    "is_conclusion",
    "is_talk",
    "may_be_marked",
    "may_have_box",
    "read_action",
    "read_box",
    "read_decision",
    "read_marked",
    "telling_words",
]

ACTION = "action"
DECISION = "decision"


class Occasion(NamedTuple):
    """What is known of the meeting in which a line was written."""

    date: dt.date | None
    known: Collection[str]
    """What its people may be called (:func:`~sphinx_meetings.grammars.owners.known_names`)."""
    language: str


class Outcome(NamedTuple):
    """A decision or an action, as one line tells it."""

    kind: str
    """:data:`DECISION` or :data:`ACTION`."""
    text: str
    """Without mark, owner, state and markup; empty where the line only names an owner."""
    owners: tuple[Mention, ...]
    due: dt.date | None
    status: str
    """``open``, ``done`` or ``dropped``; always ``open`` for a decision."""
    votes: str | None
    references: tuple[str, ...]
    """Identifiers, not completed."""


class Box(NamedTuple):
    """A check box, and the line after it."""

    checked: bool
    line: Line


_WINDOW = 200
_MOST = 40
"""Places in a line where a mark is looked for."""


def _either(phrases: Collection[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


_ALL_MARKS = words.ACTION_MARKS | words.DECISION_MARKS | words.INITIALS_MARKS
_MARK = late(
    rf"[^\w\s\[(]{{0,3}}\s?\[?(?P<word>{_either(_ALL_MARKS)})(?!\w)(?:\s?\#?\d{{1,2}}(?!\d))?"
    r"(?:\s?[(\[](?P<who>[^()\[\]]{1,60})[)\]])?\]?(?P<colon>\s?[:：]|\s?[-–—]\s)?",
    re.IGNORECASE,
)
# Inside a line: in capitals, with a colon, where a sentence may begin.
_INSIDE = re.compile(r"(?:[.;!?)]|\s[-–—→>]+)\s+(?=(?:ACTION|TODO|RESOLUTION|RESOLVED|DECISION|AGREED)\b[^:]{0,20}:)")
_SPEAKER = re.compile(r"[^:]{1,30}:\s+")  # "Kim: Action item: ..."
_WORD = re.compile(r"\w+")

# Of each mark the longest word, and of "to do" the second.
_TELLING = frozenset(max(reversed(_WORD.findall(mark)), key=len) for mark in _ALL_MARKS)
_TELLING_LETTERS = [(max(word), word) for word in _TELLING if not word.isascii()]
_TELLING_BYTES = frozenset(word.encode() for word in _TELLING if word.isascii())
_SEPARATED = bytes(code if code < 128 and _WORD.match(chr(code)) else ord(" ") for code in range(256))
_BOX = re.compile(r"\[( ?|[xX])\](?!\()\s*|([☐☑☒✅])\ufe0f?\s+")
_BOXES = frozenset("[☐☑☒✅")
_HANDLES = re.compile(r"(?:@[A-Za-z0-9][\w-]{0,38}(?![\w/.-])(?:\s?[,&/+]\s?|\s(?:and|und|et|y|e|en)\s(?=@))?\s?){1,8}")
_WILL = late(rf"(?P<head>[^:.;!?]{{2,60}}?)(?:\s+|(?='))(?:{words.WILL})\s+(?!be\s)(?=\S)", re.IGNORECASE)
_WILL_AFTER_OWNER = re.compile(rf"(?:{words.WILL})\s+(?=\S)", re.IGNORECASE)
_INITIALS = re.compile(r"[A-Z]{2,3}")
_VOTE_WORDS = (
    r"\bfor\b|in favou?r|against|abst|unanim|[+]\d|\d\s?[-–/:]\s?\d|dafür|dagegen|einstimmig|contre|contra|contro|"
    r"tegen|賛成|反対"
)
_VOTES = late(rf"\s*[(\[](?:votes?:?\s*)?((?=[^()\[\]]*(?:{_VOTE_WORDS}))[^()\[\]]{{1,80}})[)\]]\s*\.?$", re.IGNORECASE)
_VOTE_COUNT = re.compile(r"\d|unanim|einstimmig|nem\. ?con")
_MENU = re.compile(r"\s/\s|\s\|\s")
_ADDRESS = re.compile(r"<?https?://\S+>?")


def telling_words(text: str) -> frozenset[str]:
    """The words of marks that a whole text may have: for :func:`may_be_marked`, which looks at each line."""
    text = repair(text).lower()
    # as bytes, which are divided more quickly
    found = _TELLING_BYTES.intersection(text.encode("ascii", "replace").translate(_SEPARATED).split())
    told = frozenset(map(bytes.decode, found))
    if text.isascii():
        return told
    return told.union(word for letter, word in _TELLING_LETTERS if letter in text and word in text)


def may_be_marked(text: str, telling: Collection[str]) -> bool:
    """Whether a text may hold a mark at all: a quick look before a closer one.

    Args:
        text: A line.
        telling: The words that the whole page has of those in marks (:func:`telling_words`).
    """
    if not telling:
        return False
    text = text.lower()
    return any(word in text for word in telling) and not _TELLING.isdisjoint(_WORD.findall(text))


def is_talk(text: str, telling: Collection[str]) -> bool:
    """Whether a line without markup can be no decision and no action, and introduce none."""
    text = text.strip()
    return not text.endswith(":") and text[:1] not in _BOXES and not may_be_marked(text, telling)


def may_have_box(text: str) -> bool:
    """Whether a text may begin with a check box."""
    return text[:1] in _BOXES


def introduces(text: str, own: Mapping[str, Part]) -> str | None:
    """Whether what stands below a heading or a label is decisions or actions.

    Args:
        text: The heading, or the label with or without its colon.
        own: The team's own words.
    """
    if len(text) > 90:
        return None
    if is_conclusion(text):
        return DECISION
    part = classify_label(text.strip().rstrip(":："), own)
    return {Part.DECISIONS: DECISION, Part.ACTIONS: ACTION}.get(part) if part else None


def is_conclusion(heading: str) -> bool:
    """Whether a heading speaks of one decision, which is the block below it."""
    return len(heading) <= 90 and plain(heading) in _CONCLUSION_KEYS


_CONCLUSION_KEYS = frozenset(plain(phrase) for phrase in words.CONCLUSIONS)


def read_box(line: Line) -> Box | None:
    """The check box with which a line begins."""
    match = _BOX.match(line.text)
    if match is None:
        return None
    return Box((match[1] or match[2] or "").strip() not in ("", "☐"), cut(line, match.end()))


def read_marked(line: Line, occasion: Occasion) -> list[Outcome]:
    """What a line marks by a word of its own, in order."""
    if _TELLING.isdisjoint(_WORD.findall(line.text.lower())):
        return []
    box = read_box(line)
    if box is not None:
        line = box.line
    found = []
    marks = list(_marks(line))
    stops = [*(start for start, _, _ in marks), len(line.text)][1:]
    for (_, kind, rest), stop in zip(marks, stops, strict=False):
        piece = cut(line, rest.start, min(rest.stop, stop))
        outcome = read_decision(piece) if kind == DECISION else _owed(piece, rest, occasion, box)
        if outcome is not None and outcome.text:
            found.append(outcome)
    return found


class _Rest(NamedTuple):
    """What a mark leaves of its line."""

    start: int
    stop: int
    who: str
    needs_owner: bool


def _marks(line: Line) -> Iterator[tuple[int, str, _Rest]]:
    starts = {0}
    starts.update(span.start for span in line.spans if span.kind == "strong")
    starts.update(match.end() for match in _INSIDE.finditer(line.text[: 8 * _WINDOW]))
    speaker = _SPEAKER.match(line.text)
    if speaker:
        starts.add(speaker.end())
    reached = 0
    for start in sorted(starts)[:_MOST]:
        match = _MARK.match(line.text, start) if start >= reached else None
        read = _mark(line, match) if match else None
        if read is not None:
            yield start, *read
            reached = read[1].start


def _mark(line: Line, match: re.Match[str]) -> tuple[str, _Rest] | None:
    """Whether what looks like a mark is one: a colon, capitals or bold type tell it from a word of a sentence."""
    start, stop = match.span("word")
    if any(span.kind in {"code", "link"} and span.start < stop and span.stop > start for span in line.spans):
        return None
    said = match["word"]
    word = said.casefold()
    bold = next((span for span in line.spans if span.kind == "strong" and span.start <= start < span.stop), None)
    rest_is_plain = bold is not None and bold.stop <= match.end() + 1
    loud = (said.isupper() and len(said) > 1) or rest_is_plain or not said.isascii()
    colon = (match["colon"] or "").strip()
    end = match.end()
    if rest_is_plain and bold is not None:
        # "**Action**: ..." and "**Action:** ..." alike
        end = max(end, bold.stop)
        after = line.text[end : end + 1]
        if after in {":", "："}:
            colon, end = ":", end + 1
    if word == "resolved" and not (loud or bold):
        return None
    kind = ACTION if word in words.ACTION_MARKS or word in words.INITIALS_MARKS else DECISION
    if colon not in {":", "："}:
        open_brackets = line.text[match.start() : start].rstrip().endswith("[") and "]" in match[0]
        if not (loud or open_brackets or (kind == ACTION and line.text[end:].lstrip().startswith("@"))):
            return None
        if not colon and not open_brackets and not match["who"] and kind == DECISION and word not in words.PARTICIPLES:
            return None
    if not colon and word in words.PARTICIPLES:
        end += len(line.text[end:]) - len(line.text[end:].lstrip())
        end = next((end + len(small) for small in ("to ", "that ") if line.text.startswith(small, end)), end)
    limit = bold.stop if bold is not None and not rest_is_plain else len(line.text)
    needs_owner = word in words.INITIALS_MARKS or (kind == ACTION and not colon and not match["who"])
    return kind, _Rest(end, limit, match["who"] or "", needs_owner)


def _owed(piece: Line, rest: _Rest, occasion: Occasion, box: Box | None) -> Outcome | None:
    outcome = read_action(piece, occasion, checked=box is not None and box.checked)
    if outcome is None:
        return None
    if rest.who:
        owned = read_owners(rest.who, Trust.SURE if "@" in rest.who else Trust.BRACKETS, occasion.known)
        if owned is not None and owned.owners:
            outcome = outcome._replace(owners=owned.owners)
    return None if rest.needs_owner and not outcome.owners else outcome


def read_action(line: Line, occasion: Occasion, *, checked: bool = False) -> Outcome | None:
    """A line that is an action, by its mark or by the heading above it.

    Args:
        line: What stands behind the mark or the box.
        occasion: The meeting.
        checked: Whether the box before it is checked.
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
    else:
        line = _without_will(line)
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
    """A line that is a decision, by its mark or by the heading above it."""
    box = read_box(line)
    if box is not None:
        line = box.line
    votes = _VOTES.search(line.text[-_WINDOW:]) if line.text.endswith((")", "]", ").", "].")) else None
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


def _plain_of(line: Line, reader: Attributions) -> Line:
    title = reader.title()
    if not reader.holes and line.text[reader.start : reader.stop].strip() == title:
        return cut(line, reader.start, reader.stop)
    return _plain(line, title)


def _alone(line: Line, occasion: Occasion) -> tuple[Line, tuple[Mention, ...]]:
    """``Kim:`` with what Kim owes below."""
    if len(line.text) > 60:
        return line, ()
    owned = read_owners(line.text.rstrip(" :："), Trust.WEAK, occasion.known)
    return (_plain(line, ""), owned.owners) if owned is not None and owned.owners else (line, ())


def _without_will(line: Line) -> Line:
    match = _WILL_AFTER_OWNER.match(line.text)
    return cut(line, match.end()) if match else line


def _due(line: Line, occasion: Occasion) -> tuple[dt.date | None, Line]:
    """The date behind "due" or "by", and the line without it where it stands in brackets or at the end."""
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
    """``yes / no / needs more information``, from which nobody chose."""
    pieces = [plain(piece) for piece in _MENU.split(text)]
    return len(pieces) > 1 and {"yes", "no"} <= set(pieces)
