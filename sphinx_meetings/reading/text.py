"""The text of doctree nodes as lines, each with the place where it stands."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from docutils import nodes

from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.text import repair
from sphinx_meetings.records import Line, Span

__all__ = ["Sources", "first_line", "lines_of", "number_of", "own_line", "own_lines"]

_MARKUP: dict[type[nodes.Element], str] = {nodes.strong: "strong", nodes.emphasis: "emphasis", nodes.literal: "code"}
_SHOWN = 60
"""Letters of broken text that a doubt shows."""
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRIKE = re.compile(r"<(/?)(?:s|del|strike)>", re.IGNORECASE)


class Damage(NamedTuple):
    """Text whose encoding was broken on the way."""

    source: str
    number: int
    said: str
    taken: str


class Sources:
    """Names of the files from which a doctree was made, and what was found wrong in them."""

    def __init__(self, folder: str, page: str) -> None:
        self.folder = folder
        """The source folder."""
        self.page = page
        """The document's own file, below the source folder."""
        self.damage: Damage | None = None
        """The first place with a broken encoding."""

    def name(self, path: str | None) -> str:
        """The file below the source folder; the path as it is for a file outside."""
        if path is None:
            return self.page
        if path.startswith(self.folder):
            return path[len(self.folder) :].lstrip("/\\").replace("\\", "/")
        return self.page if path.startswith("<") else path

    def lines(self, path: str | None) -> list[str]:
        """The lines of a file from which nodes were made."""
        file = Path(self.folder) / self.name(path)
        try:
            return _lines_of_file(file, file.stat().st_mtime_ns)
        except OSError:
            return []

    def mended(self, text: str, node: nodes.Element) -> str:
        """Text as it was meant."""
        if text.isascii():
            return text
        meant = repair(text)
        if self.damage is None and len(meant) < len(text) and meant != normalize("NFC", text):
            self.damage = Damage(self.name(node.source), number_of(node), text.strip()[:_SHOWN], meant.strip()[:_SHOWN])
        return meant


@lru_cache(maxsize=4)
def _lines_of_file(path: Path, _changed: int) -> list[str]:
    return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")


class _Builder:
    """Collects text, spans and line breaks while the inline nodes are walked."""

    __slots__ = ("block", "length", "parts", "sources", "spans", "struck")

    def __init__(self, block: nodes.Element, sources: Sources) -> None:
        self.block = block
        self.sources = sources
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.struck: int | None = None

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def walk(self, node: nodes.Node) -> None:
        for child in node.children:
            if isinstance(child, nodes.Text):
                self.write(self.sources.mended(str(child), self.block))
            elif isinstance(child, nodes.raw):
                self._raw(child)
            elif isinstance(child, nodes.Element) and not isinstance(child, nodes.Invisible | nodes.footnote_reference):
                self._element(child)

    def _element(self, node: nodes.Element) -> None:
        start = self.length
        self.walk(node)
        kind = _MARKUP.get(type(node))
        target = ""
        if kind is None and isinstance(node, nodes.reference):
            kind, target = "link", node.get("refuri", "")
        elif kind is None and "reftarget" in node:
            kind, target = "link", node["reftarget"]
        if kind is not None and self.length > start:
            self.spans.append(Span(start, self.length, kind, target))

    def _raw(self, node: nodes.raw) -> None:
        if "html" not in node.get("format", ""):
            return
        text = node.astext()
        if _BREAK.match(text):
            self.write("\n")
        elif "task-list-item-checkbox" in text:
            self.write("[x] " if "checked=" in text else "[ ] ")
        elif match := _STRIKE.fullmatch(text.strip()):
            if not match[1]:
                self.struck = self.length
            elif self.struck is not None:
                self.spans.append(Span(self.struck, self.length, "strike", ""))
                self.struck = None


def number_of(node: nodes.Element) -> int:
    """The line on which a node begins; that of the nearest node around it where it has none of its own."""
    current: nodes.Element | None = node
    while current is not None:
        if current.line:
            return int(current.line)
        current = current.parent
    return 1


def lines_of(node: nodes.Element, sources: Sources) -> list[Line]:
    """The lines of a paragraph, a title, a term: as many as the source has.

    A soft break in the source and a hard break both end a line.
    """
    number = number_of(node)
    source = sources.name(node.source)
    builder = _Builder(node, sources)
    builder.walk(node)
    text = "".join(builder.parts)
    if "\n" not in text:
        return [cut(Line(text, source, number, tuple(builder.spans)), 0)] if text.strip() else []
    whole = Line(text, source, number, tuple(builder.spans))
    found, start = [], 0
    for offset, piece in enumerate(text.split("\n")):
        if piece.strip():
            line = cut(whole, start, start + len(piece))
            found.append(line._replace(number=number + offset))
        start += len(piece) + 1
    return found


def first_line(node: nodes.Element, sources: Sources) -> Line | None:
    """The first line of text in a node that holds paragraphs, such as a list item or a table's cell."""
    for child in node.children:
        if isinstance(child, nodes.TextElement):
            lines = lines_of(child, sources)
            if lines:
                return lines[0]
        elif isinstance(child, nodes.Element):
            return first_line(child, sources)
    return None


def own_line(item: nodes.Element, sources: Sources) -> Line | None:
    """All of an item's first paragraph as one line: what its author wrapped belongs together."""
    child = next(iter(item.children), None)
    if not isinstance(child, nodes.TextElement):
        return None
    number = number_of(item)
    source = sources.name(item.source or child.source)
    builder = _Builder(child, sources)
    builder.walk(child)
    text = "".join(builder.parts).replace("\n", " ")
    return cut(Line(text, source, number, tuple(builder.spans)), 0) if text.strip() else None


def own_lines(item: nodes.Element, sources: Sources) -> list[Line]:
    """The lines of an item's first paragraph."""
    child = next(iter(item.children), None)
    if not isinstance(child, nodes.TextElement):
        return []
    return lines_of(child, sources)
