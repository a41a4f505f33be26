"""All agenda items, the newest meeting first: a table in HTML, a list of lists on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Place
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.days import occasion_at
from sphinx_meetings.views.elements import (
    Child,
    Part,
    element,
    filled,
    fragment,
    group,
    hidden,
    inline,
    link,
    mark,
    paper,
    paragraph,
    splice,
)
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    find_person,
    find_topic,
    is_filtered,
    limited,
    of_part,
    ordered,
    placing,
    without_person,
)
from sphinx_meetings.views.more import Rest, more, rest_of
from sphinx_meetings.views.names import without_addresses
from sphinx_meetings.views.occasions import Occasion, titled
from sphinx_meetings.views.parts import (
    Name,
    date_time,
    empty,
    filter_bar,
    names,
    no_meetings,
    other_pages,
    owner_name,
    small,
    state_word,
    ways,
)
from sphinx_meetings.views.references import Topic, reference, topic
from sphinx_meetings.views.tables import order, scroll
from sphinx_meetings.views.words import gettext_noop, plural, sentence
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Items", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("newest", "oldest")}


MARKS = {
    "bonus": gettext_noop("bonus"),
    "carried-over": gettext_noop("carried over"),
    "deferred": gettext_noop("deferred"),
    "no-discussion": gettext_noop("no need to discuss"),
}


class Item(NamedTuple):
    """A row."""

    title: str
    place: Place
    owners: tuple[Name, ...]
    minutes: int | None
    topics: tuple[Topic, ...]
    marks: tuple[str, ...]
    decisions: int
    actions: int


class Agenda(NamedTuple):
    """The items of a meeting."""

    meeting: Occasion
    items: tuple[Item, ...]


class Items(NamedTuple):
    """What the index of agenda items shows."""

    language: str
    placing: Placing
    is_filtered: bool
    newest: bool
    meetings: int
    """How many meetings were asked for, with or without items."""
    agendas: tuple[Agenda, ...]
    rest: Rest
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Items:
    """The agenda items of the meetings that the options choose; with ``person``, those that this person owns."""
    # here a person is somebody who owns items, not who was at the meeting
    owner = find_person(context.archive, options["person"]) if "person" in options else None
    newest = options.get("order") != "oldest"
    meetings = of_part(chosen_meetings(context.archive, without_person(options)), options)
    meetings = ordered(meetings, newest=newest)
    chosen = [(meeting, item) for meeting in meetings for item in meeting.items]
    if "person" in options:
        chosen = [pair for pair in chosen if owner and owner.identifier in [one.person for one in pair[1].owners]]
    if "topic" in options:
        topic_ = find_topic(context.archive, options["topic"])
        chosen = [pair for pair in chosen if topic_ and pair[1].identifier in topic_.items]
    place = placing("items", options)
    shown = limited(chosen, options)
    outcomes = context.once(_outcomes_by_item)
    return Items(
        context.language,
        place,
        is_filtered(options),
        newest,
        len(meetings),
        tuple(
            [
                _agenda(context, context.archive.meetings[identifier], [item for _meeting, item in pairs], outcomes)
                for identifier, pairs in groupby(shown, key=lambda pair: pair[0].identifier)
            ],
        ),
        rest_of(context, "items", options, len(chosen), len(shown)),
        other_pages(context, "items") if place.home else (),
    )


def _outcomes_by_item(context: Context) -> tuple[Counter[str | None], Counter[str | None]]:
    """How many decisions and how many actions stand in each item."""
    archive = context.archive
    actions = [occurrence.item for action in archive.actions.values() for occurrence in action.occurrences]
    return Counter([decision.item for decision in archive.decisions.values()]), Counter(actions)


def _agenda(
    context: Context,
    meeting: ArchivedMeeting,
    items: list[ArchivedItem],
    outcomes: tuple[Counter[str | None], Counter[str | None]],
) -> Agenda:
    decisions, actions = outcomes
    return Agenda(
        occasion_at(context, meeting.identifier, meeting.place, marked=True),
        tuple(
            [
                Item(
                    without_addresses(item.record.title),
                    item.place,
                    tuple([owner_name(context, owner) for owner in item.owners]),
                    item.record.minutes,
                    tuple([topic(context, reference_) for reference_ in item.references]),
                    item.record.marks,
                    decisions[item.identifier],
                    actions[item.identifier],
                )
                for item in items
            ],
        ),
    )


def compose(model: Items) -> list[Part]:
    """Row groups of a table, a meeting each.

    ::

        <definition_list>
            <definition_list_item meetings_html=("tbody", ())>
                <term meetings_html=("tr", ())>
                    <inline meetings_html=("th", ...)>
                <definition>
                    <bullet_list>
                        <list_item meetings_html=("tr", ())>
                            <paragraph>
                                <inline meetings_html=("th", ...)>
                                <inline meetings_html=("td", ())>
    """
    level, name = model.placing.level, model.placing.name
    if not model.agendas:
        if not model.meetings or model.is_filtered:
            return no_meetings(level, filtered=model.is_filtered)
        return [
            empty(
                level,
                _("No agenda items yet"),
                _("There are meetings, but none has an agenda: a list under a heading such as Agenda."),
            ),
        ]
    count = plural("{n} agenda item", "{n} agenda items", sum([len(agenda.items) for agenda in model.agendas]))
    text = _("newest meeting first") if model.newest else _("oldest meeting first")
    columns = _columns(model)
    # Translators: the titles of columns; the minutes are a length.
    titles = {"owners": _("Owner"), "minutes": _("Minutes"), "topics": _("About"), "outcome": _("Outcome")}
    head = [element("th", _("Item"), scope="col")]
    for column in columns:
        names_ = {"class_": "meetings-num"} if column == "minutes" else {}
        head.append(element("th", titles[column], scope="col", **names_))
    groups = [_group(agenda, columns, model.language) for agenda in model.agendas]
    table = group(
        element("caption", count, _(", "), order(text), id=f"{name}-caption"),
        element("thead", element("tr", *head)),
        splice(filled(nodes.definition_list, groups)),
        tag="table",
        class_="meetings-table",
        id=f"{name}-rows",
    )
    return [fragment(filter_bar(f"{name}-rows"), scroll(name, table), *more(model.rest), *ways(model.pages))]


def _columns(model: Items) -> list[str]:
    """The columns in which any item has something."""
    items = [item for agenda in model.agendas for item in agenda.items]
    return [
        column
        for column, is_used in (
            ("owners", any(item.owners for item in items)),
            ("minutes", any(item.minutes for item in items)),
            ("topics", any(item.topics for item in items)),
            ("outcome", any(_outcome(item) for item in items)),
        )
        if is_used
    ]


def _group(agenda: Agenda, columns: list[str], language: str) -> Part:
    meeting = agenda.meeting
    title = titled(meeting)
    if meeting.date:
        title += [_(", "), date_time(meeting.date, dates.long(meeting.date, language))]
    elif meeting.period:
        title += [_(", "), dates.period(meeting.period, language)]
    children: list[Child] = [link(meeting.place, *title) if meeting.place else inline(*title)]
    if meeting.state != "held":
        children += [" ", paper("("), small(state_word(meeting.state)), paper(")")]
    head = inline(*children, tag="th", scope="rowgroup", colspan=str(len(columns) + 1))
    rows = [_row(item, columns) for item in agenda.items]
    return mark(
        filled(
            nodes.definition_list_item,
            (
                mark(filled(nodes.term, (head,)), "tr"),
                splice(filled(nodes.definition, (splice(filled(nodes.bullet_list, rows, bullet="*")),))),
            ),
        ),
        "tbody",
    )


def _row(item: Item, columns: list[str]) -> Part:
    children: list[Child] = [inline(link(item.place, item.title), tag="th", scope="row")]
    for column in columns:
        children += CELLS[column](item)
    return mark(filled(nodes.list_item, (paragraph(*children),)), "tr", data_find="")


def _none() -> Part:
    return element("td", hidden(_("none")))


def _owners(item: Item) -> list[Child]:
    if not item.owners:
        return [element("td", element("span", _("nobody yet"), class_="meetings-small"), class_="meetings-nw")]
    return [paper(_(", ")), inline(*names(item.owners), tag="td")]


def _minutes(item: Item) -> list[Child]:
    if not item.minutes:
        return [element("td", hidden(_("not given")))]
    return [paper(_(", ")), inline(str(item.minutes), tag="td", class_="meetings-num"), paper(_(" min"))]


def _topics(item: Item) -> list[Child]:
    if not item.topics:
        return [_none()]
    children: list[Child] = []
    for one in item.topics:
        children += [_(", ")] if children else []
        children.append(reference(one))
    return [paper(_(", ")), inline(*children, tag="td")]


def _outcomes(item: Item) -> list[Child]:
    outcome = _outcome(item)
    return [paper(_("; ")), inline(outcome, tag="td")] if outcome else [_none()]


def _outcome(item: Item) -> str:
    """What the item led to, else how it was marked."""
    words = []
    if item.decisions:
        words.append(_("decided"))
    if item.actions:
        words.append(plural("{n} action", "{n} actions", item.actions))
    return sentence(_(", ").join([*words, *[_(MARKS[one]) for one in item.marks]]))


CELLS = {"owners": _owners, "minutes": _minutes, "topics": _topics, "outcome": _outcomes}
