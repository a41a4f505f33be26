"""What views select: all that is asked for, in plain values."""

from __future__ import annotations

import copy
import datetime as dt

import pytest
from docutils import nodes
from hypothesis import given, settings
from hypothesis import strategies as st
from sphinx import addnodes

from sphinx_meetings.archive.model import Place
from sphinx_meetings.records import SeriesStatement
from sphinx_meetings.views import DIRECTIVES, VIEWS
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import MARK, Html, meetings_element
from sphinx_meetings.views.toctree import Entry
from tests.views.archives import (
    TEAM,
    archive,
    attendance,
    item,
    link,
    meeting,
    owed,
    planned,
    reference,
    settled,
)

PAGES = {"calendar": "calendar", "items": "items", "people": "people"}


def context(shown, **changes):
    values = {
        "pages": PAGES,
        "language": "en",
        "forge": "https://github.com/{handle}",
        "zones": (),
        "base_url": "https://weathervane.example.org/",
        "has_files": True,
        "series_homes": {},
        "in_parts": {},
        **changes,
    }
    return Context(archive=shown, **values)


def select(view, shown, /, **options):
    return VIEWS[view].select(context(shown), options)


days = st.dates(dt.date(2021, 11, 1), dt.date(2024, 2, 28)).map(dt.date.isoformat)


@st.composite
def archives(draw):
    meetings = []
    for series, date, period, time, zone, status in draw(
        st.lists(
            st.tuples(
                st.sampled_from(["vane", "mast"]),
                st.none() | days,
                st.sampled_from([None, "2022", "2022-06"]),
                st.sampled_from([None, "09:30", "23:45"]),
                st.sampled_from([None, "UTC", "Europe/London", "Asia/Kolkata"]),
                st.sampled_from(["held", "planned", "cancelled"]),
            ),
            max_size=8,
        )
    ):
        meetings.append(
            meeting(
                series,
                date,
                period=None if date else period,
                time=time if date else None,
                zone=zone,
                status=status,
                title=f"Meeting {len(meetings)}",
                number=len(meetings) + 1,
                who=draw(st.lists(st.sampled_from(sorted(TEAM)), unique=True)),
                items=[item("Winter", references=draw(st.sampled_from([[], [reference("wind/vane#4")]])))],
            )
        )
    plans = [planned("vane", date) for date in draw(st.lists(days, max_size=3, unique=True))]
    topics = st.sampled_from([(), ("wind/vane#4",), ("wind/vane#4", "wind/mast#5")])
    decisions = [settled(one, "Yes", topics=draw(topics)) for one in meetings if draw(st.booleans())]
    status = st.sampled_from(["open", "done", "dropped"])
    actions = [
        owed([one], "Do", who=draw(st.lists(st.sampled_from(["Somebody", "Guest"]), unique=True)), status=draw(status))
        for one in meetings
        if draw(st.booleans())
    ]
    mentions = [(one.identifier, "wind/mast#6") for one in meetings if draw(st.booleans())]
    return archive(meetings, plans, decisions=decisions, actions=actions, mentions=mentions)


def of_one(name, shown):
    """The options of a view that shows one thing: some of them; of any other: none."""
    if name in {"agenda_note", "band"}:
        return [{"meeting": one} for one in list(shown.meetings)[:2]]
    if name == "outcome_note":
        return [*({"decision": one} for one in shown.decisions), *({"action": one} for one in shown.actions)][:2]
    if name == "item_note":
        return [{"item": one} for one in list(shown.items)[:2]]
    if name == "series":
        return [{"statement": SeriesStatement(one, *[None] * 5, (), "series.md", 3)} for one in shown.series]
    if name == "toctree":
        return [{"entries": (Entry("2026-01-08", "8 January 2026", "2026"),)}]
    return [{}]


def targets(node):
    """The places that paper links to, in order."""
    return [
        one["reftarget"]
        for one in node.findall(addnodes.pending_xref)
        if not any(isinstance(above, meetings_element) for above in ancestors(one))
    ]


def ancestors(node):
    while node.parent is not None:
        node = node.parent
        yield node


@settings(max_examples=60)
@given(archives(), st.sampled_from(["newest", "oldest"]), st.sampled_from(["year", "list", "both"]))
def test_calendar_and_list_show_every_meeting_once(shown, order, view):
    places = sorted(f"{one.place.docname}#{one.place.anchor}" for one in shown.meetings.values())
    for name, options in (("calendar", {"view": view}), ("list", {})):
        model = select(name, shown, order=order, **options)
        composed = [target for node in VIEWS[name].compose(model) for target in targets(node)]
        assert sorted(composed) == places


@settings(max_examples=60)
@given(archives())
def test_the_grid_shows_every_day_of_a_meeting_once(shown):
    held = {one.record.date for one in shown.meetings.values()} | {one.date for one in shown.planned}
    composed = VIEWS["calendar"].compose(select("calendar", shown))
    found = [
        dict(node["attributes"])["data-date"]
        for root in composed
        for node in root.findall(meetings_element)
        if node["tag"] == "td" and node.children and isinstance(node[0], nodes.Element)
    ]
    assert sorted(found) == sorted(day.isoformat() for day in held if day)


