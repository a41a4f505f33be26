"""Text that is to be read as text, in Markdown and in reStructuredText."""

from __future__ import annotations

import re

__all__ = ["escaped"]

_MARKDOWN = re.compile(r"[\\`*_\[\]<>{}~|&$]|^[-+=#](?=[-+=#\s]|$)|(?<=^\d)[.)](?=\s|$)|(?<=^\d\d)[.)](?=\s|$)")
_REST = re.compile(r"[\\`*|]|(?<=\w)_(?!\w)|^[-+=.•](?=[-+=.\s]|$)|^\(?#?\w[.)](?=\s)|^\d+[.)](?=\s)")


def escaped(text: str, suffix: str) -> str:
    """Text without what the syntax of a file with this suffix would take for markup."""
    return (_REST if suffix == ".rst" else _MARKDOWN).sub(r"\\\g<0>", text)
