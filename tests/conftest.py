"""What all tests share.

Nothing here imports Sphinx before a test asks for a site: the tests of the grammars
and of the archive run without it (``test_rooms.py`` holds them to that).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from tests.sites import Site

# How long an example takes depends on what else a machine does.
settings.register_profile("unhurried", settings.default, deadline=None)
settings.load_profile("unhurried")

#: The day that is today in the sites of the tests.
TODAY = "2026-07-01"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Site]:
    """Make small sites: ``site({"index.md": "..."}, {"meetings_strict": True}).build()``."""
    from tests.sites import Site, epoch

    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(TODAY))
    names = (tmp_path / f"site-{number}" for number in itertools.count(1))

    def make(pages: Mapping[str, str], conf: Mapping[str, Any] | None = None, code: str = "") -> Site:
        return Site(next(names), pages, conf or {}, code)

    return make
