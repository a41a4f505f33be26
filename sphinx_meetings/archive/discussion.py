"""Topics, decisions and actions, over all meetings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Topic
from sphinx_meetings.archive.outcomes import Outcomes, OwnersOf, Said, outcomes_of
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.archive.threads import threaded
from sphinx_meetings.archive.together import Gathering
from sphinx_meetings.archive.topics import Spelling, incomplete, topics_of, unified
from sphinx_meetings.records import Doubt

__all__ = ["Discussion", "discussion_of"]


class Discussion(NamedTuple):
    """The threads through the meetings."""

    meetings: list[ArchivedMeeting]
    """As given, each item with its earlier and later discussions."""
    topics: dict[str, Topic]
    outcomes: Outcomes
    doubts: list[Doubt]
    """About references whose repository is not known."""


def discussion_of(
    gatherings: Mapping[str, Gathering],
    meetings: Sequence[ArchivedMeeting],
    owners: OwnersOf,
    settings: ArchiveSettings,
) -> Discussion:
    """Follow references, decisions and actions through the meetings.

    Args:
        gatherings: What pages tell about each meeting, by its identifier.
        meetings: All meetings in the order of time.
        owners: Finds the people whom a meeting's notes mention.
        settings: What the project sets.
    """
    spelling = Spelling()
    spelt = unified(meetings, spelling)
    outcomes = outcomes_of(_said(gatherings, spelt), spelt, owners, settings, spelling)
    items = [item for meeting in spelt for item in meeting.items]
    topics = topics_of(items, spelt, outcomes.decisions.values(), outcomes.actions.values(), forge=settings.forge)
    return Discussion(threaded(spelt, topics), topics, outcomes, list(_unnamed(meetings, settings)))


def _said(gatherings: Mapping[str, Gathering], meetings: Iterable[ArchivedMeeting]) -> Iterable[Said]:
    for meeting in meetings:
        gathering = gatherings[meeting.identifier]
        for telling in gathering.tellings:
            items = tuple(item.identifier for item in meeting.items) if telling is gathering.plan else ()
            record = telling.meeting
            yield Said(meeting.identifier, *telling.key, record.decisions, record.actions, items)


def _unnamed(meetings: Iterable[ArchivedMeeting], settings: ArchiveSettings) -> Iterable[Doubt]:
    # Most have as many references as were written, so that none can be incomplete.
    for meeting in meetings:
        for item in meeting.items:
            if len(item.references) < len(item.record.references):
                yield from incomplete(item.record.references, settings)
        if len(meeting.mentions) < len(meeting.record.mentions):
            yield from incomplete(meeting.record.mentions, settings)
