"""The options that views share: which values they take, and what they choose.

Converted options are plain strings, numbers and tuples, so that they can be kept and compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import Any, NamedTuple, TypeVar

from sphinx_meetings.archive.model import (
    Archive,
    ArchivedAction,
    ArchivedDecision,
    ArchivedMeeting,
    Person,
    Planned,
    Topic,
)
from sphinx_meetings.grammars.references import is_reference, read_reference, reference_key
from sphinx_meetings.nearest import nearest

__all__ = [
    "COMMON",
    "Placing",
    "choice",
    "chosen_meetings",
    "chosen_planned",
    "complaints",
    "find_person",
    "find_topic",
    "flag",
    "is_between",
    "is_divided",
    "is_filtered",
    "limited",
    "number",
    "of_part",
    "of_topic",
    "ordered",
    "placing",
    "without_person",
]

A_DAY = "2000-01-01"
_About = TypeVar("_About", ArchivedAction, ArchivedDecision)
_Entry = TypeVar("_Entry", ArchivedMeeting, Person, Planned, Topic)


class Placing(NamedTuple):
    """Where a view stands."""

    level: int
    """The level of its first heading."""
    name: str
    """What its own ids begin with; unique in the project, since some builders join all pages into one."""
    home: bool
    """Whether this is the home of its objects: the page that has their anchors."""


def placing(view: str, options: Mapping[str, Any]) -> Placing:
    """Where the view stands, as the options say."""
    home = bool(options.get("home", False))
    name = f"meeting-{view}"
    return Placing(options.get("level", 2), name if home else options.get("name", name), home)


def words(text: str | None) -> tuple[str, ...]:
    """One word or several, separated by commas or spaces."""
    found = tuple((text or "").replace(",", " ").split())
    if not found:
        raise ValueError("needs one or several identifiers")
    return found


def date(text: str | None) -> str:
    """A year, a month or a day: ``2026``, ``2026-03`` or ``2026-03-12``."""
    found = (text or "").strip()
    if len(found) in {4, 7, 10}:
        with suppress(ValueError):
            dt.date.fromisoformat(found + A_DAY[len(found) :])
            return found
    raise ValueError("takes a year, a month or a day such as 2026-03-12")


def person(text: str | None) -> str:
    """A handle or a name."""
    found = (text or "").strip()
    if not found:
        raise ValueError("needs a handle or a name")
    return found


def topic(text: str | None) -> str:
    """A reference, its address as pasted, or the words of a topic."""
    found = " ".join((text or "").split())
    if not found:
        raise ValueError("needs a reference such as owner/repository#12, an address, or the words of a topic")
    return found


def number(text: str | None) -> int:
    """A number of at least 1."""
    found = (text or "").strip()
    if not (found.isascii() and found.isdigit() and int(found)):
        raise ValueError("takes a number of at least 1")
    return int(found)


def flag(text: str | None) -> bool:
    """An option without a value."""
    if (text or "").strip():
        raise ValueError("takes no value")
    return True


def choice(*values: str) -> Callable[[str | None], str]:
    """One of some words."""

    def convert(text: str | None) -> str:
        found = (text or "").strip().lower()
        if found not in values:
            near = nearest(found, values)
            hint = f"; did you mean {near!r}?" if near else ""
            raise ValueError(f"takes one of {', '.join(values)}{hint}")
        return found

    return convert


COMMON: Mapping[str, Callable[[str | None], Any]] = {
    "series": words,
    "since": date,
    "until": date,
    "person": person,
    "topic": topic,
    "limit": number,
}
"""The options of every directive; each adds its own ``order``."""


def is_filtered(options: Mapping[str, Any]) -> bool:
    """Whether the options leave something out."""
    return any(name in options for name in (*COMMON, "status"))


def complaints(archive: Archive, options: Mapping[str, Any]) -> list[str]:
    """What is wrong with well-formed options: they name something that is not in the archive."""
    found = [
        f"there is no series {identifier!r}{_hint(identifier, archive.series)}"
        for identifier in options.get("series", ())
        if identifier not in archive.series
    ]
    if "person" in options and find_person(archive, options["person"]) is None:
        known = [name for one in archive.people.values() for name in (one.identifier, *one.names)]
        found.append(f"there is no person {options['person']!r}{_hint(options['person'].lstrip('@'), known)}")
    if "topic" in options and find_topic(archive, options["topic"]) is None:
        titles = [one.title for one in archive.topics.values()]
        found.append(f"there is no topic {options['topic']!r}{_hint(options['topic'], [*archive.topics, *titles])}")
    return found


def _hint(text: str, known: Iterable[str]) -> str:
    near = nearest(text, known)
    meant = f" (did you mean {near!r}?)" if near else ""
    return f"{meant}; nothing matches it"


def find_person(archive: Archive, text: str) -> Person | None:
    """The person with a handle, an identifier or a name; ``None`` if there is none, or if several share the name."""
    wanted = text.removeprefix("@").casefold()
    if wanted in archive.people:
        return archive.people[wanted]
    found = [one for one in archive.people.values() if wanted in {name.casefold() for name in (one.name, *one.names)}]
    return found[0] if len(found) == 1 else None


def find_topic(archive: Archive, text: str) -> Topic | None:
    """The topic of a reference in any form, of an address or of words; ``None`` if a short form fits several."""
    target = read_reference(text) or read_reference(f"https://{text}")
    key = reference_key(target.identifier if target else text)
    for one in archive.topics.values():
        if key == reference_key(one.identifier) or text.casefold() == one.title.casefold():
            return one
    found = [
        one for one in archive.topics.values() if is_reference(text) and one.identifier.lower().endswith(f"/{key}")
    ]
    return found[0] if len(found) == 1 else None


def chosen_meetings(archive: Archive, options: Mapping[str, Any]) -> list[ArchivedMeeting]:
    """The meetings that the options ask for, oldest first."""
    meetings = list(archive.meetings.values())
    if "series" in options:
        meetings = [meeting for meeting in meetings if meeting.series in options["series"]]
    if "since" in options or "until" in options:
        meetings = [meeting for meeting in meetings if is_between(meeting_day(meeting), options)]
    if "person" in options:
        one = find_person(archive, options["person"])
        attended = frozenset(one.meetings if one else ())
        meetings = [meeting for meeting in meetings if meeting.identifier in attended]
    if "topic" in options:
        about = _meetings_about(archive, find_topic(archive, options["topic"]))
        meetings = [meeting for meeting in meetings if meeting.identifier in about]
    return meetings


def _meetings_about(archive: Archive, one: Topic | None) -> frozenset[str]:
    """The meetings whose notes say something about a topic."""
    if one is None:
        return frozenset()
    actions = [archive.actions[identifier] for identifier in one.actions]
    return frozenset(
        (
            *one.mentions,
            *(archive.items[identifier].meeting for identifier in one.items),
            *(archive.decisions[identifier].meeting for identifier in one.decisions),
            *(occurrence.meeting for action in actions for occurrence in action.occurrences),
        )
    )


def without_person(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options without ``person``, for views in which that is not somebody who was at the meeting."""
    return {name: value for name, value in options.items() if name != "person"}


