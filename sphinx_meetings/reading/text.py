"""The text of doctree nodes as lines, each with its source file and line number."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from docutils import nodes

from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.text import repair
from sphinx_meetings.grammars.tildes import without_tildes
from sphinx_meetings.reading.unknown_roles import text_of_problematic, texts_of_unknown_roles
from sphinx_meetings.records import Line, Span

__all__ = ["Sources", "first_line", "lines_of", "number_of", "own_line", "own_lines", "plain_text"]

_MARKUP: dict[type[nodes.Element], str] = {nodes.strong: "strong", nodes.emphasis: "emphasis", nodes.literal: "code"}
_USUAL = frozenset({*_MARKUP, nodes.reference})
_SHOWN = 60
"""How many characters of broken text a doubt shows."""
_WITHOUT_TEXT = (nodes.Invisible, nodes.footnote_reference)
_BREAK_IN_LINE = "\v"
"""Stands for a line break (`<br>`) within one line of the source."""
_BREAKS = re.compile("[\n\v]")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_STRIKE = late(r"<(/?)(?:s|del|strike)>", re.IGNORECASE)


class Damage(NamedTuple):
    """Text whose encoding was broken before it came here, and what it was taken to mean."""

    source: str
    number: int
    said: str
    taken: str


class Sources:
    """The files from which a doctree was made, and the first broken text found in them."""

    def __init__(self, folder: str, page: str) -> None:
        self.folder = folder
        """The source folder."""
        self.page = page
        """The document's own file, relative to the source folder."""
        self.damage: Damage | None = None
        """The first place with a broken encoding."""
        self.read: dict[nodes.Element, list[Line]] = {}
        """A cache of each node's lines, since several rules look at the same node."""
        self.own: dict[nodes.Element, Line | None] = {}
        self._names: dict[str | None, str] = {None: page}

    def name(self, path: str | None) -> str:
        """Return a path relative to the source folder; that of a file outside it unchanged."""
        name = self._names.get(path)
        if name is None and path is not None:
            # docutils names included files relative to the working directory.
            whole = path if path.startswith(("<", self.folder)) else os.path.normpath(Path.cwd() / path)
            if whole.startswith(self.folder):
                name = whole[len(self.folder) :].lstrip("/\\").replace("\\", "/")
            else:
                name = self.page if path.startswith("<") else path
            self._names[path] = name
        return name or self.page

    def lines(self, path: str | None) -> list[str]:
        """Return the lines of a source file; none if it can't be read."""
        file = Path(self.folder) / self.name(path)
        try:
            return _lines_of_file(file, file.stat().st_mtime_ns)
        except OSError:
            return []

    def mended(self, text: str, node: nodes.Element) -> str:
        """Return the text with a broken encoding repaired, and remember the first such place."""
        if text.isascii():
            return text
        meant = repair(text)
        if len(meant) < len(text) and meant != normalize("NFC", text):
            self._report(Damage(self.name(node.source), number_of(node), text.strip()[:_SHOWN], meant.strip()[:_SHOWN]))
        return meant

    def _report(self, damage: Damage) -> None:
        first = self.damage
        if first is None or (damage.source == first.source and damage.number < first.number):
            self.damage = damage


@lru_cache(maxsize=4)
def _lines_of_file(path: Path, _changed: int) -> list[str]:
    return path.read_text(encoding="utf-8-sig", errors="replace").split("\n")


class _Builder:
    """Collects text, spans and line breaks while the inline nodes are walked."""

    __slots__ = ("block", "length", "parts", "sources", "spans", "struck", "unknown")

    def __init__(self, block: nodes.Element, sources: Sources) -> None:
        self.block = block
        self.sources = sources
        self.parts: list[str] = []
        self.length = 0
        self.spans: list[Span] = []
        self.struck: int | None = None
        self.unknown: list[str] | None = None

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def walk(self, node: nodes.Node) -> None:
        for child in node.children:
            if child.__class__ is nodes.Text:
                text = child.astext() if "\0" in child else child
                self.write(text if text.isascii() else self.sources.mended(text, self.block))
            elif isinstance(child, nodes.Element):
                if child.__class__ in _USUAL:
                    self._element(child)
                elif isinstance(child, nodes.raw):
                    self._raw(child)
                elif isinstance(child, nodes.system_message):
                    self._message(child)
                elif isinstance(child, nodes.problematic):
                    self.write(self.sources.mended(text_of_problematic(child), self.block))
                elif not isinstance(child, _WITHOUT_TEXT):
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

    def _message(self, message: nodes.system_message) -> None:
        """Skip a parser's message, but write the text of an unknown role that MyST replaced by a message."""
        if "myst.role_unknown" not in message.astext():
            return
        if self.unknown is None:
            lines = self.sources.lines(self.block.source)
            self.unknown = texts_of_unknown_roles(self.block, lines[number_of(self.block) - 1 :])
        if self.unknown:
            self.write(self.unknown.pop(0))

    def _raw(self, node: nodes.raw) -> None:
        if "html" not in node.get("format", ""):
            return
        text = node.astext()
        if _BREAK.match(text):
            # Markdown's hard break includes the newline of the source; a `<br>` tag does not
            self.write("\n" if text.endswith("\n") else _BREAK_IN_LINE)
        elif "task-list-item-checkbox" in text:
            self.write("[x] " if "checked=" in text else "[ ] ")
        elif match := _STRIKE.fullmatch(text.strip()):
            if not match[1]:
                self.struck = self.length
            elif self.struck is not None:
                self.spans.append(Span(self.struck, self.length, "strike", ""))
                self.struck = None


