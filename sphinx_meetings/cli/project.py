"""The pages that a command is about: a Sphinx project, or a folder of raw notes with settings of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import click

from sphinx_meetings.cli.building import Application, Refusal, application, building
from sphinx_meetings.cli.copying import MOST_FILES, SCRATCH, SUFFIXES, Copied, has_notes, is_too_large
from sphinx_meetings.cli.notes import bring_up_to_date, write_conf
from sphinx_meetings.cli.saying import counted
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.showing import Showing

__all__ = ["PLACES", "Project", "conf_of", "default_folder", "opened"]

PLACES = (".", "docs", "doc", "docs/source", "doc/source", "source")
"""Where ``conf.py`` is looked for."""


class Project(NamedTuple):
    """Pages that were read, but not written."""

    run: Application
    copied: Copied | None
    """What was copied from a folder of raw notes; ``None`` for a project."""
    folder: Path
    """Where the files of the pages really are."""

    @property
    def showing(self) -> Showing:
        """What was read."""
        return meeting_domain(self.run.app.env).showing()

    def path(self, source: str | None) -> str | None:
        """The path of a source file, from the current folder if it is below that."""
        if source is None:
            return None
        name = source
        if Path(source).is_absolute() and Path(source).is_relative_to(self.run.app.srcdir):
            name = Path(source).relative_to(self.run.app.srcdir).as_posix()
        if self.copied is not None:
            name = self.copied.pages.get(name.rpartition(".")[0], name)
        whole = self.folder / name
        return (whole.relative_to(Path.cwd()) if whole.is_relative_to(Path.cwd()) else whole).as_posix()


def default_folder() -> Path:
    """The folder that is meant if none is named.

    Raises:
        Refusal: There is no ``conf.py``; what is below the current folder may be anything.
    """
    for place in PLACES:
        if (Path(place) / "conf.py").is_file():
            return Path(place)
    raise Refusal(f"there is no conf.py here (it is looked for in {', '.join(PLACES)}): name the folder")


def conf_of(folder: Path) -> Path | None:
    """The folder of ``conf.py``: this one, or the ``source`` within it that ``sphinx-quickstart`` can make."""
    return next((path for path in (folder, folder / "source") if (path / "conf.py").is_file()), None)


@contextmanager
def opened(folder: Path, *, raw: bool = True) -> Iterator[Project]:
    """Read all pages of a folder; nothing is written into it.

    Args:
        folder: The folder.
        raw: Whether it may be a folder of raw notes, without a ``conf.py``.

    Raises:
        Refusal: There is nothing to read, or too much, or the project does without the extension.
        Failure: Sphinx can't read the pages.
    """
    folder = folder.resolve()
    conf = conf_of(folder)
    if conf is None:
        _check_raw(folder, allowed=raw)
    with tempfile.TemporaryDirectory(prefix=SCRATCH, ignore_cleanup_errors=True) as name:
        scratch = Path(os.path.realpath(name))
        copied = None
        if conf is not None:
            source, folder = conf, conf
        else:
            source, conf = scratch / "source", scratch
            settings = write_conf(scratch, folder, None)
            copied = bring_up_to_date(folder, source, settings["root_doc"])
            pages = counted(len(copied.pages), "page")
            click.echo(f"There is no conf.py in {folder}: {pages} read as raw notes, with default settings.", err=True)
        with application(source, conf, scratch) as run:
            with building(run.app):
                run.app.builder.read()
                run.app.env.check_consistency()
            yield Project(run, copied, folder)


def _check_raw(folder: Path, *, allowed: bool) -> None:
    """Refuse a folder without a ``conf.py`` that can't be meant, before anything is copied."""
    if not allowed:
        raise Refusal(f"there is no conf.py in {folder}, which would say what series there are: name its folder")
    if is_too_large(folder):
        raise Refusal(
            f"{folder} has no conf.py and more than {MOST_FILES:,} files: name the folder of the notes themselves"
        )
    if not has_notes(folder):
        raise Refusal(f"there is neither a conf.py nor a note in {folder}: no file ends with {', '.join(SUFFIXES)}")
