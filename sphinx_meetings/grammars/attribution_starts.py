"""Attributions at the start of a line: ``**Kim (10m):** title``, ``[Kim] title``, ``Kim, 5 min: title``."""

from __future__ import annotations

import re
from unicodedata import category

from sphinx_meetings.grammars.agenda_words import EVERYBODY
from sphinx_meetings.grammars.attributed_line import DASH, MOST, SPACE, STAMP, WINDOW, AttributedLine
from sphinx_meetings.grammars.durations import minutes_of_slot, read_minutes, starts_with_minutes
from sphinx_meetings.grammars.owners import Trust, read_owners
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.records import Span

__all__ = ["AttributionsAtStart"]

_EMOJI_CATEGORIES = frozenset({"So", "Sk", "Mn", "Cf"})
_BETWEEN = frozenset({",", "/", "&", "+", ", and", "and", "und", "et", "y", "e", "en"})
_AFTER_OWNER = SPACE + ":,;-–—/|.·"
_START_BRACKETS = late(r"[(\[]([^()\[\]]{1,80})[)\]](?![A-Za-z0-9_À-ɏ])")
_NEXT_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
_HANDLES = late(r"(@[A-Za-z0-9][\w-]{0,38}(?:(?: ?[,&+/] ?| and | )@[A-Za-z0-9][\w-]{0,38}){0,3}) +([^\W_][\w'’-]*)")
_DOES = words_of("""
    add adds also am and are ask asks at be been brings but can cannot could did didn't do does doesn't encourages
    feels finds for from gave gets gives got had has have he hopes if in is joins knows leads likes looks made may
    mentions might must needs notes now of on opens or plans posts proposes puts reports ran reminds runs said saw says
    sees sends shares she should shows so still suggests takes talks tells thanks that then there they thinks to
    took tries upon via volunteers wants was we went were who will with won't wonders works would writes wrote yes
""")
"""After a handle, these say what somebody does, or that the topic does not follow at once."""
_TEAM = late(r"team|@all\b|(?<![a-z])(?:wg|sig|committee|council)(?![a-z])|everyone|@here\b|@channel", re.IGNORECASE)
_SLOT = late(r"(\d{1,2})[:.h](\d{2})\s*[-–—]\s*(\d{1,2})[:.h](\d{2})(?![\d:.])\s*")
_CLOCK = late(
    r"\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?\s*(?:[-–—|]\s|:\s)\s*(?=\S)"
    r"|\d{1,2}:\d{2}\s+(?=[^\W\d_]|[@\[(#\"“„«])"
    r"(?!(?:am|pm|uhr|utc|gmt|h|hrs?|(?-i:[A-Z]{2,3}T|is|was|works?|would|for))\b)",
    re.IGNORECASE,
)


