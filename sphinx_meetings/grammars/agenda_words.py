"""Vocabulary of agendas: placeholders, marks, headers of tables, and words that are not owners.

In English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese. Whatever is compared with the result of
:func:`sphinx_meetings.grammars.text.plain` is written as that function returns it: in lower case, with accents.
"""

from __future__ import annotations

from collections.abc import Mapping

from sphinx_meetings.grammars.patterns import phrases_of, words_of
from sphinx_meetings.grammars.people_words import INVITING, YOURS

__all__ = [
    "ABOUT",
    "ACRONYMS",
    "BESIDE",
    "COLUMNS",
    "EVERYBODY",
    "INVITATION",
    "INVITED",
    "LETTERED",
    "MARKS",
    "MARK_WORDS",
    "PLACEHOLDERS",
]

# What is written in place of an item.
PLACEHOLDERS = phrases_of(
    """
    add item here, add items here, add an item here, add your item here, add your items here, add your item,
    add your items, add item, add items, add agenda item here, add agenda items here, add your agenda item here,
    add your agenda items here, add an agenda item, add agenda item, add agenda items, add agenda items below,
    add topic here, add topics here, add your topic here, add your topics here, add your topic, add your topics,
    add topic, add topics, add a topic, add more here, add here, add yours here, your item, your item here,
    your items here, your topic, your topic here, your topics here, your agenda item, your agenda item here,
    your agenda items here, item here, items here, topic here, topics here, item, items, topic, topics, agenda item,
    agenda items, agenda item here, new item, new topic, new agenda item, item name, topic name, item title,
    topic title, title, name topic, name topic minutes, topic owner minutes, topic owner, topic name time,
    topic name minutes, topic owner time, topic who time, name minutes topic, name time topic, name time title,
    owner topic, topic your name, your name topic, your name your topic, topic your name time, name title,
    item your name, insert item here, insert topic here, insert agenda item here, insert your topic here,
    insert topic, insert item, please add, please add items here, please add your items here,
    please add your topics here, please add topics here, please add items, please add topics, please add your items,
    please add agenda items, please add agenda items here, feel free to add, feel free to add items,
    feel free to add topics, fill in, fill me in, put your item here, put your topic here, your item goes here,
    your topic goes here, agenda item goes here, items go here, topics go here, tbd, tba, tbc, to be determined,
    to be defined, to be announced, to be decided, todo, xxx, xx, x, etc, and so on, more, template, none, nothing,
    na, n a, no items, no item, no agenda items, no agenda, no topics, nothing to discuss, nothing this time,
    nothing this week, nothing today, nothing new, no updates, none this week, none today, no new items,
    lorem ipsum, item 1, item 2, item 3, item one, item two, topic 1, topic 2, topic 3, agenda item 1,
    agenda item 2, agenda item 3, item a, item b, topic a, topic b, example item, example topic, example,
    example agenda item, punkt hier eintragen, punkte hier eintragen, hier eintragen, thema hier eintragen,
    themen hier eintragen, dein thema, dein punkt, ihr thema, thema, themen, punkt, tagesordnungspunkt, thema 1,
    thema 2, punkt 1, punkt 2, top 1, top 2, bitte eintragen, bitte hier eintragen, bitte ergänzen,
    thema hinzufügen, punkt hinzufügen, keine, keine themen, keine punkte, nichts, ajouter un point ici,
    ajoutez un point ici, ajouter un sujet ici, ajoutez votre sujet ici, ajoutez un sujet, ajouter un sujet,
    ajoutez votre point ici, votre sujet, votre sujet ici, votre point, ton sujet, sujet, sujets, point, sujet 1,
    sujet 2, point 1, point 2, à compléter, à définir, aucun, aucun point, rien, néant, añade un tema aquí,
    añadir tema aquí, agrega un tema aquí, agregar tema aquí, añade tu tema aquí, agrega tu tema aquí,
    añade tu tema, tu tema, tu tema aquí, tema, temas, punto, tema 1, tema 2, punto 1, punto 2, por definir,
    por determinar, ninguno, nada, sin temas, adicione um tópico aqui, adicionar tópico aqui,
    adicione seu tópico aqui, adicione um item aqui, adicionar item aqui, adicione seu item aqui, seu tópico,
    seu tópico aqui, seu item, tópico, tópicos, tópico 1, tópico 2, assunto, a definir, nenhum,
    aggiungi un punto qui, aggiungi punto qui, aggiungi un argomento qui, aggiungi argomento qui,
    aggiungi il tuo argomento, il tuo argomento, il tuo punto, argomento, argomenti, argomento 1, argomento 2,
    da definire, nessuno, niente, nulla, voeg hier een punt toe, voeg hier een onderwerp toe,
    voeg hier je onderwerp toe, voeg je punt toe, jouw onderwerp, je onderwerp, onderwerp, onderwerpen, onderwerp 1,
    onderwerp 2, punt, nader te bepalen, nog te bepalen, ntb, geen, niets,
    ここに議題を追加, 議題を追加, 議題をここに追加, ここに追加, ここに記入,
    議題を記入, 議題, 議題1, 議題2, トピック, 項目, 未定, なし, 特になし, 追加してください
    """
)

