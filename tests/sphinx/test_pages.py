"""Pages as people wrote them, and pages that say precisely what they are."""

from __future__ import annotations

import pytest

from tests.sphinx.notes import INDEX, MARCH, MARCH_RST, SITE

MARKED = """\
# Weathervane team meeting

```{meeting} 2026-03-05 15:00 UTC
:series: team
:duration: 60
:chair: Imke Dorn
:issue: weathervane/compass#31
:notes: https://pad.example.org/weathervane-march
```

```{meeting-attendees}
- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic
```

```{meeting-attendees}
:absent:
- Ayo Balogun / Lagoon Labs
```

````{meeting-agenda}
:slot: 45
- **Imke (10m):** Sensors that sleep weathervane/vane#17
- Release party (Pavel)
````
"""

MARKED_RST = """\
Weathervane team meeting
========================

.. meeting:: 2026-03-05 15:00 UTC
   :series: team
   :duration: 60
   :chair: Imke Dorn
   :issue: weathervane/compass#31
   :notes: https://pad.example.org/weathervane-march

.. meeting-attendees::

   - Imke Dorn / Nordlicht / @imkedorn
   - Pavel Ruzic / Hexwerk / @pruzic

.. meeting-attendees::
   :absent:

   - Ayo Balogun / Lagoon Labs

.. meeting-agenda::
   :slot: 45

   - **Imke (10m):** Sensors that sleep weathervane/vane#17
   - Release party (Pavel)
"""

TAGGED = """\
# Weathervane team meeting

<meeting when="2026-03-05 15:00 UTC" series="team" duration="60" chair="Imke Dorn" issue="weathervane/compass#31" notes="https://pad.example.org/weathervane-march">

</meeting>

<meeting-attendees>

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic

</meeting-attendees>

<meeting-attendees absent>

- Ayo Balogun / Lagoon Labs

</meeting-attendees>

<meeting-agenda slot="45">

- **Imke (10m):** Sensors that sleep weathervane/vane#17
- Release party (Pavel)

</meeting-agenda>
"""


def facts(record):
    """What is read, without the lines, which differ from syntax to syntax."""
    if isinstance(record, dict):
        return {key: facts(value) for key, value in record.items() if key not in {"line", "source", "docname", "url"}}
    if isinstance(record, list):
        return [facts(entry) for entry in record]
    return record


def only_meeting(build):
    [meeting] = build.json()["meetings"]
    return meeting


def test_plain_notes_are_read(site):
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH}).build()
    assert build.warnings == []
    meeting = only_meeting(build)
    assert meeting["id"] == "team-2026-03-05"
    assert meeting["start"] == "2026-03-05T15:00:00+00:00"
    assert meeting["links"] == {
        "issue": "https://github.com/weathervane/compass/issues/31",
        "notes": "https://pad.example.org/weathervane-march",
    }
    assert [(who["name"], who["affiliation"], who["handle"], who["line"]) for who in meeting["attendees"]] == [
        ("Imke Dorn", "Nordlicht", "imkedorn", 11),
        ("Pavel Ruzic", "Hexwerk", "pruzic", 12),
        ("Ayo Balogun", "Lagoon Labs", None, 13),
    ]
    assert [(item["title"], item["minutes"], item["line"]) for item in meeting["agenda"]] == [
        ("Sensors that sleep weathervane/vane#17", 10, 17),
        ("Release party", None, 19),
        ("Hosting bill", None, 20),
    ]
    assert meeting["agenda"][0]["references"] == ["weathervane/vane#17", "weathervane/vane#20"]
    assert meeting["agenda"][0]["owners"] == [{"person": "imkedorn", "name": "Imke"}]
    assert build.json()["unread"] == []


