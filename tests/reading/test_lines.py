"""Each object knows the line of the file on which it stands, whatever docutils knows of it."""

from __future__ import annotations

import textwrap

import pytest

from tests.reading.reading import parsed, read_doctree

MARKDOWN = """\
# Team meeting

## Present

Name | Organization | Site
-----|--------------|----------
Imke Dorn | Nord | nord.example.org
Pavel Ruzic | Hex | hex.example.org
Ayo Balogun | Lagoon |

## Agenda

| Topic | Who |
| ----- | --- |
| Budget | Imke |
| Release | Pavel |
"""

HTML = """\
# Team meeting

## Present

<table>
<thead>
<tr><th>Name</th><th>Organization</th></tr>
</thead>
<tr>
  <td><a href="https://github.com/imke">Imke Dorn</a></td>
  <td>Nord</td>
</tr>
<tr><td>Pavel Ruzic</td><td>Hex</td></tr>
</table>
"""

REST = """\
Team meeting
============

Present
-------

===========  ============
Name         Organization
===========  ============
Imke Dorn    Nord
Pavel Ruzic  Hex
===========  ============

Agenda
------

+----------+-------+
| Topic    | Who   |
+==========+=======+
| Budget   | Imke  |
| for all  |       |
+----------+-------+
| Release  | Pavel |
+----------+-------+
"""

CSV = """\
Team meeting
============

Present
-------

.. csv-table::
   :header: Name, Organization

   Imke Dorn, Nord
   Pavel Ruzic, Hex

Agenda
------

.. list-table::
   :header-rows: 1

   * - Topic
     - Who
   * - Budget
     - Imke
   * - Release
     - Pavel
"""

LISTS = """\
# Team meeting

Date: 2026-03-05
Present:
Imke Dorn,
Pavel Ruzic

## Agenda

- Budget
  that goes on
- Release

  - talk

- > quoted

- Hosting
"""

TITLES = """\
Team meeting
============

Topics
------

Budget
^^^^^^

We talked.

Release
^^^^^^^

We talked.
"""

LOST = """\
# Team meeting 2026-03-05

1. Agenda items
 1.1. Open PRs
     2. Fonts
        3. nested
     4. Colours
"""


@pytest.mark.parametrize(
    ("name", "text", "people", "items"),
    [
        ("a.md", MARKDOWN, [7, 8, 9], [15, 16]),
        ("a.md", HTML, [9, 13], []),
        ("a.rst", REST, [10, 11], [20, 23]),
        ("a.rst", CSV, [10, 11], [21, 23]),
        ("a.md", LISTS, [5, 6], [10, 12, 18]),
        ("2026-03-05.rst", TITLES, [], [7, 12]),
        ("a.md", LOST, [], [5, 7]),
    ],
    ids=["pipes", "html", "grid", "csv", "lists", "titles", "lost"],
)
def test_lines(tmp_path, name, text, people, items):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    page = read_doctree(parsed(text, str(path)), name, folder=str(tmp_path))
    [meeting] = page.meetings
    assert [who.line for who in meeting.attendees] == people
    assert [item.line for item in meeting.agenda] == items


def test_a_word_that_looks_like_an_address_moves_no_row(tmp_path):
    # myst-parser with linkify counts lines where it finds a link in a table
    text = textwrap.dedent(MARKDOWN).replace("nord.example.org", "https://nord.example.org")
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    document = parsed(text, str(tmp_path / "a.md"))
    for number, row in enumerate(document.findall(lambda node: node.tagname == "paragraph")):
        row.line = 5 + (number > 5) * 9
    [meeting] = read_doctree(document, "a.md", folder=str(tmp_path)).meetings
    assert [who.line for who in meeting.attendees] == [7, 8, 9]


def test_a_tag_that_breaks_a_line_is_no_line_of_the_file():
    notes = "# Team meeting\n\n**Present:**<br>\nImke Dorn,<br>Pavel Ruzic<br>\nAyo Balogun\n"
    [meeting] = read_doctree(parsed(notes)).meetings
    assert [(who.name, who.line) for who in meeting.attendees] == [
        ("Imke Dorn", 4),
        ("Pavel Ruzic", 4),
        ("Ayo Balogun", 5),
    ]
