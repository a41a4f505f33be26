"""What has to be known about other pages when a page is read.

Whether a page is read as plain notes depends on the patterns of series, which another page may state; what
``{meeting-toctree}`` lists depends on the dates of other pages. Neither is known until all pages have been read. So
each page is read with what the last build knew, and the pages for which that turns out to be wrong are read once more
before anything is written.
"""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, NamedTuple

from sphinx.util.logging import suppress_logging

from sphinx_meetings.config import is_notes, series_patterns
from sphinx_meetings.documents import shown_views, statements

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from sphinx.application import Sphinx
    from sphinx.config import Config

    from sphinx_meetings.documents import Document
    from sphinx_meetings.views.toctree import Entry

__all__ = ["Foresight", "read_again", "read_otherwise", "recalled"]


class Foresight(NamedTuple):
    """What is known before pages are read."""

    patterns: Mapping[str, tuple[str, ...]]
    """The page patterns of each series."""
    contents: Mapping[tuple[str, int], tuple[Entry, ...]]
    """What each ``{meeting-toctree}`` lists, by document and number of the directive in it."""


def recalled(config: Config, documents: Mapping[str, Document]) -> Foresight:
    """What the last build knew."""
    return Foresight(
        series_patterns(config, statements(documents)),
        {(docname, options["number"]): options["entries"] for docname, _, options in shown_views(documents, "toctree")},
    )


def read_again(app: Sphinx, docnames: Iterable[str], warned: Container[str] = ()) -> None:
    """Purge pages and read them again, in this process.

    Args:
        app: The application.
        docnames: The pages.
        warned: Those of which all warnings have been said, in this build: they are not said twice.
    """
    for docname in docnames:
        app.events.emit("env-purge-doc", app.env, docname)
        app.env.clear_doc(docname)
        with suppress_logging() if docname in warned else nullcontext():
            app.builder.read_doc(docname)


def read_otherwise(
    config: Config, documents: Mapping[str, Document], patterns: Mapping[str, tuple[str, ...]]
) -> list[str]:
    """The documents that were read as plain notes although they are not, and the other way round."""
    return sorted(name for name, document in documents.items() if document.notes != is_notes(config, name, patterns))
