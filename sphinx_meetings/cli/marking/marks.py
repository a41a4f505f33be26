"""Puts marks into a source: only whole lines are added, and in reStructuredText what is within is indented."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import NamedTuple

__all__ = ["DIRECTIVES", "TAGS", "Mark", "marked"]

DIRECTIVES = "directives"
TAGS = "tags"

_FENCES = re.compile(r"`{3,}")


class Mark(NamedTuple):
    """A part of a meeting around some lines of its page, or between two of them."""

    part: str
    """``meeting``, ``attendees`` or ``agenda``."""
    start: int
    """The first line, counted from 0."""
    stop: int
    """The line after the last one; equal to ``start`` for a mark without content."""
    argument: str
    options: Mapping[str, str]


def marked(lines: Sequence[str], marks: Iterable[Mark], suffix: str, form: str) -> list[str]:
    """The lines of a page with marks.

    Args:
        lines: The page, each line without its newline, but with its carriage return if it has one.
        marks: The marks, none within another.
        suffix: ``.rst`` for reStructuredText.
        form: ``directives`` or ``tags``.
    """
    found = list(lines)
    end = "\r" if sum(line.endswith("\r") for line in lines) * 2 > len(lines) else ""
    # From the last mark to the first, so that the lines of the others keep their numbers.
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.stop), reverse=True):
        content = found[mark.start : mark.stop]
        if suffix == ".rst":
            block = _rest(mark, content, end)
        elif form == TAGS:
            block = _tags(mark, content, end)
        else:
            block = _fenced(mark, content, end)
        before = [end] if mark.start and found[mark.start - 1].strip() else []
        after = [end] if mark.stop < len(found) and found[mark.stop].strip() else []
        found[mark.start : mark.stop] = [*before, *block, *after]
    return found


def _name(mark: Mark) -> str:
    return mark.part if mark.part == "meeting" else f"meeting-{mark.part}"


def _options(mark: Mark, end: str) -> list[str]:
    return [f":{name}: {value}".rstrip() + end for name, value in mark.options.items()]


def _fenced(mark: Mark, content: Sequence[str], end: str) -> list[str]:
    """A fence longer than all within it: one of the same length would close it."""
    longest = max((len(run) for line in content for run in _FENCES.findall(line)), default=2)
    fence = "`" * (longest + 1)
    options = _options(mark, end)
    gap = [end] if options and content else []
    first = f"{fence}{{{_name(mark)}}} {mark.argument}".rstrip()
    return [first + end, *options, *gap, *_closed(content, end), fence + end]


def _tags(mark: Mark, content: Sequence[str], end: str) -> list[str]:
    """Tags between empty lines; without these, Markdown would take the lines next to a tag for HTML, too."""
    attributes = {"when": mark.argument, **mark.options} if mark.argument else mark.options
    told = "".join(f' {name}="{escape(value)}"' if value else f" {name}" for name, value in attributes.items())
    inside = [*_closed(content, end), end] if content else []
    return [f"<{_name(mark)}{told}>{end}", end, *inside, f"</{_name(mark)}>{end}"]


def _rest(mark: Mark, content: Sequence[str], end: str) -> list[str]:
    options = [f"   {line}" for line in _options(mark, end)]
    inside = [end, *(f"   {line}" if line.strip() else line for line in content)] if content else []
    return [f".. {_name(mark)}:: {mark.argument}".rstrip() + end, *options, *inside]


def _closed(content: Sequence[str], end: str) -> list[str]:
    """The lines, all with a line ending: the last line of a page may lack one."""
    return [*content[:-1], content[-1].removesuffix("\r") + end] if content else []
