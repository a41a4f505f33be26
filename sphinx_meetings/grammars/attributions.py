"""Who owns an agenda item and how long it takes, in all the places where people say it.

**Kim (10m):** title      [Kim] title        @kim: title
Kim, 5 min: title         title (Kim)        title - Kim
"""

from __future__ import annotations

import re
from collections.abc import Collection

from sphinx_meetings.grammars.agenda_words import EVERYBODY
from sphinx_meetings.grammars.attribution_ends import is_for_somebody, last_handle, last_minutes
from sphinx_meetings.grammars.durations import MINUTES, read_minutes, starts_with_minutes
from sphinx_meetings.grammars.names import handle_of_url
from sphinx_meetings.grammars.owners import Owned, Trust, read_owners
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.records import Line, Mention

__all__ = ["Attributions", "brackets_of"]

_WINDOW = 160
"""An attribution stands this near to the start or the end of the text."""

_MOST = 6
"""Attributions at one end of a line."""

_A_FEW = 4
"""Names of a roll call that is too short to vouch for others."""

_SPACE = " \t\u00a0"
_AFTER_OWNER = _SPACE + ":,;-–—/|.·"
_AFTER_TITLE = _SPACE + ":,;-–—/|·"
_START_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]](?![A-Za-z0-9_À-ɏ])")
_NEXT_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]{1,60})[)\]]")
_STAMP = re.compile(r"\[(?:time|color)=[^\[\]]{0,60}\]")  # what HackMD puts beside [name=Kim]
_SLOT = re.compile(r"(\d{1,2})[:.h](\d{2})\s*[-–—]\s*(\d{1,2})[:.h](\d{2})(?![\d:.])\s*")
_CLOCK = late(
    r"\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?\s*(?:[-–—|]\s|:\s)\s*(?=\S)"
    r"|\d{1,2}:\d{2}\s+(?=[^\W\d_])(?!(?:am|pm|uhr|utc|gmt|[a-z]{2,3}t|h|hrs?|is|was|works?|would|for)\b)",
    re.IGNORECASE,
)
_STRAY_BRACKETS = re.compile(r"[()\[\]]{1,3}([^()\[\]]{1,40})[)\]]{1,2}$")
_DASH = re.compile(r"\s[-–—/|]+\s|\s[-–—](?=@)")
_HANDLES = re.compile(r"(?:[-–—/|,(]|\b(?:by|cc|von|par|por|da|door))\s*(@[A-Za-z0-9][\w-]{0,38})\)?$")
_BARE_MINUTES = late(rf"(?:\s[-–—/|]+\s*|[,;]\s*|(?<=[)\]])\s*[-–—:]?\s*)({MINUTES}\s*\??)$", re.IGNORECASE)
_REFERENCE_AT_END = re.compile(r"(?:<?https?://[^\s<>]+>?|(?<!\S)[\w.-]*(?:/[\w.-]+)?[#!]\d{1,9})$")
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")
_DIGIT = re.compile(r"\d")
_ASCII_BRACKETS = str.maketrans("（）［］【】", "()[][]")
_OPENING = {")": "(", "]": "["}


