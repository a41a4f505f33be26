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


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        ("Apologies for absence were received from Mr. Nils Berg and Rhoda Benz.", ["Mr. Nils Berg", "Rhoda Benz"]),
        ("Out: Pavel (vacation)", ["Pavel"]),
        ("Excused: Pavel. Unexcused: Rhoda", ["Pavel", "Rhoda"]),
        ("Étaient excusés : Élise Roux", ["Élise Roux"]),
    ],
)
def test_the_absent_in_a_line(line, absent):
    meeting = read_meeting(f"# Team meeting\n\nPresent: Imke Dorn\n\n{line}\n")
    assert [who.name.strip(".") for who in meeting.absent] == absent


def test_a_first_name_among_the_apologies_is_of_whom_nobody_ticked():
    notes = """\
    # Team meeting

    Attendees:

    - [x] Imke Dorn
    - [ ] Pavel Ruzic
    - [ ] Ayo Balogun
    - [ ] Ayo Lind
    - [x] Ben Stone

    Apologies: Pavel, Ayo, Ben
    """
    meeting = read_meeting(notes)
    assert [who.name for who in meeting.absent if who.line > 9] == ["Pavel Ruzic", "Ayo", "Ben"]


def test_two_of_the_same_first_name_in_one_list_stay_two():
    notes = "# Team meeting\n\nPresent: Imke Dorn\n\n## Regrets\n\n- Pavel Ruzic\n- Ben Stone\n- Pavel\n"
    assert [who.name for who in read_meeting(notes).absent] == ["Pavel Ruzic", "Ben Stone", "Pavel"]


def test_a_chair_who_is_absent_is_not_made_present():
    meeting = read_meeting("# Team meeting\n\nChair: Imke Dorn\n\nPresent: Pavel Ruzic\n\nRegrets: Imke Dorn\n")
    assert people_of(meeting) == ["Pavel Ruzic"]
    assert [who.name for who in meeting.chairs] == ["Imke Dorn"]


def test_accounts_in_brackets_most_of_which_are_made_of_the_names():
    people = "Imke Dorn (imked), Pavel Ruzic (pruzic), Ana Ruiz (owl), Ben Stone"
    meeting = read_meeting(f"# Team meeting\n\nPresent: {people}\n")
    assert [who.handle for who in meeting.attendees] == ["imked", "pruzic", "owl", None]
    people = (
        "- Imke Dorn (ACME) [imked]\n- Pavel Ruzic (ACME) [pruzic]\n- Ana Ruiz (Globex) [owl]\n- Ben Stone (ACME)\n"
    )
    meeting = read_meeting(f"# Team meeting\n\n## Present\n\n{people}")
    assert [who.handle for who in meeting.attendees] == ["imked", "pruzic", "owl", None]
    assert [who.affiliation for who in meeting.attendees] == ["ACME", "ACME", "Globex", "ACME"]
    meeting = read_meeting("# Team meeting\n\nPresent: Imke Dorn (imked), Pavel Ruzic (tea), Ana Ruiz (owl)\n")
    assert [who.handle for who in meeting.attendees] == ["imked", None, None]


def test_names_in_brackets_after_accounts_most_of_which_are_surely_names():
    people = "- @ana (Ana, Nord)\n- @bstone (Ben Stone)\n- @owl (Osk, Globex)\n- @kiwi (Globex Labs)\n"
    meeting = read_meeting(f"# Team meeting\n\n## Attendees\n\n{people}")
    called = [(who.name, who.handle, who.affiliation) for who in meeting.attendees]
    assert called[:2] == [("Ana", "ana", "Nord"), ("Ben Stone", "bstone", None)]
    assert called[2:] == [("Osk", "owl", "Globex"), ("kiwi", "kiwi", "Globex Labs")]
    meeting = read_meeting("# Team meeting\n\n## Attendees\n\n- @ana (Ana)\n- @owl (Nord)\n- @kiwi (Globex)\n")
    assert [who.name for who in meeting.attendees] == ["Ana", "owl", "kiwi"]


def test_where_people_are_from_is_organisations_if_some_cells_are():
    table = (
        "# Team meeting\n\n## Present\n\n| Name | Where from |\n|---|---|\n| Imke Dorn | Nord |\n| Ana Ruiz | {} |\n"
    )
    assert [who.affiliation for who in read_meeting(table.format("Pine Foundation")).attendees] == [
        "Nord",
        "Pine Foundation",
    ]
    assert [who.affiliation for who in read_meeting(table.format("Lyon")).attendees] == [None, None]


