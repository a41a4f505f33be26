"""The extension that goes: a list of dates, and a feed, of the first Tuesdays of two years."""

from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

LONDON = ZoneInfo("Europe/London")


def meetings():
    for year in (2026, 2027):
        for month in range(1, 13):
            first = date(year, month, 1)
            tuesday = first + timedelta(days=(1 - first.weekday()) % 7)
            yield datetime(year, month, tuesday.day, 17 if month % 2 else 20, tzinfo=LONDON)


class MeetingDates(SphinxDirective):
    def run(self):
        dates = (f"{start:%d %B %Y, %H:%M} London time" for start in meetings())
        return [nodes.bullet_list("", *(nodes.list_item("", nodes.paragraph("", text)) for text in dates))]


def write_feed(app, exception):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:weathervane"]
    for start in meetings():
        begin, end = (time.astimezone(ZoneInfo("UTC")) for time in (start, start + timedelta(hours=1)))
        lines += ["BEGIN:VEVENT", f"UID:{begin:%Y%m%d}@weathervane", f"DTSTAMP:{begin:%Y%m%dT%H%M%SZ}"]
        lines += [f"DTSTART:{begin:%Y%m%dT%H%M%SZ}", f"DTEND:{end:%Y%m%dT%H%M%SZ}"]
        lines += ["SUMMARY:Weathervane handbook team", "END:VEVENT"]
    Path(app.outdir, "handbook-meetings.ics").write_bytes("\r\n".join([*lines, "END:VCALENDAR", ""]).encode())


def setup(app):
    app.add_directive("meeting-dates", MeetingDates)
    app.connect("build-finished", write_feed)
