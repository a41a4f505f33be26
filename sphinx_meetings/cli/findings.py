"""What the reading leaves open: lines that were not read, doubts, and what follows from all notes together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedAction, Owner
from sphinx_meetings.archive.settings import Timetable

__all__ = ["KINDS", "Finding", "findings"]

KINDS = {
    "unread": ("line not read", "lines not read"),
    "doubt": ("doubt", "doubts"),
    "unknown": ("unknown person", "unknown people"),
    "missing": ("meeting without notes", "meetings without notes"),
    "overdue": ("overdue action", "overdue actions"),
    "warning": ("warning", "warnings"),
}
"""The kinds of findings, each with its singular and its plural."""


class Finding(NamedTuple):
    """Something about a line of a page."""

    source: str | None
    """The file below the source folder; ``None`` if no page says it."""
    line: int | None
    kind: str
    message: str


def findings(
    archive: Archive, is_hidden: Callable[[str], bool], timetables: Mapping[str, Timetable]
) -> Iterator[Finding]:
    """All findings, in no particular order.

    Args:
        archive: All that was read.
        is_hidden: Whether a name is that of somebody who may be named in the notes only.
        timetables: When each series meets, and which file says so.
    """
    for unread in archive.unread:
        yield Finding(unread.source, unread.line, "unread", f"{unread.part}: {unread.text!r} ({unread.reason})")
    for doubt in archive.doubts:
        said = f"{doubt.part}: {doubt.said!r}, taken as {doubt.taken!r} ({doubt.reason})"
        yield Finding(doubt.source, doubt.line, "doubt", said)
    yield from (unknown for name, unknown in _unknown(archive) if not is_hidden(name))
    for planned in archive.planned:
        if planned.status == "no notes":
            timetable = timetables.get(planned.series)
            source, line = planned.source, planned.line
            if source is None and timetable is not None:
                source, line = timetable.source, timetable.line
            yield Finding(source, line, "missing", f"the meeting {planned.identifier} has no notes")
    for action in archive.actions.values():
        if action.status == "open" and action.due is not None and action.due < archive.today:
            newest = action.occurrences[-1].record
            days = (archive.today - action.due).days
            said = f"{_owed(action)}: was due on {action.due}, {days} {'day' if days == 1 else 'days'} ago"
            yield Finding(newest.source, newest.line, "overdue", said)


def _unknown(archive: Archive) -> Iterator[tuple[str, Finding]]:
    """Owners, chairs and notetakers who are in no roll call, and whom the project does not describe either."""
    for meeting in archive.meetings.values():
        record = meeting.record
        for owners, role in ((meeting.chairs, "chair"), (meeting.notetakers, "notetaker")):
            yield from _nobody(owners, record.source, record.line, f"{role} of {meeting.identifier}")
        for item in meeting.items:
            yield from _nobody(item.owners, item.record.source, item.record.line, f"owner of {item.record.title!r}")
    for action in archive.actions.values():
        newest = action.occurrences[-1].record
        yield from _nobody(action.owners, newest.source, newest.line, f"owner of {action.text!r}")


def _nobody(owners: Iterable[Owner], source: str, line: int, what: str) -> Iterator[tuple[str, Finding]]:
    for owner in owners:
        if owner.person is None:
            name = f"@{owner.mention.handle}" if owner.mention.handle else owner.mention.name
            said = f"{name!r}, {what}, is in no roll call and not in meetings_people"
            yield owner.mention.name, Finding(source, line, "unknown", said)


def _owed(action: ArchivedAction) -> str:
    owners = ", ".join(owner.mention.name for owner in action.owners)
    return f"{owners}: {action.text}" if owners else action.text
