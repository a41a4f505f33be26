"""Writes the files beside the pages, and leaves those alone that would stay the same."""

from __future__ import annotations

import filecmp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["write_if_changed", "write_pieces_if_changed"]


def write_if_changed(path: Path, data: bytes) -> None:
    """Write a file atomically, unless it already holds the data."""
    # There may be a thousand, and most have not changed: each is opened once, and nothing else is asked of it.
    try:
        with path.open("rb", buffering=0) as file:
            if file.read(len(data) + 1) == data:
                return
    except OSError:
        pass
    scratch = path.with_name(f"{path.name}.new")
    try:
        scratch.write_bytes(data)
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(data)
    scratch.replace(path)


def write_pieces_if_changed(path: Path, pieces: Iterable[bytes]) -> None:
    """Do the same for a file that may be too large to be held in memory."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f"{path.name}.new")
    with scratch.open("wb") as file:
        file.writelines(pieces)
    if path.is_file() and filecmp.cmp(scratch, path, shallow=False):
        scratch.unlink()
    else:
        scratch.replace(path)