# What an invitation asks for: "add your topic here".
INVITED = words_of(
    """
    agenda item items topic topics point points discussion issue issues question questions thing things
    thema themen punkt punkte
    frage fragen sujet sujets tema temas punto puntos asunto asuntos tópico tópicos assunto
    assuntos itens argomento argomenti punti onderwerp onderwerpen punt punten 議題
    """
)
INVITATION = (
    INVITED
    | INVITING
    | YOURS
    | words_of(
        """
        a an any the more new some other another further additional to be discussed discuss for this next meeting
        list and or of in on with if you want would like have name names time topic s it them at bottom end top und
        oder weitere neue weiteren noch ein eine einen un une des d autre autres nouveau nouvel unos otro otros
        nuevo um uma outro novo altro nuovo een ander nieuw
        """
    )
)

# How an author says whether, or when, an item is discussed.
_MARKS = {
    "bonus": """
        bonus, bonus item, if time, if time permits, if there is time, if we have time, time permitting,
        if time allows, stretch, falls zeit, wenn zeit ist, falls zeit bleibt, si le temps le permet,
        s il reste du temps, si hay tiempo, si da tiempo, se der tempo, se houver tempo, se c è tempo,
        se avanza tempo, als er tijd is, indien tijd, 時間があれば
    """,
    "no-discussion": """
        no need to discuss, no discussion, no discussion needed, no need for discussion, no discussion necessary,
        not for discussion, just fyi, fyi only, info only, information only, keine diskussion, ohne diskussion,
        nur zur info, nur info, zur kenntnis, pas de discussion, sans discussion, pour information, pour info,
        sin discusión, solo informativo, a título informativo, sem discussão, apenas informativo, senza discussione,
        geen discussie, ter info, ter informatie, 共有のみ, 議論不要
    """,
    "deferred": """
        deferred, defer, postponed, postpone, tabled, moved to next meeting, moved to next week, moved to next time,
        push to next meeting, pushed to next meeting, next meeting, next time, skipped, not discussed, did not get to,
        ran out of time, verschoben, vertagt, nächstes mal, nicht besprochen, reporté, reportée, prochaine fois,
        aplazado, aplazada, pospuesto, pospuesta, próxima vez, adiado, adiada, rinviato, rinviata, prossima volta,
        uitgesteld, volgende keer, doorgeschoven, 延期, 次回へ, 次回に持ち越し
    """,
    "carried-over": """
        carried over, carry over, carryover, from last time, from last meeting, from previous meeting, from last week,
        from the last meeting, from the previous meeting, continued, continued from last time,
        continued from last meeting, cont d, follow up from last meeting, follow up from last time, left over,
        leftover, vom letzten mal, fortsetzung, übertrag, von letzter sitzung, suite, de la dernière fois,
        de la réunion précédente, continuación, de la reunión anterior, pendiente, continuação, da reunião anterior,
        continua, dalla volta scorsa, dalla riunione precedente, vervolg, van vorige keer,
        前回から, 前回の続き, 継続, 持ち越し
    """,
}
MARKS: Mapping[str, str] = {phrase: mark for mark, text in _MARKS.items() for phrase in phrases_of(text)}
MARK_WORDS = frozenset(phrase.split()[0] for phrase in MARKS)
"""The first word of each phrase in ``MARKS``."""

# What a column holds, by the words of its header; the first entry that has one of them wins.
COLUMNS = (
    (
        "time",
        words_of(
            """
            time times minutes mins min duration length long allotted timebox timing when zeit dauer minuten uhrzeit
            temps durée heure tiempo duración hora tempo duração durata ora orario tijd duur tijdsduur
            時間 時刻 所要時間
            """
        ),
    ),
    (
        "owner",
        words_of(
            """
            owner owners who lead leader leads presenter presenters presenting speaker speakers facilitator host
            person responsible proposer champion by wer verantwortlich vortragende referent qui responsable
            intervenant animateur quién quien ponente encargado encargada quem responsável apresentador chi
            responsabile relatore presentatore wie eigenaar spreker verantwoordelijke 担当 担当者 発表者 提案者
            """
        ),
    ),
    (
        "topic",
        words_of(
            """
            topic topics item items title subject agenda description issue discussion point what activity thema themen
            punkt titel gegenstand was tagesordnungspunkt sujet sujets points titre quoi objet tema temas asunto punto
            título qué tópico tópicos assunto pauta argomento argomenti oggetto cosa titolo onderwerp onderwerpen
            agendapunt punt wat 議題 トピック 項目 内容 件名 タイトル
            """
        ),
    ),
    (
        "owner",
        words_of(
            """
            name names nom nombre nome naam 名前 氏名
            """
        ),
    ),
    (
        "number",
        words_of(
            """
            no nr number nummer numéro número numero 番号
            """
        ),
    ),
)

