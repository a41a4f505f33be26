"""Patterns that classify headings and labels, where a list of phrases is not enough.

Unless stated otherwise, they are matched against normalized text
(:func:`sphinx_meetings.grammars.vocabulary.normalized`).
"""

from __future__ import annotations

import re

from sphinx_meetings.grammars.patterns import any_of, clues_of, late, words_of

__all__ = [
    "ABOUT_MEETINGS",
    "AND",
    "CLUES",
    "GATHERING",
    "GENERIC",
    "NO_NOTES",
    "OTHER_MEETING",
    "PARTS",
    "PRESENCE",
    "PREVIOUS",
    "SIGN_IN",
    "VERSION",
]

AND = re.compile(r" (?:and|or|with|und|mit|et|avec|y|e|con|com|en|met) |、|・|および|と")
"""What separates the parts of "Agenda and notes"."""

_EARLIER_WORDS = """
    last, previous, prior, letzte[nrms]?, vorige[nrms]?, vorherige[nrms]?, derniere, precedente?s?, pasada,
    anteriore?s?, ultim[ao], passada, scors[ao], afgelopen
"""
_EARLIER = any_of(_EARLIER_WORDS)
_LATER_WORDS = """
    next, upcoming, nachste[nrms]?, kommende[nrms]?, prochaine?s?, proxim[ao]s?, siguiente, prossim[ao], volgende
"""
_LATER = any_of(_LATER_WORDS)
_GATHERING = any_of("""
    meetings?, calls?, sessions?, sync, time, weeks?, months?, sitzung, treffen, besprechung, reunions?, seances?,
    rencontres?, fois, reuniones, reuniao, reunioes, vez, riunion[ei], incontr[oi], volta, vergadering, bijeenkomst,
    keer
""")
_LATER_GATHERING = rf"(?:{_LATER}.{{0,30}}{_GATHERING}|future {_GATHERING}$)"
_WRITTEN = any_of("""
    notes?, minutes, reports?, agendas?, protokolle?, compte rendu, acta, notas, ata, verbale, notulen, verslag
""")
PREVIOUS = rf"{_EARLIER}.{{0,40}}(?:{_GATHERING}|{_WRITTEN})|{_WRITTEN}.{{0,20}}{_EARLIER}|前回"
"""Words for an earlier meeting, or for its notes."""
_LEFT = any_of("""
    follow up, follow ups, followup, followups, following up, outstanding, carried, carry over, leftovers?, left over,
    continued, unfinished, remaining, open, pending, deferred, postponed, tabled, items, topics, offene, verschobene,
    vertagte, reportes?, en suspens, pendientes?, aplazados?, pendentes?, adiados?, in sospeso, rinviati,
    openstaande, doorgeschoven
""")
_OWED_WORDS = "actions?, todos?, tasks, aufgaben, taches, tareas, tarefas, compiti, taken"
_OWED = any_of(_OWED_WORDS)
_WHOSE_AGENDA = any_of("""
    the, our, your, todays, draft, proposed, tentative, rough, suggested, provisional, preliminary, new, main, full,
    detailed, weekly, monthly, meeting, discussion, open, live, team, community, working group, wg
""")
_WHICH_AGENDA = "items?|points?|topics?|draft|overview|structure|outline"
_NO_AGENDA = r"(?:review|approv\w*|agree|set|adopt\w*|finali[sz]e|confirm|update|link|this(?! (?:week|month|meeting)s))"
"""Words that make "agenda" part of an item's title: "Review the agenda"."""
_WHICH_TOPICS = any_of("""
    public, private, internal, technical, general, special, short, quick, regular, urgent, priority, important, hot,
    organisational, organizational, administrative, strategic, discussed, community, developer, development, key, major,
    current, this weeks, this months, big, long
""")
_WHOSE_ATTENDEES = any_of("""
    list of, the, all, todays, meeting, in person, remote, online, virtual, core, team, committee, board, council,
    voting, project, community, tsc, wg, working group, tc, directors?, trustees, officers?, councill?ors, delegates,
    representatives?, elected, appointed, non voting, staff, steering, other, others, additional, further, remaining,
    new, external, active, regular, key, full, physical, tracked, untracked, registered, confirmed
""")
_NEWS = "(?:news|events|announcements)"
_WHOSE_NEWS = any_of("""
    upcoming, past, recent, local, community, general, project, ecosystem, latest, team, member, club, industry, short,
    quick, public, further, more, this weeks, this months
""")
_NEWS_OF = "(?:this|of the|from the) (?:last )?(?:week|month|quarter|community|project)"
_WHEN_AND_WHERE = any_of("""
    meeting, call, session, dates?, day, times?, location, place, venue, where, when, and, of, the, at, start
""")
_WANN = "datum|zeit|uhrzeit|beginn|date|heure|fecha|hora|data|ora|tijd"
_WO = "ort|lieu|lugar|local|luogo|plaats"

