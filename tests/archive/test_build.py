"""From the records of pages to the archive, without Sphinx."""

from __future__ import annotations

import datetime as dt
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.build import build_archive
from sphinx_meetings.archive.roster import NO_ROSTER
from sphinx_meetings.archive.settings import ArchiveSettings, SeriesSettings
from sphinx_meetings.records import AgendaItem, Attendance, Meeting, Mention, Page, Reference

TODAY = dt.date(2026, 7, 1)
DAY = dt.date(2026, 3, 5)
SETTINGS = ArchiveSettings({}, lambda _: None, {}, 366, None, None, {}, None, (), ())


def attendance(name, handle=None, line=1):
    return Attendance(name, handle, None, None, (), "page.md", line)


def item(title, **changes):
    return AgendaItem(title, (), None, (), (), None, None, "page.md", 1)._replace(**changes)


def meeting(date=DAY, **changes):
    empty = Meeting(
        "Team meeting", None, date, None, "text", None, None, None, None, None, None, None,
        (), (), (), None, (), (), (), None, None, (), (), (), (), (), "page.md", 1,
    )  # fmt: skip
    return empty._replace(**changes)


def pages(**meetings):
    found = {}
    for name, one in meetings.items():
        several = one if isinstance(one, list) else [one]
        found[f"team/{name}"] = Page("page.md", tuple(several), (), ())
    return found


def build(found, settings=SETTINGS):
    return build_archive(found, settings, NO_ROSTER, TODAY)


def test_a_meeting_is_named_by_its_series_and_day():
    archive = build(pages(a=meeting()))
    assert list(archive.meetings) == ["team-2026-03-05"]
    assert archive.meetings["team-2026-03-05"].place == ("team/a", "team-2026-03-05")


@pytest.mark.parametrize(
    ("docname", "series"),
    [
        ("community/2024/minutes/2024-03-05", "community"),
        ("meetings/2024-03-05", "meetings"),
        ("minutes/infra hour/12-Dec/04-primary", "infra-hour"),
        ("docs/monthly-meeting/2024", "monthly-meeting"),
        ("2024-03-05", "meetings"),
        ("notes/2023/q3/2023-07-04", "meetings"),
    ],
)
def test_the_series_is_the_nearest_folder_that_tells_one(docname, series):
    archive = build({docname: Page("page.md", (meeting(),), (), ())})
    assert list(archive.series) == [series]


def test_the_only_chair_is_who_is_mentioned_as_the_host():
    chaired = attendance("Ana Ruiz", "anar")._replace(roles=("chair",))
    hosted = item("Welcome", owners=(Mention("Host", None),))
    one = meeting(attendees=(chaired, attendance("Ben Stone")), agenda=(hosted,))
    two = one._replace(date=dt.date(2026, 3, 6), attendees=(chaired, attendance("Ben")._replace(roles=("chair",))))
    archive = build(pages(a=[one, two]))
    assert [found.owners[0].person for found in archive.items.values()] == ["anar", None]


@pytest.mark.parametrize(
    ("docname", "title"),
    [("collab-cafe/a", "Collab cafe"), ("tsc/a", "TSC"), ("SIG-docs/a", "SIG docs"), ("signals/a", "Signals")],
)
def test_the_title_of_a_series_that_nobody_named(docname, title):
    archive = build({docname: Page("page.md", (meeting(),), (), ())})
    assert [series.title for series in archive.series.values()] == [title]


def test_the_pages_of_a_series_win_over_the_folder():
    settings = SETTINGS._replace(
        series={"board": SeriesSettings("The board", ("team/**",), None, None, None, "conf.py", 1)},
        series_of=lambda _: "board",
    )
    archive = build(pages(a=meeting()), settings)
    assert [(one.identifier, one.title, one.meetings) for one in archive.series.values()] == [
        ("board", "The board", ("board-2026-03-05",))
    ]


