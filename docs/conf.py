"""The documentation is itself the demonstration: the compass of an invented team."""

from __future__ import annotations

import sys
from pathlib import Path

import sphinx_meetings

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "sphinx-meetings"
author = "sphinx-meetings maintainers"
copyright = "2026, sphinx-meetings maintainers"
version = release = sphinx_meetings.__version__

extensions = ["myst_parser", "sphinx_design", "sphinx_meetings", "reference"]
exclude_patterns = ["_build", "snippets"]
myst_enable_extensions = ["colon_fence", "deflist", "linkify"]
myst_linkify_fuzzy_links = False
nitpicky = True
suppress_warnings = ["epub.unknown_project_files"]  # Sphinx takes its own doctrees for pages of the book

html_theme = "furo"
html_title = "sphinx-meetings"
html_static_path = ["_static"]

meetings_people = "people.yaml"
meetings_timezone = "UTC"
meetings_zones = ["America/Los_Angeles", "Europe/Warsaw", "Asia/Kolkata", "Asia/Tokyo"]
meetings_repository = "weathervane-project/compass"
meetings_forge = "https://forge.example.org/{handle}"
meetings_series = {
    "team": {
        "title": "Monthly team meeting",
        "pages": ["meetings/team/**"],
        "schedule": {
            "rule": "FREQ=MONTHLY;BYDAY=1TH",
            "time": "15:00",
            "timezone": "UTC",
            "duration": 60,
            "from": "2026-12-01",
        },
        "join": "https://call.example.org/weathervane",
    },
    "infra": {"title": "Infra hour", "pages": ["meetings/infra/**"]},
    "community": {"title": "Community call", "pages": ["meetings/community/**"]},
}
