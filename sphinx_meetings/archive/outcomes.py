"""Decisions and actions, over all meetings."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.carrying import Standing, threads_of
from sphinx_meetings.archive.model import (
    ArchivedAction,
    ArchivedDecision,
    ArchivedItem,
    ArchivedMeeting,
    Occurrence,
    Owner,
    Place,
    Problem,
)
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.archive.topics import Spelling, topic_of_words, unknown_repository
from sphinx_meetings.grammars.references import complete, is_reference
from sphinx_meetings.grammars.slugs import anchor_of, slug, unique
from sphinx_meetings.nearest import nearest
from sphinx_meetings.records import Action, Decision, Doubt, Mention

__all__ = ["Outcomes", "OwnersOf", "Said", "outcomes_of"]

OwnersOf = Callable[[str, tuple[Mention, ...]], tuple[Owner, ...]]


class Said(NamedTuple):
    """The outcomes of a meeting, as one page states them."""

    meeting: str
    """Identifier of the meeting."""
    docname: str
    number: int
    """Position of the meeting in the document."""
    decisions: tuple[Decision, ...]
    actions: tuple[Action, ...]
    items: tuple[str, ...]
    """Identifiers of the agenda items of that page; empty where another page has the agenda."""


class Outcomes(NamedTuple):
    """All decisions and actions."""

    decisions: dict[str, ArchivedDecision]
    """In the order of time."""
    actions: dict[str, ArchivedAction]
    """In the order of their first meetings."""
    aliases: dict[str, str]
    """From old identifiers to the present ones."""
    anchors: dict[tuple[str, int, str, int], str]
    """From document, position of the meeting in it, ``decision`` or ``action`` and position among those to anchor."""
    problems: list[Problem]
    """What is wrong in what authors marked."""
    doubts: list[Doubt]
    """What is wrong in plain notes."""


def outcomes_of(
    said: Iterable[Said],
    meetings: Sequence[ArchivedMeeting],
    owners: OwnersOf,
    settings: ArchiveSettings,
    spelling: Spelling,
) -> Outcomes:
    """Put the decisions and actions of all pages together.

    Args:
        said: What each page says; the order does not matter.
        meetings: All meetings in the order of time.
        owners: Finds the people whom a meeting's notes mention.
        settings: What the project sets.
        spelling: How references are written.
    """
    order = {meeting.identifier: position for position, meeting in enumerate(meetings)}
    ordered = sorted(said, key=lambda one: (order[one.meeting], one.docname, one.number))
    workshop = _Workshop({meeting.identifier: meeting for meeting in meetings}, owners, settings, spelling)
    workshop.decide(ordered)
    workshop.owe(ordered)
    return workshop.outcomes


class _Names:
    """Identifiers and anchors, each given once."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.taken: set[str] = set()
        self.anchors: set[str] = set()

    def automatic(self, meeting: str, text: str) -> str:
        identifier = unique(f"{meeting}/{self.kind}-{slug(text)}", self.taken)
        self.taken.add(identifier)
        return identifier

    def anchor(self, identifier: str) -> str:
        meeting, slash, name = identifier.partition(f"/{self.kind}-")
        text = f"{self.kind}-{anchor_of(meeting)}" + (f"--{anchor_of(name)}" if slash else "")
        anchor = unique(text, self.anchors)
        self.anchors.add(anchor)
        return anchor


