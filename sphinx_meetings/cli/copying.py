"""Copies a folder of raw notes to a place for Sphinx to read, so that the folder itself stays as it is."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from charset_normalizer import from_bytes

from sphinx_meetings.files import write_if_changed

__all__ = ["MOST_FILES", "SCRATCH", "SUFFIXES", "Copied", "Trouble", "copy_notes", "has_notes", "is_too_large"]

SUFFIXES = {".md": ".md", ".markdown": ".md", ".mdown": ".md", ".mkd": ".md", ".rst": ".rst", ".rest": ".rst"}
"""The suffixes of notes, each with the one by which Sphinx knows the syntax."""
MOST_FILES = 20_000
"""A folder with more files is no folder of notes, but one that has such a folder somewhere in it."""
SCRATCH = "sphinx-meetings-"
"""How the names of our temporary folders begin."""
_NO_NOTES = frozenset({"node_modules", "venv", "env", "site-packages"})
# In a link, Sphinx takes <...> for the target and ` for the end; the others make trouble in file systems and URLs.
_ODD = re.compile("[`\x00-\x1f\x7f<>\\\\\ud800-\udfff]")


class Trouble(NamedTuple):
    """A file or a folder that is not as it should be."""

    path: str
    """Below the folder of notes."""
    said: str
    read: bool
    """Whether it was read nevertheless."""


class Copied(NamedTuple):
    """What is in a folder of notes."""

    pages: dict[str, str]
    """By document name, the file of each document below the folder of notes."""
    troubles: tuple[Trouble, ...]
    files: frozenset[Path]
    """All copies."""


def has_notes(folder: Path) -> bool:
    """Whether a folder holds any notes."""
    return any(_is_page(name) for _, name in _files(folder, []))


def is_too_large(folder: Path) -> bool:
    """Whether a folder holds more than anybody's notes, such as a home folder."""
    return next(islice(_files(folder, []), MOST_FILES, None), None) is not None


def copy_notes(folder: Path, target: Path, reserved: Iterable[str]) -> Copied:
    """Bring a copy of the notes up to date; files that did not change keep their modification times.

    Args:
        folder: The notes.
        target: Where the copy goes.
        reserved: Document names that notes may not have.
    """
    troubles: list[Trouble] = []
    taken = {name.casefold() for name in reserved}
    pages: dict[str, str] = {}
    kept = set()
    for parent, name in _files(folder, troubles):
        path = f"{parent}/{name}".removeprefix("./")
        if _is_page(name):
            docname = _document_name(path, taken)
            data, trouble = _text_of(folder / path)
            if trouble is not None:
                troubles.append(Trouble(_readable(path), trouble, read=data is not None))
            if data is None:
                continue
            copy = target / f"{docname}{SUFFIXES[Path(name).suffix.lower()]}"
            write_if_changed(copy, data)
            pages[docname] = _readable(path)
        else:
            copy = target / _tidy(path)
            _point(folder / path, copy)
        kept.add(copy)
    return Copied(pages, tuple(troubles), frozenset(kept))


def _files(folder: Path, troubles: list[Trouble]) -> Iterator[tuple[str, str]]:
    """All files as folder and name, below the folder, in order."""

    def complain(error: OSError) -> None:
        name = os.path.relpath(error.filename, folder)
        troubles.append(Trouble(_readable(name), f"cannot be opened ({error.strerror})", read=False))

    for parent, folders, names in os.walk(folder, onerror=complain):
        if "pyvenv.cfg" in names and Path(parent) != folder:  # a virtual environment, whatever it is called
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not _is_left_out(parent, name))
        below = Path(parent).relative_to(folder).as_posix()
        yield from ((below, name) for name in sorted(names) if not name.startswith("."))


def _is_left_out(parent: str, name: str) -> bool:
    """Whether a folder holds what programs put there: hidden ones, installed packages, our own copies of notes."""
    if name.startswith((".", "_")) or name in _NO_NOTES:
        return True
    return name.startswith(SCRATCH) and Path(parent).samefile(tempfile.gettempdir())


def _is_page(name: str) -> bool:
    return Path(name).suffix.lower() in SUFFIXES


def _readable(name: str) -> str:
    """A name in a form that can be printed, since file names may hold bytes that are no text."""
    return os.fsencode(name).decode("utf-8", "replace")


def _tidy(path: str) -> str:
    return "/".join(_ODD.sub("-", part).strip() or "-" for part in path.split("/"))


def _document_name(path: str, taken: set[str]) -> str:
    """A document name that no other document has, even if case is ignored."""
    stem = _tidy(path[: -len(Path(path).suffix)])
    if Path(stem).suffix in SUFFIXES:  # notes.md.md: a toctree takes the first suffix off
        stem = f"{stem.rpartition('.')[0]}-{Path(stem).suffix[1:]}"
    name, number = stem, 2
    while name.casefold() in taken:
        name, number = f"{stem}-{number}", number + 1
    taken.add(name.casefold())
    return name


def _text_of(path: Path) -> tuple[bytes | None, str | None]:
    """The text of a file in UTF-8, and what is odd about it."""
    try:
        data = path.read_bytes()
    except OSError as error:
        return None, f"cannot be opened ({error.strerror})"
    if b"\0" not in data:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            return data, None
    found = from_bytes(data).best()
    if found is None or "\0" in str(found):
        return None, "is no text"
    return str(found).encode("utf-8", "replace"), f"is not in UTF-8; it was read as {found.encoding}"


def _point(path: Path, copy: Path) -> None:
    """Let an image or another file be found beside the notes, by a link if possible and by a copy if not."""
    if copy.exists() or copy.is_symlink():
        return
    copy.parent.mkdir(parents=True, exist_ok=True)
    try:
        copy.symlink_to(path.absolute())
    except OSError:
        if path.is_file() and os.access(path, os.R_OK):
            shutil.copyfile(path, copy)
