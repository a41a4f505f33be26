"""Rows of tables, whether docutils made them or they came as HTML.

MyST gives every row the line of the table; the rows of a Markdown table stand on one line
each, after the header and the line of dashes. An HTML table is one raw node.
"""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import cut, plain_line
from sphinx_meetings.reading.text import Sources, lines_of, number_of
from sphinx_meetings.records import Line, Span

__all__ = ["Row", "rows_of"]


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Line, ...]
    header: bool
    number: int
    node: nodes.Element | None


def rows_of(block: nodes.Element, sources: Sources) -> list[Row] | None:
    """The rows of a table; ``None`` for a block that is no table."""
    if isinstance(block, nodes.table):
        return _table_rows(block, sources)
    if isinstance(block, nodes.raw) and "<table" in block.astext()[:2000].lower():
        return _html_rows(block, sources)
    return None


def _table_rows(table: nodes.table, sources: Sources) -> list[Row]:
    start = number_of(table)
    found: list[Row] = []
    rows = [row for row in table.findall(nodes.row)]
    one_line = bool(rows) and all((cell.line or start) == start for row in rows for cell in row.findall(nodes.paragraph))
    for position, row in enumerate(rows):
        header = isinstance(row.parent, nodes.thead)
        number = start + position + (0 if header else 1) if one_line else _number(row, start)
        cells = tuple(_cell(entry, sources, number) for entry in row.children if isinstance(entry, nodes.Element))
        found.append(Row(cells, header, number, row))
    return found


def _number(row: nodes.row, start: int) -> int:
    return next((paragraph.line for paragraph in row.findall(nodes.paragraph) if paragraph.line), start)


def _cell(entry: nodes.Element, sources: Sources, number: int) -> Line:
    lines = [line for paragraph in entry.findall(nodes.paragraph) for line in lines_of(paragraph, sources)]
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
        Row(tuple(cut(Line(text, source, start + number - 1, spans), 0) for text, spans in cells), header, start + number - 1, None)
        for cells, header, number in parser.rows
        if cells
    ]


