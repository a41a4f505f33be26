"""References, and the topics that are made from them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from sphinx_meetings.archive.model import ArchivedAction, ArchivedDecision, ArchivedItem, ArchivedMeeting, Topic
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.grammars.references import complete, is_reference, read_reference, reference_key
from sphinx_meetings.grammars.slugs import ascii_slug, slug, unique
from sphinx_meetings.nearest import nearest
from sphinx_meetings.records import Doubt, Reference

__all__ = ["Spelling", "completed", "incomplete", "topic_of_words", "topics_of", "unified", "unknown_repository"]

_NUMBER = re.compile(r"(?P<repository>[^#!@]+)(?P<sign>[#!@])(?P<number>\w+)")


def completed(references: Iterable[Reference], settings: ArchiveSettings) -> tuple[Reference, ...]:
    """The references with their repositories filled in, each once."""
    found: dict[str, Reference] = {}
    for reference in references:
        identifier = complete(reference.identifier, settings.repository, settings.repositories)
        if identifier is not None:
            whole = reference if identifier == reference.identifier else reference._replace(identifier=identifier)
            found.setdefault(reference_key(identifier), whole)
    return tuple(found.values())


def incomplete(references: Iterable[Reference], settings: ArchiveSettings) -> list[Doubt]:
    """References of plain notes that no repository completes."""
    return [
        Doubt(
            reference.source,
            reference.line,
            "references",
            reference.identifier,
            "no reference",
            unknown_repository(reference.identifier, settings),
        )
        for reference in references
        if complete(reference.identifier, settings.repository, settings.repositories) is None
    ]


def unknown_repository(identifier: str, settings: ArchiveSettings) -> str:
    """Why a reference can't be completed."""
    name = identifier.rpartition("#")[0]
    if not name:
        return "meetings_repository names no repository of the project's own"
    near = nearest(name, settings.repositories)
    meant = f" (did you mean {near!r}?)" if near else ""
    return f"meetings_repository names no repository {name!r}{meant}"


