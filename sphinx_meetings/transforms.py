"""Fills the places of views and sets the anchors of objects when a page is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_meetings.addresses import addresses, writes_views
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.nodes import OBJECTS, meetings_view
from sphinx_meetings.views import VIEWS

if TYPE_CHECKING:
    from typing import Any

    from sphinx_meetings.showing import Showing

__all__ = ["ViewTransform"]


class ViewTransform(SphinxPostTransform):
    """Puts the nodes of a view in its place, and anchors on meetings and items.

    Runs before what is HTML only is dropped for other builders (8) and references are
    resolved (10). In LaTeX, man, texinfo and singlehtml it runs once on all documents
    together, so every node of ours says to which document it belongs.
    """

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Fill and anchor."""
        domain = meeting_domain(self.env)
        stack: list[nodes.Node] = [self.document]
        ours: list[nodes.Element] = []
        while stack:
            node = stack.pop()
            if isinstance(node, nodes.Element):
                if OBJECTS in node.attributes or type(node) is meetings_view:
                    ours.append(node)
                stack.extend(reversed(node.children))
        if ours:
            showing = domain.showing()
            for node in ours:
                if OBJECTS in node.attributes:
                    _anchor(node, showing)
                if isinstance(node, meetings_view):
                    _fill(node, showing)


def _anchor(node: nodes.Element, showing: Showing) -> None:
    anchors = [showing.archive.anchors.get(key) for key in node.attributes.pop(OBJECTS)]
    ids = [anchor for anchor in anchors if anchor is not None]
    if not ids:
        return
    if isinstance(node, nodes.section):
        node["ids"].extend(ids)
        return
    target = nodes.target("", "", ids=ids)
    if isinstance(node, meetings_view):
        node.parent.insert(node.parent.index(node), target)
        return
    text = node if isinstance(node, nodes.TextElement) else next(node.findall(nodes.TextElement), None)
    (node if text is None else text).insert(0, target)


def _fill(node: meetings_view, showing: Showing) -> None:
    docname = node["docname"]
    model = showing.model(docname, node["position"])
    if model is None:
        node.parent.remove(node)
        return
    view = VIEWS[node["view"]]
    if writes_views(showing.builder):
        node.replace_self(view.written(model, addresses(showing.builder, docname)))
    else:
        node.replace_self(view.compose(model))
