"""Every address that is written leads to something that is there, whatever shape the notes have."""

from __future__ import annotations

import posixpath

import pytest
from bs4 import BeautifulSoup
from sphinx.util.inventory import InventoryFile

from tests.sphinx.notes import INDEX
from tests.sphinx.test_generated_pages import dead_links

HEAD = (
    "# Team, 7 May 2026\n\nPresent: Imke Dorn (@imkedorn), Ayo Balogun\n\nRegrets: Pavel Ruzic (@pruzic), Ines Faro\n\n"
)
AGENDAS = {
    "code": "## Agenda\n\n```\n- Grease (Imke)\n- Rust (Pavel Ruzic)\n```\n",
    "indented code in a quotation": "## Agenda\n\n> Below\n\n    - Grease (Imke)\n    - Rust\n",
    "a table of HTML": (
        "## Agenda\n\n<table><tr><th>Topic</th><th>Owner</th></tr><tr><td>Grease</td><td>Imke</td></tr>\n"
        "<tr><td>Rust</td><td></td></tr></table>\n"
    ),
    "a line behind its label": "**Agenda:** Grease (Imke); Rust\n",
    "a row of facts": "| | |\n|---|---|\n| Date | 7 May 2026 |\n| Agenda | Grease (Imke); Rust |\n",
}


def made(site, agenda):
    cites = "# Cites\n\n{meeting:ref}`team-2026-05-07` by {meeting:person}`@pruzic`\n"
    return site({"index.md": INDEX, "meetings/team/2026-05-07.md": HEAD + agenda, "cites.md": cites})


def is_there(build, address):
    file, _, anchor = address.partition("#")
    path = build.out / file
    text = (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
    return not anchor or BeautifulSoup(text, "html.parser").find(id=anchor) is not None


def addresses(value):
    """All addresses in a part of ``meetings.json``."""
    if isinstance(value, list):
        return [address for one in value for address in addresses(one)]
    if not isinstance(value, dict):
        return []
    own = [value["url"]] if value.get("url") else []
    return own + [address for one in value.values() for address in addresses(one)]


def inventory(build):
    with (build.out / "objects.inv").open("rb") as file:
        found = InventoryFile.load(file, "", posixpath.join)
    ours = [entry for kind, entries in found.items() if kind.startswith("meeting:") for entry in entries.values()]
    # Sphinx 8.1 has tuples.
    return [entry[2] if type(entry) is tuple else entry.uri for entry in ours]


@pytest.mark.parametrize("builder", ["html", "dirhtml"])
@pytest.mark.parametrize("shape", AGENDAS)
def test_all_addresses_lead_somewhere(site, shape, builder):
    build = made(site, AGENDAS[shape]).build(builder)
    assert build.warnings == []
    assert dead_links(build) == []
    archive = build.json()
    assert [item["title"] for item in archive["meetings"][0]["agenda"]] == ["Grease", "Rust"]
    told = [*addresses(archive), *inventory(build)]
    assert len(told) > len(AGENDAS)
    assert [address for address in told if not is_there(build, address)] == []


def test_who_never_came_is_named_without_a_link(site):
    build = made(site, "").build("html")
    people = {one["id"]: one["url"] for one in build.json()["people"]}
    assert people["imkedorn"] == "meeting-people.html#person-imkedorn"
    assert people["pruzic"] is None
    band = BeautifulSoup(build.text("meetings/team/2026-05-07.html"), "html.parser").select_one(".meetings-band")
    assert "Pavel Ruzic" in band.text
    assert [link.text for link in band.select("a") if "#person-" in link["href"]] == ["Imke Dorn", "Ayo Balogun"]
    cites = BeautifulSoup(build.text("cites.html"), "html.parser")
    assert "by Pavel Ruzic" in cites.text
    assert "Pavel" not in "".join(link.text for link in cites.select("a"))
    assert build.warnings == []
