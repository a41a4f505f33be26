"""The phrases by which headings and labels name the parts of meeting notes.

Phrases are separated by commas and ordered by language: English, German, French, Spanish, Portuguese, Italian, Dutch,
Japanese; a phrase that two languages share is listed once. They are compared without case, accents and punctuation
(:func:`sphinx_meetings.grammars.vocabulary.normalized`), so "Tag" and "Tage" have to be listed separately.
"""

from __future__ import annotations

__all__ = ["BOTH", "HEADINGS", "LABELS"]

# Phrases that may be either a heading or a label.
BOTH = {
    "attendees": """
        attendees, attendee, attendance, attendance list, attending, in attendance, participants, participant,
        participating, present, people, people present, people in attendance, present at the meeting, those present,
        roll call, rollcall, roll, who, who is here, whos here, who was here, who attended, who is present,
        who was present, who joined, who is in the room, in the room, on the call, people on the call, sign in,
        sign in sheet, sign in here, members, members present, joined, names, here, here today, team members present,
        sign up, meeting participants, meeting attendees, list of attendees, list of participants, quorum,
        who is here today, who are you, who was on the call, were present, the following people attended,
        the following people were present, nicks present, people who attended, on this call, present on the call,
        blue sheet, blue sheets, bluesheet, bluesheets, whos in, who is in, whos attending, whos joining, whos coming,
        who came, who joined us, people in the call, people in the meeting, people at the meeting, in the call,
        people in the room, those attending, those in attendance, attended by, on the phone, on the line,
        dialed in, dialled in, by phone, joined remotely, attending remotely, joining remotely,
        panelists, panellists, nicks, nick list, nicklist, turned up, who turned up, showed up, who showed up,
        attendants, attenders, joiners, atendees, attendess, attendies, attandees, participents, attendence,
        attendences, role call, attended, quorum check, in the zoom, in the meeting, at the meeting, joining,
        joining us, with us, on phone, on call, on zoom, presentes o representados, presenti o rappresentati,
        there, around the table, company representatives, member representatives, representatives,
        representatives present, delegates present, public attendees, participants on site,
        please sign in, signed in, who signed in, present and contributing, present and contributed,
        present and participating
        mit dabei waren, mit dabei sind, dabei waren, mit von der partie, anwesend oder vertreten,
        wer, anwesend, anwesende, anwesenheit, anwesenheitsliste, teilnehmer, teilnehmende, teilnehmer innen,
        teilnehmerinnen, teilnehmerinnen und teilnehmer, teilnehmerliste, dabei, wer ist da, wer war da, mitglieder,
        anwesende mitglieder, teilnahme, teilgenommen haben, teilgenommen, anwesend sind, anwesend waren,
        anwesende personen, teilnehmerkreis, mit dabei, tn
        presents, presentes, presences, participantes, personnes presentes, membres presents, presence,
        liste de presence, feuille de presence, etaient presents, sont presents, qui est la, participant es,
        ont participe, personnes participantes, liste des participants, membres participants,
        presents ou representes, membres presents ou representes, presents et representes,
        present es, present e s, participant e s, autour de la table
        asistentes, asistencia, lista de asistencia, miembros presentes, asistieron, quienes estamos, asisten,
        participan, personas asistentes, personas presentes, lista de asistentes, han asistido, quien asiste
        presenca, presencas, lista de presenca, membros presentes, quem esta, participaram, participam,
        estiveram presentes, pessoas presentes, lista de participantes
        presenti, partecipanti, presenze, partecipazione, elenco presenti, membri presenti, chi ce, sono presenti,
        hanno partecipato, partecipano, elenco partecipanti
        aanwezig, aanwezigen, deelnemers, aanwezigheid, presentielijst, wie is er, leden aanwezig, aanwezig zijn,
        aanwezig waren, deelnemer, aanwezige leden
        出席者, 参加者, 出席, 参加メンバー, 出席メンバー, 参加者一覧, 出席者一覧, 参加, メンバー, 出欠, 点呼
        deltagere, deltakere, deltagare, narvarande, til stede, tilstede, fremmodte,
        与会者, 与会人员, 参会人员, 参会者, 出席人员, 参加人员
    """,
    "absent": """
        whos out, who is out, who is missing, not in attendance, nicht dabei, nao estiveram presentes, non presenti,
        n etaient pas presents, chi manca, excusa asistencia, excusan asistencia, excusan, disculpan su asistencia,
        not there, absent, absentees, absences, absent members, members absent, regrets, apologies,
        apologies received, apologies for absence received, not able to make it, apologies and contributing,
        apologies and contributed, apologies for absence, not present, unexcused,
        excused, sent regrets, sent apologies, sends regrets, send regrets, sends apologies, missing, regrets apologies
        abwesend, abwesende, entschuldigt, unentschuldigt, es fehlen, fehlend, verhindert, abwesenheiten, nicht anwesend
        absents, absentes, excuses, excusees, absent es, excuse es, personnes excusees, absents excuses, excuse e s,
        absent e s, excuse, excusee, absente, absent excuse, absente excusee, absences excusees
        ausentes, ausencias, excusas, disculpas, excusados, no asisten, faltan, ausente, excusa su ausencia,
        excusan su ausencia, excusan su asistencia, disculpan su ausencia, ausencias justificadas, no asistieron
        justificados, faltas, faltou, faltaram, ausencia justificada, nao compareceram, nao puderam vir
        assenti, assenze, assenti giustificati, giustificati, assente, assente giustificato, assente giustificata,
        giustificato, giustificata, afwezig m k, afwezig met kennisgeving, afwezig, afwezigen, afgemeld, afmeldingen,
        verhinderd, met bericht van verhindering
        欠席者, 欠席, 欠席メンバー, 不参加
    """,
    "guests": """
        guests, guest, visitors, invited guests, special guests, invitees, invited, guest speakers, guest speaker,
        invited experts, invited speakers, invited attendees, guest attendees, guests present, other attendees
        gaste, gast, besucher
        invites, invite, invite e s, invitee
        invitados, invitadas, invitado
        convidados, convidadas, convidado, convidada
        ospiti, ospite, invitati
        gasten, genodigden
        ゲスト, 招待者
    """,
    "observers": """
        observers, observer, non voting, non members, listeners
        beobachter, beobachterinnen, beobachtende
        observateurs, observatrices, observadores, observatori, osservatori, waarnemers, オブザーバー
    """,
    "chair": """
        chair, chairs, chairperson, chairman, chairwoman, co chair, co chairs, chaired by, chairing, facilitator,
        facilitators, facilitation, meeting facilitator, facilitated by, moderator, moderators, moderated by, host,
        hosts, meeting host, hosted by, leader, lead, meeting lead, meeting leader, meeting chair, led by, mc, run by,
        organizer, organiser, driver, presiding, presided by, sitzungsleiter, sitzungsleiterin, presidence de seance
        leitung, sitzungsleitung, moderation, moderiert von, vorsitz, vorsitzende, gesprachsleitung,
        versammlungsleitung
        animateur, animatrice, animation, president, presidente de seance, president de seance, presidence,
        facilitateur, facilitatrice, facilitado por, modere par
        moderador, moderadora, facilitador, facilitadora, preside, presidente, presidenta, modera, dirige
        mediador, mediadora, coordenador, coordenadora, conducao, moderacao
        moderatore, moderatrice, presiede, facilitatore, conduce
        voorzitter, gespreksleider, voorzitterschap, voorgezeten door
        司会, 司会者, 進行, 進行役, 議長, ファシリテーター, ファシリテータ, 座長
    """,
    "notetaker": """
        note taker, note takers, notetaker, notetakers, note taking, note taking by,
        notes by, notes taken by, notes taker, scribe,
        scribes, minute taker, minutes taker, minutes by, minutes taken by, taking notes, taking minutes, secretary,
        rotating secretary, secretariat, recorder, recorded by, scribed by, minuter, note taker s, acting secretary,
        minuted by, verbalizza, relatoria
        protokoll von, protokollant, protokollantin, protokollfuhrer, protokollfuhrerin, protokollfuhrung,
        schriftfuhrer, schriftfuhrung, schriftfuhrerin, protokollierende
        secretaire, secretaire de seance, preneur de notes, prise de notes, redacteur, redactrice, redaction
        secretario, secretaria, toma notas, notas por, toma de notas, acta por, redactor, redactora
        anotador, ata por, relator, relatora
        segretario, segretaria, verbalizzante, note di, verbale di, appunti di
        notulist, notuliste, notulen door, secretaris, verslag door
        書記, 記録, 記録者, 議事録担当, 議事録係, 議事録作成, 議事録作成者
    """,
    "check-in": """
        check in, check ins, checkin, checkins, introductions, introduction round, introduce yourself, intro, intros,
        brief intros, round of introductions, icebreaker, ice breaker, icebreakers, welcome, hello, greetings,
        welcome everyone, welcomes, introductions and welcome, new attendees, new members, warm up, round,
        opening round, check in round
        vorstellungsrunde, vorstellung, begrussung, willkommen, runde, vorstellungen
        tour de presentation, accueil, bienvenue, mot de bienvenue
        presentaciones, bienvenida, ronda de presentaciones, saludos
        apresentacoes, boas vindas, rodada de apresentacoes
        presentazioni, benvenuto, benvenuti, giro di presentazioni, saluti
        voorstelrondje, welkom, introducties, kennismaking
        自己紹介, チェックイン, あいさつ, 挨拶, アイスブレイク
    """,
    "agenda": """
        agenda, agendas, items, misc, miscellaneous, speakers and topics, running order,
        agenda item, agenda items, agenda points, agenda point, agenda topics, agenda topic,
        new agenda items, topic, topics, discussion topic, discussion topics, discussion item, discussion items,
        discussion points, discussion point, topics for discussion, items for discussion, points for discussion,
        topics to discuss, items to discuss, things to discuss, to discuss, to be discussed, for discussion,
        main topics, main topic, proposed topics, suggested topics, new topics, open topics, topics discussed,
        consent items, items for consent, items for decision, items for approval, items for information, for decision,
        for approval, this time, this meeting, voting items, decision items,
        to discuss today, for discussion today, up for discussion,
        discussed today, whats on, whats on today, on the agenda, on todays agenda, plan for today, todays plan,
        plan for the meeting, topics covered, talking points, standing items, standing agenda, standing agenda items,
        standing topics, recurring items, business, new business, old business, unfinished business, ongoing business,
        current business, continuing business, general business, opens, open items, active items, active topics,
        open topics and questions,
        new items, meeting agenda, todays agenda,
        any other business, aob, any other items, other business, other topics, other items, other agenda items,
        decisions needed, discussion needed, help needed, help or discussion needed, open agenda, agenda overview,
        topic suggestions, lightning topics, open forum, bonus, bonus items, if time, if time permits,
        time permitting, if we have time, action items and agenda, order of the day, order of business,
        discussion agenda, technical agenda, consent agenda, tabled topics, issues to discuss, open discussion,
        open floor, open mic, program, programme, topics for today, todays topics, agenda for today, discussed topics,
        items discussed, points discussed, things discussed, we discussed, we discussed the following, matters arising,
        what we discussed, matters discussed, agenda and discussion, meeting topics, call topics, session topics,
        agenda and topics, agenda discussion, agenda proposal, draft agenda, provisional agenda, the agenda,
        our agenda, topic list,
        list of topics, list of items, meeting items, main items, key items, key discussion points,
        key points discussed,
        main discussion points, main points discussed, discussion list, lets discuss, what to discuss, subjects,
        meeting outline, meeting plan
        dagsorden, dagordning, saksliste, 议程, 会议议程, 议题, 会议议题
        tagesordnung, tagesordnungspunkte, tagesordnungspunkt, tops, top, themen, thema, besprechungspunkte,
        diskussionspunkte, sonstiges, verschiedenes, agendapunkte, ablauf, programm, zu besprechen, punkte,
        besprochene themen, besprochene punkte, behandelte themen, behandelte punkte, diskussionsthemen, themenliste,
        vorlaufige tagesordnung, inhalte, themen heute, heutige themen, geplante themen, unsere themen
        ordre du jour, odj, sujets, sujet, points a discuter, points de discussion, sujets a discuter, divers,
        programme, points a aborder, sujets abordes, points abordes, questions diverses, autres sujets,
        points a l ordre du jour, points a lordre du jour, sujets traites, points traites, sujets discutes,
        points discutes, themes abordes, sujets du jour, points du jour, sujets a aborder, sujets a traiter,
        points a traiter, sujets de discussion, themes, themes de discussion, a discuter, liste des sujets
        orden del dia, temas, tema, puntos a tratar, puntos del dia, temas a tratar, puntos, asuntos, otros,
        otros temas, asuntos varios, varios, ruegos y preguntas, temario, asuntos a tratar, temas tratados,
        puntos tratados, asuntos tratados, temas del dia, temas discutidos, temas a discutir, temas de la reunion,
        temas de discusion, temas para discutir, puntos de discusion, puntos a discutir, para discutir, lista de temas
        pauta, pautas, ordem do dia, ordem de trabalhos, assuntos, topicos, outros assuntos, ordem de trabalho,
        assuntos tratados, assuntos discutidos, temas discutidos, pontos discutidos, topicos discutidos,
        pontos de pauta, assuntos da reuniao, pontos tratados, assuntos a tratar, itens de pauta, itens da pauta,
        pontos a discutir, pontos a tratar, temas a tratar, topicos de discussao, topicos para discussao,
        topicos a discutir,
        assuntos do dia, lista de assuntos
        ordine del giorno, odg, argomenti, temi, punti allordine del giorno, punti all ordine del giorno, punti,
        varie ed eventuali, varie, argomenti da discutere, argomenti trattati, argomenti discussi, punti trattati,
        punti discussi, temi trattati, punti da discutere, argomenti da trattare, argomenti di discussione,
        punti da trattare,
        temi da discutere, temi di discussione, temi da trattare, da discutere
        agendapunten, agendapunt, onderwerpen, onderwerp, bespreekpunten, rondvraag, wvttk, te bespreken,
        besproken punten, besproken onderwerpen, gespreksonderwerpen, punten, te bespreken punten, discussiepunten,
        te bespreken onderwerpen, te behandelen punten, vergaderpunten, behandelde onderwerpen, behandelde punten
        議題, アジェンダ, 議事次第, 議題一覧, 次第, トピック, 話題, 検討事項, 審議事項, その他, 協議事項, 討議事項,
        議事,
        議論したいこと, 話したいこと, 話し合うこと, 話し合いたいこと, 議論すること, 議論項目, 討論事項
    """,
    "carried-over": """
        follow up, follow ups, followup, followups, carried over, carry over, carryover, carryovers, carry overs,
        outstanding items, old items, leftovers, left over, backlog from last time, continued
        offene punkte, ubertrag, nachtrage
        suivi, points reportes, points en suspens
        seguimiento, pendientes, temas pendientes, asuntos pendientes
        pendencias, assuntos pendentes, acompanhamento
        in sospeso, punti in sospeso
        openstaande punten, doorgeschoven
        持ち越し, 継続審議, 継続事項, 積み残し
    """,
    "updates": """
        update, updates, quick update, quick updates, round table, roundtable, round table updates, status,
        status update, status updates, project updates, team updates, member updates, individual updates,
        personal updates, standup, stand up, mini stand up, standups, stand ups, round robin, around the room,
        go around, goaround, whats new, progress, progress updates, what have you been up to, what are you working on,
        what we have been up to, weekly updates, updates from everyone, short updates, brief updates, subteam updates,
        working group updates, community updates, update round, shares, share outs
        kurze updates, neuigkeiten der teilnehmer, statusrunde, rundruf, stand, aktueller stand, was gibt es neues,
        statusberichte
        tour de table, nouvelles breves, points rapides, quoi de neuf, avancement, avancees
        novedades, actualizaciones, ronda, ronda de actualizaciones, estado, avances
        atualizacoes, novidades, rodada, andamento, status rapido
        aggiornamenti, giro di tavolo, novita, stato, aggiornamenti rapidi
        rondje, updates per persoon, stand van zaken, voortgang, bijpraten
        近況, 近況報告, 進捗, 進捗報告, 進捗共有, ラウンドテーブル
    """,
    "reports": """
        report, reports, reports and celebrations, celebrations, celebration, celebrations and shout outs, shout outs,
        shoutouts, shout out, kudos, thanks, wins, good news, news, announcement, announcements,
        news and announcements, announcements and news, highlights, community highlights, news information and thanks,
        informational items, information items, team news, fyi, fyis, for your information, reminders, reminder,
        officer reports, committee reports, housekeeping, things to celebrate, team highlights, general announcements,
        events, upcoming events, psa, psas, public service announcements
        berichte, bericht, neuigkeiten, ankundigungen, aktuelles, mitteilungen, informationen, erfolge, lob und dank,
        dank
        rapports, nouvelles, annonces, informations, actualites, remerciements, felicitations
        informes, noticias, anuncios, celebraciones, agradecimientos, avisos, comunicados
        relatorios, relatos, comemoracoes, agradecimentos
        rapporti, notizie, annunci, comunicazioni, ringraziamenti, festeggiamenti, relazioni
        verslagen, nieuws, aankondigingen, mededelingen, bedankjes, successen
        報告, 報告事項, お知らせ, 連絡事項, 共有事項, 告知, ニュース
    """,
    "decisions": """
        decision, decisions, decisions made, decisions taken, decision log, resolution, resolutions, resolved,
        motions, outcomes, agreements, agreed, conclusions, votes, consensus, decisions and outcomes, key decisions,
        conclusion
        beschluss, beschlusse, entscheidung, entscheidungen, ergebnisse, abstimmungen, beschlossen, vereinbarungen
        decisions prises
        decisiones, acuerdos, resoluciones, conclusiones, votaciones
        decisao, decisoes, deliberacoes, resolucoes, encaminhamentos decididos, conclusoes
        decisione, decisioni, delibere, deliberazioni, risoluzioni, conclusioni
        besluit, besluiten, beslissing, beslissingen, conclusies, genomen besluiten
        決定, 決定事項, 合意事項, 結論, 決議
    """,
    "actions": """
        action, actions, action item, action items, action point, action points, actions items, todo, todos, to do,
        to dos, to do list, todo list, next steps, next step, next actions, tasks, task list, follow up actions,
        new action items, new actions, new tasks, new todos, agreed actions, actions agreed, action summary,
        summary of actions, summary of action items, list of actions, list of action items, recap of action items,
        completed actions, completed action items, pending actions, pending action items, closed action items,
        open actions, open action items, action list, past action items, homework, assignments,
        next actions team, review action items, action item review, actions review, review of action items,
        what we said we d do, what we will do, who does what,
        outstanding actions, actions arising, actions taken, calls to action, call to action, calling for action to
        aufgaben, aufgabe, aktion, aktionen, massnahmen, nachste schritte, zu tun, offene aufgaben, todo liste,
        arbeitsauftrage
        actions a mener, a faire, prochaines etapes, taches, liste des taches, plan daction, actions a faire
        accion, acciones, tareas, tarea, proximos pasos, siguientes pasos, por hacer, puntos de accion,
        pendientes de accion
        acao, acoes, tarefas, tarefa, proximos passos, encaminhamentos, a fazer, pontos de acao
        azione, azioni, compiti, attivita, prossimi passi, da fare, cose da fare, prossime azioni
        actie, acties, actiepunten, actiepunt, actielijst, taken, volgende stappen, te doen
        アクション, アクションアイテム, 宿題, タスク, やること, 対応事項, todoリスト, ネクストアクション, 次のステップ
    """,
    "details": """
        links, link, meeting details, details, meeting info, meeting information, logistics, info, information,
        useful links, meeting links, connection details, how to connect, when and where, meeting logistics,
        meeting data, resources, metadata, meeting roles, roles, roles for today, todays roles
        besprechungsdetails, eckdaten, zugangsdaten, einwahldaten, einwahl, rahmendaten
        liens, informations pratiques, coordonnees, details de la reunion, infos pratiques
        enlaces, detalles, detalles de la reunion, datos de la reunion, conexion
        detalhes, detalhes da reuniao, dados da reuniao, acesso
        collegamenti, dettagli, dettagli della riunione, informazioni
        vergaderdetails, gegevens, koppelingen
        リンク, 会議情報, 開催情報, 開催概要, 概要
    """,
    "date": """
        date, dates, day, meeting date, date and time, date time, datetime, when, time and date, date of meeting,
        meeting time and date
        datum, termin, wann, datum und uhrzeit, datum uhrzeit, sitzungsdatum
        jour, date de la reunion, quand, date et heure, date heure
        fecha, dia, cuando, fecha y hora, fecha hora, fecha de la reunion
        data, quando, data e hora, data hora, data da reuniao
        giorno, data e ora, data ora, data della riunione
        dag, wanneer, datum en tijd, datum tijd, datum vergadering
        日付, 日時, 開催日, 開催日時, 日程, 実施日
    """,
    "next-meeting": """
        next meeting, next meetings, next call, next session, next sync, upcoming meeting, upcoming meetings,
        next meeting date, date of next meeting, next meeting on, next time, future meetings, next meeting agenda,
        agenda for next time, agenda for next meeting, agenda for the next meeting, topics for next time,
        topics for next meeting, next agenda, items for next meeting, items for the next meeting, next weeks agenda,
        next date, next dates, next scheduled meeting, scheduled meetings, parking lot, future topics,
        future agenda items, future items, future discussion topics, upcoming topics, upcoming agenda items,
        for next time, for next week, for next meeting, for the next meeting, ideas for next time,
        not discussed, did not get to, not discussed for lack of time
        nachste sitzung, nachstes treffen, nachster termin, nachstes meeting, nachste besprechung
        prochaine reunion, prochaines reunions, prochaine seance, prochain rendez vous, prochaine rencontre,
        date de la prochaine reunion
        proxima reunion, siguiente reunion, proximas reuniones, proxima cita, fecha de la proxima reunion
        proxima reuniao, proximas reunioes, data da proxima reuniao
        prossima riunione, prossimo incontro, prossimo appuntamento
        volgende vergadering, volgende bijeenkomst, volgende meeting, volgende keer
        次回, 次回予定, 次回会議, 次回日程, 次回開催, 次回の予定, 次回ミーティング, 次回日時,
        次回の会議, 次回の会合, 次回のミーティング, 次回の日程, 次回の開催
    """,
    "ignored": """
        code of conduct, meeting guidelines, guidelines, ground rules, participation and code of conduct, how to join,
        joining instructions, instructions, about, about this meeting, what is this meeting for, meeting rules,
        agenda and attendee guidelines, antitrust, antitrust policy, antitrust notice, anti trust policy, legal,
        disclaimer, contents, table of contents, toc, template, how to use this document, purpose,
        goals of this meeting, goals of the meeting, goals of this session, goals of the session, goals for today,
        goals for this meeting, meeting goals, meeting goal, meeting objectives, meeting objective, session goals,
        objectives of the meeting, todays goals, goal of the meeting, goal of this meeting, speaking queue,
        previous meetings, past meetings, meeting archive, archive, references, tldr, tl dr, executive summary,
        key takeaways, takeaways, chat, zoom chat, meeting chat, chat transcript, chat notes, shared links,
        links shared, links shared in the chat, links from the chat, important dates, key dates, upcoming dates,
        dates to remember, save the date, save the dates, glossary, acronyms, see also, license, footnotes, log,
        chat log, full log, irc log, raw log, transcript, full transcript, companies represented,
        organizations represented, organisations represented, member companies represented, delegations present
        inhalt, inhaltsverzeichnis, verhaltenskodex, hinweise
        sommaire, table des matieres, code de conduite
        indice, codigo de conducta, tabla de contenidos, codigo de conduta, sumario, codice di condotta, sommario
        inhoud, inhoudsopgave, gedragscode
        目次, 行動規範, 注意事項
    """,
}

