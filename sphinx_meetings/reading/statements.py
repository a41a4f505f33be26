"""Lines such as ``Date: Thursday 20th August`` or ``- **Present:** A, B and C``, wherever they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.occasions import ends
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.reading.blocks import LISTS, inner, items_of
from sphinx_meetings.reading.tables import Row, rows_of
from sphinx_meetings.reading.text import Sources, first_line, lines_of, own_line
from sphinx_meetings.records import Line

__all__ = ["SAID", "SAYS", "Statement", "pieces", "rowed", "sentences", "statements", "take_apart"]

_LABEL_LENGTH = 60
_LONGEST_OPENING = 100
"""The longest opening before people: "The following members of the board were present at the meeting:"."""
_DEEPEST = 6
_WITH_HEADER = 2
_LINES = (nodes.paragraph, nodes.line)
_LISTED = (*LISTS, nodes.list_item)
_SHORTCODE = re.compile(r"(?:^|\s):[a-z0-9_+-]{1,40}:$")
_SHORTCODE_HERE = re.compile(r":[a-z0-9_+-]{1,40}:(?!\w)")
_GENDERED = re.compile(r":(?:innen|in|r|n)\b")
"""German endings after a colon that include all genders: ``Teilnehmer:innen``."""
_ENDINGS = frozenset("irn")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz+-")
_DASH = re.compile(r"([^\W\d_][^\d_–—=:|@(\[]{1,38}\S) [-–—=] ")
SAID = late(
    r"((?:apologies|regrets)(?: for absence)?(?: received)?) (?:were |was )?(?:received )?from (?=\S)"
    r"|((?:also )?(?:present|in attendance|attending|absent))(?: at the (?:meeting|call))? (?:was|were|are) (?=\S)"
    r"|((?:hosted|moderated|chaired|facilitated|scribed|minuted) by|(?:notes|minutes)(?: taken)? by|note-?taking by)"
    r" (?-i:(?=[A-ZÀ-Þ@]))"
    # only directly before people: "Attendees were late" is no label
    r"|((?:(?:members|directors|those|people) (?:present|attending|in attendance)|attendees|participants|on the call)"
    r"(?= (?:was|were|are))|we were joined by|(?:the |this )?(?:meeting|call) was attended by|attended by|"
    r"(?:es )?(?:anwesend|dabei|aanwezig) (?:waren|sind|zijn)|es waren anwesend|(?:étaient|sont) présents|"
    r"estuvieron presentes|asistieron|participaron|participaram|(?:estavam|estiveram) presentes|"
    r"(?:erano|sono) presenti|"
    r"(?:alla riunione |all'incontro )?(?:hanno partecipato|partecipano)(?: alla riunione| all'incontro)?|"
    r"(?:a la reunión |a la sesión )?(?:asisten|participan)(?: a la reunión| en la reunión)?|"
    r"(?:ont participé|participent)(?: à la réunion)?|"
    r"(?:an der sitzung |am treffen )?(?:nahmen teil|teilgenommen haben))"
    r" (?:(?:was|were|are) )?(?-i:(?=[A-ZÀ-Þ@]))",
    re.IGNORECASE,
)
"""A label that is part of a sentence: "Regrets from Ana", "Also present were Ben and Carla"."""
SAYS = words_of("""
    a absent alla all'incontro also am an anwesend apologies asisten asistieron attended attendees attending aanwezig
    call chaired dabei directors erano es estavam estiveram estuvieron facilitated hanno hosted in meeting members
    minuted minutes moderated nahmen notes notetaking note-taking on ont partecipano participan participants
    participaram participaron participent people present regrets scribed sono sont teilgenommen the this those we
    étaient
