"""Assigns lines without a handle to people: by the full name, else by a shortened one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from sphinx_meetings.archive.bearers import TIME, YEAR, Bearers, Verdict
from sphinx_meetings.archive.likeness import alike, group_affiliations
from sphinx_meetings.archive.names import Name, resembles
from sphinx_meetings.archive.personas import Cast, Gathering, Signature
from sphinx_meetings.archive.roster import handle_key

__all__ = ["place_full_names", "place_short_names"]

# After this many days, the same shortened name may be somebody else's.
_GAP = YEAR // 2

_CAPITAL_WITHIN = re.compile(r"[^\W\d_a-z][a-z]+[A-Z][A-Za-z]+")


def place_full_names(loose: Iterable[Signature], cast: Cast) -> list[Signature]:
    """Give each line with a full name, or a name from the roster, to its persona; return the other lines."""
    owners = _by_name(cast)
    named: dict[Name, list[Signature]] = defaultdict(list)
    short = []
    for signature in loose:
        name = signature.name
        if (number := cast.stated(name)) is not None:
            cast.add(number, [signature], "the roster gives them this name")
        elif name.full:
            named[name].append(signature)
        else:
            short.append(signature)
    for name in sorted(named):
        _place(named[name], owners.get(name, []), cast)
    return short


def _by_name(cast: Cast) -> dict[Name, list[int]]:
    """Who bears a full name."""
    owners: dict[Name, list[int]] = defaultdict(list)
    for number in cast.all():
        for name in cast[number].names:
            if name.full:
                owners[name].append(number)
    return owners


def _place(signatures: Sequence[Signature], owners: Sequence[int], cast: Cast) -> None:
    """Give lines with the same full name and no handle to the people who bear it."""
    gatherings: dict[Gathering, list[Signature]] = defaultdict(list)
    for signature in signatures:
        gatherings[signature.gathering].append(signature)
    beside = [
        signature
        for together in gatherings.values()
        for signature in together
        if _beside_namesake(signature, together, owners, cast)
    ]
    keys = {signature.seen.key for signature in beside}
    rest = [signature for signature in signatures if signature.seen.key not in keys]
    namesakes = [cast.own(lines, "same name and affiliation") for lines in _by_affiliation(beside)]
    for number in namesakes:
        cast.doubt(cast[number].signatures[:1], "somebody else of the same name is at the same meeting")
    people = [*owners, *namesakes]
    if not people:
        cast.own(rest, "same name")
    elif len(people) == 1:
        cast.add(people[0], rest, "same name")
    else:
        for signature, verdict in [(signature, _whose(signature, people, cast)) for signature in rest]:
            if verdict.number is None:
                cast.own([signature], verdict.reason)
                cast.doubt([signature], verdict.reason)
            else:
                cast.add(verdict.number, [signature], verdict.reason)


def _beside_namesake(signature: Signature, together: Sequence[Signature], owners: Sequence[int], cast: Cast) -> bool:
    """Whether somebody of the same name and another affiliation is at the same meeting."""
    own = signature.affiliation
    if not own:
        return False
    return any(
        signature.gathering in cast[number].gatherings and cast[number].disagrees(own) for number in owners
    ) or any(other.affiliation and not alike(own, other.affiliation) for other in together)


def _by_affiliation(signatures: Iterable[Signature]) -> Iterator[list[Signature]]:
    written: dict[str, list[Signature]] = defaultdict(list)
    for signature in signatures:
        written[signature.affiliation or ""].append(signature)
    for period in group_affiliations((text, line.seen.date) for text, lines in written.items() for line in lines):
        yield [line for text in period.written for line in written[text]]


def _whose(signature: Signature, people: Iterable[int], cast: Cast) -> Verdict:
    """Which of several people with the same full name signed a line."""
    own = signature.affiliation
    agreeing = [number for number in people if own and cast[number].agrees(own)]
    if len(agreeing) == 1:
        return Verdict(agreeing[0], "same name and affiliation", 1)
    series, day = signature.seen.series, signature.day
    here = [
        number
        for number in people
        if (distance := cast[number].distance(series, day)) is not None
        and distance <= TIME
        and not cast[number].disagrees(own)
    ]
    if len(here) == 1 and not agreeing:
        return Verdict(here[0], f"same name, and no other of that name in {series} at that time", 1)
    return Verdict(None, "several people have this name", len(here))


def place_short_names(short: Sequence[Signature], cast: Cast) -> None:
    """Give each line with a shortened name to the only person who may be meant, else to a persona of its own.

    Longer names, and names with an affiliation, are decided first: a new ``Imke D`` is one
    more person whom ``Imke`` may mean.
    """
    bearers = Bearers(cast)
    passes: dict[tuple[bool, bool], list[Signature]] = defaultdict(list)
    for signature in short:
        if signature.name.parts:
            passes[len(signature.name.words) < 2, not signature.affiliation].append(signature)
        else:
            cast.own([signature], "no name")
    for stage in sorted(passes):
        verdicts = [(signature, _verdict(signature, cast, bearers)) for signature in passes[stage]]
        beside = _beside_bearer(verdicts, cast)
        if beside:
            _separate([entry for entry in verdicts if entry[0].seen.key in beside], cast, bearers)
            left = [signature for signature, _ in verdicts if signature.seen.key not in beside]
            verdicts = [(signature, _verdict(signature, cast, bearers)) for signature in left]
        for signature, verdict in verdicts:
            if verdict.number is not None:
                cast.add(verdict.number, [signature], f"same name, {verdict.reason}")
        _separate([entry for entry in verdicts if entry[1].number is None], cast, bearers)


def _verdict(signature: Signature, cast: Cast, bearers: Bearers) -> Verdict:
    number = _by_nick(signature, cast)
    if number is not None:
        return Verdict(number, "which is their handle", 1)
    return bearers.whose(signature.name, signature.seen.series, signature.day, signature.affiliation)


def _by_nick(signature: Signature, cast: Cast) -> int | None:
    """Who has the name as their handle, if it looks more like a handle than like a name."""
    text = handle_key(signature.seen.attendance.name)
    number = cast.of_handle.get(text)
    if number is None:
        return None
    if any(letter.isdigit() or letter == "_" for letter in text):
        return cast.find(number)
    entry, written = cast[number].entry, signature.seen.attendance.name
    if _CAPITAL_WITHIN.fullmatch(written) and any(line.forge_handle == written for line in cast[number].signatures):
        return cast.find(number)  # "LampTom", as their handle is spelt
    names = [name for name in cast[number].names if len(name.words) > 1]
    stated = entry is not None and text in entry.handles() and not written[:1].isupper()
    told = (stated or any(resembles(text, name) for name in names)) and all(name.words[0] != text for name in names)
    return cast.find(number) if told else None


def _beside_bearer(verdicts: Iterable[tuple[Signature, Verdict]], cast: Cast) -> set[object]:
    """Lines that cannot be the bearer's, who signed beside them, or would have signed twice at one meeting."""
    claims: Counter[tuple[Gathering, int]] = Counter(
        (signature.gathering, verdict.number) for signature, verdict in verdicts if verdict.number is not None
    )
    return {
        signature.seen.key
        for signature, verdict in verdicts
        if verdict.number is not None
        and (claims[signature.gathering, verdict.number] > 1 or signature.gathering in cast[verdict.number].gatherings)
    }


