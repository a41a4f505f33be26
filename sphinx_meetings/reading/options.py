"""The options of directives and the attributes of tags: what each part takes, and its typed value."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from unicodedata import category

from sphinx_meetings.nearest import nearest
from sphinx_meetings.warnings import MeetingsWarning

__all__ = [
    "PARTS",
    "SERIES_NAME",
    "SHORT_ISSUE",
    "WEB_ADDRESS",
    "WHEN",
    "Option",
    "PartSyntax",
    "Problem",
    "is_series_name",
    "read_options",
]

_FALSE = frozenset({"false", "no", "off", "0"})
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|mins|minutes?)?", re.IGNORECASE)
SHORT_ISSUE = re.compile(r"[\w.-]+/[\w.-]+#\d+")
"""The pattern of ``owner/repo#12``."""
WHEN = ("when", "date", "time", "timezone")
"""The names in tags and front matter for the argument of ``{meeting}``, or for a part of it."""
WEB_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
SERIES_NAME = "letters, digits, '-', '_' and '.', at least one of them a letter or digit"
"""What :func:`is_series_name` allows, as messages say it."""
STATUSES = ("planned", "held", "cancelled")
STATES = ("open", "done", "dropped")


class Problem(NamedTuple):
    """Something to warn about, with its file and line."""

    subtype: MeetingsWarning
    message: str
    source: str
    line: int


class Option(NamedTuple):
    """One option of a part."""

    read: Callable[[str], Any]
    """Converts the text to the value; raises ``ValueError`` with what is allowed."""
    description: str


class PartSyntax(NamedTuple):
    """What the directive of a part takes."""

    argument: str
    """What its argument means; empty if it takes none."""
    content: str
    """What its content is; empty if it takes none."""
    options: Mapping[str, Option]
    description: str


def _text(text: str) -> str:
    if not text:
        raise ValueError("a text")
    return " ".join(text.split())


def _flag(text: str) -> bool:
    return text.casefold() not in _FALSE


def _minutes(text: str) -> int:
    match = _MINUTES.fullmatch(text)
    if not match or not int(match[1]):
        raise ValueError("a number of minutes")
    return int(match[1])


def _status(text: str) -> str:
    word = text.casefold()
    if word not in STATUSES:
        raise ValueError(f"one of {', '.join(STATUSES)}")
    return word


def _address(text: str) -> str:
    if not WEB_ADDRESS.fullmatch(text):
        raise ValueError("an address that begins with https:// or http://")
    return text


def _issue(text: str) -> str:
    if not WEB_ADDRESS.fullmatch(text) and not SHORT_ISSUE.fullmatch(text):
        raise ValueError("an address that begins with https:// or http://, or owner/repo#12")
    return text


def _day(text: str) -> dt.date:
    # Only builds that read pages have to load the grammar of dates.
    from sphinx_meetings.grammars.dates import find_dates  # noqa: PLC0415

    found = find_dates(text)
    if len(found) != 1 or found[0].date is None:
        raise ValueError("a day such as 2026-09-17")
    return found[0].date


def _state(text: str) -> str:
    word = text.casefold()
    if word not in STATES:
        raise ValueError(f"one of {', '.join(STATES)}")
    return word


def _identifier(text: str) -> str:
    if not text or any(character.isspace() for character in text):
        raise ValueError("a word without spaces")
    return text


def is_series_name(text: str) -> bool:
    """Whether a series can be called so: its name stands in addresses and in the names of files."""
    # Letters of any script, with their combining marks (हिन्दी); but "." and ".." would be folders.
    return any(map(str.isalnum, text)) and all(
        character.isalnum() or character in "-_." or category(character)[0] == "M" for character in text
    )


def _series(text: str) -> str:
    if not is_series_name(text):
        raise ValueError(SERIES_NAME)
    return text


_LINKS = {
    "join": "Where to join the call.",
    "notes": "Where the notes are written, such as a pad.",
    "recording": "The recording.",
    "slides": "The slides.",
}

PARTS: Mapping[str, PartSyntax] = {
    "meeting": PartSyntax(
        "the date, time and zone, all of them optional",
        content="",
        options={
            "series": Option(_series, "The series it belongs to."),
            "title": Option(_text, "A title of its own."),
            "duration": Option(_minutes, "Its length in minutes."),
            "status": Option(_status, "``planned``, ``held`` or ``cancelled``."),
            "reason": Option(_text, "Why it was cancelled."),
            "chair": Option(_text, "Who led it: a name or a handle, or several separated by commas."),
            "notetaker": Option(_text, "Who took notes: a name or a handle, or several separated by commas."),
            "issue": Option(_issue, "The issue of the meeting: an address or ``owner/repo#12``."),
            **{name: Option(_address, text) for name, text in _LINKS.items()},
            "name": Option(_identifier, "An identifier of its own, instead of series and date."),
        },
        description="Says when a meeting takes place, and its other facts.",
    ),
    "attendees": PartSyntax(
        "",
        content="a list",
        options={
            "absent": Option(_flag, "The people listed could not come."),
            "guests": Option(_flag, "The people listed were guests."),
        },
        description="Marks the roll call.",
    ),
    "agenda": PartSyntax(
        "",
        content="a list",
        options={
            "slot": Option(_minutes, "The minutes that the agenda has to fit into."),
            "closes": Option(_text, "When the agenda closes for new items, such as ``24h before``."),
        },
        description="Marks the agenda: its top-level entries are the agenda items.",
    ),
    "decision": PartSyntax(
        "its name",
        content="what was decided",
        options={
            "topic": Option(_text, "What it is about: references or words, separated by commas."),
            "item": Option(_text, "The agenda item it belongs to, if it does not stand in it."),
            "supersedes": Option(_identifier, "The decision that it replaces."),
            "votes": Option(_text, "The votes, such as ``6 for, 1 against``."),
            "name": Option(_identifier, "Its name, in a tag, which has no argument."),
        },
        description="Marks a decision: its content is what was decided.",
    ),
    "action": PartSyntax(
        "who owes it: a name or a handle, or several separated by commas",
        content="what is owed",
        options={
            "name": Option(_identifier, "A name of its own, instead of one made from its text."),
            "due": Option(_day, "The day by which it is due."),
            "status": Option(_state, "``open``, ``done`` or ``dropped``."),
            "topic": Option(_text, "What it is about: references or words, separated by commas."),
            "owner": Option(_text, "Who owes it, in a tag, which has no argument."),
        },
        description="Marks an action: its content is what is owed.",
    ),
}


def read_options(
    part: str, raw: Mapping[str, str | None], source: str, line: int
) -> tuple[dict[str, Any], list[Problem]]:
    """Return the values of a part's options, and what is wrong with the others."""
    known = PARTS[part].options
    values: dict[str, Any] = {}
    problems = []

    def complain(text: str) -> None:
        problems.append(Problem(MeetingsWarning.OPTION, f"meeting part {part!r}: {text}", source, line))

    for name, text in raw.items():
        if name not in known:
            near = nearest(name, known)
            meant = f" (did you mean {near!r}?)" if near else f"; the options are {', '.join(known) or 'none'}"
            complain(f"the option {name!r} does not exist{meant}; it is ignored")
            continue
        option = known[name]
        stripped = (text or "").strip()
        if not stripped and option.read is not _flag:
            complain(f"the option {name!r} is empty (in MyST, what follows ' #' is a comment: quote it); it is ignored")
            continue
        try:
            values[name] = option.read(stripped)
        except ValueError as error:
            complain(f"the option {name!r} is {stripped!r}, but takes {error}; it is ignored")
    return values, problems
