"""Where the notes of a meeting list its people."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from docutils import nodes

from sphinx_meetings.grammars.dates import find_dates
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.groups import names_group
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.people_labels import names_members, tells_way
from sphinx_meetings.grammars.roll_call import read_roll_call_line
from sphinx_meetings.grammars.roll_call_columns import is_matrix, read_header, tells_of_days
from sphinx_meetings.grammars.roll_call_headings import OTHER_PEOPLE
from sphinx_meetings.grammars.roll_call_lists import names_affiliation
from sphinx_meetings.grammars.unannounced import are_people, is_initialled, is_signed, lists_people, people_who_met
from sphinx_meetings.grammars.vocabulary import Part, classify_label, normalized, speaks_of_meeting
from sphinx_meetings.reading.blocks import brief, is_listing, items_of, rest_of
from sphinx_meetings.reading.labelled_people import ONE_LINE, label_of, labelled, people_of_lines
from sphinx_meetings.reading.outline import AGENDA, PEOPLE, Topic, walk
from sphinx_meetings.reading.roll_call_part import RollCallPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import take_apart
from sphinx_meetings.reading.tables import rows_of
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Line

__all__ = ["check_ins", "roll_calls"]

# The parts in which a label such as "Present:" may stand among other lines.
_BESIDE = frozenset({None, Part.DETAILS, Part.DATE, Part.TIME, Part.CHECK_IN, Part.NOTES})
_NOT_THIS_MEETING = frozenset({Part.NEXT_MEETING, Part.OTHER_MEETING, Part.PREVIOUS})
_BESIDE_NAMES = frozenset({"affiliation", "handle", "present", "pronouns", "initials"})
_HEADER = re.compile(r"\(([^()]{4,80})\)[\s:*_]*$")
"""The fields in brackets at the end of a heading: "Roll call (name, pronouns, where you are)"."""
_BARE = 30
_BOX = re.compile(r"\[[xX ]\]")
_DIGIT = re.compile(r"\d")
_FEWEST_INITIALLED = 2
_FIRST_BLOCKS = 3


def roll_calls(root: Topic, scope: Scope) -> list[RollCallPart]:
    """Return the parts that list people, below headings and after labels; in the agenda only if nowhere else."""
    found = list(_people(root, scope, None, agenda=False))
    if not any(part.part is Part.ATTENDEES for part in found):
        found = list(_people(root, scope, None, agenda=True))
    if not any(part.part is Part.ATTENDEES for part in found):
        found += [RollCallPart(Part.ATTENDEES, table) for table in _tables(root, scope)]
    if not any(part.part is Part.ATTENDEES for part in found):
        found += [RollCallPart(Part.ATTENDEES, line) for line in _initialled(root, scope)]
    if not any(part.part is Part.ATTENDEES for part in found):
        found += [RollCallPart(Part.ATTENDEES, block) for block in _unlabelled(root, scope)][:1]
    if not any(part.part is Part.ATTENDEES for part in found):
        found += [RollCallPart(Part.ATTENDEES, line) for line in _met(root, scope)][:1]
    return found


def _met(topic: Topic, scope: Scope) -> Iterator[Line]:
    """Yield the people who met, as the first sentences below a title or a date say."""
    if topic.part not in _BESIDE or not _is_bare(topic, scope):
        return
    for block in topic.blocks[:_FIRST_BLOCKS]:
        if isinstance(block, nodes.paragraph):
            for line in lines_of(block, scope.sources)[:1]:
                people = people_who_met(line)
                if people is not None:
                    yield people
    for below in topic.below[:1]:
        yield from _met(below, scope)


def _is_bare(topic: Topic, scope: Scope) -> bool:
    """Whether a heading is a title or a date, and no topic such as "3. Rent"."""
    if topic.heading is None or topic.heading.level == 1:
        return True
    text = topic.heading.line.text
    return _DIGIT.search(text) is not None and (speaks_of_meeting(text) or bool(find_dates(text, scope.language)))


def _unlabelled(topic: Topic, scope: Scope) -> Iterator[nodes.Element]:
    """Yield lists without a label, right below a title or a date, whose items can only be people."""
    if topic.part is None:
        is_bare = _is_bare(topic, scope)
        tells = _lists_people if is_bare else _ticks_people
        found = next((block for block in topic.blocks if tells(block, scope)), None)
        if found is not None and (is_bare or not _tells_of_others(topic)):
            yield found
            return
    for below in topic.below:
        yield from _unlabelled(below, scope)


def _lists_people(block: nodes.Element, scope: Scope) -> bool:
    if isinstance(block, nodes.paragraph):
        may_list = block.astext().count(",") > _FEWEST_INITIALLED or is_signed(block.astext())
        said = lines_of(block, scope.sources) if may_list else []
        return len(said) == 1 and lists_people(said[0])
    return isinstance(block, nodes.bullet_list) and are_people(_lines_of_items(block, scope))


def _ticks_people(block: nodes.Element, scope: Scope, *, certain: bool = False) -> bool:
    """Whether a list has a box for each person, with some of them ticked, below a heading such as "Committee".

    Args:
        block: The list.
        scope: The page.
        certain: Whether the heading and its siblings already show that these are people.
    """
    if not isinstance(block, nodes.bullet_list) or "[x]" not in brief(block).casefold():
        return False
    lines = _lines_of_items(block, scope)
    if not lines or not all(_BOX.match(line.text) for line in lines):
        return False
    if not certain:
        return are_people(lines)
    return all(":" not in line.text and read_roll_call_line(line).attendance for line in lines)


def _lines_of_items(block: nodes.Element, scope: Scope) -> list[Line]:
    """Return the lines of a list; none if an item holds more than its own line."""
    lines = [None if rest_of(item) else own_line(item, scope.sources) for item in items_of(block)]
    return [line for line in lines if line is not None] if None not in lines else []


def _initialled(topic: Topic, scope: Scope) -> Iterator[Line]:
    """Yield the lines that introduce the initials used in the notes: "Ana Ruiz (AR), Ben Stone (BS)"."""
    if topic.part in _BESIDE:
        for block in topic.blocks:
            if isinstance(block, nodes.paragraph) and block.astext().count("),") >= _FEWEST_INITIALLED:
                yield from filter(is_initialled, lines_of(block, scope.sources))
    for below in topic.below:
        yield from _initialled(below, scope)


def _tables(topic: Topic, scope: Scope) -> Iterator[nodes.Element]:
    """Yield the tables whose header is that of a roll call: ``Name | Affiliation``."""
    if topic.part in _BESIDE and not _tells_of_others(topic):
        for block in topic.blocks:
            if is_listing(block) and _is_roll_call(block, scope):
                yield block
    for below in topic.below:
        yield from _tables(below, scope)


def _tells_of_others(topic: Topic) -> bool:
    """Whether a heading is about people who need not have been at the meeting: "New committers"."""
    if topic.part is not None or topic.heading is None or topic.heading.level == 1:
        return False
    text = topic.heading.line.text
    # "Release team, 5 March" is the meeting itself
    return _DIGIT.search(text) is None and OTHER_PEOPLE.search(normalized(text)) is not None


def _is_roll_call(block: nodes.Element, scope: Scope) -> bool:
    """Whether a block is a table whose header is that of a roll call."""
    rows = rows_of(block, scope.sources)
    columns = read_header(list(rows[0].cells)) if rows else None
    if rows and is_matrix(rows[0].cells):
        return tells_of_days([row.cells for row in rows[1:]])
    if not rows or columns is None or "name" not in columns.kinds:
        return False
    if not _BESIDE_NAMES.isdisjoint(columns.kinds):
        return True
    return columns.kinds == ("name", "role") and classify_label(rows[0].cells[0].text, scope.words) is Part.ATTENDEES


def check_ins(root: Topic) -> Iterator[list[RollCallPart]]:
    """Yield what may be a roll call although no heading says so; only its lines can show it."""
    if root.part is Part.CHECK_IN:
        listings = [
            RollCallPart(Part.ATTENDEES, block) for block in root.blocks if is_listing(block) or _has_lines(block)
        ]
        yield [*_header(root, Part.ATTENDEES), *listings]
    for topic in root.below:
        yield from check_ins(topic)


def _has_lines(block: nodes.Element) -> bool:
    return isinstance(block, nodes.paragraph) and block.astext().count("\n") > 1


def _people(
    topic: Topic, scope: Scope, inherited: Part | None, *, agenda: bool, within: int = 0, group: str = ""
) -> Iterator[RollCallPart]:
    """Yield the parts of a topic, and of those below it, that list people.

    Args:
        topic: The topic.
        scope: The page.
        inherited: The part to assume if the topic's own heading names none.
        agenda: Whether the agenda may hold the roll call.
        within: Whether the topic lies in the agenda (1), or in an item after its first (2): people listed there,
            below "Representatives", belong to the item and not to the roll call.
        group: The organisation of these people.
    """
    part = topic.part or inherited
    if part in PEOPLE:
        yield from (found._replace(group=found.group or group) for found in _stated(topic, scope, part))
    elif topic.heading is not None and (said := _in_heading(topic.heading.line, scope)) is not None:
        yield said
        if said.part not in ONE_LINE:
            yield from _stated(topic, scope, said.part)
    elif part in _BESIDE or (agenda and part not in _NOT_THIS_MEETING):
        beside = False
        for block in topic.blocks:
            if beside and is_listing(block) and _is_roll_call(block, scope):
                yield RollCallPart(Part.ATTENDEES, block)  # "Roll call: by the secretary", above a table
                continue
            for found in labelled(block, scope, beside=beside):
                beside = True
                yield found
    if part in PEOPLE and _are_each_a_person(topic.below, scope):
        for below in topic.below:
            yield from _headed_by_person(below, part)
    else:
        yield from _people_below(topic, scope, part, agenda=agenda, within=within, group=group)


def _people_below(
    topic: Topic, scope: Scope, part: Part | None, *, agenda: bool, within: int, group: str
) -> Iterator[RollCallPart]:
    groups = _groups(topic) if part in PEOPLE else {}
    within = max(within, part in AGENDA)
    for number, below in enumerate(topic.below):
        deeper = 2 if within and number and below.part is None else within
        if below.part is Part.ATTENDEES and deeper > agenda:
            continue
        passed = part if part in PEOPLE and not _is_group_of_items(below) else None
        if below.part is None and _may_be_beside(below, scope) and any(other.part in PEOPLE for other in topic.below):
            passed = Part.ATTENDEES  # "On Zoom" beside "Present"
        yield from _people(below, scope, passed, agenda=agenda, within=deeper, group=groups.get(number, ""))


def _are_each_a_person(topics: Sequence[Topic], scope: Scope) -> bool:
    """Whether each heading below a roll call is a person, above what that person reported."""
    if len(topics) < 2 or any(topic.part is not None or topic.heading is None for topic in topics):
        return False
    texts = [topic.heading.line.text for topic in topics if topic.heading is not None]
    if any(names_group(text) or tells_way(text) for text in texts):
        return False
    named = sum("@" in text or begins_with_given_name(text) for text in texts)
    named = max(named, sum(_is_told(block, scope) for topic in topics for block in topic.blocks[:1]))
    read = [read_roll_call_line(topic.heading.line) for topic in topics if topic.heading is not None]
    return 2 * named > len(texts) and all(len(found.attendance) == 1 for found in read)


def _is_told(block: nodes.Element, scope: Scope) -> bool:
    """Whether a list or a paragraph has text and names nobody."""
    if isinstance(block, nodes.bullet_list):
        lines = [own_line(item, scope.sources) for item in items_of(block)]
    else:
        lines = list(lines_of(block, scope.sources)) if isinstance(block, nodes.paragraph) else []
    return bool(lines) and not any(line is None or read_roll_call_line(line).attendance for line in lines)


def _headed_by_person(topic: Topic, part: Part) -> Iterator[RollCallPart]:
    assert topic.heading is not None
    yield RollCallPart(part, topic.heading.line, one_each=True)
    yield from (RollCallPart(part, block, is_told=True) for below in walk(topic) for block in below.blocks)


def _may_be_beside(topic: Topic, scope: Scope) -> bool:
    """Whether a sibling of the roll call's heading also heads people: "On Zoom", "Voting members" with boxes."""
    if _tells_way(topic):
        return True
    text = topic.heading.line.text if topic.heading is not None and len(topic.blocks) == 1 else ""
    return names_members(text) and _ticks_people(topic.blocks[0], scope, certain=True)


