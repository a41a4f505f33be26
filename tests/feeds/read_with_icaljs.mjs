// The events of a calendar as ical.js understands them: node read_with_icaljs.mjs FOLDER_OF_ICAL_JS < calendar.ics
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.argv[2];
const { main } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
const { default: ICAL } = await import(pathToFileURL(join(folder, main)).href);

const moment = (time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());
const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  const value = (name) => component.getFirstPropertyValue(name);
  return {
    uid: event.uid,
    start: moment(event.startDate),
    end: moment(event.endDate),
    sequence: event.sequence ?? 0,
    status: value("status"),
    summary: event.summary,
    description: event.description,
    location: event.location,
    url: value("url"),
  };
});
console.log(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), events }));
