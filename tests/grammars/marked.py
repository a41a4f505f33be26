"""Lines with inline markup, as short as they're written."""

from __future__ import annotations

import re

from sphinx_meetings.records import Line, Span

_MARKUP = re.compile(r"\*\*(?P<strong>.+?)\*\*|`(?P<code>.+?)`|\[(?P<link>[^\]]+)\]\((?P<target>\S+?)\)")


def marked(text: str, source: str = "notes.md", number: int = 7) -> Line:
    """A line whose ``**strong**``, ```code``` and ``[link](target)`` have become spans."""
    plain, spans, position = "", [], 0
    for match in _MARKUP.finditer(text):
        plain += text[position : match.start()]
        inner = match[match.lastgroup if match.lastgroup != "target" else "link"]
        kind = "strong" if match["strong"] else "code" if match["code"] else "link"
        spans.append(Span(len(plain), len(plain) + len(inner), kind, match["target"] or ""))
        plain += inner
        position = match.end()
    return Line(plain + text[position:], source, number, tuple(spans))
