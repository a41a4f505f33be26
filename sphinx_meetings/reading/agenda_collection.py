"""The agenda items found so far, with their references, and the lines that hold none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from docutils import nodes

from sphinx_meetings.grammars.agenda import AgendaLine, read_agenda_line
from sphinx_meetings.grammars.groups import invites, is_nothing
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.references import find_references, reference_key
from sphinx_meetings.reading.blocks import texts_in
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import AgendaItem, Line, Reference, Unread

__all__ = ["ItemCollection"]

_STEP = 5
"""Minutes without a unit are multiples of this; other numbers usually are not."""
_OPENING, _CLOSING = ("(", "["), (")", "]")
_COUNTABLE = late(
    r"\b(?:issues|requests|prs|tickets|bugs|votes|comments|questions|members|people|attendees|responses|nominations|"
    r"applications|messages|papers|patches|tasks|registrations)\b[^()\[\]]{0,20}[(\[]\d{1,3}[)\]]$",
    re.IGNORECASE,
)
"""Things whose number may be in brackets: "Open issues (25)"."""
_BARE_LENGTH = late(r"^[(\[](\d{1,3})[)\]]\s+(?=\S)|\s[(\[](\d{1,3})[)\]]$")


def _have_bare_lengths(lines: Sequence[Line]) -> bool:
    """Whether the items of a list have lengths without a unit: "(10) Budget", "(25) Release"."""
    found = [match for line in lines if (match := _BARE_LENGTH.search(line.text))]
    is_length = all(int(match[1] or match[2]) % _STEP == 0 for match in found)
    is_length = is_length and not any(_COUNTABLE.search(line.text) for line in lines)
    return len(found) > 1 and 2 * len(found) > len(lines) and is_length


class ItemCollection:
    """Collects the items of an agenda."""

    def __init__(self, known: Collection[str], scope: Scope) -> None:
        self.known = known
        self.scope = scope
        self.items: list[tuple[AgendaItem, nodes.Element]] = []
        self.unread: list[Unread] = []
        self.beside: Sequence[nodes.Element] = ()
        """The items of the list that is being read."""

    def leave(self, line: Line, reason: str) -> None:
        """Record a line as unread."""
        self.unread.append(Unread(line.source, line.number, line.text, "agenda", reason))

    def take_line(self, line: Line) -> None:
        """Read a line that is an item without a node of its own."""
        self.take(line, nodes.inline(), ())

    def take(self, line: Line, node: nodes.Element, below: Iterable[nodes.Element]) -> None:
        """Read the own line of an item.

        Args:
            line: The line.
            node: The node that carries the anchor of the item.
            below: The blocks below the line, to search for references.
        """
        self.keep(read_agenda_line(line, self.known), line, node, below, (line,))

    def with_bare_length(self, read: AgendaLine) -> AgendaLine:
        """Add a length in brackets without a unit, if the items of this list have such lengths."""
        may_be = read.minutes is None and (read.title[:1] in _OPENING or read.title[-1:] in _CLOSING)
        found = _BARE_LENGTH.search(read.title) if may_be else None
        if found is None:
            return read
        lines = [line for item in self.beside if (line := own_line(item, self.scope.sources)) is not None]
        if not _have_bare_lengths(lines):
            return read
        title = (read.title[: found.start()] + read.title[found.end() :]).strip()
        return read._replace(title=title, minutes=int(found[1] or found[2])) if title else read

    def keep(
        self,
        read: AgendaLine,
        line: Line,
        node: nodes.Element | None,
        below: Iterable[nodes.Element],
        lines: Iterable[Line],
    ) -> bool:
        """Take an item that was read, unless it is only a placeholder.

        Args:
            read: What its line says.
            line: Its line.
            node: The node that carries the anchor of the item.
            below: The blocks below the line, to search for references.
            lines: All of the item's own lines, to search as well.

        Returns:
            Whether the line is more than a placeholder for items or a note that there are none.
        """
        if read.placeholder or is_nothing(read.title if read.owners else line.text) or invites(line.text):
            return False
        if read.reason is not None:
            self.leave(line, read.reason)
            return True
        read = self.with_bare_length(read)
        item = AgendaItem(
            title=read.title,
            owners=read.owners,
            minutes=read.minutes,
            references=_references((*lines, *_referring(below, self.scope))),
            marks=read.marks,
            topic=None,
            name=None,
            source=line.source,
            line=line.number,
        )
        self.items.append((item, nodes.inline() if node is None else node))
        return True

    def take_below(self, block: nodes.Element) -> None:
        """Add the references in a block that continues the last item."""
        item, node = self.items[-1]
        found = _references(_referring([block], self.scope))
        known = {reference_key(reference.identifier) for reference in item.references}
        new = [reference for reference in found if reference_key(reference.identifier) not in known]
        self.items[-1] = item._replace(references=(*item.references, *new)), node


def _references(lines: Iterable[Line]) -> tuple[Reference, ...]:
    """Return the references in lines, each once."""
    references: dict[str, Reference] = {}
    for line in lines:
        for found in find_references(line):
            references.setdefault(reference_key(found.identifier), found)
    return tuple(references.values())


def _referring(blocks: Iterable[nodes.Element], scope: Scope) -> Iterator[Line]:
    """Yield the lines that may hold references."""
    for block in blocks:
        for node in texts_in(block):
            if not isinstance(node, nodes.literal_block) and _may_refer(node):
                yield from lines_of(node, scope.sources)


def _may_refer(node: nodes.Element) -> bool:
    for child in node.children:
        if child.__class__ is nodes.Text:
            if "#" in child or "/" in child or "!" in child or "gh-" in child:
                return True
        elif isinstance(child, nodes.reference) or (isinstance(child, nodes.Element) and _may_refer(child)):
            return True
    return False
