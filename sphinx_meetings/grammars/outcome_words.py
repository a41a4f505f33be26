"""Vocabulary of decisions and actions: their marks, their states, and the words before a due date.

In English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese, in lower case. Whatever is compared with
the result of :func:`sphinx_meetings.grammars.text.plain` is written as that function returns it.
"""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import phrases_of, words_of

__all__ = [
    "ACTION_COLUMNS",
    "ACTION_MARKS",
    "CARRIED",
    "CHECKED",
    "CONCLUSIONS",
    "DAY_COLUMNS",
    "DECISION_MARKS",
    "DONE",
    "DROPPED",
    "DUE",
    "DUE_AFTER",
    "INITIALS_MARKS",
    "MOTIONS",
    "NAMES_AND_VERBS",
    "NUMBER_COLUMNS",
    "OPEN",
    "PARTICIPLES",
    "QUESTIONS",
    "SMALL_WORDS",
    "WILL",
]

# What an author writes before an action: "ACTION: Kim to ...".
ACTION_MARKS = phrases_of(
    """
    action, actions, action item, action items, action point, action points, actionitem, next action, new action,
    follow-up action, todo, todos, to do, to-do,
    aktion, aufgabe, maßnahme, massnahme, zu tun, à faire, a faire, tâche, acción, accion, tarea, por hacer,
    ação, acao, tarefa, a fazer, azione, da fare, compito, actie, actiepunt, te doen,
    アクション, アクションアイテム, 宿題, 対応事項, やること
    """
)
# Short for "action item" and "action point", but possibly also somebody's initials: these need an owner.
INITIALS_MARKS = phrases_of("ai, ap")

DECISION_MARKS = phrases_of(
    """
    decision, decisions, decided, resolution, resolutions, resolved, resolved further, be it resolved,
    be it further resolved, agreed, agreement, we decided, we agreed,
    conclusion, consensus, general consensus, outcome, team decision, final decision,
    beschluss, beschlossen, entscheidung, entschieden, vereinbart, fazit, décision, décidé, résolution, résolu,
    convenu, decisión, decidido, acuerdo, acordado, resolución, conclusión, decisão, deliberação, resolução, conclusão,
    decisione, deciso, delibera, risoluzione, conclusione, besluit, besloten, beslissing, afgesproken, conclusie,
    決定, 決定事項, 合意, 合意事項, 結論, 決議
    """
)
# These are decisions only together with a word that says that they were carried.
MOTIONS = phrases_of("motion, antrag, moción, moção, mozione, motie")
CARRIED = (
    "passed|passes|carried|carries|approved|adopted|accepted|angenommen|adoptée|approuvée|aprobada|aprovada|approvata|"
    "aangenomen"
)
# In capitals or bold, these need no colon: "AGREED to meet every other week".
PARTICIPLES = phrases_of("decided, agreed, beschlossen, vereinbart, décidé, acordado, decidido, deciso, besloten")
# As a heading, these say that the block below is a decision.
CONCLUSIONS = phrases_of(
    """
    conclusion, decision, resolution, agreement, outcome, fazit, beschluss, entscheidung, décision, résolution,
    decisión, resolución, conclusión, acuerdo, decisão, resolução, conclusão, decisione, risoluzione, conclusione,
    besluit, beslissing, conclusie, 結論, 決定, 決議
    """
)

DONE = phrases_of(
    """
    done, all done, completed, complete, finished, fixed, merged, closed, resolved, erledigt, fertig, abgeschlossen,
    fait, terminé, hecho, terminado, completado, feito, concluído, fatto, completato, gedaan, afgerond, klaar,
    完了, 済, 済み, 対応済み
    """
)
OPEN = phrases_of(
    """
    open, still open, not done, not done yet, not yet done, ongoing, in progress, wip, pending, started, carried over,
    carry over, postponed, delayed, offen, in arbeit, laufend, en cours, à faire, pendiente, en curso, pendente,
    em andamento, in corso, in sospeso, lopend, nog open, 進行中, 継続, 未完了
    """
)
DROPPED = phrases_of(
    """
    dropped, drop, won t do, wont do, will not do, won t fix, wontfix, cancelled, canceled, abandoned, obsolete,
    no longer needed, not needed anymore, no longer relevant, withdrawn, entfällt, hinfällig, nicht mehr nötig,
    verworfen, abandonné, annulé, plus nécessaire, descartado, cancelado, abandonado, ya no es necesario,
    não é mais necessário, annullato, abbandonato, non più necessario, vervallen, geannuleerd, niet meer nodig,
    中止, 取り下げ, 不要
    """
)

