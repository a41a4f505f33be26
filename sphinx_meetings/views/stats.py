"""Attendance in numbers: each picture with its table, and whose turn it is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Archive, Place
from sphinx_meetings.archive.statistics import Attendances, Turn, Year, attendances_of, turns_of, years_of
from sphinx_meetings.grammars.slugs import anchor_of
from sphinx_meetings.views import dates
from sphinx_meetings.views.bars import columns
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    address_link,
    element,
    filled,
    fold,
    fragment,
    heading,
    inline,
    link,
    mark,
    placed,
)
from sphinx_meetings.views.filters import COMMON, Placing, chosen_meetings, is_filtered, placing
from sphinx_meetings.views.parts import Name, date_time, empty, name, names, no_meetings, owner_name, person_name, sign
from sphinx_meetings.views.tables import cell, order, table
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["CSV", "OPTIONS", "Stats", "compose", "select"]

OPTIONS: Mapping[str, Any] = {option: COMMON[option] for option in ("series", "since", "until")}
CSV = "meetings-attendance.csv"
"""The file beside the pages that holds the same numbers."""

# A picture with more does not fit on a phone.
_COLUMNS = 30


class Gathered(NamedTuple):
    """One meeting in numbers."""

    date: dt.date | None
    title: str
    place: Place
    people: int
    newcomers: tuple[Name, ...]
    chairs: tuple[Name, ...]
    notetakers: tuple[Name, ...]


class Task(NamedTuple):
    """How often somebody took on a task."""

    name: Name
    times: int
    last: dt.date | None
    place: Place


class SeriesStats(NamedTuple):
    """A series in numbers."""

    identifier: str
    title: str
    shape: str
    meetings: tuple[Gathered, ...]
    """The newest first."""
    years: tuple[Year, ...]
    """The newest first."""
    leading: tuple[Task, ...]
    """The one whose turn it is comes first."""
    writing: tuple[Task, ...]


class Stats(NamedTuple):
    """What the view shows."""

    language: str
    placing: Placing
    is_filtered: bool
    csv: str | None
    """The address of the file with the same numbers, if the builder writes one."""
    series: tuple[SeriesStats, ...]


def select(context: Context, options: Mapping[str, Any]) -> Stats:
    """The attendance at the meetings that the options choose, by series."""
    archive = context.archive
    chosen = {meeting.identifier for meeting in chosen_meetings(archive, options)}
    found = []
    for series in archive.series.values():
        attended = attendances_of(archive, series.identifier, chosen)
        if not attended:
            continue
        meetings = [archive.meetings[identifier] for identifier in series.meetings if identifier in chosen]
        found.append(
            SeriesStats(
                series.identifier,
                series.title,
                series.shape,
                tuple([_gathered(context, one) for one in reversed(attended)]),
                tuple(reversed(years_of(archive, attended))),
                tuple([_task(context, turn) for turn in turns_of(meetings, "chairs")]),
                tuple([_task(context, turn) for turn in turns_of(meetings, "notetakers")]),
            )
        )
    return Stats(context.language, placing("stats", options), is_filtered(options), options.get("file"), tuple(found))


def _gathered(context: Context, one: Attendances) -> Gathered:
    meeting = context.archive.meetings[one.meeting]
    return Gathered(
        meeting.record.date,
        meeting.record.heading or meeting.record.title,
        meeting.place,
        len(one.people),
        tuple([person_name(context, person) for person in one.newcomers]),
        tuple([owner_name(context, owner) for owner in meeting.chairs]),
        tuple([owner_name(context, owner) for owner in meeting.notetakers]),
    )


def _task(context: Context, turn: Turn) -> Task:
    archive: Archive = context.archive
    meeting = archive.meetings[turn.last]
    return Task(person_name(context, turn.person), turn.times, meeting.record.date, meeting.place)


def compose(model: Stats) -> list[Part]:
    """The series one after the other."""
    level = model.placing.level
    if not model.series:
        if model.is_filtered:
            return no_meetings(level, filtered=True)
        advice = _("There is no meeting with a roll call: a list of names under a heading such as Attendees.")
        return [empty(level, _("Nobody yet"), advice)]
    blocks: list[Part] = [_series(one, model) for one in model.series]
    if model.csv:
        table_link = address_link(model.csv, _("All of it as a table for spreadsheets (CSV)"))
        blocks.append(fragment(mark(filled(nodes.paragraph, (table_link,)), "p", class_="meetings-meta")))
    return blocks


def _series(one: SeriesStats, model: Stats) -> Part:
    ids = f"{model.placing.name}-{anchor_of(one.identifier)}"
    blocks: list[Part] = [
        heading(model.placing.level, sign(one.shape, "held"), one.title, class_="meetings-lead", id=f"{ids}-name"),
        *_picture(one, model.language),
        fold(
            (plural("Attendance of {n} meeting", "Attendance of {n} meetings", len(one.meetings)),),
            _meetings(one, f"{ids}-meetings", model.language),
            opened=False,
        ),
    ]
    if one.years:
        blocks.append(_years(one, f"{ids}-years", model.language))
    for turns, title, key in (
        (one.leading, _("Whose turn it is to lead: {order}"), "leading"),
        (one.writing, _("Whose turn it is to take notes: {order}"), "writing"),
    ):
        if turns:
            blocks.append(_turns(turns, title, f"{ids}-{key}", model.language))
    return fragment(*blocks, tag="section", class_="meetings-band", aria_labelledby=f"{ids}-name")


def _picture(one: SeriesStats, language: str) -> list[Part]:
    """The last meetings as columns, and what they show in words."""
    shown = one.meetings[:_COLUMNS][::-1]
    numbers = [meeting.people for meeting in shown]
    middle = sorted(numbers)[len(numbers) // 2]
    days = [meeting.date for meeting in shown if meeting.date]
    text = _("From {least} to {most} people came, {middle} in the middle").format(
        least=min(numbers), most=max(numbers), middle=middle
    )
    if len(days) > 1:
        text += " " + _("({first} to {last})").format(
            first=dates.medium(days[0], language), last=dates.medium(days[-1], language)
        )
    label = _("{text}: {numbers}").format(text=text, numbers=", ".join(map(str, numbers)))
    return [
        element("p", columns(numbers, label)),
        mark(filled(nodes.paragraph, (text,)), "p", class_="meetings-meta"),
    ]


def _meetings(one: SeriesStats, ids: str, language: str) -> Part:
    head = [
        cell(_("Meeting"), tag="th", scope="col"),
        cell(_("People"), tag="th", scope="col", class_="meetings-num"),
        *[cell(title, tag="th", scope="col") for title in (_("New"), _("Led by"), _("Notes by"))],
    ]
    rows = []
    for meeting in one.meetings:
        day = date_time(meeting.date, dates.medium(meeting.date, language)) if meeting.date else meeting.title
        rows.append(
            [
                cell(link(meeting.place, day), tag="th", scope="row"),
                cell(str(meeting.people), class_="meetings-num"),
                *[cell(*_listed(ones)) for ones in (meeting.newcomers, meeting.chairs, meeting.notetakers)],
            ]
        )
    caption = placed(_("{series}, {order}"), series=[one.title], order=[order(_("newest meeting first"))])
    return table(caption, (20, 10, 30, 20, 20), head, rows, ids)


def _listed(ones: tuple[Name, ...]) -> Sequence[Child]:
    return names(ones) or [""]


def _years(one: SeriesStats, ids: str, language: str) -> Part:
    titles = (_("Meetings"), _("People"), _("A meeting"), _("New"), _("Came again"))
    head = [
        cell(_("Year"), tag="th", scope="col"),
        *[cell(title, tag="th", scope="col", class_="meetings-num") for title in titles],
    ]
    rows = [
        [
            cell(str(year.year), tag="th", scope="row"),
            *[
                cell(text, class_="meetings-num")
                for text in (
                    str(year.meetings),
                    str(year.people),
                    dates.decimal(year.attendances / year.meetings, language),
                    str(year.newcomers),
                    str(year.returning),
                )
            ],
        ]
        for year in one.years
    ]
    caption = _("{series} by year: how many people, how many a meeting, how many of them new or back").format(
        series=one.title
    )
    return table([caption], (15, 17, 17, 17, 17, 17), head, rows, ids)


def _turns(turns: Sequence[Task], title: str, ids: str, language: str) -> Part:
    head = [
        cell(_("Person"), tag="th", scope="col"),
        cell(_("Times"), tag="th", scope="col", class_="meetings-num"),
        cell(_("Last"), tag="th", scope="col"),
    ]
    rows = []
    for turn in turns:
        day = date_time(turn.last, dates.medium(turn.last, language)) if turn.last else inline(_("no date"))
        rows.append(
            [
                cell(name(turn.name), tag="th", scope="row"),
                cell(str(turn.times), class_="meetings-num"),
                cell(link(turn.place, day)),
            ]
        )
    caption = placed(title, order=[order(_("longest ago first"))])
    return table(caption, (50, 20, 30), head, rows, ids)
