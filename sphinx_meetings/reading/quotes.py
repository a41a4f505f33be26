"""What people reported: lines below "Quick updates" or "Reports" that begin with a name.

    ## Quick updates
    - **Min:** released 4.2        Quote(Min, "released 4.2")
      - the notes are online              "the notes are online"
    - **Ana**                      Quote(Ana,
      - moved the server                  "moved the server")
    - [Ben] new pages              Quote(Ben, "new pages")
    - Conference
      - Ana: my talk is accepted   Quote(Ana, "my talk is accepted")

What people say about themselves in an introduction or a check-in is private, and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.owners import Trust, known_names, read_owners
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.blocks import LISTS, items_of, rest_of, texts_in
from sphinx_meetings.reading.outline import Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, take_apart
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Attendance, Mention, Quote

__all__ = ["read_quotes"]

_REPORTS = frozenset({Part.UPDATES, Part.REPORTS})
_DEEPEST = 3
_MOST = 10
_IN_BRACKETS = re.compile(r"[\[(]([^()\[\]]{1,60})[\])]:?\s+")


def read_quotes(root: Topic, people: Iterable[Attendance], scope: Scope) -> Iterator[Quote]:
    """Yield what each person reported.

    Args:
        root: The notes.
        people: Those who were present.
        scope: The page.
    """
    reports = [topic for topic in walk(root) if topic.part in _REPORTS]
    known = known_names(people) if reports else frozenset()
    seen: set[int] = set()
    for topic in reports:
        if id(topic) not in seen:
            for below in _groups(topic):
                seen.add(id(below))
                yield from _quotes(below.blocks, known, scope)


def _groups(topic: Topic) -> Iterator[Topic]:
    """Yield a part of the notes and the headings below it that are not other parts."""
    yield topic
    for below in topic.below:
        if below.part is None:
            yield from _groups(below)


def _quotes(blocks: Iterable[nodes.Element], known: frozenset[str], scope: Scope, depth: int = 1) -> Iterator[Quote]:
    """Yield what each person says in blocks; below a line of nobody, in the lists there."""
    for block in blocks:
        if isinstance(block, nodes.paragraph):
            for written in lines_of(block, scope.sources):
                yield from _quote(take_apart(written), [], known)
        elif isinstance(block, (*LISTS, nodes.list_item)):
            for entry in items_of(block):
                line = own_line(entry, scope.sources)
                if line is None:
                    continue
                below = rest_of(entry)
                lines, replies = _below(below, known, scope)
                quotes = list(_quote(take_apart(line), lines, known))
                if quotes:
                    yield from (*quotes, *replies)
                elif depth < _DEEPEST:
                    yield from _quotes([part for part in below if isinstance(part, LISTS)], known, scope, depth + 1)


def _below(blocks: Iterable[nodes.Element], known: frozenset[str], scope: Scope) -> tuple[list[str], list[Quote]]:
    """The lines below what somebody says, without those that others say there, and what these say."""
    lines, replies = [], []
    for block in blocks:
        for entry in items_of(block) if isinstance(block, LISTS) else ():
            line = own_line(entry, scope.sources)
            texts = [" ".join(text.astext().split()) for text in texts_in(entry)]
            reply = list(_quote(take_apart(line), texts[1:], known, Trust.WEAK)) if line is not None else []
            replies += reply
            lines += [] if reply else texts
        if not isinstance(block, LISTS):
            lines += [" ".join(text.astext().split()) for text in texts_in(block)]
    return lines, replies


def _quote(
    statement: Statement, rest: list[str], known: frozenset[str], bold: Trust = Trust.BRACKETS
) -> Iterator[Quote]:
    """Yield what a line and those below it say if it begins with a name; one in bold letters is trusted as ``bold``."""
    line = statement.line
    is_bold = any(span.kind == "strong" and span.start == 0 for span in line.spans)
    name, said = statement.label or (line.text if rest else ""), statement.value.text if statement.label else ""
    owned = _owners_in_brackets(line.text, known)
    if owned.speakers:
        speakers, said = owned
    else:
        read = read_owners(name, bold if is_bold else Trust.WEAK, known) if name else None
        speakers = read.owners if read else ()
    lines = tuple(text for text in (said, *rest) if text.strip(" *_"))
    if speakers and lines:
        yield Quote(speakers, lines, line.source, line.number)


class _Tagged(NamedTuple):
    speakers: tuple[Mention, ...]
    said: str


def _owners_in_brackets(text: str, known: frozenset[str]) -> _Tagged:
    """The people in brackets before what they say: ``[Ana] text``, ``(Ana) text``, ``[name=Ana] [name=Ben] text``."""
    speakers: list[Mention] = []
    while text.startswith(("[", "(")) and len(speakers) < _MOST and (match := _IN_BRACKETS.match(text)):
        owned = read_owners(match[1], Trust.WEAK, known)
        if owned is None or not owned.owners:
            break
        speakers += owned.owners
        text = text[match.end() :]
    return _Tagged(tuple(speakers), text)
