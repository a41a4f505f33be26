"""Words that occur beside people's names, or show that something is not a name.

In English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese, with at least a line for each language; in
lower case with accents, as :func:`sphinx_meetings.grammars.text.plain` returns them.
"""

from __future__ import annotations

from sphinx_meetings.grammars.patterns import phrases_of, words_of

__all__ = [
    "ABSENT",
    "AREAS",
    "COUNTED",
    "DEGREES",
    "EVERYBODY",
    "EVERYBODY_ONLY_BESIDE",
    "INSTEAD_OF_A_NAME",
    "INVITING",
    "JOBS",
    "MEETING_WORDS",
    "NAME_WORDS",
    "NOTHING",
    "ORGANISATION_WORDS",
    "PARTICLES",
    "REGIONS",
    "REMARK_WORDS",
    "ROLES",
    "ROLE_FILLERS",
    "SENTENCE_WORDS",
    "STATUS_WORDS",
    "YOURS",
]


ROLES = {
    "chair": """
        chair chairs chairing chaired chairperson chairman chairwoman cochair host hosts hosting facilitator
        facilitators
        facilitating moderator moderators moderating organizer organizers organiser organisers lead leader leading
        convener convenor presiding
        leitung leiter leiterin sitzungsleitung moderation moderatorin vorsitz vorsitzende vorsitzender gastgeber
        gastgeberin
        président présidente animateur animatrice modérateur modératrice facilitateur facilitatrice hôte organisateur
        organisatrice animation présidence
        presidente presidenta moderador moderadora facilitador facilitadora anfitrión anfitriona organizador
        organizadora
        coordenador coordenadora anfitrião anfitriã mediador mediadora
        moderatore moderatrice facilitatore facilitatrice organizzatore organizzatrice
        voorzitter gespreksleider organisator
        司会 司会者 議長 座長 進行 進行役 ファシリテーター ファシリテータ モデレーター 主催
    """,
    "notetaker": """
        notetaker notetakers notetaking note notes minute minutes minuter taker takers taking scribe scribes scribing
        secretary recorder
        protokoll protokollant protokollantin protokollführer protokollführerin protokollführung schriftführer
        schriftführerin
        secrétaire rédacteur rédactrice preneur preneuse prise
        secretario secretaria notas toma redactor redactora
        secretário secretária anotador anotadora relator relatora
        segretario segretaria verbalizzante verbale appunti
        notulist notuliste notulen secretaris
        書記 記録 記録者 記録係 議事録 議事録担当 議事録係
    """,
    "guest": """
        guest guests visitor visitors visiting invited invitee invitees
        gast gäste besucher besucherin
        invité invitée invités invitées visiteur visiteuse
        invitado invitada invitados convidado convidada convidados visitante
        ospite ospiti invitato invitata
        gasten genodigde bezoeker
        ゲスト 招待者 見学 見学者
    """,
    "observer": """
        observer observers observing nonvoting listener
        beobachter beobachterin beobachtend
        observateur observatrice observador observadora osservatore osservatrice uditore
        waarnemer toehoorder
        オブザーバー オブザーバ 傍聴 傍聴者
    """,
}

# Words that may be beside a role without changing it.
ROLE_FILLERS = words_of("""
    meeting call session today todays this week s rotating acting backup at large co vice deputy interim current the
    of for as and speaker
    der die das des sitzung heute stellvertretend zu als
    de la le séance réunion du jour en
    reunión del sesión reunião da
    di riunione
    van het vergadering
    本日 の
""")

# Positions in the project, which are neither a role in the meeting nor an affiliation.
STATUS_WORDS = words_of("""
    advisory advisor adviser presenter presenters panelist panelists panellist panellists mentor mentors mentee mentees
    tsc tc ctc toc pmc cpc ppmc ec sc wg sig tab board council committee steering technical member members voting
    regular maintainer maintainers comaintainer committer contributor contributors core dev devs developer developers
    emeritus emerita alternate delegate chief architect director trustee treasurer staff intern student newcomer
    triager community secretariat volunteer volunteers
    phd graduate undergraduate
    reviewer approver executive elected appointed former past president vice ceo cto cfo coo vp founder
    cofounder officer
    beisitz büro geschäftsstelle directiva junta direttivo bestuur
    kassenwart kassenwartin kassierer kassiererin kassier schatzmeister schatzmeisterin beisitzer beisitzerin vorstand
    trésorier trésorière tesorero tesorera tesoureiro tesoureira tesoriere penningmeester bestuurslid vocal vogal
    webmaster mitglied entwickler entwicklerin membre mainteneur miembro membro lid ontwikkelaar メンバー 委員 開発者
""")

