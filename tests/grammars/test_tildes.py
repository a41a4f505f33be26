"""Tildes around what is struck out, and the spans that move when they go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.tildes import without_tildes
from sphinx_meetings.records import Span


@pytest.mark.parametrize(
    ("text", "spans", "left", "moved"),
    [
        ("~~old~~ new", (), "old new", (Span(0, 3, "strike", ""),)),
        ("a ~~b~~ c ~~d~~", (), "a b c d", (Span(2, 3, "strike", ""), Span(6, 7, "strike", ""))),
        (
            "~~Kim~~: write",
            (Span(2, 5, "strong", ""), Span(9, 14, "emphasis", "")),
            "Kim: write",
            (Span(0, 3, "strong", ""), Span(5, 10, "emphasis", ""), Span(0, 3, "strike", "")),
        ),
        ("a ~~b~~", (Span(0, 7, "strong", ""),), "a b", (Span(0, 3, "strong", ""), Span(2, 3, "strike", ""))),
        ("~~ no ~~ and ~~~", (), "~~ no ~~ and ~~~", ()),
        ("x ~~y~~", (Span(2, 7, "code", ""),), "x ~~y~~", (Span(2, 7, "code", ""),)),
        (
            "~~`y`~~".replace("`", ""),
            (Span(2, 3, "code", ""),),
            "y",
            (Span(0, 1, "code", ""), Span(0, 1, "strike", "")),
        ),
    ],
)
def test_without_tildes(text, spans, left, moved):
    assert without_tildes(text, spans) == (left, moved)


@given(st.text(alphabet="~ab `", max_size=40), st.lists(st.integers(0, 40), min_size=2, max_size=2))
def test_nothing_but_tildes_goes(text, ends):
    start, stop = sorted(min(end, len(text)) for end in ends)
    spans = (Span(start, stop, "strong", ""),) if start < stop else ()
    left, moved = without_tildes(text, spans)
    assert left.replace("~", "") == text.replace("~", "")
    assert all(0 <= span.start < span.stop <= len(left) for span in moved)
    kept = [left[span.start : span.stop].replace("~", "") for span in moved if span.kind == "strong"]
    assert kept in ([], [text[start:stop].replace("~", "")])
