"""One meeting of a page: what its author marked, and what its plain notes say."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.dates import date_in_name, find_dates
from sphinx_meetings.grammars.outcomes import Occasion
from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.grammars.references import read_reference
from sphinx_meetings.grammars.status import cancelled, heading_cancels
from sphinx_meetings.grammars.times import find_times
from sphinx_meetings.grammars.vocabulary import Part, is_no_notes, names_version, speaks_of_meeting
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.announcements import read_announcements
from sphinx_meetings.reading.blocks import whole_text
from sphinx_meetings.reading.facts import Facts, override
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.marked import appoint, marked_facts, with_marked
from sphinx_meetings.reading.marked_outcomes import action_from, decision_from, item_around
from sphinx_meetings.reading.notes import Notes, read_notes
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.reading.outcome_items import Items, without_outcomes
from sphinx_meetings.reading.outcome_records import Outcomes
from sphinx_meetings.reading.outcomes import read_outcomes
from sphinx_meetings.reading.outline import Topic, outline
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.quotes import read_quotes
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.segments import Segment
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.reading.when import UsualHour, read_usual_hours, read_when, subtitle
from sphinx_meetings.records import Doubt, Line, Meeting, Unread

__all__ = ["Objects", "Told", "read_meeting", "usual_hours"]

_TAG = re.compile(r"<[^<>]*>")
_LONGEST_ORNAMENT = 2000
_MIDNIGHT = dt.time(0)
_MOMENT = re.compile(r":\d\d:\d\d")
"""A time with seconds comes from a clock: it is when a page was written or published."""
_NO_NOTES = frozenset({"readme", "index", "template", "contributing", "changelog", "blog"})


class Objects(NamedTuple):
    """The nodes that carry the anchors of a meeting and of what it holds."""

    meeting: nodes.Element | None
    items: list[nodes.Element]
    decisions: list[nodes.Element]
    actions: list[nodes.Element]


class Told(NamedTuple):
    """What a stretch of a page says about a meeting."""

    meeting: Meeting
    objects: Objects
    unread: list[Unread]
    doubts: list[Doubt]


def read_meeting(
    segment: Segment,
    page_title: Heading | None,
    front_matter: Facts | None,
    title: str,
    scope: Scope,
    problems: list[Problem],
    usual: tuple[UsualHour, ...] = (),
) -> Told | None:
    """Read a stretch of a page; return ``None`` if it is not about a meeting.

    Args:
        segment: The stretch.
        page_title: The heading of the page.
        front_matter: What the front matter says about the meeting.
        title: The title in the front matter.
        scope: The page.
        problems: Collects what is wrong with the author's marks.
        usual: When the meetings of the page usually begin.
    """
    marked = [entry for entry in segment.entries if isinstance(entry, MarkedPart)]
    said, contradictions = marked_facts(marked, scope, problems)
    explicit = said is not None or front_matter is not None
    if segment.heading is not None:
        scope = scope._replace(front=())  # the front matter is about the page, not about this section
    root = _plain_notes(segment, page_title, scope) if scope.notes or explicit else Topic(None, None, [], [])
    heading_line = segment.heading.line if segment.heading else None
    when = read_when(heading_line, segment.year, _title_line(page_title, title, scope), root, scope, usual)
    notes, replaced = with_marked(marked, _notes_of(segment, root, page_title, scope), scope, problems)
    name = page_title.line.text if page_title else title
    stated = any(facts is not None and facts.date for facts in (front_matter, said, when.facts))
    speaks = speaks_of_meeting(name) or speaks_of_meeting(title) or speaks_of_meeting(subtitle(root))
    if not stated and segment.heading is None and (notes.call.attendees or speaks):
        when = when._replace(facts=_dated(when.facts, scope))
    if segment.heading is None and scope.dated:
        when = when._replace(facts=_timed(when.facts, scope))
    if not explicit and not (scope.notes and _is_meeting(segment, when.facts, notes, name, scope, speaks=speaks)):
        return None
    facts, doubts = when.facts, [*when.doubts, *contradictions, *replaced]
    for stronger in (front_matter, said):
        if stronger is not None:
            facts, more = override(stronger, facts)
            doubts.extend(more)
    doubts.extend(appoint(facts, notes.call))
    facts = _with_status(facts, notes, segment, scope)
    meeting = _meeting(facts, notes, segment.heading, page_title, title, scope)
    plain = _plain_entries(segment, page_title) if scope.notes or explicit else []
    outcomes = _outcomes(plain, marked, notes.agenda.items, meeting, scope, problems)
    listed, outcomes = without_outcomes(notes.agenda.items, outcomes, scope)
    items = [node for _, node in listed]
    own = {target.identifier for link in meeting.links if (target := read_reference(link.url))}
    meeting = meeting._replace(
        agenda=tuple(item for item, _ in listed),
        announcements=tuple(read_announcements(root, meeting.date, scope)),
        quotes=tuple(read_quotes(root, meeting.attendees, scope)),
        decisions=tuple(decision for decision, _ in outcomes.decisions),
        actions=tuple(action for action, _ in outcomes.actions),
        mentions=tuple(mention for mention in outcomes.mentions if mention.identifier not in own),
    )
    if meeting.date is None:
        period = meeting.period or ""
        doubts.append(Doubt(meeting.source, meeting.line, "date", period, "no day", "the page tells no day"))
    heading = segment.heading or page_title
    objects = Objects(
        heading.node if heading else None,
        items,
        [node for _, node in outcomes.decisions],
        [node for _, node in outcomes.actions],
    )
    # Prose between the items may be a decision, or announce the next meeting.
    told = {(one.source, one.line) for one in meeting.decisions}
    told |= {(one.source, one.line) for one in meeting.actions}
    told |= {(one.source, one.line) for one in meeting.announcements}
    unread = [line for line in notes.agenda.unread if (line.source, line.line) not in told]
    return Told(meeting, objects, [*notes.call.unread, *unread, *outcomes.unread], doubts)


def usual_hours(segments: Sequence[Segment], page_title: Heading | None, scope: Scope) -> tuple[UsualHour, ...]:
    """Return when the meetings of a page usually begin, as it says above the first of several."""
    if not scope.notes or len(segments) < 2:
        return ()
    root = _plain_notes(segments[0], page_title, scope)
    return read_usual_hours(page_title.line if page_title else None, root, scope)


def _title_line(page_title: Heading | None, title: str, scope: Scope) -> Line | None:
    """Return the page's title as a line: its heading, or the front matter's title if only that has a date."""
    in_front_matter = Line(title, scope.sources.page, 1, ()) if title else None
    if page_title is None:
        return in_front_matter
    if in_front_matter is None or find_dates(page_title.line.text, scope.language):
        return page_title.line
    return in_front_matter if find_dates(title, scope.language) else page_title.line


def _notes_of(segment: Segment, root: Topic, page_title: Heading | None, scope: Scope) -> Notes:
    return read_notes(root, segment.heading or page_title, scope, dated=segment.dated)


def _plain_notes(segment: Segment, page_title: Heading | None, scope: Scope) -> Topic:
    return outline(_plain_entries(segment, page_title), scope)


def _plain_entries(segment: Segment, page_title: Heading | None) -> list[Entry]:
    entries: list[Entry] = [entry for entry in segment.entries if not isinstance(entry, MarkedPart)]
    # Drop the title, unless it stands below other content: there it may be a heading like others.
    for number, entry in enumerate(entries):
        if entry is page_title:
            return entries[number + 1 :]
        if isinstance(entry, Heading) or not _is_ornament(entry):
            break
    return entries


def _is_ornament(block: nodes.Element) -> bool:
    """Whether a block has no text, such as a logo or an HTML anchor above the title."""
    text = whole_text([block])
    if isinstance(block, nodes.raw):
        text = _TAG.sub("", text) if len(text) < _LONGEST_ORNAMENT else text
    return not text.strip()


def _outcomes(
    plain: Sequence[Entry],
    marked: Iterable[MarkedPart],
    agenda: Items,
    meeting: Meeting,
    scope: Scope,
    problems: list[Problem],
) -> Outcomes:
    """Collect decisions and actions from plain notes, from marked agendas and from their own directives."""
    occasion = Occasion(meeting.date, known_names((*meeting.attendees, *meeting.absent)), scope.language)
    people = {(who.source, who.line) for who in (*meeting.attendees, *meeting.absent)}
    items = [node for _, node in agenda]
    found = read_outcomes(plain, items, scope, occasion, people=people, titles=[item.title for item, _ in agenda])
    for part in marked:
        if part.part == "agenda":
            more = read_outcomes(part.entries, items, scope, occasion, Part.AGENDA)
            found = Outcomes(
                found.decisions + more.decisions,
                found.actions + more.actions,
                found.mentions + more.mentions,
                found.unread + more.unread,
            )
        elif part.part == "decision":
            decision, wrong = decision_from(part, item_around(part.node, items), scope)
            problems.extend(wrong)
            if decision is not None:
                found.decisions.append((decision, part.node))
        elif part.part == "action":
            action, wrong = action_from(part, item_around(part.node, items), scope)
            problems.extend(wrong)
            if action is not None:
                found.actions.append((action, part.node))
    return found


def _meeting(
    facts: Facts, notes: Notes, heading: Heading | None, page_title: Heading | None, title: str, scope: Scope
) -> Meeting:
    place = heading or page_title
    call, agenda = notes.call, notes.agenda
    return Meeting(
        title=facts.title or (page_title.line.text if page_title else title or scope.docname.rpartition("/")[2]),
        heading=heading.line.text if heading else None,
        date=facts.date,
        period=facts.period,
        date_from=facts.date_from,
        time=facts.time,
        timezone=facts.timezone,
        duration=facts.duration,
        status=facts.status,
        reason=facts.reason,
        series=facts.series,
        name=facts.name,
        chairs=facts.chairs or call.mentions("chair"),
        notetakers=facts.notetakers or call.mentions("notetaker"),
        links=facts.links,
        join=facts.join,
        attendees=tuple(call.attendees),
        absent=tuple(call.absent),
        agenda=tuple(item for item, _ in agenda.items),
        slot=agenda.slot,
        closes=agenda.closes,
        decisions=(),
        actions=(),
        mentions=(),
        announcements=(),
        quotes=(),
        source=place.line.source if place else scope.sources.page,
        line=place.line.number if place else 1,
    )


def _is_meeting(segment: Segment, facts: Facts, notes: Notes, title: str, scope: Scope, *, speaks: bool) -> bool:
    """Whether plain notes are about a meeting at all: templates, READMEs and index pages aren't."""
    if _is_beside_notes(segment, scope) or is_no_notes(title):
        return bool(facts.date and notes.call.attendees)
    if not segment.dated and names_version(title) and not _says_more(notes):
        return False
    if segment.dated or (facts.date and (facts.date_from not in {"text", "frontmatter"} or _says_more(notes))):
        return True
    if facts.date and (speaks or _named_after(facts.date, scope) or speaks_of_meeting(scope.docname)):
        return True
    if facts.period or segment.heading is not None or speaks:
        tells_month = facts.period is not None and (speaks or "-" in facts.period)
        return bool(notes.call.attendees or (tells_month and notes.agenda.items))
    return bool(notes.call.attendees and notes.agenda.items)  # and not just a list of members


