"""The nodes of the extension; none of them is left when a page is written."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

__all__ = ["OBJECTS", "Verdicts", "meetings_part", "meetings_view"]

OBJECTS = "meetings_objects"
"""The attribute of nodes that carry anchors: of each object its document, the position of the meeting in it, its kind
and its position among those."""


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
