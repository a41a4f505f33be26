"""What Sphinx's own search finds: the objects of the domain, and the generated pages, which are no documents.

The search looks for each word of a query in the names of objects. So it gets them under the names that somebody would
look for (:func:`~sphinx_meetings.views.names.search_name`), and the pages that hold them have to be in its index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from docutils.utils import new_document

from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.indices import titles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils.frontend import Values
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

__all__ = ["index_pages"]


def index_pages(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Index the generated pages (``html-collect-pages``), which have no doctree that Sphinx could index.

    Just before Sphinx writes the index, it prunes from it whatever is no document; so they are added right after that.
    """
    indexer = cast("StandaloneHTMLBuilder", app.builder).indexer
    if indexer is not None:
        prune, get_objects = indexer.prune, indexer.get_objects

        def prune_and_feed(docnames: Iterable[str]) -> None:
            prune(docnames)
            # Made once: the settings of a document take longer to make than the rest of it.
            settings = new_document("").settings
            for page, title in _titles(app).items():
                indexer.feed(page, page, title, _titled(page, title, settings))

        def get_found_objects(fn2index: dict[str, int]) -> dict[str, list[tuple[int, int, int, str, str]]]:
            domain = meeting_domain(app.env)
            domain.searched = True
            try:
                return get_objects(fn2index)
            finally:
                domain.searched = False

        indexer.prune = prune_and_feed  # type: ignore[method-assign]
        indexer.get_objects = get_found_objects  # type: ignore[method-assign]
    return []


def _titles(app: Sphinx) -> dict[str, str]:
    """The titles of the generated pages and of their parts."""
    domain = meeting_domain(app.env)
    names = titles()
    pages = {page: names[view] for view, page in domain.showing().generated.items()}
    parts = domain.written.parts if domain.written else []
    return {**pages, **{page: title for page, title, _view in parts}}


def _titled(page: str, title: str, settings: Values) -> nodes.document:
    """A document with nothing but a title: the objects on the page are found by their names."""
    document = new_document(page, settings)
    document += nodes.section("", nodes.title("", title), ids=[page])
    return document
