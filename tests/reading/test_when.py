"""When a meeting was, on pages whose authors put it in a place of their own."""

from __future__ import annotations

import pytest

from tests.reading.reading import people_of, read, read_meeting

NAME = "council/notes.md"


def told(meeting):
    time = meeting.time and meeting.time.isoformat("minutes")
    return f"{meeting.date} {time} {meeting.timezone} {meeting.duration}"


@pytest.mark.parametrize(
    ("notes", "when"),
    [
        (
            "# Committee 9\n\n## Minutes of the 14th meeting\n\nHeld on 5 March 2026, 14:00–15:30 UTC, in Oslo\n",
            "2026-03-05 14:00 UTC 90",
        ),
        (
            "# Team meeting\n\nA meeting of the Vane board was held online on 5 March 2026 beginning at 16:00 UTC.\n",
            "2026-03-05 16:00 UTC None",
        ),
        (
            "# Team meeting 2026-03-05\n\nImke called the meeting to order at 16:03 UTC (scheduled for 16:00 UTC).\n",
            "2026-03-05 16:00 UTC None",
        ),
        (
            "# Vane\n\n## Minutes of the meeting, March 5, 2026, 6:30pm ET\n\n### Item 1: School\n\nIt went well.\n",
            "2026-03-05 18:30 America/New_York None",
        ),
        ("# Team meeting 2026-03-05\n\nMeeting opened at: 15:00 UTC\n", "2026-03-05 15:00 UTC None"),
        (
            "# Réunion 2026-03-05\n\nOuverture de la séance : 14h00 (heure de Paris)\n",
            "2026-03-05 14:00 Europe/Paris None",
        ),
        ("# Team meeting\n\n**When:** Thursday, March 5, 2026 @ 15:30 UTC (1 hour)\n", "2026-03-05 15:30 UTC 60"),
        ("# Team meeting\n\nDate: 2026-03-05, 15:30 UTC, 45 min.\n", "2026-03-05 15:30 UTC 45"),
        ("# Team meeting\n\nDate: 2026-03-05, 15:30 UTC; 10 minutes of break\n", "2026-03-05 15:30 UTC None"),
        (
            "# Minutes\n\n**REGULAR MEETING**\n\n**March 5, 2026, 5:30 p.m. CST**\n",
            "2026-03-05 17:30 America/Chicago None",
        ),
        (
            "# 2026 03 05 Minutes\n\n**Vane Council**\n\nMarch 5, 2026 - 10:00 am Eastern\n",
            "2026-03-05 10:00 America/New_York None",
        ),
        (
            "# Council, 2026-03-05 18:00 UTC\n\nMeeting started by imked at 17:58:40 UTC.\n",
            "2026-03-05 18:00 UTC None",
        ),
        (
            "# Team meeting\n\n**Logistics:** Thursday, March 5, 2026, 16:00 CET via Zoom\n",
            "2026-03-05 16:00 Europe/Berlin None",
        ),
        ("# Team meeting 2026-03-05\n\nTime: 15 UTC\n", "2026-03-05 15:00 UTC None"),
        ("# Team meeting 2026-03-05\n\n*15:00 UTC, video call*\n", "2026-03-05 15:00 UTC None"),
        ("# Team meeting 2026-03-05\n\nThursdays 15:00-15:45 UTC on our server\n", "2026-03-05 15:00 UTC 45"),
        ("# Team meeting 2026-03-05\n\n- Zoom: 15:00 UTC, https://meet.jit.si/vane\n", "2026-03-05 15:00 UTC None"),
        ("# Team meeting 2026-03-05\n\nThe agenda closes on Thursday at 15:00 UTC.\n", "2026-03-05 None None None"),
        ("# Team meeting 2026-03-05\n\nPlace and time: online, 15:00 UTC\n", "2026-03-05 15:00 UTC None"),
        (
            "# Team meeting\n\n| Date | 2026-03-05 |\n|---|---|\n| Start | 15:00 UTC |\n| End: | 16:15 UTC |\n",
            "2026-03-05 15:00 UTC 75",
        ),
        ("# Team meeting, March 2026\n\nThu 5 March, after lunch in the big room\n", "2026-03-05 None None None"),
        ("# Team meeting 2026-03-05\n\nVideo, 20h30 (heure de Paris)\n", "2026-03-05 20:30 Europe/Paris None"),
    ],
    ids=[
        "below a subtitle",
        "in a sentence",
        "planned for another hour",
        "in the heading of the minutes",
        "when it was opened",
        "when it was opened in French",
        "length in brackets",
        "length behind a comma",
        "another length",
        "below two bold lines",
        "below the name of the group",
        "as planned and as started",
        "logistics",
        "an hour alone",
        "hour before other words",
        "hour of a weekday",
        "hour beside a link",
        "a deadline",
        "place and time",
        "start and end",
        "a weekday and a date before other words",
        "mostly an hour",
    ],
)
def test_place(notes, when):
    assert told(read_meeting(notes, NAME)) == when


