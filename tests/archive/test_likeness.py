"""Which affiliations are the same."""

from __future__ import annotations

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.likeness import alike, group_affiliations, says_something


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Merian", "The Ada Merian Institute", True),
        ("the ada mérian institute", "Ada Merian Institute", True),
        ("OLE, University of Bexley", "Open Lenses Environment", True),
        ("UCB", "UC Bexley", True),
        ("Industrial Fog & Magic", "IFM", True),
        ("RedKite", "Red Kite", True),
        ("Northwind", "Northwind Labs GmbH", True),
        ("Tern Inc.", "Northwind/Tern", True),
        ("University of Bexley", "University of Aldoria", False),
        ("Fern Foundation", "Linden Foundation", False),
        ("University", "University of Bexley", False),
        ("Independent", "Independent", False),
        ("core dev", "Community member", False),
        ("", "Northwind", False),
        ("???", "!!!", False),
    ],
)
def test_alike(one, other, expected):
    assert alike(one, other) is expected
    assert alike(other, one) is expected


@pytest.mark.parametrize(
    "text", [None, "", "-", "independent contributor", "Core Dev", "self-employed", "N/A", "random user"]
)
def test_what_somebody_does_is_no_organisation(text):
    assert not says_something(text)


def test_affiliations_are_grouped_with_their_dates():
    periods = group_affiliations(
        [
            ("Tern", dt.date(2021, 5, 1)),
            ("The Ada Merian Institute", dt.date(2019, 1, 1)),
            ("Merian", dt.date(2020, 2, 1)),
            ("Merian", dt.date(2018, 3, 1)),
            ("Independent", None),
        ]
    )
    assert [(period.name, period.written, period.first, period.last) for period in periods] == [
        ("Merian", ("Merian", "The Ada Merian Institute"), dt.date(2018, 3, 1), dt.date(2020, 2, 1)),
        ("Tern", ("Tern",), dt.date(2021, 5, 1), dt.date(2021, 5, 1)),
        ("Independent", ("Independent",), None, None),
    ]


@pytest.mark.parametrize(
    ("written", "groups"),
    [
        (["Bexley", "UCB", "UC Bexley"], [("Bexley", "UCB", "UC Bexley")]),
        (["UC Bexley", "Bexley", "UCB"], [("UC Bexley", "Bexley", "UCB")]),
        (["Kite", "Tern", "Kite / Tern"], [("Kite", "Kite / Tern"), ("Tern",)]),
    ],
)
def test_an_organisation_that_is_like_two_ways_of_writing_joins_them(written, groups):
    periods = group_affiliations((text, dt.date(2020, month, 1)) for month, text in enumerate(written, 1))
    assert [period.written for period in periods] == groups


@given(
    st.lists(st.tuples(st.sampled_from(["Tern", "Tern Labs", "Merian", "Kite", "Kite / Tern"]), st.none() | st.dates()))
)
def test_each_affiliation_is_in_one_group_whatever_the_order(written):
    periods = group_affiliations(written)
    assert sorted(text for period in periods for text in period.written) == sorted({text for text, _ in written})
    assert group_affiliations(reversed(written)) == periods


def test_a_long_text_takes_no_time():
    started = time.process_time()
    alike("a" * 1_000_000, "(" * 1_000_000)
    alike("a / " * 250_000, "& " * 500_000)
    assert time.process_time() - started < 1
