"""The nodes of the extension."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

__all__ = ["OBJECTS", "STANDS_FOR", "Verdicts", "meetings_html", "meetings_part", "meetings_view"]

OBJECTS = "meetings_objects"
"""The attribute of a node that is to carry the anchors of objects: for each object its document, the position of the
meeting in the document, the kind of the object, and its position among those of its kind."""
STANDS_FOR = "meetings_stands_for"
"""The attribute of a node outside the doctree: the node in the doctree that carries the anchors in its place."""


class Verdicts(dict[type, bool]):
    """Whether nodes are of certain kinds, decided once for each class: there are few classes, but many nodes."""

    def __init__(self, decide: Callable[[type], bool]) -> None:
        super().__init__()
        self.decide = decide

    def __missing__(self, kind: type) -> bool:
        verdict = self[kind] = self.decide(kind)
        return verdict


class meetings_part(nodes.General, nodes.Element):  # noqa: N801
    """What a directive marks as a part of a meeting; replaced by its children once the page has been read.

    Attributes: ``part``, ``argument`` and ``options`` as written.
    """


class meetings_view(nodes.General, nodes.Element):  # noqa: N801
    """The place of a view, filled when the page is written.

    Attributes: ``view``, ``options`` (checked), ``docname`` and ``position``.
    """


class meetings_html(nodes.General, nodes.Element):  # noqa: N801
    """A view that is written directly as HTML; it takes the place of a :class:`meetings_view` for HTML builders.

    Attributes: ``view``, ``docname`` and ``position``, but not the HTML: that of all views is larger than the notes.
    """
