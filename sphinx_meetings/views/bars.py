"""Small bars, one a year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sphinx_meetings.views.elements import element, meetings_element

__all__ = ["Scale", "bars"]

WIDTH, GAP, HEIGHT = 8, 3, 18

Scale = tuple[Sequence[int], int]
"""The years, and the greatest number of all bars on the page."""


def bars(numbers: Mapping[int, int], scale: Scale) -> meetings_element:
    """A picture of numbers by year; what it shows is said in its label."""
    years, most = scale
    width = len(years) * (WIDTH + GAP) - GAP
    rectangles = []
    for position, year in enumerate(years):
        number = numbers.get(year, 0)
        # once is seen as well
        height = max(round(HEIGHT * number / most), 1) if number else 0
        rectangles.append(
            element(
                "rect",
                x=str(position * (WIDTH + GAP)),
                y=str(HEIGHT - height),
                width=str(WIDTH),
                height=str(height),
            ),
        )
    return element(
        "svg",
        *rectangles,
        class_="meetings-bars",
        role="img",
        aria_label=", ".join([f"{year}: {numbers.get(year, 0)}" for year in years]),
        viewBox=f"0 0 {width} {HEIGHT}",
        width=str(width),
        height=str(HEIGHT),
    )
