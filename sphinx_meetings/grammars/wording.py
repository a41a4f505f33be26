"""Lines of a roll call with uncommon separators, or with fields in an uncommon order.

``Ana Ruiz from ACME``, ``Ana Ruiz: ACME``, ``ana_r (Ana Ruiz, ACME)``, ``Ana Ruiz (ana_r, ACME)``.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sphinx_meetings.grammars.given_names import GIVEN_NAMES, begins_with_given_name
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import is_handle, is_organisation, looks_like_name, role_of
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.people_lists import has_given_name
from sphinx_meetings.grammars.people_words import SENTENCE_WORDS
from sphinx_meetings.grammars.placing import contains_name, is_spelt_from

__all__ = ["Named", "account_in", "name_behind_account", "named_behind", "parted_by_words"]

_WORDED = late(r" ?[:=] | (?:at|from|of|with|for|representing|von|bei|de|chez|van|da) (?:the )?(?=[^\W\d_a-z])")
_FROM_LOWER = re.compile(r"([a-z]{2,20}(?: [a-z]{2,20})?) from ((?:the )?[a-z]{2,20}(?: [a-z]{2,20}){0,2})")
"""``ana from acme``, all in lower case."""
_TOOK_PART = late(r"(?<=[\w)]) (?:joined|joins|joining|arrived|arriving|left|leaving|dropped)\b(?= [a-z])")
"""The verb of ``Ana joined at 17:10``."""
_BESIDE = re.compile(r"\([^()]*\)|@[\w.-]+")
_FROM = re.compile(" (?:from|at) ")
_SHORTEST_ACCOUNT = 4


class Named(NamedTuple):
    """A name or account found beside the other, and the rest of the text there."""

    name: str
    rest: str


def parted_by_words(text: str) -> list[str]:
    """The fields of ``Ana Ruiz from ACME``, ``Ana Ruiz: ACME`` or ``ACME: Ana Ruiz``; none if there is no name."""
    match = _TOOK_PART.search(text)
    who = _BESIDE.sub("", text[: match.start()]).strip() if match else ""
    if match and who.casefold() not in SENTENCE_WORDS and looks_like_name(who):
        return [text[: match.start()], text[match.start() + 1 :]]
    lower = _FROM_LOWER.fullmatch(text) if " from " in text and begins_with_given_name(text) else None
    if lower and looks_like_name(lower[1]) and SENTENCE_WORDS.isdisjoint(lower[2].split()):
        return [lower[1], lower[2]]
    for match in _WORDED.finditer(text):
        fields = [text[: match.start()].strip(), text[match.end() :].strip()]
        behind = fields[1].partition("(")[0]
        if not fields[0] or not (looks_like_name(behind) or is_organisation(behind) or role_of(behind)):
            continue
        if looks_like_name(_BESIDE.sub("", fields[0]).strip()) and not is_organisation(fields[0]):
            return fields[::-1] if ":" in match[0] and _is_label(*fields) else fields
        if ":" in match[0] and has_given_name(fields[1]):
            return fields[::-1]
    return []


def _is_label(label: str, behind: str) -> bool:
    """Whether the first of two names is that of an organisation: ``ACME: Tadhg Roe``."""
    if begins_with_given_name(label):
        return False
    return has_given_name(behind) or (" " not in label and " " in behind and looks_like_name(behind))


def named_behind(account: str, text: str) -> Named | None:
    """The name in the text after an account: ``ana_r (Ana Ruiz, ACME)``."""
    name, _, rest = text.partition(",")
    if (whence := _FROM.search(name)) is not None:
        place = name[whence.end() :]
        rest = rest if looks_like_location(place) else f"{place},{rest}".strip(", ")
        name = name[: whence.start()]
    if not looks_like_name(name) or is_organisation(name):
        return None
    if " " in name and len(name.rpartition(" ")[2].strip(".")) == 1:
        return Named(name, rest.strip())  # "@ana (Ana R)"
    if has_given_name(name) or name.casefold() in GIVEN_NAMES or contains_name(account, name):
        return Named(name, rest.strip())
    return None


def name_behind_account(text: str) -> Named | None:
    """The name after an account that is made from it: ``aruiz Ana Ruiz``."""
    account, _, name = text.partition(" ")
    if not name[:1].isupper() or not is_handle(account) or not contains_name(account, name):
        return None
    return Named(name, account) if looks_like_name(name) else None


def account_in(aside: str, name: str) -> Named | None:
    """The account in brackets after a name: ``ana_r`` in ``Ana Ruiz (ana_r, ACME)``."""
    pieces = aside.split(", ")
    for number, piece in enumerate(pieces):
        is_other_name = piece in GIVEN_NAMES and not name.casefold().startswith(f"{piece} ")
        is_cased = piece == piece.lower() or is_spelt_from(piece, name)
        if is_cased and not is_other_name and _is_account_of(name, piece):
            return Named(piece, ", ".join(pieces[:number] + pieces[number + 1 :]))
    return None


def _is_account_of(name: str, piece: str) -> bool:
    """Whether a word in lower case is made from the name: ``dansm`` from Dan Smit."""
    if len(piece) < _SHORTEST_ACCOUNT or not is_handle(piece):
        return False
    if contains_name(piece, name) or "_" in piece or any(word.startswith(piece) for word in name.casefold().split()):
        return True
    letters = iter(name.casefold().replace(" ", ""))
    return " " in name and piece[0] == name[0].casefold() and all(letter in letters for letter in piece)