def test_neighbours_are_those_of_the_series():
    days = [DAY + dt.timedelta(days=days) for days in (0, 14, 7)]
    found = pages(a=[meeting(day) for day in days])
    found["infra/a"] = Page("page.md", (meeting(DAY + dt.timedelta(days=3)),), (), ())
    archive = build(found)
    assert list(archive.meetings) == ["team-2026-03-05", "infra-2026-03-08", "team-2026-03-12", "team-2026-03-19"]
    middle = archive.meetings["team-2026-03-12"]
    assert (middle.previous, middle.next) == ("team-2026-03-05", "team-2026-03-19")


def test_a_meeting_known_by_its_month_is_a_neighbour_if_it_was_the_only_one_in_that_month():
    days = [dt.date(2026, month, 5) for month in (1, 2, 4)]
    months = [meeting(None, period=period) for period in ("2026-02", "2026-03", "2025")]
    archive = build(pages(a=[*map(meeting, days), *months]))
    assert [(one.identifier, one.previous, one.next) for one in archive.meetings.values()] == [
        ("team-2026-01-05", None, "team-2026-02-05"),
        ("team-2026-02-05", "team-2026-01-05", "team-2026-03"),
        ("team-2026-04-05", "team-2026-03", None),
        ("team-2025", None, None),
        ("team-2026-02", None, None),
        ("team-2026-03", "team-2026-02-05", "team-2026-04-05"),
    ]


def test_meetings_without_any_day_are_neighbours_in_the_order_of_their_names():
    archive = build(pages(b=meeting(None), a=meeting(None)))
    assert [(one.identifier, one.next) for one in archive.meetings.values()] == [("team-a", "team-b"), ("team-b", None)]


def test_a_time_without_a_zone_is_reported_and_taken_from_the_setting():
    archive = build(pages(a=meeting(time=dt.time(15))))
    assert archive.meetings["team-2026-03-05"].start == dt.datetime(2026, 3, 5, 15)
    assert [doubt.part for doubt in archive.doubts] == ["timezone"]
    archive = build(pages(a=meeting(time=dt.time(15))), SETTINGS._replace(timezone="Europe/Zurich"))
    assert archive.meetings["team-2026-03-05"].start.isoformat() == "2026-03-05T15:00:00+01:00"
    assert archive.doubts == ()


def test_agenda_and_notes_of_a_day_are_one_meeting_whose_home_are_the_notes():
    found = {
        "agendas/a": Page("a.md", (meeting(agenda=(item("Budget"),), time=dt.time(15)),), (), ()),
        "notes/a": Page("b.md", (meeting(attendees=(attendance("Imke Dorn"),)),), (), ()),
    }
    archive = build(found)
    [one] = archive.meetings.values()
    assert one.place.docname == "notes/a"
    assert one.record.time == dt.time(15)
    assert one.items[0].place.docname == "agendas/a"
    assert archive.objects == {("agendas/a", 0): "meetings-2026-03-05", ("notes/a", 0): "meetings-2026-03-05"}
    assert archive.anchors == {
        ("notes/a", 0, "meeting", 0): "meetings-2026-03-05",
        ("agendas/a", 0, "item", 0): "meetings-2026-03-05--budget",
    }


@pytest.mark.parametrize(
    ("plan", "home"),
    [
        ("meetings/2026-03-05-agenda", "meetings/2026-03-05"),
        ("meetings/agenda-2026-03-05", "meetings/2026-03-05"),
        ("meetings/2026/2026_03_05 Agenda", "meetings/2026/2026-03-05"),
        ("meetings/agendas/2026-03-05", "meetings/2026-03-05"),
        ("notes/2026-03-05-agenda", "notes/2026-03-05"),
        ("agenda/2026-03-05", "agenda/2026-03-05-minutes"),
        ("meetings/2026-03-05-agenda", "meetings/2026-03-05-notes"),
    ],
)
def test_names_that_differ_by_one_word_are_agenda_and_notes(plan, home):
    told = meeting(series="team", attendees=(attendance("Imke Dorn"),), agenda=(item("Budget"), item("Roof")))
    planned = meeting(series="team", agenda=(item("Budget"), item("Roof")))
    archive = build({plan: Page("plan.md", (planned,), (), ()), home: Page("home.md", (told,), (), ())})
    [one] = archive.meetings.values()
    assert one.place.docname == home
    assert [each.record.title for each in one.items] == ["Budget", "Roof"]
    assert archive.doubts == ()


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("meetings/2026-03-05-board-agenda", "meetings/2026-03-05"),
        ("meetings/2026-03-05-board-agenda", "meetings/2026-03-05-roof"),
        ("meetings/2026-03-05-agenda", "meetings/2026-03-05_agenda"),
        ("notes/2026-03-05-board", "notes/2026-03-05-roof"),
    ],
)
def test_names_that_differ_otherwise_are_two_meetings(one, two):
    full = meeting(series="team", attendees=(attendance("Imke Dorn"),), agenda=(item("Budget"),))
    archive = build({name: Page("page.md", (full,), (), ()) for name in (one, two)})
    assert len(archive.meetings) == len((one, two))