# What a column in a table of actions holds, by the words of its header; the first entry that has one of them wins.
ACTION_COLUMNS = (
    (
        "due",
        words_of(
            """
            due deadline deadlines eta when until target frist fällig fälligkeit fälligkeitsdatum bis wann termin
            échéance delai délai quand cuándo cuando plazo vencimiento límite quando prazo vencimento scadenza entro
            wanneer uiterlijk 期限 締切 締め切り いつ いつまで 期日
            """
        ),
    ),
    (
        "status",
        words_of(
            """
            status state done completed complete progress stand erledigt état statut fait estado hecho estatus feito
            situação stato fatto gedaan klaar 状態 ステータス 状況 進捗 完了
            """
        ),
    ),
    (
        "owner",
        words_of(
            """
            owner owners who whom assignee assignees assigned responsible responsibility lead leader leads person
            people accountable name names by wer verantwortlich verantwortliche verantwortlicher zuständig
            zuständigkeit qui responsable responsables nom quién quien encargado encargada asignado asignada nombre
            quem responsável responsáveis atribuído nome chi responsabile responsabili incaricato assegnatario wie
            eigenaar verantwoordelijke verantwoordelijk naam 担当 担当者 責任者 誰 だれ 名前
            """
        ),
    ),
    (
        "action",
        words_of(
            """
            action actions task tasks todo todos do aktion aktionen aufgabe aufgaben maßnahme maßnahmen tâche tâches
            faire acción acciones tarea tareas hacer ação ações tarefa tarefas azione azioni compito compiti fare
            actie acties actiepunt actiepunten taak taken
            アクション アクションアイテム タスク 宿題 対応事項 やること 作業
            """
        ),
    ),
    (
        "topic",
        words_of(
            """
            what item items description activity deliverable topic step steps was beschreibung quoi objet qué que
            descripción tema asunto descrição cosa descrizione oggetto wat omschrijving onderwerp 何 内容 項目
            """
        ),
    ),
)
# Headers of columns whose days are due dates if they are not before the meeting.
DAY_COLUMNS = phrases_of("date, datum, fecha, data, 日付, complete by, completed by, needed by, finish by, do by")
NUMBER_COLUMNS = words_of("no nr num number nummer numéro número numero id n 番号")
# In a column for the status, these mean "done".
CHECKED = words_of("x y yes ja j oui sí si sim s はい ok okay")

# Before a due date, and after it.
DUE = (
    "due(?: date| on| by)?|by|before|until|no later than|deadline(?: is)?|eta|fällig(?: am)?|bis(?: zum)?|frist|"
    "pour le|avant le|d'ici(?: le| au)?|échéance|para el|antes del?|hasta el|vence(?: el)?|plazo|"
    "até(?: o dia)?|prazo|vence em|entro(?: il)?|scadenza|voor|vóór|uiterlijk|tegen|期限|締切|〆切"
)
DUE_AFTER = "まで"

# Between an owner and the task: "Kim to ask", "Kim will ask".
WILL = (
    "to|will|'ll|is going to|is to|should|shall|has to|needs to|wird|soll|zu|va|doit|à|va a|debe|hará|vai|deve|irà|"
    "zal|gaat"
)

# Names with which a sentence about what is to be done may begin: "Mark them as stale".
NAMES_AND_VERBS = words_of("mark will grant bill chase may hope page hunt close fix cook")

QUESTIONS = words_of(
    """
    how what why who when where which whose should shall do does did is are was were can could would may
    wie was warum wer wann wo comment pourquoi qui quand cómo qué por quién cuándo como quem perché chi hoe wat waarom
    """
)

# Words that are ignored when two actions are compared.
SMALL_WORDS = words_of(
    """
    a an the to of for in on at by with and or will be is are it its this that these those from as into about
    der die das den dem des ein eine zu von für im in mit und auf wird le la les un une de du des et à au aux pour
    el los las una del al y en para por con o os as um uma do da dos das e em no na il lo gli i di dal per
    het een van op voor met te zal
    """
)
