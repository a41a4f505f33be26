"""How long it takes to find out who is who: run by hand, ``python benchmarks/people.py``.

It prints CPU seconds at three sizes. The time should grow in proportion, and stay under five seconds for 100,000
attendances of 5,000 people. Any growth beyond that is Python's garbage collector, which walks over all lines every so
often.
"""

from __future__ import annotations

import datetime as dt
import random
import sys
import time
from collections.abc import Iterator

from sphinx_meetings.archive.people import Seen, resolve
from sphinx_meetings.archive.roster import NO_ROSTER
from sphinx_meetings.records import Attendance

SIZES = ((1_000, 20_000), (2_500, 50_000), (5_000, 100_000))
FIRST = (
    "Ana",
    "Ben",
    "Chris",
    "Dana",
    "Eli",
    "Fay",
    "Gus",
    "Hana",
    "Imke",
    "Jo",
    "Kim",
    "Lea",
    "Min",
    "Noor",
    "Olu",
    "Rosa",
)
SYLLABLES = ("ba", "do", "ri", "ka", "len", "mo", "su", "ta", "vi", "zor", "hel", "nak", "pru", "wen", "dis")
PLACES = ("Nordlicht", "Hexwerk", "Lagoon Labs", "Fen University", "The Reef Institute", "Cobalt Observatory")
TEAM = 50
"""How many people one series has: a larger project has more series."""
ATTENDING = 20


def attendances(people: int, lines: int, rng: random.Random) -> Iterator[Seen]:
    """Lines of roll calls as people sign: in full, by their first name, with and without a handle, with slips."""
    series_count = people // TEAM
    everybody = []
    for number in range(people):
        first, last = rng.choice(FIRST), "".join(rng.choices(SYLLABLES, k=3)).title()
        everybody.append((first, last, f"{first}{last}{number}".lower(), rng.choice(PLACES), number % series_count))
    groups = [[one for one in everybody if one[4] == series] for series in range(series_count)]
    for meeting in range(lines // ATTENDING):
        series = meeting % series_count
        day = dt.date(2016, 1, 1) + dt.timedelta(days=3 * (meeting // series_count) + series % 3)
        there = rng.sample(groups[series], min(ATTENDING, len(groups[series])))
        for position, (first, last, handle, place, _) in enumerate(there):
            name = rng.choice((f"{first} {last}", f"{first} {last}", first, f"{first} {last[0]}"))
            written = rng.choice((handle, handle, None, handle.title()))
            if written and rng.random() < 0.01:
                written = written[:-1]
            attendance = Attendance(
                name, written, None, rng.choice((place, None)), (), f"series-{series}/{day}.md", position + 5
            )
            yield Seen((meeting, position), f"series-{series}", day, attendance)


def main() -> None:
    """Print a line for each size."""
    for people, lines in SIZES:
        seen = list(attendances(people, lines, random.Random(people)))  # noqa: S311  # nothing to guess
        start = time.process_time()
        resolution = resolve(seen, NO_ROSTER)
        seconds = time.process_time() - start
        sys.stdout.write(
            f"{len(seen):>7,} attendances of {people:>5,} people: {seconds:5.2f} s CPU, "
            f"{seconds / len(seen) * 1e6:5.1f} µs each; {len(resolution.people):,} people found, "
            f"{len(resolution.doubts):,} doubts\n"
        )


if __name__ == "__main__":
    main()
