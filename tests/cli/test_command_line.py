"""The program as people start it: its help, how it ends, and what it shows on a terminal."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import click
import pytest

from sphinx_meetings.cli import COMMANDS, main
from tests.cli.conftest import CHECKOUT, TODAY
from tests.sites import epoch

PROGRAM = [sys.executable, "-m", "sphinx_meetings"]
ENVIRON = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
PAGE = (
    "# Team, 2026-06-04\n\n## Agenda\n\n- the new chart\n\nThe almanac got its ten thousandth reader. She keeps bees.\n"
)


def start(*arguments, **options):
    return subprocess.run(
        [*PROGRAM, *map(str, arguments)],
        env=ENVIRON,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def test_the_extension_does_without_the_command_line():
    code = "import sphinx_meetings, sys; sys.exit('click' in sys.modules or 'sphinx.application' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], env=ENVIRON, check=False).returncode == 0


def test_the_version_does_without_sphinx():
    code = (
        "import sys; from sphinx_meetings.cli import main\n"
        "try: main(['--version'])\n"
        "except SystemExit as end: assert not end.code\n"
        "sys.exit('sphinx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], env=ENVIRON, check=False, capture_output=True).returncode == 0


def test_help_teaches():
    output = start("--help").stdout
    assert all(f"  {name} " in output for name in COMMANDS)
    assert "Exit codes:" in output
    assert "sphinx-meetings preview NOTES" in output


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help_with_examples(name):
    command = main.get_command(click.Context(main), name)
    text = command.get_help(click.Context(command, info_name=name, max_content_width=100))
    assert f"sphinx-meetings {name}" in text
    assert all(getattr(parameter, "help", "") for parameter in command.params if isinstance(parameter, click.Option))


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "notes"], 0, "1 line not read"),
        (["check", "notes", "--strict"], 1, "1 line not read"),
        (["preview", "nowhere"], 2, "does not exist"),
        (["check", "--nonsense"], 2, "No such option"),
        (["explode"], 2, "No such command"),
        (["check", "broken"], 3, "Error: Sphinx: "),
    ],
)
def test_exit_codes(tmp_path, arguments, code, said):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes/2026-06-04.md").write_text(PAGE, encoding="utf-8")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/conf.py").write_text("extensions = ['no_such_extension']\n", encoding="utf-8")
    done = start(*arguments, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert "\x1b[" not in done.stdout + done.stderr  # no colour without a terminal


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_terminal_shows_colours_and_progress(tmp_path):
    import pty

    (tmp_path / "2026-06-04.md").write_text(PAGE, encoding="utf-8")
    ours, theirs = pty.openpty()
    environ = {**ENVIRON, "TERM": "xterm"}
    with subprocess.Popen([*PROGRAM, "check", "."], cwd=tmp_path, env=environ, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        output = b""
        while True:
            try:
                output += os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
    os.close(ours)
    assert process.returncode == 0
    assert b"Reading" in output
    assert b"100%" in output
    assert b"\x1b[31munread" in output


def test_a_site_is_served_and_follows_the_notes(tmp_path):
    pytest.importorskip("sphinx_autobuild")
    notes = tmp_path / "notes"
    notes.mkdir()
    (notes / "2026-06-04.md").write_text(PAGE, encoding="utf-8")
    port = free_port()
    command = [*PROGRAM, "preview", str(notes), "--serve", "--port", str(port), "--no-open"]
    environ = {**ENVIRON, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        try:
            wait_for(f"http://127.0.0.1:{port}/2026-06-04.html", "the new chart")
            (notes / "2026-06-04.md").write_text(PAGE.replace("chart", "barometer"), encoding="utf-8")
            wait_for(f"http://127.0.0.1:{port}/2026-06-04.html", "the new barometer")
            (notes / "2026-06-11.md").write_text(PAGE, encoding="utf-8")
            wait_for(f"http://127.0.0.1:{port}/index.html", "2026-06-11")
        finally:
            process.terminate()
            output = process.communicate(timeout=30)[0]
    assert b"Stopped." in output
    with pytest.raises(OSError, match=r"refused|timed out"):
        urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=2)
    assert sorted(path.name for path in notes.iterdir()) == ["2026-06-04.md", "2026-06-11.md"]
    assert list(tmp_path.iterdir()) == [notes]


def free_port():
    import socket

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def wait_for(address, words, seconds=60):
    stop = time.monotonic() + seconds
    page = ""
    while time.monotonic() < stop:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - our own
                page = answer.read().decode("utf-8")
        except OSError:
            pass
        if words in page:
            return
        time.sleep(0.3)
    pytest.fail(f"{address} did not come to say {words!r}")


def test_the_documentation_shows_each_command():
    text = (Path(CHECKOUT) / "docs/command-line.md").read_text(encoding="utf-8")
    assert "{reference} commands" in text
    assert all(f"sphinx-meetings {name}" in text for name in COMMANDS)


def test_the_documentation_shows_what_is_really_said(run, monkeypatch):
    snippets = CHECKOUT / "docs/snippets/command-line"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(TODAY))
    monkeypatch.chdir(snippets)
    *said, place = (snippets / "preview.txt").read_text(encoding="utf-8").splitlines()
    assert run("preview", "meetings", "--no-open").splitlines()[:-1] == said
    assert place.startswith("The site: ")
    _raw, report = run("check", "meetings").split("\n", 1)  # of a folder without a conf.py, unlike in the guide
    assert report == (snippets / "check.txt").read_text(encoding="utf-8")


def test_the_template_of_the_documentation_makes_a_page(run, monkeypatch, tmp_path):
    shutil.copytree(CHECKOUT / "docs/snippets/start", tmp_path / "docs")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(TODAY))
    monkeypatch.chdir(tmp_path)
    template = CHECKOUT / "docs/snippets/command-line/team.md.jinja"
    run("new", "meetings", "--date", "2026-07-02", "--template", template)
    assert "# Meetings, 2026-07-02\n" in (tmp_path / "docs/meetings/2026-07-02.md").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(("answer", "is_marked"), [(b"y\n", True), (b"n\n", False)])
def test_it_asks_before_it_writes(tmp_path, answer, is_marked):
    import pty

    page = tmp_path / "2026-06-04.md"
    page.write_text(PAGE, encoding="utf-8")
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    done = subprocess.run([*PROGRAM, "mark", page], env=ENVIRON, stdin=theirs, capture_output=True, check=False)
    os.close(theirs)
    os.close(ours)
    assert done.returncode == 0, done.stderr
    assert b"Write this to" in done.stdout + done.stderr
    assert ("{meeting-agenda}" in page.read_text(encoding="utf-8")) is is_marked
