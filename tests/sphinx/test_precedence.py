"""Which facts win where several places on a page speak of a meeting: nothing is lost, and each contradiction told."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from tests.sphinx.notes import INDEX

SCHEMA = json.loads(files("sphinx_meetings").joinpath("meetings.schema.json").read_text(encoding="utf-8"))
CALL = """\
## Attendees

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic
"""
AGENDA = """\
## Agenda

- Sensors that sleep
- Hosting bill
"""


def built(site, *blocks, name="2026-03-05", front=""):
    text = "\n".join([front, "# Weathervane team meeting\n", *blocks])
    return site({"index.md": INDEX, f"meetings/team/{name}.md": text}).build()


def marked(part, *lines):
    return "\n".join([f"```{{meeting{part and '-'}{part}}}", *lines, "```\n"])


def people(build, kind="attendees"):
    [meeting] = build.json()["meetings"]
    return {who["name"]: who["roles"] for who in meeting[kind]}


def doubts(build):
    jsonschema.validate(build.json(), SCHEMA)
    return [(doubt["part"], doubt["said"], doubt["taken"], doubt["line"]) for doubt in build.json()["doubts"]]


@pytest.mark.parametrize("zone", ["GMT", "EST", "PDT", "CEST", "JST", "ET", "Etc/GMT"])
def test_a_zone_that_ends_in_t_is_read_in_a_directive(site, zone):
    build = built(site, f"```{{meeting}} 2026-03-05 15:00 {zone}\n```\n")
    assert build.warnings == []
    assert build.json()["meetings"][0]["start"]


def test_a_moment_is_read_in_a_directive(site):
    build = built(site, "```{meeting} 2026-03-05T15:00 GMT\n```\n")
    assert build.warnings == []
    assert build.json()["meetings"][0]["start"] == "2026-03-05T15:00:00+00:00"


@pytest.mark.parametrize(("option", "minutes"), [("", 90), (":duration: 45", 45)])
def test_the_end_tells_how_long_a_meeting_is_unless_the_option_does(site, option, minutes):
    build = built(site, f"```{{meeting}} 2026-03-05 15:00-16:30 UTC\n{option}\n```\n")
    assert build.json()["meetings"][0]["duration"] == minutes


def test_what_the_name_of_a_page_says_is_doubted_at_its_first_line(site):
    build = built(site, "```{meeting} 2026-03-06\n```\n")
    assert doubts(build) == [("date", "2026-03-05", "2026-03-06", 1)]


def test_what_the_notes_say_is_doubted_where_it_stands(site):
    build = built(site, "```{meeting} 2026-03-06\n```\n", "Date: March 5, 2026\n")
    assert ("date", "2026-03-05", "2026-03-06", 7) in doubts(build)


def test_who_chairs_by_a_directive_was_there(site):
    build = built(site, "```{meeting}\n:chair: @pruzic\n:notetaker: Ayo Balogun\n```\n", CALL)
    assert people(build) == {"Imke Dorn": [], "Pavel Ruzic": ["chair"], "Ayo Balogun": ["notetaker"]}
    assert doubts(build) == []


def test_who_is_to_chair_was_not_there_yet(site):
    build = built(site, "```{meeting}\n:status: planned\n:chair: Ayo Balogun\n```\n", CALL)
    assert people(build) == {"Imke Dorn": [], "Pavel Ruzic": []}


def test_nobody_is_there_where_no_roll_call_says_so(site):
    build = built(site, "```{meeting}\n:chair: Ayo Balogun\n```\n", AGENDA)
    assert people(build) == {}


def test_who_chairs_by_a_directive_takes_the_place_of_the_notes(site):
    build = built(site, "```{meeting}\n:chair: Imke Dorn\n```\n", "Chair: Ayo Balogun\n", CALL)
    assert people(build) == {"Imke Dorn": ["chair"], "Pavel Ruzic": [], "Ayo Balogun": []}
    assert [doubt[:3] for doubt in doubts(build)] == [("chairs", "Ayo Balogun", "Imke Dorn")]


def test_marked_regrets_leave_the_roll_call(site):
    build = built(site, CALL, marked("attendees", ":absent:", "- Ayo Balogun"))
    assert [*people(build)] == ["Imke Dorn", "Pavel Ruzic"]
    assert [*people(build, "absent")] == ["Ayo Balogun"]
    assert doubts(build) == []


def test_marked_guests_come_beside_the_roll_call(site):
    build = built(site, CALL, marked("attendees", ":guests:", "- Ayo Balogun", "- Imke Dorn"))
    assert people(build) == {"Pavel Ruzic": [], "Ayo Balogun": ["guest"], "Imke Dorn": ["guest"]}


def test_a_marked_roll_call_leaves_the_regrets(site):
    build = built(site, "Regrets: Ayo Balogun, Imke Dorn\n", marked("attendees", "- Imke Dorn"))
    assert [*people(build)] == ["Imke Dorn"]
    assert [*people(build, "absent")] == ["Ayo Balogun"]


def test_a_marked_roll_call_takes_the_place_of_a_plain_one_and_says_so(site):
    build = built(site, CALL, marked("attendees", "- Imke Dorn", "- Ayo Balogun"))
    assert [*people(build)] == ["Imke Dorn", "Ayo Balogun"]
    assert doubts(build) == [("attendees", "Pavel Ruzic", "Imke Dorn, Ayo Balogun", 7)]


def test_a_marked_agenda_takes_the_place_of_a_plain_one_and_says_so(site):
    build = built(site, AGENDA, marked("agenda", "- Hosting bill", "- Release party"))
    [meeting] = build.json()["meetings"]
    assert [item["title"] for item in meeting["agenda"]] == ["Hosting bill", "Release party"]
    assert doubts(build) == [("agenda", "Sensors that sleep", "Hosting bill, Release party", 6)]


def test_the_date_of_a_page_is_that_of_its_front_matter(site):
    build = built(site, CALL, AGENDA, name="planning", front="---\ndate: 2026-03-05\n---\n")
    assert build.json()["meetings"][0]["date_from"] == "frontmatter"


@pytest.mark.parametrize("fields", ["when: 2026-03-05 15:00 UTC", "date: 2026-03-05\n  time: '15:00'\n  timezone: UTC"])
def test_front_matter_takes_the_moment_whole_or_in_parts(site, fields):
    build = built(site, name="planning", front=f"---\nmeeting:\n  {fields}\n---\n")
    assert build.warnings == []
    assert build.json()["meetings"][0]["start"] == "2026-03-05T15:00:00+00:00"


@pytest.mark.parametrize("attributes", ['when="2026-03-05 15:00 UTC"', 'timezone="UTC" time="15:00" date="2026-03-05"'])
def test_a_tag_takes_the_moment_whole_or_in_parts(site, attributes):
    build = built(site, f"<meeting {attributes}>\n\n</meeting>\n", name="planning")
    assert build.warnings == []
    assert build.json()["meetings"][0]["start"] == "2026-03-05T15:00:00+00:00"


def test_an_hour_in_front_matter_that_yaml_made_a_number(site):
    build = built(site, front="---\nmeeting: 15:00\n---\n")
    assert build.json()["meetings"][0]["start"] == "2026-03-05T15:00:00"
    assert any("'meeting: 900' is what YAML made of 15:00" in warning for warning in build.warnings)


@pytest.mark.parametrize("issue", ["javascript:alert(1)", "seventeen", "#5"])
def test_an_issue_that_is_no_address_is_left_out(site, issue):
    build = built(site, f'```{{meeting}} 2026-03-05\n:issue: "{issue}"\n```\n')
    assert build.json()["meetings"][0]["links"] == {}
    [warning] = build.warnings
    assert "'issue'" in warning
    assert "owner/repo#12" in warning


SWALLOWED = """\
```{meeting-agenda}
- Sensors that sleep

```{note}
They wake up again.
```

- Hosting bill
```
"""


@pytest.mark.parametrize("fence", ["```", "~~~", ":::"])
def test_a_fence_that_swallows_the_rest_of_an_agenda(site, fence):
    text = f"# Weathervane\n\n{SWALLOWED.replace('```', fence)}"
    build = site(
        {"index.md": INDEX, "meetings/team/2026-03-05.md": text}, {"myst_enable_extensions": ["colon_fence"]}
    ).build()
    [warning] = [warning for warning in build.warnings if "[meetings.syntax]" in warning]
    assert "2026-03-05.md:3: " in warning
    assert f"'{fence}{{note}}'" in warning


def test_a_longer_fence_swallows_nothing(site):
    build = built(site, SWALLOWED.replace("```{meeting-agenda}", "````{meeting-agenda}", 1)[:-4] + "````\n")
    assert build.warnings == []
    assert len(build.json()["meetings"][0]["agenda"]) == 2