HEADINGS = {
    "discussion": """
        discussion, discussions, notes, meeting notes, minutes, meeting minutes, discussion notes, general discussion,
        session notes, call notes, working notes, live notes, detailed notes, rough notes,
        meeting summary, summary of the meeting, topics and discussion, minutes of the meeting, topics summary,
        discussion and questions, questions, open questions, raw notes, details and discussion, main discussion,
        this weeks discussion, todays discussion, discussion this week, new discussion, new discussions,
        discussion summary, summary of discussion, summary of the discussion, summary of discussions, discuss,
        discussed, conversation, conversations, proceedings, deliberations, technical discussion, technical discussions,
        project discussion, team discussion, community discussion, meeting discussion, topical discussion,
        prs and issues, issues and prs, issues and pull requests, pull requests and issues
        diskussion, besprechung, protokoll, notizen, mitschrift, sitzungsprotokoll, aussprache
        notes de reunion, compte rendu, proces verbal, debats, echanges
        discusion, notas, acta, minuta, notas de la reunion, debate
        discussao, discussoes, ata, anotacoes, discussao geral
        discussione, verbale, note, note della riunione, appunti, discussioni
        discussie, notulen, notities, bespreking, verslag
        議論, 議事録, ディスカッション, メモ, 議事メモ, ノート, 議事内容, 内容
    """,
    "recording": """
        recording, recordings, meeting recording, video, video recording, recording link, call recording,
        aufzeichnung, enregistrement, grabacion, gravacao,
        registrazione, opname, 録画
    """,
}

