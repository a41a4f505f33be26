"""What was really written into an output folder.

An environment is pickled before anything is written and is shared by builders and output
folders; so what a page showed when it was written is remembered beside the pages, and
saved only when a build ends well. Pages that are about to be written again are
forgotten first: a build that is killed leaves them to the next one.

    .sphinx-meetings/
        written.json            page -> digest of what it shows
        meeting-people.html     body of a generated page
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_meetings.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from sphinx.builders import Builder

__all__ = ["FOLDER", "Written", "remembers"]

FOLDER = ".sphinx-meetings"


def remembers(builder: Builder) -> bool:
    """Whether a builder keeps the pages of earlier builds: those that write one file a document."""
    return builder.name in {"text", "xml", "pseudoxml"} or (
        builder.format == "html" and builder.name not in {"singlehtml", "epub"}
    )


class Written:
    """The digests of what the pages of an output folder show."""

    def __init__(self, out: Path) -> None:
        self.folder = out / FOLDER
        self.path = self.folder / "written.json"
        self.digests = self._load()
        self.noted: dict[str, str] = {}

    def _load(self) -> dict[str, str]:
        try:
            loaded = json.loads(self.path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(digest) for name, digest in loaded.items()} if isinstance(loaded, dict) else {}

    def stale(self, shown: Mapping[str, str]) -> list[str]:
        """The pages that show something else than when they were written, or were not written here."""
        return sorted(name for name, digest in shown.items() if self.digests.get(name) != digest)

    def forget(self, names: Iterable[str]) -> None:
        """Forget pages that are about to be written, also on disk."""
        forgotten = [name for name in names if self.digests.pop(name, None) is not None]
        if forgotten:
            self._save()

    def note(self, name: str, digest: str) -> None:
        """Note that a page is written in this build."""
        self.noted[name] = digest

    def body(self, page: str, digest: str, make: Callable[[], str]) -> str:
        """The body of a generated page, made anew only where it shows something else than before."""
        path = self.folder / f"{page}.html"
        self.note(page, digest)
        if self.digests.get(page) == digest and path.is_file():
            return path.read_text(encoding="utf-8")
        self.forget([page])
        body = make()
        write_if_changed(path, body)
        return body

    def save(self, shown: Iterable[str]) -> None:
        """Remember the pages written in a build that ended well, and drop those that no longer show anything."""
        self.digests.update(self.noted)
        kept = {*shown, *self.noted}
        self.digests = {name: digest for name, digest in self.digests.items() if name in kept}
        self._save()
        for path in self.folder.glob("*.html"):
            if path.stem not in kept:
                path.unlink()

    def _save(self) -> None:
        write_if_changed(self.path, json.dumps(self.digests, indent=0, sort_keys=True) + "\n")
