"""Tells who is who by handle, as far as a handle can be trusted.

A handle may be copied from the line above, swapped with a neighbour's or with the
affiliation, or it may be an organisation's: then the name says whose line it is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache

from sphinx_meetings.archive.likeness import named_organisations
from sphinx_meetings.archive.names import (
    NO_NAME,
    Name,
    compatible,
    faintly_related,
    parse_name,
    related,
    resembles,
    squash,
)
from sphinx_meetings.archive.personas import Cast, Gathering, Signature
from sphinx_meetings.archive.roster import handle_key

__all__ = ["share_out"]

_LATE = 10**7
_FEW = 16


class _Handles:
    """All handles, with the names that stand beside them."""

    def __init__(self, signatures: Iterable[Signature], cast: Cast) -> None:
        self.cast = cast
        self.lines: dict[str, dict[Name, list[Signature]]] = defaultdict(lambda: defaultdict(list))
        self.without: dict[Name, list[Signature]] = defaultdict(list)
        for signature in signatures:
            if signature.handle:
                self.lines[signature.handle][signature.name].append(signature)
            elif signature.name.full:
                self.without[signature.name].append(signature)
        self.main = {handle: self._main(handle) for handle in self.lines}

    @cached_property
    def home(self) -> dict[Name, str]:
        """For each full name, the handle beside which it stands most often."""
        found: dict[Name, list[str]] = defaultdict(list)
        for handle, names in self.lines.items():
            for name in names:
                if name.full:
                    found[name].append(handle)
        for entry in self.cast.personas:
            for name in entry.names:
                if name.full and entry.handles:
                    found[name].extend(entry.handles)
        return {name: max(handles, key=lambda handle: self._strength(handle, name)) for name, handles in found.items()}

    @cached_property
    def bearers(self) -> dict[tuple[str, str], set[str | Name]]:
        """By series and first word of the name: handles, and names of people without a handle."""
        found: dict[tuple[str, str], set[str | Name]] = defaultdict(set)
        for handle, names in self.lines.items():
            if self.main[handle].words:
                for series in {line.seen.series for lines in names.values() for line in lines}:
                    found[series, self.main[handle].words[0]].add(handle)
        for name, lines in self.without.items():
            for series in {line.seen.series for line in lines}:
                found[series, name.words[0]].add(name)
        return found

    def _strength(self, handle: str, name: Name) -> tuple[object, ...]:
        lines = self.lines.get(handle, {}).get(name, [])
        first = (lines[0].day or _LATE) if lines else _LATE
        return (self._in_roster(handle, name), len(lines), resembles(handle, name), -first, handle, name.parts)

    def _in_roster(self, handle: str, name: Name) -> bool:
        number = self.cast.of_handle.get(handle)
        return number is not None and name in self.cast[number].names

    def _main(self, handle: str) -> Name:
        """The name of a handle's owner."""
        entry = self.cast.of_handle.get(handle)
        if entry is not None and (named := self.cast[entry].entry) and squash(named.name) != squash(handle):
            return parse_name(named.name)
        names = [name for name, lines in self.lines[handle].items() if name.parts and not lines[0].handle_like]
        names = [name for name in names if not self._is_of_hidden(handle, name)] or names
        common = sorted(names, key=lambda name: self._strength(handle, name))[-_FEW:]

        def support(name: Name) -> tuple[object, ...]:
            # A shortened name does not support one full name against another.
            own = [other for other in common if compatible(name, other) and (name.full or not other.full)]
            lines = sum(len(self.lines[handle][other]) for other in own)
            return (lines, name.full, self._strength(handle, name))

        return max(common, key=support, default=NO_NAME)

    def _is_of_hidden(self, handle: str, name: Name) -> bool:
        """Whether a name is that of somebody who is hidden, and who does not have the handle by the roster."""
        number = self.cast.stated(name)
        return self.cast.hides(number) and number != self.cast.of_handle.get(handle)

    def fits(self, handle: str, name: Name) -> bool:
        """Whether a name can be that of a handle's owner."""
        return (
            compatible(name, self.main[handle])
            or self.lines[handle][name][0].handle_like
            or self._in_roster(handle, name)
        )

    def strangers(self, handle: str) -> dict[Name, list[Signature]]:
        """The lines whose name is not that of their handle's owner."""
        return {name: lines for name, lines in self.lines[handle].items() if not self.fits(handle, name)}

    def is_shared(self, handle: str, strangers: Mapping[Name, Sequence[Signature]]) -> bool:
        """Whether three or more people sign with a handle, and none of them signs most of the lines."""
        unrelated = {name.words[0] for name in strangers if not related(name, self.main[handle])}
        others = sum(map(len, strangers.values()))
        lines = sum(map(len, self.lines[handle].values()))
        return len(unrelated) > 1 and lines <= 2 * others and handle not in self.cast.of_handle

    def borne_by_another(self, signature: Signature) -> bool:
        """Whether somebody else in the series bears the name."""
        key = (signature.seen.series, signature.name.words[0])
        others = [other for other in self.bearers.get(key, ()) if other != signature.handle]
        return len(others) > _FEW or any(
            compatible(signature.name, self.main[other] if isinstance(other, str) else other) for other in others
        )


