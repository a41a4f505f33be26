"""What the archive needs to know about a project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from sphinx_meetings.archive.model import Problem
from sphinx_meetings.archive.schedule import Schedule, SeriesException
from sphinx_meetings.records import Doubt

__all__ = ["ALL_MEETINGS", "CONF", "ArchiveSettings", "SeriesSettings", "Timetable"]

ALL_MEETINGS = "meetings.ics"
"""The calendar of all meetings."""
CONF = "conf.py"
"""The file that doubts and problems name as the source of what the configuration says."""


class Timetable(NamedTuple):
    """When a series meets, as the project says."""

    schedules: tuple[Schedule, ...]
    exceptions: tuple[SeriesException, ...]
    join: str | None
    """Where to join the call."""
    source: str
    """The file that says so, and the line in it: for doubts."""
    line: int


class SeriesSettings(NamedTuple):
    """A series as ``conf.py`` and directives describe it."""

    title: str | None
    pages: tuple[str, ...]
    join: str | None
    notes: str | None
    feed: str | None
    source: str
    """The file that names its feed, else the one that describes it; for problems."""
    line: int
    """The line in that file."""


class ArchiveSettings(NamedTuple):
    """The settings on which the archive depends."""

    series: Mapping[str, SeriesSettings]
    series_of: Callable[[str], str | None]
    """Finds the series whose ``pages`` match a document."""
    timetables: Mapping[str, Timetable]
    """When each series meets; a series without a schedule is missing."""
    horizon: int
    """The days ahead for which meetings are planned."""
    timezone: str | None
    """The zone of times stated without one."""
    repository: str | None
    """The ``owner/repo`` that ``#12`` refers to."""
    repositories: Mapping[str, str]
    """Repositories by their short names."""
    forge: str | None
    """The address of the team's forge, on which references are that no address places; ``None`` if it is not known."""
    doubts: tuple[Doubt, ...]
    """Where a directive says something else about a series than ``conf.py``."""
    problems: tuple[Problem, ...]
    """What is wrong in what directives say about series."""
