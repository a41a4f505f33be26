"""Names, handles, pronouns and roles of people, and texts that only look like a person."""

from __future__ import annotations

import re
from functools import lru_cache

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import header_kinds, may_be_header
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.grammars.text import plain

__all__ = [
    "handle_of_url",
    "is_handle",
    "is_nothing",
    "is_organisation",
    "is_placeholder",
    "is_pronouns",
    "is_status",
    "looks_like_name",
    "role_of",
    "strip_pronouns",
    "without_title",
]

_HANDLE = re.compile(r"@?(?=[\w.-]*[^\W\d_])[A-Za-z0-9_][A-Za-z0-9_.-]{0,38}")
_PROFILE = late(
    r"(?:https?://)?(?:www\.)?(?:github\.com|gitlab\.[a-z0-9.-]+|codeberg\.org|bitbucket\.org|gitea\.com|sr\.ht)"
    r"/[@~]?([A-Za-z0-9_][\w.-]*)/?(?:[?#].*)?",
    re.IGNORECASE | re.ASCII,
)
_RESERVED = words_of("""
    about account admin apps blog codespaces collections contact customer-stories dashboard docs enterprise events
    explore features groups help issues join login logout marketplace new notifications organizations orgs pages
    pricing projects pulls readme repo repos search security sessions settings sign_in signup site snippets sponsors
    stars status team teams terms topics trending users workspace
""")


def is_handle(text: str) -> bool:
    """Whether the text can be the name of an account, with or without ``@``."""
    return len(text) <= 40 and _HANDLE.fullmatch(text) is not None


def handle_of_url(url: str) -> str | None:
    """The handle in the address of somebody's profile on a forge."""
    match = _PROFILE.fullmatch(url) if len(url) < 300 else None
    return match[1] if match and match[1].casefold() not in _RESERVED and is_handle(match[1]) else None


_PRONOUN = (
    "he|him|his|she|her|hers|they|them|their|theirs|ze|zir|hir|xe|xem|xyr|ey|em|fae|any|all|it|its"
    "|er|ihm|ihn|sie|ihr|dey|denen|il|lui|elle|iel|iels|ils|elles|él|el|ella|elle|ellos|ellas|elli"
    "|ele|dele|ela|dela|elu|delu|lei|egli|loro|hij|hem|zij|ze|haar|die|hen|hun|彼|彼女"
)
_ALONE = "he|she|they|él|ella|elle|iel|ele|ela|lei|lui|hij|zij"
_SET = rf"(?:{_PRONOUN})(?: ?[/|,] ?(?:{_PRONOUN}))+|(?:{_ALONE})|(?:any|all|no) pronouns"
_JOINS = re.compile("[/|,]")
_ENDS = (*_ALONE.split("|"), "pronouns")
"""How pronouns end that are not joined to others: a quick check."""
_PRONOUNS = late(_SET, re.IGNORECASE)
# In brackets, or joined by a slash; a slash with spaces may also separate the fields of a line.
_STATED = late(
    rf"[(\[] ?(?:{_SET}|(?:my )?pronouns ?:[\w /,]{{2,30}}) ?[)\]]"
    rf"|(?<![\w/])(?:{_PRONOUN})(?:/(?:{_PRONOUN}))+(?![\w/])",
    re.IGNORECASE,
)
_MAY_STATE = re.compile(r"[(\[]|\w/\w")


def is_pronouns(text: str) -> bool:
    """Whether the text is nothing but somebody's pronouns."""
    if len(text) >= 40 or not (_JOINS.search(text) or text.casefold().endswith(_ENDS)):
        return False
    return _PRONOUNS.fullmatch(text) is not None


def strip_pronouns(text: str) -> str:
    """The text without pronouns: ``Yann`` for ``Yann (he/him)``."""
    return _STATED.sub("", text) if _MAY_STATE.search(text) else text


