"""What the domain keeps of a document.

Apart from the reading room, so that an environment is loaded without it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from sphinx_meetings.records import Page

__all__ = ["Document", "ShownView"]


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