@pytest.mark.parametrize(
    ("lines", "affiliations"),
    [
        (
            "**Vienna lab:** Ana Ruiz, Ben Stone\n**Pearl River Fab:** Lao Pei",
            ["Vienna lab", "Vienna lab", "Pearl River Fab"],
        ),
        ("Imke Dorn, Nord\nPavel Ruzic, Green Apple\nRhoda Benz, Nord", ["Nord", "Green Apple", "Nord"]),
        (
            "(name, affiliation, GitHub)\n\nImke Dorn, Nord, @imke; Pavel Ruzic, Globex; Rhoda Benz",
            ["Nord", "Globex", None],
        ),
    ],
    ids=["behind organisations", "a line each", "between semicolons"],
)
def test_affiliations_of_lines(lines, affiliations):
    meeting = read_meeting(f"# Team meeting\n\n## Present\n\n{lines}\n")
    assert [who.affiliation for who in meeting.attendees] == affiliations


def test_who_may_be_a_group_is_reported():
    page = read("# Team meeting\n\n## Present\n\n- Imke Dorn\n  - Ana Ruiz\n  - Ben Stone\n- Rhoda Benz\n")
    assert people_of(page.meetings[0]) == ["Ana Ruiz", "Ben Stone", "Rhoda Benz"]
    assert [entry.line for entry in page.unread] == [5]


def test_what_cannot_be_a_person_is_reported():
    page = read(
        "# Team meeting\n\n## Present\n\n- Imke Dorn\n- We met in the garden because the office was closed.\n- ...\n"
    )
    assert people_of(page.meetings[0]) == ["Imke Dorn"]
    [unread] = page.unread
    assert (unread.line, unread.part) == (6, "attendees")


def test_people_listed_by_where_they_work():
    meeting = read_meeting("# Team meeting\n\n## Present\n\n- Nord: Imke Dorn, Pavel Ruzic\n- Lagoon: Ayo Balogun\n")
    assert [who.affiliation for who in meeting.attendees] == ["Nord", "Nord", "Lagoon"]
    meeting = read_meeting(
        "# Team meeting\n\n## Present\n\n- Core team: Imke Dorn, Pavel Ruzic\n- Remote: Ayo Balogun\n"
    )
    assert [who.affiliation for who in meeting.attendees] == [None, None, None]


@pytest.mark.parametrize(
    "notes",
    [
        "## Present\n\n### Nord\n\n- Imke Dorn\n- Pavel Ruzic\n\n### Lagoon Inc.\n\n- Ayo Balogun\n",
        "## Present\n\n**Nord**\n\n- Imke Dorn\n- Pavel Ruzic\n\n**Lagoon Inc.**\n\n- Ayo Balogun\n",
        "## Present\n\n- Nord\n  - Imke Dorn\n  - Pavel Ruzic\n- Lagoon Inc.\n  - Ayo Balogun\n",
    ],
)
def test_people_below_where_they_work(notes):
    meeting = read_meeting(f"# Team meeting\n\n{notes}")
    assert people_of(meeting) == ["Imke Dorn", "Pavel Ruzic", "Ayo Balogun"]
    assert [who.affiliation for who in meeting.attendees] == ["Nord", "Nord", "Lagoon Inc."]


@pytest.mark.parametrize(
    "groups", [("Remote", "In the room"), ("Core team", "Others"), ("Directors", "Officers"), ("EMEA", "APAC")]
)
def test_people_below_how_they_took_part(groups):
    one, other = groups
    meeting = read_meeting(f"# Team meeting\n\n## Present\n\n- {one}\n  - Clara Moss\n- {other}\n  - Boris Hill\n")
    assert [(who.name, who.affiliation) for who in meeting.attendees] == [("Clara Moss", None), ("Boris Hill", None)]


def test_a_header_above_people_who_are_not_known():
    notes = (
        "# Call\n\n## Who is here\n\n_Name, affiliation, your week_\n\n- Fenja Otz, ACME, fine\n- Ulmo Rast, Globex\n"
    )
    assert people_of(read_meeting(notes)) == ["Fenja Otz", "Ulmo Rast"]


@pytest.mark.parametrize("label", ["Hello to", "Hi from", "Greetings from all"])
def test_a_greeting_before_people(label):
    assert people_of(read_meeting(f"# Call\n\n{label}: Fenja, Ulmo R. and Imke\n")) == ["Fenja", "Ulmo R.", "Imke"]


