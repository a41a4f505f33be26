"""From the parts of a view straight to HTML, without the transforms and the writer that pages of a site pass through.

There is more of it than of the notes. The nodes of the same parts (:func:`~sphinx_meetings.views.elements.nodes_of`),
dressed by :class:`~sphinx_meetings.views.dress.DressTransform`, give the same bytes.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable
from functools import lru_cache

from docutils import nodes

from sphinx_meetings.views.elements import PAPER, Child, Target

__all__ = ["Address", "end_tags", "meetings_html", "start_tags", "written"]

EMPTY_ELEMENTS = frozenset({"br", "input", "rect"})
# No line ends after any other: the reader would see a space.
BLOCK_ELEMENTS = frozenset(
    {"caption", "dd", "details", "div", "dl", "dt", "li", "nav", "p", "section", "table", "tr", "ul"}
)
# As the writer of HTML does.
ESCAPES = {ord(sign): f"&{name};" for sign, name in zip('&<>"@', ("amp", "lt", "gt", "quot", "#64"), strict=True)}

Address = Callable[[Target], str]
"""Where a link leads from the page that is written."""


class meetings_html(nodes.General, nodes.Element):  # noqa: N801
    """A written view; it reaches the writer of HTML only."""


def written(parts: Iterable[Child], address: Address) -> str:
    """The HTML of parts."""
    pieces: list[str] = []
    _write(parts, address, pieces.append)
    return "".join(pieces)


def _write(parts: Iterable[Child], address: Address, push: Callable[[str], None]) -> None:
    for part in parts:
        if isinstance(part, str):
            push(part.translate(ESCAPES))
            continue
        _, _, (tag, attributes), children, target = part
        if not tag:
            _write(children, address, push)
        elif tag != PAPER.tag:
            push(start_tags(tag, attributes if target is None else (("href", address(target)), *attributes)))
            _write(children, address, push)
            push(end_tags(tag))


@lru_cache(maxsize=1 << 12)
def start_tags(tags: str, attributes: tuple[tuple[str, str], ...]) -> str:
    """The start tags of nested elements, the attributes in the outermost."""
    outermost, *inner = tags.split()
    written_ = "".join([f' {name}="{html.escape(value)}"' for name, value in attributes])
    end = "/>" if outermost in EMPTY_ELEMENTS else ">"
    return f"<{outermost}{written_}{end}" + "".join([f"<{tag}>" for tag in inner])


@lru_cache(maxsize=1 << 8)
def end_tags(tags: str) -> str:
    """The end tags of nested elements."""
    if tags in EMPTY_ELEMENTS:
        return ""
    return "".join([f"</{tag}>\n" if tag in BLOCK_ELEMENTS else f"</{tag}>" for tag in reversed(tags.split())])