class _Workshop:
    def __init__(
        self,
        meetings: Mapping[str, ArchivedMeeting],
        owners: OwnersOf,
        settings: ArchiveSettings,
        spelling: Spelling,
    ) -> None:
        self.meetings = meetings
        self.items = {item.identifier: item for meeting in meetings.values() for item in meeting.items}
        self.owners = owners
        self.settings = settings
        self.spelling = spelling
        self.outcomes = Outcomes({}, {}, {}, {}, [], [])

    # --- decisions --------------------------------------------------------------------------------------------------

    def decide(self, said: Sequence[Said]) -> None:
        names = _Names("decision")
        keepers = self._keepers(
            ((one, position, record) for one in said for position, record in enumerate(one.decisions)), "decision"
        )
        names.taken.update(keepers)
        found = self.outcomes.decisions
        for one in said:
            for position, record in enumerate(one.decisions):
                automatic = names.automatic(one.meeting, record.text)
                key = (one.docname, one.number, "decision", position)
                identifier = record.name if record.name and keepers[record.name] == key else automatic
                anchor = names.anchor(identifier)
                item = self._item(one, record)
                self.outcomes.anchors[key] = anchor
                if identifier != automatic:
                    self.outcomes.aliases[automatic] = identifier
                found[identifier] = ArchivedDecision(
                    identifier=identifier,
                    aliases=(automatic,) if identifier != automatic else (),
                    place=Place(one.docname, anchor),
                    meeting=one.meeting,
                    item=item,
                    topics=self._topics(record, item),
                    supersedes=None,
                    superseded_by=(),
                    record=record if identifier == record.name else record._replace(name=None),
                )
        self._supersede()

    def _keepers(
        self, records: Iterable[tuple[Said, int, Decision | Action]], kind: str
    ) -> dict[str, tuple[str, int, str, int]]:
        """Which record has which explicit name; of two with the same, the first by document name keeps it."""
        first: dict[str, tuple[tuple[str, int, str, int], Decision | Action]] = {}
        for one, position, record in sorted(records, key=lambda entry: (entry[0].docname, entry[0].number, entry[1])):
            if record.name is None:
                continue
            key = (one.docname, one.number, kind, position)
            kept, other = first.setdefault(record.name, (key, record))
            if kept != key:
                self._problem(
                    "duplicate",
                    f"the name {record.name!r} is already that of the {kind} in {other.source}:{other.line}, which "
                    f"keeps it; this {kind} is named by its meeting and text",
                    record,
                )
        return {name: key for name, (key, _) in first.items()}

    def _supersede(self) -> None:
        found, aliases = self.outcomes.decisions, self.outcomes.aliases
        replaced: dict[str, str] = {}
        for identifier, decision in found.items():
            wanted = decision.record.supersedes
            if wanted is None:
                continue
            old = aliases.get(wanted, wanted)
            if old == identifier:
                self._problem(
                    "supersedes", f"the decision {identifier!r} supersedes itself; that is ignored", decision.record
                )
            elif old not in found:
                near = nearest(wanted, [*found, *aliases])
                meant = f" (did you mean {near!r}?)" if near else ""
                self._problem(
                    "supersedes",
                    f"there is no decision {wanted!r} to supersede{meant}; that is ignored",
                    decision.record,
                )
            else:
                replaced[identifier] = old
        for identifier in _closing_circles(replaced, list(found)):
            old = replaced.pop(identifier)
            self._problem(
                "supersedes",
                f"the decision {identifier!r} supersedes {old!r}, which supersedes it in a circle; that is ignored",
                found[identifier].record,
            )
        by: dict[str, list[str]] = defaultdict(list)
        for identifier, old in replaced.items():
            by[old].append(identifier)
        for identifier, decision in found.items():
            found[identifier] = decision._replace(
                supersedes=replaced.get(identifier), superseded_by=tuple(by.get(identifier, ()))
            )

    # --- actions ----------------------------------------------------------------------------------------------------

    def owe(self, said: Sequence[Said]) -> None:
        names = _Names("action")
        standings = self._standings(said)
        names.taken.update(one.record.name for one in standings if one.record.name)
        threads = sorted(
            (sorted(thread, key=_when) for thread in threads_of(standings)), key=lambda thread: _when(thread[0])
        )
        given = {standing: names.automatic(standing.meeting, standing.record.text) for standing in standings}
        for thread in threads:
            self._thread(thread, given, names)

    def _standings(self, said: Iterable[Said]) -> list[Standing]:
        found = []
        named: dict[tuple[str, str], Action] = {}
        for one in said:
            meeting = self.meetings[one.meeting]
            for position, record in enumerate(one.actions):
                kept = record
                if record.name:
                    other = named.setdefault((one.meeting, record.name), record)
                    if other is not record:
                        self._problem(
                            "duplicate",
                            f"the name {record.name!r} is already that of the action in {other.source}:{other.line}, "
                            "which keeps it; this action is named by its meeting and text",
                            record,
                        )
                        kept = record._replace(name=None)
                item = self._item(one, record)
                title = self.items[item].record.title if item else ""
                owners = self.owners(one.meeting, record.owners)
                self._check_owners(owners, record)
                found.append(
                    Standing(
                        one.meeting,
                        meeting.series,
                        meeting.record.date,
                        one.docname,
                        one.number,
                        position,
                        item,
                        title,
                        owners,
                        kept,
                    )
                )
        return found

    def _check_owners(self, owners: Iterable[Owner], record: Action) -> None:
        for owner in owners:
            if owner.person is None and record.marked:
                self._problem(
                    "owner",
                    f"the owner {owner.mention.name!r} is nobody known: no roll call and no entry of meetings_people "
                    "has that name or handle; it is shown as written",
                    record,
                )

    def _thread(self, thread: Sequence[Standing], given: Mapping[Standing, str], names: _Names) -> None:
        first, last = thread[0], thread[-1]
        name = next((standing.record.name for standing in thread if standing.record.name), None)
        if name in self.outcomes.actions:
            name = None
        identifier = name or given[first]
        aliases = tuple(given[one] for one in thread if given[one] != identifier)
        occurrences = []
        for number, one in enumerate(thread):
            anchor = names.anchor(identifier if not number else given[one])
            self.outcomes.anchors[one.docname, one.number, "action", one.position] = anchor
            occurrences.append(Occurrence(one.meeting, one.item, Place(one.docname, anchor), one.record))
        self.outcomes.aliases.update(dict.fromkeys(aliases, identifier))
        topics = [topic for one in thread for topic in self._topics(one.record, one.item)]
        self.outcomes.actions[identifier] = ArchivedAction(
            identifier=identifier,
            aliases=aliases,
            place=occurrences[0].place,
            meeting=first.meeting,
            text=last.record.text,
            owners=next((one.owners for one in reversed(thread) if one.owners), ()),
            topics=tuple(dict.fromkeys(topics)),
            due=self._due(thread),
            status=last.record.status,
            since=first.date,
            closed=_closed(thread),
            carried_over=len({one.meeting for one in thread}) - 1,
            occurrences=tuple(occurrences),
        )

    def _due(self, thread: Sequence[Standing]) -> dt.date | None:
        """The newest due date; a date before the first meeting cannot be meant."""
        since, due = thread[0].date, None
        for one in thread:
            stated = one.record.due
            if stated is None:
                continue
            if since is None or stated >= since:
                due = stated
            elif one.record.marked:
                self._problem(
                    "due", f"the action is due on {stated}, before its meeting on {since}; that is ignored", one.record
                )
            else:
                reason = f"it is before the meeting on {since}"
                self.outcomes.doubts.append(
                    Doubt(one.record.source, one.record.line, "actions", f"due {stated}", "no due date", reason)
                )
        return due

    # --- both -------------------------------------------------------------------------------------------------------

    def _problem(self, kind: str, message: str, record: Decision | Action) -> None:
        self.outcomes.problems.append(Problem(kind, message, record.source, record.line))

    def _item(self, said: Said, record: Decision | Action) -> str | None:
        """The agenda item that a record names, or in which it stands."""
        if isinstance(record.item, str):
            for wanted in (record.item, f"{said.meeting}/{record.item}"):
                if wanted in self.items:
                    return wanted
            own = [item.identifier for item in self.meetings[said.meeting].items]
            near = nearest(record.item, [*own, *(name.rpartition("/")[2] for name in own)])
            meant = f" (did you mean {near!r}?)" if near else ""
            self._problem("item", f"there is no agenda item {record.item!r}{meant}; that is ignored", record)
            return None
        return said.items[record.item] if record.item is not None and record.item < len(said.items) else None

    def _topics(self, record: Decision | Action, item: str | None) -> tuple[str, ...]:
        """Its own references and topics, else what its agenda item is about."""
        found = []
        for text in record.topics:
            if not is_reference(text):
                found.append(topic_of_words(text))
                continue
            identifier = complete(text, self.settings.repository, self.settings.repositories)
            if identifier is not None:
                found.append(self.spelling.of(identifier))
            elif record.marked:
                reason = unknown_repository(text, self.settings)
                self._problem("reference", f"the topic {text!r} is no reference: {reason}; it is ignored", record)
        return tuple(dict.fromkeys(found)) or (_about(self.items[item]) if item else ())


