"""The band of facts on top of a meeting: when, which series, who, where to go next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from docutils import nodes

from sphinx_meetings.archive.model import ArchivedMeeting, Attendee, Place, Series
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    bullets,
    element,
    external,
    field,
    fields,
    fold,
    fragment,
    inline,
    item,
    link,
    navigation,
    paragraph,
)
from sphinx_meetings.views.occasions import zone_of
from sphinx_meetings.views.parts import (
    Name,
    date_time,
    name,
    names,
    other_pages,
    owner_name,
    person_name,
    sign,
    small,
    state_word,
    time,
    ways,
)
from sphinx_meetings.views.words import lazy, plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["Band", "compose", "select"]

# What a reader wants first. The previous meeting is in the pager, and no one joins what is over.
KINDS = {
    "held": ("recording", "slides", "notes", "agenda", "issue"),
    "planned": ("join", "agenda", "notes", "issue", "slides", "calendar"),
    "cancelled": ("notes", "agenda", "issue"),
}
MAIN = {"held": "recording", "planned": "join"}
LINKS = {
    "agenda": lazy("Agenda"),
    "calendar": lazy("Calendar entry"),
    "issue": lazy("Issue"),
    "join": lazy("Join the call"),
    "notes": lazy("Notes"),
    "recording": lazy("Recording"),
    "slides": lazy("Slides"),
}
ROLES = {
    "absent": lazy("could not come"),
    "chair": lazy("chair"),
    "guest": lazy("guest"),
    "newcomer": lazy("first meeting"),
    "notetaker": lazy("notes"),
    "observer": lazy("observer"),
}


class Present(NamedTuple):
    """Somebody who was there, or could not come."""

    name: Name
    handle: str | None
    roles: tuple[str, ...]


class Step(NamedTuple):
    """The previous or the next meeting of the series."""

    title: str
    """Where its day is unknown."""
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
    """The team's own zones, while the meeting is to come."""
    series: str
    shape: str
    series_place: Place | None
    status: str
    reason: str | None
    chairs: tuple[Name, ...]
    notetakers: tuple[Name, ...]
    links: tuple[tuple[str, str], ...]
    """Kind and address, the most wanted first."""
    attendees: tuple[Present, ...]
    absent: tuple[Present, ...]
    previous: Step | None
    next: Step | None
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Band:
    """The facts of the meeting that the option ``meeting`` names."""
    meeting = context.archive.meetings[options["meeting"]]
    series = context.archive.series[meeting.series]
    record = meeting.record
    return Band(
        context.language,
        record.date,
        record.period,
        meeting.start,
        record.duration,
        context.zones if meeting.status == "planned" else (),
        series.title,
        series.shape,
        context.series(meeting.series),
        meeting.status,
        record.reason,
        tuple([owner_name(context, owner) for owner in meeting.chairs]),
        tuple([owner_name(context, owner) for owner in meeting.notetakers]),
        _links(meeting, series),
        tuple([_present(context, attendee, _newcomer(context, meeting, attendee)) for attendee in meeting.attendees]),
        tuple([_present(context, attendee, ()) for attendee in meeting.absent]),
        _step(context, meeting.previous),
        _step(context, meeting.next) or _planned_step(context, meeting),
        other_pages(context, "band"),
    )


def _present(context: Context, attendee: Attendee, more: tuple[str, ...]) -> Present:
    attendance = attendee.attendance
    handle = attendance.handle if attendance.handle != attendance.name else None
    place = person_name(context, attendee.person).place
    return Present(Name(attendance.name, place), handle, (*attendance.roles, *more))


def _newcomer(context: Context, meeting: ArchivedMeeting, attendee: Attendee) -> tuple[str, ...]:
    """A role of those who are here for the first time; at the first meeting of all that says nothing."""
    first = context.archive.people[attendee.person].meetings[:1]
    founding = next((one.identifier for one in context.archive.meetings.values() if one.attendees), None)
    return ("newcomer",) if first == (meeting.identifier,) and founding != meeting.identifier else ()


def _links(meeting: ArchivedMeeting, series: Series) -> tuple[tuple[str, str], ...]:
    kinds = KINDS.get(meeting.status, KINDS["held"])
    found = [(link.kind, link.url) for link in meeting.links if link.kind in kinds]
    if "join" in kinds and series.join and not any(kind == "join" for kind, _address in found):
        found.append(("join", series.join))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: kinds.index(one[0])))


def _step(context: Context, identifier: str | None) -> Step | None:
    if identifier is None:
        return None
    meeting = context.archive.meetings[identifier]
    title = meeting.record.heading or meeting.record.title
    return Step(title, meeting.record.date, meeting.place, meeting.status == "planned")


def _planned_step(context: Context, meeting: ArchivedMeeting) -> Step | None:
    """The next planned meeting of the series, which has no page yet: it stands in the calendar."""
    date = meeting.record.date
    days = [
        planned.date
        for planned in context.archive.planned
        if planned.series == meeting.series and planned.status == "planned" and date and planned.date > date
    ]
    return Step("", min(days), context.day(min(days)), planned=True) if days else None


