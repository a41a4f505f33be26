"""What a line of plain notes tells of a decision or an action, as the record of it."""

from __future__ import annotations

from sphinx_meetings.grammars.outcomes import Outcome
from sphinx_meetings.records import Action, Decision, Line

__all__ = ["action_of", "decision_of"]


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
