"""Who asks to be hidden is in nothing that the extension writes; nobody's e-mail address is.

People are found out first, from all lines, so that a hidden person is never taken for
another; then they are taken out of the archive. Texts that become identifiers lose their
mentions before, so that no anchor is made of a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from typing import Any, NamedTuple, TypeVar

from sphinx_meetings.archive.mentions import Mentions
from sphinx_meetings.archive.model import Archive, ArchivedItem, ArchivedMeeting, Attendee, Owner
from sphinx_meetings.archive.roster import Roster
from sphinx_meetings.records import Attendance, Doubt, Link, Mention, Page, Reference

__all__ = ["Hidden", "hidden_people", "private_page", "without_addresses", "without_people"]

_Value = TypeVar("_Value")

# Where something stands, and what it is found by: never a text.
_PLACES = frozenset({"source", "docname", "anchor", "identifier", "person", "series", "meeting", "docnames"})
_ADDRESSES = frozenset({"source", "url", "identifier"})

# Bounded, since a line may be long.
_EMAIL = re.compile(r"(?<![\w.+%-])([\w.+%-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?!\w)")


def hidden_people(roster: Roster) -> Mentions:
    """The words that name those who ask to be hidden."""
    return Mentions.of(person for person in roster.people if person.hide)


def private_page(page: Page, hidden: Mentions) -> Page:
    """A page whose texts, links and references don't mention the hidden; its lines of people are as they were."""

    def names(part: object) -> bool:
        return isinstance(part, Link | Reference) and hidden.names(repr(part))

    return _rewritten(page, hidden.replaced, _PLACES, names, (Attendance, Mention))


def without_addresses(page: Page) -> Page:
    """A page without e-mail addresses; where one stands for a name, its first part is the name."""
    if "@" not in repr(page):
        return page

    def shortened(text: str) -> str:
        return (
            _EMAIL.sub(lambda match: match[1] if match[0] == text else f"{match[1]}@…", text) if "@" in text else text
        )

    return _rewritten(page, shortened, _ADDRESSES, lambda part: isinstance(part, Link) and part.url[:7] == "mailto:")


class Hidden(NamedTuple):
    """The people who are to be taken out."""

    words: Mentions
    """All that names them."""
    identifiers: Collection[str]
    labels: Collection[str]
    """How doubts call them."""


def without_people(archive: Archive, hidden: Hidden) -> Archive:
    """The archive without those who are hidden."""
    clean = _Cleaner(hidden)
    meetings = {identifier: clean.meeting(meeting) for identifier, meeting in archive.meetings.items()}
    return archive._replace(
        meetings=meetings,
        items={item.identifier: item for meeting in meetings.values() for item in meeting.items},
        planned=clean.text(archive.planned),
        people={
            identifier: person._replace(
                names=tuple(name for name in person.names if not hidden.words.names(name)),
                affiliations=clean.text(person.affiliations),
            )
            for identifier, person in archive.people.items()
            if identifier not in hidden.identifiers
        },
        unread=clean.text(archive.unread),
        doubts=tuple(clean.text(doubt) for doubt in archive.doubts if not _is_about(doubt, hidden)),
    )


def _is_about(doubt: Doubt, hidden: Hidden) -> bool:
    return doubt.part == "attendees" and doubt.taken in hidden.labels


class _Cleaner:
    def __init__(self, hidden: Hidden) -> None:
        self.words = hidden.words
        self.gone = hidden.identifiers

    def text(self, value: _Value) -> _Value:
        return _rewritten(value, self.words.replaced, _PLACES)

    def meeting(self, meeting: ArchivedMeeting) -> ArchivedMeeting:
        attendees, absent = self.attendees(meeting.attendees), self.attendees(meeting.absent)
        chairs, notetakers = self.owners(meeting.chairs), self.owners(meeting.notetakers)
        items = tuple(self.item(item) for item in meeting.items)
        return meeting._replace(
            attendees=attendees,
            absent=absent,
            chairs=chairs,
            notetakers=notetakers,
            items=items,
            record=self.text(
                meeting.record._replace(
                    attendees=tuple(attendee.attendance for attendee in attendees),
                    absent=tuple(attendee.attendance for attendee in absent),
                    chairs=tuple(owner.mention for owner in chairs),
                    notetakers=tuple(owner.mention for owner in notetakers),
                    agenda=tuple(item.record for item in items),
                )
            ),
        )

    def item(self, item: ArchivedItem) -> ArchivedItem:
        owners = self.owners(item.owners)
        record = item.record._replace(owners=tuple(owner.mention for owner in owners))
        return item._replace(owners=owners, record=self.text(record))

    def attendees(self, attendees: Iterable[Attendee]) -> tuple[Attendee, ...]:
        return tuple(
            attendee._replace(attendance=self.text(attendee.attendance))
            for attendee in attendees
            if attendee.person not in self.gone
        )

    def owners(self, owners: Iterable[Owner]) -> tuple[Owner, ...]:
        return tuple(
            owner
            for owner in owners
            if owner.person not in self.gone
            and not self.words.names(owner.mention.name)
            and not self.words.names(owner.mention.handle or "")
        )


def _nothing(_part: object) -> bool:
    return False


def _rewritten(
    value: _Value,
    change: Callable[[str], str],
    kept: Collection[str],
    drop: Callable[[object], bool] = _nothing,
    leave: tuple[type, ...] = (),
) -> _Value:
    """Plain data with its texts changed, but for the fields that are kept, and without the parts to drop."""

    def walk(part: Any) -> Any:
        if isinstance(part, str):
            return change(part)
        if not isinstance(part, tuple):
            return part
        fields = getattr(type(part), "_fields", None)
        if fields is None:
            return tuple(walk(child) for child in part if not drop(child))
        if isinstance(part, leave):
            return part
        make: Any = type(part)._make  # type: ignore[attr-defined]
        return make(child if name in kept else walk(child) for name, child in zip(fields, part, strict=True))

    rewritten: _Value = walk(value)
    return rewritten
