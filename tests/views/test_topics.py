"""Topics, decisions, actions and the note of an item: what is chosen, in which order, and what is said."""

from __future__ import annotations

import datetime as dt

import pytest

from sphinx_meetings.archive.model import Place
from sphinx_meetings.archive.schedule import Schedule
from sphinx_meetings.views import VIEWS
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import meetings_element
from sphinx_meetings.views.filters import complaints, find_topic
from sphinx_meetings.views.names import without_addresses
from tests.views.archives import archive, item, meeting, owed, reference, settled

VANE = reference("wind/vane#4", "https://github.com/wind/vane/issues/4")
MAST = reference("wind/mast#9")
MAY = meeting("vane", "2026-05-07", who=["bkrag"], items=[item("Grease the vane", ["bkrag"], references=[VANE])])
JUNE = meeting("vane", "2026-06-04", who=["inesf", "bkrag"], items=[item("Grease the vane", references=[VANE, MAST])])
LAST = meeting("mast", "2026-06-25", who=["inesf"], items=[item("Rust", ["inesf"], references=[MAST])])
OLD = settled(MAY, "Grease weekly", topics=["wind/vane#4"], superseded_by=["monthly"])
NEW = settled(JUNE, "Grease monthly", name="monthly", topics=["wind/vane#4"], supersedes=OLD.identifier)
LATE = owed([MAY, JUNE], "Buy grease", who=["bkrag"], due="2026-06-30", topics=["wind/vane#4"])
SOON = owed([JUNE], "Oil the hinge", who=["bkrag", "Guest"], due="2026-07-01")
FREE = owed([LAST], "Paint")
DONE = owed([MAY, LAST], "Order a ladder", who=["inesf"], status="done")
SHOWN = archive(
    [MAY, JUNE, LAST],
    decisions=[OLD, NEW],
    actions=[LATE, SOON, FREE, DONE],
    mentions=[(MAY.identifier, "wind/mast#9"), (LAST.identifier, "wind/gauge#2")],
)


def context(shown=SHOWN, pages=("topics",)):
    return Context(
        shown, {page: page for page in pages}, "en", None, (), "", has_files=True, series_homes={}, in_parts={}
    )


def select(view, **options):
    return VIEWS[view].select(context(), options)


def entries(**options):
    return [one for group in select("topics", **options).groups for one in group.entries]


def text(view, model):
    return "\n".join(node.astext() for node in VIEWS[view].compose(model))


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ({}, ["wind/mast#9", "wind/gauge#2", "wind/vane#4"]),
        ({"order": "often"}, ["wind/mast#9", "wind/vane#4", "wind/gauge#2"]),
        ({"limit": 1}, ["wind/mast#9"]),
        ({"until": "2026-05"}, ["wind/vane#4", "wind/mast#9"]),
        ({"series": ("mast",)}, ["wind/mast#9", "wind/gauge#2"]),
        ({"person": "@bkrag"}, ["wind/vane#4"]),
        ({"topic": "https://github.com/wind/vane/pull/4/files"}, ["wind/vane#4"]),
        ({"topic": "wind/nothing#1"}, []),
    ],
)
def test_the_options_choose_topics_and_their_order(options, titles):
    assert [one.title for one in entries(**options)] == titles


def test_a_topic_tells_when_it_was_discussed_what_was_decided_and_what_is_owed():
    one = entries(topic="wind/vane#4")[0]
    assert (one.meetings, one.first.date) == (2, dt.date(2026, 5, 7))
    assert [(strand.title, [each.place for each in strand.occasions]) for strand in one.strands] == [
        ("Grease the vane", [JUNE.items[0].place, MAY.items[0].place]),
    ]
    assert [decision.text for decision in one.decisions] == ["Grease monthly"]
    assert [action.text for action in one.actions] == ["Buy grease"]
    assert [owner.text for owner in one.owners] == ["Bodil Krag"]


