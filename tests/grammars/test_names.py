"""Handles, pronouns, roles, names and what only looks like a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.names import (
    handle_of_url,
    is_handle,
    is_nothing,
    is_organisation,
    is_placeholder,
    looks_like_name,
    role_of,
    strip_pronouns,
)

from .effort import grows_in_proportion


@pytest.mark.parametrize("text", ["ana", "@ana", "ana-ruiz", "AnaRuiz2", "ana_r", "ana.ruiz", "2ana"])
def test_a_handle(text):
    assert is_handle(text)


@pytest.mark.parametrize("text", ["", "@", "Ana Ruiz", "12", "-ana", "ana/ruiz", "ana@acme", "@@ana", "é", "a" * 60])
def test_no_handle(text):
    assert not is_handle(text)


@pytest.mark.parametrize(
    ("url", "handle"),
    [
        ("https://github.com/ana", "ana"),
        ("https://github.com/Ana-Ruiz/", "Ana-Ruiz"),
        ("http://www.github.com/ana?tab=stars", "ana"),
        ("github.com/ana", "ana"),
        ("https://gitlab.com/ana", "ana"),
        ("https://gitlab.example.org/ana.ruiz", "ana.ruiz"),
        ("https://codeberg.org/ana", "ana"),
        ("https://bitbucket.org/ana/", "ana"),
        ("https://github.com", None),
        ("https://github.com/orgs", None),
        ("https://github.com/Features", None),
        ("https://github.com/ana/pad", None),
        ("https://github.com/ana/pad/issues/2", None),
        ("https://ana.example.org/", None),
        ("https://social.example/@ana", None),
        ("https://notgithub.com/ana", None),
        ("mailto:ana@example.org", None),
        ("", None),
    ],
)
def test_the_handle_in_an_address(url, handle):
    assert handle_of_url(url) == handle


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Ana (she/her)", "Ana"),
        ("Ana (She / Her)", "Ana"),
        ("Ana [they/them]", "Ana"),
        ("Ana (she/they) / ACME", "Ana / ACME"),
        ("Ana (she/her/hers)", "Ana"),
        ("Ana (they)", "Ana"),
        ("Ana she/her, ACME", "Ana , ACME"),
        ("Ben (il/lui)", "Ben"),
        ("Ana (elle)", "Ana"),
        ("Ana (sie/ihr)", "Ana"),
        ("Ana (ella)", "Ana"),
        ("Ana (ela/dela)", "Ana"),
        ("Ana (lei/loro)", "Ana"),
        ("Ana (zij/haar)", "Ana"),
        ("太郎 (彼/彼女)", "太郎"),
        ("Ana (any pronouns)", "Ana"),
        ("Ana (pronouns: she/her)", "Ana"),
        ("Ana (she/her, ACME)", "Ana (, ACME)"),
        ("OME/University", "OME/University"),
        ("Lei / ACME", "Lei / ACME"),
        ("ITS/ACME", "ITS/ACME"),
    ],
)
def test_pronouns_are_taken_out(text, bare):
    assert " ".join(strip_pronouns(text).split()) == bare


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("chair", "chair"),
        ("Co-Chair", "chair"),
        ("Host", "chair"),
        ("meeting lead", "chair"),
        ("TSC chair", "chair"),
        ("Facilitator", "chair"),
        ("Moderation", "chair"),
        ("Sitzungsleitung", "chair"),
        ("animatrice", "chair"),
        ("moderadora", "chair"),
        ("coordenador", "chair"),
        ("moderatrice", "chair"),
        ("voorzitter", "chair"),
        ("司会", "chair"),
        ("note taker", "notetaker"),
        ("Notetaker", "notetaker"),
        ("scribe", "notetaker"),
        ("Rotating Secretary", "notetaker"),
        ("notes", "notetaker"),
        ("minutes", "notetaker"),
        ("✏️", "notetaker"),
        ("Protokoll", "notetaker"),
        ("secrétaire de séance", "notetaker"),
        ("secretaria", "notetaker"),
        ("verbalizzante", "notetaker"),
        ("notulist", "notetaker"),
        ("書記", "notetaker"),
        ("guest", "guest"),
        ("invited speaker", "guest"),
        ("Gast", "guest"),
        ("invitée", "guest"),
        ("ospite", "guest"),
        ("observer", "observer"),
        ("non-voting member", "observer"),
        ("Beobachterin", "observer"),
        ("オブザーバー", "observer"),
        ("TSC", None),
        ("voting member", None),
        ("lead developer", None),
        ("Docs lead", None),
        ("chair of the board of the other project", None),
        ("Ana", None),
        ("", None),
    ],
)
def test_words_for_roles(text, role):
    assert role_of(text) == role


PLACEHOLDERS = [
    "",
    "-",
    "—",
    "...",
    "…",
    "???",
    "🙋",
    "TBD",
    "N/A",
    "none",
    "nobody",
    "xxx",
    "+2",
    "12",
    "12 people present",
    "about 20 people",
    "and 3 others",
    "everyone",
    "et al.",
    "and many others",
    "<name>",
    "<your name>",
    "name",
    "[name]",
    "Name 1",
    "name: text",
    "your name",
    "Your name here",
    "add your name here",
    "ADD YOUR NAME ABOVE TO ATTEND",
    "please add yourself",
    "sign in here",
    "Jane Doe",
    "name / institution / GitHub handle",
    "name | institution | GitHub handle",
    "your name / affiliation / github",
    "[name] / affiliation / github username",
    "(Name / @GitHubUsername / Discord if different)",
    "Name, Organisation, Location",
    "Name - Company - Timezone",
    "Name (pronouns) / Where are you from?",
    "dein Name / Organisation / GitHub",
    "Name hier eintragen",
    "niemand",
    "12 Personen",
    "votre nom / affiliation",
    "ajoutez votre nom",
    "personne",
    "12 personnes présentes",
    "tu nombre / institución",
    "añade tu nombre aquí",
    "nadie",
    "seu nome / instituição",
    "adicione seu nome",
    "ninguém",
    "il tuo nome / azienda",
    "aggiungi il tuo nome",
    "nessuno",
    "je naam / organisatie",
    "voeg je naam toe",
    "iedereen",
    "名前 / 所属 / GitHub",
    "お名前を記入してください",
    "なし",
    "全員",
    "12名",
]


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder(text):
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz",
        "Al",
        "M",
        "Ana / Team Blue / @ana",
        "Ana / Project Pine",
        "@ana",
        "Ana Ruiz / n/a",
        "Ana and others",
        "Namen Smith",
        "https://pad.example.org",
        "Name: Ana Ruiz, Affiliation: ACME",
        "第12回",
        "12345 67890",  # a number of a telephone or a call
    ],
)
def test_no_placeholder(text):
    assert not is_placeholder(text)


NAMES = [
    "Ana Ruiz",
    "ana",
    "ana ruiz",
    "CAT",
    "M",
    "J Stone",
    "Ben R",
    "Ben R.",
    "J. P. Stone",
    "C.A.T. Stone",
    "Jean-Luc O’Hara",
    "Sean O'Hara",
    "van der Veen",
    "Mara van den Veen",
    "Juan de la Vega",
    "jo Lindqvist",
    "Ben Stone Jr.",
    "Dr. Ana Ruiz",
    'Christina J "CJ" Wood',
    "Christina (CJ) Wood",
    "Zach McLeod",
    "Zoë Müller-Lüdenscheidt",
    "Сергей Петрович Кораблёв",
    "山田 太郎",
    "李雷",
    "さくら",
    "ジョン・スミス",
    "محمد علي",
    "r2d2",
    "snow_owl",
    "Kai He",
    "So Young",
    "Song See",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name(text):
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "we waited for five minutes",
        "We waited",
        "Ana joined late",
        "Ana and Ben",
        "Ana, Ben",
        "Ana: the parser",
        "Ana (ACME) Ben",
        "Ana / Ben",
        "No quorum",
        "Action items",
        "Next meeting",
        "Docs team",
        "Core maintainers",
        "University of Somewhere",
        "ACME Inc",
        "12 people",
        "Room 12",
        "release planning discussion",
        "the usual suspects",
        "https://pad.example.org",
        "ana@example.org",
        "Wir haben gewartet",
        "nous avons attendu",
        "五分待ちました",
        "議事録",
        "a" * 61,
        "*Ana*",
        "`ana`",
        "one two three four five six seven",
    ],
)
def test_no_name(text):
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    "text", ["University of Somewhere", "ACME Inc.", "Blue & Green", "Stiftung Beispiel", "pine.dev", "東京大学"]
)
def test_an_organisation_by_its_words(text):
    assert is_organisation(text)


@pytest.mark.parametrize("text", ["Ana Ruiz", "ACME", "Simone", ""])
def test_no_organisation_by_its_words(text):
    assert not is_organisation(text)


@pytest.mark.parametrize("text", ["", "-", "--", "–", "N/A", "n/a", "nil", "none", "???", "tbd", "keine", "なし"])
def test_nothing(text):
    assert is_nothing(text)


FUNCTIONS = [handle_of_url, is_organisation, is_placeholder, looks_like_name, role_of, strip_pronouns]


@given(st.text())
def test_no_text_is_too_odd(text):
    for function in FUNCTIONS:
        function(text)


@pytest.mark.parametrize("unit", ["a", "a ", "(", "[(", "(he, ", "he/", "/", "name / ", ", ", "お名前", "<", "1 "])
@pytest.mark.parametrize("function", FUNCTIONS)
def test_the_work_grows_with_the_text(function, unit):
    assert grows_in_proportion(function, unit)
