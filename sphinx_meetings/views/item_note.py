"""The note below an agenda item: its number and facts as chips, and when it was discussed before and again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import ArchivedItem
from sphinx_meetings.archive.topics import topic_of_words
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.days import day_link, occasion_at
from sphinx_meetings.views.elements import Child, Part, element, filled, fragment, mark, paper, placed
from sphinx_meetings.views.items import MARKS
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.parts import Name, chips, key, names, owner_name, time
from sphinx_meetings.views.references import Topic, kind_word, reference, topic, topic_of
from sphinx_meetings.views.words import plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["ItemNote", "compose", "select"]


class ItemNote(NamedTuple):
    """What the note shows."""

    language: str
    number: int | None
    """Its position in the agenda; ``None`` if its author wrote a numbered list."""
    anchor: str
    owners: tuple[Name, ...]
    minutes: int | None
    topics: tuple[tuple[str, Topic], ...]
    """Kind and topic."""
    marks: tuple[str, ...]
    earlier: tuple[Occasion, ...]
    """The meetings that discussed it before, the newest first."""
    later: tuple[Occasion, ...]
    """The meetings that discussed it again, the oldest first."""


def select(context: Context, options: Mapping[str, Any]) -> ItemNote:
    """The facts of the agenda item that the option ``item`` names; ``number`` is its position in the agenda."""
    item = context.archive.items[options["item"]]
    marks = {*item.record.marks, *(["carried-over"] if item.carried_over else [])}
    return ItemNote(
        context.language,
        options.get("number"),
        item.place.anchor,
        tuple([owner_name(context, owner) for owner in item.owners]),
        item.record.minutes,
        _topics(context, item),
        tuple(sorted(marks)),
        _occasions(context, item.earlier),
        _occasions(context, item.later),
    )


def _topics(context: Context, item: ArchivedItem) -> tuple[tuple[str, Topic], ...]:
    known = context.archive.topics
    found = []
    for one in item.references:
        kind = known[one.identifier].kind if one.identifier in known else one.kind
        found.append((kind, topic(context, one)))
    named = topic_of_words(item.record.topic) if item.record.topic else None
    if named is not None and named in known:
        found.append(("topic", topic_of(context, named)))
    return tuple(found)


def _occasions(context: Context, items: tuple[str, ...]) -> tuple[Occasion, ...]:
    occasions = context.once(_occasions_by_item) if items else {}
    return tuple([occasions[one] for one in items])


def _occasions_by_item(context: Context) -> dict[str, Occasion]:
    """When each item was discussed: up to ten others name it."""
    items = context.archive.items.values()
    return {item.identifier: occasion_at(context, item.meeting, item.place, marked=False) for item in items}


def compose(model: ItemNote) -> list[Part]:
    """Chips and a line.

    ::

        <container classes="meetings">
            <paragraph meetings_html=("ul", ...)>
                <inline meetings_html=("li", ())>
            <paragraph meetings_html=("p", ...)>
    """
    chain = _chain(model)
    blocks: list[Part] = [chips(_("About this item"), [_permalink(model), *_facts(model)])]
    if chain:
        blocks.append(mark(filled(nodes.paragraph, chain), "p", class_="meetings-meta"))
    return [fragment(*blocks, class_="meetings-item")]


def _permalink(model: ItemNote) -> list[Child]:
    """A link to the item, with its number if it has one."""
    title = _("Link to this item")
    names = {"class_": "meetings-permalink", "href": f"#{model.anchor}", "title": title}
    if model.number is None:
        return [element("a", "¶", **names, aria_label=title)]
    number = _("Item {n}").format(n=model.number)
    return [paper(number), element("a", f"{number} ¶", **names)]


def _facts(model: ItemNote) -> list[list[Child]]:
    facts: list[list[Child]] = []
    if model.owners:
        facts.append([*key(plural("Owner", "Owners", len(model.owners))), *names(model.owners)])
    if model.minutes:
        text = _("{n} min").format(n=model.minutes)
        facts.append([*key(_("Time")), time(dates.span(model.minutes), text)])
    facts += [[*key(kind_word(kind)), reference(one)] for kind, one in model.topics]
    facts += [[sentence(_(MARKS[one]))] for one in model.marks]
    return facts


def _chain(model: ItemNote) -> list[Child]:
    """``Discussed before: June 18, 2020; May 21, 2020 · again: September 17, 2020``."""
    children: list[Child] = []
    if model.earlier:
        children += placed(_("Discussed before: {days}"), days=_days(model.earlier, model.language))
    if model.later:
        again = _("again: {days}") if children else _("Discussed again: {days}")
        children += [" · "] if children else []
        children += placed(again, days=_days(model.later, model.language))
    return children


def _days(occasions: tuple[Occasion, ...], language: str) -> list[Child]:
    children: list[Child] = []
    for one in occasions:
        # a date may have a comma of its own
        children += [_("; ")] if children else []
        children += day_link(one, language, long=True, marked=False)
    return children
