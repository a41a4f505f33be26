"""References, and the topics that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Topic
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.grammars.references import complete
from sphinx_meetings.grammars.slugs import ascii_slug, unique
from sphinx_meetings.records import Reference

__all__ = ["completed", "topics_of"]


def completed(references: Iterable[Reference], settings: ArchiveSettings) -> tuple[Reference, ...]:
    """References with their repository, each once."""
    found: dict[str, Reference] = {}
    for reference in references:
        identifier = complete(reference.identifier, settings.repository, settings.repositories)
        if identifier is not None:
            found.setdefault(identifier.casefold(), reference._replace(identifier=identifier))
    return tuple(found.values())


def topics_of(items: Iterable[ArchivedItem], meetings: Iterable[ArchivedMeeting]) -> dict[str, Topic]:
    """The topics of all items and mentions, in the order of their identifiers."""
    first: dict[str, Reference] = {}
    discussed: dict[str, list[str]] = defaultdict(list)
    mentioned: dict[str, list[str]] = defaultdict(list)
    for item in items:
        for reference in item.references:
            key = reference.identifier.casefold()
            first.setdefault(key, reference)
            discussed[key].append(item.identifier)
    for meeting in meetings:
        for reference in meeting.mentions:
            key = reference.identifier.casefold()
            first.setdefault(key, reference)
            mentioned[key].append(meeting.identifier)
    anchors: set[str] = set()
    topics = {}
    for key in sorted(first):
        reference = first[key]
        anchor = unique(f"topic-{ascii_slug(reference.identifier, len(reference.identifier))}", anchors)
        anchors.add(anchor)
        topics[reference.identifier] = Topic(
            identifier=reference.identifier,
            anchor=anchor,
            link=reference.url,
            items=tuple(dict.fromkeys(discussed[key])),
            mentions=tuple(dict.fromkeys(mentioned[key])),
        )
    return topics