def _about(item: ArchivedItem) -> tuple[str, ...]:
    """What an item is about: its topic and the references of its own line, or the only one below it."""
    topic = (topic_of_words(item.record.topic),) if item.record.topic else ()
    own = tuple(one.identifier for one in item.references if one.line == item.record.line)
    alone = tuple(one.identifier for one in item.references) if len(item.references) == 1 else ()
    return topic + (own or alone)


def _when(standing: Standing) -> tuple[dt.date, str, str, int, int]:
    return standing.date or dt.date.max, standing.meeting, standing.docname, standing.number, standing.position


def _closed(thread: Sequence[Standing]) -> dt.date | None:
    """The day since which all notes say that the action is no longer open."""
    day = None
    for one in reversed(thread):
        if one.record.status == "open":
            break
        day = one.date
    return day


def _closing_circles(replaced: Mapping[str, str], order: Sequence[str]) -> list[str]:
    """The oldest decision of each circle, since it cannot supersede a newer one."""
    age = {identifier: position for position, identifier in enumerate(order)}
    seen: set[str] = set()
    found = []
    for start in replaced:
        path: dict[str, None] = {}
        current = start
        while current in replaced and current not in seen:
            seen.add(current)
            path[current] = None
            current = replaced[current]
        if current in path:
            walk = list(path)
            found.append(min(walk[walk.index(current) :], key=age.__getitem__))
    return found
