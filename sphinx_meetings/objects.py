"""The objects of the domain, as references name them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.names import meeting_name
from sphinx_meetings.written import Object

__all__ = ["Found", "Objects"]

# Of what a query finds, those first of which there is one: 0 comes before 1.
PRIORITIES = {"ref": 1, "item": 2, "person": 0, "series": 0, "topic": 1, "decision": 2, "action": 2}
"""How the search orders what each role cites."""


class Found(NamedTuple):
    """The target of a reference."""

    role: str
    identifier: str
    place: Place | None
    text: str


class Objects:
    """All objects of an archive, by the roles that cite them."""

    def __init__(self, archive: Archive, context: Context) -> None:
        self._archive = archive
        self._context = context
        self._known: Mapping[str, Mapping[str, object]] = {
            "ref": archive.meetings,
            "item": archive.items,
            "person": archive.people,
            "series": archive.series,
            "topic": archive.topics,
            "decision": archive.decisions,
            "action": archive.actions,
        }

    def known(self, role: str) -> Mapping[str, object]:
        """The objects that a role cites, by identifier."""
        return self._known.get(role, {})

    def find(self, role: str, target: str) -> Found | None:
        """The object that a role's target names."""
        target = " ".join(target.split())
        aliases = self._archive.aliases
        identifier = target.removeprefix("@").casefold() if role == "person" else aliases.get(target, target)
        return self._found(role, identifier) if identifier in self.known(role) else None

    def _found(self, role: str, identifier: str) -> Found:
        archive, context = self._archive, self._context
        place: Place | None
        match role:
            case "ref":
                place, text = context.meeting(identifier), meeting_name(context, identifier)
            case "item":
                place, text = context.item(identifier), archive.items[identifier].record.title
            case "person":
                place, text = context.person(identifier), archive.people[identifier].name
            case "series":
                place, text = context.series(identifier), archive.series[identifier].title
            case "topic":
                place, text = context.topic(identifier), archive.topics[identifier].title
            case "decision":
                place, text = archive.decisions[identifier].place, archive.decisions[identifier].record.text
            case _:
                place, text = archive.actions[identifier].place, archive.actions[identifier].text
        return Found(role, identifier, place, text)

    def find_any(self, target: str) -> list[Found]:
        """All objects that an ``any`` reference may mean."""
        found = (self.find(role, target) for role in self._known)
        return [entry for entry in found if entry is not None]

    @cached_property
    def all(self) -> list[Object]:
        """All that have a place, in the order of their kinds."""
        found = (self._found(role, identifier) for role, known in self._known.items() for identifier in known)
        return [
            (one.identifier, one.text, "meeting" if one.role == "ref" else one.role, *one.place, PRIORITIES[one.role])
            for one in found
            if one.place is not None
        ]
