"""Items whose headings have the wrong level: beside their agenda, or below the roll call."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.patterns import phrases_of
from sphinx_meetings.grammars.vocabulary import Part, normalized
from sphinx_meetings.reading.agenda_headings import holds_items
from sphinx_meetings.reading.blocks import brief, is_listing
from sphinx_meetings.reading.flow import RUBRIC_LEVEL
from sphinx_meetings.reading.numbered_headings import has_number, is_an_item, is_called_agenda, is_numbered
from sphinx_meetings.reading.outline import PEOPLE, Topic, is_link
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.weighing import are_groups

__all__ = ["with_strays"]

_CONTENTS = phrases_of(
    "contents, table of contents, toc, inhalt, inhaltsverzeichnis, sommaire, indice, sommario, inhoud"
)


def with_strays(topic: Topic, scope: Scope) -> Topic:
    """Move headings of the same level after an agenda below it, if they are its items."""
    below: list[Topic] = []
    is_bare = False  # whether the last part is an agenda with nothing below it
    for part in _without_numbered(_beside_contents(topic.below)):
        last = below[-1] if below else None
        may_stray = part.part is None or (is_bare and part.part is Part.REPORTS)
        if last is not None and may_stray and _level(part) == _level(last) and (is_bare or _lacks_items(last, scope)):
            items = [below for below in part.below if _level(below) < RUBRIC_LEVEL]
            rest = [below for below in part.below if _level(below) >= RUBRIC_LEVEL]
            below[-1] = last._replace(below=[*last.below, part._replace(below=rest), *items])
        else:
            is_bare = _is_bare(part)
            below.append(with_strays(part, scope))
    return topic._replace(below=below)


def _level(topic: Topic) -> int:
    assert topic.heading is not None
    return topic.heading.level


def _beside_contents(topics: list[Topic]) -> Iterator[Topic]:
    """Yield the topics, with what is wrongly below the heading of a table of contents moved beside it."""
    for topic in topics:
        if topic.part is Part.IGNORED and topic.below and _heads_contents(topic):
            yield topic._replace(below=[])
            yield from topic.below
        else:
            yield topic


def _heads_contents(topic: Topic) -> bool:
    return topic.heading is not None and normalized(topic.heading.line.text) in _CONTENTS


def _without_numbered(topics: Iterable[Topic]) -> Iterator[Topic]:
    """Yield the topics, with numbered items that are wrongly below a roll call moved beside it."""
    for topic in topics:
        below = topic.below if topic.part in PEOPLE else []
        first = next((place for place, part in enumerate(below) if is_numbered(part)), None)
        if first is None or first + 1 == len(below):
            yield topic
        else:
            yield topic._replace(below=below[:first])
            yield from below[first:]


def _is_bare(topic: Topic) -> bool:
    """Whether a part is named as the agenda or the discussion but empty, so that its items must follow."""
    if topic.heading is None or holds_items(topic) or is_link(topic.heading.line):
        return False
    if topic.part is Part.DISCUSSION:
        return not topic.blocks
    is_agenda = topic.part is Part.AGENDA and not is_numbered(topic)
    return is_agenda and all(is_boilerplate(brief(block)) for block in topic.blocks)


def _lacks_items(topic: Topic, scope: Scope) -> bool:
    """Whether a part is an agenda without any list of items, its own or that of a group."""
    if topic.part is not Part.AGENDA or (topic.heading is not None and is_link(topic.heading.line)):
        return False  # the agenda is behind that link
    if has_number(topic) and (not is_called_agenda(topic) or is_an_item(topic)):
        return False  # "2. Matters arising" is an item itself
    return not any(map(is_listing, topic.blocks)) and not any(are_groups(topic.below, scope.sources))
