"""Turns the values of a site into the text of its files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import yaml

from sphinx_meetings.config import DEFAULT_PAGES, matches, series_by_pages
from tests.edits.site import Attendee, Item, Meeting, Page, Site

__all__ = ["files_of"]

STATED_PAGES = re.compile(r"```\{meeting-series\} (\w+)\n(?:[^`]*\n)?:pages: (.+)")


def files_of(site: Site, *, plain: bool) -> Mapping[str, str]:
    """All files by path; the pages are in the folder ``source``, the list of people is beside it.

    Args:
        site: The site.
        plain: Whether the site is to be built without the extension.
    """
    files = {f"source/{name}": _as_plain(site, text) if plain else text for name, text in site.texts.items()}
    files |= {f"source/{file_name(name, page)}": page_text(name, page) for name, page in site.pages.items()}
    files["source/conf.py"] = _configuration(site, plain=plain)
    files["people.yaml"] = yaml.safe_dump([dict(entry) for entry in site.roster], allow_unicode=True, sort_keys=False)
    return files


def _as_plain(site: Site, text: str) -> str:
    """A page with a plain toctree in place of ``{meeting-toctree}``, so that pages have the same neighbours."""
    above, directive, rest = text.partition("```{meeting-toctree}\n")
    if not directive:
        return text
    wanted = {option.split(":")[1]: option.split(":")[2].strip() for option in rest.splitlines() if option[0] == ":"}
    newest = wanted.get("order") != "oldest"
    patterns = _patterns(site)
    listed = [
        (max(one.date for one in page.meetings), docname)
        for docname, page in site.pages.items()
        if _series_of(patterns, docname, page) == wanted["series"] and _is_read(site, patterns, docname, page)
    ]
    listed = sorted(pair for pair in listed if pair[0] >= wanted.get("since", ""))
    if newest:
        listed.reverse()
    entries = "".join(f"/{docname}\n" for _, docname in listed[: int(wanted.get("limit", "999"))])
    return f"{above}```{{toctree}}\n{entries}```\n"


def _series_of(patterns: Mapping[str, Sequence[str]], docname: str, page: Page) -> str:
    """The series of a page."""
    if page.front and page.front[0][0] == "series":
        return page.front[0][1]
    return series_by_pages(docname, patterns) or docname.split("/")[1]


def _patterns(site: Site) -> dict[str, list[str]]:
    """The patterns of the pages of each series; those stated on its page override those of the configuration."""
    described = site.settings["meetings_series"].items()
    stated = [STATED_PAGES.search(site.texts[name]) for name in sorted(site.texts)]
    return {
        **{name: list(options["pages"]) for name, options in described if "pages" in options},
        **{match[1]: match[2].split(", ") for match in stated if match},
    }


def _is_read(site: Site, patterns: Mapping[str, Sequence[str]], docname: str, page: Page) -> bool:
    """Whether a page is read for meetings: as notes, by its name, or because it is marked."""
    pages = site.settings.get("meetings_pages", DEFAULT_PAGES)
    is_notes = matches(docname, pages) or series_by_pages(docname, patterns) is not None
    return is_notes or page.style in {"directives", "tags"} or bool(page.front)


def file_name(docname: str, page: Page) -> str:
    """The file of a page."""
    return docname + (".rst" if page.style == "rst" else ".md")


def _configuration(site: Site, *, plain: bool) -> str:
    extensions = ["myst_parser"] if plain else ["myst_parser", "sphinx_meetings"]
    divided = "" if plain else "from sphinx_meetings.views import division\ndivision.LIMIT = 25\n"
    settings = {"extensions": extensions, "suppress_warnings": ["myst"] if plain else [], **site.settings}
    return divided + "".join(f"{name} = {value!r}\n" for name, value in settings.items())


def page_text(docname: str, page: Page) -> str:
    """The text of a page."""
    return "\n".join([*_front(page), *_title(page.title, "=", page), *_body(docname, page), "", _below(page)]) + "\n"


def _below(page: Page) -> str:
    return "" if page.style == "rst" else page.more


def _front(page: Page) -> Iterator[str]:
    if not page.front:
        return
    if page.style == "rst":
        yield from (f":meeting: {value}" for _, value in page.front[:1])
        yield ""
        return
    yield "---"
    if page.front[0][0] == "":
        yield f"meeting: {page.front[0][1]}"
    else:
        yield "meeting:"
        yield from (f'  {key}: "{value}"' for key, value in page.front)
    yield "---"


def _title(text: str, underline: str, page: Page) -> Iterator[str]:
    if page.style == "rst":
        yield from (text, underline * (3 * len(text) + 2))
    else:
        yield f"{'#' if underline == '=' else '##' if underline == '-' else '###'} {text}"
    yield ""


def _body(docname: str, page: Page) -> Iterator[str]:
    several = len(page.meetings) > 1
    for meeting in page.meetings:
        if several:
            yield from _title(meeting.date, "-", page)
        match page.style:
            case "directives":
                yield from _directives(meeting)
            case "tags":
                yield from _tags(meeting)
            case _:
                yield from _notes(docname, page, meeting, several=several)


def _notes(docname: str, page: Page, meeting: Meeting, *, several: bool) -> Iterator[str]:
    below = "~" if several else "-"
    if not several:
        yield f"{meeting.date} {meeting.time} UTC" if meeting.time else meeting.date
        yield ""
    yield from _title("Roll call", below, page)
    if page.style == "include":
        yield from ("```{include} " + "../" * docname.count("/") + "common/roll-call.txt", "```", "")
    else:
        yield from (f"- {line(attendee)}" for attendee in meeting.attendees)
        yield ""
    if meeting.absent:
        yield from _title("Regrets", below, page)
        yield from (f"- {name}" for name in meeting.absent)
        yield ""
    yield from _title("Agenda", below, page)
    yield from _agenda(meeting.items)
    yield from (f"- DECISION: {text}" for text in meeting.decisions)
    yield from (f"- ACTION: {text}" for text in meeting.actions)
    yield ""


def line(attendee: Attendee) -> str:
    """A line of a roll call."""
    return " / ".join(
        part for part in (attendee.name, attendee.affiliation, attendee.handle and f"@{attendee.handle}") if part
    )


def _agenda(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        owner = f"**{item.owner}:** " if item.owner else ""
        yield f"- {owner}{item.title} {item.reference}".rstrip()
        if item.remark:
            yield from ("", f"  - {item.remark}", "")


def _directives(meeting: Meeting) -> Iterator[str]:
    yield from (f"```{{meeting}} {meeting.date} {meeting.time}".rstrip(), ":duration: 60", "```", "")
    yield from ("```{meeting-attendees}", *(f"- {line(attendee)}" for attendee in meeting.attendees), "```", "")
    if meeting.absent:
        yield from ("```{meeting-attendees}", ":absent:", *(f"- {name}" for name in meeting.absent), "```", "")
    yield from ("````{meeting-agenda}", *_agenda(meeting.items))
    for text in meeting.decisions:
        yield from ("", "  ```{meeting-decision}", f"  {text}", "  ```")
    for text in meeting.actions:
        who, _, what = text.partition(": ")
        owner, _, due = who.partition(" by ")
        options = [f"  :due: {due}"] if due else []
        yield from ("", f"  ```{{meeting-action}} {owner}", *options, f"  {what}", "  ```")
    yield from ("````", "")


def _tags(meeting: Meeting) -> Iterator[str]:
    yield from (f'<meeting when="{meeting.date} {meeting.time}">'.replace(' ">', '">'), "", "</meeting>", "")
    yield from ("<meeting-attendees>", "", *(f"- {line(attendee)}" for attendee in meeting.attendees), "")
    yield from (
        "</meeting-attendees>",
        "",
        "<meeting-agenda>",
        "",
        *_agenda(meeting.items),
        "",
        "</meeting-agenda>",
        "",
    )
    yield from (f"ACTION: {text}\n" for text in meeting.actions)
