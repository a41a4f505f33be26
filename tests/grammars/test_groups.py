"""Headings that name a kind of items, lines that say there are none, and what announces a next meeting."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.announcing import announces
from sphinx_meetings.grammars.groups import invites, is_nothing, names_group, says_nothing
from tests.grammars.effort import grows_in_proportion


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Open PRs", True),
        ("1.2 Open issues", True),
        ("Pull requests", True),
        ("vane/site", True),
        ("**New items:**", True),
        ("New business", True),
        ("Offene Issues", True),
        ("PR review", False),
        ("Issue triage", False),
        ("Move vane/site to the new host", False),
        ("and/or", True),  # could be a repository
        ("Release 2.0", False),
        ("Any other business", False),
        ("", False),
    ],
)
def test_names_group(heading, expected):
    assert names_group(heading) is expected


@pytest.mark.parametrize(
    "text", ["None", "N/A", "(none)", "no updates this week", "No new items", "nothing for today", "...", ""]
)
def test_says_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text", ["no-cost extension", "No more servers in the garden", "Nothing works", "Budget", "Update fonts"]
)
def test_says_something(text):
    assert not says_nothing(text)
    assert not is_nothing(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Add your items here", True),
        ("*ADD YOUR AGENDA ABOVE*", True),
        ("Please add items below [name, estimated time]", True),
        ("add agenda items", True),
        ("Themen hier eintragen", False),
        ("Bitte hier eintragen", True),
        ("Extracted from labelled issues prior to the meeting.", True),
        ("Add dark mode to the site", False),
        ("Add two items to the roadmap", False),
        ("Write a blog post", False),
    ],
)
def test_invites(text, expected):
    assert invites(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Our next meeting is February 21st", True),
        ("Next meeting: 2026-04-02", True),
        ("The next monthly team call will be on 2 April", True),
        ("Nächstes Treffen: 2. April", True),
        ("Prochaine réunion le 2 avril", True),
        ("Próxima reunión: 2 de abril", True),
        ("Próxima reunião: 2 de abril", True),
        ("Prossima riunione: 2 aprile", True),
        ("Volgende vergadering: 2 april", True),
        ("次回は4月2日", True),
        ("The meeting was on 2 March", False),
        ("Next steps: ask Imke", False),
    ],
)
def test_announces(text, expected):
    assert announces(text) is expected


@pytest.mark.parametrize("unit", ["next ", "meeting ", "add ", "no ", "a", " ", "/", "issues "])
@pytest.mark.parametrize("read", [announces, invites, is_nothing, names_group, says_nothing])
def test_time_is_linear(read, unit):
    assert grows_in_proportion(read, unit)
