"""The settings: declared once, checked when the configuration is read, typed for the rest of the code."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from zoneinfo import available_timezones

from sphinx.util.matching import Matcher

from sphinx_meetings.archive.stated import holding
from sphinx_meetings.conf_lines import series_line, setting_line
from sphinx_meetings.nearest import nearest
from sphinx_meetings.reading.options import SERIES_NAME, WEB_ADDRESS, is_series_name
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

    from sphinx_meetings.archive.settings import ArchiveSettings
    from sphinx_meetings.records import SeriesStatement

__all__ = [
    "DEFAULT_PAGES",
    "FEED",
    "SERIES_KEYS",
    "SETTINGS",
    "Setting",
    "archive_settings",
    "base_url",
    "check_settings",
    "is_notes",
    "made_settings",
    "matches",
    "scheduled",
    "series_by_pages",
    "series_patterns",
    "setting_place",
]

DEFAULT_PAGES = ["*meeting*/**", "**/*meeting*/**", "*minutes*/**", "**/*minutes*/**"]
FEED = re.compile(r"[\w-][\w.-]{,200}\.ics")
REPOSITORY = re.compile(r"[\w.-]+(?:/[\w.-]+)+")
HOST = re.compile(r"[A-Za-z0-9.-]+")
LONGEST_HORIZON = 10 * 366
PARTS = ("attendees", "absent", "agenda", "updates", "decisions", "actions")


class Setting(NamedTuple):
    """One setting of ``conf.py``."""

    name: str
    default: Any
    rebuild: Literal["", "env"]
    """``env`` if it changes what is read from a page; the effects of others are found by comparing what pages show."""
    types: tuple[type, ...]
    description: str


SETTINGS = (
    Setting(
        "meetings_pages",
        DEFAULT_PAGES,
        "",
        (list, tuple),
        "The documents that are read as plain notes: patterns of document names; ``!pattern`` excludes.",
    ),
    Setting("meetings_series", {}, "", (dict,), "The series of meetings, by identifier: see *A series* below."),
    Setting(
        "meetings_people",
        None,
        "",
        (str, list, tuple, type(None)),
        "A YAML file with a list of people, or the list itself: ``name``, ``handle``, ``former`` (earlier handles), "
        "``aliases``, ``affiliation``, ``email``, ``hide`` (nothing but the notes names them) and ``redact`` (nor do "
        "the notes).",
    ),
    Setting(
        "meetings_timezone",
        None,
        "",
        (str, type(None)),
        "The zone of times that are written without one, unless their series' schedule tells it; if it is ``None``, "
        "they have no offset, and are reported.",
    ),
    Setting("meetings_zones", [], "", (list, tuple), "The team's own zones: a planned meeting shows its time in each."),
    Setting(
        "meetings_headings",
        {},
        "env",
        (dict,),
        "Further headings and labels in the team's words, by part: " + ", ".join(PARTS) + ".",
    ),
    Setting(
        "meetings_forge",
        "https://github.com/{handle}",
        "",
        (str, type(None)),
        "Where handles link to; with ``None`` they are no links.",
    ),
    Setting(
        "meetings_repository",
        None,
        "",
        (str, dict, type(None)),
        "The ``owner/repo`` that ``#12`` refers to; or a mapping of short names to repositories, with the default "
        'under ``""``.',
    ),
    Setting(
        "meetings_base_url",
        None,
        "",
        (str, type(None)),
        "The address of the site; by default ``html_baseurl``, else what Read the Docs says.",
    ),
    Setting(
        "meetings_uid_domain",
        None,
        "",
        (str, type(None)),
        "The part of event identifiers after ``@``; by default a slug of the project's name and ``.invalid``.",
    ),
    Setting("meetings_horizon", 366, "", (int,), "For how many days ahead planned meetings are listed."),
    Setting("meetings_banner", True, "", (bool,), "Whether each meeting begins with a band of facts."),
    Setting("meetings_strict", False, "", (bool,), "Whether unread lines, and doubts, become warnings."),
)

_WORDS = {
    str: "a string",
    int: "a whole number",
    bool: "True or False",
    list: "a list",
    dict: "a dictionary",
    type(None): "None",
}
"""What settings take, as messages say it; a tuple does where a list does."""

SERIES_KEYS: Mapping[str, tuple[type, ...]] = {
    "title": (str,),
    "pages": (list, tuple),
    "schedule": (list, tuple, dict),
    "exceptions": (list, tuple, dict),
    "join": (str,),
    "notes": (str,),
    "feed": (str,),
}


def check_settings(app: Sphinx, config: Config) -> None:
    """Warn about settings that are misspelt or wrong, and fall back on their defaults (``config-inited``)."""
    known = {setting.name: setting for setting in SETTINGS}
    for name in sorted(made_settings(config)):
        if name.startswith("meeting") and name not in config:
            _complain(app, name, f"the setting {name!r} does not exist{_meant(name, known)}; it is ignored")
    for setting in SETTINGS:
        value = config[setting.name]
        wrong = _wrong_type(value, setting.types) or _wrong_value(setting.name, value)
        if wrong:
            _complain(
                app, setting.name, f"{setting.name} is {value!r}, but {wrong}; its default {setting.default!r} is used"
            )
            config[setting.name] = setting.default
    series, problems = _checked_series(config["meetings_series"])
    config["meetings_series"] = series
    for problem in problems:
        _complain(app, "meetings_series", problem)
    for name, options in scheduled(config).items():
        _check_schedules(app, name, options)


def _check_schedules(app: Sphinx, name: str, options: Mapping[str, Any]) -> None:
    # Imported here: only projects with a schedule need its rules.
    from sphinx_meetings.archive.series_settings import read_schedules, stated_by_options  # noqa: PLC0415

    stated = stated_by_options(options, f"meetings_series[{name!r}]")
    for problem in read_schedules(stated, app.config.meetings_timezone).problems:
        line = series_line(app.confdir, name, "schedule")
        warn(MeetingsWarning.CONFIG, problem.message, f"{app.confdir}/conf.py:{line}")


def _complain(app: Sphinx, name: str, message: str) -> None:
    warn(MeetingsWarning.CONFIG, message, setting_place(app, name))


def made_settings(config: Config) -> frozenset[str]:
    """The names of all settings in ``conf.py`` and on the command line; Sphinx's public API lists only known ones."""
    return frozenset(config._raw_config)  # noqa: SLF001


