"""Dates in texts and in names of documents."""

from __future__ import annotations

import datetime as dt

import pytest
from babel.dates import format_date, format_skeleton
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_meetings.grammars.dates import complete, date_in_name, find_dates, guess_year, weekday_disagrees

from .effort import grows_in_proportion

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)
LANGUAGES = ["en", "en_GB", "de", "fr", "es", "pt", "it", "nl", "ja"]

DAYS = [
    # year first
    "2020-08-20",
    "2020-8-20",
    "2020/08/20",
    "2020/8/20",
    "2020.08.20",
    "2020. 8. 20.",
    "2020_08_20",
    "20200820",
    "2020‑08‑20",  # with hyphens that do not break
    "2020 August 20",
    "2020-Aug-20",
    "2020, August 20",
    "2020年8月20日",
    "2020 年 8 月 20 日",
    "2020년 8월 20일",
    # day first
    "20 August 2020",
    "20 Aug 2020",
    "20 Aug. 2020",
    "20 August, 2020",
    "20th August 2020",
    "20th August, 2020",
    "20th of August 2020",
    "the 20th of August, 2020",
    "20 Aug '20",
    "20 Aug ’20",
    "20 Aug ‘20",  # as Sphinx's smart quotes write it
    "20-Aug-2020",
    "20-Aug-20",
    "20/Aug/2020",
    "20Aug2020",
    "20 AUG 2020",
    "20.08.2020",
    "20.8.2020",
    "20. 8. 2020",
    "20.08.20",
    "20/08/2020",
    "20/8/20",
    "20-08-2020",
    # month first
    "August 20, 2020",
    "August 20 2020",
    "August 20th, 2020",
    "August 20th 2020",
    "August the 20th, 2020",
    "Aug. 20, 2020",
    "Aug 20,2020",
    "august 20, 2020",
    "08/20/2020",
    "8/20/2020",
    "8/20/20",
    "08-20-2020",
    "08.20.2020",
]

FOREIGN_DAYS = [
    ("de", "20. August 2020"),
    ("de", "20.August 2020"),
    ("de", "den 20. Aug. 2020"),
    ("fr", "20 août 2020"),
    ("fr", "20 aout 2020"),
    ("fr", "le 20 août 2020"),
    ("fr", "20 aou\u0302t 2020"),  # decomposed, as some editors write
    ("es", "20 de agosto de 2020"),
    ("es", "20 de agosto del 2020"),
    ("es", "20 ago 2020"),
    ("es", "agosto 20 de 2020"),
    ("pt", "20 de agosto de 2020"),
    ("pt_BR", "20 de ago. de 2020"),
    ("it", "20 agosto 2020"),
    ("it", "20 ago 2020"),
    ("nl", "20 augustus 2020"),
    ("nl", "20 aug. 2020"),
    ("ru", "20 августа 2020 г."),
    ("pl", "20 sierpnia 2020"),
    ("cs", "20. srpna 2020"),
    ("hu", "2020. augusztus 20."),
    ("tr", "20 Ağustos 2020"),
    ("th", "20 สิงหาคม 2020"),
    ("sv-SE", "20 augusti 2020"),
    ("no such language", "20 August 2020"),
]


@pytest.mark.parametrize(("language", "written"), [*(("en", written) for written in DAYS), *FOREIGN_DAYS])
@pytest.mark.parametrize("frame", ["{}", "Date: {}", "**{}**", "Team meeting ({})", "{}: agenda", "on {}, 17:00 UTC"])
def test_a_day_is_found_however_it_is_written(frame, written, language):
    text = frame.format(written)
    (found,) = find_dates(text, language)
    assert found.date == dt.date(2020, 8, 20)
    assert found.text == text[found.start : found.stop]
    assert found.text in written
    assert not found.ambiguous


