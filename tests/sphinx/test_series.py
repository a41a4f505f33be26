"""Series: what a directive says of one, where conf.py says it too, and what bad input gets."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from tests.sphinx.notes import APRIL, INDEX, MARCH, SITE

TEAM = """\
# When we meet

See {meeting:series}`team`.

```{meeting-series} team
:title: The team
:join: https://meet.example.org/team

FREQ=MONTHLY;BYDAY=1TH 15:00, 20:00 UTC from 2026-01-01 for 60
2026-08-06 cancelled: holidays
2026-09-03 moved to 2026-09-10 17:00
```
"""
TEAM_RST = """\
When we meet
============

See :meeting:series:`team`.

.. meeting-series:: team
   :title: The team
   :join: https://meet.example.org/team

   FREQ=MONTHLY;BYDAY=1TH 15:00, 20:00 UTC from 2026-01-01 for 60
   2026-08-06 cancelled: holidays
   2026-09-03 moved to 2026-09-10 17:00
"""
WEEKLY = {"rule": "FREQ=WEEKLY;BYDAY=MO", "time": "10:00 UTC"}


def shown(build, name="series.html"):
    page = BeautifulSoup(build.text(name), "html.parser").find("div", role="main")
    return " ".join(page.get_text(" ").split())


def listed(build):
    found = [(one["id"], one["status"], one["start"]) for one in build.json()["planned"] if one["status"] != "no notes"]
    return found[:4]


COMING = [
    ("team-2026-07-02", "planned", "2026-07-02T15:00:00+00:00"),
    ("team-2026-08-06", "cancelled", "2026-08-06T20:00:00+00:00"),
    ("team-2026-09-10", "planned", "2026-09-10T17:00:00+00:00"),
    ("team-2026-10-01", "planned", "2026-10-01T20:00:00+00:00"),
]


@pytest.mark.parametrize("page", [{"series.md": TEAM}, {"series.rst": TEAM_RST}], ids=["MyST", "RST"])
def test_a_page_describes_a_series_and_shows_it(site, page):
    build = site({**SITE, **page}).build()
    assert build.warnings == []
    assert listed(build) == COMING
    text = shown(build)
    assert "First Thursday of the month, 15:00 and 20:00 in turn, UTC, 60 minutes" in text
    assert "August 6, 2026 : cancelled (holidays)" in text
    assert "moved to September 10, 2026, 17:00" in text
    assert "Join the call" in text


def test_a_series_is_cited_where_a_page_describes_it(site):
    build = site({**SITE, "series.md": TEAM}).build()
    assert build.json()["series"] == [
        {"id": "team", "title": "The team", "url": "series.html#meeting-series-team"},
    ]
    page = BeautifulSoup(build.text("series.html"), "html.parser")
    assert page.find("a", string="The team")["href"] == "#meeting-series-team"
    assert page.find(id="meeting-series-team").name == "h2"
    calendar = BeautifulSoup(build.text("meeting-calendar.html"), "html.parser")
    assert calendar.find(id="series-team")


def test_a_directive_holds_before_conf_py_field_by_field(site):
    conf = {"team": {"title": "Other", "notes": "https://pad.example.org/team", "schedule": WEEKLY}}
    build = site({**SITE, "series.md": TEAM}, {"meetings_series": conf}).build()
    assert build.warnings == []
    assert listed(build) == COMING
    assert build.json()["series"][0]["title"] == "The team"
    told = [doubt for doubt in build.json()["doubts"] if doubt["part"] == "series"]
    assert [(doubt["source"], doubt["line"], doubt["taken"]) for doubt in told] == [
        ("series.md", 5, "FREQ=MONTHLY;BYDAY=1TH;WKST=MO"),
        ("series.md", 5, "The team"),
    ]


def test_a_page_may_say_the_exceptions_and_conf_py_the_schedule(site):
    conf = {"team": {"schedule": {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00 UTC", "from": "2026-01-01"}}}
    page = "# Off\n\n```{meeting-series} team\n2026-08-06 cancelled\n2026-08-07 cancelled\n```\n"
    build = site({**SITE, "series.md": page}, {"meetings_series": conf}).build()
    [warning] = build.warnings
    assert warning.startswith("series.md:5: WARNING: the series 'team': exception 2: date 2026-08-07 is no day")
    assert [status for _, status, _ in listed(build)][:2] == ["planned", "cancelled"]


def test_conf_py_may_say_the_exceptions_and_a_page_the_schedule(site):
    conf = {
        "team": {"exceptions": [{"date": "2026-08-06", "cancelled": True}, {"date": "2026-08-07", "cancelled": ""}]}
    }
    page = "# On\n\n```{meeting-series} team\nFREQ=MONTHLY;BYDAY=1TH 15:00 UTC from 2026-01-01\n```\n"
    build = site({**SITE, "series.md": page}, {"meetings_series": conf}).build()
    [warning] = build.warnings
    assert warning.startswith("conf.py:4: WARNING: meetings_series['team']: exception 2: date 2026-08-07 is no day")
    assert [status for _, status, _ in listed(build)][:2] == ["planned", "cancelled"]


def test_of_two_directives_for_a_series_the_first_by_document_name_holds(site):
    pages = {"a.md": TEAM, "b.md": "# B\n\n```{meeting-series} team\n:title: Second\n```\n"}
    build = site({**SITE, **pages}).build()
    [warning] = build.warnings
    assert warning.startswith("b.md:3: WARNING: the series 'team' is described in a.md:5 already, which holds")
    assert build.json()["series"][0]["url"] == "a.html#meeting-series-team"
    assert "The team" in shown(build, "b.html")


def test_pages_that_a_directive_gives_to_a_series_are_notes_of_it(site):
    pages = {
        "index.md": INDEX,
        "a.md": "# A\n\n```{meeting-series} board\n:pages: talks/*\n```\n",
        "talks/first.md": MARCH,
        "z.md": "# Z\n\n{meeting:ref}`board-2026-03-05`\n",
    }
    one = site(pages)
    build = one.build()
    assert build.warnings == []
    assert [meeting["id"] for meeting in build.json()["meetings"]] == ["board-2026-03-05"]
    one.write("a.md", "# A\n")
    build = one.build()
    assert build.json()["meetings"] == []
    assert [warning for warning in build.warnings if "board-2026-03-05" in warning]


def test_a_page_that_gives_itself_to_a_series_is_notes_of_it(site):
    own = MARCH + "\n```{meeting-series} board\n:pages: a\n```\n"
    one = site({"index.md": INDEX, "a.md": own})
    assert [meeting["id"] for meeting in one.build().json()["meetings"]] == ["board-2026-03-05"]
    one.write("a.md", own + "\n")
    assert [meeting["id"] for meeting in one.build().json()["meetings"]] == ["board-2026-03-05"]
    assert one.build().read == []


def test_a_pattern_that_matches_nothing(site):
    build = site({**SITE, "series.md": "# S\n\n```{meeting-series} team\n:pages: nowhere/*\n```\n"}).build()
    [warning] = build.warnings
    assert warning.startswith(
        "series.md:3: WARNING: the pages of the series 'team': the pattern 'nowhere/*' matches no document"
    )


@pytest.mark.parametrize(
    ("directive", "message"),
    [
        ("```{meeting-series}\n```", "needs the identifier of a series"),
        ("```{meeting-series} the team\n```", "'the team' is none"),
        ("```{meeting-series} team\n:tilte: x\n```", "has no option 'tilte' (did you mean 'title'?)"),
        ("```{meeting-series} team\n:schedule: x\n```", "option 'schedule' is given as lines of the content"),
        ("```{meeting-series} team\n:title:\n```", "option 'title' is empty"),
        ("```{meeting-series} team\n:join: zoom\n```", "option 'join' is 'zoom', but takes an address"),
        ("```{meeting-series} team\n:feed: ../x\n```", "option 'feed' is '../x', but takes a file name"),
    ],
)
def test_a_fault_in_the_directive(site, directive, message):
    [warning] = site({**SITE, "series.md": f"# S\n\n{directive}\n"}).build().warnings
    assert warning.startswith("series.md:3: WARNING: directive 'meeting-series' ")
    assert message in warning
    assert warning.endswith("[meetings.option]")


# What is wrong: lines of a directive, the same in conf.py, what the warning says of the field.
BAD = {
    "impossible": (
        ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 10:00 UTC"],
        {"schedule": {"rule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "time": "10:00 UTC"}},
        "rule 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' hits no day",
    ),
    "zone": (
        ["FREQ=WEEKLY;BYDAY=MO 10:00 Europe/Atlantis"],
        {"schedule": {**WEEKLY, "time": "10:00", "timezone": "Europe/Atlantis"}},
        "is no IANA time zone",
    ),
    "nothing-hit": (
        ["FREQ=WEEKLY;BYDAY=MO 10:00 UTC", "2026-07-08 cancelled"],
        {"schedule": WEEKLY, "exceptions": [{"date": "2026-07-08", "cancelled": ""}]},
        "date 2026-07-08 is no day of the schedule",
    ),
    "collision": (
        ["FREQ=WEEKLY;BYDAY=MO 10:00 UTC", "FREQ=DAILY 10:00 UTC"],
        {"schedule": [WEEKLY, {"rule": "FREQ=DAILY", "time": "10:00 UTC"}]},
        "rule and time collide with schedule 1",
    ),
    "no-time": (
        ["FREQ=WEEKLY;BYDAY=MO 10:00 UTC for 0"],
        {"schedule": {**WEEKLY, "duration": 0}},
        "is no number of minutes from 1 to 1440",
    ),
    "a-week": (
        ["FREQ=WEEKLY;BYDAY=MO 10:00 UTC for 10080"],
        {"schedule": {**WEEKLY, "duration": 10080}},
        "is no number of minutes from 1 to 1440",
    ),
}
# Nothing is wrong with a rule for a thousand years; it must be bounded.
ENDLESS = ["FREQ=DAILY;UNTIL=30261231 10:00 UTC from 1970-01-01"]
ENDLESS_CONF = {"schedule": {"rule": "FREQ=DAILY;UNTIL=30261231", "time": "10:00 UTC", "from": "1970-01-01"}}


def check_bad(build, where, count):
    for name, (*_, message) in BAD.items():
        of_series = [warning for warning in build.warnings if where(name) in warning]
        assert [message in warning for warning in of_series] == [True], (name, of_series)
    assert len(build.warnings) == count
    found = {(one["series"], one["date"]) for one in build.json()["planned"]}
    assert ("endless", "2026-07-14") in found
    assert {series for series, _ in found} == {"endless", "nothing-hit", "collision", "no-time", "a-week"}
    assert max(date for _, date in found) <= "2026-07-15"


def test_bad_schedules_in_conf_py(site):
    series = {**{name: conf for name, (_, conf, _) in BAD.items()}, "endless": ENDLESS_CONF}
    build = site(SITE, {"meetings_series": series, "meetings_horizon": 14}).build()
    check_bad(build, "meetings_series[{!r}]".format, len(BAD))


def test_bad_schedules_in_directives(site):
    series = {**{name: lines for name, (lines, *_) in BAD.items()}, "endless": ENDLESS}
    pages = {
        f"{name}.md": "\n".join(["# S", "", f"```{{meeting-series}} {name}", *lines, "```", ""])
        for name, lines in series.items()
    }
    build = site({**SITE, **pages}, {"meetings_horizon": 14}).build()
    check_bad(build, "the series {!r}: ".format, len(BAD))
    for name, (lines, *_) in BAD.items():
        [warning] = [one for one in build.warnings if f"the series {name!r}" in one]
        assert warning.startswith(f"{name}.md:{3 + len(lines)}: WARNING: ")
        assert warning.endswith("[meetings.schedule]")


@pytest.mark.parametrize("horizon", [-1, 10**9])
def test_a_horizon_that_cannot_be(site, horizon):
    [warning] = site(SITE, {"meetings_horizon": horizon}).build().warnings
    assert "it takes a number of days from 0 to 3660" in warning


def test_schedules_that_cannot_be_true_are_in_the_report(site):
    conf = {
        "team": {"schedule": {**WEEKLY, "duration": 60}},
        "board": {
            "schedule": {**WEEKLY, "time": "10:30 UTC"},
            "exceptions": {"date": "2026-07-13", "cancelled": "fair"},
        },
        "late": {"schedule": {"rule": "FREQ=WEEKLY;BYDAY=SU", "time": "00:30 UTC", "from": "2026-02-01"}},
    }
    notes = {
        "meetings/late/2026-06-16.md": APRIL.replace("2 April 2026, 15:00 UTC", "16 June 2026"),
        "meetings/late/2026-06-23.md": APRIL.replace("2 April 2026, 15:00 UTC", "23 June 2026"),
        "report.md": "# Report\n\n```{meeting-report}\n```\n",
    }
    build = site({"index.md": INDEX, **notes}, {"meetings_series": conf}).build()
    text = shown(build, "report.html")
    assert "conf.py" in text
    assert "the series 'board' meets then" in text or "the series 'team' meets then" in text
    assert "the series 'board' cancels its meeting of that day (fair)" in text
    assert "the newest two meetings of the series 'late' were on other days than its rule says" in text


def test_doubts_of_a_schedule_name_the_place_of_it(site):
    page = "# Late\n\n```{meeting-series} team\n\nFREQ=WEEKLY;BYDAY=SU 00:30 UTC from 2026-01-01\n```\n"
    strict = {"meetings_strict": True}
    [*_, warning] = site({**SITE, "series.md": page}, strict).build().warnings
    assert warning.startswith("series.md:5: WARNING: schedule: 'FREQ=WEEKLY;BYDAY=SU;WKST=MO' is taken as ")
    code = """
    meetings_series = {
        "team": {
            "title": "T",
            "schedule": {"rule": "FREQ=WEEKLY;BYDAY=SU", "time": "00:30 UTC", "from": "2026-01-01"},
        },
    }
    """
    [*_, warning] = site(SITE, strict, code).build().warnings
    assert warning.startswith("conf.py:9: WARNING: schedule: ")


def test_a_time_whose_zone_the_schedule_says_is_no_doubt(site):
    conf = {
        "team": {"schedule": {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00 Europe/Zurich", "from": "2026-01-01"}}
    }
    pages = {"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH.replace("3pm UTC", "3pm")}
    assert site(pages, {"meetings_series": conf}).build().json()["doubts"] == []
    assert [doubt["part"] for doubt in site(pages).build().json()["doubts"]] == ["timezone"]


@pytest.mark.parametrize("hour", ["15:00", "16:00"])
def test_the_record_names_the_zone_wherever_it_is_known_from(site, hour):
    pages = {"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH.replace("3pm UTC", hour)}
    rule = {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00 Europe/Zurich", "from": "2026-01-01"}
    one = site(pages, {"meetings_timezone": "Asia/Tokyo"})
    [meeting] = one.build().json()["meetings"]
    assert (meeting["start"], meeting["timezone"]) == (f"2026-03-05T{hour}:00+09:00", "Asia/Tokyo")
    one.configure(meetings_series={"team": {"schedule": rule}})
    [meeting] = one.build().json()["meetings"]
    assert (meeting["start"], meeting["timezone"]) == (f"2026-03-05T{hour}:00+01:00", "Europe/Zurich")
    one.configure(meetings_series={}, meetings_timezone=None)
    [meeting] = one.build().json()["meetings"]
    assert (meeting["start"], meeting["timezone"]) == (f"2026-03-05T{hour}:00", None)


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex", "man", "texinfo", "xml"])
def test_every_builder_writes_a_series(site, builder):
    conf = {"copyright": "W", "version": "1", "man_pages": [("index", "weathervane", "Weathervane", "us", 1)]}
    assert site({**SITE, "series.md": TEAM}, conf).build(builder).warnings == []
