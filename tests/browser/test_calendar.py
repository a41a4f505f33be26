"""The calendar in a reader's browser."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from tests.browser.test_next import SHOWN, ZONES

ROWS = """(rows) => rows.map((row) => [
  row.querySelector("time").dateTime,
  row.querySelector(".meetings-small time")?.dateTime,
  row.querySelector(".meetings-small time")?.textContent,
  row.querySelector(".meetings-here")?.textContent.trim() ?? null,
])"""


def local_words(day, machine, text, zone):
    """What stands in brackets beside a time: the reader's, with the weekday where it is another day."""
    there = dt.datetime.fromisoformat(machine).astimezone(ZoneInfo(zone))
    if (str(there.date()), f"{there:%H:%M}") == (day, text):
        return None
    return f"({there:%H:%M})" if str(there.date()) == day else f"({there:%a} {there:%H:%M})"


@pytest.mark.parametrize("zone", ZONES)
def test_all_times_stand_beside_the_readers_own(reading, zone):
    with reading("calendar.html", "2026-03-01T12:00Z", zone=zone) as page:
        rows = page.locator(".meetings-log li").evaluate_all(ROWS)
        notes = page.locator("[data-meetings-yours]:not([hidden])").count()
    timed = [row for row in rows if row[1]]
    assert len(timed) > 40
    for day, machine, text, local in timed:
        assert (local or "").replace(",", "") == (local_words(day, machine, text, zone) or "")
    assert bool(notes) == any(local for *_row, local in timed)


def test_today_is_marked_as_the_reader_has_it(reading):
    for zone, today in [("UTC", "2026-05-05"), ("Pacific/Auckland", "2026-05-06")]:
        with reading("calendar.html", "2026-05-05T18:00Z", zone=zone) as page:
            marked = page.locator("td[aria-current=date]")
            assert marked.evaluate_all("(cells) => cells.map((cell) => cell.dataset.date)") == [today]


def test_the_month_that_it_is_stands_open(reading):
    with reading("month.html", "2026-05-05T18:00Z") as page:
        opened = page.locator("details[data-month][open]")
        assert opened.evaluate_all("(folds) => folds.map((fold) => fold.dataset.month)") == ["2026-05"]
    with reading("month.html", "", script=False) as page:
        opened = page.locator("details[data-month][open]")
        assert opened.evaluate_all("(folds) => folds.map((fold) => fold.dataset.month)") == ["2026-03"]


def test_one_series_can_be_chosen(reading):
    with reading("calendar.html", "2026-03-01T12:00Z") as page:
        page.get_by_label("Show").select_option("board")
        names = page.locator(".meetings-log li:visible").all_inner_texts()
        assert names
        assert all("Board" in name for name in names)
        assert set(page.locator(f"{SHOWN} .meetings-name").all_inner_texts()) == {"Board"}
        assert str(page.locator(".meetings-log li:not([data-off])").count()) in page.get_by_role("status").inner_text()
        page.get_by_label("Show").select_option("")
        assert page.locator(".meetings-log li[data-off]").count() == 0
    with reading("calendar.html", "", script=False) as page:
        assert not page.locator(".meetings-choice").is_visible()


def test_a_day_says_more_where_it_is_pointed_at_or_reached_by_key(reading):
    said = "(link) => getComputedStyle(link, '::after').content"
    with reading("calendar.html", "2026-03-01T12:00Z") as page:
        day = page.locator("td[data-date='2026-02-03'] a")
        assert day.evaluate(said) == "none"
        page.keyboard.press("Tab")
        day.focus()
        for text in ("2 people", "Winter storms", "20:00 London"):
            assert text in day.evaluate(said)
        page.keyboard.press("Escape")
        assert day.evaluate(said) == "none"
        day.hover()
        day.blur()
        assert "Winter storms" in day.evaluate(said)


@pytest.mark.parametrize("name", ["calendar.html", "month.html", "all.html", "list.html"])
def test_nothing_scrolls_sideways_on_a_phone(reading, name):
    with reading(name, "2026-03-01T12:00Z", zone="Asia/Kolkata", width=360) as page:
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_a_link_to_a_day_opens_what_it_is_folded_in(reading):
    with reading("month.html#meeting-calendar-month-1-2026-06-02", "2026-03-01T12:00Z") as page:
        assert page.locator("td:target").count() == 1
        assert page.locator("details[data-month='2026-06']").get_attribute("open") is not None
