"""Keeps people who ask to be hidden, and all e-mail addresses, out of everything that the extension writes.

Who is who is decided first, from all lines, so that a hidden person is never taken for
another; then hidden people are taken out of the archive. Texts that become identifiers
lose their mentions even before that, so that no anchor is made from a name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from typing import Any, NamedTuple, TypeVar

from sphinx_meetings.archive.mentions import Mentions
from sphinx_meetings.archive.model import Archive, ArchivedQuote, Attendee, Joining, Owner, Person, Series, Topic
from sphinx_meetings.archive.names import parse_name
from sphinx_meetings.archive.personas import signed_as
from sphinx_meetings.archive.roster import Roster, handle_key
from sphinx_meetings.grammars.slugs import unique
from sphinx_meetings.records import (
    Action,
    AgendaItem,
    Attendance,
    Decision,
    Doubt,
    Link,
    Meeting,
    Mention,
    Page,
    Quote,
    Reference,
)

__all__ = ["Hidden", "hidden_people", "private_pages", "without_addresses", "without_people"]

_Value = TypeVar("_Value")

# Fields that say where something stands, or identify it; these are kept as they are.
_PLACES = frozenset({"source", "series"})
_IDENTIFIERS = _PLACES | {
    *("identifier", "aliases", "place", "anchor", "docname", "objects", "anchors", "event", "person", "meeting"),
    *("item", "earlier", "later", "carried_over", "previous", "next", "supersedes", "superseded_by"),
    "files",
}
# What an author may give a name.
_NAMED = (Meeting, AgendaItem, Decision, Action)
_LISTS_OF_IDENTIFIERS = frozenset({"meetings", "items", "decisions", "actions", "mentions", "topics", "people"})
# Names of people who are not hidden are kept, even if they have a part in common with a hidden person's.
_NAMES = frozenset({"name", "names", "handle", "other_handle", "other_handles", "written"})
_ADDRESSES = frozenset({"source", "url", "identifier"})

# Bounded, since a line may be long.
_EMAIL = re.compile(r"(?<![\w.+%-])([\w.+%-]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}(?!\w)")


def hidden_people(roster: Roster) -> Mentions:
    """The words that name those who ask to be hidden."""
    return Mentions.of(person for person in roster.people if person.hide)


def private_pages(pages: Mapping[str, Page], hidden: Mentions) -> dict[str, Page]:
    """The pages whose texts, links and references do not mention hidden people; their records of people are kept."""
    given = _given_names(pages, hidden)

    def change(text: str) -> str:
        before, slash, last = text.rpartition("/")
        return f"{hidden.replaced(before)}{slash}{given[last]}" if last in given else hidden.replaced(text)

    def names(part: object) -> bool:
        return isinstance(part, Link | Reference) and hidden.names(repr(part))

    def beside(part: object) -> object:
        """A line without a mention of the hidden beside another's name: ``Cleo "Zed" Dahl``."""
        if isinstance(part, Attendance) and not hidden.names(" ".join(parse_name(part.name).parts)):
            return part._replace(name=hidden.replaced(part.name))
        return part

    return {
        docname: _rewritten(page, change, _PLACES, names, (Attendance, Mention), beside)
        for docname, page in pages.items()
    }


def _given_names(pages: Mapping[str, Page], hidden: Mentions) -> dict[str, str]:
    """What the names become that authors gave to objects, and that mention the hidden: two stay two."""
    given = [
        part.name
        for docname in sorted(pages)
        for part in sorted((part for part in _parts(pages[docname]) if isinstance(part, _NAMED)), key=_line)
        if part.name
    ]
    taken = {name for name in given if not hidden.names(name)}
    found: dict[str, str] = {}
    for name in given:
        if name not in taken and name not in found:
            found[name] = unique(hidden.replaced(name), taken | set(found.values()))
    return found


def _line(part: Meeting | AgendaItem | Decision | Action) -> int:
    return part.line


def without_addresses(page: Page) -> Page:
    """A page without e-mail addresses; if one is given as a name, the part before the ``@`` becomes the name."""

    def shortened(text: str) -> str:
        return (
            _EMAIL.sub(lambda match: match[1] if match[0] == text else f"{match[1]}@…", text) if "@" in text else text
        )

    return _rewritten(page, shortened, _ADDRESSES, lambda part: isinstance(part, Link) and part.url[:7] == "mailto:")


