"""Decisions and actions in plain notes, and the references outside the agenda.

### Conclusion                 a heading for the block below it
- Actions:                     a label for the list below it
  - [ ] Kim: ask
| Owner | Action | Due |      a table below either of them, one action in each row
- RESOLUTION: once a month     a mark, wherever it stands
- [ ] @kim: ask                a box with an owner: outside the agenda, or in one whose own items have no boxes
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from docutils import nodes

from sphinx_meetings.grammars.lines import joined
from sphinx_meetings.grammars.outcome_marks import (
    ACTION,
    DECISION,
    introduces,
    is_conclusion,
    is_talk,
    may_be_marked,
    may_have_box,
    read_box,
    telling_words,
)
from sphinx_meetings.grammars.outcomes import Occasion, Outcome, read_action, read_decision, read_marked
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.references import find_references, reference_key
from sphinx_meetings.grammars.vocabulary import Part, classify_heading
from sphinx_meetings.nodes import Verdicts
from sphinx_meetings.reading.action_tables import read_action_table
from sphinx_meetings.reading.agenda_items import Titles
from sphinx_meetings.reading.blocks import DEEPEST, whole_text
from sphinx_meetings.reading.flow import BOLD_LEVEL, Entry
from sphinx_meetings.reading.outcome_groups import Group, groups_of, is_deed, is_label, state_below, whole_of
from sphinx_meetings.reading.outcome_records import Outcomes, action_of, decision_of
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.tables import Row, rows_of
from sphinx_meetings.reading.text import lines_of, own_line, plain_text
from sphinx_meetings.records import Action, Decision, Line, Mention, Reference, Unread

__all__ = ["read_outcomes"]

_LISTS = (nodes.bullet_list, nodes.enumerated_list)
_UNREAD = (nodes.literal_block, nodes.doctest_block, nodes.comment, nodes.math_block, nodes.system_message)
_PEOPLE = frozenset(
    {Part.ATTENDEES, Part.ABSENT, Part.GUESTS, Part.OBSERVERS, Part.CHAIR, Part.NOTETAKER, Part.CHECK_IN}
)
_NOT_THIS_MEETING = frozenset({Part.IGNORED, Part.OTHER_MEETING, Part.PREVIOUS})
_NOT_OWED = frozenset({Part.UPDATES, Part.REPORTS, Part.DETAILS, Part.NEXT_MEETING})
_TALKED = frozenset({None, Part.DISCUSSION, Part.NOTES, Part.CARRIED_OVER})
"""The parts outside the agenda in which `[ ] @kim` is an action, rather than somebody present or an item."""
Places = Collection[tuple[str, int]]
_IS_ELEMENT = Verdicts(lambda kind: issubclass(kind, nodes.Element))


def read_outcomes(
    entries: Iterable[Entry],
    items: Sequence[nodes.Element],
    scope: Scope,
    occasion: Occasion,
    part: Part | None = None,
    people: Places = (),
    titles: Iterable[str] = (),
) -> Outcomes:
    """Read the decisions and actions in a stretch of notes.

    Args:
        entries: The headings and blocks of the stretch, in order.
        items: The nodes of the meeting's agenda items, in order.
        scope: The page and the project's words.
        occasion: What is known about the meeting.
        part: The part that the whole stretch is, if its author marked it.
        people: File and line of each person who was present or absent.
        titles: The titles of the agenda's items, which headings above their discussion may repeat.
    """
    entries = list(entries)
    reader = _Reader(items, scope, occasion, telling_words(whole_text(entries)), people)
    for group in groups_of(entries, reader.positions, Titles(titles), scope, part):
        reader.group(group)
    return Outcomes(reader.decisions, reader.actions, list(reader.mentions.values()), reader.unread)


class _Reader:
    def __init__(
        self, items: Sequence[nodes.Element], scope: Scope, occasion: Occasion, telling: Collection[str], people: Places
    ) -> None:
        self.telling = telling
        self.people = people
        self.items = items
        self.positions = {id(node): position for position, node in enumerate(items)}
        self.scope = scope
        self.occasion = occasion
        self.decisions: list[tuple[Decision, nodes.Element]] = []
        self.actions: list[tuple[Action, nodes.Element]] = []
        self.mentions: dict[str, Reference] = {}
        self.unread: list[Unread] = []
        self.depth = 0
        self.discussed: int | None = None
        self._boxed: bool | None = None

    # --- sections ---------------------------------------------------------------------------------------------------

    def group(self, group: Group) -> None:
        if group.part in _PEOPLE or (group.part in _NOT_THIS_MEETING and group.item is None):
            return  # an item such as "Minutes of the last meeting" is about this one
        self.discussed = group.discussed
        if group.heading is not None:
            self._mention(group.heading.line, group.item)
        if group.kind is not None and not self._is_agenda(group):
            self._introduced(group, group.kind)
        else:
            self._blocks(group.blocks, group, group.item)

    def _is_agenda(self, group: Group) -> bool:
        """Whether a heading such as "Actions" has items of the agenda below it."""
        for block in group.blocks:
            if isinstance(block, _LISTS):
                for entry in block.children:
                    line = None if id(entry) in self.positions else own_line(_element(entry), self.scope.sources)
                    if line is None or classify_heading(line.text, self.scope.words) not in {None, Part.ACTIONS}:
                        return True
        return False

    def _introduced(self, group: Group, kind: str) -> None:
        """Read a section of decisions or actions; below a bold heading or a conclusion, only the first block is one."""
        heading = group.heading
        owners = self._owners_alone(heading.line) if heading is not None else ()
        if heading is not None and (heading.level == BOLD_LEVEL or is_conclusion(heading.line.text)):
            for block in group.blocks[:1]:
                self._content(block, kind, group, group.item, owners)
            self._blocks(group.blocks[1:], group, group.item)
            return
        listed = any(isinstance(block, _LISTS) for block in group.blocks)
        for block in group.blocks:
            is_decision = isinstance(block, nodes.paragraph) and not listed and kind == DECISION
            if isinstance(block, _LISTS) or is_decision or self._is_table(block):
                self._content(block, kind, group, group.item, owners)
            elif isinstance(block, nodes.paragraph) and kind == ACTION:
                self._owed_lines(block, group.item)
            else:
                self._blocks([block], group, group.item)

    def _owed_lines(self, paragraph: nodes.paragraph, item: int | None) -> None:
        """Read the lines of a paragraph among actions: whoever is named at the start of a line owns the action."""
        for line in lines_of(paragraph, self.scope.sources):
            self._mention(line, item)
            if not self._marks(line, paragraph, item):
                outcome = read_action(line, self.occasion)
                if outcome is not None and outcome.owners and outcome.text:
                    self._add(outcome, line, paragraph, item)

    def _owners_alone(self, line: Line) -> tuple[Mention, ...]:
        """Return the owners if the heading is nothing but names."""
        owned = read_owners(line.text.rstrip(" :："), Trust.WEAK, self.occasion.known)
        return owned.owners if owned is not None else ()

    def _content(
        self, block: nodes.Element, kind: str, group: Group, item: int | None, owners: tuple[Mention, ...] = ()
    ) -> None:
        """Read a block that a heading or a label declares to be decisions or actions."""
        item = self.positions.get(id(block), item)
        if isinstance(block, _LISTS):
            for entry in block.children:
                self._listed(_element(entry), kind, group, item, owners)
        elif isinstance(block, nodes.paragraph):
            lines = lines_of(block, self.scope.sources)
            if lines and not self._marks(joined(lines), block, item):
                self._take(kind, joined(lines), block, item, owners)
            for line in lines:
                self._mention(line, item)
        elif isinstance(block, nodes.block_quote | nodes.definition) and self.depth <= DEEPEST:
            self.depth += 1
            for child in block.children:
                self._content(_element(child), kind, group, item, owners)
            self.depth -= 1
        elif kind == ACTION and self._is_table(block):
            self._owed_rows(block, item)
        else:
            self._blocks([block], group, item)

    def _is_table(self, block: nodes.Element) -> bool:
        return rows_of(block, self.scope.sources) is not None

    def _owed_rows(self, table: nodes.Element, item: int | None) -> None:
        """Read a table of actions; the other rows are read like those of any table."""
        rows = rows_of(table, self.scope.sources) or []
        owed, unread = read_action_table(rows, self.occasion, self.positions)
        self.unread += unread
        numbers = {row.number for row, _, _ in owed}
        self._rows([row for row in rows if row.number not in numbers], item)
        for row, line, outcome in owed:
            for cell in row.cells:
                self._mention(cell, item)
            self._add(outcome, line, table if row.node is None else row.node, item)

    def _listed(
        self, entry: nodes.Element, kind: str, group: Group, item: int | None, owners: tuple[Mention, ...]
    ) -> None:
        item = self.positions.get(id(entry), item)
        line = own_line(entry, self.scope.sources)
        below = [child for child in entry.children[1:] if isinstance(child, nodes.Element)]
        if line is None:
            self._blocks(_elements(entry), group, item)
            return
        self._mention(line, item)
        if self._marks(line, entry, item):
            self._blocks(below, group, item)
            return
        outcome = self._read(kind, line, is_sure=not group.is_review)
        if outcome is not None and kind == ACTION and group.is_review and not outcome.owners and read_box(line) is None:
            outcome = None
        if outcome is not None and not outcome.text:
            # "- Kim:" with Kim's actions below
            for child in below:
                self._content(child, kind, group, item, outcome.owners)
            return
        if outcome is not None:
            self._add(outcome._replace(owners=outcome.owners or owners), line, entry, item, below)
        self._blocks(below, group, item)

    # --- everything else --------------------------------------------------------------------------------------------

    def _blocks(self, blocks: Sequence[nodes.Element], group: Group, item: int | None) -> None:
        """Read blocks in which only marks, labels and boxes make an outcome."""
        if not blocks or self.depth > DEEPEST:
            return
        self.depth += 1
        self._in_order(blocks, group, item)
        self.depth -= 1

    def _in_order(self, blocks: Sequence[nodes.Element], group: Group, item: int | None) -> None:
        pending: str | None = None
        for block in blocks:
            kind, pending = pending, None
            if isinstance(block, _LISTS):
                if kind is not None:
                    self._content(block, kind, group, item)
                else:
                    for entry in block.children:
                        self._item(_element(entry), group, item)
            elif isinstance(block, _UNREAD):
                continue
            elif kind is not None and (isinstance(block, nodes.paragraph) or self._is_table(block)):
                self._content(block, kind, group, item)
            elif isinstance(block, nodes.TextElement):
                pending = self._paragraph(block, item)
            elif isinstance(block, nodes.definition_list_item | nodes.field):
                self._defined(block, group, item)
            else:
                self._other(block, group, item)

    def _other(self, block: nodes.Element, group: Group, item: int | None) -> None:
        """Read a table row by row, and the children of anything else."""
        rows = rows_of(block, self.scope.sources)
        if rows is None:
            self._blocks(_elements(block), group, self.positions.get(id(block), item))
            return
        self._rows(rows, item)

    def _rows(self, rows: Iterable[Row], item: int | None) -> None:
        for row in rows:
            at = self.positions.get(id(row.node), item)
            for cell in row.cells:
                self._mention(cell, at)
                if row.node is not None:
                    self._marks(cell, row.node, at)

    def _paragraph(self, paragraph: nodes.TextElement, item: int | None) -> str | None:
        """Read the marks in the lines of a paragraph; return the kind of outcome that its last line introduces."""
        item = self.positions.get(id(paragraph), item)
        lines = lines_of(paragraph, self.scope.sources)
        for line in lines:
            self._mention(line, item)
        for number, line in enumerate(lines):
            if is_label(line) and (kind := introduces(line.text, self.scope.words)):
                if number + 1 == len(lines):
                    return kind
                self._take(kind, joined(lines[number + 1 :]), paragraph, item, ())
                return None
            if may_be_marked(line.text, self.telling):
                self._marks(whole_of(lines[number:], self.telling), paragraph, item)
        return None

    def _item(self, entry: nodes.Element, group: Group, item: int | None) -> None:
        own = self.positions.get(id(entry))
        at = item if own is None else own
        below = _elements(entry)
        text = plain_text(entry) if at is not None else None
        if text is not None and is_talk(text, self.telling):  # most lines are mere talk: skip them for speed
            self._blocks(below[1:], group, at)
            return
        line = own_line(entry, self.scope.sources)
        if line is None:
            self._blocks(below, group, at)
            return
        below = below[1:]
        if at is None:
            self._mention(line, at)
        if below and own is None and is_label(line) and (kind := introduces(line.text, self.scope.words)):
            for child in below:
                self._content(child, kind, group, at)
            return
        marked = may_be_marked(line.text, self.telling) and self._marks(line, entry, at, below)
        if own is None and not marked and may_have_box(line.text):
            self._box(line, entry, group, at, below)
        self._blocks(below, group, at)

    def _defined(self, entry: nodes.Element, group: Group, item: int | None) -> None:
        """Read a definition or a field whose name is "Decision" or "Actions", with the outcome as its body."""
        if len(entry.children) < 2:
            return
        name, body = _element(entry.children[0]), _element(entry.children[-1])
        kind = introduces(name.astext(), self.scope.words)
        if kind is None:
            self._blocks(_elements(entry), group, item)
            return
        for child in _elements(body):
            self._content(child, kind, group, item)

    def _box(
        self, line: Line, entry: nodes.Element, group: Group, item: int | None, below: Sequence[nodes.Element]
    ) -> None:
        """Read a box with an owner as an action, unless boxes here mark who was present or which items were covered."""
        box = read_box(line)
        if box is None or group.part in _NOT_OWED or (item is not None and self._covers()):
            return
        outcome = read_action(box.line, self.occasion, checked=box.checked)
        if outcome is None or not outcome.owners or not outcome.text:
            return
        if item is None and not (group.part in _TALKED and self._owes(line, outcome)):
            return
        self._add(outcome, line, entry, item, below)

    def _owes(self, line: Line, outcome: Outcome) -> bool:
        """Whether a box outside the agenda marks an action, and not somebody who was present."""
        owner = outcome.owners[0]
        is_sure = owner.handle is not None or owner.name.casefold() in self.occasion.known
        return is_sure and is_deed(outcome.text) and (line.source, line.number) not in self.people

    def _covers(self) -> bool:
        """Whether most of the agenda's own items have boxes."""
        if self._boxed is None:
            lines = [own_line(node, self.scope.sources) for node in self.items if isinstance(node, nodes.list_item)]
            boxes = sum(line is not None and read_box(line) is not None for line in lines)
            self._boxed = 2 * boxes > len(self.items)
        return self._boxed

    def _marks(
        self, line: Line, node: nodes.Element, item: int | None, below: Sequence[nodes.Element] = ()
    ) -> list[Outcome]:
        found = read_marked(line, self.occasion)
        for outcome in found:
            self._add(outcome, line, node, item, below)
        return found

    # --- records ----------------------------------------------------------------------------------------------------

    def _read(self, kind: str, line: Line, *, is_sure: bool = True) -> Outcome | None:
        return read_decision(line) if kind == DECISION else read_action(line, self.occasion, is_sure=is_sure)

    def _take(self, kind: str, line: Line, node: nodes.Element, item: int | None, owners: tuple[Mention, ...]) -> None:
        outcome = self._read(kind, line)
        if outcome is not None and outcome.text:
            self._add(outcome._replace(owners=outcome.owners or owners), line, node, item)

    def _add(
        self,
        outcome: Outcome,
        line: Line,
        node: nodes.Element,
        item: int | None,
        below: Sequence[nodes.Element] = (),
    ) -> None:
        item = self.discussed if item is None else item
        if outcome.kind == DECISION:
            self.decisions.append((decision_of(outcome, line, item), node))
            return
        status = state_below(below, self.scope.sources) if outcome.status == "open" else outcome.status
        self.actions.append((action_of(outcome, line, item, status), node))

    def _mention(self, line: Line, item: int | None) -> None:
        if item is None:
            for reference in find_references(line):
                self.mentions.setdefault(reference_key(reference.identifier), reference)


def _element(node: nodes.Node) -> nodes.Element:
    assert isinstance(node, nodes.Element)
    return node


def _elements(node: nodes.Element) -> list[nodes.Element]:
    return [child for child in node.children if _IS_ELEMENT[child.__class__]]  # type: ignore[misc]
