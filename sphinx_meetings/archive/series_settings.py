"""Reads the schedules of a series as a project writes them: mappings in ``conf.py``, lines on a page.

A line is first turned into the mapping that says the same::

    FREQ=MONTHLY;BYDAY=1TU 17:00, 20:00 Europe/London from 2026-01-01 for 60
    2026-12-01 cancelled: holidays
    2026-05-05 moved to 2026-05-12 17:00
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

from sphinx_meetings.archive.rules import Rule, ScheduleError, read_rule
from sphinx_meetings.archive.schedule import LocalTime, Schedule, SeriesException, combined, occurrences
from sphinx_meetings.archive.schedule_fields import (
    read_day,
    read_duration,
    read_move,
    read_reason,
    read_times,
    read_timezone,
    shown,
)
from sphinx_meetings.nearest import nearest

__all__ = [
    "Entry",
    "ScheduleProblem",
    "SchedulesRead",
    "Stated",
    "read_schedules",
    "stated_by_lines",
    "stated_by_options",
]

T = TypeVar("T")

_SCHEDULE_KEYS = ("rule", "time", "timezone", "duration", "from", "until")
_EXCEPTION_KEYS = ("date", "cancelled", "moved")
_CLAUSES = {"from": "from", "until": "until", "for": "duration"}
_LENGTH = re.compile(
    r"(?:^|[,;]? )\(?(?:(?P<minutes>\d{1,4}[ -]?(?:minutes?|mins?|m))"
    r"|(?P<hours>\d(?:\.\d)?[ -]?hours?)(?:,?(?: and)? (?P<rest>\d{1,2})[ -]?(?:minutes?|mins?|m))?)\b\.?\)?",
    re.IGNORECASE,
)
"""``60 minutes``, which may stand anywhere behind the rule. Not ``10h``, which may be a time."""
_EXCEPTION = re.compile(r"(?P<day>\S+)\s+(?:(?P<moved>moved)(?:\s+to\b)?|cancell?ed)\s*:?\s*(?P<rest>.*)")
_SOME_DAY = dt.date(2001, 1, 1)
"""A day to begin with, if any will do."""
_DAY = dt.timedelta(days=1)
_LONGEST_WAIT = dt.timedelta(days=50 * 366)
"""Each rule that hits any day hits one within this time: 29 February is a Monday every 28 or 40 years."""
_LONGEST_LOOK = dt.timedelta(days=6 * 366)
"""How far ahead schedules are checked for collisions."""


class Entry(NamedTuple):
    """A schedule or an exception, as written."""

    where: str
    """The series, for problems: ``meetings_series['docs']``."""
    name: str
    """``schedule 1``."""
    value: Any
    line: int | None
    """The line of the page, if a page says it."""


class Stated(NamedTuple):
    """All schedules and exceptions of a series that one place states, or several together."""

    schedules: tuple[Entry, ...]
    exceptions: tuple[Entry, ...]


class ScheduleProblem(NamedTuple):
    """Something wrong in what a project says about a series."""

    line: int | None
    """The line of the page, if a page says it."""
    message: str


class SchedulesRead(NamedTuple):
    """What was understood of a series' schedules, and what was not."""

    schedules: tuple[Schedule, ...]
    exceptions: tuple[SeriesException, ...]
    problems: tuple[ScheduleProblem, ...]


Complain = Callable[[Entry, str], None]


def stated_by_options(options: Mapping[str, Any], where: str) -> Stated:
    """What ``schedule`` and ``exceptions`` of a series in ``meetings_series`` state.

    Args:
        options: The mapping that describes the series.
        where: The series, for problems: ``meetings_series['docs']``.
    """
    return Stated(
        _entries("schedule", options.get("schedule", ()), where),
        _entries("exception", options.get("exceptions", ()), where),
    )


