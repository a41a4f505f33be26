"""Bad input gets a warning with file and line, and loses nothing already read."""

from __future__ import annotations

import pytest

from tests.sphinx.notes import INDEX, MARCH, SITE

TAIL = "\n\n```{meeting-attendees}\n- Imke Dorn / Nordlicht / @imkedorn\n```\n"
MEETING = "# Planning\n\n```{meeting} 2026-03-05 15:00 UTC\n:series: team\n```\n"

CASES = {
    "a date that does not exist": (
        "# Planning\n\n```{meeting} 2026-02-30\n```" + TAIL,
        "page.md:3: WARNING: meeting '2026-02-30': the date '2026-02-30' does not exist",
        "date",
    ),
    "an unknown zone": (
        "# Planning\n\n```{meeting} 2026-03-05 15:00 Europe/Atlantis\n```" + TAIL,
        "page.md:3: WARNING: meeting '2026-03-05 15:00 Europe/Atlantis': 'Europe/Atlantis' is no",
        "timezone",
    ),
    "an unknown option": (
        "# Planning\n\n```{meeting} 2026-03-05\n:siries: team\n```" + TAIL,
        "page.md:3: WARNING: meeting part 'meeting': the option 'siries' does not exist (did you mean 'series'?)",
        "option",
    ),
    "an empty option": (
        "# Planning\n\n```{meeting} 2026-03-05\n:issue: #12\n```" + TAIL,
        "page.md:3: WARNING: meeting part 'meeting': the option 'issue' is empty",
        "option",
    ),
    "a wrong option": (
        "# Planning\n\n```{meeting} 2026-03-05\n:duration: long\n```" + TAIL,
        "page.md:3: WARNING: meeting part 'meeting': the option 'duration' is 'long', but takes a number of minutes",
        "option",
    ),
    "a series that has no name for a file": (
        "# Planning\n\n```{meeting} 2026-03-05\n:series: team/../board\n```" + TAIL,
        (
            "page.md:3: WARNING: meeting part 'meeting': the option 'series' is 'team/../board', but takes letters, "
            "digits, '-', '_' and '.', at least one of them a letter or digit; it is ignored"
        ),
        "option",
    ),
    "a series in front matter that has no name for a file": (
        '---\nmeeting:\n  when: "2026-03-05"\n  series: "te\\x07am"\n---\n\n# Planning\n' + TAIL,
        (
            "page.md:1: WARNING: meeting part 'meeting': the option 'series' is 'te\\x07am', but takes letters, "
            "digits, '-', '_' and '.', at least one of them a letter or digit; it is ignored"
        ),
        "option",
    ),
    "a series that is described by no name": (
        MEETING + "\n```{meeting-series} ..\n```" + TAIL,
        (
            "page.md:7: WARNING: directive 'meeting-series' describes the series '..', but the name of a series takes "
            "letters, digits, '-', '_' and '.', at least one of them a letter or digit; it is left out"
        ),
        "option",
    ),
    "a directive without content": (
        MEETING + "\n```{meeting-agenda}\n```" + TAIL,
        "page.md:7: WARNING: directive 'meeting-agenda' has no content",
        "content",
    ),
    "attendees without content": (
        MEETING + "\n```{meeting-attendees}\n```" + TAIL,
        "{meeting-people}",
        "content",
    ),
    "a fence that swallowed a directive": (
        MEETING + TAIL + "\n```\n```{meeting-agenda}\n- x\n```\n",
        "page.md:12: WARNING: '```{meeting-agenda}' looks like a directive that was not understood",
        "syntax",
    ),
    "a colon fence that is not enabled": (
        MEETING + TAIL + "\n:::{meeting-agenda}\n- x\n:::\n",
        "page.md:12: WARNING: ':::{meeting-agenda}' looks like a directive that was not understood",
        "syntax",
    ),
    "a tag that does not exist": (
        MEETING + TAIL + "\n<meeting-decison>\n\nWe buy it.\n\n</meeting-decison>\n",
        "page.md:12: WARNING: the tag <meeting-decison> does not exist (did you mean <meeting-decision>?)",
        "syntax",
    ),
    "a tag without its end": (
        MEETING + TAIL + "\n<meeting-agenda>\n\n- x\n",
        "page.md:12: WARNING: the tag <meeting-agenda> has no </meeting-agenda> after it",
        "syntax",
    ),
    "a tag without its beginning": (
        MEETING + TAIL + "\n- x\n\n</meeting-agenda>\n",
        "page.md:14: WARNING: the tag </meeting-agenda> has no <meeting-agenda> before it",
        "syntax",
    ),
    "front matter that is no date": (
        "---\nmeeting: soon\n---\n\n# Planning\n" + TAIL,
        "page.md:1: WARNING: meeting 'soon': 'soon' is no date",
        "timezone",
    ),
    "front matter that YAML changed": (
        "---\nmeeting:\n  date: 2026-03-05\n  time: 15:00\n---\n\n# Planning\n" + TAIL,
        "page.md:1: WARNING: front matter: 'time: 900' is what YAML made of 15:00",
        "frontmatter",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_fault_is_a_located_warning_and_the_rest_is_read(site, case):
    page, message, subtype = CASES[case]
    build = site({"index.md": INDEX, "page.md": page}).build()
    # MyST says of its own that it takes what follows ' #' for a comment.
    [warning] = [warning for warning in build.warnings if "[myst.directive_comments]" not in warning]
    assert message in warning
    assert warning.endswith(f"[meetings.{subtype}]")
    [meeting] = build.json()["meetings"]
    assert [who["handle"] for who in meeting["attendees"]] == ["imkedorn"]


def test_a_part_that_belongs_to_no_meeting(site):
    build = site({**SITE, "page.md": "# Page" + TAIL}).build()
    [warning] = build.warnings
    assert "page.md:3: WARNING: the part 'meeting-attendees' belongs to no meeting" in warning
    assert warning.endswith("[meetings.place]")
    assert len(build.json()["meetings"]) == 2


def test_two_meetings_with_one_name(site):
    page = "# Planning\n\n```{meeting} 2026-0%d-05\n:name: kick-off\n```\n"
    build = site({"index.md": INDEX, "a.md": page % 1, "b.md": page % 2}).build()
    [warning] = build.warnings
    assert "b.md:1: WARNING: " in warning
    assert "'kick-off'" in warning
    assert warning.endswith("[meetings.duplicate]")
    assert [meeting["id"] for meeting in build.json()["meetings"]] == ["kick-off", "meetings-2026-02-05"]


def test_a_series_that_does_not_exist(site):
    pages = {"index.md": INDEX, "a.md": "# Planning\n\n```{meeting} 2026-01-05\n:series: taem\n```\n"}
    build = site(pages, {"meetings_series": {"team": {"title": "Team"}}}).build()
    [warning] = build.warnings
    assert "a.md:1: WARNING: " in warning
    assert "did you mean 'team'?" in warning
    assert warning.endswith("[meetings.series]")


@pytest.mark.parametrize(
    ("conf", "message"),
    [
        ({"meetings_banner": "yes"}, "meetings_banner is 'yes', but it takes True or False; its default True is used"),
        ({"meetings_horizon": -1}, "meetings_horizon is -1"),
        ({"meetings_horizon": "9"}, "meetings_horizon is '9', but it takes a whole number; its default 366 is used"),
        ({"meetings_series": ["team"]}, "it takes a dictionary; its default {} is used"),
        ({"meetings_people": 3}, "it takes a string or a list or None; its default None is used"),
        (
            {"meetings_series": {"team": {"join": "javascript:alert(1)"}}},
            "meetings_series['team']['join'] is 'javascript:alert(1)', but it takes an address that begins with",
        ),
        ({"meetings_series": {"team": {"notes": "our pad"}}}, "but it takes an address that begins with https://"),
        ({"meetings_timezone": "Europe/Zurch"}, "such as 'Europe/Zurich'"),
        ({"meetings_page": ["x"]}, "the setting 'meetings_page' does not exist (did you mean 'meetings_pages'?)"),
        (
            {"meetings_series": {"team": {"tilte": "x"}}},
            "meetings_series['team'] has no key 'tilte' (did you mean 'title'?)",
        ),
        ({"meetings_series": {"team": {"pages": "x"}}}, "meetings_series['team']['pages'] is 'x'"),
        ({"meetings_headings": {"agneda": ["x"]}}, "'agneda' is no part"),
        ({"meetings_people": "nobody.yaml"}, "nobody.yaml'; nobody is known, so nobody is hidden"),
        ({"meetings_people": "no\0body.yaml"}, "nobody is known, so nobody is hidden"),
        ({"meetings_pages": "meetings"}, "meetings_pages is 'meetings', but it takes a list"),
        ({"meetings_repository": "https://git.example.org/wind/vane"}, "(did you mean 'wind/vane'?)"),
        ({"meetings_repository": {"vane": 3}}, "it takes strings alone"),
        ({"meetings_base_url": "vane.example.org"}, "it takes an address that begins with https:// or http://"),
        ({"meetings_uid_domain": "our vane\n"}, "it takes letters, digits, dots and hyphens"),
    ],
)
def test_a_wrong_setting_is_named_and_its_default_holds(site, conf, message):
    build = site(SITE, conf).build()
    [warning] = build.warnings
    assert message in warning
    assert len(build.json()["meetings"]) == 2


def test_a_pattern_that_matches_nothing(site):
    build = site(SITE, {"meetings_pages": ["meetings/**", "minits/**"]}).build()
    [warning] = build.warnings
    assert "the pattern 'minits/**' matches no document" in warning
    assert warning.endswith("[meetings.pages]")


def test_an_empty_page_and_a_roll_call_without_a_date(site):
    pages = {
        **SITE,
        "meetings/team/empty.md": "",
        "meetings/team/undated.md": "# Some meeting\n\n## Present\n\n- Imke Dorn / Nordlicht / @imkedorn\n",
    }
    build = site(pages).build()
    assert [warning for warning in build.warnings if "[meetings." in warning] == []
    undated = next(meeting for meeting in build.json()["meetings"] if meeting["date"] is None)
    assert undated["id"] == "team-undated"
    assert any(doubt["source"] == "meetings/team/undated.md" for doubt in build.json()["doubts"])


def test_strict_makes_warnings_of_what_was_not_read(site):
    page = MARCH.replace("- Hosting bill", "- Hosting bill\n\nWe then spoke about many other things at length.")
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": page}, {"meetings_strict": True}).build()
    [warning] = build.warnings
    assert "meetings/team/2026-03-05.md:22: WARNING: agenda: 'We then spoke" in warning
    assert warning.endswith("[meetings.unread]")


def test_text_of_notes_never_becomes_markup(site):
    page = MARCH.replace("Hosting bill", "&lt;script&gt;alert(1)&lt;/script&gt; \\*x\\*").replace(
        "Pavel Ruzic /", "Pavel &lt;b&gt; Ruzic /"
    )
    build = site({"index.md": INDEX, "meetings/team/2026-03-05.md": page}).build()
    for name in ("meeting-items.html", "meeting-people.html", "meeting-calendar.html"):
        text = build.text(name)
        assert "<script>alert" not in text
        assert "<b>" not in text


def test_an_option_that_names_nothing(site):
    build = site({**SITE, "page.md": "# Page\n\n```{meeting-items}\n:series: teem\n```\n"}).build()
    [warning] = build.warnings
    assert warning.startswith("page.md:3: WARNING: directive 'meeting-items': there is no series 'teem'")
    assert "'team'" in warning
    assert warning.endswith("[meetings.option]")


def test_an_option_with_a_wrong_value(site):
    build = site({**SITE, "page.md": "# Page\n\n```{meeting-items}\n:limit: many\n:sereis: team\n```\n"}).build()
    assert len(build.warnings) == 2
    assert all(warning.startswith("page.md:3: WARNING: directive 'meeting-items' ") for warning in build.warnings)
    assert "did you mean 'series'?" in build.warnings[1]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "notes.md",
            (
                "# Team 2026-03-05\n\n## Attendees\n\n- Imke Dorn\n\n```{meeting-agenda}\n### Budget\n\n- paid\n\n"
                "### Staff\n\nNobody new.\n```\n"
            ),
        ),
        (
            "notes.rst",
            (
                "Team 2026-03-05\n===============\n\nAttendees\n---------\n\n* Imke Dorn\n\n.. meeting-agenda::\n\n"
                "   Budget\n   ~~~~~~\n\n   * paid\n\n   Staff\n   ~~~~~\n\n   Nobody new.\n"
            ),
        ),
    ],
)
def test_headings_in_a_marked_part_stay_in_it(site, name, text):
    index = "Notes\n=====\n\n.. toctree::\n\n   meetings/notes\n"
    [meeting] = site({"index.rst": index, f"meetings/{name}": text}).build().json()["meetings"]
    assert [item["title"] for item in meeting["agenda"]] == ["Budget", "Staff"]
    assert [one["name"] for one in meeting["attendees"]] == ["Imke Dorn"]