# Languages for which people translate or interpret, and what may be beside them.
LANGUAGES = words_of("""
    afrikaans albanian amharic arabic armenian azerbaijani bangla basque belarusian bengali bosnian breton bulgarian
    burmese cantonese catalan chinese croatian czech danish dutch english esperanto estonian farsi filipino finnish
    french galician georgian german greek gujarati hausa hebrew hindi hungarian icelandic igbo indonesian irish italian
    japanese javanese kannada kazakh khmer korean kurdish lao latvian lithuanian macedonian malay malayalam mandarin
    marathi mongolian nepali norwegian odia pashto persian polish portuguese punjabi quechua romanian russian serbian
    sinhala slovak slovenian somali spanish swahili swedish tagalog tamil telugu thai tibetan turkish twi ukrainian
    urdu uyghur uzbek vietnamese welsh yoruba zulu
""")
BESIDE_LANGUAGES = words_of("""
    american and argentinian austrian brazilian british canadian european latin mexican simplified swiss taiwanese
    traditional translation translations translator translators bokmål nynorsk
""")

# What people work on in a project, which is not an organisation.
AREAS = words_of("""
    docs documentation frontend backend infra infrastructure rendering editor audio packaging qa testing security
    marketing outreach design ux ui devops networking accessibility localization localisation translation translations
    i18n l10n events governance releases release web mobile website
""")

# Jobs, by their last word: "Operations Manager", "Data Engineer".
JOBS = words_of("""
    manager director fellow engineer coordinator administrator assistant advocate analyst architect professor
    programmer researcher postdoc librarian specialist strategist designer evangelist lead officer liaison
    representative secretary technician lecturer chief residence counsel accountant bookkeeper auditor controller writer
    steward ambassador supervisor
""")
OFFICES = words_of("director head vp chief dean manager svp evp")
"""Jobs that are followed by "of" something: "Director of Operations"."""

# What is written if there is no fact to state.
NOTHING = words_of("""
    na none nil null nothing unknown unaffiliated tbd tba tbc todo xxx xx x
    keine keiner keines unbekannt entfällt
    aucun aucune néant inconnu
    ninguno ninguna nada desconocido
    nenhum nenhuma desconhecido
    nessuno nessuna nulla niente sconosciuto
    geen onbekend nvt
    無し なし 無 未定 不明 該当なし
""") | phrases_of("""
    n a, to be defined, to be determined, to be announced, to be confirmed, no affiliation, not applicable, k a, s o,
    sans objet, no aplica, não se aplica, n v t
""")

# What is written in place of a person.
INSTEAD_OF_A_NAME = phrases_of("""
    nobody, no one, noone, someone, somebody, anonymous, anon, not recorded, jane doe, john doe, foo bar,
    none received, none reported, n n,
    vacant, vacancy, open seat, empty, yes, no, met, not met, reached, achieved, quorate, present,
    rotating, rotates, rotation, volunteer, volunteers, bot, bots, board, done, skipped, taken, waived, complete,
    completed, total, totals, sum, count, head count, headcount, quorum, subtotal,
    zodbot, meetbot, opendevmeet, rrsagent, zakim, trackbot, fm bot, irc bot, github actions, otter ai, fireflies ai,
    fireflies ai notetaker, read ai, ai notetaker, zoom ai companion, ai companion,
    niemand, jemand, max mustermann, erika mustermann, personne, quelqu un, nadie, alguien, fulano de tal,
    ninguém, alguém, nessuno, qualcuno, iemand, jan modaal, だれか, 誰か
""")

EVERYBODY = words_of("""
    everyone everybody all others more etc al and many several some other few a ton of plus the rest us you folks
    two three four five six seven eight nine ten couple dozen
    guests gäste invités invitados convidados ospiti gasten
    zwei drei vier fünf deux trois quatre dos tres dois três due tre twee drie
    people we
    und alle anderen andere weitere viele
    et tous toutes autres plusieurs
    y todos todas otros otras varios
    e outros outras vários
    tutti tutte altri altre vari diversi
    en iedereen anderen veel
    全員 みんな 皆 他 ほか その他 他多数
""")
EVERYBODY_ONLY_BESIDE = words_of("""
    a al y e en of the us you we some few two three four five six seven eight nine ten
    zwei drei vier fünf deux trois quatre dos tres dois três due tre twee drie
""")

