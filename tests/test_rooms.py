"""The inner rooms know neither Sphinx nor docutils."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
INNER_ROOMS = ("tests/grammars", "tests/archive", "tests/feeds")
WITHOUT_SPHINX = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"docutils", "myst_parser", "sphinx", "sphinx_design"}:
            raise ModuleNotFoundError(f"{name} is not here", name=name)

class FewExamples:
    def pytest_configure(self):
        from hypothesis import settings
        settings.register_profile("few", max_examples=2)  # who imports what is the same for all
        settings.load_profile("few")

sys.meta_path.insert(0, Missing())

import pytest
raise SystemExit(pytest.main(sys.argv[1:], plugins=[FewExamples()]))
"""


def test_the_tests_of_the_inner_rooms_pass_without_sphinx():
    process = subprocess.run(
        [sys.executable, "-c", WITHOUT_SPHINX, "-q", "-n0", "-p", "no:cacheprovider", *INNER_ROOMS],
        cwd=CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert process.returncode == pytest.ExitCode.OK, process.stdout + process.stderr
