"""Meetings as a plain list, newest first, and by year if there are several."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Part, bullets, fragment, group, heading, paper
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    is_filtered,
    limited,
    ordered,
    placing,
)
from sphinx_meetings.views.occasions import Occasion, meeting_occasion, row, year
from sphinx_meetings.views.parts import no_meetings, small
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Listing", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("newest", "oldest")}


class Listing(NamedTuple):
    """What the list shows."""

    language: str
    placing: Placing
    is_filtered: bool
    occasions: tuple[Occasion, ...]


def select(context: Context, options: Mapping[str, Any]) -> Listing:
    """The meetings that the options choose, with their own titles if all are of one series."""
    archive = context.archive
    newest = options.get("order") != "oldest"
    meetings = limited(ordered(chosen_meetings(archive, options), newest=newest), options)
    series = {meeting.series for meeting in meetings}
    return Listing(
        context.language,
        placing("list", options),
        is_filtered(options),
        tuple(
            [
                meeting_occasion(
                    context,
                    meeting,
                    archive.series[meeting.series].title
                    if len(series) > 1
                    else meeting.record.heading or meeting.record.title,
                )
                for meeting in meetings
            ],
        ),
    )


def compose(model: Listing) -> list[Part]:
    """A list, or one for each year."""
    if not model.occasions:
        return no_meetings(model.placing.level, filtered=model.is_filtered)
    years = [(key, list(occasions)) for key, occasions in groupby(model.occasions, key=year)]
    yearly = len(years) > 1
    blocks: list[Part] = []
    for key, occasions in years:
        days = [_day(one, model.language, yearly=yearly) for one in occasions]
        rows = [row(one, day, "", model.language, None) for one, day in zip(occasions, days, strict=True)]
        count = small(plural("{n} meeting", "{n} meetings", len(occasions)))
        title = heading(model.placing.level, key or _("Without a date"), paper(_(":")), " ", count, class_="meetings-h")
        blocks.append(group(*([title] if yearly else []), bullets(*rows)))
    return [
        fragment(group(*blocks, class_="meetings-log meetings-log-dated", data_meetings_here=_("({time} your time)")))
    ]


def _day(occasion: Occasion, language: str, *, yearly: bool) -> str:
    if occasion.date:
        return (dates.weekday_of_year if yearly else dates.medium)(occasion.date, language)
    return dates.period(occasion.period, language) if occasion.period else ""