def _tells_way(topic: Topic) -> bool:
    return topic.heading is not None and tells_way(topic.heading.line.text)


def _is_group_of_items(topic: Topic) -> bool:
    """Whether a heading names a group of items and is below the roll call only by a wrong level: "Active votes"."""
    return topic.part is None and topic.heading is not None and names_group(topic.heading.line.text)


def _in_heading(heading: Line, scope: Scope) -> RollCallPart | None:
    """Return the people in a heading such as "### Moderator: Ana Ruiz"."""
    if ":" not in heading.text and "：" not in heading.text:
        return None
    statement = take_apart(heading)
    label = label_of(statement, scope)
    return RollCallPart(label, statement.value) if label in PEOPLE and statement.value.text else None


def _groups(topic: Topic) -> dict[int, str]:
    """Return the headings below a roll call, by position, if they are organisations: "ACME", "Globex"."""
    headed = {
        number: below.heading.line.text.strip(" :：*_")
        for number, below in enumerate(topic.below)
        if below.heading is not None and below.part is None
    }
    found = {number: text for number, text in headed.items() if names_affiliation(text)}
    return found if len(found) > 1 and 2 * len(found) > len(headed) else {}


def _stated(topic: Topic, scope: Scope, part: Part) -> Iterator[RollCallPart]:
    """Yield everything below a heading of people."""
    current: Part | None = part
    yield from _header(topic, part)
    listed = any(map(is_listing, topic.blocks))
    groups = _groups_in_paragraphs(topic.blocks) if listed else {}
    group = ""
    lists = False
    for number, block in enumerate(topic.blocks):
        if listed and isinstance(block, nodes.block_quote):
            continue  # instructions on how to add oneself to the list
        if number in groups:
            group = groups[number]
            continue
        if isinstance(block, nodes.paragraph):
            current = yield from people_of_lines(lines_of(block, scope.sources), scope, part)
            lists = lists or (_says_all(block.astext()) and not _is_header(block, scope))
        elif lists and is_listing(block) and _names_nobody(block, scope):
            yield RollCallPart(part, block, is_told=True)  # what was said, below "Ana, Ben, Carla"
        else:
            yield RollCallPart(current or part, block, group=group)


