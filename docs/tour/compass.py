"""Writes a compass of real size: five series, 150 meetings, four years of an invented team.

    python docs/tour/compass.py FOLDER && python -m sphinx FOLDER FOLDER/_build

The pages are plain notes, each series in another style, as teams keep them. The same call writes the same bytes.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby, islice, pairwise
from pathlib import Path
from typing import NamedTuple

from dateutil.rrule import rrulestr


def _lines(name: str) -> list[str]:
    return (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()


class Person(NamedTuple):
    """Somebody of the team."""

    name: str
    affiliation: str
    handle: str

    @property
    def given(self) -> str:
        return self.name.split()[0]


class Thread(NamedTuple):
    """What a team comes back to: an issue, and what it says of it each time."""

    title: str
    repository: str
    number: int
    remarks: tuple[str, ...]

    @property
    def reference(self) -> str:
        return f"weathervane-project/{self.repository}#{self.number}"

    @property
    def url(self) -> str:
        return f"https://github.com/weathervane-project/{self.repository}/issues/{self.number}"


class Discussed(NamedTuple):
    """An item of one agenda."""

    thread: Thread
    owner: Person
    minutes: int
    remarks: tuple[str, ...]


class Gathering(NamedTuple):
    """One meeting."""

    day: date
    present: tuple[Person, ...]
    absent: tuple[Person, ...]
    items: tuple[Discussed, ...]


PEOPLE = tuple(Person(*line.split(" / ")) for line in _lines("people.txt"))


SERIES = {
    "community": ("FREQ=MONTHLY;BYDAY=3TH", datetime(2022, 9, 1), 48, slice(0, 26), (9, 13), (3, 6)),
    "core": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", datetime(2024, 9, 3), 52, slice(0, 9), (5, 8), (2, 4)),
    "outreach": ("FREQ=MONTHLY;BYDAY=1MO", datetime(2025, 1, 1), 20, slice(8, 20), (4, 8), (3, 5)),
    "hardware": ("FREQ=MONTHLY;BYDAY=2WE", datetime(2025, 1, 1), 20, slice(1, 14), (5, 9), (3, 5)),
    "steering": ("FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", datetime(2024, 3, 1), 10, slice(0, 6), (4, 6), (2, 3)),
}
"""Rule, first day, number of meetings, who comes, how many come, how many items."""

CONFIGURATION = """\
project = "Weathervane compass"
copyright = "the Weathervane team"
extensions = ["myst_parser", "sphinx_design", "sphinx_meetings"]
myst_enable_extensions = ["colon_fence"]
exclude_patterns = ["_build"]
html_theme = "furo"
html_baseurl = "https://compass.example.org/"

meetings_timezone = "UTC"
meetings_series = {
    "community": {
        "title": "Community call",
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=3TH", "time": ["17:00", "08:00"], "timezone": "UTC",
                      "duration": 60, "from": "2022-09-01"}],
    },
    "core": {
        "title": "Core team",
        "schedule": [{"rule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "time": "14:00", "timezone": "UTC",
                      "duration": 45, "from": "2024-09-03"}],
    },
    "outreach": {
        "title": "Outreach",
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=1MO", "time": "16:00", "timezone": "Europe/Lisbon", "duration": 60}],
    },
    "hardware": {
        "title": "Hardware evening",
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=2WE", "time": "19:30", "timezone": "Europe/Warsaw", "duration": 90}],
    },
    "steering": {
        "title": "Steering council",
        "schedule": [{"rule": "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR", "time": "13:00", "timezone": "UTC",
                      "duration": 60, "from": "2024-03-01"}],
    },
}
"""

INDEX = """\
# Weathervane compass

Weathervane makes weather stations that a school class can build. Here are the notes of all our meetings.

```{toctree}
:maxdepth: 2

meetings/community/index
meetings/core/index
meetings/outreach/index
meetings/hardware/index
meetings/steering/index
actions
```
"""

ACTIONS = """\
# What is owed, and what was decided

## Actions

```{meeting-actions}
```

## Decisions