def test_markdown_and_restructuredtext_are_read_alike(site):
    markdown = site({"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH}).build()
    text = site({"index.md": INDEX, "meetings/team/2026-03-05.rst": MARCH_RST}).build()
    assert text.warnings == []
    assert facts(only_meeting(text)) == facts(only_meeting(markdown))


@pytest.mark.parametrize(("name", "page"), [("a.rst", MARKED_RST), ("a.md", TAGGED)])
def test_directives_and_tags_say_the_same(site, name, page):
    first = site({"index.md": INDEX, "a.md": MARKED}).build()
    other = site({"index.md": INDEX, name: page}).build()
    assert first.warnings == other.warnings == []
    meeting = only_meeting(first)
    assert meeting["id"] == "team-2026-03-05"
    assert meeting["duration"] == 60
    assert [who["name"] for who in meeting["attendees"]] == ["Imke Dorn", "Pavel Ruzic"]
    assert [who["name"] for who in meeting["absent"]] == ["Ayo Balogun"]
    assert [item["title"] for item in meeting["agenda"]] == ["Sensors that sleep weathervane/vane#17", "Release party"]
    assert facts(only_meeting(other)) == facts(meeting)


@pytest.mark.parametrize(
    "value", ["2026-03-05 15:00 Europe/London", "{date: 2026-03-05, time: '15:00', timezone: Europe/London}"]
)
def test_front_matter(site, value):
    build = site({"index.md": INDEX, "a.md": f"---\nmeeting: {value}\n---\n\n# Planning\n"}).build()
    assert build.warnings == []
    meeting = only_meeting(build)
    assert (meeting["date"], meeting["start"], meeting["date_from"]) == (
        "2026-03-05",
        "2026-03-05T15:00:00+00:00",
        "frontmatter",
    )


def test_front_matter_excludes_a_page(site):
    pages = {
        **SITE,
        "meetings/team/2026-04-02.md": f"---\nmeeting: false\n---\n\n{SITE['meetings/team/2026-04-02.md']}",
    }
    build = site(pages).build()
    assert only_meeting(build)["id"] == "team-2026-03-05"


def test_front_matter_time_that_yaml_made_a_number(site):
    page = "---\nmeeting:\n  date: 2026-03-05\n  time: 15:00\n  timezone: UTC\n---\n\n# Planning\n"
    build = site({"index.md": INDEX, "a.md": page}).build()
    assert only_meeting(build)["start"] == "2026-03-05T15:00:00+00:00"


def test_directive_wins_over_notes_and_the_difference_is_a_doubt(site):
    page = MARCH.replace("## Roll call", "```{meeting} 2026-03-06\n```\n\n## Roll call")
    build = site({"index.md": INDEX, "meetings/team/2026-03-06.md": page}).build()
    meeting = only_meeting(build)
    assert (meeting["date"], meeting["date_from"], meeting["start"]) == (
        "2026-03-06",
        "directive",
        "2026-03-06T15:00:00+00:00",
    )
    assert any(doubt["part"] == "date" for doubt in build.json()["doubts"])


def test_a_page_of_dated_sections_holds_a_meeting_for_each(site):
    page = """\
    # Infra hour 2026

    ## 2026-03-03

    ### Present

    - Imke Dorn / Nordlicht / @imkedorn

    ## Agenda

    - Backups

    ## 2026-02-03

    No meeting due to storm.

    ## 2026-01-06

    ### Agenda

    - Backups, first try
    """
    build = site({"index.md": INDEX, "meetings/infra/2026.md": page}).build()
    meetings = {meeting["id"]: meeting for meeting in build.json()["meetings"]}
    assert list(meetings) == ["infra-2026-01-06", "infra-2026-02-03", "infra-2026-03-03"]
    assert meetings["infra-2026-02-03"]["status"] == "cancelled"
    assert meetings["infra-2026-02-03"]["reason"] == "storm"
    assert [item["title"] for item in meetings["infra-2026-03-03"]["agenda"]] == ["Backups"]
    assert meetings["infra-2026-03-03"]["heading"] == "2026-03-03"


def test_headings_inside_code_are_text(site):
    page = MARCH + "\n```md\n## 2025-01-01\n\n- somebody\n```\n"
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": page}).build()
    assert only_meeting(build)["id"] == "team-2026-03-05"


def test_index_readme_and_template_are_no_meetings(site):
    pages = {
        **SITE,
        "meetings/index.md": "# Meetings\n\n- [2026-03-05](team/2026-03-05.md)\n",
        "meetings/README.md": "# How we meet\n\nSince 2020-01-01 we meet.\n",
        "meetings/template.md": "# Meeting of DATE\n\n## Roll call\n\n- name / institution / GitHub handle\n",
    }
    build = site(pages).build()
    assert [meeting["id"] for meeting in build.json()["meetings"]] == ["team-2026-03-05", "team-2026-04-02"]


def test_agenda_and_notes_of_one_day_are_one_meeting(site):
    pages = {
        "index.md": INDEX,
        "meetings/agendas/2026-03-05.md": "# Agenda 2026-03-05\n\n## Agenda\n\n- Backups\n",
        "meetings/notes/2026-03-05.md": "# Notes 2026-03-05\n\n## Present\n\n- Imke Dorn / Nordlicht / @imkedorn\n",
    }
    build = site(pages).build()
    meeting = only_meeting(build)
    assert meeting["docname"] == "meetings/notes/2026-03-05"
    assert [item["source"] for item in meeting["agenda"]] == ["meetings/agendas/2026-03-05.md"]


def test_two_meetings_on_one_day_get_a_number_and_a_doubt(site):
    pages = {
        "index.md": INDEX,
        "meetings/team/a.md": MARCH,
        "meetings/team/b.md": MARCH.replace("3pm", "6pm"),
    }
    build = site(pages).build()
    assert [meeting["id"] for meeting in build.json()["meetings"]] == ["team-2026-03-05", "team-2026-03-05-2"]
    assert any(doubt["taken"] == "team-2026-03-05-2" for doubt in build.json()["doubts"])
