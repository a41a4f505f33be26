"""Labels with a day that begin the meetings of a page without dated headings.

---
**Date:** 5 March 2026
**Present:** Ana, Ben
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from docutils import nodes

from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label
from sphinx_meetings.reading.blocks import LISTS, items_of
from sphinx_meetings.reading.flow import BOLD_LEVEL, Entry, Heading
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, pieces, rowed, take_apart
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Line

__all__ = ["labelled_days"]

_MAYBE = re.compile(
    r"\W{0,4}(?:(?:meeting|call|time and|heure et|hora y|hora e|ora e|uhrzeit und) ){0,2}"
    r"(?:date|day|when|datum|termin|wann|sitzungsdatum|jour|quand|fecha|d[ií]a|cu[áa]ndo|data|quando|giorno|dag|wanneer|"
    r"日|開催|実施)",
    re.IGNORECASE,
)
"""A quick test before the slow ones."""


def labelled_days(entries: Sequence[Entry | MarkedPart], scope: Scope) -> dict[int, Heading]:
    """Return what begins each meeting by a labelled day, by ``id``, with its heading; empty unless there are several.

    It is the block whose first line has the label, or the heading right above, unless that names a part.
    """
    begins: dict[int, Heading] = {}
    days: set[dt.date] = set()
    for number, entry in enumerate(entries):
        dated = _dated(entry, scope) if isinstance(entry, nodes.Element) else None
        if dated is None or not isinstance(entry, nodes.Element):
            continue
        day, value = dated
        above = entries[number - 1] if number > 1 else None
        if isinstance(above, Heading) and classify_heading(above.line.text, scope.words) is None:
            begins[id(above)] = above
        else:
            begins[id(entry)] = Heading(value, BOLD_LEVEL, entry)
        days.add(day)
    return begins if len(days) == len(begins) > 1 else {}


def _dated(block: nodes.Element, scope: Scope) -> tuple[dt.date, Line] | None:
    """Return the day after a label in the first line of a block, or in any row of a table."""
    if isinstance(block, nodes.table):
        return next(filter(None, (_day_behind(one, scope) for one in rowed(block, scope.sources))), None)
    line = _first_line(block, scope)
    if line is None or not _MAYBE.match(line.text):
        return None
    return _day_behind(take_apart(pieces(line)[0]), scope)


def _first_line(block: nodes.Element, scope: Scope) -> Line | None:
    if isinstance(block, nodes.paragraph):
        lines = lines_of(block, scope.sources)
        return lines[0] if lines else None
    if isinstance(block, LISTS):
        items = items_of(block)
        return own_line(items[0], scope.sources) if items else None
    return None


def _day_behind(statement: Statement, scope: Scope) -> tuple[dt.date, Line] | None:
    if not statement.label or classify_label(statement.label, scope.words) is not Part.DATE:
        return None
    dates = find_dates(statement.value.text, scope.language)
    day = dates[0].date if dates else None
    return None if day is None else (day, statement.value)
