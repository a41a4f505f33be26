"""What people reported is listed with them where that is asked for."""

from __future__ import annotations

import pytest

from tests.sphinx.notes import INDEX
from tests.sphinx.test_people import entry

NOTES = """\
# Weathervane team meeting

5 March 2026

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic

## Introductions

- **Imke:** I once swam across the fjord

## Quick updates

- **Imke:** released 4.2
  - the notes are online
- **Pavel**
  - moved the server
- Imke: mended the roof
- Website: still slow
- Harbour festival
  - Imke: our stand is booked
  - Website: a page for it
- [Pavel] painted the boat
  - Imke: it was overdue
- [name=Imke] [name=Pavel] sold the old sails
- [draft] a new flag
- (Pavel) new berths
- (later) a new flag

## Reports

**Pavel Ruzic:** two new members

## Agenda

- **Imke:** Release party
  - Pavel: nobody has a cake
"""
PAGES = {"index.md": INDEX, "meetings/team/2026-03-05.md": NOTES}
SHOWN = {**PAGES, "people.md": "# People\n\n```{meeting-people}\n:quotes:\n```\n"}


def test_reports_are_listed_with_those_who_gave_them(site):
    build = site(SHOWN).build()
    assert build.warnings == []
    imke, pavel = (entry(build, f"person-{one}", "people.html") for one in ("imkedorn", "pruzic"))
    assert "Reported 5 times" in imke
    assert "Mar 5, 2026 released 4.2; the notes are online" in imke
    assert "mended the roof" in imke
    assert "moved the server" in pavel
    assert "two new members" in pavel
    assert "our stand is booked" in imke
    assert "painted the boat" in pavel
    assert "new berths" in pavel
    assert all("sold the old sails" in one for one in (imke, pavel))


def test_a_reply_is_of_the_one_who_gave_it(site):
    build = site(SHOWN).build()
    imke, pavel = (entry(build, f"person-{one}", "people.html") for one in ("imkedorn", "pruzic"))
    assert "it was overdue" in imke
    assert "it was overdue" not in pavel


def test_neither_introductions_nor_discussion_nor_other_labels_are_reports(site):
    text = site(SHOWN).build().text("people.html")
    for said in ("fjord", "cake", "still slow", "a page for it", "a new flag"):
        assert said not in text


@pytest.mark.parametrize("pages", [PAGES, {**PAGES, "imke.md": "# Imke\n\n```{meeting-person} imkedorn\n```\n"}])
def test_they_are_not_shown_unless_asked_for(site, pages):
    build = site(pages).build()
    names = {"meeting-people.html", "meetings.json", *(f"{name[:-3]}.html" for name in pages if name == "imke.md")}
    assert not any("mended the roof" in build.text(name) for name in names)


def test_nobody_is_quoted_who_is_hidden(site):
    hidden = [{"name": "Imke Dorn", "handle": "imkedorn", "hide": True}]
    text = site(SHOWN, {"meetings_people": hidden}).build().text("people.html")
    assert "moved the server" in text
    assert "mended the roof" not in text
