"""Cut, split and join lines without losing their markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sphinx_meetings.records import Line, Span

__all__ = ["cut", "joined", "links", "plain_line", "split"]


def plain_line(text: str, source: str = "", number: int = 0) -> Line:
    """A line without markup."""
    return Line(text, source, number, ())


def cut(line: Line, start: int, stop: int | None = None) -> Line:
    """The line ``line.text[start:stop]`` without surrounding white space, with the markup in it."""
    start, stop, _ = slice(start, stop).indices(len(line.text))
    piece = line.text[start:stop]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    if not line.spans:
        return Line(piece, line.source, line.number, ())
    stop = start + len(piece)
    if not start and stop == len(line.text):
        return line
    spans = tuple(
        Span(max(span.start, start) - start, min(span.stop, stop) - start, span.kind, span.target)
        for span in line.spans
        if span.start < stop and span.stop > start
    )
    return Line(piece, line.source, line.number, spans)


def split(line: Line, separator: str) -> list[Line]:
    """The parts of a line between the occurrences of ``separator``."""
    pieces, start = [], 0
    while (stop := line.text.find(separator, start)) >= 0:
        pieces.append(cut(line, start, stop))
        start = stop + len(separator)
    return [*pieces, cut(line, start)]


def joined(lines: Sequence[Line]) -> Line:
    """Lines that their author wrapped as one, at the place of the first."""
    first = lines[0]
    if len(lines) == 1:
        return first
    text, spans = first.text, list(first.spans)
    for line in lines[1:]:
        start = len(text) + 1
        spans += [span._replace(start=span.start + start, stop=span.stop + start) for span in line.spans]
        text = f"{text} {line.text}"
    return first._replace(text=text, spans=tuple(spans))


def links(line: Line) -> Iterator[Span]:
    """The links of a line, in order."""
    return (span for span in line.spans if span.kind == "link")
