"""What was decided and what is owed, from plain notes and from directives."""

from __future__ import annotations

import pytest

from tests.sphinx.notes import APRIL, INDEX, MARCH

DISCUSSION = """\
  - DECISION: Sensors sleep at night.
  - ACTION: @imkedorn writes the driver weathervane/vane#20
"""
MARKED = """\
# Planning

```{meeting} 2026-05-07 15:00 UTC
:series: team
```

```{meeting-attendees}
- Imke Dorn / Nordlicht / @imkedorn
```

````{meeting-agenda}
- Nights

  ```{meeting-decision} no-sleep
  :supersedes: night-sleep
  Sensors stay awake.
  ```
````

```{meeting-action} @imkedorn
:due: 2026-06-01
Tell the users.
```
"""
SLEEP = """\
```{meeting-decision} night-sleep
Sensors sleep at night.
```
"""


def plain(site):
    march = MARCH.replace("  - https://github.com/weathervane/vane/pull/20 would do\n", DISCUSSION)
    april = APRIL + DISCUSSION.splitlines()[1] + "\n"
    return site({"index.md": INDEX, "meetings/team/2026-03-05.md": march, "meetings/team/2026-04-02.md": april})


def test_marks_of_plain_notes(site):
    build = plain(site).build()
    assert build.warnings == []
    march, april = build.json()["meetings"]
    [decision] = march["decisions"]
    assert (decision["text"], decision["item"]) == ("Sensors sleep at night.", march["agenda"][0]["id"])
    [action] = march["actions"]
    assert [owner["person"] for owner in action["owners"]] == ["imkedorn"]
    assert (action["status"], action["since"]) == ("open", "2026-03-05")
    assert april["actions"] == []
    page, _, anchor = action["url"].partition("#")
    assert f'id="{anchor}"' in build.text(page)
    assert [topic["id"] for topic in build.json()["topics"]] == ["weathervane/vane#17", "weathervane/vane#20"]


def test_directives(site):
    pages = {
        "index.md": INDEX,
        "a.md": MARKED,
        "b.md": f"# Old\n\n```{{meeting}} 2026-04-02\n:series: team\n```\n\n{SLEEP}",
    }
    build = site(pages).build()
    assert build.warnings == []
    old, new = build.json()["meetings"]
    [decision] = new["decisions"]
    assert (decision["id"], decision["supersedes"]) == ("no-sleep", "night-sleep")
    assert decision["item"] == "team-2026-05-07/nights"
    assert [one["id"] for one in old["decisions"]] == ["night-sleep"]
    [action] = new["actions"]
    assert (action["text"], action["due"]) == ("Tell the users.", "2026-06-01")
    text = build.text("a.html")
    assert "Decision: </strong>Sensors stay awake." in text
    for one in (decision, action):
        assert f'id="{one["url"].partition("#")[2]}"' in text


def test_decisions_and_actions_are_cited(site):
    pages = {
        "index.md": INDEX,
        "a.md": MARKED.replace(":supersedes: night-sleep\n", ""),
        "cites.md": "# Cites\n\n{meeting:decision}`no-sleep`\n{meeting:action}`team-2026-05-07/action-tell-the-users`",
    }
    build = site(pages).build()
    assert build.warnings == []
    assert "Sensors stay awake." in build.text("cites.html")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (":supersedes: night-sleep", ":supersedes: no-sleep", "itself"),
        (":supersedes: night-sleep", ":supersedes: nigth-sleep", "did you mean 'night-sleep'?"),
        (":due: 2026-06-01", ":due: 2026-01-01", "2026-01-01"),
        ("{meeting-action} @imkedorn", "{meeting-action} @nobodyknown", "nobodyknown"),
    ],
)
def test_a_bad_part_is_a_warning_and_the_rest_is_kept(site, old, new, message):
    page = MARKED.replace("```{meeting-action}", f"{SLEEP}\n```{{meeting-action}}")
    assert old in page
    build = site({"index.md": INDEX, "a.md": page.replace(old, new)}).build()
    [warning] = build.warnings
    assert warning.startswith("a.md:")
    assert message in warning
    [meeting] = build.json()["meetings"]
    assert len(meeting["decisions"]) == 2
    assert len(meeting["actions"]) == 1