def test_a_deeper_heading_with_a_date_and_words_is_a_part():
    notes = """\
    # Group

    ## 5 March 2026

    ### Present

    - Imke Dorn

    ### Minutes of 19 February

    Approved.

    #### 26 February 2026

    ## 12 February 2026
    """
    page = read(notes, NAME)
    assert [str(meeting.date) for meeting in page.meetings] == ["2026-03-05", "2026-02-26", "2026-02-12"]


@pytest.mark.parametrize(
    ("notes", "days"),
    [
        (
            "# Calls (spring term 2026)\n\n## Thu 5 March\n\n- Budget\n\n## 19 March\n\n- Vote\n",
            "2026-03-05 2026-03-19",
        ),
        ("# Calls\n\n## 2026\n\n### Jan 8\n\n- Budget\n\n## 2025\n\n### Dec 4\n\n- Vote\n", "2026-01-08 2025-12-04"),
        (
            "# Calls\n\n## Feb 5\n\n- Budget\n\n## Jan 8\n\n- Vote\n\n## Dec 11, 2025\n\n- Tea\n",
            "2026-02-05 2026-01-08 2025-12-11",
        ),
        ("# Calls\n\n## March 2026\n\n### Mar 5\n\n- Budget\n\n### Mar 19\n\n- Vote\n", "2026-03-05 2026-03-19"),
        ("# Calls since 2019\n\n## Mar 5\n\n- Budget\n\n## Mar 19\n\n- Vote\n", "None None"),
    ],
    ids=["title", "above", "beside", "month above", "another year"],
)
def test_years_of_sections(notes, days):
    assert " ".join(str(meeting.date) for meeting in read(notes, "council/notes.md").meetings) == days


def test_a_year_and_headings_make_no_meeting():
    assert not read("# Report 2026\n\n## Health\n\nGood.\n\n## Questions\n\nNone.\n", "council/2026.md").meetings


@pytest.mark.parametrize(
    ("name", "notes", "day", "source"),
    [
        ("2026-03-19.md", "# Team, March 5, 2026\n\nPresent: Imke Dorn\n", "2026-03-19", "filename"),
        ("2026-03-05.md", "# Team, March 12, 2026\n\nPresent: Imke Dorn\n", "2026-03-12", "heading"),
        ("2026-03-06.md", "# Team, March 5, 2026\n\nPresent: Imke Dorn\n", "2026-03-05", "heading"),
        ("2026-03-19.md", "# Team\n\nDate: Thursday, March 5, 2026\n", "2026-03-19", "filename"),
        ("2026-03-06.md", "# Team\n\nDate: Thursday, March 5, 2026\n", "2026-03-05", "text"),
    ],
    ids=["copied title", "moved to a later day", "published a day later", "copied date", "dated and published"],
)
def test_a_day_left_over_from_an_earlier_meeting(name, notes, day, source):
    page = read(f"{notes}\n## Agenda\n\n- Budget\n", f"council/{name}")
    assert [(str(meeting.date), meeting.date_from) for meeting in page.meetings] == [(day, source)]
    assert [entry.part for entry in page.doubts] == ["date"]


