"""The next meeting, and those after it.

Which is next depends on when the page is read, not on when it was built: the page holds all that are planned, up to
:data:`SHIPPED`, and the script shows the first that are not over. Without the script, the page shows those that were
next when it was built.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place, Planned
from sphinx_meetings.feeds.files import DURATION, event_file, event_of
from sphinx_meetings.grammars.slugs import anchor_of
from sphinx_meetings.views import dates
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import (
    Child,
    Part,
    bullets,
    code,
    element,
    external,
    file_link,
    filled,
    fragment,
    inline,
    item,
    link,
    on_paper,
    placed,
)
from sphinx_meetings.views.filters import COMMON, Placing, placing
from sphinx_meetings.views.links import LINKS, is_address, meeting_links
from sphinx_meetings.views.moments import elsewhere, end_of, local_time, when
from sphinx_meetings.views.parts import empty, sign, small, state_with, time
from sphinx_meetings.views.subscribe import Subscription, subscription, subscription_links
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Coming", "Next", "compose", "next_card", "select"]

OPTIONS: Mapping[str, Any] = {"series": COMMON["series"], "limit": COMMON["limit"]}

SHOWN = 3
"""How many are shown by default."""
SHIPPED = 53
"""How many a page holds: a weekly meeting for a year."""
_DAY = dt.timedelta(days=1)


class Coming(NamedTuple):
    """A meeting to come, or one that was cancelled."""

    title: str
    shape: str
    series: str
    """Identifier of its series."""
    state: str
    """``planned`` or ``cancelled``."""
    reason: str | None
    date: dt.date
    start: dt.datetime | None
    duration: int | None
    place: Place | None
    """Its notes, else its day in the calendar."""
    has_notes: bool
    links: tuple[tuple[str, str], ...]
    """Kind and address, the most wanted first."""
    file: str | None
    """Its own calendar file."""


class Next(NamedTuple):
    """What the view shows."""

    language: str
    placing: Placing
    limit: int | None
    zones: tuple[str, ...]
    """The team's own time zones."""
    coming: tuple[Coming, ...]
    offer: Subscription


def select(context: Context, options: Mapping[str, Any]) -> Next:
    """The next meeting of all series, or of those that ``series`` names, and the ones after it."""
    series = options.get("series")
    coming = sorted(
        [*_with_pages(context, series), *_without_pages(context, series)],
        key=lambda one: (_moment(one.date, one.start), one.title),
    )
    return Next(
        context.language,
        placing("next", options),
        options.get("limit"),
        context.zones,
        tuple(islice(coming, SHIPPED)),
        subscription(context, series),
    )


def _moment(day: dt.date, start: dt.datetime | None) -> dt.datetime:
    """A moment that can be compared: a time without a zone is taken as UTC."""
    if start is None:
        return dt.datetime.combine(day, dt.time(), dt.UTC)
    return start.astimezone(dt.UTC) if start.tzinfo else start.replace(tzinfo=dt.UTC)


def _is_ahead(archive: Archive, day: dt.date, start: dt.datetime | None, duration: int | None) -> bool:
    """Whether a meeting is today or later, or ends today in UTC, like one of yesterday evening in America."""
    end = _moment(day, start) + dt.timedelta(minutes=duration or DURATION)
    return day >= archive.today or (start is not None and end.date() >= archive.today)


def _with_pages(context: Context, series: tuple[str, ...] | None) -> Iterable[Coming]:
    archive = context.archive
    for meeting in archive.meetings.values():
        record = meeting.record
        if record.date is None or not _is_wanted(meeting, series):
            continue
        if _is_ahead(archive, record.date, meeting.start, record.duration):
            yield _coming(context, meeting, record.date, record.duration, record.reason)._replace(
                place=meeting.place,
                has_notes=True,
                links=meeting_links("planned", meeting.links, archive.series[meeting.series]),
            )


def _without_pages(context: Context, series: tuple[str, ...] | None) -> Iterable[Coming]:
    archive = context.archive
    for planned in archive.planned:
        if _is_wanted(planned, series) and _is_ahead(archive, planned.date, planned.start, planned.duration):
            notes = archive.series[planned.series].notes
            links = (("join", planned.join), ("notes", notes))
            yield _coming(context, planned, planned.date, planned.duration, planned.reason)._replace(
                place=context.day(planned.date),
                links=tuple([(kind, address) for kind, address in links if address]),
            )


def _is_wanted(meeting: ArchivedMeeting | Planned, series: tuple[str, ...] | None) -> bool:
    return not series or meeting.series in series


def _coming(
    context: Context,
    meeting: ArchivedMeeting | Planned,
    day: dt.date,
    duration: int | None,
    reason: str | None,
) -> Coming:
    series = context.archive.series[meeting.series]
    event = event_of(context.archive, meeting) if context.has_files else None
    return Coming(
        title=series.title,
        shape=series.shape,
        series=meeting.series,
        state="cancelled" if meeting.status == "cancelled" else "planned",
        reason=reason,
        date=day,
        start=meeting.start,
        duration=duration,
        place=None,
        has_notes=False,
        links=(),
        file=event_file(event.name) if event else None,
    )


