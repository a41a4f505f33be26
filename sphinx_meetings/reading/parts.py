"""Parts that an author marked with a directive or a pair of tags, as entries of the flow.

```{meeting-agenda}           <meeting-agenda slot="60">
:slot: 60
- item                        - item
```
                              </meeting-agenda>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.nodes import meetings_part
from sphinx_meetings.reading.flow import Entry, Heading, flow
from sphinx_meetings.reading.options import PARTS, WHEN, Problem
from sphinx_meetings.reading.text import Sources, number_of
from sphinx_meetings.warnings import MeetingsWarning

__all__ = ["TAGS", "MarkedPart", "grouped"]

TAGS: Mapping[str, str] = {f"meeting-{part}" if part != "meeting" else "meeting": part for part in PARTS}


class MarkedPart(NamedTuple):
    """A part that its author marked."""

    part: str
    argument: str
    options: Mapping[str, str | None]
    entries: list[Entry]
    node: nodes.Element
    source: str
    line: int


class _Tags(HTMLParser):
    """Finds our tags in a raw node, and whether there is any text beside them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None] | None]] = []
        self.text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in TAGS:
            self.tags.append((TAGS[tag], dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag in TAGS:
            self.tags.append((TAGS[tag], None))

    def handle_data(self, data: str) -> None:
        self.text = self.text or bool(data.strip())


class _Open(NamedTuple):
    part: MarkedPart
    outer: list[Entry | MarkedPart]


def grouped(
    document: nodes.document, sources: Sources, *, look_inside: bool = True
) -> tuple[list[Entry | MarkedPart], list[Problem]]:
    """Return the flow of a page, with the entries of each marked part grouped.

    Args:
        document: The page.
        sources: Its files.
        look_inside: Whether to look for directives inside lists and tables.
    """
    problems: list[Problem] = []
    found = _grouped(flow(document, sources), sources, problems)
    if not look_inside:
        return found, problems
    whole: list[Entry | MarkedPart] = []
    for entry in found:
        whole.append(entry)
        blocks = entry.entries if isinstance(entry, MarkedPart) else [entry]
        for block in blocks:
            if isinstance(block, nodes.Element):
                whole.extend(_inside(block, sources, problems))
    return whole, problems


def _inside(block: nodes.Element, sources: Sources, problems: list[Problem]) -> Iterator[Entry | MarkedPart]:
    """Yield the parts in the items of a list or the cells of a table."""
    stack = list(reversed(block.children))
    while stack:
        child = stack.pop()
        if isinstance(child, meetings_part):
            for part in _from_directive(child, sources, problems):
                yield part
                for entry in part.entries if isinstance(part, MarkedPart) else ():
                    if isinstance(entry, nodes.Element):
                        yield from _inside(entry, sources, problems)
        else:
            stack.extend(reversed(child.children))


def _grouped(entries: Iterable[Entry], sources: Sources, problems: list[Problem]) -> list[Entry | MarkedPart]:
    found: list[Entry | MarkedPart] = []
    opened: list[_Open] = []

    def complain(message: str, node: nodes.Element) -> None:
        problems.append(Problem(MeetingsWarning.SYNTAX, message, sources.name(node.source), number_of(node)))

    for entry in entries:
        if isinstance(entry, meetings_part):
            found.extend(_from_directive(entry, sources, problems))
            continue
        tags = None if isinstance(entry, Heading) else _tags(entry)
        if tags is None:
            found.append(entry)
            continue
        assert isinstance(entry, nodes.Element)
        if tags.text:
            complain(
                "a meeting tag stands on a line with other text; put it on a line of its own between blank lines", entry
            )
        for part, attributes in tags.tags:
            name = "meeting" if part == "meeting" else f"meeting-{part}"
            if attributes is not None:
                names = WHEN if part == "meeting" else ()
                argument = " ".join(filter(None, [attributes.pop(name, None) for name in names]))
                marked = MarkedPart(part, argument, attributes, [], entry, sources.name(entry.source), number_of(entry))
                opened.append(_Open(marked, found))
                found = []
            elif opened and opened[-1].part.part == part:
                marked, outer = opened.pop()
                found = [*outer, *_closed(marked, found)]
            else:
                complain(f"the tag </{name}> has no <{name}> before it; it is ignored", entry)
    while opened:
        marked, outer = opened.pop()
        name = "meeting" if marked.part == "meeting" else f"meeting-{marked.part}"
        complain(f"the tag <{name}> has no </{name}> after it; it is ignored", marked.node)
        found = [*outer, *found]
    return found


def _from_directive(node: meetings_part, sources: Sources, problems: list[Problem]) -> list[Entry | MarkedPart]:
    """Return the part, followed by the parts nested in it."""
    inside = _grouped(flow(node, sources), sources, problems)
    marked = MarkedPart(
        node["part"], node["argument"], node["options"], [], node, sources.name(node.source), number_of(node)
    )
    return _closed(marked, inside)


def _closed(marked: MarkedPart, inside: list[Entry | MarkedPart]) -> list[Entry | MarkedPart]:
    own = [entry for entry in inside if not isinstance(entry, MarkedPart)]
    return [marked._replace(entries=own), *(entry for entry in inside if isinstance(entry, MarkedPart))]


_MAYBE_TAG = re.compile(r"</?meeting\b")


def _tags(entry: nodes.Element) -> _Tags | None:
    if not isinstance(entry, nodes.raw) or not _MAYBE_TAG.match(entry.astext()):
        return None
    parser = _Tags()
    parser.feed(entry.astext())
    parser.close()
    return parser if parser.tags else None
