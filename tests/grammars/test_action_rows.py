"""Tables of actions: what their columns hold, and what a row says."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.action_rows import columns_of_actions, read_action_row
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.outcomes import Occasion

OCCASION = Occasion(dt.date(2026, 5, 5), frozenset({"ines", "bodil"}), "en")


@pytest.mark.parametrize(
    ("header", "kinds"),
    [
        ("Owner | Action | Due", "owner action due"),
        ("What | Who | By when", "action owner due"),
        ("# | Action item | Responsible | Deadline | Status", "number action owner due status"),
        ("Task | Assigned to | Date", "action owner day"),
        ("Action | Description | Owner", "action - owner"),
        ("Maßnahme | Zuständig | Frist | Stand", "action owner due status"),
        ("Quoi | Qui | Pour quand", "action owner due"),
        ("Tarea | Responsable | Plazo", "action owner due"),
        ("Tarefa | Responsável | Prazo", "action owner due"),
        ("Compito | Chi | Scadenza", "action owner due"),
        ("Actiepunt | Wie | Wanneer", "action owner due"),
        ("担当者 | 内容 | 期限", "owner action due"),
        ("Who | Promise", "owner action"),
        ("Who | Promise | Colour", None),
        ("Colour | Size", None),
        ("", None),
    ],
)
def test_columns(header, kinds):
    found = columns_of_actions(header.split(" | "))
    assert (found and " ".join(kind or "-" for kind in found)) == kinds


@pytest.mark.parametrize(
    ("row", "read"),
    [
        ("Order glass | Ines | 2026-06-01 |", "Order glass [Ines] 2026-06-01 open"),
        ("Order glass | @inesf, Bodil | 1 June | done", "Order glass [inesf Bodil] 2026-06-01 done"),
        ("Order glass | all | ASAP | in progress", "Order glass (all, ASAP) [] None open"),
        ("Order glass | TBD | | ✅", "Order glass [] None done"),
        ("Order glass | Ines | | dropped", "Order glass [Ines] None dropped"),
        ("[x] Order glass | Ines | |", "Order glass [Ines] None done"),
        ("Bodil: ask the mayor | Ines | |", "Bodil: ask the mayor [Ines] None open"),
        ("template | Ines | |", "template [Ines] None open"),
        ("none | Ines | |", None),
        (" | Ines | |", None),
    ],
)
def test_row(row, read):
    cells = [plain_line(cell.strip()) for cell in row.split("|")]
    found = read_action_row(cells, ("action", "owner", "due", "status"), OCCASION)
    said = found and f"{found.text} [{' '.join(owner.name for owner in found.owners)}] {found.due} {found.status}"
    assert said == read


@pytest.mark.parametrize(("day", "due"), [("2026-06-01", dt.date(2026, 6, 1)), ("2026-04-01", None)])
def test_a_column_of_days_tells_when_something_is_due_or_when_it_was_written(day, due):
    found = read_action_row([plain_line("Order glass"), plain_line(day)], ("action", "day"), OCCASION)
    assert found is not None
    assert found.due == due


@given(st.lists(st.text(max_size=30), max_size=5), st.lists(st.text(max_size=30), max_size=5))
def test_any_table_is_read(header, row):
    kinds = columns_of_actions(header)
    if kinds is not None:
        assert len(kinds) == len(header)
        read_action_row([plain_line(cell) for cell in row], kinds, OCCASION)
