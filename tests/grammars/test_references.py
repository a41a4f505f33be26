"""References: all ways to write one give one identifier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.references import Target, complete, find_references, read_reference, reference_key
from sphinx_meetings.records import Line, Reference

from .effort import grows_in_proportion
from .marked import marked


@pytest.mark.parametrize(
    ("url", "identifier", "kind"),
    [
        ("https://github.com/typo/fonts/issues/12", "typo/fonts#12", "issue"),
        ("http://www.github.com/typo/fonts/issues/12/", "typo/fonts#12", "issue"),
        ("https://github.com/typo/fonts/issues/12?a=b#issuecomment-9", "typo/fonts#12", "issue"),
        ("https://github.com/typo/fonts/pull/12/files#diff-1", "typo/fonts#12", "pull"),
        ("https://github.com/typo/fonts/pull/12/commits/0123456789", "typo/fonts#12", "pull"),
        ("https://github.com/typo/fonts/discussions/12", "typo/fonts#12", "discussion"),
        ("https://github.com/orgs/typo/discussions/12", "https://github.com/orgs/typo/discussions/12", "discussion"),
        ("https://github.com/Typo/Fonts.js/commit/0123456789ABCDEF", "Typo/Fonts.js@0123456", "commit"),
        ("https://gitlab.com/typo/fonts/-/issues/12", "typo/fonts#12", "issue"),
        ("https://gitlab.com/typo/fonts/issues/12", "typo/fonts#12", "issue"),
        ("https://gitlab.com/typo/sub/fonts/-/merge_requests/12#note_3", "typo/sub/fonts!12", "pull"),
        ("https://gitlab.com/typo/fonts/-/work_items/12", "typo/fonts#12", "issue"),
        ("https://codeberg.org/typo/fonts/pulls/12", "typo/fonts#12", "pull"),
        (
            "https://gitlab.example.org/t/fonts/-/issues/12?x#y",
            "https://gitlab.example.org/t/fonts/-/issues/12",
            "issue",
        ),
        ("https://git.example.org:8443/typo/fonts/pulls/12", "https://git.example.org/typo/fonts/pulls/12", "pull"),
        ("https://hackmd.io/aB3_x?both", "https://hackmd.io/aB3_x", "link"),
        ("https://hackmd.io/\\@typo/a\\_b", "https://hackmd.io/@typo/a_b", "link"),
        ("https://hackmd.io/%5C@typo/aB3", "https://hackmd.io/@typo/aB3", "link"),
        ("https://hackmd.io/@typo/aB3/edit", "https://hackmd.io/@typo/aB3", "link"),
        ("https://pad.example.org/p/fonts", "https://pad.example.org/p/fonts", "link"),
        ("https://docs.google.com/document/d/1-x/edit?usp=sharing", "https://docs.google.com/document/d/1-x", "link"),
        ("https://docs.google.com/document/u/1/d/1-x/edit", "https://docs.google.com/document/d/1-x", "link"),
    ],
)
def test_address(url, identifier, kind):
    assert read_reference(url) == Target(identifier, kind)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "typo/fonts#12",
        "mailto:bo@example.org",
        "https://github.com/typo/fonts",
        "https://github.com/typo/fonts/issues",
        "https://github.com/typo/fonts/issues?q=is%3Aopen",
        "https://github.com/typo/fonts/milestone/1",
        "https://github.com/typo/fonts/issues/new",
        "https://github.com/typo/fonts/issues/12a",
        "https://github.com/typo/fonts/commits/main",
        "https://example.org/issues/12",
        "https://example.org/a/b/c/issues/12",
        "https://example.org/a/b/commit/0123456789",
        "https://hackmd.io/XXXXXX",
        "https://hackmd.io/",
        "https://docs.google.com/forms/d/1-x",
        "http://[::1",
    ],
)
def test_no_reference(url):
    assert read_reference(url) is None


@pytest.mark.parametrize(
    ("text", "identifiers"),
    [
        ("Fonts typo/fonts#12 and icons#3 (#4)", ["typo/fonts#12", "icons#3", "#4"]),
        ("Fonts .github#4, GH-5 and gh-6", [".github#4", "#5", "#6"]),
        ("PR#7, issue #8, fixes #9", ["#7", "#8", "#9"]),
        ("typo/sub/fonts!12 but never !12", ["typo/sub/fonts!12"]),
        ("https://github.com/typo/fonts/issues/12).", ["typo/fonts#12"]),
        ("see github.com/typo/fonts/pull/12", ["typo/fonts#12"]),
        ("[#12](https://github.com/typo/fonts/issues/12)", ["typo/fonts#12"]),
        ("[typo/icons#3](https://github.com/typo/fonts/issues/12)", ["typo/fonts#12"]),
        ("[Fonts #3](https://example.org/forum)", []),
        (
            "[#2](https://github.com/a/b/pull/2) before #1 and [#3](https://github.com/a/b/pull/3)",
            ["a/b#2", "#1", "a/b#3"],
        ),
        ("typo/fonts#12, Typo/Fonts#12 and https://github.com/TYPO/fonts/pull/12", ["typo/fonts#12"]),
        ("`typo/fonts#12` and `#4`", []),
        ("`https://github.com/typo/fonts/issues/12` and `get https://github.com/a/b/issues/1`", ["typo/fonts#12"]),
        ("Meeting #2, our #1 wish, C#4, &#39; #0 #0042 a#b #12px pages/fonts.html#4 lena#1", ["lena#1"]),
        ("@lena#1234 and lena@example.org#4", []),
        ("Fonts", []),
    ],
)
def test_in_text(text, identifiers):
    assert [reference.identifier for reference in find_references(marked(text))] == identifiers


def test_reference_has_its_place_and_its_address_as_written():
    line = marked("[fonts](https://github.com/typo/fonts/pull/12/files) #3", "notes/june.md", 9)
    assert find_references(line) == [
        Reference("typo/fonts#12", "pull", "https://github.com/typo/fonts/pull/12/files", "notes/june.md", 9),
        Reference("#3", "issue", None, "notes/june.md", 9),
    ]


NAMES = st.from_regex(r"[a-z][a-z0-9-]{1,8}", fullmatch=True).filter(lambda name: name not in {"orgs", "pr"})


@given(owner=NAMES, name=NAMES, number=st.integers(1, 99999), upper=st.booleans())
def test_all_ways_to_write_one_reference_give_one_identifier(owner, name, number, upper):
    if upper:
        owner, name = owner.upper(), name.upper()
    ways = [
        f"{owner}/{name}#{number}",
        f"https://github.com/{owner}/{name}/issues/{number}",
        f"https://github.com/{owner}/{name}/pull/{number}/files?w=1#diff",
        f"<https://github.com/{owner}/{name}/discussions/{number}>",
        f"[#{number}](https://github.com/{owner}/{name}/issues/{number}#issuecomment-1)",
        f"(https://www.github.com/{owner}/{name}/issues/{number}).",
        f"github.com/{owner}/{name}/issues/{number}",
        f"https://gitlab.com/{owner}/{name}/-/issues/{number}",
        f"https://codeberg.org/{owner}/{name}/issues/{number}",
    ]
    found = [reference.identifier for way in ways for reference in find_references(marked(way))]
    assert found == [f"{owner}/{name}#{number}"] * len(ways)
    assert {reference_key(identifier) for identifier in found} == {f"{owner}/{name}#{number}".lower()}


@given(st.text(st.sampled_from("ab/#!-.:12 @[]()") | st.characters(), max_size=60))
def test_any_text_is_read(text):
    for line in (Line(text, "", 1, ()), marked(f"[{text}](https://github.com/a/b/{text}) `{text}` {text}")):
        for reference in find_references(line):
            assert reference.identifier
            assert reference.kind in {"issue", "pull", "discussion", "commit", "link"}
    read_reference(f"https://{text}")


def test_key_keeps_the_case_of_addresses():
    assert reference_key("Typo/Fonts#12") == "typo/fonts#12"
    assert reference_key("https://hackmd.io/aB3") == "https://hackmd.io/aB3"


@pytest.mark.parametrize(
    ("identifier", "expected"),
    [
        ("#12", "typo/fonts#12"),
        ("fonts#12", "typo/fonts#12"),
        ("Icons#12", "glyphs/icons#12"),
        ("shapes#12", None),
        ("a/b#12", "a/b#12"),
        ("a/b/c!12", "a/b/c!12"),
        ("a/b@0123456", "a/b@0123456"),
        ("https://hackmd.io/aB3", "https://hackmd.io/aB3"),
    ],
)
def test_complete(identifier, expected):
    assert complete(identifier, "typo/fonts", {"icons": "glyphs/icons"}) == expected


def test_nothing_says_which_repository():
    assert complete("#12", None, {}) is None
    assert complete("fonts#12", None, {}) is None


@pytest.mark.parametrize(
    "unit", ["a", "a/", "#1 ", "a#1 ", "http://", "github.com/", "a-", "https://github.com/a/b/pull/1 "]
)
def test_time_is_linear(unit):
    assert grows_in_proportion(lambda text: find_references(Line(text, "", 1, ())), unit)
