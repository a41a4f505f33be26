"""Rows of tables, from docutils' nodes or from raw HTML.

MyST gives every row the line of the table. In Markdown each row is one line, after the header
and the line of dashes. An HTML table is one raw node.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser
from itertools import pairwise
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import cut, plain_line
from sphinx_meetings.reading.blocks import brief, inner, texts_in
from sphinx_meetings.reading.text import Sources, lines_of, number_of
from sphinx_meetings.records import Line, Span

__all__ = ["Row", "lines_of_cell", "rows_of"]

_DASHES = frozenset("-|: \t>")
_WINDOW = 200
"""How many lines to search for a row."""


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Line, ...]
    header: bool
    number: int
    node: nodes.Element | None


def rows_of(block: nodes.Element, sources: Sources) -> list[Row] | None:
    """Return the rows of a table; ``None`` for a block that is not one."""
    if isinstance(block, nodes.table):
        return _table_rows(block, sources)
    if isinstance(block, nodes.raw) and "<table" in block.astext()[:2000].lower():
        return _html_rows(block, sources)
    return None


def lines_of_cell(row: Row, number: int, sources: Sources) -> list[Line]:
    """Return the lines of a cell, which ``<br>`` may divide."""
    entries = [entry for entry in row.node.children if isinstance(entry, nodes.Element)] if row.node is not None else []
    if number >= len(entries):
        return [row.cells[number]]
    lines = [line for text in texts_in(entries[number]) for line in lines_of(text, sources)]
    return [line._replace(number=row.number) for line in lines]


def _table_rows(table: nodes.table, sources: Sources) -> list[Row]:
    rows = [row for row in texts_in(table, nodes.row) if isinstance(row, nodes.row)]
    numbers = _numbers(table, rows, sources)
    return [
        Row(
            tuple(_cell(entry, sources, number) for entry in row.children if isinstance(entry, nodes.Element)),
            isinstance(row.parent, nodes.thead),
            number,
            row,
        )
        for row, number in zip(rows, numbers, strict=True)
    ]


def _numbers(table: nodes.table, rows: Sequence[nodes.row], sources: Sources) -> list[int]:
    """Return the line number of each row."""
    start = number_of(table)
    lines = sources.lines(table.source)
    if 0 < start < len(lines) and "|" in lines[start - 1] and _DASHES.issuperset(lines[start].rstrip()):
        return [start, *range(start + 2, start + 1 + len(rows))]
    if not lines and table.line:
        return [start, *range(start + 2, start + 1 + len(rows))]
    numbers = [next((cell.line for cell in texts_in(row) if cell.line), 0) for row in rows]
    if all(one < two for one, two in pairwise(numbers)) and (not numbers or numbers[0] >= start):
        return [number or start for number in numbers]
    return list(_found(rows, start, lines))


def _found(rows: Iterable[nodes.row], start: int, lines: Sequence[str]) -> Iterator[int]:
    """Find each row's line by its first word, for rows whose line numbers docutils does not give."""
    for row in rows:
        words = next((words for cell in inner(row) if (words := brief(cell).split())), [])
        window = range(start, min(start + _WINDOW, len(lines)))
        start = next((number for number in window if words and words[0] in lines[number]), start)
        yield start + 1


def _cell(entry: nodes.Element, sources: Sources, number: int) -> Line:
    lines = [line for paragraph in texts_in(entry) for line in lines_of(paragraph, sources)]
    if not lines:
        return plain_line("", sources.name(entry.source), number)
    if len(lines) == 1:
        return lines[0]._replace(number=number)
    spans, text = [], ""
    for line in lines:
        start = len(text) + bool(text)
        spans += [span._replace(start=span.start + start, stop=span.stop + start) for span in line.spans]
        text = f"{text} {line.text}" if text else line.text
    return Line(text, lines[0].source, number, tuple(spans))


class _HtmlTable(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[list[tuple[str, tuple[Span, ...]]], bool, int]] = []
        self.text: list[str] | None = None
        self.spans: list[Span] = []
        self.link: tuple[int, str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append(([], False, self.getpos()[0]))
        elif tag in {"td", "th"} and self.rows:
            self._close()
            cells, header, number = self.rows[-1]
            self.rows[-1] = (cells, header or tag == "th", number)
            self.text, self.spans = [], []
        elif tag == "a" and self.text is not None:
            self.link = (len("".join(self.text)), dict(attrs).get("href") or "")
        elif tag == "br" and self.text is not None:
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._close()
        elif tag == "a" and self.link is not None and self.text is not None:
            start, target = self.link
            self.spans.append(Span(start, len("".join(self.text)), "link", target))
            self.link = None

    def handle_data(self, data: str) -> None:
        if self.text is not None:
            self.text.append(" ".join(data.split("\n")))

    def _close(self) -> None:
        if self.text is not None and self.rows:
            self.rows[-1][0].append(("".join(self.text), tuple(self.spans)))
        self.text = None


def _html_rows(raw: nodes.raw, sources: Sources) -> list[Row]:
    parser = _HtmlTable()
    parser.feed(raw.astext())
    parser.close()
    start, source = number_of(raw), sources.name(raw.source)
    return [
        Row(
            tuple(cut(Line(text, source, start + number - 1, spans), 0) for text, spans in cells),
            header,
            start + number - 1,
            None,
        )
        for cells, header, number in parser.rows
        if cells
    ]