# What is counted: "12 people present", "and 3 others".
COUNTED = words_of("""
    about approximately approx around ca circa roughly some over more than plus and in total were was are present
    attended
    attending here on the call joined people persons person participants participant attendees attendee members member
    others other guests anonymous additional online remote
    und personen teilnehmer teilnehmende teilnehmern anwesend anwesende mitglieder weitere insgesamt etwa
    et personnes présents présentes présent autres environ membres
    y más mas personas participantes presentes asistentes otros otras miembros
    e pessoas outros membros
    persone partecipanti presenti altri altre membri
    en mensen deelnemers aanwezig anderen leden
    名 人 名参加 人参加 他 ほか 名出席 名の参加者
""")

# The first words of an invitation: "Add your name here".
INVITING = words_of("""
    please add put insert enter write list sign fill edit type append include
    bitte trage tragt trag eintragen hinzufügen schreib schreibt füge fügt
    merci ajoutez ajouter ajoute écrivez inscrivez indiquez mettez
    añade añadir agrega agregar agregue escribe escribir pon añada anota
    adicione adicionar adiciona acrescente escreva coloque insira
    aggiungi aggiungere aggiungete scrivi scrivete inserisci inserire inserite
    voeg vul schrijf zet
""")
YOURS = words_of("""
    your yours yourself yourselves my here below above
    dein deinen deinem ihr ihren euren euch dich hier unten
    votre vos ton ta ici tu su sus aquí seu sua aqui tuo tua vostro qui je jouw uw hieronder toe
""")
NAME_WORDS = words_of("""
    name names yourself nickname namen namens nom noms nombre nombres nome nomi naam 名前 お名前 氏名
""")

# Particles, which are in lower case within a name.
PARTICLES = words_of("""
    van von vom zu zum zur der den dem de del della dello dell dei degli di da das do dos du des d l la las le les
    lo los il
    el al bin ibn ben bint abu ap af av ten ter te tot op in het t y e i und och san st mac mc o
""")

# Not a name by themselves, in upper or lower case: somebody called this is recognized only by a longer name.
MEETING_WORDS = words_of("""
    agenda item items meeting meetings minutes note notes discussion discussions update updates action actions
    decision
    decisions topic topics roll call calls welcome introduction introductions intro intros attendance attendee
    attendees
    participant participants present presents absent regrets apologies recording recordings link links zoom hackmd
    document doc docs date time timezone quorum issue issues release releases review status report reports
    announcement
    announcements question questions summary background list lists office hours location room site remote online irc
    video virtual
    everyone everybody anybody somebody nobody none nothing person people others members team teams subteam subgroup
    committee council community working staff maintainers contributors developers guest guests observers visitors
    voting
    timekeeper gatekeeper
    indicates indicating denotes legend
    next previous last today tomorrow yesterday week month monday tuesday wednesday thursday friday saturday sunday
    cancelled canceled postponed skipped started starts ended ends opened closed joined joining attended attending
    yes ok okay hello bye thanks thank cc ping please sign add fill insert here above below todo tbd tba various usual
    same full lots not no also which because
    the we they there this that these those it our i'm i'll we'll it's let's
    tagesordnung sitzung protokoll anwesend abwesend teilnehmer treffen besprechung thema themen abgesagt wir ich
    nicht
    réunion ordre présents absents sujet sujets compte rendu annulé annulée nous vous ils
    reunión orden presentes ausentes tema temas cancelado cancelada nosotros
    reunião pauta assuntos nós
    riunione ordine presenti assenti argomenti verbale annullato annullata noi
    vergadering aanwezig afwezig onderwerp notulen geannuleerd wij
    議題 会議 議事録 出席者 参加者 欠席 中止
""")

