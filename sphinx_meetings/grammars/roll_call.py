"""Who was there: the lines of a roll call.

People write themselves into a list as they like: ``Ana Ruiz / ACME / @ana``, ``@ana (she/her), ACME``,
``Ana Ruiz (ACME, chair)``. The fields are told apart by what they are, else by the header that the list has, else by
their order. A line that could be something else than a person is handed back with a reason: nobody is made up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import Columns, header_kinds, kinds_of_table
from sphinx_meetings.grammars.fields import Fact, facts_of, masked, split_fields
from sphinx_meetings.grammars.flattening import SHORT_BOX, flatten
from sphinx_meetings.grammars.given_names import GIVEN_NAMES
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.locations import looks_like_location, without_country
from sphinx_meetings.grammars.names import (
    handle_of_url,
    is_handle,
    is_nothing,
    is_placeholder,
    looks_like_name,
    role_of,
)
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_lists import is_doubtful_pair, people_in
from sphinx_meetings.grammars.placing import affiliation_of, place
from sphinx_meetings.grammars.text import plain, word_set
from sphinx_meetings.grammars.wording import account_in, named_behind, parted_by_words
from sphinx_meetings.records import Attendance, Line, Span

__all__ = [
    "Columns",
    "RollCallLine",
    "infer_columns",
    "names_affiliation",
    "read_header",
    "read_roll_call_line",
    "read_roll_call_list",
    "read_roll_call_row",
    "with_role",
]

_LONGEST = 400
"""Letters that a single person takes at most."""
_LONGEST_LABEL = 40
_SEVERAL = 2


class RollCallLine(NamedTuple):
    """What a line of a roll call says: people, or that it only keeps a place, or why nothing could be taken."""

    attendance: tuple[Attendance, ...]
    present: bool | None
    """What a ticked or an empty box says, or a word such as "absent"; ``None`` where the line says nothing of it."""
    placeholder: bool
    reason: str | None


def with_role(attendance: Attendance, role: str) -> Attendance:
    """The attendance with a role that a label or another part gives."""
    return attendance._replace(roles=tuple(sorted({*attendance.roles, role})))


def names_affiliation(label: str) -> bool:
    """Whether a label before people can be where they work, and not how they take part ("Remote", "Core team")."""
    found = plain(label).split()
    if not found or len(label) > _LONGEST_LABEL or not words.STATUS_WORDS.isdisjoint(found):
        return False
    if not words.MEETING_WORDS.isdisjoint(found) or not words.REGIONS.isdisjoint(found):
        return False
    single = {word.removesuffix("s") for word in found}
    if not words.STATUS_WORDS.isdisjoint(single) or not words.JOBS.isdisjoint(single):
        return False  # "Directors", "Data engineers"
    return role_of(label) is None and not looks_like_location(label)


def read_header(fields: list[Line], *, certain: bool = False) -> Columns | None:
    """What a table's header row, or a placeholder line as the only field, says about the fields below it.

    Args:
        fields: The cells of the row, or the line.
        certain: Whether the fields are known to be a header, whatever they say.
    """
    texts, separator = [flatten(field).text for field in fields], ""
    if len(texts) == 1:
        text = texts[0][:_LONGEST].translate(_WITHOUT_SQUARE_BRACKETS).replace(" + ", " / ")
        texts, separator = split_fields(_inside(text))
    kinds = header_kinds(texts) or (kinds_of_table(texts) if certain else None)
    return Columns(kinds, separator, stated=True) if kinds else None


def infer_columns(lines: Iterable[Line]) -> Columns | None:
    """What the fields of a list without a header hold, as far as lines with a handle show it."""
    seen: dict[Columns, int] = {}
    pairs = []
    for line in lines:
        shown = _shown(line.text, line.spans) if len(line.text) <= _LONGEST else None
        if isinstance(shown, Columns):
            seen[shown] = seen.get(shown, 0) + 1
        elif shown is not None:
            pairs.append(shown)
    if seen:
        return max(seen, key=seen.__getitem__)
    return _organisations_first(pairs) if len(pairs) > 1 else None


def _organisations_first(pairs: list[_Pair]) -> Columns | None:
    """The columns of ``ACME - Ana Ruiz`` beside ``Globex - Ben Stone``: what is mostly called as people are."""
    first, second = sum(pair.first for pair in pairs), sum(pair.second for pair in pairs)
    separators = {pair.separator for pair in pairs}
    if len(separators) > 1 or 2 * second <= len(pairs) or 2 * first >= second:
        return None
    return Columns(("affiliation", "name"), separators.pop(), stated=False)


class _Pair(NamedTuple):
    """Two fields of a line, and whether each begins with a given name."""

    separator: str
    first: bool
    second: bool


@lru_cache(maxsize=4096)
def _shown(text: str, spans: tuple[Span, ...]) -> Columns | _Pair | None:
    """The columns as a line with a handle shows them; the same people come to meeting after meeting."""
    fields, separator = split_fields(flatten(Line(text, "", 0, spans)).text)
    if len(fields) == 2 and separator != ",":
        return _Pair(separator, *(field.partition(" ")[0].casefold() in GIVEN_NAMES for field in fields))
    kinds = tuple(_shown_kind(field, number) for number, field in enumerate(fields))
    if len(kinds) > 2 and kinds[0] == "name" and kinds.count("handle") == 1:  # several are several people
        return Columns(kinds, separator, stated=False)
    return None


def _shown_kind(field: str, number: int) -> str:
    kinds = [fact.kind for fact in facts_of(field, opening=not number)]
    if "text" in kinds:
        return "affiliation" if number else "name"
    return "handle" if "handle" in kinds else ""


def read_roll_call_line(line: Line, columns: Columns | None = None) -> RollCallLine:
    """One line of a roll call; a line that is a list of people gives them all."""
    if len(line.text) > _LONGEST:
        return _nobody("too long for one person")
    text, present = flatten(line)
    if is_placeholder(text) or ("@" in text and _TEAM.fullmatch(text)):
        return _kept_place(text, line)
    people = [] if _is_fielded(text, columns) else people_in(text, listed=False)
    if not people:
        return _read(*_fields(_inside(text), columns), columns, line, present)
    read = [_read(*split_fields(person), None, line, present) for person in people]
    attendance = tuple(attendance for each in read for attendance in each.attendance)
    return RollCallLine(attendance, present, placeholder=False, reason=None) if attendance else read[0]


def read_roll_call_row(cells: list[Line], columns: Columns | None = None) -> RollCallLine:
    """One row of a table."""
    if not cells:
        return _PLACE
    if any(len(cell.text) > _LONGEST for cell in cells):
        return _nobody("too long for one person")
    texts = [flatten(cell).text for cell in cells]
    if all(is_nothing(text) or text.rstrip(".").isdecimal() for text in texts) or header_kinds(texts):
        return _kept_place("".join(texts), cells[0])
    present = flatten(cells[0]).present
    if columns and "present" in columns.kinds[: len(cells)]:
        present = _ticked(cells[columns.kinds.index("present")].text)
    people = _people_of_cell(texts, columns)
    if people:
        number = columns.kinds.index("name") if columns else 0
        rows = [_read([*texts[:number], who, *texts[number + 1 :]], "/", columns, cells[0], present) for who in people]
        return rows[0]._replace(attendance=tuple(who for row in rows for who in row.attendance))
    return _read(texts, "/", columns, cells[0], present)


def _people_of_cell(texts: list[str], columns: Columns | None) -> list[str]:
    """The people of a cell that holds all of an organisation: ``ACME | Ana Ruiz, Ben Stone``."""
    if columns is None or "name" not in columns.kinds or "affiliation" not in columns.kinds:
        return []
    number = columns.kinds.index("name")
    text = texts[number] if number < len(texts) else ""
    people = people_in(text, listed=True) if any(mark in text for mark in (",", ";", " / ", " and ")) else []
    if len(people) < _SEVERAL or not all(looks_like_name(who.partition(" (")[0]) for who in people):
        return []
    return (
        people if all(" " in who.partition(" (")[0] for who in people) or len(people) > _SEVERAL else []
    )  # "Ruiz, Ana"


def read_roll_call_list(line: Line, columns: Columns | None = None) -> list[RollCallLine]:
    """The people of a line that is known to list them, such as what stands behind "Present:"."""
    if len(line.spans) > 1 and (linked := _linked_people(line)):
        return linked
    if ": " in line.text and (found := _people_of_organisations(line)):
        return found
    if "(" in line.text and (found := _people_in_brackets(line)):
        return found
    counted = _COUNTED.match(line.text) if line.text[:1].isdigit() and "," in line.text else None
    if counted and is_placeholder(line.text[: counted.end()]):
        return read_roll_call_list(
            cut(line, counted.end(), len(line.text.rstrip(" ." if ":" in counted[0] else " .)]"))), columns
        )
    text, present = flatten(line)
    if is_placeholder(text):
        return [_kept_place(text, line)]
    stated = columns is not None and columns.stated
    people = [text] if stated and _is_fielded(text[:_LONGEST], columns) else people_in(text, listed=True) or [text]
    read = [_read_one(person, columns, line, present) for person in people]
    if is_doubtful_pair(people) and all(each.attendance for each in read):
        read[1] = _nobody(f"{people[1]!r} can be a name or an affiliation")
    return read


def _people_in_brackets(line: Line) -> list[RollCallLine]:
    """The people of ``ACME (Ana Ruiz, Ben Stone), Globex (Carla May)``."""
    groups = list(_IN_BRACKETS.finditer(line.text[:_LONGEST]))
    if not groups or _IN_BRACKETS.sub("", line.text):
        return []
    named = [name for group in groups for name in group[2].split(", ")]
    known = sum(name.partition(" ")[0].casefold() in GIVEN_NAMES for name in named)
    if len(named) < _SEVERAL or 2 * known <= len(named) or not all(map(looks_like_name, named)):
        return []
    if any(group[1].partition(" ")[0].casefold() in GIVEN_NAMES for group in groups):
        return []
    return [
        each._replace(attendance=tuple(who._replace(affiliation=group[1]) for who in each.attendance))
        for group in groups
        for each in read_roll_call_list(cut(line, group.start(2), group.end(2)))
    ]


def _people_of_organisations(line: Line) -> list[RollCallLine]:
    """The people of ``ACME: Ana Ruiz, Ben Stone``, or of several such: ``ACME: Ana Ruiz; Globex: Ben Stone``."""
    if ";" not in line.text or line.text.count(": ") < _SEVERAL:
        return _people_of_organisation(line)
    stops = [match.start() for match in _BETWEEN_ORGANISATIONS.finditer(line.text)]
    starts = [0, *(stop + 1 for stop in stops)]
    parts = [cut(line, start, stop) for start, stop in zip(starts, [*stops, len(line.text)], strict=True)]
    found = [_people_of_organisation(part, beside=True) for part in parts if part.text]
    return [each for people in found for each in people] if all(found) else []


def _people_of_organisation(line: Line, *, beside: bool = False) -> list[RollCallLine]:
    """The people of ``ACME: Ana Ruiz, Ben Stone``; beside other organisations, also of ``ACME: Ana Ruiz``."""
    colon = line.text.find(": ", 0, _LONGEST_LABEL)
    if colon < 0 or ": " in line.text[colon + 1 :] or not names_affiliation(line.text[:colon]):
        return []
    if line.text.partition(" ")[0].casefold() in GIVEN_NAMES or ("," not in line.text and not beside):
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


_BETWEEN_ORGANISATIONS = re.compile(";")
_IN_BRACKETS = re.compile(r"([^(),;]{2,40}) \(([^()]{3,200})\)(?:[,;] |$)")
_COUNTED = re.compile(r"\d{1,3}(?: [^\W\d_]{2,20}){0,3}(?:: |(?: ?[(\[]|:)(?=[^()\[\]]*[)\]]?[ .]*$))")
"""How a list begins that says how many it lists: ``9 people (Ana, Ben ...)``."""
_TEAM = re.compile(r"[^:@]{2,30}: ?@[\w-]+/[\w.-]+")
"""``Build team: @acme/build`` tells of nobody."""
_PLACE = RollCallLine((), None, placeholder=True, reason=None)
_WITHOUT_SQUARE_BRACKETS = str.maketrans("", "", "[]")
_YES = word_set("x y yes p present ja oui o sí si sim s 1 ○ 〇 ok true attended here da")
_FOOTNOTE = re.compile(r"(?<=\w\w\w)[.:]+$|[*†‡^]+$")
_MENTION = late(r"@([^\W\d_][\w'’-]{0,30})((?: [^\W\d_][\w.'’-]{0,30}){1,3})")
_INITIALS = re.compile(r"[A-Z]\.(?:[ -]?[A-Z]\.)?")
_PROPER = late(r"(?:[A-Z][\w'’-]{1,20}\.? ){1,3}[A-Z][\w'’-]{1,20}\.?")
"""What stands as a name below a header that asks for one: ``Leo Lab``."""
_NO = word_set("n no nein non não nee 0 absent regrets excused false a apologies")


def _nobody(reason: str) -> RollCallLine:
    return RollCallLine((), None, placeholder=False, reason=reason)


def _kept_place(text: str, line: Line) -> RollCallLine:
    if not text and any(map(str.isalnum, line.text)):
        return _nobody("only an address")
    return _PLACE


def _inside(text: str) -> str:
    """The text without the brackets around all of it."""
    return text[1:-1] if text[:1] == "(" and not masked(text).strip("\x01") else text


def _ticked(text: str) -> bool | None:
    """What a cell below "Present" says."""
    if match := SHORT_BOX.match(text.strip()):
        return not match[1]
    word = plain(text)
    if word in _YES or any(mark in text for mark in "✓✔✅☑☒○〇◯"):
        return True
    return False if word in _NO or not word else None


def _read_one(text: str, columns: Columns | None, line: Line, present: bool | None) -> RollCallLine:
    if len(text) > _LONGEST:
        return _nobody("too long for one person")
    if text[:1] == "(":
        text = _inside(text)
    return _PLACE if is_placeholder(text) else _read(*_fields(text, columns), columns, line, present)


def _fields(text: str, columns: Columns | None) -> tuple[list[str], str]:
    return split_fields(text, columns.separator if columns else "")


def _is_fielded(text: str, columns: Columns | None) -> bool:
    """Whether a line is written as its header is: below "Name, Organisation, Location" no comma parts people."""
    return columns is not None and columns.separator == _fields(text, columns)[1] != ""


def _read(fields: list[str], separator: str, columns: Columns | None, line: Line, present: bool | None) -> RollCallLine:
    """The one person of whom these fields tell."""
    opening = columns.kinds.index("name") if columns and "name" in columns.kinds else 0
    if opening == 0 and separator == ",":
        fields = _with_surname_first(fields)
    said = [
        _facts_with_name(field) if number == opening else facts_of(field, opening=False)
        for number, field in enumerate(fields)
    ]
    if columns is not None and columns.stated and "other_handle" in columns.kinds and "handle" not in columns.kinds:
        said = [tuple(map(_of_elsewhere, each)) for each in said]
    facts = [fact for each in said for fact in each]
    placed = place(said, columns)
    handles = [*_texts(facts, "handle"), *filter(None, [placed.handle])]
    others = [*_texts(facts, "other_handle"), *handles[1:], *filter(None, [placed.other_handle])]
    name = _FOOTNOTE.sub("", placed.name) or next(iter(handles + others), "")
    if not name:
        return _nobody("no name in it")
    if is_placeholder(name):
        return _PLACE
    told = columns is not None and columns.stated and (handles or placed.affiliations)
    if placed.name and not looks_like_name(name.replace(", ", " ", 1)) and not (told and _PROPER.fullmatch(name)):
        parted = parted_by_words(fields[opening]) if separator != "words" else []
        if parted and len(fields) == 1:
            return _read(parted, "words", None, line, present)
        return _nobody(f"{name!r} does not look like a name")
    who = _Who(name, next(iter(handles), None), affiliation_of(name, placed.affiliations, facts, separator))
    who = _with_account(who, bool(placed.name), facts)
    attendance = Attendance(
        name=who.name,
        handle=who.handle,
        other_handle=next(iter(others), None),
        affiliation=who.affiliation,
        roles=tuple(sorted(set(_texts(facts, "role")))),
        source=line.source,
        line=line.number,
    )
    absent = bool(_texts(facts, "absent"))
    return RollCallLine((attendance,), False if absent else present, placeholder=False, reason=None)


def _of_elsewhere(fact: Fact) -> Fact:
    return fact._replace(kind="other_handle") if fact.kind == "handle" else fact


class _Who(NamedTuple):
    name: str
    handle: str | None
    affiliation: str | None


def _with_account(who: _Who, named: bool, facts: list[Fact]) -> _Who:
    """Tell account and name apart where one of them stands in brackets, or the name behind the account."""
    account = who.handle or who.name
    if who.affiliation and not named and (found := named_behind(account, who.affiliation)):
        return _Who(found.name, who.handle, found.rest or None)  # "@ana - Ana Ruiz, ACME"
    aside = next((fact.text for fact in facts if fact.kind == "aside"), None)
    if aside is None or (who.handle and named):
        return who
    if " " not in who.name and who.name == who.name.lower() and is_handle(account):
        found = named_behind(account, aside)
        if found and (" " in found.name or who.handle):  # "ana_r (Ana Ruiz)"
            beside = who.affiliation if who.affiliation != without_country(aside) else None
            return _Who(found.name, account, beside or found.rest or None)
    elif found := account_in(aside, who.name):
        beside = who.affiliation if who.affiliation != without_country(aside) else None
        return _Who(who.name, found.name, beside or found.rest or None)
    return who


def _linked_people(line: Line) -> list[RollCallLine]:
    """The people of a line that is nothing but links to them, side by side, as shared documents write them."""
    names, position = [], 0
    for span in line.spans:
        if span.kind != "link" or line.text[position : span.start].strip(" ,;·|"):
            return []
        names.append((line.text[span.start : span.stop], handle_of_url(span.target)))
        position = span.stop
    if line.text[position:].strip(" ,;·|.") or not all(looks_like_name(name) for name, _ in names):
        return []
    return [_read([f"{name} @{handle}" if handle else name], "", None, line, None) for name, handle in names]


def _is_full_name(mentioned: re.Match[str]) -> bool:
    """Whether ``@Ana Ruiz`` mentions her by her full name, as wikis do, and is not a handle before a name."""
    first, rest = mentioned[1], mentioned[2].split()
    if any(word[0].islower() and word not in words.PARTICLES for word in (first, *rest)):
        return False
    if first.casefold() in GIVEN_NAMES:
        return first.casefold() != rest[0].casefold()
    return rest[0].casefold() not in GIVEN_NAMES and first.casefold() not in mentioned[2].casefold()


def _texts(facts: list[Fact], kind: str) -> list[str]:
    return [fact.text for fact in facts if fact.kind == kind]


def _with_surname_first(fields: list[str]) -> list[str]:
    """``Ruiz, Ana`` is one field."""
    surname, given = fields[0], fields[1]
    key = given.partition("(")[0].strip().casefold()
    given_name = key in GIVEN_NAMES or _INITIALS.fullmatch(given) is not None
    if " " not in surname and surname.casefold() not in GIVEN_NAMES and given_name:
        return [f"{surname}, {given}", *fields[2:]]
    return fields


def _facts_with_name(field: str) -> tuple[Fact, ...]:
    """What the field with the name says, which can have separators of its own: ``Ana Ruiz, ACME / @ana``."""
    if field.startswith("@") and (mentioned := _MENTION.fullmatch(field)) and _is_full_name(mentioned):
        field = field[1:]
    name, *parts = split_fields(field)[0]
    if not parts or "/" in field or ("," in field and " " not in name):  # "Ruiz, Ana / ACME"
        return facts_of(field, opening=True)
    return (*facts_of(name, opening=True), *(fact for part in parts for fact in facts_of(part, opening=False)))
