"""What is owed: the open actions by owner, and those that were closed of late."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Archive, ArchivedAction, Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    bullets,
    code,
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
    find_topic,
    is_filtered,
    limited,
    placing,
    topic,
)
from sphinx_meetings.views.outcomes import Owed, about, due, joined, meta, origin, owed
from sphinx_meetings.views.parts import (
    Name,
    date_time,
    empty,
    filter_bar,
    name,
    names,
    no_meetings,
    other_pages,
    small,
    ways,
)
from sphinx_meetings.views.words import lazy, plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Actions", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "topic": topic, "status": choice("open", "done", "dropped")}

# So many show what moves; the rest is in the notes.
LATELY = 10
# A list of fewer is seen at a glance.
ROWS_TO_FILTER = 10

STATUSES = {"open": lazy("open"), "done": lazy("done"), "dropped": lazy("dropped")}


class Owing(NamedTuple):
    """Somebody with what they owe."""

    owner: Name | None
    """``None``: nobody yet."""
    actions: tuple[Owed, ...]
    """The overdue ones first, then those with a day, then the oldest."""


class Actions(NamedTuple):
    """What the view shows."""

    language: str
    placing: Placing
    is_filtered: bool
    has_meetings: bool
    status: str | None
    """The only state that is shown."""
    owing: tuple[Owing, ...]
    """Everybody with open actions, by name; what nobody owns comes last."""
    closed: tuple[Owed, ...]
    """The latest first."""
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Actions:
    """The actions in the notes of the meetings that the options ask for; a person's are those that they own."""
    found = _chosen(context.archive, options)
    status = options.get("status")
    opened = [action for action in found if action.status == "open" and status in {None, "open"}]
    opened.sort(key=_urgency)
    closed = [action for action in found if action.status == status or (status is None and action.status != "open")]
    closed = [action for action in closed if action.status != "open"]
    closed.sort(key=lambda action: action.closed or dt.date.min, reverse=True)
    place = placing("actions", options)
    return Actions(
        context.language,
        place,
        is_filtered(options),
        bool(context.archive.meetings),
        status,
        _by_owner(context, limited(opened, options), options),
        tuple([owed(context, action) for action in (limited(closed, options) if status else closed[:LATELY])]),
        other_pages(context, "actions") if place.home else (),
    )


def _chosen(archive: Archive, options: Mapping[str, Any]) -> list[ArchivedAction]:
    wanted = {name: value for name, value in options.items() if name != "person"}
    meetings = {meeting.identifier for meeting in chosen_meetings(archive, wanted)}
    found = [
        action for action in archive.actions.values() if any(one.meeting in meetings for one in action.occurrences)
    ]
    if "topic" in options:
        topic_ = find_topic(archive, options["topic"])
        found = [action for action in found if topic_ and topic_.identifier in action.topics]
    if "person" in options:
        person = find_person(archive, options["person"])
        found = [action for action in found if person and person.identifier in _persons(action)]
    return found


def _persons(action: ArchivedAction) -> set[str | None]:
    return {owner.person for owner in action.owners}


def _urgency(action: ArchivedAction) -> tuple[dt.date, dt.date]:
    """What is overdue has the earliest days."""
    return action.due or dt.date.max, action.since or dt.date.max


def _by_owner(context: Context, actions: list[ArchivedAction], options: Mapping[str, Any]) -> tuple[Owing, ...]:
    """Each action below everybody who owns it; below one person where only that one is asked for."""
    person = find_person(context.archive, options["person"]) if "person" in options else None
    groups: dict[Name | None, list[Owed]] = {}
    for action in actions:
        one = owed(context, action)
        owners = [
            name
            for owner, name in zip(action.owners, one.owners, strict=True)
            if person is None or owner.person == person.identifier
        ]
        for owner in dict.fromkeys(owners) or [None]:
            groups.setdefault(owner, []).append(one)
    order = sorted(groups, key=lambda owner: (owner is None, owner.text.casefold() if owner else ""))
    return tuple([Owing(owner, tuple(groups[owner])) for owner in order])