@pytest.mark.parametrize(
    ("text", "language", "weekday"),
    [
        ("Thursday 20th August, 2020", "en", THURSDAY),
        ("Thursday, August 20, 2020", "en", THURSDAY),
        ("Thu, Aug 20th, 2020", "en", THURSDAY),
        ("Thurs. 20 Aug 2020", "en", THURSDAY),
        ("Thursday the 20th of August 2020", "en", THURSDAY),
        ("Thursday (August 20, 2020)", "en", THURSDAY),
        ("Thursday – 2020-08-20", "en", THURSDAY),
        ("THURSDAY 2020-08-20", "en", THURSDAY),
        ("2020-08-20 (Thursday)", "en", THURSDAY),
        ("2020-08-20 (Thu)", "en", THURSDAY),
        ("2020-08-20, Thursday", "en", THURSDAY),
        ("2020-08-20 Thursday at 5pm", "en", THURSDAY),
        ("Thu 8/20/2020", "en", THURSDAY),
        ("Friday, 20 August 2020", "en", FRIDAY),
        ("Donnerstag, 20. August 2020", "de", THURSDAY),
        ("Donnerstag, den 20. August 2020", "de", THURSDAY),
        ("Do., 20. Aug. 2020", "de", THURSDAY),
        ("Do, 20.08.2020", "de", THURSDAY),
        ("jeudi 20 août 2020", "fr", THURSDAY),
        ("jeu. 20 août 2020", "fr", THURSDAY),
        ("jueves, 20 de agosto de 2020", "es", THURSDAY),
        ("quinta-feira, 20 de agosto de 2020", "pt", THURSDAY),
        ("giovedì 20 agosto 2020", "it", THURSDAY),
        ("donderdag 20 augustus 2020", "nl", THURSDAY),
        ("2020年8月20日(木)", "ja", THURSDAY),
        ("2020年8月20日（木）", "ja", THURSDAY),
        ("2020年8月20日木曜日", "ja", THURSDAY),
        ("2020年8月20日 周四", "zh_CN", THURSDAY),
    ],
)
def test_a_weekday_belongs_to_its_date(text, language, weekday):
    (found,) = find_dates(text, language)
    assert found.date == dt.date(2020, 8, 20)
    assert found.weekday == weekday
    assert found.text == text.removesuffix(" at 5pm")
    assert weekday_disagrees(found) == (weekday != THURSDAY)


def test_each_weekday_belongs_to_the_date_behind_it():
    found = find_dates("Mon 2020-08-17, Tue 2020-08-18, 2020-08-19, Thursday 2020-08-20")
    assert [(date.day, date.weekday) for date in found] == [(17, MONDAY), (18, TUESDAY), (19, None), (20, THURSDAY)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2020-08-20, Friday sync is on", "en"),  # another day's sync
        ("On 20 August 2020 we met", "sv"),  # "on" is Wednesday
        ("So 20 August 2020 it is", "en"),
        ("comsat 20 August 2020", "en"),
        ("2020-08-20 sunny", "en"),
    ],
)
def test_what_is_no_weekday_is_not_taken_for_one(text, language):
    (found,) = find_dates(text, language)
    assert found.weekday is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("August 20", 8, 20),
        ("20 August", 8, 20),
        ("Thu, Aug 20th", 8, 20),
        ("August 20th, 7AM UTC", 8, 20),
        ("August 20, 17:00", 8, 20),
        ("August 20, 2000 UTC", 8, 20),  # eight in the evening
        ("20 Aug 17:00", 8, 20),
        ("12:30 May 5", 5, 5),
        ("May 2", 5, 2),
        ("May 2 at 5pm", 5, 2),
        ("on may 2nd", 5, 2),
        ("Thursday, may 7", 5, 7),
        ("march 3rd", 3, 3),
        ("3 March", 3, 3),
        ("Tue 8/18", 8, 18),
        ("8/18", 8, 18),
        ("8/18 meeting", 8, 18),
        ("8月20日", 8, 20),
        ("August 19-20", 8, 19),
        ("19–20 August", 8, 19),
        ("19 and 20 August", 8, 19),
        ("Feb 30", 2, 30),
    ],
)
def test_a_date_may_lack_its_year(text, month, day):
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day, found.date) == (None, month, day, None)


@pytest.mark.parametrize(
    "text", ["August 2020", "Aug 2020", "August, 2020", "Aug '20", "2020-08", "2020年8月", "2020 August"]
)
def test_a_month_is_found_without_a_day(text):
    (found,) = find_dates(f"Notes of {text}")
    assert (found.date, found.day, found.period, found.text) == (None, None, "2020-08", text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("August 19-20, 2020", 19),
        ("19. - 20. August 2020", 19),
        ("Meeting 5 – 20 August 2020", 20),
        ("Meeting 3 August 20, 2020", 20),
        ("17–21 August 2020", 17),
    ],
)
def test_a_stretch_of_days_begins_on_the_first_and_a_number_is_none(text, day):
    assert [found.date for found in find_dates(text)] == [dt.date(2020, 8, day)]


