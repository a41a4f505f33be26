"""Takes doctrees apart that nobody can see any more, so that their memory comes back at once.

A node knows its parent and its document, so a doctree holds itself, and Python finds out that nobody wants it only by
searching all objects of the process. Whether one doctree is wanted can be told by itself, from the counts of references
that CPython keeps: if all to its nodes, and to what these are kept in, come from within, nobody can ever reach them
again. A doctree with any other reference is left as it is, for Python's own search.

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
"""Where docutils notes the targets that stand before a node."""
_COUNTING = next(map(sys.getrefcount, [nodes.Text("")]))
"""References to something in a list, and nowhere else, while they are counted."""


def dismantle(document: nodes.document) -> bool:
    """Take a doctree apart, unless something else may refer to a part of it.

    Args:
        document: The doctree, which the caller hands over without a reference of its own.

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
    # The property ``document`` of a node without one is that of a node above.
    within.update([id(own.get("_document")) for own in attributes])
    within.update(map(id, chain(attributes, children, *children, _noted(attributes), *map(_values, registers))))
    # the argument
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
    """Whether a weak reference or a finaliser could see the parts go, or counts are in doubt: a node in two places."""
    return (
        any(map(getweakrefcount, every))
        or any(hasattr(kind, "__del__") for kind in set(map(type, every)))
        or len(set(map(id, every))) < len(every)
    )


def _noted(attributes: Sequence[dict[str, Any]]) -> Iterator[Any]:
    """What a document knows of its nodes, by identifier, by name, as footnotes and so on; and they of their targets."""
    document, *others = attributes
    for name, value in document.items():
        if name not in _LINKS:
            yield value
    for own in others:
        for name in _TARGETS:
            if name in own:
                yield own[name]


def _registers(noted: Iterable[Any]) -> list[dict[Any, Any] | list[Any]]:
    """The dictionaries and lists in which something is noted, each once."""
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
    """Whether there are no references to these parts but those counted, and the one in the list of them."""
    counts = list(map(sys.getrefcount, parts))
    return counts == [within.get(id(part), 0) + _COUNTING for part in parts]
