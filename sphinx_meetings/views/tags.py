"""The tags of HTML elements."""

from __future__ import annotations

import html
from collections.abc import Iterable
from functools import cache

__all__ = ["end_tags", "start_tags"]

EMPTY_ELEMENTS = frozenset({"br", "input", "rect"})
# Only these are followed by a newline: after any other the reader would see a space.
BLOCK_ELEMENTS = frozenset(
    {"caption", "dd", "details", "div", "dl", "dt", "li", "nav", "p", "section", "table", "tr", "ul"}
)


def start_tags(tags: str, attributes: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The start tags of nested elements: up to the name of the outermost, and the rest with its attributes."""
    start, inner = _start_and_inner(tags)
    return start, "".join([f' {name}="{html.escape(value)}"' for name, value in attributes]) + inner


@cache
def _start_and_inner(tags: str) -> tuple[str, str]:
    outermost, *inner = tags.split()
    end = "/>" if outermost in EMPTY_ELEMENTS else ">"
    return f"<{outermost}", end + "".join([f"<{tag}>" for tag in inner])


@cache
def end_tags(tags: str) -> str:
    """The end tags of nested elements."""
    if tags in EMPTY_ELEMENTS:
        return ""
    return "".join([f"</{tag}>\n" if tag in BLOCK_ELEMENTS else f"</{tag}>" for tag in reversed(tags.split())])
