"""Attendance in numbers."""

from __future__ import annotations

import csv
import io

from sphinx_meetings.archive.statistics import attendance_table, attendances_of, turns_of, years_of
from tests.views.archives import archive, meeting

MEETINGS = [
    meeting("vane", "2025-01-09", who=["inesf", "bkrag"], chair="inesf"),
    meeting("vane", "2025-02-13", who=["inesf", "tvea"], chair="bkrag"),
    meeting("vane", "2026-01-08", who=["inesf", "bkrag", "olu-a"], chair="inesf"),
    meeting("roof", "2026-01-15", who=["bkrag"]),
]
SHOWN = archive(MEETINGS)


def test_newcomers_are_those_of_the_series():
    found = attendances_of(SHOWN, "vane", SHOWN.meetings)
    assert [one.newcomers for one in found] == [("inesf", "bkrag"), ("tvea",), ("olu-a",)]
    (roof,) = attendances_of(SHOWN, "roof", SHOWN.meetings)
    assert roof.newcomers == ("bkrag",)


def test_who_came_before_what_is_asked_for_is_no_newcomer():
    (last,) = attendances_of(SHOWN, "vane", {"vane-2026-01-08"})
    assert last.newcomers == ("olu-a",)


def test_years():
    first, second = years_of(SHOWN, attendances_of(SHOWN, "vane", SHOWN.meetings))
    assert first == (2025, 2, 4, 3, 3, 0)
    assert second == (2026, 1, 3, 3, 1, 2)


def test_whose_last_turn_is_longest_ago_comes_first():
    meetings = [one for one in SHOWN.meetings.values() if one.series == "vane"]
    assert turns_of(meetings, "chairs") == [("bkrag", 1, "vane-2025-02-13"), ("inesf", 2, "vane-2026-01-08")]
    assert turns_of(meetings, "notetakers") == []


def test_who_no_longer_comes_has_no_turn():
    later = [meeting("vane", f"2026-0{month}-05", who=["inesf"]) for month in range(2, 9)]
    shown = archive([*MEETINGS[:3], *later])
    assert [turn.person for turn in turns_of([*shown.meetings.values()], "chairs")] == ["inesf"]


def test_the_table():
    rows = list(csv.DictReader(io.StringIO(attendance_table(SHOWN))))
    assert [row["date"] for row in rows] == ["2025-01-09", "2025-02-13", "2026-01-08", "2026-01-15"]
    assert rows[2]["people"] == "3"
    assert rows[2]["newcomers"] == "1"
    assert rows[2]["names"] == "Ines Farrow; Bodil Krag; Olu Adebayo"


def test_no_cell_is_a_formula():
    people = {**SHOWN.people, "inesf": SHOWN.people["inesf"]._replace(name="=HYPERLINK(1)")}
    rows = list(csv.DictReader(io.StringIO(attendance_table(SHOWN._replace(people=people)))))
    assert rows[0]["led by"] == "'=HYPERLINK(1)"
