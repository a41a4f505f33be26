"""Links agenda items that discuss the same thing over the years: by reference, by topic, or by the same words.

18 June     Tag monthly  lantern/beacon#7
16 July     Tag monthly                      takes up the one of June
17 Sept     Releases     lantern/beacon#7    discussed before: 16 July, 18 June
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Topic
from sphinx_meetings.archive.sameness import Wording, alike, wording
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.references import find_references, reference_key
from sphinx_meetings.grammars.vocabulary import classify_heading

__all__ = ["threaded"]

NEIGHBOURS = 5
"""An item names at most this many others on either side; its topics list all of them."""
STANDING = 3
"""An item that returns this often, without a reference or a mark, is one that stands on every agenda."""
LONGEST = dt.timedelta(days=100)
"""After a longer break than this, nothing is carried over."""
_FEWEST = 2
"""With fewer words than this, only a mark says that an item was carried over."""
_MANY = 10_000
"""If two meetings have more pairs of items than this, none are compared."""

_Rank = tuple[int, str]


def threaded(meetings: Sequence[ArchivedMeeting], topics: Mapping[str, Topic]) -> list[ArchivedMeeting]:
    """The meetings, with the earlier and later discussions of each item.

    Args:
        meetings: All meetings in the order of time.
        topics: The topics of all items (:func:`sphinx_meetings.archive.topics.topics_of`).
    """
    carried = _carried_over(meetings)
    # In the order of time, then by name; those without a day are in no thread.
    rank = {
        item.identifier: (number, item.identifier)
        for number, meeting in enumerate(meetings)
        if meeting.record.date
        for item in meeting.items
    }
    before: dict[str, set[str]] = defaultdict(set)
    after: dict[str, set[str]] = defaultdict(set)
    for thread in _threads(rank, carried, topics):
        _note(sorted(thread, key=lambda one: rank[one][0]), rank, before, after)
    found = []
    for meeting in meetings:
        linked = []
        for item in meeting.items:
            identifier = item.identifier
            if identifier in before or identifier in after or identifier in carried:
                item = item._replace(  # noqa: PLW2901
                    earlier=_nearest(before.get(identifier, ()), rank, newest=True),
                    later=_nearest(after.get(identifier, ()), rank, newest=False),
                    carried_over=carried.get(identifier),
                )
            linked.append(item)
        found.append(meeting._replace(items=tuple(linked)))
    return found


def _threads(items: Collection[str], carried: Mapping[str, str], topics: Mapping[str, Topic]) -> Iterator[list[str]]:
    """Groups of items that discuss the same thing: those of a topic, and those that take them up in the same words."""
    returns: dict[str, list[str]] = defaultdict(list)
    for identifier, other in carried.items():
        returns[other].append(identifier)
    for topic in topics.values():
        members = dict.fromkeys(one for one in topic.items if one in items)
        waiting = list(members)
        while waiting:
            for one in returns.get(waiting.pop(), ()):
                if one not in members:
                    members[one] = None
                    waiting.append(one)
        if len(members) > 1:
            yield list(members)
    for first in items:
        if first in carried or first not in returns:
            continue
        chain, waiting = [first], [first]
        while waiting:
            more = returns.get(waiting.pop(), [])
            chain += more
            waiting += more
        yield chain


def _note(
    thread: Sequence[str], rank: Mapping[str, _Rank], before: Mapping[str, set[str]], after: Mapping[str, set[str]]
) -> None:
    """Note, for each item of a thread, the nearest items of other meetings on either side."""
    meetings = [rank[one][0] for one in thread]
    for number, one in enumerate(thread):
        for position in range(max(number - 2 * NEIGHBOURS, 0), number):
            if meetings[position] != meetings[number]:
                before[one].add(thread[position])
                after[thread[position]].add(one)


def _nearest(found: Collection[str], rank: Mapping[str, _Rank], *, newest: bool) -> tuple[str, ...]:
    if len(found) < 2:
        return tuple(found)
    return tuple(sorted(found, key=rank.__getitem__, reverse=newest)[:NEIGHBOURS])


# --- in the same words ----------------------------------------------------------------------------------------------


class _Line:
    """An item, as it is compared."""

    def __init__(self, item: ArchivedItem) -> None:
        self.item = item
        self.references = frozenset([reference_key(one.identifier) for one in item.references])

    @cached_property
    def wording(self) -> Wording:
        """Its words, found only when needed: most pairs of items already differ in their references."""
        return wording(self.item.record.title)

    @cached_property
    def named(self) -> frozenset[str]:
        """The references and the addresses among its words."""
        title = self.item.record.title
        addresses = [word for word in title.split() if _is_address(word)] if "/" in title else []
        return frozenset([*addresses, *(one.identifier for one in find_references(plain_line(title)))])

    @cached_property
    def bare(self) -> Wording:
        """Its words without the references and the addresses among them."""
        if not self.named:
            return self.wording
        return wording(" ".join([word for word in self.item.record.title.split() if not _names_any(word, self.named)]))

    def is_about_else(self, other: _Line) -> bool:
        """Whether the references of both say that they discuss something else."""
        return bool(self.references and other.references and self.references.isdisjoint(other.references))


def _names_any(word: str, named: Collection[str]) -> bool:
    return word in named or any(one.identifier in named for one in find_references(plain_line(word)))


def _is_address(word: str) -> bool:
    host, slash, _ = word.lstrip("(<[").partition("/")
    ending = host.rpartition(".")[2]
    return bool(slash) and (host in ("http:", "https:") or (ending != host and len(ending) > 1 and ending.isalpha()))


def _carried_over(meetings: Iterable[ArchivedMeeting]) -> dict[str, str]:
    """Which item takes up which item of the series' previous meeting."""
    by_series: dict[str, list[ArchivedMeeting]] = defaultdict(list)
    for meeting in meetings:
        if meeting.record.date and meeting.items:
            by_series[meeting.series].append(meeting)
    carried: dict[str, str] = {}
    for group in by_series.values():
        found: dict[str, str] = {}
        before: list[_Line] = []
        day = dt.date.min
        for meeting in group:
            now = [_Line(item) for item in meeting.items]
            date = meeting.record.date or day
            if date - day <= LONGEST:
                found.update(_matched(before, now))
            before, day = now, date
        carried.update(_without_standing(found, {line.identifier: line for meeting in group for line in meeting.items}))
    return carried


