"""Agendas: the top-level items under an agenda's heading or label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.agenda_prose import closing, is_boilerplate, slot_minutes
from sphinx_meetings.grammars.references import find_references, reference_key
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.sections import Section
from sphinx_meetings.reading.statements import LISTS
from sphinx_meetings.reading.tables import rows_of
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import AgendaItem, Line, Reference, Unread

__all__ = ["Agenda", "read_agenda", "read_agenda_sections"]


class Agenda(NamedTuple):
    """An agenda, and the nodes that carry the anchors of its items."""

    items: list[tuple[AgendaItem, nodes.Element]]
    unread: list[Unread]
    slot: int | None
    closes: str | None


def read_agenda_sections(sections: Sequence[Section], scope: Scope) -> Agenda:
    """The agenda of plain notes: below its own heading, else in what was discussed."""
    agenda = Agenda([], [], None, None)
    for parts in ({Part.AGENDA, Part.CARRIED_OVER}, {Part.DISCUSSION}):
        for section in sections:
            if section.part in parts:
                agenda = _added(agenda, read_agenda(section.entries, scope))
        if agenda.items:
            break
    return agenda


def _added(one: Agenda, two: Agenda) -> Agenda:
    return Agenda(one.items + two.items, one.unread + two.unread, one.slot or two.slot, one.closes or two.closes)


class _Group(NamedTuple):
    """A heading inside an agenda and the blocks below it."""

    heading: Heading | None
    blocks: list[nodes.Element]


def read_agenda(entries: Iterable[Entry], scope: Scope) -> Agenda:
    """The items of a part that is an agenda."""
    groups = [_Group(None, [])]
    for entry in entries:
        if isinstance(entry, Heading):
            groups.append(_Group(entry, []))
        else:
            groups[-1].blocks.append(entry)
    reader = _Reader(scope)
    headed = _headings_are_items(groups[1:])
    for group in groups:
        if group.heading is not None and headed:
            reader.heading(group.heading, group.blocks)
        else:
            for block in group.blocks:
                reader.block(block)
    return Agenda(reader.items, reader.unread, reader.slot, reader.closes)


def _headings_are_items(groups: Sequence[_Group]) -> bool:
    """Whether the headings below an agenda are its items, rather than groups of items."""
    if not groups:
        return False
    lists = sum(any(isinstance(block, LISTS) for block in group.blocks) for group in groups)
    prose = sum(any(isinstance(block, nodes.paragraph) for block in group.blocks) for group in groups)
    return prose > 0 or lists == 0


class _Reader:
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.items: list[tuple[AgendaItem, nodes.Element]] = []
        self.unread: list[Unread] = []
        self.slot: int | None = None
        self.closes: str | None = None

    def heading(self, heading: Heading, blocks: Sequence[nodes.Element]) -> None:
        self._take(heading.line, heading.node, blocks)

    def block(self, block: nodes.Element) -> None:
        if isinstance(block, LISTS):
            for item in block.children:
                assert isinstance(item, nodes.Element)
                line = own_line(item, self.scope.sources)
                if line is not None:
                    self._take(line, item, [child for child in item.children[1:] if isinstance(child, nodes.Element)])
            return
        rows = rows_of(block, self.scope.sources)
        if rows is not None:
            for row in rows:
                if not row.header and row.cells and row.node is not None:
                    self._take(row.cells[0]._replace(number=row.number), row.node, ())
        elif isinstance(block, nodes.paragraph):
            self._prose(block)

    def _prose(self, paragraph: nodes.paragraph) -> None:
        lines = lines_of(paragraph, self.scope.sources)
        text = " ".join(line.text for line in lines)
        self.slot = self.slot or slot_minutes(text)
        self.closes = self.closes or closing(text)
        if lines and not is_boilerplate(text):
            self.unread.append(Unread(lines[0].source, lines[0].number, text, "agenda", "prose between the items"))

    def _take(self, line: Line, node: nodes.Element, below: Iterable[nodes.Element]) -> None:
        read = read_agenda_line(line)
        if read.placeholder:
            return
        if read.reason is not None:
            self.unread.append(Unread(line.source, line.number, line.text, "agenda", read.reason))
            return
        references = {reference_key(found.identifier): found for found in find_references(line)}
        for found in self._references(below):
            references.setdefault(reference_key(found.identifier), found)
        item = AgendaItem(
            title=read.title,
            owners=read.owners,
            minutes=read.minutes,
            references=tuple(references.values()),
            marks=read.marks,
            topic=None,
            name=None,
            source=line.source,
            line=line.number,
        )
        self.items.append((item, node))

    def _references(self, blocks: Iterable[nodes.Element]) -> Iterable[Reference]:
        stack = list(reversed(list(blocks)))
        while stack:
            node = stack.pop()
            if isinstance(node, nodes.TextElement) and not isinstance(node, nodes.Inline | nodes.literal_block):
                for line in lines_of(node, self.scope.sources):
                    yield from find_references(line)
            else:
                stack.extend(child for child in reversed(node.children) if isinstance(child, nodes.Element))
