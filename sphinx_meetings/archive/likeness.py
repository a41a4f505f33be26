"""Tells which affiliations are the same, such as ``Turing`` and ``The Alan Turing Institute``."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from sphinx_meetings.archive.names import fold, initials

__all__ = ["AffiliationPeriod", "alike", "group_affiliations", "named_organisations", "says_something"]

_LONGEST = 300

# Comparing more than this would take long, and nobody has so many.
_COMPARED = 64
_SEPARATORS = re.compile(r"[/,;|+@()\[\]<>:→]|\s[-–—]+\s|->")
_AND = re.compile(r"&|\b(?:and|und|et|y)\b")

_SMALL_WORDS = frozenset(
    """
    the a an of for at in on and und et y e de la le les des du der die das für fur von del di
    """.split()  # noqa: SIM905  # a list of words reads best as words
)

# Words that many affiliations share.
_KINDS = frozenset(
    """
    university universidad universite universitat universiteit uni institute institut instituto school college academy
    department dept faculty center centre lab labs laboratory laboratories research group team foundation association
    company corporation corp inc ltd llc gmbh ag ab bv co plc kk consulting consultancy software technologies technology
    systems solutions services studio studios media open source project national international science sciences data
    state
    """.split()  # noqa: SIM905  # a list of words reads best as words
)

# Words that say what somebody does, not where.
_ROLES = frozenset(
    """
    community member individual independent contributor contrib freelance freelancer freelancing self employed
    volunteer user none na n consultant student maintainer core dev devs developer random unaffiliated retired guest
    personal myself me tbd unknown private
    """.split()  # noqa: SIM905  # a list of words reads best as words
)


class AffiliationPeriod(NamedTuple):
    """An affiliation of one person through time."""

    name: str
    """As most often written."""
    written: tuple[str, ...]
    """All ways of writing it, the earliest first."""
    first: dt.date | None
    last: dt.date | None


class _Organisation(NamedTuple):
    """One part of an affiliation, as it is compared."""

    words: tuple[str, ...]
    telling: frozenset[str]
    """Its words, without those that many affiliations share."""
    letters: str
    short_forms: frozenset[str]
    """``ome`` for Open Microscopy Environment."""


@lru_cache(maxsize=1 << 16)
def _organisations(written: str) -> tuple[_Organisation, ...]:
    pieces = _SEPARATORS.split(fold(written[:_LONGEST]))
    halves = [half for piece in pieces if _AND.search(piece) for half in _AND.split(piece)]
    return tuple(found for piece in (*pieces, *halves) if (found := _organisation(piece)))


def _organisation(text: str) -> _Organisation | None:
    words = tuple("".join(letter if letter.isalnum() else " " for letter in re.sub(r"['’.]", "", text)).split())
    kept = tuple(word for word in words if word not in _SMALL_WORDS)
    if all(word in _ROLES for word in kept):
        return None
    short_forms = {initials(words), initials(kept), _run(kept)}
    return _Organisation(
        words=kept,
        telling=frozenset(kept) - _KINDS,
        letters="".join(kept),
        short_forms=frozenset(form for form in short_forms if len(form) > 2),
    )


def _run(words: Iterable[str]) -> str:
    """The initials, with short forms kept whole: ``ucb`` for UC Berkeley."""
    return "".join(word if len(word) < 4 and not set(word) & set("aeio") else word[0] for word in words)


def says_something(written: str | None) -> bool:
    """Whether an affiliation names an organisation; ``independent`` and ``core dev`` don't."""
    return bool(written and _organisations(written))


def named_organisations(written: str | None) -> Iterator[str]:
    """The letters of each organisation that an affiliation names."""
    return (one.letters for one in _organisations(written)) if written else iter(())


def alike(one: str, other: str) -> bool:
    """Whether two affiliations probably name the same organisation."""
    return any(_same(a, b) for a in _organisations(one) for b in _organisations(other))


def _same(one: _Organisation, other: _Organisation) -> bool:
    if one.letters == other.letters or one.letters in other.short_forms or other.letters in one.short_forms:
        return True
    return bool(one.telling and other.telling) and (one.telling <= other.telling or other.telling <= one.telling)


def group_affiliations(written: Iterable[tuple[str, dt.date | None]]) -> tuple[AffiliationPeriod, ...]:
    """Group one person's affiliations by likeness, in order of their first dates.

    Args:
        written: Each affiliation as written, with its date.
    """
    counts: Counter[str] = Counter()
    days: dict[str, list[dt.date]] = defaultdict(list)
    for text, day in written:
        counts[text] += 1
        if day:
            days[text].append(day)

    def order(text: str) -> tuple[dt.date, str]:
        return min(days[text], default=dt.date.max), text

    groups: list[list[str]] = []
    groups_of: dict[str, list[int]] = defaultdict(list)
    for text in sorted(counts, key=order):
        traces = {trace for one in _organisations(text) for trace in (*one.telling, *one.short_forms, one.letters)}
        near = sorted({number for trace in traces for number in groups_of[trace][:_COMPARED]})
        found = [number for number in near if any(alike(text, one) for one in groups[number][:_COMPARED])]
        number = found[0] if found else len(groups)
        if not found:
            groups.append([])
        groups[number].append(text)
        if len(found) > 1 and len(_organisations(text)) == 1:  # "UC Berkeley", after "Berkeley" and "UCB"
            _join(found, groups, groups_of)
        for trace in traces:
            if number not in groups_of[trace]:
                groups_of[trace].append(number)
    return tuple(_period(sorted(group, key=order), counts, days) for group in groups if group)


def _join(found: list[int], groups: list[list[str]], groups_of: dict[str, list[int]]) -> None:
    """Put these groups into the first of them."""
    for other in found[1:]:
        groups[found[0]] += groups[other]
        groups[other] = []
    for numbers in groups_of.values():
        numbers[:] = dict.fromkeys(found[0] if one in found else one for one in numbers)


def _period(group: list[str], counts: Counter[str], days: dict[str, list[dt.date]]) -> AffiliationPeriod:
    together = sorted(day for text in group for day in days[text])
    return AffiliationPeriod(
        name=max(group, key=lambda text: (counts[text], len(text), text)),
        written=tuple(group),
        first=together[0] if together else None,
        last=together[-1] if together else None,
    )
