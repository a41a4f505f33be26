"""What an author wrote in a role that nobody knows: ``{gh}`12` `` and ``:gh:`12` ``.

Of such a role MyST leaves two messages in the doctree and not a letter of the text, and docutils its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docutils import nodes

__all__ = ["text_of_problematic", "texts_of_unknown_roles"]

_SAID_BY_MYST = re.compile(r'Unknown interpreted text role [“"]([^”"\s]{1,80})[”"]')
_WINDOW = 40
"""Lines of a paragraph in which the role is looked for."""
_SOURCE = re.compile(r":[\w:.+-]{1,80}:`([^`]+)`|\|([^|]+)\||`([^`]+)`:[\w:.+-]{1,80}:")


def texts_of_unknown_roles(block: nodes.Element, lines: Sequence[str]) -> list[str]:
    """The texts of a block's unknown roles in MyST, in order; empty where the source does not show them.

    Args:
        block: A paragraph, a title, a cell.
        lines: Those of its file from the one on which it begins.
    """
    names = [match[1] for node in block.findall(nodes.system_message) if (match := _SAID_BY_MYST.search(node.astext()))]
    source = "\n".join(lines[:_WINDOW])
    texts, reached = [], 0
    for name in names:
        written = re.compile(rf"\{{{re.escape(name)}\}}(`+)([^`]+)\1").search(source, reached)
        texts.append(written[2].strip() if written else "")
        reached = written.end() if written else reached
    return texts


def text_of_problematic(node: nodes.problematic) -> str:
    """The text in the source that docutils could not read: that of the role, the name of the substitution."""
    source = node.astext()
    match = _SOURCE.fullmatch(source)
    return next(filter(None, match.groups()), source) if match else source
