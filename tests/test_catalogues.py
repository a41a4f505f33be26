"""The catalogues of the interface: whole, and what pages show."""

from __future__ import annotations

import ast
import datetime as dt
import re
from collections.abc import Iterator
from io import BytesIO
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Tag

from sphinx_meetings.views import dates
from tests import catalogues

LANGUAGES = pytest.mark.parametrize("language", catalogues.LANGUAGES)
UPDATE = "run nox -s catalogues, and translate what is new"

# Notes in words of no language, so that each English word in a view is one of the interface.
INDEX = """\
# Zefiro

```{toctree}
:glob:

**
```
"""
VIEWS = """\
# Zefiro zefiro

```{meeting-next}
```

```{meeting-subscribe}
```

```{meeting-calendar}
```

```{meeting-calendar}
:view: month
```

```{meeting-list}
```

```{meeting-people}
:order: name
```

```{meeting-person}
:person: imkedorn
```

```{meeting-items}
```

```{meeting-topics}
```

```{meeting-decisions}
```

```{meeting-actions}
```

```{meeting-stats}
```

```{meeting-report}
```
"""
NOTHING = """\
# Zefiro nulo

```{meeting-next}
:series: kumulo
```

```{meeting-list}
:since: 2031-01-01
```

```{meeting-people}
:since: 2031-01-01
```

```{meeting-decisions}
:since: 2031-01-01
```
"""
JANUARY = """\
# Zefiro

- **Date:** 2026-01-08
- **Time:** 15:00 UTC
- **Chair:** Imke Dorn

## Attendees

- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic

## Agenda

- **Imke (10m):** Sablo vane/site#17
  - DECISION: vento nordo
- Hodo (Pavel)

## Actions

- [ ] @pruzic muro due 2026-02-01
- [x] @imkedorn pordo
"""
FEBRUARY = """\
# Zefiro

```{meeting} 2026-02-05 15:00 UTC
:duration: 60
:chair: Pavel Ruzic
:notetaker: Imke Dorn
:notes: https://pad.example.org/zefiro
```

```{meeting-attendees}
- Imke Dorn / Nordlicht / @imkedorn
- Ayo Balogun / Lagoon Labs / @ayob
```

```{meeting-attendees}
:absent:
- Pavel Ruzic / Hexwerk / @pruzic
```

````{meeting-agenda}
:slot: 5
- **Imke (10m):** Sablo vane/site#17
- **Ayo:** Kolino

```{meeting-decision} vento
:votes: 3/0
Vento sudo vane/site#17
```
````

```{meeting-action} @pruzic
:due: 2026-02-01
Muro
```
"""
KUMULO = """\
# Kumulo

2025-11-12

## Attendees

- Imke Dorn / @imkedorn

## Agenda

- Sablo vane/site#17
"""
CANCELLED = """\
# Kumulo

```{meeting} 2026-02-05
:status: cancelled
```
"""
PAGES = {
    "index.md": INDEX,
    "views.md": VIEWS,
    "nothing.md": NOTHING,
    "meetings/zefiro/2026-01-08.md": JANUARY,
    "meetings/zefiro/2026-02-05.md": FEBRUARY,
    "meetings/kumulo/2025-11-12.md": KUMULO,
    "meetings/kumulo/2026-02-05.md": CANCELLED,
}
SCHEDULE = {"rule": "FREQ=MONTHLY;BYDAY=1TH,3TH", "time": "15:00", "timezone": "Europe/London", "from": "2026-03-01"}
CONF = {
    "project": "Zefiro",
    "meetings_series": {"zefiro": {"title": "Zefiro", "schedule": [SCHEDULE]}, "kumulo": {"title": "Kumulo"}},
    "meetings_zones": ["Asia/Tokyo"],
    "meetings_base_url": "https://zefiro.example.org/",
}
MEETING = "meetings/zefiro/2026-02-05.html"
SHOWN = {
    "views.html": (
        "Next meeting",
        "Your time",
        "Add to calendar",
        "Subscribe to all meetings",
        "newest meeting first",
        "Open since",
        "Overdue",
        "Affiliation",
        "Outcome",
        "Took the notes",
        "by name",
        "cancelled",
    ),
    "nothing.html": ("No planned meeting", "No meeting matches"),
    "meeting-calendar.html": ("All series", "several that day", "held", "planned", "Next meeting"),
    "meeting-people.html": ("People", "most meetings first"),
    "meeting-items.html": ("Agenda items", "Owner"),
    "meeting-topics.html": ("Topics", "Decided"),
    MEETING: ("When", "Chair", "Notes by", "could not come", "Previous", "About this item"),
}
SAID = ("aria-label", "title", "data-text", "data-tip", "data-meetings-tip", "data-meetings-here")
NAMES = {"Google", "Outlook"}
COUNTRIES = {"pt": "pt_BR"}
"""Sites in the language of a country, which has no catalogue of its own."""
ENGLISH_DATES = {"January", "February", "March", "Thursday", "Wednesday", "Thu", "Wed"}
LETTERS = re.compile(r"[^\W\d_]+")


