"""A Sphinx project around a folder of raw notes: its settings, and an extension that keeps its copy up to date."""

from __future__ import annotations

import pprint
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.transforms import SphinxTransform

from sphinx_meetings import __version__
from sphinx_meetings.cli.copying import Copied, copy_notes
from sphinx_meetings.cli.navigation import FIRST_PAGES, VIEWS, write_pages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["FALLBACK", "bring_up_to_date", "reading_settings", "setup", "write_conf"]

THEME = "furo"
FALLBACK = "alabaster"
"""The theme that Sphinx brings."""


def reading_settings() -> dict[str, Any]:
    """The settings with which raw notes are read."""
    return {
        "extensions": ["myst_parser", "sphinx_meetings"],
        "myst_enable_extensions": ["colon_fence", "deflist", *(["linkify"] if find_spec("linkify_it") else [])],
        "myst_linkify_fuzzy_links": False,
        "meetings_pages": ["**"],
    }


def write_conf(target: Path, folder: Path, theme: str | None) -> dict[str, Any]:
    """Write the ``conf.py`` of a folder of notes, and return its settings.

    Args:
        target: Where it goes.
        folder: The notes.
        theme: The theme; ``None`` for the best that is installed.
    """
    first = first_page(folder)
    conf: dict[str, Any] = {
        "project": folder.name or "Notes",
        "html_title": folder.name or "Notes",
        **reading_settings(),
        "extensions": ["myst_parser", "sphinx_meetings", __name__],
        "root_doc": first,
        "html_theme": theme or (THEME if find_spec(THEME) else FALLBACK),
        "html_copy_source": False,
        "html_show_copyright": False,
        "notes_folder": str(folder.absolute()),
    }
    lines = [f"{name} = {pprint.pformat(value, width=110)}" for name, value in conf.items()]
    target.mkdir(parents=True, exist_ok=True)
    (target / "conf.py").write_text("\n".join([*lines, ""]), encoding="utf-8")
    return conf


def first_page(folder: Path) -> str:
    """The name of the site's first page: one that no page of the notes has."""
    return next((name for name in FIRST_PAGES if not any(folder.glob(f"{name}.[mMrR]*"))), "sphinx-meetings-preview")


def bring_up_to_date(folder: Path, target: Path, first: str) -> Copied:
    """Copy the notes, and write the pages that lead to them."""
    copied = copy_notes(folder, target, [first, *(f"meeting-{view}" for view in VIEWS), "search", "genindex"])
    kept = copied.files | write_pages(target, folder, copied, first)
    for path in target.rglob("*"):
        if path not in kept and (path.is_symlink() or path.is_file()):
            path.unlink()
    return copied


def _refresh(app: Sphinx, config: Config) -> None:
    bring_up_to_date(Path(config.notes_folder), Path(app.srcdir), config.root_doc)


class TitleTransform(SphinxTransform):
    """Gives a page without any heading the name of its file as a title; without one, no list could link to it.

    Runs after the domains have read the page (850) and before its titles are collected (880).
    """

    default_priority = 860

    def apply(self, **kwargs: Any) -> None:
        """Put the whole page below a title."""
        if self.document.next_node(nodes.section) is not None:
            return
        name = self.env.docname.rpartition("/")[2]
        head = [child for child in self.document.children if isinstance(child, nodes.docinfo)]
        rest = [child for child in self.document.children if not isinstance(child, nodes.docinfo)]
        section = nodes.section("", nodes.title("", name), *rest, ids=["the-page"], names=[])
        self.document.children = []
        self.document.extend([*head, section])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Copy the notes before each build."""
    app.add_config_value("notes_folder", "", "", types=(str,))
    app.add_transform(TitleTransform)
    app.connect("config-inited", _refresh)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
