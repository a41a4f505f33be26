"""Pages that are selected from the same show the same."""

from __future__ import annotations

import random
from io import StringIO

import pytest
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from sphinx_meetings.digests import digest_of
from sphinx_meetings.domain import meeting_domain
from sphinx_meetings.views import division
from tests.edits.changes import any_change, change
from tests.edits.sequences import write_files
from tests.edits.site import make_site
from tests.edits.text import files_of
from tests.sites import epoch

ROWS = 12
"""So that the pages of a small site divide."""


def bases_and_digests(folder):
    """Of each page and each part: its name, what it is selected from, what it shows."""
    source, out = folder / "source", folder / "out"
    locale.translators.clear()
    with patch_docutils(source), docutils_namespace():
        app = Sphinx(source, source, out, folder / "doctrees", "html", status=None, warning=StringIO())
        app.build()
        domain = meeting_domain(app.env)
        showing = domain.showing()
        for docname in sorted(app.env.all_docs):
            yield docname, domain.basis(docname), domain.digest(docname)
        for view, part in showing.parts:
            model = showing.generated_model(view, part.page)
            yield part.page, showing.basis_of_part(view, part.page), digest_of(model)


def check(folder, monkeypatch, seed, edits, pages):
    """Edit a site at random; returns how often something was selected from what it had been, and how often not."""
    monkeypatch.setattr(division, "LIMIT", ROWS)
    chance = random.Random(seed)  # noqa: S311
    site = make_site(seed, pages)
    written, shown = {}, {}
    same = other = 0
    for _ in range(edits):
        files = files_of(site, plain=False)
        write_files(folder, written, files)
        written = files
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(site.today))
        for name, basis, digest in bases_and_digests(folder):
            if basis is not None:
                same, other = (same + 1, other) if basis in shown else (same, other + 1)
                assert shown.setdefault(basis, (name, digest)) == (name, digest)
        site = change(any_change(chance), site)
    return same, other


# MyST asks for it where a page includes another.
@pytest.mark.filterwarnings("ignore:'sphinx.environment.BuildEnvironment.app' is deprecated")
def test_what_is_selected_from_the_same_shows_the_same(tmp_path, monkeypatch):
    same, other = check(tmp_path, monkeypatch, 7, edits=8, pages=30)
    assert same > 0 < other
