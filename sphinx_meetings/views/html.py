"""From the nodes of a view straight to HTML, without the transforms and the writer that pages of a site pass through.

What is composed (:mod:`sphinx_meetings.views.elements`) is all ours, so that its marks say everything; and there is
more of it than of the notes. What :class:`~sphinx_meetings.views.dress.DressTransform` makes of the same nodes
gives the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import lru_cache

from docutils import nodes
from sphinx.addnodes import pending_xref

from sphinx_meetings.views.elements import MARK, PAPER, Html, meetings_element

__all__ = ["Address", "end_tags", "meetings_html", "start_tags", "written", "written_nodes"]

EMPTY_ELEMENTS = frozenset({"br", "input", "rect"})
# No line ends after any other: the reader would see a space.
BLOCK_ELEMENTS = frozenset(
    {"caption", "dd", "details", "div", "dl", "dt", "li", "nav", "p", "section", "table", "tr", "ul"}
)
# As the writer of HTML does.
ESCAPES = {ord(sign): f"&{name};" for sign, name in zip('&<>"@', ("amp", "lt", "gt", "quot", "#64"), strict=True)}

Address = Callable[[pending_xref], str | None]
"""Where a reference leads from the page that is written; ``None`` where it leads nowhere."""


class meetings_html(nodes.General, nodes.Element):  # noqa: N801
    """A written view; it reaches the writer of HTML only."""


def written(root: nodes.Node, address: Address) -> str:
    """The HTML of composed nodes."""
    pieces: list[str] = []
    _write(root, address, pieces.append)
    return "".join(pieces)


def written_nodes(roots: Iterable[nodes.Node], address: Address) -> list[nodes.Node]:
    """Nodes that are written as HTML already, in the place of composed ones."""
    return [meetings_html(html=written(root, address)) for root in roots]


def _write(node: nodes.Node, address: Address, push: Callable[[str], None]) -> None:
    if isinstance(node, nodes.Text):
        push(node.translate(ESCAPES))
        return
    assert isinstance(node, nodes.Element)
    attributes = node.attributes
    if type(node) is meetings_element:
        _write_element(node, attributes["tag"], attributes["attributes"], address, push)
        return
    mark: Html | None = attributes.get(MARK)
    if isinstance(node, pending_xref | nodes.reference):
        _write_link(node, address, push)
    elif mark is None:
        raise TypeError(f"{node.tagname} in a view has no mark")
    elif mark.tag != PAPER.tag:
        _write_element(node, mark.tag, mark.attributes, address, push)


def _write_element(
    node: nodes.Element,
    tag: str,
    attributes: tuple[tuple[str, str], ...],
    address: Address,
    push: Callable[[str], None],
) -> None:
    if not tag:
        _write_all(node.children, address, push)
        return
    ids = node.attributes["ids"]
    push(start_tags(tag, (("id", ids[0]), *attributes) if ids else attributes))
    _write_all(node.children, address, push)
    push(end_tags(tag))


def _write_all(children: Iterable[nodes.Node], address: Address, push: Callable[[str], None]) -> None:
    for child in children:
        if type(child) is nodes.Text:
            push(child.translate(ESCAPES))
        else:
            _write(child, address, push)


def _write_link(node: nodes.Element, address: Address, push: Callable[[str], None]) -> None:
    """A reference and the inline in it, which carries the mark of the link."""
    content = node.children[0]
    assert isinstance(content, nodes.Element)
    tag, attributes = content.attributes[MARK]
    if isinstance(node, pending_xref):
        target = address(node)
    else:
        target = node["refuri"] if "refuri" in node else f"#{node['refid']}"
    if target is None:
        # A link that leads nowhere is its words.
        tag = tag.replace("a", "span", 1) if tag.partition(" ")[0] == "a" else tag
    else:
        attributes = (("href", target), *attributes)
    push(start_tags(tag, attributes))
    _write_all(content.children, address, push)
    push(end_tags(tag))


@lru_cache(maxsize=1 << 12)
def start_tags(tags: str, attributes: tuple[tuple[str, str], ...]) -> str:
    """The start tags of nested elements, the attributes in the outermost."""
    outermost, *inner = tags.split()
    written_ = "".join([f' {name}="{html.escape(value)}"' for name, value in attributes])
    end = "/>" if outermost in EMPTY_ELEMENTS else ">"
    return f"<{outermost}{written_}{end}" + "".join([f"<{tag}>" for tag in inner])


@lru_cache(maxsize=1 << 8)
def end_tags(tags: str) -> str:
    """The end tags of nested elements."""
    if tags in EMPTY_ELEMENTS:
        return ""
    return "".join([f"</{tag}>\n" if tag in BLOCK_ELEMENTS else f"</{tag}>" for tag in reversed(tags.split())])
