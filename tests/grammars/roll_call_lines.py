"""Lines as the reader hands them over, written in Markdown."""

from __future__ import annotations

import re

from sphinx_meetings.records import Line, Span

MARKUP = re.compile(
    r"\[(?P<link>[^\]]*)\]\((?P<target>[^)]*)\)"
    r"|`(?P<code>[^`]*)`|\*\*(?P<strong>[^*]*)\*\*|~~(?P<strike>[^~]*)~~"
)


def marked(markdown):
    """A line as a reader sees it: ``[@ana](https://github.com/ana)`` is the text "@ana" with a link."""
    text, spans, position = "", [], 0
    for match in MARKUP.finditer(markdown):
        text += markdown[position : match.start()]
        kind = match.lastgroup if match["target"] is None else "link"
        spans.append(Span(len(text), len(text) + len(match[kind]), kind, match["target"] or ""))
        text += match[kind]
        position = match.end()
    return Line(text + markdown[position:], "minutes/june.md", 12, tuple(spans))


def facts(read):
    """The one person of a line: name, handle, affiliation."""
    (person,) = read.attendance
    return person.name, person.handle, person.affiliation


ANA = ("Ana Ruiz", None, None)
ANA_ACME = ("Ana Ruiz", None, "ACME")
ANA_HANDLE = ("Ana Ruiz", "ana", None)
ALL = ("Ana Ruiz", "ana", "ACME")
