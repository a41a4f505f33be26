"""A site as plain values, which edits change and which are written as files."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from typing import Any, NamedTuple

__all__ = [
    "LISTED",
    "MORE",
    "PEOPLE",
    "REFERENCES",
    "STATED",
    "SUBJECTS",
    "Attendee",
    "Item",
    "Meeting",
    "Page",
    "Site",
    "make_site",
    "new_meeting",
    "series_page",
]


class Attendee(NamedTuple):
    """A line of a roll call."""

    name: str
    affiliation: str
    handle: str


class Item(NamedTuple):
    """An item of an agenda."""

    title: str
    owner: str
    reference: str
    remark: str


class Meeting(NamedTuple):
    """What a page says of one meeting."""

    date: str
    time: str
    attendees: tuple[Attendee, ...]
    absent: tuple[str, ...]
    items: tuple[Item, ...]
    decisions: tuple[str, ...]
    actions: tuple[str, ...]
    """``@handle by 2026-05-01: what``."""


class Page(NamedTuple):
    """A page with notes of one meeting, or of several under headings of their own."""

    title: str
    style: str
    """``notes``, ``directives``, ``tags`` or ``rst``."""
    front: tuple[tuple[str, str], ...]
    """The items of the mapping ``meeting:`` in the front matter."""
    meetings: tuple[Meeting, ...]
    more: str
    """More text below, in Markdown."""


class Site(NamedTuple):
    """All that a site is made of."""

    pages: Mapping[str, Page]
    """The notes, by document name."""
    texts: Mapping[str, str]
    """The other files below the source folder."""
    settings: Mapping[str, Any]
    roster: tuple[Mapping[str, Any], ...]
    today: str
    touched: tuple[str, ...]
    """The files that this step writes again without a change."""


PEOPLE = (
    Attendee("Imke Dorn", "Nordlicht", "imkedorn"),
    Attendee("Pavel Ruzic", "Hexwerk", "pruzic"),
    Attendee("Ayo Balogun", "Lagoon Labs", "ayob"),
    Attendee("Ayo Tamm", "Tallinn Weather", ""),
    Attendee("Sanna Virta", "Nordlicht", "svirta"),
    Attendee("Quill", "", "zquill"),
    Attendee("Teodora Łaska", "Hexwerk", "laska-t"),
    Attendee("Bo Lindqvist", "", ""),
    Attendee("Marisol Etxeberria", "Harbour Labs", "metxe"),
    Attendee("山本 花", "Lagoon Labs", ""),
    Attendee("Noor Qabbani", "Harbour Labs", "noorqb"),
    Attendee("Imke D.", "", ""),
    # a second handle, which nobody but a roll call knows
    Attendee("Imke Dorn", "Nordlicht", "dornik"),
)
SUBJECTS = (
    "Sensors that sleep",
    "Release party",
    "Hosting bill",
    "Station pages on the almanac",
    "Rain gauges: which ones?",
    "Calibration *again*",
    "The new chart",
    "Who writes the newsletter",
    "Batteries & cold",
    "Grant report",
    "Ropes for dornik",
)
REFERENCES = ("weathervane/vane#17", "weathervane/vane#20", "weathervane/almanac#3", "#5", "other/place#1", "")
SERIES = ("team", "infra", "docs", "outreach")

VIEWS = {
    "shows/list": "```{meeting-list}\n:limit: 20\n```",
    "shows/team": "```{meeting-list}\n:series: team\n```",
    "shows/items": "```{meeting-items}\n:since: 2026-01-01\n```",
    "shows/decisions": "```{meeting-decisions}\n```",
    "shows/actions": "```{meeting-actions}\n```",
    "shows/stats": "```{meeting-stats}\n```",
    "shows/report": "```{meeting-report}\n```",
    "shows/reasons": "```{meeting-report}\n:reasons:\n```",
    "shows/somebody": "```{meeting-person} imkedorn\n```",
    "shows/calendar": "```{meeting-calendar}\n:series: team, infra\n```",
    "shows/infra": "```{meeting-people}\n:series: infra\n```",
    "shows/next": "```{meeting-next}\n```",
    "shows/next-of-team": "```{meeting-next}\n:series: team\n:limit: 2\n```",
    "shows/subscribe": "```{meeting-subscribe}\n```",
    "shows/topic": "```{meeting-topics}\n:limit: 3\n```",
}
CITES = """\
# Cites {number}

