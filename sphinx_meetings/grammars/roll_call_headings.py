"""Headings and labels of roll calls that have several words: "Attendees of this call", "Wer ist heute da?".

All patterns are matched against normalized text (:func:`sphinx_meetings.grammars.vocabulary.normalized`). Words beside
those for a roll call may only refer to the meeting itself: "Attendees of the workshop" were not at this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx_meetings.grammars.patterns import any_of, clues_of, late, words_of

__all__ = ["ASKS", "INVITES", "OTHER_PEOPLE", "asks_who_is_here", "without_occasion"]

_GATHERING = (
    "(?:meeting|call|session|sync|standup|telecon|telco|hangout|zoom|sitzung|besprechung|treffens?|meetings|"
    "reunion|seance|rencontre|sesion|reuniao|sessao|riunione|incontro|seduta|vergadering|overleg|bijeenkomst)"
)
_AT = "(?:at|in|on|of|for|to|from|der|in der|bei der|an der|beim|im|des|a|de|en|da|na|em|alla|della|dell|aan|bij|van)"
_THE = "(?:the|this|our|todays|tonights|la|cette|esta|a|da|questa|de|het|dit|deze|der|diese[rsn]?|heutigen)"
_TODAY = (
    "(?:today|tonight|this (?:week|month|time)|todays|heute|aujourd hui|hoy|hoje|oggi|vandaag|now|"
    "online|remotely|en visio|vor ort|sur place|(?:in )?alphabetical(?: order)?)"
)
_TAIL = late(rf" (?:(?:{_AT} )?(?:{_THE} )?(?:team |weekly |monthly )?{_GATHERING}|(?:for |of |from )?{_TODAY})$")
_LEAD = late(r"^(?:the|all|todays|this weeks|this months|meetings?|zoom|heutige|les|los|las|gli|os|de) (?=\S)")
_OPENING = late(rf"^{_AT} (?:{_THE} )?{_GATHERING} (?:were |are |was )?(?=\S)")
"""The beginning of a sentence that lists the people at a meeting: "Alla riunione hanno partecipato"."""
_BESIDE = late(
    r" (?:and|und|et|y|e|en|by|per|nach|par|por) (?:their |member )?(?:github )?(?:affiliations?|organi[sz]ations?|"
    r"company|companies|handles?|employers?|institutions?|country|region|pronouns|emails?|locations?|zugehorigkeit|organisationen|affiliations|afiliacion(?:es)?|organizacion(?:es)?|"
    r"instituicao|instituicoes|affiliazioni|organizzazioni|organisaties)$"
)
_JOINING = (" and ", " und ", " et ", " y ", " e ", " en ", " by ", " per ", " nach ", " par ", " por ")
_PREPOSITIONS = tuple(f"{words} " for words in _AT[3:-1].split("|"))
_LAST_WORDS = words_of("""
    alphabetical besprechung bijeenkomst call hangout heute hoje hoy hui incontro meeting meetings month now oggi online
    order ort overleg place remotely rencontre reuniao reunion riunione seance seduta sesion sessao session sitzung
    standup sync telco telecon time today todays tonight treffen treffens vandaag vergadering visio week zoom
