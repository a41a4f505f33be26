"""Times in texts, and in links to time-zone sites."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_time
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_meetings.grammars.times import TimeLink, find_times, read_time_link
from sphinx_meetings.grammars.zones import read_zone

from .effort import grows_in_proportion

TIMES = [
    # (text, time, end, zone as written)
    ("17:00", "17:00", None, None),
    ("9:05", "09:05", None, None),
    ("17:00 UTC", "17:00", None, "UTC"),
    ("17:00 utc", "17:00", None, "utc"),
    ("17:00UTC", "17:00", None, "UTC"),
    ("17:00 (UTC)", "17:00", None, "UTC"),
    ("17:00, UTC", "17:00", None, "UTC"),
    ("17:00 - UTC", "17:00", None, "UTC"),
    ("17:00-ish UTC", "17:00", None, "UTC"),
    ("17:00 UTC+2", "17:00", None, "UTC+2"),
    ("17:00 (UTC+05:30)", "17:00", None, "UTC+05:30"),
    ("17:00 GMT-5", "17:00", None, "GMT-5"),
    ("13:00 CET", "13:00", None, "CET"),
    ("13:00 CET/CEST", "13:00", None, "CET/CEST"),
    ("1700 UTC", "17:00", None, "UTC"),
    ("0900 PT", "09:00", None, "PT"),
    ("at 17 UTC", "17:00", None, "UTC"),
    ("1600Z", "16:00", None, "Z"),
    ("16:00 CE(S)T", "16:00", None, "CE(S)T"),
    ("18:30 h (España)", "18:30", None, "España"),
    ("14h00 (heure belge)", "14:00", None, "heure belge"),
    ("15:00 UTC - 16:00 UTC", "15:00", "16:00", "UTC"),
    ("3pm ET to 4pm ET", "15:00", "16:00", "ET"),
    ("17:00:00 UTC", "17:00", None, "UTC"),
    ("24:00", "00:00", None, None),
    # halves of the day
    ("6pm", "18:00", None, None),
    ("6 PM", "18:00", None, None),
    ("6 p.m.", "18:00", None, None),
    ("6 p. m.", "18:00", None, None),
    ("6:30pm", "18:30", None, None),
    ("8.30 AM PDT", "08:30", None, "PDT"),
    ("930am", "09:30", None, None),
    ("12am", "00:00", None, None),
    ("12pm", "12:00", None, None),
    ("8am UTC", "08:00", None, "UTC"),
    ("noon UTC", "12:00", None, "UTC"),
    ("12 noon ET", "12:00", None, "ET"),
    ("at noon", "12:00", None, None),
    ("midnight UTC", "00:00", None, "UTC"),
    # places
    ("6pm Zurich time", "18:00", None, "Zurich time"),
    ("6pm zurich time", "18:00", None, "zurich time"),
    ("8:00 PM Berlin Time", "20:00", None, "Berlin Time"),
    ("10am San Francisco time", "10:00", None, "San Francisco time"),
    ("9AM Europe/London", "09:00", None, "Europe/London"),
    ("21:00 America/New_York", "21:00", None, "America/New_York"),
    ("18:00 (London)", "18:00", None, "London"),
    ("18:00 London, room 3", "18:00", None, "London"),
    ("18:00 in Berlin", "18:00", None, "Berlin"),
    ("5pm UK", "17:00", None, "UK"),
    ("1pm US Pacific", "13:00", None, "US Pacific"),
    ("1pm Pacific", "13:00", None, "Pacific"),
    ("at 10am (Pacific Time)", "10:00", None, "Pacific Time"),
    ("3 PM Eastern Standard Time", "15:00", None, "Eastern Standard Time"),
    ("3pm Central European Summer Time", "15:00", None, "Central European Summer Time"),
    ("05:00 PM Universal Time UTC", "17:00", None, "Universal Time"),
    ("05:00 PM Amsterdam, Berlin, Rome", "17:00", None, "Amsterdam"),
    ("10:00 AM Pacific Time (US and Canada)", "10:00", None, "Pacific Time"),
    # zones in front
    ("UTC 17:00", "17:00", None, "UTC"),
    ("Time (UTC): 17:00", "17:00", None, "UTC"),
    ("London: 5pm", "17:00", None, "London"),
    ("UTC+2 17:00", "17:00", None, "UTC+2"),
    # stretches
    ("14:00-15:00", "14:00", "15:00", None),
    ("14:00 – 15:00 UTC", "14:00", "15:00", "UTC"),
    ("10:30 AM – 12:00 PM PST", "10:30", "12:00", "PST"),
    ("9:30 - 11 EST", "09:30", "11:00", "EST"),
    ("4pm-6pm UTC", "16:00", "18:00", "UTC"),
    ("10-11am PT", "10:00", "11:00", "PT"),
    ("2:30 – 4PM UK", "14:30", "16:00", "UK"),
    ("11 - 1pm", "11:00", "13:00", None),
    ("11am - 1 PT", "11:00", "13:00", "PT"),
    ("11-1am", "23:00", "01:00", None),
    ("12 – 1pm", "12:00", "13:00", None),
    ("23:00-01:00 UTC", "23:00", "01:00", "UTC"),
    ("from 9 to 11am", "09:00", "11:00", None),
    ("10:00 to 11:00", "10:00", "11:00", None),
    ("1400-1500 UTC", "14:00", "15:00", "UTC"),
    ("8.30-9.30 CET", "08:30", "09:30", "CET"),
    ("5:00 – 6:00pm", "17:00", "18:00", None),
    # timestamps
    ("2024-03-13T14:00:00Z", "14:00", None, "Z"),
    ("2024-03-13T14:00Z", "14:00", None, "Z"),
    ("2024-03-13T14:00:00.000Z", "14:00", None, "Z"),
    ("2024-03-13T14:00:00+02:00", "14:00", None, "+02:00"),
    ("2024-03-13T14:00-05:00", "14:00", None, "-05:00"),
    ("2024-03-13 14:00:00", "14:00", None, None),
    # other languages
    ("18 Uhr", "18:00", None, None),
    ("um 18.30 Uhr MEZ", "18:30", None, "MEZ"),
    ("18 - 19 Uhr", "18:00", "19:00", None),
    ("18h00", "18:00", None, None),
    ("jeudi 20 août 2020, 18h", "18:00", None, None),
    ("à 9h30", "09:30", None, None),
    ("9h30-11h00 (heure de Paris)", "09:30", "11:00", "heure de Paris"),
    ("às 15h (horário de Brasília)", "15:00", None, "horário de Brasília"),
    ("a las 17:00 h (hora de Madrid)", "17:00", None, "hora de Madrid"),
    ("alle 18.30", "18:30", None, None),
    ("alle ore 18:30", "18:30", None, None),
    ("om 9 uur", "09:00", None, None),
    ("19:30 uur", "19:30", None, None),
    ("15時", "15:00", None, None),
    ("15時30分 (JST)", "15:30", None, "JST"),
    ("午後3時半", "15:30", None, None),
    ("日本時間 17:00", "17:00", None, "日本時間"),
    ("20:00（北京时间）", "20:00", None, "北京时间"),
    ("20：00", "20:00", None, None),
    ("下午3点", "15:00", None, None),
    ("오후 3시", "15:00", None, None),
]


def test_a_zone_may_stand_before_the_date():
    first, *_ = find_times("UTC Wed 26-Oct-2022 19:00 (07:00 PM)")
    assert (first.time, first.zone) == (dt.time(19), "UTC")


@pytest.mark.parametrize(("text", "time", "end", "zone"), TIMES)
@pytest.mark.parametrize("frame", ["{}", "Time: {}", "{}; then tea"])
def test_a_time_is_found_however_it_is_written(frame, text, time, end, zone):
    framed = frame.format(text)
    (found,) = find_times(framed)
    assert f"{found.time:%H:%M}" == time
    assert (None if found.end is None else f"{found.end:%H:%M}") == end
    assert found.zone == zone
    assert found.text == framed[found.start : found.stop]
    assert zone is None or read_zone(zone) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("6pm Zurich time (9am PST)", [("18:00", "Zurich time"), ("09:00", "PST")]),
        ("2pm PT; 5 pm ET; 22:00 UTC", [("14:00", "PT"), ("17:00", "ET"), ("22:00", "UTC")]),
        ("7:30 PST/10:30 EST/14:30 GMT", [("07:30", "PST"), ("10:30", "EST"), ("14:30", "GMT")]),
        ("London: 5pm, New York: 12pm", [("17:00", "London"), ("12:00", "New York")]),
        ("6pm Eastern/3pm Pacific", [("18:00", "Eastern"), ("15:00", "Pacific")]),
        ("05 Mar 2026 - 1500 UTC", [("15:00", "UTC")]),
        ("16:00 central European (local) time", [("16:00", "central European (local) time")]),
        ("10h00 - 12h00, visio", [("10:00", None)]),
        ("19h às 20h30 (horário de Brasília)", [("19:00", "horário de Brasília")]),
        ("15:00 UTC - 16:00 CET", [("15:00", "UTC"), ("16:00", "CET")]),
        ("10am PT–11am", [("10:00", "PT"), ("11:00", None)]),
        ("9:30 – 11 EST / 2:30 – 4PM UK", [("09:30", "EST"), ("14:30", "UK")]),
        ("Thursday 20 - 10:30 UTC", [("10:30", "UTC")]),
        ("August 20 - 5pm", [("17:00", None)]),
        ("2pm - 4 people are coming", [("14:00", None)]),
        ("10:30 - 2020-08-20", [("10:30", None)]),
        ("https://example.org/17:00 and 18:00", [("18:00", None)]),
        ("5 pm Thursday", [("17:00", None)]),
        ("10:30 Davis: the map", [("10:30", None)]),
        ("10:30 Paris: the map", [("10:30", None)]),
        ("17:00 local time", [("17:00", None)]),
        ("from noon UTC to 2pm", [("12:00", "UTC"), ("14:00", None)]),
    ],
)
def test_several_times_are_found_each_with_its_zone(text, found):
    assert [(f"{time.time:%H:%M}", time.zone) for time in find_times(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "10 min",
        "(5-10 min)",
        "60 second updates",
        "2h",
        "1h30",
        "Duration: 1h30",
        "5h/month",
        "2 hours",
        "24 hours",
        "2 uur",
        "3時間",
        "5点",
        "8.30",
        "version 8.30 is out",
        "3.11.2",
        "1:5",
        "16:9",
        "25:00",
        "12:60",
        "24:30",
        "13am",
        "1234",
        "in 2020 UTC was kept",
        "20 August 2020 UTC",
        "August 10-11",
        "May 10-11 in Cambridge",
        "May 10-11 in London",
        "room 5",
        "at 5",
        "at 5 PT",
        "2020-08-20",
        "2025-09-24:00:00Z",
        "20200820",
        "00:12:30 into the recording",
        "UTC-05:00",
        "UTC+2",
        "afternoon",
        "we met in the noon sun",
        "tooling#17:00",
        "3 PMs",
        "10 amazing things",
        "https://example.org/at/17:00",
        "localhost:8000",
        "10.0.0.1",
    ],
)
def test_other_numbers_are_no_times(text):
    assert find_times(text) == []


# ---- links ----

TIMED_LINKS = [
    ("https://arewemeetingyet.com/UTC/2020-08-20/08:00/Team-Meeting", "2020-08-20", "08:00", "UTC"),
    ("http://arewemeetingyet.com/Berlin/2018-02-08/18:00/Team%20Meeting", "2018-02-08", "18:00", "Europe/Berlin"),
    ("https://arewemeetingyet.com/New%20York/2018-02-08/18:00", "2018-02-08", "18:00", "America/New_York"),
    ("https://arewemeetingyet.com/America/New_York/2018-02-08/9:00", "2018-02-08", "09:00", "America/New_York"),
    ("arewemeetingyet.com/UTC/2020-08-20/08:00", "2020-08-20", "08:00", "UTC"),
    ("https://clocks.example.org/Berlin/2020-08-20/08:00/Sync", "2020-08-20", "08:00", "Europe/Berlin"),
    ("https://arewemeetingyet.com/Los%20Angeles/w/07:00/Sync", None, "07:00", "America/Los_Angeles"),
    ("https://arewemeetingyet.com/Chicago/2020-12-01/09:00/b/Sync", None, "09:00", "America/Chicago"),
    (
        "https://www.timeanddate.com/worldclock/converter.html?iso=20251204T183000&p1=224&p2=179",
        "2025-12-04",
        "18:30",
        "UTC",
    ),
    (
        "https://www.timeanddate.com/worldclock/fixedtime.html?iso=20200229T08&p1=234&ah=1",
        "2020-02-29",
        "08:00",
        "America/Los_Angeles",
    ),
    (
        "https://www.timeanddate.com/worldclock/fixedtime.html?msg=Sync&iso=20211011T1600&p1=1440",
        "2021-10-11",
        "16:00",
        "UTC",
    ),
    ("https://www.timeanddate.com/worldclock/fixedtime.html?iso=20170412T1430", "2017-04-12", "14:30", "UTC"),
    (
        "https://www.timeanddate.com/worldclock/fixedtime.html?iso=20170412T1430&p1=tz_pt",
        "2017-04-12",
        "14:30",
        "America/Los_Angeles",
    ),
    (
        "http://www.timeanddate.com/worldclock/fixedtime.html?month=8&day=1&year=2007&hour=16&min=30&p1=0",
        "2007-08-01",
        "16:30",
        "UTC",
    ),
    (
        "https://www.timeanddate.com/worldclock/meetingdetails.html?year=2019&month=5&day=2&hour=16&min=0&p1=224",
        "2019-05-02",
        "16:00",
        "UTC",
    ),
    ("https://dateful.com/convert/utc?t=5pm", None, "17:00", "UTC"),
    ("https://dateful.com/convert/coordinated-universal-time-utc?t=15:00&d=2021-02-03", "2021-02-03", "15:00", "UTC"),
    ("https://dateful.com/convert/pst-pdt-pacific-time?t=930am", None, "09:30", "America/Los_Angeles"),
    (
        "https://dateful.com/time-zone-converter?t=2pm&d=2021-12-04&tz2=Seattle-Washington",
        "2021-12-04",
        "14:00",
        "America/Los_Angeles",
    ),
    ("https://dateful.com/time-zone-converter?t=20:00&tz=Europe/Berlin", None, "20:00", "Europe/Berlin"),
    ("https://dateful.com/time-zone-converter?t=16&tz2=UTC%2B8", None, "16:00", "Etc/GMT-8"),
    ("https://www.thetimezoneconverter.com/?t=4PM&tz=UTC", None, "16:00", "UTC"),
    ("http://www.thetimezoneconverter.com/?t=9:00&tz=PT%20%28Pacific%20Time%29", None, "09:00", "America/Los_Angeles"),
    ("https://time.is/1700_20_Aug_2020_in_UTC", "2020-08-20", "17:00", "UTC"),
    ("https://time.is/compare/1000_in_San_Francisco,_California", None, "10:00", "America/Los_Angeles"),
    ("https://time.is/compare/1000AM_17_November_2021_in_ET", "2021-11-17", "10:00", "America/New_York"),
    ("https://www.worldtimebuddy.com/?qm=1&lid=5,100&h=100&date=2026-3-5&sln=17-18&hf=1", "2026-03-05", "17:00", "UTC"),
    (
        "https://www.worldtimebuddy.com/event?lid=5391959&h=5391959&sts=29153220&sln=14.5-15.5",
        "2025-06-06",
        "14:30",
        "America/Los_Angeles",
    ),
    ("https://everytimezone.com/?t=5f727900,1e0", "2020-09-29", "08:00", "UTC"),
    ("https://everytimezone.com/?t=697d4600,8ac", "2026-01-31", "13:00", "UTC"),
    ("https://zonestamp.toolforge.org/1759752000", "2025-10-06", "12:00", "UTC"),
]


@pytest.mark.parametrize(("url", "date", "time", "zone"), TIMED_LINKS)
def test_a_link_to_a_time_zone_site_states_a_time(url, date, time, zone):
    assert read_time_link(url) == TimeLink(date and dt.date.fromisoformat(date), dt.time.fromisoformat(time), zone)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://example.org/?from=https://arewemeetingyet.com/UTC/2020-08-20/08:00",
        "https://clocks.example.org/Builds/2020-08-20/08:00",
        "https://arewemeetingyet.com/",
        "https://arewemeetingyet.com/Nowhere/2020-08-20/08:00",
        "https://arewemeetingyet.com/UTC/2020-13-45/08:00",
        "https://arewemeetingyet.com/UTC/2020-08-20/99:00",
        "https://[arewemeetingyet.com/UTC/2020-08-20/08:00",
        "https://arewemeetingyet.com:port/UTC",
        "https://www.timeanddate.com/worldclock/",
        "https://www.timeanddate.com/worldclock/meetingtime.html?iso=20130910&p1=195",
        "https://www.timeanddate.com/worldclock/fixedtime.html?iso=20200229T08&p1=99999",
        "https://www.timeanddate.com/worldclock/fixedtime.html?iso=99999999T9999",
        "https://www.timeanddate.com/worldclock/fixedtime.html?hour=x",
        "https://www.timeanddate.com/worldclock/fixedtime.html?year=2020&hour=5",
        "https://dateful.com/convert/utc",
        "https://dateful.com/convert/?t=5pm",
        "https://dateful.com/time-zone-converter?t=5pm",
        "https://time.is/UTC",
        "https://time.is/1700_45_Xyz_2020_in_UTC",
        "https://www.worldtimebuddy.com/est-to-utc-converter",
        "https://www.worldtimebuddy.com/?h=100&sln=x",
        "https://www.worldtimebuddy.com/event?h=100&sts=99999999999999999999&sln=14",
        "https://everytimezone.com/s/a287d2e5",
        "https://everytimezone.com/?t=zz,zz",
        "https://zonestamp.toolforge.org/",
        "https://zonestamp.toolforge.org/99999999999999999999",
        "https://dateful.com/convert/utc?t=5pm&x=" + "x" * 5000,
    ],
)
def test_other_and_broken_links_state_none(url):
    assert read_time_link(url) is None


# ---- properties ----


@given(st.times(), st.sampled_from(["en", "de", "fr", "es", "pt", "it", "nl", "ja"]))
def test_every_time_that_babel_writes_is_found(time, language):
    written = format_time(time, "short", locale=language)
    (found,) = find_times(f"{written} UTC")
    assert (found.time, found.zone) == (time.replace(second=0, microsecond=0), "UTC")


_pieces = st.sampled_from(
    [
        "17",
        "5",
        "30",
        "0900",
        ":",
        ".",
        "-",
        "–",
        " ",
        "(",
        ")",
        "am",
        "pm",
        "h",
        "UTC",
        "+2",
        "PT",
        "Berlin",
        " time",
        "/",
        "時",
        "T",
        "Z",
        "noon",
    ]
)


@settings(max_examples=400)
@given(st.lists(_pieces, max_size=12).map("".join) | st.text())
def test_no_text_makes_it_fail_and_times_do_not_overlap(text):
    position = 0
    for found in find_times(text):
        assert position <= found.start < found.stop <= len(text)
        position = found.stop


@settings(max_examples=300)
@given(
    st.sampled_from(sorted({link[0].partition("//")[2].partition("/")[0] for link in TIMED_LINKS} - {""})),
    st.text()
    | st.lists(
        st.sampled_from(
            [
                "/",
                "?",
                "&",
                "t=",
                "iso=",
                "h=100",
                "sln=",
                "p1=",
                "5pm",
                "T",
                "2020",
                "-",
                ":",
                "%",
                "ff",
                "_in_",
                "UTC",
            ]
        )
    ).map("".join),
)
def test_no_link_makes_it_fail(host, rest):
    read_time_link(f"https://{host}/{rest}")


@pytest.mark.parametrize(
    "unit", ["1", " ", "1 ", "12:00 ", "12 - ", "12:00 A b C d ", "noon ", "5pm Zurich ", "://", "12h", "a"]
)
def test_the_effort_grows_in_proportion_to_the_text(unit):
    assert grows_in_proportion(find_times, unit)
