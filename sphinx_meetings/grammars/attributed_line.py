"""A line whose attributions are taken off at both ends until only its title is left."""

from __future__ import annotations

import re
from collections.abc import Collection

from sphinx_meetings.grammars.names import handle_of_url
from sphinx_meetings.grammars.owners import Owned
from sphinx_meetings.records import Line, Mention

__all__ = ["DASH", "MOST", "SPACE", "STAMP", "WINDOW", "AttributedLine"]

WINDOW = 160
"""An attribution is within this many characters of the start or the end of the text."""
MOST = 6
"""The most attributions that are read at one end of a line."""
SPACE = " \t\u00a0"
_AFTER_TITLE = SPACE + ":,;-–—/|~·"
STAMP = re.compile(r"\[(?:time|color)=[^\[\]]{0,60}\]|\([^\s()]{1,40}, \d{1,2}:\d{2}:\d{2}\)")
"""What HackMD puts beside "[name=Kim]", and what minute-taking bots put after a topic: "(kim, 15:04:05)"."""
_SHORTCODE = re.compile(r"(?:^|(?<=\s)|(?<=:)):[a-z+-][a-z0-9_+-]*:$")
DASH = re.compile(r"\s[-–—/|~]+\s|\s[-–—](?=@)")
_ASCII_BRACKETS = str.maketrans("（）［］【】", "()[][]")
_OPENING = {")": "(", "]": "["}


class AttributedLine:
    """A line and what has been read from it so far: ``text[start:stop]`` is what is left for the title."""

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
        self.skip(0, SPACE + "\n")

    def title(self) -> str:
        """What is left of the line, without holes and surplus white space."""
        text, pieces, position = self.line.text, [], self.start
        for start, stop in sorted(self.holes):
            pieces += [text[position:start].rstrip(), "" if text[stop : stop + 1] in (":", ",", ".") else " "]
            position = stop
        return " ".join("".join([*pieces, text[position : self.stop]]).split())

    def take(self, owned: Owned | None) -> bool:
        """Add the owners and the length of an attribution; return whether there is one."""
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
        """The mention, with a handle if the name is a link to a profile."""
        if mention.handle is None:
            for span in self.line.spans:
                if span.kind == "link" and self.text[span.start : span.stop].strip("@") == mention.name:
                    return mention._replace(handle=handle_of_url(span.target))
        return mention

    def free(self, start: int, stop: int) -> bool:
        """Whether the stretch contains no code, and no link except to somebody's profile."""
        return not any(
            span.start < stop
            and span.stop > start
            and (
                span.kind == "code" or (span.kind == "link" and span.start >= start and not handle_of_url(span.target))
            )
            for span in self.line.spans
        )

    def skip(self, start: int, letters: str) -> None:
        """Let the title start at ``start``, or after any of these characters there."""
        self.start = start
        while self.start < self.stop and self.text[self.start] in letters:
            self.start += 1

    def drop(self, stop: int) -> None:
        """Let the title stop at ``stop``, or before any punctuation there."""
        self.stop = stop
        while self.stop > self.start and self.text[self.stop - 1] in _AFTER_TITLE:
            if self.text[self.stop - 1] == ":" and _SHORTCODE.search(
                self.text, max(self.start, self.stop - 40), self.stop
            ):
                return  # "Release party :tada:"
            self.stop -= 1

    def opening(self, end: int) -> int:
        """The position of the bracket that matches the one before ``end``; -1 if there is none nearby."""
        depth = 0
        for position in range(end - 1, max(self.start, end - WINDOW) - 1, -1):
            letter = self.text[position]
            if letter in ")]":
                depth += 1
            elif letter in "([":
                depth -= 1
                if not depth:
                    return position if _OPENING[self.text[end - 1]] == letter else -1
        return -1
