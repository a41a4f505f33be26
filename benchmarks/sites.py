"""The same invented archive of meetings as the pages of four sites.

    index.md                      one line a year
    meetings/2025.md              one line a meeting
    meetings/2025/2025-12-30.md   8 to 12 attendees, 6 to 10 items with links and nested notes

Two meetings a week, counted back from the end of 2025. A page depends on its date alone, so that a smaller
archive is the end of a larger one.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

__all__ = ["TODAY", "VARIANTS", "edit", "write_site"]

TODAY = "1768478400"
"""The ``SOURCE_DATE_EPOCH`` of all builds: noon of 15 January 2026."""
NEWEST = dt.date(2025, 12, 30)

VOCABULARY = """
Ada Aino Bela Bruno Cleo Dario Dunja Edda Emre Fenna Gisle Hana Henk Idris Ines Jun Kaja Kofi Lena Livia Milo Nadia
Abend Birke Corvo Damsgaard Eller Farrow Grell Holm Ibarra Jansz Kestrel Lund Marsh Nyberg Okoye Pryce Quist Rowan Zell
release docs pipeline cache review sensor storage budget hosting sprint theme calendar search index
the plan and what comes next for everybody here today with some notes from last week
"""
FIRST, LAST, THINGS, WORDS = (line.split() for line in VOCABULARY.strip().splitlines())
HOUSES = ("Northlab", "Hexworks", "Tideway", "Ostro University", "Kelpie", "Fen Institute", "Lagoon Labs")
NEW = 5
"""How many people join the team each year; as many leave it."""
TEAM = 24


class Person(NamedTuple):
    """Somebody invented."""

    name: str
    handle: str
    house: str


class Item(NamedTuple):
    """An item of an agenda."""

    owner: Person
    minutes: int
    title: str
    issue: int
    notes: tuple[str, str]


class Meeting(NamedTuple):
    """A meeting."""

    date: dt.date
    people: list[Person]
    items: list[Item]


@cache
def everybody() -> list[Person]:
    """All who ever come, in the order in which they do."""
    names = [(first, last) for last in LAST for first in FIRST]
    rng = random.Random("people")  # noqa: S311  # nothing to guess
    rng.shuffle(names)
    return [Person(f"{first} {last}", f"{first}{last}".lower(), rng.choice(HOUSES)) for first, last in names]


def meeting(date: dt.date) -> Meeting:
    """The meeting of a day."""
    rng = random.Random(date.isoformat())  # noqa: S311  # nothing to guess
    start = (date.year - 1990) * NEW
    people = rng.sample(everybody()[start : start + TEAM], rng.randint(8, 12))
    weeks = (date - dt.date(1990, 1, 1)).days // 7
    items = []
    for number in range(rng.randint(6, 10)):
        # Most issues are of recent weeks, so that each is discussed a few times.
        issue = 40 + weeks * 4 + rng.randint(0, 40)
        title = f"{' '.join(rng.choices(THINGS, k=4)).capitalize()} {number + 1}"
        first, second = (" ".join(rng.choices(WORDS, k=count)) for count in (14, 6))
        items.append(Item(rng.choice(people), rng.randint(1, 4) * 5, title, issue, (first, second)))
    return Meeting(date, people, items)


def dates(count: int) -> list[dt.date]:
    """The days of an archive, oldest first."""
    steps = itertools.accumulate(itertools.cycle((5, 2)), initial=0)  # Tuesdays and Thursdays
    return sorted(NEWEST - dt.timedelta(days=days) for days in itertools.islice(steps, count))


def title_of(date: dt.date) -> str:
    """The title of a page."""
    return f"Team meeting {date.day} {date.strftime('%B %Y')}"


def _attendees(one: Meeting) -> str:
    return "".join(f"- {person.name} / {person.house} / @{person.handle}\n" for person in one.people)


def _item(item: Item) -> str:
    return f"- **{item.owner.name.partition(' ')[0]} ({item.minutes} min):** {item.title}\n{_notes(item, '  ')}"


def _notes(item: Item, indent: str) -> str:
    first, second = item.notes
    return (
        f"{indent}- <https://github.com/weathervane/compass/issues/{item.issue}>\n"
        f"{indent}- {first}\n"
        f"{indent}  - {second}\n"
    )


def notes(one: Meeting) -> str:
    """The page as a team writes it."""
    return (
        f"# {title_of(one.date)}\n\n- **Date:** {one.date.strftime('%A %d %B %Y')}\n- **Time:** 15:00 UTC\n\n"
        f"## Attendees\n\n{_attendees(one)}\n## Agenda\n\n{''.join(map(_item, one.items))}"
    )


def post(one: Meeting) -> str:
    """The page as a post of ABlog: its authors are those who came, its tags the words in the items' titles."""
    tags = sorted({word for item in one.items for word in item.title.lower().split()[:-1]})
    authors = ", ".join(person.name for person in one.people)
    date = one.date.strftime("%b %d, %Y")
    front = f"---\nblogpost: true\ndate: {date}\nauthor: {authors}\ntags: {', '.join(tags)}\n---\n"
    return front + notes(one)


