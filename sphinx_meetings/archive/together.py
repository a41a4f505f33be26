"""One meeting or two: puts pages together that are about the same gathering."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from posixpath import commonpath
from typing import NamedTuple

from sphinx_meetings.records import Meeting

__all__ = ["Gathering", "Telling", "gatherings"]

_AGENDA = re.compile(r"(?<![a-z])agendas?(?![a-z])")
_ADDING_UP = ("decisions", "actions", "mentions", "announcements", "quotes")
_NOTES = re.compile(r"(?<![a-z])(?:notes|minutes|reports?|summary)(?![a-z])")
_SEPARATORS = re.compile(r"[\W_]+")


class Telling(NamedTuple):
    """What one page says about a meeting."""

    docname: str
    position: int
    """Position among the meetings of the page."""
    series: str
    meeting: Meeting

    @property
    def key(self) -> tuple[str, int]:
        return self.docname, self.position


class Gathering(NamedTuple):
    """A meeting with everything that pages tell about it; the first page is its home."""

    tellings: tuple[Telling, ...]
    meeting: Meeting
    plan: Telling
    """The page on which the agenda items stand."""

    @property
    def series(self) -> str:
        return self.tellings[0].series


def gatherings(tellings: Iterable[Telling]) -> list[Gathering]:
    """All meetings in the order of series, day, start and document name."""
    found: list[Gathering] = []
    ordered = sorted(tellings, key=lambda telling: (telling.series, _when(telling.meeting), telling.key))
    for (_, date), group in groupby(ordered, key=lambda telling: (telling.series, telling.meeting.date)):
        same = list(group)
        found.extend(_same_day(same) if date else map(_alone, same))
    return found


def _when(meeting: Meeting) -> tuple[dt.date, dt.time, str]:
    return meeting.date or dt.date.max, meeting.time or dt.time.max, meeting.period or ""


def _alone(telling: Telling) -> Gathering:
    return Gathering((telling,), telling.meeting, telling)


def _same_day(tellings: Sequence[Telling]) -> list[Gathering]:
    found: list[Gathering] = []
    for telling in tellings:
        for position, other in enumerate(found):
            if len(other.tellings) == 1 and _complement(other.tellings[0], telling):
                found[position] = _joined(other.tellings[0], telling)
                break
        else:
            found.append(_alone(telling))
    return found


def _complement(one: Telling, two: Telling) -> bool:
    """Whether one is the agenda and the other the notes of a meeting."""
    if one.docname == two.docname or (one.meeting.name and two.meeting.name):
        return False
    if one.meeting.time and two.meeting.time and one.meeting.time != two.meeting.time:
        return False
    names = _names(one, two)
    kinds = {_kind(name) for name in names}
    # "2026-03-05-agenda" beside "2026-03-05"
    if kinds == {"agenda", "notes"} or (len(kinds) > 1 and len({_bare(name) for name in names}) == 1):
        return True
    return not (one.meeting.attendees and two.meeting.attendees) and not (one.meeting.agenda and two.meeting.agenda)


def _names(one: Telling, two: Telling) -> tuple[str, str]:
    """The names of two pages, without the folders in which both are."""
    names = one.docname.casefold(), two.docname.casefold()
    common = commonpath(names)
    return names[0][len(common) :], names[1][len(common) :]


def _bare(name: str) -> str:
    """A name without the words that tell an agenda from notes."""
    return _SEPARATORS.sub("", _NOTES.sub("", _AGENDA.sub("", name)))


def _kind(name: str) -> str:
    if _AGENDA.search(name) and not _NOTES.search(name):
        return "agenda"
    if _NOTES.search(name) and not _AGENDA.search(name):
        return "notes"
    return ""


def _joined(one: Telling, two: Telling) -> Gathering:
    """Join an agenda and its notes: the notes are the home and win, except for the items and for what adds up."""
    first, second = map(_kind, _names(one, two))
    is_second = first == "agenda" or second == "notes"
    home, other = (two, one) if is_second else (one, two)
    has_plan = (first if is_second else second) == "agenda"
    values = {
        field: getattr(home.meeting, field) or getattr(other.meeting, field)
        for field in Meeting._fields
        if field not in {"title", "heading", "source", "line", "links", "agenda", *_ADDING_UP}
    }
    values |= {field: (*getattr(home.meeting, field), *getattr(other.meeting, field)) for field in _ADDING_UP}
    plan = other if other.meeting.agenda and (has_plan or not home.meeting.agenda) else home
    links = {link.kind: link for link in (*other.meeting.links, *home.meeting.links)}
    meeting = home.meeting._replace(
        **values, agenda=plan.meeting.agenda, links=tuple(links[kind] for kind in sorted(links))
    )
    return Gathering((home, other), meeting, plan)
