"""Archives made by hand: the team of Weathervane, which does not exist."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from sphinx_meetings.archive.likeness import AffiliationPeriod
from sphinx_meetings.archive.model import (
    Archive,
    ArchivedAction,
    ArchivedDecision,
    ArchivedItem,
    ArchivedMeeting,
    Attendee,
    Event,
    Occurrence,
    Owner,
    Person,
    Place,
    Planned,
    Series,
    Topic,
)
from sphinx_meetings.records import Action, AgendaItem, Attendance, Decision, Link, Meeting, Mention, Reference

UTC = ZoneInfo("UTC")
SHAPES = ("round", "square", "leaf", "arch")

#: identifier -> name, handle, affiliations
TEAM = {
    "inesf": ("Ines Farrow", "inesf", ("Cobalt Observatory",)),
    "bkrag": ("Bodil Krag", "bkrag", ("Fen University", "Cobalt Observatory")),
    "tvea": ("Tomasi Vea", "TVea", ("Reef Institute",)),
    "olu-a": ("Olu Adebayo", "olu-a", ("Independent",)),
    "zsofia-varga": ("Zsófia Varga", None, ()),
    "arakawa": ("Yuki Arakawa", "arakawa", ("Reef Institute",)),
    "grete-n": ("Grete Solheim-Nakagawa", "grete-n", ("Fen University",)),
}


def reference(identifier: str, url: str | None = None) -> Reference:
    """An issue."""
    return Reference(identifier, "link" if "://" in identifier else "issue", url, "notes.md", 9)


def item(
    title: str,
    owners: Iterable[str] = (),
    minutes: int | None = None,
    references: Iterable[Reference] = (),
    marks: Iterable[str] = (),
) -> AgendaItem:
    """An agenda item."""
    mentions = tuple(Mention(TEAM[one][0] if one in TEAM else one, None) for one in owners)
    return AgendaItem(title, mentions, minutes, tuple(references), tuple(marks), None, None, "notes.md", 8)


def link(kind: str, url: str) -> Link:
    """A link of a meeting."""
    return Link(kind, url, "notes.md", 4)


def attendance(identifier: str, roles: tuple[str, ...] = ()) -> Attendee:
    """Somebody of the team at a meeting."""
    name, handle, affiliations = TEAM[identifier]
    affiliation = affiliations[-1] if affiliations else None
    return Attendee(identifier, Attendance(name, handle, None, affiliation, roles, "notes.md", 6))


def settled(
    meeting: ArchivedMeeting,
    text: str,
    *,
    item: str | None = None,
    topics: Iterable[str] = (),
    votes: str | None = None,
    name: str | None = None,
    supersedes: str | None = None,
    superseded_by: Iterable[str] = (),
) -> ArchivedDecision:
    """A decision of a meeting; ``item`` is the slug of its title."""
    identifier = name or f"{meeting.identifier}/decision-{slug(text)}"
    return ArchivedDecision(
        identifier,
        (),
        Place(meeting.place.docname, f"decision-{slug(identifier)}"),
        meeting.identifier,
        f"{meeting.identifier}/{item}" if item else None,
        tuple(topics),
        supersedes,
        tuple(superseded_by),
        Decision(text, name, None, (), None, votes, marked=False, source="notes.md", line=12),
    )


def owed(
    meetings: Iterable[ArchivedMeeting],
    text: str,
    *,
    who: Iterable[str] = (),
    topics: Iterable[str] = (),
    due: str | None = None,
    status: str = "open",
    item: str | None = None,
) -> ArchivedAction:
    """An action that stands in the notes of some meetings, and is closed in the last of them.

    ``item`` is the slug of the title of its item.
    """
    standing = tuple(meetings)
    identifier = f"{standing[0].identifier}/action-{slug(text)}"
    day = dt.date.fromisoformat(due) if due else None
    mentions = tuple(Mention(TEAM[one][0] if one in TEAM else one, None) for one in who)
    record = Action(text, None, mentions, None, day, status, (), marked=False, source="notes.md", line=13)
    places = [Place(one.place.docname, f"action-{slug(identifier)}") for one in standing]
    return ArchivedAction(
        identifier,
        (),
        places[0],
        standing[0].identifier,
        text,
        owners(mentions),
        tuple(topics),
        day,
        status,
        standing[0].record.date,
        None if status == "open" else standing[-1].record.date,
        len(standing) - 1,
        tuple(
            Occurrence(one.identifier, f"{one.identifier}/{item}" if item else None, place, record)
            for one, place in zip(standing, places, strict=True)
        ),
    )


def owners(mentions: Iterable[Mention]) -> tuple[Owner, ...]:
    """Mentions, with those of the team as persons."""
    known = {name: identifier for identifier, (name, _handle, _affiliations) in TEAM.items()}
    return tuple(Owner(known.get(mention.name), mention) for mention in mentions)


def topic(named: Reference) -> Topic:
    """A topic of which nothing is said yet."""
    repository = named.identifier.rpartition("#")[0] or None
    return Topic(named.identifier, "topic", named.kind, named.identifier, repository, named.url, (), (), (), ())


def slug(text: str) -> str:
    """Good enough for these titles."""
    return "-".join("".join(letter if letter.isalnum() else " " for letter in text.lower()).split())


def meeting(
    series: str,
    date: str | None,
    *,
    title: str = "Notes",
    time: str | None = None,
    zone: str | None = "UTC",
    duration: int | None = None,
    slot: int | None = None,
    closes: str | None = None,
    period: str | None = None,
    status: str = "held",
    reason: str | None = None,
    who: Iterable[str] = (),
    chair: str | None = None,
    notes_by: str | None = None,
    absent: Iterable[str] = (),
    items: Iterable[AgendaItem] = (),
    links: Iterable[Link] = (),
    number: int = 1,
) -> ArchivedMeeting:
    """A meeting with its page."""
    day = dt.date.fromisoformat(date) if date else None
    clock = dt.time.fromisoformat(time) if time else None
    start = None
    if day and clock:
        start = dt.datetime.combine(day, clock, tzinfo=ZoneInfo(zone) if zone else None)
    identifier = f"{series}-{date or period or slug(title)}" + (f"-{number}" if number > 1 else "")
    place = Place(f"meetings/{identifier}", identifier)
    roles = {one: tuple(sorted({"chair"} & {"chair" if one == chair else ""})) for one in who}
    if notes_by:
        roles[notes_by] = (*roles.get(notes_by, ()), "notetaker")
    chairs = (Mention(TEAM[chair][0], None),) if chair else ()
    notetakers = (Mention(TEAM[notes_by][0], None),) if notes_by else ()
    agenda = tuple(items)
    archived = tuple(
        ArchivedItem(
            f"{identifier}/{slug(one.title) or 'item'}",
            (),
            Place(place.docname, f"{identifier}--{slug(one.title) or 'item'}"),
            identifier,
            owners(one.owners),
            one.references,
            (),
            (),
            None,
            one,
        )
        for one in agenda
    )
    present = tuple(attendance(one, roles[one]) for one in who)
    away = tuple(attendance(one) for one in absent)
    record = Meeting(
        title=title,
        heading=None,
        date=day,
        period=period,
        date_from="text" if day else None,
        time=clock,
        timezone=zone if clock else None,
        duration=duration,
        status=status,
        reason=reason,
        series=series,
        name=None,
        chairs=chairs,
        notetakers=notetakers,
        links=tuple(links),
        join=None,
        attendees=tuple(one.attendance for one in present),
        absent=tuple(one.attendance for one in away),
        agenda=agenda,
        slot=slot,
        closes=closes,
        decisions=(),
        actions=(),
        mentions=(),
        announcements=(),
        quotes=(),
        source=f"{place.docname}.md",
        line=1,
    )
    return ArchivedMeeting(
        identifier=identifier,
        aliases=(),
        place=place,
        series=series,
        status=status,
        start=start,
        attendees=present,
        absent=away,
        chairs=owners(chairs),
        notetakers=owners(notetakers),
        items=archived,
        links=tuple(links),
        mentions=(),
        quotes=(),
        previous=None,
        next=None,
        event=Event(identifier, day, start) if day else None,
        record=record,
    )


def planned(series: str, date: str, time: str = "16:00", status: str = "planned", reason: str | None = None) -> Planned:
    """A meeting to come."""
    day = dt.date.fromisoformat(date)
    start = dt.datetime.combine(day, dt.time.fromisoformat(time), tzinfo=UTC)
    identifier = f"{series}-{date}"
    event = Event(identifier, day, start)
    return Planned(identifier, series, day, start, 60, status, reason, None, event, None, None)


def archive(
    meetings: Iterable[ArchivedMeeting],
    plans: Iterable[Planned] = (),
    titles: dict[str, str] | None = None,
    join: str | None = None,
    decisions: Iterable[ArchivedDecision] = (),
    actions: Iterable[ArchivedAction] = (),
    mentions: Iterable[tuple[str, str]] = (),
) -> Archive:
    """An archive of meetings: series, neighbours, people and topics follow from them.

    ``mentions`` are meetings and what their notes name outside the agenda.
    """
    found = sorted(meetings, key=lambda one: (one.record.date or dt.date.min, one.identifier))
    by_series: dict[str, list[ArchivedMeeting]] = {}
    for one in found:
        by_series.setdefault(one.series, []).append(one)
    linked = {}
    for group in by_series.values():
        for position, one in enumerate(group):
            before = group[position - 1].identifier if position else None
            after = group[position + 1].identifier if position + 1 < len(group) else None
            linked[one.identifier] = one._replace(previous=before, next=after)
    plans = tuple(plans)
    names = titles or {}
    series_names = sorted(
        {*by_series, *(one.series for one in plans)}, key=lambda one: names.get(one, one.capitalize())
    )
    series = {
        identifier: Series(
            identifier,
            names.get(identifier, identifier.capitalize()),
            SHAPES[position % 4],
            tuple(one.identifier for one in by_series.get(identifier, ())),
            join,
            None,
            f"meetings-{identifier}",
            None,
            (),
            (),
        )
        for position, identifier in enumerate(series_names)
    }
    items = {one.identifier: one for group in found for one in group.items}
    topics: dict[str, Topic] = {}
    for one in items.values():
        for named in one.references:
            before = topics.get(named.identifier, topic(named))
            topics[named.identifier] = before._replace(items=(*before.items, one.identifier))
    settled_, owed_ = tuple(decisions), tuple(actions)
    for where, identifier in mentions:
        before = topics.get(identifier, topic(reference(identifier)))
        topics[identifier] = before._replace(mentions=(*before.mentions, where))
    for said, kind in ((settled_, "decisions"), (owed_, "actions")):
        for one in said:
            for identifier in one.topics:
                before = topics.get(identifier, topic(reference(identifier)))
                topics[identifier] = before._replace(**{kind: (*getattr(before, kind), one.identifier)})
    topics = {
        identifier: one._replace(anchor=f"topic-{slug(identifier)}") for identifier, one in sorted(topics.items())
    }
    return Archive(
        today=dt.date(2026, 7, 1),
        series=series,
        meetings={one.identifier: linked[one.identifier] for one in found},
        planned=plans,
        people={one.identifier: one for one in people(found)},
        items=items,
        topics=topics,
        decisions={one.identifier: one for one in settled_},
        actions={one.identifier: one for one in owed_},
        unread=(),
        doubts=(),
        reasons=(),
        aliases={},
        objects={},
        anchors={},
        problems=(),
    )


def people(meetings: Iterable[ArchivedMeeting]) -> list[Person]:
    """Everybody who was at a meeting, in the order of their names."""
    attended: dict[str, list[ArchivedMeeting]] = {}
    for one in meetings:
        for attendee in (*one.attendees, *one.absent):
            attended.setdefault(attendee.person, [])
        for attendee in one.attendees:
            attended[attendee.person].append(one)
    found = []
    for identifier, group in attended.items():
        name, handle, affiliations = TEAM[identifier]
        days = [one.record.date for one in group if one.record.date]
        found.append(
            Person(
                identifier,
                f"person-{identifier}",
                name,
                handle,
                (name, name.partition(" ")[0]),
                affiliations,
                tuple(AffiliationPeriod(one, (one,), None, None) for one in affiliations),
                (),
                tuple(one.identifier for one in group),
                min(days, default=None),
                max(days, default=None),
            )
        )
    return sorted(found, key=lambda one: one.name)
