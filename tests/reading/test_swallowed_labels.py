"""Labels right below a list: Markdown makes them the second line of its last item."""

from __future__ import annotations

import pytest

from tests.reading.reading import NAME, agenda_of, people_of, read


@pytest.fixture
def read_file(tmp_path):
    """Read notes that stand in a file: only there the margin can be seen."""

    def read_(notes):
        file = tmp_path / NAME
        file.parent.mkdir(parents=True)
        file.write_text(notes, encoding="utf-8")
        return read(notes, folder=str(tmp_path))

    return read_


def test_each_label_ends_the_list_above(read_file):
    page = read_file(
        "# Team meeting\n\nAttending:\n- Imke Dorn\n- Pavel Ruzic (Nord)\nRegrets:\n- Ayo Balogun\n"
        "**Agenda**\n- Grease\n- Ropes (Imke)\n"
    )
    [meeting] = page.meetings
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic"]
    assert [who.name for who in meeting.absent] == ["Ayo Balogun"]
    assert agenda_of(meeting) == ["Grease", "Ropes [Imke]"]
    assert [item.line for item in meeting.agenda] == [9, 10]
    assert not page.unread


def test_labels_with_people_behind_them(read_file):
    page = read_file(
        "# Team meeting\n\n## Present\n- Imke Dorn\n- Pavel Ruzic\nRegrets: Ayo Balogun\nScribe: Imke Dorn\n"
    )
    [meeting] = page.meetings
    assert people_of(meeting) == ["Imke Dorn (notetaker)", "Pavel Ruzic"]
    assert [who.name for who in meeting.absent] == ["Ayo Balogun"]


def test_what_stands_below_the_label_in_its_item(read_file):
    page = read_file("# Team meeting\n\nAttendees:\n- Imke Dorn\n- Pavel\n  Ruzic\nAgenda:\n  - Grease\n  - Ropes\n")
    [meeting] = page.meetings
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic"]
    assert agenda_of(meeting) == ["Grease", "Ropes"]


def test_a_label_below_nested_items(read_file):
    page = read_file("# Team meeting\n\nAgenda:\n- Grease\n  - too dry\nAttendees:\n- Imke Dorn\n- Pavel Ruzic\n")
    [meeting] = page.meetings
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic"]
    assert agenda_of(meeting) == ["Grease"]


@pytest.mark.parametrize(
    "notes",
    [
        "1. Grease\n2. Ropes\nNotes: dry\n3. Masts\n",
        "1. Grease\nNotes:\n - dry\n2. Ropes\n3. Masts\n",
        "1. Grease\n   Notes: dry\n2. Ropes\n3. Masts\n",
        "1. Grease\n2. Ropes\nlong and short\n3. Masts\n",
    ],
)
def test_an_agenda_goes_on_below_what_was_said(read_file, notes):
    [meeting] = read_file(f"# Team meeting\n\n## Agenda\n{notes}").meetings
    titles = [item.title for item in meeting.agenda]
    assert titles[0].startswith("Grease")
    assert titles[-1] == "Masts"
    assert any(title.startswith("Ropes") for title in titles)


def test_an_agenda_goes_on_below_an_indented_label_with_nothing_behind_it(read_file):
    [meeting] = read_file("# Team meeting\n\n## Agenda\n\n- Grease\n  **Actions:**\n- Ropes\n- Masts\n").meetings
    assert [item.title for item in meeting.agenda][1:] == ["Ropes", "Masts"]


def test_bold_titles_between_lists(read_file):
    page = read_file(
        "# Team meeting 2026-05-04\n\n## Agenda\n\n**Grease**\n- Imke said that we have none left.\n"
        "**[Ropes](https://example.org/ropes)** (Pavel)\n- Pavel said that they are old.\n  - They are from 2019.\n"
        "**Masts**\nhttps://example.org/masts\n- Ayo said that they are too short.\n"
    )
    [meeting] = page.meetings
    assert agenda_of(meeting) == ["Grease", "Ropes [Pavel]", "Masts"]
    assert [item.line for item in meeting.agenda] == [5, 7, 10]


def test_a_single_bold_line_in_a_list_is_a_part_of_its_item(read_file):
    page = read_file("# Team meeting 2026-05-04\n\n## Agenda\n\n- Grease (Imke)\n**None left!**\n- Ropes\n- Masts\n")
    assert [item.line for item in page.meetings[0].agenda] == [5, 7, 8]
