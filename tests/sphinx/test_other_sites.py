"""Sites as they are take the extension: a few lines in conf.py, no edited page, no new warning."""

from __future__ import annotations

import importlib.util
import zlib
from datetime import date, datetime, timedelta
from pathlib import Path

import icalendar

from tests import conftest

DOCS = Path(__file__).parent.parent.parent / "docs"
SNIPPETS = DOCS / "snippets"
TODAY = date.fromisoformat(conftest.TODAY)
INVENTORY = b"# Sphinx inventory version 2\n# Project: Almanac\n# Version: 1\n# The rest is compressed using zlib.\n"
INVENTORY += zlib.compress(b"index std:doc -1 index.html Almanac\n")


def notes(series, suffix):
    """Notes of a series of the tour's compass, as an existing site has them: with a hand-made index."""
    specification = importlib.util.spec_from_file_location("compass", DOCS / "tour" / "compass.py")
    compass = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(compass)
    return {
        name: text
        for name, text in compass.pages().items()
        if name.startswith(f"meetings/{series}/") and name.endswith((suffix, "index.md"))
    }


def lines(path):
    """The lines that the guide adds."""
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line]


def test_a_compass_with_its_own_indices_takes_the_extension(site):
    added = SNIPPETS / "compass" / "conf.py"
    pages = {
        "index.md": "# Compass\n\n```{toctree}\nmeetings/community/index\ngovernance\n```\n",
        "governance.md": "# Governance\n\n:::{note}\nWrite to compass.example.org\n:::\n\n```sh\nls\n```\n",
        **notes("community", ".md"),
    }
    conf = {
        "extensions": ["myst_parser", "sphinx_copybutton", "sphinx_design", "sphinxext.rediraffe"],
        "myst_enable_extensions": ["linkify", "colon_fence"],
        "html_theme": "pydata_sphinx_theme",
        "rediraffe_redirects": {"notes": "index"},
    }
    before = site(pages, conf).build("dirhtml")
    after = site(pages, conf, added.read_text(encoding="utf-8")).build("dirhtml")

    assert len(lines(added)) <= 10
    assert (after.warnings, before.warnings) == ([], [])
    assert len(after.json()["meetings"]) == 48
    assert set(before.files()) <= set(after.files())


def test_a_hand_written_extension_goes_and_its_subscribers_notice_nothing(site):
    pages = {
        "index.rst": "Handbook team\n=============\n\n.. toctree::\n\n   monthly-meeting/index\n   charter\n",
        "charter.rst": "Charter\n=======\n\nSee :external+almanac:doc:`index`.\n",
        "monthly-meeting/index.md": "# Monthly meeting\n\n```{toctree}\n:glob:\n:reversed:\n\n20*\n```\n",
        "monthly-meeting/2026-05.md": "# May 5, 2026\n\n## Roll call\n\n- Amara Nwosu\n",
        "monthly-meeting/2026-06.rst": "June 2, 2026\n============\n\nAttendees\n---------\n\n* Noor Qabbani\n",
    }
    conf = {
        "html_theme": "furo",
        "html_baseurl": "https://handbook.example.org/",
        "intersphinx_mapping": {"almanac": ("https://almanac.example.org/", "almanac.inv")},
    }
    builds = {}
    for name in ("before", "after"):
        lines_of_conf = (SNIPPETS / "extension" / f"{name}.py").read_text(encoding="utf-8")
        made = site(pages, conf, f"import sys\nsys.path.insert(0, {str(SNIPPETS / 'extension')!r})\n{lines_of_conf}")
        (made.source / "almanac.inv").write_bytes(INVENTORY)
        builds[name] = made.build()
    old, new = (starts(builds[name].text("handbook-meetings.ics")) for name in ("before", "after"))

    assert len(lines(SNIPPETS / "extension" / "after.py")) <= 10
    assert (builds["after"].warnings, builds["before"].warnings) == ([], [])
    assert len(builds["after"].json()["meetings"]) == 2
    assert new == {start for start in old if TODAY <= start.date() <= TODAY + timedelta(days=366)}


def starts(feed):
    """When the meetings are that are still to come."""
    events = icalendar.Calendar.from_ical(feed).walk("VEVENT")
    times = (event.decoded("DTSTART") for event in events)
    return {time for time in times if isinstance(time, datetime) and time.date() >= TODAY}
