"""Checks that compare pages with each other, in the order of their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from sphinx_meetings.archive.series import series_of
from sphinx_meetings.nearest import nearest
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.warnings import MeetingsWarning

if TYPE_CHECKING:
    from sphinx_meetings.archive.settings import ArchiveSettings
    from sphinx_meetings.records import Meeting, Page

__all__ = ["check_pages"]


def check_pages(pages: Mapping[str, Page], settings: ArchiveSettings) -> Iterator[Problem]:
    """Report identifiers that are given twice, and series that are described nowhere."""
    meetings = [(docname, meeting) for docname in sorted(pages) for meeting in pages[docname].meetings]
    yield from _duplicates(meetings)
    if settings.series:
        yield from _unknown_series(meetings, settings)


def _duplicates(meetings: list[tuple[str, Meeting]]) -> Iterator[Problem]:
    first: dict[str, Meeting] = {}
    for _, meeting in meetings:
        if meeting.name is None:
            continue
        other = first.setdefault(meeting.name, meeting)
        if other is not meeting:
            yield Problem(
                MeetingsWarning.DUPLICATE,
                f"the name {meeting.name!r} is already that of the meeting in {other.source}:{other.line}, which "
                "keeps it; this meeting is named by its series and date",
                meeting.source,
                meeting.line,
            )


def _unknown_series(meetings: list[tuple[str, Meeting]], settings: ArchiveSettings) -> Iterator[Problem]:
    by_folder = (series_of(docname, None, settings.series_of) for docname, one in meetings if not one.series)
    known = {*settings.series, *by_folder}
    for _, meeting in meetings:
        if meeting.series and meeting.series not in known:
            near = nearest(meeting.series, known)
            meant = f"did you mean {near!r}?" if near else f"known are {', '.join(sorted(known))}"
            yield Problem(
                MeetingsWarning.SERIES,
                f"the series {meeting.series!r} is not in meetings_series ({meant}); "
                "it is taken as a series of its own",
                meeting.source,
                meeting.line,
            )
