"""From a document that Sphinx has read to what the domain keeps of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.locale import get_translation

from sphinx_meetings.archive.privacy import without_addresses
from sphinx_meetings.digests import digest_of_text, text_of
from sphinx_meetings.documents import Contents, Document, OwnView, ShownView, document_of
from sphinx_meetings.grammars.slugs import slug
from sphinx_meetings.grammars.vocabulary import own_words
from sphinx_meetings.handles import handles_in
from sphinx_meetings.nearest import nearest
from sphinx_meetings.nodes import OBJECTS, STANDS_FOR, meetings_part, meetings_view
from sphinx_meetings.reading.facts import Facts, read_front_matter
from sphinx_meetings.reading.front_matter import fields_of_meeting
from sphinx_meetings.reading.harvest import Harvest, harvest
from sphinx_meetings.reading.page import Objects, read_page
from sphinx_meetings.reading.parts import TAGS, grouped
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import Sources, number_of
from sphinx_meetings.records import Page
from sphinx_meetings.warnings import MeetingsWarning, warn

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from sphinx_meetings.reading.options import Problem

__all__ = ["read_document"]

_ = get_translation("sphinx_meetings")

_TITLES = (nodes.title, nodes.paragraph)
_WITH_TITLES = (nodes.section, nodes.list_item)
_WITH_NOTES = (*_WITH_TITLES, nodes.term, nodes.row)
"""The objects that have a note below their own line."""


def read_document(env: BuildEnvironment, docname: str, document: nodes.document, *, notes: bool) -> Document:
    """Read a document, as plain notes if asked, and put placeholders for bands, views and anchors in its doctree."""
    found = harvest(document)
    sources = Sources(str(env.srcdir), str(env.doc2path(docname, base=False)).replace("\\", "/"))
    page, objects = Page(sources.page, (), (), ()), []
    stated, title, dated, names = _front_matter(document)
    problems: list[Problem] = []
    front: Facts | None = None
    if stated is not None:
        front, problems = read_front_matter(stated, sources.page, 1, env.config.language)
    may_tell = stated is None or front is not None
    tells = may_tell and bool(notes or front is not None or found.parts or found.tags)
    if tells:
        entries, more = grouped(document, sources, look_inside=bool(found.parts))
        problems.extend(more)
        fields = fields_of_meeting(names, sources.lines(sources.page)) if notes and names else ()
        words = own_words(env.config.meetings_headings)
        scope = Scope(docname, sources, env.config.language, words, notes, dated, fields)
        reading = read_page(entries, front, title, scope)
        page, objects = reading.page, reading.objects
        problems.extend(reading.problems)
    if may_tell:
        _complain_of_swallowed(found, examples=not tells)
    _warn(problems, env)
    own = _mark(document, docname, objects)
    _unwrap(found)
    directives = _number(docname, len(own), found)
    handles = handles_in(found.mentioning) if page.meetings else []
    contents = Contents(page, own, (*found.references, *(("handle", handle) for handle in handles)))
    written = text_of((contents, directives, notes))
    if "@" in written:
        contents = contents._replace(page=without_addresses(page))
    return document_of(contents, directives, notes=notes, digest=digest_of_text(written))


def _front_matter(document: nodes.document) -> tuple[str | None, str, str, list[str]]:
    """Return the fields ``meeting``, ``title`` and ``date`` at the top of the page, and the names of the others."""
    title = date = ""
    names: list[str] = []
    meeting = None
    for block in document.children[:4]:
        if isinstance(block, nodes.docinfo | nodes.field_list):
            for field in block.children:
                if isinstance(field, nodes.date):
                    date = field.astext().strip()
                elif isinstance(field, nodes.field):
                    name, value = field.children[0].astext().strip(), field.children[1].astext().strip()
                    if name == "meeting":
                        meeting = value
                    elif name == "title":
                        title = value
                    elif name == "date":
                        date = value
                    else:
                        names.append(name)
    return meeting, title, date, names


def _complain_of_swallowed(found: Harvest, *, examples: bool) -> None:
    """Warn about what looks like one of our directives or tags, but was not parsed as one.

    Args:
        found: What the page holds.
        examples: Whether code blocks may be examples, as on a page without a meeting.
    """
    for node in found.swallowed:
        if examples and isinstance(node, nodes.literal_block):
            continue
        first = node.astext().strip().splitlines()[0]
        if isinstance(node, nodes.raw):
            name = first.lstrip("<").split(">")[0].split()[0]
            near = nearest(name, TAGS)
            meant = f"did you mean <{near}>?" if near else f"the tags are {', '.join(TAGS)}"
            warn(MeetingsWarning.SYNTAX, f"the tag <{name}> does not exist ({meant}); it is ignored", node)
            continue
        remedy = (
            "a fence that holds another needs more backticks than it, and ':::' needs "
            "myst_enable_extensions = ['colon_fence']"
        )
        if isinstance(node, nodes.comment) or first.startswith(".."):
            remedy = "a directive is written '.. meeting:: 2026-06-02', with a space before its name and behind '::'"
        done = "left out as a comment" if isinstance(node, nodes.comment) else "shown as text"
        warn(
            MeetingsWarning.SYNTAX,
            f"{first!r} looks like a directive that was not understood; {remedy}; it is {done}",
            node,
        )


def _warn(problems: list[Problem], env: BuildEnvironment) -> None:
    for problem in problems:
        warn(problem.subtype, problem.message, f"{env.srcdir}/{problem.source}:{problem.line}")


def _unwrap(found: Harvest) -> None:
    """Replace the marks, which have done their work, by their content."""
    for part in reversed(found.parts):
        _hand_on(part, part.children)
        _label(part)
        part.replace_self(part.children)
    for tag in found.tags:
        if not _has_content(tag):
            _hand_on(tag, tag.parent.children[tag.parent.index(tag) + 1 :])
            tag.parent.remove(tag)


def _hand_on(mark: nodes.Element, heirs: Sequence[nodes.Node]) -> None:
    """Pass the objects that a mark stands for to the first node of its content."""
    heir = next((node for node in heirs if isinstance(node, nodes.Element)), None)
    if OBJECTS in mark.attributes and heir is not None:
        heir.attributes.setdefault(OBJECTS, []).extend(mark[OBJECTS])


def _label(part: meetings_part) -> None:
    """Put a label before a decision or an action."""
    labels = {"decision": _("Decision: "), "action": _("Action: ")}
    paragraph = next(iter(part.children), None)
    if part["part"] in labels and isinstance(paragraph, nodes.paragraph):
        label = str(labels[part["part"]])
        bare = label.rstrip()
        # the text builder would write "**Decision: **", which is not bold to a reader of Markdown
        paragraph.insert(0, [nodes.strong("", bare), nodes.Text(label[len(bare) :])])


def _has_content(tag: nodes.raw) -> bool:
    return any(line.strip() and not line.strip().startswith("<") for line in tag.astext().splitlines())


def _mark(document: nodes.document, docname: str, objects: list[Objects]) -> tuple[OwnView, ...]:
    """Record on the nodes which objects they are, and put placeholders for bands and notes."""
    views: list[OwnView] = []

    def place(
        view: str, index: int, kind: str = "meeting", position: int = 0, *, numbered: bool = False
    ) -> meetings_view:
        node = meetings_view(view=view, docname=docname, position=len(views))
        views.append(OwnView(view, index, kind, position, numbered))
        return node

    for index, one in enumerate(objects):
        band = place("band", index)
        if one.meeting is None:
            document.insert(0, band)
        else:
            _insert_below(_placed(one.meeting), band)
        if one.items and (block := _block_of(_placed(one.items[0]))).parent is not None:
            block.parent.insert(block.parent.index(block), place("agenda_note", index))
        for position, node in enumerate(one.items):
            if isinstance(node, _WITH_NOTES) and STANDS_FOR not in node.attributes:
                # An enumerated list already has numbers.
                numbered = not isinstance(node.parent, nodes.enumerated_list)
                _insert_below(node, place("item_note", index, "item", position, numbered=numbered))
        of_kinds = (
            ("meeting", [band if one.meeting is None else one.meeting]),
            ("item", one.items),
            ("decision", one.decisions),
            ("action", one.actions),
        )
        for kind, found in of_kinds:
            for position, node in enumerate(found):
                # What has no node of its own in the page, such as one of several items in a line, is at its meeting.
                bearer = _placed(node) if _placed(node).parent is not None else _placed(one.meeting or band)
                bearer.attributes.setdefault(OBJECTS, []).append((docname, index, kind, position))
                if isinstance(node, meetings_part):
                    node.append(place("outcome_note", index, kind, position))
    return tuple(views)


def _placed(node: nodes.Element) -> nodes.Element:
    """Return the node in the doctree for a node that the reader may have made beside it."""
    found = node.attributes.get(STANDS_FOR, node)
    assert isinstance(found, nodes.Element)
    return found


def _block_of(item: nodes.Element) -> nodes.Element:
    """Return the list or table of an agenda item; the item itself if it is a section or a paragraph."""
    parts = (nodes.list_item, nodes.term, nodes.definition_list_item, nodes.row, nodes.tbody, nodes.tgroup)
    while isinstance(item, parts):
        item = item.parent
    return item


def _insert_below(node: nodes.Element, view: meetings_view) -> None:
    """Insert a view below a heading, a term or a list item's first paragraph, or in the first cell of a row."""
    if isinstance(node, nodes.term):
        definition = node.parent.children[-1]
        assert isinstance(definition, nodes.Element)
        definition.insert(0, view)
        return
    if isinstance(node, nodes.row):
        next(node.findall(nodes.entry)).append(view)
        return
    if not isinstance(node, _WITH_TITLES):
        node.parent.insert(node.parent.index(node) + 1, view)
        return
    title = next((i for i, child in enumerate(node.children) if isinstance(child, _TITLES)), -1)
    node.insert(title + 1, view)


def _number(docname: str, own: int, found: Harvest) -> tuple[ShownView, ...]:
    """Number the views that directives show, after our own."""
    views = []
    for number, node in enumerate(found.views):
        node["docname"], node["position"] = docname, own + number
        options = {
            **node["options"],
            "name": f"meeting-{node['view']}-{slug(docname)}-{number + 1}",
            "level": _depth(node) + 1,
        }
        line = number_of(node)
        views.append(ShownView(node["view"], tuple(sorted(options.items())), whole=bool(node["whole"]), line=line))
    return tuple(views)


def _depth(node: nodes.Node) -> int:
    """Count the sections around a node."""
    depth = 0
    while node.parent is not None:
        node = node.parent
        depth += isinstance(node, nodes.section)
    return depth
