"""Who may be meant by a shortened name, in one series and around one time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from sphinx_meetings.archive.names import Name, abbreviates
from sphinx_meetings.archive.personas import Cast, Persona

__all__ = ["TIME", "YEAR", "Bearer", "Bearers", "Verdict"]

YEAR = 366

#: Days within which a bearer makes a name ambiguous.
TIME = 2 * YEAR

# Days are indexed in groups of this size.
_BUCKET = YEAR // 2

# A name with more bearers than this in one series and time does not tell them apart.
_MANY = 8


class Bearer(NamedTuple):
    """Somebody who may be meant."""

    number: int
    distance: int
    """Days to their nearest meeting of the series."""
    often: int
    """How many meetings of the series they were at."""

    def near(self, *, alone: bool, agreed: bool) -> bool:
        """Whether they were there around that time: the better known, the longer they may have been away."""
        known = self.often > 2
        days = (YEAR if known else YEAR // 2) * (2 if agreed or (alone and known) else 1)
        return self.distance <= days


class Verdict(NamedTuple):
    """Whose a name is."""

    number: int | None
    reason: str
    """Why; if it is nobody's, what was in doubt, or empty if nobody bears it."""
    rivals: int
    """How many bear it."""


class Bearers:
    """An index of personas by series, time and what their names may be shortened to."""

    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._anywhere: dict[tuple[str, ...], set[int]] = defaultdict(set)
        self._in_series: dict[tuple[str, ...], dict[tuple[str, int | None], set[int]]] = {}
        for number in cast.all():
            self._note_cuts(number)

    def _note_cuts(self, number: int) -> None:
        for name in self._cast[number].names:
            for cut in _cuts(name):
                self._anywhere[cut].add(number)

    def note(self, number: int) -> None:
        """Add a persona to the index."""
        self._note_cuts(number)
        for cut in {cut for name in self._cast[number].names for cut in _cuts(name)} & self._in_series.keys():
            self._note_times(self._in_series[cut], number)

    def _note_times(self, index: dict[tuple[str, int | None], set[int]], number: int) -> None:
        persona = self._cast[number]
        for series, days in persona.days.items():
            for bucket in {day // _BUCKET for day in days}:
                index.setdefault((series, bucket), set()).add(number)
        for series in persona.series():
            index.setdefault((series, None), set()).add(number)

    def _times(self, cut: tuple[str, ...]) -> dict[tuple[str, int | None], set[int]]:
        """When and where people whose name may be shortened so were seen; indexed when first asked for."""
        if cut not in self._in_series:
            index = self._in_series[cut] = {}
            for number in self._anywhere.get(cut, ()):
                self._note_times(index, number)
        return self._in_series[cut]

    def bearers(self, name: Name, series: str, day: int | None) -> list[Bearer]:
        """Who in the series, within ``TIME``, has a name that may be shortened to this one; two if there are many."""
        cut = _cut(name)
        if cut is None:
            return []
        times = self._times(cut)
        if day is None:
            numbers = times.get((series, None), set())
        else:
            around = range((day - TIME) // _BUCKET, (day + TIME) // _BUCKET + 1)
            numbers = set().union(*(times.get((series, bucket), ()) for bucket in around))
        if len(numbers) > _MANY:
            return [Bearer(number, 0, 0) for number in sorted(numbers)[:2]]
        found = []
        for number in sorted(numbers):
            persona = self._cast[number]
            distance = persona.distance(series, day)
            if distance is not None and distance <= TIME and _bears(persona, name):
                found.append(Bearer(number, distance, len(persona.days.get(series, ()))))
        return found

    def anywhere(self, name: Name) -> list[int]:
        """Who bears the name in any series and at any time; two of them if there are many."""
        cut = _cut(name)
        numbers = self._anywhere.get(cut, set()) if cut else set()
        if len(numbers) > _MANY:
            return sorted(numbers)[:2]
        return [number for number in numbers if _bears(self._cast[number], name)]

    def whose(self, name: Name, series: str, day: int | None, affiliation: str | None) -> Verdict:
        """Whose a shortened name is: that of its only bearer in that series and time, or with that affiliation."""
        found = self.bearers(name, series, day)
        alone = len(self.anywhere(name)) == 1
        whom = " ".join(name.words).title()
        where = f"in {series}" + (f" in {dt.date.fromordinal(day).year}" if day else "")
        if affiliation:
            agreeing = [bearer for bearer in found if self._cast[bearer.number].agrees(affiliation)]
            if len(agreeing) == 1 and agreeing[0].near(alone=alone, agreed=True):
                return Verdict(agreeing[0].number, f"only {whom} of that affiliation {where}", 1)
        if len(found) != 1:
            return Verdict(None, f"more than one {whom} {where}" if found else "", len(found))
        if not found[0].near(alone=alone, agreed=False):
            return Verdict(None, f"there is a {whom} in {series}, but not at that time", 1)
        if self._cast[found[0].number].disagrees(affiliation):
            return Verdict(None, f"there is a {whom} {where}, but with another affiliation", 1)
        return Verdict(found[0].number, f"only {whom} {where}", 1)


def _cuts(name: Name) -> Iterator[tuple[str, ...]]:
    """The keys of all that a name may be shortened to: ``Min``, ``Min R``, ``M Kelley``."""
    if not name.words:
        return
    first = name.words[0]
    yield (first,)
    for part in name.parts[1:8]:
        yield (first, part[0])
    if len(name.words) > 1:
        yield (first[0], "", name.parts[-1])


def _cut(name: Name) -> tuple[str, ...] | None:
    """The key under which the people who may be meant are found; a single letter means nobody."""
    if not name.words or (len(name.parts) == 1 and len(name.words[0]) == 1):
        return None
    if len(name.words) == 1:
        return (name.words[0],)
    if len(name.words[0]) == 1:
        return (name.words[0], "", name.parts[-1])
    return (name.words[0], name.parts[1][0])


def _bears(persona: Persona, name: Name) -> bool:
    return any(name == own or abbreviates(name, own) for own in persona.names)
