"""The next meetings that the notes announce."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from docutils import nodes

from sphinx_meetings.grammars.announcing import announces
from sphinx_meetings.grammars.dates import complete, find_dates, guess_year
from sphinx_meetings.grammars.times import find_times
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.outline import Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import statements
from sphinx_meetings.records import Announcement, Line

__all__ = ["read_announcements"]

_FAR = dt.timedelta(days=400)
"""Nobody announces the next meeting this far ahead."""


def read_announcements(root: Topic, date: dt.date | None, scope: Scope) -> Iterator[Announcement]:
    """Yield the next meetings that plain notes announce, each day once.

    Args:
        root: The notes.
        date: The day of the meeting itself; the next one must be later.
        scope: The page.
    """
    if date is None:
        return
    days: set[dt.date] = set()
    for topic in walk(root):
        if topic.part is Part.OTHER_MEETING or topic.part is Part.PREVIOUS:
            continue
        stated = topic.part is Part.NEXT_MEETING
        # what somebody says below an item may be about another team's meetings
        blocks = topic.blocks if stated or topic is root else _paragraphs(topic)
        for statement in statements(blocks, scope.sources):
            if stated or announces(statement.line.text):
                found = _read(statement.line, date, scope)
                if found is not None and found.date not in days:
                    days.add(found.date)
                    yield found


def _paragraphs(topic: Topic) -> list[nodes.Element]:
    return [block for block in topic.blocks if isinstance(block, nodes.paragraph)]


def _read(line: Line, date: dt.date, scope: Scope) -> Announcement | None:
    for found in find_dates(line.text, scope.language):
        day = complete(found, found.year or guess_year(found, date + dt.timedelta(days=30)))
        if day is None or not date < day < date + _FAR:
            continue
        time = next(iter(find_times(line.text)), None)
        zone = read_zone(time.zone, day) if time is not None and time.zone else None
        return Announcement(day, time.time if time else None, zone.name if zone else None, line.source, line.number)
    return None
