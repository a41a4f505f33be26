"""What the lines of an agenda's list show about themselves: items, facts, outcomes, names, or mere talk."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from docutils import nodes

from sphinx_meetings.grammars.agenda import AgendaLine, read_agenda_line
from sphinx_meetings.grammars.agenda_words import ABOUT, ACRONYMS
from sphinx_meetings.grammars.given_names import GIVEN_NAMES, begins_with_given_name
from sphinx_meetings.grammars.groups import names_rest
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.reading.blocks import LISTS, items_of
from sphinx_meetings.reading.outline import Topic, walk
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import take_apart
from sphinx_meetings.reading.text import own_line, own_lines
from sphinx_meetings.records import Line

__all__ = [
    "Titles",
    "is_bold",
    "is_fact",
    "is_person",
    "is_round",
    "is_said",
    "lengths_below",
    "lists_timed",
    "nobody_speaks",
    "opening_of",
    "signed",
    "signed_below",
]

_INITIALS = re.compile(r"\([A-Z]{2,3}\)")
_LEAST_WORDS, _MOST_WORDS = 2, 4
_SIGNATURE = late(r"(?:\[[ xX]?\]\s{0,4})?[(\[](@?[^\W\d_][\w .'’/,&@-]{1,40})[)\]]\s*[^\s(]")
_SIGNED_BELOW = late(
    r"[(]([A-ZÀ-Þ][^\W\d_]{1,20}(?:(?: ?[/,&] ?| )[A-ZÀ-Þ][^\W\d_]{1,20}){0,2})"
    r"(?:, ?\d{1,3} ?(?:m|min|mins|minutes|['’]))?[)][ :]*$"
)
_LEAST_VOUCHED = 2
_TIMES_VOUCHED = 4
_BETWEEN = re.compile(r"\s*[/,&]\s*@?")
_ACCOUNT = re.compile(r"[a-z][a-z0-9_-]{3,30}")
_NUMBER = late(
    r"^(?:\(?\d{1,2}[.)]\s+|(?:agenda item|topic|item|top|point|punkt|re) ?#?\d{0,2}\s?[.:)–-]\s*)", re.IGNORECASE
)
_OFFICERS = frozenset({Part.CHAIR, Part.NOTETAKER})
_WHEN = frozenset({Part.DATE, Part.TIME, Part.TIMEZONE})
_LENGTH_HINT = re.compile(r"\d ?\+?-? ?(?:[mhMH'’′分時]|std)")
"""Matches in every text with a length: a quick test that rules out most texts."""
_NEXT = late(r"next(?: (?:meeting|call|session|sync)\b|: )", re.IGNORECASE)
_NEXT_OFFICER = late(
    r"next (?:(?:week|meeting|call|time|session)(?:['’]s)? )?"
    r"(?:chair|facilitator|host|scribe|note ?taker|minute taker|lead(?:er)?)\b[^:]{0,20}:",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"^\d{1,2}\s+")
_ASIDE = re.compile(r"(?<=.) \([^()]{1,40}\)")
_LOST_BULLET = late(r"(?:[a-z][.)]|[ivx]{1,4}[.)]|[*+•◦▪–-])\s")
_LONGEST_LABEL = 60
_LONGEST_DATE = 40
_LONGEST_SPEAKER = 40
_REPORT = re.compile(
    r"@?([^\W\d_][^:–—()\[\]]{0,30}?)(?: ?:| [-–—]) +(?:((?:(?:mostly|also|has|have|been|is|was|still) )*"
    r"(?:worked|working on|fixed|finished|merged|reviewed|reviewing|released|wrote|started|continued|helped|"
    r"attended|spent|implemented|added|tested|investigated|submitted|published|nothing|no updates?|away)\b))?"
)
"""The name of a person and, as the second group, what they did."""
_SPEAKERS = frozenset({"we", "i", "they", "he", "she", "agreed", "decided", "everyone", "someone", "some", "it"})


class Titles:
    """The titles of listed items, to recognise a heading that repeats one of them."""

    def __init__(self, titles: Iterable[str] = ()) -> None:
        self._texts: set[str] = set()
        self._whole: dict[tuple[str, ...], int] = {}
        self._openings: dict[tuple[str, ...], int] = {}
        self._rest: int | None = None
        self._count = 0
        for title in titles:
            self.add(title)

    def add(self, title: str) -> None:
        """Remember the title of an item."""
        self._texts.add(title.casefold())
        if self._rest is None and names_rest(title):
            self._rest = self._count
        self._add_words(_opening(title))
        kind, colon, topic = title[:_LONGEST_LABEL].partition(": ")
        if colon and " " not in kind and len(words := _opening(topic)) >= _LEAST_WORDS:
            self._add_words(words)  # "RFC: Sessions in storage", below which "Sessions in storage" is discussed
        self._count += 1

    def _add_words(self, words: tuple[str, ...]) -> None:
        self._whole.setdefault(words, self._count)
        for count in range(_LEAST_WORDS, len(words)):
            self._openings.setdefault(words[:count], self._count)

    def says(self, text: str) -> bool:
        """Whether a text is a title, word for word."""
        return text.casefold() in self._texts

    def repeats(self, heading: str) -> bool:
        """Whether a heading repeats a title, or begins like one: "Budget 2026: vote" for "Budget 2026"."""
        return self.place(heading) is not None

    def place(self, heading: str) -> int | None:
        """The position of the title that a heading repeats, in the order in which they were added."""
        if self._rest is not None and names_rest(heading):
            return self._rest  # "Other" for "Any other business"
        found = self._place(heading)
        return self._place(_BARE_NUMBER.sub("", heading)) if found is None and heading[:1].isdecimal() else found

    def _place(self, heading: str) -> int | None:
        words = _opening(heading)
        for known in (self._whole, self._openings):
            if words in known:
                return known[words]
        shorter = (words[:count] for count in range(len(words) - 1, _LEAST_WORDS - 1, -1))
        return next((self._whole[opening] for opening in shorter if opening in self._whole), None)


def _opening(title: str) -> tuple[str, ...]:
    text = _NUMBER.sub("", title[:200])
    if "(" in text:
        text = _ASIDE.sub("", text)  # "Budget (12:40 in the video)"
    return tuple(re.findall(r"\w+", text.casefold())[:_MOST_WORDS])


def signed(topics: Iterable[Topic], known: Collection[str], scope: Scope) -> frozenset[str]:
    """Return other names in brackets before items, if many are of people present: "[Ana] Budget", "[Uwe] Release".

    The same holds if all of them are initials: "(AR) Budget", "(UB) Release".
    """
    said = [
        name
        for topic in topics
        for part in walk(topic)
        for block in part.blocks
        if isinstance(block, (*LISTS, nodes.list_item))
        for item in items_of(block)
        if (name := _signature(item, scope))
    ]
    pieces = [one for name in said for one in _BETWEEN.split(name.strip("()[]@").casefold())]
    names = [one for one in pieces if one and not one[0].isdecimal()]  # "[kim, 5m]"
    others = {name for name in names if name not in known}
    there = len(names) - sum(name in others for name in names)
    if there > 1 and there >= len(others):
        return frozenset(others)
    vouched = len(names) - sum(name in others and name not in GIVEN_NAMES for name in names)
    no_words = sum(not name.isalpha() for name in others)
    if 3 * vouched >= len(names) and no_words and len(others) > 1 and all(map(_ACCOUNT.fullmatch, others)):
        return frozenset(others)  # "[kim] Budget", "[klee42] Release", but "[theme] Colours"
    all_initials = all(_INITIALS.fullmatch(name) and name.strip("()") not in ACRONYMS for name in said)
    return frozenset(others) if all_initials and len(others) > 1 else frozenset()


def signed_below(topics: Iterable[Topic], known: Collection[str], scope: Scope) -> frozenset[str]:
    """Return other names in brackets after items, if most there are people: "Budget (Ana)", "Release (Dunja)"."""
    lines = [
        line
        for topic in topics
        for part in walk(topic)
        for line in (
            *([part.heading.line] if part.heading is not None else []),
            *(
                own_line(item, scope.sources)
                for block in part.blocks
                if isinstance(block, (*LISTS, nodes.list_item))
                for item in items_of(block)
                if _ends_in_brackets(item)
            ),
        )
        if line is not None and line.text.rstrip(" :").endswith(")")
    ]
    said = [found[1] for line in lines if (found := _SIGNED_BELOW.search(line.text[-_LONGEST_SPEAKER:]))]
    names = [name for one in said for name in _BETWEEN.split(one) if name]
    vouched = [name for name in names if _is_vouched(name, known)]
    others = {name.casefold() for name in names if not _is_vouched(name, known)}
    # if there is a roll call, a name that is not in it is rather a thing or a place: "Hosting (Globex)"
    most = len(vouched) // (_TIMES_VOUCHED if known else _LEAST_VOUCHED)
    if len(vouched) < _LEAST_VOUCHED or len(others) > most or not others:
        return frozenset()
    return frozenset(others) if all(read_owners(name, Trust.BRACKETS) for name in names) else frozenset()


def _ends_in_brackets(item: nodes.Element) -> bool:
    """Quickly test whether the first paragraph of an item may end in brackets."""
    node = item.children[0] if item.children else item
    while node.children:
        node = node.children[-1]
    return isinstance(node, nodes.Text) and node.rstrip(" :").endswith(")")


def _is_vouched(name: str, known: Collection[str]) -> bool:
    return name.casefold() in known or begins_with_given_name(name)


def _signature(item: nodes.Element, scope: Scope) -> str | None:
    """Return what begins an item in brackets, including these, if it looks like a person's name."""
    line = own_line(item, scope.sources)
    found = _SIGNATURE.match(line.text) if line is not None and line.text[:1] in ("[", "(") else None
    if found is None:
        return None
    if read_owners(found[1], Trust.BRACKETS) is None and not all(
        _ACCOUNT.fullmatch(name) and name not in ABOUT for name in _BETWEEN.split(found[1])
    ):
        return None
    opening = found.start(1) - 1
    return line.text[opening : found.end(1) + 1] if line is not None else None


