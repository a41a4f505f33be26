"""What ``{meeting-toctree}`` lists: the pages of a series in the order of their days."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from sphinx_meetings.archive.series import series_of, series_title
from sphinx_meetings.config import series_by_pages, series_patterns
from sphinx_meetings.documents import shown_views, statements
from sphinx_meetings.views import dates
from sphinx_meetings.views.filters import is_between, limited
from sphinx_meetings.views.toctree import Entry
from sphinx_meetings.views.words import translate as _

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.environment import BuildEnvironment

    from sphinx_meetings.documents import Document

__all__ = ["contents"]

A_DAY = len("2020-08-20")


class _Listed(NamedTuple):
    docname: str
    day: str
    """The day, the month or the year; empty if unknown."""
    series: str
    single: bool
    """Whether the page holds exactly one meeting."""


def contents(env: BuildEnvironment, documents: Mapping[str, Document]) -> dict[tuple[str, int], tuple[Entry, ...]]:
    """What each ``{meeting-toctree}`` lists, by document and number of the directive in it."""
    library = _Library(env, documents)
    return {
        (docname, options["number"]): library.entries(docname, options) for docname, _position, options in library.shown
    }


class _Library:
    """The pages of a project, from which each directive lists some."""

    def __init__(self, env: BuildEnvironment, documents: Mapping[str, Document]) -> None:
        self.env = env
        self.documents = documents
        described = statements(documents)
        self.shown = shown_views(documents, "toctree")
        patterns = series_patterns(env.config, described)
        self.by_pages = lambda docname: series_by_pages(docname, patterns)
        titles = {name: options.get("title") for name, options in env.config.meetings_series.items()}
        for statement in reversed(described):
            titles[statement.identifier] = statement.title or titles.get(statement.identifier)
        self.titles = titles
        self.by_hand = dict(self._lists_by_hand())
        self.parents: dict[str, set[str]] = defaultdict(set)
        for parent, children in self.by_hand.items():
            for child in children:
                self.parents[child].add(parent)

    def _lists_by_hand(self) -> Iterator[tuple[str, set[str]]]:
        """For each document, the documents that its other toctrees list."""
        ours: dict[str, Counter[str]] = defaultdict(Counter)
        for docname, _position, options in self.shown:
            ours[docname].update(entry.docname for entry in options["entries"])
        for docname, children in self.env.toctree_includes.items():
            yield docname, {*(Counter(children) - ours[docname])}

    def entries(self, docname: str, options: Mapping[str, Any]) -> tuple[Entry, ...]:
        """What one directive lists."""
        newest = options.get("order") != "oldest"
        pages = sorted(self._pages(docname, options), key=lambda one: (self._title(one.docname), one.docname))
        dated = sorted((one for one in pages if one.day), key=lambda one: (one.day, one.docname), reverse=newest)
        chosen = limited([*dated, *(one for one in pages if not one.day)], options)
        labels = self._labels(chosen)
        shared = Counter(labels)
        return tuple(
            Entry(one.docname, label if shared[label] == 1 else None, one.day[:4])
            for one, label in zip(chosen, labels, strict=True)
        )

    def _pages(self, docname: str, options: Mapping[str, Any]) -> Iterator[_Listed]:
        left_out = {docname, *self._above(docname), *self.by_hand.get(docname, ())}
        left_out |= {name for name, _position, _options in self.shown}
        newest = options.get("order") != "oldest"
        for name, document in self.documents.items():
            if name in left_out or name not in self.env.found_docs:
                continue
            found = [(day, self._series(name, stated)) for day, stated in document.meetings]
            if not found and document.notes and not self.by_hand.get(name) and not self.parents[name]:
                found = [("", self._series(name, None))]
            chosen = [
                (day, series)
                for day, series in found
                if series in options.get("series", (series,)) and is_between(day, options)
            ]
            if chosen:
                day, series = max(chosen) if newest else min(chosen)
                yield _Listed(name, day, series, single=len(document.meetings) == 1)

    def _series(self, docname: str, stated: str | None) -> str:
        return series_of(docname, stated, self.by_pages)

    def _above(self, docname: str) -> set[str]:
        """All pages above a page in the toctrees, and the root document."""
        found: set[str] = set()
        waiting = [docname]
        while waiting:
            new = self.parents.get(waiting.pop(), set()) - found
            found |= new
            waiting += new
        return {*found, self.env.config.root_doc}

    def _title(self, docname: str) -> str:
        title = self.env.titles.get(docname)
        return title.astext().casefold() if title is not None else ""

    def _labels(self, chosen: list[_Listed]) -> list[str | None]:
        """Dates such as ``20 August 2020``, with the series if there are several; ``None`` for the page's own title."""
        several = len({one.series for one in chosen}) > 1
        labels: list[str | None] = []
        for one in chosen:
            label = None
            if one.single and one.day:
                label = _day(one.day, self.env.config.language)
                if several:
                    title = self.titles.get(one.series) or series_title(one.series)
                    label = _("{series}, {date}").format(series=title, date=label)
            labels.append(label)
        return labels


def _day(day: str, language: str) -> str:
    return dates.long(dt.date.fromisoformat(day), language) if len(day) == A_DAY else dates.period(day, language)
