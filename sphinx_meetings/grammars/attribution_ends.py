"""Attributions at the end of a line: ``title (Kim)``, ``title - Kim``, ``title @kim``, ``title 10min``.

Where no punctuation separates an attribution from the title, the word before it tells whether it is really part of the
title: "talk to @kim".
"""

from __future__ import annotations

import re

from sphinx_meetings.grammars.attributed_line import DASH, MOST, SPACE, STAMP, WINDOW, AttributedLine
from sphinx_meetings.grammars.durations import MINUTES, minutes_of_slot, read_minutes, starts_with_minutes
from sphinx_meetings.grammars.owners import Trust, are_known, read_owners
from sphinx_meetings.grammars.patterns import late, words_of

__all__ = ["AttributionsAtEnd"]

_STRAY_BRACKETS = re.compile(r"[()\[\]]{1,3}([^()\[\]]{1,40})[)\]]{1,2}$")
_HANDLES = late(r"(?:[-–—/|,(]|\b(?:by|cc|von|par|por|da|door))\s*(@[A-Za-z0-9][\w-]{0,38})\)?$")
_BARE_MINUTES = late(
    rf"(?:\s[-–—/|~]+\s*|\s(?::[a-z_]{{3,30}}:|[⏱⏲⏰⌛⏳🕐🕑🕒]\ufe0f?)\s*|[,;]\s*|(?<=[)\]])\s*[-–—:]?\s*)({MINUTES}\s*\??)$",
    re.IGNORECASE,
)
_LABELLED_AT_END = late(
    r"[.,;:] ((?:presenters?|owner|lead|speaker|author|champion)\s?[:=]\s?|"
    r"(?:(?:presented|led|proposed|raised|submitted) )?by )"
    r"[^.,;:()]{2,40}\.?$",
    re.IGNORECASE,
)
_CLOCK_AT_END = late(r"[(\[](\d{1,2}):(\d{2})(?:\s?[-–—]\s?(\d{1,2}):(\d{2}))?[)\]]$")
_BEFORE_NAMES = re.compile(r"[,;]\s|\s[-–—]\s")
_NUMBER_BEHIND_PIPE = re.compile(r"\s\|\s(\d{1,3})$")
_NUMBER_BEHIND_BRACKETS = re.compile(r"[)\]]\s(\d{1,2})$")
_REFERENCE_AT_END = late(r"(?:<?https?://[^\s<>]+>?|(?<!\S)[\w.-]*(?:/[\w.-]+)?[#!]\d{1,9})$")
_AND = re.compile(r" (?:and|&) ")
_DIGIT = re.compile(r"\d")
_HANDLE_ALONE = re.compile(r"(\S+)\s(@[A-Za-z0-9][\w-]{0,38})$")
_ABOUT_SOMEBODY = words_of("""
    a about and any as ask asked asks assign assigned at cc congrats congratulations contact for from hello hi if in
    is like meet needs of on onboard or per ping pinged poke see should tell thank thanks than the to using via wait
    waiting welcome with und mit an von für avec à et pour con y para
""")
"""A handle after one of these belongs to the title: "talk to @kim"."""
_FOR_SOMEBODY = ("welcom", "intro", "congrat", "thank", "farewell", "meet ", "interview", "onboard", "vote")
_MINUTES_ALONE = late(r"\s+(\d{1,3}\s?(?:m|mins?|分間?|['’′]))$", re.IGNORECASE)
_BEFORE_MINUTES = words_of("""
    a about after an and another are at by cut every extra first for from had have in is just last least most need
    needs next of only or per takes than the this took to under until up was were within
""")


