"""The nodes of the extension."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

__all__ = ["OBJECTS", "STANDS_FOR", "Verdicts", "meetings_html", "meetings_part", "meetings_view"]

OBJECTS = "meetings_objects"
"""The attribute of nodes that carry anchors: of each object its document, the position of the meeting in it, its kind
and its position among those."""
STANDS_FOR = "meetings_stands_for"
"""The attribute of a node beside the doctree that holds the node in it where its anchor belongs."""


class Verdicts(dict[type, bool]):
    """Whether nodes are of some kinds, by their class: there are few classes, and many nodes."""

    def __init__(self, decide: Callable[[type], bool]) -> None:
        super().__init__()
        self.decide = decide

    def __missing__(self, kind: type) -> bool:
        verdict = self[kind] = self.decide(kind)
        return verdict


class meetings_part(nodes.General, nodes.Element):  # noqa: N801
    """What a directive marks as a part of a meeting; replaced by its children once the page is read.

    Attributes: ``part``, ``argument`` and ``options`` as written.
    """


class meetings_view(nodes.General, nodes.Element):  # noqa: N801
    """The place of a view, filled when the page is written.

    Attributes: ``view``, ``options`` (checked) and ``docname``.
    """


class meetings_html(nodes.General, nodes.Element):  # noqa: N801
    """A view that is written at once; it stands in the place of a :class:`meetings_view` for builders of HTML.

    Attributes: ``view``, ``docname`` and ``position``. The HTML is not kept: that of all views is more than the notes.
    """
