"""One walk over a doctree that finds all that concerns the extension."""

from __future__ import annotations

import re
from typing import NamedTuple

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.nodes import meetings_part, meetings_view
from sphinx_meetings.reading.options import PARTS

__all__ = ["Harvest", "harvest"]

_TAG = re.compile(rf"</?meeting(?:-(?:{'|'.join(part for part in PARTS if part != 'meeting')}))?(?=[\s>])")
_FENCE = re.compile(r"(?m)^\s*(?:`{3,}|:{3,}|~{3,})?\{meeting(?:-[a-z]+)?\}")
_ANY = frozenset({"any", "myst"})


class Harvest(NamedTuple):
    """What a doctree holds of ours."""

    parts: list[meetings_part]
    tags: list[nodes.raw]
    views: list[meetings_view]
    references: list[tuple[str, str]]
    swallowed: list[nodes.Element]
    """Text that looks like a directive which was not understood."""


def harvest(document: nodes.document) -> Harvest:
    """Walk the doctree once, in order."""
    found = Harvest([], [], [], [], [])
    stack: list[nodes.Node] = [document]
    while stack:
        node = stack.pop()
        kind = type(node)
        if kind is nodes.Text:
            continue
        if kind is addnodes.pending_xref:
            _reference(node, found)  # type: ignore[arg-type]
        elif kind is meetings_part:
            found.parts.append(node)  # type: ignore[arg-type]
        elif kind is meetings_view:
            found.views.append(node)  # type: ignore[arg-type]
        elif kind is nodes.raw:
            if _TAG.match(node.astext()):
                found.tags.append(node)  # type: ignore[arg-type]
        elif kind is nodes.literal_block:
            if _is_swallowed(node):  # type: ignore[arg-type]
                found.swallowed.append(node)  # type: ignore[arg-type]
        elif kind is nodes.paragraph:
            first = node.children[0] if node.children else None
            if type(first) is nodes.Text and "{meeting" in first[:24] and _FENCE.match(first):
                found.swallowed.append(node)  # type: ignore[arg-type]
        stack.extend(reversed(node.children))
    return found


def _reference(node: addnodes.pending_xref, found: Harvest) -> None:
    if node.get("refdomain") == "meeting" or node.get("reftype") in _ANY:
        kind = node["reftype"] if node.get("refdomain") == "meeting" else "any"
        found.references.append((kind, node.get("reftarget", "")))


def _is_swallowed(block: nodes.literal_block) -> bool:
    """A block that names a language shows an example; one without swallowed a directive."""
    language = block.get("language", "")
    return language.startswith("{meeting") or (language in {"", "default", "none"} and bool(_FENCE.search(block.astext())))
