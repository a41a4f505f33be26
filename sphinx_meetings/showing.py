"""What each document shows of the archive, in one build."""

from __future__ import annotations

import datetime as dt
import os
from functools import cached_property
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sphinx import __version__ as sphinx_version
from sphinx.util.osutil import relative_uri

from sphinx_meetings import __version__
from sphinx_meetings.addresses import Addresses, has_generated_pages, writes_views
from sphinx_meetings.conf_lines import series_lines
from sphinx_meetings.config import SETTINGS, archive_settings, base_url, scheduled
from sphinx_meetings.digests import digest_of
from sphinx_meetings.documents import shown_views, statements
from sphinx_meetings.views import VIEWS
from sphinx_meetings.written import remembers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.builders import Builder
    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

    from sphinx_meetings.archive.mentions import Mentions
    from sphinx_meetings.archive.model import Archive, Place
    from sphinx_meetings.archive.roster import Roster
    from sphinx_meetings.archive.settings import ArchiveSettings
    from sphinx_meetings.documents import Contents, Document, OwnView
    from sphinx_meetings.objects import Objects
    from sphinx_meetings.records import Page
    from sphinx_meetings.views.context import Context
    from sphinx_meetings.views.division import Portion

__all__ = ["GENERATED", "Showing", "has_files", "today"]

FRAMED = ("language", "project", "version", "release", "copyright", "author", "html_title", "html_short_title")
"""The settings that pages may show around their text."""
GENERATED = ("calendar", "people", "items", "topics")
"""The views that have a generated page ``meeting-VIEW``."""


