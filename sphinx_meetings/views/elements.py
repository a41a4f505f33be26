"""The nodes that views are composed of.

A view composes standard nodes once; every builder writes them as they are. For HTML
a node carries a mark (:class:`Html`) that says which element it becomes; parts that make
sense in HTML only are :class:`meetings_element` from the start, and parts that only
paper needs carry :data:`PAPER`. :mod:`sphinx_meetings.views.dress` reads the marks.

Marks are honoured inside a :func:`fragment` only, so that no other page is searched for them::

    <container classes="meetings">
        <field_list meetings_html=("dl", ())>
            ...
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.archive.model import Place

__all__ = [
    "MARK",
    "PAPER",
    "SPLICE",
    "Child",
    "Html",
    "anchor",
    "attributes_of",
    "bullets",
    "code",
    "element",
    "external",
    "field",
    "fields",
    "file_link",
    "filled",
    "fold",
    "fragment",
    "group",
    "heading",
    "here",
    "hidden",
    "inline",
    "item",
    "link",
    "mark",
    "meetings_element",
    "navigation",
    "paper",
    "paragraph",
    "splice",
]

MARK = "meetings_html"


class Html(NamedTuple):
    """The HTML form of a node."""

    tag: str
    """The element; several words are nested elements, the outermost first; empty: the children stand in its place."""
    attributes: tuple[tuple[str, str], ...]
    """Those of the outermost element."""


SPLICE = Html("", ())
PAPER = Html("-", ())
"""The node is left out in HTML."""

Child = nodes.Node | str
_Node = TypeVar("_Node", bound=nodes.Element)


class meetings_element(nodes.General, nodes.TextElement):  # noqa: N801
    """An HTML element; it reaches the writer of HTML only."""


def attributes_of(names: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """``class_`` and ``aria_label`` as HTML spells them."""
    return tuple([(name.rstrip("_").replace("_", "-"), str(value)) for name, value in names.items()])


def mark(node: _Node, tag: str, **names: str) -> _Node:
    """Say which element a node is in HTML."""
    node.attributes[MARK] = Html(tag, attributes_of(names) if names else ())
    return node


def splice(node: _Node) -> _Node:
    """Let the children take the node's place in HTML."""
    node.attributes[MARK] = SPLICE
    return node


def filled(node: _Node, children: Iterable[Child]) -> _Node:
    """Put in the children; a text is a text, never markup."""
    # Not by append(), which looks up the document for each child: these nodes belong to none yet, and there are many.
    for child in children:
        new = nodes.Text(child) if isinstance(child, str) else child
        new.parent = node
        node.children.append(new)
    return node


def element(tag: str, *children: Child, **names: str) -> meetings_element:
    """A part that HTML only has."""
    node = meetings_element()
    node.attributes |= {"tag": tag, "attributes": attributes_of(names)}
    return filled(node, children)


def hidden(text: str) -> meetings_element:
    """Words for readers of HTML who cannot see the rest."""
    return element("span", text, class_="meetings-vh")


def paper(text: str) -> nodes.inline:
    """Words that HTML does not need, such as a comma between two cells."""
    return filled(nodes.inline(meetings_html=PAPER), (text,))


def anchor(identifier: str) -> nodes.target:
    """The place of an object where labels are made of nodes; in HTML its element has the ``id``.

    LaTeX and Texinfo write no label for the ``ids`` of a list item, a row or a paragraph.
    """
    return nodes.target(ids=[identifier], meetings_html=PAPER)


def inline(*children: Child, tag: str = "span", **names: str) -> nodes.inline:
    """A part of a line."""
    return mark(filled(nodes.inline(), children), tag, **names)


def code(text: str) -> nodes.literal:
    """Something to type."""
    return mark(filled(nodes.literal(), (text,)), "code")


def link(place: Place, *children: Child, **names: str) -> addnodes.pending_xref:
    """A link to an object, resolved by the domain.

    The mark is the content's, since resolving makes a new reference and keeps the content::

        <pending_xref refdomain="meeting" reftype="place" reftarget="docname#anchor">
            <inline meetings_html=("a", ...)>
    """
    return _to("place", f"{place.docname}#{place.anchor}", children, names)


