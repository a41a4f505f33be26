"""Which statement about a series holds, if several directives make one."""

from __future__ import annotations

from collections.abc import Iterable

from sphinx_meetings.records import SeriesStatement

__all__ = ["holding"]


def holding(statements: Iterable[SeriesStatement]) -> dict[str, SeriesStatement]:
    """For each series, the statement that holds: the first one that a directive makes about it."""
    found: dict[str, SeriesStatement] = {}
    for statement in statements:
        found.setdefault(statement.identifier, statement)
    return found
