"""A line of a roll call without its markup.

What the markup says is put into the text: a handle begins with ``@``, even if it was marked as code or was only in the
address of a link. Thus one small grammar can read what was pasted from a pad, typed in Markdown or generated.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sphinx_meetings.grammars.columns import column_kind
from sphinx_meetings.grammars.names import handle_of_url, is_handle, strip_pronouns
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.text import strip_emoji
from sphinx_meetings.records import Line, Span

__all__ = ["SHORT_BOX", "Flat", "flatten"]

_EMAIL = re.compile(
    r"(?<![\w.+-])<?@?[\w.+-]++"
    r"(?:@[\w-]++(?:\.[\w-]++)+| ?[\[({<] ?(?:at|@) ?[\])}>] ?[\w-]++(?:(?:\.| ?[\[({<] ?dot ?[\])}>] ?)[\w-]++)+)>?"
    r"|(?<=[(<])[\w.+-]++ at [\w-]++(?:(?:\.| dot )[\w-]++)+(?=[)>])",
    re.IGNORECASE,
)
_URL = late(
    r"(?:https?://|www\.)[^\s<>()\[\],;|]+|\b(?:github\.com|gitlab\.com|codeberg\.org)/[^\s<>()\[\],;|]+", re.IGNORECASE
)
_WIDE = str.maketrans("（）［］【】／｜，；：＠\u3000\u00a0、\\", "()[][]/|,;:@  ,\x00")
_WAVES = late(r"(?:^|(?<=\s))(?:\\?[oO]/|\\[oO]|o7)(?:$|(?=\s))")
"""Waves and salutes, as people type them in chats."""
_WHILE = late(
    r"((?:^|[,;] )(?!here |only |just |also |present |available |online )"
    r"[^\W\d_][^\s,;()|/]{1,20}(?: [^\s,;()|/–—-]{1,20}){0,2})"
    r" (?:for (?:the |about )?(?:first|last|second|final|\d)|(?:until|till|from) \d)[^,;()|/]{0,30}(?=[,;]|$)"
)
"""How long somebody was there, written without brackets: "Ana for the first half"."""
_HOW = late(
    r"((?:^|[,;] )[^\W\d_][^\s,;()|/]{1,20}(?: [A-ZÀ-Þ][^\s,;()|/–—-]{0,20}){0,2})(?: [-–—])? "
    r"(?:in person|remotely|virtually|(?:by|via|on|over|per|par) (?:the )?(?:tele)?"
    r"(?:phone|video|zoom|teams|skype|jitsi|chat|irc|telefon|téléphone|visio)|"
    r"(?:joined|arrived|left|dropped (?:off|out)|leaving) "
    r"(?:at|after|before|around|early|late|until|from)\b[^,;()|/]{0,20})"
    r"(?=[,;]|\.?$)",
    re.IGNORECASE,
)
"""How somebody took part, written without brackets: "Ana by phone, Ben left at 14:30"."""
_MAY_SAY_HOW = re.compile(
    r" (?:in person|remotely|virtually|by|via|on|over|per|par|joined|arrived|left|dropped|leaving) ?"
)
_IN_ANGLES = re.compile(r"<(@?[\w.-]{1,40})>")
_COLUMNS_OF_SPACES = re.compile(r"(?<=[^\s/|,;-]) {3,}(?=[^\s/|,;-])")
_STRUCK = re.compile(r"~~([^~]*)~~")
_OPENING = re.compile(r"(?:[-+•◦▪] |\d{1,3}[.)] )?(?:(?P<box>\[ ?[xX✓✔]? ?\]|[☑☒✅✔✓☐⬜▢❌✗✘])\ufe0f? ?)?")
_TICKED = late(r"[xX] {1,3}(?=[A-Z][\w.'’-]+ [A-Z])")
SHORT_BOX = late(
    r"^:(?:(x|cross_mark|negative_squared_cross_mark|heavy_multiplication_x|white_large_square|no_entry(?:_sign)?)|"
    r"white_check_mark|heavy_check_mark|ballot_box_with_check|check_mark):"
)
_CLOSING = late(r"(?<=[\w.)]) ?([☑✅✔✓❌✗✘🟢🔴👍👎])\ufe0f?$")
"""A check mark or similar sign after a name."""
_EMPTY_BOX = late(r"\[ *\]|[☐⬜▢❌✗✘🔴👎]")
_TELLING = frozenset({"code", "link", "strike"})
_PROFILE_WORDS = frozenset({"profile", "link", "web", "homepage"})


class Flat(NamedTuple):
    """A line as its author would have written it without markup."""

    text: str
    present: bool | None
    """The state of the check box before it; ``False`` if its beginning is struck out."""


def flatten(line: Line) -> Flat:
    """The line without markup, check box and bullet.

    Handles begin with ``@``, including those in code and those found only in the address of a link. E-mail addresses,
    other addresses, pronouns and emoji are removed.
    """
    text, present = _without_markup(line) if line.spans else (line.text, None)
    if "~~" in text and (match := _STRUCK.search(text)):
        present = False if _is_all(text[: match.start()], text[match.end() :]) else present
        text = _STRUCK.sub("" if present is None else r"\1", text)
    if "   " in text or "\t" in text:
        text = _COLUMNS_OF_SPACES.sub(" | ", text.replace("\t", " | "))
    if text.startswith(("x ", "X ")) and _TICKED.match(text):
        text = "[x] " + text[2:].lstrip()
    if text.startswith(":"):
        text = SHORT_BOX.sub(lambda match: "[ ]" if match[1] else "[x]", text)
    opening = _OPENING.match(text)
    if present is None and not text.isascii() and (closing := _CLOSING.search(text)):
        present = not _EMPTY_BOX.fullmatch(closing[1])
        text = text[: closing.start()]
    if opening and opening[0]:
        text = text[opening.end() :]
        if opening["box"] and present is None:
            present = not _EMPTY_BOX.fullmatch(opening["box"])
    return Flat(_cleared(text), present)


def _cleared(text: str) -> str:
    if " for " in text or " until " in text or " from " in text or " till " in text:
        text = _WHILE.sub(r"\1", text)
    if _MAY_SAY_HOW.search(text):
        text = _HOW.sub(r"\1", text)
    text = _in_letters(text)
    if "@" in text or " at " in text or "at)" in text or "at]" in text:
        text = _EMAIL.sub(" ", text)
    if "." in text and ("/" in text or "www." in text):
        text = _URL.sub(_handle_or_nothing, text)
    return " ".join(strip_pronouns(text).split())


def _in_letters(text: str) -> str:
    """The text without symbols and emoji."""
    if "o/" in text or "\\o" in text or "o7" in text:
        text = _WAVES.sub(" ", text)
    if "[m]" in text:
        text = text.replace("[m]", "")  # added by chat bridges to the names of Matrix users
    if "<" in text and ">" in text:
        text = _IN_ANGLES.sub(r"(\1)", text)
    if not text.isascii():
        text = strip_emoji(text.translate(_WIDE))
        if text.endswith("…") and text[-2:-1].isalnum():
            text = text[:-1]  # "ana, ben…"
    elif ":" in text:
        text = strip_emoji(text)
    for letter in "\\`*\x00":
        if letter in text:
            text = text.replace(letter, "")
    return text


def _handle_or_nothing(match: re.Match[str]) -> str:
    handle = handle_of_url(match[0])
    return f" @{handle} " if handle else " "


def _without_markup(line: Line) -> tuple[str, bool | None]:
    pieces: list[str] = []
    position, present = 0, None
    for span in sorted(line.spans, key=lambda span: (span.start, -span.stop)):
        if span.kind not in _TELLING or span.start < position:
            continue
        pieces.append(line.text[position : span.start])
        text = line.text[span.start : span.stop]
        if span.kind != "strike":
            pieces.append(_in_plain_text(text, span))
        elif _is_all("".join(pieces), line.text[span.stop :]):
            present = False
            pieces.append(text)
        position = span.stop
    return "".join((*pieces, line.text[position:])), present


def _is_all(before: str, after: str) -> bool:
    """Whether the person is struck out, rather than a typing error."""
    return not before.strip(" []xX-*") and not after.lstrip()[:1].isalnum()


def _in_plain_text(text: str, span: Span) -> str:
    text = text.strip()
    bare = text.removeprefix("@")
    if span.kind == "code":
        return f" @{bare} " if is_handle(bare) else text
    if span.target.startswith("mailto:"):
        return " " if "@" in text else text
    handle = handle_of_url(span.target)
    if handle is None:
        # "@ana" that links to something else than Ana's profile is a handle on another site.
        elsewhere = text.startswith("@") and not span.target.rstrip("/").endswith(f"/{bare}")
        return f" elsewhere: @{bare} " if elsewhere else text
    if text.startswith("@") or "://" in text or text.casefold() in _PROFILE_WORDS or column_kind(text) == "handle":
        return f" @{handle} "
    return f" @{handle} " if text.removeprefix("github.com/") == handle else f"{text} @{handle} "