def file_link(name: str, *children: Child, **names: str) -> addnodes.pending_xref:
    """A link to a file that is written beside the pages, resolved as those to objects are."""
    return _to("file", name, children, names)


def _to(kind: str, target: str, children: Iterable[Child], names: dict[str, str]) -> addnodes.pending_xref:
    node = addnodes.pending_xref()
    node.attributes |= {
        "refdomain": "meeting",
        "reftype": kind,
        "reftarget": target,
        "refexplicit": True,
        "refwarn": False,
    }
    return filled(node, (inline(*children, tag=names.pop("tag", "a"), **names),))


def external(address: str, *children: Child, **names: str) -> nodes.Element:
    """A link to another site; an address that is not of the web is not linked."""
    content = inline(*children, tag=names.pop("tag", "a"), **names)
    if not address.startswith(("https://", "http://")):
        return content
    return filled(nodes.reference(refuri=address), (content,))


def here(identifier: str, *children: Child, **names: str) -> nodes.reference:
    """A link within the same page."""
    return filled(nodes.reference(refid=identifier, internal=True), (inline(*children, tag="a", **names),))


def paragraph(*children: Child) -> nodes.paragraph:
    """A line of its own; in HTML the element around it is the block."""
    return splice(filled(nodes.paragraph(), children))


def item(*children: Child, **names: str) -> nodes.list_item:
    """An item of a list, of one line."""
    return mark(filled(nodes.list_item(), (paragraph(*children),)), "li", **names)


def bullets(*items: nodes.list_item, tag: str = "ul", **names: str) -> nodes.bullet_list:
    """A list."""
    return mark(filled(nodes.bullet_list(bullet="*"), items), tag, **names)


def field(name: str, *children: Child) -> nodes.field:
    """A fact."""
    return mark(
        filled(
            nodes.field(),
            (
                mark(filled(nodes.field_name(), (name,)), "dt"),
                mark(filled(nodes.field_body(), (paragraph(*children),)), "dd"),
            ),
        ),
        "div",
    )


def fields(*facts: nodes.Node) -> nodes.container:
    """Facts.

    Themes style every ``dl`` that has a class as an API signature, so the class is on a ``div`` around it.
    """
    return group(mark(filled(nodes.field_list(), facts), "dl"), class_="meetings-facts")


def group(*children: nodes.Node, tag: str = "div", **names: str) -> nodes.container:
    """Blocks that stand together."""
    return mark(filled(nodes.container(), children), tag, **names)


def fragment(*children: nodes.Node, tag: str = "div", class_: str = "", **names: str) -> nodes.container:
    """The root of a view, or of a part of it."""
    classes = f"meetings {class_}".rstrip()
    # no-search: a search leads to the minutes, not to a list of them
    node = nodes.container(classes=["meetings", "no-search"])
    return mark(filled(node, children), tag, class_=classes, **names)


def heading(level: int, *children: Child, **names: str) -> nodes.rubric:
    """A heading that opens no section: a view must work at any place of any page."""
    return mark(filled(nodes.rubric(), children), f"h{min(level, 6)}", **names)


def fold(title: tuple[Child, ...], *body: nodes.Node, opened: bool) -> nodes.container:
    """Blocks that are folded in HTML; on paper they stand under their title.

    No dropdown of sphinx-design: some themes make a tinted card of it that no sheet can take back, each
    carries a picture, and its sheet and script would be on every page of teams that use nothing else of it.

    ::

        <container meetings_html=("details", ())>
            <paragraph meetings_html=("summary", ())>
                ...title
            ...body
    """
    summary = mark(filled(nodes.paragraph(), title), "summary")
    return group(summary, *body, tag="details", **({"open": "open"} if opened else {}))


def navigation(label: str, *children: nodes.Node, **names: str) -> nodes.container:
    """Links that lead on."""
    return group(*children, tag="nav", aria_label=label, **names)
