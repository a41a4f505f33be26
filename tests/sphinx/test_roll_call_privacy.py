"""However a roll call writes somebody who is hidden or redacted, nothing of them is in the record."""

from __future__ import annotations

import html
import pickle
import re
import zlib

import pytest

from sphinx_meetings.archive.build import build_archive
from sphinx_meetings.archive.roster import read_roster
from tests.archive.test_privacy import SETTINGS, TODAY
from tests.sphinx.notes import INDEX

NAME, HANDLE, FORMER, ALIAS, EMAIL = "Renata Qvist", "rqvist", "oldqvist", "Renny", "renata@qcorp.example"
ROSTER = {
    "a name": {"name": NAME},
    "a handle": {"handle": HANDLE},
    "a name and a handle": {"name": NAME, "handle": HANDLE},
    "a former handle": {"name": NAME, "handle": HANDLE, "former": [FORMER]},
    "a name and an alias": {"name": NAME, "aliases": [ALIAS]},
    "a handle among the aliases": {"name": NAME, "aliases": [f"@{FORMER}"]},
    "all": {"name": NAME, "handle": HANDLE, "former": [FORMER], "aliases": [ALIAS], "email": EMAIL},
}
NAMED = {
    "bullet": "- {who} / QCorp",
    "alone": "- {who}",
    "pronouns": "- **{who}** (she/her) / QCorp",
    "another handle": "- {who} / QCorp / @other",
    "a colleague's handle": "- {who} / QCorp / @beab\n- Bea Beck / QCorp / @beab",
    "comma": "Present: {who}, Amara Nwosu",
    "semicolon": "Present: {who} (QCorp); Amara Nwosu",
    "table": "| Name | Affiliation |\n|---|---|\n| {who} | QCorp |",
    "columns": "| Name | Affiliation | GitHub |\n|---|---|---|\n| {who} | QCorp | @other |",
    "officer": "- Bea Beck / QCorp / @beab\n\nChair: {who}",
    "absent": "- Bea Beck / QCorp / @beab\n\nAbsent: {who}",
    "owner": "- Bea Beck / QCorp / @beab\n\n## Agenda\n\n- {who}: roof\n- bill ({who})\n- ACTION: {who}: pay",
    "proxy": "- Bea Beck / QCorp / @beab (for {who})\n- Cleo Dahl (instead of {who})",
    "nickname": '- Cleo "{who}" Dahl / QCorp',
    "their affiliation": "- Bea Beck / {who} / @beab",
}
HANDLED = {
    "at": "- @{who} / QCorp",
    "code": "- `@{who}` / QCorp",
    "code without at": "- `{who}` / QCorp",
    "link": "- [@{who}](https://github.com/{who}) / QCorp",
    "link without at": "- [{who}](https://github.com/{who})",
    "capital": "- {Who} / QCorp",
    "at comma": "Present: @{who}, @amara",
    "handle column": "| GitHub | Affiliation |\n|---|---|\n| {who} | QCorp |",
    "somebody else's name": "- Ronja Lund / QCorp / @{who}",
    "the colleague's line": "- Bea Beck / QCorp / @{who}\n- Bea Beck / QCorp / @beab",
    "action": "- Bea Beck / QCorp / @beab\n\n## Agenda\n\n- @{who}: sensors\n- ACTION: @{who}: paint it",
}
OTHERS = {
    "Amara Nwosu": {"amara-nwosu"},
    "@amara": {"amara"},
    "Bea Beck": {"beab"},
    "Cleo Dahl": {"cleo-dahl"},
    "Cleo ": {"cleo-dahl", "cleo-somebody-dahl"},
}
VIEWS = "".join(f"\n```{{meeting-{view}}}\n```\n" for view in ("people", "list", "stats", "items", "actions", "report"))
CASES = pytest.mark.parametrize("entry", ROSTER.values(), ids=ROSTER)


def lines(entry):
    """Each form with each word that the roster gives."""
    texts = [text for text in (entry.get("name"), entry.get("handle"), *entry.get("former", ())) if text]
    texts += [text.lstrip("@") for text in entry.get("aliases", ())]
    handles = [text for text in texts if text in {HANDLE, FORMER}]
    for text in texts:
        for form in [*NAMED.values(), *(HANDLED.values() if text in handles else ())]:
            yield form.replace("{who}", text).replace("{Who}", text.capitalize())
    yield from (f"- {text} / QCorp / @{handle}" for text in texts for handle in handles)


