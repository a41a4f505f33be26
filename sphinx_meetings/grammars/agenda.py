"""The items of an agenda, as lines or as rows of a table."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from sphinx_meetings.grammars.agenda_words import COLUMNS, INVITATION, INVITED, MARK_WORDS, MARKS, PLACEHOLDERS
from sphinx_meetings.grammars.attributions import Attributions, brackets_of
from sphinx_meetings.grammars.durations import LENGTH, read_minutes
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.names import is_placeholder
from sphinx_meetings.grammars.outcome_marks import BOX, BOXES
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_words import INVITING, YOURS
from sphinx_meetings.grammars.text import plain, plain_words
from sphinx_meetings.records import Line, Mention

__all__ = ["AgendaLine", "is_topic", "read_agenda_line", "read_agenda_row", "tells_topics"]


class AgendaLine(NamedTuple):
    """What the line of an agenda item says, without the discussion below it."""

    title: str
    """The text without check box, owners, length and markup; the owners' names if nothing else is left."""
    owners: tuple[Mention, ...]
    minutes: int | None
    marks: tuple[str, ...]
    """Any of ``bonus``, ``no-discussion``, ``deferred`` and ``carried-over``, sorted."""
    checked: bool | None
    """The state of the check box before the item, ``None`` if there is none."""
    placeholder: bool
    """Whether the line is only a placeholder ("add item here")."""
    reason: str | None
    """Why the line cannot be an item, ``None`` if it can."""


_LONGEST_PLACEHOLDER = 60
_NUMBERED = re.compile(
    r"(?:(?:TOP|Item|Agenda item|Topic|Punkt|Point|Punto|Ponto|Punt|Agendapunt|Onderwerp|Sujet|Tema|議題) ?"
    r"#?\d{1,2}(?:\.\d{1,2}){0,2}(?:\s?[.:)：]|\s[-–—])|"
    r"(?:Agenda item|Item|Topic|TOP|Thema|Tema|Sujet|議題) ?[:：]|#topic:?(?=\s)|"
    r"T\+\d{1,3}(?:\s?m(?:in)?)?[:.]?(?=\s))\s*(?=\S)",
    re.IGNORECASE,
)
"""A word for an agenda item, with or without its number, before the title: "TOP 3: Budget", "Topic: Budget"."""
_INITIALS_OF_NUMBERS = frozenset("TIAPOStiapos#議")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]?")
_LENGTH = late(rf"(?<![\w:.]){LENGTH}", re.IGNORECASE)
_OWNER_FIELD = late(
    r"[\[(<](?:your |github |the )?(?:name|presenter|owner|who|handle|speaker)[\])>]\W{0,3}", re.IGNORECASE
)


def read_agenda_line(line: Line, known: Collection[str] = frozenset()) -> AgendaLine:
    r"""Read the line of an agenda item.

    Args:
        line: The line; if it contains line breaks (``\n``), the title is on the first line.
        known: The names by which the people at the meeting may be called
            (:func:`~sphinx_meetings.grammars.owners.known_names`); they tell "Lena: release" from "Docs: release".
    """
    reader = Attributions(line, known)
    box = BOX.match(line.text, reader.start) if line.text[reader.start : reader.start + 1] in BOXES else None
    if box:
        reader.start = box.end()
    if line.text[reader.start : reader.start + 1] in _INITIALS_OF_NUMBERS:
        numbered = _NUMBERED.match(line.text, reader.start)
        if numbered:
            reader.start = numbered.end()
    reader.read()
    checked = None if box is None else (box[1] or box[2] or "").strip() not in ("", "☐")
    title, owners = reader.title(), tuple(reader.owners)
    key = plain(title) if len(title) < _LONGEST_PLACEHOLDER else title
    if owners and all(is_placeholder(owner.name) for owner in owners):
        owners = ()
    if not owners and (not key or _keeps_a_place(title, key)):
        return AgendaLine(title, (), None, (), checked, placeholder=True, reason=None)
    if not key:
        title = ", ".join(owner.name for owner in owners)
    elif not owners and len(key) < _LONGEST_PLACEHOLDER and (reader.minutes is not None or line.text.endswith(":")):
        alone = read_owners(title, Trust.WEAK, known)  # "**Kim (5m):**" with the topic below
        owners = alone.owners if alone else ()
    return AgendaLine(title, owners, reader.minutes, _marks(reader.text), checked, placeholder=False, reason=None)


