"""The reading report: what was read from each page, what was not and why, what is doubtful, and who is who and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any, NamedTuple

from sphinx_meetings.archive.model import Archive, ArchivedMeeting, Place
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Child, Part, bullets, fold, fragment, group, inline, item, link, placed
from sphinx_meetings.views.filters import (
    COMMON,
    Placing,
    chosen_meetings,
    find_person,
    flag,
    is_filtered,
    limited,
    ordered,
    placing,
)
from sphinx_meetings.views.parts import ROWS_TO_FILTER, filter_bar, no_meetings, small
from sphinx_meetings.views.tables import cell, order, table
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["OPTIONS", "Report", "compose", "select"]

OPTIONS: Mapping[str, Any] = {**COMMON, "reasons": flag}


class Remark(NamedTuple):
    """Something about one line of a page."""

    line: int
    said: str
    taken: str
    """What it was taken for; empty if it was left out."""
    reason: str


class PageReport(NamedTuple):
    """What is to be said of one page."""

    source: str
    place: Place | None
    meetings: int
    people: int
    items: int
    unread: tuple[Remark, ...]
    doubts: tuple[Remark, ...]
    reasons: tuple[Remark, ...]


class Report(NamedTuple):
    """What the reading report shows."""

    language: str
    placing: Placing
    is_filtered: bool
    pages: tuple[PageReport, ...]


def select(context: Context, options: Mapping[str, Any]) -> Report:
    """What was read on the pages of the meetings that the options choose, and what was not.

    With ``reasons``, also why each line was taken to be somebody's.
    """
    archive = context.archive
    meetings = ordered(chosen_meetings(archive, options), newest=True)
    by_source: dict[str, list[ArchivedMeeting]] = defaultdict(list)
    for meeting in meetings:
        for source in _sources(meeting):
            by_source[source].append(meeting)
    remarks = _Remarks(archive, options)
    documents = {key[0] for key in archive.objects}
    if not is_filtered(options):
        # Files without meetings are reported, too: conf.py and pages with directives may state impossible schedules.
        by_source |= {source: [] for source in remarks.elsewhere(by_source)}
    pages = [remarks.page(source, documents, together) for source, together in by_source.items()]
    shown = tuple(limited(pages, options))
    return Report(context.language, placing("report", options), is_filtered(options), shown)


def _sources(meeting: ArchivedMeeting) -> Iterable[str]:
    """The files that tell of a meeting: its agenda and its notes may be in two."""
    record = meeting.record
    people = [line.source for line in (*record.attendees, *record.absent)]
    return dict.fromkeys([record.source, *people, *[item.source for item in record.agenda]])


class _Remarks:
    """All remarks by file."""

    def __init__(self, archive: Archive, options: Mapping[str, Any]) -> None:
        self.unread: dict[str, list[Remark]] = defaultdict(list)
        self.doubts: dict[str, list[Remark]] = defaultdict(list)
        self.reasons: dict[str, list[Remark]] = defaultdict(list)
        for entry in archive.unread:
            self.unread[entry.source].append(Remark(entry.line, entry.text, "", entry.reason))
        for doubt in archive.doubts:
            self.doubts[doubt.source].append(Remark(doubt.line, doubt.said, doubt.taken, doubt.reason))
        one = find_person(archive, options["person"]) if "person" in options else None
        for joining in archive.reasons if options.get("reasons") else ():
            if one is None or one.identifier == joining.person:
                person = archive.people[joining.person]
                taken = f"@{person.handle}" if person.handle else person.name
                self.reasons[joining.source].append(Remark(joining.line, joining.written, taken, joining.reason))

    def elsewhere(self, sources: Collection[str]) -> list[str]:
        """The files without a meeting about which there are remarks."""
        return sorted({*self.unread, *self.doubts} - {*sources})

    def page(self, source: str, documents: set[str], meetings: Iterable[ArchivedMeeting]) -> PageReport:
        own = [meeting for meeting in meetings if meeting.record.source == source]
        docname = source.rpartition(".")[0]
        return PageReport(
            source,
            Place(docname, "") if docname in documents else None,
            len(own),
            sum([len(meeting.attendees) for meeting in own]),
            sum([len(meeting.items) for meeting in own]),
            tuple(self.unread[source]),
            tuple(self.doubts[source]),
            tuple(self.reasons[source]),
        )


def compose(model: Report) -> list[Part]:
    """A table of the pages, then the lines about which there are remarks, page by page."""
    if not model.pages:
        return no_meetings(model.placing.level, filtered=model.is_filtered)
    name = model.placing.name
    blocks: list[Part] = []
    if len(model.pages) > ROWS_TO_FILTER:
        blocks.append(filter_bar(f"{name}-rows"))
    blocks.append(_table(model))
    blocks += [_lines(page) for page in model.pages if page.unread or page.doubts or page.reasons]
    return [fragment(*blocks)]


def _table(model: Report) -> Part:
    unread = plural("{n} line was not read", "{n} lines were not read", sum([len(page.unread) for page in model.pages]))
    doubts = plural("{n} is doubtful", "{n} are doubtful", sum([len(page.doubts) for page in model.pages]))
    pages = plural("{n} page", "{n} pages", len(model.pages))
    caption = placed(
        _("{pages}, {order}: {unread}, {doubts}"),
        pages=[pages],
        order=[order(_("newest meeting first"))],
        unread=[unread],
        doubts=[doubts],
    )
    titles = (_("Meetings"), _("People"), _("Items"), _("Not read"), _("Doubts"))
    head = [
        cell(_("Page"), tag="th", scope="col"),
        *[cell(title, tag="th", scope="col", class_="meetings-num") for title in titles],
    ]
    return table(caption, (45, 11, 11, 11, 11, 11), head, [_row(page) for page in model.pages], model.placing.name)


def _row(page: PageReport) -> list[Part]:
    numbers = (page.meetings, page.people, page.items, len(page.unread), len(page.doubts))
    return [
        cell(_page(page), tag="th", scope="row"),
        *[cell(str(number), class_="meetings-num") for number in numbers],
    ]


def _page(page: PageReport) -> Part:
    return link(page.place, page.source) if page.place else inline(page.source)


def _lines(page: PageReport) -> Part:
    parts = [
        (plural("{n} line not read", "{n} lines not read", len(page.unread)), page.unread, True),
        (plural("{n} doubt", "{n} doubts", len(page.doubts)), page.doubts, True),
        (plural("{n} line of people", "{n} lines of people", len(page.reasons)), page.reasons, False),
    ]
    folds = [
        fold((page.source, _(": "), small(title)), bullets(*[_remark(one) for one in remarks]), opened=opened)
        for title, remarks, opened in parts
        if remarks
    ]
    return group(*folds)


def _remark(one: Remark) -> Part:
    """``line 34: Imke is @imkedorn: same name, only Imke in this series in 2021``."""
    number = _("line {n}").format(n=one.line)
    said: list[Child] = [small(number), " ", inline(one.said, tag="bdi")]
    if one.taken and one.taken != one.said:
        said += [" → ", inline(one.taken, tag="bdi")]
    return item(*said, small(_(": "), one.reason))
