"""What views are composed of: parts, each of which knows what it is on paper and in HTML.

A part is light, since a page may have ten thousand of them. :mod:`sphinx_meetings.views.html` writes parts as
HTML; :func:`nodes_of` turns them into standard nodes, which every other builder can write as they are. For builders
that make HTML from nodes, such as EPUB's, each node carries a mark (:class:`Html`) that says which element it is in
HTML. Parts for HTML only become a :class:`meetings_element`; parts for paper only carry the mark :data:`PAPER`.
:mod:`sphinx_meetings.views.dress` reads the marks.

Marks count only inside a :func:`fragment`, so that no other page is searched for them::

    <container classes="meetings">
        <field_list meetings_html=("dl", ())>
            ...
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from string import Formatter
from typing import TYPE_CHECKING, Any, NamedTuple

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.views.tags import end_tags, start_tags

if TYPE_CHECKING:
    from sphinx_meetings.archive.model import Place

__all__ = [
    "MARK",
    "PAPER",
    "SPLICE",
    "Child",
    "Html",
    "Part",
    "Target",
    "address_link",
    "anchor",
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
    "html_form",
    "inline",
    "item",
    "link",
    "mark",
    "meetings_element",
    "navigation",
    "nodes_of",
    "on_paper",
    "paper",
    "paragraph",
    "placed",
    "splice",
]

MARK = "meetings_html"


class Html(NamedTuple):
    """The HTML form of a node."""

    tag: str
    """The element; several words are nested elements, the outermost first; if empty, the children take its place."""
    attributes: tuple[tuple[str, str], ...]
    """Those of the outermost element."""
    start: str
    """The outermost start tag up to the element's name, after which the address of a link goes."""
    rest: str
    """The rest of the start tags."""
    end: str
    """The end tags."""


SPLICE = Html("", (), "", "", "")
PAPER = Html("-", (), "", "", "")
"""The mark of a node that is left out in HTML."""


def html_form(tag: str, **names: str) -> Html:
    """The form of an element; ``class_`` and ``aria_label`` become ``class`` and ``aria-label``."""
    if not names.keys() - {"class_"}:
        return _usual_form(tag, **names)
    return _form(tag, tuple([(name.rstrip("_").replace("_", "-"), str(value)) for name, value in names.items()]))


@lru_cache(maxsize=1 << 9)
def _usual_form(tag: str, class_: str | None = None) -> Html:
    return _form(tag, () if class_ is None else (("class", class_),))


def _form(tag: str, attributes: tuple[tuple[str, str], ...]) -> Html:
    return Html(tag, attributes, *start_tags(tag, attributes), end_tags(tag))


class Target(NamedTuple):
    """Where a link leads."""

    kind: str
    """``place``, ``file``, ``refuri`` or ``refid``."""
    target: str
    """By kind: ``document#anchor``, the name of a file beside the pages, an address, an id on the same page."""


class Part(NamedTuple):
    """A part of a view."""

    node: type[nodes.Element]
    """What it is on paper; :class:`meetings_element` if it is for HTML only."""
    attributes: Mapping[str, Any]
    """The attributes of the node."""
    html: Html
    children: tuple[Child, ...]
    target: Target | None
    """Where it leads, if it is a link."""


Child = Part | str


class meetings_element(nodes.General, nodes.TextElement):  # noqa: N801
    """An HTML element; only the HTML writer ever sees it."""


NONE: Mapping[str, Any] = {}
BULLET: Mapping[str, Any] = {"bullet": "*"}
# no-search keeps a view out of the search index: a search leads to the notes, not to a list of them
FRAGMENT: Mapping[str, Any] = {"classes": ["meetings", "no-search"]}


def filled(node: type[nodes.Element], children: Iterable[Child], **attributes: Any) -> Part:
    """A part that is a node on paper, and in HTML only its children, until it is marked; text is never markup."""
    return Part(node, attributes, SPLICE, tuple(children), None)


def mark(part: Part, tag: str, **names: str) -> Part:
    """Say which element a part is in HTML."""
    return part._replace(html=html_form(tag, **names))


def on_paper(part: Part) -> Part:
    """Leave a part out in HTML."""
    return part._replace(html=PAPER)


def splice(part: Part) -> Part:
    """Let the children take the part's place in HTML."""
    return part._replace(html=SPLICE)


def element(tag: str, *children: Child, **names: str) -> Part:
    """A part for HTML only."""
    return Part(meetings_element, NONE, html_form(tag, **names), children, None)


def hidden(text: str) -> Part:
    """Words for screen readers, in HTML."""
    return element("span", text, class_="meetings-vh")


def paper(text: str) -> Part:
    """Words that HTML does not need, such as a comma between two cells."""
    return Part(nodes.inline, NONE, PAPER, (text,), None)


def placed(text: str, **parts: Sequence[Child]) -> list[Child]:
    """A text with parts in place of its placeholders, which each language may have in another order."""
    children: list[Child] = []
    for words, name, _spec, _conversion in Formatter().parse(text):
        children += [words] if words else []
        children += parts[name] if name else []
    return children


def anchor(identifier: str) -> Part:
    """What links to an object lead to on paper; in HTML its element has the ``id``.

    LaTeX and Texinfo write no label for the ``ids`` of a list item, a row or a paragraph.
    """
    return Part(nodes.target, {"ids": [identifier]}, PAPER, (), None)


def inline(*children: Child, tag: str = "span", **names: str) -> Part:
    """Text within a line."""
    return Part(nodes.inline, NONE, html_form(tag, **names), children, None)


