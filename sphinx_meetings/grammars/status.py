"""Whether a meeting took place."""

from __future__ import annotations

import re

__all__ = ["cancelled"]

_CANCELLED = re.compile(
    r"\b(?:cancell?ed|cancelled|abgesagt|entfällt|ausgefallen|annulée?|cancelad[ao]|suspendid[ao]|annullat[ao]|geannuleerd|afgelast)\b"
    r"|中止|休会",
    re.IGNORECASE,
)
_NO_MEETING = re.compile(
    r"^(?:there (?:was|is|will be) )?(?:no (?:team |community )?meeting|kein(?:e)? (?:treffen|sitzung)|pas de réunion|no hay reunión"
    r"|não há reunião|nessuna riunione|geen vergadering)\b(?: (?:today|this (?:week|month)|held))?",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"^[\s:;,.()\[\]–—-]*(?:(?:due to|because(?: of)?|owing to|for|wegen|weil|à cause de|en raison de|por|debido a|devido a|per|wegens)\s+)?",
    re.IGNORECASE,
)


def cancelled(text: str) -> str | None:
    """The reason why a meeting was cancelled, empty where none is given; ``None`` where the text says no such thing.

    >>> cancelled("No meeting due to lack of attendees.")
    'lack of attendees'
    """
    match = _NO_MEETING.match(text) or _CANCELLED.search(text[:200])
    if match is None:
        return None
    rest = text[match.end() :]
    return _REASON.sub("", rest, count=1).strip(" .)]*_~")