def _keeps_a_place(title: str, key: str) -> bool:
    """Whether a title without an owner is a placeholder: "add your item here (name, time)"."""
    if key in PLACEHOLDERS:
        return True
    if title[:1] in ("[", "(", "<") and (field := _OWNER_FIELD.match(title)):
        return plain(title[field.end() :]) in PLACEHOLDERS  # "[name] add here"
    if plain(title[:20]).partition(" ")[0] not in INVITING and "your name" not in key:
        return False
    words = set(plain(_BRACKETS.sub("", title[: 2 * _LONGEST_PLACEHOLDER])).split())
    return words <= INVITATION and not (words.isdisjoint(INVITED) and words.isdisjoint(YOURS))


def _marks(text: str) -> tuple[str, ...]:
    """The item's marks, as given in brackets, in a label or after a dash: "if time", "postponed"."""
    if text.isascii() and MARK_WORDS.isdisjoint(plain_words(text)):
        return ()  # the usual case, decided quickly
    found: set[str] = set()
    for group in brackets_of(text):
        key = plain(group[1])
        if not key.isascii() or not MARK_WORDS.isdisjoint(key.split()):
            found.update(mark for phrase, mark in MARKS.items() if f" {phrase} " in f" {key} ")
    colon, dash = text.find(":", 0, 40), max(text.rfind(" - "), text.rfind(" – "))
    for said in (text[:colon] if colon > 0 else "", text[dash + 3 : dash + 63] if dash > 0 else ""):
        if said and (mark := MARKS.get(plain(said))):
            found.add(mark)
    return tuple(sorted(found))


def read_agenda_row(cells: Sequence[Line], header: Sequence[str], known: Collection[str] = frozenset()) -> AgendaLine:
    """Read a row of a table that is an agenda.

    Args:
        cells: The cells of the row.
        header: The table's header; the topic is in the column that it names so, else in the first one that is not
            recognized.
        known: The names by which the people at the meeting may be called.
    """
    kinds = [_column(text) for text in header[: len(cells)]]
    kinds += [None] * (len(cells) - len(kinds))
    topic = next((number for kind in ("topic", None) for number, other in enumerate(kinds) if other == kind), None)
    if topic is None or not any(cell.text for cell in cells):
        return AgendaLine("", (), None, (), None, placeholder=True, reason=None)
    read = read_agenda_line(cells[topic], known)
    for kind, cell in zip(kinds, cells, strict=True):
        if kind == "owner":
            reader = Attributions(cell, known)
            reader.take(read_owners(cell.text, Trust.SURE, known))
            read = read._replace(owners=tuple(reader.owners) or read.owners)
        elif kind == "time":
            minutes = _minutes_of_cell(cell.text)
            read = read._replace(minutes=read.minutes if minutes is None else minutes)
    if not cells[topic].text:
        return read._replace(placeholder=False, reason="a row without a topic")
    return read


def tells_topics(header: Sequence[str]) -> bool:
    """Whether a table's header is that of an agenda: ``Duration | Item | Lead``."""
    return {"topic", "owner", "time"}.issubset(map(_column, header))


def is_topic(header: str) -> bool:
    """Whether a column's header is that of the items: ``Agenda item``."""
    return _column(header) == "topic"


def _column(header: str) -> str | None:
    words = plain(header).split()
    return next((kind for kind, known in COLUMNS if not known.isdisjoint(words)), None)


def _minutes_of_cell(text: str) -> int | None:
    if text.isdecimal() and len(text) < 4:
        return int(text)
    reader = Attributions(plain_line(f"{text} -"), frozenset())
    reader.length_at_start()
    if reader.minutes is None:  # "10:00 (10 min)"
        lengths = _LENGTH.findall(text[:_LONGEST_PLACEHOLDER])
        return read_minutes(lengths[0]) if len(lengths) == 1 else None
    return reader.minutes
