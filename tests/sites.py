"""Small sites, built in this process or in one of their own.

    site = Site(folder, {"index.md": "# Notes", "meetings/2026-01-08.md": "..."}, {"meetings_strict": True}, "")
    build = site.build()
    assert build.warnings == []
    site.write("index.md", "# Changed")
    assert site.build().written == ["index"]

A build in this process is quick. One in a process of its own (:meth:`Site.run`) may be
parallel, have another hash seed, or be killed.
"""

from __future__ import annotations

import calendar
import datetime as dt
import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

__all__ = ["Build", "Site", "epoch"]

CHECKOUT = Path(__file__).parent.parent
DEFAULTS = {
    "project": "Weathervane",
    "extensions": ["myst_parser", "sphinx_meetings"],
    "exclude_patterns": ["_build"],
}
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
MESSAGE = re.compile(r"(WARNING|ERROR|CRITICAL): ")


class Build(NamedTuple):
    """What a build did."""

    out: Path
    """The output folder."""
    warnings: list[str]
    """``meetings/2026-01-08.md:3: WARNING: ... [meetings.date]``, in the order in which they came."""
    read: list[str]
    """The documents that were read, sorted."""
    written: list[str]
    """The documents that were written, sorted."""
    status: str
    """What Sphinx said, the summary line of the build among it."""

    def text(self, name: str) -> str:
        """A file of the output folder."""
        return (self.out / name).read_text(encoding="utf-8")

    def json(self) -> Any:
        """What ``meetings.json`` says."""
        return json.loads(self.text("meetings.json"))

    def files(self) -> dict[str, bytes]:
        """All files of the output folder."""
        return {
            path.relative_to(self.out).as_posix(): path.read_bytes()
            for path in sorted(self.out.rglob("*"))
            if path.is_file()
        }


class Site:
    """The sources of a site, and its builds."""

    def __init__(self, root: Path, pages: Mapping[str, str], conf: Mapping[str, Any], code: str) -> None:
        """Write ``pages`` and a ``conf.py`` of ``conf``, followed by ``code``."""
        self.root = root
        self.source = root / "source"
        self.target = root / "build"
        self._conf = {**DEFAULTS, **conf}
        self._code = code
        self.configure()
        for name, text in pages.items():
            self.write(name, text)

    def configure(self, **conf: Any) -> None:
        """Change settings; ``None`` is a value like others."""
        self._conf.update(conf)
        lines = [f"{name} = {value!r}" for name, value in self._conf.items()]
        self.write("conf.py", "\n".join([*lines, textwrap.dedent(self._code)]))

    def write(self, name: str, text: str) -> None:
        """Write a file below the source folder; the indentation that all lines share goes."""
        path = self.source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text), encoding="utf-8")

    def remove(self, name: str) -> None:
        """Delete a file below the source folder."""
        (self.source / name).unlink()

    def build(
        self,
        builder: str = "html",
        *,
        clean: bool = False,
        out: str | None = None,
        files: Sequence[str] = (),
        **conf: Any,
    ) -> Build:
        """Build in this process, on top of the last build or from nothing; all pages, or only those of ``files``."""
        if clean:
            shutil.rmtree(self.target, ignore_errors=True)
        paths = [self.source / name for name in files]
        return _build(self.source, self.target, builder, out or builder, parallel=0, conf=conf, files=paths)

    def run(
        self,
        builder: str = "html",
        *,
        clean: bool = False,
        out: str | None = None,
        parallel: int = 0,
        environ: Mapping[str, str] | None = None,
        **conf: Any,
    ) -> Build:
        """Build in a process of its own.

        Raises:
            subprocess.CalledProcessError: The process was killed, or ended with an exception.
        """
        if clean:
            shutil.rmtree(self.target, ignore_errors=True)
        arguments = [os.fspath(self.source), os.fspath(self.target), builder, out or builder, parallel, conf]
        process = subprocess.run(
            [sys.executable, "-m", "tests.sites", json.dumps(arguments)],
            cwd=CHECKOUT,
            env={**os.environ, **(environ or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args, process.stdout, process.stderr)
        path, *rest = json.loads(process.stdout.splitlines()[-1])
        return Build(Path(path), *rest)


def epoch(day: str) -> str:
    """``SOURCE_DATE_EPOCH`` of noon of a day."""
    return str(calendar.timegm(dt.date.fromisoformat(day).timetuple()) + 12 * 3600)


def _build(
    source: Path,
    target: Path,
    builder: str,
    out: str,
    *,
    parallel: int,
    conf: Mapping[str, Any],
    files: Sequence[Path] = (),
) -> Build:
    status, warning = StringIO(), StringIO()
    read: list[str] = []
    written: set[str] = set()
    path = sys.path.copy()
    locale.translators.clear()  # else the messages of the last site's language lie below this one's
    try:
        with patch_docutils(source), docutils_namespace():
            app = Sphinx(
                source,
                source,
                target / out,
                target / "doctrees",
                builder,
                dict(conf),
                status,
                warning,
                parallel=parallel,
            )
            app.connect("env-before-read-docs", lambda _app, _env, docnames: read.extend(docnames))
            app.connect("doctree-resolved", lambda _app, _doctree, docname: written.add(docname))
            app.build(force_all=False, filenames=files)
    finally:
        sys.path[:] = path
    return Build(
        target / out,
        _messages(COLOUR.sub("", warning.getvalue()), source),
        sorted(read),
        sorted(written),
        COLOUR.sub("", status.getvalue()),
    )


def _messages(text: str, source: Path) -> list[str]:
    """Each message with the lines that belong to it, its place below the source folder."""
    messages: list[str] = []
    for line in text.replace(f"{source}{os.sep}", "").splitlines():
        if MESSAGE.search(line) or not messages:
            messages.append(line)
        else:
            messages[-1] += f"\n{line}"
    return messages


if __name__ == "__main__":
    source_, target_, builder_, out_, parallel_, conf_ = json.loads(sys.argv[1])
    build_ = _build(Path(source_), Path(target_), builder_, out_, parallel=parallel_, conf=conf_)
    sys.stdout.write(json.dumps([str(build_.out), *build_[1:]]) + "\n")
