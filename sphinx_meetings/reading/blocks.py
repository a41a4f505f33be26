"""What a block holds: small questions that the reader asks of docutils' nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docutils import nodes

from sphinx_meetings.nodes import Verdicts
from sphinx_meetings.reading.flow import Entry, Heading

__all__ = [
    "DEEPEST",
    "LISTS",
    "brief",
    "goes_on",
    "inner",
    "is_italic",
    "is_listing",
    "items_of",
    "opens_with_strong",
    "rest_of",
    "texts_in",
    "whole_text",
]

LISTS = (nodes.bullet_list, nodes.enumerated_list)
DEEPEST = 40
"""How many levels of nesting are read: nobody intends more, and Python's stack is limited."""
_BRIEF = 300
_LISTINGS = (nodes.list_item, nodes.table, *LISTS)
_NO_CONTENT = (nodes.Invisible, nodes.system_message)


_IS_CONTENT = Verdicts(lambda kind: issubclass(kind, nodes.Element) and not issubclass(kind, _NO_CONTENT))


def inner(node: nodes.Element) -> list[nodes.Element]:
    """Return the child elements of a node, without comments and the like."""
    return [child for child in node.children if _IS_CONTENT[child.__class__]]  # type: ignore[misc]


def goes_on(blocks: Iterable[nodes.Element]) -> bool:
    """Whether a list's numbering continues in a later one, past lists between the items: "1. A", "- x", "2. B"."""
    return any(isinstance(block, nodes.enumerated_list) and block.get("start", 1) > 1 for block in blocks)


def items_of(block: nodes.Element) -> list[nodes.Element]:
    """Return the items of a list; a single list item is treated as a list of itself."""
    return [block] if isinstance(block, nodes.list_item) else inner(block)


def rest_of(item: nodes.Element) -> list[nodes.Element]:
    """Return the blocks below the own line of a list item."""
    return inner(item)[1:] if len(item.children) > 1 else []


def is_listing(block: Entry | None) -> bool:
    """Whether a block is a list or a table, each of whose items or rows may be an object."""
    if isinstance(block, nodes.raw):
        return "<table" in block.astext()[:2000].lower()
    return isinstance(block, _LISTINGS)


def is_italic(paragraph: nodes.Element) -> bool:
    """Whether a paragraph is all in italics, as introductions to the items are."""
    if not any(isinstance(child, nodes.emphasis) for child in paragraph.children):
        return False
    children = [child for child in paragraph.children if child.astext().strip()]
    return bool(children) and all(isinstance(child, nodes.emphasis) for child in children)


def opens_with_strong(paragraph: nodes.Element) -> bool:
    """Whether a paragraph begins with bold text, perhaps after an emoji."""
    told = next((child for child in paragraph.children if child.astext()), None)  # some texts are empty
    if isinstance(told, nodes.Text) and not told.isascii() and not any(map(str.isalnum, told)):
        told = next((child for child in paragraph.children[1:] if child.astext()), None)  # "📋 **Agenda**"
    return isinstance(told, nodes.strong)


def texts_in(node: nodes.Element, kind: type[nodes.Element] = nodes.TextElement) -> Iterator[nodes.Element]:
    """Yield the blocks of text in a node, in order; not recursive, unlike docutils' own walks."""
    stack = [node]
    while stack:
        current = stack.pop()
        if isinstance(current, kind):
            yield current
        elif not isinstance(current, nodes.TextElement):
            stack += [child for child in reversed(current.children) if _IS_CONTENT[child.__class__]]  # type: ignore[misc]


def whole_text(entries: Iterable[Entry]) -> str:
    """Return all text of a stretch of notes, in no order, to rule out quickly what is not in it."""
    texts: list[str] = []
    stack: list[nodes.Node] = []
    for entry in entries:
        if isinstance(entry, Heading):
            texts.append(entry.line.text)
        else:
            stack.append(entry)
    while stack:
        for child in stack.pop().children:
            if child.__class__ is nodes.Text:
                texts.append(child)
            else:
                stack.append(child)
    return "\n".join(texts).replace("\x00", "")  # docutils marks a backslash escape with a NUL


def brief(node: nodes.Element) -> str:
    """Return the beginning of the text in a node."""
    parts: list[str] = []
    length = 0
    for text in texts_in(node):
        parts.append(text.astext())
        length += len(parts[-1])
        if length > _BRIEF:
            break
    return " ".join(parts)
