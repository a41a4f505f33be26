"""The search for garbage with which Python ends is spared where nothing can be lost by that."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Callbacks run in the order opposite to that in which they are registered: this one comes after ours.
TELLS = """
import atexit, gc, sys

before = gc.get_freeze_count()  # Python 3.12 starts with some
atexit.register(lambda: sys.stderr.write(f"aside: {gc.get_freeze_count() > before}\\n"))
"""
KEPT = {
    "a file": "app.kept = open(app.outdir / 'kept.txt', 'w', encoding='utf-8')\n    app.kept.write('written')",
    "another way to the screen": "app.kept = open(1, 'w', encoding='utf-8', closefd=False)\n"
    "    app.kept.write('written')",
    "an archive": "app.kept = ZipFile(app.outdir / 'kept.zip', 'w')\n    app.kept.writestr('a.txt', 'written')",
    "a finaliser": "app.kept = Kept(app.outdir / 'kept.txt')",
    "a context": "app.kept = context(app.outdir / 'kept.txt')\n    app.kept.__enter__()",
}
KEEPS = """
import os
from contextlib import contextmanager
from zipfile import ZipFile

class Kept:
    def __init__(self, path):
        self.file = os.open(path, os.O_CREAT | os.O_WRONLY)
    def __del__(self, write=os.write):
        write(self.file, b"written")

@contextmanager
def context(path, write=os.write):
    file = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        yield
    finally:
        write(file, b"written")

def keep(app):
    {kept}

def setup(app):
    app.connect("builder-inited", keep)
"""
PAGES = {"index.md": "# Weathervane, 2026-01-08\n\n## Attendees\n\n- Imke Dorn\n"}


def ended(one):
    arguments = [sys.executable, "-m", "sphinx", "-q", "-b", "html", one.source, one.target / "html"]
    return subprocess.run(arguments, capture_output=True, check=True, text=True)


def test_it_is_spared(site):
    assert "aside: True" in ended(site(PAGES, code=TELLS)).stderr


@pytest.mark.parametrize("kept", KEPT.values(), ids=KEPT)
def test_what_others_keep_comes_to_its_end(site, kept):
    one = site(PAGES, code=TELLS + KEEPS.format(kept=kept))
    process = ended(one)
    assert "aside: False" in process.stderr
    left = [path.read_bytes() for path in (one.target / "html").glob("kept.*")]
    assert any(b"written" in text for text in [*left, process.stdout.encode()])


def test_what_is_open_to_be_read_loses_nothing(site):
    assert "aside: True" in ended(site(PAGES, code=TELLS + KEEPS.format(kept="app.kept = open(__file__)"))).stderr


def test_what_does_not_bear_to_be_looked_at_is_left_alone(site):
    kept = "app.kept = type('Meta', (type,), {'__eq__': lambda one, other: False})('Kept', (), {})()"
    process = ended(site(PAGES, code=TELLS + KEEPS.format(kept=kept)))
    assert "aside: False" in process.stderr
    assert "Traceback" not in process.stderr
