"""From the parts of a view straight to HTML, past the transforms and the writer that other pages go through.

This saves time, since a site can have more HTML of views than of notes. The nodes of the same parts
(:func:`~sphinx_meetings.views.elements.nodes_of`), dressed by
:class:`~sphinx_meetings.views.dress.DressTransform`, give the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import lru_cache

from sphinx_meetings.views.elements import PAPER, SPLICE, Child, Target

__all__ = ["Address", "written"]

# The same as those of docutils' HTML writer; with all of ASCII, since a letter that is missing in a table takes long.
ESCAPES = {code: chr(code) for code in range(128)} | {
    ord(sign): f"&{name};" for sign, name in zip('&<>"@', ("amp", "lt", "gt", "quot", "#64"), strict=True)
}

Address = Callable[[Target], str]
"""Gives the ``href`` of a link on the page that is written."""


def written(parts: Iterable[Child], address: Address) -> str:
    """The HTML of parts."""
    pieces: list[str] = []
    _write(parts, address, pieces.append)
    return "".join(pieces)


def _write(parts: Iterable[Child], address: Address, push: Callable[[str], None]) -> None:
    for part in parts:
        if isinstance(part, str):
            push(_escaped(part))
            continue
        _, _, form, children, target = part
        if form == SPLICE:
            _write(children, address, push)
        elif form != PAPER:
            _, _, start, rest, end = form
            if target is not None:
                start = f'{start} href="{html.escape(address(target))}"'
            if len(children) == 1 and isinstance(children[0], str):
                push(f"{start}{rest}{_escaped(children[0])}{end}")
            else:
                push(start + rest)
                _write(children, address, push)
                push(end)


@lru_cache(maxsize=1 << 10)
def _escaped(text: str) -> str:
    return text.translate(ESCAPES)
