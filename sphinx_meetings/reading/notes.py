"""Plain notes of a meeting: which part is the roll call, and which one is the agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.agenda import is_topic, read_agenda_line, tells_topics
from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.given_names import GIVEN_NAMES
from sphinx_meetings.grammars.groups import names_group, names_rest
from sphinx_meetings.grammars.lines import links
from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.grammars.patterns import late, phrases_of, words_of
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label, normalized
from sphinx_meetings.reading.agenda import Agenda, read_agenda, read_stated_agenda
from sphinx_meetings.reading.agenda_headings import holds_items, is_business, reviews, tells_fact
from sphinx_meetings.reading.agenda_items import lists_timed
from sphinx_meetings.reading.blocks import LISTS, is_listing, items_of
from sphinx_meetings.reading.flow import Heading
from sphinx_meetings.reading.listed_items import are_tasks, may_be_item, of_lists, without_facts
from sphinx_meetings.reading.lost_lists import holds_command, is_command
from sphinx_meetings.reading.numbered_headings import (
    all_numbered,
    as_item,
    counted_from_one,
    is_an_item,
    is_called_agenda,
    is_numbered,
)
from sphinx_meetings.reading.outline import AGENDA, OTHER_MEETINGS, Topic, walk
from sphinx_meetings.reading.roll_call import RollCall, read_roll_call
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, statements
from sphinx_meetings.reading.stray_items import with_strays
from sphinx_meetings.reading.tables import rows_of
from sphinx_meetings.reading.text import lines_of
from sphinx_meetings.reading.weighing import TALK, are_groups, looks_like_items

__all__ = ["Notes", "read_notes"]

_TEXTS = (nodes.paragraph, nodes.literal_block)
_ARISING = late(r"\W*(?:matters|business) arising", re.IGNORECASE)
_SAID = frozenset({Part.DISCUSSION, Part.NOTES})
_LONGEST_DAY = 40
_HOUR = late(r"[\W\d]*(?:(?:at|um|à|a|from|to|am|pm|utc|gmt|h|hrs?|uhr|[A-Z]{2,4}T)\b[\W\d]*){0,6}", re.IGNORECASE)
"""What may surround the date in a heading that is only a date: "5 May 2026, 4pm UTC"."""
_HOURS = late(r"\W{0,6}\d{1,3}(?:[:.]\d{2}| ?['’′]| ?min)")
_SUMMARIES = phrases_of("""
    summary, recap, meeting recap, overview, abstract, in short, in brief, zusammenfassung, uberblick, resume, synthese,
    resumen, resumo, riassunto, sintesi, samenvatting, 要約, まとめ, 概要
""")
"""Headings that, beside others, only sum up what is below those."""
_NOTED = words_of("notes summary recap notizen compte resumen resumo riassunto verslag")
_NO_TOPIC = _NOTED | words_of("""
    a about ai and appendix attachments background call closing contact contacts context copyright correction
    corrections day dial directions dr etherpad fact feedback for format from further how in introduction it key
    list location lunch mentions misc motivation next note notice of other our outcome pad parking photos points
    poll preamble quote reading report scratchpad see slides sources sponsors status the this timeline tl travel
    venue where who works you zoom adjournment history fun
    hintergrund einleitung ort anhang kontakt introduction contexte lieu annexe contexto lugar anexo contesto luogo
