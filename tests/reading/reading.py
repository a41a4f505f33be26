"""Notes to records without a build: quick enough for tables of cases and for properties."""

from __future__ import annotations

import textwrap
from pathlib import Path

from docutils.core import publish_doctree
from docutils.parsers.rst import Parser as RestParser
from myst_parser.parsers.docutils_ import Parser as MystParser

from sphinx_meetings.grammars.front_matter import read_fields
from sphinx_meetings.grammars.vocabulary import own_words
from sphinx_meetings.reading.front_matter import may_tell
from sphinx_meetings.reading.page import read_page
from sphinx_meetings.reading.parts import grouped
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import Sources

__all__ = ["NAME", "agenda_of", "cases", "parsed", "people_of", "read", "read_doctree", "read_meeting"]

NAME = "meetings/team/2026-03-05.md"
SETTINGS = {
    "doctitle_xform": False,
    "file_insertion_enabled": False,
    "input_encoding": "unicode",
    "myst_enable_extensions": {"colon_fence", "deflist", "fieldlist"},
    "myst_suppress_warnings": ["myst"],
    "report_level": 5,
}


def cases(name):
    """The cases of a file by their titles: notes, and the lines that are expected of them.

    === title
    notes
    ---
    expected
    """
    text = (Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8")
    found = {}
    for case in text.split("=== ")[1:]:
        title, _, rest = case.partition("\n")
        notes, _, expected = rest.rpartition("\n---\n")
        found[title] = (f"{notes}\n", [line for line in expected.split("\n") if line])
    return found


def parsed(text, name=NAME, **settings):
    """The doctree of a page, by its suffix MyST or reStructuredText, perhaps with further settings of docutils."""
    parser = MystParser() if name.endswith(".md") else RestParser()
    return publish_doctree(text, source_path=name, parser=parser, settings_overrides={**SETTINGS, **settings})


def read_doctree(document, name=NAME, language="en", words=None, folder="", dated="", title="", front=()):
    """The records of a doctree."""
    sources = Sources(folder, name)
    page = name.rpartition(".")[0]
    scope = Scope(page, sources, language, own_words(words or {}), notes=True, dated=dated, front=front)
    entries, _ = grouped(document, sources)
    return read_page(entries, None, title, scope).page


def read(text, name=NAME, **options):
    """The records of a page; the indentation that all lines share goes."""
    text = textwrap.dedent(text)
    front = tuple(read_fields(text.split("\n"), may_tell))
    return read_doctree(parsed(text, name), name, front=front, **options)


def read_meeting(text, name=NAME, **options):
    """The only meeting of a page."""
    [meeting] = read(text, name, **options).meetings
    return meeting


def people_of(meeting):
    """Names, each with the roles."""
    return [" ".join([who.name, *(f"({role})" for role in who.roles)]) for who in meeting.attendees]


def agenda_of(meeting):
    """Titles, each with owners and minutes."""
    return [
        " ".join(
            [item.title, *(f"[{owner.name}]" for owner in item.owners), *([f"{item.minutes}m"] if item.minutes else [])]
        )
        for item in meeting.agenda
    ]
