"""The people: a table of everybody, and on its home page an entry for each with all their meetings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.bars import Scale, bars
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, element, fragment, inline, placed
from sphinx_meetings.views.entry import entry
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    find_person,
    flag,
    is_divided,
    is_filtered,
    limited,
    of_part,
    placing,
)
from sphinx_meetings.views.members import Member, first_and_last, members, members_of_part, years_of
from sphinx_meetings.views.more import Rest, more, rest_of
from sphinx_meetings.views.parts import (
    ROWS_TO_FILTER,
    Name,
    empty,
    filter_bar,
    name,
    no_meetings,
    other_pages,
    small,
    time,
    ways,
)
from sphinx_meetings.views.tables import cell, order, table
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "People", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("meetings", "name", "first", "last"), "quotes": flag}


class People(NamedTuple):
    """What the people's view shows."""

    language: str
    placing: Placing
    is_filtered: bool
    order: str
    meetings: int
    """How many meetings there were."""
    since: dt.date | None
    members: tuple[Member, ...]
    rest: Rest
    """If this page has parts, the entries are there."""
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> People:
    """The people who attended the meetings that the options choose."""
    archive = context.archive
    meetings = {meeting.identifier: meeting for meeting in chosen_meetings(archive, options)}
    one = find_person(archive, options["person"]) if "person" in options else None
    people = [one] if one else of_part(archive.people.values(), options)
    place = placing("people", options)
    has_entries = place.home and not is_divided(options)
    quotes = options.get("quotes", False)
    if "only" in options:
        found = members_of_part(context, people)
    else:
        found = members(context, people, meetings, quotes=quotes, whole=has_entries)
    found = [one for one in found if one.visits]
    order_ = options.get("order", "meetings")
    # sorting is stable: equals stay in the order of names
    found.sort(key=KEYS[order_])
    shown = found if is_divided(options) else limited(found, options)
    days = [meeting.record.date for meeting in meetings.values() if meeting.record.date]
    return People(
        context.language,
        place,
        is_filtered(options),
        order_,
        len([meeting for meeting in meetings.values() if meeting.status == "held" or meeting.attendees]),
        min(days) if days else None,
        tuple(shown),
        rest_of(context, "people", options, len(found), len(shown)),
        other_pages(context, "people") if place.home else (),
    )


def _first(one: Member) -> dt.date:
    first, _last = first_and_last(one.visits)
    return first.date if first and first.date else dt.date.max


def _last(one: Member) -> int:
    _first, last = first_and_last(one.visits)
    return -last.date.toordinal() if last and last.date else 0


KEYS: Mapping[str, Callable[[Member], Any]] = {
    "meetings": lambda one: -len(one.visits),
    "name": lambda _one: 0,
    "first": _first,
    "last": _last,
}


def compose(model: People) -> list[Part]:
    """The table, and on its home page the entries."""
    if not model.members:
        if model.is_filtered or not model.meetings:
            return no_meetings(model.placing.level, filtered=model.is_filtered)
        advice = _("There are meetings, but none has a roll call: a list of names under a heading such as Attendees.")
        return [empty(model.placing.level, _("Nobody yet"), advice)]
    numbers = [years_of(one) for one in model.members]
    years = sorted({year for counted in numbers for year in counted})
    scale = (range(years[0], years[-1] + 1) if years else (), max([max(one.values(), default=0) for one in numbers]))
    blocks: list[Part] = []
    if len(model.members) > ROWS_TO_FILTER:
        blocks.append(filter_bar(f"{model.placing.name}-rows"))
    blocks.append(_table(model, scale))
    blocks += more(model.rest)
    if not model.placing.home:
        return [fragment(*blocks)]
    if model.rest.parts and not model.rest.part:
        return [fragment(*blocks, *ways(model.pages))]
    entries = [entry(one, scale, model.meetings, model.placing, model.language) for one in model.members]
    return [fragment(*blocks, *ways(model.pages)), *entries]


def _caption(model: People) -> list[Child]:
    orders = {
        "meetings": _("most meetings first"),
        "name": _("by name"),
        "first": _("who came first first"),
        "last": _("who came last first"),
    }
    people = plural("{n} person", "{n} people", len(model.members))
    meetings = plural("{n} meeting", "{n} meetings", model.meetings)
    if model.since is None:
        text = _("{people} in {meetings}, {order}")
    else:
        text = _("{people} in {meetings} since {month}, {order}")
    month = dates.month_of_year(model.since, model.language) if model.since else ""
    return placed(text, people=[people], meetings=[meetings], month=[month], order=[order(orders[model.order])])


def _table(model: People, scale: Scale) -> Part:
    years = scale[0]
    head: list[Part] = [
        cell(_("Person"), tag="th", scope="col"),
        cell(_("Meetings"), tag="th", scope="col", class_="meetings-num"),
    ]
    if len(years) > 1:
        head.append(element("th", f"{years[0]}–{years[-1]}", scope="col"))
    head += [cell(title, tag="th", scope="col") for title in (_("First"), _("Last"), _("Affiliation"))]
    return table(
        _caption(model),
        (30, 10, 15, 15, 30),
        head,
        [_row(one, scale, model) for one in model.members],
        name=model.placing.name,
    )


def _row(one: Member, scale: Scale, model: People) -> list[Part]:
    who: list[Child] = [name(Name(one.name, one.place), class_="meetings-name")]
    # A link made before the page was divided leads to this row.
    names = {"id": one.anchor} if model.rest.parts and not model.rest.part else {}
    if one.handle and one.handle != one.name:
        who += [" ", inline(f"@{one.handle}", tag="bdi", class_="meetings-small meetings-nw")]
    first, last = first_and_last(one.visits)
    cells: list[Part] = [
        cell(*who, tag="th", scope="row", **names),
        cell(str(len(one.visits)), class_="meetings-num"),
        *[
            cell(time(visit.date.isoformat(), dates.medium(visit.date, model.language)))
            if visit and visit.date
            else cell(small(_("not known")))
            for visit in (first, last)
        ],
        cell(one.affiliations[0].name if one.affiliations else small(_("not given"))),
    ]
    if len(scale[0]) > 1:
        cells.insert(2, element("td", bars(years_of(one), scale)))
    return cells
