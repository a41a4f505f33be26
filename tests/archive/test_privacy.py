"""Who asks to be hidden is nowhere in the archive; everybody else is as they were."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from sphinx_meetings.archive.build import build_archive
from sphinx_meetings.archive.mentions import Mentions
from sphinx_meetings.archive.privacy import without_addresses
from sphinx_meetings.archive.roster import parse_roster
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.records import (
    AgendaItem,
    Attendance,
    Decision,
    Doubt,
    Link,
    Meeting,
    Mention,
    Page,
    Reference,
    Unread,
)

TODAY = dt.date(2026, 7, 1)
SETTINGS = ArchiveSettings(
    series={},
    series_of=lambda _: None,
    timetables={},
    horizon=366,
    timezone=None,
    repository=None,
    repositories={},
    forge=None,
    doubts=(),
    problems=(),
)
ROSTER = """\
- name: Zoë Quill
  handle: zquill
  aliases: [Zed]
  former: [zedq]
  email: zoe@hexwerk.example
  hide: true
"""


def roster(text=ROSTER):
    found, problems = parse_roster(text, "people.yml")
    assert problems == ()
    return found


MENTIONS = Mentions.of(roster().people)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Zoë Quill will ask", "somebody will ask"),
        ("ZOE\n    QUILL will ask", "somebody will ask"),
        ("zoe-quill-will-ask", "somebody-will-ask"),
        ("Zoe\u0308 Quill", "somebody"),
        ("Zed's sensor", "somebody's sensor"),
        ("@zquill, \\@zedq", "somebody, somebody"),
        ("https://forge.example/zquill/vane", "https://forge.example/somebody/vane"),
        ("mail zoe@hexwerk.example", "mail somebody"),
        ("mail zoe%40hexwerk.example", "mail somebody"),
        ("Zoe asks the zedonk of azquill", "Zoe asks the zedonk of azquill"),
    ],
)
def test_what_mentions_somebody(text, rest):
    assert MENTIONS.replaced(text) == rest
    assert MENTIONS.names(text) == (text != rest)


def test_scripts_without_blanks():
    people = roster("- {name: 山田 太郎, hide: yes}").people
    assert Mentions.of(people).replaced("山田太郎さん") == "somebodyさん"


@pytest.mark.parametrize("text", ["a" * 10**6, "zoe " * 250_000, "zoe" + " " * 10**6])
def test_a_long_line_is_searched_in_linear_time(text):
    start = time.process_time()
    MENTIONS.replaced(text)
    assert time.process_time() - start < 10


def attendance(name, handle=None, line=1, **changes):
    return Attendance(name, handle, None, None, (), "page.md", line)._replace(**changes)


def item(title, **changes):
    return AgendaItem(title, (), None, (), (), None, None, "page.md", 9)._replace(**changes)


def page(**changes):
    empty = Meeting(
        "Team meeting", None, dt.date(2026, 3, 5), None, "text", None, None, None, None, None, None, None,
        (), (), (), None, (), (), (), None, None, (), (), (), (), (), "page.md", 1,
    )  # fmt: skip
    return Page("page.md", (empty._replace(**changes),), (), ())


def archive(one, people):
    return build_archive({"team/2026-03-05": one}, SETTINGS, people, TODAY)


FULL = page(
    title="Zoë Quill says goodbye",
    attendees=(
        attendance("Zoë Quill", "zquill", 1, roles=("chair",)),
        attendance("Zed", None, 2),
        attendance("Imke Dorn", "imkedorn", 3, affiliation="Zed's lab"),
    ),
    absent=(attendance("Z. Quill", "zedq", 4),),
    notetakers=(Mention("Zed", None),),
    agenda=(
        item("Zed's sensor", owners=(Mention("Zed", None), Mention("Imke", None))),
        item(
            "Roof",
            references=(
                Reference("zquill/vane#3", "issue", "https://forge.example/zquill/vane/3", "page.md", 9),
                Reference("lagoon/vane#4", "issue", None, "page.md", 9),
            ),
        ),
    ),
    links=(Link("notes", "https://pad.example/zquill", "page.md", 2),),
)._replace(
    unread=(Unread("page.md", 12, "ask @zquill", "agenda", "no item"),),
    doubts=(Doubt("page.md", 1, "date", "Zed's day", "5 March", "Zoë Quill said so"),),
)


def test_the_hidden_are_nowhere():
    shown = archive(FULL, roster())
    assert set(shown.people) == {"imkedorn"}
    assert not MENTIONS.names(repr(shown))
    assert "zquill" not in repr(shown)


def test_what_is_not_theirs_stays():
    shown = archive(FULL, roster())
    (meeting,) = shown.meetings.values()
    assert [attendee.person for attendee in meeting.attendees] == ["imkedorn"]
    assert meeting.record.title == "somebody says goodbye"
    assert list(shown.items) == ["team-2026-03-05/somebodys-sensor", "team-2026-03-05/roof"]
    assert [owner.person for owner in meeting.items[0].owners] == ["imkedorn"]
    assert list(shown.topics) == ["lagoon/vane#4"]


def test_others_keep_their_identifiers():
    """A namesake of somebody hidden does not become the only one of the name."""
    signed = (attendance("Chris Quill", "zquill", 1), attendance("Chris Dorn", line=2), attendance("Chris", line=3))
    one = page(attendees=signed)
    people = roster("- {name: Chris Quill, handle: zquill}")
    hidden = roster("- {name: Chris Quill, handle: zquill, hide: true}")
    assert set(archive(one, people).people) - {"zquill"} == set(archive(one, hidden).people)


@pytest.mark.parametrize(
    ("people", "signed", "left"),
    [
        ("{name: Zoë Quill, hide: true}", [("Zoë Quill", "zquill")], set()),
        ("{name: Zoë Quill, hide: true}", [("Zoë Quill", "zquill"), ("Zoë", "zquill")], set()),
        ("{name: Zoë Quill, hide: true}", [("Zoë Quill", "zquill"), ("Zoë Quill", "zoeq")], set()),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("Zoë Quill", "zoeq"), ("Zoë Quill", "zq")], set()),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("zq", None), ("Zoë Quill", "zoeq")], set()),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("Zoë Dorn", "zq")], set()),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("Zoë Dorn", "zq"), ("Zoë Dorn", "zdorn")], {"zdorn"}),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("Zoë Quill", "zdorn"), ("Zoë Dorn", "zdorn")], {"zdorn"}),
        ("{name: Zoë Quill, handle: zq, hide: true}", [("Zoë Dorn", "zdorn"), ("Zoë", "zdorn")], {"zdorn"}),
        ("{name: Zoë Quill, aliases: [Zed], hide: true}", [("Zed", "zmiller")], set()),
        ("{handle: zq, aliases: [Zed], hide: true}", [("Zed", "zq"), ("Imke", "zq")], {"imke"}),
        ("{name: Zoë Quill, aliases: [Zed], hide: true}", [("Zed Miller", "zm"), ("Zed", "zm")], {"zm"}),
    ],
)
def test_what_is_written_of_the_hidden_is_theirs(people, signed, left):
    """Whatever handle stands beside a name of theirs, unless it is known to be somebody else's."""
    attendees = tuple(attendance(name, handle, line) for line, (name, handle) in enumerate(signed, 1))
    shown = archive(page(attendees=attendees), roster(f"- {people}"))
    assert set(shown.people) == left
    assert {one.person for meeting in shown.meetings.values() for one in meeting.attendees} == left


