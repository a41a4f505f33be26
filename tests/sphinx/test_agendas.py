"""Agendas in their notes: numbers, permalinks, chips, planned time; the same facts through every builder."""

from __future__ import annotations

import html
import re

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import INDEX

HEAD = "# Weathervane\n\n{date}, 15:00 UTC\n\n## Present\n\n- Imke Dorn / @imkedorn\n- Pavel Ruzic / @pruzic\n\n"
SHAPES = {
    "a list": "## Agenda\n\n- Imke (10 min): Grease\n- Rust\n",
    "an ordered list": "## Agenda\n\n1. Imke (10 min): Grease\n2. Rust\n",
    "headings": "## Agenda\n\n### Imke (10 min): Grease\n\nIt squeaks.\n\n### Rust\n\nRed.\n",
    "a table": "## Agenda\n\n| Topic | Who | Time |\n| --- | --- | --- |\n| Grease | Imke | 10 min |\n| Rust | | |\n",
    "terms": "## Agenda\n\nImke (10 min): Grease\n: It squeaks.\n\nRust\n: Red.\n",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_each_item_has_a_permalink_and_its_number(site, shape):
    page = HEAD.format(date="2026-05-07") + SHAPES[shape]
    conf = {"myst_enable_extensions": ["deflist"]}
    build = site({"index.md": INDEX, "meetings/team/2026-05-07.md": page}, conf).build()
    assert build.warnings == []
    soup = BeautifulSoup(build.text("meetings/team/2026-05-07.html"), "html.parser")
    links = soup.select(".meetings-item .meetings-permalink")
    [meeting] = build.json()["meetings"]
    assert [link["href"] for link in links] == [f"#{one['url'].partition('#')[2]}" for one in meeting["agenda"]]
    assert all(soup.select_one(f"[id='{link['href'][1:]}']") for link in links)
    numbered = shape != "an ordered list"
    assert [link.text for link in links] == (["Item 1 ¶", "Item 2 ¶"] if numbered else ["¶", "¶"])
    note, first, _second = soup.select(".meetings-item")
    assert note.text.split("\n")[0] == "10 min planned (1 item without a time)"
    assert "Owner Imke Dorn" in first.text
    # What the author wrote stands as it was.
    for extra in soup.select(".meetings"):
        extra.decompose()
    assert "Grease" in soup.text
    assert "planned" not in soup.text


def test_items_in_html_can_be_cited(site):
    page = HEAD.format(date="2026-05-07") + "<h2>Agenda</h2>\n\n<ul>\n<li>Grease</li>\n<li>Rust</li>\n</ul>\n"
    page += "\nSee {meeting:item}`team-2026-05-07/rust`.\n"
    build = site({"index.md": INDEX, "meetings/team/2026-05-07.md": page}).build()
    assert build.warnings == []
    soup = BeautifulSoup(build.text("meetings/team/2026-05-07.html"), "html.parser")
    [meeting] = build.json()["meetings"]
    assert [item["title"] for item in meeting["agenda"]] == ["Grease", "Rust"]
    assert all(soup.select_one(f"[id='{one['url'].partition('#')[2]}']") for one in meeting["agenda"])


FULL = "## Agenda\n\n- Imke (10 min): Grease\n- (15 min) Rust\n"


@pytest.mark.parametrize(
    ("date", "duration", "warned"),
    [("2026-08-06", 20, True), ("2026-08-06", 25, False), ("2026-05-07", 20, False)],
)
def test_an_agenda_to_come_that_does_not_fit_is_a_warning(site, date, duration, warned):
    page = f"---\nmeeting:\n  date: '{date}'\n  duration: {duration}\n---\n\n# Weathervane\n\n{FULL}"
    build = site({"index.md": INDEX, "meetings/team/next.md": page}).build()
    where = "meetings/team/next.md:11: WARNING: the agenda of"
    message = f"{where} 'team-{date}' plans 25 minutes, but the meeting has 20"
    assert [warning.partition(";")[0] for warning in build.warnings] == ([message] if warned else [])
    assert ("min over" in build.text("meetings/team/next.html")) == (duration == 20)


def test_a_series_says_how_long_its_meetings_are(site):
    schedule = {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00", "timezone": "UTC", "duration": 20}
    series = {"team": {"pages": ["meetings/**"], "schedule": [schedule | {"from": "2026-01-01"}]}}
    page = f"# Weathervane\n\n2026-08-06\n\n{FULL}"
    build = site({"index.md": INDEX, "meetings/next.md": page}, {"meetings_series": series}).build()
    [warning] = build.warnings
    assert "plans 25 minutes, but the meeting has 20" in warning
    assert warning.endswith("[meetings.agenda]")


def test_the_agenda_says_when_it_closes(site):
    page = HEAD.format(date="2026-05-07") + (
        "```{meeting-agenda}\n:slot: 60\n:closes: 24h before\n- Grease (10 min)\n```\n"
    )
    build = site({"index.md": INDEX, "meetings/team/2026-05-07.md": page}).build()
    note = BeautifulSoup(build.text("meetings/team/2026-05-07.html"), "html.parser").select_one(".meetings-item")
    assert note.text.split("\n")[:2] == ["10 of 60 min planned", "Closes May 6, 2026, 15:00 UTC (24h before)"]


def test_a_note_follows_the_other_pages(site):
    first, second = HEAD.format(date="2026-05-07"), HEAD.format(date="2026-06-04")
    item = "## Agenda\n\n- Grease weathervane/vane#4\n"
    made = site({"index.md": INDEX, "meetings/a.md": first + item, "meetings/b.md": second + "## Agenda\n\n- Rust\n"})
    assert "Discussed again" not in made.build().text("meetings/a.html")
    made.write("meetings/b.md", second + item)
    build = made.build()
    assert "meetings/a" in build.written
    assert "Discussed again" in build.text("meetings/a.html")
    page = build.text("meetings/a.html")
    assert page == made.build(clean=True).text("meetings/a.html")


OLD = """\
## Agenda

- Imke (10 min): Grease weathervane/vane#4

  DECISION: We grease weekly (6 for)

  ACTION: @imkedorn buys a tin of winter grease by Friday
- Rust (bonus)
"""
NEW = """\
````{meeting-agenda}
:slot: 20
:closes: soon

- Pavel (25 min): Grease again weathervane/vane#4

  ```{meeting-decision} monthly
  :supersedes: weekly
  We grease monthly.
  ```
- Poster (no need to discuss)
````

```{meeting-decision} weekly
We grease every week.
```

## Afterwards

ACTION: @imkedorn buys a tin of winter grease
"""
SHOWN = "# Shown\n\n" + "".join(
    f"## {view}\n\n```{{meeting-{view}}}\n```\n\n" for view in ("topics", "decisions", "actions")
)
FACTS = {
    "the note of an agenda": ["25 of 20 min planned", "5 min over", "soon"],
    "the note of an item": ["Item 1", "Item 2", "Owner", "25 min", "Bonus", "No need to discuss"],
    "the chain of an item": ["Discussed before", "Discussed again", "June 4, 2026"],
    "a topic": [
        "weathervane/vane: 1 topic",
        "2 meetings",
        "Decided: We grease monthly.",
        "To do: buys a tin of winter grease",
    ],
    "decisions": ["Superseded by We grease monthly", "replaces We grease every week", "votes: 6 for"],
    "actions": ["1 open action, 1 overdue, by owner", "Overdue", "carried", "Imke Dorn"],
}
BUILDERS = ["html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "xml"]
WRITTEN = (".html", ".xhtml", ".tex", ".txt", ".1", ".texi", ".xml")


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_shows_the_same_facts(site, builder):
    pages = {
        "index.md": INDEX,
        "meetings/team/2026-05-07.md": HEAD.format(date="2026-05-07") + OLD,
        "meetings/team/2026-06-04.md": HEAD.format(date="2026-06-04") + NEW,
        "shown.md": SHOWN,
    }
    build = site(
        pages, {"copyright": "nobody", "version": "1", "man_pages": [("index", "vane", "Vane", "Nobody", 1)]}
    ).build(builder)
    assert build.warnings == []
    said = "\n".join(_said(name, content.decode()) for name, content in build.files().items() if name.endswith(WRITTEN))
    missing = [fact for facts in FACTS.values() for fact in facts if _plain(fact) not in said]
    assert missing == []


def _said(name: str, text: str) -> str:
    """What a reader sees, as far as words go."""
    if name.endswith((".html", ".xhtml", ".xml")):
        return _plain(html.unescape(re.sub(r"<[^>]*>", "", text)))
    # commands of LaTeX, Texinfo and roff around words, and the targets of links
    links = r"@ref\{[^,]*,,?|\\(?:hyperref|sphinxcrossref)\[[^\]]*\]"
    return _plain(re.sub(rf"{links}|\\[a-zA-Z]+(?:\[[^\]]*\])?|@[a-z]+|\\f[A-Z]|[{{}}]", "", text))


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))