def test_a_mention_is_no_discussion():
    mast = entries(topic="wind/mast#9")[0]
    assert (mast.meetings, [one.date for one in mast.mentions]) == (2, [dt.date(2026, 5, 7)])
    assert entries(topic="wind/gauge#2")[0].meetings == 0
    assert "gauge#2: Issue; 1 mention" in text("topics", select("topics"))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("wind/vane#4", "wind/vane#4"),
        ("Wind/Vane#4", "wind/vane#4"),
        ("vane#4", "wind/vane#4"),
        ("github.com/wind/vane/issues/4", "wind/vane#4"),
        ("https://github.com/wind/vane/issues/4#issuecomment-1", "wind/vane#4"),
        ("ane#4", None),
        ("wind/vane#41", None),
        ("", None),
    ],
)
def test_a_topic_is_found_however_it_is_written(written, found):
    topic = find_topic(SHOWN, written)
    assert (topic.identifier if topic else None) == found


def test_a_topic_that_nobody_discusses_is_complained_about_with_the_nearest_one():
    assert complaints(SHOWN, {"topic": "wind/vane#44"}) == [
        "there is no topic 'wind/vane#44' (did you mean 'wind/vane#4'?); nothing matches it"
    ]
    assert complaints(SHOWN, {"topic": "wind/vane#4"}) == []


@pytest.mark.parametrize(
    ("pages", "identifier", "place"),
    [
        (("topics",), "wind/vane#4", Place("topics", "topic-wind-vane-4")),
        ((), "wind/vane#4", JUNE.items[0].place),
        ((), "wind/gauge#2", LAST.place),
    ],
)
def test_the_home_of_a_topic_is_its_page_else_the_newest_notes(pages, identifier, place):
    assert context(pages=pages).topic(identifier) == place


@pytest.mark.parametrize(
    ("options", "texts"),
    [
        ({}, ["Grease monthly", "Grease weekly"]),
        ({"order": "oldest"}, ["Grease weekly", "Grease monthly"]),
        ({"since": "2026-06"}, ["Grease monthly"]),
        ({"person": "inesf"}, ["Grease monthly"]),
        ({"topic": "vane#4", "limit": 1}, ["Grease monthly"]),
        ({"topic": "mast#9"}, []),
    ],
)
def test_the_options_choose_decisions(options, texts):
    assert [one.text for one in select("decisions", **options).decisions] == texts


def test_a_decision_leads_to_what_it_replaced_and_to_what_replaced_it():
    new, old = select("decisions").decisions
    assert (new.supersedes[0].place, new.supersedes[1]) == (OLD.place, "Grease weekly")
    assert [(when.place, what) for when, what in old.superseded_by] == [(NEW.place, "Grease monthly")]
    said = text("decisions", select("decisions"))
    assert "Superseded by Grease monthly, Jun 4, 2026" in said
    assert "replaces Grease weekly, May 7, 2026" in said


@pytest.mark.parametrize(
    ("options", "opened", "closed"),
    [
        ({}, ["Buy grease", "Oil the hinge", "Paint"], ["Order a ladder"]),
        ({"order": "age"}, ["Buy grease", "Oil the hinge", "Paint"], ["Order a ladder"]),
        ({"order": "due"}, ["Buy grease", "Oil the hinge", "Paint"], ["Order a ladder"]),
        ({"person": "bkrag"}, ["Buy grease", "Oil the hinge"], []),
        ({"status": "done"}, [], ["Order a ladder"]),
        ({"status": "open", "series": ("mast",)}, ["Paint"], []),
        ({"status": "dropped"}, [], []),
        ({"topic": "vane#4"}, ["Buy grease"], []),
        ({"limit": 1}, ["Buy grease"], ["Order a ladder"]),
    ],
)
def test_the_options_choose_actions(options, opened, closed):
    model = select("actions", **options)
    assert ([one.text for one in model.opened], [one.text for one in model.closed]) == (opened, closed)


@pytest.mark.parametrize(
    ("order", "texts"),
    [
        ("owner", ["late, Bodil", "early, Bodil", "sooner, Ines", "nobody's"]),
        ("age", ["early, Bodil", "nobody's", "late, Bodil", "sooner, Ines"]),
        ("due", ["sooner, Ines", "late, Bodil", "early, Bodil", "nobody's"]),
    ],
)
def test_open_actions_are_ordered_by_owner_by_age_and_by_due_date(order, texts):
    actions = [
        owed([MAY], "early, Bodil", who=["bkrag"]),
        owed([MAY], "nobody's"),
        owed([JUNE], "late, Bodil", who=["bkrag"], due="2026-09-01"),
        owed([LAST], "sooner, Ines", who=["inesf"], due="2026-08-01"),
    ]
    model = VIEWS["actions"].select(context(archive([MAY, JUNE, LAST], actions=actions)), {"order": order})
    assert [one.text for one in model.opened] == texts


