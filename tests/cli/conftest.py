"""Folders of notes, and the commands run on them in this process."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from click.testing import CliRunner
from sphinx import locale

from sphinx_meetings.cli import main
from tests.sites import epoch

CHECKOUT = Path(__file__).parent.parent.parent
TODAY = "2026-07-01"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Make a folder of files, and go there."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(TODAY))
    root = tmp_path / "work"
    root.mkdir()
    monkeypatch.chdir(root)

    def make(files):
        for name, content in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(textwrap.dedent(content).lstrip("\n"), encoding="utf-8")
        return root

    return make


@pytest.fixture
def run():
    """Run a command; returns its exit code and what it prints, wherever that goes."""

    def invoke(*arguments, code=0):
        locale.translators.clear()  # else the messages of another test's language are used
        result = CliRunner().invoke(main, [str(argument) for argument in arguments])
        assert result.exit_code == code, result.output
        assert not result.exception or isinstance(result.exception, SystemExit), result.exc_info
        return result.output

    return invoke
