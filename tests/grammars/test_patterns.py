"""Patterns that are compiled when they are needed."""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import late


def test_a_late_pattern_finds_what_a_pattern_finds():
    assert late("(a)b").search("cab")[1] == "a"
    assert late("A", 2).sub("b", "aA") == "bb"
