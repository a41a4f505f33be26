"""Editing the roster builds again what it changes, and nothing else."""

from __future__ import annotations

import pytest
import sphinx

from tests.sphinx.notes import SITE
from tests.sphinx.test_incremental import ours, outputs

MAY = """\
# Weathervane team meeting

7 May 2026

## Roll call

- Imke / Nordlicht

## Agenda

- Roof
"""
PLAN = """\
# Roof group

9 April 2026

## Roll call

- Ulla Brandt / Hexwerk / @ullab
"""
PAGES = {
    **SITE,
    "meetings/team/2026-05-07.md": MAY,
    "meetings/roof/2026-04-09.md": PLAN,
    "people.md": "# People\n\n```{meeting-people}\n```\n",
    "cites.md": "# Cites\n\n{meeting:person}`ullab`\n",
    "plain.md": "# Plain\n\nNothing of meetings.\n",
}
ROSTER = "- {name: Imke Dorn, handle: imkedorn}\n"
CONF = {"meetings_people": "../people.yml"}
ULLA = "- {name: Ulla Maria Brandt, handle: ullab}\n"


@pytest.fixture
def one(site):
    made = site(PAGES, CONF)
    made.write("../people.yml", ROSTER)
    assert made.build().warnings == []
    return made


HIDDEN = "- {name: Ulla Brandt, handle: ullab, hide: true}\n"


# Sphinx writes the page of a toctree again with those that stand in it.
@pytest.mark.parametrize(
    ("roster", "written"),
    [
        (ROSTER, []),
        (f"# who is who\n{ROSTER}", []),
        (ROSTER + ULLA, ["cites", "index", "people"]),
        (ROSTER + HIDDEN, ["cites", "index", "meetings/roof/2026-04-09", "people"]),
        (ROSTER + "- {name: Ulla Brandt, handle: ullab, teams: [roof]}\n", []),
    ],
)
def test_an_edit_writes_what_it_changes(one, roster, written):
    one.write("../people.yml", roster)
    build = one.build()
    assert build.warnings == []
    assert build.read == []
    # Sphinx 8.1 writes no index without a document.
    alone = ["index"] if sphinx.version_info < (8, 2) and not written and build.written else []
    assert build.written == (written or alone)
    assert ours(outputs(build), outputs(one.build(clean=True)), {}) == {}


def test_a_mistake_is_told_with_its_line_and_leaves_the_rest_in_force(one):
    one.write("../people.yml", f"{ROSTER}- name: Ulla Maria Brandt\n  handle: ullab\n  alias: [Ulla]\n")
    build = one.build()
    (warning,) = build.warnings
    assert "people.yml:4: WARNING: 'alias' is no key of a person (did you mean 'aliases'?)" in warning
    assert "Ulla Maria Brandt" in build.text("people.html")


def test_the_roster_wins(one):
    one.write("../people.yml", "- {name: Imke Dorn-Ruzic, handle: imke-d, former: imkedorn, aliases: [Imke]}\n")
    people = {person["id"]: person for person in one.build().json()["people"]}
    assert people["imke-d"]["name"] == "Imke Dorn-Ruzic"
    assert people["imke-d"]["meetings"] == 3


def test_the_list_of_a_compass_is_taken_as_it_is(one):
    one.write(
        "../people.yml",
        "- name: Imke Dorn\n  handle: '@imkedorn'\n  affiliation: Nordlicht\n  teams: [core]\n  avatar: imke.png\n"
        "- name: Ayo Balogun\n  handle: ayob\n  affiliation: Lagoon Labs\n",
    )
    assert one.build().warnings == []
