"""Organisations before their people: "ACME: Ana, Ben" beside "Globex: Carla"."""

from __future__ import annotations

from collections.abc import Sequence

from docutils import nodes

from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.names import is_organisation, looks_like_name
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.roll_call import read_roll_call_line
from sphinx_meetings.grammars.roll_call_lists import names_affiliation
from sphinx_meetings.grammars.vocabulary import classify_label
from sphinx_meetings.reading.blocks import is_listing, items_of
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, take_apart
from sphinx_meetings.reading.text import Sources, own_line
from sphinx_meetings.records import Line

__all__ = ["are_affiliations", "heads_people", "organisation_of", "organisations_before"]

_FROM = late(r"[A-Za-z]{4,20} (?:from|for the|f[üu]r) ([A-ZÀ-Þ][^:]{1,38})$")
_DASH = late(r"([^:;,–—(]{2,40}?) [-–—] (?=\S)")


def are_affiliations(said: Sequence[Statement]) -> bool:
    """Whether the labels of a list are organisations ("ACME: Ana"), and not the people ("Ana Ruiz: ACME")."""
    if sum(names_affiliation(each.label) for each in said) <= len(said) / 2:
        return False
    named = [begins_with_given_name(text) for text in (each.label for each in said)]
    behind = [begins_with_given_name(text) for text in (each.value.text for each in said)]
    return sum(named) <= sum(behind)


def organisations_before(lines: Sequence[Line], scope: Scope) -> dict[str, tuple[str, int]]:
    """Map each line such as ``ACME - Ana, Ben`` to its organisation and the offset at which the people begin."""
    found: dict[str, tuple[str, int]] = {}
    labelled = [take_apart(line) for line in lines if ": " in line.text]
    if len(labelled) == len(lines) > 1 and are_affiliations(labelled):
        if not any(classify_label(each.label, scope.words) for each in labelled):
            return {each.line.text: (each.label, each.line.text.index(": ") + 2) for each in labelled}
        return found
    parted = [(line, dash) for line in lines if (dash := _DASH.match(line.text)) is not None]
    if len(parted) < 2 or 2 * len(parted) <= len(lines):
        return found
    named = sum(begins_with_given_name(dash[1]) for _, dash in parted)
    behind = sum(begins_with_given_name(line.text[dash.end() :]) for line, dash in parted)
    if named or 2 * behind < len(parted):
        return found
    for line, dash in parted:
        if names_affiliation(dash[1]):
            found[line.text] = (dash[1], dash.end())
    return found


def heads_people(line: Line, below: Sequence[nodes.Element], sources: Sources) -> bool:
    """Whether an item heads a list of people without being one: "ACME", with a list of names below."""
    label = line.text.rstrip(" :：")
    if not below or begins_with_given_name(label):
        return False
    if not looks_like_name(label) and not is_organisation(label):
        return False
    lines = [own_line(item, sources) for block in below if is_listing(block) for item in items_of(block)]
    read = [read_roll_call_line(each) for each in lines if each is not None and isinstance(each, Line)]
    people = [found.attendance[0] for found in read if found.attendance]
    if len(people) < len(read) or not people or any(person.name == person.handle for person in people):
        return False
    given = sum(begins_with_given_name(person.name) for person in people)
    return 2 * given > len(people) or all(" " in person.name for person in people)


def organisation_of(label: str) -> str:
    """Return the organisation in a label such as "Participants from ACME"."""
    found = _FROM.match(label)
    return found[1] if found and names_affiliation(found[1]) else ""