_ROLE = {word: role for role, phrases in words.ROLES.items() for word in phrases.split()}
_LEAD = frozenset({"lead", "leader", "leading"})
_OF_MEETING = frozenset({"meeting", "call", "session", "today"})
_LONGEST_JOB = 4
_NUMBER = re.compile(r"(?<=\w) v?[\d.]{1,8}$")
_PENCILS = frozenset("✏✎✍📝🖊🖋")


@lru_cache(maxsize=1024)
def role_of(text: str) -> str | None:
    """The role that a word or phrase means: ``chair``, ``notetaker``, ``guest`` or ``observer``."""
    if text.strip(" \ufe0f") in _PENCILS:
        return "notetaker"
    found = plain(text).replace("non voting", "nonvoting").split()
    if text[:1].isdigit():  # "1. Vorsitzende"
        found = found[1:]
    roles = {_ROLE[word] for word in found if word in _ROLE}
    if len(roles) != 1 or len(found) > 6:
        return None
    # A "lead developer" leads no meeting, but a "TSC chair" chairs it.
    beside = words.ROLE_FILLERS if _LEAD.intersection(found) else words.ROLE_FILLERS | words.STATUS_WORDS
    return roles.pop() if all(word in _ROLE or word in beside for word in found) else None


def is_status(text: str) -> bool:
    """Whether the text is a position (``TSC``, ``Data Engineer``, ``Docs``): neither a role nor an affiliation."""
    found = plain(_NUMBER.sub("", text)).split()  # "release manager 5.2"
    if not found or found == ["co"] or (len(found) == 1 and found[0] in words.PARTICLES):
        return False  # "Co" in "Pine & Co", or "Van" and "Da" in names
    if not _OF_MEETING.isdisjoint(found) and role_of(text):
        return False  # a "lead" has some position, but a "meeting lead" chairs
    if all(word in words.STATUS_WORDS or word in words.ROLE_FILLERS or word in words.AREAS for word in found):
        return True
    if "," in text or len(found) > _LONGEST_JOB:
        return False
    return found[-1] in words.JOBS or (found[0] in words.OFFICES and found[1:2] == ["of"])


def is_nothing(text: str) -> bool:
    """Whether the text fills the place of a fact but states none: ``N/A``, ``???``, ``-``."""
    key = plain(text) if len(text) < 40 else text
    return not key or key in words.NOTHING


_COUNT = re.compile(r"\d{1,4}(?!\d)(.*)")
_ANGLES = re.compile(r"<[^<>@]*>")
_FIELDS = late(r"[/|,;:\t：／｜、]| [-–—] ")
_INVITING_JAPANESE = re.compile("名前.*(?:記入|追加|入力|書)")
_NAMES_TOO = frozenset({"Chi", "Job"})
"""Names that are headers in another language, or when written in lower case."""
_IN_PLACES = words.EVERYBODY | words.NAME_WORDS | words.YOURS


@lru_cache(maxsize=4096)
def is_placeholder(text: str) -> bool:
    """Whether the text is a placeholder: ``name / institution / GitHub handle``, ``...``, ``everyone``, ``+2``."""
    if len(text) > 160:
        return False
    if text in _NAMES_TOO:
        return False
    key = plain(text)
    if not key or key in words.NOTHING or key in words.INSTEAD_OF_A_NAME:
        return True
    found = key.split()
    if not _IN_PLACES.isdisjoint(found) and (_is_everybody(found) or _is_invitation(found)):
        return True
    return (
        _is_count(found)
        or (may_be_header(found) and _is_header(text))
        or ("<" in text and _ANGLES.fullmatch(text.strip()) is not None)
        or ("名前" in text and _INVITING_JAPANESE.search(text) is not None)
    )


def _is_header(text: str) -> bool:
    kinds = header_kinds(_FIELDS.split(text))
    return kinds is not None and ("" not in kinds or ":" not in text)


def _is_everybody(found: list[str]) -> bool:
    return words.EVERYBODY.issuperset(found) and not words.EVERYBODY_ONLY_BESIDE.issuperset(found)


def _is_count(found: list[str]) -> bool:
    counted = False
    for word in found:
        match = _COUNT.fullmatch(word)
        counted = counted or match is not None
        unit = match[1] if match else word
        if unit and unit not in words.COUNTED:
            return False
    return counted


