"""The pages that a command is about: a Sphinx project, or a folder of raw notes with settings of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sphinx_meetings.cli.building import Application, Refusal, application, building
from sphinx_meetings.cli.copying import SUFFIXES, Copied, has_notes
from sphinx_meetings.cli.notes import bring_up_to_date, write_conf
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
    """The folder that is meant if none is named."""
    return next((Path(place) for place in PLACES if (Path(place) / "conf.py").is_file()), Path())


def conf_of(folder: Path) -> Path | None:
    """The folder of ``conf.py``: this one, or the ``source`` within it that ``sphinx-quickstart`` can make."""
    return next((path for path in (folder, folder / "source") if (path / "conf.py").is_file()), None)


@contextmanager
def opened(folder: Path) -> Iterator[Project]:
    """Read all pages of a folder; nothing is written into it.

    Raises:
        Refusal: There is nothing to read, or the project does without the extension.
        Failure: Sphinx can't read the pages.
    """
    folder = folder.resolve()
    conf = conf_of(folder)
    with tempfile.TemporaryDirectory(prefix="sphinx-meetings-", ignore_cleanup_errors=True) as name:
        scratch = Path(os.path.realpath(name))
        copied = None
        if conf is not None:
            source, folder = conf, conf
        else:
            if not has_notes(folder):
                raise Refusal(
                    f"there is neither a conf.py nor a note in {folder}: no file ends with {', '.join(SUFFIXES)}"
                )
            source, conf = scratch / "source", scratch
            settings = write_conf(scratch, folder, None)
            copied = bring_up_to_date(folder, source, settings["root_doc"])
        with application(source, conf, scratch) as run:
            with building(run.app):
                run.app.builder.read()
                run.app.env.check_consistency()
            yield Project(run, copied, folder)