def compose(model: Actions) -> list[nodes.Node]:
    """A list for each owner, and a fold with what was closed."""
    level, name_ = model.placing.level, model.placing.name
    if not model.owing and not model.closed:
        if not model.has_meetings:
            return no_meetings(level, filtered=False)
        return [_nothing(level, filtered=model.is_filtered)]
    groups: list[nodes.Node] = [_group(one, model) for one in model.owing]
    if not model.owing and model.status is None:
        groups.append(heading(level, _("Nothing is owed"), class_="meetings-lead"))
    count = sum([len(one.actions) for one in model.owing]) + len(model.closed)
    if model.closed:
        groups.append(_closed(model))
    bar = [filter_bar(f"{name_}-rows")] if count > ROWS_TO_FILTER else []
    return [fragment(*bar, group(*groups, id=f"{name_}-rows"), *ways(model.pages))]


def _nothing(level: int, *, filtered: bool) -> nodes.Node:
    if filtered:
        return empty(
            level,
            _("No action matches"),
            _("There may be actions, but none that the options of this directive ask for: widen or remove them."),
        )
    return empty(
        level,
        _("No actions yet"),
        _("This fills itself from the meeting notes: from each line such as"),
        " ",
        code("ACTION: @nora writes the announcement"),
        " ",
        _("and from each directive:"),
        " ",
        code("{meeting-action} @nora"),
    )


def _group(one: Owing, model: Actions) -> nodes.container:
    overdue = len([action for action in one.actions if action.overdue])
    count = plural("{n} open", "{n} open", len(one.actions))
    if overdue:
        count += f", {plural('{n} overdue', '{n} overdue', overdue)}"
    owner = name(one.owner) if one.owner else _("Nobody yet")
    title = heading(model.placing.level, owner, paper(":"), " ", small(count), class_="meetings-h")
    rows = [_row(action, _open_meta(action, one.owner, model.language)) for action in one.actions]
    return group(title, bullets(*rows, class_="meetings-entries meetings-todo"), class_="meetings-group")


def _closed(model: Actions) -> nodes.container:
    language = model.language
    rows = bullets(
        *[_row(action, _closed_meta(action, language)) for action in model.closed],
        class_="meetings-entries meetings-todo",
    )
    if model.status:
        return group(rows, class_="meetings-group")
    title = (_("Done"), paper(":"), " ", small(plural("the last one", "the last {n}", len(model.closed))))
    return group(fold(title, rows, opened=False), class_="meetings-group")


def _row(action: Owed, facts: list[Child]) -> nodes.list_item:
    state = {} if action.status == "open" else {"data_state": action.status}
    text: Child = inline(action.text, tag="s") if action.status == "dropped" else inline(action.text)
    status = _("{status}:").format(status=sentence(str(STATUSES[action.status])))
    return item(
        element("span", class_="meetings-box", **state, aria_hidden="true"),
        inline(
            inline(hidden(f"{status} "), text),
            paper(" ("),
            inline(*facts, class_="meetings-meta"),
            paper(")"),
            tag="div",
        ),
        data_find="",
    )


def _open_meta(action: Owed, owner: Name | None, language: str) -> list[Child]:
    others = [name(other) for other in dict.fromkeys(action.owners) if other != owner]
    shared: list[list[Child]] = [[_("with"), " ", *joined(others)]] if others else []
    return meta([*due(action, language), *shared, origin(action, language), *about(action.topics)])


def _closed_meta(action: Owed, language: str) -> list[Child]:
    word = str(STATUSES[action.status])
    closed: list[Child] = [word]
    if action.closed:
        closed += [" ", date_time(action.closed, dates.long(action.closed, language))]
    owners = [[*names(action.owners)]] if action.owners else []
    return meta([*owners, closed, origin(action, language), *about(action.topics)])
