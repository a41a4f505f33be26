"""The files beside the pages: ``meetings.json``, calendars and news.

meetings.json
meetings.ics, meetings-SERIES.ics       or the name that subscribers of a series already use
meetings.atom, meetings-SERIES.atom     if the address of the site is known
meeting-events/SERIES-DATE.ics
meetings-attendance.csv                 if a page shows statistics
"""

from __future__ import annotations

from functools import partial
from importlib.metadata import version
from os.path import isdir
from typing import TYPE_CHECKING

from sphinx.locale import get_translation

from sphinx_meetings.archive.statistics import attendance_table
from sphinx_meetings.config import base_url
from sphinx_meetings.digests import digest_of
from sphinx_meetings.export import encoded, export
from sphinx_meetings.feeds.atom import atom_of
from sphinx_meetings.feeds.files import calendar_file, event_file, news_file
from sphinx_meetings.feeds.icalendar import calendar_of, events_of
from sphinx_meetings.grammars.slugs import ascii_slug
from sphinx_meetings.views.stats import CSV
from sphinx_meetings.warnings import MeetingsWarning, warn
from sphinx_meetings.written import File

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sphinx.config import Config

    from sphinx_meetings.archive.model import Place
    from sphinx_meetings.showing import Showing

__all__ = ["published"]

_ = get_translation("sphinx_meetings")


def published(showing: Showing) -> dict[str, File]:
    """All files by their names, without those whose name a folder with pages already has."""
    url = _addresses(showing)
    files = {
        "meetings.json": File("", lambda: _record(showing, url)),
        **dict(_calendars(showing, url)),
        **dict(_news(showing, url)),
        **dict(_statistics(showing)),
    }
    paths = [f"{showing.builder.outdir}/{name}" for name in files]
    in_the_way = [name for name, is_folder in zip(files, map(isdir, paths), strict=True) if is_folder]
    for name in in_the_way:
        message = f"the file {name!r} is not written: pages of this site stand in a folder of that name; rename that"
        warn(MeetingsWarning.DUPLICATE, message, None)
    return {name: file for name, file in files.items() if name not in in_the_way}


def _addresses(showing: Showing) -> Callable[[Place], str]:
    def url(place: Place) -> str:
        address = showing.addresses.of(place.docname)
        return f"{address}#{place.anchor}" if place.anchor else address

    return url


def _record(showing: Showing, url: Callable[[Place], str]) -> Iterator[bytes]:
    config = showing.env.config
    record = export(
        showing.archive,
        project=config.project,
        base_url=base_url(config),
        url=lambda place: None if place is None else url(place),
        person=showing.context.person,
        series=showing.context.series,
        topic=showing.context.topic,
    )
    return encoded(record)


def _calendars(showing: Showing, url: Callable[[Place], str]) -> Iterator[tuple[str, File]]:
    config, archive = showing.env.config, showing.archive
    events = events_of(
        archive,
        base_url=base_url(config),
        uid_domain=_uid_domain(config),
        address_of=url,
        home_of=showing.context.series,
    )

    project, library = config.project, version("icalendar")
    feeds = [(calendar_file(None), events, project, _("All meetings of {project}").format(project=project))]
    for series in archive.series.values():
        own = [event for event in events if event.series == series.identifier]
        feeds.append(
            (
                calendar_file(series),
                own,
                series.title,
                _("{series} of {project}").format(series=series.title, project=project),
            )
        )
    feeds += [(event_file(event.name), [event], event.summary, project) for event in events]
    for name, wanted, title, description in feeds:
        if wanted:
            make = partial(calendar_of, wanted, name=title, description=description)
            yield name, File(digest_of((library, title, description, wanted)), make)


def _news(showing: Showing, url: Callable[[Place], str]) -> Iterator[tuple[str, File]]:
    address = base_url(showing.env.config)
    if not address:
        return
    config = showing.env.config
    feeds: list[tuple[str | None, str, str]] = [(None, news_file(None), config.project)]
    feeds += [(series.identifier, news_file(series), series.title) for series in showing.archive.series.values()]
    for identifier, name, title in feeds:
        data = atom_of(
            showing.archive,
            identifier,
            title=title,
            path=name,
            base_url=address,
            uid_domain=_uid_domain(config),
            address_of=url,
        )
        if data is not None:
            yield name, File("", partial(bytes, data))


def _statistics(showing: Showing) -> Iterator[tuple[str, File]]:
    """The attendance, if a page shows statistics."""
    if showing.shows("stats"):
        yield CSV, File("", lambda: attendance_table(showing.archive).encode())


def _uid_domain(config: Config) -> str:
    return config.meetings_uid_domain or f"{ascii_slug(config.project)}.invalid"
