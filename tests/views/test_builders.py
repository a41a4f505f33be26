"""Views as the builders write them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sphinx
from bs4 import BeautifulSoup

import sphinx_meetings
from sphinx_meetings.views.context import Context
from tests.views import viewing
from tests.views.archives import TEAM, archive, item, link, meeting, owed, planned, reference, settled

STATIC = Path(sphinx_meetings.__file__).parent / "static"
NASTY = "<script>alert(1)</script> *x* |y| `z` {meeting:ref}`q` & \\ _ ^ % $ # ~ \"'"
VIEWS = ("actions", "calendar", "decisions", "items", "people", "topics")
HOMES = {view: f"{view.capitalize()}\n==========\n\n.. show:: {view} {{'home': True}}\n" for view in VIEWS}


def make(site, shown, pages=None, homes=VIEWS, language="en", base_url="https://weathervane.example.org/", **conf):
    """A site with a page for each meeting, and the homes of the views."""
    viewing.SHOWN.context = Context(
        shown,
        {view: view for view in homes},
        language,
        "https://forge.example/{handle}",
        ("Asia/Tokyo",),
        base_url,
        has_files=True,
        series_homes={},
        in_parts={},
    )
    written = {f"{view}.rst": HOMES[view] for view in homes}
    for one in shown.meetings.values():
        said = (*shown.decisions.values(), *shown.actions.values())
        places = {one.place, *(place for each in said for place in _places(each) if place.docname == one.place.docname)}
        anchors = "".join(f".. raw:: html\n\n   <i id='{place.anchor}'></i>\n\n" for place in sorted(places))
        agenda = f".. show:: agenda_note {{'meeting': {one.identifier!r}}}\n\n" if one.items else ""
        notes = agenda + "".join(f".. show:: item_note {{'item': {each.identifier!r}}}\n\n" for each in one.items)
        written[f"{one.place.docname}.rst"] = (
            f"Notes\n=====\n\n.. show:: band {{'meeting': {one.identifier!r}}}\n\n{anchors}{notes}"
        )
    toctree = "\n".join(f"   {name.removesuffix('.rst')}" for name in [*written, *(pages or {})])
    written["index.rst"] = f"Compass\n=======\n\n.. toctree::\n   :hidden:\n\n{toctree}\n"
    return site(
        written | (pages or {}),
        {
            "extensions": ["tests.views.viewing"],
            "language": language,
            "copyright": "nobody",
            "version": "1",
            **conf,
        },
    )


def _places(said):
    return [said.place, *(one.place for one in getattr(said, "occurrences", ()))]


def busy(text="Winter"):
    """An archive with something of everything, and ``text`` wherever notes have a say."""
    meetings = [
        meeting("vane", None, period="2024-06", title=text),
        meeting("vane", None, title=f"{text} 2"),
        meeting("mast", "2024-03-03", who=["inesf"], title=text),
        meeting(
            "vane",
            "2026-01-08",
            title=text,
            time="16:00",
            duration=60,
            closes=text,
            who=[*TEAM],
            chair="inesf",
            notes_by="bkrag",
            absent=["olu-a"],
            links=[
                link("recording", "https://video.example/1?a=1&b=2"),
                link("notes", "https://pad.example/%22x"),
                link("issue", "javascript:alert(1)"),
            ],
            items=[
                item(text, ["bkrag", text], 10, [reference("wind/vane#4", "https://forge.example/4")]),
                item("Grease", [], None, [reference("https://example.org/" + "long/" * 9, "https://example.org/")]),
                item("Rust", marks=["deferred"]),
            ],
        ),
        meeting("mast", "2026-01-08", time="23:30", zone="Asia/Kolkata", who=["bkrag"]),
        meeting("mast", "2026-02-05", status="cancelled", reason=text),
        meeting("vane", "2026-07-02", time="17:00", zone="Europe/London", status="planned", items=[item("Spring")]),
    ]
    january = meetings[3]
    name = f"{january.identifier}/{january.items[0].identifier.partition('/')[2]}"
    old = settled(meetings[2], f"{text} old", superseded_by=["new"], topics=["wind/vane#4"])
    new = settled(
        january,
        f"{text} new",
        item=name.partition("/")[2],
        topics=["wind/vane#4"],
        votes=f"6 for, {text}",
        name="new",
        supersedes=old.identifier,
    )
    shown = archive(
        meetings,
        [
            planned("vane", "2026-08-06"),
            planned("vane", "2026-08-06", "18:00"),
            planned("mast", "2026-03-05", status="no notes"),
            planned("mast", "2026-09-03", status="cancelled", reason=text),
        ],
        titles={"vane": f"Vane {text}"},
        decisions=[old, new],
        actions=[
            owed([meetings[2], january], f"{text} owed", who=["bkrag", text], topics=["wind/vane#4"], due="2026-02-01"),
            owed([january], f"{text} later", due="2027-02-01"),
            owed([january], f"{text} done", who=["inesf"], status="done"),
            owed([january], f"{text} dropped", status="dropped"),
        ],
        mentions=[(meetings[2].identifier, "wind/vane#4"), (meetings[2].identifier, "wind/mast!9")],
    )
    return chained(shown, name, january.items[1].identifier, meetings[6].items[0].identifier)


def chained(shown, one, before, after):
    """The archive with an item that was discussed before and again."""
    item_ = shown.items[one]._replace(earlier=(before,), later=(after,))
    return shown._replace(items=shown.items | {one: item_})


BUILDERS = [
    *("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "gettext", "xml", "pseudoxml"),
    *("linkcheck", "changes", "dummy"),
]


@pytest.mark.parametrize("builder", BUILDERS)
def test_every_builder_writes_every_view_without_a_warning(site, builder):
    pages = {
        "lists.rst": "Lists\n=====\n\n.. show:: list {}\n\n.. show:: people {'name': 'meeting-people-lists'}\n",
        "empty.rst": "Empty\n=====\n\n"
        + "\n\n".join(
            f".. show:: {view} {{'since': '2050', 'name': 'meeting-{view}-empty'}}" for view in (*VIEWS, "list")
        ),
    }
    quiet = {"linkcheck_ignore": [".*"], "man_pages": [("index", "compass", "Compass", "Nobody", 1)]}
    build = make(site, busy(NASTY), pages, **quiet).build(builder)
    assert build.warnings == []


@pytest.mark.parametrize("builder", ["text", "man", "xml", "latex", "pseudoxml"])
def test_marks_and_parts_of_html_reach_no_other_builder(site, builder):
    build = make(site, busy()).build(builder)
    written = b"".join(content for name, content in build.files().items() if name.endswith(("txt", "1", "xml", "tex")))
    assert b"Winter" in written
    for word in (b"meetings_html", b"meetings_element", b"no-search", b"Filter", b"Your time"):
        assert word not in written


def test_nothing_of_a_view_is_for_translators(site):
    written = make(site, busy()).build("gettext")
    messages = "".join(path.read_text() for path in written.out.rglob("*.pot"))
    assert 'msgid "Calendar"' in messages
    assert "Winter" not in messages


@pytest.mark.parametrize("page", [*VIEWS, "meetings/vane-2026-01-08"])
def test_text_of_notes_is_text(site, page):
    build = make(site, busy(NASTY)).build("html")
    soup = BeautifulSoup(build.text(f"{page}.html"), "html.parser")
    views = soup.select(".meetings")
    assert any(NASTY in view.get_text() for view in views)
    assert not [node for view in views for node in view.select("script, em, i, code")]
    addresses = [node["href"] for view in views for node in view.select("a[href]")]
    assert not [address for address in addresses if "javascript" in address]


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "epub"])
def test_every_link_leads_somewhere(site, builder):
    build = make(site, busy()).build(builder)
    suffix = ".xhtml" if builder == "epub" else ".html"
    pages = {path.resolve(): BeautifulSoup(path.read_bytes(), "html.parser") for path in build.out.rglob(f"*{suffix}")}
    ids = {path: {node["id"] for node in soup.select("[id]")} for path, soup in pages.items()}
    found = 0
    for path, soup in pages.items():
        for node in soup.select(".meetings a[href]"):
            target, _, anchor = node["href"].partition("#")
            if "://" in target or target.endswith(".ics"):
                continue
            where = (path.parent / target).resolve() if target else path
            where = where / "index.html" if where.is_dir() else where
            assert where in pages, node
            assert not anchor or "--" in anchor or anchor in ids[where], node
            found += 1
    assert found > 50


def test_ids_are_unique_in_one_html_page_of_everything(site):
    pages = {"more.rst": "More\n====\n\n.. show:: calendar {'name': 'meeting-calendar-more', 'since': '2026'}\n"}
    build = make(site, busy(), pages).build("singlehtml")
    views = BeautifulSoup(build.text("index.html"), "html.parser").select(".meetings")
    ids = [node["id"] for view in views for node in [view, *view.select("[id]")] if "id" in node.attrs]
    assert len(ids) > 30
    assert len(ids) == len(set(ids))


def test_links_of_paper_have_their_labels(site):
    build = make(site, busy()).build("latex")
    text = next(build.out.glob("*.tex")).read_text()
    labels = set(re.findall(r"\\label\{\\detokenize\{([^}]*)\}\}", text))
    links = set(re.findall(r"\\hyperref\[\\detokenize\{([^}]*)\}\]", text))
    ours = {one for one in links if "person-" in one or "series-" in one or "calendar-" in one or "topic-" in one}
    assert len(ours) > 8
    assert ours <= labels


@pytest.mark.skipif(sphinx.version_info < (8, 2), reason="Sphinx 8.1 leaves no part of a page out of its search")
def test_a_view_is_no_search_result(site):
    build = make(site, busy()).build("html")
    assert "calendar" in build.text("searchindex.js")
    assert '"bodil":' not in build.text("searchindex.js")


BAND = """\
section.meetings.meetings-band aria-label=About the meeting of January 8, 2026
  div.meetings-facts
    dl
      div
        dt "When"
        dd
          span.meetings-name
            time datetime=2026-01-08T16:00Z "Thursday, January 8, 2026, 16:00"
            "–"
            time datetime=2026-01-08T17:00Z "17:00"
            "UTC"
      div data-meetings-local-row= hidden=hidden
        dt "Your time"
        dd
          span data-meetings-local=2026-01-08T16:00Z/2026-01-08T17:00Z
      div
        dt "Length"
        dd
          time datetime=PT60M "60 minutes"
      div
        dt "Series"
        dd
          a href=../calendar.html#series-vane
            span.meetings-mark aria-hidden=true data-shape=round data-state=held
            "Vane"
      div
        dt "State"
        dd "Held"
      div
        dt "Chair"
        dd
          a href=../people.html#person-inesf
            bdi "Ines Farrow"
  ul.meetings-links aria-label=Links of this meeting
    li
      a.meetings-main href=https://video.example/1 "Recording"
  details
    summary
      "2 people"
      span.meetings-small "and 1 who could not come"
    ul.meetings-folk
      li
        a href=../people.html#person-inesf
          bdi "Ines Farrow"
        span.meetings-small "@inesf, chair"
      li
        a href=../people.html#person-zsofia-varga
          bdi "Zsófia Varga"
      li
        bdi "Olu Adebayo"
        span.meetings-small "@olu-a, could not come"
  nav.meetings-pager aria-label=Vane: previous and next
    a href=../calendar.html#meeting-calendar-2026-02-05 rel=next
      span.meetings-key "Next, planned"
      time datetime=2026-02-05 "February 5, 2026"
  nav.meetings-ways aria-label=All meetings
    ul.meetings-dates
      li
        a href=../calendar.html "Calendar"
      li
        a href=../items.html "Agenda items"
      li
        a href=../people.html "People"
