"""Roll calls: every line becomes a person, a known placeholder, or an entry of what is unread."""

from __future__ import annotations

from collections.abc import Iterable

from docutils import nodes

from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.roll_call import (
    RollCallLine,
    read_header,
    read_roll_call_line,
    read_roll_call_list,
    read_roll_call_row,
)
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.sections import PEOPLE, RollCallPart
from sphinx_meetings.reading.statements import LISTS, take_apart
from sphinx_meetings.reading.tables import Row, rows_of
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Attendance, Line, Mention, Unread

__all__ = ["RollCall", "read_marked_roll_call", "read_roll_call"]

_ROLE = {Part.GUESTS: "guest", Part.OBSERVERS: "observer", Part.CHAIR: "chair", Part.NOTETAKER: "notetaker"}


class RollCall:
    """Collects the people of a meeting."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.attendees: list[Attendance] = []
        self.absent: list[Attendance] = []
        self.chairs: list[Mention] = []
        self.notetakers: list[Mention] = []
        self.unread: list[Unread] = []
        self.columns: Columns | None = None

    def read(self, part: Part, content: Line | nodes.Element) -> None:
        """Read a line or a block."""
        if isinstance(content, Line):
            if not self._is_header(content):
                for found in read_roll_call_list(content, self.columns):
                    self._take(part, found, content)
            return
        rows = rows_of(content, self.scope.sources)
        if rows is not None:
            self._rows(part, rows)
        elif isinstance(content, LISTS):
            for item in content.children:
                assert isinstance(item, nodes.Element)
                self._item(part, item)
        elif isinstance(content, nodes.definition_list):
            self._definitions(part, content)
        elif isinstance(content, nodes.TextElement) and not isinstance(content, nodes.literal_block):
            for line in lines_of(content, self.scope.sources):
                self.read(part, line)
        elif isinstance(content, nodes.block_quote | nodes.line_block):
            for child in content.children:
                assert isinstance(child, nodes.Element)
                self.read(part, child)
        elif isinstance(content, nodes.literal_block):
            self._leave(content, "a block of code")

    def _rows(self, part: Part, rows: Iterable[Row]) -> None:
        columns = None
        for row in rows:
            header = read_header(list(row.cells)) if columns is None else None
            if header is not None:
                columns = header
            elif not row.header:
                line = self._joined(row.cells, row.number)
                self._take(part, read_roll_call_row(list(row.cells), columns), line)

    def _joined(self, cells: tuple[Line, ...], number: int) -> Line:
        source = cells[0].source if cells else self.scope.sources.page
        return Line(" | ".join(cell.text for cell in cells), source, number, ())

    def _item(self, part: Part, item: nodes.Element) -> None:
        line = own_line(item, self.scope.sources)
        below = [child for child in item.children[1:] if isinstance(child, nodes.Element)]
        if line is None:
            below = [child for child in item.children if isinstance(child, nodes.Element)]
        else:
            statement = take_apart(line)
            label = classify_label(statement.label, self.scope.words) if statement.label else None
            if label in PEOPLE:
                if statement.value.text:
                    self.read(label, statement.value)
                for child in below:
                    self.read(label, child)
                return
            if self._is_header(line):
                below = []
            else:
                found = read_roll_call_line(line, self.columns)
                if found.attendance or not any(isinstance(child, LISTS) for child in below):
                    self._take(part, found, line)
                    for child in below:
                        self._leave(child, "stands below a person")
                    return
        for child in below:
            self.read(part, child)

    def _definitions(self, part: Part, block: nodes.definition_list) -> None:
        for entry in block.children:
            texts = [child for child in entry.findall(nodes.TextElement) if not isinstance(child, nodes.Inline)]
            lines = [line for text in texts for line in lines_of(text, self.scope.sources)]
            if not lines:
                continue
            label = classify_label(lines[0].text, self.scope.words)
            if label in PEOPLE:
                for line in lines[1:]:
                    self.read(label, line)
            else:
                fields = [cut(line, 0) for line in lines]
                self._take(part, read_roll_call_row(fields, None), lines[0])

    def _is_header(self, line: Line) -> bool:
        columns = read_header([line])
        if columns is not None:
            self.columns = columns
        return columns is not None

    def _take(self, part: Part, found: RollCallLine, line: Line) -> None:
        if not found.attendance:
            if not found.placeholder:
                self.unread.append(Unread(line.source, line.number, line.text, _part_name(part), found.reason or "unknown"))
            return
        for attendance in found.attendance:
            if part in {Part.CHAIR, Part.NOTETAKER}:
                mention = Mention(attendance.name, attendance.handle)
                (self.chairs if part is Part.CHAIR else self.notetakers).append(mention)
            elif part is Part.ABSENT or found.present is False:
                self.absent.append(attendance)
            else:
                role = _ROLE.get(part)
                roles = tuple(sorted({*attendance.roles, role})) if role else attendance.roles
                self.attendees.append(attendance._replace(roles=roles))

    def _leave(self, node: nodes.Element, reason: str) -> None:
        """Report all lines of a block as unread."""
        for text in [node] if isinstance(node, nodes.TextElement) else node.findall(nodes.TextElement):
            if isinstance(text, nodes.Inline):
                continue
            for line in lines_of(text, self.scope.sources):
                self.unread.append(Unread(line.source, line.number, line.text, "attendees", reason))


def _part_name(part: Part) -> str:
    return "absent" if part is Part.ABSENT else "attendees"


def read_roll_call(parts: Iterable[RollCallPart], scope: Scope) -> RollCall:
    """The people of plain notes."""
    call = RollCall(scope)
    for part in parts:
        call.read(Part.ATTENDEES if part.part is Part.CHECK_IN else part.part, part.content)
    return call


def read_marked_roll_call(entries: Iterable[Entry], part: Part, call: RollCall) -> None:
    """The people that an author marked."""
    for entry in entries:
        if isinstance(entry, Heading):
            label = classify_label(entry.line.text, call.scope.words)
            if label in PEOPLE:
                part = label
            else:
                call.read(part, entry.line)
        else:
            call.read(part, entry)
