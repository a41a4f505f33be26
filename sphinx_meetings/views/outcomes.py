"""Decisions and actions, as their own pages and topics show them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from textwrap import shorten
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedAction, ArchivedDecision, Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.days import day, day_link, meeting_link, occasion_at
from sphinx_meetings.views.elements import Child, inline, link, placed
from sphinx_meetings.views.names import without_addresses
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.parts import Name, date_time, owner_name
from sphinx_meetings.views.references import Topic, reference, topic_of
from sphinx_meetings.views.words import gettext_noop, plural
from sphinx_meetings.views.words import translate as _

__all__ = [
    "STATUSES",
    "Owed",
    "Settled",
    "about",
    "closing",
    "due",
    "due_day",
    "joined",
    "meta",
    "origin",
    "owed",
    "replacing",
    "settled",
    "standing",
    "superseding",
]


# More characters of another decision are no help to tell which one is meant.
LONGEST = 72
STATUSES = {"open": gettext_noop("open"), "done": gettext_noop("done"), "dropped": gettext_noop("dropped")}


class Settled(NamedTuple):
    """A decision."""

    text: str
    name: str | None
    """The identifier that its author gave it."""
    occasion: Occasion
    """The meeting, with the decision's place in its notes."""
    topics: tuple[Topic, ...]
    item: tuple[str, Place] | None
    """Title and place of its agenda item."""
    votes: str | None
    supersedes: tuple[Occasion, str] | None
    """The decision that it replaces: the meeting and the text."""
    superseded_by: tuple[tuple[Occasion, str], ...]


class Owed(NamedTuple):
    """An action."""

    text: str
    owners: tuple[Name, ...]
    status: str
    due: dt.date | None
    overdue: bool
    first: Occasion
    """The first meeting that has it, with the action's place in its notes."""
    last: Occasion
    """The last meeting that has it, with the action's place in its notes."""
    carried_over: int
    closed: dt.date | None
    topics: tuple[Topic, ...]


def settled(context: Context, decision: ArchivedDecision) -> Settled:
    """A decision, with what it replaces and what replaced it."""
    item = context.archive.items.get(decision.item) if decision.item else None
    return Settled(
        decision.record.text,
        decision.record.name,
        _when(context, decision),
        tuple([topic_of(context, topic) for topic in decision.topics]),
        (without_addresses(item.record.title), item.place) if item else None,
        decision.record.votes,
        _other(context, decision.supersedes) if decision.supersedes else None,
        tuple([_other(context, other) for other in decision.superseded_by]),
    )


def _when(context: Context, decision: ArchivedDecision) -> Occasion:
    return occasion_at(context, decision.meeting, decision.place, marked=False)


def _other(context: Context, identifier: str) -> tuple[Occasion, str]:
    other = context.archive.decisions[identifier]
    return _when(context, other), other.record.text


def owed(context: Context, action: ArchivedAction) -> Owed:
    """An action, as it stands today."""
    last = action.occurrences[-1]
    return Owed(
        action.text,
        tuple([owner_name(context, owner) for owner in action.owners]),
        action.status,
        action.due,
        # All that a view takes from today's date, so that a page changes only when something becomes overdue.
        action.status == "open" and action.due is not None and action.due < context.archive.today,
        occasion_at(context, action.meeting, action.place, marked=True),
        occasion_at(context, last.meeting, last.place, marked=False),
        action.carried_over,
        action.closed,
        tuple([topic_of(context, topic) for topic in action.topics]),
    )


def meta(parts: Sequence[Sequence[Child]]) -> list[Child]:
    """Facts of one line with semicolons between them."""
    children: list[Child] = []
    for part in parts:
        children += [_("; ")] if children else []
        children += part
    return children


def joined(parts: Sequence[Child]) -> list[Child]:
    """Things of one kind with commas between them."""
    children: list[Child] = []
    for part in parts:
        children += [_(", "), part] if children else [part]
    return children


def about(topics: Sequence[Topic]) -> list[list[Child]]:
    """The topics of something, as a fact; no fact if there are none."""
    return [placed(_("about {topics}"), topics=joined([reference(topic) for topic in topics]))] if topics else []


def superseding(one: Settled, language: str) -> list[list[Child]]:
    """What replaced a decision, as a fact."""
    links: list[Child] = []
    for other in one.superseded_by:
        links += [_("; ")] if links else []
        links.append(_decision_link(other, language))
    return [placed(_("Superseded by {decisions}"), decisions=links)] if links else []


def replacing(one: Settled, language: str) -> list[list[Child]]:
    """What a decision replaced, as a fact."""
    if one.supersedes is None:
        return []
    return [placed(_("replaces {decision}"), decision=[_decision_link(one.supersedes, language)])]


def _decision_link(other: tuple[Occasion, str], language: str) -> Child:
    """``We tag every week, 3 Sept 2026``."""
    occasion, text = other
    short = shorten(text, LONGEST, placeholder=" …").rstrip(".")
    content: list[Child] = [short, _(", "), day(occasion, language, long=False)]
    return link(occasion.place, *content) if occasion.place else inline(*content)


def closing(action: Owed, language: str) -> list[Child]:
    """``done October 29, 2026``, as a fact."""
    if action.closed is None:
        return [_(STATUSES[action.status])]
    text = _("done {day}") if action.status == "done" else _("dropped {day}")
    return placed(text, day=[date_time(action.closed, dates.long(action.closed, language))])


def due_day(action: Owed, language: str) -> list[Child]:
    """The day on which an action is due; a word says if it is overdue."""
    if action.due is None:
        return []
    when = date_time(action.due, dates.long(action.due, language))
    if not action.overdue:
        return [when]
    return placed(_("{overdue}, was due {day}"), overdue=[inline(_("Overdue"), tag="strong")], day=[when])


def due(action: Owed, language: str) -> list[list[Child]]:
    """When an action is due, as a fact."""
    day_ = due_day(action, language)
    return [day_ if action.overdue else placed(_("due {day}"), day=day_)] if day_ else []


def standing(action: Owed, language: str, *, marked: bool) -> list[Child]:
    """``July 16, 2020, carried over 3 times, last on October 15, 2020``.

    Args:
        action: The action.
        language: The language of the project.
        marked: Whether the mark of its series stands before the first day.
    """
    first = day_link(action.first, language, long=True, marked=marked)
    if not action.carried_over:
        return first
    carried = plural("carried over once", "carried over {n} times", action.carried_over)
    parts: list[Child] = [*first, _(", "), carried]
    if action.last.place and action.last != action.first:
        last = day_link(action.last, language, long=True, marked=False)
        parts += [_(", "), *placed(_("last on {day}"), day=last)]
    return parts


def origin(action: Owed, language: str) -> list[Child]:
    """Where an action is from, as a fact; if it was carried over, since when it is open."""
    if action.carried_over and action.status == "open":
        return placed(_("open since {day}"), day=standing(action, language, marked=False))
    return placed(_("from {meeting}"), meeting=[meeting_link(action.first, language)])