def _named_after(date: dt.date, scope: Scope) -> bool:
    """Whether a page is named after this day."""
    name = date_in_name(scope.docname)
    return name is not None and name.date == date


def _is_beside_notes(segment: Segment, scope: Scope) -> bool:
    """Whether a page is named like one without notes ("readme"), and lies in no folder named after a day."""
    folder, _, name = scope.docname.casefold().rpartition("/")
    if segment.heading is not None or not any(word in name for word in _NO_NOTES):
        return False
    day = date_in_name(folder) if folder else None
    return "template" in name or day is None or day.date is None


def _dated(facts: Facts, scope: Scope) -> Facts:
    """Add the day in the front matter, which on any other page only says when the page was written."""
    dates = find_dates(scope.dated, scope.language) if scope.dated else []
    day = dates[0].date if dates else None
    return facts._replace(date=day, period=None, date_from="frontmatter") if day else facts


def _timed(facts: Facts, scope: Scope) -> Facts:
    """Add the hour in the front matter, unless it is only the moment at which the page was written."""
    times = find_times(scope.dated)
    if facts.time is not None or facts.date is None or not times or not times[0].zone:
        return facts
    time = times[0].time
    days = [date.date for date in find_dates(scope.dated, scope.language)]
    if days[:1] != [facts.date] or time == _MIDNIGHT or _MOMENT.search(scope.dated):
        return facts
    zone = read_zone(times[0].zone, facts.date)
    return facts._replace(time=time, timezone=zone.name) if zone is not None else facts


def _says_more(notes: Notes) -> bool:
    """Whether notes hold more than a date, which any page may have: "Date: 2026-03-05"."""
    return bool(notes.call.attendees or notes.call.absent or notes.agenda.items)


def _with_status(facts: Facts, notes: Notes, segment: Segment, scope: Scope) -> Facts:
    """Set the status of a cancelled meeting; one with a roll call or an agenda was not cancelled."""
    if facts.status is not None or notes.call.attendees or notes.agenda.items:
        return facts
    told = [reason for reason in _cancellations(segment, scope) if reason is not None]
    if not told:
        return facts
    return facts._replace(status="cancelled", reason=next(filter(None, told), facts.reason))


def _cancellations(segment: Segment, scope: Scope) -> Iterator[str | None]:
    """Yield the reason from each heading or line: empty for a cancellation without one, None for no cancellation."""
    if segment.heading is not None:
        yield heading_cancels(segment.heading.line.text)
    for entry in segment.entries:
        if isinstance(entry, Heading):
            yield cancelled(entry.line.text)
        elif isinstance(entry, nodes.paragraph):
            yield from (cancelled(line.text) for line in lines_of(entry, scope.sources))