def test_a_warning_does_not_repeat_a_page_that_stands_on_one_line(site):
    build = site({"index.md": INDEX, "page.md": MEETING.replace("15:00", "x" * 100_000)}).build()
    [warning] = build.warnings
    assert warning.startswith("page.md:3: WARNING: meeting '2026-03-05 xxx")
    assert len(warning) < 1200


def test_the_names_of_series_stand_in_addresses(site):
    rule = {"schedule": {"rule": "FREQ=WEEKLY;BYDAY=TU", "time": "17:00 UTC"}}
    wrong = ["", ".", "..", "a/b", "ü x", "a\\b", "a#b", "a\x00b", "-_"]
    right = ["team", "Team_2.0-b", "ü", "हिन्दी", "_a"]
    code = f"meetings_series = {dict.fromkeys([*wrong, *right], rule)!r}"
    build = site({"index.md": "# Weathervane\n"}, code=code).build()
    assert [warning.partition("WARNING: ")[2] for warning in build.warnings] == [
        f"meetings_series[{name!r}] describes the series {name!r}, but the name of a series takes letters, digits, "
        "'-', '_' and '.', at least one of them a letter or digit; it is ignored [meetings.config]"
        for name in wrong
    ]
    assert all(warning.startswith("conf.py:4: ") for warning in build.warnings)
    assert sorted(one["id"] for one in build.json()["series"]) == sorted(right)