_WHO = any_of("""
    directors, officers, maintainers, contributors, committers, trustees, delegates, staff, public, team, board,
    representatives, reps, leads, chairs, liaisons, alternates, organi[sz]ers, councill?ors, individuals, folks,
    mentors, mentees, interns, experts, speakers, panell?ists,
    leaders, developers, engineers, editors, voters, fellows, students, reviewers, users,
    partners, companies, organi[sz]ations
""")

_WAYS = "in person|in the room|on ?site|online|remotely|virtually|by (?:phone|video)"
_PLACES = "(?:phone|call|video|zoom|mumble|jitsi|skype|teams|meet|bbb|irc|chat|matrix|discord)"
_ANY_WHO = rf"(?:members|people|participants|attendees|{_WHO})"

_DAY_WORDS = (
    "(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?"
    "|st|nd|rd|th|of"
)
_WERE = "etaient|etait|sont|est|estaban|erano|sono|waren|sind|zijn"
_NOT = "not able|unable|cannot|can ?not|(?:ca|wo|did|could)n ?t|could not|will not|did not|not"
_NOW = "today|us|this (?:week|month|time)|the (?:call|meeting)"
_OFFICER = "(?:leader|chair|host|facilitator|moderator|scribe|note ?taker)s?"

# The patterns of each part, behind the clues to it: whatever a pattern matches contains one of these phrases, or its
# stem. The first that is found wins. An item of the agenda is not a part: "Review the agenda".
_PARTS: tuple[tuple[str, str, str], ...] = (
    (
        "next-meeting",
        _LATER_WORDS + ", future",
        rf"^(?:(?:(?:agenda )?(?:items|topics)|agenda|date|time|plan)(?: for| of)?(?: the| our)? )?{_LATER_GATHERING}",
    ),
    ("next-meeting", "next", rf"^{_OFFICER} (?:of|for|at) (?:the )?next (?:meeting|call|session|time|week)$"),
    ("actions", _EARLIER_WORDS, rf"^.{{0,20}}{_OWED}.{{0,20}}{_EARLIER}"),
    ("actions", _EARLIER_WORDS + ", 前回", rf"{_EARLIER} .{{0,20}}{_OWED}|^前回.{{0,4}}宿題"),
    ("actions", _OWED_WORDS, rf"^(?:\w+ )?{_OWED}(?: items?| points?)? (?:from|since|vom|aus|van)\b"),
    (
        "previous",
        _EARLIER_WORDS + ", 前回",
        rf"{_WRITTEN}.{{0,20}}{_EARLIER}|{_EARLIER}.{{0,30}}{_WRITTEN}|前回.{{0,6}}議事録",
    ),
    # "items since last week" are what happened meanwhile
    (
        "carried-over",
        _EARLIER_WORDS + ", 前回",
        rf"{_LEFT}(?! since\b).{{0,30}}{_EARLIER}|^前回.{{0,4}}(?:課題|続き|残り|持ち越し|積み残し)",
    ),
    (
        "previous",
        _EARLIER_WORDS + ", 前回",
        rf"(?!^last call$){_EARLIER}.{{0,20}}{_GATHERING}|{_GATHERING} {_EARLIER}|^前回",
    ),
    (
        "agenda",
        "agenda, topics",
        rf"^(?:{_WHOSE_AGENDA} ){{0,4}}(?:agenda|topics)(?: (?:{_WHICH_AGENDA})){{0,2}}$",
    ),
    (
        "agenda",
        "agenda, topics",
        r"^(?:agenda|topics)(?: items?| points?| topics?)? (?:for|of|on|to|today|draft|list)\b",
    ),
    ("agenda", "agenda", r"^agenda(?: items?| points?| topics?)? (?:from|as|per|via|collected|suggested) [^\W_]+"),
    (
        "agenda",
        "agenda",
        rf"^(?!{_NO_AGENDA} )(?:[^\W_]+ ){{1,5}}agenda$",
    ),
    (
        "agenda",
        "tagesordnung, themen, ordre du jour, orden del dia",
        r"^(?:tagesordnung|themen) (?:der|des|fur|vom|zum)\b|^ordre du jour (?:de|du|pour)\b|^orden del dia de\b",
    ),
    (
        "agenda",
        "ordem do dia, pauta, ordine del giorno, agenda",
        r"^(?:ordem do dia|pauta) d[aeo]\b|^ordine del giorno d|^agenda (?:van|voor|der|fur|de|del|da|do|della|per)\b",
    ),
    ("discussion", "meeting notes, meeting minutes", r"^(?:[^\W_]+ ){1,5}meeting (?:notes|minutes)$"),
    ("discussion", "minutes, log", r"^(?:detailed|full) minutes$|^(?:discussion|meeting) log$"),
    (
        "agenda",
        "items of, points of, matters of, matters for",
        r"^(?:items|points|matters) of (?:business|discussion)$|^matters for (?:discussion|decision)$",
    ),
    (
        "absent",
        "not, unable, cant, can t, wont, won t, didnt, didn t, couldnt, couldn t",
        rf"^(?:{_NOT})(?: (?:be|to))? (?:attend(?:ing)?|join(?:ing)?|make it|com(?:e|ing)|here|there)(?: (?:{_NOW}))*$",
    ),
    (
        "absent",
        "excuse, absent, ausente, assent, giustificat, entschuldigt, abwesend, afwezig",
        rf"^(?:{_WERE}) (?:excuse|absent|ausente|assent|giustificat|entschuldigt|abwesend|afwezig)",
    ),
    (
        "absent",
        "apologies, regrets, absent, absences",
        r"^(?:apologies|regrets|absen(?:t|ces)) (?:from|received|sent)\b",
    ),
    ("absent", "absent", rf"^(?:{_WHOSE_ATTENDEES} )*(?:{_WHOSE_ATTENDEES}|members|people|participants) absent$"),
    (
        "attendees",
        "attendees, participants, attendance, members, people, folks",
        rf"^(?:{_WHOSE_ATTENDEES} ){{0,3}}(?:attendees|participants|attendance|members|people|folks)(?: list| here)?$",
    ),
    (
        "attendees",
        "present, attending, attendance",
        r"^(?:attendees|participants|members|people) (?:present|attending|in attendance)\b",
    ),
    ("attendees", "attendees from, participants from", r"^(?:attendees|participants) from\b"),
    (
        "attendees",
        "present, attending, attendance",
        rf"^(?:{_WHOSE_ATTENDEES} )+(?:members |people )?(?:present|attending|in attendance)$",
    ),
    ("attendees", "present", r"^(?:people|members|nicks|users) present\b.{0,20}$"),
    (
        "attendees",
        "present, attending, attendance",
        rf"^(?:[^\W_]+ ){{0,4}}{_ANY_WHO} (?:present|in attendance|attending)$",
    ),
    (
        "absent",
        "absent, not present, not attending, not in, with regrets",
        rf"^(?:[^\W_]+ ){{0,3}}{_ANY_WHO} (?:absent|not present|not attending|not in attendance|with regrets)$",
    ),
    (
        "attendees",
        "attending, present, participating",
        rf"^(?:attending|present|participating) (?:{_WHOSE_ATTENDEES} )*{_ANY_WHO}$",
    ),
    (
        "attendees",
        "present, attending, participating, joining, joined, attended",
        rf"^(?:present|attending|participating|joining|joined|attended) (?:{_WAYS}|(?:via|on|over|in) [^\W_]+)$",
    ),
    (
        "attendees",
        "attendees, participants",
        rf"^(?:attendees|participants) (?:{_WAYS}|(?:via|on) (?:the )?(?:phone|call|video|zoom))$",
    ),
    (
        "guests",
        "guest, visitor",
        rf"^(?:guests?|visitors?) (?:present|attending|in attendance|{_WAYS}|(?:by|via|on|over) (?:the )?{_PLACES})$",
    ),
    (
        "attendees",
        "also, other, additionally",
        r"^(?:also|others?|additionally) (?:present|here|there|attending|joining|in attendance|attended)$",
    ),
    (
        "attendees",
        "present, anwesend, aanwezig, participantes, partecipanti",
        r"^(?:[^\W_]+ ){1,3}(?:presentes|presenti|presents|anwesend|aanwezig|participantes|partecipanti)$",
    ),
    (
        "absent",
        "ausen, absen, assen",
        r"^(?:ausencias?|absences?|absent[es]?s?|assenz[ae]|assenti|ausentes) (?:justifi|giustif|excus|com|con|avec)",
    ),
    (
        "agenda",
        "agenda, orden del dia, pauta, ordine del giorno, ordre du jour",
        r"^(?:agenda|orden del dia|pauta|ordine del giorno|ordre du jour) (?:prop[ou]|pre[vl]|tentat|defini)\w*$",
    ),
    (
        "agenda",
        "propuesta, proposta, proposition, projet, vorschlag, voorstel",
        r"^(?:propuesta|proposta|proposition|projet|vorschlag|voorstel) .{0,9}(?:agenda|pauta|ord[reni]{2,4})\b",
    ),
    (
        "reports",
        "news, events, announcements",
        rf"^(?=.*\b(?:news|events|announcements)\b)(?:{_WHOSE_NEWS} )*{_NEWS}(?: {_NEWS_OF})?$",
    ),
    ("agenda", "discussed, covered", r"^(?:discussed|covered) (?:topics|items|points|issues|matters)$"),
    ("agenda", "what", r"^what (?:do|shall|should|will|did|are|can) we (?:talk|discuss|cover|speak|want to|going to)"),
    ("agenda", "what", r"^what we (?:will|want to|need to|plan to|would like to) (?:talk|discuss|cover|speak)"),
    (
        "agenda",
        "discussed",
        r"^(?:agenda )?(?:topics|items|points|things|issues|matters|proposals|subjects) discussed$",
    ),
    (
        "agenda",
        "discussed, covered",
        r"^(?:topics|items|points|things|issues) (?:that )?(?:we|were|are|to be)(?: \w+){0,2} (?:discussed|covered)",
    ),
    ("agenda", "what", r"^what (?:we|was|has been|have we) (?:talked|spoke|discussed|covered)\b"),
    ("agenda", "discuss", r"^(?:[^\W_]+ ){1,3}(?:(?:up )?for|to) (?:discussion|discuss|be discussed)$"),
    ("agenda", "topics", rf"^(?:{_WHICH_TOPICS} ){{1,2}}topics$"),
    ("agenda", "topics, items", rf"^(?:(?:{_DAY_WORDS}) ){{1,4}}(?:meeting |discussion |agenda )?(?:topics|items)$"),
    (
        "agenda",
        "の",
        r"^(?:本日|今日|今回|今週|今月|会議|定例)の(?:議題|アジェンダ|トピック|話題|テーマ|議事|検討事項)$",
    ),
    (
        "attendees",
        "who",
        r"^whos? (?:is |was |are |were )?(?:here|there|present|attending|around|in the room|on the call)\b",
    ),
    ("attendees", "sign", r"^(?:please )?sign (?:in|up|on)(?: (?:below|here|sheet|list|please|for today))+$"),
    ("date", "date, day, time, when", rf"^(?=.*\b(?:date|day|time|when)\b)(?:{_WHEN_AND_WHERE}(?: |$)){{2,8}}$"),
    (
        "date",
        "datum, zeit, uhrzeit, beginn, date, heure, fecha, hora, data, ora, tijd",
        rf"^(?=.*\b(?:{_WANN})\b)(?:(?:{_WANN}|{_WO})(?: (?:and|und|et|y|e|en))?(?: |$)){{2,4}}$",
    ),
    ("check-in", "introduction", r"^introductions? of (?:the |all |new )?(?:attendees|participants|members|people)$"),
    (
        "check-in",
        "welcome, willkommen, bienven, welkom",
        r"^(?:welcome to|willkommen (?:bei|zu\w?)|bienvenue (?:a|au|aux)|bienvenidos? a|welkom (?:bij|op))\b",
    ),
)
PARTS = tuple((part, clues_of(clues), late(pattern)) for part, clues, pattern in _PARTS)
"""The parts with their clues and patterns; most headings and labels have no clue, or only to a few patterns."""
CLUES = tuple(frozenset().union(*(clues for _, clues, _ in PARTS)))
"""The clues to all patterns."""

