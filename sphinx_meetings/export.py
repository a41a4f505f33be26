"""``meetings.json``: the record for other programs (its schema is in ``meetings.schema.json``).

It is made and written entry by entry: as a whole, it would take several times the memory of the archive.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import (
    Archive,
    ArchivedAction,
    ArchivedDecision,
    ArchivedItem,
    ArchivedMeeting,
    Attendee,
    Owner,
    Person,
    Place,
)
from sphinx_meetings.archive.slots import zone_of

__all__ = ["encoded", "export"]

Url = Callable[[Place | None], str | None]


def export(
    archive: Archive,
    project: str,
    base_url: str,
    url: Url,
    person: Callable[[str], Place | None],
    series: Callable[[str], Place | None],
    topic: Callable[[str], Place | None],
) -> dict[str, Any]:
    """The archive as plain data; each entry of a list is made when it is asked for.

    Args:
        archive: The archive.
        project: Name of the project.
        base_url: The address of the site, or an empty string.
        url: The address of a place, relative to the site.
        person: The home of a person.
        series: The home of a series.
        topic: The home of a topic.
    """
    outcomes = _by_meeting(archive)
    return {
        "version": 1,
        "project": project,
        "base_url": base_url or None,
        "series": (
            {"id": entry.identifier, "title": entry.title, "url": url(series(entry.identifier))}
            for entry in archive.series.values()
        ),
        "meetings": (_meeting(meeting, outcomes, url) for meeting in archive.meetings.values()),
        "planned": (
            {
                "id": entry.identifier,
                "series": entry.series,
                "date": entry.date.isoformat(),
                "start": _time(entry.start),
                "status": entry.status,
                "reason": entry.reason,
                "source": entry.source,
                "line": entry.line,
            }
            for entry in archive.planned
        ),
        "people": (_person(entry, url(person(entry.identifier))) for entry in archive.people.values()),
        "topics": (
            {
                "id": entry.identifier,
                "url": url(topic(entry.identifier)),
                "link": entry.link,
                "items": list(entry.items),
                "mentions": list(entry.mentions),
            }
            for entry in archive.topics.values()
        ),
        "unread": (entry._asdict() for entry in archive.unread),
        "doubts": (entry._asdict() for entry in archive.doubts),
    }


def encoded(record: Mapping[str, Any]) -> Iterator[bytes]:
    """The record as JSON, in pieces: each entry of its lists is a piece."""
    before = "{\n "
    for key, value in record.items():
        yield f"{before}{json.dumps(key)}: ".encode()
        if isinstance(value, Iterable) and not isinstance(value, str):
            yield from _entries(value)
        else:
            yield json.dumps(value, ensure_ascii=False).encode()
        before = ",\n "
    yield b"\n}\n"


def _entries(entries: Iterable[Any]) -> Iterator[bytes]:
    # One entry per line: with ``indent``, ``json`` does not use its encoder in C, and takes five times as long.
    encode = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode
    before, after = "[\n  ", "[]"
    for entry in entries:
        yield f"{before}{encode(entry)}".encode()
        before, after = ",\n  ", "\n ]"
    yield after.encode()


class _Outcomes(NamedTuple):
    """The decisions and the actions of each meeting, by its identifier."""

    decisions: Mapping[str, list[ArchivedDecision]]
    actions: Mapping[str, list[ArchivedAction]]


def _by_meeting(archive: Archive) -> _Outcomes:
    decisions: dict[str, list[ArchivedDecision]] = defaultdict(list)
    actions: dict[str, list[ArchivedAction]] = defaultdict(list)
    for decision in archive.decisions.values():
        decisions[decision.meeting].append(decision)
    for action in archive.actions.values():
        actions[action.meeting].append(action)
    return _Outcomes(decisions, actions)


def _time(start: dt.datetime | None) -> str | None:
    return start.isoformat() if start else None


def _meeting(meeting: ArchivedMeeting, outcomes: _Outcomes, url: Url) -> dict[str, Any]:
    record = meeting.record
    return {
        "id": meeting.identifier,
        "series": meeting.series,
        "status": meeting.status,
        "reason": record.reason,
        "source": record.source,
        "line": record.line,
        "docname": meeting.place.docname,
        "url": url(meeting.place),
        "title": record.title,
        "heading": record.heading,
        "date": record.date.isoformat() if record.date else None,
        "date_from": record.date_from,
        "start": _time(meeting.start),
        "timezone": record.timezone or zone_of(meeting.start),
        "duration": record.duration,
        "links": {link.kind: link.url for link in meeting.links},
        "attendees": [_attendee(attendee) for attendee in meeting.attendees],
        "absent": [_attendee(attendee) for attendee in meeting.absent],
        "agenda": [_item(item, url) for item in meeting.items],
        "decisions": [_decision(decision, url) for decision in outcomes.decisions.get(meeting.identifier, ())],
        "actions": [_action(action, url) for action in outcomes.actions.get(meeting.identifier, ())],
    }


def _attendee(attendee: Attendee) -> dict[str, Any]:
    attendance = attendee.attendance
    return {
        "person": attendee.person,
        "name": attendance.name,
        "affiliation": attendance.affiliation,
        "handle": attendance.handle,
        "roles": list(attendance.roles),
        "source": attendance.source,
        "line": attendance.line,
    }


def _owner(owner: Owner) -> dict[str, Any]:
    return {"person": owner.person, "name": owner.mention.name}


def _item(item: ArchivedItem, url: Url) -> dict[str, Any]:
    return {
        "id": item.identifier,
        "title": item.record.title,
        "owners": [_owner(owner) for owner in item.owners],
        "minutes": item.record.minutes,
        "marks": list(item.record.marks),
        "url": url(item.place),
        "references": [reference.identifier for reference in item.references],
        "source": item.record.source,
        "line": item.record.line,
    }


def _decision(decision: ArchivedDecision, url: Url) -> dict[str, Any]:
    return {
        "id": decision.identifier,
        "text": decision.record.text,
        "topics": list(decision.topics),
        "item": decision.item,
        "supersedes": decision.supersedes,
        "votes": decision.record.votes,
        "url": url(decision.place),
        "source": decision.record.source,
        "line": decision.record.line,
    }


def _action(action: ArchivedAction, url: Url) -> dict[str, Any]:
    first = action.occurrences[0].record
    return {
        "id": action.identifier,
        "text": action.text,
        "owners": [_owner(owner) for owner in action.owners],
        "due": action.due.isoformat() if action.due else None,
        "status": action.status,
        "since": action.since.isoformat() if action.since else None,
        "url": url(action.place),
        "source": first.source,
        "line": first.line,
    }


def _person(person: Person, home: str | None) -> dict[str, Any]:
    return {
        "id": person.identifier,
        "name": person.name,
        "handle": person.handle,
        "names": list(person.names),
        "affiliations": list(person.affiliations),
        "meetings": len(person.meetings),
        "first": person.first.isoformat() if person.first else None,
        "last": person.last.isoformat() if person.last else None,
        "url": home,
    }