class Spelling:
    """One spelling for each reference: the first one found."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}

    def of(self, identifier: str) -> str:
        """The identifier, as it was first written."""
        return self._first.setdefault(reference_key(identifier), identifier)


def unified(meetings: Iterable[ArchivedMeeting], spelling: Spelling) -> list[ArchivedMeeting]:
    """The meetings with one spelling of each reference."""

    # Nearly all are already spelt that way, and need no copy.
    def spelt(references: tuple[Reference, ...]) -> tuple[Reference, ...]:
        identifiers = [spelling.of(one.identifier) for one in references]
        if identifiers == [one.identifier for one in references]:
            return references
        pairs = zip(references, identifiers, strict=True)
        return tuple([one._replace(identifier=identifier) for one, identifier in pairs])

    def with_spelt(item: ArchivedItem) -> ArchivedItem:
        references = spelt(item.references)
        return item if references is item.references else item._replace(references=references)

    return [
        meeting._replace(items=tuple(map(with_spelt, meeting.items)), mentions=spelt(meeting.mentions))
        for meeting in meetings
    ]


def topic_of_words(words: str) -> str:
    """The identifier of a topic that an author names in words."""
    return slug(words, len(words))


class _Draft:
    """A topic while it is put together."""

    def __init__(self, identifier: str, kind: str, title: str) -> None:
        self.identifier = identifier
        self.kind = kind
        self.title = title
        self.number = _NUMBER.fullmatch(identifier) if "://" not in identifier else None
        self.link: str | None = None
        self.items: dict[str, None] = {}
        self.decisions: dict[str, None] = {}
        self.actions: dict[str, None] = {}
        self.mentions: dict[str, None] = {}


def topics_of(
    items: Iterable[ArchivedItem],
    meetings: Iterable[ArchivedMeeting],
    decisions: Iterable[ArchivedDecision] = (),
    actions: Iterable[ArchivedAction] = (),
    *,
    forge: str | None = None,
) -> dict[str, Topic]:
    """The topics of all items, decisions, actions and mentions, in the order of their identifiers.

    Args:
        items: The agenda items; these and all others are in the order of time.
        meetings: The meetings.
        decisions: The decisions.
        actions: The actions.
        forge: The address of the team's forge.
    """
    drafts = _Drafts(forge)
    for item in items:
        for reference in item.references:
            drafts.of(reference).items[item.identifier] = None
        if item.record.topic:
            drafts.named(topic_of_words(item.record.topic), (item.record.topic,)).items[item.identifier] = None
    for meeting in meetings:
        for reference in meeting.mentions:
            drafts.of(reference).mentions[meeting.identifier] = None
    for decision in decisions:
        for topic in decision.topics:
            drafts.named(topic, decision.record.topics).decisions[decision.identifier] = None
    for action in actions:
        words = tuple(text for occurrence in action.occurrences for text in occurrence.record.topics)
        for topic in action.topics:
            drafts.named(topic, words).actions[action.identifier] = None
    return _finished(drafts.found, drafts.hosts)


class _Drafts:
    """Topics by their keys."""

    def __init__(self, forge: str | None) -> None:
        self.found: dict[str, _Draft] = {}
        self.hosts = _Hosts(forge)

    def of(self, reference: Reference) -> _Draft:
        key = reference_key(reference.identifier)
        draft = self.found.get(key)
        if draft is None:
            draft = self.found[key] = _Draft(reference.identifier, reference.kind, reference.identifier)
        if draft.kind == "issue" and reference.url:
            draft.kind = reference.kind  # "#12" may be of any kind, but an address tells
        if reference.url:
            draft.link = draft.link or reference.url
            if draft.number and "://" in reference.url:
                self.hosts.learn(draft.number["repository"], reference.url)
        return draft

    def named(self, topic: str, words: Iterable[str]) -> _Draft:
        """The draft of a topic that a decision or an action has.

        Args:
            topic: Its identifier.
            words: What its author wrote, for the title.
        """
        if is_reference(topic):
            return self.found.setdefault(reference_key(topic), _Draft(topic, "issue", topic))
        title = next((text for text in words if topic_of_words(text) == topic), topic)
        return self.found.setdefault(reference_key(topic), _Draft(topic, "topic", title))


def _finished(drafts: dict[str, _Draft], hosts: _Hosts) -> dict[str, Topic]:
    anchors: set[str] = set()
    topics = {}
    for key in sorted(drafts):
        one = drafts[key]
        anchor = unique(f"topic-{ascii_slug(one.identifier, len(one.identifier))}", anchors)
        anchors.add(anchor)
        topics[one.identifier] = Topic(
            identifier=one.identifier,
            anchor=anchor,
            kind=one.kind,
            title=one.title,
            repository=one.number["repository"] if one.number else None,
            link=one.link or hosts.address(one.identifier, one.kind),
            items=tuple(one.items),
            decisions=tuple(one.decisions),
            actions=tuple(one.actions),
            mentions=tuple(one.mentions),
        )
    return topics


class _Address(NamedTuple):
    base: str
    dash: str


class _Hosts:
    """Where repositories live: where an address in notes says, else on the team's forge if no notes name another."""

    def __init__(self, forge: str | None) -> None:
        self._known: dict[str, _Address] = {}
        self._own = _Address(forge, "/-" if "gitlab" in forge else "") if forge else None

    def learn(self, repository: str, url: str) -> None:
        """Note the host of a repository, from the first address of one of its issues."""
        if repository.lower() not in self._known:
            host = url.split("/", 3)[2].lower().removeprefix("www.")
            dash = "/-" if "/-/" in url else ""
            self._known[repository.lower()] = _Address(f"https://{host}", dash)

    @cached_property
    def _usual(self) -> _Address | None:
        """Where a repository is of which no address is known."""
        elsewhere = self._own is None or any(one.base != self._own.base for one in self._known.values())
        return None if elsewhere else self._own

    def address(self, identifier: str, kind: str) -> str | None:
        """The address of a reference that is only written in short, if another one tells where its repository is."""
        if "://" in identifier:
            return identifier
        number = _NUMBER.fullmatch(identifier)
        known = self._known.get(number["repository"].lower(), self._usual) if number else None
        if number is None or known is None:
            return None
        folder = {"!": "merge_requests", "@": "commit"}.get(number["sign"]) or {
            "pull": "pull",
            "discussion": "discussions",
        }.get(kind, "issues")
        url = f"{known.base}/{number['repository']}{known.dash}/{folder}/{number['number']}"
        return url if read_reference(url) else None