{{meeting:ref}}`team-2026-01-08` and {{meeting:person}}`imkedorn`, {{any}}`infra-2025-11-05`, and
{{meeting:item}}`team-2026-01-08/release-party` of {{meeting:series}}`{series}`: {{meeting:topic}}`weathervane/vane#17`.
"""
TOCTREE = "# {title}\n\n```{{toctree}}\n:glob:\n\n{pattern}\n```\n"

STATED = (
    "",
    ":title: Those who write\n",
    ":title: Documents\n:join: https://call.example.org\n\nFREQ=MONTHLY;BYDAY=1TU 15:00, 20:00 UTC from 2026-01-01\n",
    "\nFREQ=WEEKLY;BYDAY=WE 10:00 UTC\n2026-07-15 cancelled: holidays\n",
    ":pages: meetings/docs/*, meetings/infra/2026*\n",
)
LISTED = ("", ":order: oldest\n", ":year:\n", ":limit: 5\n", ":since: 2026\n")


def series_page(name: str, stated: str | None, listed: str) -> str:
    """A page that describes a series and lists its pages."""
    described = "" if stated is None else f"```{{meeting-series}} {name}\n{stated}```\n\n"
    return f"# The series {name}\n\n{described}```{{meeting-toctree}}\n:series: {name}\n{listed}```\n"


SETTINGS = {
    "project": "Weathervane",
    "exclude_patterns": ["_build", "common"],
    "html_theme": "basic",
    "html_sidebars": {"**": ["searchbox.html"]},
    "language": "en",
    "meetings_people": "../people.yaml",
    "meetings_base_url": "https://weathervane.example.org/",
    "meetings_repository": "weathervane/compass",
    "meetings_series": {
        "team": {
            "title": "Team",
            "schedule": [
                {"rule": "FREQ=MONTHLY;BYDAY=2TH", "time": "15:00", "timezone": "Europe/Riga", "duration": 60},
            ],
        },
        "infra": {"title": "Infrastructure", "pages": ["meetings/infra/*"]},
    },
}
ROSTER = (
    {"name": "Imke Dorn", "handle": "imkedorn", "aliases": ["Imke D."]},
    {"name": "Zoë Quill", "handle": "zquill", "affiliation": "Hexwerk"},
)


MORE = (
    "",
    "",
    "Next meeting: 20 July 2026, 15:00 UTC",
    "## Next meeting\n\n2026-07-16 at 16:00 UTC",
    "```{meeting-decision} tag-monthly\n:supersedes: tag-quarterly\nTag the vane each month.\n```",
    "```{meeting-decision} tag-quarterly\nTag the vane each quarter.\n```",
    "```{meeting-decision}\n:item: team-2026-01-08/release-party\nDance.\n```",
    "```{meeting-action} @ayob\n:name: the-report\n:due: 2026-08-01\nWrite the report.\n```",
    "```{meeting-action} @ayob\n:name: the-report\n:status: done\nWrite the report.\n```",
    "As said in {meeting:decision}`tag-monthly`, {meeting:action}`the-report` is for {meeting:person}`@zquill`.",
    "> **Imke:** it rains too much\n\nThen @pruzic left.",
)


def new_meeting(chance: random.Random, date: str) -> Meeting:
    """A meeting of a day."""
    there = chance.sample(PEOPLE, chance.randint(2, 6))
    owners = [*(one.name.split()[0] for one in there), ""]
    items = tuple(
        Item(
            chance.choice(SUBJECTS),
            chance.choice(owners),
            chance.choice(REFERENCES),
            chance.choice(("", "asks @pruzic")),
        )
        for _ in range(chance.randint(1, 4))
    )
    due = f"@{chance.choice(PEOPLE[:3]).handle} by 2026-09-0{chance.randint(1, 9)}: write to {chance.choice(SERIES)}"
    return Meeting(
        date,
        chance.choice(("15:00", "09:30", "")),
        tuple(there),
        tuple(one.name for one in chance.sample(PEOPLE, chance.randint(0, 1))),
        items,
        (f"we go on with {chance.choice(SUBJECTS).lower()}",) if chance.random() < 0.3 else (),
        (due,) if chance.random() < 0.4 else (),
    )


def make_site(seed: int, size: int) -> Site:
    """A site of about ``size`` pages."""
    chance = random.Random(seed)  # noqa: S311
    texts = {
        "index.md": TOCTREE.format(title="Weathervane", pattern="*\nmeetings/*/index\nshows/*\ncites/*\nplain/*"),
        "common/roll-call.txt": "- Imke Dorn / Nordlicht / @imkedorn\n- Bo Lindqvist\n",
        **{f"{name}.md": f"# What {name} shows\n\n{text}\n" for name, text in VIEWS.items()},
        **{
            f"cites/{number}.md": CITES.format(number=number, series=series) for number, series in enumerate(SERIES[:3])
        },
        **{f"plain/{number}.md": f"# Plain {number}\n\nOf sensor {number}, @pruzic knows.\n" for number in range(4)},
        **{f"meetings/{name}/index.md": TOCTREE.format(title=name.title(), pattern="2*") for name in SERIES[:2]},
        "meetings/docs/index.md": series_page("docs", STATED[2], LISTED[2]),
        "meetings/outreach/index.md": series_page("outreach", None, LISTED[0]),
    }
    styles = ("notes", "notes", "notes", "directives", "tags", "rst", "include")
    pages = {}
    for number in range(max(8, size - len(texts) + 1)):
        name = SERIES[number % len(SERIES)]
        day = dt.date(2026, 6, 25) - dt.timedelta(days=(7 if size > 60 else 28) * number)
        date = day.isoformat()
        if (name, number) == ("team", 4):
            date = "2026-01-08"
        if (name, number) == ("infra", 5):
            date = "2025-11-05"
        pages[f"meetings/{name}/{date}"] = Page(
            f"{name.title()} meeting", chance.choice(styles), (), (new_meeting(chance, date),), chance.choice(MORE)
        )
    year = tuple(new_meeting(chance, f"2024-{month:02}-03") for month in (2, 5, 9))
    pages["meetings/docs/2024"] = Page("Docs in 2024", "notes", (), year, "")
    return Site(pages, texts, SETTINGS, ROSTER, "2026-07-01", ())
