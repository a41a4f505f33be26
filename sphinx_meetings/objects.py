"""The objects of the domain, as references name them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.names import meeting_name
from sphinx_meetings.written import Object

__all__ = ["Found", "Objects"]

PRIORITIES = {"ref": 1, "item": 2, "person": 0, "series": 0, "topic": 1, "decision": 2, "action": 2}
"""The search priority of what each role cites (0 comes before 1): few people and series come before many items."""


class Found(NamedTuple):
    """The target of a reference."""

    role: str
    identifier: str
    place: Place | None
    text: str


class _Kind(NamedTuple):
    """What one role cites."""

    known: Mapping[str, object]
    """The objects, by identifier."""
    place: Callable[[str], Place | None]
    text: Callable[[str], str]


class Objects:
    """All objects of an archive, by the roles that cite them."""

    def __init__(self, archive: Archive, context: Context) -> None:
        self._archive = archive
        meetings, items, people, series = archive.meetings, archive.items, archive.people, archive.series
        topics, decisions, actions = archive.topics, archive.decisions, archive.actions
        self._kinds = {
            "ref": _Kind(meetings, context.meeting, lambda one: meeting_name(context, one)),
            "item": _Kind(items, context.item, lambda one: items[one].record.title),
            "person": _Kind(people, context.person, lambda one: people[one].name),
            "series": _Kind(series, context.series, lambda one: series[one].title),
            "topic": _Kind(topics, context.topic, lambda one: topics[one].title),
            "decision": _Kind(decisions, context.decision, lambda one: decisions[one].record.text),
            "action": _Kind(actions, context.action, lambda one: actions[one].text),
        }

    def known(self, role: str) -> Mapping[str, object]:
        """The objects that a role cites, by identifier."""
        return self._kinds[role].known if role in self._kinds else {}

    def find(self, role: str, target: str) -> Found | None:
        """The object that a role's target names by its identifier, or by an old one."""
        target = " ".join(target.split())
        if role == "person":
            target = target.removeprefix("@").casefold()
        known = self.known(role)
        identifier = target if target in known else self._archive.aliases.get(target, target)
        if identifier not in known:
            return None
        kind = self._kinds[role]
        return Found(role, identifier, kind.place(identifier), kind.text(identifier))

    def find_any(self, target: str) -> list[Found]:
        """All objects that an ``any`` reference may mean."""
        found = (self.find(role, target) for role in self._kinds)
        return [entry for entry in found if entry is not None]

    @cached_property
    def all(self) -> list[Object]:
        """All objects that have a place, in the order of their kinds."""
        return [
            (identifier, kind.text(identifier), "meeting" if role == "ref" else role, *place, PRIORITIES[role])
            for role, kind in self._kinds.items()
            for identifier in kind.known
            if (place := kind.place(identifier)) is not None
        ]