def setting_place(app: Sphinx, name: str) -> str:
    """The line of ``conf.py`` on which a setting is assigned, for warnings."""
    return f"{app.confdir}/conf.py:{setting_line(app.confdir, name)}"


def _meant(name: str, known: Mapping[str, object]) -> str:
    near = nearest(name, known)
    return f" (did you mean {near!r}?)" if near else ""


def _wrong_type(value: object, types: tuple[type, ...]) -> str:
    if isinstance(value, types) and not (isinstance(value, bool) and bool not in types):
        return ""
    return f"it takes {' or '.join([_WORDS[kind] for kind in types if kind is not tuple])}"


def _wrong_value(name: str, value: Any) -> str:
    if name in {"meetings_pages", "meetings_zones"} and not all(isinstance(entry, str) for entry in value):
        return "it takes a list of strings"
    if name == "meetings_timezone" and value is not None and value not in available_timezones():
        near = nearest(value, available_timezones())
        return "it takes an IANA time zone" + (f" such as {near!r}" if near else "")
    if name == "meetings_zones" and value:  # finding all zones takes longer than the other checks together
        unknown = sorted(set(value) - available_timezones())
        return f"{unknown[0]!r} is no IANA time zone" if unknown else ""
    if name == "meetings_headings":
        unknown = sorted(set(map(str, value)) - set(PARTS))
        if unknown:
            return f"{unknown[0]!r} is no part; the parts are {', '.join(PARTS)}"
        if not all(
            isinstance(words, list | tuple) and all(isinstance(w, str) for w in words) for words in value.values()
        ):
            return "each part takes a list of strings"
    if name == "meetings_horizon" and not 0 <= value <= LONGEST_HORIZON:
        return f"it takes a number of days from 0 to {LONGEST_HORIZON}"
    if name == "meetings_forge" and value is not None and "{handle}" not in value:
        return "it takes an address with {handle} in it"
    return _wrong_address(name, value) if value else ""


def _wrong_address(name: str, value: Any) -> str:
    if name == "meetings_repository":
        return _wrong_repository(value)
    if name == "meetings_base_url" and not WEB_ADDRESS.fullmatch(value):
        return "it takes an address that begins with https:// or http://"
    if name == "meetings_uid_domain" and not HOST.fullmatch(value):
        return "it takes letters, digits, dots and hyphens, such as 'meetings.example.org'"
    return ""


def _wrong_repository(value: str | Mapping[Any, Any]) -> str:
    names = value if isinstance(value, dict) else {"": value}
    for short, repository in names.items():
        if not isinstance(short, str) or not isinstance(repository, str):
            return "it takes strings alone"
        if not REPOSITORY.fullmatch(repository):
            path = repository.split("://", 1)[-1].strip("/").partition("/")[2]
            meant = f" (did you mean {path!r}?)" if "://" in repository and REPOSITORY.fullmatch(path) else ""
            return f"{repository!r} is no repository such as 'owner/repository'{meant}"
    return ""


