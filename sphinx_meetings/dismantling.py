"""Takes apart doctrees that nobody can reach any more, so that their memory is freed at once.

A node refers to its parent and its document, so a doctree is full of reference cycles, and Python's garbage collector
finds out that it is unused only by searching all objects of the process. For a single doctree, the reference counts
of CPython are enough: if all references to its nodes, and to the containers that hold them, come from within, nobody
can ever reach them again. A doctree with any reference from outside is left to Python's own search.

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
from weakref import getweakrefcount

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["dismantle"]

_LINKS = frozenset({"children", "parent", "_document"})
_TARGETS = ("expect_referenced_by_name", "expect_referenced_by_id")
"""The attributes in which docutils notes the targets that stand before a node."""
_COUNTING = next(map(sys.getrefcount, [nodes.Text("")]))
"""What :func:`sys.getrefcount` counts, when mapped over a list, for an object to which nothing but the list refers."""


def dismantle(document: nodes.document) -> bool:
    """Take a doctree apart, unless something else may refer to a part of it.

    Args:
        document: The doctree; the caller keeps no reference of its own.

    Returns:
        Whether it was taken apart.
    """
    every = _nodes(document)
    if _may_be_noticed(every):
        return False
    attributes = list(map(vars, every))
    children = [node.children for node in every if node.children]
    registers = _registers(_noted(attributes))
    within = Counter([id(own.get("parent")) for own in attributes])
    # The attribute, not the property ``document``, which falls back on the parent's document.
    within.update([id(own.get("_document")) for own in attributes])
    within.update(map(id, chain(attributes, children, *children, _noted(attributes), *map(_values, registers))))
    # The argument of this function is a reference, too.
    within[id(document)] += 1
    if not all(_held_within(parts, within) for parts in (every, attributes, children, registers)):
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


def _may_be_noticed(every: Sequence[nodes.Node]) -> bool:
    """Whether a weak reference or a finaliser could notice, or a node in two places makes the counts unreliable."""
    return (
        any(map(getweakrefcount, every))
        or any(hasattr(kind, "__del__") for kind in set(map(type, every)))
        or len(set(map(id, every))) < len(every)
    )


def _noted(attributes: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """What the document notes of its nodes (by identifier, by name, as footnotes ...), and nodes of their targets."""
    document, *others = attributes
    for name, value in document.items():
        if name not in _LINKS:
            yield value
    for own in others:
        for name in _TARGETS:
            if name in own:
                yield own[name]


def _registers(noted: Iterable[Any]) -> list[dict[Any, Any] | list[Any]]:
    """The dictionaries and lists in which nodes are noted, including nested ones, each once."""
    found = {}
    values = list(noted)
    for value in values:
        if isinstance(value, dict | list) and id(value) not in found:
            found[id(value)] = value
            values.extend(_values(value))
    return list(found.values())


def _values(register: dict[Any, Any] | list[Any]) -> Iterable[Any]:
    return register.values() if isinstance(register, dict) else register


def _held_within(parts: Sequence[Any], within: Counter[int]) -> bool:
    """Whether nothing refers to these parts but what was counted, and the list in which they are given."""
    counts = list(map(sys.getrefcount, parts))
    return counts == [within.get(id(part), 0) + _COUNTING for part in parts]
