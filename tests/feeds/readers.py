"""Three readers of calendars: by hand, with the library that wrote them, and with one that did not."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import icalendar
import pytest

HERE = Path(__file__).parent


def lines_of(ics: bytes) -> list[str]:
    """The lines of a calendar, unfolded."""
    text = ics.decode()
    assert text.endswith("\r\n")
    return text.removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def events_of_lines(lines: list[str]) -> list[dict[str, str]]:
    """The properties of each event, as written; each stands once."""
    events: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and not line.startswith("END:"):
            name, _, value = line.partition(":")
            assert name not in events[-1]
            events[-1][name] = value
    return events


def read_with_icalendar(ics: bytes) -> list[dict[str, Any]]:
    calendar = icalendar.Calendar.from_ical(ics)
    return [
        {
            "uid": str(event["uid"]),
            "start": _moment(event.decoded("dtstart")),
            "end": _moment(event.decoded("dtend")),
            "sequence": event["sequence"],
            "status": _text(event, "status"),
            "summary": _text(event, "summary"),
            "description": _text(event, "description"),
            "location": _text(event, "location"),
            "url": _text(event, "url"),
        }
        for event in calendar.walk("VEVENT")
    ]


def _text(event: icalendar.Event, name: str) -> str | None:
    return str(event[name]) if name in event else None


def _moment(value: dt.date) -> str:
    return f"{value:%Y-%m-%dT%H:%M:%S.000Z}" if isinstance(value, dt.datetime) else str(value)


def read_with_icaljs(ics: bytes) -> list[dict[str, Any]]:
    """Read with ical.js: the folder in ``ICAL_JS``, else the one that ``npm install`` makes beside this file."""
    folder = Path(os.environ.get("ICAL_JS") or HERE / "node_modules" / "ical.js")
    node = shutil.which("node")
    if node is None or not (folder / "package.json").is_file():
        missing = f"needs node, and ical.js in {folder}: npm install --prefix tests/feeds"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    process = subprocess.run(
        [node, str(HERE / "read_with_icaljs.mjs"), str(folder)], input=ics, capture_output=True, timeout=60, check=False
    )
    assert process.returncode == 0, process.stderr.decode()
    events: list[dict[str, Any]] = json.loads(process.stdout)["events"]
    return events