""")
"""Words that name no topic of discussion, in the only heading beside the roll call."""
_FOLLOW_UPS = late(r"\W*follow[ -]?ups?\W*$", re.IGNORECASE)


class Notes(NamedTuple):
    """What plain notes say, apart from their date."""

    call: RollCall
    agenda: Agenda


def read_notes(root: Topic, title: Heading | None, scope: Scope, *, dated: bool = False) -> Notes:
    """Read the roll call and the agenda of a meeting.

    Args:
        root: The notes of the meeting.
        title: The title of the notes.
        scope: The page.
        dated: Whether the notes are one section of a page with a section for each date.
    """
    root = with_strays(root, scope)
    call = read_roll_call(root, title, scope)
    known = known_names((*call.attendees, *call.absent, *call.chairs, *call.notetakers)) | call.signs
    agenda = Agenda([], [], None, None)
    for topics in _agendas(root, title, call, scope, dated=dated):
        read = read_agenda(topics, known, scope)
        agenda = agenda._replace(slot=agenda.slot or read.slot, closes=agenda.closes or read.closes)
        if read.items:
            return Notes(call, read._replace(slot=agenda.slot, closes=agenda.closes))
        if topics and not agenda.unread:
            agenda = agenda._replace(unread=read.unread)
    stated = next((one for one in statements(root.blocks, scope.sources) if _states_agenda(one, scope)), None)
    return Notes(call, read_stated_agenda(stated.value, known, scope) if stated else agenda)


def _states_agenda(statement: Statement, scope: Scope) -> bool:
    """Whether the agenda follows its label on the same line."""
    if not statement.label or not statement.value.text or statement.below or any(links(statement.value)):
        return False
    return classify_label(statement.label, scope.words) is Part.AGENDA


def _agendas(root: Topic, title: Heading | None, call: RollCall, scope: Scope, *, dated: bool) -> Iterator[list[Topic]]:
    """Yield candidates for the agenda, likeliest first: parts of that name, discussions, then other headings."""
    yield from _by_number(root, scope)
    called = list(_outermost(root, {Part.AGENDA, Part.DISCUSSION}))
    carried = [topic for topic in _carried_over(root, called) if not are_tasks(topic, called, scope)]
    stated = [topic for topic in called if topic.part is Part.AGENDA]
    yield _before_rest(root, stated)
    inside = [below for topic in called if topic.part is Part.DISCUSSION for below in _outermost_below(topic)]
    if stated or any(map(_is_the_agenda, inside)):
        yield _ordered(root, [*stated, *inside, *carried, *_groups_between(root, stated)])
    yield [Topic(None, Part.AGENDA, tables, [])] if (tables := _tables_of_topics(root, scope, sure=True)) else []
    yield [topic for part in root.below if part.part in {None, Part.DISCUSSION} for topic in all_numbered(part)]
    yield [Topic(None, Part.AGENDA, commands, [])] if (commands := list(_commands(root, scope))) else []
    yield [Topic(None, Part.AGENDA, slots, [])] if (slots := _at_hours(root, scope)) else []
    known = known_names(call.attendees)
    listed = [topic for topic in called if _is_listed(topic, known, scope)]
    yield _ordered(root, [*listed, *carried, *_groups_between(root, [*listed, *carried])])
    headed = [topic._replace(part=None) if reviews(topic) else topic for topic in root.below]
    headed = [topic for topic in headed if topic.part is None and (topic.blocks or topic.below)]
    headed = [topic for topic in headed if not _is_day(topic, scope) and not tells_fact(topic, scope)]
    if len(headed) > 2:
        headed = [topic for topic in headed if not _sums_up(topic)]
    by_person = [topic for topic in headed if _is_name(topic, known)]
    if 2 * len(by_person) > len(headed):
        headed = [topic for topic in headed if not _is_name(topic, known)]  # reports by person are no agenda
    yield _timed(headed, known, scope)
    groups = [topic for topic in walk(root) if topic.heading is not None and names_group(topic.heading.line.text)]
    if 2 * len(groups) >= len(headed):
        named = [topic for topic in groups if topic.part is None and any(map(is_listing, topic.blocks))]
        whole = {id(topic) for topic in (*named, *headed)}
        is_whole = len(named) > 1 and {id(topic) for topic in root.below}.issuperset(map(id, named))
        yield (
            [Topic(None, Part.AGENDA, [], [topic for topic in root.below if id(topic) in whole])] if is_whole else named
        )
    if title is not None and classify_heading(title.line.text, scope.words) in AGENDA:
        lists = [block for block in root.blocks if is_listing(block)]
        yield [Topic(title, Part.AGENDA, list(without_facts(lists, scope)), [])]
    # below one of several headings, a table "Issue | Notes" is about the topic of that heading
    bare = [topic for topic in walk(root) if topic.part is None]
    blocks = [(topic, _tables_of_topics(topic, scope, minuted=topic is root or len(headed) < 2)) for topic in bare]
    yield [Topic(topic.heading, Part.AGENDA, found, []) for topic, found in blocks if found]
    if len(headed) == 1 and not headed[0].blocks:
        headed = headed[0].below  # everything is below one heading, such as "Summary"
    if len(headed) > 1:
        yield [Topic(None, Part.AGENDA, [], headed)]
    elif headed and call.attendees:
        yield from _of_any_name(headed[0], known, scope)
        yield [Topic(None, Part.AGENDA, [], headed)] if _is_only_item(headed[0], known, scope) else []
    if not headed:
        yield from of_lists(root, title, known, scope, is_notes=bool(call.attendees) or dated)


def _timed(headed: list[Topic], known: frozenset[str], scope: Scope) -> list[Topic]:
    """Return the groups of items whose items have lengths, if only some have: then the others are no agenda."""
    timed = [topic._replace(part=Part.AGENDA) for topic in headed if lists_timed(topic, known, scope)]
    is_some = 0 < len(timed) < len(headed)
    return timed if is_some and all(are_groups(headed, scope.sources, known)) else []


def _by_number(root: Topic, scope: Scope) -> Iterator[list[Topic]]:
    """Yield the numbered headings as an agenda, and before them the table of topics that they repeat, if any."""
    numbered = [topic for topic in root.below if is_numbered(topic) and topic.part not in OTHER_MEETINGS]
    numbered = numbered or counted_from_one(root.below)
    # "2. Agenda", but not "2. Matters arising"
    in_sections = any(is_called_agenda(topic) and not is_an_item(topic) for topic in numbered)
    counted = {id(topic) for topic in numbered}
    all_counted = all(id(topic) in counted for topic in root.below if topic.part is Part.AGENDA)
    if numbered and (tables := _tables_of_topics(root, scope, sure=True)):
        yield [Topic(None, Part.AGENDA, tables, numbered)]  # the headings repeat its rows
    upcoming = [topic for topic in root.below if is_numbered(topic) and topic.part in OTHER_MEETINGS]
    if len(numbered) > 1 and len(numbered) + len(upcoming) > 2 and not in_sections and all_counted:
        last = numbered[-1]
        if last.part is Part.DECISIONS and not last.blocks and not last.below:
            numbered = numbered[:-1]  # an empty "3. Resolutions", which some tools add to all minutes
        yield [Topic(None, Part.AGENDA, [], [as_item(topic) for topic in numbered])]


def _at_hours(root: Topic, scope: Scope) -> list[nodes.Element]:
    """Return the paragraphs in which every line begins with its length ("10 min") or its hours."""
    texts = [block for block in root.blocks if isinstance(block, nodes.paragraph) and _HOURS.match(block.astext())]
    found = [(block, lines_of(block, scope.sources)) for block in texts]
    return [
        block
        for block, lines in found
        if len(lines) > 1
        and all(_HOURS.match(line.text) and read_agenda_line(line).minutes is not None for line in lines)
    ]


def _commands(root: Topic, scope: Scope) -> Iterator[nodes.Element]:
    """Yield the blocks with commands that change the topic, by bots or scribes, if it changes more than once."""
    # beside other headings, "Item 1: a field for the number" is a point under its heading, and no new topic
    has_headings = sum(topic.part is None and topic.heading is not None for topic in walk(root)) > 1
    texts = [
        block
        for topic in walk(root)
        if topic.part is None or topic.part is Part.DISCUSSION
        for block in topic.blocks
        if isinstance(block, _TEXTS)
        and holds_command(block.astext())
        and not (has_headings and topic.part is None and topic.heading is not None and "#topic" not in block.astext())
    ]
    found = [[line for line in lines_of(block, scope.sources) if is_command(line)] for block in texts]
    is_sure = sum(map(len, found)) > 1 or any(line.text.startswith("#") for lines in found for line in lines)
    if is_sure:
        yield from (block for block, lines in zip(texts, found, strict=True) if lines)


def _tables_of_topics(topic: Topic, scope: Scope, *, sure: bool = False, minuted: bool = True) -> list[nodes.Element]:
    return [block for block in topic.blocks if _is_table_of_topics(block, scope, sure=sure, minuted=minuted)]


def _is_table_of_topics(block: nodes.Element, scope: Scope, *, sure: bool, minuted: bool) -> bool:
    """Whether a table lists topics; with `sure`, only if its other columns show it, such as owners and lengths."""
    rows = rows_of(block, scope.sources) if is_listing(block) else None
    header = [cell.text for cell in rows[0].cells] if rows else []
    parts = [classify_label(text, scope.words) for text in header]
    is_minuted = minuted and _is_minuted(header, parts)
    if (Part.ACTIONS in parts or Part.DECISIONS in parts) and not is_minuted:
        return False
    return (not sure and (Part.AGENDA in parts or is_minuted)) or tells_topics(header)


def _is_minuted(header: list[str], parts: list[Part | None]) -> bool:
    """Whether a table begins with a column of items and has another for what was said about them."""
    if not header or not is_topic(header[0]):
        return False
    return parts[0] not in {Part.ACTIONS, Part.DECISIONS} and not _SAID.isdisjoint(parts[1:])


def _is_day(topic: Topic, scope: Scope) -> bool:
    """Whether a heading is only a date, perhaps with a time."""
    text = topic.heading.line.text.strip(" :.()") if topic.heading is not None else ""
    if len(text) > _LONGEST_DAY or not any(map(str.isdigit, text)):
        return False
    return any(
        found.date and _HOUR.fullmatch(text[: found.start] + text[found.stop :])
        for found in find_dates(text, scope.language)
    )


def _sums_up(topic: Topic) -> bool:
    """Whether a heading is "Summary"."""
    return topic.heading is not None and normalized(topic.heading.line.text) in _SUMMARIES


def _is_name(topic: Topic, known: frozenset[str]) -> bool:
    """Whether a heading is only a name: that of somebody present, or a common given name."""
    name = topic.heading.line.text.strip(" :@").casefold() if topic.heading is not None else ""
    return name in known or name in GIVEN_NAMES


def _groups_between(root: Topic, stated: list[Topic]) -> Iterator[Topic]:
    """Yield the groups of items between parts that are named as an agenda: "Active votes"."""
    if len(stated) < 2:
        return
    wanted = {id(topic) for topic in stated}
    for topic in walk(root):
        places = [place for place, below in enumerate(topic.below) if id(below) in wanted]
        for below in topic.below[places[0] : places[-1]] if len(places) > 1 else ():
            may_be = below.part is None or below.part is Part.PREVIOUS  # "From previous meetings"
            if may_be and below.heading is not None and names_group(below.heading.line.text):
                yield below


def _before_rest(root: Topic, stated: list[Topic]) -> list[Topic]:
    """Return the headings that are the agenda when only its start or end is named as such: "Other topics"."""
    rest = [topic for topic in root.below if topic.part is Part.AGENDA and (_is_rest(topic) or is_business(topic))]
    ends = set(map(id, rest))
    if not rest or not all(id(topic) in ends or _is_arising(topic) or not holds_items(topic) for topic in stated):
        return []
    # minutes of associations begin with "Matters arising"
    starts = {id(topic) for topic in root.below if _is_arising(topic)}
    parts = {None, Part.PREVIOUS} if starts else {None}
    # "New business" is a group of items; the headings beside it are reports
    beside = Part.DETAILS if any(map(is_business, rest)) else None
    found = [
        topic if id(topic) in ends - starts else topic._replace(part=beside)
        for topic in root.below
        if id(topic) in ends | starts or ((topic.part in parts or reviews(topic)) and (topic.blocks or topic.below))
    ]
    return [Topic(None, Part.AGENDA, [], found)] if len(found) > len(rest) else []


def _carried_over(root: Topic, called: list[Topic]) -> Iterator[Topic]:
    """Yield what an earlier meeting left over; "Follow-ups" at the end of the notes come from this meeting instead."""
    last = root.below[-1] if root.below else None
    for topic in _outermost(root, {Part.CARRIED_OVER}):
        text = topic.heading.line.text if topic.heading is not None else ""
        if not (topic is last and called and _FOLLOW_UPS.match(text)):
            yield topic


def _of_any_name(topic: Topic, known: frozenset[str], scope: Scope) -> Iterator[list[Topic]]:
    """Yield the only part beside the roll call, whatever its name, if it lists items."""
    items = [item for block in topic.blocks if isinstance(block, LISTS) for item in items_of(block)]
    chosen = [item for item in items if may_be_item(item, scope)]
    are_most = len(chosen) > max(1, len(items) // 2) and not topic.below
    # only with owners, links or talk below: any page with "Who" and "What" would be a meeting otherwise
    if are_most and looks_like_items(chosen, scope.sources, known) > 0:
        yield [topic._replace(blocks=chosen)]


def _is_only_item(topic: Topic, known: frozenset[str], scope: Scope) -> bool:
    """Whether the only part beside the roll call is itself the one item, since its lists hold only discussion."""
    if topic.heading is None or topic.part is not None or _sums_up(topic):
        return False
    words = normalized(topic.heading.line.text).split()
    if (
        find_dates(topic.heading.line.text, scope.language)
        or _NO_TOPIC.issuperset(words)
        or not _NOTED.isdisjoint(words)
    ):
        return False  # "Venue", "Notes of 5 May"
    lists = [block for block in topic.blocks if is_listing(block)]
    return not lists or looks_like_items(lists, scope.sources, known) < TALK


def _is_arising(topic: Topic) -> bool:
    """Whether a heading is "Matters arising", the usual name for what the last minutes left open."""
    return topic.heading is not None and _ARISING.match(topic.heading.line.text) is not None


def _is_rest(topic: Topic) -> bool:
    """Whether a part is the end of an agenda, for anything not listed on it: "Any other business"."""
    return topic.heading is not None and names_rest(topic.heading.line.text)


def _outermost(topic: Topic, parts: set[Part]) -> Iterator[Topic]:
    """Yield the topics that are one of these parts and lie in no other such topic."""
    for below in topic.below:
        if below.part in parts:
            yield below
        elif below.part not in OTHER_MEETINGS:
            yield from _outermost(below, parts)


def _outermost_below(topic: Topic) -> Iterator[Topic]:
    for below in topic.below:
        assert below.heading is not None
        if below.part is Part.AGENDA or (below.part is None and names_group(below.heading.line.text)):
            yield below
        elif below.part not in OTHER_MEETINGS:
            yield from _outermost_below(below)


def _is_the_agenda(topic: Topic) -> bool:
    """Whether a heading is "Agenda" and no more, unlike "Other agenda items"."""
    return is_called_agenda(topic) and topic.heading is not None and topic.heading.line.text.strip(" :").isalpha()


def _is_listed(topic: Topic, known: frozenset[str], scope: Scope) -> bool:
    """Whether the lists of a part name what was discussed, and not what was said about it."""
    if topic.part is not Part.DISCUSSION or topic.below:
        return True
    heading = topic.heading.line.text.casefold() if topic.heading is not None else ""
    if "discussed" in heading:
        return True
    is_discussion = "discussion" in heading
    looks = looks_like_items([block for block in topic.blocks if is_listing(block)], scope.sources, known)
    return looks > (2 * TALK if is_discussion else TALK)


def _ordered(root: Topic, topics: list[Topic]) -> list[Topic]:
    """Return the topics in the order of the page, without those that lie in another."""
    wanted = {id(topic) for topic in topics}

    def found(topic: Topic) -> Iterator[Topic]:
        for below in topic.below:
            if id(below) in wanted:
                yield below
            else:
                yield from found(below)

    # "AOB" above prose is an item beside the others
    return [
        topic if not _is_rest(topic) or holds_items(topic) else Topic(None, Part.AGENDA, [], [topic])
        for topic in found(root)
    ]
