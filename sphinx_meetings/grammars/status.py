"""Whether a meeting took place."""

from __future__ import annotations

import re
from functools import cache

from sphinx_meetings.grammars.patterns import any_of

__all__ = ["cancelled", "heading_cancels"]

_LONGEST = 300
_MEETING = any_of("""
    meeting, call, session, sync, sync-up, standup, stand-up, gathering, sitzung, treffen, besprechung, termin,
    meeting, runde, réunion, séance, rencontre, reunión, sesión, encuentro, reunião, sessão, encontro, riunione,
    incontro, seduta, vergadering, bijeenkomst, overleg
""")
_OFF = (
    any_of("""
        cancelled, canceled, cancelling, called off, skipped, not held, not take place, not happen, n't happen,
        abgesagt, entfällt, entfallen, ausgefallen, fällt aus, fiel aus, findet nicht statt, fand nicht statt,
        annulée?, supprimée?, n'a pas eu lieu, n'aura pas lieu, cancelad[ao], suspendid[ao], anulad[ao], desmarcad[ao],
        no se celebró, não houve, não aconteceu, annullat[ao], saltat[ao], cancellat[ao], non si è tenut[ao],
        geannuleerd, afgelast, gaat niet door, ging niet door, vervalt, vervallen
    """)
    + "|中止|休会|キャンセル|お休み"
)
_NONE = any_of("""
        no, there was no, there is no, there will be no, kein, keine, pas de, sin, no hay, no hubo, não há, não houve,
        nessuna, nessun, non c'è, geen
    """)
_BECAUSE = (
    any_of("""
        due to, because of, because, owing to, on account of, as, since, for, wegen, weil, da, aufgrund, à cause de,
        en raison de, parce que, faute de, por causa de, por, debido a, porque, devido a, a causa di, per, perché,
        wegens, omdat, vanwege, door
    """)
    + r"\s+(?:of\s+)?|のため|により"
)
_WHEN = (
    r"(?:[\s,]+"
    + any_of("""
        today, this, the, week, month, time, year, heute, diese[nrs]?, in, woche, monat, mal, aujourd'hui, cette, ce,
        semaine, mois, fois, hoy, esta, este, semana, mes, vez, hoje, mês, oggi, questa, questo, settimana, mese, volta,
        vandaag, deze, maand, keer
    """)
    + ")*"
)
_WHOSE = any_of("""
    team, community, core, committee, council, board, group, working group, weekly, biweekly, monthly, regular, formal,
    official, general, public, all-hands
""")
_BEFORE = r"^\W*(?:(?:status|note|update|hinweis|nota|nb)\W+)?"
_IN_SENTENCE = (
    rf"{_BEFORE}(?:"
    rf"(?:{_OFF})(?=\W*$|\s*[:;,.()–—-]|\s+(?:{_BECAUSE})|{_WHEN}\W*$)"
    rf"|(?:[^\W\d_][\w'’-]{{0,20}}\s+){{0,4}}?{_MEETING}(?:\s+[\w'’-]{{1,20}}){{0,5}}?\s+(?:{_OFF})"
    rf"|(?:we(?:'re|'ll| are| will| have|'ve)?|let's)\s+(?:skip(?:ped|ping)?|cancel(?:led|ed|ling|ing)?|called off)\s+"
    rf"(?:this|today's|the)(?:\s+[\w'’]{{1,20}}){{0,2}}?\s+{_MEETING}"
    rf"|[\w\s'’]{{0,30}}[,;:–—-]\s*(?:{_OFF})\W*$"
    rf"|{_NONE}\s+(?:{_WHOSE}\s+){{0,3}}{_MEETING}(?!\s+(?:notes|minutes|link))"
    r"|(?:本日|今回|今週)?[^。]{0,10}(?:中止|休会|お休み)"
    r")"
)
_IN_HEADING = rf"\b(?:{_OFF})|{_NONE}\s+{_MEETING}"
_REASON = rf"{_WHEN}\W*?(?:[:;(–—-]\W*(?:{_BECAUSE})?|(?:{_BECAUSE}))"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern when it is first needed: these compile slowly, and few meetings are cancelled."""
    return re.compile(pattern, re.IGNORECASE)


def cancelled(text: str) -> str | None:
    """The reason why a meeting was cancelled, empty if none is given; ``None`` if the text does not cancel it.

    >>> cancelled("No meeting due to lack of attendees.")
    'lack of attendees'
    """
    text = text[:_LONGEST]
    match = _pattern(_IN_SENTENCE).match(text)
    return _reason(text, match) if match else None


def heading_cancels(heading: str) -> str | None:
    """Like :func:`cancelled`, but for a heading, where the word alone is enough: "5 May (cancelled)"."""
    text = heading[:_LONGEST]
    match = _pattern(_IN_HEADING).search(text)
    return _reason(text, match) if match else None


def _reason(text: str, match: re.Match[str]) -> str:
    """The text after "because", a colon, a dash or a bracket."""
    rest = text[match.end() :]
    start = _pattern(_REASON).match(rest)
    return rest[start.end() :].strip(" .。)(]*_~:;,–—-!") if start else ""
