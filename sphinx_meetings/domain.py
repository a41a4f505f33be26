"""The domain ``meeting``: keeps what pages say, names the objects, resolves references to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from docutils import nodes
from sphinx.builders.singlehtml import SingleFileHTMLBuilder
from sphinx.domains import Domain, ObjType
from sphinx.locale import get_translation
from sphinx.util.nodes import make_refnode
from sphinx.util.osutil import relative_uri

from sphinx_meetings.config import is_notes
from sphinx_meetings.digests import digest_of
from sphinx_meetings.foresight import recalled
from sphinx_meetings.indices import INDICES
from sphinx_meetings.redaction import Redaction, sources
from sphinx_meetings.roles import role_named
from sphinx_meetings.showing import Showing
from sphinx_meetings.written import Object, Written, remembers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinx_meetings.archive.roster import Roster
    from sphinx_meetings.documents import Document

__all__ = ["MeetingDomain", "meeting_domain"]

_ = get_translation("sphinx_meetings")


class MeetingDomain(Domain):
    """Meetings, agenda items, people, series, topics, decisions and actions."""

    name = "meeting"
    label = "Meetings"
    object_types: ClassVar = {
        "meeting": ObjType(_("meeting"), "ref"),
        "item": ObjType(_("agenda item"), "item"),
        "person": ObjType(_("person"), "person"),
        "series": ObjType(_("meeting series"), "series"),
        "topic": ObjType(_("topic"), "topic"),
        "decision": ObjType(_("decision"), "decision"),
        "action": ObjType(_("action"), "action"),
    }
    roles: ClassVar = {role: role_named(role) for object_type in object_types.values() for role in object_type.roles}
    indices: ClassVar = list(INDICES)
    initial_data: ClassVar = {"documents": {}, "redacted": {}, "redaction": ()}
    data_version = 7

    _showing: Showing | None = None
    _frame: str | None = None
    written: Written | None = None
    """What the output folder holds, where the builder keeps pages of earlier builds."""
    searched = False
    """Whether the objects are being asked for by the search index."""

    @property
    def documents(self) -> dict[str, Document]:
        """What is kept of each document, by its name."""
        return cast("dict[str, Document]", self.data["documents"])

    @property
    def redacted(self) -> dict[str, tuple[str, ...]]:
        """The keys of the words for redacted people that each document mentions, by its name."""
        return cast("dict[str, tuple[str, ...]]", self.data["redacted"])

    def setup(self) -> None:
        """Name the indices.

        The base class would label them, too, anew in each build and even where a document has the same label; that is
        left to :meth:`label_indices`.
        """
        self.indices = [index.named() for index in INDICES]  # type: ignore[misc]

    def label_indices(self) -> None:
        """Give the indices their labels, where no document has such a label."""
        labels = self.env.domains.standard_domain
        for index in self.indices:
            page = f"{self.name}-{index.name}"
            if labels.anonlabels.get(page, (page, "")) == (page, ""):
                labels.note_hyperlink_target(page, page, "", index.localname)

    def clear_doc(self, docname: str) -> None:
        """Forget a document."""
        self.documents.pop(docname, None)
        self.redacted.pop(docname, None)
        self._showing = None

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what another process has read."""
        for kind in ("documents", "redacted"):
            self.data[kind].update((name, kept) for name, kept in otherdata[kind].items() if name in docnames)
        self._showing = None
        self.read |= docnames

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Read a document."""
        # Imported here: a build in which nothing is read does not need the grammars.
        from sphinx_meetings.reading.document import read_document  # noqa: PLC0415

        self.documents[docname] = read_document(
            env, docname, document, notes=is_notes(env.config, docname, self.foreseen.patterns)
        )
        if self.redaction:
            found = self.redaction.found([*sources(env, docname), document.astext()])
            self.redaction.neutralise(document, env)
            if found:
                self.redacted[docname] = tuple(sorted(found))
        self._showing = None
        self.read.add(docname)

    def begin(self, builder: Builder, roster: Roster) -> None:
        """Begin a build with the builder that references and views are made for, and the project's people."""
        self._builder = builder
        self._roster = roster
        self.read: set[str] = set()
        self.redaction = Redaction(roster)
        self.foreseen = recalled(self.env.config, self.documents)
        self.written = Written(Path(builder.outdir)) if remembers(builder) else None
        self._showing = None

    def key(self) -> str:
        """The digest of everything that the digests of pages depend on."""
        redacted = sorted(self.redacted.items())
        return digest_of((self.showing().key, redacted, self.redaction.titles(self.env, self.redacted)))

    def digest(self, docname: str) -> str:
        """The digest of all that the page of a document shows, apart from its own text."""
        showing = self.showing()
        if self._frame is None:
            # Any page may show the title of another, in a sidebar or as the next one.
            self._frame = digest_of((showing.frame, self.redaction.titles(self.env, self.redacted)))
        document = self.documents.get(docname)
        shown = showing.digest(docname) if document and document.shows else ""
        redacted = self.redacted.get(docname)
        return digest_of((self._frame, shown, redacted)) if shown or redacted else self._frame

    def showing(self) -> Showing:
        """The archive of this build, and what documents show of it."""
        if self._showing is None:
            self._showing = Showing(self.env, self._builder, self.documents, self._roster)
            self._frame = None
        return self._showing

    def end(self) -> None:
        """Drop the archive, which Python would otherwise search for garbage at exit."""
        self._showing = None

    def resolve_xref(  # type: ignore[override]  # Sphinx takes any node
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> nodes.Element | None:
        """Resolve a reference made by one of the domain's roles, or by a view.

        Views refer to a ``place`` by ``document#anchor``, and to a ``file`` by its name. What is known but stands
        nowhere, such as somebody who never came, is named without a link.
        """
        if typ == "place":
            docname, _, anchor = target.partition("#")
            return _link(builder, fromdocname, docname, anchor, contnode)
        if typ == "file":
            address = relative_uri(builder.get_target_uri(fromdocname), target)
            return nodes.reference("", "", contnode, internal=True, refuri=address)
        found = self.showing().objects.find(typ, target)
        if found is None:
            return None
        if not node.get("refexplicit"):
            contnode = nodes.inline("", found.text, classes=contnode["classes"])
        return contnode if found.place is None else _link(builder, fromdocname, *found.place, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: nodes.Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Resolve an ``any`` role or a Markdown link to all links that it may mean."""
        links = []
        for found in self.showing().objects.find_any(target):
            if found.place is not None:
                content = contnode if node.get("refexplicit") else nodes.inline("", found.text)
                links.append((f"meeting:{found.role}", _link(builder, fromdocname, *found.place, content)))
        return links

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002
        """The type of an object as the search shows it: ``meeting``, not ``Meetings meeting``."""
        return str(type.lname)

    def get_objects(self) -> Iterator[Object]:
        """All objects with their place, for search and ``objects.inv``."""
        kind, make = ("search", self._found) if self.searched else ("objects", lambda: self.showing().objects.all)
        yield from make() if self.written is None else self.written.objects(kind, make)

    def _found(self) -> Iterator[Object]:
        """The objects under the names that somebody would search for.

        Their identifiers get a prefix: where an anchor equals the identifier, Sphinx's search uses the displayed name
        as the anchor.
        """
        # Imported here: a build in which nothing has changed does not need the views.
        from sphinx_meetings.views.names import search_name  # noqa: PLC0415

        roles = {"meeting": "ref"}
        for identifier, name, kind, docname, anchor, priority in self.showing().objects.all:
            shown = search_name(self.showing().context, roles.get(kind, kind), identifier) or name
            yield f"{kind} {identifier}", shown, kind, docname, anchor, priority


def _link(builder: Builder, fromdocname: str, docname: str, anchor: str, content: nodes.Node) -> nodes.reference:
    if isinstance(builder, SingleFileHTMLBuilder) and anchor:
        # With make_refnode(), Sphinx 8.2 and later would make a dead link: sphinx-doc/sphinx#14221.
        return nodes.reference("", "", content, internal=True, refid=anchor)
    return make_refnode(builder, fromdocname, docname, anchor, content)


def meeting_domain(env: BuildEnvironment) -> MeetingDomain:
    """The domain of an environment."""
    return cast("MeetingDomain", env.domains["meeting"])
