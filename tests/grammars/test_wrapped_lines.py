"""Lists of people that an editor has broken at its margin."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.wrapped_lines import unwrapped


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["Present: Ana Ruiz, Ben Stone, Carla", "May, Dan Moss"],
            ["Present: Ana Ruiz, Ben Stone, Carla May", "Dan Moss"],
        ),
        (
            ["Ana Ruiz (ACME), Ben Stone (University", "of Somewhere), Dan Moss"],
            ["Ana Ruiz (ACME), Ben Stone (University of Somewhere)", "Dan Moss"],
        ),
        (["Ana Ruiz (ACME), Ben Stone", "(Globex), Dan Moss"], ["Ana Ruiz (ACME), Ben Stone (Globex)", "Dan Moss"]),
        (["Ana Ruiz, ACME; Ben Stone,", "Globex; Dan Moss"], ["Ana Ruiz, ACME; Ben Stone,", "Globex; Dan Moss"]),
        (["Ana Ruiz, ACME; Ben", "Stone, Globex; Dan Moss"], ["Ana Ruiz, ACME; Ben Stone", "Globex; Dan Moss"]),
        (["Ana Ruiz, Lies van", "den Berg (notes), Carla"], ["Ana Ruiz, Lies van den Berg (notes)", "Carla"]),
        (["Ana Ruiz, Lies", "van Dam, Carla"], ["Ana Ruiz, Lies van Dam", "Carla"]),
        (["Ana Ruiz, Ben Stone. Members", "absent: Carla"], ["Ana Ruiz, Ben Stone.", "Members absent: Carla"]),
        (["Ana Ruiz, Ben Stone and", "Carla May"], ["Ana Ruiz, Ben Stone", "Carla May"]),
        (["Ana Ruiz, Ben Stone", "and Carla May."], ["Ana Ruiz, Ben Stone", "Carla May."]),
        (["Ana Ruiz, Ben", "Stone and Carla May."], ["Ana Ruiz, Ben Stone", "Carla May."]),
        (["Ana Ruiz, Ben Stone", "Carla May, Dan Moss"], ["Ana Ruiz, Ben Stone", "Carla May, Dan Moss"]),
        (["Ana, Ben, Carla", "Dan, Eva"], ["Ana, Ben, Carla", "Dan, Eva"]),
        (["Ana Ruiz, Ben Stone", "Regrets: Carla, Dan"], ["Ana Ruiz, Ben Stone", "Regrets: Carla, Dan"]),
        (["Ana Ruiz", "Ben"], ["Ana Ruiz", "Ben"]),
        (["Ana Ruiz; Ben Stone", "Regrets"], ["Ana Ruiz; Ben Stone", "Regrets"]),
    ],
)
def test_unwrapped(lines, expected):
    assert [line.text for line in unwrapped([plain_line(line) for line in lines])] == expected
