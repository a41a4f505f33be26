"""Small bar charts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sphinx_meetings.views.elements import Part, element

__all__ = ["Scale", "bars", "columns"]

WIDTH, GAP, HEIGHT = 8, 3, 18

Scale = tuple[Sequence[int], int]
"""The years, and the largest number in any chart on the page."""


def bars(numbers: Mapping[int, int], scale: Scale) -> Part:
    """A chart with a bar for each year; its label says the same in words."""
    years, most = scale
    label = ", ".join([f"{year}: {numbers.get(year, 0)}" for year in years])
    return _picture([numbers.get(year, 0) for year in years], most, HEIGHT, label)


def columns(numbers: Sequence[int], label: str) -> Part:
    """A chart of a row of numbers, four times as high."""
    return _picture(numbers, max(numbers, default=0), 4 * HEIGHT, label)


def _picture(numbers: Iterable[int], most: int, full: int, label: str) -> Part:
    rectangles = []
    for position, number in enumerate(numbers):
        # even a single one can be seen
        height = max(round(full * number / most), 1) if number else 0
        rectangles.append(
            element(
                "rect",
                x=str(position * (WIDTH + GAP)),
                y=str(full - height),
                width=str(WIDTH),
                height=str(height),
            ),
        )
    width = len(rectangles) * (WIDTH + GAP) - GAP
    return element(
        "svg",
        *rectangles,
        class_="meetings-bars",
        role="img",
        aria_label=label,
        viewBox=f"0 0 {width} {full}",
        width=str(width),
        height=str(full),
    )
