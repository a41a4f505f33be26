"""Escapes text for Markdown and for reStructuredText."""

from __future__ import annotations

import re

__all__ = ["escaped"]

_MARKDOWN = re.compile(r"[\\`*_\[\]<>{}~|&$]|^[-+=#](?=[-+=#\s]|$)|(?<=^\d)[.)](?=\s|$)|(?<=^\d\d)[.)](?=\s|$)")
_REST = re.compile(r"[\\`*|]|(?<=\w)_(?!\w)|^[-+=.•](?=[-+=.\s]|$)|^\(?#?\w[.)](?=\s)|^\d+[.)](?=\s)")


def escaped(text: str, suffix: str) -> str:
    """The text, with backslashes before all that could be markup in a file with this suffix."""
    return (_REST if suffix == ".rst" else _MARKDOWN).sub(r"\\\g<0>", text)
