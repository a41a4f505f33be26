"""The generated pages: the pages of the domain's indices, with the whole view as their body."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from docutils.utils import new_document
from sphinx.transforms import SphinxTransformer

from sphinx_meetings.addresses import addresses, writes_views
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.showing import digest_of
from sphinx_meetings.views import VIEWS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

__all__ = ["show_view"]


def show_view(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> str | None:
    """Give the page of one of our indices the body of its view (``html-page-context``)."""
    if templatename != "domainindex.html":
        return None
    showing = meeting_domain(app.env).showing()
    view = next((view for view, page in showing.generated.items() if page == pagename), None)
    if view is None:
        return None
    title = str(context["indextitle"])

    @cache
    def model() -> Any:
        return showing.generated_model(view)

    def make() -> str:
        document = new_document(pagename)
        section = nodes.section("", nodes.title("", title), ids=[pagename])
        document += section
        if writes_views(app.builder):
            section.append(VIEWS[view].written(model(), addresses(app.builder, pagename)))
        else:
            section.extend(VIEWS[view].compose(model()))
            _transform(app, document, pagename)
        return _rendered(cast("StandaloneHTMLBuilder", app.builder), document, pagename)

    context["title"] = title
    written = meeting_domain(app.env).written
    if written is None:
        context["body"] = make()
    else:
        context["body"] = written.body(pagename, lambda: digest_of((title, model(), showing.builder_key)), make)
    return "page.html"


def _transform(app: Sphinx, document: nodes.document, pagename: str) -> None:
    """Dress a document that is no source file: no other extension is told that it was resolved."""
    env = app.env
    outer = env.temp_data.get("docname", "")
    env.temp_data["docname"] = pagename
    try:
        transformer = SphinxTransformer(document)
        transformer.set_environment(env)
        transformer.add_transforms(app.registry.get_post_transforms())
        transformer.apply_transforms()
    finally:
        env.temp_data["docname"] = outer


def _rendered(builder: StandaloneHTMLBuilder, document: nodes.document, pagename: str) -> str:
    """The HTML of a document."""
    # What write_doc() sets, and nothing has set in a build that writes no document.
    builder.secnumbers = {}
    builder.fignumbers = {}
    builder.current_docname = pagename
    return str(builder.render_partial(document.children[0])["fragment"])
