"""References to issues, pull requests and discussions, as indices and items show them."""

from __future__ import annotations

from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.archive.model import Place
from sphinx_meetings.records import Reference
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import external, inline, link

__all__ = ["Topic", "reference", "topic"]

# More of an address is no help, and too wide for a table.
LONGEST = 32


class Topic(NamedTuple):
    """A reference, with its home."""

    identifier: str
    place: Place | None
    address: str | None


def topic(context: Context, reference_: Reference) -> Topic:
    """What a reference points to: the page of topics, else its own address."""
    known = context.archive.topics.get(reference_.identifier)
    address = reference_.url or (known.link if known else None)
    return Topic(reference_.identifier, context.topic(reference_.identifier), address)


def reference(one: Topic) -> nodes.Node:
    """A link in short words, the whole identifier as its title."""
    text = short(one.identifier)
    names = {} if text == one.identifier else {"title": one.identifier}
    if one.place:
        return link(one.place, text, **names)
    return external(one.address, text, **names) if one.address else inline(text, **names)


def short(identifier: str) -> str:
    """``beacon#412`` of ``lantern/beacon#412``, ``example.org/a`` of an address."""
    if "://" in identifier:
        text = identifier.partition("://")[2].rstrip("/")
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return identifier.rpartition("/")[2] if "#" in identifier else identifier
