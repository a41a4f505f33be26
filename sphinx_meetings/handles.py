"""Handles in the notes' own text, which lead to the entries of those who have them.

<paragraph>                     <paragraph>
    ask @imkedorn                   ask
                                    <pending_xref reftarget="people#person-imkedorn">
                                        <inline>
                                            @imkedorn
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_meetings.archive.model import Place
    from sphinx_meetings.showing import Showing

__all__ = ["HandleTransform", "handles_in"]

# Not the middle of an address, nor its beginning: "imke@lagoon.example", "@imke:lagoon.example".
_HANDLE = re.compile(r"(?<![\w@/.+-])@([A-Za-z0-9][A-Za-z0-9-]{0,38})(?![\w@/-]|[.:]\w)")
_NOT_INSIDE = (nodes.FixedTextElement, nodes.Invisible, nodes.literal, nodes.raw, nodes.reference, nodes.title)


def handles_in(texts: Iterable[nodes.Text]) -> list[str]:
    """The handles that some texts mention, in lower case and in order."""
    return sorted({handle.lower() for text in texts if _is_prose(text) for handle in _HANDLE.findall(text)})


def _is_prose(text: nodes.Text) -> bool:
    """Whether a handle in a text may become a link."""
    node = text.parent
    while node is not None:
        if isinstance(node, _NOT_INSIDE) or type(node) is addnodes.pending_xref:
            return False
        node = node.parent
    return True


def _texts(node: nodes.Element, docname: str) -> Iterator[tuple[str, nodes.Text]]:
    """The texts that may mention somebody, each with its document: some builders join them."""
    ahead: list[tuple[nodes.Node, str]] = [(node, docname)]
    while ahead:
        current, name = ahead.pop()
        if isinstance(current, nodes.Text):
            if "@" in current:
                yield name, current
        elif not isinstance(current, _NOT_INSIDE) and type(current) is not addnodes.pending_xref:
            if isinstance(current, addnodes.start_of_file):
                name = current["docname"]
            ahead.extend([(child, name) for child in reversed(current.children)])


class HandleTransform(SphinxPostTransform):
    """Links the handles in the notes of meetings."""

    default_priority = 4
    """Before views are filled in (5), whose handles lead to the forge."""

    def run(self, **kwargs: object) -> None:
        """Link them."""
        from sphinx_meetings.domain import meeting_domain  # noqa: PLC0415  # the domain looks for handles, too

        domain = meeting_domain(self.env)
        found = [
            (name, text)
            for name, text in _texts(self.document, self.env.docname)
            if name in domain.documents and domain.documents[name].handles
        ]
        for _name, text in found:
            if "people" in domain.showing().context.pages:
                _link(text, domain.showing())


def _link(text: nodes.Text, showing: Showing) -> None:
    pieces: list[nodes.Node] = []
    position = 0
    for match in _HANDLE.finditer(str(text)):
        place = showing.of_handle(match[1])
        if place is None:
            continue
        pieces += [nodes.Text(str(text)[position : match.start()]), _reference(place, match[0])]
        position = match.end()
    if pieces:
        pieces.append(nodes.Text(str(text)[position:]))
        parent = text.parent
        index = next(index for index, child in enumerate(parent.children) if child is text)
        parent[index : index + 1] = [piece for piece in pieces if piece.astext()]


def _reference(place: Place, text: str) -> addnodes.pending_xref:
    return addnodes.pending_xref(
        "",
        nodes.inline("", text),
        refdomain="meeting",
        reftype="place",
        reftarget=f"{place.docname}#{place.anchor}",
        refexplicit=True,
        refwarn=False,
    )
