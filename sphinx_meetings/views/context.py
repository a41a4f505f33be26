"""What a view may look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, NamedTuple, TypeVar, cast

from sphinx_meetings.archive.model import Archive, Person, Place, Topic

__all__ = ["Context"]

_Made = TypeVar("_Made")


class _Known(NamedTuple):
    """The fields; a named tuple by itself has no room for cached properties."""

    archive: Archive
    pages: Mapping[str, str]
    """The document or generated page that shows the whole of a view (``people``, ``items``, ``calendar``, ``topics``);
    views that no page of this builder shows are missing."""
    language: str
    forge: str | None
    """The pattern of the address of a handle's page, with ``{handle}``."""
    zones: tuple[str, ...]
    """The team's own time zones."""
    base_url: str
    """The URL of the site, with a slash at the end; empty if unknown."""
    has_files: bool
    """Whether this builder writes feeds beside the pages."""
    series_homes: Mapping[str, Place]
    """The place of each series that a directive describes."""
    in_parts: Mapping[tuple[str, str], str]
    """The page of each entry of a divided view, by view and identifier, or day of the calendar."""


class Context(_Known):
    """The archive, and how this builder shows it."""

    @cached_property
    def _made(self) -> dict[Callable[[Context], Any], Any]:
        return {}

    def once(self, make: Callable[[Context], _Made]) -> _Made:
        """What ``make`` works out of the whole archive: once, since all parts of a divided page need it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("_Made", self._made[make])

    def _page(self, view: str, entry: str) -> str:
        """The page that shows an entry of a view in full."""
        return self.in_parts.get((view, entry), self.pages[view])

    def person(self, identifier: str) -> Place | None:
        """The home of a person: the page of people, else the newest meeting with them; who never came has none."""
        return self._homes_of_people[identifier]

    @cached_property
    def _homes_of_people(self) -> Mapping[str, Place | None]:
        # Each is asked for hundreds of times.
        return {identifier: self._home_of_person(person) for identifier, person in self.archive.people.items()}

    def _home_of_person(self, person: Person) -> Place | None:
        if not person.meetings:
            return None
        if "people" in self.pages:
            return Place(self._page("people", person.identifier), person.anchor)
        return self.meeting(person.meetings[-1])

    def series(self, identifier: str) -> Place | None:
        """The home of a series: where a directive describes it, else the calendar, else its newest meeting."""
        if identifier in self.series_homes:
            return self.series_homes[identifier]
        if "calendar" in self.pages:
            return Place(self.pages["calendar"], f"series-{identifier}")
        meetings = self.archive.series[identifier].meetings
        return self.meeting(meetings[-1]) if meetings else None

    def meeting(self, identifier: str) -> Place:
        """The place of a meeting's notes."""
        return self.archive.meetings[identifier].place

    def item(self, identifier: str) -> Place:
        """The place of an agenda item."""
        return self.archive.items[identifier].place

    def day(self, date: dt.date) -> Place | None:
        """The place of a day in the calendar: the home of a planned meeting, which has no notes."""
        if "calendar" in self.pages:
            return Place(self._page("calendar", date.isoformat()), f"meeting-calendar-{date.isoformat()}")
        return None

    def decision(self, identifier: str) -> Place:
        """The place of a decision in the notes."""
        return self.archive.decisions[identifier].place

    def action(self, identifier: str) -> Place:
        """The place of an action in the first notes that have it."""
        return self.archive.actions[identifier].place

    def topic(self, identifier: str) -> Place | None:
        """The home of a topic: the page of topics, else the newest notes about it."""
        return self._homes_of_topics.get(identifier)

    @cached_property
    def _homes_of_topics(self) -> Mapping[str, Place | None]:
        # Most are asked for several times: by an index, by each item about them and by a search.
        return {identifier: self._home_of_topic(topic) for identifier, topic in self.archive.topics.items()}

    def _home_of_topic(self, topic: Topic) -> Place | None:
        if "topics" in self.pages:
            return Place(self._page("topics", topic.identifier), topic.anchor)
        if topic.items:
            return self.item(topic.items[-1])
        if topic.mentions:
            return self.meeting(topic.mentions[-1])
        if topic.decisions:
            return self.decision(topic.decisions[-1])
        return self.action(topic.actions[-1]) if topic.actions else None
