"""The text that an author wrote in an unknown role: ``{gh}`12` `` and ``:gh:`12` ``.

For such a role MyST leaves two messages in the doctree and none of the text; docutils leaves its source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docutils import nodes

from sphinx_meetings.grammars.patterns import late

__all__ = ["text_of_problematic", "texts_of_unknown_roles"]

_SAID_BY_MYST = re.compile(r'Unknown interpreted text role [“"]([^”"\s]{1,80})[”"]')
_WINDOW = 40
"""How many lines of a paragraph to search for the role."""
_SOURCE = late(r":[\w:.+-]{1,80}:`([^`]+)`|\|([^|]+)\||`([^`]+)`:[\w:.+-]{1,80}:")


def texts_of_unknown_roles(block: nodes.Element, lines: Sequence[str]) -> list[str]:
    """Return the texts of a block's unknown MyST roles, in order; none if they are not found in the source.

    Args:
        block: A paragraph, a title or a cell.
        lines: The lines of its file, from the one on which it begins.
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
    """Return the text of source that docutils could not parse: a role's text, or a substitution's name."""
    source = node.astext()
    match = _SOURCE.fullmatch(source)
    return next(filter(None, match.groups()), source) if match else source
