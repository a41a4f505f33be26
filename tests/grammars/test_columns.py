"""What headers say of their columns."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.columns import column_kind, header_kinds


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Name", "name"),
        ("Your name", "name"),
        ("Name (pronouns)", "name"),
        ("Name & institution", "name"),
        ("First and last name", "name"),
        ("Attendee", "name"),
        ("Who", "name"),
        ("Name der Person", "name"),
        ("Nom", "name"),
        ("氏名", "name"),
        ("Affiliation", "affiliation"),
        ("Organization", "affiliation"),
        ("Name of company", "affiliation"),
        ("Firma", "affiliation"),
        ("所属", "affiliation"),
        ("GitHub", "handle"),
        ("GitHub handle", "handle"),
        ("GH Username", "handle"),
        ("@GitHubUsername", "handle"),
        ("@your-handle", "handle"),
        ("Username", "handle"),
        ("nom d’utilisateur", "handle"),
        ("Discord", "other_handle"),
        ("Discord username, if different", "other_handle"),
        ("Matrix", "other_handle"),
        ("Location", "location"),
        ("Time zone", "location"),
        ("Pronouns", "pronouns"),
        ("Initials", "initials"),
        ("Role", "role"),
        ("Present?", "present"),
        ("E-mail", "ignore"),
        ("Notes", "ignore"),
        ("Fun fact", None),
        ("Ana Ruiz", None),
        ("ACME", None),
        ("", None),
        ("name " * 40, None),
    ],
)
def test_what_a_header_says_of_its_column(text, kind):
    assert column_kind(text) == kind


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        (["Name", "Fun fact", "Team"], ("name", "", "affiliation")),
        (["#", "Name", "Company"], ("ignore", "name", "affiliation")),
        (["Name"], ("name",)),
        (["GitHub", "Affiliation"], ("handle", "affiliation")),
        (["Name", "Fun fact"], None),
        (["Company", "Location"], None),
        (["Ana", "Team", "Handle"], None),
        (["Name", "Blue", "Green", "Team"], ("name", "", "", "affiliation")),
        ([], None),
    ],
)
def test_a_header(fields, kinds):
    assert header_kinds(fields) == kinds
