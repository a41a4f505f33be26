"""What the fields of a roll call hold: according to its header, else inferred from the lines with a handle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from sphinx_meetings.grammars.columns import Columns, column_kind, header_kinds, kinds_of_table
from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.fields import facts_of, split_fields
from sphinx_meetings.grammars.flattening import flatten
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import is_organisation
from sphinx_meetings.grammars.patterns import words_of
from sphinx_meetings.grammars.placing import are_initials
from sphinx_meetings.grammars.roll_call import LONGEST
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.records import Line, Span

__all__ = [
    "infer_columns",
    "is_matrix",
    "organisations_first",
    "read_header",
    "refined",
    "tells_of_days",
]

_MARKS = words_of("✓ ✔ ✔️ ✅ ☑ ☑️ x y yes p [x]")
_TWO = 2
_UNKNOWN = frozenset({"", "ignore"})
_NO_MARKS = words_of("✗ ✘ ❌ ☐ n no - – — a") | {"", "[ ]"}
_WITHOUT_SQUARE_BRACKETS = str.maketrans("", "", "[]")


def read_header(fields: list[Line], *, certain: bool = False) -> Columns | None:
    """What the header of a table, or a placeholder line, says about the fields below it.

    Args:
        fields: The cells of the header row, or the placeholder line as the only field.
        certain: Whether the fields are known to be a header, whatever they say.
    """
    texts, separator = [flatten(field).text for field in fields], ""
    if len(texts) == 1:
        if texts[0][:1].isdigit():
            return None  # "8 people (Ana, Ben ...)"
        text = texts[0][:LONGEST].translate(_WITHOUT_SQUARE_BRACKETS).replace(" + ", " / ")
        texts, separator = split_fields(text[1:-1] if text[:1] == "(" and text[-1] == ")" else text)
    kinds = header_kinds(texts) or (kinds_of_table(texts) if certain else None)
    return Columns(kinds, separator, stated=True) if kinds else None


def refined(
    columns: Columns,
    header: Sequence[Line],
    rows: Sequence[Sequence[Line]],
    day: tuple[int | None, int | None] | None = None,
) -> Columns:
    """The columns, corrected by what is below the header.

    A column whose header is a day (``8/18``) or a sign records presence if it contains only marks. A column for
    locations holds affiliations if its cells are organisations.

    Args:
        columns: What the header says.
        header: The header.
        rows: The rows below it.
        day: The month and the day of the meeting, which decide between several columns of marks.
    """
    return _with_organisations(_with_presence(columns, header, rows, day), rows)


def _with_presence(
    columns: Columns, header: Sequence[Line], rows: Iterable[Sequence[Line]], day: tuple[int | None, int | None] | None
) -> Columns:
    if "present" in columns.kinds or all(_is_worded(line.text) for line in header):
        return columns
    cells = [[line.text.partition(" (")[0].strip() for line in row] for row in rows]
    marked = [
        number
        for number, kind in enumerate(columns.kinds[: len(header)])
        if kind in _UNKNOWN
        and not _is_worded(header[number].text)
        and _tells_presence([row[number] for row in cells if number < len(row)])
    ]
    if len(marked) > 1 and day is not None:
        marked = [number for number in marked if _is_day(header[number].text, day)]
    if len(marked) != 1:
        return columns
    kinds = tuple("present" if number == marked[0] else kind for number, kind in enumerate(columns.kinds))
    return columns._replace(kinds=kinds)


def _with_organisations(columns: Columns, rows: Iterable[Sequence[Line]]) -> Columns:
    if "location" not in columns.kinds or "affiliation" in columns.kinds:
        return columns
    number = columns.kinds.index("location")
    cells = [row[number].text.strip() for row in rows if number < len(row)]
    if not any(map(is_organisation, cells)) or any(looks_like_location(cell) or read_zone(cell) for cell in cells):
        return columns
    kinds = tuple("affiliation" if place == number else kind for place, kind in enumerate(columns.kinds))
    return columns._replace(kinds=kinds)


def tells_of_days(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether the cells after the names in such a table contain marks only, not plans: ``holiday``, ``12``."""
    cells = [line.text.partition(" (")[0].strip().casefold() for row in rows for line in row[1:]]
    return any(cell in _MARKS for cell in cells) and all(cell in _MARKS or cell in _NO_MARKS for cell in cells)


