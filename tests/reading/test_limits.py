"""No page makes the reader slow or stops it."""

from __future__ import annotations

import time

import pytest
from docutils import nodes
from docutils.utils import new_document

from sphinx_meetings.archive.collector_pause import without_collector
from tests.reading.reading import NAME, SETTINGS, read_doctree

MOST = 3.0
"""Twice the page may take twice the time, with room for a busy machine; squared, it would take four times."""


def page(*blocks):
    document = new_document(NAME)
    section = nodes.section("", nodes.title("", "Team meeting 2026-03-05"))
    section.line = 1
    section += blocks
    document += section
    return document


def part(title, *blocks):
    section = nodes.section("", nodes.title("", title))
    section += blocks
    return section


def listed(texts):
    block = nodes.bullet_list()
    for number, text in enumerate(texts, 5):
        paragraph = nodes.paragraph("", text)
        paragraph.line = number
        block += nodes.list_item("", paragraph)
    return block


def titled(number):
    paragraph = nodes.paragraph("", "", nodes.strong("", f"Mast {number} leans"), nodes.Text("\nwhat was said"))
    paragraph.line = number + 5
    return paragraph


def linked(count):
    paragraph = nodes.paragraph()
    paragraph.line = 3
    for number in range(count):
        paragraph += nodes.reference("", f"#{number}", refuri=f"https://github.com/vane/site/issues/{number}")
        paragraph += nodes.Text(" and\n")
    return paragraph


def nested(kind, depth, text="Imke Dorn"):
    block = nodes.paragraph("", text)
    for _ in range(depth):
        if kind is nodes.bullet_list:
            block = nodes.bullet_list("", nodes.list_item("", nodes.paragraph("", "Budget"), block))
        elif kind is nodes.list_item:
            block = nodes.bullet_list("", nodes.list_item("", block))
        else:
            block = kind("", block)
    return block


@without_collector
def seconds(document):
    start = time.process_time()
    read_doctree(document)
    return time.process_time() - start


def quickest(make, size):
    """The seconds of the quickest of some readings: beside others something else runs."""
    return min(seconds(make(size)) for _ in range(5))


PAGES = {
    "people": lambda size: page(part("Attendees", listed(f"Imke{n} Dorn / Nord / @imke{n}" for n in range(size)))),
    "items": lambda size: page(part("Agenda", listed(f"Budget of {n} (Imke, 5m)" for n in range(size)))),
    "groups of items": lambda size: page(part("Agenda", listed(["Open PRs", *["Issues"] * size]))),
    "facts": lambda size: page(listed(f"Fact {n}: is told" for n in range(size))),
    "lists": lambda size: page(part("Agenda", *(listed(["Budget"]) for _ in range(size)))),
    "paragraphs": lambda size: page(*(nodes.paragraph("", f"Talk {n} about vane/site#{n}") for n in range(size))),
    "titles behind prose": lambda size: page(
        part("Agenda", *(nodes.paragraph("", f"Talk {n}.") for n in range(size)), *(titled(n) for n in range(size)))
    ),
    "labels": lambda size: page(*(nodes.paragraph("", "Attendees:") for _ in range(size))),
    "headings": lambda size: page(
        part("Agenda", *(part(f"Topic {n}", nodes.paragraph("", "Talk.")) for n in range(size)))
    ),
    "parts": lambda size: page(*(part("Attendees", nodes.paragraph("", "Imke Dorn")) for n in range(size))),
    "stray headings": lambda size: page(part("Agenda"), *(part(f"Topic {n}") for n in range(size))),
    "lines": lambda size: page(part("Present", nodes.paragraph("", "\n".join(f"Imke{n} Dorn" for n in range(size))))),
    "links in lines": lambda size: page(part("Agenda", linked(size))),
    "references": lambda size: page(part("Agenda", nodes.bullet_list("", nodes.list_item("", linked(size))))),
}


@pytest.mark.parametrize("make", PAGES.values(), ids=PAGES)
def test_time_is_linear_in_the_length_of_the_page(make):
    size = 1500
    assert quickest(make, size * 2) <= MOST * max(quickest(make, size), 0.001)


def test_a_page_of_a_hundred_thousand_items():
    result = read_doctree(page(part("Agenda", listed(f"Budget of {n}" for n in range(100_000)))))
    assert len(result.meetings[0].agenda) == 100_000


LONG = {
    "letters": "a",
    "words": "budget ",
    "names": "Imke Dorn, ",
    "spaces": "a" + " " * 1000,
    "brackets": "(",
    "colons": "a: ",
    "dashes": "- ",
    "marks": "#1 ",
    "lines": "\n",
    "stars": "*",
}


@pytest.mark.parametrize("unit", LONG.values(), ids=LONG)
@pytest.mark.parametrize("title", ["Agenda", "Present", "Next meeting", "Budget"])
def test_a_line_of_a_megabyte(title, unit):
    text = (unit * 1_000_000)[:1_000_000]
    start = time.process_time()
    read_doctree(page(nodes.paragraph("", text), part(title, listed([text]), nodes.paragraph("", text))))
    assert time.process_time() - start < 10


@pytest.mark.parametrize("words", ["9 people: ", "3 members: ", "1: ", "ACME: ", "2 (", "Present: ", "(", "- "])
def test_what_is_said_a_thousand_times_before_a_list(words):
    listing = nodes.paragraph("", words * 1000 + "Ana Ruiz, Ben Stone")
    read_doctree(page(part("Attendees", listing)))


@pytest.mark.parametrize("title", ["Agenda", "Attendees", "Updates", "Budget", "Next meeting"])
@pytest.mark.parametrize("kind", [nodes.bullet_list, nodes.list_item, nodes.block_quote, nodes.container])
def test_nesting_of_five_hundred_levels(title, kind):
    deep = nested(kind, 500)
    result = read_doctree(page(nested(kind, 500), part(title, deep), part("Present", listed(["Pavel Ruzic"]))))
    assert "Pavel Ruzic" in [who.name for who in result.meetings[0].attendees]


def test_what_lies_too_deep_is_reported():
    result = read_doctree(page(part("Attendees", nested(nodes.block_quote, 100))))
    assert [(entry.text, entry.reason) for entry in result.unread] == [("Imke Dorn", "nested too deeply")]


def test_the_settings_are_what_the_parser_takes():
    assert SETTINGS["report_level"] == 5
