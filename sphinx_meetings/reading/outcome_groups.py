"""Notes grouped by their headings, which may announce the blocks below them as decisions or actions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import joined
from sphinx_meetings.grammars.outcome_marks import ACTION, introduces, may_be_marked
from sphinx_meetings.grammars.outcome_states import state_of
from sphinx_meetings.grammars.outcome_words import SMALL_WORDS
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_heading
from sphinx_meetings.reading.agenda_items import Titles
from sphinx_meetings.reading.blocks import LISTS, items_of
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import Sources, own_line
from sphinx_meetings.records import Line

__all__ = ["Group", "groups_of", "is_deed", "is_label", "state_below", "whole_of"]

_WRAPPED = 50
"""A line of at least this length may continue on the next one."""

_REVIEW = late(
    r"review|\b(?:past|previous|last|prior|earlier|letzte|vorige|frühere|revue|derni[eè]r|précédent|pasad|anterior|revisión|"
    r"revisão|passad|passat|precedent|vorige)|前回",
    re.IGNORECASE,
)


class Group(NamedTuple):
    """A heading, what it announces, and the blocks up to the next heading."""

    heading: Heading | None
    level: int
    part: Part | None
    kind: str | None
    """The kind of outcome that the heading announces, if any."""
    item: int | None
    """The position of the agenda item that the blocks belong to, if any."""
    blocks: list[nodes.Element]
    discussed: int | None = None
    """The position of the item whose title the heading, or one above it, repeats."""

    @property
    def is_review(self) -> bool:
        """Whether it reviews earlier actions, and so also holds talk about them."""
        return self.heading is not None and _REVIEW.search(self.heading.line.text) is not None


def groups_of(
    entries: Iterable[Entry], items: Mapping[int, int], titles: Titles, scope: Scope, part: Part | None
) -> list[Group]:
    """Group the notes by their headings.

    Args:
        entries: Their headings and blocks, in order.
        items: Positions of the agenda's items by the ``id`` of their nodes.
        titles: The titles of the items, in order.
        scope: The page and the project's words.
        part: The part that all of them are, if their author marked it.
    """
    above = [Group(None, 0, part, None, None, [])]
    groups = [above[0]]
    for entry in entries:
        if not isinstance(entry, Heading):
            groups[-1].blocks.append(entry)
            continue
        while len(above) > 1 and above[-1].level >= entry.level:
            above.pop()
        outer = above[-1]
        kind = introduces(entry.line.text, scope.words)
        said = classify_heading(entry.line.text, scope.words)
        if kind == ACTION and said is None:
            said = Part.ACTIONS
        if said is None and outer.part is Part.ACTIONS and outer.kind == ACTION:
            kind = ACTION
        group = Group(
            entry,
            entry.level,
            said if said is not None else outer.part,
            kind,
            items.get(id(entry.node), outer.item),
            [],
            outer.discussed if said is not None or kind is not None else _repeated(entry, outer, titles),
        )
        above.append(group)
        groups.append(group)
    return groups


def _repeated(heading: Heading, outer: Group, titles: Titles) -> int | None:
    place = titles.place(heading.line.text)
    return outer.discussed if place is None else place


def whole_of(lines: Sequence[Line], telling: Collection[str]) -> Line:
    """Return the first line joined with those on which it continues.

    Args:
        lines: The line, and all that follow it in its paragraph.
        telling: The words used in marks that occur in the notes.
    """
    stop = 1
    while (
        stop < len(lines)
        and len(lines[stop - 1].text) >= _WRAPPED
        and not lines[stop - 1].text.endswith((".", "!", "?", ":", "。"))
        and not may_be_marked(lines[stop].text, telling)
    ):
        stop += 1
    return joined(lines[:stop])


def state_below(blocks: Iterable[nodes.Element], sources: Sources) -> str:
    """Return the state of an action, if a line below says only that; else ``open``."""
    for block in blocks:
        if isinstance(block, LISTS):
            for entry in items_of(block):
                line = own_line(entry, sources)
                if line is not None and (state := state_of(line.text)):
                    return state
    return "open"


def is_label(line: Line) -> bool:
    """Whether a line is only a label: ``Decision:`` or ``**Decision**``."""
    text = line.text.rstrip()
    if len(text) >= 60:
        return False
    if text.endswith((":", "：")):
        return True
    return len(line.spans) == 1 and line.spans[0].kind == "strong" and line.spans[0].stop >= len(text) - 1


def is_deed(text: str) -> bool:
    """Whether a text says what to do, rather than where somebody works."""
    lower = [word for word in text.split() if word.islower() and word not in SMALL_WORDS]
    return len(lower) > 1