@pytest.mark.parametrize(
    "text", ["Feb 30, 2020", "30 February 2020", "2020-02-30", "30.02.2020", "2020/02/30", "2020年2月30日"]
)
def test_a_day_that_does_not_exist_is_told_as_written(text):
    (found,) = find_dates(text)
    assert (found.year, found.month, found.day, found.date) == (2020, 2, 30, None)


@pytest.mark.parametrize(
    ("text", "language", "date"),
    [
        ("03/04/2021", "en", dt.date(2021, 3, 4)),
        ("03/04/2021", "en_GB", dt.date(2021, 4, 3)),
        ("03/04/2021", "de", dt.date(2021, 4, 3)),
        ("3/4/21", "fr", dt.date(2021, 4, 3)),
        ("03-04-2021", "en", dt.date(2021, 3, 4)),
    ],
)
def test_a_date_that_may_be_two_days_says_so(text, language, date):
    (found,) = find_dates(text, language)
    assert found.date == date
    assert found.ambiguous


@pytest.mark.parametrize("text", ["13/04/2021", "04/13/2021", "3.4.2021", "2021-03-04", "04/04/2021"])
def test_a_date_that_can_be_only_one_day_does_not(text):
    (found,) = find_dates(text)
    assert not found.ambiguous


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no digits in August",
        "Python 3.11.2",
        "version 3.11.2020",
        "v2020.08.20",
        "certifier==2020.08.20",
        "2020.08.20.1",
        "certifier 2020.8.3",
        "tooling#2020",
        "#2020-08-20",
        "555-2020-08-20",
        "020-2020-1234",
        "12345678",
        "20202020",
        "120200820",
        "abc20200820def",
        "2020-13-01",
        "2020-00-10",
        "2019-20",
        "2018-2019",
        "CVE-2020-08",
        "8/18 of the votes",
        "votes: 8/18",
        "see 1.2. Scope",
        "2020-W34",
        "Q3 2020",
        "in 2020",
        "17:00",
        "may 2 people join?",
        "May 2 people join?",
        "you may 2020 times",
        "march 3 miles",
        "20 out of 30",
        "Jan 5 min",
        "Jun 10 minutes",
        "April 5pm",
        "August 5 pm",
        "Decision 12",
        "Augustine 20",
        "summary 5",
        "https://pad.example.org/2020/08/20/notes",
        "www.example.org/2020-08-20",
        "10.20.30.40",
        "1.10.20",
    ],
)
@pytest.mark.parametrize("language", ["en", "pt"])
def test_other_numbers_are_no_dates(text, language):
    assert find_dates(text, language) == []


@pytest.mark.parametrize("text", ["2020.8.20", "Date: 2020.8.20", "Minutes (2020.08.20)"])
def test_a_date_with_dots_is_none_of_a_version_where_a_line_or_value_begins(text):
    (found,) = find_dates(text)
    assert found.date == dt.date(2020, 8, 20)


def test_several_dates_are_found_in_order():
    text = "Opened 05 Feb 2018, closed 2018-02-12, next https://example.org/2018/03/01 Mar 1st"
    assert [found.text for found in find_dates(text)] == ["05 Feb 2018", "2018-02-12", "Mar 1st"]


@pytest.mark.parametrize(
    "text", ["2024-03-13T14:00:00Z", "2024-03-13T14:00+02:00", "2024-03-13:14:00", "2024-03-13 14:00"]
)
def test_the_day_of_a_timestamp_is_found(text):
    assert [found.text for found in find_dates(text)] == ["2024-03-13"]


# ---- years ----


@pytest.mark.parametrize(
    ("text", "near", "year"),
    [
        ("August 20", dt.date(2020, 8, 20), 2020),
        ("December 30", dt.date(2021, 1, 4), 2020),
        ("January 2", dt.date(2020, 12, 20), 2021),
        ("Thursday, August 20", dt.date(2020, 8, 20), 2020),
        ("Friday, August 20", dt.date(2020, 8, 20), 2021),
        ("Friday, August 15", dt.date(2020, 8, 20), 2020),  # a Saturday; a Thursday the year before, a Sunday the next
        ("Feb 29", dt.date(2021, 3, 1), 2020),
        ("Feb 29", dt.date(2022, 3, 1), 2022),
        ("August 20, 2018", dt.date(2020, 8, 20), 2018),
        ("August 2018", dt.date(2020, 8, 20), 2018),
        ("Jan 1", dt.date.min, 1),
        ("Dec 31", dt.date.max, 9999),
        ("August 20", None, None),
    ],
)
def test_a_year_is_taken_from_a_day_nearby_and_the_weekday(text, near, year):
    (found,) = find_dates(text)
    assert guess_year(found, near) == year


