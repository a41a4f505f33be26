"""When a meeting was, and its other facts, from the top of its notes."""

from __future__ import annotations

import re
from itertools import islice

from docutils import nodes

from sphinx_meetings.grammars.dates import (
    find_dates,
)
from sphinx_meetings.grammars.occasions import (
    opens_meeting,
)
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_label, speaks_of_meeting
from sphinx_meetings.reading.blocks import brief
from sphinx_meetings.reading.days import DayOrder
from sphinx_meetings.reading.flow import BOLD_LEVEL
from sphinx_meetings.reading.front_matter import facts_in_front
from sphinx_meetings.reading.outline import PEOPLE, Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import statements, take_apart
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.reading.when_finder import Finder, UsualHour, When
from sphinx_meetings.records import Line

__all__ = ["UsualHour", "When", "read_usual_hours", "read_when", "subtitle"]


_SEVERAL = late(
    r"\b(?:meetings|calls|sessions|sitzungen|protokolle|réunions|reuniones|actas|reuniões|riunioni|vergaderingen)\b",
    re.IGNORECASE,
)
"""Headings below which notes say when meetings take place."""

_DIGIT = re.compile(r"[0-9]")
_ELSEWHERE = frozenset({Part.PREVIOUS, Part.NEXT_MEETING, Part.OTHER_MEETING, Part.ACTIONS, Part.IGNORED})
_FIRST_PARTS = 8
_FIRST_BLOCKS = 3
_FIRST_LETTERS = 600
_LONGEST_TITLE = 100
_LONGEST_HEADING = 24
# These headings have facts about the meeting below them; with any other, the meeting itself begins.
_STATED = frozenset(
    {Part.DATE, Part.TIME, Part.TIMEZONE, Part.DURATION, Part.JOIN, Part.RECORDING, Part.ISSUE, Part.SLIDES}
)
_FACTS = _STATED | {None, Part.DETAILS, Part.CHECK_IN, Part.CALENDAR}
_SUBTITLES = frozenset({None, Part.DISCUSSION})
_DETAILS = frozenset({Part.DETAILS, Part.DATE, Part.TIME})
_LABELS = frozenset({Part.DATE, Part.TIME})
_BESIDE = PEOPLE | {Part.PREVIOUS, Part.IGNORED, Part.NEXT_MEETING}


def read_when(
    heading: Line | None,
    year: int | None,
    title: Line | None,
    root: Topic,
    scope: Scope,
    usual: tuple[UsualHour, ...] = (),
) -> When:
    """Read the facts of a meeting.

    Args:
        heading: The heading of its section, if the page holds several meetings.
        year: Its year, if other headings state it.
        title: The title of the page.
        root: Its notes.
        scope: The page.
        usual: When the meetings of the page usually begin.
    """
    title = title or _first_line(root, scope)
    found = Finder(scope, DayOrder(root, scope, heading, title))
    found.usual = usual
    found.in_sentences = any(map(speaks_of_meeting, (title.text if title else "", subtitle(root), scope.docname)))
    _take_facts(root, found, scope)
    for statement in facts_in_front(scope):
        found.take(statement, bare=False)
    if not found.tells_hour():
        _take_opening(root, found, scope)
    return found.when(heading, year, title)


def read_usual_hours(title: Line | None, root: Topic, scope: Scope) -> tuple[UsualHour, ...]:
    """Read when the meetings of a page usually begin, as it says above the first one: "Thursdays, 15:00 UTC".

    Args:
        title: The title of the page.
        root: The notes above its first meeting.
        scope: The page.
    """
    found = Finder(scope, DayOrder(root, scope, None, title))
    if title is not None:
        found.take(take_apart(title), bare=True)
    for topic in walk(root):
        if topic.part in _BESIDE or topic.part in _ELSEWHERE:
            continue
        if topic.heading is not None and _DIGIT.search(topic.heading.line.text):
            found.take(take_apart(topic.heading.line), bare=True)
        for statement in statements(topic.blocks, scope.sources):
            if statement.label or _DIGIT.search(statement.line.text):
                found.take(statement, bare=True, below=topic.part)
    return found.usual_hours()


