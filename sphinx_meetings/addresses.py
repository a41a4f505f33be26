"""The addresses to which references in views lead, found without the nodes that Sphinx turns into links."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from sphinx.builders.epub3 import Epub3Builder
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx.util.osutil import relative_uri

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from sphinx_meetings.views.elements import Target
    from sphinx_meetings.views.html import Address

__all__ = ["Addresses", "has_generated_pages", "writes_views"]


def has_generated_pages(builder: Builder) -> bool:
    """Whether a builder writes pages for the indices of a domain."""
    return builder.format == "html" and not isinstance(builder, SingleFileHTMLBuilder)


def writes_views(builder: Builder) -> bool:
    """Whether views are written directly as HTML; the EPUB builder has to find their links in the doctree."""
    return has_generated_pages(builder) and not isinstance(builder, Epub3Builder)


class Addresses:
    """Where references lead in the output of one builder."""

    def __init__(self, builder: Builder) -> None:
        self.of = cache(builder.get_target_uri)
        """The address of a page, by its name."""

    def between(self, docname: str, other: str) -> str:
        """The relative address of another page, as seen from a page."""
        here, there = self.of(docname), self.of(other)
        folder, _, name = there.rpartition("/")
        # A page has many links, but a site has few folders: the way from folder to folder is cached.
        if not name or here == there or there.startswith("/"):
            return relative_uri(here, there)
        return _between(here.rpartition("/")[0], folder) + name

    def seen_from(self, docname: str) -> Address:
        """Where the references on a page lead."""

        def address(target: Target) -> str:
            if target.kind == "refuri":
                return target.target
            if target.kind == "refid":
                return f"#{target.target}"
            if target.kind == "file":
                return relative_uri(self.of(docname), target.target)
            name, _, anchor = target.target.partition("#")
            if not anchor:
                return self.between(docname, name)
            return f"#{anchor}" if name == docname else f"{self.between(docname, name)}#{anchor}"

        return address


@lru_cache(maxsize=1 << 10)
def _between(folder: str, other: str) -> str:
    return relative_uri(f"{folder}/" if folder else "", f"{other}/" if other else "")
