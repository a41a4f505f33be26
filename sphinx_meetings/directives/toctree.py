"""The directive that lists the pages of a series.

It makes toctrees like Sphinx's own, so that Sphinx knows which page is above and which comes next, and leaves a view,
which says what the page lists::

    <meetings_view view="toctree" options={"entries": ..., ...}>
    <compound classes="toctree-wrapper">
        <toctree entries=[("20 August 2020", "meetings/2020-08-20"), ...] ...>
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.directives import LenientOptions
from sphinx_meetings.directives.views import ViewDirective
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.views.words import translate as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sphinx_meetings.views.toctree import Entry

__all__ = ["ToctreeDirective"]

ITSELF = 1
"""The default of ``maxdepth``: only the pages themselves, and nothing within them."""


class toctree(addnodes.toctree):  # noqa: N801
    """A toctree whose dates are no messages for translators.

    It has the name of its base class, since writers find the method for a node by the name of its class.
    """

    def preserve_original_messages(self) -> None:
        """Keep nothing: the only message is the caption, and the node has it already."""


class ToctreeDirective(ViewDirective):
    """Lists the pages of a series by date, newest first: a toctree that nobody has to extend."""

    view = "toctree"
    option_spec = LenientOptions(())

    def run(self) -> list[nodes.Node]:
        """Make the toctree."""
        place = self.place()
        options = place["options"]
        number = self.env.new_serialno("meeting-toctree")
        foreseen = meeting_domain(self.env).foreseen.contents.get((self.env.docname, number), ())
        entries = tuple(entry for entry in foreseen if entry.docname in self.env.found_docs)
        options |= {"number": number, "entries": entries}
        return [place, *self._toctrees(entries, options)]

    def _toctrees(self, entries: Sequence[Entry], options: Mapping[str, Any]) -> list[nodes.Node]:
        if not entries:
            return []
        caption = options.get("caption")
        if not options.get("year"):
            return [self._toctree(entries, options, caption)]
        return [
            self._toctree(list(group), options, " ".join(filter(None, (caption, year or _("Without a date")))))
            for year, group in groupby(entries, key=lambda entry: entry.year)
        ]

    def _toctree(self, entries: Sequence[Entry], options: Mapping[str, Any], caption: str | None) -> nodes.Node:
        node = toctree(
            parent=self.env.docname,
            entries=[(entry.label, entry.docname) for entry in entries],
            includefiles=[entry.docname for entry in entries],
            maxdepth=options.get("maxdepth", ITSELF),
            caption=caption,
            rawcaption=caption or "",
            glob=False,
            hidden="hidden" in options,
            includehidden="includehidden" in options,
            numbered=0,
            titlesonly="titlesonly" in options,
        )
        self.set_source_info(node)
        wrapper = nodes.compound(classes=["toctree-wrapper"])
        wrapper += node
        return wrapper
