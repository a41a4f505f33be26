"""From a page to records: what its author marked, and what its plain notes say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.vocabulary import classify_heading
from sphinx_meetings.reading.facts import Facts
from sphinx_meetings.reading.flow import BOLD_LEVEL, Entry, Heading
from sphinx_meetings.reading.meeting import Objects, read_meeting, usual_hours
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.reading.outline import PEOPLE
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.segments import Segment, segments_of
from sphinx_meetings.records import Doubt, Page
from sphinx_meetings.warnings import MeetingsWarning

__all__ = ["Objects", "Reading", "read_page"]


class Reading(NamedTuple):
    """What was read from a page."""

    page: Page
    objects: list[Objects]
    """The nodes with anchors, for each meeting of the page."""
    problems: list[Problem]


def read_page(entries: Sequence[Entry | MarkedPart], front_matter: Facts | None, title: str, scope: Scope) -> Reading:
    """Read a page.

    Args:
        entries: Its headings, blocks and marked parts, in order.
        front_matter: What its front matter says about a meeting.
        title: Its title in the front matter, for a page without a heading.
        scope: The page and the project's words.
    """
    problems: list[Problem] = []
    segments = segments_of(entries, scope)
    headings = [entry for entry in entries if isinstance(entry, Heading)]
    # a bold line below other text is no title
    page_title = headings[0] if headings and (headings[0].level < BOLD_LEVEL or headings[0] is entries[0]) else None
    if page_title is not None and _heads_a_part(headings, title, scope):
        page_title = None
    several = len(segments) > 1
    if front_matter is not None and several:
        problems.append(
            Problem(
                MeetingsWarning.PLACE,
                f"front matter says 'meeting:', but the page holds {len(segments) - 1} meetings; it is ignored",
                front_matter.source,
                front_matter.line,
            )
        )
        front_matter = None
    usual = usual_hours(segments, page_title, scope)
    found = []
    for segment in segments:
        if several and segment.heading is None:
            _complain_of_parts(segment, problems)
            continue
        read = read_meeting(segment, page_title, front_matter, title, scope, problems, usual)
        if read is not None:
            found.append(read)
        else:
            _complain_of_parts(segment, problems)
    page = Page(
        source=scope.sources.page,
        meetings=tuple(read.meeting for read in found),
        unread=tuple(entry for read in found for entry in read.unread),
        doubts=(*(entry for read in found for entry in read.doubts), *(_damage(scope) if found else ())),
    )
    return Reading(page, [read.objects for read in found], problems)


def _heads_a_part(headings: Sequence[Heading], title: str, scope: Scope) -> bool:
    """Whether the first heading is not the page's title but a part's: the roll call, or any if a title is given."""
    first, *others = headings
    part = classify_heading(first.line.text, scope.words)
    if part is None or part in PEOPLE or not title:
        return part in PEOPLE
    # "Meeting agenda" is a title after all if everything is below it, even the roll call
    is_above = first.level < min((other.level for other in others), default=0)
    return not (is_above and any(classify_heading(other.line.text, scope.words) in PEOPLE for other in others))


def _complain_of_parts(segment: Segment, problems: list[Problem]) -> None:
    problems.extend(
        Problem(
            MeetingsWarning.PLACE,
            f"the part 'meeting-{entry.part}' belongs to no meeting: put a {{meeting}} directive with its date "
            "into the same section; the part is shown, but not read",
            entry.source,
            entry.line,
        )
        for entry in segment.entries
        if isinstance(entry, MarkedPart) and entry.part != "meeting"
    )


def _damage(scope: Scope) -> list[Doubt]:
    """Return a doubt about the page's broken encoding, at most one for each page."""
    damage = scope.sources.damage
    if damage is None:
        return []
    reason = "the encoding was broken when the text was copied; it is read as meant"
    return [Doubt(damage.source, damage.number, "encoding", damage.said, damage.taken, reason)]
