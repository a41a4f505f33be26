"""Lists of people in paragraphs that an editor has wrapped in the middle of a name or of brackets.

Present: Ana Ruiz (ACME), Ben Stone (Globex), Carla
May (University of Somewhere), Dan Moss
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.lines import cut, joined
from sphinx_meetings.grammars.names import looks_like_name
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_words import PARTICLES
from sphinx_meetings.grammars.vocabulary import classify_label
from sphinx_meetings.records import Line

__all__ = ["unwrapped"]

_LONG = 60
"""The fewest characters of a line that an editor may have wrapped."""
_LONGEST = 400
"""The most characters of a line, including what was moved to it."""
_ENDS = re.compile(r"[,;:!?]$|(?<![ .][^\W\d_])\.$")
_BETWEEN = re.compile(r"[,; ]*(?:(?:and|und|et|y|e|en|&) (?=[A-ZÀ-Þ@]))?")
_FULL_STOPS = (".", "!", "?", ":")
_LAST_AND = re.compile(r",? (?:and|und|et|y|e|en|&)$")
_FIRST_AND = re.compile(r"(?:and|und|et|y|e|en|&) (?=[A-ZÀ-Þ@])")
_LABEL = late(r"[^\W\d_][^:,;().]{0,40}:(?:\s|$)|[@•*+-]|\d")
_LABEL_BEGUN = re.compile(r"[.;] ([A-ZÀ-Þ][\w'’]{2,20}(?: [\w'’]{2,15}){0,2})$")
_LABEL_ENDED = late(r"[a-zà-ÿ][\w'’ ]{1,30}(?:: | (?:was|were|are|sono|waren) )")
_PARTS = late(r"[,;:] |\. (?=[A-Z])| (?:and|und|et|y|e|en|&|from) ")
_LEAD = re.compile(r"^[^,;]{1,60}: ")
_ASIDE = re.compile(r" ?\([^()]*\)?| ?\[[^\[\]]*\]?")


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines of a paragraph, rearranged so that none begins within a name or within brackets.

    The rest of a name or of brackets is moved to the line on which they begin.
    """
    if len(lines) < 2 or not any("," in line.text or ";" in line.text for line in lines):
        return list(lines)
    habits = _habits(lines)
    found = [lines[0]]
    for whole in lines[1:]:
        line = _with_label(found, _without_ands(found, whole))
        stop = _goes_on(found[-1].text, line.text, habits)
        if stop and not _begins_anew(line):
            found[-1] = joined([found[-1], cut(line, 0, stop)])
            rest = cut(line, stop)
            if rest.text.strip(",;. "):
                between = _BETWEEN.match(rest.text)
                found.append(cut(rest, between.end() if between else 0))
        else:
            found.append(line)
    return found


def _begins_anew(line: Line) -> bool:
    """Whether a line starts something new: it is in bold, or names a part of the notes ("Regrets")."""
    if line.spans and line.spans[0].start == 0 and line.spans[0].kind == "strong":
        return True
    return classify_label(line.text.rstrip(" :")) is not None


def _without_ands(found: list[Line], line: Line) -> Line:
    """A line without the "and" before it, which may be at its beginning or at the end of the line above."""
    above = found[-1]
    if (last := _LAST_AND.search(above.text)) is not None:
        found[-1] = cut(above, 0, last.start())
        return line
    first = None if above.text.endswith(_FULL_STOPS) else _FIRST_AND.match(line.text)
    return cut(line, first.end()) if first and _PARTS.search(above.text) else line


def _with_label(found: list[Line], line: Line) -> Line:
    """A line with the beginning of its label, which is at the end of the line above: "Dan. Members", "absent: Eva"."""
    above = found[-1]
    begun = _LABEL_BEGUN.search(above.text) if _LABEL_ENDED.match(line.text) else None
    if begun is None:
        return line
    found[-1] = cut(above, 0, begun.start() + 1)
    return joined([cut(above, begun.start(1)), line])


class _Habits(NamedTuple):
    """How the lines of a paragraph are written."""

    width: int
    full: bool
    """Whether all people who are not split between lines have more than one name."""
    mostly_full: bool


def _habits(lines: Sequence[Line]) -> _Habits:
    parts = [_PARTS.split(_LEAD.sub("", _ASIDE.sub("", line.text), count=1)) for line in lines]
    inner = [part.strip() for line, each in enumerate(parts) for part in each[line > 0 : -1]]
    singles = sum(" " not in part for part in inner)
    width = max(len(line.text) for line in lines if "," in line.text or ";" in line.text)
    return _Habits(width, len(inner) > 1 and not singles, 2 * singles < len(inner))


def _goes_on(before: str, text: str, habits: _Habits) -> int:
    """How many characters of a line continue the end of the line before it."""
    if len(before) > _LONGEST:
        return 0
    if before.count("(") > before.count(")"):
        close = text.find(")")
        return _end_of_first(text, close) if close >= 0 else 0
    if _ENDS.search(before) or _LABEL.match(text) or not (habits.full or _PARTS.search(before)):
        return 0
    stop = _end_of_first(text)
    if text.startswith(("(", "[")) or ";" in before:
        return stop
    last, first = _PARTS.split(before)[-1], _ASIDE.sub("", text[:stop]).strip(" .")
    if last.rpartition(" ")[2] in PARTICLES or text.partition(" ")[0] in PARTICLES:
        return stop if looks_like_name(f"{last} {first}") else 0
    singles = (" " not in last) + (" " not in first)
    if not singles or not looks_like_name(last) or not looks_like_name(f"{last} {first}"):
        return 0
    if habits.full:
        return stop
    is_named = begins_with_given_name(first) and " " not in first
    broken = len(before) >= _LONG and len(before) + 1 + len(text.partition(" ")[0]) > habits.width
    return stop if habits.mostly_full and not is_named and (broken or begins_with_given_name(last)) else 0


def _end_of_first(text: str, start: int = 0) -> int:
    """The offset at which the first part of a line ends, including its brackets."""
    masked = _ASIDE.sub(lambda match: "\x01" * len(match[0]), text[start:])
    found = _PARTS.search(masked)
    return start + found.start() if found else len(text)