""")
"""The words with which such a sentence begins: a quick test, since most lines begin with others."""
_SENTENCE_END = late(r"(?<![ .][A-Z])(?<![MD][rs])(?<!Mrs|Rev)(?<!Prof)(?<=[\w)])\. (?=[A-Z0-9])")
_AND_BY = late(
    r"(?<=[\w)])[,;](?= (?:moderated|chaired|facilitated|scribed|minuted|notes(?: taken)?|minutes(?: taken)?) by\b)",
    re.IGNORECASE,
)
"""Where such a sentence goes on to other people: "Moderated by Ana, minuted by Ben"."""
_ALSO = late(
    r"\. (?=(?:also (?:present|in attendance|attending)|in attendance|regrets|apologies|not present|absent) "
    r"(?:was|were|received|from)\b)",
    re.IGNORECASE,
)
"""Where a sentence about other people begins after a list of people: "Also in attendance was Ana"."""
_BEHIND = late(r" (?:[-–—=] (?=\S)|(?:[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f? )?(?=[A-ZÀ-Þ@]))")
_BOLD = frozenset({Part.ATTENDEES, Part.ABSENT, Part.GUESTS})
_DASHED = frozenset({Part.ATTENDEES, Part.ABSENT, Part.GUESTS, Part.DATE, Part.TIME})
"""Labels that may have a dash instead of a colon: "Attendees - Ana, Ben"."""


class Statement(NamedTuple):
    """A line, split at its colon into label and value."""

    label: str
    """The text before the colon; empty without one."""
    value: Line
    """The text after the colon; the whole line without one."""
    line: Line
    below: tuple[nodes.Element, ...]
    """The blocks that belong to the line: a list item's nested list, or a term's definition."""


def statements(entries: Iterable[nodes.Element], sources: Sources, depth: int = 0) -> Iterator[Statement]:
    """Yield the lines of paragraphs, lists and fields, except those nested too deeply to be facts."""
    if depth > _DEEPEST:
        return
    for entry in entries:
        if isinstance(entry, _LINES):
            for line in lines_of(entry, sources):
                yield from map(take_apart, pieces(line))
        elif isinstance(entry, _LISTED):
            yield from _listed(entry, sources, depth)
        elif isinstance(entry, nodes.field_list | nodes.definition_list | nodes.option_list):
            yield from _defined(entry, sources)
        elif isinstance(entry, nodes.block_quote | nodes.line_block):
            yield from statements(inner(entry), sources, depth + 1)
        elif isinstance(entry, nodes.table | nodes.raw):
            yield from rowed(entry, sources)


def _listed(block: nodes.Element, sources: Sources, depth: int) -> Iterator[Statement]:
    for item in items_of(block):
        line = own_line(item, sources)
        below = tuple(child for child in item.children[1:] if isinstance(child, nodes.Element))
        if line is not None:
            yield take_apart(line, below)
            yield from statements(below, sources, depth + 1)


def _defined(block: nodes.Element, sources: Sources) -> Iterator[Statement]:
    for entry in block.children:
        if len(entry.children) < 2:
            continue
        name, body = entry.children[0], entry.children[-1]
        assert isinstance(name, nodes.Element)
        assert isinstance(body, nodes.Element)
        label = name.astext().strip().rstrip(":")
        value = first_line(body, sources)
        rest = tuple(child for child in body.children if not isinstance(child, nodes.paragraph))
        if value is None:
            lines = lines_of(name, sources)
            if not lines:
                continue
            value = cut(lines[0], len(lines[0].text))
        yield Statement(label, value, value, tuple(child for child in rest if isinstance(child, nodes.Element)))


def pieces(line: Line) -> list[Line]:
    """Split a line at its bold labels, each with its value: ``**Chair:** A **Scribe:** B``."""
    if len(line.spans) < 2:
        return [line]
    text = line.text
    starts = [
        span.start
        for span in line.spans
        if span.kind == "strong" and (text[span.stop - 1] == ":" or text[span.stop : span.stop + 1] == ":")
    ]
    if len(starts) < 2:
        return [line]
    stops = [*starts[1:], len(text)]
    return [
        cut(line, start if number else 0, stop) for number, (start, stop) in enumerate(zip(starts, stops, strict=True))
    ]


def rowed(table: nodes.table | nodes.raw, sources: Sources) -> Iterator[Statement]:
    """Yield the rows of a two-column table with labels in its first column: ``| Date | 5 May 2026 |``."""
    rows = rows_of(table, sources) or []
    if len(rows) == _WITH_HEADER and rows[0].header:
        yield from _headed(rows)
    if any(len(row.cells) != 2 for row in rows):
        return
    for row in rows:
        label, value = row.cells
        text = label.text.strip(" :*_")
        if value.text and 0 < len(text) <= _LABEL_LENGTH and (classify_label(text) is not None or ends(text)):
            yield Statement(text, value, value, ())


def _headed(rows: Sequence[Row]) -> Iterator[Statement]:
    """Yield the cells of the only row below a header of labels: ``| When | Who |``."""
    labels = [cell.text.strip(" :*_") for cell in rows[0].cells]
    if {Part.DATE, Part.TIME}.isdisjoint(map(classify_label, labels)):
        return
    for label, value in zip(labels, rows[1].cells, strict=False):
        if value.text and 0 < len(label) <= _LABEL_LENGTH and classify_label(label) is not None:
            yield Statement(label, value, value, ())


def sentences(line: Line) -> list[Line]:
    """Split a line into sentences if it begins with a label that is part of one, or has one after a full stop."""
    end = _SENTENCE_END if _said(line.text) else _ALSO
    stops = [match.start() for match in end.finditer(line.text)] if ". " in line.text else []
    if " by " in line.text and _said(line.text):
        stops = sorted({*stops, *(match.start() for match in _AND_BY.finditer(line.text))})
    if not stops:
        return [line]
    return [cut(line, start, stop) for start, stop in pairwise([0, *(stop + 1 for stop in stops), len(line.text)])]


def _said(text: str) -> re.Match[str] | None:
    return SAID.match(text) if text.partition(" ")[0].casefold() in SAYS else None


def take_apart(line: Line, below: tuple[nodes.Element, ...] = ()) -> Statement:
    """Split a line at its colon."""
    wide = -1 if line.text.isascii() else line.text.find("：", 1, _LABEL_LENGTH)
    if wide > 0 and line.text.find(":", 0, wide) < 0:
        return Statement(line.text[:wide].strip(" *_"), cut(line, wide + 1), line, below)
    longest = _LONGEST_OPENING if line.text[3:14] == " following " else _LABEL_LENGTH
    colon = line.text.find(":", 0, longest)
    if colon < 0 and not line.text.isascii():
        colon = line.text.find("：", 0, _LABEL_LENGTH)
    while colon >= 0 and not _is_label(line.text, colon):
        colon = line.text.find(":", colon + 1, longest)
    if colon < 0:
        said = _said(line.text)
        if said is not None:
            return Statement(said[1] or said[2] or said[3] or said[4], cut(line, said.end()), line, below)
        if line.spans and (bold := _behind_bold(line)) is not None:
            return bold._replace(below=below)
        dash = _DASH.match(line.text)
        if dash is not None and classify_label(dash[1]) in _DASHED:
            return Statement(dash[1], cut(line, dash.end()), line, below)
        return Statement("", line, line, below)
    return Statement(line.text[:colon].strip(" *_"), cut(line, colon + 1), line, below)


def _behind_bold(line: Line) -> Statement | None:
    """Split a line whose label is marked only by bold type: "**Attendees** Ana, Ben"."""
    start, stop, kind, _ = line.spans[0]
    if start or kind != "strong":
        return None
    following = _BEHIND.match(line.text, stop)
    if following is None or classify_label(line.text[:stop]) not in _BOLD:
        return None
    return Statement(line.text[:stop].strip(" *_"), cut(line, following.end()), line, ())


def _is_of_shortcode(text: str, colon: int) -> bool:
    if text[colon - 1].isspace() and _SHORTCODE_HERE.match(text, colon):
        return True
    return _SHORTCODE.search(text, 0, colon + 1) is not None


def _is_label(text: str, colon: int) -> bool:
    """Whether a colon ends a label, and is not part of an address, a time of day or a shortcode."""
    after = text[colon + 1 : colon + 2]
    if colon <= 0 or after.isdigit() or after == "/":
        return False
    if "@" in text[:colon] and not after.isspace() and text[:colon].rpartition(" ")[2].lstrip("(")[:1] == "@":
        return False  # "@ana:example.org"
    if after in _ENDINGS and _GENDERED.match(text, colon):
        return False
    if (after in _LETTERS or text[0] == ":") and _is_of_shortcode(text, colon):
        return False
    return "(" not in text[:colon] or text.count("(", 0, colon) <= text.count(")", 0, colon)
