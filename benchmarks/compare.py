"""What a build costs: plain Sphinx and MyST, with sphinx_meetings, with ABlog, with Sphinx-Needs.

    python -m pip install -e . -r benchmarks/requirements.txt
    python benchmarks/compare.py                    all sizes; writes docs/performance.md
    python benchmarks/compare.py --sizes 100 --runs 1
    python benchmarks/compare.py --sizes            writes the page again from benchmarks/results.json

The figures stand between two marks in the page; what is written around them by hand stays.

Each build is a process of its own. The sites take turns: in each run every one of them is built from nothing, then
without a change, then with one page edited, so that a machine that slows down does so for all. A figure is the
median of the runs; what counts are the ratios.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from figures import figures
from sites import TODAY, VARIANTS, edit, write_site

SIZES = (100, 300, 1_000, 3_000)
BUILDS = ("full", "same", "edit")
HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
PAGE = HERE.parent / "docs" / "performance.md"
START, END = "<!-- figures: python benchmarks/compare.py -->", "<!-- end of figures -->"
PACKAGES = ("sphinx", "docutils", "myst-parser", "ablog", "sphinx-needs")

# Counts the written pages from within, so that no builder's messages have to be parsed.
BUILD = """
import sys
from sphinx.cmd.build import build_main
from sphinx.builders import html
count = 0
write = html.StandaloneHTMLBuilder.handle_page
def handle_page(*args, **kwargs):
    global count
    count += 1
    return write(*args, **kwargs)
html.StandaloneHTMLBuilder.handle_page = handle_page
status = build_main(["-q", "-b", "html", *sys.argv[1:3]])
print()
print(count)
sys.exit(status)
"""


def build(source: Path, out: Path) -> dict[str, float]:
    """The cost of one build.

    Raises:
        RuntimeError: The build failed.
    """
    # Like an installed package, ours is compiled once, by the first build.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environ["SOURCE_DATE_EPOCH"] = TODAY
    process = subprocess.Popen(  # noqa: S603  # of our own making
        [sys.executable, "-c", BUILD, str(source), str(out)],
        env=environ,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    assert process.stdout is not None
    said = process.stdout.read()
    # This includes what its child processes used, since Sphinx may have some.
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(said)
    return {
        "cpu": usage.ru_utime + usage.ru_stime,
        "memory": usage.ru_maxrss / 1024,
        "pages": int(said.split()[-1]),
        "environment": (out / ".doctrees" / "environment.pickle").stat().st_size / 1024**2,
        "output": size_of(out) / 1024**2,
    }


def size_of(out: Path) -> int:
    """The size in bytes of all that readers get."""
    files = (path for path in out.rglob("*") if path.is_file())
    return sum(path.stat().st_size for path in files if not path.relative_to(out).parts[0].startswith("."))


def measure(name: str, count: int, folder: Path) -> dict[str, dict[str, float]]:
    """The costs of three builds, each on top of the one before."""
    source, out = folder / "source", folder / "out"
    shutil.rmtree(folder, ignore_errors=True)
    write_site(name, count, source)
    full = build(source, out)
    same = build(source, out)
    edit(name, count, source)
    return {"full": full, "same": same, "edit": build(source, out)}


def compare(count: int, runs: int, names: Sequence[str], folder: Path) -> dict[str, Any]:
    """The median costs of all sites at one size."""
    found: dict[str, list[dict[str, dict[str, float]]]] = {name: [] for name in names}
    for run in range(runs):
        shift = run % len(names)
        for name in (*names[shift:], *names[:shift]):
            found[name].append(measure(name, count, folder / name))
            cpu = ", ".join(f"{kind} {found[name][-1][kind]['cpu']:.2f} s" for kind in BUILDS)
            sys.stderr.write(f"{count} pages, run {run + 1}, {name}: {cpu}\n")
    return {
        name: {
            kind: {key: statistics.median([one[kind][key] for one in several]) for key in several[0][kind]}
            for kind in BUILDS
        }
        for name, several in found.items()
    }


def about(runs: int) -> dict[str, Any]:
    """What was measured, and on what."""
    packages = {package: version(package) for package in PACKAGES}
    return {"runs": runs, "python": platform.python_version(), "packages": packages, "cores": os.cpu_count()}


def main() -> None:
    """Measure, keep the figures, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--sites", nargs="*", default=list(VARIANTS), choices=list(VARIANTS))
    arguments = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.is_file() else {}
    for count in arguments.sizes:
        with tempfile.TemporaryDirectory() as folder:
            measured = compare(count, arguments.runs, arguments.sites, Path(folder))
        before = results.get(str(count), {})
        results[str(count)] = {**before, **measured, "about": about(arguments.runs)}
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    before_, _, rest = PAGE.read_text(encoding="utf-8").partition(START)
    PAGE.write_text(f"{before_}{START}\n\n{figures(results)}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
