"""Edits: each turns a site into another one, or leaves it as it is if there is nothing to change."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.edits.site import (
    CITES,
    LISTED,
    MORE,
    PEOPLE,
    REFERENCES,
    ROSTER,
    SERIES,
    SETTINGS,
    STATED,
    SUBJECTS,
    VIEWS,
    Meeting,
    Page,
    Site,
    new_meeting,
    series_page,
)
from tests.edits.text import file_name

__all__ = ["CHANGES", "Change", "change"]

Chance = random.Random


class Change(NamedTuple):
    """An edit that can be made again: the same seed does the same to the same site."""

    name: str
    seed: int


CHANGES: dict[str, Callable[[Chance, Site], Site]] = {}
"""The edits by their names."""
WEIGHTS: dict[str, int] = {}


def change(edit: Change, site: Site) -> Site:
    """Make an edit."""
    return CHANGES[edit.name](random.Random(edit.seed), site)  # noqa: S311


def any_change(chance: Chance) -> Change:
    """Some edit."""
    return Change(chance.choices([*WEIGHTS], [*WEIGHTS.values()])[0], chance.randrange(10**6))


def _edit(name: str, weight: int = 3) -> Callable[[Callable[[Chance, Site], Site]], Callable[[Chance, Site], Site]]:
    def register(function: Callable[[Chance, Site], Site]) -> Callable[[Chance, Site], Site]:
        CHANGES[name] = function
        WEIGHTS[name] = weight
        return function

    return register


def _some(chance: Chance, among: Mapping[str, Any]) -> str:
    return chance.choice(sorted(among))


def _with_page(site: Site, docname: str, page: Page) -> Site:
    return site._replace(pages={**site.pages, docname: page})


def _with_text(site: Site, name: str, text: str) -> Site:
    return site._replace(texts={**site.texts, name: text})


def _with_meeting(chance: Chance, site: Site, make: Callable[[Meeting], Meeting]) -> Site:
    """The site with one of its meetings changed."""
    if not site.pages:
        return site
    docname = _some(chance, site.pages)
    page = site.pages[docname]
    number = chance.randrange(len(page.meetings))
    meetings = tuple(make(one) if index == number else one for index, one in enumerate(page.meetings))
    return _with_page(site, docname, page._replace(meetings=meetings))


def _exchanged(values: tuple[Any, ...], number: int, value: Any) -> tuple[Any, ...]:
    return (*values[:number], value, *values[number + 1 :])


@_edit("a title", 4)
def _title(chance: Chance, site: Site) -> Site:
    if not site.pages:
        return site
    docname = _some(chance, site.pages)
    title = f"{chance.choice(('Meeting', 'Gathering', 'Call'))} {chance.randrange(50)}"
    return _with_page(site, docname, site.pages[docname]._replace(title=title))


@_edit("a date", 5)
def _date(chance: Chance, site: Site) -> Site:
    def make(meeting: Meeting) -> Meeting:
        day = dt.date.fromisoformat(meeting.date) + dt.timedelta(days=chance.choice((-400, -28, -7, -1, 1, 7, 28, 60)))
        return meeting._replace(date=day.isoformat())

    return _with_meeting(chance, site, make)


@_edit("a time", 2)
def _time(chance: Chance, site: Site) -> Site:
    return _with_meeting(chance, site, lambda one: one._replace(time=chance.choice(("", "10:00", "15:00", "23:30"))))


@_edit("an attendee more", 4)
def _more(chance: Chance, site: Site) -> Site:
    new = chance.choice((*PEOPLE, PEOPLE[0]._replace(name=f"Guest {chance.randrange(9)}", handle="")))
    return _with_meeting(chance, site, lambda one: one._replace(attendees=(*one.attendees, new)))


@_edit("an attendee less", 4)
def _less(chance: Chance, site: Site) -> Site:
    return _with_meeting(chance, site, lambda one: one._replace(attendees=one.attendees[1:]))


@_edit("an attendee as written", 4)
def _written(chance: Chance, site: Site) -> Site:
    def make(meeting: Meeting) -> Meeting:
        if not meeting.attendees:
            return meeting
        number = chance.randrange(len(meeting.attendees))
        one = meeting.attendees[number]
        new = chance.choice(
            (
                one._replace(affiliation=chance.choice(("Südlicht", "", "Hexwerk"))),
                one._replace(handle=chance.choice((one.handle, "", "other-handle"))),
                one._replace(name=chance.choice((one.name.split()[0], f"{one.name} Lund", one.name.lower()))),
            )
        )
        return meeting._replace(attendees=_exchanged(meeting.attendees, number, new))

    return _with_meeting(chance, site, make)


@_edit("somebody absent", 2)
def _absent(chance: Chance, site: Site) -> Site:
    names = tuple(one.name for one in chance.sample(PEOPLE, chance.randint(0, 2)))
    return _with_meeting(chance, site, lambda one: one._replace(absent=names))


@_edit("an item more", 4)
def _item_more(chance: Chance, site: Site) -> Site:
    new = new_meeting(chance, "2026-01-01").items[:1]
    return _with_meeting(chance, site, lambda one: one._replace(items=(*new, *one.items)))


@_edit("an item less", 4)
def _item_less(chance: Chance, site: Site) -> Site:
    return _with_meeting(chance, site, lambda one: one._replace(items=one.items[1:]))


def _with_item(chance: Chance, site: Site, **changes: str) -> Site:
    def make(meeting: Meeting) -> Meeting:
        if not meeting.items:
            return meeting
        number = chance.randrange(len(meeting.items))
        return meeting._replace(items=_exchanged(meeting.items, number, meeting.items[number]._replace(**changes)))

    return _with_meeting(chance, site, make)


@_edit("an item's title", 4)
def _item_title(chance: Chance, site: Site) -> Site:
    return _with_item(chance, site, title=f"{chance.choice(SUBJECTS)}{chance.choice(('', ' once more'))}")


@_edit("an item's owner", 2)
def _item_owner(chance: Chance, site: Site) -> Site:
    return _with_item(chance, site, owner=chance.choice((*(one.name for one in PEOPLE), "Imke", "")))


@_edit("a reference", 4)
def _reference(chance: Chance, site: Site) -> Site:
    return _with_item(chance, site, reference=chance.choice((*REFERENCES, "weathervane/vane#99")))


@_edit("a remark", 3)
def _remark(chance: Chance, site: Site) -> Site:
    remarks = ("", "see weathervane/vane#20", "ask @zquill", "ask @nobody-here", "just words", "Imke says more")
    return _with_item(chance, site, remark=chance.choice(remarks))


@_edit("a decision")
def _decision(chance: Chance, site: Site) -> Site:
    texts = tuple(f"we go on with {chance.choice(SUBJECTS).lower()}" for _ in range(chance.randint(0, 2)))
    return _with_meeting(chance, site, lambda one: one._replace(decisions=texts))


@_edit("an action")
def _action(chance: Chance, site: Site) -> Site:
    who = chance.choice(("@imkedorn", "@zquill by 2026-08-01", "@ayob by 2026-06-01", "@metxe"))
    texts = (f"{who}: {chance.choice(('send', 'write', 'ask'))} the report",) if chance.random() < 0.7 else ()
    return _with_meeting(chance, site, lambda one: one._replace(actions=texts))


@_edit("what stands below", 6)
def _more_below(chance: Chance, site: Site) -> Site:
    docname = _some(chance, site.pages) if site.pages else ""
    return _with_page(site, docname, site.pages[docname]._replace(more=chance.choice(MORE))) if docname else site


@_edit("another style")
def _style(chance: Chance, site: Site) -> Site:
    docname = _some(chance, site.pages) if site.pages else ""
    if not docname or len(site.pages[docname].meetings) > 1:
        return site
    style = chance.choice(("notes", "directives", "tags", "rst", "include"))
    return _with_page(site, docname, site.pages[docname]._replace(style=style))


@_edit("front matter")
def _front(chance: Chance, site: Site) -> Site:
    docname = _some(chance, site.pages) if site.pages else ""
    if not docname:
        return site
    fronts = ((), (("", "false"),), (("series", chance.choice(SERIES)),), (("date", "2026-02-02"), ("title", "Stated")))
    front = chance.choice(fronts)
    if site.pages[docname].style == "rst" and front and front[0][0]:
        front = (("", "2026-02-02 15:00 UTC"),)
    return _with_page(site, docname, site.pages[docname]._replace(front=front))


@_edit("a page added", 5)
def _added(chance: Chance, site: Site) -> Site:
    day = (dt.date(2025, 1, 1) + dt.timedelta(days=chance.randrange(560))).isoformat()
    series = chance.choice((*SERIES, "new"))
    style = chance.choice(("notes", "directives", "tags", "rst", "include"))
    page = Page(f"Meeting of {series}", style, (), (new_meeting(chance, day),), "")
    return _with_page(site, f"meetings/{series}/{day}", page)


@_edit("a page deleted", 5)
def _deleted(chance: Chance, site: Site) -> Site:
    gone = _some(chance, site.pages) if site.pages else ""
    return site._replace(pages={name: page for name, page in site.pages.items() if name != gone})


@_edit("a page renamed", 4)
def _renamed(chance: Chance, site: Site) -> Site:
    old = _some(chance, site.pages) if site.pages else ""
    new = f"{old}-{chance.choice(('notes', 'again'))}"
    return site._replace(pages={new if name == old else name: page for name, page in site.pages.items()})


@_edit("a page moved to another folder", 4)
def _moved(chance: Chance, site: Site) -> Site:
    old = _some(chance, site.pages) if site.pages else ""
    new = f"meetings/{chance.choice(SERIES)}/{old.rpartition('/')[2]}"
    if new in site.pages:
        return site
    return site._replace(pages={new if name == old else name: page for name, page in site.pages.items()})


@_edit("many pages deleted", 1)
def _many_deleted(chance: Chance, site: Site) -> Site:
    series = chance.choice((*SERIES, ""))
    kept = {name: page for name, page in site.pages.items() if not name.startswith(f"meetings/{series}")}
    return site._replace(pages=kept)


@_edit("the roster", 6)
def _roster(chance: Chance, site: Site) -> Site:
    number = chance.randrange(4)
    if number == 0 and site.roster:
        return site._replace(roster=site.roster[1:])
    if number == 1:
        who = chance.choice([one for one in PEOPLE if one.handle])
        entry = {"name": who.name, "handle": who.handle, "affiliation": chance.choice(("Weathervane", "Hexwerk"))}
        others = tuple(one for one in site.roster if one.get("handle") != who.handle)
        return site._replace(roster=(*others, entry))
    if number == 2 and site.roster:
        place = chance.randrange(len(site.roster))
        changed = {**site.roster[place], "aliases": chance.choice((["Imke"], ["Bo Lindqvist"], ["@other-handle"]))}
        return site._replace(roster=_exchanged(site.roster, place, changed))
    return site._replace(roster=ROSTER)


@_edit("somebody hidden", 4)
def _hidden(chance: Chance, site: Site) -> Site:
    how = chance.choice(("hide", "redact", ""))
    others = tuple({key: value for key, value in one.items() if key not in {"hide", "redact"}} for one in site.roster)
    if not how or not others:
        return site._replace(roster=others)
    place = chance.randrange(len(others))
    return site._replace(roster=_exchanged(others, place, {**others[place], how: True}))


def _with_setting(site: Site, **settings: Any) -> Site:
    return site._replace(settings={**site.settings, **settings})


@_edit("a setting", 8)
def _setting(chance: Chance, site: Site) -> Site:
    values: dict[str, tuple[Any, ...]] = {
        "meetings_banner": (True, False),
        "meetings_forge": (None, "https://forge.example.org/{handle}", "https://github.com/{handle}"),
        "meetings_repository": (None, "weathervane/vane", {"": "weathervane/vane", "other": "other/place"}),
        "meetings_timezone": (None, "Europe/Riga", "America/Lima"),
        "meetings_zones": ([], ["Europe/Riga", "Asia/Tokyo"]),
        "meetings_headings": ({}, {"attendees": ["Regrets"]}, {"absent": ["Roll call"]}),
        "meetings_base_url": (None, "https://weathervane.example.org/", "https://other.example.org/docs/"),
        "meetings_uid_domain": (None, "weathervane.example"),
        "meetings_horizon": (366, 31, 0),
        "meetings_pages": (["meetings/**"], ["meetings/team/**", "meetings/infra/**"], ["!**/2025*", "meetings/**"]),
        "html_domain_indices": (True, False, ["meeting-people"]),
        "project": ("Weathervane", "Windvane"),
        "html_baseurl": ("", "https://third.example.org/"),
        "meetings_strict": (False, True),
    }
    name = _some(chance, values)
    return _with_setting(site, **{name: chance.choice(values[name])})


@_edit("a series", 6)
def _series(chance: Chance, site: Site) -> Site:
    series = {name: dict(described) for name, described in site.settings["meetings_series"].items()}
    name = chance.choice(SERIES)
    described = series.setdefault(name, {})
    rule = chance.choice(("FREQ=WEEKLY;BYDAY=MO", "FREQ=MONTHLY;BYDAY=1TU", "FREQ=MONTHLY;BYDAY=-1FR"))
    schedule = [{"rule": rule, "time": chance.choice(("15:00", ["09:00", "17:00"])), "timezone": "Europe/Riga"}]
    schedule[0]["from"] = "2026-01-01"
    options: tuple[tuple[str, Any], ...] = (
        ("title", f"{name.title()} {chance.randrange(5)}"),
        ("pages", [f"meetings/{chance.choice(SERIES)}/*"]),
        ("schedule", schedule),
        ("exceptions", [{"date": "2026-07-09", "cancelled": "summer"}]),
        ("join", "https://calls.example.org/weathervane"),
        ("notes", "https://pad.example.org/weathervane"),
        ("feed", f"{name}-feed.ics"),
    )
    key, value = chance.choice(options)
    if key in described and chance.random() < 0.5:
        del described[key]
    else:
        described[key] = value
    return _with_setting(site, meetings_series=series)


@_edit("all series", 1)
def _no_series(chance: Chance, site: Site) -> Site:
    return _with_setting(site, meetings_series=chance.choice(({}, SETTINGS["meetings_series"])))


@_edit("a page of a series", 6)
def _series_page(chance: Chance, site: Site) -> Site:
    name = chance.choice(SERIES)
    stated = chance.choice((*STATED, None))
    return _with_text(site, f"meetings/{name}/index.md", series_page(name, stated, chance.choice(LISTED)))


@_edit("the language", 2)
def _language(chance: Chance, site: Site) -> Site:
    return _with_setting(site, language=chance.choice(("en", "de", "fr")))


@_edit("the day", 3)
def _day(chance: Chance, site: Site) -> Site:
    day = dt.date.fromisoformat(site.today) + dt.timedelta(days=chance.choice((1, 7, 40)))
    return site._replace(today=day.isoformat())


@_edit("a touch", 4)
def _touch(chance: Chance, site: Site) -> Site:
    if not site.pages:
        return site
    docname = _some(chance, site.pages)
    return site._replace(touched=(*site.touched, f"source/{file_name(docname, site.pages[docname])}"))


@_edit("the roster and the settings touched", 2)
def _touch_settings(chance: Chance, site: Site) -> Site:
    return site._replace(touched=(*site.touched, "people.yaml", "source/conf.py"))


@_edit("what pages include", 4)
def _included(chance: Chance, site: Site) -> Site:
    some = chance.sample(PEOPLE, 3)
    text = "".join(f"- {one.name} / @{one.handle}\n" if one.handle else f"- {one.name}\n" for one in some)
    return _with_text(site, "common/roll-call.txt", text)


@_edit("a page that shows", 5)
def _shows(chance: Chance, site: Site) -> Site:
    name = f"{_some(chance, VIEWS)}.md"
    if name in site.texts and chance.random() < 0.4:
        return site._replace(texts={other: text for other, text in site.texts.items() if other != name})
    view = VIEWS[_some(chance, VIEWS)]
    return _with_text(site, name, f"# What is shown {chance.randrange(9)}\n\n{view}\n")


@_edit("a page in the place of a generated one")
def _in_place(chance: Chance, site: Site) -> Site:
    view = chance.choice(("calendar", "people", "items", "topics"))
    name = chance.choice((f"meeting-{view}.md", f"shows/{view}-of-ours.md"))
    if name in site.texts:
        return site._replace(texts={other: text for other, text in site.texts.items() if other != name})
    return _with_text(site, name, f"# Ours: {view}\n\n```{{meeting-{view}}}\n```\n")


@_edit("a page that cites", 5)
def _cites(chance: Chance, site: Site) -> Site:
    number = chance.randrange(5)
    cited = "".join(
        f"\n- {{meeting:ref}}`{name.split('/')[1]}-{page.meetings[0].date}` {{meeting:person}}`@{who.handle or 'ayob'}`"
        for name, page in chance.sample(sorted(site.pages.items()), min(3, len(site.pages)))
        for who in [chance.choice(PEOPLE)]
    )
    return _with_text(site, f"cites/{number}.md", CITES.format(number=number, series=chance.choice(SERIES)) + cited)


@_edit("a plain page")
def _plain(chance: Chance, site: Site) -> Site:
    number = chance.randrange(5)
    text = f"# Plain {chance.randrange(99)}\n\nOf @{chance.choice(PEOPLE[:4]).handle or 'zquill'} and Zoë Quill.\n"
    return _with_text(site, f"plain/{number}.md", text)
