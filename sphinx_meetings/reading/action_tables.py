"""Tables of actions, below a heading that announces them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.action_rows import columns_of_actions, read_action_row
from sphinx_meetings.grammars.names import is_placeholder
from sphinx_meetings.grammars.outcomes import Occasion, Outcome
from sphinx_meetings.reading.tables import Row
from sphinx_meetings.records import Line, Unread

__all__ = ["OwedRow", "read_action_table"]


class OwedRow(NamedTuple):
    """A row with the action that it holds."""

    row: Row
    line: Line
    outcome: Outcome


def read_action_table(
    rows: Sequence[Row], occasion: Occasion, taken: Collection[int]
) -> tuple[list[OwedRow], list[Unread]]:
    """Return the actions in the rows of a table, and the rows from which none could be read.

    Args:
        rows: The rows of the table.
        occasion: What is known about the meeting.
        taken: ``id`` of each node that is an item of the agenda.
    """
    if not rows or any(id(row.node) in taken for row in rows):
        return [], []
    header, *below = rows
    kinds = columns_of_actions([cell.text for cell in header.cells])
    if kinds is None:
        told = [_unread(header, "a table of actions whose header tells no column of actions")]
        return [], [entry for entry in told if entry.text]
    owed, unread = [], []
    for row in below:
        outcome = read_action_row(row.cells, kinds, occasion)
        line = next((cell for kind, cell in zip(kinds, row.cells, strict=False) if kind == "action"), None)
        if line is not None and outcome is not None:
            owed.append(OwedRow(row, line._replace(number=row.number), outcome))
        elif (entry := _unread(row, "a row without an action")).text:
            unread.append(entry)
    return owed, unread


def _unread(row: Row, reason: str) -> Unread:
    text = " | ".join(cell.text for cell in row.cells if not is_placeholder(cell.text))
    return Unread(row.cells[0].source if row.cells else "", row.number, text, "actions", reason)
