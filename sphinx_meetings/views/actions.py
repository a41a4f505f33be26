"""The actions: a table of those that are open, and a list of those that were closed lately."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedAction, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    bullets,
    element,
    fold,
    fragment,
    group,
    heading,
    hidden,
    inline,
    item,
    paper,
)
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    find_person,
    is_filtered,
    limited,
    of_topic,
    placing,
    without_person,
)
from sphinx_meetings.views.outcomes import STATUSES, Owed, about, closing, due_day, joined, meta, origin, owed, standing
from sphinx_meetings.views.parts import (
    filled_from,
    filter_of_many,
    name,
    names,
    nothing,
    other_pages,
    small,
    ways,
)
from sphinx_meetings.views.tables import cell, order, table
from sphinx_meetings.views.words import plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Actions", "compose", "select"]

OPTIONS: Mapping[str, Any] = {
    **COMMON,
    "status": choice("open", "done", "dropped"),
    "order": choice("owner", "age", "due"),
}

# Enough to show what moves; the rest is in the notes.
LATELY = 10


class Actions(NamedTuple):
    """What the view shows."""

    language: str
    placing: Placing
    is_filtered: bool
    has_meetings: bool
    status: str | None
    """The only status that is shown; ``None`` for all."""
    order: str
    opened: tuple[Owed, ...]
    closed: tuple[Owed, ...]
    """The latest first."""
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Actions:
    """The actions of the meetings that the options choose; with ``person``, those that this person owns."""
    found = _chosen(context.archive, options)
    status = options.get("status")
    order = options.get("order", "owner")
    opened = [owed(context, action) for action in found if action.status == "open" and status in {None, "open"}]
    opened.sort(key=_age if order == "age" else _urgency)
    if order == "owner" and "person" not in options:
        # Sorting is stable, so each owner's most urgent action stays first.
        opened.sort(key=_owner)
    closed = [action for action in found if action.status != "open" and status in {None, action.status}]
    closed.sort(key=lambda action: action.closed or dt.date.min, reverse=True)
    place = placing("actions", options)
    return Actions(
        context.language,
        place,
        is_filtered(options),
        bool(context.archive.meetings),
        status,
        order,
        tuple(limited(opened, options)),
        tuple([owed(context, action) for action in (limited(closed, options) if status else closed[:LATELY])]),
        other_pages(context, "actions") if place.home else (),
    )


def _chosen(archive: Archive, options: Mapping[str, Any]) -> list[ArchivedAction]:
    meetings = {meeting.identifier for meeting in chosen_meetings(archive, without_person(options))}
    found = [
        action for action in archive.actions.values() if any(one.meeting in meetings for one in action.occurrences)
    ]
    if "person" in options:
        person = find_person(archive, options["person"])
        found = [one for one in found if person and person.identifier in [owner.person for owner in one.owners]]
    return of_topic(archive, found, options)


def _urgency(one: Owed) -> tuple[dt.date, dt.date]:
    """Sort key: by due date, which puts overdue actions first, then by age."""
    return one.due or dt.date.max, _age(one)


def _age(one: Owed) -> dt.date:
    return one.first.date or dt.date.max


def _owner(one: Owed) -> tuple[bool, str]:
    """Sort key: by the name of the first owner; actions without an owner come last."""
    return not one.owners, one.owners[0].text.casefold() if one.owners else ""


def compose(model: Actions) -> list[Part]:
    """A table of what is open, and a fold with what was closed."""
    level, name_ = model.placing.level, model.placing.name
    if not model.opened and not model.closed:
        return [
            nothing(
                level,
                has_meetings=model.has_meetings,
                filtered=model.is_filtered,
                title=_("No actions yet"),
                advice=filled_from("ACTION: @nora writes the announcement", "{meeting-action} @nora"),
            )
        ]
    blocks: list[Part] = filter_of_many(name_, len(model.opened))
    if model.opened:
        blocks.append(_table(model))
    elif model.status is None:
        blocks.append(heading(level, _("Nothing is owed"), class_="meetings-lead"))
    if model.closed:
        blocks.append(_closed(model))
    return [fragment(*blocks, *ways(model.pages))]


def _table(model: Actions) -> Part:
    return table(
        _caption(model),
        (45, 18, 17, 20),
        [cell(title, tag="th", scope="col") for title in (_("Action"), _("Owner"), _("Due"), _("Open since"))],
        [_row(one, model.language) for one in model.opened],
        name=model.placing.name,
    )


def _caption(model: Actions) -> list[Child]:
    orders = {"owner": _("by owner"), "age": _("oldest first"), "due": _("by due date")}
    overdue = len([one for one in model.opened if one.overdue])
    counts = [plural("{n} open action", "{n} open actions", len(model.opened))]
    if overdue:
        counts.append(plural("{n} overdue", "{n} overdue", overdue))
    return joined([*counts, order(orders[model.order])])


def _row(one: Owed, language: str) -> list[Part]:
    text: list[Child] = [inline(one.text)]
    if one.topics:
        text += [" ", small("(", *about(one.topics)[0], ")")]
    owners = joined([name(owner) for owner in one.owners]) or [small(_("nobody yet"))]
    due: list[Child] = due_day(one, language) or [small(_("no date"))]
    return [
        cell(*text, tag="th", scope="row", class_="meetings-text"),
        cell(*owners),
        cell(*due),
        cell(*standing(one, language, marked=True)),
    ]


def _closed(model: Actions) -> Part:
    rows = bullets(
        *[_closed_row(action, model.language) for action in model.closed],
        class_="meetings-entries",
    )
    if model.status:
        return group(rows, class_="meetings-group")
    title = (_("Done"), paper(_(":")), " ", small(plural("the last one", "the last {n}", len(model.closed))))
    return group(fold(title, rows, opened=False), class_="meetings-group")


def _closed_row(action: Owed, language: str) -> Part:
    text: Child = inline(action.text, tag="s") if action.status == "dropped" else inline(action.text)
    status = _("{status}:").format(status=sentence(_(STATUSES[action.status])))
    return item(
        element("span", class_="meetings-box", data_state=action.status, aria_hidden="true"),
        inline(
            inline(hidden(f"{status} "), text),
            paper(" ("),
            inline(*_closed_meta(action, language), class_="meetings-meta"),
            paper(")"),
            tag="div",
        ),
        data_find="",
    )


def _closed_meta(action: Owed, language: str) -> list[Child]:
    owners = [[*names(action.owners)]] if action.owners else []
    return meta([*owners, closing(action, language), origin(action, language), *about(action.topics)])
