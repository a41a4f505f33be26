"""The people on a line that is known to list them: side by side, or grouped by organisation.

Ana Ruiz, Ben Stone      ACME: Ana Ruiz; Globex: Ben Stone      ACME (Ana Ruiz, Ben Stone), Globex (Carla May)
"""

from __future__ import annotations

import re

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.fields import inside_brackets, masked
from sphinx_meetings.grammars.flattening import flatten
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import handle_of_url, is_placeholder, looks_like_name, role_of
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_lists import are_only_people, is_doubtful_pair, people_in
from sphinx_meetings.grammars.roll_call import (
    LONGEST,
    PLACE,
    RollCallLine,
    fields_of,
    is_fielded,
    kept_place,
    nobody,
    read_person,
)
from sphinx_meetings.grammars.roll_call_columns import organisations_first
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.records import Line

__all__ = ["has_form_of", "names_affiliation", "read_roll_call_list"]

_LONGEST_LABEL = 40
_SEVERAL = 2
_BETWEEN_ORGANISATIONS = re.compile(";")
_IN_BRACKETS = re.compile(r"([^(),;]{2,40}) \(([^()]{3,200})\)(?:[,;] |$)")
_FOR = late(
    r"\s?(?:for (?:the )?|from (?:the )?|für (?:die |das |den )?|pour (?:le |la |les |l['’])?|"
    r"per (?:il |la |lo |i |gli |le |l['’])?|por (?:el |la |los |o |a )?|voor (?:de |het )?)(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
"""What precedes an organisation that people represent: "per il Comune: Ana Ruiz"."""
_AMONG = late(
    r"\d{1,3}(?: [^\W\d_]{2,20}){1,3},? (?:including|incl\.|among them|u\. ?a\.|unter anderem|"
    r"darunter|dont|entre ellos|"
    r"entre eles|tra cui|waaronder|o\.a\.):? (?=[A-ZÀ-Þ@])"
)
"""The beginning of a list that names only some people: ``11 Personen, u. a. Ana``."""
_COUNTED = late(r"\d{1,3}(?: [^\W\d_]{2,20}){0,3}(?:: |(?: ?[(\[]|:)(?=[^()\[\]]*[)\]]?[ .]*$))")
"""The beginning of a list that states the number of people: ``9 people (Ana, Ben ...)``."""

_INVITATION = late(
    r"(?:please |kindly )?(?:add|put|write|enter|list|sign)\b[^.!?:,]{0,60}[.!:] (?=[A-ZÀ-Þ@])", re.IGNORECASE
)
"""An invitation before the people who followed it: ``please add yourself! Ana Ruiz, Ben Stone``."""
_NUMBER_OF = re.compile(r"\d{1,4} [a-z]{3,20}(?: [a-z]{3,20})?")
"""A number of people without names: ``4 listeners``."""
_TEAM = re.compile(r"@[a-z0-9-]{1,39}/[a-z0-9][a-z0-9-]{0,60}")
_MARK_BEHIND = late(r"(?<=[\w.)]) ?[☑✅✔✓❌✗✘🟢🔴👍👎]\ufe0f?(?=\s*(?:[,;]|$))")
_COMMA = re.compile("[,;]")
_OTHERS_SAID = late(
    r" [–—-] (?=[A-ZÀ-Þ][\w'’]{0,20} "
    r"(?:is|was|will|has|had|could|cannot|can't|couldn't|sends|sent|ist|kommt|est|está)\b)"
)
"""The beginning of a sentence about somebody else after a list: ``Ana, Ben – Carla is on leave``."""
_SENTENCE = late(r"\. (?=[A-Z][\w'’]{0,20}(?: [A-Z][\w'’]{1,20})?(?: [a-z'’-]{2,20}){2,20}[.!]$)")
"""The beginning of a sentence after a list: ``Ana R, Ben S. All of us this time.``."""


def names_affiliation(label: str) -> bool:
    """Whether a label before people can be an affiliation, unlike "Remote" or "Core team"."""
    found = plain(label).split()
    if (label.isascii() and label.islower() and len(found) > 1) or ";" in label:
        return False  # "hello from"
    if not found or len(label) > _LONGEST_LABEL or not words.STATUS_WORDS.isdisjoint(found):
        return False
    if (
        words.AREAS.issuperset(found)
        or not words.MEETING_WORDS.isdisjoint(found)
        or not words.REGIONS.isdisjoint(found)
    ):
        return False
    single = {word.removesuffix("s") for word in found}
    if not words.STATUS_WORDS.isdisjoint(single) or not words.JOBS.isdisjoint(single):
        return False  # "Directors", "Data engineers"
    return role_of(label) is None and not looks_like_location(label)


def read_roll_call_list(line: Line, columns: Columns | None = None) -> list[RollCallLine]:
    """Read a line that is known to list people, such as the text after "Present:"."""
    line = _without_ending(_without_opening(line))
    if len(line.spans) > 1 and (linked := _linked_people(line)):
        return linked
    if ": " in line.text and (found := _people_of_organisations(line)):
        return found
    if "(" in line.text and (found := _people_in_brackets(line)):
        return found
    if not line.text.isascii() and (marked := _marked_people(line, columns)):
        return marked
    text, present = flatten(line)
    if is_placeholder(text):
        return [kept_place(text, line)]
    people = _people_of(text, columns)
    if columns is None and len(people) > 1:
        columns = organisations_first(people)
    read = [_read_one(person, columns, line, present) for person in people]
    if is_doubtful_pair(people) and all(each.attendance for each in read):
        read[1] = nobody(f"{people[1]!r} can be a name or an affiliation")
    return read


def _without_ending(line: Line) -> Line:
    """The line without its full stop, and without a sentence after the list of people."""
    if line.text.endswith(")."):
        line = cut(line, 0, len(line.text) - 1)  # "Present were Ana Ruiz (ACME), Ben Stone (Globex)."
    if "," in line.text and (other := _OTHERS_SAID.search(line.text[:LONGEST])):
        line = cut(line, 0, other.start())
    if line.text.endswith((".", "!")) and (sentence := _SENTENCE.search(line.text[:LONGEST])):
        line = cut(line, 0, sentence.start())
    return line


def _people_of(text: str, columns: Columns | None) -> list[str]:
    """The people on a line, one text for each; on a line in the form of its header, only semicolons separate them."""
    if columns is None or not columns.stated or not has_form_of(text[:LONGEST], columns):
        return people_in(text, listed=True) or [text]
    return [text] if ";" in columns.separator else [part for part in text.split("; ") if part]


def has_form_of(text: str, columns: Columns) -> bool:
    """Whether a line has the form of its header, with no more fields, unless all of them are people."""
    if not is_fielded(text, columns):
        return False
    return text.count(columns.separator) < len(columns.kinds) or not are_only_people(people_in(text, listed=True))


def _without_opening(line: Line) -> Line:
    """The line without ``9 people:``, ``9 (`` or ``Please add yourself!`` before the list of people."""
    if line.text[:1].isalpha():
        invitation = _INVITATION.match(line.text)
        return cut(line, invitation.end()) if invitation else line
    counted = _COUNTED.match(line.text) if line.text[:1].isdigit() and "," in line.text else None
    if counted is None and line.text[:1].isdigit() and (among := _AMONG.match(line.text)):
        return cut(line, among.end())
    if counted is None:
        return line
    # "7 hackers (ana, ben, carla)"
    in_brackets = ":" not in counted[0] and line.text.count(",", counted.end()) >= _SEVERAL
    if not in_brackets and not is_placeholder(line.text[: counted.end()]):
        return line
    return cut(line, counted.end(), len(line.text.rstrip(" ." if ":" in counted[0] else " .)]")))


def _people_in_brackets(line: Line) -> list[RollCallLine]:
    """The people in ``ACME (Ana Ruiz, Ben Stone), Globex (Carla May)``."""
    groups = list(_IN_BRACKETS.finditer(line.text[:LONGEST]))
    if not groups or _IN_BRACKETS.sub("", line.text):
        return []
    named = [name for group in groups for name in group[2].split(", ")]
    known = sum(begins_with_given_name(name) for name in named)
    if len(named) < _SEVERAL or 2 * known <= len(named) or not all(map(looks_like_name, named)):
        return []
    if any(begins_with_given_name(group[1]) for group in groups):
        return []
    return [
        each._replace(attendance=tuple(who._replace(affiliation=group[1]) for who in each.attendance))
        for group in groups
        for each in read_roll_call_list(cut(line, group.start(2), group.end(2)))
    ]


def _people_of_organisations(line: Line) -> list[RollCallLine]:
    """The people in ``ACME: Ana Ruiz, Ben Stone``, or in several such groups: ``ACME: Ana Ruiz; Globex: Ben Stone``."""
    if ";" not in line.text or line.text.count(": ") < _SEVERAL:
        return _people_of_organisation(line)
    stops = [match.start() for match in _BETWEEN_ORGANISATIONS.finditer(line.text)]
    starts = [0, *(stop + 1 for stop in stops)]
    parts = [cut(line, start, stop) for start, stop in zip(starts, [*stops, len(line.text)], strict=True)]
    found = [_people_of_organisation(part, beside=True) for part in parts if part.text]
    return [each for people in found for each in people] if all(found) else []


def _people_of_organisation(line: Line, *, beside: bool = False) -> list[RollCallLine]:
    """The people in ``ACME: Ana Ruiz, Ben Stone``; beside other organisations, also in ``ACME: Ana Ruiz``."""
    if (leading := _FOR.match(line.text)) is not None:
        line = cut(line, leading.end())
    colon = line.text.find(": ", 0, _LONGEST_LABEL)
    if colon < 0 or ": " in line.text[colon + 1 :] or not names_affiliation(line.text[:colon]):
        return []
    if begins_with_given_name(line.text) or ("," not in line.text and not beside):
        return []  # "Ana Ruiz: ACME"
    found = read_roll_call_list(cut(line, colon + 1))
    if not all(each.attendance or each.placeholder for each in found):
        return []
    return [
        each._replace(
            attendance=tuple(
                who._replace(affiliation=who.affiliation or line.text[:colon].strip(" *_")) for who in each.attendance
            )
        )
        for each in found
    ]


def _read_one(text: str, columns: Columns | None, line: Line, present: bool | None) -> RollCallLine:
    if len(text) > LONGEST:
        return nobody("too long for one person")
    if _TEAM.fullmatch(text):
        return nobody("a team")
    if text[:1].isdigit() and _NUMBER_OF.fullmatch(text):
        return PLACE
    if text[:1] == "(":
        text = inside_brackets(text)
    return PLACE if is_placeholder(text) else read_person(*fields_of(text, columns), columns, line, present)


def _marked_people(line: Line, columns: Columns | None) -> list[RollCallLine]:
    """The people on a line where signs after the names say who was there: ``Ana Ruiz ✔, Ben Stone (ACME) ✘``."""
    text = line.text
    if len(text) > LONGEST or sum(1 for _ in _MARK_BEHIND.finditer(text)) < _SEVERAL:
        return []
    commas = [match.start() for match in _COMMA.finditer(masked(text))]
    starts = [0, *(comma + 1 for comma in commas)]
    pieces = [cut(line, start, stop) for start, stop in zip(starts, [*commas, len(text)], strict=True)]
    return [_read_one(*_flat(piece, columns)) for piece in pieces if piece.text]


def _flat(piece: Line, columns: Columns | None) -> tuple[str, Columns | None, Line, bool | None]:
    text, present = flatten(piece)
    return text, columns, piece, present


def _linked_people(line: Line) -> list[RollCallLine]:
    """The people on a line that consists of links to them, as shared documents write mentions."""
    names, position = [], 0
    for span in line.spans:
        if span.kind != "link" or line.text[position : span.start].strip(" ,;·|"):
            return []
        names.append((line.text[span.start : span.stop], handle_of_url(span.target)))
        position = span.stop
    if line.text[position:].strip(" ,;·|.") or not all(looks_like_name(name) for name, _ in names):
        return []
    return [read_person([f"{name} @{handle}" if handle else name], "", None, line, None) for name, handle in names]
