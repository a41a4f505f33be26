"""The links of a meeting: which of them a reader wants, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_meetings.archive.model import Series
from sphinx_meetings.records import Link
from sphinx_meetings.views.words import gettext_noop

__all__ = ["LINKS", "MAIN", "is_address", "meeting_links"]

# The most wanted first. Left out: the previous meeting, which is in the pager, and the call of a meeting that is over.
KINDS = {
    "held": ("recording", "slides", "notes", "agenda", "issue"),
    "today": ("join", "recording", "slides", "notes", "agenda", "issue"),
    "planned": ("join", "agenda", "notes", "issue", "slides", "calendar"),
    "cancelled": ("notes", "agenda", "issue"),
}
MAIN = ("join", "recording")
"""The main link is the first of these that a meeting offers."""
LINKS = {
    "agenda": gettext_noop("Agenda"),
    "calendar": gettext_noop("Calendar entry"),
    "issue": gettext_noop("Issue"),
    "join": gettext_noop("Join the call"),
    "notes": gettext_noop("Notes"),
    "recording": gettext_noop("Recording"),
    "slides": gettext_noop("Slides"),
}


def meeting_links(status: str, links: Iterable[Link], series: Series) -> tuple[tuple[str, str], ...]:
    """Kind and address of the links of a meeting, the most wanted first.

    Args:
        status: What became of the meeting.
        links: What its page links to.
        series: Its series, which says where to join the call if the page does not.
    """
    kinds = KINDS.get(status, KINDS["held"])
    found = [(link.kind, link.url) for link in links if link.kind in kinds]
    if "join" in kinds and series.join and not any(kind == "join" for kind, _address in found):
        found.append(("join", series.join))
    return tuple(sorted(dict.fromkeys(found), key=lambda one: kinds.index(one[0])))


def is_address(text: str) -> bool:
    """Whether a link can be followed; a room or a phone number is only text."""
    return text.startswith(("https://", "http://"))
