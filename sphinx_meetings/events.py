"""Handlers of Sphinx's events; each names the event it is connected to."""

from __future__ import annotations

import os
from contextlib import suppress
from os.path import isfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx import version_info
from sphinx.application import ENV_PICKLE_FILENAME
from sphinx.util import logging

from sphinx_meetings import pages
from sphinx_meetings.archive.collector_pause import without_collector
from sphinx_meetings.config import series_patterns
from sphinx_meetings.documents import shown_views, statements
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.foresight import read_again, read_otherwise, recalled
from sphinx_meetings.nearest import nearest
from sphinx_meetings.people import project_roster
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from docutils import nodes
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.config import Config
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

__all__ = [
    "add_assets",
    "add_static_files",
    "begin",
    "check_consistency",
    "find_changed_notes",
    "find_stale_pages",
    "finish",
    "label_indices",
    "note_written",
    "read_with_hindsight",
    "warn_of_missing",
]

logger = logging.getLogger(__name__)

STATIC = Path(__file__).parent / "static"


def add_static_files(app: Sphinx, config: Config) -> None:
    """Have Sphinx copy the style sheet and the script (``config-inited``).

    At any later event, each build would find that the configuration has changed.
    """
    config["html_static_path"] = [*config["html_static_path"], str(STATIC)]


def begin(app: Sphinx) -> None:
    """Tell the domain which builder it works for, and who the project's people are (``builder-inited``)."""
    meeting_domain(app.env).begin(app.builder, project_roster(app))


def find_changed_notes(
    app: Sphinx, env: BuildEnvironment, added: AbstractSet[str], changed: AbstractSet[str], removed: AbstractSet[str]
) -> Sequence[str]:
    """Have documents read again that are now read in another way (``env-get-outdated``).

    These are documents that patterns now take for plain notes, or no longer do; that mention somebody who is now
    redacted, or no longer is; and those that a killed build has read.
    """
    domain = meeting_domain(env)
    found = {*read_otherwise(env.config, domain.documents, domain.foreseen.patterns), *_read_by_a_killed_build(env)}
    if domain.redaction.keys != domain.data["redaction"]:
        found |= domain.redaction.outdated(env, domain.data["redaction"], domain.redacted)
        domain.data["redaction"] = domain.redaction.keys
    return sorted(found - added - changed - removed)


def _read_by_a_killed_build(env: BuildEnvironment) -> Iterator[str]:
    """Documents whose doctree is newer than the environment: what was read from them was never saved."""
    environment = Path(env.doctreedir, ENV_PICKLE_FILENAME)
    if environment.is_file():
        remembered = environment.stat().st_mtime_ns
        for docname in env.all_docs:
            with suppress(FileNotFoundError):
                # Without pathlib, which would take longer than all else that is done for an unchanged page.
                if os.stat(f"{env.doctreedir}/{docname}.doctree").st_mtime_ns > remembered:  # noqa: PTH116
                    yield docname