def needs(one: Meeting) -> str:
    """The page for Sphinx-Needs: the meeting is a need, and each item is one that links to it."""
    key = f"M_{one.date:%Y_%m_%d}"
    items = "".join(
        f"````{{item}} {item.title}\n:id: {key}_{number}\n:links: {key}\n:tags: {item.owner.handle}\n\n"
        f"{_notes(item, '')}````\n\n"
        for number, item in enumerate(one.items, 1)
    )
    people = ";".join(person.handle for person in one.people)
    return (
        f"# {title_of(one.date)}\n\n```{{meeting}} {title_of(one.date)}\n:id: {key}\n:tags: {people}\n\n"
        f"15:00 UTC\n```\n\n## Attendees\n\n{_attendees(one)}\n## Agenda\n\n{items}"
    )


NEEDS = """
needs_types = [
    {"directive": "meeting", "title": "Meeting", "prefix": "M_", "color": "#ccc", "style": "node"},
    {"directive": "item", "title": "Item", "prefix": "I_", "color": "#ccc", "style": "node"},
]
needs_id_regex = "^[A-Z0-9_]{5,}"
"""
OVERVIEW = """# Overview

```{needtable}
:filter: type == "meeting"
:columns: id, title, tags
```

```{needlist}
:filter: type == "item"
```
"""


class Variant(NamedTuple):
    """One of the sites that are compared."""

    title: str
    extensions: tuple[str, ...]
    settings: str
    page: Mapping[str, str]
    """Further pages."""


VARIANTS = {
    "plain": Variant("Sphinx and MyST", ("myst_parser",), "", {}),
    "sphinx_meetings": Variant("sphinx_meetings", ("myst_parser", "sphinx_meetings"), "", {}),
    "ablog": Variant("ABlog", ("myst_parser", "ablog"), 'blog_baseurl = "https://compass.example.org/"\n', {}),
    "sphinx_needs": Variant("Sphinx-Needs", ("myst_parser", "sphinx_needs"), NEEDS, {"overview": OVERVIEW}),
}
"""The sites by name."""
PAGES = {"plain": notes, "sphinx_meetings": notes, "ablog": post, "sphinx_needs": needs}

# Without a sidebar: its cost is Sphinx's, grows with the square of the pages, and would hide all others.
CONF = """project = "Compass"
extensions = {extensions}
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_sidebars = {{"**": []}}
html_baseurl = "https://compass.example.org/"
"""


def _toctree(title: str, entries: list[str]) -> str:
    lines = "\n".join(entries)
    return f"# {title}\n\n```{{toctree}}\n:maxdepth: 1\n\n{lines}\n```\n"


def _files(name: str, count: int) -> Iterator[tuple[str, str]]:
    variant = VARIANTS[name]
    yield "conf.py", CONF.format(extensions=list(variant.extensions)) + variant.settings
    by_year = {year: list(days) for year, days in itertools.groupby(dates(count), lambda date: date.year)}
    yield "index.md", _toctree("Compass", [f"meetings/{year}" for year in by_year] + list(variant.page))
    for page, text in variant.page.items():
        yield f"{page}.md", text
    for year, days in by_year.items():
        yield f"meetings/{year}.md", _toctree(f"Year {year}", [f"{year}/{day}" for day in days])
        for day in days:
            yield f"meetings/{year}/{day}.md", PAGES[name](meeting(day))


def write_site(name: str, count: int, folder: Path) -> None:
    """Write a site with ``count`` meetings into an empty folder."""
    for path, text in _files(name, count):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def edit(name: str, count: int, folder: Path) -> None:
    """Add an item to the meeting in the middle, about an issue of its time."""
    day = dates(count)[count // 2]
    one = meeting(day)
    more = one.items[0]._replace(title="What came up last", issue=one.items[0].issue + 1)
    path = folder / "meetings" / str(day.year) / f"{day}.md"
    path.write_text(PAGES[name](one._replace(items=[*one.items, more])), encoding="utf-8")