def share_out(signatures: Sequence[Signature], cast: Cast) -> list[Signature]:
    """Give each line with a handle to the persona who has that handle; return the other lines.

    These include lines whose handle turned out to be somebody else's, from which it is removed.
    """
    organisations = _organisations(signatures, cast)
    _put_fields_right(signatures, organisations, cast)
    _drop_organisations(signatures, organisations, cast)
    loose = [signature for signature in signatures if not signature.handle]
    handles = _Handles(signatures, cast)
    neighbours = _swapped(handles)
    wronged: list[Signature] = []
    for handle, names in sorted(handles.lines.items()):
        strangers = handles.strangers(handle)
        if handles.is_shared(handle, strangers):
            lines = [line for theirs in names.values() for line in theirs if line.seen.key not in neighbours]
            cast.doubt(lines, "several people sign with this handle", f"@{handle}")
            wronged.extend(lines)
            continue
        fitting = [line for name, lines in names.items() if name not in strangers for line in lines]
        if fitting:
            cast.add(_owner(handle, cast), fitting, "same handle")
        for name, lines in strangers.items():
            if theirs := [line for line in lines if line.seen.key not in neighbours]:
                wronged.extend(_judge(handle, name, theirs, handles))
    for signature, handle in neighbours.values():
        cast.doubt([signature], "the handles of two lines are swapped", f"@{signature.handle}")
        cast.add(_owner(handle, cast), [signature], "same name, with a neighbour's handle")
    for signature in wronged:
        signature.handle = None
    return loose + wronged


def _owner(handle: str, cast: Cast) -> int:
    number = cast.of_handle.get(handle)
    if number is None:
        number = cast.of_handle[handle] = cast.new()
    cast[number].handles.add(handle)
    return number


def _organisations(signatures: Iterable[Signature], cast: Cast) -> set[str]:
    """The handles that are an organisation's, since others name it as their affiliation."""
    told = Counter((signature.handle or "", signature.affiliation, signature.name) for signature in signatures)
    uses: Counter[str] = Counter()
    for (handle, _, _), count in told.items():
        uses[squash(handle)] += count
    members: Counter[str] = Counter()
    for (handle, affiliation, name), count in told.items():
        for letters in set(named_organisations(affiliation)):
            if letters in uses and letters != squash(handle) and not _is_personal(letters, name):
                members[letters] += count
    handles = {handle for handle, _, _ in told if handle} - cast.of_handle.keys()
    return {handle for handle in handles if members[squash(handle)] >= max(2, uses[squash(handle)])}


def _put_fields_right(signatures: Sequence[Signature], organisations: set[str], cast: Cast) -> None:
    """Read ``Mina / minaberg / @northwind`` as ``Mina / northwind / @minaberg``."""
    uses = Counter(signature.handle for signature in signatures if signature.handle not in organisations)
    names: dict[str | None, set[Name]] = defaultdict(set)
    for handle, name in {(signature.handle, signature.name) for signature in signatures}:
        names[handle].add(name)
    for handle, number in cast.of_handle.items():
        uses[handle] = len(signatures)
        names[handle].update(cast[number].names)
    for signature in signatures:
        own, meant = signature.handle, _as_handle(signature.seen.attendance.affiliation)
        if (
            not meant
            or meant == own
            or meant not in uses
            or not any(_share(signature.name, name) for name in names[meant])
        ):
            continue
        if own and uses[own] <= uses[meant]:
            cast.doubt([signature], "handle and affiliation are swapped", f"@{own}")
            _swap_fields(signature, meant)
        elif not own and _is_personal(squash(meant), signature.name):
            cast.doubt([signature], "the affiliation is their handle", meant)
            _swap_fields(signature, meant)


