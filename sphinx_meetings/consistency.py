"""What is wrong when all pages are taken together: found once for each archive, said in each build that reads a page.

Sphinx asks for it whenever a page was read. If that changed nothing in the archive, it is not made for the warnings
alone: those of the last build are kept beside the doctrees, with the key of their archive, and said again.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_meetings.archive.settings import CONF
from sphinx_meetings.conf_lines import series_line
from sphinx_meetings.config import (
    DEFAULT_PAGES,
    made_settings,
    matches,
    series_patterns,
    setting_place,
)
from sphinx_meetings.files import write_if_changed
from sphinx_meetings.reading.options import Problem
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx

    from sphinx_meetings.records import SeriesStatement
    from sphinx_meetings.showing import Showing

__all__ = ["warn_of_archive", "warn_of_patterns"]

FILE = "meetings-warnings.json"
_SUBTYPES = {
    "agenda": MeetingsWarning.AGENDA,
    "duplicate": MeetingsWarning.DUPLICATE,
    "due": MeetingsWarning.DATE,
    "item": MeetingsWarning.REFERENCE,
    "owner": MeetingsWarning.REFERENCE,
    "reference": MeetingsWarning.REFERENCE,
    "schedule": MeetingsWarning.SCHEDULE,
    "supersedes": MeetingsWarning.REFERENCE,
}


def warn_of_archive(app: Sphinx, showing: Showing, key: str) -> None:
    """Warn about what is wrong with the archive.

    Args:
        app: The application.
        showing: The archive, which is made only if its problems are not known.
        key: What tells this archive from others; empty if the builder remembers nothing.
    """
    path = Path(app.doctreedir, FILE)
    problems = _remembered(path, key) if key else None
    if problems is None:
        problems = list(_problems(app, showing))
        if key:
            kept = [(problem.subtype.value, *problem[1:]) for problem in problems]
            write_if_changed(path, json.dumps({"key": key, "warnings": kept}, indent=0).encode())
    for problem in problems:
        folder = app.confdir if problem.source == CONF else app.srcdir
        warn(problem.subtype, problem.message, f"{folder}/{problem.source}:{problem.line}")


def _remembered(path: Path, key: str) -> list[Problem] | None:
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
        if kept["key"] != key:
            return None
        return [Problem(MeetingsWarning(subtype), *rest) for subtype, *rest in kept["warnings"]]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _problems(app: Sphinx, showing: Showing) -> Iterator[Problem]:
    # Imported here: a build in which nothing has changed does not need them.
    from sphinx_meetings.checks import check_pages  # noqa: PLC0415
    from sphinx_meetings.report import strict_problems  # noqa: PLC0415
    from sphinx_meetings.views.filters import complaints  # noqa: PLC0415

    yield from check_pages(showing.documents, showing.settings)
    for fault in (*showing.settings.problems, *showing.archive.problems):
        yield Problem(_SUBTYPES[fault.kind], fault.message, fault.source, fault.line)
    for docname, document in sorted(showing.documents.items()):
        for view in document.directives:
            for complaint in complaints(showing.archive, dict(view.options)):
                message = f"directive 'meeting-{view.name}': {complaint}"
                source = str(app.env.doc2path(docname, base=False))
                yield Problem(MeetingsWarning.OPTION, message, source, view.line)
    if app.config.meetings_strict:
        yield from strict_problems(showing.archive)


def warn_of_patterns(app: Sphinx, described: Iterable[SeriesStatement]) -> None:
    """Warn about patterns that match no document."""
    for where, pattern, place in _patterns(app, described):
        plain = pattern.removeprefix("!")
        if not any(matches(docname, [plain]) for docname in app.env.found_docs):
            warn(MeetingsWarning.PAGES, f"{where}: the pattern {pattern!r} matches no document", place)


def _patterns(app: Sphinx, described: Iterable[SeriesStatement]) -> Iterator[tuple[str, str, str]]:
    """All patterns that the project gives: what each belongs to, the pattern itself, and where it is given."""
    if "meetings_pages" in made_settings(app.config) and app.config.meetings_pages != DEFAULT_PAGES:
        for pattern in app.config.meetings_pages:
            yield "meetings_pages", pattern, setting_place(app, "meetings_pages")
    for name, patterns in series_patterns(app.config, ()).items():
        for pattern in patterns:
            place = f"{app.confdir}/conf.py:{series_line(app.confdir, name, 'pages')}"
            yield f"meetings_series[{name!r}]['pages']", pattern, place
    for statement in described:
        for pattern in statement.pages or ():
            place = f"{app.srcdir}/{statement.source}:{statement.line}"
            yield f"the pages of the series {statement.identifier!r}", pattern, place
