"""Text struck out by tildes that the parser did not interpret: ``~~Order glass~~``.

MyST reads them only with an extension, and reStructuredText never does, but authors mean the same everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from sphinx_meetings.records import Span

__all__ = ["without_tildes"]

_STRUCK = re.compile(r"(?<!~)~~(?=[^\s~])([^~]*)(?<=\S)~~(?!~)")
_LENGTH = len("~~")


def without_tildes(text: str, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    """The text without the tildes that strike out parts of it, and its spans with one added for each such part."""
    gone = [place for match in _STRUCK.finditer(_without_code(text, spans)) for place in (match.start(), match.end(1))]
    if not gone:
        return text, tuple(spans)

    def moved(place: int) -> int:
        before = bisect_left(gone, place)
        return place if not before else place - _LENGTH * (before - 1) - min(_LENGTH, place - gone[before - 1])

    stops = [start + _LENGTH for start in gone]
    pieces = [text[start:stop] for start, stop in zip([0, *stops], [*gone, len(text)], strict=True)]
    kept = [span._replace(start=moved(span.start), stop=moved(span.stop)) for span in spans]
    struck = [Span(moved(start), moved(stop), "strike", "") for start, stop in zip(gone[::2], gone[1::2], strict=True)]
    return "".join(pieces), (*(span for span in kept if span.start < span.stop), *struck)


def _without_code(text: str, spans: Sequence[Span]) -> str:
    """The text with code replaced by other characters, since tildes in code do not strike anything out."""
    pieces, reached = [], 0
    for start, stop, *_ in sorted(span for span in spans if span.kind == "code"):
        pieces += [text[reached:start], "x" * (stop - start)]
        reached = stop
    return "".join([*pieces, text[reached:]])
