"""The directives that mark a part of a meeting: their content stays in a node, which the reading room reads.

::

    <meetings_part part="agenda" argument="" options={...}>
        <bullet_list>
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from docutils.parsers.rst.states import RSTState
from sphinx.util.docutils import SphinxDirective

from sphinx_meetings.directives import LenientOptions
from sphinx_meetings.nodes import meetings_part
from sphinx_meetings.reading.options import PARTS
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from collections.abc import Iterable

    from docutils import nodes

__all__ = ["PART_DIRECTIVES"]

_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,}|:{3,})(?P<info>.*)")


class PartDirective(SphinxDirective):
    """Marks a part of a meeting."""

    part: ClassVar[str]
    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        syntax = PARTS[self.part]
        state: object = self.state  # docutils' own, or MyST's
        argument = " ".join(self.arguments[0].split()) if self.arguments else ""
        node = meetings_part(part=self.part, argument=argument, options=dict(self.options))
        self.set_source_info(node)
        if argument and not syntax.argument:
            self._complain(f"takes no argument; {argument!r} is ignored")
        if syntax.content and not self.content:
            hint = (
                " (was the directive {meeting-people}, which shows everyone, meant?)"
                if self.part == "attendees"
                else ""
            )
            self._complain(f"has no content, but takes {syntax.content}; nothing is read{hint}")
        elif self.content and not syntax.content:
            self._complain("takes no content; it is shown, but not read")
        elif not isinstance(state, RSTState) and (fence := _left_open(self.content)):
            warn(
                MeetingsWarning.SYNTAX,
                f"directive {self.name!r} ends within {fence!r}: a fence that holds another needs more characters "
                "than it; what follows is not in the directive",
                self.get_location(),
            )
        # MyST would move a section out of the directive, into the one around it; as rubrics, headings stay inside.
        node += self.parse_content_to_nodes(allow_section_headings=isinstance(state, RSTState))
        return [node]

    def _complain(self, text: str) -> None:
        warn(MeetingsWarning.CONTENT, f"directive {self.name!r} {text}", self.get_location())


def _left_open(lines: Iterable[str]) -> str | None:
    """The line that opens a fence which nothing closes; ``None`` if there is none."""
    opened: re.Match[str] | None = None
    for line in lines:
        match = _FENCE.fullmatch(line)
        if match is None:
            continue
        if opened is None:
            opened = match
        elif match["fence"].startswith(opened["fence"]) and not match["info"].strip():
            opened = None
    return opened[0].strip() if opened is not None else None


def _directive(part: str) -> type[PartDirective]:
    syntax = PARTS[part]
    name = f"{part.capitalize()}Directive" if part != "meeting" else "MeetingDirective"
    return type(
        name,
        (PartDirective,),
        {"__doc__": syntax.description, "part": part, "option_spec": LenientOptions(syntax.options)},
    )


PART_DIRECTIVES = {("meeting" if part == "meeting" else f"meeting-{part}"): _directive(part) for part in PARTS}
"""The directives by name."""