def test_columns_that_nobody_knows():
    meeting = read_meeting(
        "# Team meeting\n\n## Attendees\n\n| Name | Vote | Alternate |\n|---|---|---|\n| Imke Dorn | yes | Jun Li |\n"
    )
    assert [(who.name, who.affiliation) for who in meeting.attendees] == [("Imke Dorn", None)]


def test_a_header_in_the_heading():
    notes = "# Team meeting\n\n**Roll call (name, pronouns, where you are):**\n\n- Imke Dorn, she/her, Arden\n"
    [imke] = read_meeting(notes).attendees
    assert (imke.name, imke.affiliation) == ("Imke Dorn", None)


def test_links_to_profiles_side_by_side_are_handles():
    notes = (
        "# Team meeting\n\nPresent: [Imke Dorn](https://github.com/imke), [Pavel Ruzic](https://github.com/pruzic)\n"
    )
    assert [who.handle for who in read_meeting(notes).attendees] == ["imke", "pruzic"]


def test_hours_behind_a_name_are_no_affiliation():
    meeting = read_meeting(
        "# Team meeting\n\nPresent: Imke Dorn (ab 20 Uhr), Pavel Ruzic (until 15:30), Elettra (EM)\n"
    )
    assert [who.affiliation for who in meeting.attendees] == [None, None, None]


def test_people_in_the_front_matter():
    notes = """\
    ---
    title: Team meeting
    time: "15:00 UTC"
    chair: Imke Dorn  # this time
    attendees:
      - Imke Dorn
      - name: Pavel Ruzic
        github: pruzic
        affiliation: Nord
    regrets: [Ayo Balogun]
    organizer: Globex
    ---

    ## Agenda

    - Rust
    """
    meeting = read_meeting(notes, title="Team meeting")
    assert people_of(meeting) == ["Imke Dorn (chair)", "Pavel Ruzic"]
    assert [(who.line, who.handle, who.affiliation) for who in meeting.attendees] == [
        (6, None, None),
        (7, "pruzic", "Nord"),
    ]
    assert [who.name for who in meeting.absent] == ["Ayo Balogun"]
    assert str(meeting.time) == "15:00:00"


def test_the_ways_in_which_yaml_writes_people():
    notes = """\
    ---
    attendees: [Imke Dorn, {name: Pavel Ruzic, github: pruzic, gitlab: , org: ~}, ~, [Tove Amadi]]
    apologies: |
      Ayo Balogun

      Livia Conti
    guests: >
      Kenji Sato,
      Mara Lind
    scribe: "Imke
      Dorn"
    observer: {name: Noor Haddad, org: Nord}
    ...

    # Team meeting
    """
    meeting = read_meeting(notes)
    lines = [(who.name, who.line) for who in (*meeting.attendees, *meeting.absent)]
    assert meeting.attendees[1].handle == "pruzic"
    assert lines == [
        ("Imke Dorn", 2),
        ("Pavel Ruzic", 2),
        ("Tove Amadi", 2),
        ("Kenji Sato", 8),
        ("Mara Lind", 9),
        ("Noor Haddad", 12),
        ("Ayo Balogun", 4),
        ("Livia Conti", 6),
    ]
    assert people_of(meeting)[0] == "Imke Dorn (notetaker)"


def test_a_roll_call_on_the_page_takes_the_place_of_that_in_the_front_matter():
    notes = "---\nattendees: Imke Dorn, Pavel Ruzic\n---\n\n# Team meeting\n\nPresent: Imke Dorn / @imked\n"
    assert [who.line for who in read_meeting(notes).attendees] == [7]


def test_what_people_told_below_their_headings_is_reported():
    page = read("# Team meeting\n\n## Present\n\n### Imke Dorn\n\n- greased it\n\n### Pavel Ruzic\n\nNothing new.\n")
    assert people_of(page.meetings[0]) == ["Imke Dorn", "Pavel Ruzic"]
    assert [entry.line for entry in page.unread] == [7, 11]


def test_organisations_behind_participants_from():
    meeting = read_meeting(
        "# Team meeting\n\nParticipants from Nord: Imke Dorn\nParticipants from Globex: Ayo Balogun\n"
    )
    assert [who.affiliation for who in meeting.attendees] == ["Nord", "Globex"]


def test_items_for_which_somebody_came_are_no_affiliation():
    meeting = read_meeting("# Team meeting\n\nPresent: Imke Dorn, Pavel Ruzic (items 1-3), Ayo Balogun (Nord)\n")
    assert [who.affiliation for who in meeting.attendees] == [None, None, "Nord"]
