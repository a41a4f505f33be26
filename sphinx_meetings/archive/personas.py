"""Puts the lines of roll calls together into people, step by step.

A *signature* is what one line says about who signs it. A *persona* is a set of
signatures that are surely one person's; two personas may turn out to be one person,
and are then merged, but a persona is never taken apart.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from sphinx_meetings.archive.likeness import alike, says_something
from sphinx_meetings.archive.names import Name, parse_name, squash
from sphinx_meetings.archive.roster import Roster, RosterPerson, handle_key
from sphinx_meetings.records import Attendance

__all__ = ["Cast", "Gathering", "Persona", "Seen", "Signature", "sign", "signed_as"]

# A persona with more affiliations than this is not really one person, and comparing them all would take long.
_AFFILIATIONS = 64

#: What the lines of one roll call share: series, day, file.
Gathering = tuple[str, dt.date | None, str]


class Seen(NamedTuple):
    """A line of a roll call, with the meeting it belongs to."""

    key: Hashable
    """Unique; the person of the line is looked up by it."""
    series: str
    date: dt.date | None
    attendance: Attendance


def signed_as(attendance: Attendance) -> str:
    """The name and the handle of a line, as it writes them."""
    if attendance.handle in {None, attendance.name}:
        return attendance.name
    return f"{attendance.name} @{attendance.handle}"


class Signature:
    """What a line says about who signs it, as it is compared."""

    __slots__ = ("affiliation", "day", "forge_handle", "gathering", "handle", "handle_like", "name", "seen")

    def __init__(self, seen: Seen) -> None:
        attendance = seen.attendance
        self.seen = seen
        self.handle = handle_key(attendance.handle or attendance.other_handle or "") or None
        self.forge_handle = attendance.handle
        self.name = parse_name(attendance.name)
        self.handle_like = len(self.name.words) < 2 and squash(attendance.name) == squash(self.handle or "")
        self.affiliation = attendance.affiliation if says_something(attendance.affiliation) else None
        self.gathering: Gathering = (seen.series, seen.date, attendance.source)
        self.day = seen.date.toordinal() if seen.date else None


def sign(seen: Iterable[Seen]) -> list[Signature]:
    """The signatures, in an order that doesn't depend on that of the lines."""

    def order(entry: Seen) -> tuple[object, ...]:
        attendance = entry.attendance
        return (entry.date or dt.date.max, entry.series, attendance.source, attendance.line, repr(entry.key))

    return [Signature(entry) for entry in sorted(seen, key=order)]


class Persona:
    """Signatures that are one person's."""

    __slots__ = ("affiliations", "days", "entry", "gatherings", "handles", "names", "signatures", "undated")

    def __init__(self, entry: RosterPerson | None) -> None:
        self.entry = entry
        self.signatures: list[Signature] = []
        self.handles: set[str] = set()
        self.names: Counter[Name] = Counter()
        self.affiliations: Counter[str] = Counter()
        self.gatherings: set[Gathering] = set()
        self.days: dict[str, list[int]] = defaultdict(list)
        self.undated: set[str] = set()
        if entry:
            self.handles.update(entry.handles())
            self.names.update(dict.fromkeys(map(parse_name, entry.names()), 0))
            if says_something(entry.affiliation):
                self.affiliations[entry.affiliation or ""] = 0

    def add(self, signatures: Sequence[Signature]) -> None:
        """Count more lines as theirs."""
        self.signatures.extend(signatures)
        self.gatherings.update(signature.gathering for signature in signatures)
        self.names.update(signature.name for signature in signatures if signature.name.parts)
        self.affiliations.update(signature.affiliation for signature in signatures if signature.affiliation)
        for signature in signatures:
            if signature.day is None:
                self.undated.add(signature.seen.series)
            else:
                self.days[signature.seen.series].append(signature.day)
        for days in self.days.values():
            days.sort()

    def absorb(self, other: Persona) -> None:
        """Take over everything from another persona."""
        self.entry = self.entry or other.entry
        self.add(other.signatures)
        self.handles.update(other.handles)
        self.names.update(dict.fromkeys(other.names, 0))
        self.affiliations.update(dict.fromkeys(other.affiliations, 0))

    def series(self) -> set[str]:
        """The series in which they were seen."""
        return {*self.days, *self.undated}

    def distance(self, series: str, day: int | None) -> int | None:
        """Days from a day to their nearest meeting of a series; 0 if a day is unknown, ``None`` without a meeting."""
        days = self.days.get(series, [])
        if series in self.undated or (day is None and days):
            return 0
        if day is None or not days:
            return None
        place = bisect_left(days, day)
        return min(abs(near - day) for near in days[max(place - 1, 0) : place + 1])

    def agrees(self, affiliation: str) -> bool:
        """Whether they were ever with an organisation like this one."""
        return affiliation in self.affiliations or any(
            alike(affiliation, own) for own in islice(self.affiliations, _AFFILIATIONS)
        )

    def disagrees(self, affiliation: str | None) -> bool:
        """Whether they are known to be with other organisations only."""
        return bool(affiliation and self.affiliations) and not self.agrees(affiliation or "")


