"""Lines that announce the next meeting."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.patterns import any_of, late, stems_of

__all__ = ["announces"]

_LONGEST = 300
_NEXT_WORDS = """
    next, upcoming, following, nächstes?, nächste[rn]?, kommende[rn]?, prochaine?s?, próxim[ao]s?, siguientes?,
    prossim[aoi], volgende
"""
_NEXT = any_of(_NEXT_WORDS)
_MEETING = any_of("""
    meetings?, calls?, sessions?, sync, gathering, sitzung, treffen, besprechung, termin, réunions?, séances?,
    rencontres?, reunión, reuniones, sesión, reunião, reuniões, sessão, riunion[ei], incontr[oi], vergadering,
    bijeenkomst, overleg
""")
# Every announcement contains one of these, and few other lines do: a quick check before the slow pattern.
_HINT = re.compile(rf"{stems_of(_NEXT_WORDS)}|again|次回")
_ANNOUNCES = late(
    rf"{_NEXT}(?:\s+[\w'’-]{{1,20}}){{0,3}}?\s+{_MEETING}|{_MEETING}\s+{_NEXT}"
    r"|\b(?:we(?:'ll| will)?|let's) (?:meet|see you)(?: \w{1,12}){0,2} again\b|次回",
    re.IGNORECASE,
)


def announces(text: str) -> bool:
    """Whether a line may state when the next meeting is."""
    text = text[:_LONGEST]
    return _HINT.search(text.lower()) is not None and _ANNOUNCES.search(text) is not None
