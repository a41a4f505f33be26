"""A series as a directive describes it: when it meets, in words, the exceptions, the next meetings, links."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Place
from sphinx_meetings.archive.schedule import Schedule, SeriesException
from sphinx_meetings.grammars.slugs import anchor_of
from sphinx_meetings.views import dates, next, subscribe  # noqa: A004  # they are the names of the views
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, anchor, code, field, fields, fragment, heading, link, placed
from sphinx_meetings.views.filters import Placing, placing
from sphinx_meetings.views.parts import date_time, sign
from sphinx_meetings.views.rule_words import days_in_words, hours_in_words
from sphinx_meetings.views.words import plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["SeriesView", "compose", "select", "series_anchor"]


COMING = 5
"""How many meetings to come are shown."""


class Times(NamedTuple):
    """A schedule that is not over."""

    schedule: Schedule
    to_come: bool
    """Whether it is not in force yet."""


class SeriesView(NamedTuple):
    """What is shown of a series."""

    language: str
    placing: Placing
    anchor: str
    title: str
    shape: str
    times: tuple[Times, ...]
    exceptions: tuple[SeriesException, ...]
    """Those that are not over."""
    calendar: Place | None
    coming: next.Next


def series_anchor(identifier: str) -> str:
    """The anchor of a series at the directive that describes it."""
    return f"meeting-series-{anchor_of(identifier)}"


def select(context: Context, options: Mapping[str, Any]) -> SeriesView:
    """What is known of the series that a directive describes."""
    identifier = options["statement"].identifier
    series, today = context.archive.series[identifier], context.archive.today
    page = context.pages.get("calendar")
    place = placing("series", options)
    return SeriesView(
        language=context.language,
        placing=place,
        anchor=series_anchor(identifier),
        title=series.title,
        shape=series.shape,
        times=tuple(
            Times(one, one.start is not None and one.start > today)
            for one in series.schedules
            if one.end is None or one.end >= today
        ),
        exceptions=tuple(one for one in series.exceptions if _last_day(one) >= today),
        calendar=Place(page, f"series-{identifier}") if page else None,
        coming=next.select(
            context, {"series": (identifier,), "level": place.level + 1, "name": place.name, "limit": COMING}
        ),
    )


def _last_day(exception: SeriesException) -> dt.date:
    return max(exception.date, exception.moved.date) if exception.moved else exception.date


def compose(model: SeriesView) -> list[Part]:
    """Title and facts, then the next meetings."""
    home = model.placing.home
    title = heading(
        model.placing.level,
        *([anchor(model.anchor)] if home else []),
        sign(model.shape, "held"),
        model.title,
        class_="meetings-lead",
        **({"id": model.anchor} if home else {}),
    )
    facts = [field(name, *content) for name, content in _facts(model)]
    children = [title, *([fields(*facts)] if facts else [])]
    coming = model.coming
    if any(one.state == "planned" for one in coming.coming):
        return [fragment(*children), *next.compose(coming)]
    return [fragment(*children, *subscribe.subscription_links(coming.offer, coming.placing.level))]


def _facts(model: SeriesView) -> Iterator[tuple[str, list[Child]]]:
    for times in model.times:
        yield _("When"), _when(times, model.language)
    if model.exceptions:
        said: list[Child] = []
        for exception in model.exceptions:
            said += [_("; "), *_except(exception, model.language)]
        yield _("Except"), said[1:]
    if model.calendar:
        yield _("All meetings"), [link(model.calendar, _("Calendar"))]


def _when(times: Times, language: str) -> list[Child]:
    schedule = times.schedule
    days = days_in_words(schedule, language)
    words = [hours_in_words(schedule.times, language)]
    if schedule.duration:
        words.append(plural("{n} minute", "{n} minutes", schedule.duration))
    if times.to_come and schedule.start:
        words.append(_("from {day}").format(day=dates.long(schedule.start, language)))
    if schedule.end:
        words.append(_("until {day}").format(day=dates.long(schedule.end, language)))
    rest = "".join([_(", ") + text for text in words if text])
    return [sentence(days) + rest] if days else [code(schedule.rule), rest]


def _except(exception: SeriesException, language: str) -> list[Child]:
    """``1 December 2026: cancelled (holidays)``."""
    children: list[Child] = [date_time(exception.date, dates.long(exception.date, language)), _(": ")]
    move = exception.moved
    if move is None:
        word = _("cancelled")
        why = exception.cancelled
        return [*children, _("{state} ({reason})").format(state=word, reason=why) if why else word]
    day = dates.long(move.date, language)
    if move.time:
        day = _("{day}, {time}").format(day=day, time=f"{move.time:%H:%M}")
    if move.time and move.timezone:
        day += f" {dates.zone(move.timezone, language)}"
    return [*children, *placed(_("moved to {day}"), day=[date_time(move.date, day)])]