def _is_invitation(found: list[str]) -> bool:
    names, yours = (not group.isdisjoint(found) for group in (words.NAME_WORDS, words.YOURS))
    if names and yours:
        return len(found) < 12
    return (names or (yours and len(found) > 2)) and found[0] in words.INVITING


_NEVER_IN_A_NAME = re.compile(r"[@/|,;:!?=<>{}\[\]#%&+$€*`\\^~•…。、]|--|\. \w+ \w+ \w|\w{4}\. [A-ZÀ-Þ]")
_AROUND_A_WORD = ".,()\"'“”‘’«»„"
_SINGLE = late(r"[^\W\d_][\w.'’‘ʼ・-]{0,38}")
_JAPANESE_SENTENCE = late("です|ます|でした|ません|した|する|を|から|まで|さんは|[\u3040-\u30ff\u4e00-\u9fff]{14}")


def is_organisation(text: str) -> bool:
    """Whether something in the text shows that it is the name of an organisation."""
    return not words.ORGANISATION_WORDS.isdisjoint(plain(text).split()) or _ORGANISED.search(text) is not None


_ORGANISED = late(
    r" (?:&|of|für|de la|des) |\bVille d[e'’u]|\w\.(?:org|com|io|dev|net|edu|ai)\b|大学|研究所|会社|財団|学会"
)


_TITLES = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Drs|Ir|Dipl\.-Ing|Ing|Mag|Dott|Dott\.ssa|Rev|"
    r"Hon|PD|Sr|Sra|Hr|Fr|Dra|Profa)\.? ?(?<=[. ])|"
    r"(?:Professor|Dame|Sir|Herr|Frau) ){1,3}(?=[A-ZÀ-Þ])"
)
_TITLED = frozenset("DPMISHRF")


def without_title(text: str) -> str:
    """A name without titles such as those in ``Prof. Dr. Ana Ruiz``."""
    title = _TITLES.match(text) if text[:1] in _TITLED else None
    return text[title.end() :] if title else text


def looks_like_name(text: str) -> bool:
    """Whether the text can be a person's name, as people write it in a list."""
    text = without_title(text)
    return len(text) <= 60 and not text.isspace() and _is_name(text)


@lru_cache(maxsize=8192)
def _is_name(text: str) -> bool:
    if _NEVER_IN_A_NAME.search(text) or (not text.isascii() and _JAPANESE_SENTENCE.search(text)):
        return False
    found = text.split()
    if len(found) < 2:
        bare = text.strip(_AROUND_A_WORD)
        return _SINGLE.fullmatch(bare) is not None and not _is_no_name(bare.casefold(), text)
    if len(found) > 6 or "_" in text or any(map(str.isdigit, text)) or not _has_nickname_only(text):
        return False
    small = 0
    if len(found[-1].strip(".")) == 1 and len(found) < 4:
        found.pop()  # the initial of a surname: "kim a"
    for word in found:
        key = word.strip(_AROUND_A_WORD).casefold()
        if _is_no_name(key, word):
            return False
        small += word[0].islower() and key not in words.PARTICLES
    if text == text.lower() and text != text.upper():
        return small <= 2
    return small < 2 and not (len(found) > 2 and text.endswith(".") and len(key) > 3)


def _has_nickname_only(text: str) -> bool:
    """Whether brackets in a name can hold a nickname: ``Christina (CJ) Wood``, not ``Ana (ACME) Ben``."""
    _, bracket, after = text.partition("(")
    nickname, _, surname = after.partition(")")
    return not bracket or ((nickname.istitle() or len(nickname) < 4) and " " not in nickname and "(" not in surname)


def _is_no_name(key: str, word: str) -> bool:
    return (
        key in words.MEETING_WORDS
        or word == "of"
        or key in words.ORGANISATION_WORDS
        or (key in words.SENTENCE_WORDS and key not in words.PARTICLES and word[0].islower())
    )
