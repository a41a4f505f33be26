"""A small Sphinx extension that shows views of an archive: what the views need of the rest, and no more.

Each document says which view it shows: ``.. show:: calendar`` with the options as a literal.
"""

from __future__ import annotations

import ast
from pathlib import Path
from types import SimpleNamespace

from docutils import nodes
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx.domains import Domain
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx.util.nodes import make_refnode

from sphinx_meetings import views
from sphinx_meetings.views import VIEWS, dress

#: The context that is shown; a build in the same process looks here.
SHOWN = SimpleNamespace(context=None)


class shown(nodes.General, nodes.Element):  # noqa: N801
    """The place of a view."""


class Show(SphinxDirective):
    """``.. show:: calendar {"home": True}``."""

    required_arguments = 1
    final_argument_whitespace = True

    def run(self):
        view, _, options = self.arguments[0].partition(" ")
        return [shown(view=view, options=ast.literal_eval(options or "{}"))]


class ShowTransform(SphinxPostTransform):
    """Fills the places of views."""

    default_priority = 5

    def run(self, **kwargs):
        for node in list(self.document.findall(shown)):
            view = VIEWS[node["view"]]
            node.replace_self(view.compose(view.select(SHOWN.context, node["options"])))


class MeetingDomain(Domain):
    """Resolves links to places."""

    name = "meeting"

    def resolve_xref(self, env, fromdocname, builder, typ, target, node, contnode):
        if typ == "file":
            return nodes.reference("", "", contnode, refuri=target)
        docname, _, anchor = target.partition("#")
        if docname not in env.found_docs:
            return None
        if isinstance(builder, SingleFileHTMLBuilder):
            return nodes.reference("", "", contnode, refid=anchor, internal=True)
        return make_refnode(builder, fromdocname, docname, anchor, contnode)


def setup(app):
    """Register as the package does."""
    app.add_domain(MeetingDomain)
    app.add_directive("show", Show)
    app.add_post_transform(ShowTransform)
    app.add_post_transform(dress.UndressTransform)
    app.add_post_transform(dress.DressTransform)
    for node, visit, depart in dress.NODES:
        app.add_node(node, html=(visit, depart))
    static = Path(views.__file__).parent.parent / "static"
    app.connect("config-inited", lambda _app, config: config.html_static_path.append(str(static)))
    app.add_css_file("sphinx-meetings.css")
    app.add_js_file("sphinx-meetings.js", loading_method="defer")
    return {"version": "0", "parallel_read_safe": True, "parallel_write_safe": True}
