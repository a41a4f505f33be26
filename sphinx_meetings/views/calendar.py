"""The calendar: every meeting, by year; in HTML tables beside a list, on paper a list by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import accumulate, groupby
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Place, Planned
from sphinx_meetings.grammars.slugs import anchor_of
from sphinx_meetings.views import dates, division
from sphinx_meetings.views import next as coming
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Part,
    anchor,
    bullets,
    element,
    fold,
    fragment,
    group,
    heading,
    here,
    item,
    link,
    on_paper,
    paper,
)
from sphinx_meetings.views.entries import Entry, entry_of, month_of
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    chosen_planned,
    is_divided,
    is_filtered,
    limited,
    of_part,
    placing,
)
from sphinx_meetings.views.grid import month_table, year_grid
from sphinx_meetings.views.more import Rest, more, rest_of
from sphinx_meetings.views.next import Next, next_card
from sphinx_meetings.views.occasions import moment, row, shared_zone, year
from sphinx_meetings.views.parts import STATES, no_meetings, other_pages, sign, small, state_word, ways
from sphinx_meetings.views.subscribe import subscription_links
from sphinx_meetings.views.words import plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Calendar", "compose", "select"]

OPTIONS: Mapping[str, Any] = {
    **COMMON,
    "order": choice("newest", "oldest"),
    "view": choice("year", "month", "list", "both"),
}

# This many years are unfolded; older ones are folded.
OPEN_YEARS = 2
# Options that leave out more than whole series, so that the next meeting may not be in the calendar.
NARROWING = ("since", "until", "person", "topic", "limit")


class SeriesMark(NamedTuple):
    """A series in the legend."""

    identifier: str
    title: str
    shape: str


class Day(NamedTuple):
    """A day with meetings, in a year that has a page of its own."""

    date: dt.date
    place: Place


class Calendar(NamedTuple):
    """What the calendar shows."""

    language: str
    placing: Placing
    view: str
    is_filtered: bool
    month: str
    """The month that is unfolded."""
    next: Next | None
    series: tuple[SeriesMark, ...]
    entries: tuple[Entry, ...]
    """By year, in the order in which the years are shown, and within a year by date."""
    lines: tuple[tuple[str, tuple[Day, ...]], ...]
    """The other years of a divided calendar, each with the days on which there are meetings."""
    rest: Rest
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Calendar:
    """The meetings that the options choose, and those that are planned."""
    archive = context.archive
    view = options.get("view", "both")
    place = placing("calendar", options)
    meetings, planned = chosen_meetings(archive, options), chosen_planned(archive, options)
    found: list[ArchivedMeeting | Planned] = [*of_part(meetings, options), *of_part(planned, options)]
    entries = [entry_of(context, one, detailed=view != "list") for one in found]
    entries.sort(key=_moment)
    newest = options.get("order") != "oldest"
    if newest:
        entries.reverse()
    chosen = entries if is_divided(options) else limited(entries, options)
    years = {key: sorted(group, key=_moment) for key, group in groupby(chosen, key=_year)}
    order = _in_order(years, archive.today.year, newest=newest)
    whole = _as_many_as_fit(order, years) if is_divided(options) else order
    shown = options.get("series") or archive.series
    return Calendar(
        context.language,
        place,
        view,
        is_filtered(options),
        _open_month(entries, archive.today) if view == "month" else "",
        None if "only" in options else _next(context, options, place),
        tuple(
            [
                SeriesMark(one.identifier, one.title, one.shape)
                for one in archive.series.values()
                if one.identifier in shown
            ],
        ),
        tuple([entry for key in whole for entry in years[key]]),
        tuple([(key, _days(context, years[key])) for key in order if key not in whole]),
        rest_of(context, "calendar", options, len(entries), len(chosen)),
        other_pages(context, "calendar") if place.home else (),
    )


def _as_many_as_fit(order: Iterable[str], years: Mapping[str, list[Entry]]) -> list[str]:
    """The first years, as many as fit on a page."""
    sizes = accumulate([len(years[key]) for key in order])
    return [key for key, size in zip(order, sizes, strict=True) if size <= division.LIMIT]


def _days(context: Context, entries: Iterable[Entry]) -> tuple[Day, ...]:
    days = dict.fromkeys([entry.occasion.date for entry in entries if entry.occasion.date])
    places = {day: context.day(day) for day in days}
    return tuple([Day(day, place) for day, place in places.items() if place])


def _moment(entry: Entry) -> tuple[str, str, str]:
    return moment(entry.occasion)


def _year(entry: Entry) -> str:
    return year(entry.occasion)


def _in_order(years: Iterable[str], today: int, *, newest: bool) -> list[str]:
    """The years in order; if the newest come first, the current year comes before those ahead."""
    ordered = sorted(years, reverse=newest)
    return sorted(ordered, key=lambda key: key != f"{today:04}") if newest else ordered


def _open_month(entries: Iterable[Entry], today: dt.date) -> str:
    """The first month from the current one on that has a meeting, else the last that has one."""
    months = sorted({f"{entry.occasion.date:%Y-%m}" for entry in entries if entry.occasion.date})
    return next((month for month in months if month >= f"{today:%Y-%m}"), months[-1] if months else "")


def _next(context: Context, options: Mapping[str, Any], place: Placing) -> Next | None:
    """What is next, unless the calendar leaves out more than whole series."""
    if any(name in options for name in NARROWING):
        return None
    wanted = {key: options[key] for key in ("series", "level") if key in options}
    return coming.select(context, {**wanted, "name": f"{place.name}-next"})


def compose(model: Calendar) -> list[Part]:
    """What is next and the legend, then one year after another."""
    name = model.placing.name
    if not (model.entries or model.lines):
        # Links to the series lead here even then.
        legend = [fragment(*_legends(model))] if model.series else []
        return [*legend, *no_meetings(model.placing.level, filtered=model.is_filtered)]
    years = [(key, list(entries)) for key, entries in groupby(model.entries, key=_year)]
    keys = sorted([key for key, _content in (*years, *model.lines)])
    children: list[Part] = _top(model)
    for position, (key, entries) in enumerate(years):
        identifier = f"{name}-{key or 'undated'}"
        title = heading(model.placing.level, key or _("Without a date"))
        children.append(anchor(identifier))
        linked = keys if position == 0 else _neighbours(key, keys)
        children.append(group(title, *_navigation(name, key, linked), class_="meetings-bar", id=identifier))
        if position == 0:
            children += [*_legends(model), *_series_filter(model)]
        body = _year_body(model, key, entries, keys)
        if position < OPEN_YEARS:
            children += body
        else:
            count = plural("{n} meeting", "{n} meetings", len(entries))
            children.append(fold((count,), *body, opened=False))
    if not years:
        children += _legends(model)  # links to the series lead here
    for key, days in model.lines:
        children += _year_of_lines(model, key, days)
    return [fragment(*children, *more(model.rest), *ways(model.pages))]


def _year_of_lines(model: Calendar, key: str, days: tuple[Day, ...]) -> list[Part]:
    """A year that has a page of its own, in HTML only: links made before the calendar was divided lead here."""
    name = model.placing.name
    lines = [
        element(
            "li",
            link(day.place, dates.day_of_year(day.date, model.language)),
            id=f"{name}-{day.date.isoformat()}",
        )
        for day in days
    ]
    title = heading(model.placing.level, key or _("Without a date"))
    return [
        group(title, class_="meetings-bar", id=f"{name}-{key or 'undated'}"),
        element("ul", *lines, class_="meetings-dates"),
    ]


def _top(model: Calendar) -> list[Part]:
    """The card of the next meeting, else the links to subscribe, for HTML; on paper the list says when it is."""
    if model.next is None:
        return []
    if any(one.state == "planned" for one in model.next.coming):
        return [next_card(model.next)]
    links = subscription_links(model.next.offer, model.placing.level)
    return [group(*links, class_="meetings-subscribe")] if links else []


def _neighbours(key: str, keys: list[str]) -> list[str]:
    """The year, with the one before and the one after."""
    position = keys.index(key)
    return keys[max(position - 1, 0) : position + 2]


def _navigation(name: str, year: str, keys: list[str]) -> list[Part]:
    """Links to the years, for HTML: a document on paper has a table of contents, or is short."""
    if len(keys) == 1:
        return []
    links = []
    for key in keys:
        more = {"aria_current": "true"} if key == year else {}
        links.append(element("li", here(f"{name}-{key or 'undated'}", key or _("Without a date"), **more)))
    label = _("Years around {year}").format(year=year) if year else _("Years")
    return [element("nav", element("ul", *links, class_="meetings-dates"), aria_label=label)]


def _series_filter(model: Calendar) -> list[Part]:
    """A menu of the series, hidden until the script has wired it."""
    if len(model.series) == 1:
        return []
    options = [element("option", one.title, value=anchor_of(one.identifier)) for one in model.series]
    names = {"class_": "meetings-choice", "id": f"{model.placing.name}-series"}
    select_ = element("select", element("option", _("All series"), value=""), *options, **names)
    return [
        element(
            "p",
            element("label", _("Show"), " ", select_),
            " ",
            element("span", class_="meetings-small", role="status", data_text=_("shown: {n}")),
            class_="meetings-bar",
            hidden="hidden",
        )
    ]


def _legends(model: Calendar) -> list[Part]:
    home = model.placing.home
    series = []
    for one in model.series:
        identifier = f"series-{one.identifier}"
        target, names = ([anchor(identifier)], {"id": identifier}) if home else ([], {})
        series.append(item(*target, sign(one.shape, "held"), one.title, **names))
    states = {entry.occasion.state for entry in model.entries}
    shape = model.series[0].shape if model.series else "round"
    items = [element("li", sign(shape, state), state_word(state)) for state in STATES if state in states]
    days = [entry.occasion.date for entry in model.entries if entry.occasion.date]
    if len(set(days)) < len(days) and model.view in {"year", "both"}:
        items.append(element("li", sign(shape, "held", data_several=""), _("several that day")))
    return [
        group(
            bullets(*series, class_="meetings-legend", aria_label=_("Series")),
            element("ul", *items, class_="meetings-legend", aria_label=_("States")),
            class_="meetings-bar",
        ),
    ]


def _year_body(model: Calendar, key: str, entries: list[Entry], keys: list[str]) -> list[Part]:
    name = model.placing.name
    months = [(number, list(month)) for number, month in groupby(entries, key=month_of)]
    here_ = {"data_meetings_here": "({time})"}
    log = group(*[_month_list(model, number, month) for number, month in months], class_="meetings-log", **here_)
    if model.view == "list" or not key:
        return [log]
    if model.view == "month":
        # in HTML, the tables say it all
        tables = [_month_fold(model, int(key), number, month) for number, month in months]
        return [element("div", *tables, **here_), on_paper(log)]
    # Months before the first meeting of all and after the last one are not drawn.
    first = max(month_of(entries[0]), 1) if key == min(filter(None, keys)) else 1
    last = max(month_of(entries[-1]), 1) if key == max(keys) else 12
    grid = year_grid(int(key), range(first, last + 1), entries, name, model.language)
    if model.view == "year":
        return [grid, fold((_("As a list"),), log, opened=False)]
    return [group(grid, log, class_="meetings-both")]


def _count(entries: list[Entry], zone: str, language: str) -> Part:
    """``4 meetings, times in UTC``; the script says what the times in brackets are."""
    count = plural("{n} meeting", "{n} meetings", len(entries))
    if zone:
        count = _("{count}, times in {zone}").format(count=count, zone=dates.zone(zone, language))
    # Translators: follows "4 meetings, times in London": the reader's own times stand in brackets.
    note = element("span", _(", yours in brackets"), data_meetings_yours="", hidden="hidden")
    return small(count, note)


def _month_fold(model: Calendar, year: int, number: int, entries: list[Entry]) -> Part:
    """A month as a table, folded unless it is the month to unfold."""
    zone = shared_zone([entry.occasion for entry in entries])
    count = _count(entries, zone, model.language)
    if not number:
        rows = [row(one.occasion, "", zone, model.language, None, data_series=one.series) for one in entries]
        return element("div", element("p", count), bullets(*rows))
    month = dt.date(year, number, 1)
    machine = f"{month:%Y-%m}"
    opened = {"open": "open"} if machine == model.month else {}
    return element(
        "details",
        element("summary", sentence(dates.month_of_year(month, model.language)), " ", count),
        month_table(month, entries, zone, model.placing.name, model.language),
        data_month=machine,
        **opened,
    )


def _month_list(model: Calendar, number: int, entries: list[Entry]) -> Part:
    """The list of a month; each day's first meeting has the anchor of the day."""
    zone = shared_zone([entry.occasion for entry in entries])
    rows = []
    before = None
    for entry in entries:
        one = entry.occasion
        identifier = f"{model.placing.name}-{one.date.isoformat()}" if one.date and one.date != before else None
        day = dates.day_of_month(one.date, model.language) if one.date else ""
        names = {} if identifier is None else {"id": identifier}
        if model.view == "month":
            names = {}  # in HTML, the tables have the ids
        rows.append(row(one, day, zone, model.language, identifier, data_series=entry.series, **names))
        before = one.date
    if not number:
        return group(bullets(*rows))
    name = sentence(dates.month(number, model.language))
    count = _count(entries, zone, model.language)
    title = heading(model.placing.level + 1, name, paper(_(":")), " ", count, class_="meetings-h")
    return group(title, bullets(*rows))
