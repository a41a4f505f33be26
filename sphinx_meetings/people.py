"""The project's roster, from ``meetings_people``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx_meetings.archive.roster import NO_ROSTER, Roster, RosterProblem, parse_roster, read_roster
from sphinx_meetings.config import setting_place
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from sphinx.application import Sphinx

__all__ = ["project_roster"]


def project_roster(app: Sphinx) -> Roster:
    """Read the roster and warn about mistakes in it; the name of a file is relative to the folder of ``conf.py``."""
    people = app.config.meetings_people
    if people is None:
        return NO_ROSTER
    if not isinstance(people, str):
        roster, problems = read_roster(people, "conf.py", ())
    else:
        path = Path(app.confdir) / people
        try:
            roster, problems = parse_roster(path.read_text(encoding="utf-8"), str(path))
        except (OSError, ValueError) as error:
            roster, problems = (
                NO_ROSTER,
                (RosterProblem(f"meetings_people: {error}; nobody is known, so nobody is hidden", str(path), None),),
            )
    for problem in problems:
        where = (
            f"{problem.source}:{problem.line or 1}"
            if isinstance(people, str)
            else setting_place(app, "meetings_people")
        )
        warn(MeetingsWarning.ROSTER, problem.message, where)
    return roster