OTHER_MEETING = re.compile(
    rf"^(?:{_WRITTEN}|notizen|summary) (?:from|aus|vom|uit) (.+) (?:meeting|call|chat|sync|workshop|treffen|sprint)$"
)
"""A heading of notes of some other meeting; the group is what that one is called."""
GENERIC = words_of("the this our todays weekly biweekly monthly quarterly annual regular team project community core")
"""Words by which notes refer to their own meeting."""

_ALSO_GATHERING = any_of("""
    standup, minutes, meet ?ups?, workshop, hangout, plenum, jour fixe, telecon, telco, teleconference, huddle,
    town hall,
    retrospective, office hours, assembly, plenary, protokoll,
    assemblee, compte rendu, proces verbal, asamblea, acta, assembleia, ata, assemblea, verbale, notulen
""")
GATHERING = re.compile(f"{_GATHERING}|{_ALSO_GATHERING}|会議|會議|会议|会合|定例")
"""What the title of a page about a meeting contains."""

VERSION = re.compile(
    r"(?<![\d.])(?!\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\b)\d{1,4}\.\d{1,4}\.\d{1,6}(?![\d.])|"
    r"\b(?:v|version|release) ?\d{1,4}(?:\.\d{1,4})?\b",
    re.IGNORECASE,
)
"""A version in a heading as written (not normalized), but not a day such as 11.07.2023."""