def number_of(node: nodes.Element) -> int:
    """Return the line on which a node begins, or else that of its nearest ancestor with a line."""
    current: nodes.Element | None = node
    while current is not None:
        if current.line:
            return int(current.line)
        current = current.parent
    return 1


def lines_of(node: nodes.Element, sources: Sources) -> list[Line]:
    """Return the lines of a paragraph, a title or a term, as they are broken in the source.

    A soft break in the source and a hard break both end a line.
    """
    lines = sources.read.get(node)
    if lines is None:
        lines = sources.read[node] = _lines(node, sources)
    return lines


def _lines(node: nodes.Element, sources: Sources) -> list[Line]:
    number = node.line or number_of(node)
    source = sources.name(node.source)
    if isinstance(node, nodes.title) and not source.endswith(".md"):
        number = _above_underline(number, sources.lines(node.source))
    elif isinstance(node, nodes.literal_block):
        number = _below_fence(number, sources.lines(node.source))
    text, spans = _text(node, sources)
    if "\n" not in text and _BREAK_IN_LINE not in text:
        bare = text.strip()
        if spans and len(bare) < len(text):
            return [cut(Line(text, source, number, spans), 0)] if bare else []
        return [Line(bare, source, number, spans)] if bare else []
    found, start = [], 0
    waiting = sorted(spans, reverse=True)
    for piece in _BREAKS.split(text):
        stop = start + len(piece)
        inside = []
        while waiting and waiting[-1].start < stop:
            inside.append(waiting.pop())
        # a span that crosses the end of the line continues in the next one
        waiting.extend(Span(stop, span.stop, span.kind, span.target) for span in inside if span.stop > stop)
        if piece and not piece.isspace():
            here = tuple(
                Span(max(span.start - start, 0), min(span.stop, stop) - start, span.kind, span.target)
                for span in inside
            )
            found.append(cut(Line(piece, source, number, here), 0))
        number += text[stop : stop + 1] == "\n"
        start = stop + 1
    return found


def _below_fence(number: int, lines: Sequence[str]) -> int:
    """Return the line of a code block's first text line; for Markdown, the node has the line of the fence above it."""
    is_fence = 0 < number <= len(lines) and lines[number - 1].lstrip().startswith(("```", "~~~"))
    return number + 1 if is_fence else number


def _above_underline(number: int, lines: Sequence[str]) -> int:
    """Return the line of a reStructuredText title, for which docutils gives the line of its underline."""
    text = lines[number - 1].rstrip() if 1 < number <= len(lines) else ""
    return number - 1 if text and not text[0].isalnum() and text == text[0] * len(text) else number


def _text(node: nodes.Element, sources: Sources) -> tuple[str, tuple[Span, ...]]:
    children = node.children
    if len(children) == 1:
        only = children[0]
        if isinstance(only, nodes.Text):
            if only.isascii() and "~~" not in only:
                return _unescaped(only), ()
        elif only.__class__ is nodes.reference and len(only.children) == 1:  # a link on a line of its own
            text = only.children[0]
            if isinstance(text, nodes.Text) and text.isascii() and "~~" not in text and (said := _unescaped(text)):
                return said, (Span(0, len(said), "link", only.attributes.get("refuri", "")),)
    builder = _Builder(node, sources)
    builder.walk(node)
    written = "".join(builder.parts)
    if "~~" in written and not isinstance(node, nodes.literal_block):
        return without_tildes(written, builder.spans)
    return written, tuple(builder.spans)


def _unescaped(text: nodes.Text) -> str:
    """Return the text without the NUL that docutils keeps for each backslash of reStructuredText."""
    return text.astext() if "\0" in text else text


def first_line(node: nodes.Element, sources: Sources) -> Line | None:
    """Return the first line of text in a node that holds paragraphs, such as a list item or a table cell."""
    for child in node.children:
        if isinstance(child, nodes.TextElement):
            lines = lines_of(child, sources)
            if lines:
                return lines[0]
        elif isinstance(child, nodes.Element):
            return first_line(child, sources)
    return None


def own_line(item: nodes.Element, sources: Sources) -> Line | None:
    """Return an item's first paragraph as one line, joining what its author wrapped."""
    own = sources.own
    if item not in own:
        own[item] = _own_line(item, sources)
    return own[item]


def _own_line(item: nodes.Element, sources: Sources) -> Line | None:
    lines = own_lines(item, sources)
    if not lines:
        return None
    number = number_of(item)
    if len(lines) == 1:
        return lines[0] if lines[0].number == number else lines[0]._replace(number=number)
    paragraph = item.children[0]
    assert isinstance(paragraph, nodes.Element)
    text, spans = _text(paragraph, sources)
    text = text.replace("\n", " ").replace(_BREAK_IN_LINE, " ")
    return cut(Line(text, lines[0].source, number, spans), 0)


def plain_text(item: nodes.Element) -> str | None:
    """Return the text of an item's first paragraph if it is plain ASCII without markup or escapes; a fast path."""
    first = item.children[0] if item.children else None
    if isinstance(first, nodes.TextElement) and len(first.children) == 1:
        text = first.children[0]
        if isinstance(text, nodes.Text) and text.isascii() and "\x00" not in text and "~~" not in text:
            return text
    return None


def own_lines(item: nodes.Element, sources: Sources) -> list[Line]:
    """Return the lines of an item's first paragraph."""
    children = item.children
    if not children or not isinstance(child := children[0], nodes.TextElement):
        return []
    return lines_of(child, sources)
