"""The outermost blocks of a page's source: headings, lists, paragraphs, each with its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.renderer import RendererHTML
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

__all__ = ["Block", "markdown_blocks", "rest_blocks"]

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1{2,}\s*")
_MARKUP = re.compile(r"\.\.(?:\s|$)|__\s")


class Block(NamedTuple):
    """A block and its lines, counted from 0, without the empty ones below it."""

    start: int
    stop: int
    level: int
    """The level of a heading; 0 for any other block."""
    front: bool
    """Whether it is the front matter, above which nothing may stand."""


def markdown_blocks(lines: Sequence[str], config: MdParserConfig) -> list[Block]:
    """The blocks of a Markdown page, as MyST sees them."""
    text = "\n".join(line.removesuffix("\r") for line in lines).removeprefix("\ufeff")
    found = []
    for token in create_md_parser(config, RendererHTML).parse(text):
        if token.level == 0 and token.nesting >= 0 and token.map is not None:
            start, stop = token.map
            level = int(token.tag[1:]) if token.type == "heading_open" else 0
            found.append(Block(start, _trimmed(lines, start, stop), level, token.type == "front_matter"))
    return found


def rest_blocks(lines: Sequence[str]) -> list[Block]:
    """The blocks of a page in reStructuredText; indented lines belong to the block above them."""
    found: list[Block] = []
    adornments: dict[str, int] = {}
    for start, stop in _paragraphs(lines):
        head = _heading(lines, start, stop)
        if head:
            style = "".join(lines[number].strip()[:1] if number != _title(head, start) else "x" for number in head)
            level = adornments.setdefault(style, len(adornments) + 1)
            found.append(Block(start, head.stop, level, front=False))
        below = head.stop if head else start
        if below < stop:
            found.append(Block(below, stop, 0, front=False))
    return found


def _trimmed(lines: Sequence[str], start: int, stop: int) -> int:
    stop = min(stop, len(lines))
    while stop > start + 1 and not lines[stop - 1].strip():
        stop -= 1
    return stop


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first line of each block, which is at the margin and below an empty line, and the line after its last."""
    start: int | None = None
    for number, line in enumerate([*lines, ""]):
        if not line.strip() or line[0].isspace():
            continue
        if number == 0 or not lines[number - 1].strip() or start is None:
            if start is not None:
                yield start, _trimmed(lines, start, number)
            start = number
    if start is not None:
        yield start, _trimmed(lines, start, len(lines))


def _heading(lines: Sequence[str], start: int, stop: int) -> range:
    """The lines of the heading with which the block begins, with its adornments; none if there is no heading."""

    def is_line(number: int) -> bool:
        return number < stop and _ADORNMENT.fullmatch(lines[number]) is not None

    if is_line(start) and is_line(start + 2):
        return range(start, start + 3)
    if not is_line(start) and is_line(start + 1) and not _MARKUP.match(lines[start]):
        return range(start, start + 2)
    return range(0)


def _title(head: range, start: int) -> int:
    return start + 1 if len(head) == 3 else start
