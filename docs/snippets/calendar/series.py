meetings_series = {
    "team": {
        "title": "Team meeting",
        "schedule": {"rule": "FREQ=MONTHLY;BYDAY=1TH", "time": "15:00", "timezone": "UTC", "duration": 60},
        "join": "https://meet.example.org/weathervane",
        "notes": "https://pad.example.org/weathervane",
    },
}
meetings_zones = ["America/Los_Angeles", "Europe/Berlin", "Asia/Kolkata"]
meetings_base_url = "https://weathervane.example.org/"
