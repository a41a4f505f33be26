"""Meetings as the calendar's tables show them, with what is told of each when somebody points at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedMeeting, Planned
from sphinx_meetings.grammars.slugs import anchor_of
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.moments import zone_of
from sphinx_meetings.views.names import without_addresses
from sphinx_meetings.views.occasions import Occasion, meeting_occasion, planned_occasion
from sphinx_meetings.views.parts import state_word
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["Entry", "entry_of", "label", "month_of", "names_of", "tip"]

ITEMS = 5
"""How many titles of an agenda are told."""
LENGTH = 70
"""How many characters of each title."""


class Entry(NamedTuple):
    """A meeting, and what is told of it."""

    occasion: Occasion
    series: str
    """Identifier of its series, as an attribute can carry it."""
    people: int
    agenda: tuple[str, ...]
    """The first titles of its agenda."""
    more: int
    """How many items follow these."""


def entry_of(context: Context, meeting: ArchivedMeeting | Planned, *, detailed: bool) -> Entry:
    """A meeting with what is told of it.

    Args:
        context: The archive.
        meeting: A meeting with a page, or a planned one without.
        detailed: Whether to tell more than a list shows.
    """
    series = anchor_of(meeting.series)
    if isinstance(meeting, Planned):
        return Entry(planned_occasion(context, meeting), series, 0, (), 0)
    occasion = meeting_occasion(context, meeting, context.archive.series[meeting.series].title)
    if not detailed:
        return Entry(occasion, series, 0, (), 0)
    return Entry(
        occasion,
        series,
        len(meeting.attendees),
        tuple([_short(without_addresses(item.record.title)) for item in meeting.items[:ITEMS]]),
        max(len(meeting.items) - ITEMS, 0),
    )


def _short(title: str) -> str:
    return title if len(title) <= LENGTH else f"{title[: LENGTH - 1].rstrip()}…"


def month_of(entry: Entry) -> int:
    """The number of the month, 0 if it is not known."""
    if entry.occasion.date:
        return entry.occasion.date.month
    return int((entry.occasion.period or "")[5:7] or 0)


def _said(entry: Entry, language: str) -> str:
    """``Team meeting, held, 16:00 UTC, 12 people``."""
    occasion = entry.occasion
    state = state_word(occasion.state)
    if occasion.reason:
        state = _("{state} ({reason})").format(state=state, reason=occasion.reason)
    words = [occasion.title, state]
    if occasion.start and occasion.state != "cancelled":
        zone = zone_of(occasion.start)
        words.append(f"{dates.clock(occasion.start)} {dates.zone(zone, language) if zone else ''}".rstrip())
    if entry.people:
        words.append(plural("{n} person", "{n} people", entry.people))
    return _(", ").join(words)


def _agenda(entry: Entry) -> list[str]:
    more = [_("and {n} more").format(n=entry.more)] if entry.more else []
    return [*entry.agenda, *more]


def label(day: dt.date, entries: Sequence[Entry], language: str) -> str:
    """All that is told of a day, in one line."""
    said = []
    for entry in entries:
        agenda = _agenda(entry)
        text = _said(entry, language)
        if agenda:
            text = _("{meeting}, agenda: {titles}").format(meeting=text, titles=_("; ").join(agenda))
        said.append(text)
    return _("{day}: {meetings}").format(day=dates.full(day, language), meetings=". ".join(said))


def tip(day: dt.date, entries: Sequence[Entry], language: str) -> str:
    """The same, on several lines."""
    lines = [dates.full(day, language)]
    for entry in entries:
        lines += [_said(entry, language), *[f"• {title}" for title in _agenda(entry)]]
    return "\n".join(lines)


def names_of(day: dt.date, entries: Sequence[Entry], language: str) -> dict[str, str]:
    """The attributes that the link of a day or of a meeting carries for the sheet and the script."""
    names = {"data_series": " ".join(dict.fromkeys(entry.series for entry in entries))}
    names["data_tip"] = tip(day, entries, language)
    start = entries[0].occasion.start
    if len(entries) == 1 and start and start.tzinfo and entries[0].occasion.state != "cancelled":
        names["data_start"] = dates.stamp(start)
    return names
