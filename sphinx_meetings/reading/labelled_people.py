"""The people after labels such as "Present:", in paragraphs, lists, fields and tables."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from itertools import pairwise

from docutils import nodes

from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import is_organisation, role_of
from sphinx_meetings.grammars.patterns import late, phrases_of
from sphinx_meetings.grammars.people_each import tell_of_one_each
from sphinx_meetings.grammars.people_labels import names_people, tells_way
from sphinx_meetings.grammars.roll_call_columns import read_header
from sphinx_meetings.grammars.roll_call_lists import names_affiliation, read_roll_call_list
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label, normalized
from sphinx_meetings.grammars.wrapped_lines import unwrapped
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.blocks import LISTS, inner, is_listing, items_of, rest_of
from sphinx_meetings.reading.organisations import organisation_of, organisations_before
from sphinx_meetings.reading.outline import PEOPLE
from sphinx_meetings.reading.roll_call_part import RollCallPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, pieces, sentences, take_apart
from sphinx_meetings.reading.tables import Row, lines_of_cell, rows_of
from sphinx_meetings.reading.text import lines_of, own_line, own_lines
from sphinx_meetings.records import Line

__all__ = [
    "ONE_LINE",
    "columns_of_people",
    "label_of",
    "labelled",
    "people_of_lines",
    "people_of_row",
]

_DEEPEST = 6
_PRESENCE = late("[✅✔✓☑❌✗✘☐]")
"""Marks after names that show who was present."""
_BARE = 30
_SEVERAL = 2
_BULLET = late(r"[•‣◦▪●○■]\s+")
_LABEL_INSIDE = late(r"(?:(?:[;.|/·–—]|--?) +|, (?=[A-ZÀ-Þ]))([^\W\d_][^\W\d_ ]{2,15}(?: [^\W\d_]{2,12}){0,2}) ?:")
_FACTS = PEOPLE | {
    Part.DATE,
    Part.TIME,
    Part.TIMEZONE,
    Part.DURATION,
    Part.JOIN,
    Part.NOTES,
    Part.RECORDING,
    Part.AGENDA,
}
"""What the columns may hold in a table whose only row is about the meeting."""
_MAY_BE_ANYBODY = phrases_of("name, names, people, member, members, who, person, persons")
"""Headers of a single column that may list anybody, not only those present."""
_NO_PEOPLE = frozenset({None, Part.IGNORED})
"""How the label of a body may be classified: "TOC" is also a table of contents."""
_NOT_OFFICERS = frozenset({"guest", "observer"})
ONE_LINE = frozenset({Part.CHAIR, Part.NOTETAKER})
"""The parts that end with the line of their label."""


def labelled(block: nodes.Element, scope: Scope, depth: int = 0, *, beside: bool = False) -> Iterator[RollCallPart]:
    """Yield the people after labels in a block of another kind; `beside` says that it follows a roll call."""
    if depth > _DEEPEST:
        return
    if isinstance(block, nodes.paragraph):
        yield from people_of_lines(lines_of(block, scope.sources), scope, None, beside=beside)
    elif isinstance(block, (*LISTS, nodes.list_item)):
        yield from _people_of_items(block, scope)
    elif isinstance(block, nodes.field_list | nodes.definition_list):
        yield from _people_of_fields(block, scope)
    elif isinstance(block, nodes.literal_block):
        if block.get("language", "default") in {"default", "none", "text", ""}:
            yield from _people_of_code(block, scope)
    elif isinstance(block, nodes.table | nodes.raw):
        yield from _people_of_rows(block, scope)
    elif isinstance(block, nodes.block_quote | nodes.line_block):
        yield from _people_of_quotes(block, scope, depth)


def _people_of_code(block: nodes.Element, scope: Scope) -> Iterator[RollCallPart]:
    """Yield a code block that begins with a label: that of people, or another one with people below it."""
    said = lines_of(block, scope.sources)
    first = _part_of_heading(said[0].text, scope) if said else None
    if first in PEOPLE:
        yield RollCallPart(first or Part.ATTENDEES, block)
    elif first is not None and any(line.text.endswith(":") and _is_bare_label(line.text, scope) for line in said[1:]):
        yield RollCallPart(Part.ATTENDEES, block)


def _people_of_quotes(block: nodes.Element, scope: Scope, depth: int) -> Iterator[RollCallPart]:
    """Yield the people after labels in a quotation, or in a list below such a label."""
    announced = None
    for child in inner(block):
        if isinstance(child, nodes.line):
            yield from people_of_lines(lines_of(child, scope.sources), scope, None)
        elif isinstance(child, nodes.paragraph):
            text = child.astext().rstrip(" *_")
            said = yield from people_of_lines(lines_of(child, scope.sources), scope, announced)
            if text.endswith((":", "：")):
                announced = said if said in PEOPLE else None
            elif _is_bare_label(text, scope):
                announced = classify_heading(text, scope.words)
        elif announced is not None:
            yield RollCallPart(announced, child)
        else:
            yield from labelled(child, scope, depth + 1)


def _people_of_fields(block: nodes.Element, scope: Scope) -> Iterator[RollCallPart]:
    """Yield the people in fields or definitions whose name is a label of people."""
    for entry in inner(block):
        name, *bodies = inner(entry)
        part = classify_label(name.astext().rstrip(":"), scope.words)
        if part in PEOPLE:
            yield from (RollCallPart(part, child) for body in bodies for child in inner(body))


def _people_of_rows(table: nodes.table | nodes.raw, scope: Scope) -> Iterator[RollCallPart]:
    """Yield the people in rows that begin with a label: ``| Chair | Ana |``."""
    rows = rows_of(table, scope.sources)
    if rows and (columns := columns_of_people(rows, scope)):
        for row in rows[1:]:
            yield from people_of_row(row, columns, scope)
    elif rows and (read_header(list(rows[0].cells)) is None or _are_labels(rows[1:], scope)):
        for row in rows:
            part = classify_label(row.cells[0].text.strip(" :*_"), scope.words) if len(row.cells) == 2 else None
            if part in PEOPLE:
                yield from people_of_row(row, [None, part], scope)


def _are_labels(rows: Sequence[Row], scope: Scope) -> bool:
    """Whether a row of a table such as ``Role | Who`` lists those present."""
    return any(
        len(row.cells) == 2 and classify_label(row.cells[0].text.strip(" :*_"), scope.words) is Part.ATTENDEES
        for row in rows
    )


def people_of_row(row: Row, columns: Sequence[Part | None], scope: Scope) -> Iterator[RollCallPart]:
    """Yield the people in a row whose cells list them."""
    for number, (part, cell) in enumerate(zip(columns, row.cells, strict=False)):
        if part is not None and cell.text:
            lines = lines_of_cell(row, number, scope.sources)
            one_each = len(lines) > 1 and tell_of_one_each(line.text for line in lines)
            yield from (RollCallPart(part, line, one_each) for line in lines if line.text)


def columns_of_people(rows: Sequence[Row], scope: Scope, *, stated: bool = False) -> list[Part | None]:
    """Return what each column holds if cells list people: ``Attendees | Regrets``, or ``Date | Attendees`` in one row.

    Args:
        rows: The rows of a table.
        scope: The page.
        stated: Whether a heading says that the table is a roll call: "In person | Remote" alone does not.
    """
    header = rows[0].cells
    parts = [classify_label(cell.text, scope.words) for cell in header]
    if stated or not PEOPLE.isdisjoint(parts):
        ways = [tells_way(cell.text) for cell in header]
        parts = [Part.ATTENDEES if way else part for way, part in zip(ways, parts, strict=True)]
    if len(rows) == 2 and _FACTS.issuperset(parts) and Part.ATTENDEES in parts:
        numbers = [number for number, part in enumerate(parts) if part is Part.ATTENDEES]
        if all(_lists_several(rows[1], number, scope) for number in numbers):
            return [part if part in PEOPLE else None for part in parts]
    if not PEOPLE.issuperset(parts):
        return []
    columns = read_header(list(header))
    alone = len(parts) == 1 and normalized(header[0].text) in _MAY_BE_ANYBODY
    return parts if columns is None or (set(columns.kinds) == {"name"} and not alone) else []


def _lists_several(row: Row, number: int, scope: Scope) -> bool:
    if number >= len(row.cells):
        return False
    lines = lines_of_cell(row, number, scope.sources)
    return sum(bool(found.attendance) for line in lines for found in read_roll_call_list(line)) > 1


def people_of_lines(
    lines: Iterable[Line], scope: Scope, part: Part | None, *, beside: bool = False
) -> Generator[RollCallPart, None, Part | None]:
    """Yield the people in the lines of a paragraph; return what the next block is."""
    current = part
    said, are_bulleted = _without_bullets(_lines_said(unwrapped(list(lines)), scope))
    one_each = are_bulleted or (len(said) > 1 and tell_of_one_each(line.text for line in said))
    below = False
    organisations = organisations_before(said, scope)
    for line, following in pairwise([*said, None]):
        assert line is not None
        if line.text in organisations and current is not None:
            organisation, start = organisations[line.text]
            yield RollCallPart(current, cut(line, start), group=organisation)
            continue
        is_term = following is not None and following.text.startswith(": ") and not line.text.startswith(": ")
        if is_term:
            # a definition that the parser does not support
            current = next((label for label in [classify_label(line.text, scope.words)] if label in PEOPLE), part)
            continue
        value = cut(line, 2) if line.text.startswith(": ") else line
        statement = take_apart(value)
        label = _label_among(said, statement, scope, beside=beside)
        heading = None if statement.label else _part_of_heading(value.text, scope)
        if heading is not None and (following if heading in PEOPLE else current) is not None:
            current = heading if heading in PEOPLE else None  # "Attendees"; "Contents"
            continue
        beside = beside or label in PEOPLE
        if label is None and below and names_affiliation(statement.label) and _are_people(statement.value):
            yield RollCallPart(current or Part.ATTENDEES, value)  # "ACME: Ana Ruiz, Ben Stone" below "Participants:"
            continue
        below = label in PEOPLE and not statement.value.text
        if label in PEOPLE:
            current = label
            if statement.value.text:
                yield RollCallPart(label, statement.value, group=organisation_of(statement.label))
                current = part if label in ONE_LINE else label
        elif statement.label and (
            label is not None or (part is None and role_of(statement.label) not in _NOT_OFFICERS)
        ):
            current = part  # another label, such as "Date:"
        elif current is not None:
            yield _said_behind(statement, current, value, one_each=one_each)
    return current


def _without_bullets(lines: list[Line]) -> tuple[list[Line], bool]:
    """Remove bullets that Markdown doesn't know; return also whether several lines have one, and so one person each."""
    bullets = [_BULLET.match(line.text) for line in lines]
    if len(bullets) - bullets.count(None) < _SEVERAL:
        return lines, False
    return [cut(line, bullet.end()) if bullet else line for line, bullet in zip(lines, bullets, strict=True)], True