def is_matrix(header: Sequence[Line]) -> bool:
    """Whether a header begins with a column for names and has columns for several days."""
    dates = [find_dates(cell.text) for cell in header[1:] if any(map(str.isdigit, cell.text))]
    days = [found for found in dates if found and found[0].day is not None]
    return len(days) > 1 and column_kind(header[0].text) == "name"


def _is_day(text: str, day: tuple[int | None, int | None]) -> bool:
    return any((date.month, date.day) == day for date in find_dates(text))


def _is_worded(text: str) -> bool:
    """Whether a header has words, such as "First time?", and not only a day or a sign."""
    if not any(map(str.isalpha, text)):
        return False
    return not any(map(str.isdigit, text)) or not find_dates(text)


def _tells_presence(cells: Sequence[str]) -> bool:
    """Whether some cells, but not all, contain a mark: if all do, the marks may mean anything."""
    marks = sum(cell.casefold() in _MARKS for cell in cells)
    return 0 < marks < len(cells) and all(cell.casefold() in _MARKS or cell.casefold() in _NO_MARKS for cell in cells)


def infer_columns(lines: Iterable[Line]) -> Columns | None:
    """What the fields of a list without a header hold, as far as its lines with a handle show."""
    seen: dict[Columns, int] = {}
    pairs = []
    for line in lines:
        shown = _shown(line.text, line.spans) if len(line.text) <= LONGEST else None
        if isinstance(shown, Columns):
            seen[shown] = seen.get(shown, 0) + 1
        elif shown is not None:
            pairs.append(shown)
    if seen:
        return max(seen, key=lambda columns: (seen[columns], "initials" not in columns.kinds))
    return _organisations_first(pairs) if len(pairs) > 1 else None


def _organisations_first(pairs: list[_Pair]) -> Columns | None:
    """The columns of ``ACME - Ana Ruiz``, ``Globex - Ben Stone``: the second field usually begins with a given name."""
    first, second = sum(pair.first for pair in pairs), sum(pair.second for pair in pairs)
    separators = {pair.separator for pair in pairs}
    if len(separators) > 1 or 2 * second <= len(pairs) or 2 * first >= second:
        return None
    return Columns(("affiliation", "name"), separators.pop(), stated=False)


def organisations_first(people: Iterable[str]) -> Columns | None:
    """The columns of people on one line who each follow an organisation: ``ACME - Ana, Globex - Ben``."""
    pairs = []
    for person in people:
        fields, separator = split_fields(person)
        if len(fields) != _TWO or separator == ",":
            return None
        pairs.append(_Pair(separator, *(begins_with_given_name(field) for field in fields)))
    return _organisations_first(pairs) if len(pairs) > 1 else None


class _Pair(NamedTuple):
    """Two fields of a line, and whether each begins with a given name."""

    separator: str
    first: bool
    second: bool


@lru_cache(maxsize=4096)
def _shown(text: str, spans: tuple[Span, ...]) -> Columns | _Pair | None:
    """The columns that a line with a handle shows; cached, since the same people come to meeting after meeting."""
    fields, separator = split_fields(flatten(Line(text, "", 0, spans)).text)
    if len(fields) == _TWO and separator != ",":
        return _Pair(separator, *(begins_with_given_name(field) for field in fields))
    kinds = tuple(_shown_kind(field, number, fields[0]) for number, field in enumerate(fields))
    if len(kinds) > 2 and kinds[0] == "name" and kinds.count("handle") == 1:  # several are several people
        return Columns(kinds, separator, stated=False)
    return None


def _shown_kind(field: str, number: int, name: str) -> str:
    if number and field.isupper() and are_initials(field, name):
        return "initials"
    kinds = [fact.kind for fact in facts_of(field, opening=not number)]
    if "text" in kinds:
        return "affiliation" if number else "name"
    return "handle" if "handle" in kinds else ""
