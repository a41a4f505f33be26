"""Fields of the front matter that are about a meeting: ``attendees:``, ``chair:``, ``time:``.

Pages of websites have their facts there, where others write labels. What is under ``meeting:`` is read elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sphinx_meetings.grammars.front_matter import FrontField, read_fields
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.patterns import phrases_of
from sphinx_meetings.grammars.vocabulary import Part, classify_label, normalized
from sphinx_meetings.reading.outline import PEOPLE
from sphinx_meetings.reading.roll_call_part import RollCallPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement

__all__ = ["facts_in_front", "fields_of_meeting", "may_tell", "people_in_front"]

_HOURS = frozenset({Part.TIME, Part.TIMEZONE, Part.DURATION})
_OF_ANY_PAGE = phrases_of("people, members, host, hosts, organizer, organiser, lead, recorder, panelists, speakers")
"""Fields that pages other than notes have too, about people who need not have been present."""


def may_tell(name: str) -> bool:
    """Whether a field, by its name, may be about a meeting."""
    part = classify_label(name)
    return (part in PEOPLE or part in _HOURS) and normalized(name) not in _OF_ANY_PAGE


def fields_of_meeting(names: Iterable[str], lines: Sequence[str]) -> tuple[FrontField, ...]:
    """Return the fields that are about a meeting.

    Args:
        names: The names of all fields, as parsed.
        lines: The lines of the page.
    """
    return tuple(read_fields(lines, may_tell)) if any(map(may_tell, names)) else ()


def people_in_front(scope: Scope) -> Iterator[RollCallPart]:
    """Yield the people named in the front matter."""
    for field in scope.front:
        part = classify_label(field.name)
        if part in PEOPLE:
            for text, number in field.values:
                yield RollCallPart(part, plain_line(text, scope.sources.page, number), field.is_list)


def facts_in_front(scope: Scope) -> Iterator[Statement]:
    """Yield the hour and the length stated in the front matter."""
    for field in scope.front:
        if classify_label(field.name) in _HOURS:
            line = plain_line(field.values[0].text, scope.sources.page, field.values[0].number)
            yield Statement(field.name, line, line, ())
