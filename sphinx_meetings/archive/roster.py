"""The people whom a project describes: ``meetings_people``."""

from __future__ import annotations

import difflib
import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from sphinx_meetings.archive.names import fold, parse_name

__all__ = ["NO_ROSTER", "Roster", "RosterPerson", "RosterProblem", "handle_key", "parse_roster", "read_roster"]

_TRUE = frozenset({"true", "yes", "on", "1", "y"})
_FALSE = frozenset({"false", "no", "off", "0", "n", ""})
_TEXTS = ("name", "handle", "affiliation")
_LISTS = ("aliases", "former")
_FLAGS = ("hide", "redact")
_KEYS = (*_TEXTS, *_LISTS, *_FLAGS)

_CONSONANTS = "bcdfghjklmnpqrstvwxz"

#: For each key of an entry, its line and those of its values; for an empty key, the line of the entry.
Lines = Mapping[str, Sequence[int]]


class RosterPerson(NamedTuple):
    """One person as the project describes them."""

    name: str
    """The handle where no name is given."""
    handle: str | None
    affiliation: str | None
    aliases: tuple[str, ...]
    """Other names; those with a leading ``@``, or of one word in lower case, are also handles."""
    former: tuple[str, ...]
    """Handles that they used to have."""
    email: tuple[str, ...]
    """Their addresses, by which mentions of them are found; they are never shown."""
    hide: bool
    redact: bool
    extra: Mapping[str, Any]
    """Whatever else the entry holds, as it is."""

    def handles(self) -> Iterator[str]:
        """The keys of all their handles, the present one first."""
        if self.handle:
            yield handle_key(self.handle)
        yield from map(handle_key, self.former)
        for alias in self.aliases:
            if alias.startswith("@") or (alias.isascii() and alias == alias.lower() and len(alias.split()) == 1):
                yield handle_key(alias)
        if self.redact:
            yield self.token.casefold()

    def names(self) -> Iterator[str]:
        """All their names."""
        yield self.name
        yield from (alias for alias in self.aliases if not alias.startswith("@"))
        if self.redact:
            yield self.token

    @property
    def token(self) -> str:
        """A made-up name, which replaces theirs in what is read from a page, if they are redacted."""
        key = f"{self.name} {self.handle}".casefold().encode()
        digest = hashlib.blake2b(key, digest_size=10).digest()
        return "".join(_CONSONANTS[byte % len(_CONSONANTS)] for byte in digest).title()

    def words(self) -> Iterator[str]:
        """All words that name them in a text."""
        yield from self.email
        yield from (alias.lstrip("@") for alias in (self.name, self.handle or "", *self.aliases, *self.former) if alias)
        if self.redact:
            yield self.token


class Roster(NamedTuple):
    """All people whom the project describes."""

    people: tuple[RosterPerson, ...]


class RosterProblem(NamedTuple):
    """A mistake in the roster; the rest of it stays in force."""

    message: str
    source: str
    line: int | None


class _Entry(NamedTuple):
    person: RosterPerson
    lines: Lines


NO_ROSTER = Roster(())


def handle_key(handle: str) -> str:
    """A handle, as it is compared."""
    return handle.strip().lstrip("@").casefold()


def parse_roster(text: str, source: str) -> tuple[Roster, tuple[RosterProblem, ...]]:
    """Read the content of a roster file.

    Args:
        text: YAML: a list of people.
        source: The file, for problems.
    """
    import yaml  # noqa: PLC0415  # most projects have no roster

    loader = yaml.CBaseLoader(text) if hasattr(yaml, "CBaseLoader") else yaml.BaseLoader(text)
    try:
        node = loader.get_single_node()
        entries = loader.construct_document(node) if node else []
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "it is not YAML"
        return NO_ROSTER, (
            RosterProblem(f"the roster cannot be read: {reason}; nobody is hidden", source, mark and mark.line + 1),
        )
    finally:
        loader.dispose()
    if node is None or not isinstance(node, yaml.SequenceNode):
        return read_roster(entries, source, [])
    return read_roster(entries, source, [_lines(child) for child in node.value])


def _lines(node: Any) -> Lines:
    """Where an entry, its keys and its values stand, counted from 1."""
    found: dict[str, list[int]] = {"": [node.start_mark.line + 1]}
    for key, value in node.value if node.id == "mapping" else ():
        values = value.value if value.id == "sequence" else [value]
        found[str(key.value)] = [one.start_mark.line + 1 for one in (key, *values)]
    return found


def read_roster(entries: object, source: str, lines: Sequence[Lines]) -> tuple[Roster, tuple[RosterProblem, ...]]:
    """Read a roster and say what is wrong with it.

    Args:
        entries: What should be a list of mappings.
        source: Where it comes from, for problems.
        lines: The lines of each entry, by key; empty where there are none.
    """
    problems: list[RosterProblem] = []
    if not isinstance(entries, list | tuple):
        problems.append(
            RosterProblem("the roster is no list of people; it is ignored, so nobody is hidden", source, None)
        )
        entries = []
    read = []
    for position, entry in enumerate(entries):
        places = lines[position] if position < len(lines) else {}
        person = _person(entry, source, places, problems)
        if person:
            read.append(_Entry(person, places))
    return Roster(tuple(_consistent(read, source, problems))), tuple(problems)