def _matched(before: Sequence[_Line], now: Sequence[_Line]) -> Iterator[tuple[str, str]]:
    """Pairs of items, most alike first, each item at most once; if two are equally alike, neither is paired."""
    if len(before) * len(now) > _MANY:
        return
    scored = [
        (score, number, position)
        for number, one in enumerate(now)
        for position, other in enumerate(before)
        if not one.is_about_else(other) and (score := _score(other, one))
    ]
    scored.sort(key=lambda entry: (-entry[0], entry[1], entry[2]))
    best: dict[tuple[str, int], float] = {}
    count: dict[tuple[str, int, float], int] = defaultdict(int)
    for score, number, position in scored:
        for key in (("now", number), ("before", position)):
            best.setdefault(key, score)
            count[(*key, score)] += 1
    for score, number, position in scored:
        keys = (("now", number), ("before", position))
        if all(best[key] == score and count[(*key, score)] == 1 for key in keys):
            yield now[number].item.identifier, before[position].item.identifier


def _score(before: _Line, now: _Line) -> float:
    score, said = alike(before.wording, now.wording), now.wording
    if not score and bool(before.named) != bool(now.named):
        # "Trim the wick #12", and next time "Trim the wick"
        said = now.bare
        score = 1.0 if said.key == before.bare.key else 0.0
    if not score or _said(before, now):
        return score
    telling = len(said.words) >= _FEWEST and classify_heading(now.item.record.title) is None
    return score if telling else 0.0


def _said(before: _Line, now: _Line) -> bool:
    """Whether a mark says that an item moved on to the next meeting."""
    return "deferred" in before.item.record.marks or "carried-over" in now.item.record.marks


def _without_standing(found: Mapping[str, str], items: Mapping[str, ArchivedItem]) -> dict[str, str]:
    """The pairs that were found, without items that stand on every agenda."""
    length: dict[str, int] = {}
    following = {other: one for one, other in found.items()}
    for one in found:
        if found[one] in found:
            continue
        chain = [one]
        while chain[-1] in following:
            chain.append(following[chain[-1]])
        length.update(dict.fromkeys(chain, len(chain)))
    return {
        one: other
        for one, other in found.items()
        if length[one] < STANDING
        or items[one].references
        or {"deferred", "carried-over"} & set(items[one].record.marks)
    }
