"""What the domain keeps of each document.

Not part of the reading room, so that an environment can be loaded without importing that.
"""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from sphinx_meetings.records import Page, SeriesStatement

__all__ = ["Contents", "Document", "OwnView", "ShownView", "document_of", "shown_views", "statements"]


class OwnView(NamedTuple):
    """A view that the extension itself adds to a document: the band of a meeting, or the note below an object."""

    name: str
    meeting: int
    """The position of the meeting in the document."""
    kind: str
    """What the object is: ``meeting``, ``item``, ``decision`` or ``action``."""
    position: int
    """The position of the object in the meeting."""
    numbered: bool
    """Whether the note numbers its item."""


class ShownView(NamedTuple):
    """A view that a directive shows."""

    name: str
    options: tuple[tuple[str, Any], ...]
    whole: bool
    """Whether it shows everything, unfiltered: then the document can be the home of what it shows."""
    line: int


Reference = tuple[str, str]
"""Role and target."""


class Contents(NamedTuple):
    """The part of a document's record that is kept packed."""

    page: Page
    """What it says."""
    own: tuple[OwnView, ...]
    """The views that the extension itself adds to it."""
    references: tuple[Reference, ...]
    """The references that may lead to objects of the domain."""


class Document(NamedTuple):
    """What the domain keeps of a document.

    Its contents stay packed until they are needed: a build in which nothing has changed never needs them, but Sphinx
    loads and saves the whole environment, however little has changed.
    """

    packed: bytes
    """Its contents."""
    meetings: tuple[tuple[str, str | None], ...]
    """For each meeting on it: the day, month or year (empty if unknown), and the series, if stated."""
    names: bool
    """Whether it gives a meeting a name of its own."""
    own: int
    """How many views the extension itself adds to it."""
    directives: tuple[ShownView, ...]
    """The views that directives show; their positions follow those of the extension's own views."""
    handles: bool
    """Whether its text mentions what may be people's handles."""
    shows: bool
    """Whether it shows anything of the archive."""
    notes: bool
    """Whether it was read as plain notes."""
    digest: str
    """Digest of its contents, its directives and how it was read, by which a build quickly finds out what changed."""

    @property
    def contents(self) -> Contents:
        """The contents, unpacked anew at each access."""
        page, own, references = pickle.loads(zlib.decompress(self.packed))  # noqa: S301  # from Sphinx's own pickle
        return Contents(page, tuple(map(OwnView._make, own)), references)


def document_of(contents: Contents, directives: tuple[ShownView, ...], *, notes: bool, digest: str) -> Document:
    """Pack what is known of a document."""
    page, own, references = contents
    return Document(
        # Views are pickled as plain tuples: named tuples take longer.
        packed=zlib.compress(pickle.dumps((page, tuple(map(tuple, own)), references), protocol=5), level=1),
        meetings=tuple([(one.date.isoformat() if one.date else one.period or "", one.series) for one in page.meetings]),
        names=any(one.name is not None for one in page.meetings),
        own=len(own),
        directives=directives,
        handles=any(role == "handle" for role, _ in references),
        shows=bool(own or directives or references),
        notes=notes,
        digest=digest,
    )


def shown_views(documents: Mapping[str, Document], name: str) -> list[tuple[str, int, dict[str, Any]]]:
    """Where directives show a view, in the order of the documents' names: document, position in it, options."""
    return [
        (docname, position, dict(view.options))
        for docname in sorted(documents)
        for position, view in enumerate(documents[docname].directives, documents[docname].own)
        if view.name == name
    ]


def statements(documents: Mapping[str, Document]) -> list[SeriesStatement]:
    """What directives say about series, in the order of the documents' names."""
    return [options["statement"] for _, _, options in shown_views(documents, "series")]
