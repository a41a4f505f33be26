"""Takes doctrees apart that nobody can see any more, so that their memory comes back at once.

A node knows its parent and its document, so a doctree holds itself, and Python finds out that nobody wants it only by
searching all objects of the process. Whether one doctree is wanted can be told by itself: if each reference to each of
its nodes comes from within, nobody can ever reach any of them again. All others are left as they are.

    document ──children──▶ section ──children──▶ paragraph
     ▲  ▲  └──ids────────▶ ▲    │                │      │
     │  └──parent, document┼────┘                │      │
     │                     └───────────────parent┘      │
     └──────────────────────────────────────────document┘
"""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Any

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["dismantle"]

_TARGETS = ("expect_referenced_by_name", "expect_referenced_by_id")
"""Where docutils notes the targets that stand before a node."""
_COUNTING = next(map(sys.getrefcount, [nodes.Text("")]))
"""References to something in a list, and nowhere else, while they are counted."""


def dismantle(document: nodes.document) -> bool:
    """Take a doctree apart, unless somebody else holds a part of it.

    Args:
        document: The doctree, which the caller hands over without a reference of its own.

    Returns:
        Whether it was taken apart.
    """
    every = _nodes(document)
    children = [node.children for node in every if node.children]
    registers = _registers(every)
    # docutils looks for the document of a node without one above it.
    within = Counter([id(node.parent) for node in every])
    within.update([id(vars(node).get("_document")) for node in every])
    within.update(map(id, chain(children, *children, _noted(every), *map(_values, registers))))
    # the argument
    within[id(document)] += 1
    if not all(_held_within(parts, within) for parts in (every, children, registers)):
        return False
    for node in every:
        node.parent = None
        node.document = None  # type: ignore[assignment]
    return True


def _nodes(document: nodes.document) -> list[nodes.Node]:
    every: list[nodes.Node] = [document]
    for node in every:
        every.extend(node.children)
    return every


def _noted(every: Sequence[nodes.Node]) -> list[Any]:
    """What a document knows of its nodes, by identifier, by name, as footnotes and so on; and they of their targets."""
    known = [value for name, value in vars(every[0]).items() if name not in {"children", "parent", "_document"}]
    return known + [noted for node in every for name in _TARGETS if (noted := vars(node).get(name))]


def _registers(every: Sequence[nodes.Node]) -> list[dict[Any, Any] | list[Any]]:
    """The dictionaries and lists in which something is noted, each once."""
    found = {}
    values = _noted(every)
    for value in values:
        if isinstance(value, dict | list) and id(value) not in found:
            found[id(value)] = value
            values.extend(_values(value))
    return list(found.values())


def _values(register: dict[Any, Any] | list[Any]) -> Iterable[Any]:
    return register.values() if isinstance(register, dict) else register


def _held_within(parts: Sequence[Any], within: Counter[int]) -> bool:
    """Whether there are no references to these parts but those counted, and the one in the list of them."""
    counts = list(map(sys.getrefcount, parts))
    return counts == [within.get(id(part), 0) + _COUNTING for part in parts]
