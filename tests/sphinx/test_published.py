"""The files beside the pages."""

from __future__ import annotations

from tests.sphinx.notes import SITE
from tests.sphinx.test_planned import SERIES

CONF = {"meetings_series": SERIES, "meetings_horizon": 60, "html_baseurl": "https://compass.example.org/en/latest/"}


def published(build):
    return {
        name: data
        for name, data in build.files().items()
        if name.endswith((".ics", ".atom")) or name == "meetings.json"
    }


def test_calendars_and_news(site):
    build = site(SITE, CONF).build()
    files = published(build)
    assert sorted(files) == [
        *(
            f"meeting-events/team-2026-0{month}.ics"
            for month in ("1-01", "2-05", "3-05", "4-02", "5-07", "6-04", "7-02")
        ),
        "meeting-events/team-2026-08-06.ics",
        "meetings-team.atom",
        "meetings-team.ics",
        "meetings.atom",
        "meetings.ics",
        "meetings.json",
    ]
    calendar = files["meetings.ics"].decode().replace("\r\n ", "")
    assert "UID:team-2026-03-05@weathervane.invalid\r\n" in calendar
    assert "URL:https://compass.example.org/en/latest/meetings/team/2026-03-05.html#team-2026-03-05\r\n" in calendar
    assert "LOCATION:https://meet.example.org/team\r\n" in calendar
    assert "STATUS:CANCELLED\r\n" in calendar
    assert b"2026-04-02" in files["meetings.atom"]


def test_without_an_address_there_are_calendars_but_no_news(site):
    files = published(site(SITE).build())
    assert "meetings.ics" in files
    assert not any(name.endswith(".atom") for name in files)


def test_a_feed_keeps_the_name_that_subscribers_have(site):
    one = site(SITE, {"meetings_series": {"team": {**SERIES["team"], "feed": "team-calls.ics"}}})
    assert "team-calls.ics" in published(one.build())
    one.configure(meetings_series={"team": {**SERIES["team"], "feed": "../team.ics"}})
    build = one.build()
    [warning] = build.warnings
    assert "['feed'] is '../team.ics', but it takes a file name ending with .ics" in warning
    files = published(build)
    assert "meetings-team.ics" in files
    assert "team-calls.ics" not in files


def test_two_calendars_do_not_share_a_name(site):
    others = {"social": {"title": "Social", "feed": "team-calls.ics"}, "all": {"title": "All", "feed": "meetings.ics"}}
    series = {"team": {**SERIES["team"], "feed": "team-calls.ics"}, **others}
    build = site(SITE, {"meetings_series": series}).build()
    assert [warning.partition(": WARNING: ")[2] for warning in build.warnings] == [
        (
            "the series 'social' has the feed 'team-calls.ics', but that is that of the series 'team' already; "
            "each takes a name of its own, and this one is ignored [meetings.duplicate]"
        ),
        (
            "the series 'all' has the feed 'meetings.ics', but that is that of all meetings already; "
            "each takes a name of its own, and this one is ignored [meetings.duplicate]"
        ),
    ]
    assert "Team" in build.text("team-calls.ics")


TUESDAYS = {"schedule": {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "17:00 UTC"}}


def test_a_calendar_does_not_take_the_usual_name_of_another_series(site):
    series = {"guild": {**TUESDAYS, "feed": "Meetings-Team.ics"}, "team": TUESDAYS}
    build = site({"index.md": "# Weathervane\n"}, {"meetings_series": series}).build()
    [warning] = build.warnings
    assert warning.endswith(
        "the series 'guild' has the feed 'Meetings-Team.ics', but that is that of the series 'team' already; "
        "each takes a name of its own, and this one is ignored [meetings.duplicate]"
    )
    for name in series:
        assert f"UID:{name}-2026-07-07@" in build.text(f"meetings-{name}.ics")


def test_a_calendar_does_not_take_the_usual_name_of_a_series_that_only_pages_make(site):
    series = {"guild": {**TUESDAYS, "feed": "meetings-team.ics"}}
    build = site(SITE, {"meetings_series": series}).build()
    [warning] = build.warnings
    assert "that is that of the series 'team' already" in warning
    assert "team-2026-03-05@" in build.text("meetings-team.ics")
    assert "guild-2026-07-07@" in build.text("meetings-guild.ics")


def test_series_whose_names_differ_by_case_have_files_that_do_not(site):
    series = {"guild": TUESDAYS, "Guild": TUESDAYS}
    build = site({"index.md": "# Weathervane\n"}, {"meetings_series": series}).build()
    [warning] = build.warnings
    assert warning.endswith(
        "the files of the series 'guild' would have the same name as those of the series 'Guild' (many disks ignore "
        "upper and lower case); they are called 'meetings-guild-2'; rename one of the two series [meetings.duplicate]"
    )
    assert "UID:Guild-2026-07-07@" in build.text("meetings-Guild.ics")
    assert "UID:guild-2026-07-07@" in build.text("meetings-guild-2.ics")


def test_what_pages_say_of_names_that_clash_is_found_on_them(site):
    board = "# Board\n\n```{meeting-series} board\n:feed: meetings-guild.ics\n\nFREQ=WEEKLY;BYDAY=TU 17:00 UTC\n```\n"
    pages = {
        "index.md": "# Weathervane\n\n```{toctree}\na\nb\nboard\n```\n",
        "a.md": "# One\n\n```{meeting} 2026-03-05 15:00 UTC\n:series: guild\n```\n",
        "b.md": "# Two\n\n```{meeting} 2026-03-06 15:00 UTC\n:series: Guild\n```\n",
        "board.md": board,
    }
    build = site(pages).build()
    first, second = [warning for warning in build.warnings if "[meetings.duplicate]" in warning]
    assert first.startswith("a.md:1: WARNING: the files of the series 'guild' would have the same name as")
    assert "'board' has the feed 'meetings-guild.ics', but that is that of the series 'Guild' already" in second
    assert second.startswith("board.md:3: WARNING: ")
    for file, event in (("guild-2", "guild-2026-03-05"), ("Guild", "Guild-2026-03-06"), ("board", "board-2026-07-07")):
        assert f"UID:{event}@" in build.text(f"meetings-{file}.ics")


def test_files_of_others_are_left_alone(site):
    one = site({**SITE, "extra/meetings-old.ics": "BEGIN:VCALENDAR"}, {"html_extra_path": ["extra"]})
    one.build()
    one.remove("meetings/team/2026-04-02.md")
    files = published(one.build())
    assert "meetings-old.ics" in files
    assert "meeting-events/team-2026-04-02.ics" not in files


def test_two_builds_of_a_day_write_the_same(site):
    one = site(SITE, CONF)
    first = published(one.build())
    assert published(one.build(clean=True)) == first
