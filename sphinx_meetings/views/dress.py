"""From the nodes of a view to HTML elements, or to plain nodes for other builders.

The nodes of views (:mod:`sphinx_meetings.views.elements`) carry marks. One of two transforms
takes them off: :class:`DressTransform` turns the marked nodes into HTML elements, and
:class:`UndressTransform` leaves nothing but standard nodes for all other builders.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_meetings.views.elements import MARK, PAPER, Html, meetings_element
from sphinx_meetings.views.tags import end_tags, start_tags

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.writers.html5 import HTML5Translator

__all__ = ["NODES", "DressTransform", "UndressTransform", "meetings_reference"]


class meetings_reference(nodes.reference):  # noqa: N801
    """A link with attributes; still a reference to those who look for references, such as the EPUB builder."""


class UndressTransform(SphinxPostTransform):
    """Drop the marks and the parts for HTML only, for all other builders."""

    # After the views are filled in (5) and before references are resolved (10), so that references for HTML only
    # are not looked up.
    default_priority = 8
    formats = ("html",)

    def is_supported(self) -> bool:
        """True for every builder but those of HTML."""
        return not super().is_supported()

    def run(self, **kwargs: object) -> None:
        """Undress all fragments."""
        for root in _fragments(self.document):
            for part in list(root.findall(meetings_element)):
                part.parent.remove(part)
            for node in root.findall(nodes.Element):
                node.attributes.pop(MARK, None)
            root["classes"].remove("no-search")


class DressTransform(SphinxPostTransform):
    """Turn the marked nodes into HTML elements."""

    # After references are resolved (10), since their content carries the marks. Before the transforms of other
    # extensions, most of which have 400, so that they find what will be written.
    default_priority = 20
    formats = ("html",)

    def run(self, **kwargs: object) -> None:
        """Dress all fragments."""
        for root in _fragments(self.document):
            root.parent[root.parent.index(root)] = _dressed(root)[0]


def _fragments(document: nodes.document) -> list[nodes.container]:
    return [
        node for node in document.findall(nodes.container) if MARK in node.attributes and "meetings" in node["classes"]
    ]


def _dressed(node: nodes.Node) -> list[nodes.Node]:
    """What takes the place of a node."""
    if not isinstance(node, nodes.Element):
        return [node]
    mark: Html | None = node.attributes.pop(MARK, None)
    if mark == PAPER:
        return []
    if isinstance(node, nodes.reference):
        return [_dressed_reference(node)]
    children = _all_dressed(node.children)
    if mark is None:
        node.children = []
        return [_filled(node, children)]
    if not mark.tag:
        return children
    # A link that could not be resolved becomes plain words.
    tag = mark.tag.replace("a", "span", 1) if mark.tag.partition(" ")[0] == "a" else mark.tag
    new = meetings_element()
    new.attributes |= {"tag": tag, "attributes": mark.attributes, "ids": node["ids"]}
    if "no-search" in node["classes"]:
        new["classes"] = ["no-search"]
    return [_filled(new, children)]


def _filled(node: nodes.Element, children: Iterable[nodes.Node]) -> nodes.Element:
    for child in children:
        child.parent = node
        node.children.append(child)
    return node


def _all_dressed(children: Iterable[nodes.Node]) -> list[nodes.Node]:
    return [new for child in children for new in _dressed(child)]


def _dressed_reference(node: nodes.reference) -> nodes.Element:
    """Make one link of a reference and the inline in it, which carries the mark.

    ::

        <reference refuri="...">
            <inline meetings_html=("a", ...)>
    """
    new = meetings_reference()
    new.attributes |= node.attributes | {"tag": "a", "attributes": ()}
    children = node.children
    if len(children) == 1 and isinstance(children[0], nodes.Element) and MARK in children[0].attributes:
        new["tag"], new["attributes"], *_ = children[0].attributes[MARK]
        children = children[0].children
    return _filled(new, _all_dressed(children))


def visit_meetings_element(translator: HTML5Translator, node: meetings_element) -> None:
    """Write the start tags."""
    translator.body.append(_start_tags(node, ()))


def depart_meetings_element(translator: HTML5Translator, node: meetings_element) -> None:
    """Write the end tags."""
    translator.body.append(end_tags(node["tag"]))


def visit_meetings_reference(translator: HTML5Translator, node: meetings_reference) -> None:
    """Write the start tag, with its address."""
    address = node["refuri"] if "refuri" in node else f"#{node['refid']}"
    translator.body.append(_start_tags(node, (("href", address),)))


def _start_tags(node: nodes.Element, more: tuple[tuple[str, str], ...]) -> str:
    identifiers = tuple([("id", identifier) for identifier in node["ids"][:1]])
    return "".join(start_tags(node["tag"], (*identifiers, *more, *node["attributes"])))


NODES = (
    (meetings_element, visit_meetings_element, depart_meetings_element),
    (meetings_reference, visit_meetings_reference, depart_meetings_element),
)
"""Node classes with their visitors for HTML."""