""")
"""Quick checks: words that the patterns above need within a heading, at its beginning, and at its end."""
_ANYBODY = (
    "(?:members|people|persons|participants|attendees|those|folks|humans|hackers|everyone|everybody|maintainers|"
    "contributors|committers|mentors|mentees|students|staff|interns|volunteers|organi[sz]ers|trustees|officers|"
    "representatives|delegates|directors|developers|users|community|team)"
)
_THERE = "(?:present|here|attending|attended|joined|joining|participating|in attendance|in the room|with us)"
_AT_IT = rf"(?:on|in|at) {_THE} {_GATHERING}"
_ARE = rf"(?!new |more |future |potential |expected )(?:[^\W_]+ ){{0,2}}{_ANYBODY} (?:who )?(?:are |were |was )?"
_TOOK_PART = (
    "(?:present|attended|joined|joined us|here|in attendance|participated|took part|signed in|attending|"
    r"on the call|in the meeting|at the meeting)"
)
_ANWESEND = r"anwesende?n?|teilnehmenden?|teilnehmer(?: ?innen)?"
_BREAK = re.compile(r"\|?\n\s*")
"""What separates the alternatives below: a line break, with or without a bar before it."""
_PATTERNS = (
    (frozenset({" on ", " in ", " at "}), f"{_ARE}{_AT_IT}"),
    (
        clues_of("""
            attend, came, following, greetings, hello, here, hey from, hey to, hi from, hi to, in the room, join,
            members, name, on the call, particip, people, present, roll, roster, showed up, turned up, who, with us
        """),
        rf"""
        {_ARE}{_THERE}
        who(?:s|ll)?(?: is| was| are| were| has| have)?(?: all| else)? (?:here|there|present|attending|attended|
        around|joining|joined|came|said hi|said hello|
        online|made it|showed up|turned up|with us|we|in the room|in the call|
        on the call)(?: us)?
        who (?:could|can) make it|who (?:do|did) we have(?: here)?|(?:which|what) (?:people|humans|folks) are here
        (?:hello|hi|hey|greetings) (?:to|from)(?: (?:all|everyone|everybody))?
        names? and (?:affiliations?|organi[sz]ations?|company|handles?|pronouns)|(?:current|actual) (?:attendees|
        participants)
        (?:(?:meeting|call|zoom|team|full|todays) )?(?:attendees?|attendance|participants?) (?:list|names?|roster|
        record|sheet|log|register|roll|roll call|taken|check)(?: and roll call)?
        (?:meeting roster|roster)
        (?:names?|list|roster|record|register|log|roll call|roll) of (?:the |all |those |people |
        who )*(?:attendees|participants|attendance|members|people|present|attending|attended|
        members present)(?: present| attending)?
        (?:call to order|opening|opening of the meeting|welcome|meeting opening|quorum) and (?:roll call|rollcall|
        attendance|attendees)
        (?:[^\W_]+ ){{0,2}}(?:members?|maintainers?|company|companies|organi[sz]ations?|volunteer) attendance|
        participating (?:organi[sz]ations|members|companies)
        (?:the )?following(?: [^\W_]+){{0,2}}(?: (?:of|from)(?: [^\W_]+){{1,8}})?(?: (?:were|are|was|have|
        had))? {_TOOK_PART}(?: {_AT} {_THE} {_GATHERING}| {_THE} {_GATHERING})?
        there were(?: [^\W_]+){{0,3}} {_ANYBODY}(?: (?:{_THERE}|{_AT_IT}))?
        (?:[^\W_]+ )?(?:people|members) (?:came|attended|showed up)
        (?:this (?:week|month|time) )?(?:we |all |we all |everyone |everybody )+(?:showed up|turned up|attended|came|
        were (?:here|there|present))
        we were joined by|we had the following (?:attendees|participants|people)|
        (?:[^\W_]+ )?{_GATHERING} was attended by(?: the following people)?
        (?:heres |here is |everyone |people |those |all )+who (?:joined|attended|came|was|were|
        participated)(?: (?:here|there|present))?
        (?:{_ANYBODY} )?(?:present|in attendance|attending|participating|participants|attendees|
        on the call)(?: (?:were|are|was))(?: the following)?
        (?:present|in attendance|attending) {_AT} {_THE} {_GATHERING} (?:were|are|was)
        roll call was taken(?: and)?(?: [^\W_]+){{0,5}} present
        a quorum was present (?:attending|present)|(?:present|attendees|participants) in no particular order
    """,
    ),
    (
        clues_of("""
            anwesen, dabei, folgende, leute, menschen, mitglieder, nahmen, nehmen, personen, teilnehm, wer ist,
            wer sind, wer war
        """),
        rf"""
        (?:liste|verzeichnis|namen) der (?:{_ANWESEND})|(?:feststellung|prufung|kontrolle) der anwesenheit
        (?:anwesende|teilnehmende|stimmberechtigte|ordentliche) (?:anwesende|teilnehmende|personen|mitglieder|
        [^\W_]{{3,20}}mitglieder)
        wer (?:ist|war|sind|waren)(?: heute)?(?: alles)? (?:da|dabei|anwesend|hier)|(?:dabei|anwesend) (?:sind|
        waren)
        (?:heute|online|mit) (?:dabei|anwesend)|(?:es (?:sind|waren) )anwesend|sitzungsteilnehm[^\W_]+|
        teilnehmer and (?:in|innen)
        (?:leute|personen|menschen|mitglieder|teilnehmende|teilnehmer) (?:im raum|online|vor ort|dabei|anwesend|
        im call|remote)
        folgende (?:personen|mitglieder|leute|teilnehmer) (?:waren|sind|nahmen|haben)(?: [^\W_]+)? (?:anwesend|
        dabei|teil|teilgenommen)
        (?:es|an der [^\W_]+|am [^\W_]+) (?:nahmen|nehmen)(?: [^\W_]+){{0,2}} teil
        (?:begrussung|eroffnung) und (?:anwesenheit|feststellung der anwesenheit)
    """,
    ),
    (
        clues_of("emargement, particip, presen, qui est, qui etait"),
        r"""
        liste des (?:presents|presences|participants|personnes presentes)|(?:feuille d )?emargement
        qui est (?:la|present|presente)|qui etait (?:la|present)|qui est venu|qui a participe|
        (?:les personnes suivantes |les membres suivants )?(?:etaient|sont) present[^\W_]*(?: e s)?(?: es)?
        (?:ont|avaient) participe|(?:participant|participants) es (?:present|presents) es
    """,
    ),
    (
        clues_of("asist, particip, presen, quien"),
        r"""
        (?:quien|quienes) (?:ha venido|han venido|ha asistido|han asistido|esta|estan|estamos|asiste|asisten|
        asistieron|vino|vinieron|participa|participaron)(?: presentes?| aqui)?
        (?:control|registro|lista|hoja) de (?:asistencia|asistentes|presentes|participantes)
        (?:miembros|socios|socias|personas|integrantes) (?:asistentes|presentes|participantes)
        (?:las siguientes personas |los siguientes miembros )?(?:asistieron|participaron|asisten|
        estuvieron presentes)
    """,
    ),
    (
        clues_of("compareceram, particip, presen, quem"),
        r"""
        quem (?:esteve|esta|estava|veio|participou|participa|compareceu)(?: presente| aqui)?
        (?:registro|registo|lista|controle|folha) de (?:presencas?|presentes|participantes)
        (?:as seguintes pessoas |os seguintes membros )?(?:participaram|compareceram|estiveram presentes|
        estavam presentes)
    """,
    ),
    (
        clues_of("appello, chi c, chi e, chi ha, firme, partecip, presen"),
        r"""
        chi (?:e venuto|c e|ce|cera|c era|era|ha partecipato|partecipa|e presente)(?: presente| qui)?|(?:foglio|
        lista|registro|elenco) (?:delle |dei )?(?:presenze|firme|presenti|partecipanti)
        (?:erano|sono) presenti(?: le seguenti persone| i seguenti soci)?|hanno partecipato|(?:soci|socie|membri|
        persone) (?:presenti|partecipanti)|appello
    """,
    ),
    (
        clues_of("aanwezig, deelnemers, erbij, wie d, wie is, wie was, wie waren, wie zijn"),
        r"""
        wie (?:is|was|zijn|waren) er(?:bij)?|wie (?:doet|doen|deed|deden) (?:er )?mee
        (?:lijst|overzicht) van (?:aanwezigen|deelnemers)|(?:deelnemers|aanwezigheids|aanwezigen)lijst
        aanwezige (?:personen|leden|mensen|[^\W_]{2,20}leden)|(?:aanwezig|erbij)(?: [^\W_]+){0,3} (?:zijn|waren)
        de volgende (?:personen|leden|mensen) (?:waren|zijn) (?:aanwezig|erbij)
    """,
    ),
    (
        clues_of("参加, 出席"),
        r"""
        (?:(?:本日|今日|今回|当日|会議|今週)の?)?ご?(?:参加者|出席者|参加メンバー|出席メンバー|出席委員|参加委員)(?:一覧|リスト|名簿|名)?
    """,
    ),
)
ASKS = tuple((clues, late(_BREAK.sub("|", text.strip()))) for clues, text in _PATTERNS)
"""The patterns for each language, behind clues: whatever a pattern matches contains one of these."""

INVITES = late(
    r"(?:please )?(?:add|put|write|enter|list|mark|tick|check|fill|type|sign|edit|introduce)\b.{0,50}"
    r"\b(?:names?|yourself|yourselves|in|handles?|box|below|here)\b|"
    r"(?:new people |newcomers )?(?:please )?introduce|say (?:hi|hello)$|"
    r"(?:online|remote|in person|on ?site|hybrid|virtual|vor ort|en visio)$"
)
"""What may accompany the name of a roll call: how to sign in, and how people took part."""

OTHER_PEOPLE = late(
    any_of("""
        new, nominees?, candidates?, contacts?, ping, cc, distribution, mailing, workshop, conference, booth, summit,
        event, pilot, study, survey, studie, mentoring, mentors?, mentees?, speakers, volunteers?, task force, release,
        interested, reviewers?, authors?, approvers?, owners?, emeritus, rotation, interviews?, removed, proposed,
        responsible, responsibilities, sponsors?, renewal, vacations?, hiring, panel, kontakte?, ansprechpersonen,
        verantwortlich, contactos, contatti, responsables?, hackathon, sprint, training, vendors, applicants
    """)
)
"""Headings of lists of people who were not necessarily at the meeting: "New committers"."""


def without_occasion(key: str) -> Iterator[str]:
    """What is left of a heading without the words for the meeting itself: "Attendees of this call"."""
    shorter = _BESIDE.sub("", key) if any(word in key for word in _JOINING) else key
    shorter = _LEAD.sub("", shorter)
    if shorter.startswith(_PREPOSITIONS) and (opening := _OPENING.match(shorter)) is not None:
        yield shorter[opening.end() :]
    while shorter:
        if shorter != key:
            yield shorter
        tail = _TAIL.search(shorter) if shorter.rpartition(" ")[2] in _LAST_WORDS else None
        if tail is None:
            return
        shorter = shorter[: tail.start()]


def asks_who_is_here(key: str) -> bool:
    """Whether a phrase asks for the people at a meeting, or says that they follow."""
    return any(pattern.fullmatch(key) for clues, pattern in ASKS if any(clue in key for clue in clues))
