"""Accounts in brackets behind names: where most of them are made of the names, the others are accounts, too."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sphinx_meetings.records import Attendance

__all__ = ["account_behind", "admit_accounts"]

_ACCOUNT = re.compile(r"([a-z][a-z0-9_.-]{1,20})\)")
_FEWEST = 2


def account_behind(name: str, text: str) -> str:
    """The word in small letters that stands in brackets behind a name; empty where none does."""
    start = text.find(f"{name} (")
    found = _ACCOUNT.match(text, start + len(name) + 2) if start >= 0 else None
    return found[1] if found else ""


def admit_accounts(people: list[Attendance], behind: Iterable[tuple[Attendance, str]]) -> None:
    """Give the accounts to those of whose names they are not made: "Ana Ruiz (aruiz), Ben Stone (owl), Eva (evak)".

    Args:
        people: Who was there; this list changes.
        behind: Some of them, with the words in brackets behind their names.
    """
    accounts = {id(person): account for person, account in behind}
    known = sum(person.handle == accounts[id(person)] for person in people if id(person) in accounts)
    if known < _FEWEST or 2 * known < len(accounts):
        return
    for number, person in enumerate(people):
        if person.handle is None and (account := accounts.get(id(person))):
            affiliation = None if person.affiliation == account else person.affiliation
            people[number] = person._replace(handle=account, affiliation=affiliation)
