"""Labels in a roll call that say which of the people follow: "Staff", "Remote", "Others"."""

from __future__ import annotations

import re

from sphinx_meetings.grammars import people_words as words
from sphinx_meetings.grammars.names import is_status
from sphinx_meetings.grammars.patterns import phrases_of, words_of
from sphinx_meetings.grammars.roll_call_headings import OTHER_PEOPLE
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.grammars.vocabulary import normalized

__all__ = ["names_members", "names_more_people", "names_people", "tells_way"]

_LONGEST = 40
_PUBLIC = phrases_of("public, community, external, others, other, users, partners, vendors, from the community")
_WAYS = phrases_of("""
    remote, remotely, online, in person, on site, onsite, virtual, virtually, by phone, via phone, on the phone,
    via zoom, on zoom, partial, partially, part time, late, joined late, arrived late, left early, attending remotely,
    local, hybrid, on teams, in, by video, via video, in the office, at home, skype,
    via skype, on skype, phone, telephone, teleconference, videoconference,
    vor ort, digital, per video, a distance, en visio, en visioconference, en ligne, en salle, sur place, en presentiel,
    presencial, en linea, a distancia, en la sala, in presenza, da remoto, in collegamento, in sala, op afstand
""")
"""Ways of taking part, as labels in a roll call: "Remote: Ana Ruiz"."""
_MEMBERS = words_of("""
    staff members representatives delegates guests observers employees maintainers committers liaisons team
    directors trustees officers councillors councilors advisors advisers contributors
""")
_AND = re.compile(r"\s*(?:/|&|,|\band\b)\s*")


def names_people(label: str) -> bool:
    """Whether a label beside "Present:" says which people follow: "Staff", "Public"."""
    if is_status(label):
        return True
    key = normalized(label[:_LONGEST])
    return key in _PUBLIC or (key.rpartition(" ")[2] in _MEMBERS and OTHER_PEOPLE.search(key) is None)


def tells_way(label: str) -> bool:
    """Whether a label says in which way people took part."""
    return normalized(label) in _WAYS


def names_members(heading: str) -> bool:
    """Whether a heading names people by their standing: "Voting representatives", "TAC members"."""
    if len(heading) > _LONGEST or not (found := plain(heading).split()):
        return False
    return found[-1] in words.STATUS_WORDS or found[-1] in _MEMBERS


def names_more_people(label: str) -> bool:
    """Whether a label above a list only says which people it contains: "Staff / others"."""
    if len(label) > _LONGEST:
        return False
    return all(piece and (names_people(piece) or tells_way(piece)) for piece in _AND.split(label))