def is_fact(line: Line, known: Collection[str], scope: Scope) -> bool:
    """Whether a line among the items says who chairs or takes notes, or when a meeting is: "Scribe: Ana"."""
    if _NEXT.match(line.text) and any(map(str.isdigit, line.text)):
        # "Next meeting is on 5 March", but not "Next meeting (5 min)"
        return len(line.text) < _LONGEST_LABEL and read_agenda_line(line, known).minutes is None
    if ":" not in line.text[:_LONGEST_LABEL]:
        return False
    if _NEXT_OFFICER.match(line.text):
        return True  # "Next week's chair: Ana"
    said = take_apart(line)
    part = classify_label(said.label, scope.words) if said.label else None
    if part in _OFFICERS:
        return read_owners(said.value.text, Trust.WEAK, known) is not None
    return part in _WHEN and len(said.value.text) < _LONGEST_DATE and any(map(str.isdigit, said.value.text))


def is_person(item: nodes.Element, known: Collection[str], scope: Scope) -> bool:
    """Whether a list item is only the name of somebody present, above what they did."""
    line = own_line(item, scope.sources)
    return line is not None and line.text.strip(" :@").casefold() in known


def is_round(items: Sequence[nodes.Element], known: Collection[str], scope: Scope) -> bool:
    """Whether a list says what each person did, and is no agenda: "Ana: fixed the fonts", "Ben: nothing"."""
    did = 0
    for item in items:
        line = own_line(item, scope.sources)
        report = _REPORT.match(line.text) if line is not None else None
        if report is None or not _is_vouched(report[1], known):
            return False
        did += report[2] is not None
    return did > 1 and 2 * did > len(items)


