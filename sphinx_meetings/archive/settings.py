"""What the archive has to know of a project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

__all__ = ["ArchiveSettings", "SeriesSettings"]


class SeriesSettings(NamedTuple):
    """A series as the project describes it."""

    title: str | None
    pages: tuple[str, ...]
    join: str | None
    notes: str | None
    feed: str | None


class ArchiveSettings(NamedTuple):
    """The settings on which the archive depends."""

    series: Mapping[str, SeriesSettings]
    series_of: Callable[[str], str | None]
    """The series whose ``pages`` hold a document."""
    timezone: str | None
    """The zone of times stated without one."""
    repository: str | None
    """``owner/repo`` that ``#12`` means."""
    repositories: Mapping[str, str]
    """Short names of repositories."""
