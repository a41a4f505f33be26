"""Labels beside a roll call that say which of the people stand behind them: "Staff", "Remote", "Others"."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.names import is_status
from sphinx_meetings.grammars.patterns import phrases_of
from sphinx_meetings.grammars.vocabulary import normalized

__all__ = ["names_more_people", "names_people", "tells_way"]

_LONGEST = 40
_PUBLIC = phrases_of("public, community, external, others, other, users, partners, vendors, from the community")
_WAYS = phrases_of("""
    remote, remotely, online, in person, on site, onsite, virtual, virtually, by phone, via phone, on the phone,
    via zoom, on zoom, partial, partially, part time, late, joined late, arrived late, left early, attending remotely,
    local, hybrid, on teams, in, by video, via video, in the office, at home,
    vor ort, digital, per video, a distance, en visio, en visioconference, en ligne, en salle, sur place, en presentiel,
    presencial, en linea, a distancia, en la sala, in presenza, da remoto, in collegamento, in sala, op afstand
""")
"""How people took part, as labels beside the roll call: "Remote: Ana Ruiz"."""
_AND = re.compile(r"\s*(?:/|&|,|\band\b)\s*")


def names_people(label: str) -> bool:
    """Whether a label beside "Present:" says which people stand behind it: "Staff", "Public"."""
    return is_status(label) or normalized(label) in _PUBLIC


def tells_way(label: str) -> bool:
    """Whether a label says how people took part."""
    return normalized(label) in _WAYS


def names_more_people(label: str) -> bool:
    """Whether a label above a list says which people stand in it, and no more: "Staff / others"."""
    if len(label) > _LONGEST:
        return False
    return all(piece and (names_people(piece) or tells_way(piece)) for piece in _AND.split(label))
