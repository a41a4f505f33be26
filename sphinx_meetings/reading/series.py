"""What ``{meeting-series}`` says: its options, which are those of ``meetings_series``, and its content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sphinx_meetings.config import FEED
from sphinx_meetings.nearest import nearest
from sphinx_meetings.reading.options import PARTS, Option
from sphinx_meetings.records import SeriesStatement

__all__ = ["OPTIONS", "read_series"]

_LINES = ("schedule", "exceptions")
"""The keys of ``meetings_series`` that are lines of the directive's content."""


def _pages(written: str) -> tuple[str, ...]:
    return tuple(written.replace(",", " ").split())


def _feed(written: str) -> str:
    if not FEED.fullmatch(written):
        raise ValueError("a file name ending with .ics")
    return written


_OF_A_MEETING = PARTS["meeting"].options
OPTIONS: Mapping[str, Option] = {
    "title": Option(_OF_A_MEETING["title"].read, "What it is called."),
    "pages": Option(_pages, "The pages that belong to it: patterns of document names; ``!pattern`` excludes."),
    "join": _OF_A_MEETING["join"],
    "notes": _OF_A_MEETING["notes"],
    "feed": Option(_feed, "The file name of its calendar, for those who already subscribe to it."),
}


def read_series(
    identifier: str,
    options: Mapping[str, str],
    lines: Iterable[tuple[int, str]],
    source: str,
    line: int,
) -> tuple[SeriesStatement, list[str]]:
    """Return what a directive states, and what is wrong with its options."""
    values: dict[str, Any] = dict.fromkeys(OPTIONS)
    problems = []
    for name, written in options.items():
        if name in _LINES:
            problems.append(f"option {name!r} is given as lines of the content; it is ignored")
        elif name not in OPTIONS:
            near = nearest(name, OPTIONS)
            meant = f"did you mean {near!r}?" if near else f"the options are {', '.join(OPTIONS)}"
            problems.append(f"has no option {name!r} ({meant}); it is ignored")
        elif not written.strip():
            problems.append(f"option {name!r} is empty; it is ignored")
        else:
            try:
                values[name] = OPTIONS[name].read(written.strip())
            except ValueError as error:
                problems.append(f"option {name!r} is {written.strip()!r}, but takes {error}; it is ignored")
    said = tuple((number, said) for number, said in lines if said.strip())
    return SeriesStatement(identifier=identifier, **values, lines=said, source=source, line=line), problems
