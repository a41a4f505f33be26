"""The log of decisions, the newest first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.days import day
from sphinx_meetings.views.elements import (
    Child,
    Part,
    bullets,
    fragment,
    group,
    inline,
    item,
    link,
    paper,
    placed,
)
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    is_filtered,
    limited,
    of_topic,
    ordered,
    placing,
)
from sphinx_meetings.views.outcomes import Settled, about, meta, replacing, settled, superseding
from sphinx_meetings.views.parts import filled_from, filter_of_many, nothing, other_pages, ways
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Decisions", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("newest", "oldest")}


class Decisions(NamedTuple):
    """What the log shows."""

    language: str
    placing: Placing
    is_filtered: bool
    has_meetings: bool
    decisions: tuple[Settled, ...]
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Decisions:
    """The decisions of the meetings that the options choose; with ``person``, of those that this person attended."""
    archive = context.archive
    meetings = ordered(chosen_meetings(archive, options), newest=options.get("order") != "oldest")
    order = {meeting.identifier: position for position, meeting in enumerate(meetings)}
    found = [decision for decision in archive.decisions.values() if decision.meeting in order]
    found = of_topic(archive, found, options)
    # sorting is stable: the decisions of a meeting stay in the order of its notes
    found.sort(key=lambda decision: order[decision.meeting])
    place = placing("decisions", options)
    return Decisions(
        context.language,
        place,
        is_filtered(options),
        bool(archive.meetings),
        tuple([settled(context, decision) for decision in limited(found, options)]),
        other_pages(context, "decisions") if place.home else (),
    )


def compose(model: Decisions) -> list[Part]:
    """A list: the day, what was decided, the rest.

    ::

        <bullet_list meetings_html=("ol", ...)>
            <list_item meetings_html=("li", ...)>
                <paragraph>
                    <inline meetings_html=("time", ...)>
                    <inline meetings_html=("div", ())>
    """
    level, name = model.placing.level, model.placing.name
    if not model.decisions:
        return [
            nothing(
                level,
                has_meetings=model.has_meetings,
                filtered=model.is_filtered,
                title=_("No decisions yet"),
                advice=filled_from("DECISION: we tag once a month", "{meeting-decision}"),
            )
        ]
    rows = [_row(one, model.language) for one in model.decisions]
    entries = bullets(*rows, tag="ol", class_="meetings-entries meetings-dated meetings-group")
    return [fragment(*filter_of_many(name, len(rows)), group(entries, id=f"{name}-rows"), *ways(model.pages))]


def _row(one: Settled, language: str) -> Part:
    text = inline(one.text, tag="s") if one.superseded_by else inline(one.text)
    return item(
        inline(day(one.occasion, language, long=False)),
        paper(_(": ")),
        inline(text, paper(" ("), inline(*_meta(one, language), class_="meetings-meta"), paper(")"), tag="div"),
        data_find="",
    )


def _meta(one: Settled, language: str) -> list[Child]:
    facts: list[Sequence[Child]] = [*superseding(one, language)]
    facts.append([link(one.occasion.place, one.occasion.title) if one.occasion.place else one.occasion.title])
    if one.name:
        facts.append([one.name])
    if one.item:
        title, place = one.item
        facts.append(placed(_("item {title}"), title=[link(place, title)]))
    facts += about(one.topics)
    if one.votes:
        facts.append([_("votes: {votes}").format(votes=one.votes)])
    return meta([*facts, *replacing(one, language)])