class Hidden(NamedTuple):
    """The people who are to be taken out."""

    words: Mentions
    """All words that name them."""
    identifiers: AbstractSet[str]
    labels: Collection[str]
    """What doubts call them."""
    handles: AbstractSet[str]
    """The keys of all their handles."""


def without_people(archive: Archive, hidden: Hidden) -> Archive:
    """The archive without those who are hidden."""
    theirs = {part.mention for part in _parts(archive) if isinstance(part, Owner) and part.person in hidden.identifiers}
    signed = {(one.source, one.line, one.written) for one in archive.reasons if one.person in hidden.identifiers}

    def is_theirs(part: object) -> bool:
        match part:
            case Attendee() | Joining() | Owner() if part.person is not None:
                return part.person in hidden.identifiers
            case Owner():
                return is_theirs(part.mention)
            case ArchivedQuote():
                return not hidden.identifiers.isdisjoint(part.people)
            case Quote():
                return any(map(is_theirs, part.speakers))
            case Mention():
                return part in theirs or hidden.words.names(part.name) or hidden.words.names(part.handle or "")
            case Attendance():
                return (part.source, part.line, signed_as(part)) in signed
            case Person():
                return part.identifier in hidden.identifiers
            case Doubt():
                return part.part == "attendees" and part.taken in hidden.labels
            case _:
                return False

    mend = partial(_without_handles, handles=hidden.handles)
    return archive._replace(
        **{
            name: _rewritten(value, hidden.words.replaced, _IDENTIFIERS, is_theirs, mend=mend)
            for name, value in archive._asdict().items()
            if name not in _IDENTIFIERS - _PLACES
        }
    )


def _parts(value: object) -> Iterator[object]:
    """All records within plain data."""
    ahead = [value]
    while ahead:
        part = ahead.pop()
        if isinstance(part, Mapping):
            ahead.extend(part.values())
        elif isinstance(part, tuple):
            yield part
            ahead.extend(part)


def _without_handles(part: object, handles: AbstractSet[str]) -> object:
    """A record of somebody without handles of others, such as one that was copied from the line above."""

    def own(handle: str | None) -> str | None:
        return None if handle and handle_key(handle) in handles else handle

    match part:
        case Attendance():
            return part._replace(handle=own(part.handle), other_handle=own(part.other_handle))
        case Person():
            return part._replace(other_handles=tuple(filter(own, part.other_handles)))
        case Joining():
            name, _, handle = part.written.rpartition(" @")
            return part if not name or own(handle) else part._replace(written=name)
        case _:
            return part


def _own(part: object) -> frozenset[str]:
    """The fields of a record in the archive that stay as they are."""
    match part:
        case ArchivedQuote() | Series() | Topic():
            return _LISTS_OF_IDENTIFIERS
        case Person():
            return _LISTS_OF_IDENTIFIERS | _NAMES
        case Attendance() | Joining() | Mention():
            return _NAMES
        case _:
            return frozenset()


def _nothing(_part: object) -> bool:
    return False


def _as_it_is(part: object) -> object:
    return part


def _rewritten(
    value: _Value,
    change: Callable[[str], str],
    kept: AbstractSet[str],
    drop: Callable[[object], bool] = _nothing,
    leave: tuple[type, ...] = (),
    mend: Callable[[object], object] = _as_it_is,
) -> _Value:
    """Plain data with its texts changed, except in the fields to keep, and without the parts to drop."""

    def walk(part: Any) -> Any:
        if isinstance(part, str):
            return change(part)
        if isinstance(part, Mapping):
            return {key: walk(child) for key, child in part.items() if not drop(child)}
        if not isinstance(part, tuple):
            return part
        fields = getattr(type(part), "_fields", None)
        if fields is None:
            return tuple(walk(child) for child in part if not drop(child))
        part = mend(part)
        if isinstance(part, leave):
            return part
        own = kept | _own(part) if kept is _IDENTIFIERS else kept
        make: Any = type(part)._make
        return make(child if name in own else walk(child) for name, child in zip(fields, part, strict=True))

    rewritten: _Value = walk(value)
    return rewritten
