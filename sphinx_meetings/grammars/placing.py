"""Decide which of the texts on a line is the name and which the affiliation.

A header decides it, else the pattern of the other lines, else the order of the texts. Handles, roles, pronouns and
countries have been recognized before, so on most lines only two texts are left.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import combining, normalize

from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.fields import Fact
from sphinx_meetings.grammars.given_names import GIVEN_NAMES, begins_with_given_name
from sphinx_meetings.grammars.locations import looks_like_location, without_country
from sphinx_meetings.grammars.names import is_handle, is_organisation, looks_like_name
from sphinx_meetings.grammars.people_lists import has_given_name
from sphinx_meetings.grammars.people_words import REMARK_WORDS, SENTENCE_WORDS
from sphinx_meetings.grammars.text import plain

__all__ = ["Placed", "affiliation_of", "are_initials", "contains_name", "is_spelt_from", "place", "signs_as"]


_SENTENCE = 3
"""The fewest words of a sentence: "packages it for Debian"."""
_TEXT = frozenset({"text"})
_AFFILIATED = frozenset({"text", "place", "status"})
"""The kinds of facts that can be an affiliation where one is expected."""


_ANSWERS = frozenset({"yes", "no", "y", "n", "x", "ok", "present", "absent", "tbc"})
_ELSEWHERE = frozenset({"location", "ignore"})
"""The kinds of columns that ask for something other than an affiliation."""
_PARTS = re.compile("[,;] ")
_ACRONYM = re.compile("[A-Z]{4,8}")
"""An organisation, which some people write in a column for cities."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae"})
_SPELT_AGAIN = re.compile(r"([^()]+?)(?: \(([^()]+)\))?")


class Placed(NamedTuple):
    """The texts of a line, by their meaning."""

    name: str
    affiliations: list[str]
    handle: str | None
    """A handle without its ``@``."""
    other_handle: str | None


def place(said: list[tuple[Fact, ...]], columns: Columns | None) -> Placed:
    """Decide which of the texts in a line's fields is what."""
    has_handle = any(fact.kind == "handle" for facts in said for fact in facts)
    # If the handle comes first, the author did not follow a header that begins with the name.
    if columns is None or (columns.kinds[0] == "name" and len(said) > 1 and said[0] and said[0][0].kind == "handle"):
        return _by_order(said, has_handle)
    return _by_columns(said, columns, has_handle)


def _by_columns(said: list[tuple[Fact, ...]], columns: Columns, has_handle: bool) -> Placed:
    """Each text is what the header says about its field, unless it cannot be that."""
    placed: dict[str, list[str]] = {"name": [], "handle": [], "other_handle": []}
    affiliations: list[tuple[int, str]] = []
    spare: list[tuple[int, str]] = []
    complete = len(said) == len(columns.kinds)
    affiliated = _AFFILIATED if complete or "location" not in columns.kinds else _AFFILIATED - {"place"}
    for number, facts in enumerate(said):
        kind = columns.kinds[number] if number < len(columns.kinds) else ""
        wanted = affiliated if kind == "affiliation" else _TEXT
        texts = [fact.text for fact in facts if fact.kind in wanted]
        name = "".join(placed["name"])
        if not has_handle and "handle" in columns.kinds and _is_account(texts, name, number, said, columns):
            placed["handle"] += texts
        elif kind == "name":
            placed["name"] += texts[:1]
            affiliations += [(number, text) for text in texts[1:]]  # "Ana @ana ACME"
        elif kind == "affiliation":
            affiliations += [(number, text) for text in texts]
        elif kind == "other_handle":
            placed[kind] += filter(is_handle, texts)
        elif kind in _ELSEWHERE and "affiliation" not in columns.kinds:
            affiliations += [(number, text) for text in texts if kind == "location" and _is_organised(text)]
        elif kind == "handle" or not (complete or (kind == "location" and affiliations)):
            spare += [(number, text) for text in texts]
    if not affiliations or not columns.stated or len(said) > len(columns.kinds):
        affiliations = sorted(affiliations + spare)
    handle, other = (next(iter(placed[kind]), None) for kind in ("handle", "other_handle"))
    return Placed(" ".join(placed["name"]), [text for _, text in affiliations], handle, other)


