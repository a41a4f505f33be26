"""A part of the notes that lists people."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.records import Line

__all__ = ["RollCallPart"]


class RollCallPart(NamedTuple):
    """A line or a block that lists people."""

    part: Part
    content: Line | nodes.Element
    """A line of a paragraph, the text after a label, or a block such as a list or a table."""
    one_each: bool = False
    """Whether a line is known to hold one person, like the other lines of its paragraph."""
    group: str = ""
    """The organisation of these people, if a heading, a label or a paragraph above them names it."""
    is_told: bool = False
    """Whether it is what somebody reported, below their name, and lists nobody."""
