"""Objects are cited from anywhere, in this project and in others."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import INDEX, SITE

CITES = """\
# Cites

{meeting:ref}`team-2026-03-05`, {meeting:ref}`the party <team-2026-03-05>`,
{meeting:item}`team-2026-03-05/release-party`,
{meeting:person}`@imkedorn`, {meeting:series}`team`, {any}`team-2026-04-02`, [](#team-2026-03-05), [Imke](#imkedorn)
"""
CITES_RST = """\
Cites
=====

:meeting:ref:`team-2026-03-05`, :meeting:ref:`the party <team-2026-03-05>`,
:meeting:item:`team-2026-03-05/release-party`,
:meeting:person:`@imkedorn`, :meeting:series:`team`, :any:`team-2026-04-02`
"""
TARGETS = [
    ("Team, March 5, 2026", "meetings/team/2026-03-05.html#team-2026-03-05"),
    ("the party", "meetings/team/2026-03-05.html#team-2026-03-05"),
    ("Release party", "meetings/team/2026-03-05.html#team-2026-03-05--release-party"),
    ("Imke Dorn", "meeting-people.html#person-imkedorn"),
    ("Team", "meeting-calendar.html#series-team"),
    ("Team, April 2, 2026", "meetings/team/2026-04-02.html#team-2026-04-02"),
]


def links(build, name):
    page = BeautifulSoup(build.text(name), "html.parser")
    return [(link.get_text(), link["href"]) for link in page.select("section p a.reference")]


def test_roles_and_markdown_links(site):
    build = site({**SITE, "cites.md": CITES}).build()
    assert build.warnings == []
    assert links(build, "cites.html") == [
        *TARGETS,
        ("Team, March 5, 2026", "meetings/team/2026-03-05.html#team-2026-03-05"),
        ("Imke", "meeting-people.html#person-imkedorn"),
    ]


def test_roles_in_restructuredtext(site):
    build = site({**SITE, "cites.rst": CITES_RST}).build()
    assert build.warnings == []
    assert links(build, "cites.html") == TARGETS


def test_a_topic_is_cited_by_its_address_too(site):
    text = "# Cites\n\n{meeting:topic}`https://github.com/weathervane/vane/pull/20#issuecomment-1`\n"
    build = site({**SITE, "cites.md": text}).build()
    assert build.warnings == []
    assert [text for text, _ in links(build, "cites.html")] == ["weathervane/vane#20"]


@pytest.mark.parametrize(
    ("role", "target", "near"),
    [
        ("ref", "team-2026-03-50", "team-2026-03-05"),
        ("item", "team-2026-03-05/relase-party", "team-2026-03-05/release-party"),
        ("person", "imkedron", "imkedorn"),
        ("series", "teem", "team"),
    ],
)
def test_a_miss_warns_and_names_what_was_meant(site, role, target, near):
    build = site({**SITE, "cites.md": f"# Cites\n\nSee\n{{meeting:{role}}}`{target}`.\n"}).build()
    [warning] = build.warnings
    assert warning == (
        f"cites.md:3: WARNING: meeting:{role}: there is no {target!r} (did you mean {near!r}?); it is shown as text "
        "[meetings.reference]"
    )


def test_another_project_cites_through_intersphinx(site):
    first = site(SITE).build()
    other = {
        "index.md": "# Other\n\n{meeting:ref}`team-2026-03-05`, {meeting:person}`@ImkeDorn`, [](inv:#team-2026-04-02)\n"
    }
    conf = {
        "extensions": ["myst_parser", "sphinx.ext.intersphinx", "sphinx_meetings"],
        "intersphinx_mapping": {"compass": ("https://compass.example.org/en/latest", str(first.out / "objects.inv"))},
    }
    build = site(other, conf).build()
    assert build.warnings == []
    assert [href for _, href in links(build, "index.html")] == [
        "https://compass.example.org/en/latest/meetings/team/2026-03-05.html#team-2026-03-05",
        "https://compass.example.org/en/latest/meeting-people.html#person-imkedorn",
        "https://compass.example.org/en/latest/meetings/team/2026-04-02.html#team-2026-04-02",
    ]
    missed = site({"index.md": "# Other\n\n{meeting:ref}`team-2026-03-50`\n"}, conf).build()
    [warning] = missed.warnings
    assert warning.startswith(
        "index.md:3: WARNING: meeting:ref: there is no 'team-2026-03-50' (did you mean 'team-2026-03-05'?)"
    )


def test_a_person_is_still_found_by_name_when_the_handle_becomes_known(site):
    one = site({**SITE, "cites.md": "# Cites\n\n{meeting:person}`ayo-balogun`\n"})
    assert one.build().warnings == []
    march = SITE["meetings/team/2026-03-05.md"]
    one.write("meetings/team/2026-03-05.md", march.replace("Lagoon Labs", "Lagoon Labs / @ayob"))
    build = one.build()
    assert build.warnings == []
    assert links(build, "cites.html") == [("Ayo Balogun", "meeting-people.html#person-ayob")]
    one.write(
        "meetings/team/2026-03-05.md", march.replace("Lagoon Labs", "Lagoon Labs / @ayob\n- Ayo Balogun / @other")
    )
    [warning] = one.build().warnings
    assert "there is no 'ayo-balogun'" in warning


def test_an_object_keeps_its_identifier_from_the_old_name_of_a_person(site):
    march = SITE["meetings/team/2026-03-05.md"].replace("Lagoon Labs", "Lagoon Labs / @ayob")
    named = "# Cites\n\n```{meeting} 2026-05-07\n:name: ayo-balogun\n```\n\n{meeting:ref}`ayo-balogun`\n"
    build = site({**SITE, "meetings/team/2026-03-05.md": march, "cites.md": named}).build()
    assert build.warnings == []
    assert [href for _, href in links(build, "cites.html")] == ["#ayo-balogun"]


def test_an_edit_updates_the_pages_that_cite(site):
    one = site({**SITE, "cites.md": CITES, "plain.md": "# Plain\n"})
    one.build()
    one.write(
        "meetings/team/2026-03-05.md", SITE["meetings/team/2026-03-05.md"].replace("Release party", "Launch party")
    )
    build = one.build()
    assert "cites" in build.written
    assert "plain" not in build.written
    assert any("'team-2026-03-05/release-party'" in warning for warning in build.warnings)


def test_two_objects_of_one_place_have_two_anchors(site):
    page = SITE["meetings/team/2026-03-05.md"] + "- Release party\n"
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": page}).build()
    identifiers = [item["id"] for item in build.json()["meetings"][0]["agenda"]]
    assert identifiers[1:] == [
        "team-2026-03-05/release-party",
        "team-2026-03-05/hosting-bill",
        "team-2026-03-05/release-party-2",
    ]
