"""Which series a meeting belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable

from sphinx_meetings.grammars.patterns import words_of
from sphinx_meetings.grammars.slugs import slug

__all__ = ["SHAPES", "series_of", "series_title"]

SHAPES = ("round", "square", "leaf", "arch", "flag", "bowl", "drop")

# Folders that tell when or what, but not whose meetings: 2024, 12-Dec, 2024-06, q3, minutes.
_NO_SERIES = re.compile(
    r"(?:\d{4}(?:[-_.]?\d{1,2}){0,2}|\d{1,2}(?:[-_. ]?[a-z]{3,9})?|[a-z]{3,9}[-_. ]?\d{4}|q[1-4]"
    r"|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
    r"|(?:(?:meetings?|minutes|notes|agendas?|archives?)[-_ ]?)+)"
)


_ACRONYMS = words_of("ai api cab cg ci cli gsoc ml pmc qa sdk sig tac tc toc tsc ui ux wg")


def series_of(docname: str, stated: str | None, by_pages: Callable[[str], str | None]) -> str:
    """A meeting's series: as stated, else by ``pages``, else the nearest folder that names one, else ``meetings``."""
    found = stated or by_pages(docname)
    if found:
        return found
    for folder in reversed(docname.split("/")[:-1]):
        if not _NO_SERIES.fullmatch(folder.casefold()):
            return slug(folder)
    return "meetings"


def series_title(identifier: str) -> str:
    """A title for a series that nobody named: ``collab-cafe`` is ``Collab cafe``, ``docs-wg`` is ``Docs WG``."""
    named = identifier.replace("-", " ").replace("_", " ").split(" ")
    words = " ".join(word.upper() if word in _ACRONYMS else word for word in named)
    return words[:1].upper() + words[1:]
