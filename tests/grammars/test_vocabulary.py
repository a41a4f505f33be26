"""What headings and labels say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars import phrases
from sphinx_meetings.grammars.vocabulary import (
    Part,
    classify_heading,
    classify_introduction,
    classify_label,
    link_kind,
    normalized,
    own_words,
)

from .effort import grows_in_proportion

LINK_KINDS = {"issue", "notes", "previous", "join", "recording", "slides", "agenda", "calendar"}


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        ("Attendees", Part.ATTENDEES),
        ("Attendees (12)", Part.ATTENDEES),
        ("👋 Who's here?", Part.ATTENDEES),
        ("Roll call:", Part.ATTENDEES),
        ("Welcome & roll call", Part.ATTENDEES),
        ("Attendees / Apologies", Part.ATTENDEES),
        ("Voting members present", Part.ATTENDEES),
        ("Font team members", None),
        ("Attendees of this call", Part.ATTENDEES),
        ("Who's joining us today?", Part.ATTENDEES),
        ("Maintainers on the call", Part.ATTENDEES),
        ("Call to order and roll call", Part.ATTENDEES),
        ("Attendees & affiliations", Part.ATTENDEES),
        ("Attendees — add yourself!", Part.ATTENDEES),
        ("Attendees, please sign in", Part.ATTENDEES),
        ("Participants – online", Part.ATTENDEES),
        ("The following members were present", Part.ATTENDEES),
        ("TOP 0: Anwesenheit", Part.ATTENDEES),
        ("Teilnehmende der Sitzung", Part.ATTENDEES),
        ("Wer war dabei?", Part.ATTENDEES),
        ("Feuille d'émargement", Part.ATTENDEES),
        ("Asistentes a la reunión", Part.ATTENDEES),
        ("Quem está presente", Part.ATTENDEES),
        ("Chi c'è oggi", Part.ATTENDEES),
        ("Wie doet mee?", Part.ATTENDEES),
        ("本日の参加者", Part.ATTENDEES),
        ("Regrets for today", Part.ABSENT),
        ("Not able to join", Part.ABSENT),
        ("Étaient excusés", Part.ABSENT),
        ("Couldn't make it this time", Part.ABSENT),
        ("Not here today", Part.ABSENT),
        ("Say hi! Who's with us this time?", Part.ATTENDEES),
        ("Voting member attendance", Part.ATTENDEES),
        ("There were seven people at tonight's meeting", Part.ATTENDEES),
        ("Leute im Raum", Part.ATTENDEES),
        ("Quién ha venido", Part.ATTENDEES),
        ("Alla riunione hanno partecipato", Part.ATTENDEES),
        ("In the call today", Part.ATTENDEES),
        ("Attendees of the workshop", None),
        ("Attendance at the conference", None),
        ("Participants in the study", None),
        ("Members of the release team", None),
        ("Current members", None),
        ("Who is working on what", None),
        ("Who's on call", None),
        ("Wer macht was", None),
        ("Topic 1: release 2.0", None),
        ("Teilnehmer*innen", Part.ATTENDEES),
        ("Présent·e·s", Part.ATTENDEES),
        ("PRESENCES", Part.ATTENDEES),
        ("Asistentes", Part.ATTENDEES),
        ("Presenças", Part.ATTENDEES),
        ("Presenti", Part.ATTENDEES),
        ("Aanwezigen", Part.ATTENDEES),
        ("参加者（12名）", Part.ATTENDEES),
        ("Regrets", Part.ABSENT),
        ("Excusé·e·s", Part.ABSENT),
        ("欠席", Part.ABSENT),
        ("Guests", Part.GUESTS),
        ("Observers", Part.OBSERVERS),
        ("Chair", Part.CHAIR),
        ("Scribes", Part.NOTETAKER),
        ("Check-in :raising_hand:", Part.CHECK_IN),
        ("Introductions", Part.CHECK_IN),
        ("Welcome to the font meeting", Part.CHECK_IN),
        ("📋 1. Agenda items:", Part.AGENDA),
        ("II. AGENDA", Part.AGENDA),
        ("Agenda for the June call", Part.AGENDA),
        ("Proposed agenda", Part.AGENDA),
        ("This week's agenda", Part.AGENDA),
        ("This agenda", None),
        ("Key topics", Part.AGENDA),
        ("List of topics", Part.AGENDA),
        ("What we will discuss", Part.AGENDA),
        ("Themen heute", Part.AGENDA),
        ("Sujets à aborder", Part.AGENDA),
        ("Temas de discusión", Part.AGENDA),
        ("Assuntos a tratar", Part.AGENDA),
        ("Argomenti da trattare", Part.AGENDA),
        ("Discussiepunten", Part.AGENDA),
        ("本日の議題", Part.AGENDA),
        ("Technical discussion", Part.DISCUSSION),
        ("PRs and issues", Part.DISCUSSION),
        ("Font team kick-off agenda", Part.AGENDA),
        ("Agenda – 2 June 2026", Part.AGENDA),
        ("Agenda & notes", Part.AGENDA),
        ("Agenda (60 min)", Part.AGENDA),
        ("Topics", Part.AGENDA),
        ("Any other business (AOB)", Part.AGENDA),
        ("Tagesordnung", Part.AGENDA),
        ("Ordre du jour", Part.AGENDA),
        ("Orden del día", Part.AGENDA),
        ("Ordem do dia", Part.AGENDA),
        ("Punti all’ordine del giorno", Part.AGENDA),
        ("Agendapunten", Part.AGENDA),
        ("議題", Part.AGENDA),
        ("Follow-ups from the previous meeting", Part.CARRIED_OVER),
        ("前回の宿題", Part.ACTIONS),
        ("Discussion", Part.DISCUSSION),
        ("📝 Notes", Part.DISCUSSION),
        ("Font group meeting notes", Part.DISCUSSION),
        ("Notes from the weekly meeting", Part.DISCUSSION),
        ("Notes from the letterpress meeting", Part.OTHER_MEETING),
        ("Quick updates", Part.UPDATES),
        ("Quick updates - Introductions", Part.UPDATES),
        ("Tour de table", Part.UPDATES),
        ("Reports and celebrations", Part.REPORTS),
        ("Celebrations and Shout-Outs :tada:", Part.REPORTS),
        ("Decisions", Part.DECISIONS),
        ("Beschlüsse", Part.DECISIONS),
        ("✅ Action items", Part.ACTIONS),
        ("Action items from last meeting", Part.ACTIONS),
        ("Próximos pasos", Part.ACTIONS),
        ("Meeting details", Part.DETAILS),
        ("Date and time", Part.DATE),
        ("Next meeting", Part.NEXT_MEETING),
        ("Next font meeting", Part.NEXT_MEETING),
        ("Topics for next time", Part.NEXT_MEETING),
        ("Nächste Sitzung", Part.NEXT_MEETING),
        ("次回予定", Part.NEXT_MEETING),
        ("Minutes of the last meeting", Part.PREVIOUS),
        ("Recording", Part.RECORDING),
        ("Code of Conduct", Part.IGNORED),
        ("What is this meeting for?", Part.IGNORED),
        # items and pages
        ("Review the agenda", None),
        ("Review the last meeting's action items (5m, Lena)", None),
        ("Discuss the upcoming meeting schedule", None),
        ("Move the fonts", None),
        ("Font team, June 2026", None),
        ("2026-06-02", None),
        ("typo/fonts", None),
        ("Community news", Part.REPORTS),
        ("Items of business", Part.AGENDA),
        ("Points of discussion", Part.AGENDA),
        ("Agenda items discussed", Part.AGENDA),
        ("Big topics", Part.AGENDA),
        ("Detailed minutes", Part.DISCUSSION),
        ("Events this month", Part.REPORTS),
        ("Pointer events", None),
        ("The new attendees form", None),
        ("", None),
        ("🎉", None),
    ],
)
def test_heading(heading, part):
    assert classify_heading(heading) is part


@pytest.mark.parametrize(
    ("label", "part"),
    [
        ("Date", Part.DATE),
        ("Date & Time", Part.DATE),
        ("**When**", Part.DATE),
        ("Datum", Part.DATE),
        ("日時", Part.DATE),
        ("Time", Part.TIME),
        ("Uhrzeit", Part.TIME),
        ("Your timezone", Part.TIMEZONE),
        ("Duration", Part.DURATION),
        ("Present", Part.ATTENDEES),
        ("Regrets", Part.ABSENT),
        ("Rotating Secretary", Part.NOTETAKER),
        ("Notes by", Part.NOTETAKER),
        ("Host", Part.CHAIR),
        ("Videoconference link", Part.JOIN),
        ("Zoom", Part.JOIN),
        ("GitHub issue", Part.ISSUE),
        ("This HackMD", Part.NOTES),
        ("Minutes", Part.NOTES),
        ("Link to meeting recording", Part.RECORDING),
        ("Link to prior meeting's report", Part.PREVIOUS),
        ("Project calendar", Part.CALENDAR),
        ("Slides", Part.SLIDES),
        ("TODO", Part.ACTIONS),
        ("Lena (5 minutes)", None),
        ("Note", None),
        ("Lena", None),
        ("fonts", None),
        ("One of the many things that we said in the last of our notes about them", None),
    ],
)
def test_label(label, part):
    assert classify_label(label) is part


@pytest.mark.parametrize("title", ["Co-chairs meeting", "Organiser sync - 8 June 2026", "Scribes' call"])
def test_a_title_is_no_officer(title):
    assert classify_heading(title) is None
    assert classify_label("Chair of today's meeting") is Part.CHAIR


def test_own_words_win():
    words = own_words({"attendees": ["Stamtisch", "The Font Circle"], "agenda": ["Notes"]})
    assert classify_heading("✨ the font circle (4)", words) is Part.ATTENDEES
    assert classify_heading("Notes", words) is Part.AGENDA
    assert classify_label("stamtisch", words) is Part.ATTENDEES
    assert classify_heading("Agenda", words) is Part.AGENDA


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("If you are joining, sign in below so we know who was here. Roll call:", Part.ATTENDEES),
        ("Please add your name!", Part.ATTENDEES),
        ("Bitte tragt euch hier ein.", Part.ATTENDEES),
        ("We talked long. Actions:", Part.ACTIONS),
        ("We talked about fonts.", None),
        ("", None),
    ],
)
def test_introduction(text, part):
    assert classify_introduction(text) is part


@pytest.mark.parametrize(
    ("label", "url", "kind"),
    [
        ("Videoconference link", "https://call.example.org/fonts", "join"),
        ("", "https://us02web.zoom.us/j/123", "join"),
        ("Zoom recording", "https://example.org/1", "recording"),
        ("", "https://example.zoom.us/rec/share/x", "recording"),
        ("Video", "https://youtu.be/x", "recording"),
        ("Video", "https://meet.jit.si/fonts", "join"),
        ("Link to prior week's report", "https://hackmd.io/x", "previous"),
        ("Last meeting's agenda and minutes", "https://example.org", "previous"),
        ("Compte rendu de la séance précédente", "https://example.org", "previous"),
        ("This HackMD", "https://hackmd.io/x", "notes"),
        ("", "https://pad.example.org/p/x", "notes"),
        ("Meeting notes", "https://example.org/x", "notes"),
        ("Slides", "https://example.org/x", "slides"),
        ("", "https://speakerdeck.com/x", "slides"),
        ("Agenda", "https://example.org/x", "agenda"),
        ("Calendar", "https://example.org/x", "calendar"),
        ("", "https://example.org/fonts.ics", "calendar"),
        ("Issue", "https://example.org/x", "issue"),
        ("#12", "https://github.com/typo/fonts/issues/12", "issue"),
        ("https://github.com/typo/fonts/issues/12", "https://github.com/typo/fonts/issues/12", "issue"),
        ("Discussion", "https://github.com/typo/fonts/issues/12", "issue"),
        ("A bug in the fonts", "https://github.com/typo/fonts/issues/12", None),
        ("Repository", "https://github.com/typo/fonts", None),
        ("your time zone", "https://time.example.org/x", None),
    ],
)
def test_link(label, url, kind):
    assert link_kind(label, url) == kind


@given(st.text(max_size=100), st.text(max_size=60))
def test_any_text_is_classified(text, other):
    assert classify_heading(text) in {None, *Part}
    assert classify_label(text) in {None, *Part}
    assert classify_introduction(text) in {None, *Part}
    assert link_kind(text, other) in {None, *LINK_KINDS}
    assert classify_heading(text, own_words({"agenda": [other]})) in {None, *Part}


@given(st.sampled_from(["Agenda", "Présents", "Action items", "参加者", "Nächste Sitzung"]), st.data())
def test_decoration_does_not_matter(heading, data):
    around = data.draw(
        st.sampled_from(
            ["{}", "**{}**", "1. {}:", "🎉 {}", "{} :tada:", "IV. {}", "{} (draft)", "_{}_", "{} - 2 June 2026"]
        )
    )
    case = data.draw(st.sampled_from([str, str.upper, str.lower]))
    assert classify_heading(around.format(case(heading))) is classify_heading(heading) is not None


@pytest.mark.parametrize("tables", [(phrases.BOTH, phrases.HEADINGS), (phrases.BOTH, phrases.LABELS)])
def test_no_phrase_says_two_things(tables):
    said = {}
    for table in tables:
        for part, words in table.items():
            for phrase in filter(None, map(str.strip, re.split(r"[,\n]", words))):
                assert normalized(phrase), phrase
                assert said.setdefault(normalized(phrase), part) == part, phrase


def test_kinds_of_links_are_parts():
    assert LINK_KINDS.issubset(Part)


@pytest.mark.parametrize("unit", ["a", "a ", "agenda ", "(", ": ", "前回", "last meeting "])
@pytest.mark.parametrize("read", [classify_heading, classify_label, classify_introduction])
def test_time_is_linear(read, unit):
    assert grows_in_proportion(read, unit)
