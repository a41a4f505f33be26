"""The state of an action as a line gives it: ``(done)``, ``✅``, struck out, ``won't do``."""

from __future__ import annotations

from sphinx_meetings.grammars import outcome_words as words
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.patterns import late
from sphinx_meetings.grammars.text import plain, strip_emoji
from sphinx_meetings.records import Line

__all__ = ["is_struck", "state_of", "without_state"]

_WINDOW = 200
_LONGEST_STATE = 40
_STATES = {"done": words.DONE, "dropped": words.DROPPED, "open": words.OPEN}
_STATE_SIGNS = {
    **dict.fromkeys(("✅", "✔", "☑", "✓"), "done"),
    **dict.fromkeys((":white_check_mark:", ":heavy_check_mark:", ":ballot_box_with_check:"), "done"),
    **dict.fromkeys(("❌", "🚫", ":x:"), "dropped"),
}
_SIGN = late(rf"({'|'.join(_STATE_SIGNS)})\ufe0f?\s*")
_SIGN_AT_END = late(rf"\s*({'|'.join(_STATE_SIGNS)})\ufe0f?$")
_STATE_AT_END = late(
    r".*(?P<end>\s*[(\[]([^()\[\]]{2,40})[)\]]|(?:\s[-–—→]+>?\s*|[.;:!?]\s+)([^()\[\]:.;!?]{2,40}))\s*[.!]*$"
)
_STATE_SHOUTED = late(r"[.;!?]\s+([A-Z]{4,9})(?=[,.;:!])")
_STATE_AT_START = late(r"(?:[(\[]([^()\[\]]{2,40})[)\]]\s*:?|([^()\[\]:]{2,40}):)\s+(?=\S)")


def state_of(text: str) -> str | None:
    """The state that a text consists of: ``Done!``, ``won't do``; ``None`` if it says anything else."""
    if len(text) > _LONGEST_STATE:
        return None
    key = plain(strip_emoji(text))
    if not key:
        sign = _SIGN.search(text)
        return _STATE_SIGNS[sign[1]] if sign else None
    return next((state for state, known in _STATES.items() if key in known), None)


def is_struck(line: Line) -> bool:
    """Whether all of a line is struck out."""
    return any(span.kind == "strike" and span.start <= 1 and span.stop >= len(line.text) - 1 for span in line.spans)


def without_state(line: Line) -> tuple[Line, str]:
    """The line without the words or signs for its state, and the state."""
    status = "done" if is_struck(line) else "open"
    for _ in range(3):
        said, line = _state_at_an_end(line)
        if said is None:
            break
        status = said
    if status == "open" and (match := _STATE_SHOUTED.search(line.text[:_WINDOW])):
        status = state_of(match[1]) or status  # "Measure it. DONE, it takes a second"
    return line, status


def _state_at_an_end(line: Line) -> tuple[str | None, Line]:
    text = line.text
    sign = _SIGN.match(text)
    if sign:
        return _STATE_SIGNS[sign[1]], cut(line, sign.end())
    near = max(0, len(text) - _WINDOW)
    sign = _SIGN_AT_END.search(text[near:])
    if sign:
        return _STATE_SIGNS[sign[1]], cut(line, 0, near + sign.start())
    match = _STATE_AT_END.match(text[near:])
    if match and (said := state_of(match[2] or match[3])):
        return said, cut(line, 0, near + match.start("end"))
    match = _STATE_AT_START.match(text)
    if match and (said := state_of(match[1] or match[2])):
        return said, cut(line, match.end())
    return None, line
