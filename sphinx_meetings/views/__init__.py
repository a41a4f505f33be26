"""What pages show of the archive.

A view is a pair of functions. ``select`` takes from the archive exactly what is shown (the *model*), so that a page
whose model has not changed need not be written again. ``compose`` makes the parts of the page from the model alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_meetings.archive.collector_pause import without_collector

if TYPE_CHECKING:
    from docutils import nodes

    from sphinx_meetings.views.context import Context
    from sphinx_meetings.views.elements import Part
    from sphinx_meetings.views.html import Address

__all__ = ["DIRECTIVES", "VIEWS", "View"]


class View(NamedTuple):
    """The two functions of a view, and what its directive takes."""

    name: str
    select: Callable[[Context, Mapping[str, Any]], Any]
    """The model: a named tuple of plain values."""
    parts: Callable[[Any], list[Part]]
    """What the page shows, made from the model."""
    option_spec: Mapping[str, Callable[[str | None], Any]]
    """The options of its directive, each with its converter."""
    argument: str | None
    """The option that the directive's argument stands for; ``None`` if it takes no argument."""

    def compose(self, model: Any) -> list[nodes.Node]:
        """New nodes of the parts, which every builder can write."""
        from sphinx_meetings.views.elements import nodes_of  # noqa: PLC0415  # loaded when needed, as the views are

        return [nodes_of(part) for part in self.parts(model)]

    @without_collector
    def written(self, model: Any, address: Address) -> str:
        """The HTML of the parts."""
        from sphinx_meetings.views.html import written  # noqa: PLC0415  # loaded when needed, as the views are

        return written(self.parts(model), address)


_MODULES = {
    "actions": "actions",
    "agenda_note": "agenda_note",
    "band": "band",
    "calendar": "calendar",
    "decisions": "decisions",
    "item_note": "item_note",
    "items": "items",
    "list": "listing",
    "next": "next",
    "outcome_note": "outcome_note",
    "people": "people",
    "person": "person",
    "topics": "topics",
    "report": "report",
    "series": "series",
    "stats": "stats",
    "toctree": "toctree",
    "subscribe": "subscribe",
}
_ARGUMENTS = {"person": "person"}
_NO_OPTIONS: Mapping[str, Callable[[str | None], Any]] = {}


@cache
def _view(name: str) -> View:
    module = import_module(f"{__name__}.{_MODULES[name]}")
    options = getattr(module, "OPTIONS", _NO_OPTIONS)
    return View(name, module.select, module.compose, options, _ARGUMENTS.get(name))


class _Views(Mapping[str, View]):
    """The views by name, each loaded when it is first asked for: a build in which nothing changes needs none."""

    def __getitem__(self, name: str) -> View:
        return _view(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_MODULES)

    def __len__(self) -> int:
        return len(_MODULES)


VIEWS: Mapping[str, View] = _Views()

_WITHOUT_DIRECTIVE = {"agenda_note", "band", "item_note", "outcome_note", "series", "toctree"}
DIRECTIVES = tuple(name for name in VIEWS if name not in _WITHOUT_DIRECTIVE)
"""The views whose directive, ``meeting-NAME``, does nothing but show them."""