def of_topic(archive: Archive, things: Iterable[_About], options: Mapping[str, Any]) -> list[_About]:
    """The decisions or actions about the topic that the options ask for."""
    if "topic" not in options:
        return list(things)
    one = find_topic(archive, options["topic"])
    return [thing for thing in things if one and one.identifier in thing.topics]


def chosen_planned(archive: Archive, options: Mapping[str, Any]) -> list[Planned]:
    """The planned meetings that the options ask for; nobody has been at one, and nothing was discussed."""
    if "person" in options or "topic" in options:
        return []
    return [
        planned
        for planned in archive.planned
        if planned.series in options.get("series", (planned.series,)) and is_between(planned.date.isoformat(), options)
    ]


def meeting_day(meeting: ArchivedMeeting) -> str:
    """The day, the month or the year of a meeting, or an empty text."""
    return meeting.record.date.isoformat() if meeting.record.date else meeting.record.period or ""


def ordered(meetings: Iterable[ArchivedMeeting], *, newest: bool) -> list[ArchivedMeeting]:
    """The meetings with the newest first, or the oldest; those without a day count as the oldest."""
    found = sorted(meetings, key=meeting_day)
    return found[::-1] if newest else found


def is_between(day: str, options: Mapping[str, Any]) -> bool:
    """Whether a day, a month or a year is within the time that the options ask for."""
    if "since" not in options and "until" not in options:
        return True
    since, until = options.get("since", day), options.get("until", day)
    # Compared only as far as both tell: a meeting of 2026 may be one of 2026-03.
    lower, upper = min(len(day), len(since)), min(len(day), len(until))
    return bool(day) and day[:lower] >= since[:lower] and day[:upper] <= until[:upper]


def limited(things: list[Any], options: Mapping[str, Any]) -> list[Any]:
    """As many as the options allow and a page holds."""
    return things[: options.get("limit")][: options.get("most")]


def is_divided(options: Mapping[str, Any]) -> bool:
    """Whether this is the first page of a divided view, which has a line for each entry."""
    return bool(options.get("home") and options.get("parts") and "only" not in options)


def of_part(things: Iterable[_Entry], options: Mapping[str, Any]) -> list[_Entry]:
    """Those that belong on this part of a divided page; all if the page is no such part."""
    part = options.get("only")
    return [thing for thing in things if part is None or thing.identifier in part]
