"""All that a page of notes, or a part of a divided page, shows of the archive is in what it is selected from.

Each value of an archive is changed by itself, for in real edits many change at once and stand in for each other.
"""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from sphinx_meetings.archive.model import ArchivedMeeting, Place
from sphinx_meetings.bases import Bases
from sphinx_meetings.digests import digest_of
from sphinx_meetings.views import VIEWS
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.division import Portion
from tests.views.archives import archive, item, link, meeting, owed, planned, reference, settled

VANE, MAST, DOCS = reference("wind/vane#4"), reference("wind/mast#5"), reference("https://docs.example.org/vane")
PAGES = {"calendar": "meeting-calendar", "items": "meeting-items", "people": "people", "topics": "meeting-topics"}
PARTS = (("2026", Place("meeting-items-2026", "")),)


def rich():
    """An archive in which everything that pages show of each other occurs."""
    first = meeting(
        "vane",
        "2026-05-07",
        time="16:00",
        duration=60,
        who=["inesf", "bkrag"],
        chair="inesf",
        items=[item("Winter", ["inesf"], 10, [VANE])],
        links=[link("notes", "https://pad.example.org/1")],
    )
    second = meeting("vane", "2026-06-04", time="16:00", who=["inesf", "tvea"], notes_by="tvea", absent=["bkrag"],
                     items=[item("Winter", ["tvea"], 5, [VANE, DOCS]), item("Masts", references=[MAST])])  # fmt: skip
    third = meeting(
        "vane",
        "2026-07-02",
        time="15:00",
        status="planned",
        slot=20,
        closes="24 h before",
        items=[item("Winter", ["bkrag"], 30, [VANE])],
        links=[link("join", "https://call.example.org")],
    )
    other = meeting("mast", "2026-06-11", status="cancelled", reason="holidays", items=[item("Ropes")])
    undated = meeting("mast", None, period="2026-06", title="Some day", who=["olu-a"])
    decisions = [
        settled(first, "Tag monthly", item="winter", topics=["wind/vane#4"], votes="3:1", name="tag-monthly",
                superseded_by=["tag-yearly"]),
        settled(second, "Tag yearly", topics=["wind/vane#4"], name="tag-yearly", supersedes="tag-monthly"),
    ]  # fmt: skip
    actions = [
        owed([first, second], "Write the report", who=["inesf"], topics=["wind/mast#5"], due="2026-06-20"),
        owed([second], "Ask", who=["tvea"], topics=["wind/vane#4"], due="2026-06-10", status="done", item="masts"),
    ]
    made = archive(
        [first, second, third, other, undated],
        [planned("vane", "2026-08-06"), planned("mast", "2026-08-13", status="cancelled", reason="fair")],
        decisions=decisions,
        actions=actions,
        mentions=[("mast-2026-06-11", "wind/vane#4")],
    )
    return threaded(made._replace(objects={(one.place.docname, 0): one.identifier for one in made.meetings.values()}))


def threaded(made):
    """With each item about Winter linked to the others."""
    meetings = {}
    winter = [one for one in made.items if one.endswith("/winter")]
    for identifier, one in made.meetings.items():
        items = []
        for each in one.items:
            if each.identifier in winter:
                position = winter.index(each.identifier)
                earlier, later = tuple(reversed(winter[:position])), tuple(winter[position + 1 :])
                items.append(each._replace(earlier=earlier, later=later, carried_over=next(iter(earlier), None)))
            else:
                items.append(each)
        meetings[identifier] = one._replace(items=tuple(items))
    return with_meetings(made, meetings)


def with_meetings(made, meetings):
    items = {
        key: one for meeting_ in meetings.values() for key, one in zip(keys(meeting_), meeting_.items, strict=True)
    }
    return made._replace(meetings=meetings, items=items)


def keys(meeting_):
    return [one.identifier for one in meeting_.items]


LEAVES = {
    bool: lambda value: not value,
    int: lambda value: value + 1,
    dt.datetime: lambda value: value + dt.timedelta(hours=1),
    dt.date: lambda value: value + dt.timedelta(days=400),
    dt.time: lambda value: value.replace(minute=59),
}