def _is_organised(text: str) -> bool:
    return is_organisation(text) or _ACRONYM.fullmatch(text) is not None


def _is_account(texts: list[str], name: str, number: int, said: list[tuple[Fact, ...]], columns: Columns) -> bool:
    """Whether texts are a handle without ``@``: in the column for handles, or last on a line with fewer fields."""
    kind = columns.kinds[number] if number < len(columns.kinds) else ""
    is_first = not number and not (kind == "handle" and columns.stated)
    if is_first or len(texts) != 1 or not is_handle(texts[0]):
        return False
    if len(said) == len(columns.kinds):
        fits = columns.stated or texts[0] == texts[0].lower()
        return kind == "handle" and (fits or contains_name(texts[0], name))
    if kind != "handle" and number < len(said) - 1:
        return False
    affiliated = any(fact.kind == "aside" for fact in said[0]) and texts[0].islower()  # "Ana Ruiz (ACME) / ana_r"
    return affiliated or contains_name(texts[0], name)


def _by_order(said: list[tuple[Fact, ...]], has_handle: bool) -> Placed:
    """The first text is the name, the following ones are the affiliation."""
    facts = [fact for each in said for fact in each]
    several = sum(fact.kind == "text" for fact in facts) > 1  # "Ana Ruiz, Senior Engineer, ACME"
    texts = [
        fact.text
        for number, each in enumerate(said)
        for fact in each
        if fact.kind == "text" or (fact.kind == "status" and not several and 0 < number < len(said) - 1)
    ]
    if len(texts) > 1 and not texts[0].isascii():
        texts[1:2] = _without_spelling(*texts[:2])
    number = _number_of_name(texts)
    if number is None and texts and not has_handle:
        number = 0  # not a name; the caller reports it
    if facts and facts[0].kind == "handle" and len(texts) == 1 and not _is_name_with(facts[0].text, texts[0]):
        number = None
    if number is None:
        return Placed("", texts, None, None)
    name = texts.pop(number)
    if number:
        texts = [text for text in texts if not looks_like_location(text)]
    handle = None
    several = len(texts) > 1  # one of several can be the initials
    for place, text in enumerate(texts):
        account, bracket, rest = text.partition(" (")  # "aruiz (ACME)"
        if is_handle(account) and contains_name(account, name) and (several or is_spelt_from(account, name)):
            handle = account
            texts[place : place + 1] = [rest.removesuffix(")")] if bracket else []
            break
    return Placed(name, [text for text in texts if not several or not are_initials(text, name)], handle, None)


def is_spelt_from(account: str, name: str) -> bool:
    """Whether an account contains a full name, or its initials and surname, and nothing else: ``aruiz``, ``ARuiz``."""
    key, words = account.casefold(), name.casefold().split()
    if len(words) < 2 or key in words or key[0] != words[0][0] or not contains_name(account, name):
        return False
    letters = iter(_without_accents("".join(words)))
    return all(letter in letters for letter in _without_accents(key) if letter not in "._-")


def _without_spelling(name: str, text: str) -> list[str]:
    """The texts after a name in another script, without its transcription: ``王小明 / Wang Xiaoming (ACME)``."""
    again = _SPELT_AGAIN.fullmatch(text)
    if again is None or not again[1].isascii() or " " not in again[1] or not _is_person(again[1]):
        return [text]
    return [again[2]] if again[2] and not any(map(str.isascii, name.replace(" ", ""))) else [text]


def _number_of_name(texts: list[str]) -> int | None:
    """The index of the name: the first text that is not an organisation, nor a country before a full name."""
    if not texts:
        return None
    if is_organisation(texts[0]):
        return next((number for number, text in enumerate(texts) if _is_person(text)), None)
    if looks_like_location(texts[0]):
        return next((number for number, text in enumerate(texts) if has_given_name(text)), 0)
    return 0


def _is_person(text: str) -> bool:
    return looks_like_name(text) and not is_organisation(text)


def _is_name_with(handle: str, text: str) -> bool:
    """Whether the text after a handle is a name: two words, or one that the handle contains."""
    return _is_person(text) and (" " in text or contains_name(handle, text))