def stated_by_lines(lines: Iterable[tuple[int, str]], where: str) -> Stated:
    """What the content of a ``{meeting-series}`` directive states: a line that begins with a day is an exception.

    Args:
        lines: The lines with their numbers.
        where: The series, for problems.
    """
    schedules: list[Entry] = []
    exceptions: list[Entry] = []
    for number, line in lines:
        text = line.strip().removeprefix("- ").strip()
        if text[:1].isdigit():
            name = f"exception {len(exceptions) + 1}"
            exceptions.append(Entry(where, name, _exception_of_line(text), number))
        elif text:
            name = f"schedule {len(schedules) + 1}"
            schedules.append(Entry(where, name, _schedule_of_line(text), number))
    return Stated(tuple(schedules), tuple(exceptions))


def _entries(name: str, value: Any, where: str) -> tuple[Entry, ...]:
    values = [value] if isinstance(value, Mapping) else value
    return tuple(Entry(where, f"{name} {number}", entry, None) for number, entry in enumerate(values, 1))


def _schedule_of_line(text: str) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    clause = "rule"
    for word in text.split():
        if word in _CLAUSES:
            clause = _CLAUSES[word]
            found.setdefault(clause, [])
            continue
        if clause == "rule" and "=" not in word:
            clause = "time"
        found.setdefault(clause, []).append(word)
    return _with_lengths({clause: ("" if clause == "rule" else " ").join(words) for clause, words in found.items()})


def _with_lengths(clauses: Mapping[str, str]) -> dict[str, str]:
    """The clauses of a line, with the lengths without ``for`` moved from the others to the duration."""
    found = {}
    lengths = []
    for clause, text in clauses.items():
        rest = text
        if clause not in {"rule", "duration"}:
            matches = _LENGTH.finditer(text)
            lengths += [match["minutes"] or " ".join(filter(None, match.group("hours", "rest"))) for match in matches]
            rest = _LENGTH.sub("", text).strip()
        if rest or clause != "time":
            found[clause] = rest.rstrip(",;")
    if lengths:
        found["duration"] = " and ".join([*lengths, *filter(None, [found.get("duration")])])
    return found


def _exception_of_line(text: str) -> dict[str, str] | str:
    match = _EXCEPTION.match(text)
    if match is None:
        return text
    return {"date": match["day"], "moved" if match["moved"] else "cancelled": match["rest"]}


def read_schedules(stated: Stated, timezone: str | None) -> SchedulesRead:
    """Read what is stated about a series.

    Args:
        stated: What is stated.
        timezone: The zone of times stated without one.
    """
    schedules, exceptions = stated
    problems: list[ScheduleProblem] = []

    def complain(entry: Entry, text: str) -> None:
        problems.append(ScheduleProblem(entry.line, f"{entry.where}: {entry.name}: {text}"))

    kept = list(_kept(schedules, lambda entry: _schedule(entry, timezone, complain), complain))
    excepted = list(_kept(exceptions, lambda entry: _exception(entry, complain), complain))
    _check_collisions(kept, complain)
    if len(kept) == len(schedules):  # else an exception may well be one of a schedule that was left out
        _check_exceptions(excepted, [schedule for _, schedule in kept], complain)
    by_day: dict[dt.date, SeriesException] = {}
    for entry, exception in excepted:
        if by_day.setdefault(exception.date, exception) is not exception:
            complain(entry, f"date {exception.date} has an exception already, which holds; this one is left out")
    return SchedulesRead(tuple(schedule for _, schedule in kept), tuple(by_day.values()), tuple(problems))


def _kept(entries: Iterable[Entry], read: Callable[[Entry], T], complain: Complain) -> Iterator[tuple[Entry, T]]:
    for entry in entries:
        try:
            yield entry, read(entry)
        except ScheduleError as error:
            complain(entry, f"{error}; it is left out")


def _schedule(entry: Entry, timezone: str | None, complain: Complain) -> Schedule:
    options = _mapping(entry, _SCHEDULE_KEYS, complain)
    rule = _field(options, "rule", _rule)
    if rule is None:
        raise ScheduleError("rule is missing")
    zone = _field(options, "timezone", read_timezone) or timezone
    times = _field(options, "time", lambda value: read_times(value, zone)) or ()
    start = _field(options, "from", read_day)
    end = _earliest(_field(options, "until", read_day), _last_day(rule.until, times))
    part = rule.counts or ("a list of times" if len(times) > 1 else "")
    if part and start is None:
        raise ScheduleError(f"from is missing, which {part} needs")
    if start and end and end < start:
        raise ScheduleError(f"from {start} is after until {end}")
    schedule = Schedule(rule.text, times, _duration(entry, options, complain), start, end)
    first = start or _SOME_DAY
    if next(occurrences(schedule._replace(end=None), first - _DAY, first + _LONGEST_WAIT), None) is None:
        raise ScheduleError(f"rule {shown(options['rule'])} hits no day")
    return schedule