LABELS = {
    "attendees": "da, hier, wir sind",
    "absent": """
        missed, not here, not here today, away, out, out today, ooo, pto, on leave, out of office, on holiday,
        on vacation, disculpa su ausencia, nicht da, fehlt, fehlen, es fehlt, es fehlen
    """,
    "time": """
        time, meeting time, start, starts, start time, starts at, hour, zeit, uhrzeit, beginn, startzeit, heure,
        debut, hora, inicio, horario, ora, orario, inizio, tijd, tijdstip, aanvang, 時間, 時刻, 開始, 開始時刻,
        started, began, scheduled, scheduled for, scheduled at, starting time, meeting start, meeting starts,
        scheduled start, actual start, scheduled time, called to order, sitzungsbeginn, startuhrzeit,
        beginn der sitzung, heure de debut, debut de seance, debut de la seance, hora de inicio, hora de comienzo,
        start of meeting, start of the meeting, meeting opened, meeting opened at, opened at, called to order at,
        meeting called to order, meeting called to order at, session start, session starts, begin, begins,
        ouverture de seance, ouverture de la seance, apertura de la sesion, abertura da sessao, apertura della seduta,
        hora inicio, horario de inicio, ora di inizio, ora inizio, inizio riunione, starttijd, begintijd, aanvangstijd
    """,
    "timezone": """
        timezone, time zone, zone, tz, your timezone, your time zone, in your timezone, local time, your local time,
        zeitzone,
        fuseau horaire, zona horaria, fuso horario, fuso orario, tijdzone, タイムゾーン
    """,
    "duration": """
        duration, meeting duration, length, meeting length, dauer, duree, duracion, duracao, durata, duur, 所要時間
    """,
    "notes": """
        notes, minutes, meeting notes, meeting minutes, this hackmd, this document, this pad, this doc, pad, hackmd,
        etherpad, hedgedoc, codimd, document, doc, google doc, live notes, minutes google doc, shared notes,
        collaborative notes, notes link, notes doc, meeting document, protokoll, notizen, mitschrift, compte rendu,
        notas, acta, minuta, ata, verbale, appunti, notulen, notities, verslag, 議事録, メモ, ノート
    """,
    "issue": """
        issue, github issue, gitlab issue, tracking issue, meeting issue, issue link, ticket, vorgang, incidencia,
        problema, discussion issue, イシュー, 課題票
    """,
    "discussion": """
        discussion, discussions, diskussion, discusion, discussao, discussione, discussie, 議論
    """,
}