def pages(entry):
    """A page for each line, all of one project."""
    return {
        f"meetings/team{number}/2026-05-07.md": f"# Team 2026-05-07\n\n## Roll call\n\n{line}\n"
        for number, line in enumerate(lines(entry))
    }


def words(entry, roster):
    """What names them, and what stands for them while a page is read."""
    texts = [*filter(None, map(entry.get, ("name", "handle"))), *entry.get("former", ()), *entry.get("aliases", ())]
    parts = [part.lstrip("@") for text in texts for part in text.split()]
    return re.compile("|".join(map(re.escape, [*parts, roster.people[0].token])), re.IGNORECASE)


def found(build, pattern):
    """How often each file of a build names them."""
    files = {name: data for name, data in build.files().items() if not name.startswith("_static")}
    texts = {name: html.unescape(data.decode("utf-8", "replace")) for name, data in files.items()}
    texts["objects.inv"] = zlib.decompress(files["objects.inv"].split(b"\n", 4)[4]).decode()
    return {name: len(matches) for name, text in texts.items() if (matches := pattern.findall(text))}


def check_alone(build, entry, roster):
    """Check that no other line has to tell that a line is theirs, and that nobody else is lost with them."""
    environment = pickle.loads((build.out.parent / "doctrees" / "environment.pickle").read_bytes())  # noqa: S301
    documents = environment.domaindata["meeting"]["documents"]
    pattern = words(entry, roster)
    for line, page in zip(lines(entry), pages(entry), strict=True):
        docname = page.removesuffix(".md")
        archive = build_archive({docname: documents[docname].contents.page}, SETTINGS, roster, TODAY)
        assert pattern.findall(repr(archive)) == [], line
        others = [identifiers for text, identifiers in OTHERS.items() if text in line]
        assert set(archive.people) <= set().union(*others), line
        assert all(not identifiers.isdisjoint(archive.people) for identifiers in others), line


@CASES
def test_the_redacted_are_in_no_file(site, entry):
    entry = {**entry, "redact": True}
    roster, _ = read_roster([entry], "", ())
    build = site({**pages(entry), "index.md": INDEX + VIEWS}, {"meetings_people": [entry]}).build()
    assert build.warnings == []
    assert found(build, words(entry, roster)) == {}
    assert {one["id"] for one in build.json()["people"]} <= set().union(*OTHERS.values())
    check_alone(build, entry, roster)


@CASES
def test_the_hidden_are_named_by_the_notes_only(site, entry):
    entry = {**entry, "hide": True}
    roster, _ = read_roster([entry], "", ())
    build = site({**pages(entry), "index.md": INDEX + VIEWS}, {"meetings_people": [entry]}).build()
    plain = {"extensions": ["myst_parser"], "suppress_warnings": ["myst"]}
    notes = site({**pages(entry), "index.md": INDEX}, plain).build()
    assert build.warnings == []
    assert found(build, words(entry, roster)) == found(notes, words(entry, roster))
    assert {one["id"] for one in build.json()["people"]} <= set().union(*OTHERS.values())
    check_alone(build, entry, roster)


def test_labels_and_terms_name_nobody(site):
    """Neither a label that names somebody nor the title of a section that another page shows."""
    entry = {"name": NAME, "handle": HANDLE, "redact": True}
    roster, _ = read_roster([entry], "", ())
    page = """
        # Plans

        (renata-qvist)=
        ## Renata Qvist writes

        {ref}`Renata Qvist <renata-qvist>`, {term}`Renata Qvist` and {term}`roof`

        (plan)=
        ## Renata Qvist's plan

        ```{glossary}
        Renata Qvist
          A person

        roof
          Not a person
        ```
    """
    other = "# Other\n\n{ref}`plan`, {ref}`hers <renata-qvist>`, {term}`Renata Qvist` and {term}`roof`\n"
    build = site({"index.md": INDEX, "plans.md": page, "other.md": other}, {"meetings_people": [entry]}).build()
    assert build.warnings == []
    assert found(build, words(entry, roster)) == {}
    text = build.text("other.html")
    assert re.search('href="plans.html#plan"><span class="std std-ref">somebody.s plan', text)
    assert 'href="plans.html#term-roof"' in text
    assert text.count("plans.html#") == 2
