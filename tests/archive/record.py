"""A small team's record, made by hand: meetings, items, decisions and actions in a few words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Owner, Place
from sphinx_meetings.archive.outcomes import Outcomes, Said, outcomes_of
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.archive.topics import Spelling
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.grammars.slugs import slug
from sphinx_meetings.records import Action, AgendaItem, Decision, Line, Meeting, Mention

KNOWN = {"ines": "inesf", "inesf": "inesf", "bodil": "bkrag", "tomasi": "tvea"}


def settings(repository: str | None = "lantern/beacon", short: Mapping[str, str] | None = None) -> ArchiveSettings:
    """Settings in which only repositories are told."""
    values: dict[str, Any] = dict.fromkeys(ArchiveSettings._fields)
    values |= {"repository": repository, "repositories": short or {}, "series": {}, "series_of": {}.get}
    return ArchiveSettings(**values)


def decision(text: str, **values: Any) -> Decision:
    """A decision that its author marked."""
    record = Decision(text, None, None, (), None, None, marked=True, source="notes.md", line=12)
    return record._replace(**values)


def action(text: str, owner: str = "", **values: Any) -> Action:
    """An action of plain notes."""
    owners = tuple(Mention(name, None) for name in owner.split())
    record = Action(text, None, owners, None, None, "open", (), marked=False, source="notes.md", line=13)
    return record._replace(**values)


def item(text: str, marks: Sequence[str] = (), topic: str | None = None) -> AgendaItem:
    """An agenda item; what stands behind ``>`` is the discussion below it."""
    title, _, below = text.partition(" > ")
    references = (*find_references(Line(title, "notes.md", 8, ())), *find_references(Line(below, "notes.md", 9, ())))
    title = " ".join(word for word in title.split() if "#" not in word)
    return AgendaItem(title, (), None, references, tuple(marks), topic, None, "notes.md", 8)


def meeting(date: str | None, items: Iterable[AgendaItem | str] = (), series: str = "keepers") -> ArchivedMeeting:
    """A meeting."""
    identifier = f"{series}-{date or 'some-day'}"
    values: dict[str, Any] = dict.fromkeys(Meeting._fields, ())
    values |= {"date": dt.date.fromisoformat(date) if date else None, "source": "notes.md", "line": 1, "series": series}
    agenda = tuple(item(one) if isinstance(one, str) else one for one in items)
    archived = tuple(
        ArchivedItem(
            f"{identifier}/{slug(one.title)}",
            (),
            Place(identifier, slug(one.title)),
            identifier,
            (),
            one.references,
            (),
            (),
            None,
            one,
        )
        for one in agenda
    )
    fields: dict[str, Any] = dict.fromkeys(ArchivedMeeting._fields, ())
    fields |= {"identifier": identifier, "place": Place(identifier, identifier), "series": series, "status": "held"}
    return ArchivedMeeting(**(fields | {"items": archived, "record": Meeting(**values)}))


def owners(_meeting: str, mentions: tuple[Mention, ...]) -> tuple[Owner, ...]:
    """Mentions, with those who are known as persons."""
    return tuple(Owner(KNOWN.get(mention.name.casefold()), mention) for mention in mentions)


def outcomes(
    *told: tuple[ArchivedMeeting, Sequence[Decision | Action]], given: ArchiveSettings | None = None
) -> Outcomes:
    """The outcomes of meetings, each with what its only page says."""
    said = [
        Said(
            one.identifier,
            f"notes/{one.identifier}",
            0,
            tuple(record for record in records if isinstance(record, Decision)),
            tuple(record for record in records if isinstance(record, Action)),
            tuple(entry.identifier for entry in one.items),
        )
        for one, records in told
    ]
    return outcomes_of(said, [one for one, _ in told], owners, given or settings(), Spelling())
