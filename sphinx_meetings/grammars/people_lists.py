"""Several people on one line: ``Ana Ruiz, Ben Stone (chair) and @carla``.

The hard part is that ``Ana Ruiz, ACME`` is one person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.columns import column_kind
from sphinx_meetings.grammars.fields import CALLED_PRONOUNS, facts_of, has_separator, masked, split_fields
from sphinx_meetings.grammars.given_names import GIVEN_NAMES, begins_with_given_name
from sphinx_meetings.grammars.locations import looks_like_location
from sphinx_meetings.grammars.names import is_organisation, is_placeholder, is_status, looks_like_name, role_of
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.grammars.zones import read_zone

__all__ = ["are_only_people", "has_given_name", "is_doubtful_pair", "is_known", "is_person", "people_in"]

_PAIR = 2
_HANDLES = late(r"@[\w.-]+(?::[\w.-]+)?(?:(?: ?, ?|,? and |,? & | )@[\w.-]+(?::[\w.-]+)?)+")
_HANDLES_BESIDE = late(r"(?:@[\w.-]{1,40}(?: \([^()]{1,40}\))?(?: ?[,;·|])?(?: (?:and |& )?|$)){2,200}")
_HANDLE_WITH = re.compile(r"@[\w.-]{1,40}(?: \([^()]{1,40}\))?")
_HANDLE = re.compile(r"@[\w.-]+(?::\w[\w.-]*)?")
_MENTIONS = late(r"@[^\W\d_][\w'’-]* [^\W\d_][^@,;/|]{0,40}(?:[ ,;]@[^\W\d_][\w'’-]* [^\W\d_][^@,;/|]{0,40})+")
_COMMA = re.compile(r" ?, ?")
_DOT = re.compile(" ?[·] ?")
_SEMICOLON = re.compile(" ?; ?")
_LABEL = re.compile(r"([^:,;/|()@]{2,20}): (.+)")
_NICK = late(r"[a-z_][\w\[\]{}^`-]{1,24}|[A-Z][a-z]{1,20}[\d_][\w-]{0,20}")
_SIGNED = re.compile(r"[\d_\[\]{}^`-]|[a-z][A-Z]")
_NO_NICKS = words_of(
    "a all an and are as at by for from in is no not of on or our see the their they to was we were with"
)
_INITIALLED = late(r"(?:[A-Z]\. ?){1,2}[A-Z][\w'’-]+|[^\W\d_]+ [A-Z]\.?(?=$| \()")
"""A name whose first name or surname is an initial: "A. Ruiz", "Ana R"."""
_LONGEST = 200
_FEWEST_WORDS = 4
_FEWEST = 3
"""The fewest people by which a line is recognized as a list."""
_GROUPS = words.REGIONS | words_of("team community staff core maintainers members here in person")
_MEMBERS = words_of(
    "staff members team representatives delegates guests observers employees maintainers committers liaisons"
)
_KATAKANA_DOT = re.compile("(?<![\u30a0-\u30ff])・|・(?![\u30a0-\u30ff])")
_AND = late(r" (?:and|&|\+|plus|und|et|y|e|en) |と(?=[\u4e00-\u9fff])")
_SHARED = late(r" \((?:both|all|beide|alle|tous|toutes|ambos|entrambi)(?: of| from| at)? ([^()]+)\)$")
"""The affiliation that several people share: ``Ana and Ben (both ACME)``."""
_FROM = re.compile(" (?:from|at|of|with) ")
_LATER = "(?:later|also|then|briefly|später|auch|zeitweise|aussi|también) (?=[A-ZÀ-Þ@])"
_LEADING_AND = late(rf"^(?:and|&|und|et|y|e|en) (?:{_LATER})?|^{_LATER}")
_OF_SOMEBODY = late(
    r"([A-ZÀ-Þ][\w'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{0,20}){0,2}) "
    r"((?:from|of|at|for|representing|von) (?:the )?[A-ZÀ-Þ][^()@]{1,40})"
)
"""A person and an affiliation without brackets: ``Ana Ruiz of ACME``."""
_GROUP_BESIDE = late(
    r"(?:the|some|several|other|many|few|a|all|various|more|two|three|four|five|six|seven|eight|nine|ten|\d{1,3}) "
    r"(?:[a-z-]{2,20} ?){1,4}$"
)
"""A group of others who are not named: ``five students``."""


def people_in(text: str, *, listed: bool) -> list[str]:
    """The people in a line that lists several, one text for each; none if the line is about one person.

    Args:
        text: The line without markup.
        listed: Whether the line is known to be a list, such as the text after "Present:".
    """
    if text.startswith("@") and (mentioned := _mentioned(text, listed=listed)):
        return mentioned
    text = _KATAKANA_DOT.sub(",", text) if "・" in text else text
    mask = masked(text)
    label = _LABEL.match(text)
    if label and ":" not in label[2] and _groups_people(label[1], label[2]):
        return people_in(label[2], listed=True) or [label[2]]
    if listed and ";" in mask:
        parts = [part for part in _cut(text, mask, _SEMICOLON) if part]
        return [person for part in parts for person in _between_semicolons(part)]
    if listed and text.isascii() and _are_parted_by_spaces(text.split()):
        return text.split()
    if "," not in mask and not _AND.search(mask) and not (listed and has_separator(mask)):
        return []
    elements = [
        part if is_placeholder(part) else _with_brackets(_unlabelled(_LEADING_AND.sub("", part), listed=listed))
        for part in _cut(text, mask, _COMMA)
        if part
    ]
    if has_separator(mask):
        return _fielded(text, elements) if listed else []
    elements = _without_pronouns(elements)
    alone = len(elements) == 1
    parted = [
        person
        for element in elements
        for person in ([element] if _is_firm(element, elements, listed) else _parted(element, alone=alone))
    ]
    if listed and all("/" in element and is_person(element.partition("/")[0]) for element in elements):
        return elements  # "Ana Ruiz/ACME, Ben Stone/Globex"
    if listed:
        return _listed(parted, certain=len(parted) > len(elements))
    return parted if _is_list(parted, joined=len(parted) > len(elements)) else []


def _mentioned(text: str, *, listed: bool) -> list[str]:
    """The people in a line that consists of mentions only."""
    if _HANDLES.fullmatch(text):
        return _HANDLE.findall(text)
    if listed and text.count("@") > 1 and _HANDLES_BESIDE.fullmatch(text):
        return _HANDLE_WITH.findall(text)  # "@ana @ben (notes) @carla"
    return [f"@{name.strip(' ,;')}" for name in text[1:].split("@")] if _MENTIONS.fullmatch(text) else []


def _with_brackets(element: str) -> str:
    """``Ana Ruiz of ACME`` in the usual form, ``Ana Ruiz (of ACME)``."""
    if (of := _OF_SOMEBODY.fullmatch(element)) is None or not (" " in of[1] or is_known(of[1])):
        return element
    return f"{of[1]} ({of[2]})" if looks_like_name(of[1]) and not is_organisation(of[1]) else element


def _without_pronouns(elements: list[str]) -> list[str]:
    """The full name alone, if nothing but pronouns follows it: "Ana Ruiz, Ella"."""
    if len(elements) == _PAIR and elements[1] in CALLED_PRONOUNS and " " in elements[0]:
        return elements[:1]
    return elements


def _groups_people(label: str, behind: str) -> bool:
    """Whether a label before people only says which ones: ``Attendees``, ``TSC``, ``Others``, ``Core team``."""
    if column_kind(label) in ("name", "present") or is_status(label) or is_placeholder(label):
        return True
    found = plain(label).split()
    if len(found) > 1 and found[-1] in _MEMBERS and "," in behind:
        return is_person(behind.partition(",")[0])  # "Foundation staff: Ana Ruiz, Ben Stone"
    return _GROUPS.issuperset(found) and (behind.startswith("@") or is_known(behind.partition(",")[0]))


def _between_semicolons(part: str) -> list[str]:
    """The people between two semicolons: usually one; but ``Ana · Ben`` and ``Ana, Ben, Carla`` are lists."""
    part = _unlabelled(part, listed=True)
    if "·" in part:
        return _cut(part, masked(part), _DOT)
    elements = [element for element in _cut(part, masked(part), _COMMA) if element]
    if len(elements) > _FEWEST and all(map(is_person, elements)) and not any(map(looks_like_location, elements)):
        full = [" " in element for element in elements]
        return elements if not full[0] or sum(full) > 1 or is_known(elements[1]) else [part]
    if len(elements) > 1 and " " not in part.replace(", ", "") and _are_accounts(elements):
        return elements
    if len(elements) >= _FEWEST and (2 * sum(map(is_known, elements)) > len(elements) or _are_called_alike(elements)):
        return elements
    return [part]


def _unlabelled(part: str, *, listed: bool) -> str:
    """A person in a list, without a label before the name: "later: Ana", "guest: Ben Stone from ACME"."""
    label = _LABEL.match(part) if listed and ": " in part else None
    if (
        label
        and label[1].islower()
        and not label[1].startswith("next")
        and is_person(_FROM.split(label[2].partition(",")[0], maxsplit=1)[0])
    ):
        return label[2]
    return part


def _are_called_alike(elements: list[str]) -> bool:
    """Whether all elements look like names: "A. Ruiz, B. Stone, C. May", or single words, some of them given names."""
    if not all(map(is_person, elements)):
        return False
    if sum(_INITIALLED.match(element) is not None for element in elements) > 1:
        return True
    alone = all(" " not in _core(element) for element in elements)
    return alone and len(elements) > _FEWEST and any(map(is_known, elements))


def _are_parted_by_spaces(found: list[str]) -> bool:
    """Whether words separated by spaces alone are people: "Ana Ben Carla Dan", "ana42 ben_ carla-x"."""
    if len(found) >= _FEWEST_WORDS and all(word.casefold() in GIVEN_NAMES for word in found):
        return True
    return len(found) >= _FEWEST and _are_nicks(found)


def _are_accounts(elements: list[str]) -> bool:
    """Whether elements are accounts: one of them (if there are only two, both) cannot be an ordinary word."""
    signed = sum(_SIGNED.search(element) is not None for element in elements)
    return all(map(_NICK.fullmatch, elements)) and signed >= (1 if len(elements) >= _FEWEST else 2)


def _are_nicks(found: list[str]) -> bool:
    """Whether words separated by spaces are accounts: most are given names, or cannot be ordinary words."""
    if not all(map(_NICK.fullmatch, found)) or not _NO_NICKS.isdisjoint(found):
        return False
    return 2 * sum(_SIGNED.search(nick) is not None or nick in GIVEN_NAMES for nick in found) >= len(found)


def _alternating(elements: list[str]) -> bool:
    """Whether people and organisations alternate: ``Ana Ruiz, ACME, Ben Stone, Globex``."""
    people, others = elements[::2], elements[1::2]
    if len(people) < 2 or len(people) != len(others) or not all(map(has_given_name, people)):
        return False
    if not all(" " not in other or is_organisation(other) for other in others) or any(map(is_known, others)):
        return False
    if any(other.islower() and any(map(str.isdigit, other)) for other in others):
        return False  # "owl42" is one of the people
    return any(other.isupper() or is_organisation(other) for other in others)


def _fielded(text: str, elements: list[str]) -> list[str]:
    """The people in a list with other separators than commas: ``Ana / Ben``, ``Ana - ACME, Ben - Globex``."""
    fields, separator = split_fields(text)
    if all(map(is_known, fields)) or (len(fields) > 1 and all(field.startswith("@") for field in fields)):
        return fields
    full = all(" " in field for field in fields)
    if are_only_people(fields) or (
        full and separator == "·" and len(fields) >= _FEWEST and all(map(is_person, fields))
    ):
        return fields
    if len(elements) > 1 and all(map(_begins_with_a_person, elements)):
        return elements
    return _mixed(elements)


def are_only_people(elements: Sequence[str]) -> bool:
    """Whether three or more elements can only be people, not one with details: "Ana", "Ben" and "Tchelo"."""
    if len(elements) < _FEWEST or not all(map(is_person, elements)) or any(map(looks_like_location, elements)):
        return False
    accounts = sum(element.startswith("@") for element in elements)
    if accounts == 1 and len(elements) == _FEWEST:
        return False  # "Ana Ruiz / Max Planck / @ana"
    known = sum(map(is_known, elements)) + (accounts if accounts > 1 else 0)
    return known > 1 or sum(map(_is_initialled, elements)) > 1


def _is_initialled(field: str) -> bool:
    return _INITIALLED.match(field) is not None


def _mixed(elements: list[str]) -> list[str]:
    """``Ana Ruiz (ACME), Ben and Carla, Dan Moss - chair``: people, some of them with details."""
    people = [person for element in elements for person in _parted(element, alone=False)]
    fewest = _FEWEST if _is_bare(elements[0]) else 2  # "Ana Ruiz (ACME), Ben Stone - chair"
    if len(people) < fewest or not all(is_person(person) or _begins_with_a_person(person) for person in people):
        return []
    if len(elements) > _FEWEST and sum(has_separator(masked(element)) for element in elements) == 1:
        return people  # "ana, ben, carla, dan - quorum"
    certain = sum(not _is_bare(person) or is_known(split_fields(person)[0][0]) for person in people)
    return people if 2 * certain > len(people) else []


def is_doubtful_pair(people: list[str]) -> bool:
    """Whether two people could also be one with an affiliation: ``Ana Ruiz, Globex``."""
    return (
        len(people) == 2
        and all(map(_is_bare, people))
        and " " in people[0]
        and " " not in people[1]
        and people[1].casefold() not in GIVEN_NAMES
    )


def _cut(text: str, mask: str, separator: re.Pattern[str]) -> list[str]:
    parts, start = [], 0
    for match in separator.finditer(mask):
        parts.append(text[start : match.start()])
        start = match.end()
    return [*parts, text[start:]]


def _parted(element: str, *, alone: bool) -> list[str]:
    """Split ``Ana and Ben`` in two; leave ``Jaime Soler y Prats`` and ``Research and Development`` as they are."""
    if element.endswith(("et al", "et al.")):
        element = element.rpartition("et al")[0].rstrip()
    parts = _cut(element, masked(element), _AND)
    if len(parts) == 1 or not all(is_person(part) or _is_nobody(part) for part in parts):
        return [element]
    if any(map(_is_nobody, parts)):
        return parts
    if (shared := _SHARED.search(parts[-1])) and not any("(" in part for part in parts[:-1]):
        return [f"{part} ({shared[1]})" for part in (*parts[:-1], parts[-1][: shared.start()].rstrip())]
    lengths = {" " in part.strip() for part in parts}
    return (
        parts if len(lengths) == 1 or not alone or any(sign in element for sign in (" and ", "&", "+")) else [element]
    )


def _is_firm(element: str, elements: list[str], listed: bool) -> bool:
    """Whether what follows a full name is a company, not further people: "Ana Ruiz, Pine & Oak", "globex + labs"."""
    one, sign, other = element.partition(" & " if listed or "&" in element else " + ")
    is_brief = " " not in one + other or (" " in other and element.islower())
    return bool(sign) and " " in elements[0] != element and is_brief and not is_known(one) and not is_known(other)


def _is_nobody(part: str) -> bool:
    return is_placeholder(part) or _GROUP_BESIDE.match(part) is not None


def _listed(elements: list[str], *, certain: bool) -> list[str]:
    """The people in a list, each with the following elements that are not people."""
    if _alternating(elements):
        return [f"{person}, {other}" for person, other in zip(elements[::2], elements[1::2], strict=True)]
    if len(elements) == _FEWEST and _is_account_of(elements[2], elements[0]) and not is_known(elements[1]):
        return []  # "Ana Ruiz, Globex, @aruiz"
    groups: list[list[str]] = []
    strangers = 0
    for element in elements:
        if groups and not is_placeholder(element) and _belongs_to(groups[-1][0], element):
            groups[-1].append(element)
        else:
            groups.append([element])
            strangers += not is_person(element) and not is_placeholder(element)
    if len(groups) < 2 or 2 * strangers >= len(groups):
        return []
    second = groups[1][0]
    if len(groups) == 2 and not certain and " " in elements[0] and second.isupper() and len(second) > 2:
        return []  # "Ana Ruiz, ACME"
    return [", ".join(group) for group in groups]


def _is_account_of(element: str, person: str) -> bool:
    """Whether an element is an account with the same first letter as the first name or surname of a person."""
    if " " not in person or "@" in person or not _HANDLE.fullmatch(element):
        return False
    return element[1].casefold() in {word[0].casefold() for word in person.split()} and is_person(person)


def _begins_with_a_person(element: str) -> bool:
    """Whether an element of a list is like ``Ana Ruiz / ACME``."""
    fields, _ = split_fields(element)
    return len(fields) > 1 and is_person(fields[0])


def _belongs_to(person: str, element: str) -> bool:
    """Whether an element is not a person, but says something about the one before it."""
    if _HANDLE.match(element) or len(element) > _LONGEST or element in CALLED_PRONOUNS:
        return False
    if is_organisation(_core(element)):
        return _is_bare(person) and is_person(person)
    return all(fact.kind in ("role", "remark", "absent", "status") for fact in facts_of(element, opening=False))


def _is_list(elements: list[str], *, joined: bool) -> bool:
    """Whether the elements of a line can only be people."""
    if len(elements) < 2 or not all(map(is_person, elements)):
        return False
    if joined:
        return True
    if not all(map(_core, elements)) or looks_like_location(elements[0]):
        return False  # "@ana, Ana Ruiz", "Spain, Ana Ruiz"
    if all(not _is_bare(element) and looks_like_name(_core(element)) for element in elements):
        return True  # "Ana Ruiz (chair), Ben Stone (ACME)"
    if all(map(has_given_name, elements[1:])) or all(map(is_known, elements)):
        return True  # "Ana Ruiz, Ben Stone" or "Ana, Ben"
    initialled = sum(map(_is_initialled, elements))
    if initialled == len(elements):
        return True  # "Ana R, Ben S"
    if initialled > 1:
        return True  # "Ana Ruiz, Ben S., Carla M."
    return len(elements) > 3 and all(" " in element for element in elements)


def has_given_name(element: str) -> bool:
    """Whether a full name begins with a common given name."""
    return " " in _core(element) and is_known(element)


def is_known(element: str) -> bool:
    """Whether an element is a person, with a common given name."""
    return begins_with_given_name(element) and is_person(element) and not read_zone(element)


def _is_bare(element: str) -> bool:
    return "(" not in element and "@" not in element


def _core(element: str) -> str:
    return _HANDLE.sub("", masked(element).replace("\x01", "")).strip(" .")


def is_person(element: str) -> bool:
    """Whether an element can be a person, perhaps with details in brackets."""
    if len(element) > _LONGEST:
        return False
    if core := _core(element):
        return looks_like_name(core) and not is_organisation(core) and role_of(core) is None
    return "@" in element
