"""A site that shows every view, of notes from the compass of the tour, in the themes that teams use most."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from types import ModuleType

    from tests.sites import Site

__all__ = ["DARK", "ROOT", "SHOWN", "THEMES", "build", "gallery"]

ROOT = Path(__file__).parents[2]
COMPASS = ROOT / "docs" / "tour" / "compass.py"
TODAY = "2026-08-20"

THEMES = ("alabaster", "furo", "pydata_sphinx_theme", "sphinx_book_theme", "sphinx_rtd_theme")
DARK: Mapping[str, str] = {
    "furo": "document.body.dataset.theme = 'dark'",
    "pydata_sphinx_theme": "document.documentElement.dataset.theme = 'dark'",
    "sphinx_book_theme": "document.documentElement.dataset.theme = 'dark'",
}
"""What a reader does who asks a theme for the dark."""


def _directive(name: str, *options: str, argument: str = "") -> str:
    return "\n".join([f"```{{meeting-{name}}} {argument}".rstrip(), *options, "```\n"])


# With an option each, so that the generated pages stay the homes of people and topics.
VIEWS = {
    "When": [
        _directive("next"),
        _directive("subscribe"),
        _directive("calendar", ":since: 2026-06", ":until: 2026-11"),
        _directive("calendar", ":since: 2026-08", ":until: 2026-09", ":view: month"),
        _directive("list", ":limit: 12"),
    ],
    "Who": [
        _directive("people", ":until: 2030"),
        _directive("person", argument="@amaranw"),
        _directive("person", ":quotes:", argument="@kofiam"),
    ],
    "What": [
        _directive("items", ":limit: 15"),
        _directive("topics", ":limit: 15"),
        _directive("decisions"),
        _directive("actions"),
        _directive("actions", ":status: done"),
    ],
    "Numbers": [
        _directive("stats", ":series: core"),
        _directive("report", ":reasons:", ":since: 2026-08"),
        _directive("series", argument="outreach"),
    ],
    # what stands there when nothing matches, or nothing was ever noted
    "Empty": [
        *[
            _directive(name, ":until: 1999")
            for name in ("calendar", "list", "people", "items", "topics", "decisions", "actions", "stats", "report")
        ],
        _directive("next", ":series: over"),
        _directive("calendar", ":series: over"),
    ],
}
NOTES = """\
# Core team, August 18, 2026

## Attendees

- Amara Nwosu
- Kofi Asante-Mills

## Agenda

1. Where we are with [the vane](https://github.com/weathervane-project/vane/pull/7) (Kofi)
   - ACTION: @amaranw writes down what we know, by 2026-07-01
   - DECISION: it turns with the wind
2. Lunch
   - Amara: soup

The vane **is** what it is: weathervane-project/vane#7.
"""
PAGES = {
    **{
        f"{title.lower()}.md": "\n\n".join([f"# {title}", *[f"## Part {n}\n\n{view}" for n, view in enumerate(views)]])
        for title, views in VIEWS.items()
    },
    "contents.md": "# Contents\n\n```{meeting-toctree}\n:year:\n```\n",
    "meetings/core/2026-08-18.md": NOTES,
    "meetings/core/2026-07-21.md": "# Core team, July 21, 2026\n\nCancelled: everybody is at the fair.\n",
}
SHOWN = (
    *[f"{title.lower()}.html" for title in VIEWS],
    "meetings/core/2026-08-18.html",
    "meetings/steering/2026-06-26.html",
    "meeting-calendar.html",
    "meeting-people.html",
    "meeting-items.html",
    "meeting-topics.html",
    "meeting-people-a.html",
    "meeting-topics-weathervane-project-perch.html",
)
"""The pages that show something of ours."""


def _compass() -> ModuleType:
    specification = importlib.util.spec_from_file_location("compass", COMPASS)
    assert specification is not None
    assert specification.loader is not None
    compass = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(compass)
    return compass


def _sources() -> dict[str, str]:
    """The newest notes of each series, and the pages that show what is in them."""
    all_pages: dict[str, str] = _compass().pages()
    wanted = ("conf.py", "meetings/steering/2026", "meetings/community/2026-0", "meetings/core/2026")
    newest = ("meetings/hardware/2026-0", "meetings/outreach/2026-0", "meetings/community/2025-12")
    pages = {name: text for name, text in all_pages.items() if name.startswith((*wanted, *newest))}
    return {**pages, **PAGES, "index.md": "# Compass\n\n```{toctree}\n:glob:\n\n*\nmeetings/**\n```\n"}


def gallery(folder: Path, **conf: Any) -> Site:
    """The site, not built yet."""
    from tests.sites import Site

    pages = _sources()
    code = pages.pop("conf.py")
    over = "meetings_series['over'] = {'title': 'Mast committee'}\n"
    return Site(folder, pages, conf, f"{code}\n{over}")


def build(site: Site, theme: str) -> Path:
    """The folder of the site in a theme."""
    from sphinx_meetings.views import division
    from tests.sites import epoch

    # so few rows a page that the generated pages divide
    with patch.dict("os.environ", SOURCE_DATE_EPOCH=epoch(TODAY)), patch(f"{division.__name__}.LIMIT", 60):
        built = site.build(out=theme, html_theme=theme)
    assert built.warnings == [], built.warnings
    return built.out
