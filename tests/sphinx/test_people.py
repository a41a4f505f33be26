"""What a person's entry tells, on the page of people and wherever a page wants it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import INDEX

MARCH = """\
# Weathervane team meeting

5 March 2024

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic

Chair: Imke Dorn

## Agenda

- **Pavel (10m):** Release party
"""
APRIL = """\
# Weathervane team meeting

2 April 2026

## Roll call

- Imke Dorn / Lagoon Labs / @imkedorn (chair)
- Pavel / Hexwerk / @pruzic
- Ayo Balogun / Lagoon Labs / @ayob

## Agenda

- Sensors that sleep
- **Pavel:** Hosting bill
  - ACTION: @pruzic: ask the provider
"""
ROOF = """\
# Roof group

9 April 2026

## Roll call

- Imke Dorn / Lagoon Labs / @imkedorn
"""
PAGES = {
    "index.md": INDEX,
    "meetings/team/2024-03-05.md": MARCH,
    "meetings/team/2026-04-02.md": APRIL,
    "meetings/roof/2026-04-09.md": ROOF,
}


def shown(build, page="meeting-people.html"):
    return BeautifulSoup(build.text(page), "html.parser")


def entry(build, name, page="meeting-people.html"):
    return " ".join(shown(build, page).find(id=name).get_text(" ").split())


def test_the_entry_tells_all(site):
    build = site(PAGES).build()
    assert build.warnings == []
    text = entry(build, "person-imkedorn")
    for fact in (
        "Imke Dorn @imkedorn",
        "Lagoon Labs (2026)",
        "Nordlicht (2024)",
        "Meetings 3 of 3",
        "First March 5, 2024",
        "Last April 9, 2026",
        "Led the meeting 2 times, last Apr 2, 2026",
        "Team",
        "Roof",
    ):
        assert fact in text
    assert "Brought 2 agenda items Hosting bill Apr 2, 2026 Release party Mar 5, 2024" in entry(build, "person-pruzic")
    assert "Owes 1 action ask the provider Apr 2, 2026" in entry(build, "person-pruzic")
    link = shown(build).find(id="person-imkedorn").find("a", string="@imkedorn")
    assert link["href"] == "https://github.com/imkedorn"


def test_a_handle_elsewhere_is_kept_but_never_linked(site):
    march = MARCH.replace("- Pavel Ruzic / Hexwerk / @pruzic", "- Pavel Ruzic / Hexwerk / @pruzic (Discord: pavel#7)")
    page = MARCH.replace("@imkedorn", "@imkedorn / Matrix: @imke:lagoon.example")
    build = site({**PAGES, "meetings/team/2024-03-05.md": march, "meetings/team/2024-03-12.md": page}).build()
    hrefs = {link["href"] for link in shown(build).find_all("a", href=True)}
    assert {href for href in hrefs if "github.com" in href} == {
        f"https://github.com/{handle}" for handle in ("imkedorn", "pruzic", "ayob")
    }


def test_newcomers_are_marked_but_at_the_first_meeting(site):
    build = site(PAGES).build()
    assert "first meeting" not in build.text("meetings/team/2024-03-05.html")
    folk = shown(build, "meetings/team/2026-04-02.html").find(class_="meetings-folk")
    marked = [one.get_text(" ") for one in folk.find_all("li") if "first meeting" in one.get_text()]
    assert len(marked) == 1
    assert "Ayo Balogun" in marked[0]


@pytest.mark.parametrize("who", ["imkedorn", "@ImkeDorn", "Imke Dorn"])
def test_one_person_on_a_page(site, who):
    pages = {**PAGES, "imke.md": f"# Imke\n\n```{{meeting-person}} {who}\n:series: team\n```\n"}
    build = site(pages).build()
    assert build.warnings == []
    section = shown(build, "imke.html").find("section", class_="meetings-band")
    text = " ".join(section.get_text(" ").split())
    assert "Meetings 2 of 2" in text
    assert section["id"] != "person-imkedorn"


def test_an_unknown_person_is_a_warning_with_a_near_match(site):
    pages = {**PAGES, "imke.md": "# Imke\n\nText.\n\n```{meeting-person} @imkedron\n```\n\n```{meeting-person}\n```\n"}
    build = site(pages).build()
    assert build.warnings == [
        "imke.md:8: WARNING: directive 'meeting-person' needs an argument: the person [meetings.option]",
        (
            "imke.md:5: WARNING: directive 'meeting-person': there is no person '@imkedron' (did you mean "
            "'imkedorn'?); nothing matches it "
            "[meetings.option]"
        ),
    ]
    assert "Nobody of that name" in build.text("imke.html")


@pytest.mark.parametrize(
    ("options", "names"),
    [
        ("", ["Imke Dorn", "Pavel Ruzic", "Ayo Balogun"]),
        (":order: name", ["Ayo Balogun", "Imke Dorn", "Pavel Ruzic"]),
        (":order: last", ["Imke Dorn", "Ayo Balogun", "Pavel Ruzic"]),
        (":series: roof", ["Imke Dorn"]),
        (":since: 2026\n:until: 2026-04-05", ["Ayo Balogun", "Imke Dorn", "Pavel Ruzic"]),
        (":until: 2025", ["Imke Dorn", "Pavel Ruzic"]),
        (":limit: 1", ["Imke Dorn"]),
    ],
)
def test_people_are_chosen_and_sorted(site, options, names):
    build = site({**PAGES, "people.md": f"# People\n\n```{{meeting-people}}\n{options}\n```\n"}).build()
    assert build.warnings == []
    rows = shown(build, "people.html").find("table").find("tbody").find_all("tr")
    assert [row.find("th").find("bdi").get_text() for row in rows] == names
