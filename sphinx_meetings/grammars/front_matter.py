"""The fields on top of a page, with their lines: what YAML says of them, no parser tells where it stands.

Only what people write there of a meeting is told apart: a value, a list of values, a list of mappings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.columns import column_kind

__all__ = ["FrontField", "FrontValue", "read_fields"]

_BORDER = "---"
_MOST = 400
"""Lines among which the end is looked for."""
_FIELD = re.compile(r"([^\W\d_][\w -]{0,40}):(?:\s+(.*))?$")
_ITEM = re.compile(r"\s*-\s+(.*)$")
_KEY = re.compile(r"([^\W\d_][\w -]{0,40}):\s+(\S.*)$")
_COMMENT = re.compile(r"(?:^|\s)#(?=\s).*$")
_BLOCK = frozenset({"|", ">", "|-", ">-", "|+", ">+"})
_EMPTY = frozenset({"", "~", "null", "[]", "{}"})
_PEOPLE = ("name", "pronouns", "affiliation", "handle", "role")
"""What is told of somebody, in the order in which roll calls tell it."""


class FrontValue(NamedTuple):
    """One of the values of a field, and its line."""

    text: str
    number: int


class FrontField(NamedTuple):
    """A field and its values."""

    name: str
    values: tuple[FrontValue, ...]
    is_list: bool
    """Whether each value is an item of a list of its own."""


def read_fields(lines: Sequence[str]) -> Iterator[FrontField]:
    """The fields of the front matter with which the lines of a file begin."""
    if not lines or lines[0].rstrip() != _BORDER:
        return
    name, start = "", 0
    for place, line in enumerate(lines[1:_MOST], 1):
        if line.rstrip() in {_BORDER, "..."}:
            yield from _field(name, lines, start, place)
            return
        if line[:1] not in ("", " ", "\t", "-", "#") and (match := _FIELD.match(line)):
            yield from _field(name, lines, start, place)
            name, start = match[1], place


def _field(name: str, lines: Sequence[str], start: int, stop: int) -> Iterator[FrontField]:
    """A field with what stands on its line and below."""
    if not name:
        return
    said = _bare(lines[start].partition(":")[2])
    if said in _BLOCK:
        below = [FrontValue(line.strip(), start + 2 + place) for place, line in enumerate(lines[start + 1 : stop])]
        values = [value for value in below if value.text]
        is_list = len(values) > 1
    elif said.startswith("[") and said.endswith("]"):
        values = [FrontValue(_bare(text), start + 1) for text in said[1:-1].split(",")]
        is_list = True
    elif said:
        values = [FrontValue(_unquoted(said), start + 1)]
        is_list = False
    else:
        values = list(_items(lines, start + 1, stop))
        is_list = True
    values = [value for value in values if value.text not in _EMPTY]
    if values:
        yield FrontField(name, tuple(values), is_list)


def _items(lines: Sequence[str], start: int, stop: int) -> Iterator[FrontValue]:
    """The items of a list; those that are mappings as a line of a roll call has them."""
    number = 0
    told: dict[str, str] = {}
    for place in range(start, stop):
        line = lines[place]
        item = _ITEM.match(line)
        if item:
            yield from _mapped(told, number)
            number, told = place + 1, {}
        text = _bare(item[1] if item else line)
        if text.startswith("{") and text.endswith("}"):
            told.update(_keyed(piece) for piece in text[1:-1].split(",") if ":" in piece)
        elif (match := _KEY.match(text)) and column_kind(match[1]):
            told.update([_keyed(text)])
        elif item and text:
            yield FrontValue(_unquoted(text), place + 1)
    yield from _mapped(told, number)


def _keyed(text: str) -> tuple[str, str]:
    name, _, value = text.partition(":")
    return column_kind(name) or "", _unquoted(_bare(value))


def _mapped(told: dict[str, str], number: int) -> Iterator[FrontValue]:
    """What a mapping tells of somebody: ``Ana Ruiz | ACME | @ana``."""
    if told.get("name") or told.get("handle"):
        if told.get("handle"):
            told["handle"] = f"@{told['handle'].lstrip('@')}"
        yield FrontValue(" | ".join(told[kind] for kind in _PEOPLE if told.get(kind)), number)


def _bare(text: str) -> str:
    return _COMMENT.sub("", text).strip() if "#" in text else text.strip()


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'" else text
