"""The fields of a roll-call line, and the facts that each of them states by itself.

``Ana Ruiz (she/her) / OME/University of Somewhere (late) / `@ana``` has three fields: a text, a text with a remark,
and a handle. Which text is the name is decided later, when all fields are considered together.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import ACCOUNTS, column_kind
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.locations import is_country_code, looks_like_location, without_country
from sphinx_meetings.grammars.names import (
    is_handle,
    is_nothing,
    is_organisation,
    is_placeholder,
    is_pronouns,
    is_status,
    role_of,
)
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.grammars.zones import read_zone

__all__ = ["CALLED_PRONOUNS", "Fact", "facts_of", "has_separator", "masked", "split_fields"]


class Fact(NamedTuple):
    """One thing that a field states."""

    kind: str
    """``text``, ``aside`` (text in brackets), ``handle``, ``other_handle``, ``location``, ``place`` (a city, or
    something named like one), ``status`` (``TSC``), ``role``, ``remark`` or ``absent``."""
    text: str


_GROUP = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_SEPARATORS = {
    "/": re.compile(r"/(?:/?(?: |$)|(?<= /)/?(?=\S)|(?=@))"),
    "|": re.compile(r"\|+"),
    "-": re.compile(r"(?<= )(?:-{1,3}|[–—])(?: |$)|—"),
    ";": re.compile(";"),
    "·": re.compile("[·•]"),
    "@": re.compile(r"(?<= )@ "),
    ",": re.compile(","),
}
_MARKS = (("/", "/"), ("|", "|"), ("-", "-"), ("–", "-"), ("—", "-"), (";", ";"), ("·", "·"), ("•", "·"), ("@", "@"))
_UNSPACED_SLASH = re.compile("/")


def masked(text: str) -> str:
    """The text with brackets and their contents blanked out, so that no separator is found in them."""
    return _GROUP.sub(lambda match: "\x01" * len(match[0]), text) if "(" in text or "[" in text else text


def inside_brackets(text: str) -> str:
    """The text without brackets that enclose all of it, unless it is a remark: "(nicks in parentheses)"."""
    inner = text[1:-1]
    if text[:1] != "(" or masked(text).strip("\x01"):
        return text
    return text if inner.islower() and " " in inner and not begins_with_given_name(inner) else inner


def has_separator(mask: str) -> bool:
    """Whether a masked text has separators other than commas."""
    return bool(_separator(mask))


def _separator(mask: str) -> str:
    """The first separator in a masked text, not counting commas."""
    first, separator = len(mask), ""
    for mark, candidate in _MARKS:
        if mark in mask and (match := _SEPARATORS[candidate].search(mask, 0, first)):
            first, separator = match.start(), candidate
    return separator


def split_fields(text: str, separator: str = "") -> tuple[list[str], str]:
    """Split a line into its fields; return them and their separator.

    The first separator in a line separates its fields, any others are part of a field. A comma counts only if there is
    no other separator, and a slash without spaces only if no slash has spaces (``OME/University of Somewhere``).

    Args:
        text: The line.
        separator: The separator of the header, which takes precedence over all others.
    """
    mask = masked(text)
    if not (separator and separator in mask and _SEPARATORS[separator].search(mask)):
        separator = _separator(mask) or ("/" if 0 <= mask.find("/") < (mask + ",").find(",") else ",")
    pattern = _SEPARATORS[separator]
    if separator == "/" and " /" not in mask and "/ " not in mask and not mask.endswith("/"):
        pattern = _UNSPACED_SLASH
    fields, start = [], 0
    for match in pattern.finditer(mask):
        fields.append(text[start : match.start()].strip())
        start = match.end()
    return [*fields, text[start:].strip()], separator if fields else ""


_TOKEN = re.compile(
    r"[(\[](?P<inner>[^()\[\]]*)[)\]]"
    rf"|(?:\b(?P<label>{'|'.join(ACCOUNTS)}) ?: ?)?(?<![\w@])@(?P<handle>(?a:[A-Z0-9_][\w.-]*))(?P<server>:[\w.-]+)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"([^:=()\[\]]{2,30})[:=] ?(.*)")
_PIECES = late(r" ?[,;|/] ?| [&+–—-] | and ")
_EDGES = " ,;|/–—-*_+>•·"
_DISCORD = re.compile(r"([\w.-]+)#\d{4}")


@lru_cache(maxsize=8192)
def facts_of(field: str, *, opening: bool) -> tuple[Fact, ...]:
    """The facts that a field states.

    Args:
        field: The field.
        opening: Whether it is the first field, where the name is expected: brackets there are not part of it.
    """
    if (":" in field or "=" in field) and (labelled := _labelled(field)) is not None:
        return tuple(labelled)
    if "@" not in field and "(" not in field and "[" not in field:
        return tuple(_classified(field, opening))
    facts: list[Fact] = []
    asides: list[Fact] = []
    kept, position = "", 0
    for match in _TOKEN.finditer(field):
        kept += field[position : match.start()]
        position = match.end()
        if match["handle"]:
            facts += [*_classified(kept.rstrip(" :"), opening), *asides, _handle(match)]
            kept, asides = "", []
            continue
        if opening and not facts and field[position : position + 1] == " " and _are_first_letters(match["inner"], kept):
            facts += [*_classified(kept, opening), *asides]  # "Ana Ruiz (AR) ACME"
            kept, asides, opening = "", [], False
            continue
        said = _in_brackets(match["inner"])
        inside = any(fact.kind == "aside" for fact in said)
        if inside and not opening and (role := role_of(kept)):
            facts += [Fact("role", role), *said]  # "Ana Ruiz, chair (ACME)"
            kept = ""
        elif inside and opening and match[0][0] == "[" and not facts and not kept.strip():
            kept += match["inner"].removeprefix("name=")  # "[Ana] / ACME"
        elif inside and kept.strip() and (not opening or field[position : position + 2].strip().isalnum()):
            kept += match[0]  # "Institute of Things (IoT)", "Christina (CJ) Wood"
        else:
            asides += said
    return (*facts, *_classified(kept + field[position:], opening), *asides)


def _are_first_letters(inner: str, name: str) -> bool:
    """Whether brackets contain the first letters of the words before them."""
    found = name.split()
    return len(found) > 1 and inner.isupper() and inner == "".join(word[0] for word in found).upper()


def _handle(match: re.Match[str]) -> Fact:
    if match["server"]:
        return Fact("other_handle", match["handle"] + match["server"])
    return Fact(column_kind(match["label"] or "handle") or "handle", match["handle"].rstrip(".-"))


def _labelled(field: str) -> list[Fact] | None:
    """The facts in a field with a label: ``GitHub: ana``, ``Chair: Ana``."""
    match = _LABEL.fullmatch(field)
    kind = column_kind(match[1]) if match else None
    role = role_of(match[1]) if match and kind is None else None
    if match is None or (kind is None and role is None and not is_status(match[1])):
        return None
    value = match[2].strip()
    if kind is None and role is None:
        return list(facts_of(value, opening=True))  # "Treasurer: Ana"
    if role is not None:
        return [Fact("role", role), *facts_of(value, opening=True)]
    if kind == "name":
        return list(facts_of(value, opening=True))
    if kind == "affiliation":
        return [Fact("text", value)] if value else []
    if kind in ("handle", "other_handle"):
        return _account(kind, value)
    return [Fact("role", role)] if (role := role_of(value)) else []


def _account(kind: str, value: str) -> list[Fact]:
    token = _TOKEN.match(value)
    if token and token["handle"]:
        return [_handle(token) if token["server"] else Fact(kind, token["handle"])]
    handle = _DISCORD.sub(r"\1", value.partition(" ")[0])
    return [Fact(kind, handle)] if is_handle(handle) else []


def _classified(text: str, opening: bool) -> list[Fact]:
    text = text.strip(_EDGES)
    if not text:
        return []
    if "#" in text and (match := _DISCORD.fullmatch(text)):
        return [Fact("other_handle", match[1])]
    before, comma, after = text.partition(",")
    if comma and not opening and is_status(before):
        return _classified(after, opening)  # "Ana Ruiz - TSC, ACME"
    if comma and not opening and (role := role_of(before)):
        return [Fact("role", role), *_classified(after, opening)]  # "Ana Ruiz - Chair, ACME"
    if comma and not opening and (role := role_of(text.rpartition(",")[2])):
        return [*_classified(text.rpartition(",")[0], opening), Fact("role", role)]  # "Ana Ruiz - ACME, chair"
    if not opening and " " in text and (worked := _works_at(text)):
        return worked
    if not opening and (whence := _WHENCE.match(text)) and text[whence.end() : whence.end() + 1].isupper():
        place = text[whence.end() :]
        is_person = " " in place and begins_with_given_name(place) and not is_organisation(place)
        if is_person and "from" not in whence[0]:  # "from Virginia Tech"
            return [Fact("remark", text)]  # "in Vertretung von Ben Stone"
        return [Fact(_kind_of_place(place), place)]  # "Ana Ruiz, from the Data Group"
    kind = _kind(text, opening)
    if kind == "text" and opening and (role := _role_at_end(text)):
        return [Fact("text", text.rpartition(" ")[0]), Fact("role", role)]
    return [Fact(kind, role_of(text) or text)] if kind else []


def _works_at(text: str) -> list[Fact]:
    """The facts in ``Engineer at ACME``, ``guest from ACME`` or ``ACME, interested in docs``."""
    found = _FROM.search(text) if " at " in text or " from " in text else None
    if found and text[found.end() : found.end() + 1].isupper():
        before = text[: found.start(2)].strip()
        if role := role_of(before):
            return [Fact("role", role), *_classified(text[found.end() :], opening=False)]
        if before and is_status(before):
            return _classified(text[found.end() :], opening=False)
    first, comma, told = text.partition(", ")
    if comma and told[0].islower() and told.count(" ") > 1 and not is_organisation(told):
        return _classified(first, opening=False)
    return []


def _role_at_end(text: str) -> str | None:
    """The role in ``Ana Ruiz *chair*``, where only markup separated it from the name."""
    last = text.rpartition(" ")[2]
    return role_of(last) if " " in text and last.islower() and last.isalpha() else None


def _kind(text: str, opening: bool) -> str | None:
    """The kind of fact that a text without handles and brackets is; ``None`` if it states none."""
    if is_nothing(text) or (is_pronouns(text) and not (opening and text in CALLED_PRONOUNS)):
        return None
    if text.rstrip(".") in words.DEGREES:
        return None
    if role_of(text):
        return "role"
    if _ABSENT.search(plain(text)):
        return "absent" if _says_absent(text) else "remark"
    if _is_remark(text, opening) and not is_organisation(text):
        return "remark"
    if opening:
        return "text"
    if _is_language(text):
        return "remark"
    return "status" if is_status(text) else _kind_of_place(text)


def _is_language(text: str) -> bool:
    """Whether a text is only languages: ``Brazilian Portuguese``."""
    found = plain(text).split()
    return not words.LANGUAGES.isdisjoint(found) and (words.LANGUAGES | words.BESIDE_LANGUAGES).issuperset(found)


def _kind_of_place(text: str) -> str:
    if looks_like_location(text):
        return "location"
    return "place" if read_zone(text) else "text"


def _in_brackets(text: str) -> list[Fact]:
    """The facts in brackets that follow a name or an affiliation."""
    text = text.strip(_EDGES)
    whole = _in_piece(text)
    pieces = _PIECES.split(text)
    if len(pieces) == 1 or (whole and whole[0].kind in ("remark", "absent") and not _says_more(text, pieces)):
        return whole
    facts = [fact for piece in pieces for fact in _in_piece(piece)]
    rest = [fact.text for fact in facts if fact.kind == "aside"]
    if len(rest) == len(facts) and not any(map(_tells_nothing, pieces)):
        return [Fact("aside", without_country(text))]
    certain = [fact for fact in facts if fact.kind not in ("aside", "location", "place")]
    return [*certain, Fact("aside", ", ".join(rest))] if rest else certain


def _says_more(text: str, pieces: list[str]) -> bool:
    """Whether a remark is combined with something else: ``acme, remote``, ``remote, ACME``."""
    first, comma, _ = text.partition(", ")
    if comma and " " not in first and is_handle(first) and first not in words.REMARK_WORDS:
        return True
    return any(piece.istitle() or piece.isupper() for piece in pieces if piece.isalpha()) and bool(comma)


def _in_piece(text: str) -> list[Fact]:
    if not text or _tells_nothing(text):
        return []
    if _AT_A_TIME.match(text):
        return [Fact("remark", text)]  # "from 11:00"
    match = _FROM.match(text)
    if match and (match[1] is None or role_of(match[1])):  # "from ACME", "guest of ACME", "guest to talk about it"
        if match[2].casefold() in _INSTEAD and begins_with_given_name(text[match.end() :]):
            return [Fact("remark", text)]  # "for Ben", who could not come
        role = [Fact("role", role)] if (role := role_of(match[1] or "")) else []
        return role if match[2].casefold() == "to" else [*role, Fact("aside", text[match.end() :])]
    return [fact._replace(kind="aside") if fact.kind == "text" else fact for fact in facts_of(text, opening=False)]


def _tells_nothing(text: str) -> bool:
    if text[:1].isdigit() and (is_placeholder(text) or text.partition(" ")[2].islower()):
        return True  # "3 people", "2 lurkers"
    return is_status(text) or is_pronouns(text) or is_country_code(text)


_FROM = late(
    r"(?:([^\W\d_]+) )?(to|from|of|at|with|for|representing|on behalf of|de|von|für|bei|van|da|chez) ",
    re.IGNORECASE,
)
_WHENCE = re.compile(
    r"(?:visiting )?(?:from|representing|on behalf of) (?:the )?|"
    r"em representação d[aeo]s? |en representación de(?:l| la)? |"
    r"en représentation (?:de |du |d['’])|in rappresentanza (?:di |del |della |dell['’])|"
    r"in [Vv]ertretung (?:von |für |der |des )"
)
_ABSENT = re.compile(rf"\b(?:{'|'.join(sorted(words.ABSENT, key=len, reverse=True))})\b")
_ONLY_AT_TIMES = late(
    r"\b(?:for|until|till|first|from|after|before|at|during|later|between|bis|ab|erste"
    r"|jusqu|à partir|hasta|desde|até|fino|tot|vanaf)\b"
)


_AT_A_TIME = late(
    r"(?:ab|bis|from|until|till?|after|before|since|left|joined|arrived|jusqu['’]à|à partir de|dès|desde(?: las)?|"
    r"hasta(?: las)?|até(?: às?)?|a partir das?|dalle|fino alle|vanaf|tot|kam|ging) (?:at |um |à |om |the )?"
    r"\d{1,2}(?:st|nd|rd|th)?\b"
    r"|\d{1,2}[:.h]\d{2}\b"
    r"|(?:for |only |from |until |till |after |before |ab |bis )?(?:agenda )?(?:items?|topics?|parts?|tops?) \d",
    re.IGNORECASE,
)
"""The time at which somebody came or left: ``until 17:30``, ``ab 20 Uhr``."""


_INSTEAD = frozenset({"for", "representing", "on behalf of", "für"})
_NAMED = frozenset({"Will", "May", "Till"})
"""Names that are words of remarks when written in lower case."""
_CLOCK = re.compile(r"\d:\d")
_HOUR = re.compile(r" \d{1,2}(?:[:h]\d\d|h?$)")
CALLED_PRONOUNS = frozenset({"Ella", "Elle"})
"""Names that are pronouns in another language."""
_UNITS = frozenset({"hrs", "hr", "mins"})
"""Units, which are not a remark without a number and may be an account."""


def _says_absent(text: str) -> bool:
    key = plain(text)
    found = _ABSENT.search(key)
    return found is not None and _ONLY_AT_TIMES.match(key[found.end() :].strip()) is None


def _is_remark(text: str, opening: bool) -> bool:
    """Whether the text says how somebody took part: ``joined late``, ``last half``, ``5 min late``."""
    if any(map(str.isdigit, text)) and (_AT_A_TIME.match(text) or (text[0].islower() and _HOUR.search(text))):
        return True  # "until 17:30", "entrou às 19h40"
    if text[-1] == "!" and not opening and (text[0].islower() or text.startswith(("Hi ", "Hello ", "Hey "))):
        return True  # "hi everyone!"
    found = plain(text).split()
    if words.REMARK_WORDS.isdisjoint(found) or ":" in _CLOCK.sub("", text):
        return False
    if text in _NAMED or text in _UNITS:
        return False
    if text[0].isupper():  # "Late by a quarter", "PTO tomorrow", but "Last Mile Health" and "May Lee"
        rest = text.partition(" ")[2]
        return found[0] in words.REMARK_WORDS and rest == rest.lower() and not opening
    return len(found) > 1 or not opening
