"""The entry of a person: who they are, and every meeting they attended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from docutils import nodes

from sphinx_meetings.views import dates
from sphinx_meetings.views.bars import Scale, bars
from sphinx_meetings.views.elements import (
    Child,
    anchor,
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
    link,
    mark,
    paper,
)
from sphinx_meetings.views.members import Member, Visit, first_and_last, visit_year, years_of
from sphinx_meetings.views.parts import date_time, sign, small
from sphinx_meetings.views.words import plural
from sphinx_meetings.views.words import translate as _

__all__ = ["entry"]


def entry(one: Member, scale: Scale, meetings: int, level: int, language: str) -> nodes.container:
    """The entry, with the person's anchor.

    Args:
        one: The person.
        scale: Years and scale of the bars.
        meetings: How many meetings there were.
        level: The level of the heading.
        language: The language of the project.
    """
    title = f"{one.anchor}-name"
    years = [(key, list(visits)) for key, visits in groupby(one.visits, key=visit_year)]
    return fragment(
        anchor(one.anchor),
        group(heading(level, inline(one.name, tag="bdi"), class_="meetings-lead", id=title), *_description(one)),
        fields(*_facts(one, scale, meetings, language)),
        *[_year(key, visits, language, opened=position == 0) for position, (key, visits) in enumerate(years)],
        tag="section",
        class_="meetings-band",
        id=one.anchor,
        aria_labelledby=title,
    )


def _description(one: Member) -> list[nodes.Node]:
    """``@nora-l, Lantern; before: Fjord University; also as Nora``."""
    parts: list[Child] = []
    if one.handle:
        handle = f"@{one.handle}"
        parts.append(external(one.address, handle, tag="a bdi") if one.address else inline(handle, tag="bdi"))
    if one.affiliations:
        parts += [", "] if parts else []
        parts.append(one.affiliations[0])
        if len(one.affiliations) > 1:
            parts.append("; " + _("before: {affiliations}").format(affiliations=", ".join(one.affiliations[1:])))
    if one.other_names:
        parts += ["; "] if parts else []
        parts.append(_("also as {names}").format(names=", ".join(one.other_names)))
    return [mark(filled(nodes.paragraph(), parts), "p", class_="meetings-meta")] if parts else []


def _facts(one: Member, scale: Scale, meetings: int, language: str) -> list[nodes.Node]:
    count = _("{n} of {all}").format(n=len(one.visits), all=meetings)
    facts: list[nodes.Node] = [field(_("Meetings"), count)]
    first, last = first_and_last(one.visits)
    for name, visit in ((_("First"), first), (_("Last"), last)):
        if visit and visit.date:
            facts.append(field(name, link(visit.place, date_time(visit.date, dates.long(visit.date, language)))))
    years = scale[0]
    if len(years) > 1:
        name = f"{years[0]}–{years[-1]}"
        facts.append(element("div", element("dt", name), element("dd", bars(years_of(one), scale))))
    series = Counter([visit.series for visit in one.visits]).most_common()
    if len(series) > 1:
        children: list[Child] = []
        for mark_, number in series:
            children += [", "] if children else []
            children.append(inline(sign(mark_.shape, "held"), f"{mark_.title} {number}", class_="meetings-nw"))
        facts.append(field(_("Series"), *children))
    return facts


def _year(key: int | None, visits: Sequence[Visit], language: str, *, opened: bool) -> nodes.container:
    count = plural("{n} meeting", "{n} meetings", len(visits))
    title = str(key) if key else _("Without a date")
    children: list[Child] = []
    for visit in visits:
        children += [paper(", ")] if children else []
        children.append(_visit(visit, language))
    # On paper one line after the other: as items they would fill pages.
    dated = mark(filled(nodes.paragraph(), children), "ul", class_="meetings-dates")
    return fold((title, paper(":"), " ", small(count)), dated, opened=opened)


def _visit(visit: Visit, language: str) -> nodes.inline:
    if visit.date:
        text = dates.day_of_year(visit.date, language)
        day = date_time(visit.date, text)
    else:
        text = dates.period(visit.period, language) if visit.period else _("no date")
        day = inline(text)
    series = visit.series
    # the mark says the series to those who see it
    label = f"{text}, {series.title}"
    return inline(link(visit.place, sign(series.shape, "held"), day, aria_label=label), tag="li")
