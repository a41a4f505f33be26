"""Text as feeds can carry it."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin

__all__ = ["address", "plain"]

# What XML and iCalendar forbid: control characters, lone surrogates, two noncharacters.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_AT = re.compile(r"@(?=[A-Za-z0-9-]{1,63}\.)")
_MAILBOX = re.compile(r"[A-Za-z0-9.!#$%&'*+=?^_`{|}~-]")
_DOMAIN = re.compile(r"[A-Za-z0-9.-]*")
_SAFE = "%/:?#[]@!$&'()*+,;=~-._"


def plain(text: str) -> str:
    """Text without what no feed may carry: control characters and e-mail addresses."""
    return _without_mailboxes(_FORBIDDEN.sub("", _BREAKS.sub("\n", text)))


def _without_mailboxes(text: str) -> str:
    pieces = []
    position = 0
    for match in _AT.finditer(text):
        start = match.start()
        while start > position and _MAILBOX.match(text, start - 1):
            start -= 1
        if start < match.start() >= position:
            domain = _DOMAIN.match(text, match.end())
            pieces += [text[position:start], "…"]
            position = domain.end() if domain else match.end()
    return "".join([*pieces, text[position:]])


def address(base_url: str, relative: str) -> str:
    """The whole address of a place on the site, with characters escaped that are not allowed in addresses."""
    return quote(urljoin(base_url, relative), safe=_SAFE)
