"""References to issues, pull requests and discussions, and topics in words, as indices and items show them."""

from __future__ import annotations

from typing import NamedTuple

from sphinx_meetings.archive.model import Place
from sphinx_meetings.grammars.references import is_reference
from sphinx_meetings.records import Reference
from sphinx_meetings.views.context import Context
from sphinx_meetings.views.elements import Part, external, inline, link
from sphinx_meetings.views.words import gettext_noop
from sphinx_meetings.views.words import translate as _

__all__ = ["Topic", "kind_word", "reference", "short", "topic", "topic_of"]

KINDS = {
    "issue": gettext_noop("Issue"),
    "pull": gettext_noop("Pull request"),
    "discussion": gettext_noop("Discussion"),
    "commit": gettext_noop("Commit"),
    "link": gettext_noop("Document"),
    "topic": gettext_noop("Topic"),
}

# More characters of an address are no help, and too wide for a table.
LONGEST = 32


class Topic(NamedTuple):
    """A reference, with its home."""

    identifier: str
    """Its words if it is a topic in words."""
    place: Place | None
    address: str | None


def topic(context: Context, reference_: Reference) -> Topic:
    """What a reference points to: the page of topics, else its own address."""
    known = context.archive.topics.get(reference_.identifier)
    address = reference_.url or (known.link if known else None)
    return Topic(reference_.identifier, _page(context, reference_.identifier), address)


def topic_of(context: Context, identifier: str) -> Topic:
    """A topic by its identifier; one in words leads to its newest notes if no page shows the topics."""
    known = context.archive.topics[identifier]
    place = context.topic(identifier) if known.link is None else _page(context, identifier)
    return Topic(known.title, place, known.link)


def _page(context: Context, identifier: str) -> Place | None:
    return context.topic(identifier) if "topics" in context.pages else None


def kind_word(kind: str) -> str:
    """What a topic is: ``Pull request``."""
    return _(KINDS[kind])


def reference(one: Topic) -> Part:
    """A link with a short text, and with the whole identifier as its title."""
    text = short(one.identifier)
    names = {} if text == one.identifier else {"title": one.identifier}
    if one.place:
        return link(one.place, text, **names)
    return external(one.address, text, **names) if one.address else inline(text, **names)


def short(identifier: str) -> str:
    """``beacon#412`` for ``lantern/beacon#412``, ``example.org/a`` for an address; words stay as they are."""
    if "://" in identifier:
        text = identifier.partition("://")[2].rstrip("/")
        return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    return identifier.rpartition("/")[2] if is_reference(identifier) else identifier
