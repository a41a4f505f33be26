"""Follows actions from notes to notes: the same owner and the same words are the same action."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import Owner
from sphinx_meetings.archive.sameness import FEWEST, Wording, alike, wording
from sphinx_meetings.grammars.outcome_marks import ACTION, introduces
from sphinx_meetings.records import Action

__all__ = ["Standing", "threads_of"]

_YEAR = dt.timedelta(days=366)
_LATEST = 8
"""Of all actions in the same words, only this many are looked at, the newest ones."""
_MANY = 10_000
"""If there are more pairs of actions than this, only actions in the same words are the same."""


class Standing(NamedTuple):
    """An action, in one place where it stands."""

    meeting: str
    series: str
    date: dt.date | None
    docname: str
    number: int
    """Position of the meeting in the document."""
    position: int
    """Position among the actions that the document has for the meeting."""
    item: str | None
    title: str
    """The title of its agenda item."""
    owners: tuple[Owner, ...]
    record: Action


class _Thread:
    """An action, as far as it has been followed."""

    def __init__(self, first: Standing) -> None:
        self.standings = [first]
        self.wording = wording(first.record.text)
        self.name = first.record.name

    @property
    def last(self) -> Standing:
        return self.standings[-1]

    def add(self, standing: Standing) -> None:
        self.standings.append(standing)
        self.wording = wording(standing.record.text)
        self.name = self.name or standing.record.name


def threads_of(standings: Iterable[Standing]) -> list[list[Standing]]:
    """The actions, each with all the places where it stands.

    Args:
        standings: All of them in the order of time; within a meeting, each explicit name occurs once.
    """
    follower = _Follower()
    by_series: dict[str, dict[str, list[Standing]]] = defaultdict(dict)
    for standing in standings:
        by_series[standing.series].setdefault(standing.meeting, []).append(standing)
    for meetings in by_series.values():
        follower.begin()
        for group in meetings.values():
            follower.meeting(group)
    return [thread.standings for thread in follower.threads]


class _Follower:
    def __init__(self) -> None:
        self.threads: list[_Thread] = []
        self._named: dict[str, _Thread] = {}
        self.begin()

    def begin(self) -> None:
        """Begin a series."""
        self._worded: dict[str, list[_Thread]] = defaultdict(list)
        self._before: list[_Thread] = []

    def meeting(self, standings: Sequence[Standing]) -> None:
        """Go on with the next meeting that has actions."""
        now: dict[int, _Thread] = {}
        left = []
        for standing in standings:
            thread = self._known(standing, now)
            if thread is None:
                left.append(standing)
            else:
                thread.add(standing)
                now[id(thread)] = thread
        matched = self._alike(left, [thread for thread in self._before if id(thread) not in now])
        for number, standing in enumerate(left):
            thread = matched.get(number)
            if thread is None:
                thread = self._repeated(standing, now) or self._begun(standing)
            if thread.last is not standing:
                thread.add(standing)
            now[id(thread)] = thread
        for thread in now.values():
            if thread.name:
                self._named.setdefault(thread.name, thread)
            known = self._worded[thread.wording.key]
            if thread not in known:
                known.append(thread)
        self._before = list(now.values())

    def _begun(self, standing: Standing) -> _Thread:
        thread = _Thread(standing)
        self.threads.append(thread)
        return thread

    def _known(self, standing: Standing, now: dict[int, _Thread]) -> _Thread | None:
        """The thread that an action continues, by its name, else by the same words of the same owner."""
        if standing.record.name and standing.record.name in self._named:
            return self._named[standing.record.name]
        said = wording(standing.record.text)
        found = [
            thread
            for thread in self._worded.get(said.key, ())[-_LATEST:]
            if id(thread) not in now and _may_go_on(thread, standing) and _same_words(thread, standing, said)
        ]
        return found[-1] if found else None

    def _repeated(self, standing: Standing, now: dict[int, _Thread]) -> _Thread | None:
        """The thread of an action that one meeting has twice, as in its discussion and in the list at the end."""
        said = wording(standing.record.text)
        return next(
            (
                thread
                for thread in now.values()
                if thread.wording.key == said.key
                and _owners(thread.last) == _owners(standing)
                and (thread.name is None or standing.record.name is None)
                and (len(said.words) >= FEWEST or thread.last.item == standing.item or standing.item is None)
            ),
            None,
        )

    def _alike(self, standings: Sequence[Standing], threads: Sequence[_Thread]) -> dict[int, _Thread]:
        """The threads of the previous meeting that actions continue in nearly the same words, most alike first."""
        if len(standings) * len(threads) > _MANY:
            return {}
        scored = []
        for number, standing in enumerate(standings):
            said = wording(standing.record.text)
            for position, thread in enumerate(threads):
                if (
                    _owners(thread.last) == _owners(standing)
                    and _may_go_on(thread, standing)
                    and len(said.words) >= FEWEST
                ):
                    score = alike(thread.wording, said)
                    if score:
                        scored.append((-score, number, position))
        found: dict[int, _Thread] = {}
        taken: set[int] = set()
        for _, number, position in sorted(scored):
            if number not in found and position not in taken:
                found[number] = threads[position]
                taken.add(position)
        return found


def _may_go_on(thread: _Thread, standing: Standing) -> bool:
    """Whether an action may continue a thread: one that is still open or has the same status, and is not too old."""
    last = thread.last
    if thread.name and standing.record.name and thread.name != standing.record.name:
        return False
    if (
        last.date is None
        or standing.date is None
        or standing.date - last.date > _YEAR
        or last.meeting == standing.meeting
    ):
        return False
    return last.record.status in {"open", standing.record.status}


def _same_words(thread: _Thread, standing: Standing, said: Wording) -> bool:
    before, now = _owners(thread.last), _owners(standing)
    if len(said.words) >= FEWEST:
        return before == now or not before or not now
    # "Review it" says little: the agenda item has to be the same, too.
    same_item = _title(thread.last) == _title(standing) or not _title(thread.last) or not _title(standing)
    return bool(before) and before == now and same_item


def _owners(standing: Standing) -> frozenset[str]:
    return frozenset(owner.person or owner.mention.name.casefold() for owner in standing.owners)


def _title(standing: Standing) -> str:
    """The title of the action's item, as it is compared; empty if that is just a list of actions."""
    return "" if introduces(standing.title, {}) == ACTION else wording(standing.title).key