def variants(value, others):
    """The value with one of its parts changed, for each part of it."""
    if hasattr(value, "_fields"):
        for name, part in zip(value._fields, value, strict=True):
            for changed in variants(part, others):
                yield value._replace(**{name: changed})
    elif isinstance(value, tuple):
        if value:
            yield value[:-1]
        for position, part in enumerate(value):
            for changed in variants(part, others):
                yield (*value[:position], changed, *value[position + 1 :])
    elif isinstance(value, str):
        yield others.get(value, f"{value} else")
    elif value is not None:
        yield LEAVES[type(value)](value)


def changed_archives(made):
    """The archive with one value changed, for each that pages of notes may show."""
    others = {}
    for known in (made.meetings, made.items, made.people, made.decisions, made.actions, made.topics, made.series):
        names = list(known)
        others |= dict(zip(names, [*names[1:], *names[:1]], strict=True))
    for field in ("meetings", "people", "decisions", "actions", "topics", "series"):
        known = getattr(made, field)
        for key, one in known.items():
            for changed in variants(one, others):
                if not isinstance(one, ArchivedMeeting):
                    yield made._replace(**{field: {**known, key: changed}})
                elif keys(changed) == keys(one)[: len(keys(changed))]:
                    yield with_meetings(made, {**known, key: changed})
    for changed in variants((made.planned, made.today), {}):
        yield made._replace(planned=changed[0], today=changed[1]) if len(changed) > 1 else made


def context_of(made):
    return Context(made, PAGES, "en", None, ("Asia/Tokyo",), "https://weathervane.example.org/",
                   has_files=True, series_homes={}, in_parts={})  # fmt: skip


def own_text(one):
    """What the text of a meeting's own page says; times that it does not tell come from the schedule."""
    record = one.record._replace(time=None, timezone=None, duration=None)
    people = [attendee.attendance for attendee in (*one.attendees, *one.absent)]
    owners = [owner.mention for owner in (*one.chairs, *one.notetakers)]
    items = [(each.identifier, each.record, [owner.mention for owner in each.owners]) for each in one.items]
    return record, people, owners, items, [reference_ for each in one.items for reference_ in each.references]


def pages_of(made):
    """Of each page of notes and of each part, what it is selected from and what it shows."""
    context = context_of(made)
    bases = Bases(
        context,
        (),
        {
            docname: SimpleNamespace(digest=digest_of(own_text(made.meetings[identifier])), meetings=((),))
            for (docname, _index), identifier in made.objects.items()
        },
    )
    for (docname, _index), identifier in made.objects.items():
        shown = [("band", {"meeting": identifier}), ("agenda_note", {"meeting": identifier})]
        shown += [("item_note", {"item": one.identifier}) for one in made.meetings[identifier].items]
        shown += [
            ("outcome_note", {"decision": key}) for key, one in made.decisions.items() if one.meeting == identifier
        ]
        shown += [("outcome_note", {"action": key}) for key, one in made.actions.items()
                  if identifier in [each.meeting for each in one.occurrences]]  # fmt: skip
        homes = [context.person(one) for one in made.people]
        yield docname, bases.of_page(docname), [VIEWS[view].select(context, options) for view, options in shown], homes
    halves = {
        "calendar": ["vane-2026-06-04", "mast-2026-06", "vane-2026-08-06"],
        "items": ["vane-2026-05-07", "vane-2026-06-04"],
        "topics": ["wind/vane#4"],
    }
    for view, entries in halves.items():
        part = Portion(f"meeting-{view}-part", "part", frozenset(entries))
        options = {"home": True, "name": f"meeting-{view}", "only": part.entries, "part": part.page, "parts": PARTS}
        yield part.page, bases.of_part(view, part, PARTS), VIEWS[view].select(context, {**options, "most": None}), ()


def test_a_page_that_is_selected_from_the_same_shows_the_same():
    made = rich()
    before = {name: (basis, digest_of(shown)) for name, basis, *shown in pages_of(made)}
    assert len(before) == 5 + 3
    changes = 0
    for changed in changed_archives(made):
        try:
            after = {name: (basis, digest_of(shown)) for name, basis, *shown in pages_of(changed)}
        except LookupError:
            continue  # names something that there is not, which no archive does
        for name in before.keys() & after.keys():
            if after[name][1] != before[name][1]:
                changes += 1
                assert after[name][0] != before[name][0], name
    assert changes > 400


@pytest.mark.parametrize("view", ["people", "series"])
def test_a_part_that_draws_on_more_has_no_basis(view):
    made = rich()
    assert Bases(context_of(made), (), {}).of_part(view, Portion("", "", frozenset()), PARTS) is None
