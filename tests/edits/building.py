"""Builds, each in a process of its own.

Python and Sphinx take a second to start, so a process that has loaded everything, and done nothing, forks one for each
build; there is such a process for each hash seed. A build can be told to die when it opens a certain file for writing.

    ["/.../source", "/.../doctrees", "/.../html", "html", 2, [], "2026-07-01", "pickle+3"]      an order
    [false, "", [...], [...], "...", "..."]                                                     what was built
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import json
import os
import signal
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.edits.site import make_site
from tests.edits.text import files_of
from tests.sites import CHECKOUT, COLOUR, epoch

__all__ = ["Builders", "Built", "Order"]

PICKLE = "environment.pickle"
LIST = "modules"


class Order(NamedTuple):
    """What is to be built."""

    source: str
    doctrees: str
    out: str
    builder: str
    jobs: int
    files: tuple[str, ...]
    """The source files of a build that does not take all."""
    today: str
    kill: str
    """The file at whose opening the build dies; ``start+2``: the third; ``pickle+0``: the first after the environment;
    ``at+search``: one with such a name."""


class Built(NamedTuple):
    """What a build did."""

    killed: bool
    failed: str
    read: list[str]
    written: list[str]
    warnings: str
    status: str


class Builders:
    """The processes that fork builds, by hash seed."""

    def __init__(self) -> None:
        self._processes: dict[int, subprocess.Popen[str]] = {}

    def build(self, order: Order, seed: int = 1) -> Built:
        """Build with a hash seed."""
        if seed not in self._processes:
            self._processes[seed] = subprocess.Popen(
                [sys.executable, "-m", "tests.edits.building"],
                cwd=CHECKOUT,
                env={**os.environ, "PYTHONHASHSEED": str(seed)},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        process = self._processes[seed]
        assert process.stdin
        assert process.stdout
        process.stdin.write(json.dumps(order) + "\n")
        process.stdin.flush()
        return Built(*json.loads(process.stdout.readline()))

    def close(self) -> None:
        """End the processes."""
        for process in self._processes.values():
            process.communicate()
        self._processes.clear()


def _build(order: Order) -> Built:
    status, warning = StringIO(), StringIO()
    read: list[str] = []
    written: set[str] = set()
    failed = ""
    try:
        with patch_docutils(order.source), docutils_namespace():
            app = Sphinx(
                order.source, order.source, order.out, order.doctrees, order.builder, {}, status, warning,
                parallel=order.jobs,
            )  # fmt: skip
            app.connect("env-before-read-docs", lambda _app, _env, docnames: read.extend(docnames))
            app.connect("doctree-resolved", lambda _app, _doctree, docname: written.add(docname))
            app.build(force_all=False, filenames=[Path(order.source, name) for name in order.files])
    except Exception:  # noqa: BLE001  # told to the one who ordered the build
        failed = traceback.format_exc()
    warnings, said = (COLOUR.sub("", text.getvalue()) for text in (warning, status))
    return Built(False, failed, sorted(read), sorted(written), warnings, said)


def _die(order: Order) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook that ends the build when it opens a certain file for writing."""
    since, _, number = order.kill.partition("+")
    named = number if since == "at" else None
    left = -1 if named else int(number)
    counting = since == "start"

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left, counting
        if event != "open" or not isinstance(arguments[0], str) or not arguments[2] & (os.O_WRONLY | os.O_RDWR):
            return
        if not arguments[0].startswith((order.out, order.doctrees)):
            return
        if (counting and left == 0) or (named and named in arguments[0]):
            os.killpg(0, signal.SIGKILL)
        left -= counting
        counting = counting or arguments[0].endswith(PICKLE)

    return hook


def _forked(order: Order) -> Built:
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        os.setsid()
        os.environ["SOURCE_DATE_EPOCH"] = epoch(order.today)
        if order.kill and order.kill != LIST:
            sys.addaudithook(_die(order))
        built = _build(order)
        if order.kill == LIST:
            Path(order.out).with_name(LIST).write_text("\n".join(sys.modules), encoding="utf-8")
        with os.fdopen(theirs, "w") as pipe:
            json.dump(built, pipe)
        os._exit(0)
    os.close(theirs)
    with os.fdopen(ours) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return Built(*json.loads(text)) if text else Built(True, "", [], [], "", "")


def _load_all() -> None:
    """Load what a build loads, and do nothing with it; a first build, in a process of its own, tells what that is."""
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files_of(make_site(0, 0), plain=False).items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        _forked(Order(f"{folder}/source", f"{folder}/doctrees", f"{folder}/html", "html", 1, (), "2026-07-01", LIST))
        for module in Path(folder, LIST).read_text(encoding="utf-8").split():
            with contextlib.suppress(ImportError):
                importlib.import_module(module)
    gc.collect()
    gc.freeze()


def _serve() -> None:
    _load_all()
    for line in sys.stdin:
        built = _forked(Order(*json.loads(line)))
        sys.stdout.write(json.dumps(built) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    _serve()
