"""The note below a decision or an action that an author marked: what its options say, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, filled, fragment, mark
from sphinx_meetings.views.outcomes import (
    Owed,
    Settled,
    about,
    closing,
    due,
    meta,
    origin,
    owed,
    replacing,
    settled,
    superseding,
)
from sphinx_meetings.views.parts import names
from sphinx_meetings.views.words import translate as _

__all__ = ["OutcomeNote", "compose", "select"]


class OutcomeNote(NamedTuple):
    """What the note shows."""

    language: str
    decision: Settled | None
    action: Owed | None


def select(context: Context, options: Mapping[str, Any]) -> OutcomeNote:
    """The decision that the option ``decision`` names, or the action that ``action`` names."""
    archive = context.archive
    decision = settled(context, archive.decisions[options["decision"]]) if "decision" in options else None
    action = owed(context, archive.actions[options["action"]]) if "action" in options else None
    return OutcomeNote(context.language, decision, action)


def compose(model: OutcomeNote) -> list[Part]:
    """A line of facts, if there are any."""
    facts: list[list[Child]] = []
    if model.decision is not None:
        facts += _of_decision(model.decision, model.language)
    if model.action is not None:
        facts += _of_action(model.action, model.language)
    if not facts:
        return []
    line = mark(filled(nodes.paragraph, meta(facts)), "p", class_="meetings-meta")
    return [fragment(line, class_="meetings-item")]


def _of_decision(one: Settled, language: str) -> list[list[Child]]:
    votes: list[list[Child]] = [[_("votes: {votes}").format(votes=one.votes)]] if one.votes else []
    return [*superseding(one, language), *about(one.topics), *votes, *replacing(one, language)]


def _of_action(one: Owed, language: str) -> list[list[Child]]:
    owners: list[Child] = names(one.owners) if one.owners else [_("nobody yet")]
    if one.status != "open":
        return [owners, closing(one, language), *about(one.topics)]
    age = [origin(one, language)] if one.carried_over else []
    return [owners, *due(one, language), *age, *about(one.topics)]
