"""Where the references in views lead, without the nodes of which Sphinx makes links."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sphinx.builders.epub3 import Epub3Builder
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from sphinx_meetings.views.elements import Target
    from sphinx_meetings.views.html import Address

__all__ = ["addresses", "has_generated_pages", "writes_views"]


def has_generated_pages(builder: Builder) -> bool:
    """Whether a builder writes pages for the indices of a domain."""
    return builder.format == "html" and not isinstance(builder, SingleFileHTMLBuilder)


def writes_views(builder: Builder) -> bool:
    """Whether views are written as HTML at once; the builder of books looks at their links before it writes them."""
    return has_generated_pages(builder) and not isinstance(builder, Epub3Builder)


def addresses(builder: Builder, docname: str) -> Address:
    """Where references lead from a page."""
    here = builder.get_target_uri(docname)

    @cache
    def page(name: str) -> str:
        return relative_uri(here, builder.get_target_uri(name))

    def address(target: Target) -> str:
        if target.kind == "refuri":
            return target.target
        if target.kind == "refid":
            return f"#{target.target}"
        if target.kind == "file":
            return relative_uri(here, target.target)
        name, _, anchor = target.target.partition("#")
        if not anchor:
            return page(name)
        return f"#{anchor}" if name == docname else f"{page(name)}#{anchor}"

    return address