@pytest.mark.parametrize(
    ("name", "notes", "when"),
    [
        ("notes.md", "# Call\n\nDate: 10/03/2026, 17:00 (UK)\n", "2026-03-10 17:00 Europe/London None"),
        (
            "notes.md",
            "# Call\n\nDate: 10/03/2026\n\n## Actions from 24/02/2026\n\n- Imke: tea\n",
            "2026-03-10 None None None",
        ),
        (
            "notes.md",
            "# Call\n\nDate: 10/03/2026\n\n## Actions from 02/24/2026\n\n- Imke: tea\n",
            "2026-10-03 None None None",
        ),
        ("2026-03-10.md", "# Call\n\nDate: 10/03/2026\n", "2026-03-10 None None None"),
        ("notes.md", "# Call\n\nDate: 05-03-2026 (Thursday)\n", "2026-03-05 None None None"),
        ("notes.md", "# Call\n\nDate: 2026-03-05\nTime (UTC): 15:00-16:00\n", "2026-03-05 15:00 UTC 60"),
        ("notes.md", "# Call\n\nDate: 2026-03-05\nDuration: 1:30\n", "2026-03-05 None None 90"),
        ("notes.md", "# Call\n\nCall: March 5, 2026 at 15:00 UTC\n", "2026-03-05 15:00 UTC None"),
        ("2026-01-02.md", "# Call, 30 December\n", "2025-12-30 None None None"),
        ("notes.md", "# Call\n\nDate: 2026-03-10 @ 1600Z\n", "2026-03-10 16:00 UTC None"),
        (
            "notes.md",
            "# Call\n\nDate: 2026-03-10, 20.00 uur (Nederlandse tijd)\n",
            "2026-03-10 20:00 Europe/Amsterdam None",
        ),
    ],
    ids=[
        "zone",
        "another day",
        "another month",
        "file name",
        "weekday",
        "zone of the label",
        "clock",
        "call",
        "new year",
        "military",
        "zone of a country",
    ],
)
def test_day_and_hour_as_written(name, notes, when):
    assert told(read_meeting(f"{notes}\nPresent: Imke Dorn\n\n## Agenda\n\n- Tea\n", f"council/{name}")) == when


def test_days_of_a_title_with_the_first_of_them():
    notes = "# Spring plenary (24–25 March 2026)\n\n## Day 1: 24 March\n\n- Budget\n\n## Day 2: 25 March\n\n- Vote\n"
    assert [str(meeting.date) for meeting in read(notes, NAME).meetings] == ["2026-03-24", "2026-03-25"]


def test_the_index_of_a_folder_of_one_day_holds_its_notes():
    notes = "# Call, 5 March 2026\n\n- 15:00 UTC\n\n## Agenda\n\n1. Welcome\n"
    assert [str(meeting.date) for meeting in read(notes, "calls/2026-03-05/README.md").meetings] == ["2026-03-05"]
    assert not read(notes, "calls/2026/README.md").meetings


@pytest.mark.parametrize(
    ("name", "notes"),
    [
        ("notes.md", "# Call\n\n- Date: 2026-03-05\n\n## Minutes of 5 February 2026\n\nFine.\n"),
        ("2026-03-05.md", "# Call\n\n## Questions of 5 February 2026\n\nNone.\n"),
        ("2026-03.md", "# Call of March 5\n\n## Approval of the minutes of 5 February 2026\n\nFine.\n"),
        ("2026-03.md", "# Call of March 5\n\n## Actions from 5 February 2026\n\n- Imke: tea\n"),
    ],
    ids=["a label has the day", "the name has it", "approval", "actions"],
)
def test_a_heading_with_the_date_of_an_earlier_meeting(name, notes):
    page = read(f"{notes}\n## Present\n\n- Imke Dorn\n", f"council/{name}")
    assert [(str(meeting.date), len(meeting.attendees)) for meeting in page.meetings] == [("2026-03-05", 1)]


