"""Pages that would grow without bound divide; nothing is lost between the parts."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.views.division import LIMIT, Portion, divide
from sphinx_meetings.views.more import titled

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31))


def archive(meetings=(), people=(), topics=()):
    """As much of an archive as is divided."""
    items = {}
    held = {}
    for number, (day, count) in enumerate(meetings):
        record = SimpleNamespace(date=day, period=None)
        agenda = [SimpleNamespace(owners=(), identifier=f"m{number}/{item}") for item in range(count)]
        items |= {item.identifier: item for item in agenda}
        held[f"m{number}"] = SimpleNamespace(identifier=f"m{number}", record=record, items=agenda)
    return SimpleNamespace(
        meetings=held,
        planned=(),
        items=items,
        people={
            f"p{number}": SimpleNamespace(identifier=f"p{number}", name=name, meetings=("m",) * count)
            for number, (name, count) in enumerate(people)
        },
        topics={
            name: SimpleNamespace(
                identifier=name,
                title=name,
                repository=name.rpartition("#")[0] or None,
                items=("i",) * count,
                decisions=(),
                actions=(),
                mentions=(),
            )
            for name, count in topics
        },
    )


def test_a_small_page_is_whole():
    assert divide(archive([(dt.date(2026, 3, 1), LIMIT)], [("Amara Nwosu", 12)]), set()) == {
        "calendar": (),
        "items": (),
        "people": (),
        "topics": (),
    }


@given(st.lists(st.tuples(st.none() | DAYS, st.integers(0, 60)), max_size=30))
def test_each_meeting_stands_in_one_part(meetings):
    shown = archive(meetings)
    parts = divide(shown, set())["items"]
    total = sum(count for _day, count in meetings)
    assert bool(parts) == (total > LIMIT)
    assert sorted(one for part in parts for one in part.entries) == (sorted(shown.meetings) if parts else [])
    assert len({part.page for part in parts}) == len(parts)
    for part in parts:
        assert sum(len(shown.meetings[one].items) for one in part.entries) <= LIMIT


@given(st.lists(st.tuples(st.text(max_size=12), st.integers(0, 800)), max_size=20))
def test_each_person_stands_in_one_part_whatever_the_script(people):
    shown = archive(people=people)
    parts = divide(shown, set())["people"]
    came = sorted(one.identifier for one in shown.people.values() if one.meetings)
    assert sorted(one for part in parts for one in part.entries) == (came if parts else [])
    assert len({part.page for part in parts}) == len(parts)
    assert all(part.page.isascii() for part in parts)


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        (
            [("team/perch#12", 300), ("team/flock#3", 400), ("team/flock#1", 400)],
            ["meeting-topics-team-flock", "meeting-topics-team-perch"],
        ),
        (
            [("team/perch#12", 900), ("team/perch#130", 900), ("team/perch#99", 20), ("monsoon", 3)],
            ["meeting-topics-m", "meeting-topics-team-perch-0-99", "meeting-topics-team-perch-100-199"],
        ),
        # the names of two repositories that are one as a slug
        ([("a/b-c#1", 600), ("a-b/c#1", 600)], ["meeting-topics-a-b-c", "meeting-topics-a-b-c-2"]),
    ],
)
def test_topics_divide_by_repository_and_then_by_hundreds(topics, expected):
    assert [part.page for part in divide(archive(topics=topics), set())["topics"]] == expected


def test_a_year_divides_by_quarter_and_only_a_quarter_that_is_too_large_by_month():
    months = {1: 200, 3: 250, 4: 300, 6: 300, 10: LIMIT + 1}
    meetings = [(dt.date(2025, 12, 30), 20), *[(dt.date(2026, month, 5), count) for month, count in months.items()]]
    assert [(part.page, part.title, len(part.entries)) for part in divide(archive(meetings), set())["items"]] == [
        ("meeting-items-2026-10", "2026-10", 1),
        ("meeting-items-2026-06", "2026-06", 1),
        ("meeting-items-2026-04", "2026-04", 1),
        ("meeting-items-2026-q1", "2026-Q1", 2),
        ("meeting-items-2025", "2025", 1),
    ]


@pytest.mark.parametrize(
    ("title", "english", "french"),
    [
        ("2026-Q1", "Q1 2026", "T1 2026"),
        ("2026-Q4", "Q4 2026", "T4 2026"),
        ("2026-03 (2)", "March 2026 (2)", "mars 2026 (2)"),
        ("2026", "2026", "2026"),
        ("team/perch 100-199", "team/perch 100-199", "team/perch 100-199"),
    ],
)
def test_a_part_has_a_title_in_the_words_of_its_language(title, english, french):
    part = Portion("meeting-items-part", title, frozenset())
    assert (titled(part, "en"), titled(part, "fr")) == (english, french)


def test_a_part_does_not_take_the_page_of_a_document():
    meetings = [(dt.date(2025, 3, 1), 300), (dt.date(2026, 3, 1), 300)]
    pages = [part.page for part in divide(archive(meetings), {"meeting-items-2025"})["items"]]
    assert pages == ["meeting-items-2026", "meeting-items-2025-part"]
