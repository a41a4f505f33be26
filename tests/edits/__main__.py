"""Runs many sequences: ``python -m tests.edits --help``."""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import sphinx

import sphinx_meetings
from tests.edits.building import Builders
from tests.edits.sequences import MODES, Failure, Runner, Step, made_smaller, some_steps, steps_from
from tests.edits.site import make_site


def main() -> int:
    """Run sequences, and print those that fail."""
    parser = argparse.ArgumentParser(description="Random sequences of edits: incremental builds against clean ones.")
    parser.add_argument("--sequences", type=int, default=20)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first sequence")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, default=100)
    parser.add_argument("--length", type=int, default=4, help="steps in a sequence, at most")
    parser.add_argument("--modes", nargs="+", choices=MODES, default=list(MODES))
    parser.add_argument("--folder", type=Path, help="where to build; a new one otherwise")
    parser.add_argument("--replay", help="a sequence as a failure has printed it")
    parser.add_argument("--as-it-is", action="store_true", help="do not look for a smaller sequence")
    given = parser.parse_args()
    folder = given.folder or Path(tempfile.mkdtemp(prefix="edits-"))
    _say(f"Sphinx {sphinx.__version__}, Python {sys.version.split()[0]}, {Path(sphinx_meetings.__file__).parent}")
    builders = Builders()
    start = make_site(given.seed, given.pages)
    runner = Runner(folder, builders, start, given.modes)
    passed: Counter[str] = Counter()
    failed = 0
    began = time.monotonic()
    for number in range(given.first, given.first + (1 if given.replay else given.sequences)):
        chance = random.Random(f"{given.seed} {number}")  # noqa: S311
        steps = steps_from(given.replay) if given.replay else some_steps(chance, chance.randint(1, given.length))
        failures = [*runner.run(steps, number)]
        passed.update(set(given.modes) - {failure.mode for failure in failures})
        for failure in failures[:1]:
            failed += 1
            _print(given, number, steps, failure, failures)
            if not given.as_it_is:
                smaller = Runner(folder / "smaller", builders, start, [failure.mode])
                _print(given, number, *made_smaller(smaller, steps, number), failures)
        took = time.monotonic() - began
        _say(f"{number}: {len(steps)} steps, {failed} failed, {took:.0f} s; {dict(sorted(passed.items()))}")
    builders.close()
    return 1 if failed else 0


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _print(
    given: argparse.Namespace, number: int, steps: tuple[Step, ...], failure: Failure, failures: list[Failure]
) -> None:
    _say(
        f"sequence {number} fails with {[one.mode for one in failures]}, here {failure.mode} in step {failure.number}:"
    )
    for index, step in enumerate(steps, 1):
        _say(f"  {index}: {', '.join(one.name for one in step.changes) or 'nothing'}"
              f"{f'; killed at {step.kill}' if step.kill else ''}{'; one file' if step.file >= 0 else ''}")  # fmt: skip
    _say(f"  {len(failure.pieces)} pieces: {failure.pieces[:8]}")
    _say("\n".join(f"    {line}" for line in failure.told.splitlines()[:70]))
    _say(f"again: python -m tests.edits --seed {given.seed} --pages {given.pages} --modes {failure.mode}"
          f" --from {number} --replay '{json.dumps(steps)}'")  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