NO_NOTES = late(
    r"^(?:[^\W_]+ ){0,3}(?:change ?logs?|changes|release (?:notes?|history)|releases|version history|versions|news|"
    r"announcements?|newsletters?|press releases?|"
    r"(?:security )?advisories|incident reports?|incidents|post ?mortems?|road ?maps?|timeline|"
    r"whats new|blog|code of conduct|contributing|faq|frequently asked questions|bylaws|security policy|license|"
    r"authors|contributors|publications|glossary|templates?|readme|anderungen|versionshinweise|neuigkeiten|"
    r"journal des modifications|historial de cambios|notas de la version|notas de versao|note di rilascio|"
    r"変更履歴|リリースノート|お知らせ)$"
)
"""The title of a page that has dates but is not a page of notes."""

ABOUT_MEETINGS = re.compile(
    r"^how (?:to|we|do|does|you)\b|^(?:handbook|manual|guide|guidelines|rules|template) (?:of|for|to|on) |"
    r"^(?:[^\W_]+ ){0,4}(?:polic(?:y|ies)|guidelines?|guide|handbook|procedures?|"
    r"schedules?|calendar|template|vorlage|modele|plantilla|roles|etiquette|charter|terms of reference|"
    r"(?:decisions?|actions?|action items?) (?:log|register|list|tracker))$"
    r"|^(?:all |open |our )?(?:action items|actions|decisions)$"
)
"""The title of a page that is about meetings but does not hold notes of one."""

