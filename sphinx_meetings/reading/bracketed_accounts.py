"""Accounts in brackets after names: if most are derived from the names, the others are accounts too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_meetings.records import Attendance

__all__ = ["account_behind", "admit_accounts"]

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