def _line(lines: Lines, key: str, position: int = 0) -> int | None:
    places = lines.get(key) or lines.get("") or (None,)
    return places[min(position, len(places) - 1)]


def _person(entry: object, source: str, lines: Lines, problems: list[RosterProblem]) -> RosterPerson | None:
    complain = partial(_complain, problems, source, lines)
    if not isinstance(entry, Mapping):
        complain(f"{entry!r} is no person: it takes name, handle, affiliation ...; it is ignored")
        return None
    values: dict[str, Any] = {}
    for key, value in entry.items():
        if key in _KEYS:
            values[key], wrong = _value(key, value)
            if wrong:
                complain(f"{key} is {value!r}, but it takes {wrong}; it is ignored", key)
        elif meant := _meant(str(key)):
            complain(f"{key!r} is no key of a person (did you mean {meant!r}?); it is ignored", str(key))
    name, handle = values.get("name"), values.get("handle")
    if not name and not handle:
        complain("a person needs a name or a handle; the entry is ignored")
        return None
    return RosterPerson(
        name=str(name or handle),
        handle=handle,
        affiliation=values.get("affiliation"),
        aliases=values.get("aliases", ()),
        former=values.get("former", ()),
        email=_value("aliases", entry.get("email"))[0],
        hide=values.get("hide", False) or values.get("redact", False),
        redact=values.get("redact", False),
        extra={str(key): value for key, value in entry.items() if key not in _KEYS and not _meant(str(key))},
    )


def _meant(key: str) -> str | None:
    """The known key that this one misspells; ``username`` and ``nickname`` are words of their own."""
    return next(iter(difflib.get_close_matches(key.casefold(), _KEYS, n=1, cutoff=0.75)), None)


def _value(key: str, value: object) -> tuple[Any, str]:
    """The value of a key, and what it should have been if it is wrong."""
    if key in _FLAGS:
        word = str(value).strip().casefold()
        return word in _TRUE, "" if word in _TRUE | _FALSE else "true or false"
    if value is None:
        return (() if key in _LISTS else None), ""
    if key in _LISTS:
        texts = [value] if isinstance(value, str | int) else value
        if not isinstance(texts, list | tuple) or not all(isinstance(text, str | int) for text in texts):
            return (), "a list of texts"
        return tuple(_handle(str(text), key == "former") for text in texts if str(text).strip()), ""
    if not isinstance(value, str | int) or isinstance(value, bool):
        return None, "a text"
    return _handle(str(value), key == "handle") or None, ""


def _handle(text: str, is_handle: bool) -> str:
    text = " ".join(text.split())
    return text.lstrip("@") if is_handle else text


def _consistent(entries: Iterable[_Entry], source: str, problems: list[RosterProblem]) -> Iterator[RosterPerson]:
    """The people, without handles and names that are given to two of them."""
    first_with: dict[str, _Entry] = {}
    people = []
    for entry in entries:
        handle = entry.person.handle
        first = first_with.setdefault(handle_key(handle), entry) if handle else entry
        if first is entry:
            people.append(entry)
        else:
            message = f"the handle @{handle} is already that of {first.person.name}; the entry is ignored"
            _complain(problems, source, entry.lines, message, "handle")
    claims = _claims(people)
    for entry in people:
        complain = partial(_complain, problems, source, entry.lines)
        yield entry.person._replace(
            aliases=tuple(_theirs(entry.person, "aliases", claims, complain)),
            former=tuple(_theirs(entry.person, "former", claims, complain)),
        )


def _complain(problems: list[RosterProblem], source: str, lines: Lines, message: str, *place: Any) -> None:
    problems.append(RosterProblem(message, source, _line(lines, *(place or ("",)))))


def _theirs(
    person: RosterPerson, key: str, claims: Mapping[str, Sequence[RosterPerson]], complain: Callable[..., None]
) -> Iterator[str]:
    """The names or handles of an entry that are given to nobody else."""
    word = "alias" if key == "aliases" else "former handle"
    for position, text in enumerate(getattr(person, key), 1):
        rival = next((other for other in claims[_claim(text)] if other is not person), None)
        if rival:
            complain(
                f"the {word} {text!r} of {person.name} is also given to {rival.name}; it is ignored", key, position
            )
        else:
            yield text


def _claims(entries: Iterable[_Entry]) -> dict[str, list[RosterPerson]]:
    """For each name or handle, whose it is."""
    claims: dict[str, list[RosterPerson]] = defaultdict(list)
    for entry in entries:
        person = entry.person
        for key in {_claim(text) for text in (*person.names(), *person.handles(), *person.aliases)}:
            claims[key].append(person)
    return claims


def _claim(text: str) -> str:
    return " ".join(parse_name(text).parts) or fold(text)
