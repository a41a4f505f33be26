"""What was really written into an output folder.

An environment is pickled before anything is written and is shared by builders and output
folders; so what a page showed when it was written is remembered beside the pages, and
saved only when a build ends well. Pages that are about to be written again are
forgotten first: a build that is killed leaves them to the next one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_meetings.files import write_if_changed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sphinx.builders import Builder

__all__ = ["FILE_NAME", "Written", "remembers"]

FILE_NAME = ".sphinx-meetings.json"


def remembers(builder: Builder) -> bool:
    """Whether a builder keeps the pages of earlier builds: those that write one file a document."""
    return builder.name in {"html", "dirhtml", "text", "xml", "pseudoxml"} or (
        builder.format == "html" and builder.name not in {"singlehtml", "epub"}
    )


class Written:
    """The digests of what the pages of an output folder show."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        self.digests = self._load()
        self.noted: set[str] = set()

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

    def note(self, name: str) -> None:
        """Note that a page is written in this build."""
        self.noted.add(name)

    def save(self, shown: Mapping[str, str]) -> None:
        """Remember the pages written in a build that ended well, and drop those that no longer show anything."""
        self.digests.update((name, shown[name]) for name in self.noted if name in shown)
        for name in [name for name in self.digests if name not in shown]:
            del self.digests[name]
        self._save()

    def _save(self) -> None:
        write_if_changed(self.path, json.dumps(self.digests, indent=0, sort_keys=True) + "\n")
