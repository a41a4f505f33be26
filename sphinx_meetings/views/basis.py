"""What a page's views are selected from, so that a build finds out quickly that they show what they showed.

To select what every page shows takes longer than to write the few that an edit changes. A page of notes, and a part of
a divided page, draws on two things: all that is said of its own meetings, and a little of every other one. Where
both are what they were, so is what the page shows. They say rather too much than too little: a page of which they
say something else is selected, and its model compared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from sphinx_meetings.archive.model import (
    Archive,
    ArchivedAction,
    ArchivedDecision,
    ArchivedItem,
    ArchivedMeeting,
    Place,
)
from sphinx_meetings.archive.topics import topic_of_words
from sphinx_meetings.views.context import Context

__all__ = ["Outcomes", "common_basis", "meeting_basis", "outcomes_by_meeting", "part_basis"]

Plain = tuple[Any, ...]
"""Nested tuples and lists of texts, numbers and days."""
Outcomes = Mapping[str, list[ArchivedDecision | ArchivedAction]]
"""Identifier of a meeting to the decisions and actions that stand in its notes."""


def common_basis(context: Context) -> Plain:
    """What any page of notes may show of meetings, people and series that are not its own."""
    archive = context.archive
    meetings = [
        (
            one.identifier,
            one.place,
            one.series,
            one.status,
            one.start,
            one.event,
            bool(one.attendees),
            one.record.date,
            one.record.period,
            one.record.title,
            one.record.heading,
        )
        for one in archive.meetings.values()
    ]
    people = [
        (one.identifier, one.name, one.handle, one.meetings[:1], context.person(one.identifier))
        for one in archive.people.values()
    ]
    series = [(one, context.series(one.identifier)) for one in archive.series.values()]
    planned = [(one, context.day(one.date)) for one in archive.planned]
    seen_from = (context.pages, context.language, context.forge, context.zones, context.base_url, context.has_files)
    return archive.today, seen_from, meetings, people, series, planned


def outcomes_by_meeting(archive: Archive) -> Outcomes:
    """Where decisions and actions stand; an action stands in all the notes that have it."""
    found: dict[str, list[ArchivedDecision | ArchivedAction]] = defaultdict(list)
    for decision in archive.decisions.values():
        found[decision.meeting].append(decision)
    for action in archive.actions.values():
        for meeting in dict.fromkeys([occurrence.meeting for occurrence in action.occurrences]):
            found[meeting].append(action)
    return found


def meeting_basis(context: Context, meeting: ArchivedMeeting, outcomes: Outcomes) -> Plain:
    """All that the archive says of a meeting, beyond what its own pages do and what is common to all.

    What stands in their text alone is not repeated: whoever compares this has the digests of these pages.
    """
    return (
        [one.person for one in meeting.attendees],
        [one.person for one in meeting.absent],
        [one.person for one in meeting.chairs],
        [one.person for one in meeting.notetakers],
        [_item(context, item) for item in meeting.items],
        meeting.links,
        meeting.previous,
        meeting.next,
        # the schedule's, where the notes tell none
        meeting.record.duration,
        [_outcome(context, one) for one in outcomes.get(meeting.identifier, ())],
    )


def _item(context: Context, item: ArchivedItem) -> Plain:
    topics = [_topic(context, one.identifier) for one in item.references]
    if item.record.topic:
        topics.append(_topic(context, topic_of_words(item.record.topic)))
    return (
        item.place,
        [one.person for one in item.owners],
        topics,
        [_elsewhere(context, one) for one in item.earlier],
        [_elsewhere(context, one) for one in item.later],
        item.carried_over,
    )


def _elsewhere(context: Context, identifier: str) -> tuple[str, Place]:
    return context.archive.items[identifier].meeting, context.item(identifier)


def _topic(context: Context, identifier: str | None) -> Plain:
    known = context.archive.topics.get(identifier) if identifier else None
    if known is None:
        return (identifier,)
    return identifier, known.kind, known.title, known.link, context.topic(known.identifier)


def _outcome(context: Context, one: ArchivedDecision | ArchivedAction) -> Plain:
    topics = [_topic(context, topic) for topic in one.topics]
    if isinstance(one, ArchivedAction):
        return one, topics
    others = (*([one.supersedes] if one.supersedes else []), *one.superseded_by)
    return one, topics, [context.archive.decisions[other] for other in others]


def part_basis(context: Context, view: str, entries: AbstractSet[str]) -> tuple[Plain, set[str]] | None:
    """What a part of a divided page stands on, beyond what is common to all.

    Returns:
        What the archive says of its entries, and the identifiers of the meetings that it draws on; ``None`` for a part
        that draws on more.
    """
    archive = context.archive
    if view in {"calendar", "items"}:
        return tuple(sorted(entries)), archive.meetings.keys() & entries
    if view != "topics":
        return None
    topics = [archive.topics[entry] for entry in sorted(entries)]
    meetings: set[str] = set()
    for topic in topics:
        meetings.update([archive.items[one].meeting for one in topic.items])
        meetings.update([archive.decisions[one].meeting for one in topic.decisions])
        for action in [archive.actions[one] for one in topic.actions]:
            meetings.update([occurrence.meeting for occurrence in action.occurrences])
    return (topics,), meetings
