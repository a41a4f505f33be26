"""Text that is struck out by tildes which the parser left in it: ``~~Order glass~~``.

MyST reads them only with an extension, and reStructuredText never; everybody who wrote them meant the same.
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
    """The text without the tildes that strike out a stretch of it, and its spans with one for each such stretch."""
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
    """The text with something else in place of what is code, whose tildes are none."""
    pieces, reached = [], 0
    for start, stop, *_ in sorted(span for span in spans if span.kind == "code"):
        pieces += [text[reached:start], "x" * (stop - start)]
        reached = stop
    return "".join([*pieces, text[reached:]])