def _separate(entries: Sequence[tuple[Signature, Verdict]], cast: Cast, bearers: Bearers) -> None:
    """Make new personas: one for lines of the same name, series, time and affiliation, if they can be one person's."""
    groups: dict[tuple[str, Name], list[tuple[Signature, Verdict]]] = defaultdict(list)
    for signature, verdict in entries:
        groups[signature.seen.series, signature.name].append((signature, verdict))
    for _, group in sorted(groups.items()):
        reasons = {signature.seen.key: verdict.reason for signature, verdict in group}
        alone = [signature for signature, verdict in group if verdict.rivals > 1 and not signature.affiliation]
        keys = {signature.seen.key for signature in alone}
        for lines in _by_affiliation(signature for signature, _ in group if signature.seen.key not in keys):
            for stretch in _stretches(lines):
                together = len({line.gathering for line in stretch}) == len(stretch)
                for part in [stretch] if together else ([line] for line in stretch):
                    _own(part, reasons, cast, bearers)
        for signature in alone:
            _own([signature], reasons, cast, bearers)


def _own(lines: list[Signature], reasons: dict[object, str], cast: Cast, bearers: Bearers) -> None:
    number = cast.own(lines, "same name, series and time")
    bearers.note(number)
    if doubtful := next((line for line in lines if reasons[line.seen.key]), None):
        cast.doubt([doubtful], reasons[doubtful.seen.key])


def _stretches(lines: Sequence[Signature]) -> Iterator[list[Signature]]:
    """Runs of lines without a long gap; two lines with the same single letter as their name are never one run."""
    ordered = sorted(lines, key=lambda line: line.day or 0)
    gap = YEAR if ordered[0].affiliation else _GAP
    stretch = ordered[:1]
    for before, line in pairwise(ordered):
        if (line.day or 0) - (before.day or 0) > gap or len("".join(line.name.words)) == 1:
            yield stretch
            stretch = []
        stretch.append(line)
    yield stretch
