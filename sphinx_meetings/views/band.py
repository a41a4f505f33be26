"""The band of facts at the top of a meeting: when, which series, who, where to go next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Attendee, Place
from sphinx_meetings.feeds.files import event_file, event_of
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    bullets,
    element,
    external,
    field,
    fields,
    file_link,
    fold,
    fragment,
    inline,
    item,
    link,
    navigation,
    paragraph,
)
from sphinx_meetings.views.links import LINKS, MAIN, is_address, meeting_links
from sphinx_meetings.views.moments import clock_time, elsewhere, end_of, local_time, when
from sphinx_meetings.views.parts import (
    Name,
    date_time,
    name,
    names,
    other_pages,
    owner_name,
    sign,
    small,
    state_with,
    time,
    ways,
)
from sphinx_meetings.views.words import gettext_noop, plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["Band", "compose", "select"]

ROLES = {
    "absent": gettext_noop("could not come"),
    "chair": gettext_noop("chair"),
    "guest": gettext_noop("guest"),
    "newcomer": gettext_noop("first meeting"),
    # Translators: what somebody did at the meeting: took the notes.
    "notetaker": gettext_noop("notes"),
    "observer": gettext_noop("observer"),
}


class Present(NamedTuple):
    """Somebody who was there, or could not come."""

    name: Name
    handle: str | None
    roles: tuple[str, ...]


class Step(NamedTuple):
    """The previous or the next meeting of the series."""

    title: str
    """Empty unless its day is unknown."""
    date: dt.date | None
    place: Place | None
    planned: bool


class Band(NamedTuple):
    """What the band shows."""

    language: str
    date: dt.date | None
    period: str | None
    start: dt.datetime | None
    duration: int | None
    zones: tuple[str, ...]
    """The team's own time zones, if the meeting is still to come."""
    series: str
    shape: str
    series_place: Place | None
    status: str
    reason: str | None
    chairs: tuple[Name, ...]
    notetakers: tuple[Name, ...]
    links: tuple[tuple[str, str], ...]
    """Kind and address, the most wanted first."""
    file: str | None
    """The calendar file of this meeting, if it is still to come."""
    attendees: tuple[Present, ...]
    absent: tuple[Present, ...]
    previous: Step | None
    next: Step | None
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Band:
    """The facts of the meeting that the option ``meeting`` names."""
    meeting = context.archive.meetings[options["meeting"]]
    series = context.archive.series[meeting.series]
    record, stage = meeting.record, _stage(meeting, context.archive)
    return Band(
        context.language,
        record.date,
        record.period,
        meeting.start,
        record.duration,
        context.zones if stage in {"planned", "today"} else (),
        series.title,
        series.shape,
        context.series(meeting.series),
        meeting.status,
        record.reason,
        tuple([owner_name(context, owner) for owner in meeting.chairs]),
        tuple([owner_name(context, owner) for owner in meeting.notetakers]),
        meeting_links(stage, meeting.links, series),
        _file(context, meeting),
        tuple([_present(context, attendee, _newcomer(context, meeting, attendee)) for attendee in meeting.attendees]),
        tuple([_present(context, attendee, ()) for attendee in meeting.absent]),
        _step(context, meeting.previous),
        _step(context, meeting.next) or _planned_step(context, meeting),
        other_pages(context, "band"),
    )


def _present(context: Context, attendee: Attendee, more: tuple[str, ...]) -> Present:
    attendance = attendee.attendance
    handle = attendance.handle if attendance.handle != attendance.name else None
    place = context.person(attendee.person)
    return Present(Name(attendance.name, place), handle, (*attendance.roles, *more))


def _newcomer(context: Context, meeting: ArchivedMeeting, attendee: Attendee) -> tuple[str, ...]:
    """The role of somebody who is here for the first time; at the very first meeting, that would say nothing."""
    if context.archive.people[attendee.person].meetings[:1] != (meeting.identifier,):
        return ()
    founding = next(one.identifier for one in context.archive.meetings.values() if one.attendees)
    return ("newcomer",) if founding != meeting.identifier else ()


def _file(context: Context, meeting: ArchivedMeeting) -> str | None:
    """The calendar file of a meeting that readers may still want in their own calendar."""
    event = event_of(context.archive, meeting) if context.has_files else None
    return event_file(event.name) if event and _stage(meeting, context.archive) in {"planned", "today"} else None


def _stage(meeting: ArchivedMeeting, archive: Archive) -> str:
    """The status, or ``today`` on the day itself: the meeting has notes, but may be about to begin."""
    return "today" if meeting.status == "held" and meeting.record.date == archive.today else meeting.status


def _step(context: Context, identifier: str | None) -> Step | None:
    if identifier is None:
        return None
    meeting = context.archive.meetings[identifier]
    # The title is shown only where the day is not known.
    title = "" if meeting.record.date else meeting.record.heading or meeting.record.title
    return Step(title, meeting.record.date, meeting.place, meeting.status == "planned")


def _planned_step(context: Context, meeting: ArchivedMeeting) -> Step | None:
    """The next planned meeting of the series, which has no page yet, but a place in the calendar."""
    date = meeting.record.date
    days = [
        planned.date
        for planned in context.archive.planned
        if planned.series == meeting.series and planned.status == "planned" and date and planned.date > date
    ]
    return Step("", min(days), context.day(min(days)), planned=True) if days else None


