"""Whether two readings of a page say the same, and what is the first thing that they don't."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sphinx_meetings.records import Page

__all__ = ["difference"]

_KINDS = {
    "attendees": "who attended",
    "absent": "who was absent",
    "agenda": "the agenda",
    "decisions": "the decisions",
    "actions": "the actions",
    "announcements": "the meetings announced",
    "mentions": "the references",
    "quotes": "what people reported",
    "links": "the links",
    "chairs": "the chair",
    "notetakers": "the notetaker",
    "unread": "the unread lines",
    "doubts": "the doubts",
}
"""The lists of a meeting and of a page, as messages call them."""
_PLACES = frozenset({"line", "date_from"})
"""The fields that say where something stands and how it was found."""
_TEXTS = ("title", "name", "handle", "text", "said", "url", "identifier", "date")
"""The fields of records that tell best which one is meant, the best first."""


def difference(one: Page, other: Page) -> str | None:
    """What another reading of a page says differently, wherever it stands and by whichever door it came.

    Args:
        one: The page as it is.
        other: The page with marks.

    Returns:
        The first difference, with its line in the page as it is; ``None`` where both say the same.
    """
    if len(one.meetings) != len(other.meetings):
        return f"there would be {len(other.meetings)} meetings instead of {len(one.meetings)}"
    for before, after in zip(one.meetings, other.meetings, strict=True):
        said = _of_fields(before, after)
        if said is not None:
            return said
    return _of_fields(one, other, leave={"meetings"})


def _of_fields(before: Any, after: Any, leave: Iterable[str] = ()) -> str | None:
    old, new = before._asdict(), after._asdict()
    for field in before._fields:
        if field in leave or field in _PLACES or _placeless(old[field]) == _placeless(new[field]):
            continue
        if field in _KINDS:
            return _of_list(_KINDS[field], old[field], new[field])
        return f"its {field} would be {_shown(new[field])} instead of {_shown(old[field])}"
    return None


def _of_list(kind: str, old: Iterable[Any], new: Iterable[Any]) -> str:
    before, after = [_placeless(one) for one in old], [_placeless(one) for one in new]
    lost = next((one for one, bare in zip(old, before, strict=True) if bare not in after), None)
    added = next((one for one, bare in zip(new, after, strict=True) if bare not in before), None)
    if lost is not None:
        where = f"line {lost.line}, " if getattr(lost, "line", None) else ""
        done = "read otherwise" if added is not None and _shown(added) == _shown(lost) else "missing"
        return f"{where}{_shown(lost)}, would be {done} in {kind}"
    return f"{_shown(added)} would be added to {kind}" if added is not None else f"the order of {kind} would be another"


def _shown(value: Any) -> str:
    """The words of a record that tell which one is meant."""
    told = (getattr(value, field, None) for field in _TEXTS)
    return repr(next((str(text) for text in told if text and not callable(text)), None) or str(value))


def _placeless(value: Any) -> Any:
    """A record without where it stands and how it was found."""
    if not isinstance(value, tuple):
        return value
    fields = getattr(value, "_fields", ())
    return tuple(
        _placeless(entry) for name, entry in zip(fields or [""] * len(value), value, strict=True) if name not in _PLACES
    )