class Showing:
    """The archive of one build, and what the documents show of it through one builder."""

    def __init__(
        self, env: BuildEnvironment, builder: Builder, documents: Mapping[str, Document], roster: Roster
    ) -> None:
        self.env = env
        self.builder = builder
        self.addresses = Addresses(builder)
        self.documents = documents
        self.roster = roster
        self._digests: dict[str, str] = {}
        self._opened: dict[str, Contents] = {}
        self._at_work: tuple[str, dict[int, Any]] = ("", {})

    @cached_property
    def archive(self) -> Archive:
        """The one archive of this build."""
        # Imported here: a build in which nothing has changed does not need it.
        from sphinx_meetings.archive.build import build_archive  # noqa: PLC0415

        reasons = any(options.get("reasons") for _, _, options in shown_views(self.documents, "report"))
        return build_archive(self.pages, self.settings, self.roster, today(self.env.config), reasons=reasons)

    def opened(self, docname: str) -> Contents:
        """What a document says and shows, unpacked once and kept until the next page asks for its views."""
        if docname not in self._opened:
            self._opened[docname] = self.documents[docname].contents
        return self._opened[docname]

    @property
    def pages(self) -> dict[str, Page]:
        """What each document says, in the order of the documents' names."""
        return {docname: self.opened(docname).page for docname in sorted(self.documents)}

    @cached_property
    def settings(self) -> ArchiveSettings:
        """What the archive needs to know about the project; schedules are read once per build."""
        return archive_settings(self.env.config, statements(self.documents), self.builder.confdir)

    @property
    def has_meetings(self) -> bool:
        """Whether any page holds a meeting."""
        return any(document.meetings for document in self.documents.values())

    @cached_property
    def has_calendar(self) -> bool:
        """Whether there is a meeting, or one is planned."""
        if self.has_meetings:
            return True
        # Without schedules, nothing can be planned, and the archive need not be made to find out.
        plans = statements(self.documents) or scheduled(self.env.config)
        return bool(plans and self.archive.planned)

    def has_page(self, view: str) -> bool:
        """Whether there is anything for the generated page of a view to show."""
        return self.has_calendar if view == "calendar" else self.has_meetings

    @property
    def builder_key(self) -> str:
        """What tells builders with different addresses apart, and versions of Sphinx and the extension."""
        return f"{self.builder.name} {self.builder.get_target_uri('name')} {sphinx_version} {__version__}"

    @property
    def key(self) -> str:
        """Digest of everything that the archive, and what is shown of it, depends on."""
        config = self.env.config
        return digest_of(
            (
                self.builder_key,
                [(setting.name, repr(config[setting.name])) for setting in SETTINGS],
                [config.language, config.project, config.html_domain_indices, base_url(config)],
                self.roster,
                today(config),
                [page for page in map("meeting-{}".format, GENERATED) if page in self.env.found_docs],
                [*series_lines(self.builder.confdir).items()] if config.meetings_series else None,
                sorted((docname, document.digest) for docname, document in self.documents.items()),
            )
        )

    @cached_property
    def hidden(self) -> Mentions:
        """The words that name those who ask to be hidden."""
        from sphinx_meetings.archive.privacy import hidden_people  # noqa: PLC0415  # imported late, like the archive

        return hidden_people(self.roster)

    @cached_property
    def homes(self) -> dict[str, tuple[str, int]]:
        """For each view with a generated page, the first document that shows it unfiltered, and its position there."""
        found: dict[str, tuple[str, int]] = {}
        for docname, document in sorted(self.documents.items()):
            for position, view in enumerate(document.directives, document.own):
                if view.whole and view.name in GENERATED:
                    found.setdefault(view.name, (docname, position))
        return found

    @cached_property
    def _series_homes(self) -> dict[str, tuple[str, int]]:
        """For each series, the first document with a directive that describes it, and the position there."""
        found: dict[str, tuple[str, int]] = {}
        for docname, position, options in shown_views(self.documents, "series"):
            found.setdefault(options["statement"].identifier, (docname, position))
        return found

    @cached_property
    def generated(self) -> dict[str, str]:
        """The generated pages of this builder, by view; none for views that have nothing to show."""
        if not has_generated_pages(self.builder):
            return {}
        wanted = self.builder.get_builder_config("domain_indices", "html")
        pages = {view: f"meeting-{view}" for view in GENERATED if self.has_page(view)}
        return {
            view: page
            for view, page in pages.items()
            if page not in self.env.found_docs and (wanted is True or (wanted and page in wanted))
        }

    @cached_property
    def _pages(self) -> dict[str, str]:
        """For each view, the page that shows all of it."""
        return {**self.generated, **{view: docname for view, (docname, _) in self.homes.items()}}

    @cached_property
    def _parts(self) -> dict[str, tuple[Portion, ...]]:
        """The parts of views that are divided; only for HTML, where pages can be added."""
        if not has_files(self.builder):
            return {}
        from sphinx_meetings.views.division import divide  # noqa: PLC0415  # imported late, like all views

        return {view: parts for view, parts in divide(self.archive, self.env.found_docs).items() if view in self._pages}

    @cached_property
    def context(self) -> Context:
        """What the views may look at."""
        from sphinx_meetings.archive.model import Place  # noqa: PLC0415  # imported late, like the archive
        from sphinx_meetings.views.context import Context  # noqa: PLC0415  # imported late, like the views
        from sphinx_meetings.views.division import pages_of_entries  # noqa: PLC0415  # imported late, like the views
        from sphinx_meetings.views.series import series_anchor  # noqa: PLC0415  # imported late, like the views

        config = self.env.config
        return Context(
            archive=self.archive,
            pages=self._pages,
            language=config.language,
            forge=config.meetings_forge,
            zones=tuple(config.meetings_zones),
            base_url=base_url(config),
            has_files=has_files(self.builder),
            series_homes={
                identifier: Place(docname, series_anchor(identifier))
                for identifier, (docname, _) in self._series_homes.items()
            },
            in_parts=pages_of_entries(self.archive, self._parts),
        )

    def _item(self, docname: str, index: int, position: int) -> str | None:
        """The agenda item at a position of a meeting in a document; ``None`` if another page has the agenda."""
        if (docname, index, "item", position) not in self.archive.anchors:
            return None
        return self.archive.meetings[self.archive.objects[docname, index]].items[position].identifier

    @cached_property
    def _outcomes(self) -> dict[tuple[str, str], str]:
        """The identifiers of decisions and actions, by their places."""
        actions = self.archive.actions.values()
        return {
            **{decision.place: decision.identifier for decision in self.archive.decisions.values()},
            **{one.place: action.identifier for action in actions for one in action.occurrences},
        }

    def model(self, docname: str, position: int) -> Any:
        """The model of a view on a page; ``None`` if it turns out to have nothing to show.

        The models of one page at a time are kept, since they are needed twice when it is written: for its digest, and
        by its writer. When pages are written in parallel, each process selects the models of its own pages once more.
        """
        if self._at_work[0] != docname:
            self._opened.pop(self._at_work[0], None)
            self._at_work = docname, {}
        models = self._at_work[1]
        if position not in models:
            models[position] = self._selected(docname, position)
        return models[position]

    def html(self, view: str, docname: str, position: int) -> str:
        """The HTML of a view on a page, for builders whose views are written directly as HTML."""
        return VIEWS[view].written(self.model(docname, position), self.addresses.seen_from(docname))

    def _selected(self, docname: str, position: int) -> Any:
        document = self.documents[docname]
        if position < document.own:
            return self._selected_own(docname, self.opened(docname).own[position])
        view = document.directives[position - document.own]
        options = dict(view.options)
        if view.name == "stats" and writes_views(self.builder):
            from sphinx_meetings.views.stats import CSV  # noqa: PLC0415  # imported late, like all views

            options["file"] = relative_uri(self.builder.get_target_uri(docname), CSV)
        home = self.homes.get(view.name)
        if view.name == "series":
            home = self._series_homes.get(options["statement"].identifier)
        options["home"] = home == (docname, position)
        return VIEWS[view.name].select(self.context, {**self._bounds(view.name), **options})

    def _selected_own(self, docname: str, view: OwnView) -> Any:
        name, index, kind, position, numbered = view
        if name == "item_note":
            item = self._item(docname, index, position)
            options = {"item": item, "number": position + 1 if numbered else None}
            return VIEWS[name].select(self.context, options) if item else None
        if name == "outcome_note":
            anchor = self.archive.anchors[docname, index, kind, position]
            return VIEWS[name].select(self.context, {kind: self._outcomes[docname, anchor]})
        if name == "agenda_note" and self._item(docname, index, 0) is None:
            return None
        if name == "band" and not self.env.config.meetings_banner:
            return None
        return VIEWS[name].select(self.context, {"meeting": self.archive.objects[docname, index]})

    def generated_model(self, view: str, page: str) -> Any:
        """The model of a generated page, or of the part of it that has a page of its own."""
        name = f"meeting-{view}"
        for part in self._parts.get(view, ()):
            if part.page == page:
                options = {"home": True, "name": name, "only": part.entries, "part": page, "most": None}
                return VIEWS[view].select(self.context, {**self._bounds(view), **options})
        home = view not in self.homes
        return VIEWS[view].select(self.context, {**self._bounds(view), "home": home, "name": name})

    def _bounds(self, view: str) -> dict[str, Any]:
        """The options that keep a page from growing without bound."""
        if not has_files(self.builder):
            return {}
        from sphinx_meetings.views.division import LIMIT  # noqa: PLC0415  # imported late, like the views

        return {"most": LIMIT, "parts": self._places_of_parts.get(view, ())}

    @cached_property
    def _places_of_parts(self) -> dict[str, tuple[tuple[str, Place], ...]]:
        """The titles and places of the parts of each view; each part links to all of them."""
        from sphinx_meetings.archive.model import Place  # noqa: PLC0415  # imported late, like the archive
        from sphinx_meetings.views.more import titled  # noqa: PLC0415  # imported late, like the views

        language = self.env.config.language
        return {
            view: tuple([(titled(part, language), Place(part.page, "")) for part in parts])
            for view, parts in self._parts.items()
        }

    @property
    def parts(self) -> list[tuple[str, Portion]]:
        """The parts of all generated pages, each with the view that it is a part of."""
        return [(view, part) for view, parts in self._parts.items() for part in parts]

    def shows(self, view: str) -> bool:
        """Whether any page shows a view."""
        return any(shown.name == view for document in self.documents.values() for shown in document.directives)

    @cached_property
    def objects(self) -> Objects:
        """The objects that references name."""
        from sphinx_meetings.objects import Objects  # noqa: PLC0415  # imported late, like the archive

        return Objects(self.archive, self.context)

    def of_handle(self, handle: str) -> Place | None:
        """The place to which a handle in the text of notes leads."""
        person = self.archive.people.get(handle.casefold())
        return self.context.person(person.identifier) if person is not None and person.handle is not None else None

    def _target(self, role: str, target: str) -> object:
        """What a reference leads to."""
        if role == "handle":
            return self.of_handle(target)
        return self.objects.find_any(target) if role == "any" else self.objects.find(role, target)

    @cached_property
    def frame(self) -> str:
        """The digest of what any page may show around its text.

        Sphinx itself writes all pages again when that changes, but only with the first builder that notices.
        """
        config = self.env.config
        return digest_of((self.builder_key, [str(config[name]) for name in FRAMED], sorted(self.generated.values())))

    def digest(self, docname: str) -> str:
        """The digest of everything that a document shows of the archive, and of how the document itself was read.

        The page in another output folder, or one from a killed build, may have been written from another reading.
        """
        if docname not in self._digests:
            page, own, references = self.opened(docname)
            document = self.documents[docname]
            shown = (
                document.digest,
                [self.model(docname, position) for position in range(len(own) + len(document.directives))],
                [self.archive.anchors.get(key) for key in _keys(docname, page)],
                [self._target(role, target) for role, target in references],
            )
            self._digests[docname] = digest_of(shown)
        return self._digests[docname]


def _keys(docname: str, page: Page) -> Iterator[tuple[str, int, str, int]]:
    """The keys of all objects in a document."""
    for index, meeting in enumerate(page.meetings):
        yield docname, index, "meeting", 0
        for kind, objects in (("item", meeting.agenda), ("decision", meeting.decisions), ("action", meeting.actions)):
            for position in range(len(objects)):
                yield docname, index, kind, position


def today(config: Config) -> dt.date:
    """The UTC day of ``SOURCE_DATE_EPOCH``, if that is set; else the current day in ``meetings_timezone`` or UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        return dt.datetime.fromtimestamp(int(epoch), dt.UTC).date()
    return dt.datetime.now(ZoneInfo(config.meetings_timezone) if config.meetings_timezone else dt.UTC).date()


def has_files(builder: Builder) -> bool:
    """Whether ``meetings.json`` and feeds are written beside the pages of a builder."""
    return remembers(builder) and builder.format == "html"
