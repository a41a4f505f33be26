"""Notes in eight languages, in sites of these languages."""

from __future__ import annotations

import pytest

from tests.sphinx.notes import INDEX

NOTES = {
    "en": ("Minutes of 5 March 2026", "Present", "Apologies", "Agenda", "Decisions", "Next meeting: 2 April 2026"),
    "de": (
        "Protokoll vom 5. März 2026",
        "Anwesend",
        "Entschuldigt",
        "Tagesordnung",
        "Beschlüsse",
        "Nächste Sitzung: 2. April 2026",
    ),
    "fr": (
        "Compte rendu du 5 mars 2026",
        "Présents",
        "Excusés",
        "Ordre du jour",
        "Décisions prises",
        "Prochaine réunion : 2 avril 2026",
    ),
    "es": (
        "Acta del 5 de marzo de 2026",
        "Asistentes",
        "Ausentes",
        "Orden del día",
        "Acuerdos",
        "Próxima reunión: 2 de abril de 2026",
    ),
    "pt": (
        "Ata de 5 de março de 2026",
        "Presentes",
        "Ausentes",
        "Pauta",
        "Decisões",
        "Próxima reunião: 2 de abril de 2026",
    ),
    "it": (
        "Verbale del 5 marzo 2026",
        "Presenti",
        "Assenti",
        "Ordine del giorno",
        "Decisioni",
        "Prossima riunione: 2 aprile 2026",
    ),
    "nl": (
        "Notulen van 5 maart 2026",
        "Aanwezig",
        "Afwezig",
        "Agendapunten",
        "Besluiten",
        "Volgende vergadering: 2 april 2026",
    ),
    "ja": ("2026年3月5日 会議", "出席者", "欠席者", "議題", "決定事項", "次回: 2026年4月2日"),
}


@pytest.mark.parametrize("language", NOTES)
def test_a_site_in_each_language(site, language):
    title, present, absent, agenda, decisions, following = NOTES[language]
    page = f"""\
# {title}

**{present}:** Imke Dorn, Pavel Ruzic

## {absent}

- Ayo Balogun

## {agenda}

- Sensoren vane/site#3
- Release (Pavel, 5 min)

## {decisions}

- ok

{following}
"""
    build = site({"index.md": INDEX, "meetings/team/notes.md": page}, {"language": language}).build()
    assert build.warnings == []
    [meeting] = build.json()["meetings"]
    assert meeting["date"] == "2026-03-05"
    assert [who["name"] for who in meeting["attendees"]] == ["Imke Dorn", "Pavel Ruzic"]
    assert [who["name"] for who in meeting["absent"]] == ["Ayo Balogun"]
    assert [(item["title"], item["minutes"]) for item in meeting["agenda"]] == [
        ("Sensoren vane/site#3", None),
        ("Release", 5),
    ]


def test_a_team_s_own_words(site):
    page = "# 2026-03-05\n\nNicht da: Ayo Balogun\n\n## Im Raum\n\n- Imke Dorn\n\n## Was ansteht\n\n- Budget\n"
    words = {"attendees": ["Im Raum"], "agenda": ["was ansteht!"], "absent": ["nicht da"]}
    build = site({"index.md": INDEX, "meetings/team/a.md": page}, {"meetings_headings": words}).build()
    [meeting] = build.json()["meetings"]
    assert [who["name"] for who in meeting["attendees"]] == ["Imke Dorn"]
    assert [who["name"] for who in meeting["absent"]] == ["Ayo Balogun"]
    assert [item["title"] for item in meeting["agenda"]] == ["Budget"]


MARKDOWN = "# Team meeting\n\n## Present\n\n```{include} people.inc\n```\n\n## Agenda\n\n- Budget\n"
REST = "Team meeting\n============\n\nPresent\n-------\n\n.. include:: people.inc\n\nAgenda\n------\n\n- Budget\n"


@pytest.mark.filterwarnings("ignore:'sphinx.environment.BuildEnvironment.app'")  # myst-parser 5.2
@pytest.mark.parametrize(("name", "page", "line"), [("a.md", MARKDOWN, 10), ("a.rst", REST, 12)])
def test_an_included_line_belongs_to_the_included_file(site, name, page, line):
    pages = {
        "index.md": INDEX,
        f"meetings/team/2026-03-05-{name}": page,
        "meetings/team/people.inc": "- Imke Dorn\n- Pavel Ruzic\n",
    }
    build = site(pages).build()
    [meeting] = build.json()["meetings"]
    assert [(who["name"], who["source"], who["line"]) for who in meeting["attendees"]] == [
        ("Imke Dorn", "meetings/team/people.inc", 1),
        ("Pavel Ruzic", "meetings/team/people.inc", 2),
    ]
    assert [(item["source"], item["line"]) for item in meeting["agenda"]] == [
        (f"meetings/team/2026-03-05-{name}", line)
    ]


def test_a_byte_order_mark_is_nothing(site):
    made = site({"index.md": INDEX})
    made.write("meetings/team/2026-03-05.md", "\ufeff# Team meeting\n\nPresent: Imke Dorn\n")
    [meeting] = made.build().json()["meetings"]
    assert meeting["title"] == "Team meeting"
    assert [who["line"] for who in meeting["attendees"]] == [3]


def test_a_file_in_another_encoding_gives_sphinx_s_own_message(site):
    made = site({"index.md": INDEX})
    path = made.source / "meetings" / "team" / "2026-03-05.md"
    path.parent.mkdir(parents=True)
    path.write_bytes("# Team meeting\n\nPresent: Zoé Dorn\n".encode("iso-8859-1"))
    try:
        messages = made.build().warnings
    except UnicodeDecodeError as error:  # Sphinx 9
        messages = [str(error)]
    assert any("decod" in message for message in messages)
    assert not any("[meetings." in message for message in messages)
