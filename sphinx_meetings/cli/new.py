"""``sphinx-meetings new``: the page of the next meeting, from the team's template."""

from __future__ import annotations

import datetime as dt
import os
from functools import partial
from pathlib import Path

import click
import jinja2

from sphinx_meetings.archive.model import Archive, ArchivedMeeting
from sphinx_meetings.cli.building import Refusal
from sphinx_meetings.cli.coming import Coming, coming, held_on, objection
from sphinx_meetings.cli.markup import escaped
from sphinx_meetings.cli.naming import next_name
from sphinx_meetings.cli.project import Project, default_folder, opened
from sphinx_meetings.nearest import nearest

__all__ = ["command"]

_TEMPLATES = Path(__file__).parent / "templates"
_NEWEST = 6
"""How many of the newest pages are looked at to name the next one."""


@click.command("new")
@click.argument("series")
@click.option(
    "--date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD", help="The day, instead of the next planned one."
)
@click.option(
    "--docs",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="DIR",
    help="The folder with the conf.py; by default the one that 'check' would take.",
)
@click.option(
    "-t",
    "--template",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="A template of your own, a Jinja file.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    metavar="FILE",
    help="The page to write, or - to print it; by default it goes beside the newest page of the series.",
)
def command(
    series: str, *, date: dt.datetime | None, docs: Path | None, template: Path | None, output: Path | None
) -> None:
    """Write the page of the next meeting of SERIES.

    Day, time, zone, length and links come from the schedule of the series; what the last meeting deferred and what
    is still owed come from the notes. The page goes into the folder of the series' newest page, is named the same way
    (2026-07-02.md after 2026-06-04.md), and has the same syntax. An existing page is never touched. If the meeting of
    a --date was cancelled or moved, the page is written all the same, and you are told.

    \b
    A template can use
      meeting    name, date, start, timezone, duration, join, notes, when (2026-07-02 15:00 UTC)
      series     identifier, title
      previous   date, title and path of the previous page, or nothing
      items      what was deferred: text, owners, since, references
      actions    what is still owed: text, owners, due, since
      | text     a filter: keeps text from being read as markup

    \b
    Examples:
      sphinx-meetings new team
      sphinx-meetings new team --date 2026-07-09 --template docs/meeting.md.jinja
      sphinx-meetings new team -o -
    """
    with opened(docs or default_folder(), raw=False) as project:
        archive = project.showing.archive
        _check_series(archive, project, series)
        meeting = _next(archive, project, series, date.date() if date else None)
        path = output or _follow(archive, project, series, meeting.date)
        printed = str(path) == "-"
        if not printed and path.exists():
            raise Refusal(f"{path} exists already, and is left as it is")
        suffix = ".rst" if (template or path).name.removesuffix(".jinja").endswith(".rst") else ".md"
        text = _rendered(archive, project, series, meeting, template, suffix, path)
        against = objection(archive, series, meeting.date)
        if against:
            click.echo(f"By the schedule of {series!r}, {against}.", err=True)
        if printed:
            click.echo(text, nl=False)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"{click.style(str(path), bold=True)}: {meeting.name}, {meeting.when}")


def _check_series(archive: Archive, project: Project, series: str) -> None:
    if series not in archive.series:
        known = sorted(archive.series)
        near = nearest(series, known)
        meant = f"did you mean {near!r}?" if near else f"known are {', '.join(known) or 'none'}"
        raise Refusal(f"there is no series {series!r} in {project.folder} ({meant})")


def _next(archive: Archive, project: Project, series: str, date: dt.date | None) -> Coming:
    meeting = coming(archive, series, date)
    if meeting is None:
        raise Refusal(
            f"nothing says when {series!r} meets next: give it a schedule in meetings_series, or name a day with --date"
        )
    other = held_on(archive, series, meeting.date)
    if other is not None:
        raise Refusal(f"{meeting.name} has a page already: {project.path(other.record.source)}")
    return meeting


def _follow(archive: Archive, project: Project, series: str, date: dt.date) -> Path:
    """Where the page goes, and what it is called."""
    dated = [archive.meetings[name] for name in archive.series[series].meetings if archive.meetings[name].record.date]
    newest = dated[: -_NEWEST - 1 : -1]
    if not newest:
        raise Refusal(f"{series!r} has no page yet that a new one could follow: name it with --output")
    [last, *_] = newest
    if last.record.heading is not None:
        source = project.path(last.record.source)
        raise Refusal(f"{source} holds several meetings: print the next one with '-o -', or name a page with --output")
    paths = {meeting.identifier: Path(project.path(meeting.record.source) or "") for meeting in newest}
    named = [(_stem(paths[one.identifier]), one.record.date) for one in newest if one.record.date and _alone(one)]
    name = next_name(named, date)
    suffix = paths[last.identifier].suffix
    return Path(f"{name}{suffix}") if name else paths[last.identifier].with_name(f"{date}{suffix}")


def _alone(meeting: ArchivedMeeting) -> bool:
    return meeting.record.heading is None


def _stem(path: Path) -> str:
    return path.with_suffix("").as_posix()


def _rendered(
    archive: Archive,
    project: Project,
    series: str,
    meeting: Coming,
    template: Path | None,
    suffix: str,
    path: Path,
) -> str:
    folder, name = (template.parent, template.name) if template else (_TEMPLATES, f"meeting{suffix}.jinja")
    environment = jinja2.Environment(  # noqa: S701 - what it makes is no HTML
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["text"] = partial(escaped, suffix=suffix)
    try:
        return environment.get_template(name).render(
            meeting=meeting,
            series=archive.series[series],
            previous=_previous(project, meeting.previous, path),
            items=meeting.items,
            actions=meeting.actions,
        )
    except jinja2.TemplateSyntaxError as error:
        raise Refusal(f"{folder / (error.name or name)}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateError as error:
        raise Refusal(f"{folder / name}: {error.message}") from error


def _previous(project: Project, meeting: ArchivedMeeting | None, path: Path) -> dict[str, object] | None:
    """The last page, and the way to it from the new one."""
    if meeting is None:
        return None
    source = project.path(meeting.record.source) or ""
    way = source if str(path) == "-" else Path(os.path.relpath(source, path.parent)).as_posix()
    return {"date": meeting.record.date, "title": meeting.record.title, "path": way}