def test_an_action_tells_its_age_and_what_is_overdue_comes_with_the_word():
    said = text("actions", select("actions"))
    assert "3 open actions, 1 overdue, by owner" in said
    row = "Buy grease (about vane#4)\n\nBodil Krag\n\nOverdue, was due June 30, 2026\n\nMay 7, 2026, carried over once"
    assert f"{row}, last on June 4, 2026" in said
    assert "Oil the hinge\n\nBodil Krag, Guest\n\nJuly 1, 2026\n\nJune 4, 2026" in said
    assert "Paint\n\nnobody yet\n\nno date" in said
    entry = text("topics", select("topics", topic="wind/vane#4"))
    assert "Overdue, was due June 30, 2026; open since May 7, 2026, carried over once" in entry


def test_a_day_changes_the_actions_only_when_something_becomes_overdue():
    def on(day):
        return VIEWS["actions"].select(context(SHOWN._replace(today=dt.date(2026, 7, day))), {})

    assert on(1) != on(2)
    assert on(2) == on(3)


@pytest.mark.parametrize(
    ("view", "found"),
    [
        ("calendar", lambda model: [one.occasion.date.isoformat() for one in model.entries]),
        ("list", lambda model: [one.date.isoformat() for one in model.occasions]),
        ("people", lambda model: [one.name for one in model.members]),
        ("items", lambda model: [one.title for agenda in model.agendas for one in agenda.items]),
    ],
)
def test_every_view_of_meetings_takes_a_topic(view, found):
    said = {
        "calendar": ["2026-05-07", "2026-06-04"],
        "list": ["2026-06-04", "2026-05-07"],
        "people": ["Bodil Krag", "Ines Farrow"],
        "items": ["Grease the vane", "Grease the vane"],
    }
    assert found(select(view, topic="https://github.com/wind/vane/issues/4#top")) == said[view]
    assert found(select(view, topic="wind/nothing#1")) == []


def test_a_meeting_that_only_mentions_a_topic_is_about_it():
    assert [one.date.isoformat() for one in select("list", topic="gauge#2").occasions] == ["2026-06-25"]
    assert select("items", topic="gauge#2").agendas == ()


def note(shown=SHOWN, identifier=JUNE.items[0].identifier):
    return VIEWS["item_note"].select(context(shown), {"item": identifier})


def test_an_item_says_when_it_was_discussed_before_and_again():
    one = SHOWN.items[JUNE.items[0].identifier]._replace(
        earlier=(MAY.items[0].identifier,), later=(LAST.items[0].identifier,), carried_over=MAY.items[0].identifier
    )
    model = note(SHOWN._replace(items=SHOWN.items | {one.identifier: one}))
    said = text("item_note", model)
    assert "Issue: vane#4; Issue: mast#9; Carried over" in said
    assert "Discussed before: May 7, 2026 · again: June 25, 2026" in said
    later = text("item_note", model._replace(earlier=()))
    assert "Discussed again: June 25, 2026" in later


@pytest.mark.parametrize(("number", "said"), [(3, "Item 3"), (None, "")])
def test_an_item_has_its_number_unless_a_list_of_its_author_numbers_it(number, said):
    bare = archive([meeting("vane", "2026-05-07", items=[item("Hello")])])
    model = VIEWS["item_note"].select(context(bare), {"item": "vane-2026-05-07/hello", "number": number})
    [composed] = VIEWS["item_note"].compose(model)
    [link] = composed.findall(meetings_element)
    assert ("href", "#vane-2026-05-07--hello") in link["attributes"]
    assert link.astext() == f"{said} ¶".strip()
    link.parent.remove(link)
    assert composed.astext() == said


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("bonus", "Bonus"),
        ("carried-over", "Carried over"),
        ("deferred", "Deferred"),
        ("no-discussion", "No need to discuss"),
    ],
)
def test_an_item_shows_how_it_is_marked(mark, said):
    shown = archive([meeting("vane", "2026-05-07", items=[item("Hello", marks=[mark])])])
    assert text("item_note", note(shown, "vane-2026-05-07/hello")).endswith(f"; {said}")


