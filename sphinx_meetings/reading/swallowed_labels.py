"""Labels that Markdown takes as part of the list item above them, since there is no blank line between.

    - Ana Ruiz                  <bullet_list>  Ana Ruiz, Ben Stone
    - Ben Stone                 <paragraph>    Agenda:
    Agenda:                     <bullet_list>  Budget
    - Budget

To Markdown all of this is one list, whose second item has two lines. The same holds for bold titles between lists, if
there are several. The lists and paragraphs made here are not in the
doctree; the list items in them are the page's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docutils import nodes

from sphinx_meetings.grammars.vocabulary import classify_label
from sphinx_meetings.nodes import STANDS_FOR
from sphinx_meetings.reading.text import Sources, lines_of, number_of, own_line
from sphinx_meetings.records import Line

__all__ = ["part_at_labels"]

_LONGEST = 60
_BEHIND = re.compile(r"[:：]?(?: ?[(\[][^()\[\]]{2,60}[)\]])?[ :：]?")
_DEEPEST = 5


def part_at_labels(block: nodes.Element, sources: Sources) -> nodes.container | None:
    """Split a list into the lists and labels that it consists of; return None if it is only a list."""
    root: nodes.container | None = None
    start = 0
    broken = [
        (number, item, *found)
        for number, item in enumerate(block.children)
        if isinstance(item, nodes.Element)
        for found in _broken(item)
    ]
    titled = _are_titled(block, [paragraph for *_, paragraph in broken], sources)
    for number, item, owner, paragraph in broken:
        is_last = number == len(block.children) - 1
        lines = lines_of(paragraph, sources)
        place = _first_label(lines, sources, paragraph.source, followed=not is_last, titled=titled)
        if place and (not _is_bare(lines[-1]) or _begins_anew(block, number + 1, sources)):
            root = root or nodes.container()
            labels = _labels(owner, paragraph, place, sources)
            _add_list(root, block, [*block.children[start:number], _without_label(owner, item, place, sources)])
            root += labels
            root.children.extend(owner.children[1:])
            start = number + 1
    if root is not None and start < len(block.children):
        _add_list(root, block, block.children[start:])
    return root


def _broken(item: nodes.Element) -> Iterator[tuple[nodes.Element, nodes.paragraph]]:
    """Yield the item, or else the last one nested in it, if its own text continues on another line."""
    for _ in range(_DEEPEST):
        first = item.children[0] if item.children else None
        if isinstance(first, nodes.paragraph) and len(first.children) > 1 and _goes_on(first):
            yield item, first
            return
        last = item.children[-1] if item.children else None
        if not isinstance(last, nodes.bullet_list | nodes.enumerated_list):
            return
        below = last.children[-1]
        assert isinstance(below, nodes.Element)
        item = below


def _goes_on(paragraph: nodes.paragraph) -> bool:
    return any(child.__class__ is nodes.Text and "\n" in child for child in paragraph.children)


def _is_bare(line: Line) -> bool:
    """Whether a label is alone on its line, and so heads what follows."""
    return line.text.rstrip(" *_")[-1:] in {":", "："} or ":" not in line.text


def _begins_anew(block: nodes.Element, number: int, sources: Sources) -> bool:
    """Whether the items from this one on, or the next list, may be another list: the numbering does not continue."""
    if isinstance(block, nodes.bullet_list):
        return True
    if number == len(block.children):
        around = block.parent.children
        beside = around[around.index(block) + 1 : around.index(block) + 3]
        start = int(block.attributes.get("start", 1)) + number
        return not any(isinstance(one, nodes.enumerated_list) and one.get("start", 1) == start for one in beside)
    item = block.children[number]
    assert isinstance(item, nodes.Element)
    source, place = sources.lines(item.source), number_of(item)
    return place <= len(source) and source[place - 1].lstrip()[:2] in {"1.", "1)"}


def _first_label(lines: Sequence[Line], sources: Sources, path: str | None, *, followed: bool, titled: bool) -> int:
    """Return the index of an item's first line that is a label, or a title, at the page's margin; 0 for none."""
    for number, line in enumerate(lines[1:], 1):
        is_label = _is_label(line, followed=followed) or (titled and _is_title(line))
        if is_label and _is_at_margin(line, sources.lines(path)):
            return number
    return 0


def _are_titled(block: nodes.Element, broken: Sequence[nodes.paragraph], sources: Sources) -> bool:
    """Whether several bold lines stand at the margin: in paragraphs of a list's items, or above the list."""
    bold = [paragraph for paragraph in broken if any(isinstance(child, nodes.strong) for child in paragraph.children)]
    if not bold:
        return False
    place = block.parent.index(block)
    above = block.parent.children[place - 1] if place else None
    count = int(isinstance(above, nodes.paragraph) and any(map(_is_title, lines_of(above, sources)[:1])))
    for paragraph in bold:
        source = sources.lines(paragraph.source)
        count += sum(_is_title(line) and _is_at_margin(line, source) for line in lines_of(paragraph, sources)[1:])
    return count > 1


