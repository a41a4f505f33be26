"""What a large archive costs without Sphinx: 10,000 meetings, 100,000 attendances, 80,000 items.

    python benchmarks/archive.py

Each size is measured in a process of its own: CPU seconds from the records to the bytes of ``meetings.json``, and the
peak memory of the process. Both should grow in proportion to the size, and stay under 20 seconds and 500 MB.
"""

from __future__ import annotations

import datetime as dt
import resource
import subprocess
import sys
import time

from sites import Item, meeting

from sphinx_meetings.archive.build import build_archive
from sphinx_meetings.archive.roster import NO_ROSTER
from sphinx_meetings.archive.settings import ArchiveSettings
from sphinx_meetings.export import encoded, export
from sphinx_meetings.records import AgendaItem, Attendance, Meeting, Mention, Page, Reference

SIZES = (1_000, 2_500, 5_000, 10_000)
SERIES = 20
"""How many meetings there are on a day, each of another team."""


def page(number: int) -> tuple[str, Page]:
    """What is read from the page of a meeting."""
    date = dt.date(2000, 1, 6) + dt.timedelta(weeks=number // SERIES)
    series = f"team-{number % SERIES}"
    # A day of its own for each team, so that each has its own people and items.
    one = meeting(dt.date(1995, 1, 1) + dt.timedelta(days=number))
    source = f"meetings/{series}/{date}.md"
    attendees = tuple(
        Attendance(person.name, person.handle, None, person.house, (), source, line)
        for line, person in enumerate(one.people, 8)
    )
    agenda = tuple(_item(item, source, line) for line, item in enumerate(one.items, 30))
    nothing = dict.fromkeys(Meeting._fields, ())
    said = {
        "title": f"Team {date}",
        "date": date,
        "date_from": "text",
        "time": dt.time(15),
        "timezone": "UTC",
        "attendees": attendees,
        "agenda": agenda,
        "source": source,
        "line": 1,
    }
    unsaid = ("heading", "period", "duration", "status", "reason", "series", "name", "slot", "closes")
    record = Meeting(**{**nothing, **dict.fromkeys(unsaid), **said})
    return source.removesuffix(".md"), Page(source, (record,), (), ())


def _item(item: Item, source: str, line: int) -> AgendaItem:
    owner, minutes, title, issue, _ = item
    url = f"https://github.com/weathervane/compass/issues/{issue}"
    reference = Reference(f"weathervane/compass#{issue}", "issue", url, source, line)
    said = {
        "title": title,
        "owners": (Mention(owner.name.partition(" ")[0], None),),
        "minutes": minutes,
        "references": (reference,),
        "marks": (),
        "topic": None,
        "name": None,
    }
    return AgendaItem(**said, source=source, line=line)


def measure(count: int) -> None:
    """Print a line of figures."""
    pages = dict(page(number) for number in range(count))
    settings = ArchiveSettings(
        series={},
        series_of=lambda _: None,
        timetables={},
        horizon=366,
        timezone=None,
        repository=None,
        repositories={},
        forge=None,
        doubts=(),
        problems=(),
    )
    start = time.process_time()
    archive = build_archive(pages, settings, NO_ROSTER, dt.date(2026, 1, 15))
    made = time.process_time()
    homes = {"person": _nowhere, "series": _nowhere, "topic": _nowhere}
    record = export(archive, project="Compass", base_url="", url=lambda place: place and place.docname, **homes)
    size = sum(map(len, encoded(record)))
    end = time.process_time()
    attendances = sum(len(one.attendees) for one in archive.meetings.values())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(
        f"{len(archive.meetings):>6,} meetings, {attendances:>7,} attendances, {len(archive.items):>6,} items: archive "
        f"{made - start:5.2f} s, meetings.json {end - made:5.2f} s ({size / 1024**2:.0f} MB), {memory:.0f} MB memory\n"
    )


def _nowhere(_: str) -> None:
    return None


def main() -> None:
    """Measure all sizes."""
    for count in SIZES:
        subprocess.run([sys.executable, __file__, str(count)], check=True)  # noqa: S603  # ourselves


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(int(sys.argv[1]))
    else:
        main()
