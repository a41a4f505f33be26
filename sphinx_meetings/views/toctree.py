"""The pages that ``{meeting-toctree}`` lists, as part of what its page shows; Sphinx writes the toctree itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Part
from sphinx_meetings.views.filters import COMMON, choice, flag, number

__all__ = ["OPTIONS", "Contents", "Entry", "compose", "select"]


class Entry(NamedTuple):
    """A page that is listed."""

    docname: str
    label: str | None
    """``None`` for its title."""
    year: str
    """Empty if it is unknown."""


class Contents(NamedTuple):
    """What a page lists."""

    language: str
    entries: tuple[Entry, ...]


def _text(text: str | None) -> str:
    found = " ".join((text or "").split())
    if not found:
        raise ValueError("needs a text")
    return found


OPTIONS: Mapping[str, Callable[[str | None], Any]] = {
    **{name: COMMON[name] for name in ("series", "since", "until", "limit")},
    "order": choice("newest", "oldest"),
    "year": flag,
    "caption": _text,
    "maxdepth": number,
    "hidden": flag,
    "includehidden": flag,
    "titlesonly": flag,
}


def select(context: Context, options: Mapping[str, Any]) -> Contents:
    """The pages that are listed."""
    return Contents(context.language, options["entries"])


def compose(model: Contents) -> list[Part]:
    """Nothing: Sphinx writes toctrees."""
    return []
