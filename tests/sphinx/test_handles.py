"""Handles in the notes lead to the entries of those who have them."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from sphinx_meetings.handles import _HANDLE
from tests.sphinx.notes import APRIL, SITE

MAY = (
    APRIL.replace("2 April", "7 May")
    + """
## Notes

Ask @ImkeDorn, @nobody, `@imkedorn`, [@imkedorn](https://elsewhere.example) and imke@imkedorn.

```
@imkedorn
```
"""
)
PAGES = {**SITE, "meetings/team/2026-05-07.md": MAY, "plain.md": "# Plain\n\nAsk @imkedorn.\n"}


@pytest.mark.parametrize(
    ("text", "handles"),
    [
        ("@imke", ["imke"]),
        ("(@imke), @ayo-b.", ["imke", "ayo-b"]),
        ("imke@lagoon, imke.d@lagoon.example", []),
        ("@lagoon.example and @imke:lagoon.example", []),
        ("https://forge.example/@imke and @lagoon/team", []),
        ("ask @imke: now", ["imke"]),
    ],
)
def test_what_is_a_handle(text, handles):
    assert _HANDLE.findall(text) == handles


def links(build, page):
    found = BeautifulSoup(build.text(page), "html.parser")
    for fragment in found.find_all(class_="meetings"):
        fragment.decompose()
    return [(link.get_text(), link["href"]) for link in found.find_all("a", href=True) if "@" in link.get_text()]


def test_handles_in_the_notes_of_meetings_are_links(site):
    build = site(PAGES).build()
    assert build.warnings == []
    assert links(build, "meetings/team/2026-05-07.html") == [
        ("@imkedorn", "../../meeting-people.html#person-imkedorn"),
        ("@ayob", "../../meeting-people.html#person-ayob"),
        ("@ImkeDorn", "../../meeting-people.html#person-imkedorn"),
        ("@imkedorn", "https://elsewhere.example"),
    ]
    assert links(build, "plain.html") == []


def test_handles_of_the_hidden_are_text(site):
    build = site(PAGES, {"meetings_people": [{"name": "Imke Dorn", "handle": "imkedorn", "hide": True}]}).build()
    assert [text for text, href in links(build, "meetings/team/2026-05-07.html") if "person" in href] == ["@ayob"]


def test_a_page_is_written_again_when_a_handle_becomes_known(site):
    one = site({**SITE, "meetings/team/2026-05-07.md": MAY.replace("@nobody", "@ulla")})
    one.build()
    one.write("meetings/roof/2026-04-09.md", "# Roof\n\n9 April 2026\n\n## Roll call\n\n- Ulla Brandt / @ulla\n")
    build = one.build()
    assert ("@ulla", "../../meeting-people.html#person-ulla") in links(build, "meetings/team/2026-05-07.html")


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex", "man", "texinfo", "gettext", "xml"])
def test_every_builder_writes_the_handles(site, builder):
    conf = {"copyright": "W", "version": "1", "man_pages": [("index", "weathervane", "Weathervane", "us", 1)]}
    assert site(PAGES, conf).build(builder).warnings == []