def test_two_full_meetings_of_a_day_are_two():
    full = meeting(attendees=(attendance("Imke Dorn"),), agenda=(item("Budget"),))
    archive = build(pages(a=full, b=full))
    assert list(archive.meetings) == ["team-2026-03-05", "team-2026-03-05-2"]
    assert [doubt.taken for doubt in archive.doubts] == ["team-2026-03-05-2"]


def test_an_explicit_name_wins_and_the_automatic_one_still_leads_there():
    archive = build(pages(a=meeting(name="kick-off")))
    assert list(archive.meetings) == ["kick-off"]
    assert archive.aliases == {"team-2026-03-05": "kick-off"}


def test_items_with_one_title_have_two_names():
    archive = build(pages(a=meeting(agenda=(item("Budget"), item("Budget!"), item("予算")))))
    assert [one.identifier for one in archive.items.values()] == [
        "team-2026-03-05/budget",
        "team-2026-03-05/budget-2",
        "team-2026-03-05/予算",
    ]
    anchors = [one.place.anchor for one in archive.items.values()]
    assert len(set(anchors)) == 3
    assert all(anchor.isascii() for anchor in anchors)


def test_owners_and_chairs_are_people_of_the_roll_call():
    archive = build(
        pages(
            a=meeting(
                attendees=(attendance("Imke Dorn", "imkedorn"), attendance("Pavel Ruzic", "pruzic", 2)),
                chairs=(Mention("Imke", None),),
                agenda=(item("Budget", owners=(Mention("Pavel", None), Mention("Zoe", None))),),
            )
        )
    )
    [one] = archive.meetings.values()
    assert [owner.person for owner in one.chairs] == ["imkedorn"]
    assert [attendee.attendance.roles for attendee in one.attendees] == [("chair",), ()]
    assert [owner.person for owner in one.items[0].owners] == ["pruzic", None]


def test_references_of_one_thing_are_one_topic():
    def reference(identifier):
        return Reference(identifier, "issue", None, "page.md", 1)

    settings = SETTINGS._replace(repository="weathervane/vane")
    archive = build(
        pages(
            a=meeting(agenda=(item("Sleep", references=(reference("#17"), reference("Weathervane/Vane#17"))),)),
            b=meeting(DAY + dt.timedelta(days=7), mentions=(reference("vane#17"),)),
        ),
        settings,
    )
    [topic] = archive.topics.values()
    assert topic.identifier == "weathervane/vane#17"
    assert topic.items == ("team-2026-03-05/sleep",)
    assert topic.mentions == ("team-2026-03-12",)


@given(st.permutations(range(8)))
def test_the_order_of_the_pages_does_not_matter(order):
    source = random.Random(8)  # noqa: S311  # pages, not secrets
    names = [("Imke Dorn", "imkedorn"), ("Pavel Ruzic", None), ("Ayo Balogun", "ayob"), ("Imke", None)]
    found = {
        f"team/{number}": Page(
            "page.md",
            (
                meeting(
                    DAY + dt.timedelta(days=source.randrange(4)),
                    attendees=tuple(attendance(*name) for name in source.sample(names, 2)),
                    agenda=(item("Budget"),) * source.randrange(3),
                ),
            ),
            (),
            (),
        )
        for number in range(8)
    }
    shuffled = {name: found[name] for name in (list(found)[number] for number in order)}
    assert build(shuffled) == build(found)