"""


def outline(node, depth=0):
    """Elements, attributes and texts, one a line."""
    lines = []
    for child in node.children:
        if isinstance(child, str):
            lines += [f'{"  " * depth}"{child.strip()}"'] if child.strip() else []
            continue
        name = ".".join([child.name, *child.get("class", "").split()])
        attributes = [f"{key}={value}" for key, value in sorted(child.attrs.items()) if key != "class"]
        line = "  " * depth + " ".join([name, *attributes])
        if child.string is not None and not child.find(True):
            lines.append(f'{line} "{child.string.strip()}"')
        else:
            lines += [line, *outline(child, depth + 1)]
    return lines


def test_the_band_in_html(site):
    shown = archive(
        [
            meeting(
                "vane",
                "2026-01-08",
                time="16:00",
                duration=60,
                who=["inesf", "zsofia-varga"],
                chair="inesf",
                absent=["olu-a"],
                links=[link("recording", "https://video.example/1")],
            )
        ],
        [planned("vane", "2026-02-05")],
    )
    build = make(site, shown, homes=("calendar", "items", "people")).build("html")
    soup = BeautifulSoup(build.text("meetings/vane-2026-01-08.html"), "html.parser", multi_valued_attributes=None)
    band = str(soup.select_one(".meetings-band"))
    assert "\n".join(outline(BeautifulSoup(band, "html.parser", multi_valued_attributes=None))) + "\n" == BAND


def test_the_band_on_paper(site):
    build = make(site, busy()).build("text")
    band = build.text("meetings/mast-2026-02-05.txt")
    assert band == (
        "Notes\n*****\n\nWhen:\n   Thursday, February 5, 2026\n\nSeries:\n   Mast\n\n"
        "State:\n   Cancelled: Winter\n\nPrevious January 8, 2026\n"
    )


def test_a_day_says_what_it_holds(site):
    build = make(site, busy()).build("html")
    days = {
        node.parent["data-date"]: (node["aria-label"], node["data-state"], "data-several" in node.attrs)
        for node in BeautifulSoup(build.text("calendar.html"), "html.parser").select("a.meetings-day")
    }
    assert days == {
        "2024-03-03": ("Sunday, March 3, 2024: Mast, held, 1 person", "held", False),
        "2026-01-08": (
            (
                "Thursday, January 8, 2026: Vane Winter, held, 16:00 UTC, 7 people, agenda: Winter; Grease; Rust. "
                "Mast, held, 23:30 Kolkata, 1 person"
            ),
            "held",
            True,
        ),
        "2026-02-05": ("Thursday, February 5, 2026: Mast, cancelled (Winter)", "cancelled", False),
        "2026-03-05": ("Thursday, March 5, 2026: Mast, no notes, 16:00 UTC", "no-notes", False),
        "2026-07-02": (
            "Thursday, July 2, 2026: Vane Winter, planned, 17:00 London, agenda: Spring",
            "planned",
            False,
        ),
        "2026-08-06": (
            "Thursday, August 6, 2026: Vane Winter, planned, 16:00 UTC. Vane Winter, planned, 18:00 UTC",
            "planned",
            True,
        ),
        "2026-09-03": ("Thursday, September 3, 2026: Mast, cancelled (Winter)", "cancelled", False),
    }


def test_months_outside_the_record_are_not_drawn(site):
    build = make(site, busy()).build("html")
    years = BeautifulSoup(build.text("calendar.html"), "html.parser").select(".meetings-year")
    assert [[caption.text for caption in year.select("caption")][::8] for year in years] == [
        ["January", "September"],
        ["March", "November"],
    ]


def test_weeks_and_words_are_those_of_the_language(site):
    build = make(site, busy(), language="pt_BR").build("html")
    soup = BeautifulSoup(build.text("calendar.html"), "html.parser")
    assert soup.select_one(".meetings-month th")["abbr"] == "domingo"
    assert soup.select_one(".meetings-month td[data-date='2026-02-01']").find_previous_sibling() is None


def test_heading_levels_follow_the_place(site):
    pages = {"deep.rst": "Deep\n====\n\n.. show:: calendar {'level': 5, 'name': 'meeting-calendar-deep'}\n"}
    build = make(site, busy(), pages).build("html")
    views = BeautifulSoup(build.text("deep.html"), "html.parser").select(".meetings")
    assert {node.name for view in views for node in view.find_all(re.compile("h[1-6]"))} == {"h5", "h6"}
    views = BeautifulSoup(build.text("calendar.html"), "html.parser").select(".meetings")
    assert {node.name for view in views for node in view.find_all(re.compile("h[1-6]"))} == {"h2", "h3"}


@pytest.mark.parametrize(
    ("view", "shown", "title"),
    [
        ("calendar", archive([]), "No meetings yet"),
        ("list", archive([]), "No meetings yet"),
        ("people", archive([]), "No meetings yet"),
        ("items", archive([]), "No meetings yet"),
        ("people", archive([meeting("vane", "2026-01-08")]), "Nobody yet"),
        ("items", archive([meeting("vane", "2026-01-08")]), "No agenda items yet"),
        ("topics", archive([]), "No meetings yet"),
        ("decisions", archive([]), "No meetings yet"),
        ("actions", archive([]), "No meetings yet"),
        ("topics", archive([meeting("vane", "2026-01-08")]), "No topics yet"),
        ("decisions", archive([meeting("vane", "2026-01-08")]), "No decisions yet"),
        ("actions", archive([meeting("vane", "2026-01-08")]), "No actions yet"),
    ],
)
def test_where_there_is_nothing_it_is_said_why(site, view, shown, title):
    pages = {"shown.rst": f"Shown\n=====\n\n.. show:: {view} {{}}\n"}
    build = make(site, shown, pages).build("html")
    empty = BeautifulSoup(build.text("shown.html"), "html.parser").select_one(".meetings-empty")
    assert empty.h2.text == title
    assert empty.p.text


def test_views_work_without_pages_of_the_others(site):
    build = make(site, busy(), homes=()).build("html")
    assert build.warnings == []
    assert "meetings-ways" not in build.text("meetings/vane-2026-01-08.html")


def test_sheet_and_script_name_only_what_views_write(site):
    pages = {
        "more.rst": (
            "More\n====\n\n.. show:: list {'since': '2050'}\n\n.. show:: list {}\n\n"
            ".. show:: calendar {'view': 'year', 'name': 'meeting-calendar-more'}\n\n"
            ".. show:: calendar {'view': 'month', 'name': 'meeting-calendar-months'}\n\n"
            ".. show:: subscribe {}\n"
        )
    }
    build = make(site, busy(), pages).build("html")
    html = "".join(path.read_text() for path in build.out.rglob("*.html") if path.name != "search.html")
    written = set(re.findall(r"meetings-[a-z-]+", " ".join(re.findall(r'(?:class|data)[a-z-]*="?([^">]*)', html))))
    written |= set(re.findall(r"data-(meetings-[a-z-]+)", html))
    sheet = (STATIC / "sphinx-meetings.css").read_text()
    script = (STATIC / "sphinx-meetings.js").read_text()
    named = set(re.findall(r"\.(meetings-[a-z]+(?:-[a-z]+)*)", sheet)) | set(
        re.findall(r"(meetings-[a-z]+(?:-[a-z]+)*)", script)
    )
    settable, scripted = {"meetings-accent", "meetings-paper", "meetings-radius"}, {"meetings-from", "meetings-sort"}
    assert named - settable - scripted <= written
    assert len(sheet.encode()) + len(script.encode()) < 30_000


def test_no_style_in_the_markup_and_no_theme_in_the_sheet(site):
    build = make(site, busy()).build("html")
    for page in (*VIEWS, "meetings/vane-2026-01-08"):
        for view in BeautifulSoup(build.text(f"{page}.html"), "html.parser").select(".meetings"):
            assert not view.select("[style], script, style, [onclick]")
    sheet = re.sub(r"/\*.*?\*/", "", (STATIC / "sphinx-meetings.css").read_text(), flags=re.DOTALL)
    selectors = re.findall(r"(?:^|[}{])\s*([^{}@]+)\{", sheet)
    assert len(selectors) > 60
    for selector in selectors:
        assert all(one.strip().startswith(".meetings") for one in re.split(r",(?![^(]*\))", selector)), selector
    assert not re.search(r"#[0-9a-f]{3,8}\b|rgb\(|hsl\(|data-theme|prefers-color-scheme|\.bd-|\.wy-|\.rst-", sheet)
