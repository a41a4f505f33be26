"""Lines of an agenda that are outcomes and not items: ``- DECISION: paint the roof``, ``- Action: Kim to ask``.

"Decision: registry host" may be what is to be decided, so it stays on the agenda and is a decision as well.
"""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from sphinx_meetings.grammars.outcome_marks import marks_of, read_box
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.reading.outcome_records import Outcomes
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import own_line
from sphinx_meetings.records import Action, AgendaItem, Decision

__all__ = ["Items", "without_outcomes"]

_LOUD = late(r"\W*(?:[A-Z]{2,}\b|[\u3040-\u9fff])")
"""A word in capitals, or in Japanese, which has no capitals."""

Items = list[tuple[AgendaItem, nodes.Element]]


def without_outcomes(items: Items, outcomes: Outcomes, scope: Scope) -> tuple[Items, Outcomes]:
    """Remove the items that are decisions or actions from an agenda; these then belong to no item.

    An item with a discussion below it stays, and so do all of them if no other items are left.

    Args:
        items: The items with their nodes.
        outcomes: The decisions and actions of the meeting.
        scope: The page.
    """
    found: dict[int, Decision | Action] = {id(node): one for one, node in outcomes.decisions}
    found |= {id(node): one for one, node in outcomes.actions}
    kept = [
        number
        for number, (_, node) in enumerate(items)
        if id(node) not in found or not _is_outcome(node, found[id(node)], scope)
    ]
    if not kept or len(kept) == len(items):
        return items, outcomes
    places = {number: place for place, number in enumerate(kept)}
    return [items[number] for number in kept], outcomes._replace(
        decisions=[
            (one._replace(item=places.get(one.item)) if isinstance(one.item, int) else one, node)
            for one, node in outcomes.decisions
        ],
        actions=[
            (one._replace(item=places.get(one.item)) if one.item is not None else one, node)
            for one, node in outcomes.actions
        ],
    )


def _is_outcome(node: nodes.Element, outcome: Decision | Action, scope: Scope) -> bool:
    """Whether a line is only the decision or the action that it marks."""
    line = own_line(node, scope.sources) if isinstance(node, nodes.list_item) and _is_alone(node.children) else None
    if line is None or outcome.marked or line.number != outcome.line:
        return False
    box = read_box(line)
    line = box.line if box is not None else line
    first = next(marks_of(line), None)
    if first is None or first[0] > 0:
        return False
    return _LOUD.match(line.text) is not None or (isinstance(outcome, Action) and bool(outcome.owners))


def _is_alone(blocks: Sequence[nodes.Node]) -> bool:
    return len([block for block in blocks if not isinstance(block, nodes.Invisible | nodes.system_message)]) == 1
