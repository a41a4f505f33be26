"""Chairs and notetakers, who are present even if the roll call does not list them."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_meetings.grammars.names import without_title
from sphinx_meetings.grammars.placing import contains_name
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.records import Attendance

__all__ = ["admit_officers", "is_same"]


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