class Cast:
    """All personas, with what was found out on the way."""

    def __init__(self, roster: Roster) -> None:
        self.personas: list[Persona] = []
        self.of_handle: dict[str, int] = {}
        self.reasons: dict[Hashable, str] = {}
        self.doubts: list[tuple[Signature, str, str]] = []
        self._leader: list[int] = []
        self._stated: dict[Name, set[int]] = defaultdict(set)
        self._tokens: dict[str, int] = {}
        for entry in roster.people:
            number = self.new(entry)
            for handle in entry.handles():
                self.of_handle.setdefault(handle, number)
            # Whoever is hidden is so where their handle stands in the place of a name, too.
            for text in (*entry.names(), *(entry.handles() if entry.hide else ())):
                self._stated[parse_name(text)].add(number)
            if entry.redact:
                self._tokens[entry.token.casefold()] = number

    def new(self, entry: RosterPerson | None = None) -> int:
        """Add a persona and return its number."""
        self.personas.append(Persona(entry))
        self._leader.append(len(self._leader))
        return self._leader[-1]

    def find(self, number: int) -> int:
        """The number that a persona has after all merging."""
        while self._leader[number] != number:
            self._leader[number] = self._leader[self._leader[number]]
            number = self._leader[number]
        return number

    def __getitem__(self, number: int) -> Persona:
        return self.personas[self.find(number)]

    def stated(self, name: Name) -> int | None:
        """Whose a name is by the roster, where it is that of one person only."""
        numbers = self._stated.get(name, set()) if name.parts else set()
        if len(numbers) == 1:
            return self.find(*numbers)
        return self.disguised(name)

    def hides(self, number: int | None) -> bool:
        """Whether the roster hides a persona."""
        entry = None if number is None else self[number].entry
        return entry is not None and entry.hide

    def disguised(self, name: Name) -> int | None:
        """Who is redacted from a name: a word of it is the one that stands for them."""
        number = next((self._tokens[part] for part in name.parts if part in self._tokens), None)
        return None if number is None else self.find(number)

    def all(self) -> Iterator[int]:
        """The numbers of all personas."""
        return (number for number, leader in enumerate(self._leader) if number == leader)

    def add(self, number: int, signatures: Sequence[Signature], reason: str) -> None:
        """Count lines as a persona's."""
        self[number].add(signatures)
        self.reasons.update(dict.fromkeys((signature.seen.key for signature in signatures), reason))

    def own(self, signatures: Sequence[Signature], reason: str) -> int:
        """Make a new persona for some lines and return its number."""
        number = self.new()
        self.add(number, signatures, reason)
        return number

    def doubt(self, signatures: Iterable[Signature], reason: str, said: str = "") -> None:
        """Note what speaks against these lines; whom they are taken for is known only in the end."""
        for signature in signatures:
            attendance = signature.seen.attendance
            self.doubts.append((signature, said or attendance.name, reason))

    def merge(self, one: int, other: int) -> int:
        """Merge two personas and return the number of the one that remains."""
        one, other = sorted((self.find(one), self.find(other)))
        if one != other:
            if len(self.personas[one].signatures) < len(self.personas[other].signatures):
                one, other = other, one
            self.personas[one].absorb(self.personas[other])
            self._leader[other] = one
        return one

    def apart(self, one: int, other: int) -> bool:
        """Whether two personas are surely two people: both at one meeting, or both in the roster."""
        a, b = self[one], self[other]
        return bool(a.entry and b.entry) or not a.gatherings.isdisjoint(b.gatherings)
