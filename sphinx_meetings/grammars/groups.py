"""Headings that say what kind of items stand below them, and name no item themselves."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.patterns import any_of
from sphinx_meetings.grammars.vocabulary import normalized

__all__ = ["names_group", "says_nothing"]

_LONGEST = 60
_REPOSITORY = re.compile(r"[\w-][\w.-]{0,38}/[\w.-]{1,100}")
_WHICH = any_of("""
    open, new, old, unfinished, other, urgent, pending, merged, closed, recent, active, stale, proposed, current,
    important, offene, neue, ouvertes, nouvelles, abiertos, abiertas, nuevos, abertos, abertas, novos, aperti,
    aperte, nuovi
""")
_KINDS = any_of("""
    agenda, agenda items, topics, prs, mrs, prs and issues, issues and prs, pull requests, merge requests,
    pull requests and issues,     issues and pull requests, issues, tickets, business, short items, quick items, long items,
    internal items, external items, technical items, items
""")
_SUBJECTS = any_of("""
    updates?, announcements?, items?, topics?, news, reports?, discussions?, questions?, prs, issues, actions?, business
""")
_NOTHING = re.compile(
    rf"(?:no|none|nothing)(?: (?:new|further|other|open|more|major|special|big))?(?: {_SUBJECTS})?"
    r"(?: (?:for|from|since|at|this|last|the|today|week|month|time|meeting))*"
)
_GROUP = re.compile(rf"(?:(?:{_WHICH}) )*(?:{_KINDS})")


def names_group(heading: str) -> bool:
    """Whether a heading names a repository or a kind of items: ``owner/repo``, ``Open PRs``."""
    heading = heading.strip(" :：*_")
    if len(heading) > _LONGEST:
        return False
    return _REPOSITORY.fullmatch(heading) is not None or _GROUP.fullmatch(normalized(heading)) is not None


def says_nothing(text: str) -> bool:
    """Whether a text only says that there is nothing: "None", "N/A", "no updates this week"."""
    text = text.strip("()[]. ")
    if len(text) > _LONGEST:
        return False
    return read_agenda_line(plain_line(text)).placeholder or _NOTHING.fullmatch(text.casefold()) is not None
