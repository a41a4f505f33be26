"""Whether lines with several fields hold one person each, or several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.fields import masked, split_fields
from sphinx_meetings.grammars.flattening import flatten
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import is_organisation, is_placeholder
from sphinx_meetings.grammars.people_lists import are_only_people, is_known, is_person, people_in
from sphinx_meetings.grammars.roll_call_lists import has_form_of
from sphinx_meetings.records import Line

__all__ = ["tell_of_one_each", "tell_of_several_each"]

_COMMA = re.compile(r" ?, ?")
_FEWEST = 3
_MAY_PART = (", ", ";", " / ", " | ", "·", "•")


def tell_of_one_each(lines: Iterable[str]) -> bool:
    """Whether lines with commas are about one person each: ``Ana Ruiz, ACME, Springfield``, ``Ben Stone, Globex``."""
    first = others = counted = alone = 0
    behind = []
    for text in lines:
        elements = _COMMA.split(masked(text))
        if len(elements) == 1:
            alone += is_person(split_fields(text)[0][0])
            continue
        if not elements[-1]:
            return False  # the list continues on the next line
        counted += 1
        behind.append(elements[1] if " " in elements[0] else "")
        first += is_known(elements[0]) or (alone > 1 and " " in elements[0])
        others += any(map(is_known, elements[1:]))
    if counted >= _FEWEST and not others and "" not in behind:
        # A repeated text is an affiliation: "Ana Ruiz, Globex" and "Ben Stone, Globex".
        places = sum(is_organisation(place) or behind.count(place) > 1 for place in behind)
        first = max(first, counted * (2 * places >= counted))
    return counted + alone > 1 and 2 * first >= counted > 0 and 4 * others < counted


def tell_of_several_each(lines: Sequence[Line], columns: Columns | None) -> bool:
    """Whether at least half of a list's items hold several people: ``Ana Ruiz, Ben Stone, Tchelo M`` may be all of it.

    Args:
        lines: The items.
        columns: What their fields are, if a header or their handles tell.
    """
    if columns is not None and not columns.stated and len(lines) > _FEWEST:
        return False  # handles in the same place on several lines
    may_list = [line for line in lines if any(line.text.count(mark) > 1 for mark in _MAY_PART)]
    if 2 * len(may_list) < len(lines):
        return False
    several, others = 0, len(lines) - len(may_list)
    for line in may_list:
        text = flatten(line).text
        if columns is not None and columns.stated and has_form_of(text, columns):
            return False
        people = [who for who in people_in(text, listed=True) if not is_placeholder(who)]
        is_list = are_only_people(people) or (len(lines) == 1 and _are_alike(people))
        several += is_list
        others += not is_list
        if others > len(lines) / 2:
            return False
    return several > 0


def _are_alike(people: Sequence[str]) -> bool:
    """Whether four or more texts are names that nobody knows, of one word each or of several: "osk, bofur, yrwin"."""
    if len(people) <= _FEWEST or not all(map(is_person, people)) or any(map(looks_like_location, people)):
        return False
    return len({" " in person.partition(" (")[0] for person in people}) == 1