def code(text: str) -> Part:
    """Something to type."""
    return Part(nodes.literal, NONE, html_form("code"), (text,), None)


def link(place: Place, *children: Child, tag: str = "a", **names: str) -> Part:
    """A link to an object, resolved by the domain.

    The mark is on the content, since resolving makes a new reference and keeps only the content::

        <pending_xref refdomain="meeting" reftype="place" reftarget="docname#anchor">
            <inline meetings_html=("a", ...)>
    """
    target = Target("place", f"{place.docname}#{place.anchor}")
    return Part(nodes.inline, NONE, html_form(tag, **names), children, target)


def file_link(name: str, *children: Child, tag: str = "a", **names: str) -> Part:
    """A link to a file that is written beside the pages, resolved like links to objects."""
    return Part(nodes.inline, NONE, html_form(tag, **names), children, Target("file", name))


def external(address: str, *children: Child, tag: str = "a", **names: str) -> Part:
    """A link to another site; an address that is not ``http(s)`` is not linked."""
    if not address.startswith(("https://", "http://")):
        return inline(*children, tag=tag, **names)
    return address_link(address, *children, tag=tag, **names)


def address_link(address: str, *children: Child, tag: str = "a", **names: str) -> Part:
    """A link to an address of our own making."""
    return Part(nodes.inline, NONE, html_form(tag, **names), children, Target("refuri", address))


def here(identifier: str, *children: Child, **names: str) -> Part:
    """A link within the same page."""
    return Part(nodes.inline, NONE, html_form("a", **names), children, Target("refid", identifier))


def paragraph(*children: Child) -> Part:
    """A line of its own; in HTML the element around it is the block."""
    return Part(nodes.paragraph, NONE, SPLICE, children, None)


def item(*children: Child, **names: str) -> Part:
    """A list item of one line."""
    return Part(nodes.list_item, NONE, html_form("li", **names), (paragraph(*children),), None)


def bullets(*items: Part, tag: str = "ul", **names: str) -> Part:
    """A list."""
    return Part(nodes.bullet_list, BULLET, html_form(tag, **names), items, None)


def field(name: str, *children: Child) -> Part:
    """A fact: what it is, and its value."""
    title = Part(nodes.field_name, NONE, html_form("dt"), (name,), None)
    body = Part(nodes.field_body, NONE, html_form("dd"), (paragraph(*children),), None)
    return Part(nodes.field, NONE, html_form("div"), (title, body), None)


def fields(*facts: Part) -> Part:
    """A list of facts.

    Themes style every ``dl`` that has a class as an API signature, so the class is on a ``div`` around it.
    """
    return group(Part(nodes.field_list, NONE, html_form("dl"), facts, None), class_="meetings-facts")


def group(*children: Part, tag: str = "div", **names: str) -> Part:
    """Blocks that stand together."""
    return Part(nodes.container, NONE, html_form(tag, **names), children, None)


def fragment(*children: Part, tag: str = "div", class_: str = "", **names: str) -> Part:
    """The root of a view, or of a part of it."""
    classes = f"meetings {class_}".rstrip()
    return Part(nodes.container, FRAGMENT, html_form(tag, class_=classes, **names), children, None)


def heading(level: int, *children: Child, **names: str) -> Part:
    """A heading that opens no section, since a view may stand anywhere on a page."""
    return Part(nodes.rubric, NONE, html_form(f"h{min(level, 6)}", **names), children, None)


def fold(title: tuple[Child, ...], *body: Part, opened: bool) -> Part:
    """Blocks that are folded in HTML; on paper they stand under their title.

    Not a dropdown of sphinx-design: some themes make it a tinted card, which no style sheet can undo, each one
    carries an icon, and teams that use nothing else of it would get its style sheet and script on every page.

    ::

        <container meetings_html=("details", ())>
            <paragraph meetings_html=("summary", ())>
                ...title
            ...body
    """
    summary = Part(nodes.paragraph, NONE, html_form("summary"), title, None)
    return group(summary, *body, tag="details", **({"open": "open"} if opened else {}))


def navigation(label: str, *children: Part, **names: str) -> Part:
    """Links that lead on."""
    return group(*children, tag="nav", aria_label=label, **names)


def nodes_of(part: Child) -> nodes.Node:
    """New nodes of a part."""
    if isinstance(part, str):
        return nodes.Text(part)
    node = part.node(**part.attributes)
    if part.node is meetings_element:
        node.attributes |= {"tag": part.html.tag, "attributes": part.html.attributes}
    else:
        node.attributes[MARK] = part.html
    _fill(node, map(nodes_of, part.children))
    if part.target is None:
        return node
    reference = _reference(part.target)
    _fill(reference, (node,))
    return reference


def _reference(target: Target) -> nodes.Element:
    if target.kind == "refuri":
        return nodes.reference(refuri=target.target)
    if target.kind == "refid":
        return nodes.reference(refid=target.target, internal=True)
    node = addnodes.pending_xref()
    node.attributes |= {
        "refdomain": "meeting",
        "reftype": target.kind,
        "reftarget": target.target,
        "refexplicit": True,
        "refwarn": False,
    }
    return node


def _fill(node: nodes.Element, children: Iterable[nodes.Node]) -> None:
    # Not by append(), which looks up the document for each child: these nodes belong to none yet, and there are many.
    for child in children:
        child.parent = node
        node.children.append(child)
