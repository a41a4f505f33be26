"""What a build costs after different edits, as a multiple of plain Sphinx: run by hand, ``python benchmarks/edits.py``.

``compare.py`` measures the last of these, which costs most. The sites of plain Sphinx and of sphinx_meetings take
turns, and a figure is the median of several edits.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from compare import build
from sites import dates, meeting, notes, write_site

PAGES = 1_000
RUNS = 5
SITES = ("plain", "sphinx_meetings")


def beside(source: Path, number: int) -> None:
    """Add a sentence to the first page, which has no notes."""
    path = source / "index.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\nSentence {number}.\n", encoding="utf-8")


def words(source: Path, number: int) -> None:
    """Write the discussion of an item in other words."""
    _write(source, (f"Words of edit {number}", "and more of them"), more=0)


def item(source: Path, number: int) -> None:
    """Add items to a page."""
    _write(source, ("Words", "and more of them"), more=number + 1)


def _write(source: Path, discussion: tuple[str, str], more: int) -> None:
    """Write the notes in the middle anew: its first item with a discussion, and so many more items."""
    day = dates(PAGES)[PAGES // 2]
    one = meeting(day)
    first = one.items[0]._replace(notes=discussion)
    added = [first._replace(title=f"What came up {count}", issue=first.issue + count) for count in range(1, more + 1)]
    path = source / "meetings" / str(day.year) / f"{day}.md"
    path.write_text(notes(one._replace(items=[first, *one.items[1:], *added])), encoding="utf-8")


def main() -> None:
    """Measure, and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        for name in SITES:
            write_site(name, PAGES, Path(folder, name))
            build(Path(folder, name), Path(folder, f"{name}-out"))
        for edit in (beside, words, item):
            seconds: dict[str, list[float]] = {name: [] for name in SITES}
            for number in range(RUNS + 1):
                for name in SITES:
                    edit(Path(folder, name), number)
                    cost = build(Path(folder, name), Path(folder, f"{name}-out"))
                    if number:  # the first edit may differ from the next ones: the page was as it had been made
                        seconds[name].append(cost["cpu"])
            plain, ours = (statistics.median(seconds[name]) for name in SITES)
            sys.stdout.write(f"{edit.__name__}: {ours / plain:.2f} ({plain:.2f} s, {ours:.2f} s): {edit.__doc__}\n")


if __name__ == "__main__":
    main()
