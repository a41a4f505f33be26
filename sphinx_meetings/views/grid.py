"""The year as twelve small tables, and a month as a large one, for HTML; on paper a list says the same."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sphinx_meetings.views import dates
from sphinx_meetings.views.elements import Child, Part, element, here, hidden, inline, link
from sphinx_meetings.views.entries import Entry, label, names_of
from sphinx_meetings.views.occasions import remark, titled
from sphinx_meetings.views.parts import STATES, small
from sphinx_meetings.views.words import sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["month_table", "year_grid"]

Days = Mapping[dt.date, Sequence[Entry]]


def year_grid(year: int, months: Sequence[int], entries: Sequence[Entry], name: str, language: str) -> Part:
    """The months of a year.

    Args:
        year: The year.
        months: The numbers of the months to draw.
        entries: The meetings of the year.
        name: What the anchors of days begin with.
        language: The language of the project.
    """
    days = _by_day(entries)

    def cell(day: dt.date) -> Part:
        if day not in days:
            return element("td", str(day.day), data_date=day.isoformat())
        return element("td", _day(day, days[day], name, language), data_date=day.isoformat())

    drawn = [
        _table(dt.date(year, month, 1), sentence(dates.month(month, language)), cell, language, class_="meetings-month")
        for month in months
    ]
    return element("div", *drawn, class_="meetings-year", data_meetings_tip=_("{time}, your time"))


def month_table(month: dt.date, entries: Sequence[Entry], zone: str, name: str, language: str) -> Part:
    """A month with its meetings in the days; on a narrow screen it scrolls in its own box.

    Args:
        month: Its first day.
        entries: The meetings of the month.
        zone: The zone that all times share, which is said elsewhere; empty if there are several.
        name: What the anchors of days begin with.
        language: The language of the project.
    """
    days = _by_day(entries)

    def cell(day: dt.date) -> Part:
        number = element("time", str(day.day), datetime=day.isoformat())
        if day not in days:
            return element("td", number, data_date=day.isoformat())
        rows = [_entry(day, entry, zone, language) for entry in days[day]]
        return element("td", number, element("ul", *rows), data_date=day.isoformat(), id=f"{name}-{day.isoformat()}")

    title = sentence(dates.month_of_year(month, language))
    tips = {"data_meetings_tip": _("{time}, your time")}
    table = _table(month, title, cell, language, class_="meetings-month meetings-sheet")
    return element("div", table, class_="meetings-scroll", role="region", tabindex="0", aria_label=title, **tips)


def _by_day(entries: Iterable[Entry]) -> Days:
    days: dict[dt.date, list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.occasion.date:
            days[entry.occasion.date].append(entry)
    return dict(days)


def _table(month: dt.date, caption: str, cell: Callable[[dt.date], Part], language: str, **names: str) -> Part:
    """A real table, so that a screen reader says month and weekday with each day."""
    weeks = calendar.Calendar(dates.first_weekday(language))
    head = element("tr", *[_weekday(number, language) for number in weeks.iterweekdays()])
    rows = [
        element("tr", *[cell(day) if day.month == month.month else element("td") for day in week])
        for week in weeks.monthdatescalendar(month.year, month.month)
    ]
    return element(
        "table",
        element("caption", caption),
        element("thead", head),
        element("tbody", *rows),
        **names,
    )


def _weekday(number: int, language: str) -> Part:
    wide = dates.weekday(number, language)
    return element(
        "th",
        element("span", dates.short_weekday(number, language), aria_hidden="true"),
        hidden(wide),
        scope="col",
        abbr=wide,
    )


def _day(day: dt.date, entries: Sequence[Entry], name: str, language: str) -> Child:
    """One link a day: to the notes, or to the day in the list if there are several meetings or no notes."""
    # several meetings look like the one that counts most
    first = min((entry.occasion for entry in entries), key=lambda one: list(STATES).index(one.state))
    names = {
        "class_": "meetings-day",
        "data_shape": first.shape,
        "data_state": first.state.replace(" ", "-"),
        "aria_label": label(day, entries, language),
        **names_of(day, entries, language),
    }
    number = element("time", str(day.day), datetime=day.isoformat())
    if len(entries) > 1:
        return here(f"{name}-{day.isoformat()}", number, data_several="", **names)
    if first.place is None:
        return here(f"{name}-{day.isoformat()}", number, **names)
    return link(first.place, number, **names)


def _entry(day: dt.date, entry: Entry, zone: str, language: str) -> Part:
    """A meeting in its day; one without notes is a text that can take the focus."""
    one = entry.occasion
    names = names_of(day, [entry], language)
    series = names.pop("data_series")
    if one.place is None:
        children: list[Child] = [inline(*titled(one), class_="meetings-entry", tabindex="0", **names)]
    else:
        children = [link(one.place, *titled(one), class_="meetings-entry", **names)]
    # A cell is narrow: why a meeting was cancelled is said when it is pointed at.
    words = remark(one._replace(reason=None), zone, language)
    if words:
        children += [" ", small(*words)]
    return element("li", *children, data_series=series)
