"""The figures of the comparison, as tables and a plot for the page of the documentation."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from sites import VARIANTS

__all__ = ["figures"]

Results = Mapping[str, Mapping[str, Any]]
"""By size, then by site: build -> measure -> figure."""

RATIOS: Sequence[tuple[str, str, str]] = (
    ("full build", "full", "cpu"),
    ("no change", "same", "cpu"),
    ("one page edited", "edit", "cpu"),
    ("environment", "full", "environment"),
    ("memory", "full", "memory"),
)
"""What is compared with plain Sphinx."""
ABSOLUTE: Sequence[tuple[str, str, str, Callable[[float], str]]] = (
    ("full, s", "full", "cpu", "{:.1f}".format),
    ("no change, s", "same", "cpu", "{:.2f}".format),
    ("edited, s", "edit", "cpu", "{:.2f}".format),
    ("pages", "full", "pages", "{:,.0f}".format),
    ("pages, no change", "same", "pages", "{:,.0f}".format),
    ("pages, edited", "edit", "pages", "{:,.0f}".format),
    ("memory, MB", "full", "memory", "{:,.0f}".format),
    ("environment, MB", "full", "environment", "{:.1f}".format),
    ("output, MB", "full", "output", "{:,.0f}".format),
)
OURS = "sphinx_meetings"
OTHERS = [name for name in VARIANTS if name != "plain"]


def figures(results: Results) -> str:
    """The tables and the plot."""
    sizes = sorted(map(int, results))
    blocks = [_said({size: results[str(size)]["about"] for size in sizes}), plot(results, sizes)]
    for size in sizes:
        blocks += [f"## {size:,} pages", _ratio_table(results[str(size)]), _absolute_table(results[str(size)])]
    if len(sizes) > 1:
        blocks += ["## Growth", _growth(results, sizes)]
    return "\n\n".join(blocks) + "\n"


def _said(abouts: Mapping[int, Mapping[str, Any]]) -> str:
    about = abouts[max(abouts)]
    runs = ", ".join(f"{one['runs']} at {size:,} pages" for size, one in abouts.items())
    packages = ", ".join(f"{name} {number}" for name, number in about["packages"].items())
    return (
        f"Medians of several runs ({runs}) on {about['cores']} cores, Python {about['python']}; {packages}. "
        "In each table plain Sphinx is 1."
    )


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", f"|{'---|' + '--:|' * (len(head) - 1)}"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)])


def _ratio(sites: Mapping[str, Any], name: str, build: str, measure: str) -> float:
    return float(sites[name][build][measure] / sites["plain"][build][measure])


def _ratio_table(sites: Mapping[str, Any]) -> str:
    names = [name for name in OTHERS if name in sites]
    rows = (
        [VARIANTS[name].title, *(f"{_ratio(sites, name, build, measure):.2f}" for _, build, measure in RATIOS)]
        for name in names
    )
    return _table(["", *(title for title, _, _ in RATIOS)], rows)


def _absolute_table(sites: Mapping[str, Any]) -> str:
    rows = (
        [VARIANTS[name].title, *(spell(sites[name][build][measure]) for _, build, measure, spell in ABSOLUTE)]
        for name in VARIANTS
        if name in sites
    )
    return _table(["", *(title for title, _, _, _ in ABSOLUTE)], rows)


def _growth(results: Results, sizes: Sequence[int]) -> str:
    """The exponent of growth between the smallest and the largest size: 1 is in proportion."""
    first, last = results[str(sizes[0])], results[str(sizes[-1])]

    def exponent(name: str, build: str, measure: str) -> str:
        grown = last[name][build][measure] / first[name][build][measure]
        return f"{math.log(grown) / math.log(sizes[-1] / sizes[0]):.2f}"

    rows = (
        [VARIANTS[name].title, *(exponent(name, build, measure) for _, build, measure in RATIOS)]
        for name in VARIANTS
        if name in first and name in last
    )
    table = _table(["", *(title for title, _, _ in RATIOS)], rows)
    return (
        f"The exponent between {sizes[0]:,} and {sizes[-1]:,} pages: 1 is in proportion, 2 with the square.\n\n{table}"
    )


WIDTH, HEIGHT, GAP, LEFT, TOP, BOTTOM, RIGHT = 190, 180, 34, 34, 26, 34, 104
COLOURS = {"sphinx_meetings": "#2f7d6b", "ablog": "#b0622d", "sphinx_needs": "#6b62b5"}
TICKS = (1, 2, 5, 10, 20, 50, 100, 200, 500)
STROKES = {"sphinx_meetings": "none", "ablog": "6 3", "sphinx_needs": "2 3"}


def plot(results: Results, sizes: Sequence[int]) -> str:
    """CPU time relative to plain Sphinx by number of pages, on logarithmic axes, in the colours of the page."""
    panels = RATIOS[:3]
    largest = max(
        _ratio(results[str(size)], name, build, measure)
        for _, build, measure in panels
        for size in sizes
        for name in OTHERS
        if name in results[str(size)]
    )
    top = next(tick for tick in TICKS[1:] if tick >= largest)
    width = LEFT + len(panels) * WIDTH + (len(panels) - 1) * GAP + RIGHT
    height = TOP + HEIGHT + BOTTOM
    style = "width:100%;max-width:52rem;height:auto;font:11px sans-serif"
    pieces = [
        f'<svg viewBox="0 0 {width} {height}" role="img" style="{style}" fill="currentColor">',
        "<title>CPU time as a multiple of plain Sphinx; the tables below say the same</title>",
    ]
    for number, (title, build, measure) in enumerate(panels):
        lines = {
            name: [
                (size, _ratio(results[str(size)], name, build, measure)) for size in sizes if name in results[str(size)]
            ]
            for name in OTHERS
        }
        last = number == len(panels) - 1
        scale = Scale(LEFT + number * (WIDTH + GAP), sizes[0], sizes[-1], top)
        pieces += [*_axes(scale, title, sizes), *_lines(scale, lines, labelled=last)]
    return "\n".join(["```{raw} html", *pieces, "</svg>", "```"])


class Scale(NamedTuple):
    """Where numbers of pages and ratios are drawn in a panel."""

    left: int
    smallest: int
    largest: int
    top: int

    def across(self, size: float) -> float:
        """The x coordinate of a number of pages."""
        return self.left + WIDTH * math.log(size / self.smallest) / (math.log(self.largest / self.smallest) or 1)

    def down(self, ratio: float) -> float:
        """The y coordinate of a ratio."""
        return TOP + HEIGHT * (1 - math.log(max(ratio, 1)) / math.log(self.top))


def _axes(scale: Scale, title: str, sizes: Sequence[int]) -> Iterator[str]:
    left, middle = scale.left, scale.left + WIDTH / 2
    yield f'<text x="{left}" y="14" font-weight="bold">{title}</text>'
    for tick in TICKS:
        if tick <= scale.top:
            y = scale.down(tick)
            opacity = 0.6 if tick == 1 else 0.15
            ends = f'x1="{left}" x2="{left + WIDTH}" y1="{y:.1f}" y2="{y:.1f}"'
            yield f'<line {ends} stroke="currentColor" stroke-opacity="{opacity}"/>'
            yield f'<text x="{left - 5}" y="{y + 4:.1f}" text-anchor="end" fill-opacity="0.7">{tick}</text>'
    for size in sizes:
        place = f'x="{scale.across(size):.1f}" y="{TOP + HEIGHT + 16}"'
        yield f'<text {place} text-anchor="middle" fill-opacity="0.7">{size:,}</text>'
    yield f'<text x="{middle}" y="{TOP + HEIGHT + 31}" text-anchor="middle" fill-opacity="0.7">pages</text>'


def _lines(scale: Scale, lines: Mapping[str, Sequence[tuple[int, float]]], *, labelled: bool) -> Iterator[str]:
    taken: list[float] = []
    for name, points in lines.items():
        places = [(scale.across(size), scale.down(ratio)) for size, ratio in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        stroke = f'stroke="{COLOURS[name]}" stroke-width="2" stroke-dasharray="{STROKES[name]}"'
        yield f'<polyline points="{path}" fill="none" {stroke}/>'
        for x, y in places:
            yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="2.5" fill="{COLOURS[name]}"/>'
        if labelled and places:
            y = places[-1][1] + 4
            while any(abs(y - other) < 13 for other in taken):
                y -= 13
            taken.append(y)
            yield f'<text x="{scale.left + WIDTH + 8}" y="{y:.1f}">{VARIANTS[name].title}</text>'