def _checked_series(series: Mapping[Any, Any]) -> tuple[dict[str, dict[str, Any]], list[str]]:
    checked: dict[str, dict[str, Any]] = {}
    problems = []
    for identifier, options in series.items():
        where = f"meetings_series[{identifier!r}]"
        if not isinstance(identifier, str) or not isinstance(options, dict):
            problems.append(f"{where} is {options!r}, but it takes a dictionary under an identifier; it is ignored")
            continue
        if not is_series_name(identifier):
            problems.append(
                f"{where} describes the series {identifier!r}, but the name of a series takes {SERIES_NAME}; "
                "it is ignored"
            )
            continue
        checked[identifier] = {}
        for key, value in options.items():
            if key not in SERIES_KEYS:
                problems.append(f"{where} has no key {key!r}{_meant(str(key), SERIES_KEYS)}; it is ignored")
            elif wrong := _wrong_type(value, SERIES_KEYS[key]):
                problems.append(f"{where}[{key!r}] is {value!r}, but {wrong}; it is ignored")
            elif key == "pages" and not all(isinstance(entry, str) for entry in value):
                problems.append(f"{where}['pages'] is {value!r}, but it takes a list of strings; it is ignored")
            elif key in {"join", "notes"} and not WEB_ADDRESS.fullmatch(value):
                problems.append(
                    f"{where}[{key!r}] is {value!r}, but it takes an address that begins with https:// or http://; "
                    "it is ignored"
                )
            elif key == "feed" and not FEED.fullmatch(value):
                problems.append(
                    f"{where}['feed'] is {value!r}, but it takes a file name ending with .ics; it is ignored"
                )
            else:
                checked[identifier][key] = value
    return checked, problems


def series_patterns(config: Config, statements: Iterable[SeriesStatement]) -> dict[str, tuple[str, ...]]:
    """The page patterns of each series that has any; those from a directive win over those from ``conf.py``."""
    described = config.meetings_series.items()
    configured = {name: tuple(options["pages"]) for name, options in described if "pages" in options}
    stated = {name: statement.pages for name, statement in holding(statements).items() if statement.pages}
    return {**configured, **stated}


def matches(docname: str, patterns: Sequence[str]) -> bool:
    """Whether a document's name matches one of the patterns and none of those that begin with ``!``."""
    wanted, excluded = _matchers(tuple(patterns))
    return wanted(docname) and not excluded(docname)


@lru_cache(maxsize=64)
def _matchers(patterns: tuple[str, ...]) -> tuple[Matcher, Matcher]:
    wanted = Matcher([pattern for pattern in patterns if not pattern.startswith("!")])
    return wanted, Matcher([pattern[1:] for pattern in patterns if pattern.startswith("!")])


def series_by_pages(docname: str, patterns: Mapping[str, Sequence[str]]) -> str | None:
    """The series whose patterns a document matches."""
    return next((name for name in patterns if matches(docname, patterns[name])), None)


def is_notes(config: Config, docname: str, patterns: Mapping[str, Sequence[str]]) -> bool:
    """Whether a document is read as plain notes.

    Args:
        config: The settings.
        docname: Its name.
        patterns: Those of each series.
    """
    return any(matches(docname, group) for group in (config.meetings_pages, *patterns.values()))


def base_url(config: Config) -> str:
    """The address of the site, ending with a slash; empty if unknown."""
    told = (config.meetings_base_url, config.html_baseurl, os.environ.get("READTHEDOCS_CANONICAL_URL"))
    addresses = [address for address in told if address and WEB_ADDRESS.fullmatch(address)]
    return f"{addresses[0].rstrip('/')}/" if addresses else ""


def scheduled(config: Config) -> dict[str, Mapping[str, Any]]:
    """The series that have a schedule in ``conf.py``."""
    return {name: options for name, options in config.meetings_series.items() if "schedule" in options}


def archive_settings(config: Config, statements: Sequence[SeriesStatement], confdir: Path) -> ArchiveSettings:
    """What the archive needs to know from the configuration, and from what directives say about series.

    Args:
        config: The settings.
        statements: What directives say, in the order of the documents' names.
        confdir: The folder of ``conf.py``.
    """
    # Imported here: only a build that makes an archive needs the rules of schedules.
    from sphinx_meetings.archive.described import describe  # noqa: PLC0415
    from sphinx_meetings.archive.settings import ArchiveSettings  # noqa: PLC0415
    from sphinx_meetings.grammars.references import forge_of  # noqa: PLC0415

    repository = config.meetings_repository
    names = dict(repository) if isinstance(repository, dict) else {"": repository or ""}
    found = describe(
        config.meetings_series,
        statements,
        lambda series, field: series_line(confdir, series, field),
        config.meetings_timezone,
    )
    patterns = series_patterns(config, statements)
    return ArchiveSettings(
        series=found.series,
        series_of=lambda docname: series_by_pages(docname, patterns),
        timetables=found.timetables,
        horizon=config.meetings_horizon,
        timezone=config.meetings_timezone,
        repository=names.pop("", "") or None,
        repositories=names,
        forge=forge_of(config.meetings_forge or ""),
        doubts=found.doubts,
        problems=found.problems,
    )
