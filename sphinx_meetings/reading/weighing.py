"""Whether headings below an agenda are its items, or groups of items.

    ## Agenda               ## Agenda
    ### Budget              ### Old business
    We talked about it.     - Budget (Ana)
    - Ana: too high.          - too high
    ### Release             - Release (Ben)

No single sign decides. What is listed below an item is talk: sentences, speakers, prose. What is
listed below a group looks like items: short, with an owner, a length, a link, or talk nested in it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from docutils import nodes

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.groups import names_group, names_rest, says_nothing
from sphinx_meetings.grammars.patterns import late, phrases_of
from sphinx_meetings.grammars.references import find_references
from sphinx_meetings.grammars.vocabulary import Part, normalized
from sphinx_meetings.reading.blocks import LISTS, brief, is_italic, is_listing, items_of, rest_of
from sphinx_meetings.reading.outline import Topic
from sphinx_meetings.reading.text import Sources, own_line
from sphinx_meetings.records import Line

__all__ = ["GROUPS", "TALK", "are_groups", "is_marked", "looks_like_items"]

TALK = -0.25
"""The score below which a list holds what was said, and not items."""

_LOOKED_AT = 40
"""How many items of a list are looked at."""
_SURE = 0.9
_COMPANY = 1.5
"""The weight of the other headings for an unclear one: people write a whole page in one way."""
_GROUPED = 0.6
_SEVERAL = 3
_LONG = 25
"""A number of words that hardly any title has."""

# Parts that occur below an item, but not below a group of items.
_TALK = frozenset({Part.DISCUSSION, Part.ACTIONS, Part.DECISIONS})
_ELSEWHERE = frozenset(
    {Part.NEXT_MEETING, Part.OTHER_MEETING, Part.PREVIOUS, Part.ATTENDEES, Part.ABSENT, Part.IGNORED}
)
"""Headings that end a page, even when their level puts them below the last item."""
GROUPS = frozenset({Part.AGENDA, Part.CARRIED_OVER, Part.REPORTS, Part.DISCUSSION})
_SPEAKER = late(r"[^\W\d_][\w.'’-]{0,20}(?: [^\W\d_][\w.'’-]{0,20}){0,2}(?: ?[(\[][^()\[\]]{1,12}[)\]])?(?::| [-–—]) ")
_NUMBERED = late(r"(?:(?:TOP|Item|Point|Punkt) )?\d{1,2}[.):]?\s|[IVX]{1,4}\.\s", re.IGNORECASE)
_ASPECTS = phrases_of("""
    motivation, background, context, proposal, the proposal, problem, problem statement, the problem, summary, details,
    rationale, overview, status, current status, current state, state, open questions, questions, options,
    alternatives, pros, cons, pros and cons, conclusion, plan, timeline, example, examples, why, demo, feedback,
    comments, concerns, presentation, transcript, introduction, goals, non goals, hintergrund, vorschlag, stand,
    contexte, proposition, contexto, propuesta, proposta
