"""The fields on top of a page, with their lines, of which Sphinx keeps the values alone.

Only what people write there of a meeting is told apart: a value, a list of values, a mapping that tells of somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sphinx_meetings.grammars.columns import column_kind

__all__ = ["FrontField", "FrontValue", "read_fields"]

_PEOPLE = ("name", "pronouns", "affiliation", "handle", "role")
"""What is told of somebody, in the order in which roll calls tell it."""
_ONLY_YAML_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
"""Where YAML begins a line, and files do not."""


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


def read_fields(lines: Sequence[str], is_wanted: Callable[[str], bool]) -> Iterator[FrontField]:
    """The fields of the front matter with which the lines of a file begin.

    Args:
        lines: The lines of a page; the title of one in reStructuredText may look like a front matter.
        is_wanted: Says by the name of a field whether it is read.
    """
    import yaml  # noqa: PLC0415  # few pages have such fields

    root: Any
    try:
        root = yaml.compose(_front_matter(lines), Loader=yaml.SafeLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
        return
    for key, node in root.value if root is not None and root.id == "mapping" else ():
        if key.id == "scalar" and is_wanted(key.value):
            values = tuple(_values(node, lines))
            if values:
                yield FrontField(key.value, values, node.id == "sequence" or len(values) > 1)


def _front_matter(lines: Sequence[str]) -> str:
    """The front matter as MyST cuts it out, below a first line that is empty."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # as above
    from mdit_py_plugins.front_matter import front_matter_plugin  # noqa: PLC0415

    first = MarkdownIt("zero").use(front_matter_plugin).parse("\n".join(lines))[:1]
    text = first[0].content if first and first[0].type == "front_matter" else ""
    return f"\n{text}\n".translate(_ONLY_YAML_BREAKS)


def _values(node: Any, lines: Sequence[str]) -> Iterator[FrontValue]:
    """The values of a field: those of a list, or of lists in it, or one."""
    items = node.value if node.id == "sequence" else [node]
    for item in items:
        for one in item.value if item.id == "sequence" else [item]:
            yield from _mapping(one) if one.id == "mapping" else _scalar(one, lines)


def _scalar(node: Any, lines: Sequence[str]) -> Iterator[FrontValue]:
    """A text, or the lines of a block, be they folded or not; what YAML takes for nothing has none."""
    number = node.start_mark.line + 1
    if node.style in ("|", ">"):
        for place in range(number, node.end_mark.line):
            if text := lines[place].strip():
                yield FrontValue(text, place + 1)
    elif not _is_nothing(node):
        yield FrontValue(node.value.strip(), number)


def _is_nothing(node: Any) -> bool:
    return node.id != "scalar" or node.tag.endswith(":null") or not node.value.strip()


def _mapping(node: Any) -> Iterator[FrontValue]:
    """What a mapping tells of somebody: ``Ana Ruiz | ACME | @ana``; or ``Chair: Ana Ruiz``, as it is written."""
    pairs = [(key, value) for key, value in node.value if not (_is_nothing(key) or _is_nothing(value))]
    told: dict[str | None, str] = {}
    for key, value in pairs:
        told.setdefault(column_kind(key.value), value.value.strip())
    if told.get("name") or told.get("handle"):
        if told.get("handle"):
            told["handle"] = f"@{told['handle'].lstrip('@')}"
        text = " | ".join(told[kind] for kind in _PEOPLE if told.get(kind))
        yield FrontValue(text, node.start_mark.line + 1)
    else:
        for key, value in pairs:
            yield FrontValue(f"{key.value}: {value.value}", key.start_mark.line + 1)
