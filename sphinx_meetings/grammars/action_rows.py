"""The rows of a table of actions: ``Owner | Action | Due``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sphinx_meetings.grammars import outcome_words as words
from sphinx_meetings.grammars.agenda_words import EVERYBODY
from sphinx_meetings.grammars.attributions import Attributions
from sphinx_meetings.grammars.deadlines import find_due
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.names import is_nothing, is_placeholder
from sphinx_meetings.grammars.outcome_marks import ACTION, read_box
from sphinx_meetings.grammars.outcome_states import state_of
from sphinx_meetings.grammars.outcomes import Occasion, Outcome, read_action
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.records import Line

__all__ = ["columns_of_actions", "read_action_row"]

_LONGEST = 80
_ASIDE = re.compile(r"\s*\((?![^()]*@)[^()]*\)")
"""Brackets without a handle in them: "Kim (lead)"."""


def columns_of_actions(header: Sequence[str]) -> tuple[str, ...] | None:
    """What each column of a table of actions holds.

    Args:
        header: The cells of the table's header.

    Returns:
        For each column ``action``, ``owner``, ``due``, ``day`` (not necessarily the due date), ``status``, ``number``,
        or an empty string if its header is not recognized. Where no header speaks of actions, the column of topics
        holds them, or else the only unrecognized column of a table that has one for owners. ``None`` if no column
        holds actions.
    """
    kinds = [_kind(text) for text in header]
    for wanted in ("action", "topic"):
        if wanted in kinds:
            kinds[kinds.index(wanted)] = "action"
            break
    else:
        if "owner" not in kinds or kinds.count("") != 1:
            return None
        kinds[kinds.index("")] = "action"
    seen = kinds.index("action")
    return tuple(
        "" if kind == "topic" or (kind == "action" and number != seen) else kind for number, kind in enumerate(kinds)
    )


def _kind(text: str) -> str:
    if len(text) > _LONGEST:
        return ""
    key = plain(text)
    if key in words.DAY_COLUMNS:
        return "day"
    said = set(key.split())
    if said <= words.NUMBER_COLUMNS:
        return "number"
    return next((kind for kind, known in words.ACTION_COLUMNS if not known.isdisjoint(said)), "")


def read_action_row(cells: Sequence[Line], kinds: Sequence[str], occasion: Occasion) -> Outcome | None:
    """The action in a row; ``None`` if the row holds none.

    An owner or a due date that cannot be read is appended to the action's text in brackets.

    Args:
        cells: The cells of the row.
        kinds: What its columns hold (from :func:`columns_of_actions`).
        occasion: What is known of the meeting.
    """
    by_kind = {kind: cell for kind, cell in zip(kinds, cells, strict=False) if kind and cell.text.strip()}
    action = by_kind.get("action")
    outcome = _action(action, occasion, is_owned="owner" in by_kind) if action is not None else None
    if action is None or outcome is None:
        return None
    left = []
    for kind, cell in by_kind.items():
        if kind == "owner":
            outcome, is_read = _with_owners(outcome, cell, action, occasion)
        elif kind == "due":
            outcome, is_read = _with_due(outcome, cell.text, occasion)
        elif kind == "day":
            found, is_read = _with_due(outcome, cell.text, occasion)[0], True
            outcome = found if occasion.date and found.due and found.due >= occasion.date else outcome
        else:
            is_read = True
            if kind == "status" and outcome.status == "open":
                outcome = outcome._replace(status=_status(cell))
        if not is_read and (cell.text.casefold() in EVERYBODY or not is_placeholder(cell.text)):
            left.append(cell.text)
    return outcome._replace(text=f"{outcome.text} ({', '.join(left)})") if left else outcome


def _action(cell: Line, occasion: Occasion, *, is_owned: bool) -> Outcome | None:
    """The action as its own cell gives it, without the rest of the row."""
    outcome = read_action(cell, occasion)
    whole = " ".join(cell.text.split())
    if outcome is not None:
        return outcome if outcome.text else outcome._replace(text=whole, owners=())  # "Logo" is a task here
    if not is_owned or is_nothing(whole) or not plain(whole):
        return None
    # A single word such as "Template" is enough of an action if the row has an owner.
    return Outcome(ACTION, whole, (), None, "open", None, tuple(found.identifier for found in find_references(cell)))


def _with_owners(outcome: Outcome, cell: Line, action: Line, occasion: Occasion) -> tuple[Outcome, bool]:
    """The outcome with the owners from the owner cell, and whether there are any.

    Anybody else whom the action cell names stays in the text.
    """
    reader = Attributions(cell, occasion.known)
    reader.take(read_owners(_ASIDE.sub("", cell.text), Trust.SURE, occasion.known))
    if not reader.owners:
        return outcome, False
    named = {owner.name for owner in outcome.owners} - {owner.name for owner in reader.owners}
    text = " ".join(action.text.split()) if named else outcome.text
    return outcome._replace(owners=tuple(reader.owners), text=text), True


def _with_due(outcome: Outcome, text: str, occasion: Occasion) -> tuple[Outcome, bool]:
    due = find_due(f"due {text}", occasion.date, occasion.language)
    return (outcome, False) if due is None else (outcome._replace(due=due.day), True)


def _status(cell: Line) -> str:
    box = read_box(cell if cell.text.endswith(" ") else plain_line(f"{cell.text} "))
    if box is not None:
        return "done" if box.checked else "open"
    return "done" if plain(cell.text) in words.CHECKED else state_of(cell.text) or "open"
