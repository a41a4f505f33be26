"""When a meeting was, which meetings a page tells of, and what it says of the next one."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.reading.reading import agenda_of, people_of, read, read_meeting


def days(page):
    return [meeting.date and meeting.date.isoformat() for meeting in page.meetings]


@pytest.mark.parametrize(
    ("name", "notes", "date", "source"),
    [
        ("team/2026-03-05.md", "# Team meeting\n\nPresent: Imke Dorn\n", "2026-03-05", "filename"),
        ("team/20260305_notes.md", "# Team meeting\n\nPresent: Imke Dorn\n", "2026-03-05", "filename"),
        ("team/march.md", "# Team meeting (March 5, 2026)\n\nPresent: Imke Dorn\n", "2026-03-05", "heading"),
        ("team/march.md", "# Team meeting\n\n5 March 2026, 15:00 UTC\n", "2026-03-05", "text"),
        ("team/march.md", "# Team meeting\n\n- **When:** Thursday 5th March 2026\n", "2026-03-05", "text"),
        ("team/2026-03-05.md", "# Team meeting\n\nDate: Thursday, March 5\n", "2026-03-05", "text"),
        ("team/march.md", "# Team meeting\n\nPresent: Imke Dorn\n\n## Next meeting\n\n2 April 2026\n", None, None),
    ],
)
def test_date(name, notes, date, source):
    meeting = read_meeting(notes, f"meetings/{name}")
    assert (meeting.date and meeting.date.isoformat(), meeting.date_from) == (date, source)


@pytest.mark.parametrize(
    ("name", "notes", "date", "said"),
    [
        ("2026-03-05.md", "# Team\n\nDate: Friday, March 6, 2026\n", "2026-03-06", "2026-03-05"),
        (
            "2026-03-05.md",
            "# Team meeting March 2026\n\nDate: Thursday, February 5\n",
            "2026-03-05",
            "Thursday, February 5",
        ),
        ("notes.md", "# Team\n\nDate: Monday, March 5, 2026\n", "2026-03-05", "Monday, March 5, 2026"),
    ],
    ids=["the text is sure", "a stale date", "the weekday is wrong"],
)
def test_dates_that_contradict_are_a_doubt(name, notes, date, said):
    page = read(notes, f"meetings/team/{name}")
    assert days(page) == [date]
    assert [(doubt.part, doubt.taken) for doubt in page.doubts] == [("date", date)]
    assert said in page.doubts[0].said


@pytest.mark.parametrize(
    ("notes", "when"),
    [
        ("# Team meeting, Thu 5 March 2026, 15:00 UTC\n\nPresent: Imke Dorn\n", "2026-03-05 15:00 UTC"),
        ("# Call\n\nMeeting started by imke at 15:00:41 UTC on 2026-03-05.\n", "2026-03-05 15:00 UTC"),
        ("Team call 2026-03-05 (online)\n\nPresent: Imke Dorn\n", "2026-03-05 None None"),
        ("# Team meeting 2026-03-05\n\n15:00-16:00 London time\n", "2026-03-05 15:00 Europe/London"),
        ("# Protokoll der Sitzung vom 5. März 2026\n", "2026-03-05 None None"),
        ("# Compte rendu de la réunion du 5 février 2026\n", "2026-02-05 None None"),
        ("# Acta de la reunión – 5 de agosto de 2026\n", "2026-08-05 None None"),
        ("# Ata da reunião\n\nData: 05/03/2026\nHora: 19h\n", "2026-03-05 19:00 None"),
        ("# Riunione del comitato — 05/03/2026, ore 17:00\n", "2026-03-05 17:00 None"),
        ("# Team meeting\n\n| Date | 5 March 2026 |\n|---|---|\n| Time | 15:00 UTC |\n", "2026-03-05 15:00 UTC"),
        ("# Team meeting\n\nCreated: 2026-01-01\n\nDate: 2026-03-05\n", "2026-03-05 None None"),
        ("# Team meeting\n\n**March 5th, 2026**\n\nPresent: Imke Dorn\n", "2026-03-05 None None"),
        ("# Mei-Lin and Juli 10\n\nPresent: Imke Dorn\n\n## Agenda\n\n- Budget\n", "None None None"),
    ],
)
def test_when(notes, when):
    meeting = read_meeting(notes, "meetings/team/notes.md")
    time = meeting.time and meeting.time.isoformat("minutes")
    assert f"{meeting.date} {time} {meeting.timezone}" == when


@pytest.mark.parametrize(
    "notes",
    [
        "# Changelog\n\n## 2.1.0 (2026-03-05)\n\n- New loader\n\n## 2.0.1 - 2026-02-05\n\n- Fixes\n",
        "# Release notes\n\n## Version 3.2 (5 March 2026)\n\n- Faster\n\n## Version 3.1 (5 February 2026)\n\n- Fixes\n",
        "# News\n\n## 2026-03-05\n\nWe moved.\n\n## 2026-02-05\n\nWe will move.\n",
        "# Proposal 14\n\nCreated: 2026-03-05\n\n## Agenda for adoption\n\n1. Prototype\n",
        "# Record 7: a database\n\nDate: 2026-03-05\n\nStatus: accepted\n\n## Context\n\nWe need one.\n",
        "# Code of conduct\n\nLast updated: 2026-03-05\n\n## Committee members\n\n- Imke Dorn\n- Pavel Ruzic\n",
        "# Team\n\n## Members\n\n- Imke Dorn, Nord (@imke)\n",
        "# Roadmap 2026\n\n## Q1 (January – March 2026)\n\n- Budget\n\n## Q2 (April – June 2026)\n\n- Release\n",
        "# 2026-03-05 Release 1.0\n\nWe released 1.0.\n\n- faster\n",
    ],
)
def test_a_page_with_dates_or_people_is_no_meeting_for_that(notes):
    assert read(notes, "about/page.md").meetings == ()


def test_sections_of_an_archive_may_hold_nothing_but_items():
    notes = "# Team\n\n## 2026-03-12\n\n- [Imke] Budget\n- Release\n\n## 2026-03-05\n\n- No meeting this week\n"
    page = read(notes, "meetings/team.md")
    assert [agenda_of(meeting) for meeting in page.meetings] == [["Budget [Imke]", "Release"], []]


def test_sections_without_a_year_or_a_date_take_that_of_the_title():
    notes = "# Council in April 2026\n\n## April 5\n\n- Budget\n\n## April 12\n\n- Release\n"
    assert days(read(notes, "council/april.md")) == ["2026-04-05", "2026-04-12"]
    notes = "# Assembly 2026-03-05\n\n## Morning\n\n### Agenda\n\n- Budget\n\n## Evening\n\n### Agenda\n\n- Vote\n"
    assert days(read(notes, "council/assembly.md")) == ["2026-03-05", "2026-03-05"]


def test_no_day_is_a_doubt():
    page = read("# Team meeting\n\nPresent: Imke Dorn\n", "meetings/team/2026-03.md")
    assert page.meetings[0].period == "2026-03"
    assert [doubt.reason for doubt in page.doubts] == ["the page tells no day"]


def test_a_season_that_is_not_is_a_doubt():
    page = read("# Team\n\nDate: July 2, 2026, 9am PST\n", "meetings/team/notes.md")
    assert page.meetings[0].timezone == "America/Los_Angeles"
    assert [doubt.part for doubt in page.doubts if doubt.part == "timezone"] == ["timezone"]


def test_dated_headings_begin_meetings():
    notes = """\
    # Team 2026

    Present: Nobody Inparticular

    ## 2026-03-05

    ### Present

    - Imke Dorn

    ## Agenda

    - Budget

    ## April 2, 2026 (cancelled due to storm)

    ## 2026-05

    _No meeting this month._

    ```md
    ## 2020-01-01
    ```

    ## Template

    ### Present

    - name / institution
    """
    page = read(notes, "meetings/team/2026.md")
    assert [(meeting.heading, meeting.status, meeting.reason) for meeting in page.meetings] == [
        ("2026-03-05", None, None),
        ("April 2, 2026 (cancelled due to storm)", "cancelled", "storm"),
        ("2026-05", "cancelled", None),
    ]
    assert people_of(page.meetings[0]) == ["Imke Dorn"]
    assert agenda_of(page.meetings[0]) == ["Budget"]
    assert page.meetings[2].period == "2026-05"


def test_headings_with_an_agenda_each_begin_meetings():
    notes = """\
    # Team notes March 2026

    # First call

    ## Agenda

    - Budget

    # Second call (2026-03-19)

    ## Agenda

    - Release
    """
    page = read(notes, "meetings/team/2026-03.md")
    assert days(page) == [None, "2026-03-19"]
    assert [agenda_of(meeting) for meeting in page.meetings] == [["Budget"], ["Release"]]


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("index.md", "# Meetings 2026\n\n- [2026-03-05](a.md)\n"),
        (
            "archive.md",
            "# Notes\n\n- [2026-03-05](a.md)\n- [2026-04-02](b.md)\n- [2026-05-07](c.md)\n- [2026-06-04](d.md)\n",
        ),
        ("README.md", "# How we meet\n\nSince 2026-01-01 we meet.\n\n## Agenda\n\n- add items here\n"),
        (
            "template.md",
            "# Meeting of DATE\n\n## Roll call\n\n- name / institution / GitHub handle\n\n## Agenda\n\n- item\n",
        ),
        ("how.md", "# How we meet\n\nWe meet on Thursdays.\n"),
        (
            "handbook.md",
            "# Handbook of the group\n\n> **In the call:** Imke Dorn\n>\n> **Agenda:** tea, next steps\n\n- rules\n",
        ),
        ("roles.md", "# Meeting roles\n\n## Chair\n\n- Imke Dorn (2026)\n\n## Scribe\n\n- Pavel Ruzic\n"),
        ("charter.md", "# Charter\n\n## Members\n\n- Imke Dorn\n- Pavel Ruzic\n\n## Topics\n\n- tea\n"),
        ("actions.md", "# Action items\n\n## 2026-03-05\n\n- [ ] @imke buy tea\n\n## 2026-02-05\n\n- [ ] @imke tea\n"),
        ("blog-draft.md", "# A year of calls\n\n## Who came\n\n- Imke Dorn\n\n## What we talked about\n\n- Tea\n"),
    ],
)
def test_pages_that_are_no_meetings(name, notes):
    assert read(notes, f"meetings/team/{name}").meetings == ()


@pytest.mark.parametrize(
    ("notes", "announced"),
    [
        ("Our next meeting is **April 2nd, 2026** at 6pm Zurich time.\n", ("2026-04-02", "18:00:00", "Europe/Zurich")),
        ("## Next meeting\n\nThursday, 2 April, 15:00 UTC\n", ("2026-04-02", "15:00:00", "UTC")),
        ("**Next meeting:** 2026-04-02\n", ("2026-04-02", "None", None)),
        ("## Updates\n\n- Imke: the next meeting of the board is on 2 April 2026\n", None),
        ("## Next meeting\n\nTo be announced.\n", None),
        ("## Next meeting\n\n2026-02-05\n", None),
    ],
)
def test_announcements(notes, announced):
    meeting = read_meeting(f"# Team meeting\n\nPresent: Imke Dorn\n\n{notes}")
    found = [(str(entry.date), str(entry.time), entry.timezone) for entry in meeting.announcements]
    assert found == ([announced] if announced else [])
    assert meeting.date == dt.date(2026, 3, 5)


def test_links():
    notes = """\
    # Team meeting

    - **Issue:** https://github.com/vane/compass/issues/31
    - **Pad:** <https://pad.example.org/march>
    - **Recording:** https://video.example.org/XXXXXXX
    - [Join us](https://meet.jit.si/vane)
    - [Notes of the last meeting](https://pad.example.org/february)
    - [In your time zone](https://arewemeetingyet.com/Berlin/2026-03-05/18:00/vane)
    """
    meeting = read_meeting(notes)
    assert {link.kind: link.url for link in meeting.links} == {
        "issue": "https://github.com/vane/compass/issues/31",
        "join": "https://meet.jit.si/vane",
        "notes": "https://pad.example.org/march",
        "previous": "https://pad.example.org/february",
    }
    assert (meeting.time, meeting.timezone) == (dt.time(18), "Europe/Berlin")


def test_broken_encoding_is_mended_and_reported_once():
    notes = """\
    # Team meeting

    ## Present

    - SÃ¶ren Ã\x85berg / Nord
    - ZoÃ« Dorn

    ## Agenda

    - ðŸŽ‰ **SÃ¶ren (5m):** party
    """
    page = read(notes)
    assert people_of(page.meetings[0]) == ["Sören Åberg", "Zoë Dorn"]
    assert agenda_of(page.meetings[0]) == ["party [Sören] 5m"]
    [doubt] = page.doubts
    assert (doubt.part, doubt.line) == ("encoding", 5)
    assert doubt.taken.startswith("Sören")


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("é", "e\N{COMBINING ACUTE ACCENT}"),
        lambda text: text.replace("  - ", "\t- "),
        lambda text: text.replace(" / @", "\t/\t@"),
        lambda text: text.replace("@", "\\@"),
        lambda text: text.replace("\n\n", "\n\n\n\n"),
    ],
    ids=["crlf", "decomposed", "tabs", "tabs between fields", "escapes", "blank lines"],
)
def test_harmless_damage_changes_nothing(change):
    people = "## Présents\n\n- Zoé Dorn / @zoe\n- Imke / @imke\n"
    notes = f"# Team meeting\n\n{people}\n## Agenda\n\n- Café\n  - talk\n- Release\n"
    plain, damaged = read(notes), read(change(notes))
    assert damaged.doubts == plain.doubts == ()
    assert people_of(damaged.meetings[0]) == people_of(plain.meetings[0]) == ["Zoé Dorn", "Imke"]
    assert agenda_of(damaged.meetings[0]) == agenda_of(plain.meetings[0]) == ["Café", "Release"]


def test_bold_days_divide_a_page_without_dated_headings():
    notes = "# Notes of 2026\n\n**May 5, 2026**\n\n- Budget\n\n**May 19, 2026**\n\n- Release\n"
    assert [str(meeting.date) for meeting in read(notes).meetings] == ["2026-05-05", "2026-05-19"]


def test_two_members_of_a_council_are_no_meeting():
    table = "| Name | Term ends |\n|---|---|\n| Imke Dorn | 2026 |\n| Pavel Ruzic | 2027 |\n"
    assert not read(f"# Steering Council\n\n## Members\n\n{table}", name="team/council.md").meetings


def test_the_date_in_the_front_matter_is_that_of_a_page_with_people():
    notes = "# Council, March 2026\n\n## Attendees\n\n- Imke Dorn\n- Pavel Ruzic\n"
    assert days(read(notes, name="team/council.md", dated="2026-03-18")) == ["2026-03-18"]
    assert not read("# Budget\n\n## Costs\n\nHigh.\n", name="team/budget.md", dated="2026-03-18").meetings


def test_a_heading_with_the_day_of_the_title_begins_no_meeting():
    people = "### Attendees\n\nImke, Pavel, Ana\n"
    topics = "## March 5th, 2026 Topics\n\n1. Grease\n2. Rust\n"
    [meeting] = read(f"# Vane meeting of the team: March 5, 2026 11:00\n\n{people}\n{topics}").meetings
    assert (len(meeting.attendees), agenda_of(meeting)) == (3, ["Grease", "Rust"])


def test_bold_lines_that_say_the_same_of_each_day_begin_meetings():
    notes = (
        "Ropes - call notes\n\n**Mar 18, 2026 | Ropes call**\n\nAttendees: Imke Dorn, Pavel Ruzic\n\n"
        "**Mar 4, 2026 | Ropes call**\n\nAttendees: Imke Dorn, Ayo Balogun\n"
    )
    meetings = read(notes, "meetings/notes.md").meetings
    assert [meeting.date.isoformat() for meeting in meetings] == ["2026-03-18", "2026-03-04"]
    assert [meeting.attendees[1].name for meeting in meetings] == ["Pavel Ruzic", "Ayo Balogun"]


@pytest.mark.parametrize(
    "below",
    [
        "**Left from the meeting on 5 May 2026**\n\n- Hall\n\n**Left from the meeting on 12 May 2026**\n\n- Shirts\n",
        "Upcoming:\n\n**Ropes call 5 May 2026**\n\n**Ropes call 12 May 2026**\n",
    ],
)
def test_bold_lines_that_speak_of_other_meetings_begin_none(below):
    meeting = read_meeting(f"# Ropes call\n\nAttendees: Imke Dorn, Pavel Ruzic\n\n- Grease\n\n{below}")
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic"]


def test_somebody_absent_may_owe_something():
    meeting = read_meeting("""\
        # Harbour club, 5 May 2026
        ## Attendees
        - Bodil Krag
        ## Regrets
        - Tomasi Vea
        ## Action items
        - Tomasi: paint the hull
        """)
    [action] = meeting.actions
    assert ([owner.name for owner in action.owners], action.text) == (["Tomasi"], "paint the hull")
