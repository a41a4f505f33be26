"""The warnings of the extension: each has the type ``meetings`` and one of these subtypes."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from sphinx.util import logging

if TYPE_CHECKING:
    from docutils import nodes

__all__ = ["MeetingsWarning", "warn"]

logger = logging.getLogger(__name__)

LONGEST = 1000
"""A message may quote a whole page that stands on one line."""


class MeetingsWarning(Enum):
    """Subtype of a warning; suppress one with ``suppress_warnings = ["meetings.SUBTYPE"]``."""

    CONFIG = "config"
    """A setting that does not exist, or one with a value that it does not take; its default is used."""

    PAGES = "pages"
    """A pattern for pages that matches no document."""

    SYNTAX = "syntax"
    """Text that looks like a directive or a tag of this extension, but was not understood as one."""

    OPTION = "option"
    """An option or an argument of a directive that is empty, unknown or wrong; the directive is read without it."""

    CONTENT = "content"
    """A directive without the content it needs, or with content it does not take."""

    FRONTMATTER = "frontmatter"
    """Front matter that is not understood, or that YAML turned into something else."""

    DATE = "date"
    """A date that does not exist, a meeting with neither day nor month, or a due date before the meeting."""

    TIMEZONE = "timezone"
    """An unknown time zone."""

    PLACE = "place"
    """A part of a meeting that belongs to no meeting, or could belong to several."""

    SERIES = "series"
    """A series that does not exist."""

    SCHEDULE = "schedule"
    """A schedule or an exception in a directive that cannot be right, or has no effect; the others still apply."""

    DUPLICATE = "duplicate"
    """Two objects with the same identifier, which the first by document name keeps, or two files of the same name."""

    REFERENCE = "reference"
    """A reference to something that does not exist or cannot be meant, by a role or by what a directive says."""

    AGENDA = "agenda"
    """An agenda of a meeting to come that plans more time than the meeting has."""

    ROSTER = "roster"
    """A mistake in the file or list of ``meetings_people``; the rest of it still applies."""

    UNREAD = "unread"
    """With ``meetings_strict``: a line of a roll call, an agenda or a table of actions that could not be read."""

    DOUBT = "doubt"
    """With ``meetings_strict``: a doubtful reading, such as one that something on the page contradicts."""


def warn(subtype: MeetingsWarning, message: str, location: nodes.Node | tuple[str, int] | str | None) -> None:
    """Log a warning of this extension.

    Args:
        subtype: What is wrong.
        message: What was found, what is allowed, what was done.
        location: A node, a document's name with a line, or ``path:line``.
    """
    if len(message) > LONGEST:
        message = f"{message[: LONGEST // 2]} … {message[-LONGEST // 2 :]}"
    logger.warning("%s", message, location=location, type="meetings", subtype=subtype.value)
