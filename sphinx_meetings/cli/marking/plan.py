"""Which lines of a page are marked as which parts: only those whose marks do not change what is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from sphinx_meetings.cli.marking.blocks import Block
from sphinx_meetings.cli.marking.marks import Mark
from sphinx_meetings.records import Meeting, Page

__all__ = ["Plan", "Wish", "chosen", "wishes"]

_END = 1 << 30
_WHEN = re.compile(r"[ \t]*(?:`{3,}|:{3,}|~{3,})\{meeting\}|\.\. meeting::|<meeting[ >]")
_PART = re.compile(r"[ \t]*(?:(?:`{3,}|:{3,}|~{3,})\{|\.\. |<)meeting-(attendees|agenda)\b")


class Wish(NamedTuple):
    """A part of a meeting that might be marked."""

    part: str
    line: int
    """The line on which it begins, counted from 1."""
    ways: tuple[tuple[Mark, ...], ...]
    """Ways to mark it, the best first."""


class Plan(NamedTuple):
    """What to mark, and what can't be marked."""

    marks: list[Mark]
    done: list[Wish]
    left: list[Wish]


def wishes(page: Page, lines: Sequence[str], blocks: Sequence[Block]) -> list[Wish]:
    """All parts of a page that are not marked yet, in order.

    Args:
        page: What is read from the page as it is.
        lines: Its lines.
        blocks: Its outermost blocks.
    """
    found: list[Wish] = []
    for meeting, after in pairwise([*page.meetings, None]):
        if meeting is None:
            continue
        start = meeting.line - 1 if meeting.heading is not None else 0
        stop = after.line - 1 if after is not None else _END
        inside = [block for block in blocks if start <= block.start < stop]
        text = lines[start:stop]
        present = {match[1] for line in text if (match := _PART.match(line))}
        if meeting.date_from not in {"directive", "frontmatter"} and not any(map(_WHEN.match, text)):
            found += _when(meeting, inside)
        if "attendees" not in present:
            found += _people(meeting, page, inside)
        if "agenda" not in present:
            found += _agenda(meeting, page, inside)
    return found


def chosen(
    plan: Sequence[Wish],
    is_same: Callable[[Sequence[Mark]], bool],
    one_by_one: Callable[[Sequence[Wish]], Iterable[Wish]] = iter,
) -> Plan:
    """The wishes that can be fulfilled.

    Args:
        plan: All wishes.
        is_same: Whether the page, with some marks, still says the same.
        one_by_one: Goes through the wishes if not all can be fulfilled at once; that is slow, so it may show progress.
    """
    best = [mark for wish in plan for mark in wish.ways[0]]
    if is_same(best):
        return Plan(best, list(plan), [])
    marks: list[Mark] = []
    done: list[Wish] = []
    left: list[Wish] = []
    for wish in one_by_one(plan):
        way = next((way for way in wish.ways if is_same([*marks, *way])), None)
        marks += way or ()
        (left if way is None else done).append(wish)
    return Plan(marks, done, left)


def _when(meeting: Meeting, blocks: Sequence[Block]) -> Iterator[Wish]:
    """A mark below the meeting's heading, or at the top of a page without one."""
    day = str(meeting.date) if meeting.date else meeting.period
    if day is None:
        return
    said = " ".join(filter(None, (day, f"{meeting.time:%H:%M}" if meeting.time else "", meeting.timezone)))
    top = [block.stop for block in blocks if block.front]
    heading = next((block for block in blocks if block.start < meeting.line <= block.stop and block.level), None)
    first = heading.stop if heading else max(top, default=blocks[0].start if blocks else 0)
    # In reStructuredText, fields below the title belong to it.
    second = [block.stop for block in blocks if block.start >= first][:1]
    ways = tuple((Mark("meeting", at, at, said, {}),) for at in (first, *second))
    yield Wish("meeting", first + 1, ways)


