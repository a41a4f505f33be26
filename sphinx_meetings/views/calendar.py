"""The calendar: every meeting, by year; a grid beside a list in HTML, a list by month on paper."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    anchor,
    bullets,
    element,
    fold,
    fragment,
    group,
    heading,
    here,
    item,
    paper,
)
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    chosen_planned,
    is_filtered,
    limited,
    placing,
)
from sphinx_meetings.views.grid import year_grid
from sphinx_meetings.views.occasions import Occasion, meeting_occasion, moment, planned_occasion, row, shared_zone, year
from sphinx_meetings.views.parts import STATES, no_meetings, other_pages, sign, small, state_word, ways
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Calendar", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("newest", "oldest"), "view": choice("year", "list", "both")}

# Years that stand open; older ones are folded.
OPEN_YEARS = 2


class SeriesMark(NamedTuple):
    """A series in the legend."""

    identifier: str
    title: str
    shape: str


class Calendar(NamedTuple):
    """What the calendar shows."""

    language: str
    placing: Placing
    view: str
    is_filtered: bool
    series: tuple[SeriesMark, ...]
    occasions: tuple[Occasion, ...]
    """The year that is shown first comes first; in a year, by date."""
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Calendar:
    """The meetings that the options ask for, and those that are planned."""
    archive = context.archive
    occasions = [
        meeting_occasion(context, meeting, archive.series[meeting.series].title)
        for meeting in chosen_meetings(archive, options)
    ]
    occasions += [planned_occasion(context, planned) for planned in chosen_planned(archive, options)]
    occasions.sort(key=moment)
    newest = options.get("order") != "oldest"
    if newest:
        occasions.reverse()
    occasions = limited(occasions, options)
    years = {key: sorted(group, key=moment) for key, group in groupby(occasions, key=year)}
    place = placing("calendar", options)
    shown = options.get("series") or archive.series
    return Calendar(
        context.language,
        place,
        options.get("view", "both"),
        is_filtered(options),
        tuple(
            [
                SeriesMark(one.identifier, one.title, one.shape)
                for one in archive.series.values()
                if one.identifier in shown
            ],
        ),
        tuple([occasion for key in sorted(years, reverse=newest) for occasion in years[key]]),
        other_pages(context, "calendar") if place.home else (),
    )


def compose(model: Calendar) -> list[nodes.Node]:
    """Legend, then year after year."""
    name = model.placing.name
    if not model.occasions:
        # The series have their home here even then.
        legend = [fragment(*_legends(model))] if model.series else []
        return [*legend, *no_meetings(model.placing.level, filtered=model.is_filtered)]
    years = [(key, list(occasions)) for key, occasions in groupby(model.occasions, key=year)]
    keys = [key for key, _occasions in years if key]
    children: list[nodes.Node] = []
    for position, (key, occasions) in enumerate(years):
        identifier = f"{name}-{key or 'undated'}"
        title = heading(model.placing.level, key or _("Without a date"))
        children.append(anchor(identifier))
        if position == 0:
            children.append(group(title, *_navigation(name, years), class_="meetings-bar", id=identifier))
            children += _legends(model)
        else:
            children.append(group(title, class_="meetings-bar", id=identifier))
        body = _year(model, key, occasions, keys)
        if position < OPEN_YEARS:
            children += body
        else:
            count = plural("{n} meeting", "{n} meetings", len(occasions))
            children.append(fold((count,), *body, opened=False))
    return [fragment(*children, *ways(model.pages))]


def _navigation(name: str, years: list[tuple[str, list[Occasion]]]) -> list[nodes.Node]:
    """Links to the years, for HTML; paper has a table of contents or is short."""
    if len(years) == 1:
        return []
    links = [element("li", here(f"{name}-{key or 'undated'}", key or _("Without a date"))) for key, _occasions in years]
    return [element("nav", element("ul", *links, class_="meetings-dates"), aria_label=_("Years"))]


def _legends(model: Calendar) -> list[nodes.Node]:
    home = model.placing.home
    series = []
    for one in model.series:
        identifier = f"series-{one.identifier}"
        target, names = ([anchor(identifier)], {"id": identifier}) if home else ([], {})
        series.append(item(*target, sign(one.shape, "held"), one.title, **names))
    states = {occasion.state for occasion in model.occasions}
    shape = model.series[0].shape if model.series else "round"
    items = [element("li", sign(shape, state), state_word(state)) for state in STATES if state in states]
    days = [occasion.date for occasion in model.occasions if occasion.date]
    if len(set(days)) < len(days) and model.view != "list":
        items.append(element("li", sign(shape, "held", data_several=""), _("several that day")))
    return [
        group(
            bullets(*series, class_="meetings-legend", aria_label=_("Series")),
            element("ul", *items, class_="meetings-legend", aria_label=_("States")),
            class_="meetings-bar",
        ),
    ]


def _year(model: Calendar, key: str, occasions: list[Occasion], keys: list[str]) -> list[nodes.Node]:
    name = model.placing.name
    months = [_month_list(model, number, list(month)) for number, month in groupby(occasions, key=_month)]
    log = group(*months, class_="meetings-log")
    if model.view == "list" or not key:
        return [log]
    # The record begins and ends in the middle of a year: months before and after it are not drawn.
    first = max(_month(occasions[0]), 1) if key == min(keys) else 1
    last = max(_month(occasions[-1]), 1) if key == max(keys) else 12
    grid = year_grid(int(key), range(first, last + 1), occasions, name, model.language)
    if model.view == "year":
        return [grid, fold((_("As a list"),), log, opened=False)]
    return [group(grid, log, class_="meetings-both")]


def _month_list(model: Calendar, number: int, occasions: list[Occasion]) -> nodes.container:
    """The list of a month; each day's first meeting has the anchor of the day."""
    zone = shared_zone(occasions)
    rows = []
    before = None
    for one in occasions:
        identifier = f"{model.placing.name}-{one.date.isoformat()}" if one.date and one.date != before else None
        day = dates.day_of_month(one.date, model.language) if one.date else ""
        rows.append(row(one, day, zone, model.language, identifier))
        before = one.date
    if not number:
        return group(bullets(*rows))
    count = plural("{n} meeting", "{n} meetings", len(occasions))
    if zone:
        count = _("{count}, times in {zone}").format(count=count, zone=dates.zone(zone, model.language))
    name = dates.month(number, model.language)
    title = heading(model.placing.level + 1, name, paper(":"), " ", small(count), class_="meetings-h")
    return group(title, bullets(*rows))


def _month(occasion: Occasion) -> int:
    if occasion.date:
        return occasion.date.month
    return int((occasion.period or "")[5:7] or 0)
