"""Text as its author meant it, and keys for comparing texts."""

from __future__ import annotations

import re
from unicodedata import is_normalized, normalize

from sphinx_meetings.grammars.patterns import late

__all__ = ["ends_with_shortcode", "plain", "plain_words", "repair", "strip_emoji"]

# The first two bytes of a UTF-8 sequence that was decoded as Latin-1 or Windows-1252.
_SUSPICIOUS = late("[Â-ô][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]")

_WORD = re.compile(r"[^\W_]+")
# With all of ASCII: a letter that is missing in a table takes long to be left as it is.
_SPACED = {code: chr(code) if chr(code).isalnum() else " " for code in range(128)}

_EMOJI = late(
    "[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\u3030\u303d]"
    "|[\U0001f1e6-\U0001f1ff\U000e0020-\U000e007f\u200d\u20e3\ufe0f]"
)
_SHORTCODE = re.compile(r"(?<![\w:]):(?=[a-z+-])[a-z0-9_+-]{1,40}:(?![\w:])")


def repair(text: str) -> str:
    """The text with a wrong decoding repaired (``Ã©`` is é) and its accents composed."""
    if text.isascii():
        return text
    if _SUSPICIOUS.search(text):
        import ftfy  # noqa: PLC0415 - it takes longer to import than to read a year of notes, most of which are sound

        text = ftfy.fix_encoding(text)
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def plain(text: str) -> str:
    """Only the letters and digits of a text, case-folded, with single spaces: a key for comparing."""
    return " ".join(plain_words(text))


def plain_words(text: str) -> list[str]:
    """The words of :func:`plain`."""
    if text.isascii():  # several times as fast as the regular expression
        return text.lower().translate(_SPACED).split()
    return _WORD.findall(normalize("NFKC", text).casefold())


def ends_with_shortcode(text: str) -> bool:
    """Whether a text that ends with a colon ends with an emoji written as a shortcode (``:wave:``)."""
    return _SHORTCODE.fullmatch(text, max(text.rfind(":", 0, -1), 0)) is not None


def strip_emoji(text: str) -> str:
    """The text without emoji, written as characters or as shortcodes (``:wave:``)."""
    if ":" in text:
        text = _SHORTCODE.sub("", text)
    return text if text.isascii() else _EMOJI.sub("", text)
