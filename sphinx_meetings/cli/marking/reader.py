"""Reads a page of a project again and again with other texts, by the project's settings."""

from __future__ import annotations

import pprint
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from sphinx.application import Sphinx

from sphinx_meetings.cli.building import Refusal, application
from sphinx_meetings.cli.notes import reading_settings
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.records import Page

__all__ = ["Reader", "reader_of"]


class Reader(NamedTuple):
    """Reads texts as a page of a project."""

    app: Sphinx
    docname: str
    copy: Path

    def read(self, text: str) -> Page:
        """What the page would say with this text."""
        self.copy.write_bytes(text.encode("utf-8"))
        app, docname = self.app, self.docname
        app.emit("env-purge-doc", app.env, docname)
        app.env.clear_doc(docname)
        app.builder.read_doc(docname)
        return meeting_domain(app.env).documents[docname].contents.page


@contextmanager
def reader_of(page: Path) -> Iterator[Reader]:
    """A reader for a page, which itself is left alone.

    Raises:
        Refusal: The project does not read the page.
        Failure: Sphinx can't begin.
    """
    page = page.resolve()
    conf = next((folder for folder in page.parents if (folder / "conf.py").is_file()), None)
    with tempfile.TemporaryDirectory(prefix="sphinx-meetings-", ignore_cleanup_errors=True) as name:
        scratch = Path(name).resolve()
        if conf is None:
            folder = Path.cwd() if page.is_relative_to(Path.cwd()) else page.parent
            settings = [f"{name} = {pprint.pformat(value)}" for name, value in reading_settings().items()]
            (scratch / "conf.py").write_text("\n".join(settings), encoding="utf-8")
        else:
            folder = conf
        copy = _beside_the_others(page, folder, scratch / "source")
        with application(scratch / "source", conf or scratch, scratch) as run:
            app = run.app
            app.config.meetings_pages = ["**"]
            app.env.find_files(app.config, app.builder)
            docname = app.env.path2doc(copy)
            if docname is None or docname not in app.env.found_docs:
                raise Refusal(f"{page} is no page of the project in {folder}")
            yield Reader(app, docname, copy)


def _beside_the_others(page: Path, folder: Path, target: Path) -> Path:
    """A folder that looks like the project's: all in it are links, and only the page is a copy."""
    parts = page.relative_to(folder).parts
    for part in parts:
        target.mkdir()
        for other in folder.iterdir():
            if other.name != part:
                try:
                    (target / other.name).symlink_to(other, target_is_directory=other.is_dir())
                except OSError:
                    break  # a system without symbolic links: the page is read without what it includes
        folder, target = folder / part, target / part
    shutil.copyfile(page, target)
    return target
