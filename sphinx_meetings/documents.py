"""What the domain keeps of a document.

Apart from the reading room, so that an environment is loaded without it.
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
    """A view that we show on a document: the band of a meeting, the note below an object of it."""

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
    """Whether nothing filters it: then the document is the home of what it shows."""
    line: int


Reference = tuple[str, str]
"""Role and target."""


class Contents(NamedTuple):
    """What is packed of a document."""

    page: Page
    """What it says."""
    own: tuple[OwnView, ...]
    """The views that we show on it."""
    references: tuple[Reference, ...]
    """Those that may be ours."""


class Document(NamedTuple):
    """What the domain keeps of a document.

    What it says is packed until somebody asks: a build in which nothing has changed does without it, and an
    environment is loaded and saved whole, however little has changed.
    """

    packed: bytes
    """Its contents."""
    meetings: tuple[tuple[str, str | None], ...]
    """Of each meeting of which it tells the day, month or year (empty where it is unknown), and the series stated."""
    own: int
    """How many views we show on it."""
    directives: tuple[ShownView, ...]
    """The views that directives show; their positions come after those of our own."""
    handles: bool
    """Whether references in its text may be handles of people."""
    shows: bool
    """Whether it shows anything of the archive."""
    notes: bool
    """Whether it was read as plain notes."""
    digest: str
    """Digest of all these, so that a build finds out quickly that nothing has changed."""

    @property
    def contents(self) -> Contents:
        """What it says, the views that we show on it, the references that may be ours; unpacked at each call."""
        page, own, references = pickle.loads(zlib.decompress(self.packed))  # noqa: S301  # from Sphinx's own pickle
        return Contents(page, tuple(map(OwnView._make, own)), references)


def document_of(contents: Contents, directives: tuple[ShownView, ...], *, notes: bool, digest: str) -> Document:
    """Pack what is known of a document."""
    page, own, references = contents
    return Document(
        # the views as plain tuples: a record takes longer
        packed=zlib.compress(pickle.dumps((page, tuple(map(tuple, own)), references), protocol=5), level=1),
        meetings=tuple([(one.date.isoformat() if one.date else one.period or "", one.series) for one in page.meetings]),
        own=len(own),
        directives=directives,
        handles=any(role == "handle" for role, _ in references),
        shows=bool(own or directives or references),
        notes=notes,
        digest=digest,
    )


def shown_views(documents: Mapping[str, Document], name: str) -> list[tuple[str, int, dict[str, Any]]]:
    """Where a view is shown, in the order of the documents' names: document, position in it, options."""
    return [
        (docname, position, dict(view.options))
        for docname in sorted(documents)
        for position, view in enumerate(documents[docname].directives, documents[docname].own)
        if view.name == name
    ]


def statements(documents: Mapping[str, Document]) -> list[SeriesStatement]:
    """What directives say of series, in the order of the documents' names."""
    return [options["statement"] for _, _, options in shown_views(documents, "series")]