class Attributions:
    """A line, read from both ends: ``text[start:stop]`` is what is left for the title.

    Whatever is read is an attribution as a whole or stays in the title: "(needs Kim?)" stays.
    """

    __slots__ = ("holes", "known", "line", "minutes", "owned_at_start", "owners", "start", "stop", "text")

    def __init__(self, line: Line, known: Collection[str]) -> None:
        self.line = line
        self.text = line.text if line.text.isascii() else line.text.translate(_ASCII_BRACKETS)
        self.known = known
        self.start = self.stop = 0
        self.owners: list[Mention] = []
        self.owned_at_start = False
        self.minutes: int | None = None
        self.holes: list[tuple[int, int]] = []
        end = line.text.find("\n")
        self.drop(end if end >= 0 and line.text[:end].strip() else len(line.text))
        self.skip(0, _SPACE + "\n")

    def read(self) -> None:
        """Find the owners and the length, wherever people put them."""
        self.read_start()
        self.read_end()
        self.read_middle()

    def title(self) -> str:
        text, pieces, position = self.line.text, [], self.start
        for start, stop in sorted(self.holes):
            pieces += [text[position:start].rstrip(), "" if text[stop : stop + 1] in (":", ",", ".") else " "]
            position = stop
        return " ".join("".join([*pieces, text[position : self.stop]]).split())

    # --- helpers ----------------------------------------------------------------------------------------------------

    def take(self, owned: Owned | None) -> bool:
        if owned is None:
            return False
        for mention in owned.owners:
            linked = self.linked(mention)
            if not self.owners or all(linked.name.casefold() != owner.name.casefold() for owner in self.owners):
                self.owners.append(linked)
        if owned.minutes is not None:
            self.minutes = owned.minutes
        return True

    def linked(self, mention: Mention) -> Mention:
        """With the handle, where the name is a link to a profile."""
        if mention.handle is None:
            for span in self.line.spans:
                if span.kind == "link" and self.text[span.start : span.stop].strip("@") == mention.name:
                    return mention._replace(handle=handle_of_url(span.target))
        return mention

    def free(self, start: int, stop: int) -> bool:
        """Whether the stretch is neither code nor a link to something else than a person."""
        return not any(
            span.start < stop
            and span.stop > start
            and (
                span.kind == "code" or (span.kind == "link" and span.start >= start and not handle_of_url(span.target))
            )
            for span in self.line.spans
        )

    def skip(self, start: int, letters: str) -> None:
        self.start = start
        while self.start < self.stop and self.text[self.start] in letters:
            self.start += 1

    def drop(self, stop: int) -> None:
        self.stop = stop
        while self.stop > self.start and self.text[self.stop - 1] in _AFTER_TITLE:
            self.stop -= 1

    # --- the start of the line --------------------------------------------------------------------------------------

    def read_start(self) -> None:
        if not self.bold():
            for _ in range(_MOST):
                if not (self.brackets_at_start() or self.length_at_start()):
                    break
            if not self.owners and not self.before_length():
                self.before_colon()
        self.owned_at_start = bool(self.owners)

    def bold(self) -> bool:
        """``**Kim (10m):** title``, ``**Kim** (10 min): title``, ``**Kim** title``."""
        for span in self.line.spans:
            if span.kind == "strong" and span.start == self.start:
                break
        else:
            return False
        if span.stop >= self.stop or span.stop - span.start > _WINDOW:
            return False
        said = self.text[span.start : span.stop].rstrip()
        stop = span.stop
        beside = _NEXT_BRACKETS.match(self.text, stop, self.stop)
        beside_owned = read_owners(beside[1], Trust.WEAK, self.known) if beside else None
        if beside_owned and beside_owned.owners and not read_owners(said, Trust.WEAK, self.known):
            return False  # "**Colours** [Kim]"
        if beside and beside_owned:
            said, stop = f"{said}, {beside[1]}", beside.end()
        colon = said.endswith(":") or self.text.startswith(":", stop)
        # where a roll call tells who was there, "**Fonts**: title" needs nobody called Fonts
        trust = Trust.BRACKETS if colon and len(self.known) < _A_FEW else Trust.WEAK
        if not self.take(read_owners(said.rstrip(":"), trust, self.known)):
            return False
        self.skip(stop, _AFTER_OWNER)
        self.length_at_start()
        return True

    def brackets_at_start(self) -> bool:
        stamp = _STAMP.match(self.text, self.start, self.stop)
        if stamp:
            self.skip(stamp.end(), _AFTER_OWNER)
            return True
        match = _START_BRACKETS.match(self.text, self.start, self.stop)
        if match is None or not self.free(match.start(), match.end()):
            return False
        if not self.take(read_owners(match[1], Trust.BRACKETS, self.known)):
            return False
        self.skip(match.end(), _AFTER_OWNER)
        return True

    def length_at_start(self) -> bool:
        """``10 min: title``, ``**Kim** 10 min title``, ``10:00-10:15 title``."""
        if self.minutes is not None or not self.text[self.start : self.start + 1].isdecimal():
            return False
        slot = _SLOT.match(self.text, self.start, self.stop)
        if slot:
            hours, minutes, until_hours, until_minutes = map(int, slot.groups())
            self.minutes = (60 * (until_hours - hours) + until_minutes - minutes) % (12 * 60)
            self.skip(slot.end(), _AFTER_OWNER)
            return True
        clock = _CLOCK.match(self.text, self.start, self.stop)
        if clock:
            self.skip(clock.end(), _AFTER_OWNER)
            return True
        found = starts_with_minutes(self.text[self.start : self.start + 40])
        if found is None:
            return False
        after = self.text[self.start + found[1] :].lstrip()[:1]
        if not (self.owners or after in tuple(":-–—|") or after.isupper()):  # "5 min Budget", not "5 min talk"
            return False
        self.minutes = found[0]
        self.skip(self.start + found[1], _AFTER_OWNER)
        return True

    def before_length(self) -> bool:
        """``Kim (5 min) title``, ``all (5 min) title``."""
        opening = self.text.find(" (", self.start, min(self.stop, self.start + _WINDOW // 4))
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
        dash = _DASH.search(self.text, self.start, min(self.stop, self.start + _WINDOW // 2))
        for start, stop in ((colon, colon + 1), dash.span() if dash else (-1, -1)):
            is_free = start > self.start and self.free(self.start, start) and not self.topic_with_owner(start)
            if is_free and self.take(read_owners(self.text[self.start : start], Trust.WEAK, self.known)):
                self.skip(stop, _AFTER_OWNER)
                return
        if colon > 0 and self.text[self.start : colon].strip("*_ ").casefold() in EVERYBODY:
            self.skip(colon + 1, _AFTER_OWNER)  # "All: title" is nobody's
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

    def topic_with_owner(self, stop: int) -> bool:
        """Whether a topic stands before the colon, and behind it in brackets who owns it: ``Budget (Kim): vote``."""
        if self.text[stop - 1] not in ")]" or (start := self.opening(stop)) <= self.start:
            return False
        inside = read_owners(self.text[start + 1 : stop - 1], Trust.WEAK, self.known)
        outside = read_owners(self.text[self.start : start].strip(), Trust.WEAK, self.known)
        return outside is None and inside is not None and bool(inside.owners) and inside.minutes is None

    def colon(self, start: int) -> int:
        """The colon that ends a label, not one in an address or a time."""
        colon = self.text.find(":", start, min(self.stop, start + _WINDOW // 2))
        if colon < 0 and not self.text.isascii():
            return self.text.find("：", start, min(self.stop, start + _WINDOW // 2))
        return colon if colon > start and self.text[colon + 1 : colon + 2] in ("", *_SPACE) else -1

    # --- the end of the line ----------------------------------------------------------------------------------------

    def read_end(self) -> None:
        stop = self.stop
        for _ in range(_MOST):
            before = self.stop
            end = self.stop
            while end > self.start and self.text[end - 1] in _SPACE + ".:;,":
                end -= 1
            if end <= self.start or not (self.brackets_at_end(end) or self.length_at_end(end) or self.name_at_end(end)):
                self.stop = before
                break
        if self.stop == stop:
            self.before_address()

    def brackets_at_end(self, end: int) -> bool:
        if self.text[end - 1] not in ")]":
            return False
        stamp = _STAMP.search(self.text, max(self.start, end - _WINDOW), end)
        if stamp and stamp.end() == end:
            self.drop(stamp.start())
            return True
        start = self.opening(end)
        said = self.text[start + 1 : end - 1] if start >= 0 else ""
        if start < 0 or not said.strip("()[] "):
            # A slip of the keyboard: "title ()Kim)".
            stray = _STRAY_BRACKETS.search(self.text[max(self.start, end - _WINDOW) : end])
            if stray is None:
                return False
            start, said = end - len(stray[0]), stray[1]
        return self.attribution(start, end, said, self.trust(end))

    def trust(self, end: int) -> Trust:
        return Trust.BRACKETS if self.text[end - 1] == "]" else Trust.WEAK

    def attribution(self, start: int, end: int, said: str, trust: Trust) -> bool:
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

    def opening(self, end: int) -> int:
        """Where the brackets open that close before ``end``; -1 where they don't."""
        depth = 0
        for position in range(end - 1, max(self.start, end - _WINDOW) - 1, -1):
            letter = self.text[position]
            if letter in ")]":
                depth += 1
            elif letter in "([":
                depth -= 1
                if not depth:
                    return position if _OPENING[self.text[end - 1]] == letter else -1
        return -1

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
        near = self.text[max(self.start, end - 40) : end]
        match = (_BARE_MINUTES.search(near) or last_minutes(near)) if _DIGIT.search(near) else None
        if match is None or (minutes := read_minutes(match[1])) is None:
            return False
        self.minutes = minutes
        self.stop = end - len(match[0])
        if self.text[self.stop : self.stop + 1] == ",":
            comma = self.text.rfind(",", max(self.start, self.stop - 40), self.stop)
            said = self.text[comma + 1 : self.stop]
            if (
                comma > 0
                and "]" not in said
                and not self.owners
                and self.take(read_owners(said, Trust.WEAK, self.known))
            ):
                self.stop = comma  # "title, Kim, 10 min"
        self.drop(self.stop)
        return True

    def name_at_end(self, end: int) -> bool:
        """``title - Kim``, ``title / @kim``."""
        floor = max(self.start, end - _WINDOW // 2)
        if "@" in self.text[floor:end]:
            match = _HANDLES.search(self.text, floor, end)
            if match:
                return self.attribution(match.start(), end, match[1], Trust.SURE)
            alone = last_handle(self.text, floor, end)
            if alone and alone.start() > self.start:
                return self.attribution(alone.start(2), end, alone[2], Trust.SURE)
        question = -1 if self.owners else self.text.rfind("? ", floor, end)
        if question > self.start and self.attribution(question + 1, end, self.text[question + 2 : end], Trust.WEAK):
            return True
        if self.line.spans and not self.owners and (self.name_behind_bold(end) or self.name_behind_length(end)):
            return True
        dashes = [] if self.owners else list(_DASH.finditer(self.text, floor, end))[-_MOST:]
        for dash in dashes:  # "title - Kim / Lee" has the owners behind the first one
            if self.attribution(dash.start(), end, self.text[dash.end() : end], Trust.WEAK):
                return True
        if not self.owners and self.name_behind_comma(floor, end):
            return True
        colon = -1 if self.owners else self.text.rfind(": ", floor, end)  # "title: Kim", who was there
        said = self.text[colon + 2 : end].strip()
        if is_for_somebody(self.text[self.start : self.stop]):
            return False
        return colon > 0 and said.casefold() in self.known and self.attribution(colon, end, said, Trust.WEAK)

    def name_behind_comma(self, floor: int, end: int) -> bool:
        """``title, Kim (10 min)``, and ``title, Kim`` of somebody who was there, but not ``Lee, Kim``."""
        comma = self.text.rfind(", ", floor, end)
        if comma <= self.start:
            return False
        said, before = self.text[comma + 2 : end].casefold(), self.text[floor:comma].casefold()
        if self.minutes is None:
            is_somebody = len(said) > 2 and said in self.known
            if not is_somebody or before.rpartition(" ")[2] in self.known or before.rpartition(", ")[2] in self.known:
                return False
        return self.attribution(comma, end, self.text[comma + 2 : end], Trust.WEAK)

    def name_behind_bold(self, end: int) -> bool:
        """``**title** Kim``."""
        for span in self.line.spans:
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
        """``title (Kim) https://example.org``, ``title (Kim) owner/repo#12``."""
        if self.owners or not (self.line.spans or "://" in self.text or "#" in self.text):
            return
        end = max(
            (span.start for span in self.line.spans if span.kind == "link" and span.stop >= self.stop), default=-1
        )
        if end < 0:
            address = _REFERENCE_AT_END.search(self.text, max(self.start, self.stop - 2 * _WINDOW), self.stop)
            end = address.start() if address else 0
        while end > self.start and self.text[end - 1] in _SPACE + "-–—:<":
            end -= 1
        if end > self.start and self.text[end - 1] in ")]":
            start, stop = self.opening(end), self.stop
            if start > self.start and self.attribution(start, end, self.text[start + 1 : end - 1], self.trust(end)):
                self.stop = stop
                self.holes.append((start, end))

    # --- the middle -------------------------------------------------------------------------------------------------

    def read_middle(self) -> None:
        """A length in brackets is one wherever it stands, and so is somebody before a colon: ``title (Kim): more``."""
        if self.minutes is not None:
            return
        if not self.owners and "):" in self.text:
            for group in brackets_of(self.text):
                before_colon = self.start < group.start() and self.text.startswith(":", group.end())
                if (
                    before_colon
                    and self.free(*group.span())
                    and self.take(read_owners(group[1], Trust.WEAK, self.known))
                ):
                    self.holes.append(group.span())
                    return
        for group in brackets_of(self.text):
            inside = self.start < group.start() and group.end() < self.stop
            if inside and _DIGIT.search(group[1]):
                owned = read_owners(group[1], Trust.WEAK, self.known)
                is_length = owned is not None and owned.minutes is not None and not (self.owners and owned.owners)
                if is_length and self.free(*group.span()):
                    self.take(owned)
                    self.holes.append(group.span())
                    return


def brackets_of(text: str) -> list[re.Match[str]]:
    """What stands in brackets, near enough to the start to be read."""
    return list(_IN_BRACKETS.finditer(text, 0, 8 * _WINDOW)) if "(" in text or "[" in text else []