def test_a_series_whose_name_is_longer_than_that_of_a_file_may_be(site):
    page = MEETING.replace(":series: team", f":series: {'x' * 300}")
    conf = {"html_baseurl": "https://vane.example.org/"}
    build = site({"index.md": INDEX, "a.md": page}, conf).build()
    assert build.warnings == []
    files = [name for name in build.files() if "xxx" in name]
    assert {name.partition("xxx")[0] for name in files} == {"meetings-", "meeting-events/"}
    assert len(files) == 3


def test_a_base_url_of_sphinx_that_is_no_address_is_none(site):
    build = site(SITE, {"html_baseurl": "/"}).build()
    assert build.json()["base_url"] is None
    assert "set meetings_base_url" in build.status


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        (
            "about.md",
            "# About\n\n:::{meeting-calendar}\n:::\n",
            "about.md:3: WARNING: ':::{meeting-calendar}' looks like",
        ),
        (
            "about.rst",
            "About\n=====\n\n..meeting:: 2026-03-05\n",
            "about.rst:4: WARNING: '..meeting:: 2026-03-05' looks",
        ),
        ("about.rst", "About\n=====\n\n.. meeting-agenda:\n\n   - x\n", "it is left out as a comment"),
        ("about.rst", "About\n=====\n\n.. meeting::2026-03-05\n", "with a space before its name and behind '::'"),
    ],
)
def test_what_looks_like_a_directive_is_named_on_any_page(site, name, text, message):
    [warning] = site({**SITE, name: text}).build().warnings
    assert message in warning
    assert warning.endswith("[meetings.syntax]")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("about.md", "# About\n\n```\n:::{meeting-calendar}\n:::\n```\n"),
        ("about.md", "---\nmeeting: false\n---\n\n# About\n\n:::{meeting-calendar}\n:::\n"),
        ("about.rst", "About\n=====\n\n.. meeting: ask Imke\n"),
    ],
)
def test_an_example_of_a_directive_is_none(site, name, text):
    assert site({**SITE, name: text}).build().warnings == []


