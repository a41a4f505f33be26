"""The entry of a topic: what it is, when it was discussed, what was decided about it, what is still owed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Place
from sphinx_meetings.views.days import day, day_link
from sphinx_meetings.views.elements import (
    Child,
    Part,
    anchor,
    bullets,
    element,
    external,
    filled,
    group,
    inline,
    item,
    link,
    mark,
    paper,
    paragraph,
    placed,
)
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.outcomes import Owed, Settled, due, joined, meta, origin
from sphinx_meetings.views.parts import Name, name, names, small
from sphinx_meetings.views.references import kind_word, short
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["Entry", "Line", "Strand", "entry", "entry_line"]


class Strand(NamedTuple):
    """The agenda items that share a title."""

    title: str
    occasions: tuple[Occasion, ...]
    """The newest first; each has the item's place."""


class Entry(NamedTuple):
    """A topic."""

    anchor: str
    title: str
    """Its words, else its reference."""
    kind: str
    address: str | None
    owners: tuple[Name, ...]
    """The owners of its items; whoever owned one last comes first."""
    meetings: int
    """How many meetings discussed it."""
    first: Occasion | None
    """The first of them; ``None`` if it is only mentioned."""
    strands: tuple[Strand, ...]
    """Its items, by title."""
    mentions: tuple[Occasion, ...]
    """Meetings whose notes name it outside the agenda, the newest first."""
    decisions: tuple[Settled, ...]
    """Those in force, the newest first."""
    actions: tuple[Owed, ...]
    """The open ones, the newest first."""


class Line(NamedTuple):
    """A topic on the first page of a divided view."""

    anchor: str
    title: str
    place: Place
    meetings: int
    """How many meetings discussed it."""
    mentions: int
    """How many others mention it."""


def entry(one: Entry, language: str, *, home: bool) -> Part:
    """The entry; on the page of topics, it has the topic's anchor.

    ::

        <list_item meetings_html=("li", ...)>
            <Part>
            <container meetings_html=("div", ())>
                <paragraph>
                <bullet_list meetings_html=("ul", ...)>
    """
    count = _count(one.meetings, len(one.mentions))
    title = short(one.title)
    whole = {} if title == one.title else {"title": one.title}
    label = external(one.address or "", title, class_="meetings-name", **whole)
    facts = inline(*_meta(one, language), class_="meetings-meta")
    lead = paragraph(
        *([anchor(one.anchor)] if home else []),
        inline(label),
        paper(_(": ")),
        facts,
        paper(_("; ")),
        paper(count),
    )
    lines = [
        *[_decision(decision, language) for decision in one.decisions],
        *[_action(action, language) for action in one.actions],
        *[_line(strand.title, strand.occasions, language, None) for strand in one.strands],
        *([_line(_("Mentioned"), one.mentions, language, "meetings-small")] if one.mentions else []),
    ]
    tally = element("span", *_tally(count, one.meetings or len(one.mentions)), class_="meetings-count")
    names_ = {"id": one.anchor} if home else {}
    node = filled(nodes.list_item, (tally, group(lead, bullets(*lines, class_="meetings-strands"))))
    return mark(node, "li", **names_, data_find="")


def entry_line(one: Line) -> Part:
    """A line in place of the entry, which is on another page."""
    count = _count(one.meetings, one.mentions)
    name_ = link(one.place, short(one.title), class_="meetings-name")
    return item(anchor(one.anchor), name_, paper(_(",")), " ", small(count), id=one.anchor, data_find="")


def _count(meetings: int, mentions: int) -> str:
    if meetings:
        return plural("{n} meeting", "{n} meetings", meetings)
    return plural("{n} mention", "{n} mentions", mentions)


def _tally(count: str, number: int) -> Iterator[Child]:
    """The count with its number in large; the words before or after it are as the language has them."""
    before, figure, after = count.partition(str(number))
    if before:
        yield from (small(before.strip()), " ")
    yield element("b", figure)
    if after:
        yield from (" ", small(after.strip()))


def _meta(one: Entry, language: str) -> list[Child]:
    facts: list[list[Child]] = [[kind_word(one.kind)]]
    if one.first and one.meetings > 1:
        facts.append(placed(_("first {day}"), day=[day(one.first, language, long=True)]))
    if one.owners:
        facts.append(placed(_("led by {names}"), names=names(one.owners)))
    return meta(facts)


def _line(title: str, occasions: Sequence[Occasion], language: str, class_: str | None) -> Part:
    """``Rotate the keys: 12 Nov 2026, 29 Oct 2026``."""
    children: list[Child] = []
    for occasion in occasions:
        children += [paper(_("; "))] if children else []
        children.append(inline(*day_link(occasion, language, long=False, marked=True), tag="li"))
    # One line on paper: as items of a list, the days would fill pages.
    days = inline(*children, tag="ul", class_="meetings-dates")
    return item(inline(title, **({"class_": class_} if class_ else {})), paper(_(": ")), days)


def _decision(one: Settled, language: str) -> Part:
    when = day(one.occasion, language, long=False)
    where = link(one.occasion.place, when) if one.occasion.place else when
    return item(inline(_("Decided"), class_="meetings-key"), paper(_(":")), " ", one.text, " ", small("(", where, ")"))


def _action(one: Owed, language: str) -> Part:
    owners: list[Child] = joined([name(owner) for owner in one.owners]) or [_("nobody yet")]
    facts = small("(", *meta([owners, *due(one, language), origin(one, language)]), ")")
    return item(inline(_("To do"), class_="meetings-key"), paper(_(":")), " ", one.text, " ", facts)
