"""Attributions: the part of a line that says who owns an item and how long it takes: ``Kim/Lee, 10 min``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from sphinx_meetings.grammars.agenda_words import ABOUT, ACRONYMS, BESIDE, LETTERED, MARKS
from sphinx_meetings.grammars.durations import minutes_of_slot, read_minutes, starts_with_minutes
from sphinx_meetings.grammars.given_names import GIVEN_NAMES
from sphinx_meetings.grammars.names import looks_like_name
from sphinx_meetings.grammars.patterns import any_of, late
from sphinx_meetings.grammars.people_words import PARTICLES
from sphinx_meetings.grammars.text import strip_emoji
from sphinx_meetings.records import Attendance, Mention

__all__ = ["Owned", "Trust", "are_known", "known_names", "read_owners"]


class Owned(NamedTuple):
    """The owners and the length that an attribution names."""

    owners: tuple[Mention, ...]
    minutes: int | None


class Trust(IntEnum):
    """How strongly the position of a text suggests that it is an attribution."""

    WEAK = 0
    """``Kim: title``, ``title - Kim``, ``title (Kim)``: an attribution only if a name is known to be one."""
    BRACKETS = 1
    """``[Kim] title``, ``title [Kim]``: an attribution if it looks like a name."""
    SURE = 2
    """A length is beside it, or the header of its column says so."""


_LONGEST = 80
_A_FEW = 6
"""The known names of one or two people, such as the host alone, do not amount to a roll call to check names against."""
_SHORT_ACCOUNT = 4
_NAME_WORD = re.compile(r"[^\W_]+")
_AND = r"(?:c/o|and|und|et|y|e|en|with|mit)\s+"
_SEPARATOR = re.compile(rf"\s+{_AND}|\s[-–—]\s|\s*(?:[,;/&|、・()\[\]]|\s\+|\bname=)\s*(?:{_AND})?", re.IGNORECASE)
_SAID_BEFORE = re.compile(
    "(?:("
    + any_of("""
        owner, lead, led by, leader, presenter, presenters, presented by, presenting, speaker, proposer, proposed by,
        raised by, suggested by, added by, requested by, asked by, brought by, submitted by, author, champion, sponsor,
        propone, presenta, présente, anima,
        relatore, relatrice, referent, referentin, verantwortlich, vorgestellt von, eingebracht von, ponente,
        presentado por, propuesto por, apresentado por, proposto por, proposto da, responsable, responsabile,
        responsável, intervenant, présenté par, proposé par, spreker, trekker, ingebracht door, 担当, 発表者, 提案者
    """)
    + ")|"
    + any_of("name, by, with, von, mit, par, avec, por, con, da, door, met, com")
    + ")"
    + r"(?:\s*[:=：]\s*|\s+)",
    re.IGNORECASE,
)
_FIELD = late(
    r"(?:who|owner|lead|presenter|speaker|how long|time|timebox|duration|length|est|estimate|wer|dauer|qui|durée|"
    r"quién|duración)\s*[:=]\s*",
    re.IGNORECASE,
)
"""A label before a part of an attribution: "(who: Kim, how long: 10min)"."""
_SAID_AFTER = re.compile(
    r"\s+(?:(?:brought|raised|suggested|proposed|asked|added)(?: (?:this|it|that))?(?: up)?|"
    r"(?:to|will) (?:lead|present|introduce)|asks|suggests|proposes|wonders|"
    r"leads|leading|presents|presenting|introduces|introducing)$",
    re.IGNORECASE,
)
_WITH_HANDLE = re.compile(r"(?:([^@]{1,60})\s)?@\s?([A-Za-z0-9][\w-]{0,38})")
_HANDLE_IN_BRACKETS = re.compile(r"\s*[(\[](@[\w-]+)[)\]]")
_NO_LENGTH = re.compile(
    r"(?:[xyn_?]{1,8}|(?:some|few|a few|little|unknown|tbd|(?:no idea )?how (?:much|many))\s)\s*"
    r"(?:m|mins?|minutes?|time|minuten|minutos|minuti)|"
    r"\d{1,3}\s?(?:m|mins?|minutes?|['’]) (?:each|apiece|per [a-z]{3,12})",
    re.IGNORECASE,
)
_HOW = frozenset({"talk", "review", "qa", "q&a", "tops", "slot"})
_PEOPLE_ALL_THE_SAME = frozenset({"Max", "IF"})
_SLOT = late(r"(\d{1,2})[:h](\d{2})(?:[-–—](\d{1,2})[:h](\d{2}))?")
_WITH_INITIAL = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]{2,20} [A-Z]\.?")
"""A name whose surname is abbreviated: "Kim L."."""
_INITIALS = re.compile(r"[A-Za-z][A-Za-z]{0,2}[A-Z]")


def known_names(people: Iterable[Attendance | Mention]) -> frozenset[str]:
    """The names by which the people at a meeting may be called on its agenda, with their handles and initials."""
    return frozenset().union(*(_called(person.name, person.handle) for person in people))


@lru_cache(maxsize=4096)
def _called(name: str, handle: str | None) -> frozenset[str]:
    """The names by which one person may be called; cached, since the same people come to meeting after meeting."""
    words = _NAME_WORD.findall(name.replace(".", "").casefold())
    known = {word for word in words if (len(word) > 1 or word == words[0]) and word not in PARTICLES}
    known.add(" ".join(name.casefold().split()))
    if "-" in name:
        known.update(name.casefold().split())  # "Mei-Lin"
    if handle:
        known.add(handle.casefold())
    if len(words) > 1:
        known.add(_initials_key(words[0][0] + words[-1][0]))
        # Accounts are often made from the name: "krivera", "kimrivera", "kimr".
        accounts = (words[0][0] + words[-1], words[0] + words[-1], words[0] + words[-1][0], f"{words[0]}-{words[-1]}")
        known.update(account for account in accounts if len(account) > _SHORT_ACCOUNT)
    return frozenset(known)


def _initials_key(initials: str) -> str:
    """A key for initials that ignores those in the middle: Kim A. Lee signs as KL or KAL."""
    return f"{initials[0]}…{initials[-1]}".upper()


def read_owners(text: str, trust: Trust, known: Collection[str] = frozenset()) -> Owned | None:
    """The people and the length that an attribution names, ``None`` for any other text.

    Args:
        text: The text in the brackets, before the colon, or wherever an attribution may be.
        trust: How strongly its position suggests an attribution.
        known: The names of the people who were there (from :func:`known_names`).
    """
    if len(text) > _LONGEST:
        return None
    owners, minutes, without_length, trust = _taken_apart(text, trust)
    mentions = _people(owners, trust, known)
    if mentions is None or not (mentions or minutes is not None or without_length):
        return None
    return Owned(mentions, minutes)


@lru_cache(maxsize=4096)
def _taken_apart(text: str, trust: Trust) -> tuple[tuple[str, ...], int | None, bool, Trust]:
    """Names, the length, whether a length is left open ("X min"), and how far to trust that it is an attribution.

    Cached, since the same people own item after item.
    """
    before = _SAID_BEFORE.match(text)
    if before:
        by_name = " by" in before[0].casefold() and text[before.end() :][:1].isupper()  # "asked by Kim"
        sure = "=" in before[0] or by_name or (":" in before[0] and before[1] is not None)
        trust = Trust.SURE if sure else max(trust, Trust.BRACKETS) if ":" in before[0] else trust
        text = text[before.end() :]
    elif " " in text:
        text = _SAID_AFTER.sub("", text)
    if "@" in text:
        text = _HANDLE_IN_BRACKETS.sub(r" \1 ", text)
    owners: list[str] = []
    minutes, without_length = None, False
    for written, said in _pieces(text):
        length = read_minutes(written)  # "15'"
        if length is None and written[0].isdecimal():
            length = _length_of_part(written)
        if length is not None:
            minutes = length + (minutes or 0) if "+" in text else length  # "20 min + 5 min questions"
        elif _NO_LENGTH.fullmatch(said):
            without_length = True
        else:
            owners.append(said)
    return tuple(owners), minutes, without_length, Trust.SURE if minutes is not None or without_length else trust


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """The parts of an attribution that say who or how long, each as written and without apostrophes."""
    for part in _SEPARATOR.split(text):
        written = " ".join(strip_emoji(part).split()).strip(' .:?!*_"')
        if ":" in written or "=" in written:
            written = _FIELD.sub("", written)
        said = written.strip("' ")
        key = said.casefold()
        if not said or key in MARKS or (key in BESIDE and said not in _PEOPLE_ALL_THE_SAME):
            continue
        if said[0].isdecimal() and ":" in said and (slot := _SLOT.fullmatch(said)) and not slot[3]:
            continue  # "(Kim, 13:00)"
        yield written, said


def _length_of_part(written: str) -> int | None:
    """The length in a part with further words, or between two times: "5 min questions", "13:00-13:20"."""
    slot = _SLOT.fullmatch(written)
    if slot and slot[3]:
        return minutes_of_slot(slot)
    found = starts_with_minutes(written)
    said = [] if found is None else written[found[1] :].casefold().split()
    return found[0] if found and said and all(word in BESIDE or word in _HOW for word in said) else None


def _people(parts: Iterable[str], trust: Trust, known: Collection[str]) -> tuple[Mention, ...] | None:
    """The parts as people, ``None`` unless all of them can be; one known person vouches for the others."""
    mentions = []
    doubtful = []
    vouched = False
    for written in parts:
        owner, _, other = written.partition(" for ")
        part = owner if other and _is_known(other, known) else written  # "Kim for Lee"
        handle = _WITH_HANDLE.fullmatch(part) if "@" in part else None
        if handle:
            if handle[1] and not _can_be_somebody(handle[1], Trust.SURE):
                return None  # "Crash in the parser @kim"
            mentions.append(Mention((handle[1] or "").strip() or handle[2], handle[2]))
            vouched = True
        else:
            mentions.append(Mention(part, None))
            if _is_known(part, known):
                vouched = True
            else:
                doubtful.append(part)
    if vouched and trust is Trust.SURE and doubtful:  # "Kim, 10 min, closed part"
        doubtful, remarks = [part for part in doubtful if not _is_remark(part)], doubtful
        mentions = [mention for mention in mentions if mention.name in doubtful or mention.name not in remarks]
    # If a roll call gives the names, "[Fonts] title" does not mean that somebody is called Fonts.
    needs_voucher = trust is Trust.WEAK or (trust is Trust.BRACKETS and len(known) > _A_FEW)
    if doubtful and (needs_voucher and not vouched):
        return None
    return tuple(mentions) if all(_can_be_somebody(part, trust) for part in doubtful) else None


def _is_remark(part: str) -> bool:
    """Whether a part of an attribution is a remark: several words in lower case."""
    return " " in part and part == part.lower() != part.upper()


def are_known(text: str, known: Collection[str]) -> bool:
    """Whether a text names only people, each by a handle or by a name that is known to be one."""
    names, *_ = _taken_apart(text, Trust.WEAK) if len(text) <= _LONGEST else ((),)
    return bool(names) and all("@" in name or _is_known(name, known) for name in names)


def _is_known(part: str, known: Collection[str]) -> bool:
    key = part.casefold()
    if key in known:
        return True
    if not key.isascii():
        key = "".join(letter for letter in normalize("NFKD", key) if not combining(letter))
    first, *rest = key.split() or [""]
    if first in GIVEN_NAMES and (not rest or (part[0].isupper() and looks_like_name(part) and _is_capital(part))):
        return True
    if _WITH_INITIAL.fullmatch(part) and first not in LETTERED and first not in ABOUT:
        return True
    if first in known and rest and all(word in known or len(word.rstrip(".")) == 1 for word in rest):
        return True
    return bool(known and _INITIALS.fullmatch(part)) and part.upper() not in ACRONYMS and _initials_key(part) in known


def _is_capital(name: str) -> bool:
    """Whether all words except particles (van, de) are capitalized, in scripts that have capitals."""
    return not any(word[0].islower() and word not in PARTICLES for word in name.split())


def _can_be_somebody(part: str, trust: Trust) -> bool:
    words = part.split()
    if any(word.casefold().strip(".") in ABOUT for word in words) or not looks_like_name(part):
        return False
    if part.isupper() and len(part) > 1 and part.isascii():
        return len(part) <= 4 and part not in ACRONYMS and trust > Trust.WEAK
    if len(words) == 1:
        return trust is Trust.SURE or not (part[0].islower() or part[1:2].isupper())  # "GSoD"
    return len(words) <= 4 and _is_capital(part)