@pytest.mark.parametrize(
    ("notes", "when"),
    [
        ("2026-03-06 18:00-19:00 UTC: power is off\n", "2026-03-05 None None None"),
        (
            "## Present\n\n- Imke Dorn\n\n## Meeting\n\nThursday, March 5, 2026, 10:00 UTC\n",
            "2026-03-05 10:00 UTC None",
        ),
        ("## Date\n\n5 March 2026\n\n## Time\n\n10:00 UTC\n", "2026-03-05 10:00 UTC None"),
        ("This page is for the call of Thursday, 5 March 2026 at 18:00 UTC.\n", "2026-03-05 18:00 UTC None"),
        ("Heure de début : 14h00 (heure belge)\n\nClôture : 15h15\n", "2026-03-05 14:00 Europe/Brussels 75"),
        ("### Duration: 1 hour 28 mins\n\n### Time: 14:00 UTC\n", "2026-03-05 14:00 UTC 88"),
        (
            "## Roll call\n\nThe meeting was called to order at 8:02am PST.\n",
            "2026-03-05 08:02 America/Los_Angeles None",
        ),
        ("## Next meeting\n\nThe next meeting starts at 9:00 UTC.\n", "2026-03-05 None None None"),
        ("## Present\n\n- Imke\n\n*Time: 10:00 US Central (16:00 UTC)*\n", "2026-03-05 10:00 America/Chicago None"),
        ("Time: 18:00 (17:00 UTC)\n", "2026-03-05 17:00 UTC None"),
        ("05 Mar 2026 - 1500 UTC\n", "2026-03-05 15:00 UTC None"),
        ("<table><tr><th>Time</th><td>15:00 UTC</td></tr></table>\n", "2026-03-05 15:00 UTC None"),
        ("時間：2026年3月5日 14:00（台北時間）\n", "2026-03-05 14:00 Asia/Taipei None"),
        ("We met by video on Thursday 5th March 2026 at 8pm (London time).\n", "2026-03-05 20:00 Europe/London None"),
        ("9am Central / 10am Eastern, one hour, on our server\n", "2026-03-05 09:00 America/Chicago 60"),
        ("## Agenda: 2026-03-05, 10:00 UTC\n\n- Docs\n", "2026-03-05 10:00 UTC None"),
        ("## Agenda\n\n### Release at 10:00 UTC\n\n- Docs\n", "2026-03-05 None None None"),
        ("Doors at 18:30, we start at 19:00 (UK time) sharp.\n", "2026-03-05 19:00 Europe/London None"),
        ("Einlass ab 18:30, Beginn um 19:00 Uhr (MEZ).\n", "2026-03-05 19:00 Europe/Berlin None"),
        ("Held online. Opened 18:30 UTC, closed 19:50 UTC.\n", "2026-03-05 18:30 UTC None"),
        (
            "Date: 2026-03-05\n\nTime: 0700Z - 0830Z (announced for 0800Z, moved on 2 March)\n",
            "2026-03-05 07:00 UTC None",
        ),
        ("**5 March 2026, noon–1pm ET (5pm GMT, 6pm CET)**\n", "2026-03-05 12:00 America/New_York 60"),
        ("## When\n\nUTC Thu 5-Mar-2026 20:00 (08:00 PM):\n", "2026-03-05 20:00 UTC None"),
        ("5 March 2026, 15:00 East Africa Time\n", "2026-03-05 15:00 Africa/Nairobi None"),
        ("2026-03-05 | 15:00 UTC | Chair: Ana | Notes: Ben\n", "2026-03-05 15:00 UTC None"),
        ("Heure : 18h à 19h (heure de Paris)\n", "2026-03-05 18:00 Europe/Paris 60"),
        ("Hora: 12:00 hora de Colombia\n", "2026-03-05 12:00 America/Bogota None"),
        ("日時：2026年3月5日（木）午後8時〜（日本時間）\n", "2026-03-05 20:00 Asia/Tokyo None"),
    ],
    ids=[
        "another day",
        "below a heading",
        "below headings of their own",
        "in a sentence",
        "labels",
        "labels in headings",
        "called to order",
        "the next meeting",
        "among the people",
        "the one with a zone",
        "behind a year",
        "HTML",
        "wide colon",
        "met",
        "in two zones",
        "behind the agenda",
        "in an item of the agenda",
        "after the doors",
        "after the doors in German",
        "opened",
        "moved on another day",
        "from noon",
        "before an officer",
        "a stretch of hours with letters",
        "the hour of a country",
        "below a heading, before a colon",
        "in a zone written out",
        "from then on",
    ],
)
def test_hour(notes, when):
    assert told(read_meeting(f"# Team meeting 2026-03-05\n\n{notes}", NAME)) == when