def _lines_said(lines: Iterable[Line], scope: Scope) -> list[Line]:
    """Return the lines of a paragraph, split where one of them holds several labels."""
    found: list[Line] = []
    for whole in lines:
        goes_on = bool(found) and ":" in whole.text and ":" in found[0].text and _asks(found[:1], scope)
        found += [
            part
            for piece in pieces(whole)
            for sentence in sentences(piece)
            for part in _parted(sentence, scope, goes_on=goes_on)
        ]
    return found


def _label_among(said: Sequence[Line], statement: Statement, scope: Scope, *, beside: bool) -> Part | None:
    """Return what a line is by its label, which may be only that of a group of those present: "Staff:"."""
    label = label_of(statement, scope)
    if label not in _NO_PEOPLE or not statement.label or not names_people(statement.label):
        return label
    if not (beside or _asks(said, scope) or len(_PRESENCE.findall(statement.value.text)) > 1):
        return label
    return Part.ATTENDEES if _are_people(statement.value) else None  # "Staff: Ana Ruiz, Ben Stone"


def _said_behind(statement: Statement, part: Part, value: Line, *, one_each: bool) -> RollCallPart:
    """Return a line of people, without a label that describes them all: "Member states: Ana Ruiz, Ben Stone"."""
    if statement.label and _heads_several(statement):
        return RollCallPart(part, statement.value)
    return RollCallPart(part, value, one_each)


