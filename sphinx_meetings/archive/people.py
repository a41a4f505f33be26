"""Finds out who is who, over all meetings.

Two people are never taken for one: if it cannot be decided whose a line is, it becomes a
person of its own, and a doubt says so. The order of the lines does not matter:

1. lines with the same handle are one person's, unless the name speaks against it;
2. two handles with the same full name are mostly one person's, one of them changed or mistyped;
3. lines without a handle go by their full name;
4. a shortened name is that of the only person in that series and time who bears it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from sphinx_meetings.archive.collector_pause import without_collector
from sphinx_meetings.archive.handles import share_out
from sphinx_meetings.archive.identities import Identity, former_identifiers, identify
from sphinx_meetings.archive.loose import place_full_names, place_short_names
from sphinx_meetings.archive.mentions import Mentions, Word
from sphinx_meetings.archive.merging import (
    merge_abbreviated,
    merge_linked_handles,
    merge_misspelt_handles,
    merge_same_names,
    merge_stated_names,
)
from sphinx_meetings.archive.owners import Owners
from sphinx_meetings.archive.personas import Cast, Seen, sign
from sphinx_meetings.archive.privacy import Hidden
from sphinx_meetings.archive.roster import Roster, handle_key
from sphinx_meetings.records import Doubt, Mention

__all__ = ["Identity", "Resolution", "Seen", "resolve"]


class Resolution:
    """Who is who.

    Attributes:
        person_of: The identifier of the person of each line, by the line's key.
        reasons: Why the line is that person's, by the line's key.
        people: All people, by identifier; those in the roster even if no line mentions them.
        aliases: What people were called by their names before their handles were known, to their identifiers.
        doubts: What was corrected or could not be decided.
    """

    def __init__(self, cast: Cast) -> None:
        identified = identify(cast)
        self.people: Mapping[str, Identity] = {identity.identifier: identity for identity in identified.values()}
        self.aliases: Mapping[str, str] = former_identifiers(identified.values())
        self.person_of: Mapping[Hashable, str] = {
            signature.seen.key: identity.identifier
            for number, identity in identified.items()
            for signature in cast[number].signatures
        }
        self.reasons: Mapping[Hashable, str] = cast.reasons
        self.doubts: tuple[Doubt, ...] = tuple(
            sorted(
                Doubt(attendance.source, attendance.line, "attendees", said, self._label(signature.seen.key), reason)
                for signature, said, reason in set(cast.doubts)
                for attendance in [signature.seen.attendance]
            )
        )
        self._owners = Owners(cast, {number: identity.identifier for number, identity in identified.items()})

    def _label(self, key: Hashable) -> str:
        return _label_of(self.people[self.person_of[key]])

    def hidden(self) -> Hidden:
        """Those whom the roster hides, with all words that name them."""
        people = [(identity, entry) for identity in self.people.values() if (entry := identity.roster) and entry.hide]
        handles = [
            Word(entry, handle)
            for identity, entry in people
            for handle in (identity.handle, *identity.other_handles)
            if handle
        ]
        stated = (Word(entry, text) for _, entry in people for text in entry.words())
        return Hidden(
            Mentions([*handles, *stated]),
            frozenset(identity.identifier for identity, _ in people),
            frozenset(_label_of(identity) for identity, _ in people),
            frozenset(handle_key(word.text) for word in handles).union(*(entry.handles() for _, entry in people)),
        )

    def finder(self, series: str, date: dt.date | None, present: Sequence[str]) -> Callable[[Mention], str | None]:
        """A function that finds the identifier of the person whom a mention means; ``None`` for somebody unknown.

        Args:
            series: The series of the meeting.
            date: The day of the meeting.
            present: The identifiers of those who were there.
        """
        return self._owners.finder(series, date, present)


def _label_of(identity: Identity) -> str:
    return f"@{identity.handle}" if identity.handle else identity.name


@without_collector
def resolve(seen: Iterable[Seen], roster: Roster) -> Resolution:
    """Find out who is who.

    Args:
        seen: The lines of all roll calls.
        roster: The people whom the project describes; what it says wins.
    """
    cast = Cast(roster)
    loose = share_out(sign(seen), cast)
    merge_linked_handles(cast)
    merge_stated_names(cast)
    merge_same_names(cast)
    merge_misspelt_handles(cast)
    short = place_full_names(loose, cast)
    merge_abbreviated(cast)
    place_short_names(short, cast)
    return Resolution(cast)