def _exception(entry: Entry, complain: Complain) -> SeriesException:
    options = _mapping(entry, _EXCEPTION_KEYS, complain)
    date = _field(options, "date", read_day)
    if date is None:
        raise ScheduleError("date is missing")
    if ("cancelled" in options) == ("moved" in options):
        raise ScheduleError("takes either cancelled or moved")
    return SeriesException(date, _field(options, "cancelled", read_reason), _field(options, "moved", read_move))


def _mapping(entry: Entry, keys: Sequence[str], complain: Complain) -> Mapping[str, Any]:
    if not isinstance(entry.value, Mapping):
        raise ScheduleError(f"is {shown(entry.value)}, but takes {', '.join(keys)}")
    for key in entry.value:
        if key not in keys:
            near = nearest(str(key), keys)
            meant = f"did you mean {near!r}?" if near else f"the keys are {', '.join(keys)}"
            complain(entry, f"the key {shown(key)} does not exist ({meant}); it is ignored")
    return entry.value


def _field(options: Mapping[str, Any], name: str, read: Callable[[Any], T]) -> T | None:
    if name not in options:
        return None
    try:
        return read(options[name])
    except ScheduleError as error:
        raise ScheduleError(f"{name} {shown(options[name])} {error}") from error


def _rule(value: Any) -> Rule:
    if not isinstance(value, str):
        raise ScheduleError("is no rule such as 'FREQ=MONTHLY;BYDAY=1TU'")
    return read_rule(value)


def _duration(entry: Entry, options: Mapping[str, Any], complain: Complain) -> int | None:
    """The duration; a wrong one is ignored, and the rest of the schedule is kept."""
    try:
        return _field(options, "duration", read_duration)
    except ScheduleError as error:
        complain(entry, f"{error}; it is ignored")
        return None


def _earliest(*days: dt.date | None) -> dt.date | None:
    return min((day for day in days if day), default=None)


def _last_day(until: dt.date | dt.datetime | None, times: Sequence[LocalTime]) -> dt.date | None:
    """The last day on which a meeting begins no later than UNTIL, which calendars write as a moment in UTC."""
    if not isinstance(until, dt.datetime):
        return until
    if not times:
        return until.date()
    local = until.astimezone(ZoneInfo(times[0].timezone)) if until.tzinfo else until
    return local.date() if times[0].time <= local.time() else local.date() - _DAY


def _check_collisions(kept: Sequence[tuple[Entry, Schedule]], complain: Complain) -> None:
    schedules = [schedule for _, schedule in kept]
    starts = [schedule.start for schedule in schedules if schedule.start] or [_SOME_DAY]
    _, collisions = combined(schedules, [min(starts) - _DAY] * len(schedules), max(starts) + _LONGEST_LOOK)
    days: dict[tuple[int, int], dt.date] = {}
    for collision in collisions:
        days.setdefault((collision.first, collision.second), collision.date)
    for (first, second), date in days.items():
        complain(kept[second][0], f"rule and time collide with {kept[first][0].name} on {date}, which then holds")


def _check_exceptions(
    excepted: Sequence[tuple[Entry, SeriesException]], schedules: Sequence[Schedule], complain: Complain
) -> None:
    if not excepted:
        return
    days = [exception.date for _, exception in excepted]
    hit = {
        occurrence.date for schedule in schedules for occurrence in occurrences(schedule, min(days) - _DAY, max(days))
    }
    for entry, exception in excepted:
        if exception.date not in hit:
            complain(entry, f"date {exception.date} is no day of the schedule; the exception has no effect")
