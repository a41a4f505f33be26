"""Who came, who was new, who led and who took the notes: in numbers, series by series."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Owner

__all__ = ["Attendances", "Turn", "Year", "attendance_table", "attendances_of", "turns_of", "years_of"]

RECENT = 6
"""The number of latest meetings; whoever was at none of them is not asked to take a turn."""

# A spreadsheet would take a text that begins with one of these for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Attendances(NamedTuple):
    """Who came to one meeting."""

    meeting: str
    people: tuple[str, ...]
    newcomers: tuple[str, ...]
    """Those who were at no earlier meeting of the series."""


class Year(NamedTuple):
    """Who came in one year."""

    year: int
    meetings: int
    attendances: int
    people: int
    newcomers: int
    """How many came for the first time."""
    returning: int
    """How many had come in an earlier year."""


class Turn(NamedTuple):
    """How often somebody had a task, and when they last had it."""

    person: str
    times: int
    last: str
    """Identifier of the meeting."""


def attendances_of(archive: Archive, series: str, chosen: Collection[str]) -> list[Attendances]:
    """Who came to each of the chosen meetings of a series, oldest first, without those that list nobody."""
    seen: set[str] = set()
    found = []
    for identifier in archive.series[series].meetings:
        people = tuple(attendee.person for attendee in archive.meetings[identifier].attendees)
        if people and identifier in chosen:
            found.append(Attendances(identifier, people, tuple(one for one in people if one not in seen)))
        seen.update(people)
    return found


def years_of(archive: Archive, attended: Iterable[Attendances]) -> list[Year]:
    """The years of meetings with a date, oldest first."""
    years: dict[int, list[Attendances]] = defaultdict(list)
    for one in attended:
        date = archive.meetings[one.meeting].record.date
        if date:
            years[date.year].append(one)
    found, before = [], set[str]()
    for year, ones in sorted(years.items()):
        people = {person for one in ones for person in one.people}
        found.append(
            Year(
                year=year,
                meetings=len(ones),
                attendances=sum(len(one.people) for one in ones),
                people=len(people),
                newcomers=len({person for one in ones for person in one.newcomers}),
                returning=len(people & before),
            )
        )
        before |= people
    return found


def turns_of(meetings: Sequence[ArchivedMeeting], task: str) -> list[Turn]:
    """Those who have had a task and came lately; whoever had it longest ago comes first.

    Args:
        meetings: The meetings of a series, oldest first.
        task: ``chairs`` or ``notetakers``.
    """
    times: Counter[str] = Counter()
    last: dict[str, int] = {}
    for position, meeting in enumerate(meetings):
        owners: tuple[Owner, ...] = getattr(meeting, task)
        for person in {owner.person for owner in owners if owner.person is not None}:
            times[person] += 1
            last[person] = position
    attended = [meeting for meeting in meetings if meeting.attendees]
    lately = {attendee.person for meeting in attended[-RECENT:] for attendee in meeting.attendees}
    turns = sorted((position, person) for person, position in last.items() if person in lately)
    return [Turn(person, times[person], meetings[position].identifier) for position, person in turns]


def attendance_table(archive: Archive) -> str:
    """The attendance of each meeting as CSV, oldest first."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["date", "series", "meeting", "people", "newcomers", "returning", "led by", "notes by", "names"])
    rows = [
        (archive.meetings[one.meeting], one)
        for series in archive.series
        for one in attendances_of(archive, series, archive.meetings.keys())
    ]
    for meeting, one in sorted(rows, key=lambda row: (row[0].record.date or dt.date.max, row[0].identifier)):
        numbers = [
            str(number) for number in (len(one.people), len(one.newcomers), len(one.people) - len(one.newcomers))
        ]
        day = meeting.record.date.isoformat() if meeting.record.date else meeting.record.period or ""
        who = [_names(archive, owners) for owners in (meeting.chairs, meeting.notetakers)]
        names = "; ".join(archive.people[person].name for person in one.people)
        row = [day, archive.series[meeting.series].title, meeting.identifier, *numbers, *who, names]
        writer.writerow([f"'{value}" if value.startswith(_FORMULA) else value for value in row])
    return text.getvalue()


def _names(archive: Archive, owners: Iterable[Owner]) -> str:
    people: Mapping[str, object] = archive.people
    return "; ".join(
        archive.people[owner.person].name if owner.person in people and owner.person else owner.mention.name
        for owner in owners
    )
