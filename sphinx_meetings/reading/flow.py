"""A page as one sequence of headings and blocks.

A meeting extends to the next dated heading, whatever heading levels lie between, so the
order of sections matters more than their nesting:

    <section>                     Heading(level=1)
        <title>
        <paragraph>               <paragraph>
        <section>                 Heading(level=2)
            <title>
            <bullet_list>         <bullet_list>
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from itertools import islice, pairwise
from typing import NamedTuple

from docutils import nodes

from sphinx_meetings.grammars.lines import cut, plain_line
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.vocabulary import Part, classify_heading, classify_label
from sphinx_meetings.reading.html_blocks import blocks_of_html
from sphinx_meetings.reading.swallowed_labels import part_at_labels
from sphinx_meetings.reading.text import Sources, lines_of, number_of
from sphinx_meetings.records import Line

__all__ = ["BOLD_LEVEL", "RUBRIC_LEVEL", "Entry", "Heading", "flow"]

RUBRIC_LEVEL = 7
BOLD_LEVEL = 8
"""The level of a heading that is only a bold paragraph: below all real headings."""

# Mere wrappers: the reader looks at their content instead.
_BOXES = (nodes.container, nodes.compound, nodes.Admonition, nodes.sidebar, nodes.topic)
_LISTS = (nodes.bullet_list, nodes.enumerated_list)
_UNREAD = (
    *(nodes.title, nodes.Invisible, nodes.meta, nodes.Inline, nodes.docinfo, nodes.Decorative, nodes.system_message),
)

_PEOPLE = frozenset({Part.ATTENDEES, Part.ABSENT, Part.GUESTS})
_MAY_RUN_IN = frozenset({None, Part.PREVIOUS, Part.AGENDA, Part.NEXT_MEETING, Part.REPORTS, Part.UPDATES})
_LONGEST_RUN_IN = 80
_WINDOW = 600
_IN_HTML = late(r"<(?P<tag>summary|h[1-6])\b[^>]{0,200}>(?P<text>.{1,200}?)</(?P=tag)>", re.DOTALL)
_TAG = re.compile(r"<[^<>]{1,100}>")
_NUMBERED = late(r"(?:(?:Item|Agenda item|Topic|TOP) #?\d{1,2}(?:[.:)]| [–—-])?|\d{1,2}[.)]|[IVX]{1,4}\.) +[^\W\d_]")
_BELOW_TITLE = re.compile(r" ?(?:[(\[][^()\[\]\n]{2,60}[)\]])?\n")
_BEHIND_TITLE = late(r"\s?(?:[(\[][^()\[\]\n]{2,60}[)\]])?\s?(?:[:.–—-](?=\s)|\n)")
_LINK_BELOW = late(
    r"[:：]?(?: ?[(\[][^()\[\]\n]{2,60}[)\]])?[:：]?\s?\n(?:[A-Za-z]{1,12}: ?)?<?https?://[^\s]{1,400} *(?:\n|$)"
)
_BOLD_TAGS = frozenset({"<b>", "<strong>", "<u>"})
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{2,60}[)\]]\s*:?\s*")


class Heading(NamedTuple):
    """A heading, and the node that carries its anchor."""

    line: Line
    level: int
    node: nodes.Element


Entry = Heading | nodes.Element


def flow(node: nodes.Element, sources: Sources, level: int = 0) -> Iterator[Entry]:
    """Yield the headings and blocks of a page in order."""
    has_titles = cache(partial(_has_titles, node))
    before: nodes.Node | None = None
    for child, following in pairwise([*node.children, None]):
        beside, before = (before, following), child
        if isinstance(child, nodes.section):
            yield from _headed(child, sources, level + 1)
            yield from flow(child, sources, level + 1)
        elif isinstance(child, nodes.rubric):
            yield from _headings(child, child, sources, RUBRIC_LEVEL)
        elif isinstance(child, nodes.paragraph) and _is_bold(child, following):
            yield from _headings(child, child, sources, BOLD_LEVEL)
        elif isinstance(child, nodes.paragraph) and (_opens_bold(child) or _is_titled(child, beside, has_titles)):
            yield from _run_in(child, sources)
            yield child
        elif isinstance(child, _BOXES):
            yield from _boxed(child, sources)
            yield from flow(child, sources, level)
        elif isinstance(child, nodes.raw):
            yield from _in_html(child, sources, level)
        elif isinstance(child, _LISTS) and (parted := part_at_labels(child, sources)) is not None:
            yield from flow(parted, sources, level)
        elif isinstance(child, nodes.Element) and not isinstance(child, _UNREAD):
            yield child


def _boxed(box: nodes.Element, sources: Sources) -> Iterator[Heading]:
    """Yield the title of a box as a heading if it holds the roll call: ``:::{admonition} Attendees``."""
    title = box.children[0] if box.children else None
    if isinstance(title, nodes.title) and classify_heading(title.astext()) in _PEOPLE:
        yield from _headings(title, box, sources, BOLD_LEVEL)


def _headed(section: nodes.section, sources: Sources, level: int) -> Iterator[Heading]:
    title = next((child for child in section.children if isinstance(child, nodes.title)), None)
    if title is not None:
        yield from _headings(title, section, sources, level)


def _headings(text: nodes.Element, node: nodes.Element, sources: Sources, level: int) -> Iterator[Heading]:
    lines = lines_of(text, sources)
    if lines and not lines[0].text.casefold().startswith("tags:"):  # pads write their tags as a heading
        yield Heading(lines[0], level, node)


def _in_html(raw: nodes.raw, sources: Sources, level: int) -> Iterator[Entry]:
    """Yield what raw HTML holds: lists and paragraphs, a part's heading, or else the raw node, perhaps a table."""
    blocks = blocks_of_html(raw)
    heading = _unfolding(raw, sources) if blocks is None else None
    if blocks is not None:
        yield from flow(blocks, sources, level)
    else:
        yield raw if heading is None else heading


