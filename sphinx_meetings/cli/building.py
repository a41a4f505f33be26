"""Runs Sphinx for the commands: quietly, with progress, and with failures told in one line."""

from __future__ import annotations

import logging
import re
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

import click
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.errors import SphinxError
from sphinx.util.docutils import docutils_namespace, patch_docutils
from sphinx.util.logging import get_node_location, is_suppressed_warning

import sphinx_meetings.warnings

__all__ = ["Application", "Failure", "Refusal", "Said", "Warned", "application", "building"]

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_OURS = re.compile(r"\[meetings\.\w+\]$")
_PLACE = re.compile(r"(.*?)(?::(\d+))?")


class Refusal(click.ClickException):
    """A command can't begin."""

    exit_code = 2


class Failure(click.ClickException):
    """Sphinx could not read or build the pages."""

    exit_code = 3


class Warned(NamedTuple):
    """A warning of this extension."""

    path: str
    line: int | None
    subtype: str
    message: str


class Said(NamedTuple):
    """A warning of this extension as it was logged."""

    location: Any
    subtype: str
    message: str


class Application(NamedTuple):
    """A Sphinx application, and what it says."""

    app: Sphinx
    output: StringIO
    """All warnings as Sphinx prints them, with colours."""
    said: list[Said]

    @property
    def warnings(self) -> list[Warned]:
        """The warnings of this extension, each once, without those that the project suppresses."""
        suppressed = self.app.config.suppress_warnings
        kept = [said for said in self.said if not is_suppressed_warning("meetings", said.subtype, suppressed)]
        return list(dict.fromkeys(Warned(*self._place(said.location), said.subtype, said.message) for said in kept))

    @property
    def others(self) -> list[str]:
        """What else Sphinx complained about."""
        lines = _COLOUR.sub("", self.output.getvalue()).splitlines()
        return [line for line in lines if not _OURS.search(line)]

    def _place(self, location: Any) -> tuple[str, int | None]:
        if isinstance(location, nodes.Node):
            location = get_node_location(location)
        elif isinstance(location, tuple):
            docname, line = location
            location = f"{self.app.env.doc2path(docname)}:{line}"
        match = _PLACE.fullmatch(location or "")
        return (match[1], int(match[2]) if match[2] else None) if match else ("", None)


class _Collector(logging.Handler):
    """Keeps what the extension warns about, since Sphinx's own handlers come and go, and change the records."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[Said] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = Said(getattr(record, "location", None), getattr(record, "subtype", ""), record.getMessage())
        self.said.append(said)


@contextmanager
def application(
    source: Path, conf: Path, scratch: Path, builder: str = "dummy", site: Path | None = None
) -> Iterator[Application]:
    """A Sphinx application.

    Args:
        source: The folder of the pages.
        conf: The folder of ``conf.py``.
        scratch: A folder for what Sphinx keeps.
        builder: The name of the builder.
        site: The output folder; by default within ``scratch``.

    Raises:
        Failure: Sphinx can't begin, or stops.
    """
    output, collector, path = StringIO(), _Collector(), sys.path.copy()
    logger = logging.getLogger(f"sphinx.{sphinx_meetings.warnings.__name__}")
    logger.addHandler(collector)
    try:
        with _told(), patch_docutils(conf), docutils_namespace():
            app = Sphinx(source, conf, site or scratch / "site", scratch / "doctrees", builder, {}, None, output)
            if "sphinx_meetings" not in app.extensions:
                raise Refusal(
                    f'{conf / "conf.py"} does not name the extension: add "sphinx_meetings" to its extensions'
                )
            yield Application(app, output, collector.said)
    finally:
        logger.removeHandler(collector)
        sys.path[:] = path


@contextmanager
def _told() -> Iterator[None]:
    """Tell a failure in one line, and keep the traceback in a file for those who want it."""
    try:
        yield
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except SphinxError as error:
        raise Failure(f"Sphinx: {error}") from error
    except Exception as error:
        with tempfile.NamedTemporaryFile("w", prefix="sphinx-meetings-", suffix=".log", delete=False) as file:
            file.write(traceback.format_exc())
        summary = f"{type(error).__name__}: {error}".splitlines()[0]
        raise Failure(f"Sphinx stopped: {summary} (the whole story is in {file.name})") from error


@contextmanager
def building(app: Sphinx) -> Iterator[None]:
    """Show on a terminal how far the reading and the writing of the pages are."""
    if not sys.stderr.isatty():
        yield
        return
    bars: list[Any] = []

    def begin(label: str, number: int) -> None:
        end()
        bar = click.progressbar(length=number, label=label, file=sys.stderr)
        bars.append(bar)
        bar.render_progress()

    def step(*_: Any) -> None:
        if bars:
            bars[-1].update(1)

    def end(*_: Any) -> None:
        if bars:
            bars.pop().render_finish()

    def read(_app: Sphinx, _env: Any, docnames: list[str]) -> None:
        begin("Reading", len(docnames))

    def write(_app: Sphinx, _env: Any) -> None:
        begin("Writing", len(app.env.found_docs))

    app.connect("env-before-read-docs", read, priority=900)
    app.connect("source-read", step)
    app.connect("env-check-consistency", write, priority=900)
    app.connect("doctree-resolved", step)
    try:
        yield
    finally:
        end()
