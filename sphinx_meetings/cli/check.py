"""``sphinx-meetings check``: the reading report in the terminal."""

from __future__ import annotations

from pathlib import Path

import click

from sphinx_meetings.cli.findings import Finding, findings
from sphinx_meetings.cli.formats import FORMATS
from sphinx_meetings.cli.project import Project, default_folder, opened
from sphinx_meetings.cli.saying import counted

__all__ = ["command"]


@click.command("check")
@click.argument("docs", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="[DOCS]", required=False)
@click.option("--strict", is_flag=True, help="Exit with 1 if anything is reported.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="text, page by page, for people; json for programs; github for annotations on a pull request.",
)
@click.pass_context
def command(ctx: click.Context, docs: Path | None, *, strict: bool, form: str) -> None:
    """Report what was not understood, page by page; no HTML is built.

    DOCS is a folder with a conf.py, whose settings apply, or a folder of raw notes. By default it is the first of .,
    docs, doc and their source folders that has a conf.py; raw notes have to be named.

    \b
    It reports
      unread   lines of a roll call, an agenda or a table of actions from which nothing could be taken
      doubt    doubtful readings, such as those that something on the page contradicts
      unknown  people named as owner, chair or notetaker who are in no roll call
      missing  meetings of a schedule that have no notes
      overdue  open actions whose due date has passed
      warning  anything else that the extension warns about in a build

    \b
    Examples:
      sphinx-meetings check
      sphinx-meetings check docs --strict --format github       in a GitHub Actions workflow
      sphinx-meetings check meetings --format json | jq .counts
    """
    with opened(docs or default_folder()) as project:
        found = _found(project)
        for line in FORMATS[form](found, _summary(project)):
            click.echo(line)
    if strict and found:
        ctx.exit(1)


def _found(project: Project) -> list[Finding]:
    """All findings by page and line."""
    showing = project.showing
    timetables = showing.settings.timetables
    found = set()
    for finding in findings(showing.archive, showing.hidden.names, timetables):
        found.add(finding._replace(source=project.path(finding.source)))
    for warned in project.run.warnings:
        # With meetings_strict they are findings already.
        if warned.subtype not in {"unread", "doubt"}:
            path = project.path(warned.path or None)
            found.add(Finding(path, warned.line, "warning", f"{warned.message} [meetings.{warned.subtype}]"))
    if project.copied is not None:
        for trouble in project.copied.troubles:
            found.add(Finding(project.path(trouble.path), None, "warning", f"the file {trouble.said}"))
    return sorted(found, key=lambda one: (one.source or "", one.line or 0, one.kind, one.message))


def _summary(project: Project) -> str:
    archive = project.showing.archive
    pages = {meeting.place.docname for meeting in archive.meetings.values()}
    return f"{counted(len(pages), 'page')}, {counted(len(archive.meetings), 'meeting')}"
