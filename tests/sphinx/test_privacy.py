"""With ``hide`` the extension writes nothing of a person; with ``redact`` no file of a build does."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib

import pytest

from sphinx_meetings.views import DIRECTIVES
from tests.sphinx.notes import INDEX, SITE
from tests.sphinx.test_incremental import INTERNAL, ours, outputs

WORDS = ("Zoë Quill", "zoe-quill", "zquill", "Zed", "zedq", "zoe@hexwerk.example")
PERSON = {
    "name": "Zoë Quill",
    "handle": "zquill",
    "aliases": ["Zed"],
    "former": ["zedq"],
    "email": "zoe@hexwerk.example",
}
PLAIN, HIDE, REDACT = PERSON, {**PERSON, "hide": True}, {**PERSON, "redact": True}
MAY = """\
---
author: Zoë Quill
meeting: 2026-05-07
---

# Zoë Quill says goodbye

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Zoë Quill / Hexwerk / @zquill
- Ayo Balogun / Lagoon Labs / @ayob

Chair: Zed

## Agenda

- **Zed (10m):** Sensors that sleep weathervane/vane#17
  - [her branch](https://github.com/zquill/vane/pull/20) would do
- Zed's farewell (@zquill)
- Hosting bill (Ayo) zquill/vane#4
  - DECISION: Zed pays it
  - ACTION: @zquill: send the money
  - ACTION: @ayob: thank Zoë Quill

## Quick updates

- **Zed:** has a new roof
- **Ayo:** has seen Zed's roof

% Zed does not want to be named here.

## Zed's words

Zoë
Quill, *Zed*, Zoë **Quill**, `zquill` and <https://github.com/zedq>, mail <zoe@hexwerk.example>.

<a href="https://github.com/zquill">Zed</a>

```
git clone git@example.org:zquill/vane
```
"""
JUNE = """\
# Weathervane team meeting

4 June 2026

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Zed

## Agenda

- Roof
"""
NOTES = {"index.md": INDEX, "meetings/team/2026-05-07.md": MAY, "meetings/team/2026-06-04.md": JUNE}
PAGES = {
    **NOTES,
    "shows.md": "# Shows\n"
    + "".join(f"\n```{{meeting-{view}}}\n```\n" for view in DIRECTIVES if view != "person")
    + "\n```{meeting-report}\n:reasons:\n```\n\n```{meeting-people}\n:quotes:\n```\n",
    "cites.md": "# Cites\n\n{meeting:person}`them <zquill>` and {meeting:ref}`team-2026-05-07`\n",
}
BUILDERS = {
    "html": "shows.html",
    "dirhtml": "shows/index.html",
    "singlehtml": "index.html",
    "epub": "shows.xhtml",
    "latex": "weathervane.tex",
    "text": "shows.txt",
    "man": "weathervane.1",
    "texinfo": "weathervane.texi",
    "gettext": "shows.pot",
    "xml": "shows.xml",
}
CONF = {
    "html_baseurl": "https://vane.example/",
    "copyright": "Weathervane",
    "version": "1",
    "man_pages": [("index", "weathervane", "Weathervane", "us", 1)],
}
MENTION = re.compile("|".join(rf"(?<![^\W_]){re.escape(word)}(?![^\W_])" for word in WORDS), re.IGNORECASE)


def mentions(build):
    """Where a build names them: each line, by file; epubs are looked into, file names too."""
    files = {name: data for name, data in build.files().items() if not name.startswith(INTERNAL)}
    for name in [name for name in files if name.endswith(".epub")]:
        with zipfile.ZipFile(io.BytesIO(files.pop(name))) as book:
            files |= {f"{name}/{entry}": book.read(entry) for entry in book.namelist()}
    texts = {name: html.unescape(data.decode("utf-8", "replace")) for name, data in files.items()}
    if "objects.inv" in files:
        texts["objects.inv"] = zlib.decompress(files["objects.inv"].split(b"\n", 4)[4]).decode()
    found = {name: MENTION.findall(f"{name}\n{text}") for name, text in texts.items()}
    return {name: words for name, words in found.items() if words}


def test_they_are_shown_where_nothing_is_hidden(site):
    build = site(PAGES, {"meetings_people": [PLAIN]}).build()
    assert {"meetings.json", "objects.inv", "shows.html", "searchindex.js"} <= set(mentions(build))


@pytest.mark.parametrize("builder", BUILDERS)
def test_redacted_people_are_in_no_file(site, builder):
    one = site(PAGES, {**CONF, "meetings_people": [REDACT]})
    build = one.build(builder)
    assert build.warnings == []
    assert mentions(build) == {}
    assert (build.out / BUILDERS[builder]).is_file()


@pytest.mark.parametrize("parallel", [1, 2])
def test_neither_parallel_nor_later_builds_name_the_redacted(site, parallel):
    one = site(PAGES, {"meetings_people": [REDACT]})
    one.run(parallel=parallel)
    one.write("meetings/team/2026-06-04.md", JUNE + "- Zed again\n")
    build = one.run(parallel=parallel)
    assert mentions(build) == {}
    assert "somebody again" in build.text("_sources/meetings/team/2026-06-04.md.txt")


def test_not_even_the_doctrees_name_the_redacted(site):
    one = site(PAGES, code="meetings_people = '../people.yml'")
    one.write("../people.yml", "- {name: Zoë Quill, handle: zquill, aliases: [Zed], former: zedq, redact: true}\n")
    build = one.build()
    data = b"".join(path.read_bytes() for path in (build.out.parent / "doctrees").rglob("*") if path.is_file())
    assert b"zquill" not in data
    assert "Zoë Quill".encode() not in data
    assert b"somebody" in data


def test_with_hide_the_extension_names_them_nowhere(site):
    build = site(PAGES, {**CONF, "meetings_people": [HIDE]}).build()
    assert build.warnings == []
    for name in build.files():
        if name.endswith((".json", ".ics", ".atom", ".csv")) or name.startswith(".sphinx-meetings/"):
            assert name not in mentions(build)
    assert "meetings.json" not in mentions(build)
    objects = zlib.decompress((build.out / "objects.inv").read_bytes().split(b"\n", 4)[4]).decode()
    assert [line for line in objects.splitlines() if " meeting:" in line and MENTION.search(line)] == []


def test_with_hide_no_more_words_than_without_the_extension(site):
    hidden = mentions(site(NOTES, {"meetings_people": [HIDE]}).build())
    plain = mentions(site(NOTES, {"extensions": ["myst_parser"], "suppress_warnings": ["myst"]}).build())
    for name in plain:
        assert len(hidden[name]) == len(plain[name]), name
    # pages that Sphinx makes for the extension show the sidebar, which lists the titles of the notes
    titles = len(plain["search.html"])
    for name in set(hidden) - set(plain):
        assert len(hidden[name]) == titles, name


def test_others_keep_their_anchors(site):
    shown = site(PAGES, {"meetings_people": [PLAIN]}).build().json()
    hidden = site(PAGES, {"meetings_people": [HIDE]}).build().json()
    assert {one["id"] for one in shown["people"]} - {one["id"] for one in hidden["people"]} == {"zquill"}
    assert [one["id"] for one in shown["meetings"]] == [one["id"] for one in hidden["meetings"]]


def test_a_redacted_line_is_still_that_of_one_person(site):
    """Nobody else is taken for them, and they are nobody new."""
    build = site(PAGES, {"meetings_people": [REDACT]}).build()
    assert [one["id"] for one in build.json()["people"]] == ["ayob", "imkedorn"]
    text = build.text("meetings/team/2026-05-07.html")
    assert "somebody says goodbye" in text
    assert 'href="https://github.com/somebody' not in text
    assert "her branch" in text


@pytest.mark.parametrize(("before", "after"), [(PLAIN, REDACT), (HIDE, REDACT), (REDACT, PLAIN), (REDACT, HIDE)])
def test_a_change_reads_the_pages_again_that_mention_them(site, before, after):
    one = site({**PAGES, **SITE}, {"meetings_people": [before]})
    one.build()
    one.configure(meetings_people=[after])
    build = one.build()
    assert build.read == ["cites", "meetings/team/2026-05-07", "meetings/team/2026-06-04"]
    assert one.build().read == []
    incremental = outputs(one.build())
    clean = outputs(one.build(clean=True))
    assert mentions(build) == {} or not after.get("redact")
    # Sphinx keeps words that are on no page any more.
    stale = {} if after.get("redact") else {"searchindex.js": {b'"somebodi":[]'}}
    assert ours(incremental, clean, stale) == {}


def test_a_change_reads_pages_that_include_a_mention(site):
    pages = {**PAGES, "more.md": "# More\n\n```{literalinclude} part.txt\n```\n", "part.txt": "Zed\n"}
    one = site(pages, {"meetings_people": [PLAIN]})
    one.build()
    one.configure(meetings_people=[REDACT])
    build = one.build()
    assert "more" in build.read
    assert mentions(build) == {}


def test_no_address_is_written(site):
    one = site({**SITE, "meetings/team/2026-06-04.md": JUNE.replace("- Roof", "- Roof: ask imke@lagoon.example")})
    build = one.build()
    assert "lagoon" in build.text("meetings/team/2026-06-04.html")
    assert "imke@…" in build.text("meetings.json")
    for name in ("meetings.json", "meeting-items.html", "meetings/team/2026-04-02.html"):
        assert "lagoon.example" not in build.text(name)


def test_decisions_whose_names_mention_two_of_them_stay_two(site):
    names = ("zoe-quill-wins", "imke-dorn-wins")
    page = JUNE + "".join(f"\n```{{meeting-decision}} {name}\nThe {name[:3]} roof\n```\n" for name in names)
    people = [REDACT, {"name": "Imke Dorn", "handle": "imkedorn", "hide": True}]
    build = site({**NOTES, "meetings/team/2026-06-04.md": page}, {"meetings_people": people}).build()
    assert build.warnings == []
    decisions = [one for meeting in build.json()["meetings"] for one in meeting["decisions"]]
    assert {one["id"]: one["text"] for one in decisions if "The" in one["text"]} == {
        "somebody-wins": "The zoe roof",
        "somebody-wins-2": "The imk roof",
    }
    for one in decisions:
        name, _, anchor = one["url"].partition("#")
        assert f'id="{anchor}"' in build.text(name)