def _heads_several(statement: Statement) -> bool:
    """Whether several people follow a label that is neither an organisation nor a name."""
    label = statement.label
    if "," not in statement.value.text or names_affiliation(label) or begins_with_given_name(label):
        return False
    found = read_roll_call_list(statement.value)
    return len(found) > 1 and all(each.attendance for each in found)


def _asks(lines: Iterable[Line], scope: Scope) -> bool:
    """Whether one of the lines has a label of people: "TSC: Ana Ruiz" may stand above it."""
    return any(label_of(take_apart(line), scope) in PEOPLE for line in lines)


def _parted(line: Line, scope: Scope, *, goes_on: bool) -> list[Line]:
    """Split a line at labels that are not bold: "Present: Ana, Ben; Regrets: Carla", "Host: Ana. Notes: Ben".

    A line that continues the one above may have a single label: "Carla; Regrets: Dan".
    """
    if line.text.count(":") < (1 if goes_on else _SEVERAL):
        return [line]
    inside = [(match.start(1), classify_label(match[1], scope.words)) for match in _LABEL_INSIDE.finditer(line.text)]
    starts = [start for start, part in inside if part in PEOPLE or part is Part.NOTES]
    if not starts or not any(part in PEOPLE for part in (label_of(take_apart(line), scope), *(p for _, p in inside))):
        return [line]
    bounds = [0, *starts, len(line.text)]
    return [cut(line, start, start + len(line.text[start:stop].rstrip(" ;|/"))) for start, stop in pairwise(bounds)]


