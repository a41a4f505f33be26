"""The names of the files of each series: no two are alike, not even on a disk that ignores upper and lower case."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Problem
from sphinx_meetings.archive.settings import ALL_MEETINGS, CONF, SeriesSettings
from sphinx_meetings.grammars.slugs import anchor_of, shortened, unique

__all__ = ["FileNames", "file_names", "file_stem"]

LONGEST_STEM = 120
"""Characters of the name of a file that an identifier may take: every file system takes more."""


class FileNames(NamedTuple):
    """The names of the files of all series."""

    stems: Mapping[str, str]
    """For each series, the default name of its files, without the ending: ``meetings-team``."""
    feeds: Mapping[str, str]
    """For some series, another name of the calendar, which its subscribers already have."""
    problems: tuple[Problem, ...]


def file_stem(identifier: str) -> str:
    """An identifier for the name of a file, shortened."""
    return shortened(anchor_of(identifier), LONGEST_STEM)


def file_names(series: Mapping[str, SeriesSettings], meetings: Mapping[str, Collection[ArchivedMeeting]]) -> FileNames:
    """Give each calendar a name of its own.

    Args:
        series: What the project says about series, in its order.
        meetings: The meetings of each series that has any.
    """
    identifiers = sorted({*series, *meetings})
    stems = {one: f"meetings-{stem}" for one, stem in _stems(identifiers).items()}
    feeds = {one: settings.feed for one, settings in series.items() if settings.feed is not None}
    problems = list(_alike(stems, series, meetings))
    while clash := _clash(feeds, stems):
        name, owner = clash
        settings = series[name]
        problems.append(
            Problem(
                "duplicate",
                f"the series {name!r} has the feed {feeds[name]!r}, but that is {owner} already; "
                "each takes a name of its own, and this one is ignored",
                settings.source,
                settings.line,
            )
        )
        del feeds[name]
    return FileNames(stems, feeds, tuple(problems))


def _stems(identifiers: Iterable[str]) -> dict[str, str]:
    """The default name of the files of each series; of two that are alike, the second gets a number."""
    stems: dict[str, str] = {}
    later = []
    taken: set[str] = set()
    for identifier in identifiers:
        stem = file_stem(identifier)
        if stem.casefold() in taken:
            later.append(identifier)
        else:
            stems[identifier] = stem
            taken.add(stem.casefold())
    for identifier in later:
        stems[identifier] = unique(file_stem(identifier).casefold(), taken)
        taken.add(stems[identifier])
    return stems


def _alike(
    stems: Mapping[str, str], series: Mapping[str, SeriesSettings], meetings: Mapping[str, Collection[ArchivedMeeting]]
) -> Iterable[Problem]:
    """The series whose files cannot have the name of the series, since those of another do."""
    for identifier, stem in stems.items():
        own = f"meetings-{file_stem(identifier)}"
        if stem == own:
            continue
        other = next(one for one in stems if stems[one].casefold() == own.casefold())
        first = next(iter(meetings.get(identifier, ())), None)
        stated = series.get(identifier)
        source, line = (CONF, 1)
        if stated is not None:
            source, line = stated.source, stated.line
        elif first is not None:
            source, line = first.record.source, first.record.line
        yield Problem(
            "duplicate",
            f"the files of the series {identifier!r} would have the same name as those of the series {other!r} "
            f"(many disks ignore upper and lower case); they are called {stem!r}; rename one of the two series",
            source,
            line,
        )


def _clash(feeds: Mapping[str, str], stems: Mapping[str, str]) -> tuple[str, str] | None:
    """The first series whose feed has the name of another calendar, and what that other one is."""
    taken = {f"{stem}.ics".casefold(): f"that of the series {one!r}" for one, stem in stems.items() if one not in feeds}
    if len(stems) > 1:  # else that of the only series is the same
        taken[ALL_MEETINGS] = "that of all meetings"
    for name, feed in feeds.items():
        owner = taken.setdefault(feed.casefold(), f"that of the series {name!r}")
        if owner != f"that of the series {name!r}":
            return name, owner
    return None
