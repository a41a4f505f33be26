"""What reading the notes costs beside Sphinx's own reading: run by hand, ``python benchmarks/reading.py``.

An invented archive is read several times in one process: once cold, as in every build (grammars are loaded, names of
months and places looked up), then warm. It prints the CPU seconds of the domain's ``process_doc``, also as a share of
what Sphinx needs for all else when it reads the same pages. With a folder of notes as its argument, it reads these
instead.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from sites import write_site
from sphinx.application import Sphinx
from sphinx.builders import Builder

from sphinx_meetings.domain import MeetingDomain

PAGES = 300
WARM = 5
"""How many readings follow the first; their median counts."""
CONF = """
extensions = ["myst_parser", "sphinx_meetings"]
meetings_pages = ["**"]
suppress_warnings = ["toc", "myst", "docutils", "image", "misc"]
"""


class Cost(NamedTuple):
    """What one reading of all pages took."""

    pages: int
    ours: float
    others: float


class Clock:
    """CPU seconds within calls of a method, and their number."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.calls = 0

    def timing(self, method: Callable[..., None]) -> Callable[..., None]:
        """The method, timed."""

        def timed(*args: Any, **kwargs: Any) -> None:
            start = time.process_time()
            method(*args, **kwargs)
            self.seconds += time.process_time() - start
            self.calls += 1

        return timed


def read(source: Path, scratch: Path) -> Cost:
    """Read all pages of a site from nothing."""
    whole, ours = Clock(), Clock()
    methods = Builder.read_doc, MeetingDomain.process_doc
    Builder.read_doc = whole.timing(methods[0])  # type: ignore[method-assign]
    MeetingDomain.process_doc = ours.timing(methods[1])  # type: ignore[method-assign]
    try:
        out = scratch / "out"
        app = Sphinx(source, source, out, out, "dummy", freshenv=True, status=None, warning=None)
        app.builder.read()
    finally:
        Builder.read_doc, MeetingDomain.process_doc = methods  # type: ignore[method-assign]
    return Cost(ours.calls, ours.seconds, whole.seconds - ours.seconds)


def prepared(scratch: Path) -> Path:
    """The site to read: a copy of the folder that is named, or the invented archive."""
    source = scratch / "source"
    if len(sys.argv) > 1:
        shutil.copytree(sys.argv[1], source)
        (source / "conf.py").write_text(CONF, encoding="utf-8")
        (source / "index.md").write_text("# Notes\n", encoding="utf-8")
    else:
        source.mkdir()
        write_site("sphinx_meetings", PAGES, source)
    return source


def main() -> None:
    """Print a line for the first reading, and one for the others."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        source = prepared(scratch)
        cold, *warm = (read(source, scratch) for _ in range(WARM + 1))
    typical = Cost(
        cold.pages, statistics.median(one.ours for one in warm), statistics.median(one.others for one in warm)
    )
    for name, cost in (("cold", cold), ("warm", typical)):
        sys.stdout.write(
            f"{cost.pages} pages, {name}: {cost.ours:.2f} s beside {cost.others:.2f} s, "
            f"{cost.ours / cost.others:.1%}; {cost.ours / cost.pages * 1000:.2f} ms a page\n"
        )


if __name__ == "__main__":
    main()
