"""The parts of plain notes, by their headings and labels."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_introduction, classify_label
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import LISTS, take_apart
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Line

__all__ = ["PEOPLE", "RollCallPart", "Section", "divide", "roll_calls"]

PEOPLE = (Part.ATTENDEES, Part.ABSENT, Part.GUESTS, Part.OBSERVERS, Part.CHAIR, Part.NOTETAKER)
"""The parts whose lines are people."""

# Below an agenda, a heading that says one of these ends it; any other heading is a group of it or an item.
_ENDS_AGENDA = frozenset({*PEOPLE, Part.NEXT_MEETING, Part.OTHER_MEETING, Part.IGNORED})
_AGENDA = frozenset({Part.AGENDA, Part.CARRIED_OVER, Part.DISCUSSION})


class Section(NamedTuple):
    """What stands below a heading, with the headings below it that say nothing of their own."""

    part: Part | None
    heading: Heading | None
    entries: list[Entry]


class RollCallPart(NamedTuple):
    """Something whose lines are people."""

    part: Part
    content: Line | nodes.Element
    """A line that stands in a paragraph or behind a label, or a block such as a list or a table."""


def divide(entries: Iterable[Entry], scope: Scope) -> list[Section]:
    """The sections of a meeting's notes; the first has no heading."""
    sections = [Section(None, None, [])]
    for entry in entries:
        current = sections[-1]
        if not isinstance(entry, Heading):
            current.entries.append(entry)
            continue
        part = classify_heading(entry.line.text, scope.words)
        below = current.heading is not None and entry.level > current.heading.level
        if below and current.part is not None and (part is None or (current.part in _AGENDA and part not in _ENDS_AGENDA)):
            current.entries.append(entry)
        else:
            sections.append(Section(part, entry, []))
    return sections


def roll_calls(sections: Sequence[Section], scope: Scope) -> list[RollCallPart]:
    """The parts whose lines are people: below a heading of their own, else below a label in another part."""
    found = []
    for section in sections:
        if section.part in PEOPLE:
            found.extend(_people(section.entries, scope, section.part))
        elif section.part not in _AGENDA:
            found.extend(_people(section.entries, scope, None))
    if not any(part.part is Part.ATTENDEES for part in found):
        for section in sections:
            if section.part is Part.CHECK_IN:
                found.extend(
                    RollCallPart(Part.CHECK_IN, entry)
                    for entry in section.entries
                    if isinstance(entry, nodes.Element) and not isinstance(entry, nodes.paragraph)
                )
    return found


def _people(entries: Iterable[Entry], scope: Scope, part: Part | None) -> Iterator[RollCallPart]:
    """The people below a heading, by the labels among them.

    Args:
        entries: The blocks of a section.
        scope: The page.
        part: What the heading says the blocks are; ``None`` where only a label can say it, and then only of the
            lines after it and of the next block.
    """
    current = part
    for entry in entries:
        if isinstance(entry, Heading):
            label = classify_label(entry.line.text, scope.words)
            current = label if label in PEOPLE else part
        elif isinstance(entry, nodes.paragraph):
            lines = lines_of(entry, scope.sources)
            current = yield from _people_of_lines(lines, scope, part)
            if current is None and lines:
                introduced = classify_introduction(" ".join(line.text for line in lines), scope.words)
                current = introduced if introduced in PEOPLE else None
        elif current is not None:
            yield RollCallPart(current, entry)
            current = part
        elif isinstance(entry, LISTS):
            yield from _people_of_items(entry, scope)


def _people_of_lines(lines: Iterable[Line], scope: Scope, part: Part | None) -> Generator[RollCallPart, None, Part | None]:
    """The people of a paragraph; returns what the next block is."""
    current = part
    for line in lines:
        statement = take_apart(line)
        label = classify_label(statement.label, scope.words) if statement.label else None
        if label in PEOPLE:
            current = label
            if statement.value.text:
                yield RollCallPart(label, statement.value)
        elif current is not None:
            yield RollCallPart(current, line)
    return current


def _people_of_items(block: nodes.Element, scope: Scope) -> Iterator[RollCallPart]:
    """List items that are labels: ``- Present: A, B and C``, or with a list below."""
    for item in block.children:
        line = own_line(item, scope.sources)  # type: ignore[arg-type]
        if line is None:
            continue
        statement = take_apart(line)
        label = classify_label(statement.label, scope.words) if statement.label else None
        if label in PEOPLE:
            if statement.value.text:
                yield RollCallPart(label, statement.value)
            for child in item.children[1:]:
                if isinstance(child, nodes.Element):
                    yield RollCallPart(label, child)
