"""The front matter of a page with line numbers; Sphinx itself keeps only the values.

Only what people write there about a meeting is distinguished: a value, a list of values, a mapping that describes
somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from sphinx_meetings.grammars.columns import column_kind

__all__ = ["FrontField", "FrontValue", "read_fields"]

_PEOPLE = ("name", "pronouns", "affiliation", "handle", "role")
"""The keys that describe somebody, in the order in which roll calls give these facts."""
_ONLY_YAML_BREAKS = str.maketrans("\x85\u2028\u2029", "   ")
"""Characters that are line breaks in YAML but not in files read as text."""


class FrontValue(NamedTuple):
    """One of the values of a field, and its line."""

    text: str
    number: int


class FrontField(NamedTuple):
    """A field and its values."""

    name: str
    values: tuple[FrontValue, ...]
    is_list: bool
    """Whether the field is a list, or has several values such as the lines of a block."""


def read_fields(lines: Sequence[str], is_wanted: Callable[[str], bool]) -> Iterator[FrontField]:
    """The fields of the front matter at the beginning of a file.

    Args:
        lines: The lines of the page; a title in reStructuredText may look like front matter.
        is_wanted: Whether the field of a given name is to be read.
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
    """The front matter as MyST extracts it, after an empty line in place of the opening marker."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # as above
    from mdit_py_plugins.front_matter import front_matter_plugin  # noqa: PLC0415

    first = MarkdownIt("zero").use(front_matter_plugin).parse("\n".join(lines))[:1]
    text = first[0].content if first and first[0].type == "front_matter" else ""
    return f"\n{text}\n".translate(_ONLY_YAML_BREAKS)


def _values(node: Any, lines: Sequence[str]) -> Iterator[FrontValue]:
    """The values of a field: the items of a list (and of lists within it), or a single value."""
    items = node.value if node.id == "sequence" else [node]
    for item in items:
        for one in item.value if item.id == "sequence" else [item]:
            yield from _mapping(one) if one.id == "mapping" else _scalar(one, lines)


def _scalar(node: Any, lines: Sequence[str]) -> Iterator[FrontValue]:
    """A text, or the lines of a block scalar, folded or not; nothing if YAML reads it as null."""
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
    """A mapping that describes somebody as ``Ana Ruiz | ACME | @ana``; any other as written: ``Chair: Ana Ruiz``."""
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
