"""The note above the items of an agenda: how much time is planned, and when the agenda closes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.agendas import Budget, budget_of
from sphinx_meetings.grammars.deadlines import closing_moment
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, fragment, inline
from sphinx_meetings.views.moments import zone_of
from sphinx_meetings.views.parts import chips, key, small, time
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["AgendaNote", "compose", "select"]


class AgendaNote(NamedTuple):
    """What the note shows."""

    language: str
    budget: Budget
    has_slot: bool
    """Whether the agenda itself says how long it may take."""
    closes: str | None
    """The deadline as written."""
    deadline: dt.datetime | None
    """The moment that this means, if it can be worked out."""


def select(context: Context, options: Mapping[str, Any]) -> AgendaNote:
    """The time and the deadline of the agenda of the meeting that the option ``meeting`` names."""
    meeting = context.archive.meetings[options["meeting"]]
    closes = meeting.record.closes
    return AgendaNote(
        context.language,
        budget_of(meeting, context.archive.series[meeting.series]),
        meeting.record.slot is not None,
        closes,
        closing_moment(closes, meeting.start) if closes else None,
    )


def compose(model: AgendaNote) -> list[Part]:
    """Chips like those of an item, if there is anything to say."""
    facts = [*_time(model.budget, has_slot=model.has_slot), *_closing(model)]
    return [fragment(chips(_("About this agenda"), facts), class_="meetings-item")] if facts else []


def _time(budget: Budget, *, has_slot: bool) -> list[list[Child]]:
    """``45 of 60 min planned``, and by how much that is too long."""
    if not budget.planned:
        length = _("{n} min").format(n=budget.length)
        return [[*key(_("Slot")), time(dates.span(budget.length), length)]] if has_slot and budget.length else []
    if budget.length:
        said: list[Child] = [_("{planned} of {length} min planned").format(**budget._asdict())]
    else:
        said = [_("{planned} min planned").format(planned=budget.planned)]
    if budget.over:
        said += [_(", "), inline(_("{n} min over").format(n=budget.over), tag="strong")]
    if budget.untimed:
        said += [" ", small("(", plural("{n} item without a time", "{n} items without a time", budget.untimed), ")")]
    return [said]


def _closing(model: AgendaNote) -> list[list[Child]]:
    """``Closes May 6, 2026, 15:00 UTC (24h before)``."""
    if model.closes is None:
        return []
    if model.deadline is None:
        # Translators: until when items can be put on the agenda.
        return [[*key(_("Closes")), model.closes]]
    day = dates.long(model.deadline.date(), model.language)
    zone = zone_of(model.deadline)
    when = _("{day}, {time}").format(day=day, time=dates.clock(model.deadline))
    if zone:
        when += f" {dates.zone(zone, model.language)}"
    return [[*key(_("Closes")), time(dates.stamp(model.deadline), when), " ", small(f"({model.closes})")]]