def test_a_sentence_tells_the_day_of_a_page_about_a_meeting_that_no_other_place_tells():
    notes = "These are the notes of our monthly call on 5 March 2026.\n\n## Present\n\n- Imke Dorn\n"
    assert told(read_meeting(f"# Team meeting\n\n{notes}", NAME)) == "2026-03-05 None None None"
    assert told(read_meeting(f"# Team meeting, 12 March 2026\n\n{notes}", NAME)) == "2026-03-12 None None None"
    assert not read(f"# Guide\n\n{notes.partition('##')[0]}## Install\n\nIt.\n\n## Use\n\nIt.\n", NAME).meetings


def test_labels_of_days_divide_a_page_without_dated_headings():
    notes = """\
    # Fern

    Newest first.

    ---

    **Date:** 19 March 2026
    **Present:** Imke Dorn

    - Budget

    ---

    ## Second call

    - Date: 2026-03-05
    - Present: Pavel Ruzic

    """
    page = read(notes, NAME)
    assert [(meeting.heading, str(meeting.date)) for meeting in page.meetings] == [
        ("19 March 2026", "2026-03-19"),
        ("Second call", "2026-03-05"),
    ]
    assert [people_of(meeting) for meeting in page.meetings] == [["Imke Dorn"], ["Pavel Ruzic"]]


def test_bold_days_with_an_hour_divide_a_page():
    notes = "# Fern\n\n**March 19, 2026 - 9am PT**\n\n- Budget\n\n**March 5, 2026 - 9am PT**\n\n- Vote\n"
    assert [f"{told(meeting)}" for meeting in read(notes, NAME).meetings] == [
        "2026-03-19 09:00 America/Los_Angeles None",
        "2026-03-05 09:00 America/Los_Angeles None",
    ]


def test_a_roll_call_that_comes_first_is_no_title():
    notes = "## Attendees\n\n- Imke Dorn\n- Pavel Ruzic\n\n## Notes\n\n- Budget\n"
    assert people_of(read_meeting(notes, "council/2026-03-05.md")) == ["Imke Dorn", "Pavel Ruzic"]
    [meeting] = read(notes, NAME, title="Call, 5 March 2026, 15:00 UTC").meetings
    assert told(meeting) == "2026-03-05 15:00 UTC None"
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic"]


@pytest.mark.parametrize(
    ("headings", "days"),
    [
        ("Meeting of the Board of the Fern Trust on {}", "2026-03-05 2026-02-05"),
        ("Fern call {} (for Europe, Africa and the Americas)", "2026-03-05 2026-02-05"),
        ("~~{}~~ cancelled", "2026-03-05 2026-02-05"),
        ("What we think about the plan for {} today", ""),
    ],
)
def test_headings_that_say_more_than_their_day(headings, days):
    one, two = (headings.format(day) for day in ("5 March 2026", "5 February 2026"))
    notes = f"# Fern\n\n## {one}\n\n- Budget\n\n## {two}\n\n- Vote\n"
    assert " ".join(str(meeting.date) for meeting in read(notes, NAME).meetings) == days


@pytest.mark.parametrize(
    "notes",
    [
        "# Welcome\n\n*Published 2026-03-05*\n\n## Who they are\n\n- Imke\n\n## What they do\n\n- Review\n",
        "# Welcome\n\nAt the call on 5 March 2026 we met Imke.\n\n## Who\n\n- Imke\n\n## What\n\n- Review\n",
        "# Welcome\n\nAt the call on 5 March 2026 we met Imke.\n\n## Who\n\n- Imke\n\n## What\n\n- Review\n- Budget\n",
        "# How to run a meeting\n\nSet the date, e.g. 2026-03-05\n\n## Agenda\n\n- Ask for items\n",
        "# Meeting schedule\n\n## March 2026\n\n- 5 March, council\n\n## April 2026\n\n- 2 April, council\n",
        "# Decision log\n\n## 2026-03-05\n\n- Tea\n\n## 2026-02-05\n\n- Cake\n",
        "# Meeting policy\n\n2026-03-05\n\n## Agenda\n\n- Sent a week before\n",
    ],
)
def test_pages_about_meetings_are_none(notes):
    assert not read(notes, NAME).meetings