def compose(model: Band) -> list[Part]:
    """The band: facts, links, people, the previous and the next meeting."""
    children: list[Part] = [fields(*_facts(model))]
    children += _link_list(model)
    if model.attendees or model.absent:
        children.append(_people(model))
    if model.previous or model.next:
        label = _("{series}: previous and next").format(series=model.series)
        children.append(navigation(label, *_pager(model), class_="meetings-pager"))
    label = _("About this meeting")
    if model.date:
        label = _("About the meeting of {date}").format(date=dates.long(model.date, model.language))
    return [
        fragment(*children, *ways(model.pages), tag="section", class_="meetings-band", aria_label=label),
    ]


def _facts(model: Band) -> list[Part]:
    """The facts that are known."""
    facts: list[Part] = []
    if model.date or model.period:
        facts.append(field(_("When"), _when(model)))
    if model.start and model.start.tzinfo:
        facts.append(_local_row(model.start, end_of(model.start, model.duration)))
        there = elsewhere(model.start, model.zones, model.language)
        if there:
            facts.append(field(_("Elsewhere"), *there))
    if model.duration:
        minutes = plural("{n} minute", "{n} minutes", model.duration)
        facts.append(field(_("Length"), time(dates.span(model.duration), minutes)))
    where = [address for kind, address in model.links if kind == "join" and not is_address(address)]
    if where:
        facts.append(field(_("Where"), *where))
    series: list[Child] = [sign(model.shape, model.status), model.series]
    facts.append(field(_("Series"), link(model.series_place, *series) if model.series_place else inline(*series)))
    facts.append(field(_("State"), sentence(state_with(model.status, model.reason))))
    if model.chairs:
        facts.append(field(plural("Chair", "Chairs", len(model.chairs)), *names(model.chairs)))
    if model.notetakers:
        facts.append(field(_("Notes by"), *names(model.notetakers)))
    return facts


def _when(model: Band) -> Part:
    if model.date is None:
        period = model.period or ""
        return inline(time(period, dates.period(period, model.language)), class_="meetings-name")
    children = when(model.date, model.start, end_of(model.start, model.duration), model.language)
    if model.start and model.start.utcoffset():
        utc = model.start.astimezone(dt.UTC)
        if utc.date() == model.date:
            children += [" ", small("(", clock_time(utc), " UTC)")]
    return inline(*children, class_="meetings-name")


def _local_row(start: dt.datetime, end: dt.datetime | None) -> Part:
    return element(
        "div",
        element("dt", _("Your time")),
        element("dd", local_time("span", start, end)),
        data_meetings_local_row="",
        hidden="hidden",
    )


def _link_list(model: Band) -> list[Part]:
    items: list[Part] = []
    seen: dict[str, int] = {}
    main = next((kind for kind in MAIN if kind in dict(model.links)), None)
    for kind, address in model.links:
        if kind == "join" and not is_address(address):
            continue
        seen[kind] = seen.get(kind, 0) + 1
        text = _(LINKS[kind]) if seen[kind] == 1 else f"{_(LINKS[kind])} {seen[kind]}"
        is_main = kind == main and seen[kind] == 1
        items.append(item(external(address, text, **({"class_": "meetings-main"} if is_main else {}))))
    if model.file:
        items.append(item(file_link(model.file, _("Add to calendar"))))
    return [bullets(*items, class_="meetings-links", aria_label=_("Links of this meeting"))] if items else []


def _people(model: Band) -> Part:
    absent = plural("{n} who could not come", "{n} who could not come", len(model.absent))
    if not model.attendees:
        title: tuple[Child, ...] = (absent,)
    else:
        title = (plural("{n} person", "{n} people", len(model.attendees)),)
        if model.absent:
            title = (*title, " ", small(_("and {absent}").format(absent=absent)))
    people = [_person(one, one.roles) for one in model.attendees]
    people += [_person(one, ("absent",)) for one in model.absent]
    return fold(title, bullets(*people, class_="meetings-folk"), opened=False)


def _person(one: Present, roles: tuple[str, ...]) -> Part:
    remarks = [_(ROLES[role]) if role in ROLES else role for role in roles]
    if one.handle:
        remarks.insert(0, f"@{one.handle}")
    if not remarks:
        return item(name(one.name))
    return item(name(one.name), " ", small(_(", ").join(remarks)))


def _pager(model: Band) -> list[Part]:
    words = {"prev": _("Previous"), "next": _("Next")}
    return [
        paragraph(_step_link(step, relation, words[relation], model.language))
        for relation, step in (("prev", model.previous), ("next", model.next))
        if step
    ]


def _step_link(step: Step, relation: str, word: str, language: str) -> Part:
    if step.planned:
        word = _("{next}, planned").format(next=word)
    day = date_time(step.date, dates.long(step.date, language)) if step.date else inline(step.title)
    children: list[Child] = [inline(word, class_="meetings-key"), " ", day]
    if step.place is None:
        return inline(*children)
    return link(step.place, *children, rel=relation)
