"""A page to records: what its author marked, and what its plain notes say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.grammars.status import cancelled
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.agenda import Agenda, read_agenda
from sphinx_meetings.reading.facts import Facts, override, read_facts
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.notes import read_notes
from sphinx_meetings.reading.options import Problem, read_options
from sphinx_meetings.reading.outline import outline
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.roll_call import RollCall, read_marked_roll_call
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.segments import Segment, segments_of
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.reading.when import read_when
from sphinx_meetings.records import Doubt, Meeting, Page, Unread
from sphinx_meetings.warnings import MeetingsWarning

__all__ = ["Objects", "Reading", "read_page"]

_NO_NOTES = frozenset({"readme", "index", "template", "contributing", "changelog"})


class Objects(NamedTuple):
    """The nodes that carry the anchors of a meeting and of its items."""

    meeting: nodes.Element | None
    items: list[nodes.Element]


class Reading(NamedTuple):
    """What was read from a page."""

    page: Page
    objects: list[Objects]
    """For each meeting of the page."""
    problems: list[Problem]


class _Meeting(NamedTuple):
    meeting: Meeting
    objects: Objects
    unread: list[Unread]
    doubts: list[Doubt]


def read_page(entries: Sequence[Entry | MarkedPart], front_matter: Facts | None, title: str, scope: Scope) -> Reading:
    """Read a page.

    Args:
        entries: Its flow.
        front_matter: What its front matter says of a meeting.
        title: Its title in the front matter, for a page without a heading.
        scope: The page and the project's words.
    """
    problems: list[Problem] = []
    segments = segments_of(entries, scope)
    headings = [entry for entry in entries if isinstance(entry, Heading)]
    page_title = headings[0] if headings else None
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
    found = []
    for segment in segments:
        if several and segment.heading is None:
            _complain_of_parts(segment, problems)
            continue
        read = _read_segment(segment, page_title, front_matter, title, scope, problems)
        if read is not None:
            found.append(read)
        else:
            _complain_of_parts(segment, problems)
    page = Page(
        source=scope.sources.page,
        meetings=tuple(read.meeting for read in found),
        unread=tuple(entry for read in found for entry in read.unread),
        doubts=tuple(entry for read in found for entry in read.doubts),
    )
    return Reading(page, [read.objects for read in found], problems)


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


def _read_segment(
    segment: Segment,
    page_title: Heading | None,
    front_matter: Facts | None,
    title: str,
    scope: Scope,
    problems: list[Problem],
) -> _Meeting | None:
    marked = [entry for entry in segment.entries if isinstance(entry, MarkedPart)]
    plain = [entry for entry in segment.entries if not isinstance(entry, MarkedPart)]
    if plain and plain[0] is page_title:
        plain = plain[1:]  # a title below the roll call may be a heading like others
    said = _marked_facts(marked, scope, problems)
    explicit = said is not None or front_matter is not None
    as_notes = scope.notes or explicit
    root = outline(plain if as_notes else [], scope)
    call, agenda = read_notes(root, segment.heading or page_title, scope)
    when = read_when(
        segment.heading.line if segment.heading else None, page_title.line if page_title else None, root, scope
    )
    call, agenda = _read_marked(marked, call, agenda, scope, problems)
    if not explicit and not (scope.notes and _is_meeting(segment, when.facts, call, agenda, page_title, scope)):
        return None
    facts, doubts = when.facts, list(when.doubts)
    for stronger in (front_matter, said):
        if stronger is not None:
            facts, more = override(stronger, facts)
            doubts.extend(more)
    heading = segment.heading
    line = heading.line if heading else page_title.line if page_title else None
    status, reason = facts.status, facts.reason
    if status is None and not call.attendees and not agenda.items:
        told = _cancelled(segment, scope)
        status, reason = ("cancelled", told or None) if told is not None else (None, reason)
    meeting = Meeting(
        title=facts.title or (page_title.line.text if page_title else title or scope.docname.rpartition("/")[2]),
        heading=heading.line.text if heading else None,
        date=facts.date,
        period=facts.period,
        date_from=facts.date_from,
        time=facts.time,
        timezone=facts.timezone,
        duration=facts.duration,
        status=status,
        reason=reason,
        series=facts.series,
        name=facts.name,
        chairs=facts.chairs or call.mentions("chair"),
        notetakers=facts.notetakers or call.mentions("notetaker"),
        links=facts.links,
        attendees=tuple(call.attendees),
        absent=tuple(call.absent),
        agenda=tuple(item for item, _ in agenda.items),
        slot=agenda.slot,
        closes=agenda.closes,
        decisions=(),
        actions=(),
        mentions=(),
        announcements=(),
        source=line.source if line else scope.sources.page,
        line=line.number if line else 1,
    )
    node = heading.node if heading else page_title.node if page_title else None
    unread = [*call.unread, *agenda.unread]
    if meeting.date is None:
        doubts.append(
            Doubt(meeting.source, meeting.line, "date", meeting.period or "", "no day", "the page tells no day")
        )
    return _Meeting(meeting, Objects(node, [node for _, node in agenda.items]), unread, doubts)


def _marked_facts(marked: Iterable[MarkedPart], scope: Scope, problems: list[Problem]) -> Facts | None:
    """What the ``{meeting}`` directives of a meeting say together."""
    said: Facts | None = None
    for part in marked:
        if part.part == "meeting":
            facts, more = read_facts(part.argument, part.options, part.source, part.line, "directive", scope.language)
            problems.extend(more)
            said = facts if said is None else override(said, facts)[0]
    return said


def _read_marked(
    marked: Iterable[MarkedPart], call: RollCall, agenda: Agenda, scope: Scope, problems: list[Problem]
) -> tuple[RollCall, Agenda]:
    """A part that the author marked takes the place of what the notes suggest; two of one kind add up."""
    marked_call: RollCall | None = None
    marked_agenda: Agenda | None = None
    for part in marked:
        if part.part == "meeting":
            continue
        options, more = read_options(part.part, part.options, part.source, part.line)
        problems.extend(more)
        if part.part == "attendees":
            marked_call = marked_call or RollCall(scope)
            kind = Part.ABSENT if options.get("absent") else Part.GUESTS if options.get("guests") else Part.ATTENDEES
            read_marked_roll_call(part.entries, kind, marked_call)
        elif part.part == "agenda":
            topic = outline(part.entries, scope)._replace(part=Part.AGENDA)
            read = read_agenda([topic], known_names(call.attendees), scope)
            read = read._replace(slot=options.get("slot", read.slot), closes=options.get("closes", read.closes))
            marked_agenda = (
                read
                if marked_agenda is None
                else Agenda(
                    marked_agenda.items + read.items,
                    marked_agenda.unread + read.unread,
                    marked_agenda.slot or read.slot,
                    marked_agenda.closes or read.closes,
                )
            )
    if marked_call is not None:
        marked_call.chairs, marked_call.notetakers = call.chairs, call.notetakers
    return marked_call or call, marked_agenda or agenda


def _is_meeting(
    segment: Segment, facts: Facts, call: RollCall, agenda: Agenda, page_title: Heading | None, scope: Scope
) -> bool:
    """Whether plain notes tell of a meeting at all: templates, READMEs and index pages don't."""
    name = scope.docname.rpartition("/")[2].casefold()
    if any(word in name for word in _NO_NOTES) and segment.heading is None:
        return bool(facts.date and call.attendees)
    if segment.dated:
        return True
    if facts.date or facts.period:
        return bool(call.attendees or agenda.items or facts.date_from in {"heading", "filename", "text"})
    return bool(call.attendees)


def _cancelled(segment: Segment, scope: Scope) -> str | None:
    if segment.heading is not None and (reason := cancelled(segment.heading.line.text)) is not None:
        if reason:
            return reason
        return next((told for told in _lines_that_cancel(segment, scope) if told), "")
    return next(_lines_that_cancel(segment, scope), None)


def _lines_that_cancel(segment: Segment, scope: Scope) -> Iterator[str]:
    for entry in segment.entries:
        if isinstance(entry, nodes.paragraph):
            for line in lines_of(entry, scope.sources):
                reason = cancelled(line.text)
                if reason is not None:
                    yield reason
