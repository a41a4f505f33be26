"""Who owns an agenda item and how long it takes, in all the places where people write it.

**Kim (10m):** title      [Kim] title        @kim: title
Kim, 5 min: title         title (Kim)        title - Kim
"""

from __future__ import annotations

import re

from sphinx_meetings.grammars.attributed_line import WINDOW
from sphinx_meetings.grammars.attribution_ends import AttributionsAtEnd
from sphinx_meetings.grammars.attribution_starts import AttributionsAtStart
from sphinx_meetings.grammars.owners import Trust, read_owners

__all__ = ["Attributions", "brackets_of"]

_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")
_MORE = re.compile(r":| [–—-] |\.\s")
_BEFORE_MORE = re.compile(r"\)(?:[: ]|\.\s)")
_DIGIT = re.compile(r"\d")


class Attributions(AttributionsAtStart, AttributionsAtEnd):
    """A line, read from both ends: ``text[start:stop]`` is what is left for the title.

    A stretch is either an attribution as a whole or stays in the title: "(needs Kim?)" stays.
    """

    __slots__ = ()

    def read(self) -> None:
        """Find the owners and the length, wherever they are in the line."""
        self.read_start()
        self.read_end()
        self.read_middle()

    def read_middle(self) -> None:
        """Read brackets in the middle: a length anywhere, and owners before more text: ``title (Kim): more``."""
        if self.minutes is not None:
            return
        if not self.owners and ")" in self.text and _BEFORE_MORE.search(self.text):
            for group in brackets_of(self.text):
                before_colon = self.start < group.start() and _MORE.match(self.text, group.end())
                if (
                    before_colon
                    and self.free(*group.span())
                    and self.take(read_owners(group[1], Trust.WEAK, self.known))
                ):
                    self.holes.append(group.span())
                    return
        for group in brackets_of(self.text):
            inside = self.start < group.start() and group.end() < self.stop
            if inside and _DIGIT.search(group[1]):
                owned = read_owners(group[1], Trust.WEAK, self.known)
                is_length = owned is not None and owned.minutes is not None and not (self.owners and owned.owners)
                if is_length and self.free(*group.span()):
                    self.take(owned)
                    self.holes.append(group.span())
                    return


def brackets_of(text: str) -> list[re.Match[str]]:
    """Matches for the brackets near the start of a text; the first group is what they hold."""
    return list(_IN_BRACKETS.finditer(text, 0, 8 * WINDOW)) if "(" in text or "[" in text else []
