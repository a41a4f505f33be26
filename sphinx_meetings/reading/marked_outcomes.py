"""Decisions and actions that an author marked with a directive or tags.

```{meeting-decision} tag-monthly       <meeting-action owner="@kim" due="2026-09-17">
:supersedes: tag-quarterly
Tag once a month.                       Open the pull request.
```                                     </meeting-action>
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.names import is_handle
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.options import Problem, read_options
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.records import Action, Decision, Line, Mention

__all__ = ["action_from", "decision_from", "item_around"]

_SEVERAL = re.compile(r"\s*[,;]\s*|\s+(?:and|&)\s+")
_CODE = (nodes.literal_block, nodes.doctest_block, nodes.comment)


class _Said(NamedTuple):
    """What a marked part says, be it a decision or an action."""

    options: Mapping[str, Any]
    text: str
    topics: tuple[str, ...]
    problems: list[Problem]


def decision_from(part: MarkedPart, item: int | None, scope: Scope) -> tuple[Decision | None, list[Problem]]:
    """Return the decision in a part, or ``None`` without a text, and what is wrong with its options.

    Args:
        part: The part ``decision``.
        item: Position of the agenda item in which it stands (:func:`item_around`).
        scope: The page.
    """
    said = _said(part, scope)
    decision = Decision(
        text=said.text,
        name=_name(part.argument) or said.options.get("name"),
        item=said.options.get("item", item),
        topics=said.topics,
        supersedes=said.options.get("supersedes"),
        votes=said.options.get("votes"),
        marked=True,
        source=part.source,
        line=part.line,
    )
    return decision if said.text else None, said.problems


def action_from(part: MarkedPart, item: int | None, scope: Scope) -> tuple[Action | None, list[Problem]]:
    """Return the action in a part, or ``None`` without a text, and what is wrong with its options.

    Args:
        part: The part ``action``.
        item: Position of the agenda item in which it stands (:func:`item_around`).
        scope: The page.
    """
    said = _said(part, scope)
    action = Action(
        text=said.text,
        name=said.options.get("name"),
        owners=_owners(part.argument or said.options.get("owner", "")),
        item=item,
        due=said.options.get("due"),
        status=said.options.get("status", "open"),
        topics=said.topics,
        marked=True,
        source=part.source,
        line=part.line,
    )
    return action if said.text else None, said.problems


def _said(part: MarkedPart, scope: Scope) -> _Said:
    options, problems = read_options(part.part, part.options, part.source, part.line)
    lines = list(_lines(part.entries, scope))
    return _Said(options, _text(lines), _topics(options.get("topic", ""), lines), problems)


def item_around(node: nodes.Node, items: Sequence[nodes.Element]) -> int | None:
    """Return the position of the agenda item around a part."""
    positions = {id(item): position for position, item in enumerate(items)}
    current = node.parent
    while current is not None:
        if id(current) in positions:
            return positions[id(current)]
        current = current.parent
    return None


def _lines(entries: Iterable[Entry], scope: Scope) -> Iterable[Line]:
    stack = list(reversed(list(entries)))
    while stack:
        entry = stack.pop()
        if isinstance(entry, Heading):
            yield entry.line
        elif isinstance(entry, nodes.TextElement):
            if not isinstance(entry, _CODE):
                yield from lines_of(entry, scope.sources)
        else:
            stack.extend(child for child in reversed(entry.children) if isinstance(child, nodes.Element))


def _text(lines: Iterable[Line]) -> str:
    return " ".join(" ".join(line.text for line in lines).split())


def _name(argument: str) -> str | None:
    return "-".join(argument.split()) or None


def _topics(stated: str, lines: Iterable[Line]) -> tuple[str, ...]:
    """Return the topics in the option, addresses as references, then the references in the text."""
    found: dict[str, None] = {}
    for text in filter(None, re.split(r"\s*[,;]\s*", stated)):
        references = find_references(plain_line(text)) if " " not in text else []
        found[references[0].identifier if references else text] = None
    for line in lines:
        found.update(dict.fromkeys(reference.identifier for reference in find_references(line)))
    return tuple(found)


def _owners(text: str) -> tuple[Mention, ...]:
    found = []
    for word in filter(None, _SEVERAL.split(text.strip())):
        name = word.lstrip("@")
        found.append(Mention(name, name if word.startswith("@") and is_handle(name) else None))
    return tuple(found)
