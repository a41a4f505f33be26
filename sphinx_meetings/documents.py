"""What the domain keeps of a document.

Apart from the reading room, so that an environment is loaded without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.records import Page, SeriesStatement

__all__ = ["Document", "ShownView", "shown_views", "statements"]


class ShownView(NamedTuple):
    """A view that a document shows."""

    name: str
    options: tuple[tuple[str, Any], ...]
    whole: bool
    """Whether nothing filters it: then the document is the home of what it shows."""
    line: int


class Document(NamedTuple):
    """What the domain keeps of a document."""

    page: Page
    views: tuple[ShownView, ...]
    references: tuple[tuple[str, str], ...]
    """Role and target of the references that may be ours."""
    notes: bool
    """Whether it was read as plain notes."""
    digest: str
    """Digest of all these, so that a build finds out quickly that nothing has changed."""


def shown_views(documents: Mapping[str, Document], name: str) -> list[tuple[str, int, dict[str, Any]]]:
    """Where a view is shown, in the order of the documents' names: document, position in it, options."""
    return [
        (docname, position, dict(view.options))
        for docname in sorted(documents)
        for position, view in enumerate(documents[docname].views)
        if view.name == name
    ]


def statements(documents: Mapping[str, Document]) -> list[SeriesStatement]:
    """What directives say of series, in the order of the documents' names."""
    return [options["statement"] for _, _, options in shown_views(documents, "series")]
