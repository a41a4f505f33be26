"""Whether a line announces the next meeting."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.patterns import any_of

__all__ = ["announces"]

_LONGEST = 300
_NEXT = any_of("""
    next, upcoming, following, nächstes?, nächste[rn]?, kommende[rn]?, prochaine?s?, próxim[ao]s?, siguientes?,
    prossim[aoi], volgende
""")
_MEETING = any_of("""
    meetings?, calls?, sessions?, sync, gathering, sitzung, treffen, besprechung, termin, réunions?, séances?,
    rencontres?, reunión, reuniones, sesión, reunião, reuniões, sessão, riunion[ei], incontr[oi], vergadering,
    bijeenkomst, overleg
""")
_ANNOUNCES = re.compile(
    rf"{_NEXT}(?:\s+[\w'’-]{{1,20}}){{0,3}}?\s+{_MEETING}|{_MEETING}\s+{_NEXT}"
    r"|\b(?:we(?:'ll| will)?|let's) (?:meet|see you)(?: \w{1,12}){0,2} again\b|次回",
    re.IGNORECASE,
)


def announces(text: str) -> bool:
    """Whether a line may tell when the next meeting is."""
    return _ANNOUNCES.search(text[:_LONGEST]) is not None
