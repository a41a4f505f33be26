"""How generated pages that would grow without bound are divided.

A page of more than :data:`LIMIT` rows shows the newest, or a line for each entry, and leads to its
parts: by year (``meeting-items-2020``), by letter (``meeting-people-a``), by repository. A part
that is still too large is divided again: by quarter and by month, by two letters, by hundreds of issues.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Planned
from sphinx_meetings.grammars.slugs import ascii_slug, slug, unique

__all__ = ["LIMIT", "UNDATED", "Portion", "divide", "pages_of_entries"]

LIMIT = 500
"""The most rows of a page; each takes about half a kilobyte."""
UNDATED = "undated"


class Portion(NamedTuple):
    """A part of a divided page."""

    page: str
    """``meeting-items-2020``."""
    title: str
    """``2020``, ``2020-Q1``, ``2020-03``, ``A``, ``owner/repository``."""
    entries: frozenset[str]
    """The identifiers of what it shows: meetings, people or topics."""


class _Entry(NamedTuple):
    identifier: str
    rows: float
    """How many rows of a page it takes."""
    parts: tuple[str, ...]
    """The title of its part, and those of the smaller parts that it is in if that one is too large."""


def divide(archive: Archive, taken: Container[str]) -> dict[str, tuple[Portion, ...]]:
    """The parts of each generated page; none if it is small enough.

    Args:
        archive: The archive.
        taken: Names of pages that exist already.
    """
    return {view: tuple(_parts(f"meeting-{view}", [*entries(archive)], taken)) for view, entries in _ENTRIES.items()}


def pages_of_entries(archive: Archive, divided: Mapping[str, Sequence[Portion]]) -> dict[tuple[str, str], str]:
    """The page of each entry, by view and identifier; in the calendar also by day (``2026-03-12``)."""
    pages = {(view, entry): part.page for view, parts in divided.items() for part in parts for entry in part.entries}
    if divided.get("calendar"):
        occasions: list[ArchivedMeeting | Planned] = [*archive.meetings.values(), *archive.planned]
        pages |= {("calendar", _day(one)): pages["calendar", one.identifier] for one in occasions}
    return pages


def _parts(page: str, entries: list[_Entry], taken: Container[str]) -> Iterator[Portion]:
    if _is_small(entries):
        return
    names: set[str] = set()
    for title, part in _finished(entries):
        name = unique(f"{page}-{ascii_slug(title)}", names)
        while name in taken:
            name += "-part"
        names.add(name)
        yield Portion(name, title, frozenset([entry.identifier for entry in part]))


def _finished(entries: list[_Entry], level: int = 0) -> Iterator[tuple[str, list[_Entry]]]:
    """Parts that are small enough, each with its title."""
    for title, part in _grouped(entries, lambda entry: entry.parts[level]):
        if _is_small(part):
            yield title, part
        elif level + 1 < len(part[0].parts):
            yield from _finished(part, level + 1)
        else:
            for number, page in enumerate(_pages(part), 1):
                yield title if number == 1 else f"{title} ({number})", page


def _pages(entries: list[_Entry]) -> Iterator[list[_Entry]]:
    """As many entries on each page as fit on it, at least one."""
    page: list[_Entry] = []
    rows = 0.0
    for entry in entries:
        if page and rows + entry.rows > LIMIT:
            yield page
            page, rows = [], 0.0
        page.append(entry)
        rows += entry.rows
    yield page


def _is_small(entries: Iterable[_Entry]) -> bool:
    return sum([entry.rows for entry in entries]) <= LIMIT


def _grouped(entries: Iterable[_Entry], key: Callable[[_Entry], str]) -> Iterable[tuple[str, list[_Entry]]]:
    groups: dict[str, list[_Entry]] = {}
    for entry in entries:
        groups.setdefault(key(entry), []).append(entry)
    return groups.items()


def _calendar(archive: Archive) -> Iterator[_Entry]:
    occasions: list[ArchivedMeeting | Planned] = [*archive.meetings.values(), *archive.planned]
    dated = [(_day(one), one.identifier) for one in occasions]
    for day, identifier in sorted(dated, reverse=True):
        yield _Entry(identifier, 1, _times(day))


def _items(archive: Archive) -> Iterator[_Entry]:
    for meeting in reversed([*archive.meetings.values()]):
        yield _Entry(meeting.identifier, len(meeting.items), _times(_day(meeting)))


def _times(day: str) -> tuple[str, str, str]:
    """Year, quarter and month of a day, as far as they are known."""
    year, month = day[:4] or UNDATED, day[5:7]
    return (year, f"{year}-Q{(int(month) + 2) // 3}", day[:7]) if month else (year, year, year)


def _day(one: ArchivedMeeting | Planned) -> str:
    """``2026-03-12``, or less if the notes tell less: ``2026-03``, ``2026``, nothing."""
    if isinstance(one, Planned):
        return one.date.isoformat()
    record = one.record
    return record.date.isoformat() if record.date else record.period or ""


def _people(archive: Archive) -> Iterator[_Entry]:
    owned: dict[str, int] = {}
    for item in archive.items.values():
        for owner in item.owners:
            if owner.person:
                owned[owner.person] = owned.get(owner.person, 0) + 1
    for person in archive.people.values():
        if not person.meetings:
            continue  # the page tells of those who came
        name = slug(person.name).upper()
        # Each date and each title below an entry takes a quarter of a row.
        lines = len(person.meetings) + owned.get(person.identifier, 0)
        yield _Entry(person.identifier, 1 + lines / 4, (name[:1], name[:2]))


def _topics(archive: Archive) -> Iterator[_Entry]:
    numbered = [(*_numbered(topic.identifier), topic) for topic in archive.topics.values()]
    for _repository, number, topic in sorted(numbered, key=lambda one: one[:2]):
        title = slug(topic.title).upper()
        part = topic.repository or title[:1]
        hundred = number // 100 * 100
        finer = f"{part} {hundred}-{hundred + 99}" if topic.repository and number else title[:2]
        lines = (topic.items, topic.decisions, topic.actions, topic.mentions)
        yield _Entry(topic.identifier, 1 + sum(map(len, lines)) / 2, (part, finer))


def _numbered(identifier: str) -> tuple[str, int]:
    """The parts of ``owner/repo#12``, so that references can be sorted by number."""
    repository, _hash, number = identifier.rpartition("#")
    return (repository, int(number)) if number.isdecimal() else (identifier, 0)


_ENTRIES: Mapping[str, Callable[[Archive], Iterator[_Entry]]] = {
    "calendar": _calendar,
    "items": _items,
    "people": _people,
    "topics": _topics,
}