def compose(model: Band) -> list[nodes.Node]:
    """The band: facts, links, people, ways on."""
    children: list[nodes.Node] = [fields(*_facts(model))]
    if model.links:
        children.append(_link_list(model))
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


def _facts(model: Band) -> list[nodes.Node]:
    """A fact that is unknown is left out."""
    facts: list[nodes.Node] = []
    if model.date or model.period:
        facts.append(field(_("When"), _when(model)))
    if model.start and model.start.tzinfo:
        facts.append(_local_time(model.start, _end(model)))
        if model.zones:
            facts.append(field(_("Elsewhere"), ", ".join(_elsewhere(model.start, model))))
    if model.duration:
        minutes = plural("{n} minute", "{n} minutes", model.duration)
        facts.append(field(_("Length"), time(dates.span(model.duration), minutes)))
    series: list[Child] = [sign(model.shape, model.status), model.series]
    facts.append(field(_("Series"), link(model.series_place, *series) if model.series_place else inline(*series)))
    state = sentence(state_word(model.status))
    facts.append(field(_("State"), f"{state}: {model.reason}" if model.reason else state))
    if model.chairs:
        facts.append(field(plural("Chair", "Chairs", len(model.chairs)), *names(model.chairs)))
    if model.notetakers:
        facts.append(field(_("Notes by"), *names(model.notetakers)))
    return facts


def _end(model: Band) -> dt.datetime | None:
    if model.start is None or not model.duration:
        return None
    if model.start.tzinfo is None:
        return model.start + dt.timedelta(minutes=model.duration)
    # by way of UTC, since a clock may be put back during a meeting
    end = model.start.astimezone(dt.UTC) + dt.timedelta(minutes=model.duration)
    return end.astimezone(model.start.tzinfo)


def _when(model: Band) -> nodes.inline:
    if model.date is None:
        period = model.period or ""
        return inline(time(period, dates.period(period, model.language)), class_="meetings-name")
    day = dates.full(model.date, model.language)
    if model.start is None:
        return inline(time(model.date.isoformat(), day), class_="meetings-name")
    children: list[Child] = [time(dates.stamp(model.start), f"{day}, {dates.clock(model.start)}")]
    end = _end(model)
    if end:
        children += ["–", time(dates.stamp(end), dates.clock(end))]
    zone = zone_of(model.start)
    if zone:
        children.append(f" {dates.zone(zone, model.language)}")
        if model.start.utcoffset() and (utc := model.start.astimezone(dt.UTC)).date() == model.date:
            children += [" ", small(f"({dates.clock(utc)} UTC)")]
    return inline(*children, class_="meetings-name")


def _local_time(start: dt.datetime, end: dt.datetime | None) -> nodes.Node:
    """The reader's own time, filled in and shown by the script."""
    moments = "/".join([dates.stamp(moment) for moment in (start, end) if moment])
    return element(
        "div",
        element("dt", _("Your time")),
        element("dd", element("span", data_meetings_local=moments)),
        data_meetings_local_row="",
        hidden="hidden",
    )


def _elsewhere(start: dt.datetime, model: Band) -> list[str]:
    """``08:00 Los Angeles``; the day where it is another one."""
    found = []
    for zone in model.zones:
        try:
            there = start.astimezone(ZoneInfo(zone))
        except (ZoneInfoNotFoundError, ValueError):
            continue
        day = "" if there.date() == start.date() else f"{dates.day_of_month(there.date(), model.language)}, "
        found.append(f"{day}{dates.clock(there)} {dates.zone(zone, model.language)}")
    return found


def _link_list(model: Band) -> nodes.bullet_list:
    items: list[nodes.list_item] = []
    seen: dict[str, int] = {}
    main = MAIN.get(model.status)
    for kind, address in model.links:
        seen[kind] = seen.get(kind, 0) + 1
        text = str(LINKS[kind]) if seen[kind] == 1 else f"{LINKS[kind]} {seen[kind]}"
        is_main = kind == main and seen[kind] == 1
        items.append(item(external(address, text, **({"class_": "meetings-main"} if is_main else {}))))
    return bullets(*items, class_="meetings-links", aria_label=_("Links of this meeting"))


def _people(model: Band) -> nodes.container:
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


def _person(one: Present, roles: tuple[str, ...]) -> nodes.list_item:
    remarks = [str(ROLES.get(role, role)) for role in roles]
    if one.handle:
        remarks.insert(0, f"@{one.handle}")
    if not remarks:
        return item(name(one.name))
    return item(name(one.name), " ", small(", ".join(remarks)))


def _pager(model: Band) -> list[nodes.Node]:
    words = {"prev": _("Previous"), "next": _("Next")}
    return [
        paragraph(_step_link(step, relation, words[relation], model.language))
        for relation, step in (("prev", model.previous), ("next", model.next))
        if step
    ]


def _step_link(step: Step, relation: str, word: str, language: str) -> nodes.Node:
    if step.planned:
        word = _("{next}, planned").format(next=word)
    day = date_time(step.date, dates.long(step.date, language)) if step.date else inline(step.title)
    children: list[Child] = [inline(word, class_="meetings-key"), " ", day]
    if step.place is None:
        return inline(*children)
    return link(step.place, *children, rel=relation)
