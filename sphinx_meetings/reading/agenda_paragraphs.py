"""Agenda items written as paragraphs, or as lines of one, which lost their bullets or never had any."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from string import ascii_uppercase

from docutils import nodes

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.agenda_prose import closing, is_boilerplate, slot_minutes
from sphinx_meetings.grammars.groups import names_group, says_nothing
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_heading
from sphinx_meetings.reading.agenda_collection import ItemCollection
from sphinx_meetings.reading.agenda_items import is_bold, is_said
from sphinx_meetings.reading.blocks import is_italic, is_listing
from sphinx_meetings.reading.lost_lists import (
    are_lettered,
    bullet_of,
    emoji_bullets,
    is_at_hour,
    is_command,
    is_title,
)
from sphinx_meetings.reading.outline import PEOPLE, Topic
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.records import Line

__all__ = ["PROSE", "ParagraphItems"]

PROSE = "prose between the items"
"""The reason given for an unread line that holds no item."""
_LEAST_TITLES = 3
_LOST = late(r"(?:\(?(\d{1,2}|[A-Z])[.)]|[•‣▪●○■])\s")
_LONGEST_TIMED = 120
_LONGEST_BROUGHT = 80
_OTHERS = PEOPLE | {Part.ACTIONS, Part.DECISIONS, Part.NEXT_MEETING}


class ParagraphItems(ItemCollection):
    """Collects agenda items from paragraphs."""

    def __init__(self, known: Collection[str], scope: Scope) -> None:
        super().__init__(known, scope)
        self.slot: int | None = None
        self.closes: str | None = None
        self.by_letters = False
        self.opening: nodes.Element | None = None
        """The first block below the heading, if the agenda has no lists."""

    def take_titles(self, topic: Topic) -> bool:
        """Take the items of an agenda in which each item is a paragraph without a bullet, perhaps above prose."""
        if topic.part is not Part.AGENDA or topic.below or len(topic.blocks) < _LEAST_TITLES:
            return False
        if not all(isinstance(block, nodes.paragraph) for block in topic.blocks):
            return False
        lines = [lines_of(block, self.scope.sources) for block in topic.blocks]
        titled = [self._is_bare_item(said) for said in lines]
        if not all(titled) and not _take_turns(titled, lines):
            return False
        lettered = are_lettered([said[0] for said, is_item in zip(lines, titled, strict=True) if is_item])
        for block, said, is_item in zip(topic.blocks, lines, titled, strict=True):
            if not is_item:
                if self.items:  # the first title may be a placeholder
                    self.take_below(block)
            elif lettered:
                self.take(cut(said[0], 3), block, ())
            else:
                self._take_bare(said[0], block)
        return True

    def _is_bare_item(self, said: Sequence[Line]) -> bool:
        """Whether the lines of a paragraph are one line that may be an item."""
        if len(said) != 1 or len(said[0].text) >= _LONGEST_TIMED or is_said(said[0].text, self.known):
            return False
        return is_title(said[0]) or self.is_timed(said[0])

    def below_commands(self, blocks: list[nodes.Element]) -> list[nodes.Element]:
        """Return only the blocks that change the topic, "TOP 2: Budget", if several do: the rest is discussion.

        Below a list, "Item 3. We agreed" is the discussion of an item in it.
        """
        found = [place for place, block in enumerate(blocks) if self._opens_with_command(block)]
        if found and any(map(is_listing, blocks[: found[0]])):
            return blocks[: found[0]]
        found = found if len(found) > 1 else _counted(blocks)
        return [blocks[place] for place in found] if len(found) > 1 else blocks

    def _opens_with_command(self, block: nodes.Element) -> bool:
        return isinstance(block, nodes.paragraph) and any(map(is_command, lines_of(block, self.scope.sources)[:1]))

    def take_prose(self, paragraph: nodes.TextElement, heading: Line | None) -> None:
        lines = lines_of(paragraph, self.scope.sources)
        if heading is not None:  # the heading may be one of the lines
            lines = [line for line in lines if line.number > heading.number or line.source != heading.source]
        text = " ".join(line.text for line in lines)
        self.slot = self.slot or slot_minutes(text)
        self.closes = self.closes or closing(text)
        if not lines or (len(lines) > 1 and self.heads_other(lines[0])):
            for line in lines[:1]:
                self.leave(line, PROSE)
            return
        _, colon, said = text.partition(": ")
        nothing = says_nothing(text) or (colon and says_nothing(said))  # "Any other business: none"
        if nothing or is_boilerplate(text) or is_italic(paragraph):
            return
        is_list = len(lines) > 1 and (all(map(is_title, lines)) or all(map(is_at_hour, lines)))
        is_list = is_list or (paragraph is self.opening and len(lines) >= _LEAST_TITLES and self._are_titles(lines))
        is_list = is_list or (paragraph is self.opening and len(lines) > 1 and all(map(self._is_brought, lines)))
        if is_list or all(map(self.is_timed, lines)):
            for line in lines:
                self._take_bare(line, paragraph)
            return
        if len(lines) > 1 and is_bold(lines[0]) and not lines[0].text.endswith(":") and not self._is_part(lines[0]):
            self.take(lines[0], paragraph, (paragraph,))
            return
        for line in self.take_bulleted(lines, paragraph):
            self.leave(line, PROSE)

    def take_bulleted(self, lines: Iterable[Line], paragraph: nodes.TextElement) -> list[Line]:
        """Take the lines that begin with bullets as items; return the others, joined into one line of prose."""
        left: list[Line] = []
        items: list[list[Line]] = []  # each with the lines below it
        level: int | None = None
        lines = list(lines)
        # between lists of items, "✅ The hall is booked" says what became of one
        may_be = self.opening is not None and bool(lines) and not self.heads_other(lines[0])
        starts = emoji_bullets(lines) if may_be else []
        for line, start in zip(lines, starts, strict=False):
            self.take(cut(line, start), paragraph, ())
        if starts:
            return []
        # what follows a command such as "#topic Budget" is the discussion
        commands = [cut(line, 0, len(line.text.rstrip(" ="))) for line in lines if is_command(line)]
        for line in commands or lines:
            bullet = bullet_of(line, by_letters=self.by_letters)
            if not commands and names_group(line.text[bullet.end() :] if bullet else line.text):
                level = None
            elif bullet is None:
                left.append(line)
            else:
                # the list is lost, but the source is still indented
                indent = self.indent(paragraph, line)
                level = indent if level is None else min(level, indent)
                if indent == level:
                    items.append([cut(line, bullet.end())])
                elif items:
                    items[-1].append(line)
        for first, *below in items:
            self.keep(read_agenda_line(first, self.known), first, paragraph, (), (first, *below))
        return [left[0]._replace(text=" ".join(line.text for line in left))] if left else []

    def _take_bare(self, line: Line, block: nodes.Element) -> None:
        """Take a line of a paragraph as an item, without its bullet if the text still has one."""
        bullet = bullet_of(line, by_letters=self.by_letters)
        self.take(cut(line, bullet.end()) if bullet else line, block, ())

    def _are_titles(self, lines: Sequence[Line]) -> bool:
        """Whether the lines at the beginning of an agenda may be its items, some of them with a colon."""
        if not all(is_title(line, labelled=True) for line in lines):
            return False
        return not any(is_said(line.text, self.known) or self.is_person(line) for line in lines)

    def heads_other(self, line: Line) -> bool:
        """Whether a line is the label of a part other than an agenda."""
        return classify_heading(line.text.rstrip(" :："), self.scope.words) in _OTHERS

    def _is_brought(self, line: Line) -> bool:
        """Whether a line begins with the bold name of whoever brings the item: "**Kim:** budget"."""
        is_short = len(line.text) < _LONGEST_BROUGHT and not line.text.endswith((".", "!"))
        opens_bold = bool(line.spans) and line.spans[0].kind == "strong" and not line.spans[0].start
        return is_short and opens_bold and bool(read_agenda_line(line, self.known).owners)

    def _is_part(self, line: Line) -> bool:
        """Whether a line is the heading of a part or the name of a speaker, and not an item."""
        return self.is_person(line) or classify_heading(line.text, self.scope.words) is not None

    def is_person(self, line: Line) -> bool:
        """Whether a line is only the name of somebody present."""
        if line.text.removeprefix("@").casefold() not in self.known or line.text.endswith(":"):
            return False
        return not any(span.kind == "strong" for span in line.spans)

    def is_timed(self, line: Line) -> bool:
        """Whether a line has a length, as only items do."""
        return (
            len(line.text) < _LONGEST_TIMED
            and any(map(str.isdigit, line.text))
            and read_agenda_line(line, self.known).minutes is not None
        )

    def indent(self, node: nodes.Element, line: Line) -> int:
        """Return the indentation of a line in the source of a block."""
        lines = self.scope.sources.lines(node.source)
        text = lines[line.number - 1] if line.number <= len(lines) else ""
        return len(text) - len(text.lstrip())


def _take_turns(titled: Sequence[bool], lines: Sequence[Sequence[Line]]) -> bool:
    """Whether there are several titles, each above prose.

    Args:
        titled: Which paragraphs may be titles.
        lines: The lines of the paragraphs.
    """
    if sum(titled) <= 1 or not titled[0] or any(map(all, pairwise((*titled, True)))):
        return False
    told = [said for said, is_item in zip(lines, titled, strict=True) if not is_item]
    return all(said and said[-1].text.endswith((".", "!", "?", "。")) for said in told)


def _counted(blocks: Sequence[nodes.Element]) -> list[int]:
    """Return the positions of paragraphs numbered from 1 or A, or with the same bullet: lists that were lost."""
    found = [
        (place, match)
        for place, block in enumerate(blocks)
        if isinstance(block, nodes.paragraph) and (match := _LOST.match(block.astext()))
    ]
    if found and not found[0][1][1]:
        return [place for place, match in found if match[0] == found[0][1][0]]
    counts = (str(number) for number in range(1, len(found) + 1))
    letters = ascii_uppercase if found and found[0][1][1].isalpha() else counts
    in_order = all(match[1] == count for count, (_, match) in zip(letters, found, strict=False))
    return [place for place, _ in found] if in_order else []
