"""Lists and paragraphs written in HTML, as the nodes that Markdown would have made of them.

Parsers leave HTML as it is, in one raw node. The nodes made from it are not in the doctree: each refers to the raw
node that it stands for, where its anchor belongs.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from docutils import nodes

from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.nodes import STANDS_FOR
from sphinx_meetings.reading.text import number_of

__all__ = ["blocks_of_html"]

_MAY_HOLD_TEXT = re.compile(r"<li\b|</p>", re.IGNORECASE)
_OTHERS = late(r"</?(?:table|meeting|pre|script|style|svg)\b", re.IGNORECASE)
_LONGEST = 20_000
_BLOCKS = frozenset({"p", "div", "section", "details", "blockquote", "dd", "dt", "dl"})
_TITLES = frozenset({"summary", "h1", "h2", "h3", "h4", "h5", "h6"})
_INLINE = {"b": nodes.strong, "strong": nodes.strong, "i": nodes.emphasis, "em": nodes.emphasis, "code": nodes.literal}


def blocks_of_html(raw: nodes.raw) -> nodes.container | None:
    """Return the lists and paragraphs of raw HTML; ``None`` if it has none, or has a table."""
    text = raw.astext()
    if len(text) > _LONGEST or not _MAY_HOLD_TEXT.search(text) or _OTHERS.search(text):
        return None
    builder = _Builder(raw)
    builder.feed(text)
    builder.close()
    return builder.root if builder.holds_text else None


class _Builder(HTMLParser):
    """Builds nodes: ``blocks`` are the open blocks, ``inlines`` the open paragraph and the open elements in it."""

    def __init__(self, raw: nodes.raw) -> None:
        super().__init__()
        self.raw = raw
        self.start = number_of(raw)
        self.root = nodes.container()
        self.blocks: list[nodes.Element] = [self.root]
        self.inlines: list[nodes.Element] = []
        self.holds_text = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a block or an inline element."""
        if tag in {"ul", "ol"}:
            self._open(nodes.bullet_list() if tag == "ul" else nodes.enumerated_list())
        elif tag == "li":
            self._open_item()
        elif tag in _BLOCKS or tag in _TITLES:
            self.inlines = []
            if tag in _TITLES:
                self._inline(nodes.strong())
        elif tag in _INLINE:
            self._inline(_INLINE[tag]())
        elif tag == "a":
            self._inline(nodes.reference(refuri=dict(attrs).get("href") or ""))
        elif tag == "br" and self.inlines:
            self.inlines[-1] += nodes.raw("", "<br>", format="html")
        elif tag == "input" and dict(attrs).get("type") == "checkbox":
            self._text("[x] " if "checked" in dict(attrs) else "[ ] ")

    def handle_endtag(self, tag: str) -> None:
        """Close the block or inline element."""
        if tag in {"ul", "ol"}:
            self._close_block(nodes.bullet_list if tag == "ul" else nodes.enumerated_list)
        elif tag == "li":
            self._close_block(nodes.list_item)
        elif tag in _BLOCKS or tag in _TITLES:
            self.inlines = []
        elif (tag in _INLINE or tag == "a") and len(self.inlines) > 1:
            self.inlines.pop()

    def handle_data(self, data: str) -> None:
        """Add text to the open paragraph; whitespace alone does not open one."""
        if data.strip() or (self.inlines and len(self.inlines[0].children) > 0):
            self._text(data)

    def _open_item(self) -> None:
        if isinstance(self.blocks[-1], nodes.list_item):
            self._close_block(nodes.list_item)  # `</li>` is optional
        if not isinstance(self.blocks[-1], nodes.bullet_list | nodes.enumerated_list):
            self._open(nodes.bullet_list())
        self._open(nodes.list_item())

    def _open(self, block: nodes.Element) -> None:
        self.inlines = []
        self._place(block, self.getpos()[0])
        self.blocks[-1] += block
        self.blocks.append(block)

    def _close_block(self, kind: type[nodes.Element]) -> None:
        self.inlines = []
        if any(isinstance(block, kind) for block in self.blocks):
            while not isinstance(self.blocks.pop(), kind):
                pass

    def _inline(self, node: nodes.Element) -> None:
        self._paragraph(self.getpos()[0])
        self.inlines[-1] += node
        self.inlines.append(node)

    def _text(self, text: str) -> None:
        number = self.getpos()[0]
        if not self.inlines:
            number += text[: len(text) - len(text.lstrip())].count("\n")
            text = text.lstrip()
        self._paragraph(number)
        self.inlines[-1] += nodes.Text(text)
        self.holds_text = self.holds_text or bool(text.strip())

    def _paragraph(self, number: int) -> None:
        """Begin a paragraph unless one is open."""
        if self.inlines:
            return
        block = self.blocks[-1]
        if isinstance(block, nodes.bullet_list | nodes.enumerated_list):
            self._open_item()  # text beside the items
            block = self.blocks[-1]
        paragraph = nodes.paragraph()
        self._place(paragraph, number)
        if isinstance(block, nodes.list_item) and not block.children:
            self._place(block, number)
        block += paragraph
        self.inlines = [paragraph]

    def _place(self, node: nodes.Element, number: int) -> None:
        node.source, node.line = self.raw.source, self.start + number - 1
        node[STANDS_FOR] = self.raw