def _unfolding(raw: nodes.raw, sources: Sources) -> Heading | None:
    """Return the heading of a part in HTML: ``<details><summary>Attendees</summary>``."""
    text = raw.astext()
    match = _IN_HTML.search(text[:_WINDOW]) if "<summary" in text or "<h" in text else None
    said = " ".join(_TAG.sub(" ", match["text"]).split()) if match else ""
    if match is None or classify_heading(said) is None:
        return None
    number = number_of(raw) + text.count("\n", 0, match.start("text"))
    return Heading(plain_line(said, sources.name(raw.source), number), BOLD_LEVEL, raw)


def _bold_opening(paragraph: nodes.paragraph) -> tuple[str, str]:
    """Return the text in bold, or underlined in HTML, that begins a paragraph, and the text behind it."""
    told = [child for child in paragraph.children if child.astext()]  # some texts are empty
    first = told[0] if told else None
    if isinstance(first, nodes.emphasis):  # "***Budget***"
        first = next((child for child in first.children if child.astext() == first.astext()), None)
    if isinstance(first, nodes.strong):
        return first.astext(), "".join(child.astext() for child in told[1:])
    if not isinstance(first, nodes.raw) or first.astext() not in _BOLD_TAGS:
        return "", ""
    closing = f"</{first.astext()[1:]}"
    texts = [child.astext() for child in told[1:]]
    stop = texts.index(closing) if closing in texts else 0
    return "".join(texts[:stop]), "".join(texts[stop + 1 :])


def _opens_bold(paragraph: nodes.paragraph) -> bool:
    """Whether a paragraph begins with a numbered bold title, on its first line: "**1. Budget** (Ana): it is high"."""
    said, behind = _bold_opening(paragraph)
    if not said or not behind or _NUMBERED.match(said) is None:
        return False
    return said.endswith((":", ".")) or _BEHIND_TITLE.match(behind) is not None


def _is_titled(paragraph: nodes.paragraph, beside: Iterable[nodes.Node | None], has_titles: Callable[[], bool]) -> bool:
    """Whether a paragraph begins with a bold title: a link stands below it, or others beside it are of one kind.

    "**Budget**" above "URL: https://example.org/budget", "**Budget** (Ana)" above text, "**Budget.** It is"

    Args:
        paragraph: The paragraph.
        beside: What stands before and after it.
        has_titles: Tells whether several paragraphs beside each other are or begin with titles.
    """
    said, behind = _bold_opening(paragraph)
    if not said or not behind:
        return False
    if _has_title(said, behind):
        return _LINK_BELOW.match(behind) is not None or has_titles()
    return _has_run_in(said, behind) and any(
        isinstance(other, nodes.paragraph) and _has_run_in(*_bold_opening(other)) for other in beside
    )


def _has_titles(node: nodes.Element) -> bool:
    """Whether several paragraphs are bold titles, or begin with one."""
    titles = (
        child
        for child in node.children
        if isinstance(child, nodes.paragraph) and (_is_bold(child, None) or _has_title(*_bold_opening(child)))
    )
    return len([*islice(titles, 2)]) > 1


def _has_title(said: str, behind: str) -> bool:
    """Whether the first line of a paragraph is a bold title, and not the name of a part or of a person.

    Args:
        said: The bold text.
        behind: The text behind it.
    """
    if not said or not behind:
        return False
    if _LINK_BELOW.match(behind) is None and (said.endswith((":", "：")) or _BELOW_TITLE.match(behind) is None):
        return False
    return classify_label(said.rstrip(":：")) is None and read_owners(said, Trust.WEAK) is None


def _has_run_in(said: str, behind: str) -> bool:
    """Whether a paragraph begins with a bold title that ends with a full stop: "**Budget.** It is"."""
    if not said.endswith(".") or len(said) > _LONGEST_RUN_IN or not behind.startswith(" "):
        return False
    return classify_heading(said) in _MAY_RUN_IN and read_owners(said.rstrip("."), Trust.WEAK) is None


def _run_in(paragraph: nodes.paragraph, sources: Sources) -> Iterator[Heading]:
    """Yield the heading that begins a paragraph: its bold text, and brackets after it."""
    line = lines_of(paragraph, sources)[0]
    stop = next((span.stop for span in line.spans if span.kind == "strong"), len(line.text))
    behind = _BEHIND_TITLE.match(f"{line.text}\n", stop)
    yield Heading(cut(line, 0, behind.end() if behind else stop), BOLD_LEVEL, paragraph)


def _is_bold(paragraph: nodes.paragraph, following: nodes.Node | None) -> bool:
    """Whether a paragraph is only bold text, with a colon or, above prose or a list, brackets: "**Budget** (Ana)"."""
    said, behind = _bold_opening(paragraph)
    if not said:
        return False
    if behind and _BRACKETS.fullmatch(behind):
        if _NUMBERED.match(said):
            return True
        is_talk = isinstance(following, nodes.paragraph) and not _bold_opening(following)[0]
        return is_talk or isinstance(following, nodes.bullet_list)
    return not behind.strip(" :：")
