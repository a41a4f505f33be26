"""The indices of the domain, which are the generated pages.

In HTML, dirhtml and epub, such a page shows the whole view (:mod:`sphinx_meetings.pages`);
in PDF, the index is a list of its entries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sphinx.domains import Index, IndexEntry
from sphinx.locale import get_translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_meetings.archive.model import Place
    from sphinx_meetings.domain import MeetingDomain
    from sphinx_meetings.showing import Showing

__all__ = ["INDICES", "titles"]

_ = get_translation("sphinx_meetings")

Content = tuple[list[tuple[str, list[IndexEntry]]], bool]
Line = tuple[str, str, "Place | None", str]
"""Heading of the group, name, place, and what follows the name."""


class MeetingIndex(Index):
    """An index of the domain with a page of its own."""

    domain: MeetingDomain

    @classmethod
    def named(cls) -> type[MeetingIndex]:
        """The index with its names as plain strings: builders that write JSON cannot encode lazy translations."""
        names = {"localname": str(cls.localname), "shortname": str(cls.shortname)}
        return type(cls.__name__, (cls,), names)

    def generate(self, docnames: Iterable[str] | None = None) -> Content:
        """The entries that lead to ``docnames``; none if a document has the name of the page."""
        showing = self.domain.showing()
        page = f"{self.domain.name}-{self.name}"
        if page in showing.env.found_docs or not showing.has_page(self.name):
            return [], False
        if docnames is None:
            return [("", [])], False
        wanted = set(docnames)
        groups: dict[str, list[IndexEntry]] = {}
        for group, name, place, extra in self.lines(showing):
            if place is not None and place.docname in wanted:
                groups.setdefault(group, []).append(IndexEntry(name, 0, place.docname, place.anchor, extra, "", ""))
        return list(groups.items()), False

    def lines(self, showing: Showing) -> Iterator[Line]:
        """The entries in order."""
        raise NotImplementedError


class CalendarIndex(MeetingIndex):
    """All meetings, newest first, by year."""

    name = "calendar"
    localname = _("Meeting calendar")
    shortname = _("meetings")

    def lines(self, showing: Showing) -> Iterator[Line]:
        """The meetings."""
        from sphinx_meetings.views.names import meeting_name  # noqa: PLC0415  # imported late, like all views

        for meeting in reversed([*showing.archive.meetings.values()]):
            year = str(meeting.record.date.year) if meeting.record.date else _("Without a date")
            yield year, meeting_name(showing.context, meeting.identifier), meeting.place, ""


class PeopleIndex(MeetingIndex):
    """All people, by the first letter of their names."""

    name = "people"
    localname = _("People")
    shortname = _("people")

    def lines(self, showing: Showing) -> Iterator[Line]:
        """The people, each with their home."""
        for person in showing.archive.people.values():
            place = showing.context.person(person.identifier)
            yield person.name[:1].upper(), person.name, place, person.handle or ""


class ItemsIndex(MeetingIndex):
    """All agenda items, newest first."""

    name = "items"
    localname = _("Agenda items")
    shortname = _("agenda items")

    def lines(self, showing: Showing) -> Iterator[Line]:
        """The items under their meetings."""
        from sphinx_meetings.views.names import meeting_name  # noqa: PLC0415  # imported late, like all views

        for meeting in reversed([*showing.archive.meetings.values()]):
            for item in meeting.items:
                yield meeting_name(showing.context, meeting.identifier), item.record.title, item.place, ""


class TopicsIndex(MeetingIndex):
    """Everything that was discussed, by repository."""

    name = "topics"
    localname = _("Topics")
    shortname = _("topics")

    def lines(self, showing: Showing) -> Iterator[Line]:
        """The topics, each with its home."""
        for topic in showing.archive.topics.values():
            place = showing.context.topic(topic.identifier)
            yield topic.repository or _("Other"), topic.title, place, ""


INDICES: tuple[type[MeetingIndex], ...] = (CalendarIndex, PeopleIndex, ItemsIndex, TopicsIndex)


def titles() -> dict[str, str]:
    """The titles of the generated pages by view, in the language of the site."""
    return {index.name: str(index.localname) for index in INDICES}