class AttributionsAtStart(AttributedLine):
    """A line whose attributions at the start are read."""

    __slots__ = ()

    def read_start(self) -> None:
        start = self.start
        if start < self.stop and not self.text[start].isalnum() and not self.text[start].isascii():
            self.skip_emoji()
        behind = self.start
        self.read_behind_emoji()
        if self.start == behind:
            self.start = start  # the emoji is part of the title

    def skip_emoji(self) -> None:
        """Skip the emoji that decorate a line: "🚀 [Kim] title"."""
        while self.start < self.stop and (
            self.text[self.start] in SPACE or category(self.text[self.start]) in _EMOJI_CATEGORIES
        ):
            self.start += 1

    def read_behind_emoji(self) -> None:
        if not self.bold():
            for _ in range(MOST):
                if not (self.brackets_at_start() or self.length_at_start()):
                    break
            if not self.owners and not self.before_length():
                self.before_colon()
                if not self.owners and self.text.startswith("@", self.start):
                    self.handles_at_start()
        self.owned_at_start = bool(self.owners)

    def bold(self) -> bool:
        """``**Kim (10m):** title``, ``**Kim** (10 min): title``, ``**Kim**, **Lee** title``."""
        for span in self.line.spans:
            if span.kind == "strong" and span.start == self.start:
                break
        else:
            return False
        if span.stop >= self.stop or span.stop - span.start > WINDOW:
            return False
        stop = self._last_bold(span)
        said = self.text[span.start : stop].rstrip()
        beside = _NEXT_BRACKETS.match(self.text, stop, self.stop)
        beside_owned = read_owners(beside[1], Trust.WEAK, self.known) if beside else None
        if beside_owned and beside_owned.owners and not read_owners(said, Trust.WEAK, self.known):
            return False  # "**Colours** [Kim]"
        if beside and beside_owned:
            said, stop = f"{said}, {beside[1]}", beside.end()
        # "**Fonts**: title" does not mean that somebody is called Fonts.
        if not self.take(read_owners(said.rstrip(":"), Trust.WEAK, self.known)):
            return False
        self.skip(stop, _AFTER_OWNER)
        self.length_at_start()
        return True

    def _last_bold(self, first: Span) -> int:
        """The end of the last name of several in bold, or of the first if the others are none."""
        stop = first.stop
        for span in self.line.spans:
            if span.kind == "strong" and span.start > stop and self.text[stop : span.start].strip() in _BETWEEN:
                stop = span.stop
        if stop > first.stop and not read_owners(self.text[first.start : stop], Trust.WEAK, self.known):
            return first.stop
        return stop

    def brackets_at_start(self) -> bool:
        stamp = STAMP.match(self.text, self.start, self.stop)
        if stamp:
            self.skip(stamp.end(), _AFTER_OWNER)
            return True
        match = _START_BRACKETS.match(self.text, self.start, self.stop)
        if match is None or not self.free(match.start(), match.end()):
            return False
        everybody = match[1].strip().casefold() in EVERYBODY
        if not everybody and not self.take(read_owners(match[1], Trust.BRACKETS, self.known)):
            return False
        self.skip(match.end(), _AFTER_OWNER)
        return True

    def length_at_start(self) -> bool:
        """``10 min: title``, ``**Kim** 10 min title``, ``10:00-10:15 title``."""
        if self.minutes is not None or not self.text[self.start : self.start + 1].isdecimal():
            return False
        slot = _SLOT.match(self.text, self.start, self.stop)
        if slot:
            self.minutes = minutes_of_slot(slot)
            self.skip(slot.end(), _AFTER_OWNER)
            return True
        clock = _CLOCK.match(self.text, self.start, self.stop)
        if clock:
            self.skip(clock.end(), _AFTER_OWNER)
            return True
        found = starts_with_minutes(self.text[self.start : self.start + 40])
        if found is None:
            return False
        in_code = any(span.kind == "code" and span.start == self.start for span in self.line.spans)
        after = self.text[self.start + found[1] :].lstrip()[:1]
        if not (
            self.owners or in_code or after in tuple(":-–—|") or after.isupper()
        ):  # "5 min Budget", not "5 min talk"
            return False
        self.minutes = found[0]
        self.skip(self.start + found[1], _AFTER_OWNER)
        return True

    def before_length(self) -> bool:
        """``Kim (5 min) title``, ``all (5 min) title``."""
        opening = self.text.find(" (", self.start, min(self.stop, self.start + WINDOW // 4))
        beside = _NEXT_BRACKETS.match(self.text, opening, self.stop) if opening > self.start else None
        minutes = read_minutes(beside[1]) if beside and beside.end() < self.stop else None
        if beside is None or minutes is None or not self.free(self.start, beside.end()):
            return False
        said = self.text[self.start : opening]
        if said.casefold() not in EVERYBODY and not self.take(read_owners(said, Trust.WEAK, self.known)):
            return False
        self.minutes = minutes
        self.skip(beside.end(), _AFTER_OWNER)
        return True

    def before_colon(self) -> None:
        """``Kim and Lee: title``, ``@kim - title``, ``Kim, 5 min: title``, ``LATE: Kim: title``."""
        colon = self.colon(self.start)
        dash = DASH.search(self.text, self.start, min(self.stop, self.start + WINDOW // 2))
        for start, stop in ((colon, colon + 1), dash.span() if dash else (-1, -1)):
            may_be = start > self.start and self.free(self.start, start) and not self.topic_before(start, stop)
            if may_be and self.take(read_owners(self.text[self.start : start], Trust.WEAK, self.known)):
                self.skip(stop, _AFTER_OWNER)
                return
        if colon > 0 and self.text[self.start : colon].strip("*_ ").casefold() in EVERYBODY:
            self.skip(colon + 1, _AFTER_OWNER)  # "All: title" has no owner
            return
        beside = _NEXT_BRACKETS.match(self.text, colon + 1, self.stop) if colon > 0 else None
        if beside and self.free(*beside.span()) and self.take(read_owners(beside[1], Trust.WEAK, self.known)):
            self.holes.append(beside.span())  # "Late: [Kim] title"
            return
        second = self.colon(colon + 1) if colon > 0 else -1
        if second > 0 and self.free(colon, second):
            said = self.text[colon + 1 : second].strip()
            if " " not in said and self.take(read_owners(said, Trust.WEAK, self.known)):
                self.holes.append((colon + 1, second + 1))

    def handles_at_start(self) -> None:
        """``@kim title``, ``@kim @lee title``, but not what somebody did: "@kim will ask", "@kim asked"."""
        match = _HANDLES.match(self.text, self.start, self.stop)
        if match is None or match[2].casefold() in _DOES or match[2].endswith("ed") or _TEAM.search(match[1]):
            return
        owned = read_owners(match[1].replace(" @", ", @"), Trust.WEAK, self.known)
        if owned is None or not self.free(*match.span(1)):
            return
        self.take(owned)
        self.skip(match.end(1), _AFTER_OWNER)

    def topic_before(self, start: int, stop: int) -> bool:
        """Whether a topic precedes a colon or dash, with its owner or length: ``Budget (Kim): vote``.

        It also does in ``Budget (Kim - 10 min)`` and ``Budget (10 min) - Kim``.
        """
        before = self.text[self.start : start]
        if before.count("(") > before.count(")"):
            return True
        if not before.endswith((")", "]")) or (opening := self.opening(start)) <= self.start:
            return False
        if read_owners(self.text[self.start : opening].strip(), Trust.WEAK, self.known) is not None:
            return False
        inside = read_owners(before[opening + 1 - self.start : -1], Trust.WEAK, self.known)
        if inside is not None and inside.owners and inside.minutes is None:
            return True
        behind = read_owners(self.text[stop : self.stop].strip(), Trust.WEAK, self.known)
        return behind is not None and bool(behind.owners)

    def colon(self, start: int) -> int:
        """The position of the colon that ends a label, not of one in an address or a time."""
        colon = self.text.find(":", start, min(self.stop, start + WINDOW // 2))
        if colon < 0 and not self.text.isascii():
            return self.text.find("：", start, min(self.stop, start + WINDOW // 2))
        return colon if colon > start and self.text[colon + 1 : colon + 2] in ("", *SPACE) else -1