```{meeting-decisions}
```
"""


def _threads() -> Iterator[Thread]:
    for line, remarks in _with_indented(_lines("threads.txt")):
        title, repository, number = line.split(" / ")
        yield Thread(title, repository, int(number), tuple(remarks))


def _with_indented(lines: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each line with the indented ones below it."""
    starts = [number for number, line in enumerate(lines) if not line.startswith(" ")]
    for start, end in pairwise([*starts, len(lines)]):
        yield lines[start], [line.strip() for line in lines[start + 1 : end]]


THREADS = tuple(_threads())


def gatherings(series: str) -> Iterator[Gathering]:
    """The meetings of a series, oldest first; a thread comes back until it is settled."""
    rule, start, number, circle, attending, discussing = SERIES[series]
    dice = random.Random(series)  # noqa: S311 (nothing is kept secret)
    team = PEOPLE[circle]
    times_discussed: dict[Thread, int] = {}
    for day in islice(rrulestr(rule, dtstart=start), number):
        present = dice.sample(team, min(dice.randint(*attending), len(team)))
        absent = [person for person in team if person not in present and dice.random() < 0.1]
        items = []
        for thread in _agenda(dice, times_discussed, dice.randint(*discussing)):
            times = times_discussed[thread] = times_discussed.get(thread, 0) + 1
            remarks = thread.remarks[times - 1 :][: dice.randint(0, 2)]
            items.append(Discussed(thread, dice.choice(present), dice.choice((5, 10, 10, 15)), remarks))
        yield Gathering(day.date(), tuple(present), tuple(absent), tuple(items))


def _agenda(dice: random.Random, times_discussed: dict[Thread, int], length: int) -> list[Thread]:
    """What is discussed: half of it what was discussed before."""
    unsettled = [thread for thread, times in times_discussed.items() if times < 4]
    fresh = [thread for thread in THREADS if thread not in times_discussed] or THREADS
    chosen: dict[Thread, None] = {}
    while len(chosen) < length:
        chosen[dice.choice(unsettled if unsettled and dice.random() < 0.5 else fresh)] = None
        fresh = THREADS
    return list(chosen)


def community(meeting: Gathering) -> str:
    """As a shared pad leaves them, with the zone of everybody."""
    hour = "17:00" if meeting.day.month % 2 else "08:00"
    lines = [
        f"# Community call, {meeting.day:%B %Y}",
        "",
        f"**When:** {meeting.day:%A} {meeting.day.day} {meeting.day:%B}, ",
    ]
    lines[-1] += f"{meeting.day.year}, {hour} UTC"
    lines += ["", "## Roll call", "", "*name / institution / handle*", ""]
    lines += [f"- {person.name} / {person.affiliation} / @{person.handle}" for person in meeting.present]
    if meeting.absent:
        lines += ["", f"Regrets: {', '.join(person.name for person in meeting.absent)}"]
    lines += ["", "## Agenda", ""]
    for item in meeting.items:
        lines.append(f"- **{item.owner.given}** ({item.minutes} min): {item.thread.title} {item.thread.url}")
        lines += [f"  - {remark}" for remark in item.remarks]
    return "\n".join(lines) + "\n"


def core(year: int, meetings: Sequence[Gathering]) -> str:
    """A page a year, newest first, with what was promised and whether it was done."""
    sections: list[str] = []
    promised: list[str] = []
    for meeting in meetings:
        lines = [f"## {meeting.day}", "", f"Present: {', '.join(person.name for person in meeting.present)}", ""]
        lines += ["### Agenda", ""]
        for item in meeting.items:
            lines.append(f"1. {item.thread.title} ({item.owner.given}) {item.thread.reference}")
            lines += [f"   - {remark}" for remark in item.remarks]
        done, kept = promised[:1], promised[1:]
        promised = kept + [
            f"@{item.owner.handle} write down where we are with {item.thread.title.lower()}"
            for item in meeting.items
            if item.minutes == 15
        ]
        lines += [
            "",
            "### Actions",
            "",
            *(f"- [x] {action}" for action in done),
            *(f"- [ ] {action}" for action in promised),
        ]
        sections.append("\n".join(lines) + "\n")
    return "\n".join([f"# Core team {year}\n", *reversed(sections)])


