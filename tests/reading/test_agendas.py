"""Which parts of notes are the agenda, and what its items are, however people structure them."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.reading.lost_lists import emoji_bullets
from tests.reading.reading import NAME, agenda_of, cases, read, read_meeting

CASES = cases("agendas")


@pytest.mark.parametrize(("notes", "items"), CASES.values(), ids=CASES.keys())
def test_agenda(notes, items):
    assert agenda_of(read_meeting(f"# Team meeting\n\n{notes}")) == items


def test_a_title_that_says_agenda_heads_the_list_below_it():
    assert agenda_of(read_meeting("# Agenda of the team\n\n- Budget\n- Release\n")) == ["Budget", "Release"]


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        (":one: Grease", ":two: Rust", [6, 6]),
        ("🔹 Grease", "🔸 Rust", [2, 2]),
        ("1️⃣ Grease", "Rust", []),
        ("🔹 Grease", "Rust", []),
        (":Grease", ":Rust", []),
    ],
)
def test_lines_with_emoji_for_bullets(first, second, starts):
    assert emoji_bullets([plain_line(first), plain_line(second)]) == starts


NOMINATED = """\
# Weathervane meeting agenda

- Meeting date: 2026-03-05

## Meeting roles

- Driver: Imke

## Announcements or custom items

(Feel free to add items here!)

### Moving the meeting

Pavel: fine by me.

## Nominated issues

### The mast leans

Pavel: it does.
"""


def test_a_title_that_says_agenda_above_facts_and_roles_heads_none_of_them():
    assert agenda_of(read_meeting(NOMINATED)) == ["Moving the meeting", "The mast leans"]


def test_a_heading_behind_the_roll_call_is_a_part_also_where_it_is_the_first():
    notes = "Attendees:\n\n- Imke Dorn\n\n# Team meeting notes\n\n- Budget\n  - too high\n- Release\n  - soon\n"
    assert agenda_of(read_meeting(notes)) == ["Budget", "Release"]


def test_references_of_the_talk_belong_to_the_item():
    notes = """\
    # Team meeting

    ## Agenda

    - Fonts vane/site#3
      - see [this](https://github.com/vane/site/pull/4)
        - and #5, `#6` is code
    - Colours
    """
    [fonts, colours] = read_meeting(notes).agenda
    assert [reference.identifier for reference in fonts.references] == ["vane/site#3", "vane/site#4", "#5"]
    assert colours.references == ()


def test_a_table_of_contents_and_code_are_no_agenda():
    notes = "# Team meeting\n\n## Agenda\n\n```\n- Budget\n```\n\n- Release\n"
    assert agenda_of(read_meeting(notes)) == ["Release"]


def test_slot_and_closing_time():
    notes = "# Team meeting\n\n## Agenda\n\nWe have about 60m in total (closing time 24h before).\n\n- Budget\n"
    meeting = read_meeting(notes)
    assert (meeting.slot, meeting.closes) == (60, "24h before")
    assert read(notes).unread == ()


LOST = """\
# Team

2026-03-05

## Agenda

• Mast https://github.com/lantern/mast/pull/5
   • https://github.com/lantern/mast/pull/6 first
• The vane squeaks
"""


def test_what_stands_below_a_bullet_that_formatting_lost_belongs_to_its_item(tmp_path):
    (tmp_path / "meetings/team").mkdir(parents=True)
    (tmp_path / NAME).write_text(LOST, encoding="utf-8")
    meeting = read_meeting(LOST, folder=str(tmp_path))
    assert [[one.identifier for one in item.references] for item in meeting.agenda] == [
        ["lantern/mast#5", "lantern/mast#6"],
        [],
    ]
    assert meeting.mentions == ()


def test_sentences_that_are_all_of_a_dated_section_tell_what_was_discussed():
    notes = """\
    # Council updates

    ## 2026-03-05

    * The council discussed the new tracker with Imke, who moves the issues.
    * The budget for the sprint was approved.

    ## 2026-03-12

    * Imke: the tracker has moved, as I said last week.
    * Pavel: so it has.
    """
    meetings = read(notes).meetings
    assert [len(meeting.agenda) for meeting in meetings] == [2, 0]


def test_roles_may_be_an_item_of_a_list_without_a_heading():
    notes = "# Working group\n\n## 2026-03-05\n\nAttending: Imke, Pavel\n\n- Scope\n  - dns\n- Roles\n  - chairs\n"
    assert agenda_of(read_meeting(notes)) == ["Scope", "Roles"]


def test_a_first_heading_that_says_agenda_is_a_title_where_the_roll_call_stands_below_it():
    notes = "# Vane agenda\n\n## Attendees\n\n- Imke\n\n## Meeting roles\n\n- Driver: Imke\n\n## Topics\n\n- Budget\n"
    assert agenda_of(read_meeting(notes, title="Meeting of 5 March")) == ["Budget"]


def test_a_page_with_a_day_in_its_title_may_hold_nothing_but_items():
    notes = "# Check-in: 5 March 2026\n\n- Ana / vane: fixed\n- Pavel / mast: please read\n  - it leans\n"
    assert agenda_of(read_meeting(notes)) == ["vane: fixed [Ana]", "mast: please read [Pavel]"]


def test_lists_that_are_indented_too_little_to_be_nested_are_what_was_said(tmp_path):
    notes = "# Team meeting\n\n## Agenda\n\n1. Grease (Ana)\n  - see nord/mast#12\n  - or the red one\n2. Rust\n"
    (tmp_path / NAME).parent.mkdir(parents=True)
    (tmp_path / NAME).write_text(notes, encoding="utf-8")
    meeting = read_meeting(notes, folder=f"{tmp_path}/")
    assert agenda_of(meeting) == ["Grease [Ana]", "Rust"]
    assert [reference.identifier for reference in meeting.agenda[0].references] == ["nord/mast#12"]


def test_references_in_prose_below_a_title_without_markup_belong_to_its_item():
    notes = "Topics:\n\nGrease\n\nSee nord/mast#12.\n\nRust\n\nNone.\n"
    grease, rust = read_meeting(f"# Team meeting\n\n{notes}").agenda
    assert [reference.identifier for reference in grease.references] == ["nord/mast#12"]
    assert rust.references == ()


def test_prose_that_says_there_is_nothing_or_that_the_meeting_ended_is_not_reported():
    page = read("""\
        # Harbour club, 5 May 2026
        ## Agenda
        - Winter berths

        Any other business: none

        The crane is broken.

        The meeting ended at 20:15.
        """)
    assert [entry.text for entry in page.unread] == ["The crane is broken."]
