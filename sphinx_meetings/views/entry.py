"""The entry of a person: who they are, every meeting they attended, what they did there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from docutils import nodes

from sphinx_meetings.archive.likeness import AffiliationPeriod
from sphinx_meetings.views import dates
from sphinx_meetings.views.bars import Scale, bars
from sphinx_meetings.views.elements import (
    Child,
    Part,
    anchor,
    bullets,
    element,
    external,
    field,
    fields,
    filled,
    fold,
    fragment,
    group,
    heading,
    inline,
    item,
    link,
    mark,
    paper,
    placed,
)
from sphinx_meetings.views.filters import Placing
from sphinx_meetings.views.members import (
    Brought,
    Member,
    Reported,
    SeriesMark,
    Visit,
    first_and_last,
    visit_year,
    years_of,
)
from sphinx_meetings.views.parts import date_time, sign, small
from sphinx_meetings.views.words import ngettext, plural
from sphinx_meetings.views.words import translate as _

__all__ = ["entry"]


def entry(one: Member, scale: Scale, meetings: int, placing: Placing, language: str) -> Part:
    """The entry; on the page of people, it has the person's anchor.

    Args:
        one: The person.
        scale: Years and scale of the bars.
        meetings: How many meetings there were.
        placing: Where the view stands.
        language: The language of the project.
    """
    name = one.anchor if placing.home else f"{placing.name}-{one.anchor}"
    lead = heading(placing.level, inline(one.name, tag="bdi"), class_="meetings-lead", id=f"{name}-name")
    return fragment(
        *([anchor(name)] if placing.home else []),
        group(lead, *_description(one)),
        fields(*_facts(one, scale, meetings, language)),
        *_meetings(one, language),
        *_listed(one, language),
        *([_quotes(one.quotes, language)] if one.quotes else []),
        tag="section",
        class_="meetings-band",
        id=name,
        aria_labelledby=f"{name}-name",
    )


def _description(one: Member) -> list[Part]:
    """``@nora-l, elsewhere nora; Lantern (2024–2026), Fjord University (2021–2023); also as Nora``."""
    parts: list[Child] = []
    if one.handle:
        handle = f"@{one.handle}"
        parts.append(external(one.address, handle, tag="a bdi") if one.address else inline(handle, tag="bdi"))
    if one.other_handles:
        parts += [_(", ")] if parts else []
        parts.append(_("elsewhere or before {handles}").format(handles=_(", ").join(one.other_handles)))
    if one.affiliations:
        parts += [_("; ")] if parts else []
        parts.append(_(", ").join([_affiliation(period) for period in one.affiliations]))
    if one.other_names:
        parts += [_("; ")] if parts else []
        parts.append(_("also as {names}").format(names=_(", ").join(one.other_names)))
    return [mark(filled(nodes.paragraph, parts), "p", class_="meetings-meta")] if parts else []


def _affiliation(period: AffiliationPeriod) -> str:
    if period.first is None or period.last is None:
        return period.name
    first, last = period.first.year, period.last.year
    return f"{period.name} ({first}–{last})" if first != last else f"{period.name} ({first})"


def _facts(one: Member, scale: Scale, meetings: int, language: str) -> list[Part]:
    count = _("{n} of {all}").format(n=len(one.visits), all=meetings)
    facts: list[Part] = [field(_("Meetings"), count)]
    first, last = first_and_last(one.visits)
    for name, visit in ((_("First"), first), (_("Last"), last)):
        if visit and visit.date:
            facts.append(field(name, link(visit.place, date_time(visit.date, dates.long(visit.date, language)))))
    years = scale[0]
    if len(years) > 1:
        name = f"{years[0]}–{years[-1]}"
        facts.append(element("div", element("dt", name), element("dd", bars(years_of(one), scale))))
    facts += [
        field(name, *_last(visits, language))
        for name, visits in ((_("Led the meeting"), one.chaired), (_("Took the notes"), one.noted))
        if visits
    ]
    return facts


def _last(visits: Sequence[Visit], language: str) -> list[Child]:
    """``3 times, last 12 Nov 2026``, or only the day if it was once."""
    newest = visits[0]
    text = dates.medium(newest.date, language) if newest.date else newest.series.title
    day = link(newest.place, date_time(newest.date, text) if newest.date else text)
    if len(visits) == 1:
        return [day]
    text = ngettext("{n} time, last {day}", "{n} times, last {day}", len(visits))
    return placed(text, n=[str(len(visits))], day=[day])


def _meetings(one: Member, language: str) -> list[Part]:
    """The meetings by year; if there are several series, one after the other, the most frequent first."""
    by_series: dict[SeriesMark, list[Visit]] = defaultdict(list)
    for visit in one.visits:
        by_series[visit.series].append(visit)
    blocks: list[Part] = []
    for position, series in enumerate(sorted(by_series, key=lambda series: -len(by_series[series]))):
        visits = by_series[series]
        years = [(key, list(together)) for key, together in groupby(visits, key=visit_year)]
        folds = [_year(key, them, language, opened=position == index == 0) for index, (key, them) in enumerate(years)]
        if len(by_series) > 1:
            count = plural("{n} meeting", "{n} meetings", len(visits))
            title: list[Child] = [sign(series.shape, "held"), series.title, paper(_(":")), " ", small(count)]
            blocks.append(group(mark(filled(nodes.paragraph, title), "p", class_="meetings-h"), *folds))
        else:
            blocks += folds
    return blocks


def _year(key: int | None, visits: Sequence[Visit], language: str, *, opened: bool) -> Part:
    count = plural("{n} meeting", "{n} meetings", len(visits))
    title = str(key) if key else _("Without a date")
    children: list[Child] = []
    for visit in visits:
        children += [paper(_(", "))] if children else []
        children.append(_visit(visit, language))
    # On paper a running text: as items of a list they would fill pages.
    dated = mark(filled(nodes.paragraph, children), "ul", class_="meetings-dates")
    return fold((title, paper(_(":")), " ", small(count)), dated, opened=opened)


def _visit(visit: Visit, language: str) -> Part:
    if visit.date:
        text = dates.day_of_year(visit.date, language)
        day = date_time(visit.date, text)
    else:
        text = dates.period(visit.period, language) if visit.period else _("no date")
        day = inline(text)
    series = visit.series
    # the mark shows the series only to those who see it
    label = _("{day}, {series}").format(day=text, series=series.title)
    return inline(link(visit.place, sign(series.shape, "held"), day, aria_label=label), tag="li")


def _listed(one: Member, language: str) -> list[Part]:
    """What they owe and what they brought."""
    owed = plural("Owes {n} action", "Owes {n} actions", len(one.owed))
    brought = plural("Brought {n} agenda item", "Brought {n} agenda items", len(one.items))
    return [
        fold((title,), bullets(*[_item(thing, language) for thing in things], class_="meetings-folk"), opened=False)
        for title, things in ((owed, one.owed), (brought, one.items))
        if things
    ]


def _item(one: Brought, language: str) -> Part:
    day: list[Child] = [" ", small(dates.medium(one.date, language))] if one.date else []
    return item(link(one.place, one.title), *day)


def _quotes(quotes: Sequence[Reported], language: str) -> Part:
    title = plural("Reported {n} time", "Reported {n} times", len(quotes))
    listed = []
    for one in quotes:
        text = dates.medium(one.date, language) if one.date else _("no date")
        day = link(one.place, date_time(one.date, text) if one.date else text)
        listed.append(item(day, " ", _("; ").join(one.lines)))
    return fold((title,), bullets(*listed), opened=False)
