"""Dates in numbers: ``2020-08-20``, ``20.08.2020``, ``8/20/20``, ``20200820``, ``2020年8月20日``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx_meetings.grammars.date_cores import DateCore, full_year, is_day
from sphinx_meetings.grammars.patterns import late

__all__ = ["number_dates"]

_DIGITS = re.compile(r"[0-9]+")
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_NOT_GLUED = r"(?![0-9A-Za-z]|[./][0-9])"

_YEAR_FIRST = tuple(
    late(form)
    for form in (
        rf"{_YEAR}(?P<sign>[-‐‑–/])(?P<month>[0-9]{{1,2}})(?P=sign)(?P<day>[0-9]{{1,2}})(?![0-9A-SU-Za-su-z])",
        rf"{_YEAR}(?P<sign>[._])(?P<month>[0-9]{{2}})(?P=sign)(?P<day>[0-9]{{2}}){_NOT_GLUED}",
        rf"(?:(?<=^)|(?<=[:(] )){_YEAR}(?P<sign>\.)(?P<month>[0-9]{{1,2}})\.(?P<day>[0-9]{{1,2}}){_NOT_GLUED}",
        rf"{_YEAR}(?P<sign>\.)\s(?P<month>[0-9]{{1,2}})\.\s(?P<day>[0-9]{{1,2}})\.?{_NOT_GLUED}",
        rf"{_YEAR}\s?(?P<sign>[年년])\s?(?P<month>[0-9]{{1,2}})\s?[月월](?:\s?(?P<day>[0-9]{{1,2}})\s?[日号號일])?",
        rf"{_YEAR}(?P<sign>-)(?P<month>[0-9]{{2}})(?P<day>)(?![0-9A-Za-z]|[./-][0-9])",
    )
)
_DAY_FIRST = tuple(
    late(form)
    for form in (
        rf"(?P<first>[0-9]{{1,2}})(?P<sign>[-/.])(?P<second>[0-9]{{1,2}})(?P=sign){_YEAR}{_NOT_GLUED}",
        rf"(?P<first>[0-9]{{1,2}})(?P<sign>/)(?P<second>[0-9]{{1,2}})/(?P<year>['’‘]?[0-9]{{2}}){_NOT_GLUED}",
        rf"(?P<first>[0-9]{{2}})(?P<sign>\.)(?P<second>[0-9]{{2}})\.(?P<year>[0-9]{{2}}){_NOT_GLUED}",
        rf"(?P<first>[0-9]{{1,2}})(?P<sign>\.)\s(?P<second>[0-9]{{1,2}})\.\s{_YEAR}{_NOT_GLUED}",
        r"(?P<second>[0-9]{1,2})\s?(?P<sign>[月월])\s?(?P<first>[0-9]{1,2})\s?[日号號일](?P<year>)",
        rf"(?P<first>[0-9]{{1,2}})(?P<sign>/)(?P<second>[0-9]{{1,2}})(?P<year>){_NOT_GLUED}",
        r"(?P<first>[0-9]{1,2})(?P<sign>\.)\s?(?P<second>[0-9]{1,2})\.(?P<year>)(?![0-9A-Za-z])",
    )
)
_SIGNS = frozenset("-‐‑–/._年년月월")
"""The characters that may follow the first number of a date, unless it is written as eight digits."""
_COMPACT = late(r"(?P<year>(?:19|20)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})(?![A-SU-Za-su-z])")
_HEADING = late(r"\s{0,3}(?:$|[:–—-]\s|(?:meeting|notes|minutes|agenda|call|sync)\b)", re.IGNORECASE)
_VERSION = late(r"(?:version|release|rel|ver|v)\.?\s?$", re.IGNORECASE)


def number_dates(text: str, *, month_first: bool) -> Iterator[DateCore]:
    """The dates in numbers, in order.

    Args:
        text: A line.
        month_first: Whether ``3/4/2021`` is 4 March.
    """
    position = 0
    for run in _DIGITS.finditer(text):
        start = run.start()
        length = run.end() - start
        if start < position or length > 8:
            continue
        core = None
        if length < 8 and text[run.end() : run.end() + 2].lstrip()[:1] not in _SIGNS:
            continue
        if length == 4:
            core = _year_first(text, start)
        elif length <= 2:
            core = _day_first(text, start, month_first=month_first)
        elif length == 8:
            core = _compact(text, start)
        if core:
            yield core
            position = core.stop


def _year_first(text: str, start: int) -> DateCore | None:
    for form in _YEAR_FIRST:
        match = form.match(text, start)
        if match:
            month, day = int(match["month"]), int(match["day"] or 0)
            if not is_day(month, day or 1) or _is_part_of_more(text, match, alone=not match["day"]):
                return None
            return DateCore(start, match.end(), int(match["year"]), month, day or None, False, False)
    return None


def _day_first(text: str, start: int, *, month_first: bool) -> DateCore | None:
    for form in _DAY_FIRST:
        match = form.match(text, start)
        if match:
            day, month = int(match["first"]), int(match["second"])
            unsure = match["sign"] in "/-" and day <= 12 and month <= 12
            if (unsure and month_first) or (match["sign"] in "/-." and month > 12):
                day, month = month, day
            year = full_year(match["year"]) if match["year"] else None
            bare = year is None and match["sign"] in "/."
            if not is_day(month, day) or _is_part_of_more(text, match, alone=bare):
                return None
            alone = bare and (match["sign"] == "." or not _heads(text, match))
            return DateCore(start, match.end(), year, month, day, unsure and day != month, alone)
    return None


def _heads(text: str, match: re.Match[str]) -> bool:
    """Whether a line is little more than ``8/20``, as headings on a yearly page are."""
    return not text[: match.start()].strip() and _HEADING.match(text, match.end()) is not None


def _compact(text: str, start: int) -> DateCore | None:
    match = _COMPACT.match(text, start)
    if match is None or _is_part_of_more(text, match, alone=True):
        return None
    month, day = int(match["month"]), int(match["day"])
    if not is_day(month, day):
        return None
    return DateCore(start, match.end(), int(match["year"]), month, day, False, False)


def _is_part_of_more(text: str, match: re.Match[str], *, alone: bool) -> bool:
    """Whether what looks like a date is part of a longer number, a version or an issue number.

    Args:
        text: The line.
        match: The date.
        alone: Whether the date looks so little like one that a hyphen before it makes it something else.
    """
    start = match.start()
    before, earlier = text[start - 1 : start], text[max(0, start - 2) : start - 1]
    if not before:
        return False
    if before in "-‐‑–/:,":
        return earlier.isdigit() or (alone and before in "-‐‑/")
    if before < "\u2e80" and before.isalnum():
        return True
    dotted = match.groupdict().get("sign") == "."
    if dotted and (before in "=~<>" or _VERSION.search(text[max(0, start - 10) : start])):
        return True
    return before in ".#+^$€£" or (before == "~" and earlier != "~")  # "~~5 May~~" is struck out