def test_a_date_is_completed_only_where_it_lacks_a_year():
    (without,), (with_year,), (month,) = (find_dates(text) for text in ("Feb 29", "Feb 3, 2019", "Feb 2019"))
    assert complete(without, 2020) == dt.date(2020, 2, 29)
    assert complete(without, 2021) is None
    assert complete(without, None) is None
    assert complete(with_year, 2020) == dt.date(2019, 2, 3)
    assert complete(month, 2019) is None


def test_a_weekday_is_held_against_the_day_a_date_is_taken_for():
    (found,) = find_dates("Thursday, August 20")
    assert not weekday_disagrees(found)
    assert not weekday_disagrees(found, dt.date(2020, 8, 20))
    assert weekday_disagrees(found, dt.date(2021, 8, 20))


# ---- names of documents ----


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("meetings/2020-08-20", (2020, 8, 20)),
        ("20200820_agenda_and_minutes", (2020, 8, 20)),
        ("2020-08-20_report", (2020, 8, 20)),
        ("2020-8-3", (2020, 8, 3)),
        ("2020_08_20-extra", (2020, 8, 20)),
        ("2020.08.20", (2020, 8, 20)),
        ("minutes-2020_08_20", (2020, 8, 20)),
        ("minutes20200820", (2020, 8, 20)),
        ("2020-08-20-2", (2020, 8, 20)),
        ("20-08-2020", (2020, 8, 20)),
        ("20-aug-2020", (2020, 8, 20)),
        ("20aug2020", (2020, 8, 20)),
        ("august-20th-2020", (2020, 8, 20)),
        ("2020-aug-20", (2020, 8, 20)),
        ("agendas/2025/12-Dec/04-steering", (2025, 12, 4)),
        ("2020/08/20", (2020, 8, 20)),
        ("2020/08/20-notes", (2020, 8, 20)),
        ("2020/08-20", (2020, 8, 20)),
        ("2020-08/20", (2020, 8, 20)),
        ("2020/august/20", (2020, 8, 20)),
        ("2021/april-13", (2021, 4, 13)),
        ("2021/13-april", (2021, 4, 13)),
        ("2020-08-20/notes", (2020, 8, 20)),
        ("2020-08-20/01-agenda", (2020, 8, 20)),
        ("2019/2020-08-20", (2020, 8, 20)),
        ("2020-02-30", (2020, 2, 30)),
        ("2022-02", (2022, 2, None)),
        ("notes/2023/2023-01", (2023, 1, None)),
        ("january-2019", (2019, 1, None)),
        ("2019/january", (2019, 1, None)),
        ("2021/may", (2021, 5, None)),
        ("2019/03", (2019, 3, None)),
        ("2025/12-december/index", (2025, 12, None)),
        ("2021/05/meeting-3", (2021, 5, None)),
        ("2021/05/2021-summary", (2021, 5, None)),
        ("cafe/2024", (2024, None, None)),
        ("archive/2024/index", (2024, None, None)),
        ("notes-2024", (2024, None, None)),
        ("2020/q3", (2020, None, None)),
        ("2020/99", (2020, None, None)),
    ],
)
def test_the_name_of_a_document_tells_a_date(name, told):
    found = date_in_name(name)
    assert found is not None
    assert found[:3] == told


@pytest.mark.parametrize(
    "name",
    [
        "",
        "/",
        "index",
        "meetings/index",
        "may",
        "march-of-progress",
        "april-13",
        "pep-0012",
        "202008201400",
        "12",
        "2018-2019",
    ],
)
def test_a_name_without_a_year_tells_none(name):
    assert date_in_name(name) is None


def test_a_name_in_another_language_tells_a_date():
    assert date_in_name("protokolle/2020/20-märz", "de")[:3] == (2020, 3, 20)
    assert date_in_name("03-04-2021", "de")[:3] == (2021, 4, 3)