def nobody_speaks(items: Sequence[nodes.Element], known: Collection[str], scope: Scope) -> bool:
    """Whether the lines of a list are hardly ever speech, so that they can be what was discussed."""
    lines = [line for item in items if (line := own_line(item, scope.sources)) is not None]
    talk = sum(is_said(line.text, known) for line in lines)
    return len(lines) > 1 and 5 * talk <= len(lines)


def is_said(text: str, known: Collection[str]) -> bool:
    """Whether a line says what somebody said or does: "Ana will write", "We agreed"."""
    first = text.partition(" ")[0].strip("*_@:,()[]").casefold()
    return first in known or first in _SPEAKERS or (not known and ":" in text[:_LONGEST_SPEAKER])


def lengths_below(line: Line, lists: Sequence[nodes.Element], known: Collection[str], scope: Scope) -> bool:
    """Whether the items nested below a line have lengths and it is no item: "Proposals", "Poll (Ana, 5m)".

    Args:
        line: The own line of an item.
        lists: What is nested below it.
        known: The names by which people of the meeting may be called.
        scope: The page.
    """
    nested = [item for block in lists for item in items_of(block)]
    likely = [item for item in nested if _may_tell_length(item)]
    if not likely or 3 * len(likely) < 2 * len(nested):
        return False
    lines = [own_line(item, scope.sources) for item in likely]
    timed = [below for below in lines if below is not None and read_agenda_line(below, known).minutes is not None]
    if 3 * len(timed) < 2 * len(nested) or (len(timed) == 1 and timed[0].text[:1].isdecimal()):
        return False  # a single "40 min for all jobs" is rather talk
    read = read_agenda_line(line, known)
    return not read.owners and read.minutes is None


def lists_timed(topic: Topic, known: Collection[str], scope: Scope) -> bool:
    """Whether several items are listed below a heading and most have lengths, as only those of an agenda have."""
    lists = [block for block in topic.blocks if isinstance(block, LISTS)]
    if topic.heading is None or sum(len(block.children) for block in lists) <= 1:
        return False
    return lengths_below(topic.heading.line, lists, known, scope)


def _may_tell_length(item: nodes.Element) -> bool:
    """Quickly test whether the first paragraph of an item may contain a length."""
    if not item.children:
        return False
    node = item.children[0]
    while len(node.children) == 1:  # down to the only text of a paragraph or a link, faster than astext()
        node = node.children[0]
    text = node if isinstance(node, nodes.Text) and "\x00" not in node else item.children[0].astext()
    return _LENGTH_HINT.search(text) is not None


def opening_of(line: Line, item: nodes.Element, known: Collection[str], scope: Scope) -> tuple[Line, AgendaLine]:
    """Read an item from its first line alone, if that is bold or has an owner or a length, else from its paragraph.

    Args:
        line: Its paragraph as one line.
        item: The item.
        known: The names by which people of the meeting may be called.
        scope: The page.
    """
    lines = own_lines(item, scope.sources)
    if len(lines) > 1:
        first = lines[0]._replace(number=line.number)
        read = read_agenda_line(first, known)
        if is_bold(first) or read.owners or read.minutes is not None or _LOST_BULLET.match(lines[1].text):
            return first, read
    return line, read_agenda_line(line, known)


def is_bold(line: Line) -> bool:
    """Whether a line is bold from its first letter to its last, or to its colon."""
    return any(
        span.kind == "strong" and not span.start and not line.text[span.stop :].strip(" :") for span in line.spans
    )
