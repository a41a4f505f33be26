"""After random edits, an incremental build gives what a clean build gives."""

from __future__ import annotations

import json
import random
import subprocess

import pytest

from tests.edits.building import Builders
from tests.edits.changes import CHANGES, Change, change
from tests.edits.pieces import pieces_of, stale
from tests.edits.sequences import Runner, some_steps
from tests.edits.site import make_site
from tests.edits.text import files_of

SEED = 7
MODES = ["html", "shared-j2"]


@pytest.fixture
def builders():
    made = Builders()
    yield made
    made.close()


def test_a_few_sequences(tmp_path, builders):
    """``python -m tests.edits`` runs as many as you like, over more pages."""
    runner = Runner(tmp_path, builders, make_site(SEED, 30), MODES)
    for number in range(2):
        steps = some_steps(random.Random(f"{SEED} {number}"), 2)  # noqa: S311
        for failure in runner.run(steps, number):
            pytest.fail(f"{failure.mode}, step {failure.number} of {json.dumps(steps)}:\n{failure.told}")


@pytest.mark.parametrize("name", CHANGES)
def test_edits_change_a_site_always_in_the_same_way(name):
    site = make_site(SEED, 30)
    made = [[files_of(change(Change(name, seed), site), plain=False) for seed in range(12)] for _ in range(2)]
    assert made[0] == made[1]
    assert "touched" in name or name == "a touch" or any(files != files_of(site, plain=False) for files in made[0]) or (
        name == "the day" and change(Change(name, 0), site).today != site.today
    )  # fmt: skip


PLAIN = {"extensions": ["myst_parser"], "html_theme": "basic", "html_sidebars": {"**": []}}
PAGES = {
    "index.md": "# Weathervane\n\n```{toctree}\na\nb\nfolder/index\n```\n",
    "a.md": "# Anemometer\n",
    "b.md": "# Barometer\n",
    "folder/index.md": "# Folder\n\n```{toctree}\n:glob:\n\n*\n```\n",
    "folder/c.md": "# Compass\n",
}


def stale_of(one, **build):
    after = pieces_of(one.build(**build).out)
    return stale(after, pieces_of(one.build(clean=True, **build).out))


def test_sphinx_leaves_the_links_to_the_pages_beside_stale(site):
    one = site(PAGES, PLAIN)
    one.build()
    one.write("b.md", "# Barograph\n")
    assert {("a.html", "previous and next"), ("folder/index.html", "previous and next")} == stale_of(one)


def test_sphinx_leaves_the_links_to_the_pages_above_stale(site):
    one = site(PAGES, PLAIN)
    one.build()
    one.write("folder/index.md", PAGES["folder/index.md"].replace("Folder", "Drawer"))
    assert ("folder/c.html", "above") in stale_of(one)


def test_sphinx_leaves_the_files_of_a_page_that_is_gone(site):
    one = site(PAGES, PLAIN)
    one.build()
    one.remove("folder/c.md")
    assert {("folder/c.html", "text"), ("_sources/folder/c.md.txt", "text")} <= stale_of(one)


def test_sphinx_leaves_the_tables_of_contents_of_a_second_folder_stale(site):
    one = site(PAGES, PLAIN)
    one.build(out="first")
    one.build(out="second")
    one.remove("folder/c.md")
    one.build(out="first")
    assert ("folder/index.html", "toctree") in stale_of(one, out="second")


KILL = """
import os

def setup(app):
    app.add_config_value("dies", False, "")
    app.connect("html-collect-pages", lambda app: os._exit(9) if app.config.dies else [])
"""


def test_sphinx_leaves_the_search_index_stale_after_a_build_that_was_killed(site):
    one = site(PAGES, PLAIN, KILL)
    one.run()
    one.write("b.md", "# Barograph\n")
    with pytest.raises(subprocess.CalledProcessError):
        one.run(dies=True)
    after = pieces_of(one.run().out)
    assert ("searchindex.js", "document b") in stale(after, pieces_of(one.run(clean=True).out))
