"""What a parser complains of is none of the author's text, and what was struck out none of the tildes around it."""

from __future__ import annotations

import textwrap

import pytest

from tests.reading.reading import agenda_of, parsed, people_of, read_doctree, read_meeting

MARKDOWN = """\
# Team meeting 6 May 2026

## Attendees

- Ines Farrow / Quay Labs / @inesf
- {nobody}`Bodil Krag` / ~~Old Dock~~ Pier Works

## Agenda

- ~~Ines: the old thing (10 min)~~
- Ines: {gh}`12` and {gh}`13` again (5 min)
- DECISION: ~~not~~ yes

## Actions

- ~~@inesf paint the buoy~~
"""
REST = """\
Team meeting 6 May 2026
=======================

Attendees
---------

- Ines Farrow | Quay Labs | @inesf
- :nobody:`Bodil Krag` / Pier Works

Agenda
------

- Ines: |undefined| stuff
- :nobody:`Ropes` first
- ACTION: @inesf :nobody:`coils` it
"""


def page(text, name, folder, **settings):
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    [meeting] = read_doctree(parsed(text, name, **settings), name, folder=str(folder)).meetings
    return meeting


def test_messages_of_myst_are_no_text(tmp_path):
    extensions = {"myst_enable_extensions": {"strikethrough"}, "myst_suppress_warnings": []}
    meeting = page(MARKDOWN, "meetings/2026-05-06.md", tmp_path, **extensions)
    assert [(who.name, who.affiliation) for who in meeting.attendees] == [
        ("Ines Farrow", "Quay Labs"),
        ("Bodil Krag", "Pier Works"),
    ]
    assert agenda_of(meeting)[:2] == ["the old thing [Ines] 10m", "12 and 13 again [Ines] 5m"]
    assert [one.text for one in meeting.decisions] == ["not yes"]
    assert [(one.text, one.status) for one in meeting.actions] == [("paint the buoy", "done")]


def test_tildes_without_the_extension_say_the_same(tmp_path):
    extensions = {"myst_enable_extensions": {"strikethrough"}, "myst_suppress_warnings": []}
    enabled = page(MARKDOWN, "enabled/meetings/2026-05-06.md", tmp_path, **extensions)
    plain = page(MARKDOWN, "plain/meetings/2026-05-06.md", tmp_path, myst_suppress_warnings=[])
    assert agenda_of(plain) == agenda_of(enabled)
    assert people_of(plain) == people_of(enabled)
    assert [one._replace(source="") for one in plain.actions] == [one._replace(source="") for one in enabled.actions]


def test_what_docutils_could_not_read_is_read_without_its_markup(tmp_path):
    meeting = page(REST, "meetings/2026-05-06.rst", tmp_path)
    assert people_of(meeting) == ["Ines Farrow", "Bodil Krag"]
    assert agenda_of(meeting)[:2] == ["undefined stuff [Ines]", "Ropes first"]
    assert [one.text for one in meeting.actions] == ["coils it"]


@pytest.mark.parametrize("extensions", [set(), {"strikethrough"}])
@pytest.mark.parametrize(
    ("line", "action"),
    [
        ("~~@inesf Order glass~~", ("Order glass", "inesf", "done")),
        ("~~paint the door~~ (Ines)", ("paint the door", "Ines", "done")),
        ("@inesf ~~dusts~~", ("dusts", "inesf", "done")),
        ("[ ] ~~@inesf dusts lamps~~", ("dusts lamps", "inesf", "done")),
        ("~~**Ines**: coil the rope, due 1 June~~", ("coil the rope", "Ines", "done")),
        ("@inesf ~~red~~ blue paint", ("red blue paint", "inesf", "open")),
        ("~~@inesf dusts~~ (won't do)", ("dusts", "inesf", "dropped")),
    ],
)
def test_a_line_struck_out_is_done(line, action, extensions):
    notes = f"# Meeting 6 May 2026\n\n## Attendees\n\n- Ines Farrow\n\n## Actions\n\n- {line}\n"
    document = parsed(notes, "meetings/2026-05-06.md", myst_enable_extensions=extensions)
    [meeting] = read_doctree(document, "meetings/2026-05-06.md").meetings
    [found] = meeting.actions
    assert (found.text, found.owners[0].name, found.status) == action


def test_tildes_in_code_are_code():
    notes = "# Meeting 6 May 2026\n\n## Agenda\n\n- What `~~x~~` does\n- Sizes: ~~~ or ~5\n"
    assert agenda_of(read_meeting(textwrap.dedent(notes))) == ["What ~~x~~ does", "Sizes: ~~~ or ~5"]
