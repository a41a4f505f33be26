extensions = ["myst_parser", "sphinx.ext.intersphinx", "sphinx_meetings"]
meetings_series = {
    "handbook": {
        "title": "Weathervane handbook team",
        "pages": ["monthly-meeting/20*"],
        "feed": "handbook-meetings.ics",
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=1TU", "time": ["17:00", "20:00"], "timezone": "Europe/London",
                      "duration": 60, "from": "2026-01-01"}],
    },
}
