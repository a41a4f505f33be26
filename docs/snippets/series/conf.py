meetings_series = {
    "team": {
        "title": "Monthly team meeting",
        "schedule": {
            "rule": "FREQ=MONTHLY;BYDAY=1TH",
            "time": ["15:00", "20:00"],
            "timezone": "Europe/London",
            "from": "2026-01-01",
            "duration": 60,
        },
        "exceptions": [
            {"date": "2026-08-06", "cancelled": "holidays"},
            {"date": "2026-09-03", "moved": "2026-09-10 17:00"},
        ],
        "join": "https://call.example.org/weathervane",
    },
}
