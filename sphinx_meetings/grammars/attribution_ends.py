"""Attributions that nothing sets apart from the title before them: ``title @kim``, ``title 10min``.

The word before them tells whether they are part of what the title says: "talk to @kim".
"""

from __future__ import annotations

import re

from sphinx_meetings.grammars.patterns import words_of

__all__ = ["is_for_somebody", "last_handle", "last_minutes"]

_HANDLE_ALONE = re.compile(r"(\S+)\s(@[A-Za-z0-9][\w-]{0,38})$")
_ABOUT_SOMEBODY = words_of("""
    a about and any as ask asked asks assign assigned at cc congrats congratulations contact for from hello hi if in
    is like meet needs of on onboard or per ping pinged poke see should tell thank thanks than the to using via wait
    waiting welcome with und mit an von für avec à et pour con y para
""")
"""Before a handle, these say what is done with somebody: "talk to @kim"."""
_FOR_SOMEBODY = ("welcom", "intro", "congrat", "thank", "farewell", "meet ", "interview", "onboard", "vote")
_MINUTES_ALONE = re.compile(r"\s+(\d{1,3}\s?(?:m|mins?|分間?|['’′]))$", re.IGNORECASE)
_BEFORE_MINUTES = words_of("""
    a about after an and another at by cut every extra first for from had have in is just last least most need needs
    next of only or per takes than the this took to under until up within
""")


def last_handle(text: str, start: int, stop: int) -> re.Match[str] | None:
    """A handle behind a title; its second group is the handle."""
    found = _HANDLE_ALONE.search(text, start, stop)
    return None if found is None or found[1].strip("*_:").casefold() in _ABOUT_SOMEBODY else found


def last_minutes(text: str) -> re.Match[str] | None:
    """Minutes behind a title; its group is the length."""
    found = _MINUTES_ALONE.search(text)
    before = text[: found.start()].split()[-1:] if found else []
    return None if not before or before[0].casefold() in _BEFORE_MINUTES else found


def is_for_somebody(title: str) -> bool:
    """Whether a title is about a person and not by one: "Welcome the new member: Kim"."""
    return title[:12].casefold().startswith(_FOR_SOMEBODY)