# Not names when in lower case; some are when capitalized.
SENTENCE_WORDS = words_of("""
    a an and are as at be been being but by can could did do does for from had has have he how if is it just made make
    many may me might more most must my need needs nothing now on one only or other our out over said say says she
    should see since so some still such than then them their though through to too until up us use used very via want
    wants was were what when where while who why will with without would you your about after again all any before
    both during each every few first here into it's its like two three four five ten under
    added adds arrived arrives asked attended attending closed discussed gave gives joined joins joining left leaves
    leaving merged moved opened presented presents started takes talked thinks thought took waited work worked working
    works writes wrote moderated facilitated chaired hosted ran scribed
    oder ist sind war waren hat haben wird werden mit für auf aus bei nach dass wenn auch noch nur schon über durch
    est sont était ont avec pour sur dans que qui mais ou pas plus aussi au aux cette ces il elle
    es son fue fueron con para por sobre pero como también hay está están
    é são foi foram com mas também há estão não
    è sono era erano per che ma come anche non
    zijn was waren met voor dat maar ook niet een
""")

ORGANISATION_WORDS = words_of("""
    university universities institute institutes institution foundation inc ltd llc corp corporation company co
    college
    school academy lab labs laboratory laboratories center centre research consortium consulting department dept
    ministry
    agency bank software systems technology technologies solutions project group association society organization
    organisation library hospital museum observatory studio studios media networks partners services national council
    trust initiative collective cooperative fund freelance freelancer indie independent consultant volunteer contributor
    self selbständig selbstständig freiberuflich freiberufler freiberuflerin freischaffend indépendant indépendante
    independiente autónomo autónoma autônomo autônoma indipendente zelfstandig zzp zzper
    universität hochschule fachhochschule institut stiftung gmbh ag kg ev verein forschungszentrum ministerium
    gesellschaft
    université école fondation société sarl sas laboratoire ministère mairie
    universidad instituto fundación escuela ministerio laboratorio empresa sl sa ayuntamiento
    universidade fundação escola ministério laboratório ltda
    università istituto fondazione scuola ministero srl spa comune
    universiteit hogeschool stichting bv nv gemeente
    大学 研究所 株式会社 財団 学会 研究室 大学院
""")

# Groups of people, by region or by the way in which they took part.
REGIONS = words_of("""
    emea apac americas europe asia africa oceania latam east west north south morning evening afternoon local regular
    regulars late partial partially day new old first time timers active inactive other phone public users vendors
    interested parties experts invited external internal leads proxies speakers organizers organisers
""")

# Words of remarks on how somebody took part.
REMARK_WORDS = words_of("""
    new novo nouveau nouvelle neu nieuw nuevo nuovo
    late early leave leaves leaving left join joins joining joined mins minutes hour hours hr hrs half until till only
    first last tail quorum partial partially partly briefly remote remotely online virtual virtually phone dial
    dialed muted mute listening lurking driving might may will maybe probably possibly away everywhere mic onsite
    zoom jitsi proxy newcomer arrived arriving arrives drop dropped drops dropping sick holiday vacation travelling
    traveling
    async asynchronously today tomorrow tonight pto ooo
    später früher verspätet weg muss ging kam teilweise minuten stunde zeitweise telefonisch hälfte
    retard tard jusqu jusque arrivé arrivée moitié distance visio procuration procurations pouvoir pouvoirs
    tarde hasta llegó salió minutos parcial remoto mitad
    poder delegación vollmacht vertretung stimmübertragung volmacht delega deleghe
    atrasado atrasada até chegou saiu procuração
    ritardo fino arrivato arrivata uscito uscita minuti metà
    laat later eerder vertrokken helft
    遅刻 早退 途中 途中参加 途中退席 リモート オンライン
""")

ABSENT = phrases_of("""
    absent, absence, absentee, regrets, sends regrets, sent regrets, apologies, excused, not present, not attending,
    not here, can t make it, cannot make it, can not make it, couldn t make it, could not make it, unable to attend,
    unable to join, not able to attend, not able to join, can t attend, can t join, couldn t attend, did not attend,
    didn t attend, won t be there, won t make it,
    abwesend, entschuldigt, unentschuldigt, verhindert, fehlt, nicht anwesend, nicht da,
    absente, excusé, excusée, pas là,
    ausente, ausencia, disculpas, excusado, excusada, no asiste, justificado, justificada, não presente,
    assente, giustificato, giustificata, non presente,
    afwezig, afgemeld, niet aanwezig,
    欠席, 不在, 不参加
""")

DEGREES = frozenset({"PhD", "Ph.D", "MD", "M.D", "MSc", "M.Sc", "BSc", "MBA", "Jr", "Sr", "II", "III", "Esq", "CPA"})
