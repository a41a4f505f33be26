"""When something is due, where a line states it unmistakably.

by 5 May            the nearest such day; next year's if that is long past
by Friday           the first such day after the meeting
24h before          when an agenda closes, counted back from the beginning of the meeting
"""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

from sphinx_meetings.grammars.calendar_words import calendar_words, fold
from sphinx_meetings.grammars.dates import FoundDate, complete, find_dates, guess_year
from sphinx_meetings.grammars.outcome_words import DUE, DUE_AFTER
from sphinx_meetings.grammars.patterns import late

__all__ = ["Due", "closing_moment", "find_due"]


class Due(NamedTuple):
    """The day by which something is due, and where the text says so, including the words before the day."""

    day: dt.date
    start: int
    stop: int


_WINDOW = 800
_PAST = dt.timedelta(days=90)
"""A day without a year that is further in the past than this is taken to be in the next year."""
_ARTICLE = r"(?:on |the |am |le |el |il )?"
_HINT = late(rf"(?<!\w)(?:{DUE})(?!\w)|{DUE_AFTER}", re.IGNORECASE)
_BEFORE = late(rf"(?<!\w)(?:{DUE})\s?[:：]?\s?{_ARTICLE}$", re.IGNORECASE)
_WORD = late(rf"(?<!\w)(?:{DUE})\s?[:：]?\s{_ARTICLE}(?P<word>[^\W\d_]{{3,20}})(?![\w'’-])\.?", re.IGNORECASE)
_ANOTHER = late(r"\s?(?:/|or\b|oder\b|ou\b|o\b|of\b|at the (?:latest|earliest)\s+or\b|[,.]?\s?\d)")
_LEAD = late(
    r"(?P<number>\d{1,3})\s?-?(?:(?P<hours>h|hrs?|hours?|std|stunden?|heures?|horas?|ore|uur)"
    r"|(?P<days>d|days?|tage?|jours?|d[ií]as?|giorn[oi]|dag(?:en)?)"
    r"|weeks?|wochen?|semaines?|semanas?|settiman[ae]|we(?:ek|ken))\.?\s+"
    r"(?:before|prior|ahead|earlier|in advance|vor(?:her)?|davor|avant|antes|prima|voor|van tevoren)(?!\w)",
    re.IGNORECASE,
)


def find_due(text: str, meeting: dt.date | None, language: str) -> Due | None:
    """The day that follows a word such as "due" or "by".

    Args:
        text: A line.
        meeting: The day of the meeting whose notes contain the line.
        language: The language whose names of weekdays and months are read, besides English.
    """
    text = text[:_WINDOW]
    if not _HINT.search(text):
        return None
    for found in find_dates(text, language):
        before = _BEFORE.search(text[max(0, found.start - 30) : found.start])
        after = text.startswith(DUE_AFTER, found.stop)
        day = _day(found, meeting) if before or after else None
        if day is not None:
            start = found.start - len(before[0]) if before else found.start
            return Due(day, start, found.stop + (len(DUE_AFTER) if after else 0))
    return None if meeting is None else _on_weekday(text, meeting, language)


def _day(found: FoundDate, meeting: dt.date | None) -> dt.date | None:
    day = complete(found, guess_year(found, meeting))
    if day is None or found.year is not None or meeting is None or meeting - day <= _PAST:
        return day
    return complete(found, day.year + 1)


def _on_weekday(text: str, meeting: dt.date, language: str) -> Due | None:
    for match in _WORD.finditer(text):
        weekday = calendar_words(language).weekdays.get(fold(match["word"]))
        if weekday is not None and not _ANOTHER.match(text, match.end()):
            return Due(meeting + dt.timedelta(days=(weekday - meeting.weekday() - 1) % 7 + 1), *match.span())
    return None


def closing_moment(text: str, start: dt.datetime | None) -> dt.datetime | None:
    """When an agenda closes, if that is stated relative to the beginning of the meeting: "24h before".

    Args:
        text: The deadline as the agenda gives it.
        start: When the meeting begins.
    """
    lead = _LEAD.search(text[:_WINDOW]) if start else None
    if start is None or lead is None:
        return None
    hours = int(lead["number"]) * (1 if lead["hours"] else 24 if lead["days"] else 168)
    if lead["hours"] and start.tzinfo is not None:
        # Subtract in UTC, since daylight saving time may begin or end in between.
        return (start.astimezone(dt.UTC) - dt.timedelta(hours=hours)).astimezone(start.tzinfo)
    return start - dt.timedelta(hours=hours)
