"""The generated pages: those of the domain's indices, with a whole view as their body, and the parts of long ones."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from docutils.utils import new_document
from sphinx.transforms import SphinxTransformer

from sphinx_meetings.addresses import writes_views
from sphinx_meetings.archive.collector_pause import without_collector
from sphinx_meetings.digests import digest_of
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.indices import titles
from sphinx_meetings.showing import has_files
from sphinx_meetings.views import VIEWS

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

__all__ = ["PART", "add_parts", "file_of", "show_view"]

PLACE = "<!-- meetings -->"
"""The mark that the HTML of a view replaces; a title cannot contain it, since its brackets would be escaped."""
PART = "meetings_part"
"""The key that only the template context of a part's page has."""


def show_view(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> str | None:
    """Give the page of one of the domain's indices the view as its body (``html-page-context``)."""
    if templatename != "domainindex.html":
        return None
    showing = meeting_domain(app.env).showing()
    view = next((view for view, page in showing.generated.items() if page == pagename), None)
    if view is None:
        return None
    title = str(context["indextitle"])
    body = _Body(app, pagename, title, view)
    written = meeting_domain(app.env).written
    context["title"] = title
    context["body"] = (
        written.body(pagename, body.make, kept=written.keeps(pagename, body.digest)) if written else body.make()
    )
    return "page.html"


def add_parts(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """The parts of divided pages (``html-collect-pages``).

    A part is not written again if neither its body nor the frame around it has changed.
    """
    domain = meeting_domain(app.env)
    written = domain.written
    if written is None or not has_files(app.builder):
        return
    builder = cast("StandaloneHTMLBuilder", app.builder)
    if not written.unchanged:
        from sphinx_meetings.views.more import titled  # noqa: PLC0415  # imported late, like all views

        names = titles()
        language = app.config.language
        written.parts = [
            [part.page, f"{names[view]}: {titled(part, language)}", view] for view, part in domain.showing().parts
        ]
    written.begin_frame(_frame(builder))
    oldest = builder.templates.newest_template_mtime() if builder.templates else 0
    for page, title, view in written.parts:
        body = _Body(app, page, title, view)
        kept = written.keeps(page, body.digest)
        path = file_of(builder, page)
        is_there = path.is_file() and path.stat().st_mtime >= oldest
        if not (kept and is_there and written.same_frame):
            context = {"title": title, "body": written.body(page, body.make, kept=kept), PART: True}
            yield page, context, "page.html"


def file_of(builder: Builder, page: str) -> Path:
    """The file of a generated page."""
    return Path(cast("StandaloneHTMLBuilder", builder).get_outfilename(page))


def _frame(builder: StandaloneHTMLBuilder) -> str:
    """Digest of what stands around the body of a page: titles, tables of contents, links to indices, configuration."""
    env = builder.env
    titles = [(docname, title.astext()) for docname, title in sorted(env.titles.items())]
    indices = [name for name, *_ in builder.domain_indices]
    build = builder.build_info
    return digest_of((build.config_hash, build.tags_hash, titles, sorted(env.toctree_includes.items()), indices))


class _Body:
    """The body of a generated page, or of a part of it."""

    def __init__(self, app: Sphinx, page: str, title: str, view: str) -> None:
        self.app, self.page, self.title, self.view = app, page, title, view

    @cached_property
    def model(self) -> Any:
        """What it shows."""
        return meeting_domain(self.app.env).showing().generated_model(self.view, self.page)

    @without_collector
    def digest(self) -> str:
        """Digest of what it shows."""
        return digest_of((self.title, self.model, meeting_domain(self.app.env).showing().builder_key))

    def make(self) -> str:
        """Its HTML."""
        document = new_document(self.page)
        section = nodes.section("", nodes.title("", self.title), ids=[self.page])
        document += section
        builder = cast("StandaloneHTMLBuilder", self.app.builder)
        view = VIEWS[self.view]
        if writes_views(builder):
            address = meeting_domain(self.app.env).showing().addresses.seen_from(self.page)
            # The view is put in afterwards: a writer holds five copies of what it writes, and some views are large.
            section += nodes.raw("", PLACE, format="html")
            above, _, below = _rendered(builder, document, self.page).partition(PLACE)
            return f"{above}{view.written(self.model, address)}{below}"
        section.extend(view.compose(self.model))
        _transform(self.app, document, self.page)
        return _rendered(builder, document, self.page)


def _transform(app: Sphinx, document: nodes.document, pagename: str) -> None:
    """Apply the post-transforms to a document without a source file, and without emitting ``doctree-resolved``."""
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
    # write_doc() sets these, but is not called in a build that writes no document.
    builder.secnumbers = {}
    builder.fignumbers = {}
    builder.current_docname = pagename
    return str(builder.render_partial(document.children[0])["fragment"])