def test_a_longer_heading_beside_dated_ones_begins_a_meeting():
    notes = "# Fern\n\n## 2026-03-05\n\n- Tea\n\n## 2026-02-05, together with all of our friends at Moss\n\n- Cake\n"
    assert [str(meeting.date) for meeting in read(notes, NAME).meetings] == ["2026-03-05", "2026-02-05"]


@pytest.mark.parametrize("name", ["2026/core-03-05", "2026/0305", "2026/0305-plenary", "2026/03-05-notes"])
def test_month_and_day_in_a_name_below_a_year(name):
    assert str(read_meeting("# Fern meeting\n\nPresent: Imke Dorn\n", f"{name}.md").date) == "2026-03-05"


def test_a_line_that_begins_with_a_day_and_goes_on_about_the_place():
    notes = "# Fern call\n\n**5th of March, 2026** on our channel, see the log below\n"
    assert str(read_meeting(notes, NAME).date) == "2026-03-05"
    assert not read("# Fern call\n\n2026-03-05: we have moved to another channel\n", NAME).meetings


def test_a_day_in_a_title_is_no_version():
    [meeting] = read("# Plenum 05.03.2026\n\nAusgefallen, nur drei Leute waren da.\n", NAME).meetings
    assert (str(meeting.date), meeting.status) == ("2026-03-05", "cancelled")


def test_a_page_that_has_the_name_of_its_day_is_a_meeting():
    notes = "# Fern\n\nDatum: 5 March 2026\n\nHäär: Imke\n"
    assert str(read_meeting(notes, "council/2026-03-05.md").date) == "2026-03-05"
    assert not read(notes, NAME).meetings


@pytest.mark.parametrize("top", ["# Fern\n\n###### tags: `fern` `notes`\n\n", "###### Tags: `fern`\n\n# Fern\n\n"])
def test_the_tags_of_a_pad_are_no_heading(top):
    meeting = read_meeting(f"{top}5 March 2026, 15:00 UTC\n\n## Present\n\n- Imke Dorn\n", "council/fern.md")
    assert told(meeting) == "2026-03-05 15:00 UTC None"
    assert not meeting.agenda


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("14h30-15h10 (Paris), video: https://meet.example.org/vane", "14:30 Europe/Paris 40"),
        ("Zoom (15:00 UTC): https://meet.example.org/vane", "15:00 UTC None"),
        (
            "A meeting of the Vane Trees board was held over chat beginning at 16:00 UTC, 5 March 2026. Imke presided.",
            "16:00 UTC None",
        ),
        ("A vote was held on the budget. The next one begins at 16:00 UTC.", "None None None"),
    ],
)
def test_the_hour_in_a_line_that_says_more(line, when):
    assert told(read_meeting(f"# Minutes\n\n**5 March 2026**\n\n{line}\n", NAME)) == f"2026-03-05 {when}"


@pytest.mark.parametrize(
    "top",
    [
        '<p align="center"><img src="fern.svg"></p>\n\n# Fern, 5 March 2026\n\n',
        "![Fern](fern.svg)\n\n# Fern, 5 March 2026\n\n",
        "% a comment\n\n# Fern, 5 March 2026\n\n",
    ],
)
def test_what_stands_above_the_title_without_text(top):
    meeting = read_meeting(f"{top}- Time: 15:00 UTC\n- Present: Imke Dorn\n", NAME)
    assert told(meeting) == "2026-03-05 15:00 UTC None"
    assert people_of(meeting) == ["Imke Dorn"]


