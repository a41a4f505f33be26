"""Chairs and notetakers, who are present even if the roll call does not list them, and those who send apologies."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_meetings.grammars.names import without_title
from sphinx_meetings.grammars.placing import contains_name
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.records import Attendance

__all__ = ["admit_officers", "is_same", "name_in_full"]


def admit_officers(officers: Iterable[Attendance], attendees: list[Attendance], absent: Iterable[Attendance]) -> None:
    """Add the officers to the attendees, or only their roles if they are already listed.

    Args:
        officers: Who chairs, and who takes notes.
        attendees: Who was present according to the roll call; modified in place.
        absent: Who was not present.
    """
    for officer in officers:
        place = next((i for i, other in enumerate(attendees) if is_same(officer, other)), None)
        if place is not None:
            other = attendees[place]
            attendees[place] = other._replace(roles=tuple(sorted({*other.roles, *officer.roles})))
        elif not any(is_same(officer, other) for other in absent) and not (attendees and _are_initials(officer.name)):
            attendees.append(officer)


def name_in_full(absent: list[Attendance], attendees: Iterable[Attendance]) -> None:
    """Complete a first name among the apologies if somebody of that name is not ticked in the roll call.

    Without it, ``[ ] Ana Ruiz`` and, below the list, ``Apologies: Ana`` would be two people.

    Args:
        absent: Who was not present; modified in place.
        attendees: Who was present.
    """
    present = [(other.source, other.line, _first(other.name)) for other in attendees]
    if not present or not any(" " in other.name for other in absent):
        return
    for place, one in enumerate(absent):
        if " " in one.name or one.handle or any(first == _first(one.name) for _, _, first in present):
            continue
        named = [other for other in absent if " " in other.name and _first(other.name) == _first(one.name)]
        if len(named) == 1 and any(
            source == one.source == named[0].source and named[0].line < line < one.line for source, line, _ in present
        ):
            absent[place] = one._replace(name=named[0].name)


def _first(name: str) -> str:
    return name.split(maxsplit=1)[0].casefold() if name.strip() else ""


def _are_initials(name: str) -> bool:
    """Whether a name is only initials of somebody present: "Scribe: KL"."""
    return name.isupper() and name.isascii() and len(name) < 4


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()


def is_same(one: Attendance, other: Attendance) -> bool:
    """Whether two lines of a page can mean the same person: by handle, by name, or by a part of the name."""
    if len(one.name) < 4 and one.name.isupper() and _initials(other.name) == one.name:
        return True
    if one.name.islower() and " " not in one.name and " " in other.name and contains_name(one.name, other.name):
        return True  # "lkvist" is Linnea Kvist
    if one.handle and other.handle:
        return one.handle.casefold() == other.handle.casefold()
    names = plain(without_title(one.name)).split(), plain(without_title(other.name)).split()
    if "".join(names[0]) == "".join(names[1]):
        return True  # "Ana_R" and "anar"
    short, long = sorted(names, key=len)
    return bool(short) and short == long[: len(short)]
