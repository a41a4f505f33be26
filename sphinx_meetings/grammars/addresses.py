"""Web addresses within a text: nothing inside them may be read as a date, a time or a name."""

from __future__ import annotations

import re

__all__ = ["keeps_a_place", "without_addresses"]

_LONGEST_SCHEME = 12
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,11}$")
_END = re.compile(r"[\s<>\"]|$")
_BLANK = "\0"


def keeps_a_place(address: str) -> bool:
    """Whether a template has the address only to be replaced: ``https://pad.example.org/XXXXXX``."""
    name = address.rstrip("/").rpartition("/")[2]
    return len(name) > 2 and not name.strip("Xx")


def without_addresses(text: str) -> str:
    """The text with each web address replaced by as many NUL characters, so that all offsets stay valid."""
    if "://" not in text and "www." not in text:
        return text
    pieces, position = [], 0
    for start in _starts(text):
        if start >= position:
            end = _END.search(text, start)
            stop = end.start() if end else len(text)
            pieces += [text[position:start], _BLANK * (stop - start)]
            position = stop
    return "".join([*pieces, text[position:]])


def _starts(text: str) -> list[int]:
    starts = [match.start() for match in re.finditer(r"www\.", text)]
    for match in re.finditer("://", text):
        floor = max(0, match.start() - _LONGEST_SCHEME)
        scheme = _SCHEME.search(text[floor : match.start()])
        if scheme:
            starts.append(floor + scheme.start())
    return sorted(starts)
