"""The series of a project, put together from what ``conf.py`` and directives say about them.

Both may describe the same series: then the directive wins, field by field, as it does for meetings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Problem
from sphinx_meetings.archive.series_settings import Stated, read_schedules, stated_by_lines, stated_by_options
from sphinx_meetings.archive.settings import CONF, SeriesSettings, Timetable
from sphinx_meetings.archive.stated import holding
from sphinx_meetings.records import Doubt, SeriesStatement

__all__ = ["Described", "LineOf", "describe"]

_FACTS = ("title", "pages", "join", "notes", "feed")
_NOTHING = SeriesStatement("", None, None, None, None, None, (), CONF, 1)
_NONE = Stated((), ())

LineOf = Callable[[str, str], int]
"""Finds the line of ``conf.py`` that states a field, by the series and the field."""


class Described(NamedTuple):
    """All series that are described anywhere."""

    series: dict[str, SeriesSettings]
    timetables: dict[str, Timetable]
    doubts: tuple[Doubt, ...]
    problems: tuple[Problem, ...]


def describe(
    configured: Mapping[str, Mapping[str, Any]],
    statements: Iterable[SeriesStatement],
    line_of: LineOf,
    timezone: str | None,
) -> Described:
    """Put together what is said about each series.

    Args:
        configured: ``meetings_series``, checked.
        statements: What directives say, in the order of the documents' names.
        line_of: Finds a field in ``conf.py``.
        timezone: The zone of times stated without one.
    """
    statements = tuple(statements)
    held = holding(statements)
    found = Described({}, {}, (), tuple(_second_ones(statements, held)))
    for name in {**configured, **held}:
        options, statement = configured.get(name, {}), held.get(name, _NOTHING)
        facts = {fact: _said(fact, options, statement) for fact in _FACTS}
        by_page = statement.feed if facts["feed"] else name in held
        source, line = (statement.source, statement.line) if by_page else (CONF, line_of(name, "feed"))
        facts["pages"] = tuple(facts["pages"] or ())
        found.series[name] = SeriesSettings(**facts, source=source, line=line)
        doubts = _overridden(name, options, statement)
        timetable, more, problems = _timetable(name, options, statement, line_of, timezone)
        if timetable.schedules or timetable.exceptions or facts["join"]:
            found.timetables[name] = timetable._replace(join=facts["join"])
        found = found._replace(
            doubts=(*found.doubts, *doubts, *more),
            problems=(*found.problems, *problems),
        )
    return found


def _second_ones(statements: Iterable[SeriesStatement], held: Mapping[str, SeriesStatement]) -> Iterable[Problem]:
    for statement in statements:
        first = held[statement.identifier]
        if first is not statement:
            yield Problem(
                "duplicate",
                f"the series {statement.identifier!r} is described in {first.source}:{first.line} already, "
                "which holds; what this directive says of it is left out",
                statement.source,
                statement.line,
            )


def _said(fact: str, options: Mapping[str, Any], statement: SeriesStatement) -> Any:
    stated = getattr(statement, fact)
    return options.get(fact) if stated is None else stated


def _overridden(name: str, options: Mapping[str, Any], statement: SeriesStatement) -> Iterable[Doubt]:
    for fact in _FACTS:
        stated = getattr(statement, fact)
        if stated is not None and fact in options and stated != _plain(options[fact]):
            yield _overriding(name, fact, _text(options[fact]), _text(stated), statement)


def _overriding(name: str, fact: str, said: str, taken: str, statement: SeriesStatement) -> Doubt:
    reason = f"{CONF} says another {fact} of the series {name!r} than this directive, which holds"
    return Doubt(statement.source, statement.line, "series", said, taken, reason)


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _timetable(
    name: str, options: Mapping[str, Any], statement: SeriesStatement, line_of: LineOf, timezone: str | None
) -> tuple[Timetable, list[Doubt], list[Problem]]:
    """When a series meets; its schedules are one field, and its exceptions another."""
    by_conf = stated_by_options(options, f"meetings_series[{name!r}]")
    by_page = stated_by_lines(statement.lines, f"the series {name!r}")
    stated = Stated(by_page.schedules or by_conf.schedules, by_page.exceptions or by_conf.exceptions)
    read = read_schedules(stated, timezone)
    # What is wrong in conf.py was reported when that was read, unless it has exceptions alone, for a page's schedule.
    conf = read_schedules(by_conf, timezone) if by_page != _NONE else read
    told = {problem.message for problem in conf.problems} if by_conf.schedules else set()
    problems = [
        Problem("schedule", problem.message, statement.source, problem.line)
        if problem.line
        else Problem("schedule", problem.message, CONF, line_of(name, "exceptions"))
        for problem in read.problems
        if problem.message not in told
    ]
    doubts = []
    if by_page.schedules and conf.schedules not in ((), read.schedules):
        said, taken = (_listed(one.rule for one in reading.schedules) for reading in (conf, read))
        doubts.append(_overriding(name, "schedule", said, taken, statement))
    if by_page.exceptions and conf.exceptions not in ((), read.exceptions):
        said, taken = (_listed(str(one.date) for one in reading.exceptions) for reading in (conf, read))
        doubts.append(_overriding(name, "exceptions", said, taken, statement))
    entries, field = (stated.schedules, "schedule") if stated.schedules else (stated.exceptions, "exceptions")
    line = entries[0].line if entries else None
    source, line = (statement.source, line) if line else (CONF, line_of(name, field))
    return Timetable(read.schedules, read.exceptions, None, source, line), doubts, problems


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or "none"
