"""Digests of what pages are selected from, by which a build finds out which pages it need not select."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from sphinx_meetings.archive.collector_pause import without_collector
from sphinx_meetings.digests import digest_of
from sphinx_meetings.views.basis import common_basis, meeting_basis, outcomes_by_meeting, part_basis

if TYPE_CHECKING:
    from sphinx_meetings.archive.model import Place
    from sphinx_meetings.documents import Document
    from sphinx_meetings.views.context import Context
    from sphinx_meetings.views.division import Portion

__all__ = ["Bases"]


class Bases:
    """What pages of notes, and the parts of divided pages, are selected from in one build."""

    def __init__(self, context: Context, circumstances: object, documents: Mapping[str, Document]) -> None:
        self._context = context
        self._circumstances = circumstances
        """Settings, people whom the project describes, the day."""
        self._documents = documents

    @cached_property
    def _common(self) -> str:
        return digest_of((self._circumstances, common_basis(self._context)))

    @cached_property
    def _meetings(self) -> dict[str, str]:
        return self._digests_of_meetings()

    @without_collector
    def _digests_of_meetings(self) -> dict[str, str]:
        """By identifier the digest of all that its pages and the archive say of a meeting."""
        archive = self._context.archive
        telling: dict[str, list[str]] = {}
        for (docname, _index), identifier in archive.objects.items():
            telling.setdefault(identifier, []).append(self._documents[docname].digest)
        outcomes = outcomes_by_meeting(archive)
        return {
            identifier: digest_of((telling[identifier], meeting_basis(self._context, meeting, outcomes)))
            for identifier, meeting in archive.meetings.items()
        }

    def of_page(self, docname: str) -> str:
        """Of a page whose views are those that we show on notes."""
        document = self._documents[docname]
        told = [self._context.archive.objects[docname, index] for index in range(len(document.meetings))]
        return digest_of((self._common, document.digest, [self._meetings[one] for one in told]))

    def of_part(self, view: str, part: Portion, places_of_parts: Sequence[tuple[str, Place]]) -> str | None:
        """Of a part of a generated page; ``None`` for one that draws on more than some meetings."""
        basis = part_basis(self._context, view, part.entries)
        if basis is None:
            return None
        entries, meetings = basis
        told: list[Any] = [self._meetings[one] for one in sorted(meetings)]
        return digest_of((self._common, places_of_parts, entries, told))
