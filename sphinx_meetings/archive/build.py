"""Makes the archive from the records of all pages."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from sphinx_meetings.archive.agendas import overfull
from sphinx_meetings.archive.collector_pause import without_collector
from sphinx_meetings.archive.discussion import discussion_of
from sphinx_meetings.archive.feed_names import FileNames, file_names
from sphinx_meetings.archive.model import (
    Archive,
    ArchivedItem,
    ArchivedMeeting,
    ArchivedQuote,
    Attendee,
    Joining,
    Owner,
    Person,
    Place,
    Series,
)
from sphinx_meetings.archive.neighbours import with_neighbours
from sphinx_meetings.archive.people import Resolution, Seen, resolve
from sphinx_meetings.archive.personas import signed_as
from sphinx_meetings.archive.planning import plan
from sphinx_meetings.archive.privacy import hidden_people, private_pages, without_people
from sphinx_meetings.archive.roster import Roster
from sphinx_meetings.archive.series import SHAPES, series_of, series_title
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.archive.starts import start_of, without_zone
from sphinx_meetings.archive.together import Gathering, Telling, gatherings
from sphinx_meetings.archive.topics import completed
from sphinx_meetings.grammars.names import role_of
from sphinx_meetings.grammars.slugs import anchor_of, slug, unique
from sphinx_meetings.records import Attendance, Doubt, Meeting, Mention, Page

__all__ = ["build_archive"]


class _Named(NamedTuple):
    """A gathering with its identifier."""

    identifier: str
    aliases: tuple[str, ...]
    gathering: Gathering


@without_collector
def build_archive(
    pages: Mapping[str, Page], settings: ArchiveSettings, roster: Roster, today: dt.date, *, reasons: bool = True
) -> Archive:
    """Put all records together.

    Args:
        pages: What each document says, by document name; their order does not matter.
        settings: What the project sets.
        roster: The people whom the project describes.
        today: The day that decides what is past.
        reasons: Whether to keep the reasons why each line of a roll call is whose it is.
    """
    hidden = hidden_people(roster)
    if hidden:
        pages = private_pages(pages, hidden)
    doubts = [*settings.doubts, *(doubt for page in pages.values() for doubt in page.doubts)]
    named = _identified(gatherings(_tellings(pages, settings)), doubts)
    seen = list(_seen(named))
    resolution = resolve(seen, roster)
    doubts.extend(resolution.doubts)
    meetings = [_archived(entry, resolution, settings, today, doubts) for entry in named]
    meetings.sort(key=lambda meeting: (meeting.record.date or dt.date.max, meeting.identifier))
    planned, dated, more = plan(settings.timetables, meetings, today, settings.horizon, settings.timezone)
    doubts.extend((*more, *without_zone(dated)))

    def owners(identifier: str, mentions: tuple[Mention, ...]) -> tuple[Owner, ...]:
        if not mentions:
            return ()
        meeting = known[identifier]
        return _owners(mentions, _finder(meeting.series, meeting.record.date, meeting.attendees, resolution))

    known = {meeting.identifier: meeting for meeting in dated}
    discussion = discussion_of({entry.identifier: entry.gathering for entry in named}, dated, owners, settings)
    meetings, outcomes = discussion.meetings, discussion.outcomes
    doubts.extend((*outcomes.doubts, *discussion.doubts))
    by_series = _by_series(meetings)
    linked = with_neighbours(meetings, by_series.values())
    items = {item.identifier: item for meeting in meetings for item in meeting.items}
    names = file_names(settings.series, by_series)
    series = _series(by_series, settings, names)
    archive = Archive(
        today=today,
        series=series,
        meetings=linked,
        planned=planned,
        people=_people(resolution, meetings),
        items=items,
        topics=discussion.topics,
        decisions=outcomes.decisions,
        actions=outcomes.actions,
        unread=tuple(sorted(entry for page in pages.values() for entry in page.unread)),
        doubts=tuple(sorted(set(doubts))),
        # Reasons are needed to hide people, too.
        reasons=tuple(sorted(_reasons(seen, resolution))) if reasons or hidden else (),
        aliases={
            **resolution.aliases,
            **{alias: entry.identifier for entry in linked.values() for alias in entry.aliases},
            **outcomes.aliases,
        },
        objects={telling.key: entry.identifier for entry in named for telling in entry.gathering.tellings},
        anchors={**_anchors(named, linked), **outcomes.anchors},
        problems=(*names.problems, *outcomes.problems, *overfull(meetings, series)),
    )
    return without_people(archive, resolution.hidden()) if hidden else archive


def _take(name: str, taken: set[str]) -> str:
    name = unique(name, taken)
    taken.add(name)
    return name


def _tellings(pages: Mapping[str, Page], settings: ArchiveSettings) -> Iterable[Telling]:
    for docname, page in pages.items():
        for index, meeting in enumerate(page.meetings):
            yield Telling(docname, index, series_of(docname, meeting.series, settings.series_of), meeting)


def _identified(found: Sequence[Gathering], doubts: list[Doubt]) -> list[_Named]:
    """The gatherings with their identifiers; the first by document name keeps an explicit name that is given twice."""
    explicit: dict[str, Gathering] = {}
    for gathering in sorted(found, key=lambda gathering: gathering.tellings[0].key):
        if gathering.meeting.name:
            explicit.setdefault(gathering.meeting.name, gathering)
    taken = set(explicit)
    named = []
    for gathering in found:
        meeting = gathering.meeting
        when = meeting.date.isoformat() if meeting.date else meeting.period
        automatic = f"{gathering.series}-{when or slug(gathering.tellings[0].docname.rpartition('/')[2])}"
        if meeting.name and explicit[meeting.name] is gathering:
            named.append(_Named(meeting.name, (automatic,) if automatic != meeting.name else (), gathering))
            continue
        identifier = _take(automatic, taken)
        if identifier != automatic:
            doubts.append(
                Doubt(
                    meeting.source,
                    meeting.line,
                    "meeting",
                    automatic,
                    identifier,
                    "another meeting of the series is on the same day",
                )
            )
        named.append(_Named(identifier, (), gathering))
    return named


def _seen(named: Iterable[_Named]) -> Iterable[Seen]:
    for entry in named:
        meeting = entry.gathering.meeting
        for part, attendances in (("attendees", meeting.attendees), ("absent", meeting.absent)):
            for position, attendance in enumerate(attendances):
                yield Seen((entry.identifier, part, position), entry.gathering.series, meeting.date, attendance)


def _reasons(seen: Iterable[Seen], resolution: Resolution) -> Iterator[Joining]:
    for one in seen:
        attendance = one.attendance
        yield Joining(
            source=attendance.source,
            line=attendance.line,
            written=signed_as(attendance),
            person=resolution.person_of[one.key],
            reason=resolution.reasons[one.key],
        )


def _archived(
    entry: _Named, resolution: Resolution, settings: ArchiveSettings, today: dt.date, doubts: list[Doubt]
) -> ArchivedMeeting:
    meeting = entry.gathering.meeting
    home = entry.gathering.tellings[0]
    signed = _attendees(entry.identifier, "attendees", meeting.attendees, resolution)

    owners = partial(_owners, whose=_finder(home.series, meeting.date, signed, resolution))
    chairs = owners(meeting.chairs) or _with_role("chair", signed)
    notetakers = owners(meeting.notetakers) or _with_role("notetaker", signed)
    attendees = _given_roles(signed, {"chair": chairs, "notetaker": notetakers})
    owners = partial(_owners, whose=_finder(home.series, meeting.date, attendees, resolution))
    return ArchivedMeeting(
        identifier=entry.identifier,
        aliases=entry.aliases,
        place=Place(home.docname, anchor_of(entry.identifier)),
        series=home.series,
        status=meeting.status or ("planned" if meeting.date and meeting.date > today else "held"),
        start=start_of(meeting, settings.timetables.get(home.series), settings.timezone),
        attendees=attendees,
        absent=_attendees(entry.identifier, "absent", meeting.absent, resolution),
        chairs=chairs,
        notetakers=notetakers,
        items=tuple(_items(entry, owners, settings)),
        links=meeting.links,
        mentions=completed(meeting.mentions, settings),
        quotes=tuple(_quotes(meeting, owners)),
        previous=None,
        next=None,
        event=None,
        record=meeting,
    )


def _quotes(meeting: Meeting, owners: Callable[[Collection[Mention]], tuple[Owner, ...]]) -> Iterator[ArchivedQuote]:
    """What people who are known reported."""
    for quote in meeting.quotes:
        people = tuple(owner.person for owner in owners(quote.speakers) if owner.person is not None)
        if people:
            yield ArchivedQuote(people, quote)


def _attendees(
    identifier: str, part: str, attendances: Iterable[Attendance], resolution: Resolution
) -> tuple[Attendee, ...]:
    """The attendees, each person once, even somebody who signed twice."""
    people: dict[str, Attendee] = {}
    for position, attendance in enumerate(attendances):
        person = resolution.person_of[identifier, part, position]
        people.setdefault(person, Attendee(person, attendance))
    return tuple(people.values())


def _with_role(role: str, attendees: Iterable[Attendee]) -> tuple[Owner, ...]:
    return tuple(
        Owner(attendee.person, Mention(attendee.attendance.name, attendee.attendance.handle))
        for attendee in attendees
        if role in attendee.attendance.roles
    )


def _given_roles(attendees: Iterable[Attendee], owners: Mapping[str, Iterable[Owner]]) -> tuple[Attendee, ...]:
    """The attendees with the roles that another line of the page gives them."""
    roles: dict[str, set[str]] = defaultdict(set)
    for role, ones in owners.items():
        for owner in ones:
            if owner.person is not None:
                roles[owner.person].add(role)
    return tuple([_with_roles(attendee, roles[attendee.person]) for attendee in attendees])


def _with_roles(attendee: Attendee, more: set[str]) -> Attendee:
    attendance = attendee.attendance
    roles = tuple(sorted({*attendance.roles, *more})) if more or attendance.roles else ()
    return attendee if roles == attendance.roles else attendee._replace(attendance=attendance._replace(roles=roles))


def _items(
    entry: _Named, owners: Callable[[Collection[Mention]], tuple[Owner, ...]], settings: ArchiveSettings
) -> Iterator[ArchivedItem]:
    taken: set[str] = set()
    anchor = anchor_of(entry.identifier)
    for record in entry.gathering.meeting.agenda:
        name = _take(record.name or slug(record.title), taken)
        identifier = f"{entry.identifier}/{name}"
        yield ArchivedItem(
            identifier=identifier,
            aliases=(),
            place=Place(
                entry.gathering.plan.docname,
                f"{anchor}--{anchor_of(name)}",
            ),
            meeting=entry.identifier,
            owners=owners(record.owners),
            references=completed(record.references, settings),
            earlier=(),
            later=(),
            carried_over=None,
            record=record,
        )


def _by_series(meetings: Iterable[ArchivedMeeting]) -> dict[str, list[ArchivedMeeting]]:
    found: dict[str, list[ArchivedMeeting]] = defaultdict(list)
    for meeting in meetings:
        found[meeting.series].append(meeting)
    return found


def _series(
    by_series: Mapping[str, Sequence[ArchivedMeeting]], settings: ArchiveSettings, names: FileNames
) -> dict[str, Series]:
    def title(identifier: str) -> str:
        stated = settings.series.get(identifier)
        return (stated and stated.title) or series_title(identifier)

    identifiers = sorted({*by_series, *settings.series}, key=lambda identifier: (title(identifier), identifier))
    found = {}
    for position, identifier in enumerate(identifiers):
        stated, timetable = settings.series.get(identifier), settings.timetables.get(identifier)
        found[identifier] = Series(
            identifier=identifier,
            title=title(identifier),
            shape=SHAPES[position % len(SHAPES)],
            meetings=tuple(meeting.identifier for meeting in by_series.get(identifier, ())),
            join=stated.join if stated else None,
            notes=stated.notes if stated else None,
            files=names.stems[identifier],
            feed=names.feeds.get(identifier),
            schedules=timetable.schedules if timetable else (),
            exceptions=timetable.exceptions if timetable else (),
        )
    return found


def _people(resolution: Resolution, meetings: Iterable[ArchivedMeeting]) -> dict[str, Person]:
    attended: dict[str, list[ArchivedMeeting]] = defaultdict(list)
    for meeting in meetings:
        for attendee in meeting.attendees:
            attended[attendee.person].append(meeting)
    taken: set[str] = set()
    found = {}
    for identity in sorted(resolution.people.values(), key=lambda one: (one.name.casefold(), one.identifier)):
        theirs = attended[identity.identifier]
        days = [meeting.record.date for meeting in theirs if meeting.record.date]
        found[identity.identifier] = Person(
            identifier=identity.identifier,
            anchor=_take(f"person-{anchor_of(identity.identifier)}", taken),
            name=identity.name,
            handle=identity.handle,
            names=identity.names,
            affiliations=identity.affiliations,
            periods=identity.periods,
            other_handles=identity.other_handles,
            meetings=tuple(meeting.identifier for meeting in theirs),
            first=days[0] if days else None,
            last=days[-1] if days else None,
        )
    return found


def _finder(
    series: str, date: dt.date | None, attendees: Collection[Attendee], resolution: Resolution
) -> Callable[[Mention], str | None]:
    """A function that finds the person whom the notes of a meeting mention: by name, or as its "host"."""
    find = resolution.finder(series, date, [attendee.person for attendee in attendees])
    chairs = [attendee.person for attendee in attendees if "chair" in attendee.attendance.roles]
    if len(chairs) != 1:
        return find

    def whose(mention: Mention) -> str | None:
        found = find(mention)
        if found is None and mention.handle is None and role_of(mention.name) == "chair":
            return chairs[0]
        return found

    return whose


def _owners(mentions: Collection[Mention], whose: Callable[[Mention], str | None]) -> tuple[Owner, ...]:
    """The people whom the notes of a meeting mention."""
    return tuple([Owner(whose(mention), mention) for mention in mentions])


def _anchors(named: Iterable[_Named], meetings: Mapping[str, ArchivedMeeting]) -> dict[tuple[str, int, str, int], str]:
    """The anchors of meetings and items, by their homes."""
    found = {}
    for entry in named:
        meeting = meetings[entry.identifier]
        found[(*entry.gathering.tellings[0].key, "meeting", 0)] = meeting.place.anchor
        for position, item in enumerate(meeting.items):
            found[(*entry.gathering.plan.key, "item", position)] = item.place.anchor
    return found
