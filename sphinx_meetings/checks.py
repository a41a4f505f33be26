"""Checks that compare pages with each other, in the order of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from sphinx_meetings.archive.series import series_of
from sphinx_meetings.nearest import nearest
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.warnings import MeetingsWarning

if TYPE_CHECKING:
    from sphinx_meetings.archive.settings import ArchiveSettings
    from sphinx_meetings.documents import Document
    from sphinx_meetings.records import Meeting

__all__ = ["check_pages"]


def check_pages(documents: Mapping[str, Document], settings: ArchiveSettings) -> Iterator[Problem]:
    """Report identifiers that are given twice, and series that are described nowhere."""
    in_order = sorted(documents.items())
    yield from _duplicates(in_order)
    if settings.series:
        yield from _unknown_series(in_order, settings)


def _meetings(document: Document) -> tuple[Meeting, ...]:
    """The meetings of a document; only few documents have to be unpacked for them."""
    return document.contents.page.meetings


def _duplicates(documents: Iterable[tuple[str, Document]]) -> Iterator[Problem]:
    first: dict[str, Meeting] = {}
    for meeting in [meeting for _, document in documents if document.names for meeting in _meetings(document)]:
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


def _unknown_series(documents: Iterable[tuple[str, Document]], settings: ArchiveSettings) -> Iterator[Problem]:
    by_folder = (
        series_of(docname, None, settings.series_of)
        for docname, document in documents
        for _, stated in document.meetings
        if not stated
    )
    known = {*settings.series, *by_folder}
    for _, document in documents:
        if not any(stated and stated not in known for _, stated in document.meetings):
            continue
        for meeting in _meetings(document):
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