def _messages(language: str) -> Iterator[Message]:
    return (message for message in catalogues.catalogue(language) if message.id)


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def _places(text: str) -> set[str]:
    return {name for _words, name, _spec, _conversion in Formatter().parse(text) if name}


def test_the_template_says_what_the_code_says():
    file = catalogues.LOCALE / f"{catalogues.DOMAIN}.pot"
    kept, now = [
        {message.id: " ".join(message.auto_comments) for message in texts}
        for texts in (read_po(BytesIO(file.read_bytes())), catalogues.template())
    ]
    assert kept == now, UPDATE


def test_every_text_of_the_code_is_found():
    """A call inside of an f-string is found by some versions of Python only."""
    known = {text for message in catalogues.template() if message.id for text in _ids(message)}
    called = set()
    for file in sorted(catalogues.PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in catalogues.KEYWORDS:
                called |= {
                    arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                }
    assert called == known


@LANGUAGES
def test_a_catalogue_is_whole(language):
    texts = catalogues.catalogue(language)
    template = {_ids(message) for message in catalogues.template() if message.id}
    assert {_ids(message) for message in _messages(language)} == template, UPDATE
    for message in _messages(language):
        strings = _strings(message)
        assert all(strings), f"{message.id} has no translation"
        assert not message.fuzzy, f"{message.id} is fuzzy"
        assert len(strings) == (texts.num_plurals if message.pluralizable else 1)
        allowed = [_places(text) for text in _ids(message)]
        for string in strings:
            # the form for one may leave the number out
            assert _places(string) in allowed, f"{string} has other places than {message.id}"


@LANGUAGES
def test_a_catalogue_is_compiled_as_it_is(language):
    file = catalogues.path(language)
    texts = catalogues.catalogue(language)
    assert file.read_bytes() == catalogues.written(texts), UPDATE
    assert file.with_suffix(".mo").read_bytes() == catalogues.compiled(texts), UPDATE


@LANGUAGES
def test_signs_are_those_of_the_language(language):
    """French keeps its signs apart from the word with a space at which no line ends; Japanese has wide ones."""
    own = {"fr": r"(?<!\u00a0)[:;!?](?:\s|$)", "ja": r"[,:;](?:\s|$)|\S 、| 。"}.get(language, r"\s[:;!?]")
    wrong = re.compile(rf"[\"']|{own}")
    for message in _messages(language):
        for string in _strings(message):
            assert not wrong.search(string), string


def _english(language: str) -> set[str]:
    """The words of the interface that no translation has."""
    words, kept = set(ENGLISH_DATES), set(NAMES)
    for number in range(13):  # days of each month and each day of the week, which is "do" in Dutch
        day = dt.date(2026, 1, 1) + number * dt.timedelta(29)
        kept |= set(LETTERS.findall(" ".join(dates.tile(day, language))))
    for message in _messages(language):
        words |= {word for text in _ids(message) for word in LETTERS.findall(re.sub(r"\{\w*\}", " ", text))}
        kept |= {word for text in _strings(message) for word in LETTERS.findall(text)}
    return {word for word in words if word not in kept and len(word) > 1}


def _said(page: Tag) -> Iterator[str]:
    for block in page.select(".meetings"):
        for code in block.select("code"):
            code.extract()
        yield from block.stripped_strings
        for node in (block, *block.find_all(True)):
            yield from (node[name] for name in SAID if node.has_attr(name))


@LANGUAGES
def test_a_site_in_each_language_is_in_that_language(site, language):
    built = site(PAGES, {**CONF, "language": COUNTRIES.get(language, language)})
    html = built.build()
    assert html.warnings == []
    translated = {
        text: string
        for message in _messages(language)
        for text, string in zip(_ids(message), _strings(message), strict=False)
    }
    english = _english(language)
    for file, texts in SHOWN.items():
        page = BeautifulSoup(html.text(file), "html.parser")
        said = [*_said(page), page.title.get_text()]
        whole = "\n".join(said).casefold()
        assert [text for text in texts if translated[text].casefold() not in whole] == [], file
        assert [text for text in said if english.intersection(LETTERS.findall(text))] == [], file
    text = built.build("text")
    assert text.warnings == []
    for file in ("views.txt", "nothing.txt"):
        lines = [re.sub(r'"[^"]*"', "", line) for line in text.text(file).splitlines()]
        assert [line for line in lines if english.intersection(LETTERS.findall(line))] == [], file