def _is_label(line: Line, *, followed: bool) -> bool:
    """Whether a line is or begins with the label of a part: "Agenda:", "**Notes**", "Regrets: Ana"."""
    text = line.text
    label, colon, _ = text.replace("：", ":").partition(":")
    if not colon and not followed and not _is_bold(line):
        return False
    return len(label) <= _LONGEST and classify_label(label.strip(" *_")) is not None


def _is_bold(line: Line) -> bool:
    return any(span.kind == "strong" and span.stop - span.start >= len(line.text) - 1 for span in line.spans)


def _is_title(line: Line) -> bool:
    """Whether a line is bold but for brackets and a colon at its end: "**Budget** (Ana)"."""
    stop = max((span.stop for span in line.spans if span.kind == "strong" and not span.start), default=0)
    return stop > 0 and _BEHIND.fullmatch(line.text, stop) is not None


def _is_at_margin(line: Line, source: Sequence[str]) -> bool:
    """Whether a line is not indented in the source, as nobody would continue a list item."""
    text = source[line.number - 1] if 0 < line.number <= len(source) else " "
    return not text[:1].isspace()


def _without_label(owner: nodes.Element, item: nodes.Element, place: int, sources: Sources) -> nodes.Element:
    """Return the item without the label: a copy, or the item itself if the label is in a nested one."""
    paragraph = owner.children[0]
    assert isinstance(paragraph, nodes.paragraph)
    kept = nodes.paragraph()
    kept.source, kept.line, kept.parent = paragraph.source, paragraph.line, owner
    kept.children = list(paragraph.children[: _breaks(paragraph, place)])
    cut = nodes.list_item()
    cut.source, cut.line, cut.parent = owner.source, owner.line, owner.parent
    cut.children = [kept]
    cut[STANDS_FOR] = owner
    if owner is item:
        return cut
    sources.read[paragraph] = lines_of(kept, sources)
    sources.own[owner] = own_line(cut, sources)
    return item


def _breaks(paragraph: nodes.paragraph, place: int) -> int:
    """Return the index of the paragraph's child with the line break before this line."""
    count = 0
    for number, child in enumerate(paragraph.children):
        count += child.astext().count("\n")
        if count >= place:
            return number
    return len(paragraph.children)


def _add_list(root: nodes.container, block: nodes.Element, items: Sequence[nodes.Node]) -> None:
    view = block.__class__("", **block.attributes)
    view.source, view.line = block.source, block.line
    view.children = list(items)  # they keep their place in the doctree
    view[STANDS_FOR] = block
    root += view


def _labels(owner: nodes.Element, paragraph: nodes.paragraph, place: int, sources: Sources) -> nodes.paragraph:
    """Return the lines from the label on as a paragraph."""
    labels = nodes.paragraph()
    labels.source, labels.line = paragraph.source, lines_of(paragraph, sources)[place].number
    labels.children = list(paragraph.children[_breaks(paragraph, place) + 1 :])
    labels[STANDS_FOR] = owner
    return labels