def _part_of_heading(text: str, scope: Scope) -> Part | None:
    """Return the part that a line heads if it is only a heading: "Attendees"."""
    return classify_heading(text, scope.words) if len(text) <= _BARE else None


def _is_bare_label(text: str, scope: Scope) -> bool:
    """Whether a line is only a heading of people: "Attendees"."""
    return _part_of_heading(text, scope) in PEOPLE


def label_of(statement: Statement, scope: Scope) -> Part | None:
    """Return what a line is by its label; "Minutes: Ana" names the notetaker."""
    label = classify_label(statement.label, scope.words) if statement.label else None
    if label not in PEOPLE and statement.value.text and tells_way(statement.label):
        return Part.ATTENDEES if _are_people(statement.value) else label
    if label is Part.CHAIR and _is_host(statement):
        return None  # "Host: Globex, London"
    if label is not Part.NOTES or statement.value.spans or not statement.value.text.istitle():
        return label
    said = read_roll_call_list(statement.value)
    return Part.NOTETAKER if said and all(found.attendance for found in said) else label


def _is_host(statement: Statement) -> bool:
    """Whether the host is an organisation or a place, and not a person."""
    value = statement.value.text
    label = statement.label.casefold()
    if "host" not in label or begins_with_given_name(value):
        return False
    is_said = ":" not in statement.line.text  # "Hosted by Globex"
    return is_said or any(
        is_organisation(part) or looks_like_location(part) or read_zone(part) for part in value.split(", ")
    )


def _are_people(value: Line) -> bool:
    """Whether what follows a label such as "Online:" is people: several, or one with a common given name."""
    said = read_roll_call_list(value)
    if not all(found.attendance for found in said):
        return False
    return len(said) > 1 or begins_with_given_name(value.text)


def _people_of_items(block: nodes.Element, scope: Scope) -> Iterator[RollCallPart]:
    """Yield the people in list items with labels: ``- Present: A, B and C``, or with a list below."""
    for item in items_of(block):
        line = own_line(item, scope.sources)
        if line is None:
            continue
        statement = take_apart(line)
        label = label_of(statement, scope)
        if label in PEOPLE:
            lines = own_lines(item, scope.sources)
            group = organisation_of(statement.label)
            if len(lines) > 1 and lines[0].text.endswith((":", "：")):
                yield from people_of_lines(lines, scope, None)  # "Attendees:", with the people on the next lines
            elif statement.value.text:
                yield RollCallPart(label, statement.value, group=group)
            yield from (RollCallPart(label, child, group=group) for child in rest_of(item))
            continue
        alone = next((part for part in _alone(item, scope) if part in PEOPLE), None)
        if alone is not None:
            yield from _below(rest_of(item), scope, alone)


def _below(blocks: Sequence[nodes.Element], scope: Scope, part: Part) -> Iterator[RollCallPart]:
    """Yield the lists below an item such as "Roll call", between which labels may stand: "Directors absent:"."""
    current, below = part, not any(is_listing(block) or _announces(block) for block in blocks)
    for block in blocks:
        if is_listing(block):
            yield RollCallPart(current, block)
        elif isinstance(block, nodes.paragraph):
            named = current if below else None  # "Directors present:", a paragraph of its own
            said = yield from people_of_lines(lines_of(block, scope.sources), scope, named)
            below = said is not None and block.astext().endswith(":")
            current = said or part


def _announces(block: nodes.Element) -> bool:
    return isinstance(block, nodes.paragraph) and block.astext().endswith(":")


def _alone(item: nodes.Element, scope: Scope) -> Iterator[Part | None]:
    """Yield the part of each line of an item, taken as a label for the list below it."""
    below = rest_of(item)
    if any(is_listing(block) or _announces(block) for block in below):
        for line in own_lines(item, scope.sources)[:3]:
            yield classify_label(line.text.rstrip(" :："), scope.words)
    elif below and len(lines := own_lines(item, scope.sources)) == 1 and len(lines[0].text) <= _BARE:
        part = classify_label(lines[0].text.rstrip(" :："), scope.words)
        yield part if part is Part.ATTENDEES else None
