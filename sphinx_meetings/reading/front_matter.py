"""What the front matter of a page says of a meeting under names of its own: ``attendees:``, ``chair:``, ``time:``.

Pages of websites have their facts there, where others write labels; what is set under ``meeting:`` is read elsewhere.
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
"""What other pages than notes state, and of others than those who were there."""


def may_tell(name: str) -> bool:
    """Whether a field has the name of one that tells of a meeting."""
    part = classify_label(name)
    return (part in PEOPLE or part in _HOURS) and normalized(name) not in _OF_ANY_PAGE


def fields_of_meeting(names: Iterable[str], lines: Sequence[str]) -> tuple[FrontField, ...]:
    """The fields that tell of a meeting.

    Args:
        names: The fields' names as the parser has them.
        lines: The page.
    """
    return tuple(read_fields(lines, may_tell)) if any(map(may_tell, names)) else ()


def people_in_front(scope: Scope) -> Iterator[RollCallPart]:
    """The people whom the front matter names."""
    for field in scope.front:
        part = classify_label(field.name)
        if part in PEOPLE:
            for text, number in field.values:
                yield RollCallPart(part, plain_line(text, scope.sources.page, number), field.is_list)


def facts_in_front(scope: Scope) -> Iterator[Statement]:
    """The hour and the length that the front matter states."""
    for field in scope.front:
        if classify_label(field.name) in _HOURS:
            line = plain_line(field.values[0].text, scope.sources.page, field.values[0].number)
            yield Statement(field.name, line, line, ())
