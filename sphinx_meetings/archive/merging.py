"""Merges personas who are one person: a changed handle, a mistyped one, a name that is written in two ways.

Two people must never be merged: if nothing speaks for it, or anything against it, personas stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from itertools import combinations, islice

from sphinx_meetings.archive.bearers import YEAR
from sphinx_meetings.archive.names import (
    Name,
    abbreviates,
    compatible,
    handle_traces,
    resembles,
    same_handle_misspelt,
    squash,
)
from sphinx_meetings.archive.personas import Cast, Persona
from sphinx_meetings.archive.roster import handle_key

__all__ = [
    "merge_abbreviated",
    "merge_linked_handles",
    "merge_misspelt_handles",
    "merge_same_names",
    "merge_stated_names",
]

# A name or a slip that more people than this share says nothing.
_MANY = 8


def merge_stated_names(cast: Cast) -> None:
    """Handles that the roster does not know, beside a name that it gives somebody.

    They are that person's who is hidden, and else those of the only one of the name, where the roster knows no handle.
    """
    bearers: dict[int, list[int]] = defaultdict(list)
    for number in cast.all():
        owner = _stated_owner(cast[number], cast)
        if owner is not None:
            bearers[owner].append(number)
    for owner, numbers in sorted(bearers.items()):
        if cast.hides(owner) or (len(numbers) == 1 and not cast[owner].handles):
            _merge_into(owner, numbers, cast, "the roster gives them this name")


def _stated_owner(persona: Persona, cast: Cast) -> int | None:
    """To whom the roster gives a full name of a persona that it does not know, or all of its names."""
    if persona.entry:
        return None
    told = {cast.stated(name) for name in persona.names if name.full or cast.disguised(name) is not None} - {None}
    told = told or {cast.stated(name) for name in persona.names}
    return next(iter(told)) if len(told) == 1 else None


def merge_same_names(cast: Cast) -> None:
    """Merge two handles with the same full name: usually, the handle was changed or mistyped."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in cast.all():
        for name in cast[number].names:
            if name.full:
                groups[name].append(number)

    def one_person(one: Persona, other: Persona) -> bool:
        if _misspelt(one, other) or _agree(one, other):
            return True
        if one.affiliations and other.affiliations:
            return False
        return bool(one.series() & other.series()) or (_handle_tells_name(one) and _handle_tells_name(other))

    _merge(cast, groups.values(), one_person, "same name, with another handle")
    for group in groups.values():
        _doubt_namesakes(group, cast)


def _doubt_namesakes(group: Iterable[int], cast: Cast) -> None:
    """Record a doubt about people of the same name who are kept apart, unless it is sure that they are two."""
    first, *others = sorted({cast.find(number) for number in group})
    for other in others if len(others) < _MANY else ():
        if not cast.apart(first, other):
            cast.doubt(cast[other].signatures[:1], "somebody else of the same name has another handle")


