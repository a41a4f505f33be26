"""Every builder writes the same facts, without a warning and without an exception, also a second time."""

from __future__ import annotations

import json
from importlib.resources import files

import jsonschema
import pytest

from tests.sphinx.notes import SITE

PAGES = {
    **SITE,
    "shows.md": "# Shows\n"
    + "".join(f"\n```{{meeting-{view}}}\n```\n" for view in ("calendar", "people", "items", "list")),
}
FACTS = ("Imke Dorn", "Release party", "Hosting bill")
BUILDERS = {
    "html": "shows.html",
    "dirhtml": "shows/index.html",
    "singlehtml": "index.html",
    "epub": "shows.xhtml",
    "latex": "weathervane.tex",
    "text": "shows.txt",
    "man": "weathervane.1",
    "texinfo": "weathervane.texi",
    "gettext": None,
    "xml": "shows.xml",
}


@pytest.mark.parametrize("builder", BUILDERS)
def test_builder(site, builder):
    one = site(
        PAGES,
        {"copyright": "Weathervane", "version": "1", "man_pages": [("index", "weathervane", "Weathervane", "us", 1)]},
    )
    first = one.build(builder)
    assert first.warnings == []
    name = BUILDERS[builder]
    if name is not None:
        text = first.text(name).replace("\n", " ")
        for fact in FACTS:
            assert fact in text
    second = one.build(builder)
    assert second.warnings == []
    if name is not None:
        assert second.text(name) == first.text(name)


@pytest.mark.filterwarnings("ignore:'sphinxcontrib.serializinghtml[^']*' is deprecated")
def test_pages_are_written_as_json(site):
    build = site(PAGES, {"language": "de"}).build("json")
    assert build.warnings == []
    assert all(fact in build.text("shows.fjson") for fact in FACTS)
    assert json.loads(build.text("meeting-topics.fjson"))["title"] == "Themen"


def test_gettext_takes_nothing_of_ours(site):
    build = site(PAGES).build("gettext")
    text = "".join(path.read_text(encoding="utf-8") for path in build.out.glob("*.pot"))
    assert "Release party" in text
    assert "Affiliation" not in text
    assert "Previous" not in text


def test_meetings_json_keeps_to_its_schema(site):
    build = site(PAGES).build()
    schema = json.loads(files("sphinx_meetings").joinpath("meetings.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(build.json(), schema, format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("builder", ["singlehtml", "epub", "text", "latex"])
def test_meetings_json_is_written_by_html_and_dirhtml_only(site, builder):
    build = site(PAGES).build(builder)
    assert not (build.out / "meetings.json").exists()
