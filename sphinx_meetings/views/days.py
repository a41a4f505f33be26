"""Days on which something was discussed, as links to the notes that say so."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, inline, link, placed
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.parts import date_time, sign, small, state_word
from sphinx_meetings.views.words import translate as _

__all__ = ["day", "day_link", "day_text", "meeting_link", "occasion_at"]


def occasion_at(context: Context, meeting: str, place: Place, *, marked: bool) -> Occasion:
    """A meeting whose notes say something at a place; what isn't shown is left out of it, since it may change.

    Args:
        context: The archive.
        meeting: The meeting.
        place: The place in its notes.
        marked: Whether the mark of its series is shown.
    """
    archived = context.archive.meetings[meeting]
    series = context.archive.series[archived.series]
    record = archived.record
    shape = series.shape if marked else ""
    return Occasion(series.title, shape, archived.status, record.date, record.period, None, place, None)


def day_text(occasion: Occasion, language: str, *, long: bool) -> str:
    """``12 Nov 2026``, or ``November 2026`` if no more is known."""
    if occasion.date:
        return _text(occasion.date, language, long=long)
    return dates.period(occasion.period, language) if occasion.period else _("no date")


def day(occasion: Occasion, language: str, *, long: bool) -> Part:
    """The day alone."""
    return _dated(occasion.date, language, long) if occasion.date else inline(day_text(occasion, language, long=long))


@lru_cache(maxsize=1 << 9)
def _dated(date: dt.date, language: str, long: bool) -> Part:
    # Each is shown many times: with what was discussed before or again, with its people and with its topics.
    return date_time(date, _text(date, language, long=long))


def _text(date: dt.date, language: str, *, long: bool) -> str:
    return (dates.long if long else dates.medium)(date, language)


def day_link(occasion: Occasion, language: str, *, long: bool, marked: bool) -> list[Child]:
    """The day as a link, with its state in words unless it was held.

    Args:
        occasion: The meeting.
        language: The language of the project.
        long: Whether the month is written out.
        marked: Whether the mark of its series stands before it; screen readers are then told the series' title.
    """
    content: list[Child] = [day(occasion, language, long=long)]
    names = {}
    if marked:
        content.insert(0, sign(occasion.shape, occasion.state))
        names["aria_label"] = _("{day}, {series}").format(
            day=day_text(occasion, language, long=long), series=occasion.title
        )
    children: list[Child] = [link(occasion.place, *content, **names) if occasion.place else inline(*content)]
    if occasion.state != "held":
        children += [" ", small(f"({state_word(occasion.state)})")]
    return children


def meeting_link(occasion: Occasion, language: str) -> Part:
    """``Team meeting, 12 November 2026`` as a link."""
    content = placed(_("{series}, {date}"), series=[occasion.title], date=[day(occasion, language, long=True)])
    return link(occasion.place, *content) if occasion.place else inline(*content)