# Beside an owner, these say how an item is presented, not by whom.
BESIDE = words_of(
    """
    all alle anyone bonus bref breve brief chairs cochairs court decision demo discuss discussion everybody everyone
    first fyi group iedereen if info intro kort kurz lang last long longer max optional overview please possible
    presentation question questions quick short tba tbc tbd team todos tous tutti update updates vote 全員
    """
)

# Before a colon, these say that an item belongs to nobody in particular.
EVERYBODY = words_of("all alle everybody everyone iedereen todos todas tous tutti 全員")

# In brackets or before a colon, these say what a line is about, not who owns it.
ABOUT = words_of(
    """
    add added admin agenda ai anfrage announcement announcements api apis app apps arch architecture asap aufgabe
    backend blocked blocker board bonus breaking budget bug bugs build carryover cd ceremony chore ci cla cli client
    closed code commit communication communications community conference conferences context continued contributing
    core css data database decision deferred demo dependencies deploy deployment design dev discuss discussion
    diskussion doc docs documentation done draft edit eta event events example feat feature features feedback fix
    fixed followup followups frage fragen frontend fun funding future fyi general goal goals governance grant grants
    hardware help high html http https idea ideas idee important info information infra infrastructure intro issue
    issues late later legal lib library licensing link linux logistics low macos mailing maintenance marketing
    medium meeting meta metrics milestone mobile module moved neu new news note notes ok old onboarding open ops
    optional organization other outreach packaging performance plan planning policy poll pr process product progetto
    project projet projeto proposal proposals prs published python question questions quick rc recording recurring
    refactor release releases reminder repo report reports request research resolved review rfc rfcs roadmap rust
    schedule security server short skip slides spec sprint sprints staff standing status stretch style sujet summary
    support survey talk talks task tasks tbd team tema test testing tests thanks thema time todo tool tooling topic
    training translations triage tutorial ui update updates urgent ux vote voting web webinar website windows wip
    workflow working workshop workshops
    """
)

# Before a single letter, these name a thing, not a person with an initial: "Plan B".
LETTERED = words_of(
    """
    alternativa alternative anlage annex ansatz appendix approach art article attachment audience bag basement batch bay
    bereich block branch building bus candidate case category chapter class clause cluster column company compartment
    condition corridor country court deck district division draft drive edition embedded entrance entry entwurf event
    exhibit experiment factor family figure firma gate gen generation goal grade grid group grupo gruppe hall haus
    hepatitis house idea idee influenza item job kandidat kategorie key kind klasse language layer league level line
    link list lot machine major matrix mode model modern module motion node note number objective opción option order
    output part pavilion pavillon person phase plan point pool port position post priority product produkt profile
    program programme project projekt projet proposal proposition proposta propuesta provider python quarter question
    queue rank raum region release resolution role room round route rule saal sala salle sample scenario schedule scope
    season section sector segment series server session set shape shift site sitzung slot solution source space spot
    stage stand station step story strategy stream street sub subject supplement supplier symbol tab table target task
    team teil term terminal test thema theme thread tier tower track train trial typ type unit user vaccine variant
    variante vendor version visual vitamin voice volume vorschlag wave week wing workstream world zone
    """
)

# Two to four capital letters that are not somebody's initials.
ACRONYMS = words_of(
    """
    AI AOB API APP ASAP AWS BB BOF CD CEP CFP CI CLA CLI CMS COC CPU CSS CSV CTC CVE CZI DB DEI DNS DOI EOL EOY ETA
    EU FAIR FAQ FOSS FYI GCP GDPR GH GKE GL GPU GSOC GUI HN HPC HR HTML HTTP HW IDE INFO IO IP ISO IT JIT JOSS JS
    JSON JSX JVM JWT KPI LF LLM LTS MAC MD MIT ML MR MVP NA NASA NB NDA NEW NIH NLP NPM NSF OK OKR OOM OPS ORM OS
    OSS OVH PDF PEP PHP PM PMC PO POC PR PRS PSA PSF PTO PY QA QOL RC RFC RM ROI RSE RSS RST RTD SC SDK SEO SG SIG
    SLA SLO SME SOP SPEC SQL SRE SSH SSL SSO SVG SWOT TAG TBA TBC TBD TC TL TLDR TLS TOC TODO TS TSC TUI TV UI UK UN
    URL US USA USB UTC UX VM VOTE VPN WASM WCAG WG WIP WWW XML YAML
    """
)
