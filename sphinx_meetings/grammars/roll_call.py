"""Who was there: the lines of a roll call.

People add themselves to a list in any form they like: ``Ana Ruiz / ACME / @ana``, ``@ana (she/her), ACME``,
``Ana Ruiz (ACME, chair)``. The fields are distinguished by what they look like, else by the header of the list, else by
their order. A line that may not be a person is returned with a reason: nobody is made up.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import Columns, header_kinds
from sphinx_meetings.grammars.fields import Fact, facts_of, inside_brackets, split_fields
from sphinx_meetings.grammars.flattening import SHORT_BOX, flatten
from sphinx_meetings.grammars.given_names import GIVEN_NAMES
from sphinx_meetings.grammars.locations import without_country
from sphinx_meetings.grammars.names import is_handle, is_nothing, is_placeholder, looks_like_name
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.grammars.people_lists import has_given_name, people_in
from sphinx_meetings.grammars.placing import affiliation_of, is_spelt_from, place
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.grammars.wording import account_in, name_behind_account, named_behind, parted_by_words
from sphinx_meetings.records import Attendance, Line

__all__ = [
    "LONGEST",
    "PLACE",
    "RollCallLine",
    "fields_of",
    "is_fielded",
    "kept_place",
    "nobody",
    "read_person",
    "read_roll_call_line",
    "read_roll_call_row",
    "with_role",
]

LONGEST = 400
"""The most characters of a line about a single person."""
_SEVERAL = 2


class RollCallLine(NamedTuple):
    """The content of a line of a roll call: people, or a placeholder, or the reason why nobody could be read."""

    attendance: tuple[Attendance, ...]
    present: bool | None
    """Whether they were there, by a check box or a word such as "absent"; ``None`` if the line does not say."""
    placeholder: bool
    reason: str | None


def with_role(attendance: Attendance, role: str) -> Attendance:
    """The attendance with one more role, from a label or another part of the notes."""
    return attendance._replace(roles=tuple(sorted({*attendance.roles, role})))


def read_roll_call_line(line: Line, columns: Columns | None = None) -> RollCallLine:
    """Read one line of a roll call; if it lists several people, all of them are returned."""
    if len(line.text) > LONGEST:
        return nobody("too long for one person")
    text, present = flatten(line)
    if is_placeholder(text) or ("@" in text and _TEAM.fullmatch(text)):
        return kept_place(text, line)
    people = [] if is_fielded(text, columns) else people_in(text, listed=False)
    if not people:
        return read_person(*fields_of(inside_brackets(text), columns), columns, line, present)
    read = [read_person(*split_fields(person), None, line, present) for person in people]
    attendance = tuple(attendance for each in read for attendance in each.attendance)
    return RollCallLine(attendance, present, placeholder=False, reason=None) if attendance else read[0]


def read_roll_call_row(cells: list[Line], columns: Columns | None = None) -> RollCallLine:
    """Read one row of a roll call that is a table."""
    if not cells:
        return PLACE
    if any(len(cell.text) > LONGEST for cell in cells):
        return nobody("too long for one person")
    texts = [flatten(cell).text for cell in cells]
    if all(is_nothing(text) or text.rstrip(".").isdecimal() for text in texts) or header_kinds(texts):
        return kept_place("".join(texts), cells[0])
    present = flatten(cells[0]).present
    if columns and "present" in columns.kinds[: len(cells)]:
        present = _ticked(cells[columns.kinds.index("present")].text)
    elif present is None and columns is None:
        present = next((_SIGNS[text] for cell in cells[1:] if (text := cell.text.strip()) in _SIGNS), None)
    if columns is None and len(texts) > 1 and all(map(has_given_name, filter(None, texts))):
        rows = [read_person([text], "", None, cells[0], present) for text in texts if text]
        return rows[0]._replace(attendance=tuple(who for row in rows for who in row.attendance))
    people = _people_of_cell(texts, columns)
    if people:
        number = columns.kinds.index("name") if columns else 0
        rows = [
            read_person([*texts[:number], who, *texts[number + 1 :]], "/", columns, cells[0], present) for who in people
        ]
        return rows[0]._replace(attendance=tuple(who for row in rows for who in row.attendance))
    return read_person(texts, "/", columns, cells[0], present)


def _people_of_cell(texts: list[str], columns: Columns | None) -> list[str]:
    """The people in a cell that lists all those of an organisation: ``ACME | Ana Ruiz, Ben Stone``."""
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


_DASH = re.compile(" (?:-{1,2}|[–—]) ")
_TEAM = re.compile(r"[^:@]{2,30}: ?@[\w-]+/[\w.-]+")
"""A team, which names nobody: ``Build team: @acme/build``."""
PLACE = RollCallLine((), None, placeholder=True, reason=None)
"""What is read from a placeholder line."""
_BOT = late(r"(?!(?:tal|ab)bot$)[\w-]{1,30}bot\d?(?::[\w.-]{1,60})?|[\w-]{1,20} bot")
"""A bot, such as one that keeps the log of a chat and is listed among its speakers."""
_YES = words_of(
    "x y yes p present ja oui o sí si sim s 1 ○ 〇 ok true attended here da "
    "présents présente présentes presente presentes anwesend aanwezig presenti"
)
_OF_CAPITALS = late(r"([^\W\d_][^\W\d_]{1,20}) (?:de|di|da|von|van|of) ([A-ZÀ-Þ][a-zß-ÿ'’]{1,20}[A-ZÀ-Þ][\w'’]{0,20})")
"""A first name and an organisation with a capital inside its name: ``Ana di LibreNord``."""
_FOOTNOTE = re.compile(r"(?<=\w\w\w)[.:]+$|[*†‡^]+$")
_MENTION = late(r"@([^\W\d_][\w'’-]{0,30})((?: [^\W\d_][\w.'’-]{0,30}){1,3})")
_INITIALS = re.compile(r"[A-Z]\.(?:[ -]?[A-Z]\.)?")
_PROPER = late(r"(?:[A-Z][\w'’-]{1,20}\.? ){1,3}[A-Z][\w'’-]{1,20}\.?")
"""What is accepted as a name below a header that asks for names: ``Leo Lab``."""
_SIGNS = {"✅": True, "✔": True, "✔️": True, "✓": True, "☑": True, "❌": False, "✗": False, "✘": False, "✖": False}
"""Signs that state presence or absence if they are all of a cell, whatever its header."""
_NO = words_of(
    "n no nein non não nee 0 absent regrets excused false a apologies "
    "excusé excusée excusés excusées absente absents ausente ausentes assente assenti entschuldigt abwesend afwezig"
)


def nobody(reason: str) -> RollCallLine:
    """The result for a line from which nobody could be read."""
    return RollCallLine((), None, placeholder=False, reason=reason)


def kept_place(text: str, line: Line) -> RollCallLine:
    """The result for a line that is a placeholder, or that contains only an address."""
    if not text and any(map(str.isalnum, line.text)):
        return nobody("only an address")
    return PLACE


def _is_bot(name: str) -> bool:
    """Whether an account belongs to a bot: "mergebot", but not "annabot"."""
    return _BOT.fullmatch(name) is not None and name.rpartition("bot")[0].strip("-_ ") not in GIVEN_NAMES


def _ticked(text: str) -> bool | None:
    """Whether a cell in the column "Present" says that somebody was there; ``None`` if it says neither."""
    if match := SHORT_BOX.match(text.strip()):
        return not match[1]
    word = plain(text.partition(" (")[0])  # "P (phone)"
    if word in _YES or any(mark in text for mark in "✓✔✅☑☒○〇◯"):
        return True
    return False if word in _NO or not word else None


def fields_of(text: str, columns: Columns | None) -> tuple[list[str], str]:
    """The fields of a line, separated as in its header, and their separator.

    The answer to another question of the header may be behind a dash: ``Ana Ruiz, ACME - writing a manual``.
    """
    fields, separator = split_fields(text, columns.separator if columns else "")
    if columns and columns.stated and separator and columns.kinds[len(fields) : len(fields) + 1] == ("",):
        last, dash, answer = _DASH.sub("\0", fields[-1], 1).partition("\0")
        if dash and answer[:1].islower():
            return [*fields[:-1], last, answer], separator
    return fields, separator


def is_fielded(text: str, columns: Columns | None) -> bool:
    """Whether a line has the form of its header: below "Name, Organisation, Location" commas do not separate people."""
    return columns is not None and columns.separator == fields_of(text, columns)[1] != ""


def read_person(
    fields: list[str], separator: str, columns: Columns | None, line: Line, present: bool | None
) -> RollCallLine:
    """The one person whom these fields describe."""
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
    if name[:1].islower() and not handles and (signed := name_behind_account(name)):
        name, handles = signed.name, [signed.rest]
    if not name:
        return nobody("no name in it")
    if is_placeholder(name) or ("bot" in name and _is_bot(name.casefold())):
        return PLACE
    if separator != "words" and len(fields) == 1 and (of := _OF_CAPITALS.fullmatch(name)):
        return read_person([of[1], of[2]], "words", None, line, present)
    told = columns is not None and columns.stated and (handles or placed.affiliations)
    if placed.name and not looks_like_name(name.replace(", ", " ", 1)) and not (told and _PROPER.fullmatch(name)):
        parted = parted_by_words(fields[opening]) if separator != "words" else []
        if parted and len(fields) == 1:
            return read_person(parted, "words", None, line, present)
        return nobody(f"{name!r} does not look like a name")
    if placed.name and not handles and (" " in name or name != name.lower()):
        handles, facts = _account_in_brackets(name, facts)
    who = _Who(name, next(iter(handles), None), affiliation_of(name, placed.affiliations, facts, separator))
    who = _with_name(who, bool(placed.name), facts)
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


def _account_in_brackets(name: str, facts: list[Fact]) -> tuple[list[str], list[Fact]]:
    """The account in one of the brackets after a name, ``Ana Ruiz (ACME) [aruiz]``, and the facts without it."""
    for number, fact in enumerate(facts):
        if fact.kind == "aside" and (found := account_in(fact.text, name)):
            return [found.name], [*facts[:number], fact._replace(text=found.rest), *facts[number + 1 :]]
    return [], facts


def _with_name(who: _Who, named: bool, facts: list[Fact]) -> _Who:
    """Distinguish an account and the name that follows it, perhaps in brackets."""
    account = who.handle or who.name
    is_account = " " not in account and account == account.lower() and is_handle(account)
    if who.affiliation and (is_account or not named):
        found = named_behind(account, who.affiliation.replace(" / ", ", ", 1))
        if found and (not named or is_spelt_from(account, found.name)):
            handle = account if named else who.handle
            return _Who(found.name, handle, found.rest or None)  # "@ana - Ana Ruiz, ACME", "aruiz / Ana Ruiz"
    aside = next((fact.text for fact in facts if fact.kind == "aside"), None)
    if aside is None or not is_account or (who.handle and named):
        return who
    found = named_behind(account, aside)
    if found is None or not (" " in found.name or who.handle):  # "ana_r (Ana Ruiz)"
        return who
    beside = who.affiliation if who.affiliation != without_country(aside) else None
    return _Who(found.name, account, beside or found.rest or None)


def _is_full_name(mentioned: re.Match[str]) -> bool:
    """Whether ``@Ana Ruiz`` is a mention by full name, as in wikis, and not a handle before a name."""
    first, rest = mentioned[1], mentioned[2].split()
    if any(word[0].islower() and word not in words.PARTICLES for word in (first, *rest)):
        return False
    if first.casefold() in GIVEN_NAMES:
        return first.casefold() != rest[0].casefold()
    return rest[0].casefold() not in GIVEN_NAMES and first.casefold() not in mentioned[2].casefold()


def _texts(facts: list[Fact], kind: str) -> list[str]:
    return [fact.text for fact in facts if fact.kind == kind]


def _with_surname_first(fields: list[str]) -> list[str]:
    """The fields with ``Ruiz, Ana`` joined into one."""
    surname, given = fields[0], fields[1]
    key = given.partition("(")[0].partition("[")[0].strip().casefold()
    given_name = key in GIVEN_NAMES or _INITIALS.fullmatch(given) is not None
    if " " not in surname and surname.casefold() not in GIVEN_NAMES and given_name:
        return [f"{surname}, {given}", *fields[2:]]
    return fields


def _facts_with_name(field: str) -> tuple[Fact, ...]:
    """The facts in the field with the name, which may have separators of its own: ``Ana Ruiz, ACME / @ana``."""
    if field.startswith("@") and (mentioned := _MENTION.fullmatch(field)) and _is_full_name(mentioned):
        field = field[1:]
    name, *parts = split_fields(field)[0]
    if not parts or "/" in field or ("," in field and " " not in name):  # "Ruiz, Ana / ACME"
        return facts_of(field, opening=True)
    return (*facts_of(name, opening=True), *(fact for part in parts for fact in facts_of(part, opening=False)))
