"""What marks a line as a decision or an action: a word, a check box, the heading above it.

ACTION: @kim open the pull request      RESOLUTION: tag once a month (6 for, 1 against)
TODO(@kim): open the pull request       **Decided** to tag once a month
- [ ] @kim open it, due June 1          AGREED: tag once a month
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from sphinx_meetings.grammars import outcome_words as words
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.text import plain, repair
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.records import Line, Span

__all__ = [
    "ACTION",
    "BOX",
    "BOXES",
    "DECISION",
    "Box",
    "Rest",
    "has_mark_word",
    "introduces",
    "is_conclusion",
    "is_talk",
    "marks_of",
    "may_be_marked",
    "may_have_box",
    "read_box",
    "telling_words",
]

ACTION = "action"
DECISION = "decision"


class Box(NamedTuple):
    """A check box, and the rest of its line."""

    checked: bool
    line: Line


_WINDOW = 200
_MOST = 40
"""The most places in a line at which a mark is looked for."""


def _either(phrases: Collection[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


_ALL_MARKS = words.ACTION_MARKS | words.DECISION_MARKS | words.INITIALS_MARKS | words.MOTIONS
_MARK = late(
    rf"[^\w\s\[(]{{0,3}}\s?\[?(?P<word>{_either(_ALL_MARKS)})(?!\w)"
    r"(?:[\s-]?\#?\d[\d.-]{1,11}(?=\s?[:：(\[])|\s?\#?\d{1,2}(?!\d))?"
    r"(?:\s?[(\[](?P<who>[^()\[\]]{1,60})[)\]])?\]?(?P<colon>\s?[:：]|\s?[-–—]\s)?",
    re.IGNORECASE,
)
# Within a line, a mark has to be in capitals, have a colon or "that", and be where a sentence may begin.
_INSIDE = late(
    r"(?:[.;!?)]|\s[-–—→>]+)\s+(?=(?:ACTION|TODO|RESOLUTION|RESOLVED|DECISION|AGREED)\b(?:[^:]{0,20}:|,? that ))|"
    r",\s+(?=BE IT (?:FURTHER )?RESOLVED\b)|[.;!?]\s+(?=Motion (?:to|that) )"
)
_CARRIED = late(
    rf"(?:[.;:,(–—-]\s*|\b(?:motion|vote)\s+(?:is\s+|was\s+)?)(?:unanimously\s+)?(?:{words.CARRIED})\b|"
    r"\b(?:unanimous(?:ly)?|einstimmig|unanimité|unanimidad|unanimidade|unanimità)\b",
    re.IGNORECASE,
)
_THAT = late(r",?\s+that\s", re.IGNORECASE)
_SPEAKER = re.compile(r"[^:]{1,30}:\s+")  # "Kim: Action item: ..."
_WORD = re.compile(r"\w+")

# The longest word of each mark; of words of the same length, as in "to do", the last.
_TELLING = frozenset(max(reversed(_WORD.findall(mark)), key=len) for mark in _ALL_MARKS)
_TELLING_LETTERS = [(max(word), word) for word in _TELLING if not word.isascii()]
_TELLING_BYTES = frozenset(word.encode() for word in _TELLING if word.isascii())
_SEPARATED = bytes(code if code < 128 and _WORD.match(chr(code)) else ord(" ") for code in range(256))
BOX = late(r"\[( ?|[xX])\](?!\()\s*|([☐☑☒✅])\ufe0f?\s+")
"""The pattern of a box to tick, with what it holds as one of its groups."""
BOXES = frozenset("[☐☑☒✅")
"""The characters with which a box begins."""


def telling_words(text: str) -> frozenset[str]:
    """The words of marks that occur in the text of a page, for :func:`may_be_marked`, which looks at each line."""
    text = repair(text).lower()
    # Bytes are split faster than text.
    found = _TELLING_BYTES.intersection(text.encode("ascii", "replace").translate(_SEPARATED).split())
    told = frozenset(map(bytes.decode, found))
    if text.isascii():
        return told
    return told.union(word for letter, word in _TELLING_LETTERS if letter in text and word in text)


def may_be_marked(text: str, telling: Collection[str]) -> bool:
    """Whether a text may contain a mark at all: a quick check before a thorough one.

    Args:
        text: A line.
        telling: The words of marks that occur on the page (from :func:`telling_words`).
    """
    if not telling:
        return False
    text = text.lower()
    return any(word in text for word in telling) and has_mark_word(text)


def has_mark_word(text: str) -> bool:
    """Whether a text in lower case contains a word of a mark."""
    return not _TELLING.isdisjoint(_WORD.findall(text))


def is_talk(text: str, telling: Collection[str]) -> bool:
    """Whether a line without markup can neither be a decision or an action, nor introduce any."""
    text = text.strip()
    return not text.endswith(":") and text[:1] not in BOXES and not may_be_marked(text, telling)


def may_have_box(text: str) -> bool:
    """Whether a text may begin with a check box."""
    return text[:1] in BOXES


def introduces(text: str, own: Mapping[str, Part]) -> str | None:
    """The kind of outcome below a heading or a label: decisions, actions, or ``None`` for neither.

    Args:
        text: The heading, or the label with or without its colon.
        own: The team's own words for headings.
    """
    if len(text) > 90:
        return None
    if is_conclusion(text):
        return DECISION
    part = classify_label(text.strip().rstrip(":："), own)
    return {Part.DECISIONS: DECISION, Part.ACTIONS: ACTION}.get(part) if part else None


def is_conclusion(heading: str) -> bool:
    """Whether a heading introduces a single decision, which is the block below it."""
    return len(heading) <= 90 and plain(heading) in _CONCLUSION_KEYS


_CONCLUSION_KEYS = frozenset(plain(phrase) for phrase in words.CONCLUSIONS)


def read_box(line: Line) -> Box | None:
    """The check box with which a line begins."""
    match = BOX.match(line.text)
    if match is None:
        return None
    return Box((match[1] or match[2] or "").strip() not in ("", "☐"), cut(line, match.end()))


class Rest(NamedTuple):
    """The rest of a line after its mark."""

    start: int
    stop: int
    who: str
    needs_owner: bool


def marks_of(line: Line) -> Iterator[tuple[int, str, Rest]]:
    """The marks in a line, in order: the offset of each, its kind, and the rest of the line."""
    starts = {0}
    starts.update(span.start for span in line.spans if _is_set_off(span, line))
    starts.update(match.end() for match in _INSIDE.finditer(line.text[: 8 * _WINDOW]))
    speaker = _SPEAKER.match(line.text)
    if speaker:
        starts.add(speaker.end())
    reached = 0
    for start in sorted(starts)[:_MOST]:
        match = _MARK.match(line.text, start) if start >= reached else None
        read = (_motion if match["word"].casefold() in words.MOTIONS else _mark)(line, match) if match else None
        if read is not None:
            yield start, *read
            reached = read[1].start


def _is_set_off(span: Span, line: Line) -> bool:
    """Whether the markup may set a mark off from its sentence: bold type, or a label in italics."""
    return span.kind == "strong" or (span.kind == "emphasis" and ":" in line.text[span.start : span.stop + 1])


def _motion(line: Line, match: re.Match[str]) -> tuple[str, Rest] | None:
    """A motion that was carried: "Motion: buy a boat. Passed.", "Motion to buy a boat, by Kim. Carried"."""
    end = match.end()
    is_one = match["colon"] or line.text.startswith((" to ", " that "), end)
    if not is_one or not _CARRIED.search(line.text[end : end + 2 * _WINDOW]):
        return None
    return DECISION, Rest(end if match["colon"] else match.start("word"), len(line.text), "", needs_owner=False)


def _mark(line: Line, match: re.Match[str]) -> tuple[str, Rest] | None:
    """The mark, if it is one: a colon, capitals or bold type distinguish it from a word in a sentence."""
    start, stop = match.span("word")
    if any(span.kind in {"code", "link"} and span.start < stop and span.stop > start for span in line.spans):
        return None
    said = match["word"]
    word = said.casefold()
    bold = next((span for span in line.spans if span.start <= start < span.stop and _is_set_off(span, line)), None)
    rest_is_plain = bold is not None and bold.stop <= match.end() + 1
    loud = (said.isupper() and len(said) > 1) or rest_is_plain or not said.isascii()
    colon = (match["colon"] or "").strip()
    end = match.end()
    if rest_is_plain and bold is not None:
        # Bold type may end before or after the colon: "**Action**: ...", "**Action:** ...".
        end = max(end, bold.stop)
        after = line.text[end : end + 1]
        if after in {":", "："}:
            colon, end = ":", end + 1
    # "RESOLVED, that the board adopts the budget", but not "RESOLVED in the last release".
    that = _THAT.match(line.text, end) if "resolved" in word and not colon else None
    if "resolved" in word and not (loud or bold):
        return None
    kind = ACTION if word in words.ACTION_MARKS or word in words.INITIALS_MARKS else DECISION
    if colon not in {":", "："}:
        open_brackets = line.text[match.start() : start].rstrip().endswith("[") and "]" in match[0]
        if not (loud or open_brackets or (kind == ACTION and line.text[end:].lstrip().startswith("@"))):
            return None
        if (
            not colon
            and not open_brackets
            and not match["who"]
            and kind == DECISION
            and word not in words.PARTICIPLES
            and not that
        ):
            return None
    if that:
        end = that.end()
    elif not colon and word in words.PARTICIPLES:
        end += len(line.text[end:]) - len(line.text[end:].lstrip())
        end = next((end + len(small) for small in ("to ", "that ") if line.text.startswith(small, end)), end)
    limit = bold.stop if bold is not None and not rest_is_plain else len(line.text)
    needs_owner = word in words.INITIALS_MARKS or (kind == ACTION and not colon and not match["who"])
    return kind, Rest(end, limit, match["who"] or "", needs_owner)
