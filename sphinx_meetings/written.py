"""What was really written into an output folder.

An environment is pickled before anything is written, and is shared by builders and output
folders. So what a page showed when it was written is remembered beside the pages, and is
saved only when a build ends well. Pages that are about to be written again are forgotten
first: if the build is killed, the next one writes them.

    .sphinx-meetings/
        written.json            key of the whole archive, summary; page or file -> digest of what it shows
        objects.json            the objects of the domain
        search.json             the same, as the search knows them
        meeting-people.html     body of a generated page

A build that finds the key of its archive there has nothing to work out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_meetings.files import write_if_changed, write_pieces_if_changed

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from sphinx.builders import Builder

__all__ = ["FOLDER", "File", "Object", "Written", "remembers"]

FOLDER = ".sphinx-meetings"

Object = tuple[str, str, str, str, str, int]
"""An object as ``Domain.get_objects()`` yields it: name, displayed name, type, document, anchor, search priority."""


class File(NamedTuple):
    """A file beside the pages."""

    digest: str
    """Digest of what it says: a file written with this digest is not made again. If empty, it is made and compared."""
    make: Callable[[], bytes | Iterator[bytes]]
    """Makes its content, whole or in pieces."""


def remembers(builder: Builder) -> bool:
    """Whether a builder keeps the pages of earlier builds, as those do that write one file per document."""
    return builder.name in {"text", "xml", "pseudoxml"} or (
        builder.format == "html" and builder.name not in {"singlehtml", "epub"}
    )


class Written:
    """The digests of what the pages of an output folder show."""

    def __init__(self, out: Path) -> None:
        self.folder = out / FOLDER
        self.path = self.folder / "written.json"
        state = _load(self.path, {})
        self.digests: dict[str, str] = dict(state.get("pages", {}))
        self.key: str = state.get("key", "")
        self.next_key = ""
        """The key of this build's archive."""
        self.summary: str = state.get("summary", "")
        self.files: dict[str, str] = dict(state.get("files", {}))
        """The files beside the pages, each with the digest of what it says."""
        self.parts: list[list[str]] = state.get("parts", [])
        """Page, title and view of the parts of divided pages."""
        self.frame: str = state.get("frame", "")
        """Digest of what stands around the bodies of the parts."""
        self._next_frame = self.frame
        self.same_frame = False
        self.unchanged = False
        """Whether the archive is the one that is remembered."""
        self.shown: dict[str, str] = {}
        """What pages show, if the archive is unchanged, even of pages that are about to be written again."""
        self.noted: dict[str, str] = {}

    def begin(self, key: str) -> None:
        """Compare the key of this build's archive with the remembered one, which is forgotten if they differ."""
        self.unchanged = key == self.key
        self.shown = {**self.digests} if self.unchanged else {}
        if self.key and not self.unchanged:
            self.key = ""
            self._save()
        self.next_key = key

    def objects(self, kind: str, make: Callable[[], Iterable[Object]]) -> list[Object]:
        """The objects of the domain, or as the search knows them; worked out only if the archive has changed."""
        path = self.folder / f"{kind}.json"
        remembered = _load(path, None) if self.unchanged else None
        if remembered is not None:
            return [(*entry,) for entry in remembered]
        objects = list(make())
        write_if_changed(path, json.dumps(objects, ensure_ascii=False, check_circular=False).encode())
        return objects

    def stale(self, shown: Mapping[str, str]) -> list[str]:
        """The pages that show something else than when they were written."""
        return sorted(name for name, digest in shown.items() if self.digests[name] != digest)

    def forget(self, names: Iterable[str]) -> None:
        """Forget pages that are about to be written, on disk, too."""
        forgotten = [name for name in names if self.digests.pop(name, None) is not None]
        if forgotten:
            self._save()

    def note(self, name: str, digest: str) -> None:
        """Note that a page is written in this build."""
        self.noted[name] = digest

    def keeps(self, page: str, digest: Callable[[], str]) -> bool:
        """Note what a generated page shows, and say whether its kept body shows the same."""
        known = self.digests.get(page) if self._kept(page).is_file() else None
        self.note(page, known if known and self.unchanged else digest())
        return known == self.noted[page]

    def body(self, page: str, make: Callable[[], str], *, kept: bool) -> str:
        """The body of a generated page; made anew unless the kept one is still good."""
        path = self._kept(page)
        if kept:
            return path.read_text(encoding="utf-8")
        self.forget([page])
        body = make()
        write_if_changed(path, body.encode())
        return body

    def _kept(self, page: str) -> Path:
        return self.folder / f"{page}.html"

    def begin_frame(self, frame: str) -> None:
        """Compare what stands around the parts with what is remembered, which is forgotten if they differ."""
        self.same_frame = frame == self.frame
        if self.frame and not self.same_frame:
            self.frame = ""
            self._save()
        self._next_frame = frame

    def publish(self, files: Mapping[str, File]) -> None:
        """Write the files beside the pages, and delete those of earlier builds that are no longer written."""
        out = self.folder.parent
        gone = sorted(self.files.keys() - files.keys())
        # There may be a thousand, for which pathlib would take longer.
        are_there = map(isfile, [f"{out}/{name}" for name in files])
        changed = [
            name
            for (name, file), is_there in zip(files.items(), are_there, strict=True)
            if not (file.digest and is_there and self.files.get(name) == file.digest)
        ]
        self.files |= dict.fromkeys(changed, "")
        self._save()
        for name in changed:
            data = files[name].make()
            if isinstance(data, bytes):
                write_if_changed(out / name, data)
            else:
                write_pieces_if_changed(out / name, data)
        for name in gone:
            (out / name).unlink(missing_ok=True)
        self.files = {name: file.digest for name, file in files.items()}

    def save(self, documents: Collection[str], summary: str) -> list[str]:
        """Remember the pages written in a build that ended well.

        Returns:
            The generated pages that are no longer made.
        """
        self.digests.update(self.noted)
        # Sphinx 8.1 does not even write the generated pages if nothing has changed.
        kept = {*documents, *self.noted, *(self.digests if self.unchanged else ())}
        self.digests = {name: digest for name, digest in self.digests.items() if name in kept}
        # A build of a single file leaves other pages to the next one.
        self.key = self.next_key if all(name in self.digests for name in documents) else ""
        self.summary, self.frame = summary, self._next_frame
        self._save()
        bodies = [path for path in self.folder.glob("*.html") if path.stem not in kept or path.stem in documents]
        for path in bodies:
            path.unlink()
        return [path.stem for path in bodies if path.stem not in documents]

    def _save(self) -> None:
        # Several times in a build that writes pages. With ``indent``, ``json`` would not use its encoder in C.
        state = {
            "key": self.key,
            "summary": self.summary,
            "files": self.files,
            "pages": self.digests,
            "parts": self.parts,
            "frame": self.frame,
        }
        write_if_changed(self.path, json.dumps(state, sort_keys=True).encode() + b"\n")


def _load(path: Path, default: Any) -> Any:
    try:
        loaded = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return default
    return loaded if isinstance(loaded, list if default is None else dict) else default
