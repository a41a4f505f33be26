"""One of the parts of the notes whose lines are people."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.records import Line

__all__ = ["RollCallPart"]


class RollCallPart(NamedTuple):
    """Something whose lines are people."""

    part: Part
    content: Line | nodes.Element
    """A line that stands in a paragraph or behind a label, or a block such as a list or a table."""
    one_each: bool = False
    """Whether a line is known to tell of one person, as the others of its paragraph do."""
    group: str = ""
    """The organisation whose people these are, where a heading below that of the roll call names it."""
    is_told: bool = False
    """Whether it is what somebody told, below the name, and names nobody."""
