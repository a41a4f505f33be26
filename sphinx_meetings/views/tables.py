"""Tables: docutils' own on paper; in HTML, one in a box that scrolls by itself."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from sphinx_meetings.views.elements import Child, Part, element, filled, group, inline, mark, on_paper, paragraph
from sphinx_meetings.views.words import translate as _

__all__ = ["cell", "order", "scroll", "table"]


def cell(*children: Child, tag: str = "td", **names: str) -> Part:
    """A cell."""
    return mark(filled(nodes.entry, (paragraph(*children),)), tag, **names)


def order(text: str) -> Part:
    """How the rows of a table are ordered, for its caption; the script replaces this when a reader sorts them."""
    return inline(text, class_="meetings-order", data_text=_("sorted by {column}"))


def scroll(name: str, *children: Part) -> Part:
    """The box of a table; it takes the focus, so that it scrolls from the keyboard too."""
    return group(*children, class_="meetings-scroll", role="region", aria_labelledby=f"{name}-caption", tabindex="0")


def table(
    caption: Sequence[Child],
    widths: Sequence[int],
    head: Sequence[Part],
    rows: Sequence[Sequence[Part]],
    name: str,
) -> Part:
    """A table with one head row; its caption says how many rows there are, and in which order.

    Args:
        caption: The caption; a line above the table on paper, where a caption would be numbered.
        widths: The widths of the columns on paper.
        head: The cells of the head; one for HTML only is an element.
        rows: The cells of the rows.
        name: What the ids of the parts begin with.
    """
    columns = [on_paper(filled(nodes.colspec, (), colwidth=width)) for width in widths]
    body = mark(filled(nodes.tbody, [_row(cells, data_find="") for cells in rows]), "tbody")
    header = mark(filled(nodes.thead, [_row(head)]), "thead")
    group_ = filled(nodes.tgroup, [*columns, header, body], cols=len(widths))
    above = on_paper(filled(nodes.paragraph, caption))
    grid = filled(nodes.table, (element("caption", *caption, id=f"{name}-caption"), group_))
    return scroll(name, above, mark(grid, "table", class_="meetings-table", id=f"{name}-rows"))


def _row(cells: Sequence[Part], **names: str) -> Part:
    return mark(filled(nodes.row, cells), "tr", **names)
