"""``sphinx-meetings preview``: any folder of raw notes as a site, with nothing written into it."""

from __future__ import annotations

import signal
import sys
import tempfile
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import click

from sphinx_meetings.archive.model import Archive
from sphinx_meetings.cli.building import Application, Refusal, application, building
from sphinx_meetings.cli.copying import MOST_FILES, SCRATCH, SUFFIXES, Copied, has_notes, is_too_large
from sphinx_meetings.cli.notes import FALLBACK, bring_up_to_date, write_conf
from sphinx_meetings.cli.saying import counted
from sphinx_meetings.domain import meeting_domain

__all__ = ["command"]

_SHOWN = 10
_MARK = ".sphinx-meetings-preview"
"""The file that says that the site in its folder may be replaced."""


@click.command("preview")
@click.argument("notes", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="NOTES")
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="DIR",
    help="Where the site goes, instead of a temporary folder.",
)
@click.option("--serve", is_flag=True, help="Serve the site until Ctrl-C, and build it again when a note changes.")
@click.option("--port", default=0, metavar="PORT", help="The port for --serve; 0, the default, finds a free one.")
@click.option("--theme", metavar="NAME", help="An installed HTML theme, instead of furo.")
@click.option(
    "--open/--no-open",
    "open_it",
    default=None,
    help="Open the site in a browser, or don't; by default it is opened if the output is a terminal.",
)
@click.option("-v", "--verbose", is_flag=True, help="List everything that was not read, and Sphinx's own warnings.")
def command(
    notes: Path, output: Path | None, *, serve: bool, port: int, theme: str | None, open_it: bool | None, verbose: bool
) -> None:
    """Make a site from any folder of notes, and open it.

    NOTES is a folder of meeting notes in Markdown or reStructuredText, with whatever folders and images are in it.
    It needs no conf.py and no preparation, and nothing is written into it: the site, with a calendar, the people, the
    agenda items and a report of everything that was not understood, goes into a folder of its own.

    \b
    Examples:
      sphinx-meetings preview meetings
      sphinx-meetings preview meetings --serve          look at changes while you write
      sphinx-meetings preview meetings -o /tmp/site --no-open
    """
    notes = notes.resolve()
    _check(notes, output, serve=serve)
    opened = sys.stdout.isatty() if open_it is None else open_it
    with _workspace() as workspace:
        conf = write_conf(workspace, notes, theme)
        _tell_of_settings(notes, theme, str(conf["html_theme"]))
        if serve:
            _serve(notes, workspace, output, port, opened=opened)
            return
        target = output.resolve() if output else Path(tempfile.mkdtemp(prefix=f"{SCRATCH}site-"))
        copied = bring_up_to_date(notes, workspace / "source", conf["root_doc"])
        with application(workspace / "source", workspace, workspace, "html", target) as run:
            with building(run.app):
                run.app.build()
            (target / _MARK).touch()
            _summarise(run, copied, verbose=verbose)
        page = target / f"{conf['root_doc']}.html"
        click.echo(f"The site: {click.style(str(page), bold=True)}")
        if opened:
            webbrowser.open(page.as_uri())


def _check(notes: Path, output: Path | None, *, serve: bool) -> None:
    """Refuse arguments that can't be meant."""
    if is_too_large(notes):
        raise Refusal(f"{notes} holds more than {MOST_FILES:,} files: name the folder of the notes themselves")
    if not has_notes(notes):
        raise Refusal(f"there are no notes in {notes}: no file that ends with {', '.join(SUFFIXES)}")
    if output is not None:
        target = output.resolve()
        if target.is_relative_to(notes):
            raise Refusal(f"{output} lies in the folder of notes, into which nothing is written; name one outside")
        if target.is_dir() and any(target.iterdir()) and not (target / _MARK).exists():
            raise Refusal(f"{output} holds files that are not of a preview; name a new or an empty folder")
    if serve and find_spec("sphinx_autobuild") is None:
        raise Refusal("--serve needs sphinx-autobuild: python -m pip install 'sphinx-meetings[preview]'")


def _tell_of_settings(notes: Path, wanted: str | None, theme: str) -> None:
    if (notes / "conf.py").exists():
        click.echo(
            f"{notes / 'conf.py'} is not used: a preview has settings of its own. To see your project with the "
            "extension, add it to conf.py and build as usual."
        )
    if wanted is None and theme == FALLBACK:
        click.echo("For a better look: python -m pip install 'sphinx-meetings[preview]'")


@contextmanager
def _workspace() -> Iterator[Path]:
    """A folder for the copy of the notes and what Sphinx keeps."""
    with tempfile.TemporaryDirectory(prefix=SCRATCH, ignore_cleanup_errors=True) as name:
        yield Path(name).resolve()


def _serve(notes: Path, workspace: Path, output: Path | None, port: int, *, opened: bool) -> None:
    source, site = workspace / "source", output.resolve() if output else workspace / "site"
    source.mkdir()
    arguments = [str(source), str(site), "--conf-dir", str(workspace), "--doctree-dir", str(workspace / "doctrees")]
    arguments += ["--watch", str(notes), "--ignore", f"{source}/**", "--port", str(port), "--quiet"]
    click.echo(f"Serving {notes}; stop with Ctrl-C.")
    # If somebody ends this process, the server ends, too, and the copy of the notes is removed.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        autobuild = import_module("sphinx_autobuild.__main__")
        autobuild.main([*arguments, *(["--open-browser"] if opened else [])])
    except KeyboardInterrupt:
        pass
    click.echo("Stopped.")


def _summarise(run: Application, copied: Copied, *, verbose: bool) -> None:
    archive = meeting_domain(run.app.env).showing().archive
    click.echo(
        f"Read {counted(len(copied.pages), 'page')}: {counted(len(archive.meetings), 'meeting')}, "
        f"{counted(len(archive.people), 'person', 'people')}, {counted(len(archive.items), 'agenda item')}."
    )
    if not archive.meetings:
        click.echo("No meeting was found: a meeting is a page, or a section, that tells a date or a roll call.")
    _say(f"{counted(len(copied.troubles), 'file')} with trouble:", _troubles(copied), verbose=verbose)
    number = len(archive.unread) + len(archive.doubts)
    _say(
        f"{counted(len(archive.unread), 'line')} not read, {counted(len(archive.doubts), 'doubt')} "
        "(the page 'What was read' lists them):",
        _remarks(archive, copied),
        verbose=verbose or number <= _SHOWN,
    )
    if verbose:
        for line in run.others:
            click.echo(line, err=True)


def _troubles(copied: Copied) -> list[str]:
    return [f"{trouble.path} {trouble.said}" for trouble in copied.troubles]


def _remarks(archive: Archive, copied: Copied) -> list[str]:
    def place(source: str, line: int) -> str:
        return f"{copied.pages.get(source.rpartition('.')[0], source)}:{line}"

    unread = [f"{place(one.source, one.line)}: {one.part}: {one.text!r} ({one.reason})" for one in archive.unread]
    doubts = [
        f"{place(one.source, one.line)}: {one.part}: {one.said!r}, taken as {one.taken!r} ({one.reason})"
        for one in archive.doubts
    ]
    return unread + doubts


def _say(head: str, lines: list[str], *, verbose: bool) -> None:
    if not lines:
        return
    click.echo(head)
    shown = lines if verbose else lines[:_SHOWN]
    for line in shown:
        click.echo(f"  {line}")
    if len(shown) < len(lines):
        click.echo(f"  and {len(lines) - len(shown)} more; --verbose lists them")
