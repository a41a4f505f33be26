"""Paragraphs that act as headings of lists: "Budget (Kim)", with its discussion listed below."""

from __future__ import annotations

from collections.abc import Collection

from docutils import nodes

from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.vocabulary import classify_heading
from sphinx_meetings.reading.blocks import LISTS
from sphinx_meetings.reading.flow import Heading
from sphinx_meetings.reading.lost_lists import bullet_of
from sphinx_meetings.reading.outline import LABEL_LEVEL, Topic
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.reading.weighing import TALK, is_marked, looks_like_items
from sphinx_meetings.records import Line

__all__ = ["with_titles"]

_FEWEST = 2
_LONGEST = 100


def with_titles(topic: Topic, known: Collection[str], scope: Scope) -> Topic:
    """Turn such titles into topics of an agenda, if there are several and each list is right below one.

    They must have owners or lengths, or lists of talk; otherwise they rather name the kind of the items listed.
    """
    if len(topic.blocks) < 2 * _FEWEST or not isinstance(topic.blocks[0], nodes.paragraph):
        return topic
    below: list[Topic] = []
    lists: list[nodes.Element] = []
    for block, following in zip(topic.blocks, [*topic.blocks[1:], None], strict=True):
        title = _title(block, scope) if isinstance(block, nodes.paragraph) else None
        if title is not None:
            below.append(Topic(Heading(title, LABEL_LEVEL, block), classify_heading(title.text, scope.words), [], []))
        elif not below or isinstance(following, LISTS):
            return topic
        else:
            below[-1].blocks.append(block)
        if title is not None and isinstance(following, LISTS):
            lists.append(following)
    if len(lists) < _FEWEST:
        return topic
    marked = sum(is_marked(part.heading.line, known) for part in below if part.heading is not None)
    if 2 * marked < len(below) and looks_like_items(lists, scope.sources, known) > TALK:
        return topic
    return topic._replace(blocks=[], below=[*below, *topic.below])


def _title(paragraph: nodes.paragraph, scope: Scope) -> Line | None:
    lines = lines_of(paragraph, scope.sources)
    if len(lines) != 1 or len(lines[0].text) > _LONGEST or lines[0].text.endswith((".", "!", ";", ",", "。")):
        return None
    return None if is_boilerplate(lines[0].text) or bullet_of(lines[0], by_letters=False) else lines[0]