def test_rows_of_tables_with_days_divide_a_page():
    notes = "# Fern\n\n" + "".join(
        f"| Date | {day} |\n|---|---|\n| Present | {name} |\n\nTopics: tea.\n\n"
        for day, name in (("5 March 2026", "Imke Dorn"), ("5 February 2026", "Pavel Ruzic"))
    )
    page = read(notes, NAME)
    assert [str(meeting.date) for meeting in page.meetings] == ["2026-03-05", "2026-02-05"]
    assert [people_of(meeting) for meeting in page.meetings] == [["Imke Dorn"], ["Pavel Ruzic"]]


SEVERAL = "## 2026-03-05\n\n- Imke\n\n## 2026-07-02\n\n%s- Imke\n"


@pytest.mark.parametrize(
    ("above", "below", "hours"),
    [
        ("Meets every other Thursday at 9:30 AM Pacific / 12:30 PM Eastern\n\n", "", ["09:30 America/Los_Angeles"] * 2),
        ("The TSC meets on alternate Thursdays at 14:00 UTC.\n\n", "", ["14:00 UTC"] * 2),
        ("**Time:** Thursdays, 16:15-17:00 UTC\n\n", "", ["16:15 UTC"] * 2),
        ("**Time:** 16:15\n\n**Time zone:** CET\n\n", "", ["16:15 Europe/Berlin"] * 2),
        ("## Logistics\n\nThursdays, 16:15 UTC\n\n", "", ["16:15 UTC"] * 2),
        ("Thursdays, 16:15 UTC\n\n", "Time: 17:30\n\n", ["16:15 UTC", "17:30 UTC"]),
        ("Thursdays, 16:15 UTC\n\n", "Time: 17:30 CEST\n\n", ["16:15 UTC", "17:30 Europe/Berlin"]),
        ("Thursdays, 8:00 UTC\n\nor Thursdays, 16:00 UTC\n\n", "", ["None None"] * 2),
        ("Tuesdays, 8:00 UTC\n\nThursdays, 16:00 UTC\n\n", "", ["16:00 UTC"] * 2),
        ("Tuesdays, 8:00 UTC\n\n", "", ["None None"] * 2),
        ("Thursdays, 16:15\n\n", "", ["None None"] * 2),
        ("Please add topics before 16:00 UTC on the day before.\n\n", "", ["None None"] * 2),
    ],
    ids=[
        "in two zones",
        "on alternate days",
        "behind its label",
        "its zone on a line of its own",
        "below a heading",
        "another hour below",
        "another hour and zone below",
        "taking turns",
        "by weekday",
        "on another weekday",
        "without a zone",
        "a deadline",
    ],
)
def test_the_hour_of_all_meetings_of_a_page(above, below, hours):
    page = read(f"# Team meetings\n\n{above}{SEVERAL % below}", "notes/team.md")
    times = [meeting.time and meeting.time.isoformat("minutes") for meeting in page.meetings]
    assert [f"{time} {meeting.timezone}" for time, meeting in zip(times, page.meetings, strict=True)] == hours


@pytest.mark.parametrize(
    ("dated", "hour"),
    [
        ("2026-03-05 16:00 UTC", "2026-03-05 16:00 UTC None"),
        ("2026-03-05T16:30Z", "2026-03-05 16:30 UTC None"),
        ("2026-03-05 18:45:00 +0100", "2026-03-05 None None None"),
        ("2026-03-05 16:00", "2026-03-05 None None None"),
        ("2026-03-05 00:00:00 +0000", "2026-03-05 None None None"),
        ("2026-03-05 16:13:37 +0200", "2026-03-05 None None None"),
        ("2026-03-06 16:00 UTC", "2026-03-05 None None None"),
    ],
    ids=[
        "an hour",
        "an hour of ISO",
        "when it was published",
        "no zone",
        "midnight",
        "when it was written",
        "another day",
    ],
)
def test_the_hour_beside_the_day_in_front_matter(dated, hour):
    notes = "# Call, 5 March 2026\n\nPresent: Imke Dorn, Pavel Ruzic\n"
    assert told(read_meeting(notes, "call.md", dated=dated)) == hour
