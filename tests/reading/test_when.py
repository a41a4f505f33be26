"""When a meeting was, on pages whose authors put it in a place of their own."""

from __future__ import annotations

import pytest

from tests.reading.reading import read, read_meeting

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
        ("# Team meeting\n\n**When:** Thursday, March 5, 2026 @ 15:30 UTC (1 hour)\n", "2026-03-05 15:30 UTC 60"),
        ("# Team meeting\n\nDate: 2026-03-05, 15:30 UTC, 45 min.\n", "2026-03-05 15:30 UTC 45"),
        ("# Team meeting\n\nDate: 2026-03-05, 15:30 UTC; 10 minutes of break\n", "2026-03-05 15:30 UTC None"),
        (
            "# Minutes\n\n**REGULAR MEETING**\n\n**March 5, 2026, 5:30 p.m. CST**\n",
            "2026-03-05 17:30 America/Chicago None",
        ),
        ("# Team meeting 2026-03-05\n\n*15:00 UTC, video call*\n", "2026-03-05 15:00 UTC None"),
        ("# Team meeting 2026-03-05\n\nThursdays 15:00-15:45 UTC on our server\n", "2026-03-05 15:00 UTC 45"),
        ("# Team meeting 2026-03-05\n\n- Zoom: 15:00 UTC, https://meet.jit.si/vane\n", "2026-03-05 15:00 UTC None"),
        ("# Team meeting 2026-03-05\n\nThe agenda closes on Thursday at 15:00 UTC.\n", "2026-03-05 None None None"),
        ("# Team meeting 2026-03-05\n\nPlace and time: online, 15:00 UTC\n", "2026-03-05 15:00 UTC None"),
    ],
    ids=[
        "below a subtitle",
        "length in brackets",
        "length behind a comma",
        "another length",
        "below two bold lines",
        "hour before other words",
        "hour of a weekday",
        "hour beside a link",
        "a deadline",
        "place and time",
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