@pytest.mark.parametrize("written", ["{}", "{} Miller", "Dr. {}-Miller", "Miller, {}"])
@pytest.mark.parametrize("handle", [None, "zmiller"])
def test_the_word_for_the_redacted_is_nobody_else(written, handle):
    """A page is read with a made-up word in the place of a name; what it was a part of is not known any more."""
    people = roster("- {name: Zoë Quill, aliases: [Zed], redact: true}")
    token = people.people[0].token
    shown = archive(page(attendees=(attendance(written.format(token), handle), attendance("Imke Dorn"))), people)
    assert set(shown.people) == {"imke-dorn"}
    assert token.casefold() not in repr(shown).casefold()


def test_a_namesake_in_the_roster_is_shown():
    signed = (attendance("Zoë Quill", "zquill", 1), attendance("Zoë Quill", "zoeq", 2))
    people = roster("- {name: Zoë Quill, handle: zquill, hide: true}\n- {name: Zoë Quill, handle: zoeq}")
    assert {key: one.name for key, one in archive(page(attendees=signed), people).people.items()} == {
        "zoeq": "Zoë Quill"
    }


def test_a_handle_of_the_hidden_is_not_shown_as_that_of_another():
    signed = (attendance("Imke Dorn", "zquill", 1), attendance("Imke Dorn", "imkedorn", 2, other_handle="zedq"))
    shown = archive(page(attendees=signed), roster())
    assert set(shown.people) == {"imkedorn"}
    assert not MENTIONS.names(repr(shown))
    assert "somebody" not in repr([meeting.attendees for meeting in shown.meetings.values()])


def test_names_that_mention_the_hidden_stay_two():
    decisions = [
        Decision(text, name, None, (), before, None, marked=True, source="page.md", line=line)
        for line, (name, before, text) in enumerate(
            [
                ("zed-wins", None, "Buy a roof"),
                ("zoe-quill-wins", "zed-wins", "Buy a sensor"),
                ("somebody-wins", "zoe-quill-wins", "Buy a vane"),
            ],
            1,
        )
    ]
    shown = archive(page(decisions=tuple(decisions)), roster())
    assert shown.problems == ()
    assert {key: (one.record.text, one.supersedes) for key, one in shown.decisions.items()} == {
        "somebody-wins-2": ("Buy a roof", None),
        "somebody-wins-3": ("Buy a sensor", "somebody-wins-2"),
        "somebody-wins": ("Buy a vane", "somebody-wins-3"),
    }


def test_addresses_are_never_written():
    one = page(
        attendees=(attendance("imke@lagoon.example"),),
        agenda=(item("Ask imke@lagoon.example"),),
        links=(
            Link("join", "mailto:imke@lagoon.example", "page.md", 1),
            Link("calendar", "https://calendar.example/?src=team@group.example", "page.md", 1),
        ),
    )
    (meeting,) = without_addresses(one).meetings
    assert meeting.attendees[0].name == "imke"
    assert meeting.agenda[0].title == "Ask imke@…"
    assert [link.kind for link in meeting.links] == ["calendar"]