def _people(meeting: Meeting, page: Page, blocks: Sequence[Block]) -> Iterator[Wish]:
    """A mark for each list of people of one kind, else one for all the lists below a heading."""
    of_page = page.source
    kinds = {
        "absent": {who.line - 1 for who in meeting.absent if who.source == of_page},
        "guests": {who.line - 1 for who in meeting.attendees if who.source == of_page and "guest" in who.roles},
        "": {who.line - 1 for who in meeting.attendees if who.source == of_page and "guest" not in who.roles},
    }
    unread = {one.line - 1 for one in page.unread if one.source == of_page and one.part in {"attendees", "absent"}}
    told = unread.union(*kinds.values())

    def kind(first: Block, last: Block) -> str:
        """The kind of all people from one block to another; plain attendees if there are several kinds."""
        found = {name for name, lines in kinds.items() if any(first.start <= line < last.stop for line in lines)}
        return next(iter(found)) if len(found) == 1 else ""

    lists: list[tuple[Block, Block]] = []
    for above, block in pairwise([None, *blocks]):
        assert block is not None
        if not _holds(block, told):
            continue
        if lists and lists[-1][1] is above and kind(*lists[-1]) == kind(block, block):
            lists[-1] = (lists[-1][0], block)
        else:
            lists.append((block, block))
    stretches = _runs(blocks, told, lambda block: bool(block.level))
    ways: list[tuple[Mark, ...]] = []
    for runs, flags in ((lists, True), (lists, False), (stretches, True), (stretches, False)):
        way = tuple(
            Mark("attendees", first.start, last.stop, "", {said: ""} if (said := kind(first, last)) and flags else {})
            for first, last in runs
        )
        if way and way not in ways:
            ways.append(way)
    if ways:
        yield Wish("attendees", lists[0][0].start + 1, tuple(ways))


def _agenda(meeting: Meeting, page: Page, blocks: Sequence[Block]) -> Iterator[Wish]:
    """A mark for the whole run of items, else one for each run between two headings, else one for each heading."""
    items = {item.line - 1 for item in meeting.agenda if item.source == page.source}
    if not items:
        return
    unread = {one.line - 1 for one in page.unread if one.source == page.source and one.part == "agenda"}
    options: dict[str, str] = {}
    if meeting.slot:
        options["slot"] = str(meeting.slot)
    if meeting.closes:
        options["closes"] = meeting.closes
    ways: list[tuple[Mark, ...]] = []
    for lines in (items | unread, items):  # first with the unread lines, which are to be reported as before
        whole = _runs(blocks, lines, lambda _: False)
        apart = _runs(blocks, lines, partial(_is_between, lines=lines))
        single = _runs(blocks, lines, lambda block: bool(block.level))
        for runs, deep in ((whole, True), (whole, False), (apart, True), (apart, False), (single, False)):
            way = tuple(
                Mark("agenda", first.start, _stop(last, blocks, deep=deep), "", options) for first, last in runs
            )
            if way and way not in ways:
                ways.append(way)
    if ways:
        yield Wish("agenda", ways[0][0].start + 1, tuple(ways))


def _is_between(block: Block, lines: set[int]) -> bool:
    """Whether a block is a heading between items, and not an item itself."""
    return bool(block.level) and not _holds(block, lines)


def _stop(last: Block, blocks: Sequence[Block], *, deep: bool) -> int:
    """Where an item ends: if it is a heading, at the next one or, with ``deep``, at the next that is not below it."""
    stop = last.stop
    for block in blocks:
        if last.level and block.start >= last.stop:
            if block.level and (block.level <= last.level or not deep):
                break
            stop = block.stop
    return stop


def _runs(blocks: Sequence[Block], lines: set[int], ends: Callable[[Block], bool]) -> list[tuple[Block, Block]]:
    """The first and the last block of each run of blocks that hold some of the lines; ``ends`` says what ends a run."""
    runs: list[tuple[Block, Block]] = []
    broken = True
    for block in blocks:
        broken = broken or ends(block)
        if _holds(block, lines):
            if broken:
                runs.append((block, block))
            else:
                runs[-1] = (runs[-1][0], block)
            broken = False
    return runs


def _holds(block: Block, lines: set[int]) -> bool:
    return any(block.start <= line < block.stop for line in lines)
