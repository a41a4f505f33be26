"""The prose around the items of an agenda: how long they may take, and until when items are collected."""

from __future__ import annotations

import re
from functools import lru_cache

from sphinx_meetings.grammars.durations import LENGTH, read_minutes
from sphinx_meetings.grammars.patterns import any_of, late, near

__all__ = ["closing", "is_boilerplate", "slot_minutes"]

_LONGEST = 1000
"""Only this many characters of a paragraph are looked at."""


_ADD = "add, append, list, include, put, sign, write, insert, suggest, propose, join"
_THINGS = "names?, items?, topics?, updates?, points?, here, below"
_BOILERPLATE = late(
    "|".join(
        (
            near("please, feel free to, you can, anyone can, be sure to, don't forget to, remember to", _ADD),
            r"(?:^|[.,!?:]\s)\W*" + near("add", _THINGS),
            near("let's collect, we collect, collect all, collecting, gather all", "items?, topics?, points?"),
            near("if you (?:are|want|would like|wish|have)", f"{_ADD}, sign in"),
            near(
                "items, topics",
                "can be proposed, will be discussed, will be moved, are discussed in, must be added, should be added",
            ),
            any_of("this is a place to, this is what we'll cover, raise your hand, copy (?:this|the) template"),
            any_of(r"\d+[- ]second updates?, before the start of the meeting, labell?ed issues"),
            r"^\W*(?:extracted|generated|copied|imported) (?:automatically )?from\b",
            r"^\W*(?:items|topics|things) (?:that |which )?(?:you|require|people|everyone|to be|not|for|we)\b",
            near(
                "tragt?, tragen, füge, fügt, schreibt?, ergänzt?, bitte",
                "ein, hinzu, hier, unten, eintragen, ergänzen, hinzufügen",
            ),
            near(
                "ajoutez, ajouter, inscrivez, n'hésitez pas à, merci d'",
                "ici, points?, sujets?, nom, ajouter, ci-dessous",
            ),
            near(
                "añade, añadid, añadir, agrega, agregar, agregue, escribe, anota",
                "aquí, temas?, puntos?, nombre, abajo",
            ),
            near(
                "adicione, adicionar, acrescente, coloque, escreva",
                "aqui, tópicos?, itens, item, assuntos?, nome, abaixo",
            ),
            near("aggiungi, aggiungete, inserisci, inserite, scrivi", "qui, argoment[oi], punt[oi], nome, sotto"),
            near("voeg, zet, schrijf", "toe, hier, hieronder"),
            r"(?:議題|名前|項目|トピック)[^。]{0,15}(?:追加|記入|書いて)",
        )
    )
)
_DIGIT = re.compile(r"\d")
_LENGTH = late(LENGTH, re.IGNORECASE)
_BEFORE_SLOT = late(
    any_of("fits?, fit in, fit into, we have, limited to, total of, lasts, duration, slot of") + r"[^.!?]{0,25}$"
)
_AFTER_SLOT = late(
    r"[\s-]*(?:long )?(?:(?:team |weekly |monthly )?(?:meeting|slot|call|session|agenda)\b|in total\b|total\b)"
)
_CLOSING = late(
    any_of("""
        closing time, closing date, agenda (?:is |will be )?(?:closes|closed|frozen|freezes|locked|finali[sz]ed),
        items close, deadline for (?:agenda )?(?:items|topics), deadline, cut-?off time, cut-?off,
        annahmeschluss, redaktionsschluss, einsendeschluss, date limite, clôture, fecha límite, cierre, prazo,
        encerramento, scadenza, chiusura, sluitingstijd""")
    + r"[\s:*]*(?:(?:is|ist|est|es|é|è)\s+)?(?P<when>[^.;,)*\n]{2,60})",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def is_boilerplate(text: str) -> bool:
    """Whether prose only tells people how to fill in the part of the notes that it is in."""
    text = text[:_LONGEST].replace("’", "'").casefold()
    return _BOILERPLATE.search(text) is not None or _CLOSING.search(text) is not None


def slot_minutes(text: str) -> int | None:
    """The minutes available for the whole agenda: "we have about 60m in total"."""
    if not _DIGIT.search(text):
        return None
    text = text[:_LONGEST].casefold()
    for match in _LENGTH.finditer(text):
        before = text[max(0, match.start() - 40) : match.start()]
        if _AFTER_SLOT.match(text, match.end()) or _BEFORE_SLOT.search(before):
            return read_minutes(match[0])
    return None


def closing(text: str) -> str | None:
    """When an agenda closes, as written: "closing time 24h before"."""
    match = _CLOSING.search(text[:_LONGEST])
    return match["when"].strip() or None if match else None
