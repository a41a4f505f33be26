"""Tables are sorted and filtered by their readers, who can send others what they see."""

from __future__ import annotations

import pytest

from tests.browser.gallery import ROOT

LIMIT = 30_000


def column(page, number):
    return page.locator(f"#meeting-people-rows tbody tr:not([hidden]) > :nth-child({number})").all_inner_texts()


@pytest.fixture
def people(themed):
    with themed("alabaster") as page:
        page.goto("meeting-people.html")
        yield page


def heading(page, name):
    return page.get_by_role("columnheader", name=name)


def test_a_column_is_sorted_by_a_click_then_the_other_way_then_not(people):
    before = column(people, 1)
    button = heading(people, "Meetings").get_by_role("button")
    last_first = heading(people, "Affiliation").get_by_role("button")

    button.click()
    numbers = [int(text) for text in column(people, 2)]
    assert numbers == sorted(numbers, reverse=True)
    assert heading(people, "Meetings").get_attribute("aria-sort") == "descending"
    assert "sorted by Meetings" in people.locator("caption").inner_text()
    button.click()
    assert [int(text) for text in column(people, 2)] == sorted(numbers)
    assert heading(people, "Meetings").get_attribute("aria-sort") == "ascending"

    last_first.click()
    assert heading(people, "Meetings").get_attribute("aria-sort") is None
    known = [text for text in column(people, 6) if text != "not given"]
    assert known == sorted(known)
    assert column(people, 6)[: len(known)] == known
    last_first.click()
    last_first.click()
    assert column(people, 1) == before
    assert "most meetings first" in people.locator("caption").inner_text()


def test_days_are_sorted_as_days_from_the_keyboard(people):
    heading(people, "Last").get_by_role("button").focus()
    people.keyboard.press("Enter")
    days = people.locator("#meeting-people-rows tbody tr > :nth-child(5) time")
    stamps = days.evaluate_all("(times) => times.map((time) => time.dateTime)")
    assert stamps == sorted(stamps, reverse=True)
    assert len(set(stamps)) > 2


def test_agenda_items_that_leave_their_meeting_say_which_it_was(themed):
    with themed("alabaster") as page:
        page.goto("meeting-items.html")
        rows = page.locator("#meeting-items-rows tr[data-find]")
        titles = "(rows) => rows.map((row) => row.querySelector('a').textContent)"
        before = rows.evaluate_all(titles)
        button = heading(page, "Item").get_by_role("button")
        button.click()
        assert rows.evaluate_all(titles) == sorted(before, key=str.lower) != before
        assert all("2026" in text for text in rows.locator(".meetings-from").all_inner_texts())
        assert page.locator("[scope=rowgroup]:visible").count() == 0
        page.locator(".meetings-find").fill("vane")
        assert 0 < page.locator("tr[data-find]:visible").count() < len(before)
        button.click()
        button.click()
        page.locator(".meetings-find").fill("")
        assert rows.evaluate_all(titles) == before
        assert page.locator(".meetings-from").count() == 0
        assert page.locator("[scope=rowgroup]:visible").count() > 1


def test_what_a_reader_sees_stands_in_the_address(people):
    people.locator(".meetings-find").fill("labs")
    heading(people, "First").get_by_role("button").click()
    people.evaluate("location.hash = 'meeting-people'")
    shown = column(people, 1)
    assert shown
    address = people.url
    assert address.endswith("meeting-people.html?find.meeting-people=labs&sort.meeting-people=-First#meeting-people")

    people.goto("about:blank")
    people.goto(address)
    assert column(people, 1) == shown
    assert people.locator(".meetings-find").input_value() == "labs"
    assert heading(people, "First").get_attribute("aria-sort") == "descending"
    people.locator(".meetings-find").fill("")
    assert "find." not in people.url


def test_a_link_to_a_series_of_the_calendar_can_be_sent(themed):
    with themed("alabaster") as page:
        page.goto("when.html")
        choice = page.locator(".meetings-choice").first
        name = choice.get_attribute("id")
        page.goto(f"when.html?{name}=core&other=1")
        calendar = page.locator(".meetings", has=choice)
        shown = calendar.locator(".meetings-log li:visible").all_inner_texts()
        assert shown
        assert all("Core team" in text for text in shown)
        choice.select_option("")
        assert page.url.endswith("?other=1")
        page.goto(f"when.html?{name}=nothing")
        assert page.locator("[data-off]").count() == 0


def test_a_link_leads_to_what_a_filter_hides(themed):
    with themed("alabaster") as page:
        page.goto("meeting-people.html?find.meeting-people=labs")
        hidden = page.locator("#meeting-people-rows tr[hidden] [id]").first
        page.evaluate("(anchor) => { location.hash = anchor; }", hidden.get_attribute("id"))
        page.locator("tr:target, tr:has(:target)").wait_for(state="visible")
        assert page.locator(".meetings-find").input_value() == ""


def test_a_filter_that_finds_nothing_says_what_to_do(people):
    people.locator(".meetings-find").fill("nobody of this name")
    assert people.get_by_role("status").inner_text() == "nothing matches: try fewer words"


def test_without_a_script_there_is_nothing_to_sort_by(themed):
    with themed("alabaster", script=False) as page:
        page.goto("meeting-people.html")
        assert page.locator(".meetings button").count() == 0


def test_what_a_page_loads_stays_small():
    size = {path.name: path.stat().st_size for path in (ROOT / "sphinx_meetings" / "static").iterdir()}
    search = size.pop("sphinx-meetings-search.js")
    assert sum(size.values()) < LIMIT
    assert search < LIMIT / 20
