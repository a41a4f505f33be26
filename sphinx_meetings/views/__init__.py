"""What pages show of the archive.

A view is a pair of functions. ``select`` takes from the archive what is shown: everything that
is, and nothing else, so that a page whose model is the same need not be written again.
``compose`` makes of the model alone the parts that stand on the page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.collector import without_collector
from sphinx_meetings.views import (
    actions,
    agenda_note,
    band,
    calendar,
    decisions,
    item_note,
    items,
    listing,
    next,  # noqa: A004  # it is the name of the view
    outcome_note,
    people,
    person,
    report,
    series,
    stats,
    subscribe,
    toctree,
    topics,
)
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Part, nodes_of
from sphinx_meetings.views.html import Address, meetings_html, written

__all__ = ["DIRECTIVES", "VIEWS", "View"]


class View(NamedTuple):
    """A view."""

    name: str
    select: Callable[[Context, Mapping[str, Any]], Any]
    """The model: a named tuple of plain values."""
    parts: Callable[[Any], list[Part]]
    """What stands on the page."""
    option_spec: Mapping[str, Callable[[str | None], Any]]
    """The options of its directive, each with its converter."""
    argument: str | None
    """The option that the argument of its directive is; ``None`` where it takes none."""

    def compose(self, model: Any) -> list[nodes.Node]:
        """Fresh nodes for every builder."""
        return [nodes_of(part) for part in self.parts(model)]

    @without_collector
    def written(self, model: Any, address: Address) -> meetings_html:
        """The HTML of all of it."""
        return meetings_html(html=written(self.parts(model), address))


VIEWS: Mapping[str, View] = {
    view.name: view
    for view in (
        View("actions", actions.select, actions.compose, actions.OPTIONS, None),
        View("agenda_note", agenda_note.select, agenda_note.compose, {}, None),
        View("band", band.select, band.compose, {}, None),
        View("calendar", calendar.select, calendar.compose, calendar.OPTIONS, None),
        View("decisions", decisions.select, decisions.compose, decisions.OPTIONS, None),
        View("item_note", item_note.select, item_note.compose, {}, None),
        View("items", items.select, items.compose, items.OPTIONS, None),
        View("list", listing.select, listing.compose, listing.OPTIONS, None),
        View("next", next.select, next.compose, next.OPTIONS, None),
        View("outcome_note", outcome_note.select, outcome_note.compose, {}, None),
        View("people", people.select, people.compose, people.OPTIONS, None),
        View("person", person.select, person.compose, person.OPTIONS, "person"),
        View("topics", topics.select, topics.compose, topics.OPTIONS, None),
        View("report", report.select, report.compose, report.OPTIONS, None),
        View("series", series.select, series.compose, {}, None),
        View("stats", stats.select, stats.compose, stats.OPTIONS, None),
        View("toctree", toctree.select, toctree.compose, toctree.OPTIONS, None),
        View("subscribe", subscribe.select, subscribe.compose, subscribe.OPTIONS, None),
    )
}

_WITHOUT_DIRECTIVE = {"agenda_note", "band", "item_note", "outcome_note", "series", "toctree"}
DIRECTIVES = tuple(name for name in VIEWS if name not in _WITHOUT_DIRECTIVE)
"""The views whose directive, ``meeting-NAME``, does nothing but show them."""
