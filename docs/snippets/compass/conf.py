extensions += ["sphinx_meetings"]
meetings_timezone = "UTC"
meetings_repository = "weathervane-project/compass"
meetings_series = {
    "community": {
        "title": "Community call",
        "schedule": [{"rule": "FREQ=MONTHLY;BYDAY=3TH", "time": "17:00", "timezone": "UTC", "duration": 60}],
    },
}
