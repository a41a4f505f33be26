"""What the options of views take, and what is said about others."""

from __future__ import annotations

import re

import pytest

from sphinx_meetings.views import VIEWS
from sphinx_meetings.views.filters import complaints, is_filtered
from tests.views.archives import archive, meeting

SPEC = VIEWS["calendar"].option_spec


@pytest.mark.parametrize(
    ("option", "text", "value"),
    [
        ("series", "vane", ("vane",)),
        ("series", " vane, mast  rig,", ("vane", "mast", "rig")),
        ("since", "2026", "2026"),
        ("since", "2026-03", "2026-03"),
        ("until", " 2024-02-29 ", "2024-02-29"),
        ("person", " @bkrag", "@bkrag"),
        ("limit", "12", 12),
        ("order", "Oldest", "oldest"),
        ("view", "year", "year"),
    ],
)
def test_options(option, text, value):
    assert SPEC[option](text) == value


@pytest.mark.parametrize(
    ("option", "text", "message"),
    [
        ("series", "", "needs one or several identifiers"),
        ("series", None, "needs one or several identifiers"),
        ("series", " , ", "needs one or several identifiers"),
        ("since", "last year", "takes a year, a month or a day such as 2026-03-12"),
        ("since", "2026-13", "takes a year, a month or a day such as 2026-03-12"),
        ("since", "2026-02-29", "takes a year, a month or a day such as 2026-03-12"),
        ("since", "20260-1-01", "takes a year, a month or a day such as 2026-03-12"),
        ("until", None, "takes a year, a month or a day such as 2026-03-12"),
        ("person", " ", "needs a handle or a name"),
        ("limit", "0", "takes a number of at least 1"),
        ("limit", "-1", "takes a number of at least 1"),
        ("limit", "²", "takes a number of at least 1"),
        ("order", "newst", "takes one of newest, oldest; did you mean 'newest'?"),
        ("view", "grid", "takes one of year, month, list, both"),
        ("view", None, "takes one of year, month, list, both"),
    ],
)
def test_wrong_options_say_what_they_take(option, text, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        SPEC[option](text)


SHOWN = archive([meeting("vane", "2026-01-08", who=["bkrag", "zsofia-varga"])])


@pytest.mark.parametrize(
    ("options", "messages"),
    [
        ({"series": ("vane",), "person": "@BKrag", "limit": 1}, []),
        ({"person": "zsófia varga"}, []),
        ({"series": ("vane", "vain")}, ["there is no series 'vain' (did you mean 'vane'?); nothing matches it"]),
        ({"series": ("rig",)}, ["there is no series 'rig'; nothing matches it"]),
        ({"person": "@bkrog"}, ["there is no person '@bkrog' (did you mean 'bkrag'?); nothing matches it"]),
        (
            {"person": "Zsofia Varga"},
            ["there is no person 'Zsofia Varga' (did you mean 'Zsófia Varga'?); nothing matches it"],
        ),
    ],
)
def test_options_that_name_nothing(options, messages):
    assert complaints(SHOWN, options) == messages


def test_an_order_leaves_nothing_out():
    assert not is_filtered({"order": "oldest", "view": "list", "level": 3})
    assert is_filtered({"until": "2026"})