@settings(max_examples=60)
@given(archives(), st.booleans())
def test_models_are_plain_values_and_composing_makes_fresh_nodes(shown, home):
    for name, view in VIEWS.items():
        for one in of_one(name, shown):
            model = view.select(context(shown), {**one, "home": home})
            again = view.select(context(copy.deepcopy(shown)), {**one, "home": home})
            assert hash(model) == hash(again)
            assert repr(model) == repr(again)
            first, second = view.compose(model), view.compose(model)
            assert [node.pformat() for node in first] == [node.pformat() for node in second]
            assert not {id(node) for root in first for node in root.findall()} & {
                id(node) for root in second for node in root.findall()
            }


@settings(max_examples=60)
@given(archives(), st.sampled_from(sorted(DIRECTIVES)))
def test_ids_are_unique_and_every_link_within_the_page_has_its_target(shown, name):
    roots = VIEWS[name].compose(select(name, shown, home=True))
    all_nodes = [node for root in roots for node in root.findall(nodes.Element)]
    marks = [node.attributes.get(MARK) or Html("", node.get("attributes", ()), "", "", "") for node in all_nodes]
    in_html = [value for mark in marks for attribute, value in mark.attributes if attribute == "id"]
    on_paper = [identifier for node in all_nodes for identifier in node["ids"]]
    assert len(in_html) == len(set(in_html))
    assert len(on_paper) == len(set(on_paper))
    links = [node["refid"] for node in all_nodes if "refid" in node]
    assert set(links) <= set(in_html)
    named = [
        value
        for mark in marks
        for attribute, value in mark.attributes
        if attribute in {"aria-labelledby", "aria-controls"}
    ]
    assert set(named) <= set(in_html)


@settings(max_examples=60)
@given(archives())
def test_people_are_counted_as_often_as_they_came(shown):
    model = select("people", shown)
    counted = {one.name: len(one.visits) for one in model.members}
    assert counted == {one.name: len(one.meetings) for one in shown.people.values() if one.meetings}
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


TWO = archive(
    [
        meeting(
            "vane",
            "2026-01-08",
            time="16:00",
            duration=60,
            who=["bkrag", "inesf"],
            chair="inesf",
            absent=["olu-a"],
            links=[
                link("issue", "https://forge.example/7"),
                link("join", "https://meet.example/a"),
                link("recording", "https://video.example/1"),
                link("previous", "https://pad.example/0"),
                link("recording", "https://video.example/2"),
            ],
            items=[
                item("Winter", ["bkrag", "Somebody"], 10, [reference("wind/vane#4", "https://forge.example/4")]),
                item("Grease", marks=["deferred"]),
            ],
        ),
        meeting("vane", "2026-02-05", status="cancelled", reason="storm", items=[item("Spring")]),
        meeting("mast", "2026-02-05", period=None, who=["inesf"]),
    ],
    [planned("vane", "2026-07-02"), planned("vane", "2026-08-06"), planned("mast", "2026-03-05", status="no notes")],
    join="https://meet.example/series",
)


def changed(identifier, **values):
    """The archive with another meeting in the place of one."""
    return TWO._replace(meetings=TWO.meetings | {identifier: TWO.meetings[identifier]._replace(**values)})


def band(identifier, shown=TWO, **changes):
    return VIEWS["band"].select(context(shown, **changes), {"meeting": identifier})


@pytest.mark.parametrize(
    ("status", "kinds"),
    [
        ("held", ["recording", "recording", "issue"]),
        ("planned", ["join", "issue"]),
        ("cancelled", ["issue"]),
    ],
)
def test_the_band_offers_what_a_reader_wants_now(status, kinds):
    model = band("vane-2026-01-08", changed("vane-2026-01-08", status=status))
    assert [kind for kind, _address in model.links] == kinds


def test_the_band_leads_to_the_neighbours_of_the_series_and_then_to_what_is_planned():
    first, last = band("vane-2026-01-08"), band("vane-2026-02-05")
    assert first.previous is None
    assert first.next.place == Place("meetings/vane-2026-02-05", "vane-2026-02-05")
    assert (last.next.date, last.next.planned) == (dt.date(2026, 7, 2), True)
    assert last.next.place == Place("calendar", "meeting-calendar-2026-07-02")
    assert band("mast-2026-02-05").next is None


def test_zones_of_the_team_stand_beside_a_meeting_to_come_only():
    zones = ("Asia/Kathmandu", "Asia/Tokyo", "Nowhere/At-All")
    assert band("vane-2026-01-08", zones=zones).zones == ()
    coming = band("vane-2026-01-08", changed("vane-2026-01-08", status="planned"), zones=zones)
    assert "21:45 Kathmandu; 9 Fri, 01:00 Tokyo" in VIEWS["band"].compose(coming)[0].astext()


