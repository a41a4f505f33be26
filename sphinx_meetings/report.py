"""What was read, what was not, and what is doubtful: the summary line, and warnings if a project is strict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sphinx_meetings.feeds.files import has_calendar
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.warnings import MeetingsWarning

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx_meetings.archive.model import Archive
    from sphinx_meetings.showing import Showing

__all__ = ["strict_problems", "summary"]

_DATED = re.compile(r"(?:^|[^\d])(?:19|20)\d\d[-_.]?(?:0[1-9]|1[0-2])")


def summary(showing: Showing) -> str:
    """One line at the end of the build."""
    archive = showing.archive
    if not archive.meetings and not archive.planned:
        return f"meetings: none found{_dated_pages(showing)}"
    return f"meetings: {_found(archive)}{_where(showing)}{_wanting(showing)}{_dated_pages(showing)}"


def _found(archive: Archive) -> str:
    doubts = f"{_count(len(archive.unread), 'line')} unread, {_count(len(archive.doubts), 'doubt')}"
    if not archive.meetings:
        planned = [one for one in archive.planned if one.status == "planned"]
        return f"no notes found, {_count(len(planned), 'meeting')} planned; {doubts}"
    pages = {meeting.place.docname for meeting in archive.meetings.values()}
    counts = ", ".join(
        _count(number, noun)
        for number, noun in ((len(pages), "page"), (len(archive.meetings), "meeting"), (len(archive.people), "person"))
    )
    return f"{counts}; {doubts}"


def _where(showing: Showing) -> str:
    """Where to look: the pages of the views."""
    if showing.builder.format != "html" or not showing.context.pages:
        return ""
    return "; see " + ", ".join(
        showing.builder.get_target_uri(page) for page in sorted({*showing.context.pages.values()})
    )


def _wanting(showing: Showing) -> str:
    """How to get the feeds that need the address of the site: a hint to the maintainer, which no page shows."""
    context = showing.context
    if context.base_url or not context.has_files or not has_calendar(context.archive, None):
        return ""
    return "; links to subscribe, and news, need the address of the site: set meetings_base_url"


def _count(number: int, noun: str) -> str:
    plural = {"person": "people"}.get(noun, f"{noun}s")
    return f"{number} {noun if number == 1 else plural}"


def _dated_pages(showing: Showing) -> str:
    """Where notes may stand that were not read: a newcomer's folders may not have the names that patterns expect."""
    if showing.archive.meetings:
        return ""
    folders = sorted(
        {
            docname.rpartition("/")[0] or "."
            for docname in showing.env.found_docs
            if _DATED.search(docname.rpartition("/")[2])
        }
    )
    if not folders:
        return ""
    patterns = ", ".join(f'"{folder}/**"' if folder != "." else '"*"' for folder in folders[:5])
    return f"; dated pages stand in {', '.join(folders[:5])}: set meetings_pages = [{patterns}] to read them"


def strict_problems(archive: Archive) -> Iterator[Problem]:
    """Each line that could not be read and each doubt, as ``meetings_strict`` warns of them."""
    for entry in archive.unread:
        message = f"{entry.part}: {entry.text!r} was not read ({entry.reason}); it is left out"
        yield Problem(MeetingsWarning.UNREAD, message, entry.source, entry.line)
    for doubt in archive.doubts:
        message = f"{doubt.part}: {doubt.said!r} is taken as {doubt.taken!r} ({doubt.reason})"
        yield Problem(MeetingsWarning.DOUBT, message, doubt.source, doubt.line)
