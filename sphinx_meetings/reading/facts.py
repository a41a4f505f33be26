"""The facts of a meeting, from each of their sources: directive, front matter or notes."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.names import is_handle
from sphinx_meetings.grammars.times import find_times
from sphinx_meetings.grammars.zones import read_zone
from sphinx_meetings.reading.options import SHORT_ISSUE, WHEN, Problem, read_options
from sphinx_meetings.records import Doubt, Link, Mention
from sphinx_meetings.warnings import MeetingsWarning

__all__ = ["NOTHING", "Facts", "override", "read_facts", "read_front_matter"]

LINK_KINDS = ("issue", "join", "notes", "recording", "slides")
_SEPARATOR = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_MOMENT = re.compile(r"(?<=\d)T(?=\d)")


class Facts(NamedTuple):
    """What one source says about a meeting; ``None`` or empty if it says nothing."""

    date: dt.date | None
    period: str | None
    date_from: str | None
    time: dt.time | None
    timezone: str | None
    duration: int | None
    title: str | None
    status: str | None
    reason: str | None
    series: str | None
    name: str | None
    chairs: tuple[Mention, ...]
    notetakers: tuple[Mention, ...]
    links: tuple[Link, ...]
    join: str | None
    """Where to join the call, as only a directive or front matter may say; notes have links instead."""
    source: str
    line: int


NOTHING = Facts(None, None, None, None, None, None, None, None, None, None, None, (), (), (), None, "", 0)


def read_facts(
    argument: str, raw: Mapping[str, str | None], source: str, line: int, door: str, language: str
) -> tuple[Facts, list[Problem]]:
    """Read the facts of a ``{meeting}`` directive, a tag or front matter.

    Args:
        argument: Date, time and zone as written.
        raw: The options as written.
        source: The file, relative to the source folder.
        line: The line in the file.
        door: ``directive`` or ``frontmatter``.
        language: The site's language, for the names of months.
    """
    values, problems = read_options("meeting", raw, source, line)
    when, more = _read_when(argument, source, line, language)
    problems.extend(more)
    links = tuple(Link(kind, _address(values[kind]), source, line) for kind in LINK_KINDS if kind in values)
    facts = when._replace(
        date_from=door if when.date else None,
        links=links,
        join=values.get("join"),
        chairs=_mentions(values.get("chair", "")),
        notetakers=_mentions(values.get("notetaker", "")),
        duration=values.get("duration", when.duration),
        title=values.get("title"),
        status=values.get("status"),
        reason=values.get("reason"),
        series=values.get("series"),
        name=values.get("name"),
    )
    return facts, problems


def _read_when(text: str, source: str, line: int, language: str) -> tuple[Facts, list[Problem]]:
    facts = NOTHING._replace(source=source, line=line)
    if not text:
        return facts, []
    problems = []

    def complain(subtype: MeetingsWarning, message: str) -> None:
        problems.append(Problem(subtype, f"meeting {text!r}: {message}", source, line))

    text = _MOMENT.sub(" ", text)
    rest = text
    dates = find_dates(text, language)
    if dates and dates[0].date:
        facts = facts._replace(date=dates[0].date)
    elif dates and dates[0].day is not None:
        complain(MeetingsWarning.DATE, f"the date {dates[0].text!r} does not exist; the meeting is read without it")
    elif dates and dates[0].year and dates[0].month:
        facts = facts._replace(period=f"{dates[0].year}-{dates[0].month:02}")
    if dates:
        rest = f"{rest[: dates[0].start]} {rest[dates[0].stop :]}"
    facts, rest = _with_time(facts, rest)
    rest = rest.strip(" \t,;@()")
    if rest:
        zone = read_zone(rest, facts.date)
        if zone is None:
            complain(
                MeetingsWarning.TIMEZONE,
                f"{rest!r} is no date, time or time zone that is known (write 2026-06-02 15:00 Europe/London); "
                "the meeting is read without it",
            )
        else:
            facts = facts._replace(timezone=zone.name)
    return facts, problems


def _with_time(facts: Facts, text: str) -> tuple[Facts, str]:
    """Add the time in a text to the facts; return also the rest of the text."""
    times = find_times(text)
    if not times:
        return facts, text
    time = times[0]
    duration = _minutes_between(time.time, time.end) if time.end else facts.duration
    return facts._replace(
        time=time.time, duration=duration
    ), f"{text[: time.start]} {time.zone or ''} {text[time.stop :]}"


def _minutes_between(start: dt.time, end: dt.time) -> int:
    minutes = (end.hour - start.hour) * 60 + end.minute - start.minute
    return minutes if minutes > 0 else minutes + 24 * 60


def _mentions(text: str) -> tuple[Mention, ...]:
    found = []
    for word in _SEPARATOR.split(text):
        name = word.strip().lstrip("@")
        if name:
            found.append(Mention(name, name if word.strip().startswith("@") and is_handle(name) else None))
    return tuple(found)


def _address(text: str) -> str:
    if SHORT_ISSUE.fullmatch(text):
        repository, _, number = text.partition("#")
        return f"https://github.com/{repository}/issues/{number}"
    return text


def read_front_matter(value: str, source: str, line: int, language: str) -> tuple[Facts | None, list[Problem]]:
    """Read ``meeting:`` in a page's front matter; the facts are ``None`` if it says that the page is no meeting.

    MyST passes a mapping as JSON text.
    """
    text = value.strip()
    if text.casefold() in {"false", "no"}:
        return None, []
    if text.casefold() in {"", "true", "yes"}:
        return NOTHING._replace(source=source, line=line), []
    if text.isdecimal() and (meant := _hour_of(int(text))):
        facts, problems = read_facts(meant, {}, source, line, "frontmatter", language)
        return facts, [
            Problem(MeetingsWarning.FRONTMATTER, _made_by_yaml("meeting", text, meant), source, line),
            *problems,
        ]
    if not text.startswith("{"):
        return read_facts(text, {}, source, line, "frontmatter", language)
    try:
        mapping = json.loads(text)
    except ValueError:
        message = f"front matter: 'meeting: {text}' is not understood; it takes a date, a mapping of options or false"
        return NOTHING, [Problem(MeetingsWarning.FRONTMATTER, message, source, line)]
    return _read_mapping(mapping, source, line, language)


def _read_mapping(mapping: Mapping[str, Any], source: str, line: int, language: str) -> tuple[Facts, list[Problem]]:
    when, raw, problems = [], {}, []

    def complain(message: str) -> None:
        problems.append(Problem(MeetingsWarning.FRONTMATTER, f"front matter: {message}", source, line))

    for key, value in mapping.items():
        if key == "time" and isinstance(value, int) and not isinstance(value, bool):
            meant = _hour_of(value)
            if meant is None:
                complain(f"'time: {value}' is no time of day; it is ignored (write it in quotes)")
                continue
            problems.append(Problem(MeetingsWarning.FRONTMATTER, _made_by_yaml(key, value, meant), source, line))
            when.append(meant)
        elif key in WHEN:
            when.append(str(value))
        elif isinstance(value, bool):
            complain(f"'{key}: {str(value).lower()}' is a truth value to YAML (write it in quotes); it is ignored")
        elif isinstance(value, list):
            raw[key] = ", ".join(map(str, value))
        elif value is not None:
            raw[key] = str(value)
        else:
            raw[key] = ""
    facts, more = read_facts(" ".join(when), raw, source, line, "frontmatter", language)
    return facts, [*problems, *more]


def _hour_of(value: int) -> str | None:
    """Undo YAML's reading of a time as a number of minutes; return ``None`` if that gives no time of day."""
    hours, minutes = divmod(value, 60)
    return f"{hours:02}:{minutes:02}" if 0 < hours < 24 else None


def _made_by_yaml(key: str, value: object, meant: str) -> str:
    return f"front matter: '{key}: {value}' is what YAML made of {meant}, as which it is read (write it in quotes)"


def override(strong: Facts, weak: Facts) -> tuple[Facts, list[Doubt]]:
    """Merge two sources field by field: the stronger one wins, and each differing value it overrides is a doubt."""
    doubts = []
    values: dict[str, Any] = {}
    for field in Facts._fields:
        if field in {"source", "line", "date_from", "links"}:
            continue
        wins, loses = getattr(strong, field), getattr(weak, field)
        values[field] = wins or loses
        if wins and loses and wins != loses:
            reason = "another place on the page says more surely"
            doubts.append(Doubt(weak.source, weak.line, field, _shown(loses), _shown(wins), reason))
    if strong.date:
        values["period"] = None
    links = {link.kind: link for link in (*weak.links, *strong.links)}
    merged = strong._replace(
        **values,
        date_from=strong.date_from or weak.date_from,
        links=tuple(links[kind] for kind in sorted(links)),
        source=strong.source or weak.source,
        line=strong.line or weak.line,
    )
    return merged, doubts


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(mention.name for mention in value)
    return value.isoformat("minutes") if isinstance(value, dt.time) else str(value)
