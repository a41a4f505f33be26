"""What a build does grows in proportion to its pages, and one that changes nothing does next to nothing.

Counted is work, not time: seconds depend on the machine and on what else it does.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent.parent
PEOPLE = [f"{first} {last}" for first in ("Imke", "Zoë", "Ravi", "Ottilie") for last in ("Dorn", "Quill", "Amadi")]
HEAVY = {"babel", "dateutil", "icalendar", "sphinx_design", "yaml"}
FOR_MYST, FOR_SPHINX = {"yaml"}, {"babel"}


def notes(number):
    """The notes of a week: three people, three items, of which one goes on about an older issue."""
    day = dt.date(2020, 1, 2) + dt.timedelta(weeks=number)
    people = "".join(f"- {PEOPLE[(number + step) % len(PEOPLE)]} / Nordlicht\n" for step in (0, 3, 7))
    items = "".join(
        f"- Item {step} of week {number}\n  - https://github.com/weathervane/mast/issues/{number // 3 * 10 + step}\n"
        for step in range(3)
    )
    return f"# Weekly {day}\n\n- **Date:** {day}\n\n## Attendees\n\n{people}\n## Agenda\n\n{items}"


def pages(count):
    listed = "\n".join(f"meetings/{number}" for number in range(count))
    return {
        "index.md": f"# Compass\n\n```{{toctree}}\n{listed}\n```\n",
        **{f"meetings/{number}.md": notes(number) for number in range(count)},
    }


def work(build):
    """How often the functions are called that make records, digests and parts of pages, while something is built."""
    from sphinx_meetings import digests
    from sphinx_meetings.views import elements

    wanted = {digests.digest_of.__code__: "digests"}
    wanted |= {
        function.__code__: "parts"
        for function in vars(elements).values()
        if hasattr(function, "__code__") and function.__module__ == elements.__name__
    }
    calls: Counter[str] = Counter()

    def count(frame, event, _):
        if event == "call":
            name = wanted.get(frame.f_code)
            if name is None and frame.f_code.co_filename == "<string>" and frame.f_code.co_name == "<lambda>":
                name = "records"  # what makes a named tuple
            if name is not None:
                calls[name] += 1

    sys.setprofile(count)
    try:
        build()
    finally:
        sys.setprofile(None)
    return calls


def test_work_grows_in_proportion(site):
    small, large = (work(site(pages(count)).build) for count in (10, 20))
    assert small.keys() == {"digests", "parts", "records"}
    assert {name: calls for name, calls in large.items() if calls > 2.2 * small[name]} == {}


def test_a_build_without_a_change_works_nothing_out(site):
    one = site(pages(5))
    one.build()
    calls = work(one.build)
    assert calls["parts"] == 0
    assert calls["digests"] <= 10


@pytest.mark.parametrize("priority", [0, 500])
def test_a_build_that_does_not_begin_leaves_the_collector_at_work(site, priority):
    from sphinx.errors import SphinxError

    one = site(pages(1), code=f"def setup(app):\n    app.connect('builder-inited', lambda app: 1 / 0, {priority})\n")
    thresholds, aside = gc.get_threshold(), gc.get_freeze_count()
    with pytest.raises(SphinxError):
        one.build()
    assert gc.isenabled()
    assert gc.get_freeze_count() <= aside
    if priority < 1:
        # too early to be noticed; a build after it is
        assert gc.get_threshold() != thresholds
        site(pages(1)).build()
    assert gc.get_threshold() == thresholds


@pytest.mark.parametrize("switch", [gc.enable, gc.disable])
def test_a_build_leaves_the_collector_as_it_was(site, switch):
    before, aside = gc.isenabled(), gc.get_freeze_count()
    one = site(pages(2))
    try:
        switch()
        for _ in range(2):
            one.build()
            assert gc.isenabled() is (switch is gc.enable)
            assert gc.get_freeze_count() <= aside
    finally:
        (gc.enable if before else gc.disable)()


def test_what_somebody_has_set_aside_stays_there(site):
    one = site(pages(2))
    gc.freeze()
    aside = gc.get_freeze_count()
    try:
        one.build()
        # Some of them are gone.
        assert gc.get_freeze_count() > aside / 2
    finally:
        gc.unfreeze()


KEEPS = """
import weakref

class Mark:
    pass

seen, kept = [], []

def note(app, doctree, docname):
    doctree["mark"] = Mark()
    seen.append(weakref.ref(doctree["mark"]))
    kept.extend([doctree] * app.config.keeps)

def count(app, exception):
    alive = sum(mark() is not None for mark in seen)
    whole = all(node.parent for doctree in kept for child in doctree.children for node in child.findall())
    (app.outdir / "alive.txt").write_text(f"{alive} {whole}")

def emit(app, doctree, docname):
    if app.config.again and docname not in again:
        again.append(docname)
        app.emit("doctree-resolved", doctree, docname)

again = []

def setup(app):
    app.add_config_value("keeps", 0, "")
    app.add_config_value("again", 0, "")
    app.connect("doctree-resolved", note)
    app.connect("doctree-resolved", emit)
    app.connect("build-finished", count, 0)
"""


@pytest.mark.parametrize("conf", [{}, {"again": 1}])
@pytest.mark.parametrize("builder", ["html", "epub"])
def test_written_pages_are_given_back_at_once(site, builder, conf):
    assert gc.isenabled()
    alive, _ = site(pages(40), conf, KEEPS).build(builder).text("alive.txt").split()
    assert int(alive) < 16


def test_a_page_that_an_extension_keeps_stays_whole(site):
    assert site(pages(40), {"keeps": 1}, KEEPS).build().text("alive.txt") == "41 True"


def modules(code):
    process = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport json, sys\nprint(json.dumps(sorted(sys.modules)))"],
        cwd=CHECKOUT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(process.stdout.splitlines()[-1]))


def test_the_import_brings_in_nothing_heavy():
    loaded = {name.partition(".")[0] for name in modules("import sphinx_meetings")}
    assert not loaded & (HEAVY | {"docutils", "myst_parser", "sphinx"})


def test_a_build_without_a_change_loads_nothing_heavy(site):
    one = site(pages(3))
    one.run()
    arguments = ["-q", "-b", "html", "-d", str(one.target / "doctrees"), str(one.source), str(one.target / "html")]
    loaded = modules(f"from sphinx.cmd.build import build_main\nassert build_main({arguments!r}) == 0")
    ours = {name for name in loaded if name.startswith("sphinx_meetings.")}
    rooms = ("sphinx_meetings.archive.build", "sphinx_meetings.grammars", "sphinx_meetings.views.calendar")
    assert not [name for name in ours if name.startswith(rooms)]
    assert not loaded & (HEAVY - FOR_MYST - FOR_SPHINX)