def _take_facts(root: Topic, found: Finder, scope: Scope) -> None:
    """Take the facts at the top of the notes: before the roll call or the agenda, or among the people."""
    front = _front(root)
    for topic in walk(root):
        if topic.part in _BESIDE:
            if topic.part in PEOPLE:
                _take_labels(topic, found, scope)
            continue
        in_front = any(topic is one for one in front)
        stated = take_apart(topic.heading.line) if topic.heading is not None else None
        is_fact = stated is not None and stated.label and classify_label(stated.label, scope.words) in _STATED
        if topic.part not in _FACTS and not in_front and not is_fact:
            if topic.part is Part.AGENDA and stated is not None and _DIGIT.search(stated.line.text):
                found.take_heading(stated.line)  # "Agenda: 5 May 2026, 15:00 UTC"
            break
        if stated is not None and is_fact:
            found.take(stated, bare=False)  # "### Duration: 1 hour"
        elif stated is not None and (in_front or (topic.part is None and topic is root.below[0])):
            found.take(stated, bare=True)  # "**5 May 2026**"
        bare = in_front or topic.part in _DETAILS or (topic.part is None and _is_about_meeting(topic))
        # a first bold line may be the name of the group, with facts below
        bare = bare or (topic.part is None and topic is root.below[0] and not root.blocks and _is_bold(topic))
        for statement in statements(topic.blocks, scope.sources):
            found.take(statement, bare=bare, below=topic.part)


def _take_labels(topic: Topic, found: Finder, scope: Scope) -> None:
    """Take a labelled day or hour from among the people: "Time: 15:00 UTC"."""
    for block in topic.blocks:
        if isinstance(block, nodes.paragraph) and _DIGIT.search(block.astext()):
            for statement in statements([block], scope.sources):
                if statement.label and classify_label(statement.label, scope.words) in _LABELS:
                    found.take(statement, bare=False)


def _take_opening(root: Topic, found: Finder, scope: Scope) -> None:
    """Take the hour from a sentence in the first parts: "The meeting was called to order at 14:02 UTC"."""
    for topic in islice(walk(root), _FIRST_PARTS):
        if topic.part in _ELSEWHERE:
            continue
        if topic.heading is not None and opens_meeting(topic.heading.line.text):
            found.take_opening(topic.heading.line)  # "The meeting opened at 14:02 UTC, present were:"
        for block in topic.blocks[:_FIRST_BLOCKS]:
            if opens_meeting(brief(block)[:_FIRST_LETTERS]):
                for statement in statements([block], scope.sources):
                    if opens_meeting(statement.line.text):
                        found.take_opening(statement.line)


def subtitle(root: Topic) -> str:
    """Return the headings at the beginning of the notes that act as subtitles, as one line."""
    return " ".join(topic.heading.line.text for topic in _front(root) if topic.heading is not None)


def _front(root: Topic) -> list[Topic]:
    """Return the notes and the subtitles that open them, such as "Minutes of the meeting"."""
    front = [root]
    below = root.below if not root.blocks else []
    for topic in below:
        if topic.part not in _SUBTITLES or topic.heading is None or not _is_subtitle(topic.heading.line.text):
            break
        front.extend(_front(topic))
        if topic.blocks or topic.below:
            break
    return front


def _is_bold(topic: Topic) -> bool:
    return topic.heading is not None and topic.heading.level == BOLD_LEVEL


def _is_about_meeting(topic: Topic) -> bool:
    """Whether a heading is little more than "Meeting", with facts about it below."""
    text = topic.heading.line.text if topic.heading is not None else ""
    return len(text) <= _LONGEST_HEADING and bool(text) and _is_subtitle(text)


def _is_subtitle(text: str) -> bool:
    """Whether a heading says what the page is, or when the meeting was."""
    return (speaks_of_meeting(text) and not _SEVERAL.search(text)) or bool(find_dates(text))


def _first_line(root: Topic, scope: Scope) -> Line | None:
    """Return the short first line that acts as the title of a page without one."""
    block = root.blocks[0] if root.blocks else None
    lines = lines_of(block, scope.sources) if isinstance(block, nodes.paragraph) else []
    if not lines and root.below and root.below[0].heading is not None:
        lines = [root.below[0].heading.line]
    return lines[0] if lines and len(lines[0].text) <= _LONGEST_TITLE and not take_apart(lines[0]).label else None
