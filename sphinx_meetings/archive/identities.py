"""What is known about each person in the end."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from sphinx_meetings.archive.likeness import AffiliationPeriod, group_affiliations
from sphinx_meetings.archive.names import Name, parse_name, squash
from sphinx_meetings.archive.personas import Cast, Persona
from sphinx_meetings.archive.roster import RosterPerson, handle_key
from sphinx_meetings.grammars.slugs import slug, unique

__all__ = ["Identity", "former_identifiers", "identify"]


class Identity(NamedTuple):
    """One human being."""

    identifier: str
    """The handle in lower case, else a slug of the name."""
    name: str
    """The full name that is written most often; if there is none, the name that is."""
    handle: str | None
    """The handle on the forge, as most often written."""
    names: tuple[str, ...]
    """All names as written, the most frequent first."""
    affiliations: tuple[str, ...]
    """As written, in order of their first date."""
    periods: tuple[AffiliationPeriod, ...]
    """The affiliations grouped by likeness."""
    other_handles: tuple[str, ...]
    """Former handles, mistyped ones and those elsewhere, which are never linked to the forge."""
    roster: RosterPerson | None
    """What the project says about them."""


def identify(cast: Cast) -> dict[int, Identity]:
    """What is known about each persona, with a unique identifier; a handle takes precedence over a name."""
    facts = [(_facts(cast[number]), number) for number in cast.all()]
    facts.sort(key=lambda entry: (entry[0].handle is None, _order(entry[0], cast[entry[1]])))
    taken: set[str] = set()
    found = {}
    for identity, number in facts:
        identifier = unique(handle_key(identity.handle) if identity.handle else slug(identity.name), taken)
        taken.add(identifier)
        found[number] = identity._replace(identifier=identifier)
    return found


def former_identifiers(identities: Collection[Identity]) -> dict[str, str]:
    """The identifiers that people had before their handles were known, with those they have now.

    Only names that one person alone bears are such; those of people who ask to be hidden stay unknown.
    """
    bearers: dict[str, list[Identity]] = defaultdict(list)
    for identity in identities:
        bearers[slug(identity.name)].append(identity)
    taken = {identity.identifier for identity in identities}
    return {
        name: ones[0].identifier
        for name, ones in sorted(bearers.items())
        if len(ones) == 1 and name not in taken and not (ones[0].roster and ones[0].roster.hide)
    }


def _order(identity: Identity, persona: Persona) -> tuple[object, ...]:
    """The order of giving out identifiers (the first keeps the shorter one): the roster, then who was seen first."""
    lines = [
        (signature.seen.date or dt.date.max, signature.seen.series, attendance.source, attendance.line)
        for signature in persona.signatures
        for attendance in [signature.seen.attendance]
    ]
    return (persona.entry is None, min(lines, default=()), identity.name)


def _facts(persona: Persona) -> Identity:
    entry = persona.entry
    handle, others = _handles(persona)
    names = _names(persona)
    stated = entry.names() if entry else ()
    return Identity(
        identifier="",
        name=entry.name if entry else _display_name(names, handle) or handle or "",
        handle=handle,
        names=tuple(dict.fromkeys([*sorted(names, key=lambda name: (-names[name], name)), *stated])),
        affiliations=_affiliations(persona),
        periods=group_affiliations(
            (signature.seen.attendance.affiliation, signature.seen.date)
            for signature in persona.signatures
            if signature.seen.attendance.affiliation
        ),
        other_handles=others,
        roster=entry,
    )


def _handles(persona: Persona) -> tuple[str | None, tuple[str, ...]]:
    """Their handle on the forge (the most frequent one, then the latest), and all their other handles."""
    written = Counter(signature.forge_handle for signature in persona.signatures if signature.forge_handle)
    days = {signature.forge_handle: signature.day or 0 for signature in persona.signatures if signature.forge_handle}
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    last: Counter[str] = Counter()
    for text, count in written.items():
        key = handle_key(text)
        if key in persona.handles:
            spellings[key][text] = count
            last[key] = max(last[key], days[text])
    others = {handle: handle for handle in persona.handles}
    for elsewhere in {signature.seen.attendance.other_handle for signature in persona.signatures}:
        if elsewhere:
            others[handle_key(elsewhere)] = elsewhere
    own = max(spellings, key=lambda key: (spellings[key].total(), last[key], key), default=None)
    handle = max(spellings[own], key=lambda text: (spellings[own][text], text)) if own else None
    if persona.entry and persona.entry.handle:
        handle = persona.entry.handle
    if handle:
        others.pop(handle_key(handle), None)
    return handle, tuple(others[key] for key in sorted(others))


def _names(persona: Persona) -> Counter[str]:
    """How often each name is written; a handle written as a name counts only if there is no other name."""
    names = Counter(signature.seen.attendance.name for signature in persona.signatures)
    handles = {name for name in names if handle_key(name) in persona.handles and not name[:1].isupper()}
    return Counter({name: count for name, count in names.items() if name not in handles}) or names


def _display_name(names: Mapping[str, int], handle: str | None) -> str:
    """The most frequent full name; of equally frequent ones the longest, then the one that is spelt like the handle."""
    letters = squash(handle) if handle else ""
    full = {name: count for name, count in names.items() if parse_name(name).full} or names
    alike: Counter[Name] = Counter()
    for name, count in full.items():
        alike[parse_name(name)] += count

    def weight(written: str) -> tuple[object, ...]:
        name = parse_name(written)
        return (alike[name], len(name.parts), squash(written) == letters, name, full[written], written.swapcase())

    return max(full, key=weight, default="")


def _affiliations(persona: Persona) -> tuple[str, ...]:
    lines = sorted(
        (signature.seen.date or dt.date.max, attendance.line, attendance.affiliation)
        for signature in persona.signatures
        if (attendance := signature.seen.attendance).affiliation
    )
    stated = persona.entry.affiliation if persona.entry else None
    return tuple(dict.fromkeys([*(affiliation for _, _, affiliation in lines), *([stated] if stated else [])]))
