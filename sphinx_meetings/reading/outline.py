"""The parts of a meeting's notes as a tree, however their headings are written.

A heading may be a real one, a bold line, a label before a list, or a list item:

    ## Notes                      Topic
    Attendees:                    ├── Topic(ATTENDEES)
    - Ana                         │     <bullet_list>
    1. Agenda                     └── Topic(AGENDA)
       - Budget                         <bullet_list>
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.agenda import tells_topics
from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.groups import names_group
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_labels import names_more_people
from sphinx_meetings.grammars.roll_call_columns import read_header
from sphinx_meetings.grammars.roll_call_lists import read_roll_call_list
from sphinx_meetings.grammars.vocabulary import (
    Part,
    classify_heading,
    classify_introduction,
    classify_label,
    speaks_of_meeting,
)
from sphinx_meetings.reading.asked_fields import asks_for_fields
from sphinx_meetings.reading.blocks import LISTS, inner, is_listing, items_of, opens_with_strong, rest_of
from sphinx_meetings.reading.flow import BOLD_LEVEL, Entry, Heading
from sphinx_meetings.reading.lost_lists import are_titles, emoji_bullets, is_at_hour
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import take_apart
from sphinx_meetings.reading.tables import rows_of
from sphinx_meetings.reading.text import lines_of, own_line, own_lines
from sphinx_meetings.records import Line

__all__ = ["AGENDA", "OTHER_MEETINGS", "PEOPLE", "Topic", "is_link", "outline", "walk"]

PEOPLE = frozenset({Part.ATTENDEES, Part.ABSENT, Part.GUESTS, Part.OBSERVERS, Part.CHAIR, Part.NOTETAKER})
"""The parts that list people."""
AGENDA = frozenset({Part.AGENDA, Part.CARRIED_OVER, Part.DISCUSSION})  # their items may be the agenda
OTHER_MEETINGS = frozenset({Part.NEXT_MEETING, Part.OTHER_MEETING})  # about the next meeting, or another one

LABEL_LEVEL = BOLD_LEVEL + 1
ITEM_LEVEL = LABEL_LEVEL + 1
BOTTOM = 1000

_BARE = 30
_SHORT_LABEL = 20
_ASIDE = re.compile(r" \([^()]{1,80}\)$")
_LOST_LIST = late(r"\w[^\w\n]{0,6}\n\s{0,8}[•‣◦▪●○■]")

# The parts that a label or a list item may head; a date or a link stands on the line itself, with nothing below.
_HEADS = (
    PEOPLE
    | AGENDA
    | {
        Part.ACTIONS,
        Part.CHECK_IN,
        Part.DECISIONS,
        Part.NEXT_MEETING,
        Part.OTHER_MEETING,
        Part.PREVIOUS,
        Part.REPORTS,
        Part.UPDATES,
    }
)
_BEHIND_AGENDA = frozenset({Part.ACTIONS, Part.DECISIONS, Part.DISCUSSION, Part.NEXT_MEETING})


class Topic(NamedTuple):
    """A heading with everything that belongs to it."""

    heading: Heading | None
    part: Part | None
    blocks: list[nodes.Element]  # directly below the heading
    below: list[Topic]


def walk(topic: Topic) -> Iterator[Topic]:
    """Yield a topic and all topics below it, in document order."""
    stack = [topic]
    while stack:
        current = stack.pop()
        yield current
        stack.extend(reversed(current.below))


def outline(entries: Sequence[Entry], scope: Scope) -> Topic:
    """Build the tree of the notes; its root has no heading."""
    builder = _Builder(scope)
    is_first = True
    for entry, following in pairwise([*entries, None]):
        if isinstance(entry, Heading):
            part = classify_heading(entry.line.text, scope.words)
            if is_first and part is Part.DISCUSSION and _is_title(entry, entries, scope):
                part = None
            is_first = False
            builder.open(entry, entry.level, part or (Part.ATTENDEES if asks_for_fields(entry.line) else None))
        elif entry is not None:
            builder.add(entry, following)
    return builder.root


def _is_title(first: Heading, entries: Sequence[Entry], scope: Scope) -> bool:
    """Whether the first heading is the title of all the notes below it: "Minutes of the meeting on 5 May 2026"."""
    text = first.line.text
    if not any(map(str.isdigit, text)) or not speaks_of_meeting(text):
        return False
    others = [entry for entry in entries if isinstance(entry, Heading) and entry is not first]
    if not others or any(other.level <= first.level for other in others):
        return False
    return any(found.day is not None for found in find_dates(text, scope.language))


class _Open(NamedTuple):
    topic: Topic
    level: int


class _Builder:
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.root = Topic(None, None, [], [])
        self.stack = [_Open(self.root, 0)]
        self.item_level = ITEM_LEVEL

    @property
    def top(self) -> Topic:
        return self.stack[-1].topic

    def open(self, heading: Heading, level: int, part: Part | None) -> None:
        """Begin a topic."""
        self.close(level)
        topic = Topic(heading, part, [], [])
        self.top.below.append(topic)
        self.stack.append(_Open(topic, level))

    def close(self, level: int) -> None:
        """End the open topics at this level or deeper."""
        while self.stack[-1].level >= level:
            self.stack.pop()

    def add(self, block: nodes.Element, following: Entry | None) -> None:
        """Add a block to the innermost open topic."""
        if isinstance(block, nodes.paragraph):
            self._paragraph(block, following)
        elif isinstance(block, LISTS) and self._is_divided(block, following):
            self._divide(block)
        elif isinstance(block, nodes.definition_list) and self._define(block):
            pass
        else:
            if isinstance(block, nodes.table) and self.top.part in PEOPLE and self._tells_topics(block):
                self.close(LABEL_LEVEL)  # "Attendance: 14 people" above the agenda
            self.top.blocks.append(block)

    def _tells_topics(self, table: nodes.table) -> bool:
        rows = rows_of(table, self.scope.sources)
        return tells_topics([cell.text for cell in rows[0].cells]) if rows else False

    def _paragraph(self, paragraph: nodes.paragraph, following: Entry | None) -> None:
        listed = is_listing(following)
        text = paragraph.astext()
        if text.startswith("<"):  # "<u>Attendees</u>"
            text = "\n".join(line.text for line in lines_of(paragraph, self.scope.sources))
        if "\n" in text and _LOST_LIST.search(text):
            self._lost_list(paragraph)
            return
        is_headed = text.count("\n") > 1 and (
            "\n" in text[:_SHORT_LABEL] or ":\n" in text[:_BARE] or opens_with_strong(paragraph)
        )
        if is_headed and self._listed_below_label(paragraph):
            return
        may_head = listed or text[-4:].rstrip(" *_").endswith((":", "：")) or self._is_bare_heading(text, following)
        lines = lines_of(paragraph, self.scope.sources) if may_head else []
        label = self._label(lines, listed) if lines else None
        if label is None:
            if self.stack[-1].level == LABEL_LEVEL and self._has_listed():
                self.close(LABEL_LEVEL)  # a label covers what follows up to the end of its list
            self.top.blocks.append(paragraph)
            return
        part, is_group = label
        if len(lines) > 1:
            self.close(LABEL_LEVEL)
            self.top.blocks.append(paragraph)
        level = self.stack[-1].level + 1 if is_group else LABEL_LEVEL
        self.open(Heading(lines[-1], level, paragraph), level, part)

    def _has_listed(self) -> bool:
        """Whether the list that a label announces has come; an agenda that begins with a paragraph may hold several."""
        blocks = self.top.blocks
        return any(map(is_listing, blocks[:1] if self.top.part is Part.AGENDA else blocks))

    def _is_bare_heading(self, text: str, following: Entry | None) -> bool:
        """Whether a short paragraph before another is only a heading without markup: "IN ATTENDANCE"."""
        text = _ASIDE.sub("", text)  # "Attendees (please add your name)"
        if len(text) > _BARE or "\n" in text or "[" in text:  # in "B. Treasurer [Ana]", Ana gives a report
            return False
        if self.top.part in PEOPLE:
            return text.isupper() and classify_heading(text, self.scope.words) in _HEADS
        if not isinstance(following, nodes.paragraph):
            return False
        part = classify_heading(text, self.scope.words)
        # an agenda written as paragraphs, without lists, ends at the next label
        return part in PEOPLE or part is Part.AGENDA or (self.top.part is Part.AGENDA and part in _BEHIND_AGENDA)

    def _lost_list(self, paragraph: nodes.paragraph) -> None:
        """Open the agenda in a paragraph that holds a label and its list, whose bullets ("•") Markdown doesn't know."""
        self.top.blocks.append(paragraph)
        for line in lines_of(paragraph, self.scope.sources):
            text = line.text.rstrip(" :：*_-–")
            part = classify_label(text, self.scope.words) if len(text) < len(line.text) else None
            if part is Part.AGENDA:
                self.open(Heading(line, LABEL_LEVEL, paragraph), LABEL_LEVEL, part)
                self.top.blocks.append(paragraph)
                return

    def _listed_below_label(self, paragraph: nodes.paragraph) -> bool:
        """Open an agenda whose items are lines of the label's own paragraph: "Topics:", "Budget (Ana)", "Release"."""
        label = paragraph.astext().partition("\n")[0].rstrip(" *_:：")
        if len(label) > _BARE or classify_label(label, self.scope.words) is not Part.AGENDA:
            return False
        lines = lines_of(paragraph, self.scope.sources)
        first, others = lines[:1], lines[1:]
        is_list = are_titles(others) or all(map(is_at_hour, others)) or emoji_bullets(others)
        if not others or not is_list:
            return False
        self.close(LABEL_LEVEL)
        self.open(Heading(first[0], LABEL_LEVEL, paragraph), LABEL_LEVEL, Part.AGENDA)
        self.top.blocks.append(paragraph)
        return True

    def _label(self, lines: Sequence[Line], listed: bool) -> tuple[Part | None, bool] | None:
        """Return the part that a paragraph announces, and whether it names a group of agenda items; None if neither."""
        last = lines[-1].text.rstrip(" *_")
        bare = last.rstrip(" :：*_")
        if ": " in bare and self._lists_people(lines[-1]):
            return None
        if last.endswith((":", "：")) or listed or (len(lines) == 1 and len(_ASIDE.sub("", bare)) <= _BARE):
            part = classify_label(bare, self.scope.words) if len(bare) < len(last) else None
            if part is None or (part is Part.NOTES and listed):  # "Notes:" before a list is not a link to the notes
                part = classify_heading(bare, self.scope.words)
            if part is None and last.endswith((":", "：")) and ". " in bare:  # "Please sign in below. Roll call:"
                behind = classify_label(bare.rpartition(". ")[2], self.scope.words)
                part = behind if behind in PEOPLE else None
            if part in _HEADS:
                return part, False
            if (
                part is None
                and len(lines) == 1
                and names_group(bare)
                and (self._in_agenda(BOTTOM) or self._after_agenda())
            ):
                return None, self._in_agenda(BOTTOM)
        if listed and self.stack[-1].level == LABEL_LEVEL and self.top.part in PEOPLE and names_more_people(bare):
            return Part.ATTENDEES, False  # "Staff:" after "Directors present:"
        if listed and self.top.part not in PEOPLE and asks_for_fields(lines[-1]):
            return Part.ATTENDEES, False
        return self._introduced(lines, bare) if listed else None

    def _introduced(self, lines: Sequence[Line], bare: str) -> tuple[Part | None, bool] | None:
        """Return the part that a list is, judging by the sentences above it."""
        introduced = classify_introduction(" ".join(line.text for line in lines), self.scope.words)
        if introduced not in _HEADS:
            return None
        if introduced is Part.ATTENDEES and self.top.part is introduced:
            return None  # "Please add your name below" only repeats the heading
        # a request to add one's name below may ask for more than attendance
        stated = classify_label(bare.rpartition(". ")[2], self.scope.words) is introduced
        return (introduced if stated else Part.CHECK_IN), False

    def _lists_people(self, line: Line) -> bool:
        """Whether people follow the label on its own line: "Attendees: ana, ben42" heads no list below."""
        statement = take_apart(line)
        if classify_label(statement.label, self.scope.words) not in PEOPLE or statement.value.text[:1] in {"", "("}:
            return False
        if read_header([statement.value]) is not None:
            return False
        return any(found.attendance for found in read_roll_call_list(statement.value))

    def _in_agenda(self, level: int) -> bool:
        """Whether a topic of this level would lie in an agenda."""
        return any(entry.topic.part in AGENDA for entry in self.stack if entry.level < level)

    def _after_agenda(self) -> bool:
        """Whether the open topic was begun by a label and has an agenda among its siblings."""
        beside = self.stack[-2].topic.below if self.stack[-1].level == LABEL_LEVEL else []
        return any(topic.part is Part.AGENDA for topic in beside)

    def _is_divided(self, block: nodes.Element, following: Entry | None) -> bool:
        """Whether items of a list are headings of what is nested in them."""
        if self.top.part in PEOPLE:
            return self._agenda_among(block) is not None
        for item in block.children:
            assert isinstance(item, nodes.Element)
            goes_on = item is block.children[-1] and is_listing(following)
            if goes_on or len(item.children) > 1 or len(own_lines(item, self.scope.sources)) > 1:
                part = self._part_of(item)
                if part in AGENDA and (part is not Part.DISCUSSION or self._is_section(item, block)):
                    return True
        return False

    def _is_section(self, item: nodes.Element, block: nodes.Element) -> bool:
        """Whether an item is the only one, or its siblings are all facts or people: "- Date: ...", "- Discussion:"."""
        if len(block.children) == 1:
            return True
        others = [own_line(other, self.scope.sources) for other in items_of(block) if other is not item]
        labels = [take_apart(line).label if line is not None else "" for line in others]
        return len(labels) > 1 and all(label and classify_label(label, self.scope.words) for label in labels)

    def _agenda_among(self, block: nodes.Element) -> int | None:
        """Return the index of the item in a list of people that heads the agenda, if any: "- Ana", "- Agenda"."""
        for place, item in enumerate(items_of(block)):
            if any(isinstance(child, LISTS) for child in rest_of(item)) and self._part_of(item) is Part.AGENDA:
                return place
        return None

    def _part_of(self, item: nodes.Element) -> Part | None:
        """The part that an item heads; an item of an agenda such as "Announcements" heads none."""
        if self._in_agenda(self.item_level):
            return None
        lines = own_lines(item, self.scope.sources)
        part = classify_heading(lines[0].text.rstrip(" :："), self.scope.words) if lines else None
        return part if part in AGENDA or (part in _HEADS and rest_of(item)) else None

    def _divide(self, block: nodes.Element) -> None:
        items = items_of(block)
        level = self.item_level
        if self.top.part in PEOPLE:
            place = self._agenda_among(block) or 0
            self.top.blocks.extend(items[:place])
            self.close(self.stack[-1].level)
            items = items[place:]
        parts = [self._part_of(item) for item in items]
        topics = [item for item, part in zip(items, parts, strict=True) if part is None]
        if items[0] is items_of(block)[0] and len([item for item in topics if self._is_topic(item)]) > 1:
            self._open_agenda(block)
            return
        for item, part in zip(items, parts, strict=True):
            self.close(level)
            if part is None:
                self.top.blocks.append(item)
                continue
            self._open_item(item, part)

    def _open_item(self, item: nodes.Element, part: Part) -> None:
        """Begin the part that an item of a list heads."""
        level = self.item_level
        paragraph, *rest = inner(item)
        lines = lines_of(paragraph, self.scope.sources)
        self.open(Heading(lines[0], level, item), level, part)
        if len(lines) > 1:
            self.top.blocks.append(paragraph)
        self.item_level = level + 1
        for child, following in pairwise([*rest, None]):
            if child is not None:
                self.add(child, following)
        self.item_level = level

    def _is_topic(self, item: nodes.Element) -> bool:
        """Whether a list item is a topic, and not a fact such as "Date: today" or a bare link."""
        line = own_line(item, self.scope.sources)
        return line is not None and not take_apart(line).label and not is_link(line)

    def _open_agenda(self, block: nodes.Element) -> None:
        """Take a whole list as the agenda if topics stand beside the item that is called "Agenda"."""
        line = own_line(items_of(block)[0], self.scope.sources)
        if line is not None:
            self.open(Heading(line, self.item_level, block), self.item_level, Part.AGENDA)
        self.top.blocks.append(block)

    def _define(self, block: nodes.definition_list) -> bool:
        """Make a topic of each entry of a definition list whose terms name parts; return whether it was one."""
        entries = [inner(entry) for entry in inner(block)]
        parts = [classify_label(entry[0].astext(), self.scope.words) if len(entry) > 1 else None for entry in entries]
        if not any(part in _HEADS for part in parts):
            return False
        for entry, part in zip(entries, parts, strict=True):
            lines = lines_of(entry[0], self.scope.sources)
            if lines:
                self.open(Heading(lines[0], LABEL_LEVEL, entry[0]), LABEL_LEVEL, part)
                self.top.blocks.extend(child for child in entry[1:] for child in inner(child))
        self.close(LABEL_LEVEL)
        return True


def is_link(line: Line) -> bool:
    """Whether a line is only a link."""
    return any(span.kind == "link" and span.stop - span.start == len(line.text) for span in line.spans)