SIGN_IN = late(
    r"sign (?:in|up) (?:below|here)|please sign (?:in|up)\b|"
    r"(?:add|put|write|enter|list) your (?:full )?(?:name|handle)|add yoursel(?:f|ves)\b|who (?:is|was) here|"
    r"(?:record|register|note|log) your attendance|tell us who you are|"
    r"tragt? (?:euch|dich|sie sich) (?:hier |bitte |unten )*ein|inscrivez[- ]vous|"
    r"(?:ajoutez|ajouter|ajoute|inscrire|indiquer) (?:votre|ton) nom|"
    r"(?:anota|anade|añade|añadid|escribe|apunta) (?:tu|vuestro|su) nombre|(?:adicione|coloque|escreva) seu nome|"
    r"(?:aggiungi|scrivi) il tuo nome|(?:zet|schrijf) (?:hieronder |hier )?je naam|名前を(?:書|記入|追加)"
)
"""A paragraph that asks people to sign in; matched against text in lower case."""

PRESENCE = late(
    r"(?:in (?:the )?presence of|(?:^|[.!] |(?:meeting|call|session|assembly|sitting|conference)(?: [\w-]{1,20}){0,4} )"
    r"attended by|in attendance|"
    r"(?:following|these) (?:[\w-]{2,20} ){0,3}(?:were|are) present|"
    r"with the following (?:[\w-]{2,20} ){0,2}(?:present|attending|in attendance)|"
    r"im beisein (?:von|der)|in anwesenheit (?:von|der)|(?:anwesend|zugegen) (?:waren|sind)|"
    r"en présence de|(?:étaient|sont) présent|"
    r"(?:con la|com a) (?:presencia|presença|asistencia|participação) d[eoa]|"
    r"(?:asisten|asistieron|participan|participaron)|"
    r"(?:compareceram|participaram|estiveram presentes|estavam presentes)|alla presenza d|(?:sono|erano) presenti|"
    r"hanno partecipato|in aanwezigheid van|aanwezig (?:zijn|waren))[^.:]{0,60}[:：]$"
)
"""A sentence above a roll call: "The meeting opened in the presence of:"; matched against text in lower case."""
