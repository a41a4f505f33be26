"""Headings with numbers, such as "2. Budget": which are items, and which one heads the agenda."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.agenda_headings import NUMBER_WORDS, holds_items, opens_meeting
from sphinx_meetings.reading.blocks import brief, is_listing
from sphinx_meetings.reading.outline import AGENDA, OTHER_MEETINGS, PEOPLE, Topic

__all__ = ["all_numbered", "as_item", "counted_from_one", "has_number", "is_an_item", "is_called_agenda", "is_numbered"]

_NUMBER = re.compile(rf"\(?\d{{1,2}}[.)º°][-–]?\s|[IVX]{{1,4}}\.\s|(?:{NUMBER_WORDS}) \d{{1,2}}\b", re.IGNORECASE)
_BARE_NUMBER = re.compile(r"(\d{1,2})(?:\s+|\s*[-–—:/]\s+)[^\W\d_]")
_CALLED_AGENDA = late(
    r"(?<!other )(?:agenda|topics|items|program|tagesordnung|themen|ordre du jour|sujets|orden del d[ií]a|temas|pauta|"
    r"ordem d[oe] (?:dia|trabalhos)|ordine del giorno|argomenti|onderwerpen|議題)",
    re.IGNORECASE,
)


def is_called_agenda(topic: Topic) -> bool:
    """Whether a heading is named as an agenda, unlike that of an item such as "Any other business"."""
    return (
        topic.part is Part.AGENDA
        and topic.heading is not None
        and _CALLED_AGENDA.search(topic.heading.line.text) is not None
    )


def is_an_item(topic: Topic) -> bool:
    """Whether a numbered heading that has no list, only prose, is an item itself: "8. Discussion items"."""
    return not holds_items(topic) and any(not is_boilerplate(brief(block)) for block in topic.blocks)


def is_numbered(topic: Topic) -> bool:
    """Whether a heading has an unmistakable number: "2. Budget", "TOP 2"."""
    return topic.heading is not None and _NUMBER.match(topic.heading.line.text) is not None


def has_number(topic: Topic) -> bool:
    """Whether a heading has a number, even one without a dot: "2 Budget"."""
    bare = topic.heading is not None and _BARE_NUMBER.match(topic.heading.line.text)
    return bool(bare) or is_numbered(topic)


def all_numbered(part: Topic) -> list[Topic]:
    """Return the numbered headings below a heading as one agenda; none if there are too few."""
    numbered = [topic for topic in part.below if is_numbered(topic)] or counted_from_one(part.below)
    numbered = [as_item(topic) for topic in numbered if topic.part not in OTHER_MEETINGS]
    return [Topic(None, Part.AGENDA, [], numbered)] if len(numbered) > 2 else []


def counted_from_one(topics: list[Topic]) -> list[Topic]:
    """Return the headings that are numbered without a dot, if the numbers count up from 1."""
    found = [
        (topic, match) for topic in topics if topic.heading and (match := _BARE_NUMBER.match(topic.heading.line.text))
    ]
    first = min(int(found[0][1][1]), 1) if found else 1  # some count from 0
    in_order = all(int(match[1]) == number for number, (_, match) in enumerate(found, first))
    return [topic for topic, _ in found] if in_order else []


def as_item(topic: Topic) -> Topic:
    """Take a numbered heading as an item, even if it is called "Reports"; not a roll call or an agenda."""
    is_agenda = topic.part in AGENDA and (topic.below or any(map(is_listing, topic.blocks)))
    is_call = topic.part in PEOPLE and not opens_meeting(topic)
    return topic if is_agenda or is_call else topic._replace(part=None)
