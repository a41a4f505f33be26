"""Lists that may be an agenda although no heading says so, and which of their items belong to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from docutils import nodes

from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.groups import is_nothing, names_group
from sphinx_meetings.grammars.lines import links
from sphinx_meetings.grammars.outcome_marks import BOX
from sphinx_meetings.grammars.status import cancelled
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label
from sphinx_meetings.reading.agenda_headings import REVIEW
from sphinx_meetings.reading.agenda_items import is_person, nobody_speaks
from sphinx_meetings.reading.blocks import LISTS, goes_on, is_listing, items_of
from sphinx_meetings.reading.flow import Heading
from sphinx_meetings.reading.outline import AGENDA, Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import take_apart
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.reading.weighing import TALK, looks_like_items

__all__ = ["are_tasks", "may_be_item", "of_lists", "without_facts"]

_MAY_BE_ITEM = ({Part.AGENDA, Part.PREVIOUS}, {Part.AGENDA, Part.DISCUSSION})
_BEHIND_LINKS = frozenset({Part.JOIN, Part.NOTES, Part.RECORDING, Part.SLIDES, Part.CALENDAR, Part.ISSUE})
_ENDS = frozenset({Part.ACTIONS, Part.DECISIONS, Part.NEXT_MEETING})
_MAY_BE_SAID = frozenset({Part.DETAILS, Part.CHECK_IN, Part.UPDATES, Part.REPORTS})


def of_lists(
    root: Topic, title: Heading | None, known: frozenset[str], scope: Scope, *, is_notes: bool
) -> Iterator[list[Topic]]:
    """Yield the lists in notes without headings that may be the agenda."""
    groups_of_items = [block for block in root.blocks if is_notes and _lists_groups(block, scope)]
    if groups_of_items:
        yield [Topic(None, Part.AGENDA, groups_of_items, [])]
    if is_notes or (title is not None and find_dates(title.line.text, scope.language)):
        kind = nodes.enumerated_list if goes_on(root.blocks) else LISTS
        lists = [block for block in root.blocks if isinstance(block, kind)]
        items = [item for block in lists for item in items_of(block)]
        # reports by person are no agenda
        persons = sum(is_person(item, known, scope) for item in items)
        theirs = [
            block for name, block in pairwise(root.blocks) if isinstance(block, LISTS) and _is_name(name, known, scope)
        ]
        is_round = 2 * persons > len(items) or 2 * len(theirs) > len(lists)
        items = [] if is_round else [item for item in items if may_be_item(item, scope)]
        first = next((place for place, block in enumerate(root.blocks) if isinstance(block, LISTS)), 0)
        is_all = not root.below and all(is_listing(block) or _is_end(block, scope) for block in root.blocks[first:])
        # items of minutes are numbered, discussion is not
        is_all = is_all or (len(lists) == 1 and isinstance(lists[0], nodes.enumerated_list) and not root.below)
        looks = looks_like_items(items, scope.sources, known)
        if looks > (TALK if is_notes else 0) or (is_notes and is_all and nobody_speaks(items, known, scope)):
            yield [Topic(None, Part.AGENDA, items, [])]


def _is_end(block: nodes.Element, scope: Scope) -> bool:
    """Whether a paragraph is a conclusion of minutes: "To do: Ana asks", "Next meeting: 9 July"."""
    lines = lines_of(block, scope.sources) if isinstance(block, nodes.paragraph) else []
    return bool(lines) and classify_label(take_apart(lines[0]).label, scope.words) in _ENDS


def _lists_groups(block: nodes.Element, scope: Scope) -> bool:
    """Whether the items of a list are groups with lists below: "Open questions", "Proposals"."""
    if not isinstance(block, LISTS) or not all(len(item.children) > 1 for item in items_of(block)):
        return False
    lines = [own_line(item, scope.sources) for item in items_of(block)]
    called = [line is not None and names_group(line.text) for line in lines]
    return any(called) and all(
        is_called or (line is not None and classify_heading(line.text.rstrip(" :"), scope.words) in AGENDA)
        for is_called, line in zip(called, lines, strict=True)
    )


def _is_name(block: nodes.Element, known: frozenset[str], scope: Scope) -> bool:
    """Whether a paragraph is only the name of somebody present."""
    lines = lines_of(block, scope.sources) if isinstance(block, nodes.paragraph) else []
    return len(lines) == 1 and lines[0].text.strip(" :@").casefold() in known


def may_be_item(item: nodes.Element, scope: Scope) -> bool:
    """Whether an item of a list without a heading is more than a fact, people or a link."""
    line = own_line(item, scope.sources)
    if line is None or any(span.stop - span.start == len(line.text) for span in links(line)):
        return False
    if cancelled(line.text) is not None or is_nothing(line.text):
        return False
    label = take_apart(line).label
    if not label and isinstance(item.parent, nodes.enumerated_list):
        return True  # "2. Roll call"
    part = classify_label(label or line.text.rstrip(" :"), scope.words)
    if part in _BEHIND_LINKS and not label and not any(links(line)) and not line.text.endswith(":"):
        part = classify_heading(line.text, scope.words)  # "On-call handover"
    if part in _MAY_BE_SAID and not label:
        return True  # "Roles"
    if part in {Part.ACTIONS, Part.DECISIONS, Part.AGENDA, Part.DISCUSSION, Part.PREVIOUS}:
        # "Review of the action items" and "AOB: the sink" are items, "Action items:" heads others
        return part in _MAY_BE_ITEM[bool(label and take_apart(line).value.text)] or REVIEW.match(line.text) is not None
    return part is None


def without_facts(blocks: list[nodes.Element], scope: Scope) -> Iterator[nodes.Element]:
    """Yield the blocks, without list items that are facts about the meeting, such as its date."""
    for block in blocks:
        items = items_of(block) if isinstance(block, LISTS) else [block]
        chosen = [item for item in items if item is block or may_be_item(item, scope)]
        yield from [block] if len(chosen) == len(items) else chosen


def are_tasks(topic: Topic, agenda: Sequence[Topic], scope: Scope) -> bool:
    """Whether everything listed below a heading has a check box and nothing on the agenda has, as tasks left over."""
    left = list(_have_box(topic, scope))
    return (
        bool(left and agenda)
        and all(left)
        and not any(has_box for part in agenda for below in walk(part) for has_box in _have_box(below, scope))
    )


def _have_box(topic: Topic, scope: Scope) -> Iterator[bool]:
    for block in topic.blocks:
        for item in items_of(block) if isinstance(block, LISTS) else ():
            line = own_line(item, scope.sources)
            yield line is not None and BOX.match(line.text) is not None
