"""Agenda items: who owns them, how long they take, what is left for the title."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.agenda import read_agenda_line, read_agenda_row
from sphinx_meetings.grammars.agenda_prose import closing, is_boilerplate, slot_minutes
from sphinx_meetings.grammars.agenda_words import ABOUT, MARKS, PLACEHOLDERS
from sphinx_meetings.grammars.durations import read_minutes
from sphinx_meetings.grammars.given_names import GIVEN_NAMES
from sphinx_meetings.grammars.owners import Trust, known_names, read_owners
from sphinx_meetings.grammars.text import plain
from sphinx_meetings.records import Attendance, Line, Mention

from .effort import grows_in_proportion
from .marked import marked


def attendance(name, handle=None):
    return Attendance(name, handle, None, None, (), "notes.md", 3)


KNOWN = known_names(
    [
        attendance("Lena Ortiz", "lenao"),
        attendance("Bo Lindqvist"),
        attendance("Ximi Quell", "xq"),
        attendance("山田 太郎"),
        attendance("T.A.M. van Oort"),
    ]
)


@pytest.mark.parametrize(
    ("text", "title", "owners", "minutes"),
    [
        # in bold in front
        ("**Lena (10m):** Move the fonts", "Move the fonts", ["Lena"], 10),
        ("**Lena** (10 min): Move the fonts", "Move the fonts", ["Lena"], 10),
        ("**Lena (5min)**: Move the fonts", "Move the fonts", ["Lena"], 5),
        ("**Lena:** Move the fonts", "Move the fonts", ["Lena"], None),
        ("**Lena** Move the fonts", "Move the fonts", ["Lena"], None),
        ("**Lena**, **Bo** Move the fonts", "Move the fonts", ["Lena", "Bo"], None),
        ("**Lena** and **Bo**: Move the fonts", "Move the fonts", ["Lena", "Bo"], None),
        ("**Lena**, **fonts** are moved", "fonts are moved", ["Lena"], None),
        ("Lena: The fonts have moved :tada:", "The fonts have moved :tada:", ["Lena"], None),
        ("**Lena** 1-2 min summary of the fonts", "summary of the fonts", ["Lena"], 2),
        ("**Lena/Bo (5min):** Move the fonts", "Move the fonts", ["Lena", "Bo"], 5),
        ("**Lena c/o Ximi (10m):** Move the fonts", "Move the fonts", ["Lena", "Ximi"], 10),
        ("**FontFriends and Type Club (10 min):** Move", "Move", ["FontFriends", "Type Club"], 10),
        ("**Lena (no idea how much time)**: Move", "Move", ["Lena"], None),
        ("**Lena:** Fonts are out :tada:", "Fonts are out :tada:", ["Lena"], None),
        ("Fonts are out :tada: :+1: (Lena)", "Fonts are out :tada: :+1:", ["Lena"], None),
        ("The fonts:", "The fonts", [], None),
        ("Ratio 3:4:", "Ratio 3:4", [], None),
        # before a colon, a dash
        ("Lena: Move the fonts", "Move the fonts", ["Lena"], None),
        ("Lena Ortiz: Move the fonts", "Move the fonts", ["Lena Ortiz"], None),
        ("Lena and Ximi: Move the fonts", "Move the fonts", ["Lena", "Ximi"], None),
        ("Lena, Bo, and Ximi: Move", "Move", ["Lena", "Bo", "Ximi"], None),
        ("Lena, 5 min: Move", "Move", ["Lena"], 5),
        ("Lena (5 min): Move", "Move", ["Lena"], 5),
        ("@lenao: Move", "Move", ["lenao"], None),
        ("Lena asks: how?", "how?", ["Lena"], None),
        ("LO: Move the fonts", "Move the fonts", ["LO"], None),
        ("TO: Move the fonts", "Move the fonts", ["TO"], None),
        ("TAMO: Move the fonts", "Move the fonts", ["TAMO"], None),
        ("LATE: Lena: Move the fonts", "LATE: Move the fonts", ["Lena"], None),
        ("LATE: [Lena] Move the fonts", "LATE: Move the fonts", ["Lena"], None),
        ("Lena (5 min) Move the fonts", "Move the fonts", ["Lena"], 5),
        ("all (5 min) Move the fonts", "Move the fonts", [], 5),
        ("Fonts (5 min) and icons", "Fonts and icons", [], 5),
        ("Item #1: Move the fonts (Lena)", "Move the fonts", ["Lena"], None),
        ("Move the fonts `10min` Lena", "Move the fonts", ["Lena"], 10),
        ("Move the fonts `10min` later", "Move the fonts 10min later", [], None),
        ("Ximi - Move the fonts", "Move the fonts", ["Ximi"], None),
        ("山田：フォント", "フォント", ["山田"], None),
        # in brackets in front
        ("[Lena] Move", "Move", ["Lena"], None),
        ("(Lena) Move", "Move", ["Lena"], None),
        ("(LO) Move", "Move", ["LO"], None),
        ("[Lena/Bo/Ximi] Move", "Move", ["Lena", "Bo", "Ximi"], None),
        ("[name=Lena] (10 mins) Move", "Move", ["Lena"], 10),
        ("[name=Lena] [time=Tue, Mar 5, 2024] Move", "Move", ["Lena"], None),
        ("[name=Lena] - Move", "Move", ["Lena"], None),
        ("【山田】フォント", "フォント", ["山田"], None),
        # at the end
        ("Move the fonts (Lena)", "Move the fonts", ["Lena"], None),
        ("Move the fonts ()Lena)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (Lena))", "Move the fonts", ["Lena"], None),
        ("Move the fonts [Lena]", "Move the fonts", ["Lena"], None),
        ("Move the fonts[Lena, 10-15min]", "Move the fonts", ["Lena"], 15),
        ("Move the fonts [Lena - 1 min] ", "Move the fonts", ["Lena"], 1),
        ("Move the fonts [Lena/Bo - 5 mins?].", "Move the fonts", ["Lena", "Bo"], 5),
        ("Move the fonts [name=Lena,Ximi], 5min", "Move the fonts", ["Lena", "Ximi"], 5),
        ("Move the fonts [Lena] (5m):", "Move the fonts", ["Lena"], 5),
        ("Move the fonts [Lena] (X minutes)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (5m, Host)", "Move the fonts", ["Host"], 5),
        ("Move the fonts (lena, short)", "Move the fonts", ["lena"], None),
        ("Fonts (Lena - 10m)", "Fonts", ["Lena"], 10),
        ("Fonts (10 min) - Lena", "Fonts", ["Lena"], 10),
        ("Lena (10 min) - Fonts", "Fonts", ["Lena"], 10),
        ("`10 min` move the fonts (Lena)", "move the fonts", ["Lena"], 10),
        ("Move the fonts - Lena, Bo, 10 min", "Move the fonts", ["Lena", "Bo"], 10),
        ("Move the fonts, Lena, Bo, 10 min", "Move the fonts", ["Lena", "Bo"], 10),
        ("Move the fonts; Lena, Bo; 10 min", "Move the fonts", ["Lena", "Bo"], 10),
        ("Fonts, colours, Lena, 10 min", "Fonts, colours", ["Lena"], 10),
        ("Fonts - Colours, 10 min", "Fonts - Colours", [], 10),
        ("Move the fonts, Lena and Ximi", "Move the fonts", ["Lena", "Ximi"], None),
        ("Move the fonts, by Ximi", "Move the fonts", ["Ximi"], None),
        ("Move the fonts (Bo for Ximi, 10 min)", "Move the fonts", ["Bo"], 10),
        ("Move the fonts (Bo, 10 min, closed part)", "Move the fonts", ["Bo"], 10),
        ("Move the fonts (10 min each)", "Move the fonts", [], None),
        ("Move the fonts (Bo, 10 min per person)", "Move the fonts", ["Bo"], None),
        ("Move the fonts (chairs, 2 min)", "Move the fonts", [], 2),
        ("Move the fonts (vote: Bo for chair)", "Move the fonts (vote: Bo for chair)", [], None),
        ("Move the fonts (Bo +?, 10 min)", "Move the fonts", ["Bo"], 10),
        ("Move the fonts - Bo", "Move the fonts", ["Bo"], None),
        ("Move the fonts – Bo, 5 min", "Move the fonts", ["Bo"], 5),
        ("Move the fonts, Bo, 10minutes", "Move the fonts", ["Bo"], 10),
        ("Move the fonts / @lenao / @xq / (@quill)", "Move the fonts", ["lenao", "xq", "quill"], None),
        ("Move the fonts (with Lena Ortiz)", "Move the fonts", ["Lena Ortiz"], None),
        ("Move the fonts (presenter: Lena)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (Ximi K.)", "Move the fonts", ["Ximi K"], None),
        ("Move the fonts, presenter: Ximi Kost (20 minutes)", "Move the fonts", ["Ximi Kost"], 20),
        ("Move the fonts (author: Ximi)", "Move the fonts", ["Ximi"], None),
        ("Move the fonts (Lena) 15", "Move the fonts", ["Lena"], 15),
        ("Move the fonts (relatore: Ximi)", "Move the fonts", ["Ximi"], None),
        ("T+5 Move the fonts (Lena)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (draft) 15", "Move the fonts (draft) 15", [], None),
        ("**Move the fonts** | Lena | 15", "Move the fonts", ["Lena"], 15),
        ("Move the fonts; presented by Ximi", "Move the fonts", ["Ximi"], None),
        ("Move the fonts. Presenter: Ximi K. [30m]", "Move the fonts", ["Ximi K"], 30),
        ("Move the fonts; Lena", "Move the fonts", ["Lena"], None),
        ("Move the fonts (propone: Ximi)", "Move the fonts", ["Ximi"], None),
        ("Move the fonts, Lena (10:45)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (10:45-11:00)", "Move the fonts", [], 15),
        ("17:15 What moves?", "What moves?", [], None),
        ("17:15 Works of the move", "Works of the move", [], None),
        ("17:15 works for the move", "17:15 works for the move", [], None),
        ("17:15 CET starts the move", "17:15 CET starts the move", [], None),
        ("17:15 #12 Move the fonts (Lena)", "#12 Move the fonts", ["Lena"], None),
        ("Move the fonts (Lena, 13:00-13:20)", "Move the fonts", ["Lena"], 20),
        ("Move the fonts (Lena, 13:00)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (Lena, 1h30)", "Move the fonts", ["Lena"], 90),
        ("Move the fonts (1h30)", "Move the fonts", [], 90),
        ("Item: Move the fonts", "Move the fonts", [], None),
        ("#12 @lenao", "#12", ["lenao"], None),
        ("#topic Move the fonts", "Move the fonts", [], None),
        ("Move the fonts (Plan B)", "Move the fonts (Plan B)", [], None),
        ("Move the fonts (Pavilion C)", "Move the fonts (Pavilion C)", [], None),
        ("Which one to take - Vendor B", "Which one to take - Vendor B", [], None),
        ("Issue | 42", "Issue | 42", [], None),
        ("Move the fonts | Lena | 15", "Move the fonts", ["Lena"], 15),
        ("Move the fonts (Lena brought this up)", "Move the fonts", ["Lena"], None),
        ("Move the fonts (Bo; 20 min + 5 min questions)", "Move the fonts", ["Bo"], 25),
        ("Move the fonts (Bo, 10m talk)", "Move the fonts", ["Bo"], 10),
        ("Move the fonts (Chloé, 10 min)", "Move the fonts", ["Chloé"], 10),
        ("Move the fonts (Jörg, 5 Min.)", "Move the fonts", ["Jörg"], 5),
        ("フォント（山田、10分）", "フォント", ["山田"], 10),
        ("Move the fonts (Lena) https://example.org/a", "Move the fonts https://example.org/a", ["Lena"], None),
        ("Move the fonts (Lena) meadow/fonts#12", "Move the fonts meadow/fonts#12", ["Lena"], None),
        ("Move the fonts (Lena) [slides](https://example.org/a)", "Move the fonts slides", ["Lena"], None),
        # length alone
        ("Move the fonts (10 min)", "Move the fonts", [], 10),
        ("Move the fonts - 10min.", "Move the fonts", [], 10),
        ("Move the fonts (timebox 10')", "Move the fonts", [], 10),
        ("Move the fonts (2 hours)", "Move the fonts", [], 120),
        ("Move the fonts (15+ min)", "Move the fonts", [], 15),
        ("Move the fonts (last 5 mins) and the icons", "Move the fonts and the icons", [], 5),
        ("10 min: Move the fonts", "Move the fonts", [], 10),
        ("10:00-10:20 Move the fonts", "Move the fonts", [], 20),
        ("Fonts? (5-10 min, then a show of hands)", "Fonts? (5-10 min, then a show of hands)", [], 10),
        # nobody
        ("Move the fonts (needs Lena?)", "Move the fonts (needs Lena?)", [], None),
        ("Move the fonts (optional)", "Move the fonts (optional)", [], None),
        ("Move the fonts (soon)", "Move the fonts (soon)", [], None),
        ("Move the fonts (Lena to review)", "Move the fonts (Lena to review)", [], None),
        ("Move the fonts (Graphite)", "Move the fonts (Graphite)", [], None),
        ("Fonts for the Open Type Festival (OTF)", "Fonts for the Open Type Festival (OTF)", [], None),
        ("(re)move the fonts", "(re)move the fonts", [], None),
        ("[Infra] Move the fonts", "[Infra] Move the fonts", [], None),
        ("[Graphite] Move the fonts", "[Graphite] Move the fonts", [], None),
        ("Graphite: move the fonts", "Graphite: move the fonts", [], None),
        ("PR: move the fonts", "PR: move the fonts", [], None),
        ("**Important**: move the fonts", "Important: move the fonts", [], None),
        ("**Graphite** upgrade", "Graphite upgrade", [], None),
        ("**Release plan (10 min):** fonts", "Release plan: fonts", [], 10),
        ("fonts (Lena). They are in the repository.", "fonts. They are in the repository.", ["Lena"], None),
        ("@lenao should show the fonts", "@lenao should show the fonts", [], None),
        ("The font list (fonts@example.org)", "The font list (fonts@example.org)", [], None),
        ("A build takes 10 minutes", "A build takes 10 minutes", [], None),
        ("Talks are 10 minutes", "Talks are 10 minutes", [], None),
        ("The build was 10 minutes", "The build was 10 minutes", [], None),
        ("Most fonts take 5-10 minutes", "Most fonts take 5-10 minutes", [], None),
        ("10 minutes of fonts", "10 minutes of fonts", [], None),
        ("`move(Lena)`", "move(Lena)", [], None),
        ("See [Lena](https://example.org/font)", "See Lena", [], None),
        ("Fonts ([Lena](https://example.org/font))", "Fonts (Lena)", [], None),
        # links and boxes
        ("[Move the fonts](https://example.org)", "Move the fonts", [], None),
        ("https://example.org/fonts", "https://example.org/fonts", [], None),
        ("[x] Lena: Move  the fonts", "Move the fonts", ["Lena"], None),
        ("Fonts:", "Fonts", [], None),
        # nothing but the owner: the topic stands below
        ("**Lena (5m):**", "Lena", ["Lena"], 5),
        ("[name=Lena]", "Lena", ["Lena"], None),
    ],
)
def test_line(text, title, owners, minutes):
    read = read_agenda_line(marked(text), KNOWN)
    assert (read.title, [owner.name for owner in read.owners], read.minutes) == (title, owners, minutes)
    assert (read.placeholder, read.reason) == (False, None)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Lena: Move the fonts", ["Lena"]),  # a common given name
        ("Ximi: Move the fonts", []),
        ("Move the fonts (Ximi)", []),
        ("[Ximi] Move the fonts", ["Ximi"]),  # in brackets, and nothing speaks against it
        ("[Infra] Move the fonts", []),
        ("**Ximi:** Move the fonts", []),
        ("**Ximi (5m):** Move the fonts", ["Ximi"]),
        ("Move the fonts (Ximi, 5m)", ["Ximi"]),
        ("LO: Move the fonts", []),
        ("(LO) Move the fonts", ["LO"]),
        ("(API) Move the fonts", []),
    ],
)
def test_without_a_roll_call_a_name_must_look_like_one(text, owners):
    assert [owner.name for owner in read_agenda_line(marked(text)).owners] == owners


def test_handle_of_owner():
    assert read_agenda_line(marked("**Lena (@lenao)**: Move")).owners == (Mention("Lena", "lenao"),)
    assert read_agenda_line(marked("@lenao: Move")).owners == (Mention("lenao", "lenao"),)
    assert read_agenda_line(marked("[Lena](https://github.com/lenao): Move")).owners == (Mention("Lena", "lenao"),)
    assert read_agenda_line(marked("Move ([Lena](https://github.com/lenao))")).owners == (Mention("Lena", "lenao"),)


@pytest.mark.parametrize(
    ("box", "checked"), [("[x] ", True), ("[X] ", True), ("[ ] ", False), ("[] ", False), ("☑ ", True), ("", None)]
)
def test_box(box, checked):
    read = read_agenda_line(marked(f"{box}Move the fonts"))
    assert (read.title, read.checked) == ("Move the fonts", checked)


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(no need to discuss) New fonts", ("no-discussion",)),
        ("New fonts (if time permits)", ("bonus",)),
        ("Bonus: new fonts", ("bonus",)),
        ("New fonts (deferred)", ("deferred",)),
        ("New fonts - postponed", ("deferred",)),
        ("New fonts (carried over, if time)", ("bonus", "carried-over")),
        ("新しいフォント（時間があれば）", ("bonus",)),
        ("Neue Schriften (vertagt)", ("deferred",)),
        ("What is deferred in the next meeting of fonts", ()),
        ("Rules for the next meeting: fonts", ()),
    ],
)
def test_marks_stay_in_the_title(text, marks):
    read = read_agenda_line(marked(text))
    assert (read.title, read.marks) == (text, marks)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "...",
        "…",
        "-",
        "🎉",
        "[ ]",
        "TBD",
        "None",
        "N/A",
        "add item here",
        "Add your agenda item here!",
        "Add agenda item here [name, how long it takes]",
        "add item here (please say who you are and how much time you want)",
        "ADD YOUR AGENDA ABOVE",
        "Insert another topic for discussion",
        "**Name** (X min): topic",
        "topic (owner, minutes)",
        "your topic",
        "your name here: topic",
        "Thema hier eintragen",
        "ajoutez votre sujet ici",
        "Añade un tema aquí",
        "adicione um tópico aqui",
        "aggiungi un argomento qui",
        "voeg hier een onderwerp toe",
        "議題を追加",
    ],
)
def test_placeholder(text):
    assert read_agenda_line(marked(text)).placeholder


@pytest.mark.parametrize(
    "text", ["Add topic tags to your fonts", "Add fonts", "Include the list of fonts here", "Topic maps", "Lena: TBD"]
)
def test_no_placeholder(text):
    assert not read_agenda_line(marked(text)).placeholder


def test_first_of_several_lines_is_the_title():
    read = read_agenda_line(marked("Move the fonts (Lena)\nand all that follows [Bo]"))
    assert (read.title, read.owners) == ("Move the fonts", (Mention("Lena", None),))


NOTES = st.text(st.sampled_from("ab Lena Bo()[]*:-–/@,.\n`5m山（】") | st.characters(), max_size=80)


@given(
    NOTES, st.sampled_from(["**Lena** {}", "{} (Lena)", "[{}]", "{}: Move", "({}) Move", "Move [{}]", "{} - {}", "{}"])
)
def test_any_line_is_an_item_or_a_placeholder(text, shape):
    read = read_agenda_line(marked(shape.format(text, text)), KNOWN)
    assert read.title or read.placeholder or read.reason
    assert all(owner.name.strip() for owner in read.owners)
    assert read.minutes is None or read.minutes >= 0


@given(
    st.lists(st.sampled_from(["Lena", "Bo", "Ximi", "Lena Ortiz"]), min_size=1, max_size=3, unique=True),
    st.integers(1, 99),
)
def test_all_places_say_the_same(names, minutes):
    said = {
        (read.title, tuple(owner.name for owner in read.owners), read.minutes)
        for text in (
            f"**{'/'.join(names)} ({minutes}m):** Move the fonts",
            f"**{' and '.join(names)}** ({minutes} min): Move the fonts",
            f"[{', '.join(names)} - {minutes} minutes] Move the fonts",
            f"Move the fonts ({' & '.join(names)}, {minutes} min)",
            f"Move the fonts ({minutes}m, {'/'.join(names)})",
            f"Move the fonts [{'; '.join(names)}] {minutes}min",
            f"{', '.join(names)}, {minutes} min: Move the fonts",
        )
        for read in [read_agenda_line(marked(text), KNOWN)]
    }
    assert said == {("Move the fonts", tuple(names), minutes)}


@pytest.mark.parametrize("unit", ["(", "[a", "(5m)", "- ", "@a ", ": ", "\n", "a", "**a", "(Lena) ", "1 min "])
def test_time_is_linear(unit):
    assert grows_in_proportion(lambda text: read_agenda_line(Line(text, "", 1, ())), unit)


@pytest.mark.parametrize(
    ("header", "row", "title", "owners", "minutes"),
    [
        (["Topic", "Owner", "Time"], ["Move the fonts", "Lena / Bo", "10"], "Move the fonts", ["Lena", "Bo"], 10),
        (["Time", "Item", "Who"], ["10:00–10:15", "Move the fonts", "@lenao"], "Move the fonts", ["lenao"], 15),
        (["#", "Agenda item", "Presenter", "Minutes"], ["1", "Move", "Quill", "5 min"], "Move", ["Quill"], 5),
        (["Thema", "Wer", "Dauer"], ["Schriften", "Ximi", "5 Min."], "Schriften", ["Ximi"], 5),
        (["Who", "What", "How long"], ["Lena", "Move", "5m"], "Move", ["Lena"], 5),
        (["Topic name", "Name"], ["Move the fonts (Lena)", ""], "Move the fonts", ["Lena"], None),
        (["", "Notes"], ["Move the fonts [Bo]", "no"], "Move the fonts", ["Bo"], None),
        ([], ["Move the fonts"], "Move the fonts", [], None),
    ],
)
def test_row(header, row, title, owners, minutes):
    read = read_agenda_row([marked(cell) for cell in row], header, KNOWN)
    assert (read.title, [owner.name for owner in read.owners], read.minutes) == (title, owners, minutes)
    assert (read.placeholder, read.reason) == (False, None)


def test_empty_row_is_a_placeholder_and_a_row_without_topic_is_reported():
    header = ["Topic", "Owner"]
    assert read_agenda_row([marked(""), marked("")], header).placeholder
    assert read_agenda_row([], header).placeholder
    assert read_agenda_row([marked(""), marked("Lena")], header).reason == "a row without a topic"


@given(st.lists(st.text(max_size=20), max_size=4), st.lists(st.text(max_size=12), max_size=4))
def test_any_row_is_read(cells, header):
    read = read_agenda_row([marked(cell) for cell in cells], header)
    assert read.title or read.placeholder or read.reason


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10m", 10),
        ("5-10 min", 10),
        ("10 to 15 Minuten", 15),
        ("1h", 60),
        ("1.5 h", 90),
        ("1h30", 90),
        ("1 h 30 min", 90),
        ("~5 mins?", 5),
        ("max. 5 min", 5),
        ("15分", 15),
        ("5'", 5),
        ("10", None),
        ("10 km", None),
        ("m", None),
        ("", None),
    ],
)
def test_length(text, minutes):
    assert read_minutes(text) == minutes


def test_slot():
    assert slot_minutes("an agenda that fits in the 60m meeting slot") == 60
    assert slot_minutes("We have about 45 minutes in total.") == 45
    assert slot_minutes("A 1 hour call") == 60
    assert slot_minutes("Lena talks for 10 min") is None


def test_closing():
    assert closing("before the meeting (closing time 24h before). Then") == "24h before"
    assert closing("The agenda closes on Friday at noon.") == "on Friday at noon"
    assert closing("Deadline for items: two days before") == "two days before"
    assert closing("We closed the issue.") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Please add your items below.", True),
        ("A quorum was present. The meeting was called to order at 17:04 UTC.", True),
        ("Adjourned at 8:15 p.m.", True),
        ("Die Sitzung wurde um 20:15 Uhr beendet.", True),
        ("La séance est levée à 11h45.", True),
        ("The meeting ended at 17:50. Next time the boats.", False),
        ("The meeting was closed to visitors", False),
        ("60 second updates on things you have been up to", True),
        ("Let's collect all possible topics here.", True),
        ("If you’d like to talk, add a topic here", True),
        ("Add your topic here", True),
        ("Bitte tragt eure Themen hier ein.", True),
        ("Ajoutez vos sujets ici", True),
        ("The agenda closes at noon.", True),
        ("We talked about fonts and added the topic to the list.", False),
        ("Bo wants to add a second font to the list.", False),
    ],
)
def test_boilerplate(text, expected):
    assert is_boilerplate(text) is expected


@pytest.mark.parametrize("read", [slot_minutes, closing, is_boilerplate])
@given(text=st.text())
def test_any_prose_is_read(read, text):
    read(text)


@given(st.text(max_size=90), st.sampled_from(Trust))
def test_owners_are_parts_of_the_text(text, trust):
    owned = read_owners(text, trust, KNOWN)
    for owner in owned.owners if owned else ():
        assert owner.name in " ".join(text.split())


def test_lists_of_words_are_in_the_form_in_which_they_are_compared():
    assert {plain(phrase) for phrase in PLACEHOLDERS} == PLACEHOLDERS
    assert {plain(phrase) for phrase in MARKS} == set(MARKS)
    assert all(word == word.casefold() for word in ABOUT | GIVEN_NAMES)
    assert not ABOUT & GIVEN_NAMES
