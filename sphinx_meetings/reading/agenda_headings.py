"""Headings below an agenda: their numbers, and which of them are no items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docutils import nodes

from sphinx_meetings.grammars.groups import says_nothing
from sphinx_meetings.grammars.patterns import late, phrases_of
from sphinx_meetings.grammars.vocabulary import Part, classify_label, normalized
from sphinx_meetings.reading.blocks import brief, is_listing, whole_text
from sphinx_meetings.reading.outline import Topic
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import take_apart

__all__ = [
    "NUMBER",
    "NUMBER_WORDS",
    "ONLY_NUMBER",
    "REVIEW",
    "are_outcomes",
    "content",
    "count_up",
    "holds_items",
    "is_business",
    "is_empty",
    "numbering",
    "opens_meeting",
    "reviews",
    "tells_fact",
]

NUMBER_WORDS = "TOP|Item|Agenda item|Point|Punkt|Punto|Ponto|Agendapunt"
"""The words before the number of an item, as alternatives of a pattern."""
NUMBER = late(
    r"(?:\(?\d{1,2}(?:\.\d{1,2})*[.)º°][-–]?|[IVX]{1,4}[.)]"
    rf"|(?:{NUMBER_WORDS}) \d{{1,2}}(?: ?[.:)–-])?)\s+(?=\S)",
    re.IGNORECASE,
)
ONLY_NUMBER = late(rf"(?:{NUMBER_WORDS}|Topic|Thema|Tema|議題) ?\d{{1,2}}[.:]?$", re.IGNORECASE)
"""A heading above the discussion of an item that is listed elsewhere: "TOP 2"."""
_BARE_NUMBER = late(r"(\d{1,2})(?:\s+|\s*[-–—:/]\s+)(?=[^\W\d_])")
_COUNT = late(rf"\W?(?:(?:{NUMBER_WORDS}) )?(\d{{1,2}})(?!\.?\d)", re.IGNORECASE)
_LETTER = re.compile(r"[A-Z][.)]\s+(?=\S)")
# "Q1 goals" and "V2 release" are titles
_LETTER_AND_NUMBER = re.compile(r"[A-GI-LNOTUX-Z]-?(\d{1,2})[.):]?\s+(?=\S)")
_NESTED_NUMBER = re.compile(r"(\d{1,2})\.(\d{1,2})\s+(?=\S)")
_OUTCOMES = phrases_of("""
    action items, action item, action points, actions, todo, todos, to do, to dos, next steps, tasks, new action items,
    new actions, new tasks, new todos, agreed actions, actions agreed, action summary, summary of actions,
    summary of action items, list of actions, list of action items, recap of action items, action list,
    next actions, follow up actions,
    decisions, decisions made, resolutions, outcomes,
    aufgaben, massnahmen, beschlusse, nachste schritte, taches, prochaines etapes,
    tareas, acuerdos, decisiones, proximos pasos, tarefas, acoes, decisoes, encaminhamentos, proximos passos,
    azioni, compiti, decisioni, prossimi passi, actiepunten, acties, besluiten, actielijst,
    アクションアイテム, アクション, 決定事項, 宿題
""")
_OPENING = late(r"\W*\d{1,2}\W+(?:welcome|opening|call to order)\b", re.IGNORECASE)
REVIEW = late(r"(?:review|approv|check|go(?:ing)? (?:over|through)|follow|adopt)", re.IGNORECASE)
_BUSINESS = re.compile(r"\W*(?:old|new|ongoing|unfinished|continuing|current) business\W*$", re.IGNORECASE)


def numbering(topics: Sequence[Topic]) -> re.Pattern[str] | None:
    """Return the pattern of the headings' numbers, if these count up, and so are no versions or amounts."""
    letters = [topic.heading and topic.heading.line.text[:2] for topic in topics[:2]]
    if letters in (["A."], ["A.", "B."], ["A)", "B)"]):
        return _LETTER
    for pattern in (_NESTED_NUMBER, _BARE_NUMBER, _LETTER_AND_NUMBER):
        found = [pattern.match(topic.heading.line.text) if topic.heading else None for topic in topics[:2]]
        counts = [int(match[match.re.groups]) if match else -1 for match in found]
        if counts in ([1, 2], [0, 1]):
            return pattern
    return None


def count_up(topics: Sequence[Topic]) -> bool:
    """Whether the headings are numbered from 1."""
    found = [_COUNT.match(topic.heading.line.text) if topic.heading else None for topic in topics]
    return len(found) > 1 and all(match and int(match[1]) == number for number, match in enumerate(found, 1))


def are_outcomes(topic: Topic) -> bool:
    """Whether a part lists decisions or actions, unlike the item "Review of the action items"."""
    if topic.part not in {Part.ACTIONS, Part.DECISIONS} or topic.heading is None:
        return False
    text = topic.heading.line.text
    return normalized(text) in _OUTCOMES and NUMBER.match(text) is None and any(map(is_listing, topic.blocks))


def is_empty(topic: Topic) -> bool:
    """Whether the heading of a part names a section that may be empty, and it is."""
    if topic.part is None:
        return False
    blocks = list(content(topic))
    if not blocks and topic.heading is not None and NUMBER.match(topic.heading.line.text):
        return False  # "1. Welcome", in a list of items written as headings
    return all(says_nothing(brief(block)) for block in blocks)


def content(topic: Topic) -> Iterator[nodes.Element]:
    """Yield all blocks of a part, including those below its inner headings."""
    yield from topic.blocks
    for below in topic.below:
        yield from content(below)


def holds_items(topic: Topic) -> bool:
    """Whether a part has a list or headings, which may be items."""
    return bool(topic.below) or any(map(is_listing, topic.blocks))


def is_business(topic: Topic) -> bool:
    """Whether a heading is "Old business" or "New business", as boards group all items but reports."""
    return topic.heading is not None and _BUSINESS.match(topic.heading.line.text) is not None


def tells_fact(topic: Topic, scope: Scope) -> bool:
    """Whether a heading is a labelled fact with no text below: "Notes: Ana"."""
    if topic.heading is None or ":" not in topic.heading.line.text or topic.below or whole_text(topic.blocks).strip():
        return False
    return classify_label(take_apart(topic.heading.line).label, scope.words) is not None


def opens_meeting(topic: Topic) -> bool:
    """Whether a heading is like "1. Welcome and apologies", an item even if people are named below it."""
    return topic.heading is not None and _OPENING.match(topic.heading.line.text) is not None


def reviews(topic: Topic) -> bool:
    """Whether a heading is like "Approve the last minutes", which is an item."""
    return (
        topic.part is Part.PREVIOUS and topic.heading is not None and REVIEW.match(topic.heading.line.text) is not None
    )