""")
_LONGEST_ASPECT = 40
_THEIRS = late(r"^(?:from|by|von|de|di|van|topics from|items from) @?|['’]?s (?:items|topics|points)$")
"""The words around a name above that person's items: "From Kim", "Kim's items"."""
_TIMEBOX = re.compile(r"\s[(\[][^()\[\]]{1,40}[)\]]$")
_OTHER = frozenset({"other", "others", "otros", "autres", "outros", "altro", "overig"})
_BOX_AND_BRACKETS = re.compile(r"(?:\[[ xX]?\]|[☐☑☒✅])\s*[(\[]")
_TOPIC = late(r"(?:topic|agenda item|thema|tema|sujet) ?\d{0,2} ?[:：]\s*\S", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_TALKING = late(
    r"\b(?:I|I'm|I’m|I've|we|we're|we’ll|we'll|agreed|said|mentioned|suggested|asked|seems?|would|doesn't|don't)\b"
)


def are_groups(
    topics: Sequence[Topic], sources: Sources, known: Collection[str] = frozenset(), *, grouped: bool = False
) -> list[bool]:
    """Decide for each heading below an agenda whether it is a group of items.

    Args:
        topics: The headings.
        sources: The files.
        known: The names by which people of the meeting may be called, if known.
        grouped: Whether the headings are in a group that lists items of its own.
    """
    if len(topics) > 1 and all(topic.heading and _NUMBERED.match(topic.heading.line.text) for topic in topics):
        return [_is_called_group(topic) for topic in topics]
    signs = [_sign(topic, sources, known) for topic in topics]
    # "AOB" is a group on any agenda, and "Pull requests" beside any items
    alone = _only_kind(topics)
    telling = [
        sign
        for topic, sign in zip(topics, signs, strict=True)
        if topic.part is not Part.REPORTS and not _ends_agenda(topic) and topic is not alone
    ]
    told = [sign for sign in (*telling, _GROUPED if grouped else 0.0) if sign]
    others = sum(told) / len(told) if told else 0.0
    return [(sign if abs(sign) >= _SURE else sign + _COMPANY * others) > 0 for sign in signs]


def _only_kind(topics: Sequence[Topic]) -> Topic | None:
    """Return the only heading that names a kind of items; not a repository, which shows that items are grouped."""
    named = [topic for topic in topics if _is_named_group(topic)]
    if len(named) != 1 or len(topics) < _SEVERAL or named[0].heading is None:
        return None
    return None if "/" in named[0].heading.line.text else named[0]


def _ends_agenda(topic: Topic) -> bool:
    text = topic.heading.line.text if topic.heading is not None else ""
    return topic.part is Part.AGENDA and names_rest(text) and not names_group(text)


def _is_called_group(topic: Topic) -> bool:
    """Whether the text of a numbered heading, which would be an item, says that it is a group."""
    assert topic.heading is not None
    text = topic.heading.line.text
    # "3. Any other business" is an item like the others, whatever is listed below it
    return (topic.part in GROUPS and (bool(topic.below) or "agenda" in text.casefold())) or names_group(text)


def _sign(topic: Topic, sources: Sources, known: Collection[str]) -> float:
    """Return a score between -1, an item, and 1, a group; 0 without any sign."""
    assert topic.heading is not None
    if _TOPIC.match(topic.heading.line.text):
        return -1.0
    if topic.part in GROUPS or _is_named_group(topic) or _is_rest(topic):
        return 1.0
    if _is_speaker(topic, known):
        return 1.0  # with its items listed below
    if topic.part is not None or is_marked(topic.heading.line, known):
        return -1.0
    if any(below.part in _TALK or _is_speaker(below, known) or _is_aspect(below) for below in topic.below):
        return -1.0
    prose = [block for block in topic.blocks if isinstance(block, nodes.TextElement | nodes.block_quote)]
    introduced = any(_is_introduction(block, sources) for block in prose)
    talk = [block for block in prose if not _is_introduction(block, sources)]
    lists = [block for block in topic.blocks if isinstance(block, LISTS)]
    if any(below.part not in _ELSEWHERE for below in topic.below) and not talk:
        return 1.0 if not lists else 0.8
    if talk:
        return -0.9 if len(talk) > len(lists) or talk[0] is topic.blocks[0] else -0.5
    if not lists:
        return 1.0 if any(map(is_listing, topic.blocks)) else 0.0
    return max(-1.0, min(1.0, looks_like_items(lists, sources) + 0.7 * introduced))


def _is_named_group(topic: Topic) -> bool:
    return topic.heading is not None and names_group(_TIMEBOX.sub("", topic.heading.line.text))


def _is_rest(topic: Topic) -> bool:
    """Whether a heading is "Other" above a list."""
    assert topic.heading is not None
    return normalized(topic.heading.line.text[:_LONGEST_ASPECT]) in _OTHER and any(map(is_listing, topic.blocks))


def _is_aspect(topic: Topic) -> bool:
    """Whether a heading names an aspect of one item: "Motivation"."""
    return topic.heading is not None and normalized(topic.heading.line.text[:_LONGEST_ASPECT]) in _ASPECTS


def _is_speaker(topic: Topic, known: Collection[str]) -> bool:
    """Whether a heading is only the name of somebody present, above what they said."""
    if not known or topic.heading is None:
        return False
    name = topic.heading.line.text.strip(" :@").casefold()
    return name in known or _THEIRS.sub("", name) in known


def is_marked(heading: Line, known: Collection[str]) -> bool:
    """Whether a heading has what only items have: an owner, a length, a link."""
    if any(span.kind == "link" for span in heading.spans) or find_references(heading):
        return True
    read = read_agenda_line(heading, known)
    return read.minutes is not None or bool(read.owners)


def _is_introduction(block: nodes.Element, sources: Sources) -> bool:
    """Whether prose introduces the items and is none itself: all in italics, or an invitation."""
    if isinstance(block, nodes.TextElement) and is_italic(block):
        return True
    text = brief(block)
    return is_boilerplate(text) or says_nothing(text)


def looks_like_items(lists: Iterable[nodes.Element], sources: Sources, known: Collection[str] = frozenset()) -> float:
    """Return a score between -1, what was said, and 1, items of an agenda.

    Args:
        lists: The lists.
        sources: The files.
        known: The names by which people of the meeting may be called, if known.
    """
    looks = [
        _look(item, line, sources, known)
        for block in lists
        for item in items_of(block)[:_LOOKED_AT]
        if (line := own_line(item, sources)) is not None
    ]
    return sum(looks) / len(looks) if looks else 0.0


def _speaker(text: str, known: Collection[str]) -> bool:
    """Whether a line begins with its speaker; "Backups: monthly test" does not, if the people are known."""
    match = _SPEAKER.match(text)
    if match is None or not known:
        return match is not None
    name = match[0].rstrip(" :-–—").partition("(")[0].strip()
    return name.casefold() in known or name.partition(" ")[0].casefold() in known or name.isupper()


def _opens_marked(line: Line) -> bool:
    """Whether a line begins with a title in bold or italics: "**Budget** - too high"."""
    first = line.spans[0] if line.spans else None
    if first is None or first.start or first.kind not in {"strong", "emphasis"}:
        return False
    return line.text[first.stop : first.stop + 3].lstrip()[:1] in tuple(":-–—(") or line.text[first.stop - 1] in ":."


def _talk_of(text: str) -> float:
    """Return how much a line reads like talk."""
    words = len(_WORD.findall(text[:400]))
    talks = 0.0
    if text.rstrip(" )").endswith((".", "!", "。")):
        talks += 0.6 if words > 6 else 0.2
    if words > _LONG:
        talks += 0.4
    if _TALKING.search(text):
        talks += 0.4
    return talks


def _is_answered(item: nodes.Element, sources: Sources, known: Collection[str]) -> bool:
    """Whether others answer below a line with a speaker, which then is the topic that they discuss."""
    lines = [
        line
        for block in rest_of(item)
        if isinstance(block, LISTS)
        for answer in items_of(block)
        if (line := own_line(answer, sources)) is not None
    ]
    return any(_speaker(line.text, known) for line in lines)


def _look(item: nodes.Element, line: Line, sources: Sources, known: Collection[str]) -> float:
    read = read_agenda_line(line, known)
    text = line.text
    speaker = _speaker(text, known)
    is_marked = not speaker and _opens_marked(line)
    answered = speaker and bool(known) and _is_answered(item, sources, known)
    # after a title, as in "**Budget**: we agreed on it.", whole sentences are its discussion
    talks = 0.0 if answered or (is_marked and known) else _talk_of(text)
    if speaker and read.minutes is None and not answered:
        talks += 0.6
    # "- [ ] (Ana) Budget" is an item, "- [ ] Ana: send the budget" an action.
    is_action = read.checked is not None and bool(read.owners) and not _BOX_AND_BRACKETS.match(text)
    if is_action:
        talks += 0.6
    items = -0.2  # without any sign, a heading is rather an item
    if any(isinstance(child, LISTS) for child in rest_of(item)):
        items += 0.4
    if read.minutes is not None or (read.owners and not speaker and not is_action):
        items += 0.8
    if is_marked:
        items += 0.6
    if any(span.kind == "link" and span.start < 2 for span in line.spans) or text.startswith("http"):
        items += 0.4
    elif any(span.kind == "link" and span.stop > len(text) - 3 for span in line.spans):
        items += 0.3
    return max(-1.0, min(1.0, items - talks))