def merge_misspelt_handles(cast: Cast) -> None:
    """Merge a handle seen once or twice with a frequent one of the same name from which it differs by a slip."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in cast.all():
        for trace in {trace for handle in cast[number].handles for trace in handle_traces(handle)}:
            groups[trace].append(number)

    def one_person(one: Persona, other: Persona) -> bool:
        rare, often = sorted((len(one.signatures), len(other.signatures)))
        return (
            rare < 3 <= often
            and often >= 3 * rare
            and _misspelt(one, other)
            and _names_fit(one, other)
            and not _distinguished(one, other)
            and not _disagree(one, other)
            and _met_at_one_time(one, other)
        )

    _merge(cast, groups.values(), one_person, "same name, and the handle differs by a slip")


def merge_linked_handles(cast: Cast) -> None:
    """Merge a handle on the forge and one elsewhere that stand on one line, if the second stands alone on another."""
    groups = []
    for number in cast.all():
        linked = {
            cast.of_handle[other]
            for signature in cast[number].signatures
            if (other := handle_key(signature.seen.attendance.other_handle or "")) in cast.of_handle
        }
        groups.append([number, *linked])
    _merge(cast, groups, _names_fit, "both handles stand on one line")


def merge_abbreviated(cast: Cast) -> None:
    """Merge a full name with its form without the middle part or in another order, or with a handle made from it."""
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in cast.all():
        for key in {key for name in cast[number].names for key in _keys(name)}:
            groups[key].append(number)

    def one_person(one: Persona, other: Persona) -> bool:
        if not (_one_name_two_ways(one, other) or _handle_tells(one, other) or _handle_tells(other, one)):
            return False
        if _disagree(one, other) or (one.handles and other.handles and not _misspelt(one, other)):
            return False
        return _agree(one, other) or _met_at_one_time(one, other)

    _merge(cast, groups.values(), one_person, "one name written in two ways")


def _keys(name: Name) -> Iterator[Hashable]:
    if name.words:
        yield ("first", name.words[0])
    if name.full:
        yield ("last", name.words[0][0], name.parts[-1])
        yield ("start", name.words[0], name.parts[1][0])
        yield ("set", *sorted(name.parts))


def _merge(
    cast: Cast, groups: Iterable[list[int]], one_person: Callable[[Persona, Persona], bool], reason: str
) -> None:
    """Merge the personas in each group who are one person into the one who is seen most often.

    They all stay apart if one of them is not tied to that one directly, or if any two of them are two people.
    """
    ties: dict[int, set[int]] = defaultdict(set)
    for group in groups:
        numbers = sorted({cast.find(number) for number in group})
        for one, other in combinations(numbers, 2) if len(numbers) <= _MANY else ():
            if other not in ties[one] and not cast.apart(one, other) and one_person(cast[one], cast[other]):
                ties[one].add(other)
                ties[other].add(one)
    seen: set[int] = set()
    for number in sorted(ties):
        if number in seen or not ties[number]:
            continue
        together = sorted(_reach(number, ties))
        seen.update(together)
        leader = max(together, key=lambda member: (bool(cast[member].entry), len(cast[member].signatures), -member))
        others = [member for member in together if member != leader]
        if len(others) < _MANY**2 and ties[leader].issuperset(others) and not _any_clash(others, cast):
            _merge_into(leader, others, cast, reason)
        else:
            for member in together:
                cast.doubt(cast[member].signatures[:1], "may be one of several people, and is kept apart from them")


def _reach(start: int, ties: dict[int, set[int]]) -> set[int]:
    found, ahead = {start}, [start]
    while ahead:
        more = ties[ahead.pop()] - found
        found.update(more)
        ahead.extend(more)
    return found


def _any_clash(numbers: Iterable[int], cast: Cast) -> bool:
    return any(cast.apart(a, b) or _names_clash(cast[a], cast[b]) for a, b in combinations(numbers, 2))


def _merge_into(leader: int, others: Iterable[int], cast: Cast, reason: str) -> None:
    for number in others:
        persona = cast[number]
        for signature in persona.signatures:
            cast.reasons[signature.seen.key] = reason
        if persona.handles and cast[leader].handles:
            cast.doubt(persona.signatures[:1], reason, f"@{min(persona.handles)}")
    for number in others:
        cast.merge(leader, number)


def _names_clash(one: Persona, other: Persona) -> bool:
    """Whether any two of their full names are not one name written in two ways."""
    return not all(
        compatible(a, b) or sorted(a.parts) == sorted(b.parts)
        for a in one.names
        if a.full
        for b in other.names
        if b.full
    )


def _misspelt(one: Persona, other: Persona) -> bool:
    return any(same_handle_misspelt(a, b) for a in one.handles for b in other.handles)


def _agree(one: Persona, other: Persona) -> bool:
    return any(one.agrees(affiliation) for affiliation in islice(other.affiliations, _MANY**2))


def _disagree(one: Persona, other: Persona) -> bool:
    return bool(one.affiliations and other.affiliations) and not _agree(one, other)


def _names_fit(one: Persona, other: Persona) -> bool:
    """Whether they share a name, and none of their full names clash."""
    if not any(a.parts and b.parts and compatible(a, b) for a in one.names for b in other.names):
        return False
    return not _names_clash(one, other)


def _one_name_two_ways(one: Persona, other: Persona) -> bool:
    return any(
        abbreviates(a, b) or abbreviates(b, a) or sorted(a.parts) == sorted(b.parts)
        for a in one.names
        if a.full
        for b in other.names
        if b.full
    )


def _handle_tells_name(persona: Persona) -> bool:
    return any(resembles(handle, name) for handle in persona.handles for name in persona.names if name.full)


def _handle_tells(short: Persona, long: Persona) -> bool:
    """Whether somebody known by given name and handle may be somebody with a full name and no handle."""
    if not short.handles or long.handles or any(name.full for name in short.names):
        return False
    return any(
        name.full and {name.words[0]} == {own.words[0] for own in short.names} and resembles(handle, name)
        for handle in short.handles
        for name in long.names
    )


def _distinguished(one: Persona, other: Persona) -> bool:
    """Whether the letter by which two handles differ may be what tells two people apart: ``chrisa``, ``chrisb``."""
    firsts = {name.words[0] for persona in (one, other) for name in persona.names if name.words}
    for a in map(squash, one.handles):
        for b in map(squash, other.handles):
            if not same_handle_misspelt(a, b):
                continue
            digits = [letter for letter in a if letter.isdigit()], [letter for letter in b if letter.isdigit()]
            if digits[0] != digits[1] and all(digits):
                return True
            if any(first in a and first in b and len(a) < len(first) + 4 for first in firsts):
                return True
    return False


def _met_at_one_time(one: Persona, other: Persona) -> bool:
    """Whether both were at meetings of the same series within about a year."""
    for series in one.series() & other.series():
        few, many = sorted((one, other), key=lambda persona: len(persona.days.get(series, ())))
        if series in few.undated | many.undated or not few.days.get(series):
            return True
        if any((many.distance(series, day) or 0) <= YEAR for day in few.days[series]):
            return True
    return False
