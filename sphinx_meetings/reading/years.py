"""The years of headings that state only a day, from the headings above and beside them.

## 2026            ## Mar 5
### Mar 5          ## Dec 18, 2025
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from sphinx_meetings.grammars.dates import FoundDate, complete, find_dates, guess_year, year_alone
from sphinx_meetings.reading.flow import Heading

__all__ = ["years_of"]


def years_of(headings: Sequence[Heading], begins: Collection[int], language: str) -> dict[int, int]:
    """Return the year of each dated heading that begins a meeting, by ``id``, as far as it can be known.

    Without its own, a heading has the year of a heading above it, or else the one that brings its day closest to
    that of its neighbour.

    Args:
        headings: The headings of the page.
        begins: The ``id`` of each heading that begins a meeting.
        language: The site's language.
    """
    told = [
        (id(heading), dates[0], above)
        for heading, above in _below_years(headings, begins, language)
        if (dates := find_dates(heading.line.text, language))
    ]
    years = {key: year for key, found, above in told if (year := found.year or above) is not None}
    if len(years) < len(told):
        _spread(told, years)
        _spread(told[::-1], years)
    return years


def _below_years(
    headings: Sequence[Heading], begins: Collection[int], language: str
) -> Iterator[tuple[Heading, int | None]]:
    """Yield the headings that begin a meeting, each with the year of the nearest heading above other than the title."""
    above: list[tuple[int, int]] = []
    for number, heading in enumerate(headings):
        while above and above[-1][0] >= heading.level:
            above.pop()
        if id(heading) in begins:
            yield heading, above[-1][1] if above else None
        elif number:
            dates = find_dates(heading.line.text, language)
            year = dates[0].year if dates else year_alone(heading.line.text)
            if year is not None:
                above.append((heading.level, year))


def _spread(told: Sequence[tuple[int, FoundDate, int | None]], years: dict[int, int]) -> None:
    """Give headings without a year the one that brings them closest to the previous heading."""
    near: dt.date | None = None
    for key, found, _ in told:
        year = years.get(key) or guess_year(found, near)
        if year is not None:
            years[key] = year
            near = complete(found, year) or near