def read_with_hindsight(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Read those pages again for which the foresight was wrong (``env-updated``, before the handlers of others)."""
    domain = meeting_domain(env)
    patterns = series_patterns(env.config, statements(domain.documents))
    again: list[str] = []
    if patterns != domain.foreseen.patterns:
        domain.foreseen = domain.foreseen._replace(patterns=patterns)
        again = read_otherwise(env.config, domain.documents, patterns)
        read_again(app, again)
    if not shown_views(domain.documents, "toctree"):
        domain.foreseen = domain.foreseen._replace(contents={})
        return again
    from sphinx_meetings.contents import contents  # noqa: PLC0415  # imported late, like the views

    listed = contents(env, domain.documents)
    shown = recalled(env.config, domain.documents).contents
    longer = sorted({docname for docname, number in listed if listed[docname, number] != shown[docname, number]})
    domain.foreseen = domain.foreseen._replace(contents=listed)
    # But for its list, which cannot be wrong, such a page is read as it was before.
    read_again(app, longer, warned=domain.read)
    return [*again, *longer]


@without_collector
def find_stale_pages(app: Sphinx, env: BuildEnvironment) -> Sequence[str]:
    """Have pages written again that now show something else than when they were written (``env-updated``)."""
    domain = meeting_domain(env)
    written = domain.written
    if written is None:
        return []
    written.begin(domain.key())
    # Sphinx itself writes the pages that were read. The others are new to this folder, or a build was killed before it
    # had written them. The digests of all these are made when they are written.
    stale = sorted(({*env.all_docs} - written.digests.keys()) | domain.read)
    if not written.unchanged:
        others = {*env.all_docs} - {*stale}
        stale += written.stale({docname: domain.digest(docname) for docname in others})
    written.forget(stale)
    if not stale and not written.unchanged and version_info < (8, 2):
        # Sphinx 8.1 writes the generated pages only if it also writes a document.
        return [env.config.root_doc]
    return stale


def label_indices(app: Sphinx, env: BuildEnvironment) -> None:
    """Give the generated pages their labels, once all documents have been read (``env-updated``)."""
    meeting_domain(env).label_indices()


def check_consistency(app: Sphinx, env: BuildEnvironment) -> None:
    """Warn about what is wrong when all pages are taken together (``env-check-consistency``)."""
    # Imported here: a build in which nothing is read does not need it.
    from sphinx_meetings.consistency import warn_of_archive, warn_of_patterns  # noqa: PLC0415

    domain = meeting_domain(env)
    warn_of_archive(app, domain.showing(), domain.written.next_key if domain.written else "")
    warn_of_patterns(app, statements(domain.documents))


def note_written(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Note that a page is written in this build (``doctree-resolved``)."""
    domain = meeting_domain(app.env)
    written = domain.written
    if written is not None:
        written.note(docname, written.shown.get(docname) or domain.digest(docname))


def add_assets(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Load the style sheet and the script on pages that show a view (``html-page-context``)."""
    domain = meeting_domain(app.env)
    document = domain.documents.get(pagename)
    generated = templatename == "domainindex.html" and pagename in domain.showing().generated.values()
    if generated or pages.PART in context or (document is not None and (document.own or document.directives)):
        app.add_css_file("sphinx-meetings.css")
        app.add_js_file("sphinx-meetings.js", loading_method="defer")
    if templatename == "search.html":
        app.add_js_file("sphinx-meetings-search.js", loading_method="defer")


def warn_of_missing(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Warn about a reference that leads nowhere, with what was probably meant (``warn-missing-reference``)."""
    if domain is None or domain.name != "meeting":
        return None
    role, target = node["reftype"], node["reftarget"]
    showing = meeting_domain(app.env).showing()
    if showing.hidden.names(target):
        return True
    near = nearest(target, [*showing.objects.known(role), *_known_elsewhere(app, role)])
    meant = f" (did you mean {near!r}?)" if near else ""
    warn(MeetingsWarning.REFERENCE, f"meeting:{role}: there is no {target!r}{meant}; it is shown as text", node)
    return True


def _known_elsewhere(app: Sphinx, role: str) -> list[str]:
    """The identifiers in the inventories that intersphinx has loaded."""
    inventories = getattr(app.env, "intersphinx_inventory", {})
    return [name for kind in _inventory_types(app, role) for name in inventories.get(kind, {})]


def _inventory_types(app: Sphinx, role: str) -> list[str]:
    domain = meeting_domain(app.env)
    return [f"{domain.name}:{kind}" for kind in domain.objtypes_for_role(role) or ()]


def finish(app: Sphinx, exception: Exception | None) -> None:
    """Write the files beside the pages, remember what was written, and say what was read (``build-finished``)."""
    domain = meeting_domain(app.env)
    if domain.redaction and app.builder.format == "html":
        domain.redaction.finish(app.env, app.builder, domain.redacted)
    if exception is not None:
        return
    out, written = Path(app.outdir), domain.written
    if written is not None and written.unchanged and all(map(isfile, [f"{out}/{name}" for name in written.files])):
        line = written.summary
    else:
        # Imported here: a build in which nothing has changed does not need them.
        from sphinx_meetings.publish import published  # noqa: PLC0415
        from sphinx_meetings.report import summary  # noqa: PLC0415

        if written is not None and app.builder.format == "html":
            written.publish(published(domain.showing()))
        line = summary(domain.showing())
    if written is not None:
        for page in written.save(app.env.all_docs, line):
            pages.file_of(app.builder, page).unlink(missing_ok=True)
    domain.end()
    logger.info(line)