def contains_name(handle: str, name: str) -> bool:
    """Whether a handle contains a name or a word of it: ``rstone91`` contains the surname of Ben Stone."""
    letters, key = plain(handle).replace(" ", ""), plain(name)
    spellings = [key]
    if not key.isascii():  # "koenig" or "konig" of König
        spellings += [_without_accents(key.translate(_UMLAUTS)), _without_accents(key)]
    return any(
        key.replace(" ", "") in letters or any(len(word) > 3 and word in letters for word in key.split())
        for key in filter(None, spellings)
    )


def _without_accents(text: str) -> str:
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


def are_initials(text: str, name: str) -> bool:
    """Whether a text is the initials of a name: ``MvD`` of Mara van Dalen, ``RPR`` of Robin Palmer."""
    words = name.casefold().split()
    if not 1 < len(text) < 5 or not text.isalpha() or len(words) < 2:
        return False
    letters = iter(" ".join(words))
    key = text.casefold()
    return key[0] == words[0][0] and words[-1][0] in key[1:] and all(letter in letters for letter in key)


def signs_as(sign: str, name: str, text: str) -> bool:
    """Whether capital letters are somebody's initials: those of the name, or in brackets after the first name."""
    return are_initials(sign, name) or (sign[0] == name[0].upper() and f"{name} ({sign})" in text)


def affiliation_of(name: str, texts: list[str], facts: list[Fact], separator: str) -> str | None:
    """The affiliation: the texts, joined as in the line, or else the text in brackets after the name."""
    found = (", " if separator == "," else f" {separator} ").join(filter(_is_affiliation, texts))
    if not found:
        asides = (_without_initials(fact.text, name) for fact in facts if fact.kind == "aside")
        found = next((aside for aside in asides if _is_affiliation_behind(name, aside)), "")
    elif found.endswith((")", "]")):
        found = _without_sign(found, name)
    return without_country(found) or None


def _without_sign(text: str, name: str) -> str:
    """An affiliation without the person's abbreviation in the minutes: ``ACME`` for ``ACME (LIN)`` of Lina Moe."""
    before, _, sign = text[:-1].rpartition(" (" if text[-1] == ")" else " [")
    if not before or not 1 < len(sign) < 5 or not sign.isupper() or sign[0] != name[:1]:
        return text
    letters = iter(name.casefold())
    return before if all(letter in letters for letter in sign.casefold()) else text


def _is_affiliation(text: str) -> bool:
    """Whether a text is neither a sentence nor an answer to some other question (``fun fact: ...``)."""
    words = text.split()
    if text.casefold() in _ANSWERS:
        return False
    said = sum(word in SENTENCE_WORDS and word != "and" for word in words)
    if ": " in text or not any(map(str.isalpha, text)):
        return False
    return said == 0 or not (words[0] in SENTENCE_WORDS or (words[0][0].islower() and len(words) >= _SENTENCE))


def _without_initials(aside: str, name: str) -> str:
    if len(aside) == 2 and aside.isupper() and " " not in name and aside[0] == name[:1]:
        return ""  # "Elettra (EM)"
    parts = _PARTS.split(aside)
    kept = [part for part in parts if not are_initials(part, name)]
    return aside if len(kept) == len(parts) else ", ".join(kept)


def _is_affiliation_behind(name: str, aside: str) -> bool:
    """Whether brackets hold an affiliation.

    Remarks (``Ben joined late``) and given names are not, nor, as a rule, words in lower case after a capitalized name.
    """
    words = aside.split()
    if len(words) > 8 or not _is_affiliation(aside) or not REMARK_WORDS.isdisjoint(words[1:]):
        return False
    if aside.casefold() in GIVEN_NAMES:
        return False
    if begins_with_given_name(aside) and any(map(str.islower, words)) and not is_organisation(aside):
        return False  # "Dan could not come"
    return (
        aside != aside.lower()
        or name == name.lower()
        or (len(words) == 1 and is_organisation(aside))
        or any(not letter.isalpha() and letter not in " ,!" for letter in aside)
    )
