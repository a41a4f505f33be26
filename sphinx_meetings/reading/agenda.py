"""Agendas: the top-level items under an agenda's heading or label."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.agenda import read_agenda_line, read_agenda_row
from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.groups import invites, names_group, names_rest, says_nothing
from sphinx_meetings.grammars.lines import cut, split
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_heading
from sphinx_meetings.nodes import STANDS_FOR
from sphinx_meetings.reading.agenda_headings import (
    NUMBER,
    ONLY_NUMBER,
    are_outcomes,
    content,
    count_up,
    is_empty,
    numbering,
)
from sphinx_meetings.reading.agenda_items import (
    Titles,
    is_bold,
    is_fact,
    is_round,
    lengths_below,
    opening_of,
    signed,
    signed_below,
)
from sphinx_meetings.reading.agenda_paragraphs import PROSE, ParagraphItems
from sphinx_meetings.reading.blocks import (
    DEEPEST,
    LISTS,
    brief,
    goes_on,
    inner,
    is_listing,
    items_of,
    rest_of,
    texts_in,
)
from sphinx_meetings.reading.lost_lists import are_by_letters
from sphinx_meetings.reading.outline import PEOPLE, Topic
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.tables import Row, rows_of
from sphinx_meetings.reading.text import lines_of, number_of, own_line
from sphinx_meetings.reading.titled_lists import with_titles
from sphinx_meetings.reading.weighing import GROUPS, are_groups, looks_like_items
from sphinx_meetings.records import AgendaItem, Line, Unread

__all__ = ["Agenda", "read_agenda", "read_stated_agenda"]

# Parts that do not belong to an agenda, even below its heading.
_ELSEWHERE = PEOPLE | {Part.NEXT_MEETING, Part.OTHER_MEETING, Part.IGNORED}
_ITEMS_OF_ITEM = 0.5
"""The score from which a list holds more items, below a heading that is both an item and a name of agendas."""
_LISTED = (*LISTS, nodes.list_item)
_ITEMS = late(r"\b(?:topics|items|points|issues|prs|proposals|questions)\b", re.IGNORECASE)


class Agenda(NamedTuple):
    """An agenda, and the nodes that carry the anchors of its items."""

    items: list[tuple[AgendaItem, nodes.Element]]
    unread: list[Unread]
    slot: int | None
    closes: str | None


def read_agenda(topics: Iterable[Topic], known: frozenset[str], scope: Scope) -> Agenda:
    """Read the items of parts that are an agenda.

    Args:
        topics: The parts.
        known: The names by which people of the meeting may be called.
        scope: The page.
    """
    topics = list(topics)
    reader = _Reader(known | signed(topics, known, scope) | signed_below(topics, known, scope), scope)
    for topic in topics:
        reader.topic(topic)
    return Agenda(reader.items, reader.unread, reader.slot, reader.closes)


def read_stated_agenda(stated: Line, known: Collection[str], scope: Scope) -> Agenda:
    """Read an agenda that follows its label on the same line: ``Agenda: budget; release``."""
    reader = _Reader(known, scope)
    pieces = split(stated, ";")
    if len(pieces) == 1 and stated.text.count(",") > 1 and "(" not in stated.text:
        pieces = split(stated, ",")
    for piece in pieces:
        if piece.text:
            reader.take_line(piece)
    return Agenda(reader.items, reader.unread, reader.slot, reader.closes)


class _Reader(ParagraphItems):
    def __init__(self, known: Collection[str], scope: Scope) -> None:
        super().__init__(known, scope)
        self.depth = 0
        self.repeated = Titles()
        self.remembered = 0

    def topic(self, topic: Topic, *, grouped: bool = False) -> None:
        """Read a part, or a group of items in it."""
        if self._is_below_item(topic):
            return
        self.by_letters = are_by_letters(topic.blocks)
        if topic.part is Part.AGENDA and not self.by_letters:
            topic = with_titles(topic, self.known, self.scope)
        listed = any(map(is_listing, topic.blocks))
        self.opening = topic.blocks[0] if topic.part is Part.AGENDA and topic.blocks and not listed else None
        if not listed and self.take_titles(topic):
            return
        self._blocks_of(topic, listed=listed)
        if topic.below or grouped:
            self._remember()
        below = self._parts_below(topic, listed=listed)
        if self._discuss_items(below, topic.blocks):
            return
        signs = are_groups(below, self.scope.sources, self.known, grouped=grouped and listed)
        numbers = numbering(below)
        for part, is_group in zip(below, signs, strict=True):
            if is_group:
                self._group(part)
            elif part.heading is not None and not is_empty(part) and not self.repeated.repeats(part.heading.line.text):
                text = part.heading.line.text
                number = NUMBER.match(text) or (numbers.match(text) if numbers else None)
                line = cut(part.heading.line, number.end()) if number else part.heading.line
                self.take(line, part.heading.node, list(content(part)))

    def _blocks_of(self, topic: Topic, *, listed: bool) -> None:
        """Read the blocks directly below the heading."""
        blocks = self.below_commands(topic.blocks)
        in_parts = goes_on(blocks)
        numbered: nodes.Element | None = None
        for block in blocks:
            self._remember()
            if numbered is not None and self._is_said(block, numbered, in_parts=in_parts):
                self.take_below(block)
            elif listed and isinstance(block, nodes.block_quote):
                self._quotation(block)
            elif not listed and isinstance(block, nodes.literal_block) and not _is_prose(block):
                self._code(block)
            else:
                self._block(block, topic.heading.line if topic.heading else None)
            if isinstance(block, nodes.enumerated_list):
                numbered = block

    def _is_said(self, block: nodes.Element, numbered: nodes.Element, *, in_parts: bool) -> bool:
        """Whether a list is the discussion of the numbered item before it, though Markdown did not nest it there.

        Args:
            block: The list.
            numbered: The last list of numbered items.
            in_parts: Whether the numbering continues in a later list.
        """
        if not isinstance(block, nodes.bullet_list) or not self.items:
            return False
        item, nested = (own_line(items_of(part)[0], self.scope.sources) for part in (numbered, block))
        if in_parts or item is None or nested is None:
            return in_parts
        return self.indent(numbered, item) < self.indent(block, nested)

    def _is_below_item(self, topic: Topic) -> bool:
        """Whether a part named like an agenda is the discussion of an item that was already listed: "Open floor"."""
        if topic.heading is None or not self.items:
            return False
        self._remember()
        text = topic.heading.line.text
        number = NUMBER.match(text) or ONLY_NUMBER.match(text)  # "4. Open floor", "TOP 4"
        title = text[number.end() :] if number else text
        if title and not self.repeated.says(title):
            return False
        lists = [block for block in topic.blocks if is_listing(block)]
        # "Shirts (Ana, 5 min)" below "Any other business" is an item
        return looks_like_items(lists, self.scope.sources, self.known) < _ITEMS_OF_ITEM

    def _parts_below(self, topic: Topic, *, listed: bool) -> list[Topic]:
        """Return the parts below an agenda that may be items or groups of items."""
        below = [part for part in topic.below if part.part not in _ELSEWHERE and not are_outcomes(part)]
        if any(part.part is Part.DISCUSSION or part.part is Part.AGENDA for part in below):
            # updates beside the discussion are no items, unless they have a time slot of their own
            below = [part for part in below if part.part is not Part.UPDATES or self._has_length(part)]
        if listed and self.items:
            below = [part for part in below if part.part is not Part.DISCUSSION or self._lists_items(part)]
        return below

    def _discuss_items(self, below: Sequence[Topic], blocks: Sequence[nodes.Element]) -> bool:
        """Whether headings have the numbers of the items listed above them: "2. Hiring" for "2. Who is hired?"."""
        is_numbered = any(isinstance(block, nodes.enumerated_list) for block in blocks)
        return is_numbered and len(below) <= len(self.items) and count_up(below)

    def _group(self, part: Topic) -> None:
        """Read a group of items; "Any other business" above prose is an item itself."""
        items, unread = len(self.items), len(self.unread)
        self.topic(part, grouped=True)
        if len(self.items) > items or part.heading is None or part.below or any(map(is_listing, part.blocks)):
            return
        text = part.heading.line.text
        told = [entry for entry in self.unread[unread:] if entry.reason == PROSE]
        # "V. New business" above prose is numbered like the items before it, so it is an item
        is_group = "agenda" in text.casefold() or (names_group(text) and not NUMBER.match(text))
        is_group = is_group or self.is_person(part.heading.line)
        # after a bold title, prose may stand on the title's line
        says = told or (NUMBER.match(text) and any(not says_nothing(brief(block)) for block in part.blocks))
        if says and not is_group and not self.repeated.repeats(text):
            del self.unread[unread:]
            number = NUMBER.match(text)
            self.take(cut(part.heading.line, number.end()) if number else part.heading.line, part.heading.node, [])

    def _remember(self) -> None:
        """Remember the items so far, so that a heading above the discussion of one does not become another item."""
        for item, _ in self.items[self.remembered :]:
            self.repeated.add(item.title)
        self.remembered = len(self.items)

    def _quotation(self, block: nodes.Element) -> None:
        """Record a quotation beside the items as unread, except for the usual instructions on how to add items."""
        for line in _lines([block], self.scope):
            if not is_boilerplate(line.text):
                self.leave(line, "a quotation beside the items")

    def _code(self, block: nodes.literal_block) -> None:
        """Read an indented agenda, which Markdown takes for code; a block that names its language is an example."""
        lines = lines_of(block, self.scope.sources)
        if block.get("language", "default") in {"default", "none", "text", ""}:
            lines = self.take_bulleted(lines, block)
        for line in lines[:1]:
            self.leave(line, "a block of code")

    def _blocks(self, blocks: Iterable[nodes.Element]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: nodes.Element, heading: Line | None = None) -> None:
        self.depth += 1
        if self.depth < DEEPEST:
            self._entries(block, heading)
        else:
            for line in _lines([block], self.scope):
                self.leave(line, "nested too deeply")
        self.depth -= 1

    def _entries(self, block: nodes.Element, heading: Line | None) -> None:
        if isinstance(block, _LISTED):
            self._list(block)
            return
        rows = rows_of(block, self.scope.sources)
        if rows is not None:
            self._rows(rows, block)
        elif isinstance(block, nodes.definition_list):
            self._definitions(block)
        elif isinstance(block, nodes.block_quote | nodes.line_block):
            for child in inner(block):
                self._block(child)
        elif isinstance(block, nodes.TextElement) and _is_prose(block):
            self.take_prose(block, heading)
        elif isinstance(block, nodes.literal_block | nodes.field_list):
            for line in list(_lines([block], self.scope))[:1]:
                self.leave(line, "not a list of items")

    def _definitions(self, block: nodes.definition_list) -> None:
        for entry in inner(block):
            term, *definitions = inner(entry)
            for line in lines_of(term, self.scope.sources)[:1]:
                self.take(line, term, definitions)

    def _list(self, block: nodes.Element) -> None:
        items = items_of(block)
        whole = block.parent if isinstance(block, nodes.list_item) else block
        groups = list(map(self._is_group, items))
        # a single "Open PRs" among other items is an item, with its discussion below
        called = sum(map(self._is_called_group, items_of(whole))) if any(groups) else 0
        grouped = called > 1 or 2 * called >= len(items_of(whole))
        # "3. Issues" between "2. Release" and "4. Budget" is an item like them; "3. Agenda" is not
        numbered = isinstance(whole, nodes.enumerated_list) and not all(groups)
        self.beside = items
        if is_round(items, self.known, self.scope):
            for line in _lines(items, self.scope):
                self.leave(line, "what somebody did")
            return
        for place, item in enumerate(items):
            self._item(item, grouped=grouped, numbered=numbered)
            if place + 1 < len(items) and self._ends_list(item):
                for line in _lines(items[place + 1 :], self.scope):
                    self.leave(line, "stands below the label of another part")
                break

    def _ends_list(self, item: nodes.Element) -> bool:
        """Whether the parser took the label of the next part into the last paragraph of an item: "**Actions:**"."""
        paragraph = item.children[-1] if item.children else None
        if not isinstance(paragraph, nodes.paragraph):
            return False
        if "\n" not in (text := paragraph.astext()) or not text.rstrip().endswith((":", "：")):
            return False
        last = lines_of(paragraph, self.scope.sources)[-1]
        # an indented "  **Actions:**" belongs to the item, and says that it has none
        is_at_margin = self.indent(paragraph, last) <= self.indent(paragraph, last._replace(number=number_of(item)))
        return is_at_margin and is_bold(last) and self.heads_other(last)

    def _item(self, item: nodes.Element, *, grouped: bool, numbered: bool) -> None:
        line = own_line(item, self.scope.sources)
        below = rest_of(item)
        if line is None:
            self._blocks(inner(item))
            return
        lists = [child for child in below if isinstance(child, LISTS)]
        part = classify_heading(line.text.rstrip(" :"), self.scope.words) if lists else None
        if part is Part.NEXT_MEETING and not numbered:
            for told in (line, *_lines(below, self.scope)):
                self.leave(told, "about the next meeting")
            return
        is_group = grouped and not numbered and (part in GROUPS or names_group(line.text))
        if is_group or (lists and self._heads(line, lists, below, part)):
            self._blocks(lists)
        elif self.is_person(line):
            self._blocks(lists)  # the items of that person
            if not lists:
                self.leave(line, "a name without a topic")
        elif not below and not numbered and is_fact(line, self.known, self.scope):
            self.leave(line, "a fact about the meeting")
        elif not self.repeated.says(line.text):  # an item that an earlier list named is only discussed here
            self._take_first(line, item, below)

    def _heads(
        self, line: Line, lists: Sequence[nodes.Element], below: Sequence[nodes.Element], part: Part | None
    ) -> bool:
        """Whether the line only heads the items listed below it, and is no item itself."""
        if "agenda" in line.text.casefold() and names_group(line.text):
            return True
        if part is Part.AGENDA and _ITEMS.search(line.text) and not names_rest(line.text):
            read = read_agenda_line(line, self.known)
            return not read.owners and read.minutes is None  # "Issues for discussion"
        return len(lists) == len(below) and lengths_below(line, lists, self.known, self.scope)

    def _take_first(self, line: Line, item: nodes.Element, below: Sequence[nodes.Element]) -> None:
        """Take an item, titled by its first line alone if that says more than all lines of its paragraph joined."""
        title, read = opening_of(line, item, self.known, self.scope)
        if self.keep(read, title, item, below, (line,)):
            return
        if invites(line.text) or line.text.endswith(":"):
            self._blocks(below)  # "Add your items here:", with items below
        else:
            for told in _lines(below, self.scope):
                self.leave(told, "stands below a line that holds no item")

    def _is_group(self, item: nodes.Element) -> bool:
        """Whether an item of a list is a group of items."""
        return len(item.children) > 1 and self._is_called_group(item)

    def _is_called_group(self, item: nodes.Element) -> bool:
        """Whether a list item is named like a group; an empty group means that there were no items of its kind."""
        line = own_line(item, self.scope.sources)
        return line is not None and names_group(line.text)

    def _rows(self, rows: Sequence[Row], table: nodes.Element) -> None:
        """The rows of a table; those of HTML have no nodes, and the table bears their anchors."""
        header: list[str] = []
        stand_in = nodes.row()
        stand_in[STANDS_FOR] = table
        for row in rows:
            if row.header:
                header = [cell.text for cell in row.cells]
            elif row.cells:
                line = row.cells[0]._replace(number=row.number)
                self.keep(read_agenda_row(row.cells, header, self.known), line, row.node or stand_in, (), row.cells)

    def _lists_items(self, part: Topic) -> bool:
        """Whether a part called a discussion lists items of its own, and not what was said about earlier ones."""
        lists = [block for block in part.blocks if is_listing(block)]
        return bool(part.below) or looks_like_items(lists, self.scope.sources, self.known) > 0

    def _has_length(self, part: Topic) -> bool:
        return part.heading is not None and self.is_timed(part.heading.line)


def _is_prose(block: nodes.TextElement) -> bool:
    """Whether to read a block as text: not markup or code, except the commands of a minutes bot ("#topic")."""
    if isinstance(block, nodes.literal_block):
        text = block.astext()
        return text.startswith("#") and "#topic" in text
    return not isinstance(block, nodes.raw)


def _lines(blocks: Iterable[nodes.Element], scope: Scope) -> Iterator[Line]:
    for block in blocks:
        for node in texts_in(block):
            if node is block or not isinstance(node, nodes.literal_block):
                yield from lines_of(node, scope.sources)
