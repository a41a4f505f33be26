"""The compass of the tour is a real one: all of it is read."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

SCRIPT = Path(__file__).parent.parent / "docs" / "tour" / "compass.py"


def test_the_compass_of_the_tour_is_read_whole(site):
    specification = importlib.util.spec_from_file_location("compass", SCRIPT)
    compass = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(compass)
    pages = compass.pages()
    build = site(pages, code=pages.pop("conf.py")).build(html_theme="basic")
    record = build.json()

    assert build.warnings == []
    assert (record["unread"], record["doubts"]) == ([], [])
    assert Counter(meeting["series"] for meeting in record["meetings"]) == {
        "community": 48,
        "core": 52,
        "hardware": 20,
        "outreach": 20,
        "steering": 10,
    }
    for series in compass.SERIES:
        written = [len(gathering.items) for gathering in compass.gatherings(series)]
        read = [len(meeting["agenda"]) for meeting in record["meetings"] if meeting["series"] == series]
        assert read == written
    assert len(record["people"]) == len(compass.PEOPLE)
