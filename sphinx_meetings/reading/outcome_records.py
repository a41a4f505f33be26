"""Records of the decisions and actions found in plain notes."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.outcomes import Outcome
from sphinx_meetings.records import Action, Decision, Line, Reference, Unread

__all__ = ["Outcomes", "action_of", "decision_of"]


class Outcomes(NamedTuple):
    """Decisions and actions of a meeting, each with the node that carries its anchor."""

    decisions: list[tuple[Decision, nodes.Element]]
    actions: list[tuple[Action, nodes.Element]]
    mentions: list[Reference]
    """References outside the agenda's items, each once."""
    unread: list[Unread]
    """Rows in tables of actions from which no action could be read."""


def decision_of(outcome: Outcome, line: Line, item: int | None) -> Decision:
    """Return the record of a decision; `item` is its agenda item, if any."""
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
    """Return the record of an action, with its state, which may come from lines below it."""
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
