"""The HTML of parts."""

from __future__ import annotations

from docutils import nodes

from sphinx_meetings.views.elements import anchor, bullets, filled, html_form, item, on_paper, paper
from sphinx_meetings.views.html import written


def test_what_is_for_paper_stays_out_of_html_whatever_was_made_before():
    for number in range(5000):
        html_form("li", class_=f"meetings-{number}")
    listed = on_paper(filled(nodes.container, (bullets(item("only on paper")),)))
    assert written([listed, paper("and this"), anchor("here")], str) == ""
