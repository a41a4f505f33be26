"""What several views show: names, dates, marks, empty states, ways to the other pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Owner, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    code,
    element,
    filled,
    fragment,
    heading,
    inline,
    link,
    mark,
    paper,
    placed,
)
from sphinx_meetings.views.words import gettext_noop, sentence
from sphinx_meetings.views.words import translate as _

__all__ = [
    "ROWS_TO_FILTER",
    "STATES",
    "Name",
    "chips",
    "date_time",
    "empty",
    "filled_from",
    "filter_bar",
    "filter_of_many",
    "key",
    "name",
    "no_meetings",
    "nothing",
    "other_pages",
    "owner_name",
    "person_name",
    "sign",
    "small",
    "state_with",
    "state_word",
    "time",
    "ways",
]


# The state that counts most comes first.
STATES = {
    "held": gettext_noop("held"),
    "planned": gettext_noop("planned"),
    "no notes": gettext_noop("no notes"),
    "cancelled": gettext_noop("cancelled"),
}
# A list of this many rows or fewer needs no filter.
ROWS_TO_FILTER = 10
PAGES = {
    "calendar": gettext_noop("Calendar"),
    "actions": gettext_noop("Actions"),
    "decisions": gettext_noop("Decisions"),
    "items": gettext_noop("Agenda items"),
    "people": gettext_noop("People"),
    "topics": gettext_noop("Topics"),
}


class Name(NamedTuple):
    """Somebody, with their home."""

    text: str
    place: Place | None


def person_name(context: Context, identifier: str) -> Name:
    """The name under which a person is known."""
    return context.once(_names_of_people)[identifier]


def _names_of_people(context: Context) -> dict[str, Name]:
    people = context.archive.people.values()
    return {person.identifier: Name(person.name, context.person(person.identifier)) for person in people}


def owner_name(context: Context, owner: Owner) -> Name:
    """The person to whom something is attributed, else the name as written."""
    if owner.person is not None:
        return person_name(context, owner.person)
    return Name(owner.mention.name or owner.mention.handle or "", None)


def other_pages(context: Context, view: str) -> tuple[tuple[str, Place], ...]:
    """The pages that show the other views whole."""
    return tuple([(name, Place(docname, "")) for name, docname in sorted(context.pages.items()) if name != view])


def name(one: Name, **names: str) -> Part:
    """A name, linked if it has a home; it may be written in another direction than the line around it."""
    if one.place is None:
        return inline(one.text, tag="bdi", **names)
    return link(one.place, one.text, tag="a bdi", **names)


def names(ones: tuple[Name, ...]) -> list[Child]:
    """Names with commas between them."""
    children: list[Child] = []
    for one in ones:
        # Translators: between things of one kind.
        children += [_(", "), name(one)] if children else [name(one)]
    return children


def time(machine: str, text: str) -> Part:
    """A date, a time or a length, with its form for machines."""
    return inline(text, tag="time", datetime=machine)


def date_time(date: dt.date, text: str) -> Part:
    """A date in whatever form it is written."""
    return time(date.isoformat(), text)


def key(word: str) -> list[Child]:
    """What a fact is, to be put before it."""
    return [inline(word, class_="meetings-key"), paper(_(":")), " "]


def chips(label: str, facts: Sequence[Sequence[Child]]) -> Part:
    """Facts as chips.

    ::

        <paragraph meetings_html=("ul", ...)>
            <inline meetings_html=("li", ())>
    """
    children: list[Child] = []
    for fact in facts:
        # Translators: between facts, and between dates that may have commas.
        children += [paper(_("; "))] if children else []
        children.append(inline(*fact, tag="li"))
    # One line on paper: a list would be longer than what it is about.
    return mark(filled(nodes.paragraph, children), "ul", class_="meetings-chips", aria_label=label)


def small(*children: Child) -> Part:
    """A remark."""
    return inline(*children, class_="meetings-small")


@lru_cache(maxsize=1 << 8)
def sign(shape: str, state: str, **names: str) -> Part:
    """The mark of a meeting: its shape tells the series, its fill the state; a word beside it says the same."""
    return element(
        "span",
        class_="meetings-mark",
        data_shape=shape,
        data_state=state.replace(" ", "-"),
        **names,
        aria_hidden="true",
    )


def state_word(state: str) -> str:
    """The state of a meeting, in the language of the project."""
    return _(STATES[state])


def state_with(state: str, reason: str | None) -> str:
    """``cancelled: holidays``."""
    word = state_word(state)
    return _("{state}: {reason}").format(state=word, reason=reason) if reason else word


def ways(pages: tuple[tuple[str, Place], ...]) -> list[Part]:
    """Links to the other pages, for HTML; on paper, or without such pages, they would lead nowhere."""
    if not pages:
        return []
    links = [element("li", link(place, _(PAGES[page]) if page in PAGES else sentence(page))) for page, place in pages]
    return [
        element(
            "nav",
            element("ul", *links, class_="meetings-dates"),
            class_="meetings-ways",
            aria_label=_("All meetings"),
        ),
    ]


def filter_bar(controls: str) -> Part:
    """A filter over rows, hidden until the script has wired it."""
    words = {"data_text": _("shown: {n}"), "data_none": _("nothing matches: try fewer words")}
    return element(
        "p",
        element(
            "label",
            _("Filter"),
            " ",
            element("input", class_="meetings-find", type="search", aria_controls=controls),
        ),
        " ",
        element("span", class_="meetings-small", role="status", **words),
        class_="meetings-bar",
        hidden="hidden",
    )


def filter_of_many(name: str, rows: int) -> list[Part]:
    """A filter over the rows of a view, if there are many."""
    return [filter_bar(f"{name}-rows")] if rows > ROWS_TO_FILTER else []


def empty(level: int, title: str, *advice: Child) -> Part:
    """What a view shows while it is empty: what is missing, and the next step."""
    return fragment(
        heading(level, title, class_="meetings-lead"),
        mark(filled(nodes.paragraph, advice), "p"),
        class_="meetings-empty",
    )


def no_meetings(level: int, *, filtered: bool) -> list[Part]:
    """The empty state of every view of meetings."""
    if filtered:
        return [
            empty(
                level,
                _("No meeting matches"),
                _("There are meetings, but none that the options of this directive ask for: widen or remove them."),
            ),
        ]
    return [
        empty(
            level,
            _("No meetings yet"),
            *placed(
                _(
                    "This fills itself from the meeting notes: from each page that the setting {setting} matches, "
                    "and from each page with this directive: {directive}"
                ),
                setting=[code("meetings_pages")],
                directive=[code("{meeting} 2026-03-12")],
            ),
        ),
    ]


def filled_from(line: str, directive: str) -> tuple[Child, ...]:
    """Says what fills a view of outcomes."""
    text = _(
        "This fills itself from the meeting notes: from each line such as {line} and from each directive: {directive}"
    )
    return tuple(placed(text, line=[code(line)], directive=[code(directive)]))


def nothing(level: int, *, has_meetings: bool, filtered: bool, title: str, advice: tuple[Child, ...]) -> Part:
    """The empty state of a view that is filled from the notes.

    Args:
        level: The level of its heading.
        has_meetings: Whether there are notes at all.
        filtered: Whether its options leave something out.
        title: What is missing.
        advice: What would fill the view.
    """
    if not has_meetings:
        return no_meetings(level, filtered=False)[0]
    if not filtered:
        return empty(level, title, *advice)
    return empty(
        level,
        _("Nothing matches"),
        _("There may be more, but nothing that the options of this directive ask for: widen or remove them."),
    )
