"""Accounts in brackets after names, and names after accounts: if most are surely such, the others are too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_meetings.grammars.names import is_organisation, looks_like_name
from sphinx_meetings.records import Attendance

__all__ = ["account_behind", "admit_accounts", "admit_names"]

_ACCOUNT = re.compile(r"(?:\([^()]{1,60}\) \[|\()([a-z][a-z0-9_.-]{1,20})[\])]")
_FEWEST = 2


def account_behind(name: str, text: str) -> str:
    """Return the lower-case word in brackets after a name, "(owl)" or "(ACME) [owl]"; empty if there is none."""
    start = text.find(f"{name} (")
    found = _ACCOUNT.match(text, start + len(name) + 1) if start >= 0 else None
    return found[1] if found else ""


def admit_accounts(people: list[Attendance], behind: Iterable[tuple[Attendance, str]]) -> None:
    """Set accounts that are not derived from the name: "owl" in "Ana Ruiz (aruiz), Ben Stone (owl), Eva (evak)".

    Args:
        people: Who was present; modified in place.
        behind: Some of them, with the words in brackets after their names.
    """
    accounts = {id(person): account for person, account in behind}
    known = sum(person.handle == accounts[id(person)] for person in people if id(person) in accounts)
    if known < _FEWEST or 2 * known < len(accounts):
        return
    for number, person in enumerate(people):
        if person.handle is None and (account := accounts.get(id(person))):
            affiliation = None if person.affiliation == account else person.affiliation
            people[number] = person._replace(handle=account, affiliation=affiliation)


def admit_names(people: list[Attendance], called: Iterable[Attendance]) -> None:
    """Set names that only the lines beside them show to be names: "Osk" in "@ana (Ana), @ben (Ben), @owl (Osk, ACME)".

    Args:
        people: Who was present; modified in place.
        called: Those whose accounts have brackets after them.
    """
    beside = {id(person): person.name != person.handle for person in called}
    named = sum(beside.values())
    if named < _FEWEST or 2 * named < len(beside):
        return
    for number, person in enumerate(people):
        name, _, rest = (person.affiliation or "").partition(", ")
        if beside.get(id(person)) is False and name and looks_like_name(name) and not is_organisation(name):
            people[number] = person._replace(name=name, affiliation=rest or None)