def test_a_name_that_may_be_two_days_says_so():
    assert date_in_name("03-04-2021").ambiguous
    assert not date_in_name("13-04-2021").ambiguous


def test_a_name_tells_a_day_or_a_period():
    day, month, year, no_day = (date_in_name(name) for name in ("2020-08-20", "2020-08", "2020", "2020-02-30"))
    assert (day.date, day.period) == (dt.date(2020, 8, 20), None)
    assert (month.date, month.period) == (None, "2020-08")
    assert (year.date, year.period) == (None, "2020")
    assert (no_day.date, no_day.period) == (None, None)


# ---- properties ----

_days = st.dates(dt.date(1970, 1, 1), dt.date(2069, 12, 31))


@given(_days, st.sampled_from(LANGUAGES), st.sampled_from(["full", "long", "medium", "short"]))
def test_every_day_that_babel_writes_is_found(day, language, style):
    written = format_date(day, style, language)
    (found,) = find_dates(f"— {written}", language)
    assert found.date == day
    assert found.weekday in {None, day.weekday()}
    assert found.weekday == day.weekday() or style != "full"


@given(_days, st.sampled_from(LANGUAGES), st.sampled_from(["yMMMEd", "yMMMd", "yMMMMd", "yMMMMEEEEd"]))
def test_every_day_in_words_is_found(day, language, skeleton):
    try:
        written = format_skeleton(skeleton, day, locale=language)
    except KeyError:  # the language has no such form
        return
    (found,) = find_dates(written, language)
    assert found.date == day


@given(_days, st.sampled_from(LANGUAGES))
def test_every_month_in_words_is_found(day, language):
    (found,) = find_dates(format_skeleton("yMMMM", day, locale=language), language)
    assert found.period == f"{day:%Y-%m}"


@given(_days)
def test_every_document_named_after_its_day_is_dated(day):
    for form in ("%Y-%m-%d", "%Y%m%d", "%Y_%m_%d", "%Y/%m/%d", "%Y/%m-%d", "%d-%b-%Y", "%Y/%B-%d"):
        assert date_in_name(f"notes/{day:{form}}").date == day


_pieces = st.sampled_from(
    [
        "2020",
        "08",
        "20",
        "3",
        "-",
        "/",
        ".",
        " ",
        ",",
        "'",
        "(",
        ")",
        "May",
        "Aug",
        "mars",
        "Mon",
        "th",
        "of",
        "de",
        "月",
        "日",
        "年",
        "T",
        "://",
    ]
)


@settings(max_examples=400)
@given(st.lists(_pieces, max_size=12).map("".join) | st.text(), st.sampled_from(["en", "de", "ja"]))
def test_no_text_makes_it_fail_and_dates_do_not_overlap(text, language):
    found = find_dates(text, language)
    position = 0
    for date in found:
        assert position <= date.start < date.stop <= len(text)
        assert 1 <= date.month <= 12
        assert date.day is None or 1 <= date.day <= 31
        position = date.stop
    date_in_name(text, language)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        " ",
        "May ",
        "May 1 ",
        "1/",
        "1.",
        "2020-",
        "Monday ",
        "20 and ",
        "a",
        "://",
        "20 August 2020 ",
        "1 marzo ",
        "3 mai ",
    ],
)
@pytest.mark.parametrize("read", [find_dates, date_in_name])
def test_the_effort_grows_in_proportion_to_the_text(read, unit):
    assert grows_in_proportion(read, unit)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Sitzung vom 12. Mai 2026", "2026-05-12"),
        ("réunion du 3 février 2026", "2026-02-03"),
        ("reunión del 21 de octubre de 2026", "2026-10-21"),
        ("reunião de 5 de março de 2026", "2026-03-05"),
        ("riunione 7 maggio 2026", "2026-05-07"),
        ("vergadering 18 januari 2026", "2026-01-18"),
    ],
)
def test_a_text_without_the_months_of_the_site_may_have_its_own(text, date):
    assert [found.date.isoformat() for found in find_dates(text, "en")] == [date]


@pytest.mark.parametrize("text", ["2. Mai: budget", "Juli 10 min", "3 Mei-Lin", "Mars 4"])
def test_names_of_people_are_no_months(text):
    assert find_dates(text, "en") == []
