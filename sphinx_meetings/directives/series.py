"""The directive that describes a series, and shows it where it stands.

::

    <meetings_view view="series" options={"statement": SeriesStatement(...)}>
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util.docutils import SphinxDirective

from sphinx_meetings.directives import LenientOptions
from sphinx_meetings.nodes import meetings_view
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes

__all__ = ["SeriesDirective"]


class SeriesDirective(SphinxDirective):
    """Says what a series is and when it meets, as ``meetings_series`` does, and shows it.

    Its content has one line for each schedule and for each exception.
    """

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec = LenientOptions(())

    def run(self) -> list[nodes.Node]:
        """Leave a place for the view."""
        # Only builds that read pages load the reading room.
        from sphinx_meetings.reading.options import SERIES_NAME, is_series_name  # noqa: PLC0415
        from sphinx_meetings.reading.series import read_series  # noqa: PLC0415

        words = self.arguments[0].split() if self.arguments else []
        if len(words) != 1:
            found = f"{' '.join(words)!r} is none" if words else "there is none"
            self._complain(f"needs the identifier of a series, a word without spaces, but {found}; it is left out")
            return []
        if not is_series_name(words[0]):
            self._complain(
                f"describes the series {words[0]!r}, but the name of a series takes {SERIES_NAME}; it is left out"
            )
            return []
        source, line = self.get_source_info()
        statement, problems = read_series(words[0], self.options, self._lines(), self._relative(source), line)
        for problem in problems:
            self._complain(problem)
        place = meetings_view(view="series", options={"statement": statement}, whole=0)
        self.set_source_info(place)
        return [place]

    def _lines(self) -> Iterator[tuple[int, str]]:
        """The lines of the content, with their numbers in the file."""
        for position, (text, (_, offset)) in enumerate(zip(self.content, self.content.items, strict=True)):
            # The offset counts from the top of the file; with MyST, from the content, which counts from the directive.
            yield (self.lineno + self.content_offset + 1 if offset == position else 1) + offset, text

    def _relative(self, source: str) -> str:
        path = Path(source)
        return path.relative_to(self.env.srcdir).as_posix() if path.is_relative_to(self.env.srcdir) else path.name

    def _complain(self, text: str) -> None:
        warn(MeetingsWarning.OPTION, f"directive {self.name!r} {text}", self.get_location())