def agenda_note(*items, schedules=(), **facts):
    shown = archive([meeting("vane", "2026-05-07", items=items, **facts)])
    shown = shown._replace(series={"vane": shown.series["vane"]._replace(schedules=schedules)})
    return text("agenda_note", VIEWS["agenda_note"].select(context(shown), {"meeting": "vane-2026-05-07"}))


def hourly(minutes):
    return Schedule("FREQ=WEEKLY;BYDAY=TH", (), minutes, None, None)


TEN, HALF, BARE = item("One", minutes=10), item("Two", minutes=30), item("Three")


@pytest.mark.parametrize(
    ("items", "facts", "said"),
    [
        ((TEN, HALF), {"slot": 60, "duration": 90}, "40 of 60 min planned"),
        ((TEN, HALF), {"duration": 30, "schedules": (hourly(60),)}, "40 of 30 min planned, 10 min over"),
        ((TEN, HALF), {"schedules": (hourly(60), hourly(60))}, "40 of 60 min planned"),
        ((TEN, HALF), {"schedules": (hourly(60), hourly(45))}, "40 min planned"),
        ((TEN, BARE, BARE), {"slot": 60}, "10 of 60 min planned (2 items without a time)"),
        ((TEN, item("Late", minutes=50, marks=["bonus"])), {"slot": 10}, "10 of 10 min planned"),
        ((TEN, item("Moved", minutes=50, marks=["deferred"])), {"slot": 10}, "10 of 10 min planned"),
        ((TEN, item("Read", marks=["no-discussion"])), {"slot": 10}, "10 of 10 min planned"),
        ((BARE,), {"slot": 60}, "Slot: 60 min"),
        ((BARE,), {"duration": 60}, ""),
        ((BARE,), {"closes": "the evening before", "time": "16:00"}, "Closes: the evening before"),
        ((BARE,), {"closes": "24h before"}, "Closes: 24h before"),
        ((BARE,), {"closes": "24h before", "time": "16:00"}, "Closes: May 6, 2026, 16:00 UTC (24h before)"),
    ],
)
def test_an_agenda_says_what_is_planned_and_when_it_closes(items, facts, said):
    assert agenda_note(*items, **facts) == said


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Grease https://forge.example/a/issues/1", "Grease"),
        ("Grease (https://forge.example/a/issues/1)", "Grease"),
        ("See https://forge.example/a and grease", "See https://forge.example/a and grease"),
        ("https://forge.example/a", "https://forge.example/a"),
    ],
)
def test_a_title_is_shown_without_the_addresses_at_its_end(title, shown):
    named = meeting("vane", "2026-05-07", items=[item(title, references=[VANE])])
    model = VIEWS["topics"].select(context(archive([named])), {})
    assert [strand.title for one in model.groups[0].entries for strand in one.strands] == [shown]


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ({"decision": NEW.identifier}, "about vane#4; replaces Grease weekly, May 7, 2026"),
        ({"decision": OLD.identifier}, "Superseded by Grease monthly, Jun 4, 2026; about vane#4"),
        (
            {"action": LATE.identifier},
            (
                "Bodil Krag; Overdue, was due June 30, 2026; open since May 7, 2026, carried over once, "
                "last on June 4, 2026; about vane#4"
            ),
        ),
        ({"action": SOON.identifier}, "Bodil Krag, Guest; due July 1, 2026"),
        ({"action": FREE.identifier}, "nobody yet"),
        ({"action": DONE.identifier}, "Ines Farrow; done June 25, 2026"),
    ],
)
def test_a_marked_decision_or_action_says_below_itself_what_came_of_it(marked, said):
    assert text("outcome_note", select("outcome_note", **marked)) == said


def test_a_decision_of_which_there_is_no_more_to_say_has_no_note():
    bare = settled(MAY, "Grease")
    model = VIEWS["outcome_note"].select(context(archive([MAY], decisions=[bare])), {"decision": bare.identifier})
    assert VIEWS["outcome_note"].compose(model) == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Move the fonts https://example.org/a", "Move the fonts"),
        ("Move the fonts (team/fonts#12)", "Move the fonts"),
        ("Release #12", "Release #12"),
        ("https://example.org/a", "https://example.org/a"),
    ],
)
def test_a_title_is_shown_without_the_references_at_its_end(title, shown):
    assert without_addresses(title) == shown
