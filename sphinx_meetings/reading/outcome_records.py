"""What lines of plain notes tell of decisions and actions, as records."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.outcomes import Outcome
from sphinx_meetings.records import Action, Decision, Line, Reference, Unread

__all__ = ["Outcomes", "action_of", "decision_of"]


class Outcomes(NamedTuple):
    """What came of a meeting, each with the node that carries its anchor."""

    decisions: list[tuple[Decision, nodes.Element]]
    actions: list[tuple[Action, nodes.Element]]
    mentions: list[Reference]
    """References that stand outside the agenda's items, each once."""
    unread: list[Unread]
    """Rows of tables of actions from which nothing could be taken."""


def decision_of(outcome: Outcome, line: Line, item: int | None) -> Decision:
    """A decision that stands in an agenda item, or in none."""
    return Decision(
        text=outcome.text,
        name=None,
        item=item,
        topics=outcome.references,
        supersedes=None,
        votes=outcome.votes,
        marked=False,
        source=line.source,
        line=line.number,
    )


def action_of(outcome: Outcome, line: Line, item: int | None, status: str) -> Action:
    """An action with what is known of its state, which lines below it may tell."""
    return Action(
        text=outcome.text,
        name=None,
        owners=outcome.owners,
        item=item,
        due=outcome.due,
        status=status,
        topics=outcome.references,
        marked=False,
        source=line.source,
        line=line.number,
    )
