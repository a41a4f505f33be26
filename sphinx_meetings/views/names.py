"""What an object is called if only its identifier is given."""

from __future__ import annotations

import re

from sphinx.locale import get_translation

from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context

__all__ = ["meeting_name", "search_name", "without_addresses"]

_ = get_translation("sphinx_meetings")
_ADDRESS = re.compile(r"https?://|[\w.-]+/[\w.-]+[#!]\d")


def meeting_name(context: Context, identifier: str) -> str:
    """``Team meeting, 20 August 2020``; its heading or title if the day is unknown."""
    meeting = context.archive.meetings[identifier]
    if meeting.record.date is None:
        return meeting.record.heading or meeting.record.title
    series = context.archive.series[meeting.series].title
    return str(_("{series}, {date}")).format(series=series, date=dates.long(meeting.record.date, context.language))


def search_name(context: Context, role: str, identifier: str) -> str | None:
    """The name by which a search finds and shows an object; ``None`` if that is how it is cited anyway.

    ``Team meeting, 20 August 2020 (2020-08-20)``, ``Nora Lind (@nora-l)``, ``lantern/beacon#12: The lamp is dark``.
    """
    archive = context.archive
    match role:
        case "ref":
            date = archive.meetings[identifier].record.date
            return f"{meeting_name(context, identifier)} ({date.isoformat()})" if date else None
        case "person":
            person = archive.people[identifier]
            return f"{person.name} (@{person.handle})" if person.handle and person.handle != person.name else None
        case "topic":
            topic = archive.topics[identifier]
            if topic.kind == "topic" or not topic.items:
                return None
            return f"{topic.title}: {without_addresses(archive.items[topic.items[-1]].record.title)}"
        case _:
            return None


def without_addresses(title: str) -> str:
    """The title of an item without the addresses and references at its end, which are shown beside it."""
    # First a quick test, since several views ask for each title: both have a slash, and hardly any title does.
    while "/" in title:
        before, blank, last = title.rpartition(" ")
        if not blank or _ADDRESS.match(last.strip("()[]<>,;:")) is None:
            break
        title = before
    return title.rstrip(" ,;:(-–—")
