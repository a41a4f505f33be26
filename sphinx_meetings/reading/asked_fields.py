"""Lines that ask people for their name and more: "Say hi! (name, affiliation)"."""

from __future__ import annotations

from sphinx_meetings.grammars.columns import column_kind
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.roll_call_columns import read_header
from sphinx_meetings.records import Line

__all__ = ["asks_for_fields"]

_LONGEST_HEADER = 80
_FIELDS = frozenset({"affiliation", "handle", "pronouns"})


def _names_fields(line: Line) -> bool:
    """Whether a line only names the fields of the list below it: "Name | Affiliation | GitHub"."""
    columns = read_header([line]) if "|" in line.text and len(line.text) < _LONGEST_HEADER else None
    return columns is not None and "name" in columns.kinds and not _FIELDS.isdisjoint(columns.kinds)


def asks_for_fields(line: Line) -> bool:
    """Whether a line above people asks for the fields of a roll call: "Say hi! (name, affiliation)"."""
    text = line.text
    if len(text) >= _LONGEST_HEADER or not text.endswith(")") or text.count("(") != 1:
        return _names_fields(line)
    asked = cut(line, text.index("(") + 1, len(text) - 1)
    columns = read_header([asked])
    # unknown fields may be among them: "(name, pronouns, your favourite tea)"
    kinds = [column_kind(field) for field in asked.text.split(",")] if columns is None else columns.kinds
    return "name" in kinds[: len(kinds) if columns else 1] and not _FIELDS.isdisjoint(kinds)