def test_an_item_counts_the_decisions_and_the_actions_that_stand_in_it():
    january = TWO.meetings["vane-2026-01-08"]
    said = [settled(january, text, item="winter") for text in ("Yes", "No")]
    shown = TWO._replace(
        decisions={one.identifier: one for one in said},
        actions={"do-it": owed([january], "Do it", item="grease")},
    )
    agenda = select("items", shown).agendas[-1]
    assert [(one.title, one.decisions, one.actions, one.marks) for one in agenda.items] == [
        ("Winter", 2, 0, ()),
        ("Grease", 0, 1, ("deferred",)),
    ]


def test_an_item_names_its_owners_and_its_topics():
    first = select("items", TWO).agendas[-1].items[0]
    assert first.owners == (("Bodil Krag", Place("people", "person-bkrag")), ("Somebody", None))
    assert first.topics == (("wind/vane#4", None, "https://forge.example/4"),)


def test_without_pages_names_lead_to_the_newest_meeting_of_the_person():
    model = VIEWS["people"].select(context(TWO, pages={}), {})
    assert {one.name: one.place.docname for one in model.members} == {
        "Bodil Krag": "meetings/vane-2026-01-08",
        "Ines Farrow": "meetings/mast-2026-02-05",
    }


@pytest.mark.parametrize(
    ("options", "found"),
    [
        ({}, ["vane-2026-02-05", "mast-2026-02-05", "vane-2026-01-08"]),
        ({"order": "oldest"}, ["vane-2026-01-08", "mast-2026-02-05", "vane-2026-02-05"]),
        ({"limit": 1}, ["vane-2026-02-05"]),
        ({"series": ("vane",)}, ["vane-2026-02-05", "vane-2026-01-08"]),
        ({"since": "2026-02"}, ["vane-2026-02-05", "mast-2026-02-05"]),
        ({"until": "2026-01-08"}, ["vane-2026-01-08"]),
        ({"since": "2027"}, []),
        ({"person": "@bkrag"}, ["vane-2026-01-08"]),
        ({"person": "ines farrow"}, ["mast-2026-02-05", "vane-2026-01-08"]),
        ({"person": "@nobody"}, []),
    ],
)
def test_the_options_choose_the_meetings_of_a_list(options, found):
    assert [one.place.anchor for one in select("list", TWO, **options).occasions] == found


def test_an_own_title_stands_where_all_are_of_one_series():
    assert {one.title for one in select("list", TWO).occasions} == {"Mast", "Vane"}
    assert {one.title for one in select("list", TWO, series=("vane",)).occasions} == {"Notes"}


def test_a_meeting_of_a_month_is_between_days_of_that_year():
    shown = archive([meeting("vane", None, period="2026-06"), meeting("mast", None, title="Once")])
    assert len(select("list", shown, since="2026-06-15").occasions) == 1
    assert len(select("list", shown, since="2026").occasions) == 1
    assert len(select("list", shown, until="2026-05").occasions) == 0
    assert len(select("list", shown).occasions) == 2


def test_items_of_a_person_are_those_they_own():
    agendas = select("items", TWO, person="bodil krag").agendas
    assert [one.title for agenda in agendas for one in agenda.items] == ["Winter"]


@pytest.mark.parametrize(
    ("order", "names"),
    [
        ("meetings", ["Ines Farrow", "Bodil Krag"]),
        ("name", ["Bodil Krag", "Ines Farrow"]),
        ("first", ["Bodil Krag", "Ines Farrow"]),
        ("last", ["Ines Farrow", "Bodil Krag"]),
    ],
)
def test_people_in_order(order, names):
    assert [one.name for one in select("people", TWO, order=order).members] == names


def test_a_band_does_not_depend_on_what_it_does_not_show():
    record = TWO.meetings["mast-2026-02-05"].record._replace(title="New", attendees=())
    later = changed("mast-2026-02-05", attendees=(attendance("tvea"),), record=record)._replace(
        today=dt.date(2027, 1, 1)
    )
    assert band("vane-2026-01-08") == band("vane-2026-01-08", later)


def test_the_language_is_in_every_model():
    for name, view in VIEWS.items():
        for options in of_one(name, TWO):
            assert view.select(context(TWO, language="de"), options).language == "de"


@pytest.mark.parametrize(
    ("view", "kind", "entries"),
    [
        ("people", "people", lambda model: model.members),
        ("topics", "topics", lambda model: [entry for group in model.groups for entry in group.entries]),
        ("items", "meetings", lambda model: model.agendas),
    ],
)
@settings(max_examples=60)
@given(archives())
def test_parts_say_what_the_whole_page_says(view, kind, entries, shown):
    one = context(shown)
    said = []
    for identifier in getattr(shown, kind):
        options = {"home": True, "only": frozenset({identifier}), "part": "part", "parts": (), "most": None}
        said += entries(VIEWS[view].select(one, options))
    whole = entries(VIEWS[view].select(context(shown), {"home": True}))
    assert sorted(said, key=repr) == sorted(whole, key=repr)
