"""Finds the people to whom lines attribute something, by handle, name or initials."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from sphinx_meetings.archive.bearers import Bearers
from sphinx_meetings.archive.names import Name, compatible, initials, nicknames, parse_name, same_handle_misspelt
from sphinx_meetings.archive.personas import Cast, Persona
from sphinx_meetings.archive.roster import handle_key
from sphinx_meetings.records import Mention

__all__ = ["Owners"]


class Owners:
    """Finds the person whom a mention means, once it is known who is who."""

    def __init__(self, cast: Cast, identifiers: Mapping[int, str]) -> None:
        self._cast = cast
        self._identifiers = identifiers
        self._numbers = {identifier: number for number, identifier in identifiers.items()}
        self._bearers = Bearers(cast)
        self._named: dict[Name, set[int]] = defaultdict(set)
        self._stated: dict[Name, set[int]] = defaultdict(set)
        self._elsewhere: dict[str, set[int]] = defaultdict(set)
        self._nicknamed: dict[Name, set[int]] = defaultdict(set)
        # A cache: meeting after meeting, the same few names are mentioned.
        self._agreeing: dict[Name, dict[int, bool]] = defaultdict(dict)
        for number in cast.all():
            persona = cast[number]
            for name in persona.names:
                if name.full:
                    self._named[name].add(number)
            for text in persona.entry.names() if persona.entry else ():
                self._stated[parse_name(text)].add(number)
            for signature in persona.signatures:
                attendance = signature.seen.attendance
                if attendance.other_handle:
                    self._elsewhere[handle_key(attendance.other_handle)].add(number)
                for nickname in nicknames(attendance.name):
                    self._nicknamed[nickname].add(number)

    def finder(self, series: str, date: dt.date | None, present: Sequence[str]) -> Callable[[Mention], str | None]:
        """A function that finds the identifier of the only person whom a mention at a meeting can mean."""
        numbers = self._numbers
        there = [numbers[identifier] for identifier in dict.fromkeys(present) if identifier in numbers]

        @cache
        def whose(mention: Mention) -> str | None:
            name = parse_name(mention.name)
            if mention.handle:
                number = self._by_handle(handle_key(mention.handle), name, there)
            else:
                number = self._by_name(mention.name, name, series, date, there)
            return None if number is None else self._identifiers[number]

        return whose

    def _by_handle(self, handle: str, name: Name, there: Iterable[int]) -> int | None:
        known = self._has(handle)
        if known is not None:
            return known
        return _only(
            number
            for number in there
            if any(same_handle_misspelt(handle, own) for own in self._cast[number].handles)
            and any(compatible(name, own) for own in self._cast[number].names)
        )

    def _has(self, handle: str) -> int | None:
        number = self._cast.of_handle.get(handle)
        return self._cast.find(number) if number is not None else _only(self._elsewhere.get(handle, ()))

    def _by_name(self, written: str, name: Name, series: str, date: dt.date | None, there: Sequence[int]) -> int | None:
        if len("".join(name.parts)) < 2:
            return None
        if name.full and name in self._named:
            return _only(self._named[name] & set(there) or self._named[name])
        if found := self._agree(name, there) or self._nicknamed.get(name, set()) & set(there):
            return _only(found)
        tests: tuple[Callable[[Persona], bool], ...] = (
            lambda persona: handle_key(written) in persona.handles,
            lambda persona: _has_initials(written, persona),
            lambda persona: _begins_and_ends(written, persona),
        )
        for test in tests:
            if found := [number for number in there if test(self._cast[number])]:
                return _only(found)
        return self._by_name_elsewhere(written, name, series, date)

    def _agree(self, name: Name, there: Iterable[int]) -> list[int]:
        """Those present who may be called that; the answer for each name and persona is cached."""
        known = self._agreeing[name]
        for number in there:
            if number not in known:
                known[number] = any(compatible(name, own) for own in self._cast[number].names)
        return [number for number in there if known[number]]

    def _by_name_elsewhere(self, written: str, name: Name, series: str, date: dt.date | None) -> int | None:
        if name in self._stated:
            return _only(self._stated[name])
        verdict = self._bearers.whose(name, series, date.toordinal() if date else None, None)
        if verdict.number is not None or verdict.reason:
            return verdict.number
        return self._has(handle_key(written)) if len(written.split()) == 1 else None


def _only(numbers: Iterable[int]) -> int | None:
    found = set(numbers)
    return found.pop() if len(found) == 1 else None


def _has_initials(written: str, persona: Persona) -> bool:
    letters = _capitals(written)
    return bool(letters) and any(
        letters in {initials(name.words), initials(name.parts), initials((name.words[0], name.words[-1])), _run(name)}
        for name in persona.names
        if len(name.words) > 1
    )


def _begins_and_ends(written: str, persona: Persona) -> bool:
    """Whether initials have others in the middle, as the roll call may list them: ``KAL`` of Kim Lee."""
    letters = _capitals(written)
    return len(letters) > 2 and any(
        letters[0] + letters[-1] == name.words[0][0] + name.words[-1][0]
        for name in persona.names
        if len(name.words) > 1
    )


def _capitals(written: str) -> str:
    """The letters of what may be initials, without case; empty for any other text."""
    letters = "".join(letter for letter in written if letter.isalpha())
    if not 2 <= len(letters) <= 4 or letters != letters.upper() or letters == letters.lower():
        return ""
    return letters.casefold()


def _run(name: Name) -> str:
    """The initials, with those written together kept whole: ``krn`` for Kim RN."""
    return name.words[0][0] + "".join(word if len(word) == 2 else word[0] for word in name.words[1:])
