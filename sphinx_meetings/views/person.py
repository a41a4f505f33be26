"""One person's entry, wherever a page wants it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from sphinx_meetings.views.bars import Scale
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Part
from sphinx_meetings.views.entry import entry
from sphinx_meetings.views.filters import COMMON, Placing, chosen_meetings, find_person, flag, placing, without_person
from sphinx_meetings.views.members import Member, members, years_of
from sphinx_meetings.views.parts import empty
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "OnePerson", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**{name: COMMON[name] for name in ("person", "series", "since", "until")}, "quotes": flag}


class OnePerson(NamedTuple):
    """What the view of one person shows."""

    language: str
    placing: Placing
    meetings: int
    """How many meetings there were."""
    member: Member | None
    """``None`` for somebody unknown."""


def select(context: Context, options: Mapping[str, Any]) -> OnePerson:
    """The entry of one person, who is named by handle, identifier or name."""
    one = find_person(context.archive, options["person"]) if "person" in options else None
    chosen = chosen_meetings(context.archive, without_person(options))
    meetings = {meeting.identifier: meeting for meeting in chosen}
    return OnePerson(
        context.language,
        placing("person", options),
        len([meeting for meeting in chosen if meeting.status == "held" or meeting.attendees]),
        members(context, [one], meetings, quotes=options.get("quotes", False))[0] if one else None,
    )


def compose(model: OnePerson) -> list[Part]:
    """The entry."""
    if model.member is None:
        advice = _("No meeting has anybody of this handle or name; the list of people has all of them.")
        return [empty(model.placing.level, _("Nobody of that name"), advice)]
    return [entry(model.member, _scale(model.member), model.meetings, model.placing, model.language)]


def _scale(one: Member) -> Scale:
    years = years_of(one)
    return (range(min(years), max(years) + 1) if years else (), max(years.values(), default=0))
