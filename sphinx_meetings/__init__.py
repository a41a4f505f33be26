"""Turns a team's meeting notes into a record: a Sphinx extension."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"
__all__ = ["__version__", "setup"]


def setup(app: Sphinx) -> ExtensionMetadata:
    """Add everything that the extension adds to Sphinx."""
    from sphinx_meetings import config, events, last_collection, pages, search
    from sphinx_meetings.collector import Collector
    from sphinx_meetings.directives.parts import PART_DIRECTIVES
    from sphinx_meetings.directives.series import SeriesDirective
    from sphinx_meetings.directives.toctree import ToctreeDirective
    from sphinx_meetings.directives.views import VIEW_DIRECTIVES
    from sphinx_meetings.domain import MeetingDomain
    from sphinx_meetings.nodes import meetings_html, meetings_part, meetings_view
    from sphinx_meetings.transforms import RedactTransform, ViewTransform, visit_meetings_html
    from sphinx_meetings.views import dress

    for setting in config.SETTINGS:
        app.add_config_value(
            setting.name, setting.default, setting.rebuild, types=setting.types, description=setting.description
        )
    app.add_message_catalog("sphinx_meetings", str(Path(__file__).parent / "locale"))
    app.add_domain(MeetingDomain)
    for name, part_directive in PART_DIRECTIVES.items():
        app.add_directive(name, part_directive)
    for name, view_directive in VIEW_DIRECTIVES.items():
        app.add_directive(name, view_directive)
    app.add_directive("meeting-series", SeriesDirective)
    app.add_directive("meeting-toctree", ToctreeDirective)
    app.add_node(meetings_part)
    app.add_node(meetings_view)
    app.add_node(meetings_html, html=(visit_meetings_html, None))
    for node, visit, depart in dress.NODES:
        app.add_node(node, html=(visit, depart))
    app.add_transform(RedactTransform)
    for transform in (ViewTransform, dress.UndressTransform, dress.DressTransform):
        app.add_post_transform(transform)
    last_collection.spare()
    collector = Collector()
    app.connect("config-inited", config.check_settings, priority=100)
    app.connect("config-inited", events.add_static_files)
    app.connect("config-inited", collector.hold_back, priority=999)
    app.connect("builder-inited", collector.give_back_loaded, priority=1)
    app.connect("builder-inited", events.begin)
    app.connect("env-get-outdated", events.find_changed_notes)
    app.connect("env-before-read-docs", collector.begin)
    app.connect("source-read", collector.collect_after_page_read)
    app.connect("env-updated", collector.collect_after_reading, priority=50)
    app.connect("env-updated", events.read_with_hindsight, priority=100)
    app.connect("env-updated", events.label_indices)
    app.connect("env-updated", events.find_stale_pages)
    app.connect("env-updated", collector.leave_archive, priority=900)
    app.connect("env-check-consistency", events.check_consistency)
    app.connect("doctree-resolved", events.note_written)
    app.connect("doctree-resolved", collector.collect_after_page_written)
    app.connect("html-collect-pages", pages.add_parts)
    app.connect("html-collect-pages", search.index_pages)
    app.connect("html-page-context", pages.show_view)
    app.connect("html-page-context", events.add_assets)
    app.connect("warn-missing-reference", events.warn_of_missing)
    app.connect("build-finished", events.finish)
    app.connect("build-finished", collector.end)
    return {"version": __version__, "env_version": 2, "parallel_read_safe": True, "parallel_write_safe": True}
