"""Topics, and items that discuss the same over several meetings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.model import ArchivedItem, ArchivedMeeting, Topic
from sphinx_meetings.archive.sameness import alike, wording
from sphinx_meetings.archive.threads import NEIGHBOURS, threaded
from sphinx_meetings.archive.topics import Spelling, completed, incomplete, topics_of, unified
from sphinx_meetings.records import AgendaItem, Reference
from tests.archive.record import action, decision, item, meeting, outcomes, settings

MAY, JUNE, JULY, AUGUST = "2026-05-07", "2026-06-04", "2026-07-02", "2026-08-06"


def topics(*meetings: ArchivedMeeting) -> dict[str, Topic]:
    spelt = unified(meetings, Spelling())
    return topics_of([one for entry in spelt for one in entry.items], spelt)


def threads(*meetings: ArchivedMeeting) -> dict[str, ArchivedItem]:
    """The items by month and title: ``05/winter-berths``."""
    found = threaded(meetings, topics(*meetings))
    return {short(one.identifier): one for entry in found for one in entry.items}


def short(identifier: str) -> str:
    return identifier.partition("-2026-")[2].replace("-01/", "/").replace("-07/", "/")


def carried(*agendas: list[AgendaItem | str]) -> dict[str, str]:
    meetings = [meeting(f"2026-{number:02}-01", agenda) for number, agenda in enumerate(agendas, 1)]
    return {name: short(one.carried_over) for name, one in threads(*meetings).items() if one.carried_over is not None}


# --- topics ---------------------------------------------------------------------------------------------------------


def test_a_topic_has_all_items_that_discuss_it_in_order_of_time():
    found = topics(
        meeting(MAY, ["Berths lantern/beacon#7"]),
        meeting(JUNE, ["Horn > see Lantern/Beacon#7", "Winter"]),
    )
    [topic] = found.values()
    assert (topic.identifier, topic.anchor) == ("lantern/beacon#7", "topic-lantern-beacon-7")
    assert (topic.kind, topic.repository) == ("issue", "lantern/beacon")
    assert topic.items == ("keepers-2026-05-07/berths", "keepers-2026-06-04/horn")


def test_a_reference_elsewhere_is_a_mention():
    reference = Reference("lantern/beacon#7", "pull", "https://github.com/lantern/beacon/pull/7", "notes.md", 3)
    [topic] = topics(meeting(MAY)._replace(mentions=(reference,))).values()
    assert (topic.items, topic.mentions, topic.link) == ((), ("keepers-2026-05-07",), reference.url)


def test_an_address_tells_what_a_short_form_is_and_where_it_lives():
    addressed = "Berths https://codeberg.org/lantern/beacon/pulls/7"
    found = topics(
        meeting(MAY, ["Berths lantern/beacon#7", "Winter lantern/beacon#9", "Horn lantern/horn#1"]),
        meeting(JUNE, [addressed]),
    )
    assert {topic.identifier: (topic.kind, topic.link) for topic in found.values()} == {
        "lantern/beacon#7": ("pull", "https://codeberg.org/lantern/beacon/pulls/7"),
        "lantern/beacon#9": ("issue", "https://codeberg.org/lantern/beacon/issues/9"),
        "lantern/horn#1": ("issue", None),
    }


@pytest.mark.parametrize(
    ("forge", "addressed", "link"),
    [
        ("https://github.com", [], "https://github.com/lantern/horn/issues/1"),
        ("https://gitlab.com", [], "https://gitlab.com/lantern/horn/-/issues/1"),
        (
            "https://github.com",
            ["https://github.com/lantern/beacon/pull/7"],
            "https://github.com/lantern/horn/issues/1",
        ),
        ("https://github.com", ["https://codeberg.org/lantern/beacon/pulls/7"], None),
        (None, [], None),
    ],
)
def test_a_short_form_lives_on_the_forge_of_the_team_unless_notes_name_another(forge, addressed, link):
    one = meeting(MAY, ["Horn lantern/horn#1", *addressed])
    assert topics_of(one.items, [one], forge=forge)["lantern/horn#1"].link == link


def test_topics_in_words_and_what_came_of_them():
    group = [meeting(MAY, [item("Berths", topic="Winter Berths")])]
    found = outcomes(
        (group[0], [decision("Wait", topics=("winter berths",)), action("Ask the harbour", "Ines", item=0)])
    )
    [topic] = topics_of(group[0].items, group, found.decisions.values(), found.actions.values()).values()
    assert (topic.identifier, topic.kind, topic.title) == ("winter-berths", "topic", "Winter Berths")
    assert topic.items == ("keepers-2026-05-07/berths",)
    assert topic.decisions == tuple(found.decisions)
    assert topic.actions == tuple(found.actions)


def test_references_are_completed_or_doubted():
    references = [Reference(text, "issue", None, "notes.md", 3) for text in ("#4", "horn#5", "other#6", "beacon#4")]
    given_names = settings(short={"horn": "lantern/foghorn"})
    assert [one.identifier for one in completed(references, given_names)] == ["lantern/beacon#4", "lantern/foghorn#5"]
    assert [(doubt.said, doubt.line) for doubt in incomplete(references, given_names)] == [("other#6", 3)]
    assert not completed(references, settings(repository=None))


# --- before and again -----------------------------------------------------------------------------------------------


def test_items_name_those_before_and_after_them():
    reference = "lantern/beacon#7"
    found = threads(*(meeting(f"2026-{month:02}-01", [f"Item {month} {reference}"]) for month in range(1, 10)))
    middle = found["05/item-5"]
    assert [short(one) for one in middle.earlier] == ["04/item-4", "03/item-3", "02/item-2", "01/item-1"]
    assert [short(one) for one in middle.later] == ["06/item-6", "07/item-7", "08/item-8", "09/item-9"]
    assert len(found["09/item-9"].earlier) == NEIGHBOURS


def test_threads_go_through_all_series_but_not_within_a_meeting():
    found = threads(
        meeting(MAY, ["Berths lantern/beacon#7", "Horn lantern/beacon#7"]),
        meeting(JUNE, ["Boats lantern/beacon#7"], series="sailors"),
    )
    assert [one.earlier for one in found.values()][:2] == [(), ()]
    assert next(one for name, one in found.items() if "boats" in name).earlier == (
        "keepers-2026-05-07/horn",
        "keepers-2026-05-07/berths",
    )


def test_an_item_that_returns_without_its_reference_is_of_the_thread():
    found = threads(
        meeting("2026-01-01", ["Tag every month lantern/beacon#7"]),
        meeting("2026-02-01", ["Tag every month"]),
        meeting("2026-03-01", ["Releases lantern/beacon#7"]),
    )
    assert [short(one) for one in found["03/releases"].earlier] == ["02/tag-every-month", "01/tag-every-month"]
    assert [short(one) for one in found["01/tag-every-month"].later] == ["02/tag-every-month", "03/releases"]


def titled(title: str) -> AgendaItem:
    """An item whose title keeps its references, as pages write them."""
    return item(title)._replace(title=title)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        (titled("Trim the wick lantern/beacon#7"), "Trim the wick"),
        ("Trim the wick", titled("Trim the wick (#12, lantern/beacon#7)")),
        (titled("Trim the wick https://github.com/lantern/beacon/pull/7"), "Trim the wick"),
        ("Trim the wick", titled("Trim the wick: https://talk.example.org/t/wick/12")),
        (titled("Trim the wick (talk.example.org/t/wick/12)"), "Trim the wick"),
        ("Winter berths for small boats", "winter berths, for small boats!"),
        (item("Foghorn", marks=["deferred"]), "Foghorn"),
        ("Foghorn", item("Foghorn", marks=["carried-over"])),
        ("Tag every month lantern/beacon#7", "Tag every month lantern/beacon#7"),
    ],
)
def test_carried_over(before, now):
    assert len(carried([before], [now])) == 1


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("Foghorn", "Foghorn"),
        ("Open discussion", "Open discussion"),
        ("Team updates", "Team updates"),
        ("Review pull requests lantern/beacon#7", "Review pull requests lantern/beacon#8"),
        ("Release 2.1 of the beacon library", "Release 2.2 of the beacon library"),
        ("Winter berths", "Summer berths"),
        (titled("Review lantern/beacon#7"), "Review"),
        (titled("Review pull requests lantern/beacon#7"), titled("Review pull requests lantern/beacon#8")),
        (titled("Session #1 of the course"), "Session of the course"),
        (titled("Trim the wick lantern/beacon#7"), "Trim the new wick"),
        (titled("Trim https://talk.example.org/t/wick/12"), titled("Trim https://talk.example.org/t/horn/13")),
        (titled("Plan of 1.2/1.3"), "Plan of"),
    ],
)
def test_not_carried_over(before, now):
    assert not carried([before], [now])


def test_what_stands_on_every_agenda_is_not_carried_over():
    assert not carried(*([["Harbour office hours"]] * 5))


def test_only_the_next_meeting_of_the_series_carries_over():
    berths = ["Winter berths of boats"]
    assert not carried(berths, ["Horn"], berths)
    assert not threads(meeting(MAY, berths), meeting(JUNE, berths, series="sailors"))[
        "06-04/winter-berths-of-boats"
    ].carried_over
    year = threads(meeting("2025-01-01", berths), meeting("2026-01-01", berths))
    assert all(one.carried_over is None for one in year.values())


def test_two_that_are_equally_alike_say_nothing():
    twice = ["Winter berths of boats", "Winter berths, of boats"]
    assert not carried(twice, ["winter berths of boats"])


def test_meetings_without_a_day_have_no_order():
    found = threads(meeting(None, ["Berths lantern/beacon#7"]), meeting(MAY, ["Berths lantern/beacon#7"]))
    assert all((one.earlier, one.later) == ((), ()) for one in found.values())


# --- properties -----------------------------------------------------------------------------------------------------

AGENDAS = st.lists(
    st.lists(
        st.sampled_from(["Winter berths now", "New foghorn now", "Tag lantern/beacon#7", "Paint > lantern/beacon#7"]),
        unique=True,
    ),
    max_size=6,
)


@given(AGENDAS)
def test_earlier_and_later_mirror_each_other(agendas):
    meetings = [meeting(f"2026-{number:02}-01", agenda) for number, agenda in enumerate(agendas, 1)]
    found = {one.identifier: one for entry in threaded(meetings, topics(*meetings)) for one in entry.items}
    for one in found.values():
        assert all(other[:19] < one.identifier[:19] for other in one.earlier)
        assert all(other[:19] > one.identifier[:19] for other in one.later)
        for other in one.earlier:
            assert one.identifier in found[other].later or len(found[other].later) == NEIGHBOURS


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_is_mutual(one, two):
    assert alike(wording(one), wording(two)) == alike(wording(two), wording(one))
    assert alike(wording(one), wording(one)) == 1.0
