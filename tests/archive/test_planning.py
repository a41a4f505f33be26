"""Planned and held are one thing."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.archive.model import ArchivedMeeting
from sphinx_meetings.archive.planning import Plan, plan
from sphinx_meetings.archive.settings import Timetable
from sphinx_meetings.records import Announcement
from tests.archive.timetables import timetable
from tests.views.archives import meeting

TODAY = dt.date(2026, 7, 1)
WEEKLY = {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "17:00", "timezone": "Europe/London", "duration": 60}
SINCE_JUNE = {**WEEKLY, "from": "2026-06-02"}
ALL_OF_JUNE = ["2026-06-02", "2026-06-09", "2026-06-16", "2026-06-23", "2026-06-30"]


def team(
    schedule: Any = SINCE_JUNE, exceptions: Sequence[Mapping[str, str]] = (), join: str | None = None
) -> Timetable:
    return timetable({"schedule": schedule, "exceptions": exceptions}, join)


def notes(
    date: str | None, time: str | None = None, *, series: str = "team", announces: Sequence[str] = (), **more: Any
):
    """A meeting with a page; what it announces is a day, perhaps an hour and a zone."""
    found = meeting(series, date, time=time, **more)
    said = []
    for text in announces:
        day, hour, zone = [*text.split(), "", ""][:3]
        said.append(
            Announcement(
                dt.date.fromisoformat(day), dt.time.fromisoformat(hour) if hour else None, zone or None, "said.md", 3
            )
        )
    return found._replace(record=found.record._replace(announcements=tuple(said)))


def planned_for(
    meetings: Sequence[ArchivedMeeting] = (),
    timetables: Mapping[str, Timetable] | Timetable | None = None,
    *,
    today: dt.date = TODAY,
    horizon: int = 14,
    timezone: str | None = None,
) -> Plan:
    if isinstance(timetables, Timetable):
        timetables = {"team": timetables}
    ordered = sorted(meetings, key=lambda one: (one.record.date or dt.date.max, one.identifier))
    return plan(timetables or {}, ordered, today, horizon, timezone)


def listed(found: Plan) -> list[str]:
    return [f"{one.date} {one.status}" for one in found.planned]


def doubts(found: Plan) -> list[tuple[str, str, str]]:
    return [(one.part, one.said, one.taken) for one in found.doubts]


def held(found: Plan, number: int = 0) -> ArchivedMeeting:
    return found.meetings[number]


# ---- what is planned, and what has no notes ----


def test_days_ahead_are_planned_and_those_past_have_no_notes():
    found = planned_for(timetables=team(join="https://call.example.org/1"))
    assert listed(found) == [*(f"{day} no notes" for day in ALL_OF_JUNE), "2026-07-07 planned", "2026-07-14 planned"]
    assert not found.doubts
    last = found.planned[-1]
    assert last.identifier == last.event.name == "team-2026-07-14"
    assert (last.start.isoformat(), last.start.tzinfo.key) == ("2026-07-14T17:00:00+01:00", "Europe/London")
    assert (last.duration, last.join, last.source, last.line) == (60, "https://call.example.org/1", None, None)
    assert (last.event.date, last.event.start) == (last.date, last.start)


def test_today_is_planned_and_the_horizon_is_the_last_day():
    assert listed(planned_for(timetables=team(), today=dt.date(2026, 6, 30), horizon=7))[-2:] == [
        "2026-06-30 planned",
        "2026-07-07 planned",
    ]


def test_a_day_with_a_page_is_that_meeting():
    found = planned_for([notes("2026-06-09"), notes("2026-07-07", status="planned")], team())
    assert listed(found) == [
        "2026-06-02 no notes",
        "2026-06-16 no notes",
        "2026-06-23 no notes",
        "2026-06-30 no notes",
        "2026-07-14 planned",
    ]
    assert [one.event.name for one in found.meetings] == ["team-2026-06-09", "team-2026-07-07"]


def test_a_schedule_without_a_start_knows_nothing_before_the_newest_notes():
    found = planned_for([notes("2026-06-09"), notes("2026-06-16")], team(WEEKLY))
    assert listed(found) == ["2026-06-23 no notes", "2026-06-30 no notes", "2026-07-07 planned", "2026-07-14 planned"]
    assert listed(planned_for(timetables=team(WEEKLY))) == ["2026-07-07 planned", "2026-07-14 planned"]
    assert listed(planned_for(timetables=team(WEEKLY), today=dt.date(2026, 7, 14), horizon=0)) == ["2026-07-14 planned"]


def test_an_agenda_for_a_day_ahead_is_no_notes():
    found = planned_for([notes("2026-06-30"), notes("2026-07-14", status="planned")], team(WEEKLY))
    assert listed(found) == ["2026-07-07 planned"]


def test_an_agenda_to_which_nobody_added_notes_is_none_either():
    found = planned_for([notes("2026-06-16"), notes("2026-06-30", status="planned")], team(WEEKLY))
    assert listed(found) == ["2026-06-23 no notes", "2026-07-07 planned", "2026-07-14 planned"]


def test_a_page_that_tells_only_the_month_speaks_for_the_month():
    found = planned_for([notes(None, period="2026-06")], team({**WEEKLY, "from": "2026-05-26"}))
    assert listed(found) == ["2026-05-26 no notes", "2026-07-07 planned", "2026-07-14 planned"]
    assert held(found).event is None


# ---- what the page says, and what the schedule ----


def test_a_page_takes_from_the_schedule_what_it_does_not_say():
    found = held(planned_for([notes("2026-06-09")], team()))
    assert (found.start.isoformat(), found.record.timezone, found.record.duration) == (
        "2026-06-09T17:00:00+01:00",
        "Europe/London",
        60,
    )
    assert found.record.time == dt.time(17)


def test_but_not_from_a_schedule_that_does_not_say_from_when_it_holds():
    found = held(planned_for([notes("2026-06-09")], team(WEEKLY)))
    assert (found.start, found.record.timezone, found.record.duration) == (None, None, None)


def test_an_hour_without_a_zone_has_that_of_the_schedule():
    found = planned_for([notes("2026-06-09", "17:00", zone=None)], team())
    assert held(found).start.isoformat() == "2026-06-09T17:00:00+01:00"
    assert not found.doubts


def test_even_where_the_project_has_another_zone_if_the_hour_is_the_same():
    in_zurich = notes("2026-06-09", "17:00", zone="Europe/Zurich")
    without = in_zurich._replace(record=in_zurich.record._replace(timezone=None))
    found = planned_for([without], team())
    assert held(found).start.isoformat() == "2026-06-09T17:00:00+01:00"


def test_another_hour_is_a_doubt_and_the_page_has_it():
    found = planned_for([notes("2026-06-09", "18:00", zone="UTC", duration=90)], team())
    assert held(found).start.isoformat() == "2026-06-09T18:00:00+00:00"
    assert doubts(found) == [("time", "17:00 Europe/London", "18:00 UTC"), ("duration", "60 minutes", "90 minutes")]
    assert (found.doubts[0].source, found.doubts[0].line) == (held(found).record.source, 1)


def test_the_same_moment_in_another_zone_is_none():
    assert not planned_for([notes("2026-06-09", "16:00", zone="UTC")], team()).doubts


@pytest.mark.parametrize("day", ["2026-06-08", "2026-06-10"])
def test_a_meeting_moved_by_a_day_is_the_same_meeting(day):
    found = planned_for([notes("2026-06-02"), notes(day)], team())
    assert [one[:10] for one in listed(found)] == ["2026-06-16", "2026-06-23", "2026-06-30", "2026-07-07", "2026-07-14"]
    assert doubts(found) == [("date", "2026-06-09", day)]
    assert held(found, 1).event.name == "team-2026-06-09"
    assert held(found, 1).event.start.isoformat() == "2026-06-09T17:00:00+01:00"
    assert held(found, 1).start.isoformat() == f"{day}T17:00:00+01:00"


def test_a_day_that_differs_only_by_the_zone_is_no_doubt():
    evening = {**SINCE_JUNE, "time": "20:00", "timezone": "America/Los_Angeles"}
    pages = [notes("2026-06-03", "03:00"), notes("2026-06-10", "03:00")]
    found = planned_for(pages, team(evening))
    assert not found.doubts
    assert held(found, 1).event.name == "team-2026-06-09"


def test_a_meeting_two_days_off_is_one_of_its_own():
    found = planned_for([notes("2026-06-02"), notes("2026-06-11")], team())
    assert "2026-06-09 no notes" in listed(found)
    assert held(found, 1).event.name == "team-2026-06-11"
    assert not found.doubts


def test_two_meetings_of_a_day_are_told_apart_by_the_hour():
    twice = team([SINCE_JUNE, {**SINCE_JUNE, "time": "09:00"}])
    found = planned_for(
        [notes("2026-06-02", "17:00", zone="Europe/London")], twice, today=dt.date(2026, 6, 2), horizon=0
    )
    assert held(found).event.name == "team-2026-06-02-2"
    assert [(one.identifier, one.event.name) for one in found.planned] == [("team-2026-06-02-2", "team-2026-06-02")]


def test_a_second_page_of_a_day_has_a_name_of_its_own():
    found = planned_for([notes("2026-06-02"), notes("2026-06-02", number=2)], team())
    assert [one.event.name for one in found.meetings] == ["team-2026-06-02", "team-2026-06-02-2"]


def test_what_an_open_schedule_says_otherwise_matters_for_the_newest_notes_only():
    found = planned_for([notes("2026-06-09", "09:00"), notes("2026-06-16", "09:00")], team(WEEKLY))
    assert [doubt.source for doubt in found.doubts] == ["meetings/team-2026-06-16.md"]


# ---- exceptions ----

CANCELLED = {"date": "2026-07-07", "cancelled": "holidays"}
MOVED = {"date": "2026-07-07", "moved": "2026-07-09 09:00 UTC"}


def test_a_cancelled_meeting():
    found = planned_for(timetables=team(exceptions=[{"date": "2026-06-09", "cancelled": ""}, CANCELLED]))
    assert [f"{one.date} {one.status} {one.reason}" for one in found.planned if one.status == "cancelled"] == [
        "2026-06-09 cancelled None",
        "2026-07-07 cancelled holidays",
    ]


def test_a_moved_meeting_keeps_the_name_of_its_event():
    found = planned_for(timetables=team(exceptions=[MOVED]))
    moved = next(one for one in found.planned if str(one.date) == "2026-07-09")
    assert moved.identifier == "team-2026-07-09"
    assert (moved.start.isoformat(), moved.duration) == ("2026-07-09T09:00:00+00:00", 60)
    assert moved.event.name == "team-2026-07-07"
    assert moved.event.start.isoformat() == "2026-07-07T17:00:00+01:00"


def test_a_meeting_moved_without_an_hour_keeps_its_own():
    found = planned_for(timetables=team(exceptions=[{"date": "2026-07-07", "moved": "2026-07-09"}]))
    assert "2026-07-09T17:00:00+01:00" in [one.start.isoformat() for one in found.planned]


def test_a_meeting_moved_to_the_day_of_another_has_a_name_of_its_own():
    found = planned_for(timetables=team(exceptions=[{"date": "2026-07-07", "moved": "2026-07-14 09:00"}]))
    assert [(one.identifier, one.event.name) for one in found.planned[-2:]] == [
        ("team-2026-07-14", "team-2026-07-07"),
        ("team-2026-07-14-2", "team-2026-07-14"),
    ]


def test_of_two_meetings_of_a_day_the_first_is_moved():
    twice = team([{**SINCE_JUNE, "time": "19:00"}, SINCE_JUNE], [MOVED])
    found = planned_for(timetables=twice, today=dt.date(2026, 7, 5), horizon=5)
    assert [one.start.isoformat() for one in found.planned][-2:] == [
        "2026-07-07T19:00:00+01:00",
        "2026-07-09T09:00:00+00:00",
    ]


def test_a_meeting_moved_beyond_the_horizon_is_not_listed():
    assert listed(planned_for(timetables=team(exceptions=[{"date": "2026-07-14", "moved": "2026-07-16"}]))) == [
        *(f"{day} no notes" for day in ALL_OF_JUNE),
        "2026-07-07 planned",
    ]


def test_a_page_of_the_day_after_a_cancelled_meeting_is_another_meeting():
    found = planned_for([notes("2026-06-10")], team(exceptions=[{"date": "2026-06-09", "cancelled": "x"}]))
    assert held(found).event.name == "team-2026-06-10"
    assert "2026-06-09 cancelled" in listed(found)


def test_a_page_of_the_day_a_meeting_was_moved_to_is_that_meeting():
    moved = team(exceptions=[{"date": "2026-06-09", "moved": "2026-06-12 09:00"}])
    found = planned_for([notes("2026-06-12")], moved)
    assert held(found).event.name == "team-2026-06-09"
    assert held(found).start.isoformat() == "2026-06-12T09:00:00+01:00"
    assert not found.doubts


def test_a_page_of_the_day_from_which_a_meeting_was_moved_is_that_meeting_too():
    moved = team(exceptions=[{"date": "2026-06-09", "moved": "2026-06-12 09:00"}])
    found = planned_for([notes("2026-06-09")], moved)
    assert held(found).event.name == "team-2026-06-09"
    assert "2026-06-12" not in "".join(listed(found))
    assert doubts(found) == [("date", "2026-06-12", "2026-06-09")]


def test_notes_of_a_cancelled_meeting_are_a_doubt():
    cancelled = team(exceptions=[{"date": "2026-06-09", "cancelled": "x"}])
    assert doubts(planned_for([notes("2026-06-09")], cancelled)) == [("status", "cancelled", "held")]
    assert not planned_for([notes("2026-06-09", status="cancelled")], cancelled).doubts


# ---- events keep their names ----


@pytest.mark.parametrize("schedule", [SINCE_JUNE, WEEKLY], ids=["with a start", "without"])
@pytest.mark.parametrize("day", ["2026-06-22", "2026-06-23", "2026-06-24"])
def test_the_name_of_an_event_is_the_same_before_and_after_and_later_still(schedule, day):
    pages = [notes("2026-06-09"), notes("2026-06-16")]
    before = planned_for(pages, team(schedule), today=dt.date(2026, 6, 20))
    after = planned_for([*pages, notes(day)], team(schedule), today=dt.date(2026, 6, 25))
    later = planned_for([*pages, notes(day), notes("2026-06-30")], team(schedule))
    assert "team-2026-06-23" in [one.event.name for one in before.planned]
    assert "team-2026-06-23" not in [one.event.name for one in after.planned]
    assert held(after, 2).event.name == held(later, 2).event.name == "team-2026-06-23"


def test_a_new_rule_without_a_start_renames_nothing_of_the_past():
    tuesdays = [notes(day) for day in ALL_OF_JUNE]
    found = planned_for(tuesdays, team({**WEEKLY, "rule": "FREQ=WEEKLY;BYDAY=WE"}))
    assert [one.event.name for one in found.meetings] == [f"team-{day}" for day in ALL_OF_JUNE]


def test_an_explicit_name_is_not_the_name_of_the_event():
    page = notes("2026-06-09")._replace(identifier="kickoff")
    assert held(planned_for([page], team())).event.name == "team-2026-06-09"


# ---- announcements ----


def test_an_announced_meeting_is_planned():
    found = planned_for([notes("2026-06-10", announces=["2026-07-09 18:00 Europe/Zurich"])])
    (one,) = found.planned
    assert (one.identifier, one.status, one.start.isoformat()) == (
        "team-2026-07-09",
        "planned",
        "2026-07-09T18:00:00+02:00",
    )
    assert (one.source, one.line) == ("said.md", 3)


def test_an_announced_hour_without_a_zone_has_that_of_the_project_or_none():
    page = notes("2026-06-10", announces=["2026-07-09 18:00"])
    assert planned_for([page], timezone="Asia/Kolkata").planned[0].start.isoformat() == "2026-07-09T18:00:00+05:30"
    assert planned_for([page]).planned[0].start.tzinfo is None


def test_a_page_of_the_announced_day_is_that_meeting():
    first = notes("2026-06-10", announces=["2026-06-24 18:00 UTC"])
    assert listed(planned_for([first])) == ["2026-06-24 no notes"]
    assert not planned_for([first, notes("2026-06-24")]).planned
    moved = planned_for([first, notes("2026-06-25")])
    assert not moved.planned
    assert held(moved, 1).event.name == "team-2026-06-24"
    assert doubts(moved) == [("date", "2026-06-24", "2026-06-25")]


def test_later_notes_that_announce_another_meeting_replace_the_announcement():
    first = notes("2026-06-10", announces=["2026-07-08"])
    assert listed(planned_for([first, notes("2026-06-17", announces=["2026-07-09"])])) == ["2026-07-09 planned"]
    assert listed(planned_for([first, notes("2026-06-17")])) == ["2026-07-08 planned"]


def test_notes_of_a_meeting_held_a_day_early_do_not_replace_its_announcement():
    first = notes("2026-06-10", announces=["2026-06-24"])
    found = planned_for([first, notes("2026-06-23", announces=["2026-07-08"])])
    assert held(found, 1).event.name == "team-2026-06-24"
    assert listed(found) == ["2026-07-08 planned"]


def test_what_is_not_ahead_of_the_notes_announces_nothing():
    assert not planned_for([notes("2026-06-10", announces=["2026-06-10", "2026-06-03"])]).planned
    undated = planned_for([notes(None, period="2025", announces=["2026-06-10", "2026-07-01"])])
    assert listed(undated) == ["2026-07-01 planned"]


def test_notes_know_better_than_the_schedule():
    found = planned_for([notes("2026-06-30", announces=["2026-07-08 18:00"])], team())
    assert listed(found)[-2:] == ["2026-07-08 planned", "2026-07-14 planned"]
    one = found.planned[-2]
    assert (one.event.name, one.start.isoformat(), one.duration) == ("team-2026-07-07", "2026-07-08T18:00:00+01:00", 60)
    assert (one.source, one.line) == ("said.md", 3)


def test_an_announced_day_keeps_the_hour_of_the_schedule():
    found = planned_for([notes("2026-06-30", announces=["2026-07-07"])], team())
    assert found.planned[-2].start.isoformat() == "2026-07-07T17:00:00+01:00"


def test_an_announcement_does_not_undo_a_cancellation():
    found = planned_for([notes("2026-06-30", announces=["2026-07-07"])], team(exceptions=[CANCELLED]))
    assert listed(found)[-2:] == ["2026-07-07 cancelled", "2026-07-14 planned"]


# ---- whether it can be true ----


def test_two_series_at_one_time_are_told_once():
    other = timetable({"schedule": {**WEEKLY, "time": "16:30", "timezone": "UTC", "from": "2026-06-02"}})
    found = planned_for(timetables={"team": team(), "other": other})
    (doubt,) = found.doubts
    assert (doubt.source, doubt.line, doubt.part) == ("conf.py", 7, "schedule")
    assert doubt.said == "other on 2026-07-07 16:30 UTC"
    assert "'team' meets then" in doubt.reason


def test_a_long_meeting_is_in_the_way_of_all_in_its_time():
    day = {"rule": "FREQ=WEEKLY;BYDAY=TU", "timezone": "UTC"}
    times = {"long": ("10:00", 180), "short": ("10:15", 30), "late": ("12:00", 30)}
    series = {
        name: timetable({"schedule": {**day, "time": hour, "duration": minutes}})
        for name, (hour, minutes) in times.items()
    }
    assert [doubt.said for doubt in planned_for(timetables=series).doubts] == [
        "short on 2026-07-07 10:15 UTC",
        "late on 2026-07-07 12:00 UTC",
    ]


def test_series_one_after_the_other_are_none():
    other = timetable({"schedule": {**WEEKLY, "time": "17:00", "timezone": "UTC", "from": "2026-06-02"}})
    assert not planned_for(timetables={"team": team(), "other": other}).doubts


def test_a_planned_meeting_on_a_day_that_another_series_cancels():
    other = timetable({"schedule": {**WEEKLY, "time": "09:00"}})
    found = planned_for(timetables={"team": team(exceptions=[CANCELLED]), "other": other})
    (doubt,) = found.doubts
    assert doubt.said == "other on 2026-07-07"
    assert doubt.reason == "the series 'team' cancels its meeting of that day (holidays)"


@pytest.mark.parametrize("schedule", [SINCE_JUNE, WEEKLY], ids=["with a start", "without"])
def test_a_rule_that_no_longer_matches_what_was_held(schedule):
    on_fridays = [notes(day) for day in ("2026-06-02", "2026-06-12", "2026-06-19")]
    found = planned_for(on_fridays, team(schedule))
    assert ("schedule", "FREQ=WEEKLY;BYDAY=TU;WKST=MO", "2026-06-12 and 2026-06-19") in doubts(found)
    once = [notes(day) for day in ("2026-06-02", "2026-06-09", "2026-06-19")]
    assert not planned_for(once, team(schedule)).doubts


def test_a_new_schedule_is_not_judged_by_what_was_before_it():
    fridays = [notes(day) for day in ("2026-05-15", "2026-05-22", "2026-05-29")]
    assert not planned_for(fridays, team()).doubts


def test_an_hour_that_does_not_exist_is_noted():
    night = {"rule": "FREQ=WEEKLY;BYDAY=SU", "time": "02:30", "timezone": "Europe/Zurich", "from": "2026-10-18"}
    found = planned_for(timetables=team(night), today=dt.date(2026, 10, 20))
    assert doubts(found) == [("time", "02:30 comes twice", "2026-10-25 02:30 CEST")]


# ---- any archive ----

DAYS = st.dates(dt.date(2026, 5, 1), dt.date(2026, 7, 31)).map(str)


@given(
    st.lists(DAYS, max_size=12),
    st.lists(DAYS, max_size=4),
    st.booleans(),
    st.dates(dt.date(2026, 5, 1), dt.date(2026, 7, 31)),
)
def test_each_meeting_has_an_event_of_its_own_and_none_is_lost(days, announced, open_schedule, today):
    pages = [notes(day, number=number + 1, announces=announced) for number, day in enumerate(days)]
    found = planned_for(pages, team(WEEKLY if open_schedule else SINCE_JUNE), today=today)
    events = [one.event.name for one in (*found.meetings, *found.planned)]
    assert len(events) == len(set(events))
    identifiers = [one.identifier for one in (*found.meetings, *found.planned)]
    assert len(identifiers) == len(set(identifiers))
    assert sorted(one.identifier for one in found.meetings) == sorted(page.identifier for page in pages)
    assert all((one.status == "no notes") == (one.date < today) for one in found.planned)


def test_the_order_of_the_pages_does_not_matter():
    pages = [notes(day, announces=["2026-07-08"]) for day in [*ALL_OF_JUNE, "2026-06-24"]]
    assert planned_for(pages, team()).planned == planned_for(pages[::-1], team()).planned


def test_ten_times_the_meetings_cost_ten_times_the_work():
    def seconds(weeks: int) -> float:
        start = TODAY - dt.timedelta(weeks=weeks)
        schedule = team({**WEEKLY, "from": str(start)})
        pages = [notes(str(start + dt.timedelta(weeks=week))) for week in range(0, weeks, 2)]
        begin = time.process_time()
        planned_for(pages, schedule)
        return time.process_time() - begin

    assert any(seconds(2000) < 25 * max(seconds(200), 0.005) for _ in range(5))
