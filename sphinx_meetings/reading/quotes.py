"""What people reported: lines below "Quick updates" or "Reports" that begin with a name.

    ## Quick updates
    - **Min:** released 4.2        Quote(Min, "released 4.2")
      - the notes are online              "the notes are online"
    - **Ana**                      Quote(Ana,
      - moved the server                  "moved the server")

What people say about themselves in an introduction or a check-in is private, and is not read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
                for statement, rest in _statements(below.blocks, scope):
                    yield from _quote(statement, rest, known)


def _groups(topic: Topic) -> Iterator[Topic]:
    """Yield a part of the notes and the headings below it that are not other parts."""
    yield topic
    for below in topic.below:
        if below.part is None:
            yield from _groups(below)


def _statements(blocks: Iterable[nodes.Element], scope: Scope) -> Iterator[tuple[Statement, list[str]]]:
    """Yield the lines of blocks, split at the colon, each with the lines below it."""
    for block in blocks:
        if isinstance(block, nodes.paragraph):
            yield from ((take_apart(line), []) for line in lines_of(block, scope.sources))
        elif isinstance(block, (*LISTS, nodes.list_item)):
            for entry in items_of(block):
                line = own_line(entry, scope.sources)
                if line is not None:
                    rest = [text.astext() for part in rest_of(entry) for text in texts_in(part)]
                    yield take_apart(line), [" ".join(text.split()) for text in rest]


def _quote(statement: Statement, rest: list[str], known: Iterable[str]) -> Iterator[Quote]:
    line = statement.line
    is_bold = any(span.kind == "strong" and span.start == 0 for span in line.spans)
    name = statement.label or (line.text if rest else "")
    owned = read_owners(name, Trust.BRACKETS if is_bold else Trust.WEAK, frozenset(known)) if name else None
    said = [statement.value.text] if statement.label else []
    lines = tuple(text for text in (*said, *rest) if text.strip(" *_"))
    if owned and owned.owners and lines:
        speakers: tuple[Mention, ...] = owned.owners
        yield Quote(speakers, lines, line.source, line.number)