def _share(one: Name, other: Name) -> bool:
    return bool(one.parts and other.parts) and compatible(one, other)


@lru_cache(maxsize=1 << 14)
def _as_handle(affiliation: str | None) -> str:
    return handle_key(affiliation or "")


def _drop_organisations(signatures: Iterable[Signature], organisations: set[str], cast: Cast) -> None:
    """Remove handles that are an organisation's."""
    for signature in signatures:
        if signature.handle not in organisations:
            continue
        cast.doubt([signature], "the handle is an organisation's", f"@{signature.handle}")
        meant = _as_handle(signature.seen.attendance.affiliation)
        if len(meant.split()) == 1 and _is_personal(squash(meant), signature.name):
            _swap_fields(signature, meant)
        else:
            signature.handle = None


def _swap_fields(signature: Signature, handle: str) -> None:
    signature.affiliation, signature.handle = signature.handle, handle  # the wrong handle is their affiliation
    signature.forge_handle = (signature.seen.attendance.affiliation or "").strip().lstrip("@")


def _is_personal(letters: str, name: Name) -> bool:
    return bool(name.words) and len(name.words[0]) > 2 and name.words[0] in letters


def _swapped(handles: _Handles) -> dict[object, tuple[Signature, str]]:
    """Lines of one meeting whose names fit each other's handles, each with the handle that is really theirs."""
    strangers: dict[Gathering, list[Signature]] = defaultdict(list)
    for handle in sorted(handles.lines):
        for lines in handles.strangers(handle).values():
            for line in lines:
                strangers[line.gathering].append(line)
    found: dict[object, tuple[Signature, str]] = {}
    for lines in strangers.values():
        for line in lines if len(lines) <= _FEW else ():
            partners = [other for other in lines if _are_swapped(line, other, handles)]
            if len(partners) == 1:
                found[line.seen.key] = (line, partners[0].handle or "")
    return found


def _are_swapped(one: Signature, other: Signature, handles: _Handles) -> bool:
    a, b = handles.main[one.handle or ""], handles.main[other.handle or ""]
    known = one.handle != other.handle and a.parts and b.parts
    return bool(known) and compatible(one.name, b) and compatible(other.name, a)


def _judge(handle: str, name: Name, lines: list[Signature], handles: _Handles) -> Iterator[Signature]:
    """Decide on lines whose name is not that of their handle's owner; yield those to be identified by their name."""
    cast, main = handles.cast, handles.main[handle]
    owners = {
        line.gathering
        for other, theirs in handles.lines[handle].items()
        if handles.fits(handle, other)
        for line in theirs
    }
    beside = any(line.gathering in owners for line in lines)
    elsewhere = name.full and handles.home[name] != handle
    hidden = cast.hides(cast.of_handle.get(handle)) and name not in handles.without
    if not beside and not elsewhere and (hidden or _may_be_owner(handle, name, lines, owners, handles)):
        cast.add(_owner(handle, cast), lines, "same handle")
        return
    whose = " ".join(main.parts).title()
    cast.doubt(lines, f"the handle is that of {whose}", f"{lines[0].seen.attendance.name} @{handle}")
    if beside or elsewhere or name.full:
        yield from lines
    else:
        cast.own(lines, f"same handle and name; the handle is that of {whose}")


def _may_be_owner(
    handle: str, name: Name, lines: Sequence[Signature], owners: set[Gathering], handles: _Handles
) -> bool:
    """Whether the owner of a handle may have signed under another name."""
    main = handles.main[handle]
    if not name.full and len(name.words) == 1 and related(name, main):
        return True
    others = handles.without.get(name, ()) if name.full else ()
    if any(line.gathering in owners for line in others) or (others and len(lines) < 3):
        return False
    renamed = name.full and name.words[0] == main.words[0] and len(lines) > 1
    faint = not name.full and faintly_related(name, main)
    return (renamed or faint or related(name, main)) and not any(map(handles.borne_by_another, lines))
