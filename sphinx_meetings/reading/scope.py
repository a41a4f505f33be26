"""What the reader has to know about a page and its project."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sphinx_meetings.grammars.front_matter import FrontField
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.text import Sources

__all__ = ["Scope"]


class Scope(NamedTuple):
    """The page being read, and the project's words."""

    docname: str
    sources: Sources
    language: str
    words: Mapping[str, Part]
    """The team's own headings and labels."""
    notes: bool
    """Whether the page is read as plain notes."""
    dated: str
    """The ``date`` in the page's front matter, whatever it means there."""
    front: tuple[FrontField, ...]
    """The fields of the front matter that are about a meeting, such as ``attendees``."""
