"""The transforms of a page's doctree, both when it is read and when it is written.

When it is read, mentions of people who are redacted are disguised; when it is written, views are filled in, objects get
their anchors, and handles become links.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms import SphinxTransform
from sphinx.transforms.post_transforms import SphinxPostTransform

from sphinx_meetings.addresses import writes_views
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.handles import link_handles
from sphinx_meetings.nodes import OBJECTS, meetings_html, meetings_view
from sphinx_meetings.views import VIEWS

if TYPE_CHECKING:
    from typing import Any

    from sphinx.writers.html5 import HTML5Translator

    from sphinx_meetings.showing import Showing

__all__ = ["RedactTransform", "ViewTransform", "visit_meetings_html"]


class RedactTransform(SphinxTransform):
    """Disguises mentions before any domain looks at a document."""

    default_priority = 840

    def apply(self, **kwargs: Any) -> None:
        """Disguise the mentions, if anybody is redacted."""
        redaction = meeting_domain(self.env).redaction
        if redaction:
            redaction.disguise(self.document, self.env)


class ViewTransform(SphinxPostTransform):
    """Fills in views, gives objects their anchors, and makes links of the handles in notes.

    Runs before parts that only HTML has are dropped for other builders (8), and before
    references are resolved (10). For LaTeX, man, texinfo and singlehtml, it runs once on all
    documents together, so each of the extension's nodes says to which document it belongs.
    """

    default_priority = 5

    def run(self, **kwargs: Any) -> None:
        """Link handles, set anchors and fill in views."""
        domain = meeting_domain(self.env)
        ours: list[nodes.Element] = []
        mentioning: list[nodes.Text] = []
        stack: list[nodes.Element] = [self.document]
        while stack:
            node = stack.pop()
            if OBJECTS in node.attributes or type(node) is meetings_view:
                ours.append(node)
            for child in reversed(node.children):
                if isinstance(child, nodes.Element):
                    stack.append(child)
                elif isinstance(child, nodes.Text) and "@" in child:
                    mentioning.append(child)
        for text in mentioning:
            link_handles(text, self.env.docname, domain.showing())
        for node in ours:
            if OBJECTS in node.attributes:
                _anchor(node, domain.showing())
            if isinstance(node, meetings_view):
                _fill(node, domain.showing())


def _anchor(node: nodes.Element, showing: Showing) -> None:
    anchors = [showing.archive.anchors.get(key) for key in node.attributes.pop(OBJECTS)]
    ids = [anchor for anchor in anchors if anchor is not None]
    if not ids:
        return
    # Not every format has labels for list items.
    if isinstance(node, nodes.section) or (showing.builder.format == "html" and isinstance(node, nodes.list_item)):
        node["ids"].extend(ids)
        return
    target = nodes.target("", "", ids=ids)
    # Code and HTML are written as they are: no builder would write a target within.
    if isinstance(node, meetings_view | nodes.FixedTextElement):
        node.parent.insert(node.parent.index(node), target)
        return
    text = node if isinstance(node, nodes.TextElement) else next(node.findall(nodes.TextElement), None)
    (node if text is None else text).insert(0, target)


def _fill(node: meetings_view, showing: Showing) -> None:
    docname = node["docname"]
    position = node["position"]
    model = showing.model(docname, position)
    if model is None:
        node.parent.remove(node)
    elif writes_views(showing.builder):
        node.replace_self(meetings_html(view=node["view"], docname=docname, position=position))
    else:
        node.replace_self(VIEWS[node["view"]].compose(model))


def visit_meetings_html(translator: HTML5Translator, node: meetings_html) -> None:
    """Write a view into the page."""
    showing = meeting_domain(translator.builder.env).showing()
    translator.body.append(showing.html(node["view"], node["docname"], node["position"]))
    raise nodes.SkipNode
