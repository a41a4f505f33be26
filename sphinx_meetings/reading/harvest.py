"""One walk over a doctree that finds everything of concern to the extension."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.nodes import meetings_part, meetings_view
from sphinx_meetings.reading.options import PARTS

__all__ = ["Harvest", "harvest"]

_TAG = re.compile(rf"</?meeting(?:-(?:{'|'.join(part for part in PARTS if part != 'meeting')}))?(?=[\s>])")
_LIKE_A_TAG = re.compile(r"<meeting-[a-z]")
_FENCE = late(r"(?m)^[ \t]*(?:`{3,}|:{3,}|~{3,})?\{meeting(?:-[a-z]+)?\}")
# ``..meeting:: 2026-03-05`` is a paragraph, ``.. meeting-agenda:`` and ``.. meeting::2026-03-05`` are comments.
_DOTS = re.compile(r"\.\.meeting(?:-[a-z]+)?::")
_COMMENT = re.compile(r"meeting(?:-[a-z]+:|::)")
_ANY = frozenset({"any", "myst"})
_OPENING = 24
"""How many characters of a paragraph to search for a directive's name."""


class Harvest(NamedTuple):
    """The nodes in a doctree that concern the extension."""

    parts: list[meetings_part]
    tags: list[nodes.raw]
    views: list[meetings_view]
    references: list[tuple[str, str]]
    swallowed: list[nodes.Element]
    """Nodes that look like a directive or a tag that was not parsed as such."""
    mentioning: list[nodes.Text]
    """Texts with an ``@``."""


def harvest(document: nodes.document) -> Harvest:
    """Walk the doctree once, in order."""
    found = Harvest([], [], [], [], [], [])
    stack: list[nodes.Node] = [document]
    while stack:
        node = stack.pop()
        take = _TAKE.get(node.__class__)
        if take is not None:
            take(node, found)
        children = node.children
        for child in children if len(children) == 1 else reversed(children):  # most have one child
            if child.__class__ is not nodes.Text:
                stack.append(child)
                continue
            if "@" in child:
                found.mentioning.append(child)
            if "meeting" in child and child is children[0] and node.__class__ is nodes.paragraph:
                _paragraph(node, child, found)
    return found


def _tag(node: nodes.raw, found: Harvest) -> None:
    text = node.astext()
    if _TAG.match(text):
        found.tags.append(node)
    elif _LIKE_A_TAG.match(text):
        found.swallowed.append(node)


def _code(block: nodes.literal_block, found: Harvest) -> None:
    """A code block that names a language is an example; in one without, a directive was not parsed."""
    language = block.get("language", "")
    is_text = language in {"", "default", "none"}
    if language.startswith("{meeting") or (is_text and _FENCE.search(block.astext())):
        found.swallowed.append(block)


def _paragraph(paragraph: nodes.paragraph, first: nodes.Text, found: Harvest) -> None:
    if ("{meeting" in first[:_OPENING] and _FENCE.match(first)) or _DOTS.match(first):
        found.swallowed.append(paragraph)


def _comment(comment: nodes.comment, found: Harvest) -> None:
    if _COMMENT.match(comment.astext()):
        found.swallowed.append(comment)


def _reference(node: addnodes.pending_xref, found: Harvest) -> None:
    if node.get("refdomain") == "meeting" or node.get("reftype") in _ANY:
        kind = node["reftype"] if node.get("refdomain") == "meeting" else "any"
        found.references.append((kind, node.get("reftarget", "")))


_TAKE: Mapping[type, Callable[[Any, Harvest], None]] = {
    addnodes.pending_xref: _reference,
    meetings_part: lambda node, found: found.parts.append(node),
    meetings_view: lambda node, found: found.views.append(node),
    nodes.literal_block: _code,
    nodes.comment: _comment,
    nodes.raw: _tag,
}
