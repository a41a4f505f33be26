"""Roll calls without a heading or label: the lines themselves show that they are people and nothing else."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.flattening import flatten
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.names import looks_like_name
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.roll_call import read_roll_call_line
from sphinx_meetings.grammars.roll_call_lists import read_roll_call_list
from sphinx_meetings.records import Line

__all__ = ["are_people", "is_initialled", "is_signed", "lists_people", "people_who_met"]

_LONGEST = 80
_FEWEST = 3
_LONGEST_LIST = 4000
_SIGNS = ("👥", "🧑‍🤝‍🧑", "👪")
"""Emoji that serve as a label before people."""
_PEOPLE_WITH_INITIALS = re.compile(r"(?<=\)),? (?:and )?|(?<=\)),")
_WITH_INITIALS = re.compile(r"([^(),]{3,60}) \(([A-Z]{2,4})\)")
_LONGEST_OPENING = 400
_MET = late(
    r" (?:all )?(?:met(?= (?:on|at|in|up|again|today|online|via|over|for|this|to)\b|[.,]|$)|"
    r"attended(?= (?:the|this|our|today|on)\b|\.|$)|"
    r"(?:were|was) (?:present|there|in attendance|on the call|at the meeting)|"
    r"joined(?= (?:the|this|our) (?:meeting|call)\b|\.|$)|took part\b|participated\b|gathered\b|"
    r"waren (?:anwesend|dabei|da|aanwezig|erbij)\b|nahmen teil\b|haben (?:teilgenommen|sich getroffen)|"
    r"étaient (?:présent|là)|ont participé|se sont réuni|se reunieron|asistieron|estuvieron presentes|"
    r"participaram|estavam presentes|se reuniram|hanno partecipato|erano presenti|si sono riuniti)"
)
"""The verb of a sentence that begins with people: "Ana Ruiz, Ben Stone and Carla May met on Tuesday"."""

_WITH_OTHERS = re.compile(r"[^.]{0,40} with (?!us\b)")
"""What follows if people met somebody else, not at this meeting: "Ana and Ben met with the landlord"."""


def are_people(lines: list[Line]) -> bool:
    """Whether the lines of a list can only be people, even without a heading or label: ``Ana Ruiz (ACME)``."""
    if len(lines) < _FEWEST or any(len(line.text) > _LONGEST or ":" in line.text for line in lines):
        return False
    certain = 0
    for line in lines:
        found = read_roll_call_line(line)
        if len(found.attendance) != 1:
            if found.placeholder:
                continue
            return False
        [person] = found.attendance
        said = flatten(line).text
        bare = said == person.name or said.endswith((")", "]")) or "@" in said or " / " in said
        if not bare or (person.affiliation or "A")[0].islower():
            return False
        given = begins_with_given_name(person.name)
        certain += person.handle is not None or (given and (person.affiliation is not None or said == person.name))
    return 3 * certain >= 2 * len(lines)


def is_signed(text: str) -> bool:
    """Whether an emoji of people serves as the label before them."""
    return text.startswith(_SIGNS)


def lists_people(line: Line) -> bool:
    """Whether a line can only be a list of people, even without a heading or label: ``Ana R, Ben, Carla M., Dan``."""
    fewest = 1 if is_signed(line.text) else _FEWEST
    if line.text.count(",") < fewest or ":" in line.text or len(line.text) > _LONGEST_LIST:
        return False
    found = read_roll_call_list(line)
    if len(found) <= fewest or not all(each.attendance for each in found):
        return False
    names = [who.name for each in found for who in each.attendance]
    if is_signed(line.text) or sum(each.present is not None for each in found) == len(found):
        return True  # "Ana ✔, Ben ✘"
    if line.text.startswith("@") and all(who.handle for each in found for who in each.attendance):
        return True  # "@ana, @ben (minutes), @carla, @dan"
    given = sum(begins_with_given_name(name) for name in names)
    return 3 * given >= 2 * len(names) and sum(" " in name for name in names) * 2 >= len(names)


def people_who_met(line: Line) -> Line | None:
    """The people in a sentence such as ``Ana Ruiz, Ben Stone and Carla May met on Tuesday``."""
    met = _MET.search(line.text[:_LONGEST_OPENING])
    if (
        met is None
        or _WITH_OTHERS.match(line.text, met.end())
        or ":" in line.text[: met.start()]
        or "." in line.text[: met.start()].replace(". ", " ", 2)
    ):
        return None
    people = cut(line, 0, met.start())
    found = read_roll_call_list(people)
    names = [who.name for each in found for who in each.attendance]
    if len(names) < 2 or not all(each.attendance for each in found):
        return None
    known = sum(" " in name or begins_with_given_name(name) for name in names)
    return people if known == len(names) else None


def is_initialled(line: Line) -> bool:
    """Whether a line lists people with the initials used in the notes: ``Ana Ruiz (AR), Ben Stone (BS)``."""
    people = [text for text in _PEOPLE_WITH_INITIALS.split(line.text[:_LONGEST_LIST].strip(" ,.")) if text]
    return bool(people) and all(
        (match := _WITH_INITIALS.fullmatch(text)) is not None
        and looks_like_name(match[1])
        and match[2][0] == match[1][0].upper()
        for text in people
    )