def _says_all(text: str) -> bool:
    """Whether a paragraph lists people itself: several, or those after a label in its last line."""
    if text.endswith((":", "：")):
        return False
    return text.count(", ") >= _FEWEST_INITIALLED or ": " in text.rpartition("\n")[2][:_BARE]


def _is_header(block: nodes.paragraph, scope: Scope) -> bool:
    """Whether the last line of a paragraph says what the fields of the list below it are."""
    return any(read_header([line]) is not None for line in lines_of(block, scope.sources)[-1:])


def _names_nobody(block: nodes.Element, scope: Scope) -> bool:
    """Whether nothing in a list shows that its items are people."""
    lines = [own_line(item, scope.sources) for item in items_of(block)]
    texts = [line.text for line in lines if line is not None]
    return bool(texts) and not any("@" in text or begins_with_given_name(text) for text in texts)


def _groups_in_paragraphs(blocks: Sequence[nodes.Element]) -> dict[int, str]:
    """Return the paragraphs above lists, by position, if they are organisations: "ACME", "Globex"."""
    heads = {
        number: block.astext().strip(" :：*_")
        for number, (block, following) in enumerate(pairwise(blocks))
        if isinstance(block, nodes.paragraph) and is_listing(following) and len(brief(block)) <= _BARE
    }
    found = {number: text for number, text in heads.items() if "\n" not in text and names_affiliation(text)}
    named = any(begins_with_given_name(text) for text in heads.values())
    paragraphs = sum(isinstance(block, nodes.paragraph) for block in blocks)
    return found if 1 < len(found) == len(heads) == paragraphs and not named else {}


def _header(topic: Topic, part: Part) -> Iterator[RollCallPart]:
    """Yield the names of the fields in a heading: "Roll call (name, pronouns, where you are)"."""
    if topic.heading is None:
        return
    heading = topic.heading.line
    lines = []
    if "(" in heading.text and (header := _HEADER.search(heading.text)):
        lines.append(cut(heading, header.start(1), header.end(1)))
    if ": " in heading.text:
        lines.append(take_apart(heading).value)  # "Check-in: name, where you are"
    elif "|" in heading.text:
        lines.append(heading)  # "Name | Affiliation | GitHub"
    elif "? " in heading.text:
        lines.append(cut(heading, heading.text.index("? ") + 2))  # "Who is here? Name / organisation"
    yield from islice((RollCallPart(part, line) for line in lines if read_header([line]) is not None), 1)
