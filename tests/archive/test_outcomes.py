"""Decisions and actions over several meetings."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.model import ArchivedAction
from sphinx_meetings.archive.outcomes import Outcomes
from tests.archive.record import action, decision, meeting, outcomes, settings

MAY, JUNE, JULY, AUGUST = "2026-05-07", "2026-06-04", "2026-07-02", "2026-08-06"


def problems(found: Outcomes) -> list[str]:
    return [problem.kind for problem in found.problems]


def followed(*texts: str, owner: str = "Ines") -> list[ArchivedAction]:
    """The actions of as many months as there are texts; ``x`` before one says that it is done."""
    days = [MAY, JUNE, JULY, AUGUST]
    told = []
    for day, text in zip(days, texts, strict=False):
        done = text.startswith("x ")
        records = [action(text.removeprefix("x "), owner, status="done" if done else "open")] if text else []
        told.append((meeting(day), records))
    return list(outcomes(*told).actions.values())


# --- identifiers ----------------------------------------------------------------------------------------------------


def test_automatic_identifiers_and_anchors():
    found = outcomes((meeting(MAY), [decision("Tag once a month."), action("Open the pull request", "Ines")]))
    [one] = found.decisions.values()
    [two] = found.actions.values()
    assert (one.identifier, one.place.anchor) == (
        "keepers-2026-05-07/decision-tag-once-a-month",
        "decision-keepers-2026-05-07--tag-once-a-month",
    )
    assert (two.identifier, two.place.anchor) == (
        "keepers-2026-05-07/action-open-the-pull-request",
        "action-keepers-2026-05-07--open-the-pull-request",
    )


def test_a_name_wins_and_the_automatic_identifier_stays_an_alias():
    found = outcomes((meeting(MAY), [decision("Tag once a month.", name="tag-monthly"), action("Do it", name="do")]))
    assert list(found.decisions) == ["tag-monthly"]
    assert found.decisions["tag-monthly"].place.anchor == "decision-tag-monthly"
    assert found.actions["do"].place.anchor == "action-do"
    assert found.aliases == {
        "keepers-2026-05-07/decision-tag-once-a-month": "tag-monthly",
        "keepers-2026-05-07/action-do-it": "do",
    }


def test_two_decisions_in_the_same_words_are_two():
    found = outcomes((meeting(MAY), [decision("Wait."), decision("Wait.")]))
    assert list(found.decisions) == ["keepers-2026-05-07/decision-wait", "keepers-2026-05-07/decision-wait-2"]
    assert len(set(found.anchors.values())) == 2


def test_a_name_given_twice_stays_with_the_first_document():
    found = outcomes(
        (meeting(MAY, series="zebra"), [decision("Old", name="tag")]),
        (meeting(JUNE, series="apple"), [decision("New", name="tag")]),
    )
    assert found.decisions["tag"].record.text == "New"
    assert problems(found) == ["duplicate"]
    assert found.decisions["zebra-2026-05-07/decision-old"].record.name is None


def test_a_name_given_twice_in_one_meeting_is_two_actions():
    found = outcomes((meeting(MAY), [action("Paint the hull", name="paint"), action("Sell the boat", name="paint")]))
    assert problems(found) == ["duplicate"]
    assert list(found.actions) == ["paint", "keepers-2026-05-07/action-sell-the-boat"]


# --- what decisions replace -----------------------------------------------------------------------------------------


def test_superseding_links_both_ways():
    found = outcomes(
        (meeting(MAY), [decision("Quarterly", name="quarterly")]),
        (meeting(JUNE), [decision("Monthly", name="monthly", supersedes="quarterly")]),
    )
    assert found.decisions["monthly"].supersedes == "quarterly"
    assert found.decisions["quarterly"].superseded_by == ("monthly",)
    assert not found.problems


def test_an_automatic_identifier_can_be_superseded_before_and_after_the_decision_got_a_name():
    old = "keepers-2026-05-07/decision-quarterly"
    for name in (None, "quarterly"):
        found = outcomes(
            (meeting(MAY), [decision("Quarterly", name=name)]),
            (meeting(JUNE), [decision("Monthly", name="monthly", supersedes=old)]),
        )
        assert found.decisions["monthly"].supersedes == (name or old)


@pytest.mark.parametrize(
    ("wanted", "says"),
    [("monthly", "supersedes itself"), ("quaterly", "did you mean 'quarterly'?"), ("x", "there is no decision 'x'")],
)
def test_what_cannot_be_superseded(wanted, says):
    found = outcomes(
        (meeting(MAY), [decision("Quarterly", name="quarterly")]),
        (meeting(JUNE), [decision("Monthly", name="monthly", supersedes=wanted)]),
    )
    [problem] = found.problems
    assert (problem.kind, problem.source, problem.line) == ("supersedes", "notes.md", 12)
    assert says in problem.message
    assert found.decisions["monthly"].supersedes is None


def test_a_circle_is_opened_at_its_oldest_decision():
    days = [MAY, JUNE, JULY]
    names = ["one", "two", "three"]
    told = [
        (meeting(day), [decision(name, name=name, supersedes=names[number - 1])])
        for number, (day, name) in enumerate(zip(days, names, strict=True))
    ]
    found = outcomes(*told)
    assert problems(found) == ["supersedes"]
    assert [found.decisions[name].supersedes for name in names] == [None, "one", "two"]


# --- actions that return --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "texts",
    [
        ("Paint the hull", "Paint the hull"),
        ("Paint the hull", "paint the hull!"),
        ("Ask the harbour office for a winter berth", "Ask the harbour office for winter berth (again)"),
        ("Write the storm guide for keepers", "Write the storm guide for keepers and their guests"),
    ],
)
def test_the_same_action(texts):
    [one] = followed(*texts)
    assert (one.since, one.carried_over, one.status) == (dt.date(2026, 5, 7), 1, "open")
    assert one.text == texts[-1]
    assert one.identifier.startswith("keepers-2026-05-07/action-")
    assert all(alias.startswith("keepers-2026-06-04/action-") for alias in one.aliases)


@pytest.mark.parametrize(
    "texts",
    [
        ("Review #12 with the whole crew tonight", "Review #13 with the whole crew tonight"),
        ("Write the docs for the foghorn parser", "Write the docs for the beacon parser"),
        ("Paint the hull", "Sell the boat"),
        ("x Paint the hull", "Paint the hull"),
    ],
)
def test_not_the_same_action(texts):
    assert len(followed(*texts)) == 2


def test_somebody_elses_action_is_another():
    found = outcomes(
        (meeting(MAY), [action("Read the whole harbour report", "Ines")]),
        (meeting(JUNE), [action("Read the whole harbour report", "Bodil")]),
    )
    assert len(found.actions) == 2


def test_an_owner_may_be_written_in_several_ways_and_found_later():
    found = outcomes(
        (meeting(MAY), [action("Read the whole harbour report")]),
        (meeting(JUNE), [action("Read the whole harbour report", "Ines")]),
        (meeting(JULY), [action("Read the whole harbour report", "inesf")]),
    )
    [one] = found.actions.values()
    assert ([owner.person for owner in one.owners], one.carried_over) == (["inesf"], 2)


def test_few_words_are_the_same_only_below_the_same_item():
    def told(*titles: str) -> int:
        pairs = [
            (meeting(day, [title]), [action("reply", "Ines", item=0)])
            for day, title in zip((MAY, JUNE), titles, strict=True)
        ]
        return len(outcomes(*pairs).actions)

    assert told("Winter berths", "Winter berths") == 1
    assert told("Winter berths", "Past action items") == 1
    assert told("Winter berths", "New foghorn") == 2


def test_an_action_goes_on_after_a_meeting_without_it():
    [one] = followed("Paint the hull before winter comes", "", "Paint the hull before winter comes")
    assert one.carried_over == 1


def test_done_when_said_so_later():
    [one] = followed("Paint the hull", "Paint the hull", "x Paint the hull", "x Paint the hull")
    assert (one.status, one.closed, one.carried_over) == ("done", dt.date(2026, 7, 2), 3)


def test_an_explicit_name_is_the_same_action_in_other_words():
    found = outcomes(
        (meeting(MAY), [action("Paint the hull", "Ines", name="hull")]),
        (meeting(JUNE), [action("Give the boat a new coat", "Bodil", name="hull", status="done")]),
    )
    assert list(found.actions) == ["hull"]
    assert not found.problems


def test_two_actions_of_one_meeting_stay_two():
    told = [
        (meeting(day), [action("Test the east foghorn in fog", "Ines"), action("Test the west foghorn in fog", "Ines")])
        for day in (MAY, JUNE)
    ]
    assert [one.carried_over for one in outcomes(*told).actions.values()] == [1, 1]


def test_an_action_said_again_in_the_list_at_the_end_is_one():
    twice = [action("Ask for a winter berth", "Ines"), action("Ask for a winter berth", "Ines", line=40)]
    found = outcomes((meeting(MAY), twice))
    [one] = found.actions.values()
    assert (one.carried_over, len(one.occurrences)) == (0, 2)
    assert len(set(found.anchors.values())) == 2


def test_few_words_said_again_in_the_list_at_the_end_are_one_action():
    twice = [action("Ask them", "Ines", item=0), action("Ask them", "Ines", line=40)]
    [one] = outcomes((meeting(MAY, ["Berths"]), twice)).actions.values()
    assert len(one.occurrences) == 2


def test_series_keep_their_actions_apart():
    found = outcomes(
        (meeting(MAY, series="keepers"), [action("Paint the hull", "Ines")]),
        (meeting(JUNE, series="sailors"), [action("Paint the hull", "Ines")]),
    )
    assert len(found.actions) == 2


# --- bad input ------------------------------------------------------------------------------------------------------


def test_a_due_date_before_the_meeting():
    late = dt.date(2026, 4, 1)
    marked = outcomes((meeting(MAY), [action("Paint", "Ines", due=late, marked=True)]))
    plain = outcomes((meeting(MAY), [action("Paint", "Ines", due=late)]))
    assert problems(marked) == ["due"]
    assert [doubt.said for doubt in plain.doubts] == ["due 2026-04-01"]
    assert [one.due for found in (marked, plain) for one in found.actions.values()] == [None, None]


def test_what_is_overdue_in_the_next_meeting_keeps_its_date():
    due = dt.date(2026, 5, 20)
    found = outcomes(
        (meeting(MAY), [action("Paint the hull", "Ines", due=due)]),
        (meeting(JUNE), [action("Paint the hull", "Ines", due=due)]),
    )
    [one] = found.actions.values()
    assert one.due == due
    assert not found.doubts


def test_an_owner_who_is_nobody():
    found = outcomes((meeting(MAY), [action("Paint", "Nobody", marked=True), action("Sell", "Nobody")]))
    assert problems(found) == ["owner"]
    assert [owner.mention.name for one in found.actions.values() for owner in one.owners] == ["Nobody", "Nobody"]


def test_an_item_that_does_not_exist():
    found = outcomes((meeting(MAY, ["Winter berths"]), [decision("Wait", item="winter-berth")]))
    [one] = found.decisions.values()
    assert one.item is None
    assert "did you mean 'winter-berths'?" in found.problems[0].message


def test_an_item_by_its_name_and_by_its_position():
    found = outcomes(
        (meeting(MAY, ["Winter berths"]), [decision("Wait", item="winter-berths"), decision("Go", item=0)])
    )
    assert {one.item for one in found.decisions.values()} == {"keepers-2026-05-07/winter-berths"}


def test_a_reference_to_a_repository_nobody_named():
    given_names = settings(short={"horn": "lantern/foghorn"})
    found = outcomes((meeting(MAY), [decision("Wait", topics=("hron#3", "horn#3", "#4"))]), given=given_names)
    [one] = found.decisions.values()
    assert one.topics == ("lantern/foghorn#3", "lantern/beacon#4")
    assert problems(found) == ["reference"]
    assert "did you mean 'horn'?" in found.problems[0].message


# --- topics ---------------------------------------------------------------------------------------------------------


def test_topics_are_those_of_the_text_else_of_the_item():
    items = [
        "Berths lantern/beacon#1 > see lantern/beacon#2",
        "Horn > see lantern/beacon#3",
        "All > lantern/a#1 lantern/b#2",
    ]
    found = outcomes(
        (
            meeting(MAY, items),
            [
                decision("Own", topics=("lantern/beacon#9",), item=0),
                decision("Of the line", item=0),
                decision("Only one", item=1),
                decision("Too many", item=2),
                decision("Words", topics=("Winter Berths",)),
            ],
        )
    )
    assert [one.topics for one in found.decisions.values()] == [
        ("lantern/beacon#9",),
        ("lantern/beacon#1",),
        ("lantern/beacon#3",),
        (),
        ("winter-berths",),
    ]


# --- properties -----------------------------------------------------------------------------------------------------

RECORDS = st.lists(
    st.tuples(
        st.sampled_from(["Paint the hull", "Sell the boat", "Ask for a winter berth now"]),
        st.sampled_from(["Ines", "Bodil", ""]),
    )
)


@given(st.lists(RECORDS, max_size=6), st.randoms(use_true_random=False))
def test_every_action_stands_once_whatever_the_order_of_pages(months, shuffle: random.Random):
    told = [
        (meeting(f"2026-{number:02}-01"), [action(text, owner) for text, owner in records])
        for number, records in enumerate(months, 1)
    ]
    found = outcomes(*told)
    places = [place.place for one in found.actions.values() for place in one.occurrences]
    assert len(places) == sum(map(len, months)) == len(set(places))
    assert set(found.aliases.values()) <= set(found.actions)
    assert not set(found.aliases) & set(found.actions)
    shuffle.shuffle(told)
    ordered = sorted(told, key=lambda pair: pair[0].identifier)
    assert outcomes(*ordered).actions == found.actions
