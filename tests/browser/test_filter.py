"""The filter over topics in a reader's browser."""

from __future__ import annotations

import pytest

from tests.browser.conftest import BUILT

ITEMS = "".join(f"- Part {number} of it lantern/beacon#{number}\n" for number in range(1, 13))
NOTES = f"# Notes\n\n2026-02-03\n\n## Agenda\n\n{ITEMS}- Look https://gitlab.com/lantern/wick/-/merge_requests/7\n"
PAD = "- Pad https://hackmd.io/aB3_x\n- Keep it https://github.com/lantern/beacon/commit/0123456789abcdef\n"
PAGES = {
    "index.md": "# Compass\n\n```{toctree}\n:glob:\n\n*\nmeetings/**\n```\n",
    "topics.md": "# Topics\n\n```{meeting-topics}\n```\n",
    "meetings/2026-02-03.md": NOTES + PAD,
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A site with enough topics to be filtered."""
    from tests.sites import Site, epoch

    site = Site(tmp_path_factory.mktemp("filter"), PAGES, {}, "")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", epoch(BUILT))
        build = site.build()
    assert build.warnings == []
    return build.out


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("https://github.com/lantern/beacon/issues/1", ["beacon#1"]),
        ("https://github.com/Lantern/Beacon/pull/12/files#diff-1", ["beacon#12"]),
        (" https://gitlab.com/lantern/wick/-/merge_requests/7?tab=x ", ["wick!7"]),
        ("https://github.com/lantern/beacon/commit/0123456789abcdef", ["beacon@0123456"]),
        ("https://hackmd.io/aB3_x?view", ["hackmd.io/aB3_x"]),
        ("lantern/beacon#2", ["beacon#2"]),
        ("PART 12", ["beacon#12"]),
        ("https://github.com/lantern/beacon/issues/99", []),
    ],
)
def test_topics_are_found_by_a_pasted_address(reading, typed, shown):
    with reading("topics.html", "2026-03-01T12:00Z") as page:
        page.locator(".meetings-find").fill(typed)
        assert page.locator("[data-find]:not([hidden]) .meetings-name").all_inner_texts() == shown
