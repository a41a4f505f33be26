"""The fields on top of a page, with their lines, of which Sphinx keeps the values alone.

Only what people write there of a meeting is told apart: a value, a list of values, a list of mappings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sphinx_meetings.grammars.columns import column_kind

__all__ = ["FrontField", "FrontValue", "read_fields"]

_BORDER = "---"
_MOST = 400
"""Lines among which the end is looked for."""
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


def read_fields(lines: Sequence[str], wanted: Callable[[str], bool]) -> Iterator[FrontField]:
    """Some fields of the front matter with which the lines of a file begin.

    Args:
        lines: The lines of a page; titles of reStructuredText may look like a front matter.
        wanted: Whether a field of such a name is.
    """
    import yaml  # noqa: PLC0415  # few pages have such fields

    borders = [place for place, line in enumerate(lines[:_MOST]) if line.rstrip() == _BORDER][:2]
    if len(borders) < 2 or borders[0]:
        return
    try:
        root = yaml.compose("\n".join(["", *lines[1 : borders[1]]]), Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return
    for key, node in root.value if isinstance(root, yaml.MappingNode) else ():
        if key.id == "scalar" and wanted(key.value):
            values = tuple(value for value in _values(node) if value.text)
            if values:
                yield FrontField(key.value, values, node.id == "sequence" or len(values) > 1)


def _values(node: Any) -> Iterator[FrontValue]:
    if node.id == "scalar":
        yield from _scalar(node)
    elif node.id == "sequence":
        for item in node.value:
            yield from _mapping(item) if item.id == "mapping" else _scalar(item)


def _scalar(node: Any) -> Iterator[FrontValue]:
    """The lines of a text; what YAML takes for nothing has none."""
    if node.id != "scalar" or node.tag.endswith(":null"):
        return
    number = node.start_mark.line + 1
    if node.style != "|":
        yield FrontValue(node.value.strip(), number)
        return
    for place, line in enumerate(node.value.splitlines(), number + 1):
        yield FrontValue(line.strip(), place)


def _mapping(node: Any) -> Iterator[FrontValue]:
    """What a mapping tells of somebody: ``Ana Ruiz | ACME | @ana``; or ``Chair: Ana Ruiz``, as it is written."""
    number = node.start_mark.line + 1
    pairs = [(key, value) for key, value in node.value if key.id == value.id == "scalar"]
    told = {column_kind(key.value): value.value.strip() for key, value in pairs}
    if told.get("name") or told.get("handle"):
        if told.get("handle"):
            told["handle"] = f"@{told['handle'].lstrip('@')}"
        yield FrontValue(" | ".join(told[kind] for kind in _PEOPLE if told.get(kind)), number)
    else:
        for key, value in pairs:
            yield FrontValue(f"{key.value}: {value.value}", key.start_mark.line + 1)
