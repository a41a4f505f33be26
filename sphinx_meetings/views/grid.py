"""The year as twelve small tables, for HTML; the list beside it says the same."""

from __future__ import annotations

import calendar
import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence

from sphinx_meetings.views import dates
from sphinx_meetings.views.elements import Child, element, here, hidden, link, meetings_element
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.parts import STATES, state_word

__all__ = ["year_grid"]


def year_grid(
    year: int, months: Sequence[int], occasions: Sequence[Occasion], name: str, language: str
) -> meetings_element:
    """The months of a year.

    Args:
        year: The year.
        months: The numbers of the months to draw.
        occasions: The meetings of the year.
        name: What the anchors of days begin with.
        language: The language of the project.
    """
    days: dict[dt.date, list[Occasion]] = defaultdict(list)
    for occasion in occasions:
        if occasion.date:
            days[occasion.date].append(occasion)
    drawn = [_month(dt.date(year, month, 1), days, name, language) for month in months]
    return element("div", *drawn, class_="meetings-year")


def _month(month: dt.date, days: Mapping[dt.date, Sequence[Occasion]], name: str, language: str) -> meetings_element:
    """A real table: a screen reader says month and weekday with each day."""
    weeks = calendar.Calendar(dates.first_weekday(language))
    head = element("tr", *[_weekday(number, language) for number in weeks.iterweekdays()])
    rows = [
        element("tr", *[_day(day, month, days.get(day, ()), name, language) for day in week])
        for week in weeks.monthdatescalendar(month.year, month.month)
    ]
    return element(
        "table",
        element("caption", dates.month(month.month, language)),
        element("thead", head),
        element("tbody", *rows),
        class_="meetings-month",
    )


def _weekday(number: int, language: str) -> meetings_element:
    wide = dates.weekday(number, language)
    return element(
        "th",
        element("span", dates.short_weekday(number, language), aria_hidden="true"),
        hidden(wide),
        scope="col",
        abbr=wide,
    )


def _day(day: dt.date, month: dt.date, occasions: Sequence[Occasion], name: str, language: str) -> meetings_element:
    if day.month != month.month:
        return element("td")
    if not occasions:
        return element("td", str(day.day), data_date=day.isoformat())
    return element("td", _meetings(day, occasions, name, language), data_date=day.isoformat())


def _meetings(day: dt.date, occasions: Sequence[Occasion], name: str, language: str) -> Child:
    """One link a day: to the notes, or to the day in the list where there are several meetings or no notes."""
    meetings = ", ".join([f"{one.title}, {state_word(one.state)}" for one in occasions])
    label = f"{dates.full(day, language)}: {meetings}"
    # several meetings look like the one that counts most
    first = min(occasions, key=lambda one: list(STATES).index(one.state))
    names = {
        "class_": "meetings-day",
        "data_shape": first.shape,
        "data_state": first.state.replace(" ", "-"),
        "title": label,
        "aria_label": label,
    }
    number = element("time", str(day.day), datetime=day.isoformat())
    if len(occasions) > 1:
        return here(f"{name}-{day.isoformat()}", number, data_several="", **names)
    if first.place is None:
        return here(f"{name}-{day.isoformat()}", number, **names)
    return link(first.place, number, **names)
