"""Links from the handles in the text of notes to the entries of the people who have them.

<paragraph>                     <paragraph>
    ask @imkedorn                   ask
                                    <pending_xref reftarget="people#person-imkedorn">
                                        @imkedorn

Where views are written directly as HTML, a ``reference`` takes the place of the ``pending_xref``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from sphinx_meetings.addresses import writes_views
from sphinx_meetings.nodes import Verdicts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx_meetings.archive.model import Place
    from sphinx_meetings.showing import Showing

__all__ = ["handles_in", "link_handles"]

# Neither within nor at the beginning of an address: "imke@lagoon.example", "@imke:lagoon.example".
_HANDLE = re.compile(r"(?<![\w@/.+-])@([A-Za-z0-9][A-Za-z0-9-]{0,38})(?![\w@/-]|[.:]\w)")
_NOT_INSIDE = (nodes.FixedTextElement, nodes.Invisible, nodes.literal, nodes.raw, nodes.reference, nodes.title)
_HOLDS_NO_LINK = Verdicts(lambda kind: issubclass(kind, _NOT_INSIDE) or kind is addnodes.pending_xref)


def handles_in(texts: Iterable[nodes.Text]) -> list[str]:
    """The handles that some texts mention, in lower case and sorted."""
    return sorted({handle.lower() for text in texts if _is_prose(text) for handle in _HANDLE.findall(text)})


def _is_prose(text: nodes.Text) -> bool:
    """Whether a handle in a text may become a link."""
    return not any(_HOLDS_NO_LINK[node.__class__] for node in _around(text))


def _around(node: nodes.Node) -> Iterator[nodes.Element]:
    """The elements in which a node stands, from the inside out."""
    while (parent := node.parent) is not None:
        yield parent
        node = parent


def link_handles(text: nodes.Text, docname: str, showing: Showing) -> None:
    """Link the handles in a text, if it belongs to notes of a meeting."""
    # Some builders join all documents in one doctree, where each begins with such a node.
    joined = (node["docname"] for node in _around(text) if isinstance(node, addnodes.start_of_file))
    docname = next(joined, docname)
    document = showing.documents.get(docname)
    if document is None or not document.handles or "people" not in showing.context.pages or not _is_prose(text):
        return
    pieces: list[nodes.Node] = []
    position = 0
    for match in _HANDLE.finditer(str(text)):
        place = showing.of_handle(match[1])
        if place is None:
            continue
        pieces += [
            nodes.Text(str(text)[position : match.start()]),
            _reference(place, match[0], docname, showing),
        ]
        position = match.end()
    if pieces:
        pieces.append(nodes.Text(str(text)[position:]))
        parent = text.parent
        index = next(index for index, child in enumerate(parent.children) if child is text)
        parent[index : index + 1] = [piece for piece in pieces if piece.astext()]


def _reference(place: Place, text: str, docname: str, showing: Showing) -> nodes.Element:
    if writes_views(showing.builder):
        address = f"{showing.addresses.between(docname, place.docname)}#{place.anchor}"
        return nodes.reference("", "", nodes.Text(text), internal=True, refuri=address)
    return addnodes.pending_xref(
        "",
        nodes.Text(text),
        refdomain="meeting",
        reftype="place",
        reftarget=f"{place.docname}#{place.anchor}",
        refexplicit=True,
        refwarn=False,
    )
