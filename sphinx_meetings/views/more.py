"""What a page says if it does not show everything: how much it shows, and where the rest is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.division import UNDATED, Portion
from sphinx_meetings.views.elements import Child, Part, element, link
from sphinx_meetings.views.filters import is_divided
from sphinx_meetings.views.words import translate as _

__all__ = ["Rest", "more", "rest_of", "titled"]


class Rest(NamedTuple):
    """How much a page shows, and where the rest is."""

    shown: int
    total: int
    whole: Place | None
    """The page that leads to everything; ``None`` on that page itself."""
    parts: tuple[tuple[str, Place], ...]
    """The parts of a divided page, each with its title."""
    part: str | None
    """The name of this page, if it is a part."""


def titled(part: Portion, language: str) -> str:
    """The title of a part in the site's language."""
    title, bracket, number = part.title.partition(" (")
    name = _("Without a date") if title == UNDATED else dates.period(title, language)
    return f"{name}{bracket}{number}"


def rest_of(context: Context, view: str, options: Mapping[str, Any], total: int, shown: int) -> Rest:
    """What the view leaves out because a page holds no more, as opposed to what an author's ``limit`` leaves out."""
    is_part = "only" in options
    whole = context.pages.get(view) if is_part or not options.get("home") else None
    return Rest(
        shown,
        min(total, options.get("limit", total)),
        Place(whole, "") if whole else None,
        options["parts"] if is_part or is_divided(options) else (),
        options.get("part"),
    )


def more(rest: Rest) -> list[Part]:
    """How much is shown, and links to the rest; for HTML, since only its pages are limited."""
    said: list[Part] = []
    if rest.shown < rest.total:
        text = _("{shown} of {total} are shown.").format(shown=rest.shown, total=rest.total)
        whole: list[Child] = [" ", link(rest.whole, _("All of them"))] if rest.whole else []
        said.append(element("p", text, *whole, class_="meetings-meta"))
    if rest.parts:
        links = [element("li", link(place, title, **_current(place, rest))) for title, place in rest.parts]
        if rest.part and rest.whole:
            links.insert(0, element("li", link(rest.whole, _("All"))))
        parts = element("ul", *links, class_="meetings-dates")
        said.append(element("nav", parts, class_="meetings-ways", aria_label=_("Parts")))
    return said


def _current(place: Place, rest: Rest) -> dict[str, str]:
    return {"aria_current": "page"} if place.docname == rest.part else {}
