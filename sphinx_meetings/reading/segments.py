"""The meetings of a page: one, or one for each dated section."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.dates import date_in_name, find_dates
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.status import heading_cancels
from sphinx_meetings.grammars.times import find_times
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label, names_version, speaks_of_meeting
from sphinx_meetings.reading.dated_labels import labelled_days
from sphinx_meetings.reading.flow import BOLD_LEVEL, Entry, Heading
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import statements
from sphinx_meetings.reading.years import years_of

__all__ = ["Segment", "segments_of"]

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_WORDS = 4
_MORE_WORDS = 9
_OPENING = 12
_OF_OTHERS = late(r"\b(?:from|since|after|before|next|last|previous|upcoming|minutes|actions?|left)\b", re.IGNORECASE)
"""What comes before the day of another meeting: "Actions from the meeting on 5 May"."""
_DIGIT = re.compile(r"\d")
_BESIDE_DAY = 3
_MANY = 3
_QUARTER = re.compile(r"\b[QHT][1-4]\b")
_APPROVES = re.compile(
    r"\b(?:approv|adopt|accept|confirm|ratif|genehmig|approbation|aprob|aprova|approva|goedkeur|vaststell)",
    re.IGNORECASE,
)
"""Found in headings with the date of an earlier meeting: "Approval of the minutes of 5 May"."""
_NOT_A_MEETING = frozenset({Part.NEXT_MEETING, Part.OTHER_MEETING, Part.ACTIONS, Part.CARRIED_OVER, Part.PREVIOUS})


class Segment(NamedTuple):
    """The stretch of a page that belongs to one meeting."""

    heading: Heading | None
    """The heading of its section, if the page holds several meetings."""
    entries: list[Entry | MarkedPart]
    dated: bool
    """Whether its heading says when the meeting was."""
    year: int | None
    """The year of the meeting, if other headings state it."""


def segments_of(entries: Sequence[Entry | MarkedPart], scope: Scope) -> list[Segment]:
    """Divide a page at the headings that begin a meeting.

    Those are headings that are little more than a date; headings of one level, each with its own agenda or
    roll call; labels that state a day; and headings of sections with a ``{meeting}`` directive, if there are
    several. What comes before the first of them belongs to no meeting.
    """
    headings = [entry for entry in entries if isinstance(entry, Heading)]
    dated = _dated(headings, scope) if scope.notes else set()
    if dated and _states_its_day(entries, dated, scope):
        dated = set()
    begins = set(dated)
    if scope.notes and len(dated) < 3:
        repeated = _repeated(headings, scope)
        if dated - {id(heading) for heading in headings[:1]} < repeated:
            begins = repeated
    labelled = labelled_days(entries, scope) if scope.notes and not begins else {}
    marked = _marked(entries)
    if len(marked) > 1 or (begins and marked):
        begins |= {id(heading) for heading in marked}
    if not (begins or labelled):
        return [Segment(None, list(entries), dated=False, year=None)]
    years = years_of(headings, begins, scope.language)
    segments = [Segment(None, [], dated=False, year=None)]
    for entry in entries:
        if isinstance(entry, Heading) and id(entry) in begins:
            segments.append(Segment(entry, [], dated=id(entry) in dated, year=years.get(id(entry))))
        elif heading := labelled.get(id(entry)):
            own = [] if heading is entry else [entry]
            segments.append(Segment(heading, own, dated=False, year=None))
        else:
            segments[-1].entries.append(entry)
    return segments


def _dated(headings: Sequence[Heading], scope: Scope) -> set[int]:
    """Return the headings whose date begins a meeting, unless the title of the page already has that date."""
    found = [heading for heading in headings if heading.level < BOLD_LEVEL and _is_date(heading, scope)]
    found = _with_longer(found, headings, scope) or _bold_dates(headings, scope)
    if len(found) == 1 and _is_in_one_meeting(found[0], headings[0], scope):
        return set()
    if not found:
        return set()
    if headings[0] is found[0] and len(found) > 1 and not _tells_day(found[0], scope) and _tells_day(found[1], scope):
        del found[0]  # "Status in April 2026" above "April 5"
    months = {id(heading) for heading, below in pairwise(found) if _is_month_of(heading, below, scope)}
    found = [heading for heading in found if id(heading) not in months]
    if headings[0] is found[0] and (days := _days_of(found, scope)):
        found = days
    elif headings[0] is found[0]:
        found = [heading for heading in found if heading.level == found[0].level]
        if len(found) == 1:
            return set()
    return {id(heading) for heading in _outermost(found, scope)}


def _with_longer(found: Sequence[Heading], headings: Sequence[Heading], scope: Scope) -> list[Heading]:
    """Add headings of the same level with longer texts: "Meeting of the board of trustees on 5 May"."""
    levels = {heading.level for heading in found if _tells_day(heading, scope)}
    longer = [
        heading
        for heading in headings[1:]
        if heading.level < BOLD_LEVEL and (not found or heading.level in levels) and _is_long_date(heading, scope)
    ]
    if not found:
        top = min((heading.level for heading in longer), default=0)
        longer = [heading for heading in longer if heading.level == top]
        of_meetings = speaks_of_meeting(headings[0].line.text) if headings else False
        if len(longer) < 2 or not (of_meetings or all(speaks_of_meeting(one.line.text) for one in longer)):
            return []
    wanted = {id(heading) for heading in (*found, *longer)}
    return [heading for heading in headings if id(heading) in wanted]


def _is_long_date(heading: Heading, scope: Scope) -> bool:
    """Whether a heading begins with a day, or speaks of a meeting on one."""
    text = heading.line.text
    if not _DIGIT.search(text) or not _is_date(heading, scope, _MORE_WORDS) or not _tells_day(heading, scope):
        return False
    return speaks_of_meeting(text) or find_dates(text, scope.language)[0].start <= _OPENING


def _states_its_day(entries: Sequence[Entry | MarkedPart], dated: Collection[int], scope: Scope) -> bool:
    """Whether a label above the first of few headings states the day: "Date: 19 May" above "Minutes of 5 May"."""
    if len(dated) >= _MANY:
        return False
    front: list[nodes.Element] = []
    for entry in entries:
        if isinstance(entry, Heading):
            if id(entry) in dated:
                if _is_bare_day(entry, scope):
                    return False
                break
        elif isinstance(entry, nodes.Element):
            front.append(entry)
    return any(
        one.label and classify_label(one.label) is Part.DATE and any(d.day for d in find_dates(one.value.text))
        for one in statements(front, scope.sources)
    )


def _days_of(found: Sequence[Heading], scope: Scope) -> list[Heading]:
    """Return the headings of several days, if the title has one of them: "Day 1: 24 March", "Day 2: 25 March"."""
    title, *below = [(heading, find_dates(heading.line.text, scope.language)[0]) for heading in found]
    days = {(date.month, date.day) for _, date in below}
    shapes = {(heading.level, _beside_date(heading, scope)) for heading, _ in below}
    several = len(days) == len(below) > 1 and len(shapes) == 1 and below[0][0].level > title[0].level
    return [heading for heading, _ in below] if several and (title[1].month, title[1].day) in days else []


def _is_month_of(heading: Heading, below: Heading, scope: Scope) -> bool:
    """Whether a heading is that of a month whose days have headings below it."""
    return below.level > heading.level and not _tells_day(heading, scope) and _tells_day(below, scope)


def _outermost(dated: Sequence[Heading], scope: Scope) -> Iterator[Heading]:
    """Yield the headings that begin a meeting, and not part of one, like "Minutes of 5 May" below "19 May"."""
    day: Heading | None = None
    shapes: set[str] = set()
    for heading in dated:
        if day is None or heading.level <= day.level:
            day = heading if _tells_day(heading, scope) else None
            shapes.add(_beside_date(heading, scope))
        elif _beside_date(heading, scope) not in shapes and not _is_bare_day(heading, scope):
            continue
        yield heading


def _beside_date(heading: Heading, scope: Scope) -> str:
    """Return the words of a heading without its date."""
    text = heading.line.text
    date = find_dates(text, scope.language)[0]
    return " ".join(_WORD.findall(f"{text[: date.start]} {text[date.stop :]}".casefold()))


def _is_of_another_day(heading: Heading, scope: Scope) -> bool:
    """Whether a heading's day differs from the one in the page's name, which the page is about."""
    name = date_in_name(scope.docname)
    date = find_dates(heading.line.text, scope.language)[0]
    return name is not None and name.day is not None and (date.month, date.day) != (name.month, name.day)


def _is_in_one_meeting(heading: Heading, title: Heading, scope: Scope) -> bool:
    """Whether the only heading with a date is on a page about a single meeting."""
    return heading is not title and (_is_of_another_day(heading, scope) or _says_day_again(heading, title, scope))


def _says_day_again(heading: Heading, title: Heading, scope: Scope) -> bool:
    """Whether a heading names the day that the title of the page has: "Topics of 5 May" below "Meeting on 5 May"."""
    date = find_dates(heading.line.text, scope.language)[0]
    if date.day is None or not _DIGIT.search(title.line.text):
        return False
    return any((said.month, said.day) == (date.month, date.day) for said in find_dates(title.line.text, scope.language))


def _bold_dates(headings: Sequence[Heading], scope: Scope) -> list[Heading]:
    """Return the bold lines that are only a day, if there are several: "**5 May 2026**"."""
    found = [heading for heading in headings if heading.level == BOLD_LEVEL and _is_bare_day(heading, scope)]
    if not found:
        found = _bold_meetings(headings, scope)
    return found if len({heading.line.text for heading in found}) > 1 else []


def _bold_meetings(headings: Sequence[Heading], scope: Scope) -> list[Heading]:
    """Return bold lines that differ only in their day: "**5 May 2026 | Team call**", "**12 May 2026 | Team call**"."""
    found: dict[str, list[Heading]] = {}
    for heading in headings:
        text = heading.line.text
        if heading.level == BOLD_LEVEL and _DIGIT.search(text) and _is_date(heading, scope) and speaks_of_meeting(text):
            date = find_dates(text, scope.language)[0]
            if date.day is not None and not _OF_OTHERS.search(text[: date.start]):
                found.setdefault(f"{text[: date.start]} {text[date.stop :]}".strip(), []).append(heading)
    most = max(found.values(), key=len, default=[])
    return most if all(_has_notes(heading, most) for heading in most) else []


def _has_notes(heading: Heading, others: Sequence[Heading]) -> bool:
    """Whether anything comes between a bold line and the next one; in a mere list of dates nothing does."""
    following = heading.node.next_node(descend=False, siblings=True)
    return following is not None and all(following is not other.node for other in others)


def _is_bare_day(heading: Heading, scope: Scope) -> bool:
    text = heading.line.text
    dates = find_dates(text, scope.language) if _DIGIT.search(text) else []
    if len(dates) != 1 or dates[0].day is None:
        return False
    told = len(dates[0].text) + sum(len(time.text) for time in find_times(text))
    return len(text) - told <= _BESIDE_DAY


def _tells_day(heading: Heading, scope: Scope) -> bool:
    return find_dates(heading.line.text, scope.language)[0].day is not None


def _is_date(heading: Heading, scope: Scope, words: int = _OTHER_WORDS) -> bool:
    text = heading.line.text
    dates = find_dates(text, scope.language)
    if not dates or (dates[0].day is None and dates[0].year is None):
        return False
    if classify_heading(text, scope.words) in _NOT_A_MEETING or _APPROVES.search(text):
        return False
    rest = f"{text[: dates[0].start]} {text[dates[0].stop :]}"
    if names_version(rest) or (dates[0].day is None and _QUARTER.search(rest)):
        return False  # the heading of a changelog, or of a plan
    return len(_WORD.findall(rest)) <= words or heading_cancels(text) is not None


def _repeated(headings: Sequence[Heading], scope: Scope) -> set[int]:
    """Return the headings of one level that each have an agenda's heading, or a roll call's, below them."""
    parts = [classify_heading(heading.line.text, scope.words) for heading in headings]
    for wanted in (Part.AGENDA, Part.ATTENDEES):
        found: dict[int, list[Heading]] = {}
        above: list[Heading] = []
        for heading, part in zip(headings, parts, strict=True):
            while above and above[-1].level >= heading.level:
                above.pop()
            if part is None and heading.level < BOLD_LEVEL:
                above.append(heading)
            elif part is wanted and above and above[-1].level < BOLD_LEVEL:
                found.setdefault(above[-1].level, []).append(above[-1])
        for level in sorted(found):
            distinct = {id(heading) for heading in found[level]}
            if len(distinct) > 1:
                return distinct
    return set()


def _marked(entries: Sequence[Entry | MarkedPart]) -> list[Heading]:
    """Return the nearest heading above each ``{meeting}`` directive, without repetition."""
    found: dict[int, Heading] = {}
    heading: Heading | None = None
    for entry in entries:
        if isinstance(entry, Heading):
            heading = entry if entry.level < BOLD_LEVEL else heading
        elif isinstance(entry, MarkedPart) and entry.part == "meeting" and heading is not None:
            found[id(heading)] = heading
    return list(found.values())