def compose(model: Next) -> list[Part]:
    """The card, or what to do to get one; on paper a list."""
    if not any(one.state == "planned" for one in model.coming):
        advice = empty(
            model.placing.level,
            _("No planned meeting"),
            *placed(
                _(
                    "Give the series a schedule, in the setting {setting} or on a page with {directive}, "
                    "or name the next meeting in the notes of the last one."
                ),
                setting=[code("meetings_series")],
                directive=[code("{meeting-series}")],
            ),
        )
        return [advice]
    rows = [_line(one, model) for one in _shown(model.coming, model.limit or SHIPPED)]
    listed = on_paper(filled(nodes.container, (bullets(*rows),)))
    return [fragment(next_card(model), listed)]


def _shown(coming: Iterable[Coming], limit: int) -> list[Coming]:
    """The first planned meetings, with those cancelled in between."""
    found: list[Coming] = []
    left = limit
    for one in coming:
        if not left:
            break
        found.append(one)
        left -= one.state == "planned"
    return found


def next_card(model: Next) -> Part:
    """The card, for HTML; to be put into a fragment.

    ::

        <section class="meetings-next">
            <h2 class="meetings-key">
            <ol class="meetings-coming" data-limit="3">
                <li data-start="..." data-end="..." data-state="planned">
    """
    name = f"{model.placing.name}-heading"
    limit = model.limit or SHOWN
    shown = len(_shown(model.coming, limit))
    rows = [_row(one, model, shown=position < shown) for position, one in enumerate(model.coming)]
    return element(
        "section",
        element(f"h{min(model.placing.level, 6)}", _("Next meeting"), class_="meetings-key", id=name),
        element("ol", *rows, class_="meetings-coming", data_limit=str(limit)),
        element("p", _("No further meeting was planned when this page was built."), hidden="hidden"),
        *subscription_links(model.offer, model.placing.level + 1),
        class_="meetings-next",
        aria_labelledby=name,
    )


def _row(one: Coming, model: Next, *, shown: bool) -> Part:
    month, day, weekday = dates.tile(one.date, model.language)
    tile = element(
        "span",
        element("span", month),
        element("b", day),
        element("span", weekday),
        class_="meetings-tile",
        aria_hidden="true",
    )
    names = {} if shown else {"hidden": "hidden"}
    start, end = _span(one)
    return element(
        "li",
        tile,
        element("div", *_facts(one, model)),
        data_start=start,
        data_end=end,
        data_state=one.state,
        data_series=anchor_of(one.series),
        **names,
    )


def _span(one: Coming) -> tuple[str, str]:
    """Start and end for the script; a day, or a time without a zone, is in the reader's own zone."""
    if one.start is None:
        return f"{one.date}T00:00", f"{one.date + _DAY}T00:00"
    end = end_of(one.start, one.duration or DURATION)
    return dates.stamp(one.start), dates.stamp(end or one.start)


def _facts(one: Coming, model: Next) -> list[Part]:
    cancelled = one.state == "cancelled"
    title: Child = element("s", one.title) if cancelled else one.title
    name: list[Child] = [sign(one.shape, one.state), title]
    head: list[Child] = [link(one.place, *name, class_="meetings-name") if one.place else inline(*name)]
    if cancelled:
        head += [" ", small(state_with(one.state, one.reason))]
    else:
        head += [" ", element("strong", _("now") if one.start else _("today"), class_="meetings-now", hidden="hidden")]
    facts: list[Part] = [element("span", *head), element("span", *_when(one, model.language))]
    if cancelled:
        return facts
    if one.start and one.start.tzinfo:
        end = end_of(one.start, one.duration)
        facts.append(local_time("strong", one.start, end, data_text=_("{time}, your time"), hidden="hidden"))
        there = elsewhere(one.start, model.zones, model.language)
        if there:
            facts.append(element("span", *there, class_="meetings-meta"))
    where = [address for kind, address in one.links if kind == "join" and not is_address(address)]
    if where:
        facts.append(element("span", *where, class_="meetings-meta"))
    links = _links(one)
    if links:
        items = [element("li", entry) for entry in links]
        facts.append(element("ul", *items, class_="meetings-links"))
    return facts


def _when(one: Coming, language: str) -> list[Child]:
    children = when(one.date, one.start, end_of(one.start, one.duration), language)
    if one.duration and one.state != "cancelled":
        minutes = plural("{n} minute", "{n} minutes", one.duration)
        children += [_(", "), time(dates.span(one.duration), minutes)]
    return children


def _links(one: Coming) -> list[Part]:
    """Links to join, to the notes, and to the calendar file."""
    links: list[Part] = []
    for kind, address in one.links:
        if is_address(address):
            main = {} if links or kind != "join" else {"class_": "meetings-main"}
            links.append(external(address, _(LINKS[kind]), **main))
    if one.has_notes and one.place:
        links.append(link(one.place, _("Page of this meeting")))
    if one.file:
        links.append(file_link(one.file, _("Add to calendar")))
    return links


def _line(one: Coming, model: Next) -> Part:
    """The same on paper, with the addresses written out."""
    words = [*_when(one, model.language), _(": "), *_titled(one)]
    if one.start and one.start.tzinfo and one.state != "cancelled":
        there = elsewhere(one.start, model.zones, model.language)
        words += [" (", *there, ")"] if there else []
    for kind, address in one.links if one.state != "cancelled" else ():
        words += [_("; "), _(LINKS[kind]), _(": "), external(address, address)]
    return item(*words)


def _titled(one: Coming) -> list[Child]:
    """The title, and what became of a cancelled meeting."""
    title = link(one.place, one.title) if one.place else inline(one.title)
    if one.state != "cancelled":
        return [title]
    return [title, _(", "), state_with(one.state, one.reason)]
