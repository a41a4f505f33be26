"""The topics: what was discussed of each issue, pull request and theme, decided about it and is still owed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place, Topic
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.days import occasion_at
from sphinx_meetings.views.elements import (
    Child,
    Part,
    bullets,
    filled,
    fragment,
    group,
    heading,
    here,
    inline,
    mark,
    paper,
    placed,
)
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    choice,
    chosen_meetings,
    find_person,
    find_topic,
    is_divided,
    is_filtered,
    limited,
    of_part,
    ordered,
    placing,
    without_person,
)
from sphinx_meetings.views.more import Rest, more, rest_of
from sphinx_meetings.views.names import without_addresses
from sphinx_meetings.views.occasions import Occasion
from sphinx_meetings.views.outcomes import owed, settled
from sphinx_meetings.views.parts import ROWS_TO_FILTER, filter_of_many, nothing, other_pages, owner_name, small, ways
from sphinx_meetings.views.references import short
from sphinx_meetings.views.topic_entry import Entry, Line, Strand, entry, entry_line
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Topics", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "order": choice("recent", "often")}

# How many of the topics discussed most often are linked at the top of a page.
OFTEN = 5


class Group(NamedTuple):
    """The topics of one repository."""

    repository: str | None
    in_words: bool
    """If there is no repository: whether the topics are in words, as opposed to addresses elsewhere."""
    entries: tuple[Entry | Line, ...]


class Topics(NamedTuple):
    """What the view shows."""

    language: str
    placing: Placing
    is_filtered: bool
    has_meetings: bool
    groups: tuple[Group, ...]
    """In the order of their first topics."""
    often: tuple[tuple[str, str, int], ...]
    """On a page with many topics in another order, those discussed most often: anchor, title, number of meetings."""
    rest: Rest
    """If this page has parts, the entries are there, and here is a line for each."""
    pages: tuple[tuple[str, Place], ...]


def select(context: Context, options: Mapping[str, Any]) -> Topics:
    """The topics of the meetings that the options choose; with ``person``, those whose items this person owns."""
    archive = context.archive
    chosen = without_person(options)
    if is_filtered(chosen):
        order = _order(chosen_meetings(archive, chosen))
        drafts = [_Draft(archive, one, order) for one in _candidates(archive, options)]
    else:
        known = context.once(_drafts_of_all)
        drafts = [known[one.identifier] for one in _candidates(archive, options)]
    drafts = [one for one in drafts if one.latest >= 0]
    often = options.get("order") == "often"
    # Topics are in the order of their identifiers, and sorting is stable.
    drafts.sort(key=_Draft.frequency if often else _Draft.recency, reverse=True)
    place = placing("topics", options)
    # A divided page has a line for each.
    shown = drafts if is_divided(options) else limited(drafts, options)
    rest = rest_of(context, "topics", options, len(drafts), len(shown))
    groups: dict[tuple[str | None, bool], list[Entry | Line]] = {}
    for one in shown:
        entry_ = one.line(context) if is_divided(options) else one.entry(context)
        groups.setdefault((one.topic.repository, one.topic.kind == "topic"), []).append(entry_)
    return Topics(
        context.language,
        place,
        is_filtered(options),
        bool(archive.meetings),
        tuple([Group(*key, tuple(entries)) for key, entries in groups.items()]),
        _often(shown) if place.home and not often and len(shown) > ROWS_TO_FILTER else (),
        rest,
        other_pages(context, "topics") if place.home else (),
    )


def _order(meetings: Iterable[ArchivedMeeting]) -> dict[str, int]:
    return {one.identifier: position for position, one in enumerate(ordered(meetings, newest=False))}


def _drafts_of_all(context: Context) -> dict[str, _Draft]:
    """All topics with all that was said of them: the first page and one part of a divided view need each."""
    archive = context.archive
    order = _order(archive.meetings.values())
    return {identifier: _Draft(archive, one, order) for identifier, one in archive.topics.items()}


def _candidates(archive: Archive, options: Mapping[str, Any]) -> list[Topic]:
    found = of_part(archive.topics.values(), options)
    if "topic" in options:
        one = find_topic(archive, options["topic"])
        found = [one] if one else []
    if "person" in options:
        person = find_person(archive, options["person"])
        owned = {
            item.identifier
            for item in archive.items.values()
            if person and person.identifier in [owner.person for owner in item.owners]
        }
        found = [one for one in found if not owned.isdisjoint(one.items)]
    return found


def _often(drafts: Sequence[_Draft]) -> tuple[tuple[str, str, int], ...]:
    found = sorted(drafts, key=_Draft.frequency, reverse=True)[:OFTEN]
    return tuple([(one.topic.anchor, short(one.topic.title), one.count) for one in found if one.count > 1])


class _Draft:
    """A topic with what some meetings say of it, the newest first."""

    __slots__ = ("actions", "count", "decisions", "items", "latest", "mentions", "order", "topic")

    def __init__(self, archive: Archive, topic_: Topic, order: Mapping[str, int]) -> None:
        self.topic, self.order = topic_, order
        self.items = self._chosen(archive.items, topic_.items)
        self.decisions = self._chosen(archive.decisions, topic_.decisions)
        self.actions = self._chosen(archive.actions, topic_.actions)
        meetings = {one.meeting for one in (*self.items, *self.decisions, *self.actions)}
        self.count = len(meetings)
        self.mentions = [one for one in topic_.mentions if one in order and one not in meetings]
        self.mentions.sort(key=lambda one: -order[one])
        self.latest = max([order[one] for one in (*meetings, *self.mentions)], default=-1)

    def _chosen(self, known: Mapping[str, Any], identifiers: tuple[str, ...]) -> list[Any]:
        order = self.order
        chosen = [one for one in map(known.__getitem__, identifiers) if one.meeting in order]
        if len(chosen) > 1:
            chosen.sort(key=lambda one: -order[one.meeting])
        return chosen

    def recency(self) -> tuple[int, int]:
        """The sort key for those discussed most recently."""
        return self.latest, self.count

    def frequency(self) -> tuple[int, int, int]:
        """The sort key for those discussed most often."""
        return self.count, len(self.mentions), self.latest

    def line(self, context: Context) -> Line:
        """A line that leads to its entry, and says how often it was discussed."""
        place = context.topic(self.topic.identifier)
        assert place is not None  # a divided page is the home of topics
        return Line(self.topic.anchor, self.topic.title, place, self.count, len(self.mentions))

    def entry(self, context: Context) -> Entry:
        """All that is shown of it."""
        topic_ = self.topic
        strands: dict[str, list[Occasion]] = {}
        for item in self.items:
            strands.setdefault(without_addresses(item.record.title), []).append(
                occasion_at(context, item.meeting, item.place, marked=True)
            )
        owners = dict.fromkeys([owner_name(context, owner) for item in self.items for owner in item.owners])
        return Entry(
            topic_.anchor,
            topic_.title,
            topic_.kind,
            topic_.link,
            tuple(owners),
            self.count,
            self._first(context),
            tuple([Strand(title, tuple(occasions)) for title, occasions in strands.items()]),
            tuple([occasion_at(context, one, context.meeting(one), marked=True) for one in self.mentions]),
            tuple([settled(context, one) for one in self.decisions if not one.superseded_by]),
            tuple([owed(context, one) for one in self.actions if one.status == "open"]),
        )

    def _first(self, context: Context) -> Occasion | None:
        said = (*self.items, *self.decisions, *self.actions)
        if not said:
            return None
        oldest = min(said, key=lambda one: self.order[one.meeting])
        return occasion_at(context, oldest.meeting, oldest.place, marked=True)


def compose(model: Topics) -> list[Part]:
    """A list for each repository."""
    level, name = model.placing.level, model.placing.name
    if not model.groups:
        advice = _("Each issue, pull request or discussion that meeting notes link or name becomes a topic.")
        return [
            nothing(
                level,
                has_meetings=model.has_meetings,
                filtered=model.is_filtered,
                title=_("No topics yet"),
                advice=(advice,),
            )
        ]
    bar = filter_of_many(name, sum([len(one.entries) for one in model.groups]))
    groups = [_group(one, model) for one in model.groups]
    return [fragment(*bar, *_most(model), *more(model.rest), group(*groups, id=f"{name}-rows"), *ways(model.pages))]


def _most(model: Topics) -> list[Part]:
    """``Discussed most often: beacon#412 (5), wick#77 (4)``; the list itself begins with the newest."""
    if not model.often:
        return []
    topics: list[Child] = []
    for anchor, title, count in model.often:
        topics += [_(", ")] if topics else []
        topics += [here(anchor, title), f" ({count})"]
    children = placed(_("Discussed most often: {topics}"), topics=topics)
    return [mark(filled(nodes.paragraph, children), "p", class_="meetings-meta")]


def _group(one: Group, model: Topics) -> Part:
    title = one.repository or (_("Topics in words") if one.in_words else _("Elsewhere"))
    count = small(plural("{n} topic", "{n} topics", len(one.entries)))
    head = heading(model.placing.level, inline(title, tag="bdi"), paper(_(":")), " ", count, class_="meetings-h")
    lines = [entry_line(each) for each in one.entries if isinstance(each, Line)]
    if lines:
        return group(head, bullets(*lines, class_="meetings-dates"), class_="meetings-group")
    entries = [entry(each, model.language, home=model.placing.home) for each in one.entries if isinstance(each, Entry)]
    return group(head, bullets(*entries, tag="ol", class_="meetings-entries"), class_="meetings-group")
