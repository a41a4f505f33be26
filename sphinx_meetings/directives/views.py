"""The directives that show a view: they leave a place that is filled when the page is written.

::

    <meetings_view view="people" options={...} whole="1">
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from sphinx.util.docutils import SphinxDirective

from sphinx_meetings.directives import LenientOptions
from sphinx_meetings.nearest import nearest
from sphinx_meetings.nodes import meetings_view
from sphinx_meetings.views import DIRECTIVES, VIEWS
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from docutils import nodes

__all__ = ["VIEW_DIRECTIVES"]


class ViewDirective(SphinxDirective):
    """Shows a view of the archive."""

    view: ClassVar[str]
    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        return [self.place()]

    def place(self) -> meetings_view:
        """A place for the view, with its options."""
        if self.content:
            self._complain(MeetingsWarning.CONTENT, "takes no content; it is not shown")
        from sphinx_meetings.views.filters import is_filtered  # noqa: PLC0415  # loaded when needed, as the views are

        options = self._options()
        node = meetings_view(view=self.view, options=options, whole=int(not is_filtered(options)))
        self.set_source_info(node)
        return node

    def _options(self) -> dict[str, Any]:
        known = VIEWS[self.view].option_spec
        values = {}
        for name, text in {**self.options, **self._argument()}.items():
            if name not in known:
                near = nearest(name, known)
                meant = f"did you mean {near!r}?" if near else f"the options are {', '.join(known)}"
                self._complain(MeetingsWarning.OPTION, f"has no option {name!r} ({meant}); it is ignored")
                continue
            try:
                values[name] = known[name](text)
            except ValueError as error:
                self._complain(MeetingsWarning.OPTION, f"option {name!r} is {text!r}, but {error}; it is ignored")
        return values

    def _argument(self) -> dict[str, str]:
        """The argument, as the option that it stands for."""
        name = VIEWS[self.view].argument
        text = " ".join(self.arguments[0].split()) if self.arguments else ""
        if name is None and text:
            self._complain(MeetingsWarning.OPTION, f"takes no argument; {text!r} is ignored")
        if name is None:
            return {}
        if not text and name not in self.options:
            self._complain(MeetingsWarning.OPTION, f"needs an argument: the {name}")
        return {name: text} if text else {}

    def _complain(self, subtype: MeetingsWarning, text: str) -> None:
        warn(subtype, f"directive {self.name!r} {text}", self.get_location())


def _directive(view: str) -> type[ViewDirective]:
    return type(
        f"{view.capitalize()}Directive",
        (ViewDirective,),
        {"view": view, "option_spec": LenientOptions(())},
    )


VIEW_DIRECTIVES = {f"meeting-{view}": _directive(view) for view in DIRECTIVES}
"""The directives by name."""
