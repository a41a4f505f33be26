"""What was decided and what is owed, from plain notes and from directives."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

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
    assert "Decision:</strong> Sensors stay awake." in text
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


CIRCLE = """\
```{meeting-decision} night-sleep
:supersedes: no-sleep
Sensors sleep at night.
```
"""
TWICE = """\
```{meeting-decision} no-sleep
Sensors never sleep.
```
"""
OWED = ":due: 2026-06-01"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (":supersedes: night-sleep", ":supersedes: no-sleep", "14: WARNING: the decision 'no-sleep' supersedes itself"),
        (":supersedes: night-sleep", ":supersedes: nigth-sleep", "14: WARNING: there is no decision 'nigth-sleep'"),
        (":supersedes: night-sleep", ":supersedes: nigth-sleep", "did you mean 'night-sleep'?"),
        (
            SLEEP,
            CIRCLE,
            "14: WARNING: the decision 'no-sleep' supersedes 'night-sleep', which supersedes it in a circle",
        ),
        (SLEEP, TWICE, "19: WARNING: the name 'no-sleep' is already that of the decision in a.md:14, which keeps it"),
        (OWED, ":due: 2026-01-01", "24: WARNING: the action is due on 2026-01-01, before its meeting on 2026-05-07"),
        (OWED, ":due: soon", "24: WARNING: meeting part 'action': the option 'due' is 'soon', but takes a day"),
        ("{meeting-action} @imkedorn", "{meeting-action} @nobodyknown", "24: WARNING: the owner 'nobodyknown' is"),
        (OWED, ":topic: van#3", "24: WARNING: the topic 'van#3' is no reference: meetings_repository names no"),
        (OWED, ":topic: van#3", "did you mean 'vane'?"),
        (OWED, ":due: 2026-01-01", "[meetings.date]"),
        (OWED, ":topic: van#3", "[meetings.reference]"),
        (SLEEP, TWICE, "[meetings.duplicate]"),
    ],
)
def test_a_bad_part_is_a_warning_and_the_rest_is_kept(site, old, new, message):
    page = MARKED.replace("```{meeting-action}", f"{SLEEP}\n```{{meeting-action}}")
    page = page.replace(":supersedes: night-sleep\n", "") if new is TWICE else page
    assert old in page
    build = site(
        {"index.md": INDEX, "a.md": page.replace(old, new)}, {"meetings_repository": {"vane": "weathervane/vane"}}
    ).build()
    [warning] = build.warnings
    assert warning.startswith("a.md:")
    assert message in warning
    [meeting] = build.json()["meetings"]
    assert len({one["id"] for one in meeting["decisions"]}) == 2
    assert len(meeting["actions"]) == 1


@pytest.mark.parametrize(("part", "takes"), [("decision", "what was decided"), ("action", "what is owed")])
def test_a_part_without_content_says_what_it_takes(site, part, takes):
    page = f"# Planning\n\n```{{meeting}} 2026-05-07\n```\n\n```{{meeting-{part}}}\n```\n"
    [warning] = site({"index.md": INDEX, "a.md": page}).build().warnings
    assert warning.startswith(f"a.md:6: WARNING: directive 'meeting-{part}' has no content, but takes {takes};")


def test_a_reference_to_a_repository_that_nobody_named_is_a_doubt(site):
    march = MARCH.replace("weathervane/vane#17", "mast#17").replace("Hosting bill", "Hosting bill #3")
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": f"{march}\n## Reports\n\n- gauge#5\n"}).build()
    assert build.warnings == []
    record = build.json()
    assert [(one["said"], one["line"], one["reason"]) for one in record["doubts"] if one["part"] == "references"] == [
        ("mast#17", 17, "meetings_repository names no repository 'mast'"),
        ("#3", 20, "meetings_repository names no repository of the project's own"),
        ("gauge#5", 24, "meetings_repository names no repository 'gauge'"),
    ]
    assert [topic["id"] for topic in record["topics"]] == ["weathervane/vane#20"]


def test_a_strict_build_warns_of_a_repository_that_nobody_named(site):
    march = MARCH.replace("weathervane/vane#17", "mast#17")
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": march}, {"meetings_strict": True}).build()
    [warning] = build.warnings
    assert warning.startswith("meetings/team/2026-03-05.md:17: WARNING: references: 'mast#17' is taken as")


def test_a_topic_of_a_decision_alone_has_an_address(site):
    page = "# Planning\n\n```{meeting} 2026-05-07\n```\n\n```{meeting-decision}\n:topic: Night work\nNo.\n```\n"
    for pages in (False, True):
        build = site({"index.md": INDEX, "a.md": page}, {"html_domain_indices": pages}).build()
        [topic] = build.json()["topics"]
        name, _, anchor = topic["url"].partition("#")
        assert (topic["id"], name) == ("night-work", "meeting-topics.html" if pages else "a.html")
        assert f'id="{anchor}"' in build.text(name)


def test_the_agenda_and_the_notes_of_a_meeting_keep_their_decisions_and_actions(site):
    agenda = "# Agenda\n\n2026-05-07\n\n## Agenda\n\n- Nights\n\n  ACTION: @imkedorn brings a lamp\n"
    notes = (
        "# Notes\n\n2026-05-07\n\n## Present\n\n- Imke Dorn / @imkedorn\n\n## Notes\n\n"
        "DECISION: Sensors sleep at night.\n\nACTION: @imkedorn tells the users\n"
    )
    build = site(
        {"index.md": INDEX, "meetings/team/agendas/2026-05-07.md": agenda, "meetings/team/notes/2026-05-07.md": notes},
        {"meetings_series": {"team": {"pages": ["meetings/team/**"]}}},
    ).build()
    assert build.warnings == []
    [meeting] = build.json()["meetings"]
    assert [one["text"] for one in meeting["decisions"]] == ["Sensors sleep at night."]
    assert [one["text"] for one in meeting["actions"]] == ["brings a lamp", "tells the users"]
    for one in (*meeting["decisions"], *meeting["actions"]):
        page, _, anchor = one["url"].partition("#")
        assert f'id="{anchor}"' in build.text(page)
    items = build.text("meeting-items.html")
    assert "1 action" in items


def test_an_old_decision_says_on_its_page_what_replaced_it(site):
    old = f"# Old\n\n```{{meeting}} 2026-04-02\n:series: team\n```\n\n{SLEEP}"
    made = site({"index.md": INDEX, "a.md": MARKED.replace(":supersedes: night-sleep\n", ""), "b.md": old})
    assert "Superseded by" not in made.build().text("b.html")
    made.write("a.md", MARKED)
    build = made.build()
    assert build.warnings == []
    assert "b" in build.written
    page = BeautifulSoup(build.text("b.html"), "html.parser")
    [link] = page.select(".meetings-item .meetings-meta a")
    assert (link.text, link["href"]) == ("Sensors stay awake, May 7, 2026", "a.html#decision-no-sleep")
    action = BeautifulSoup(build.text("a.html"), "html.parser").select(".meetings-meta")[-1]
    assert action.text == "Imke Dorn; Overdue, was due June 1, 2026"