class AttributionsAtEnd(AttributedLine):
    """A line whose attributions at the end are read."""

    __slots__ = ()

    def read_end(self) -> None:
        stop = self.stop
        for _ in range(MOST):
            before = self.stop
            end = self.stop
            while end > self.start and self.text[end - 1] in SPACE + ".:;,":
                end -= 1
            if end <= self.start or not (self.brackets_at_end(end) or self.length_at_end(end) or self.name_at_end(end)):
                self.stop = before
                break
        if self.stop == stop:
            self.before_address()

    def brackets_at_end(self, end: int) -> bool:
        if self.text[end - 1] not in ")]":
            return False
        stamp = STAMP.search(self.text, max(self.start, end - WINDOW), end)
        if stamp and stamp.end() == end:
            self.drop(stamp.start())
            return True
        clock = (
            _CLOCK_AT_END.search(self.text, max(self.start, end - 20), end) if self.text[end - 2].isdecimal() else None
        )
        if clock and clock.start() > self.start:
            self.take_hours(clock)
            return True
        start = self.opening(end)
        said = self.text[start + 1 : end - 1] if start >= 0 else ""
        if start < 0 or not said.strip("()[] "):
            # A typing error: "title ()Kim)".
            stray = _STRAY_BRACKETS.search(self.text[max(self.start, end - WINDOW) : end])
            if stray is None:
                return False
            start, said = end - len(stray[0]), stray[1]
        return self.attribution(start, end, said, self.trust(end))

    def take_hours(self, clock: re.Match[str]) -> None:
        """``title (10:45)``, ``title (10:45-11:00)``."""
        if self.minutes is None and clock[3]:
            self.minutes = minutes_of_slot(clock)
        self.drop(clock.start())

    def trust(self, end: int) -> Trust:
        return Trust.BRACKETS if self.text[end - 1] == "]" else Trust.WEAK

    def attribution(self, start: int, end: int, said: str, trust: Trust) -> bool:
        """Take ``text[start:end]`` off the line if what it says is an attribution; return whether it is."""
        if start <= self.start or not self.free(start, end):
            return False
        owned = read_owners(said, trust, self.known)
        if owned is None:
            length = starts_with_minutes(said[:40])
            if length and self.minutes is None:
                self.minutes = length[0]  # "(5-10 min, then a show of hands)" stays in the title
            return False
        if self.owners and (self.owned_at_start or trust is Trust.WEAK) and owned.minutes is None:
            return False
        after, self.owners = self.owners, []
        self.take(owned)
        self.owners += [owner for owner in after if owner not in self.owners]
        self.drop(start)
        return True

    def length_at_end(self, end: int) -> bool:
        """``title - 10 min``, ``title [Kim] 5min``."""
        if self.minutes is not None:
            return False
        for span in self.line.spans:  # "title `10min`"
            if span.stop == end and span.start > self.start and span.kind != "link":
                minutes = read_minutes(self.text[span.start : span.stop].strip("()[] "))
                if minutes is not None:
                    self.minutes = minutes
                    self.drop(span.start)
                    return True
        if self.text[end - 1].isdecimal() and self.number_behind_brackets(end):
            return True
        near = self.text[max(self.start, end - 40) : end]
        match = (_BARE_MINUTES.search(near) or _last_minutes(near)) if _DIGIT.search(near) else None
        if match is None or (minutes := read_minutes(match[1])) is None:
            return False
        self.minutes = minutes
        self.stop = end - len(match[0])
        if self.text[self.stop : self.stop + 1] in (",", ";"):
            self.names_before_length()
        self.drop(self.stop)
        return True

    def names_before_length(self) -> None:
        """``title, Kim, 10 min``, ``title - Kim, Lee, 10 min``."""
        floor = max(self.start, self.stop - 40)
        for match in () if self.owners else _BEFORE_NAMES.finditer(self.text, floor, self.stop):
            said = self.text[match.end() : self.stop]
            if match.start() > self.start and "]" not in said and are_known(said, self.known):
                self.take(read_owners(said, Trust.WEAK, self.known))
                self.stop = match.start()
                return

    def number_behind_brackets(self, end: int) -> bool:
        """``title (Kim) 15``, ``title | Kim | 15``."""
        piped = _NUMBER_BEHIND_PIPE.search(self.text, max(self.start, end - 8), end)
        if piped and self.text.find(" | ", self.start, piped.start()) > 0:  # but "Issue | 42"
            self.minutes = int(piped[1])
            self.drop(piped.start())
            return True
        match = _NUMBER_BEHIND_BRACKETS.search(self.text, max(self.start, end - 6), end)
        closing = match.start() + 1 if match else 0
        opening = self.opening(closing) if match and closing > self.start else -1
        if match is None or opening <= self.start:
            return False
        owned = read_owners(self.text[opening + 1 : closing - 1], self.trust(closing), self.known)
        if owned is None or not owned.owners or owned.minutes is not None:
            return False
        self.minutes = int(match[1])
        self.drop(closing)
        return True

    def name_at_end(self, end: int) -> bool:
        """``title - Kim``, ``title / @kim``."""
        floor = max(self.start, end - WINDOW // 2)
        if "@" in self.text[floor:end]:
            match = _HANDLES.search(self.text, floor, end)
            if match:
                return self.attribution(match.start(), end, match[1], Trust.SURE)
            alone = _last_handle(self.text, floor, end)
            if alone and (alone.start() > self.start or alone[1].startswith("#")):
                return self.attribution(alone.start(2), end, alone[2], Trust.SURE)
        question = -1 if self.owners else self.text.rfind("? ", floor, end)
        if question > self.start and self.attribution(question + 1, end, self.text[question + 2 : end], Trust.WEAK):
            return True
        if self.line.spans and not self.owners and (self.name_behind_bold(end) or self.name_behind_length(end)):
            return True
        dashes = [] if self.owners else list(DASH.finditer(self.text, floor, end))[-MOST:]
        for dash in dashes:  # in "title - Kim / Lee" the owners follow the first one
            if self.attribution(dash.start(), end, self.text[dash.end() : end], Trust.WEAK):
                return True
        if not self.owners and self.name_behind_comma(floor, end):
            return True
        colon = -1 if self.owners else self.text.rfind(": ", floor, end)  # "title: Kim", if Kim was there
        said = self.text[colon + 2 : end].strip()
        if _is_for_somebody(self.text[self.start : self.stop]):
            return False
        return colon > 0 and said.casefold() in self.known and self.attribution(colon, end, said, Trust.WEAK)

    def name_behind_comma(self, floor: int, end: int) -> bool:
        """``title, Kim (10 min)``, or ``title, Kim`` if Kim was there, but not ``Lee, Kim``."""
        may_be = not self.owners and (self.text.find(" by ", floor, end) > 0 or self.text.find(":", floor, end) > 0)
        labelled = _LABELLED_AT_END.search(self.text, floor, end) if may_be else None
        if labelled and labelled.start() > self.start:
            return self.attribution(labelled.start(), end, self.text[labelled.start(1) : end], Trust.WEAK)
        comma = max(self.text.rfind(", ", floor, end), self.text.rfind("; ", floor, end))
        if comma <= self.start:
            return False
        said, before = self.text[comma + 2 : end].casefold(), self.text[floor:comma].casefold()
        if self.minutes is None:
            is_somebody = len(said) > 2 and all(name in self.known for name in _AND.split(said))
            if not is_somebody or before.rpartition(" ")[2] in self.known or before.rpartition(", ")[2] in self.known:
                return False
        return self.attribution(comma, end, self.text[comma + 2 : end], Trust.WEAK)

    def name_behind_bold(self, end: int) -> bool:
        """``**title** Kim``, ``title *Kim*``."""
        for span in self.line.spans:
            if span.kind == "emphasis" and span.stop == end and span.start > self.start:
                if _is_for_somebody(self.text[self.start : span.start]):
                    return False
                return self.attribution(span.start, end, self.text[span.start : end].strip(), Trust.WEAK)
            if span.kind == "strong" and span.start == self.start and self.start < span.stop < end:
                return self.attribution(span.stop, end, self.text[span.stop : end].strip(), Trust.WEAK)
        return False

    def name_behind_length(self, end: int) -> bool:
        """``title `10min` Kim``."""
        for span in self.line.spans:
            if span.kind == "code" and self.start < span.start and span.stop < end:
                minutes = read_minutes(self.text[span.start : span.stop].strip("()[] "))
                said = self.text[span.stop : end].strip() if minutes is not None else ""
                owned = read_owners(said, Trust.WEAK, self.known) if said else None
                if owned is not None and self.take(owned._replace(minutes=minutes)):
                    self.drop(span.start)
                    return True
        return False

    def before_address(self) -> None:
        """``title (Kim) https://example.org``, ``title - Kim, 5 min owner/repo#12``, ``title (Kim) (#12)``."""
        if self.owners or not (self.line.spans or "://" in self.text or "#" in self.text):
            return
        end = max(
            (span.start for span in self.line.spans if span.kind == "link" and span.stop >= self.stop - 1), default=-1
        )
        if end < 0:
            address = _REFERENCE_AT_END.search(self.text, max(self.start, self.stop - 2 * WINDOW), self.stop)
            end = address.start() if address else 0
        while end > self.start and self.text[end - 1] in SPACE + "-–—:<([":
            end -= 1
        if end <= self.start:
            return
        stop = self.stop
        self.stop = end
        for _ in range(MOST):
            before = self.stop
            if before <= self.start or not (
                self.brackets_at_end(before) or self.length_at_end(before) or self.name_at_end(before)
            ):
                self.stop = before
                break
        if self.stop < end:
            self.holes.append((self.stop, end))
        self.stop = stop


def _last_handle(text: str, start: int, stop: int) -> re.Match[str] | None:
    """A match for a handle that follows a title; its second group is the handle."""
    found = _HANDLE_ALONE.search(text, start, stop)
    return None if found is None or found[1].strip("*_:").casefold() in _ABOUT_SOMEBODY else found


def _last_minutes(text: str) -> re.Match[str] | None:
    """A match for minutes that follow a title; its group is the length."""
    found = _MINUTES_ALONE.search(text)
    before = text[: found.start()].split()[-1:] if found else []
    return None if not before or before[0].casefold() in _BEFORE_MINUTES else found


def _is_for_somebody(title: str) -> bool:
    """Whether a title is about a person rather than owned by one: "Welcome the new member: Kim"."""
    return title[:12].casefold().startswith(_FOR_SOMEBODY)
