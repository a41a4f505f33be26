"""Where the people of a meeting stand, however people write themselves into its notes."""

from __future__ import annotations

import pytest

from tests.reading.reading import cases, people_of, read, read_meeting

CASES = cases("roll_calls")


@pytest.mark.parametrize(("notes", "people"), CASES.values(), ids=CASES.keys())
def test_roll_call(notes, people):
    assert people_of(read_meeting(notes if notes.startswith("# ") else f"# Team meeting\n\n{notes}")) == people


def test_the_absent():
    notes = """\
    # Team meeting

    Present: Imke Dorn

    ## Regrets

    - Pavel Ruzic
    - N/A

    Apologies:
    - Ayo Balogun
    """
    meeting = read_meeting(notes)
    assert people_of(meeting) == ["Imke Dorn"]
    assert [who.name for who in meeting.absent] == ["Pavel Ruzic", "Ayo Balogun"]


def test_a_chair_who_is_absent_is_not_made_present():
    meeting = read_meeting("# Team meeting\n\nChair: Imke Dorn\n\nPresent: Pavel Ruzic\n\nRegrets: Imke Dorn\n")
    assert people_of(meeting) == ["Pavel Ruzic"]
    assert [who.name for who in meeting.chairs] == ["Imke Dorn"]


def test_what_cannot_be_a_person_is_reported():
    page = read(
        "# Team meeting\n\n## Present\n\n- Imke Dorn\n- We met in the garden because the office was closed.\n- ...\n"
    )
    assert people_of(page.meetings[0]) == ["Imke Dorn"]
    [unread] = page.unread
    assert (unread.line, unread.part) == (6, "attendees")