def test_two_directives_that_say_different_hours(site):
    page = MEETING + "\n```{meeting} 2026-03-05 16:00 UTC\n```\n"
    build = site({"index.md": INDEX, "page.md": page}).build()
    assert build.json()["meetings"][0]["start"] == "2026-03-05T15:00:00+00:00"
    [doubt] = build.json()["doubts"]
    assert (doubt["line"], doubt["part"], doubt["said"], doubt["taken"]) == (7, "time", "16:00", "15:00")


def test_a_roll_call_deep_in_an_agenda_is_read(site):
    agenda = """
`````{meeting-agenda}
- Masts

  ````{meeting-agenda}
  - Wires

    ```{meeting-attendees}
    - Imke Dorn @imkedorn
    ```
  ````
`````
"""
    [meeting] = site({"index.md": INDEX, "page.md": MEETING + agenda}).build().json()["meetings"]
    assert [who["handle"] for who in meeting["attendees"]] == ["imkedorn"]


def test_a_folder_of_pages_named_like_a_file(site):
    project = site({**SITE, "meetings.ics/tools.md": "# Tools\n"})
    for _ in range(2):
        build = project.build()
        [warning] = build.warnings
        assert warning.startswith(
            "WARNING: the file 'meetings.ics' is not written: pages of this site stand in a folder"
        )
        assert warning.endswith("[meetings.duplicate]")
        assert "Tools" in build.text("meetings.ics/tools.html")
        assert len(build.json()["meetings"]) == 2
        project.write("other.md", "# Other\n")