def outreach(meeting: Gathering) -> str:
    """In reStructuredText."""
    title = f"Outreach, {meeting.day.day} {meeting.day:%B %Y}"
    lines = [title, "=" * len(title), "", "Participants", "------------", ""]
    lines += [f"* {person.name} ({person.affiliation})" for person in meeting.present]
    lines += ["", "Agenda", "------", ""]
    for item in meeting.items:
        lines.append(f"#. {item.thread.title} ({item.owner.given}) {item.thread.url}")
        lines += ["", *(f"   - {remark}" for remark in item.remarks), ""]
    return "\n".join(lines) + "\n"


def hardware(meeting: Gathering) -> str:
    """With a table of who was there."""
    lines = [f"# Hardware evening ({meeting.day:%B} {meeting.day.day}, {meeting.day.year})", "", "## Attendees", ""]
    lines += ["| Name | Organisation | GitHub |", "| --- | --- | --- |"]
    lines += [f"| {person.name} | {person.affiliation} | @{person.handle} |" for person in meeting.present]
    lines += ["", "## Agenda items", ""]
    for item in meeting.items:
        lines.append(f"- [{item.thread.title}]({item.thread.url}) ({item.owner.given}, {item.minutes} mins)")
        lines += [f"    - {remark}" for remark in item.remarks]
    return "\n".join(lines) + "\n"


def steering(meeting: Gathering) -> str:
    """With directives, for what has to be sure."""
    chair, decided = meeting.present[0], meeting.items[0]
    name = f"{decided.thread.repository}-{decided.thread.number}-{meeting.day:%Y-%m}"
    lines = [
        f"# Steering council, {meeting.day:%B %Y}",
        "",
        f":::{{meeting}} {meeting.day} 13:00 UTC",
        ":series: steering",
    ]
    lines += [f":chair: @{chair.handle}", ":::", "", ":::{meeting-attendees}"]
    lines += [f"- {person.name} / {person.affiliation} / @{person.handle}" for person in meeting.present]
    lines += [":::", "", "## Agenda", "", "::::{meeting-agenda}", ":slot: 60", ""]
    lines += [
        f"- **{item.owner.given}** ({item.minutes} min): {item.thread.title} {item.thread.url}"
        for item in meeting.items
    ]
    lines += [
        "::::",
        "",
        f":::{{meeting-decision}} {name}",
        f":topic: {decided.thread.reference}",
    ]
    lines += [f":votes: {len(meeting.present)} for, none against", "", decided.thread.remarks[-1], ":::"]
    return "\n".join(lines) + "\n"


def index(title: str, names: Sequence[str]) -> str:
    """The notes of a series, newest first."""
    entries = "\n".join(sorted(names, reverse=True))
    return f"# {title}\n\n```{{toctree}}\n:maxdepth: 1\n\n{entries}\n```\n"


def pages() -> dict[str, str]:
    """All sources of the site, by file name."""
    written = {"conf.py": CONFIGURATION, "index.md": INDEX, "actions.md": ACTIONS}
    styles = {
        "community": (community, "md"),
        "outreach": (outreach, "rst"),
        "hardware": (hardware, "md"),
        "steering": (steering, "md"),
    }
    for series, (style, suffix) in styles.items():
        held = list(gatherings(series))
        written |= {f"meetings/{series}/{meeting.day}.{suffix}": style(meeting) for meeting in held}
        written[f"meetings/{series}/index.md"] = index(
            f"{series.capitalize()} notes", [str(meeting.day) for meeting in held]
        )
    years = groupby(gatherings("core"), lambda meeting: meeting.day.year)
    yearly = {year: core(year, list(meetings)) for year, meetings in years}
    written |= {f"meetings/core/{year}.md": page for year, page in yearly.items()}
    written["meetings/core/index.md"] = index("Core notes", [str(year) for year in yearly])
    return written


def main() -> None:
    folder = Path(sys.argv[1])
    for name, text in pages().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
