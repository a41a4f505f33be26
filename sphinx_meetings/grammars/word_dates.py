"""Dates with the name of a month: ``20 August 2020``, ``Aug 20th``, ``20 de agosto de 2020``, ``August 2020``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from sphinx_meetings.grammars.calendar_words import CalendarWords
from sphinx_meetings.grammars.date_cores import DateCore, full_year, is_day
from sphinx_meetings.grammars.patterns import late

__all__ = ["word_dates"]

_ORDINAL = r"(?:st|nd|rd|th|er|ème|ste|de|e|[.ºª°])?"
_OF = r"(?:of|del|de|d['’])"
_AND = r"(?:[-–—/&+]|and|to|und|bis|et|au|y|al|e|en|tot)"
_YEAR = r"(?:(?:19|20)[0-9]{2}(?![0-9]|:[0-9]|(?<=[03]0)\s?(?:utc|gmt|z)\b)|['’‘][0-9]{2}(?![0-9]))"

# What precedes the month: "20 August", "19. - 20. August", "20 de agosto".
_DAY_BEFORE = re.compile(
    rf"(?<![\w.:/#+-])(?:(?P<first>[0-9]{{1,2}}){_ORDINAL}(?P<and>\s?{_AND}\s?))?"
    rf"(?P<day>[0-9]{{1,2}})(?P<ordinal>{_ORDINAL})(?P<join>\s{{1,3}}{_OF}\s{{0,3}}|\s{{0,3}}|\s?[-/.,]\s?)$"
)
_YEAR_BEFORE = late(r"(?<![\w.:/#-])(?P<year>(?:19|20)[0-9]{2})(?:[.,]?\s{1,3}|\s?[-/.]\s?)$")
_YEAR_BEHIND = re.compile(rf"\.?(?:\s?,?\s{{1,3}}(?:{_OF}\s{{0,2}})?|\s?[-/.,]\s?)?(?P<year>{_YEAR})(?![^\W_])")
_SHORT_YEAR_BEHIND = re.compile(r"(?P<sign>[-/])(?P<year>[0-9]{2})(?![0-9A-Za-z/-])")
_DAY_BEHIND = re.compile(
    rf"\.?(?:\s?,?\s{{1,3}}|[-/.])?(?:the\s)?(?P<day>[0-9]{{1,2}})(?![0-9])(?P<ordinal>{_ORDINAL})(?![^\W_])"
    rf"(?:\s?{_AND}\s?[0-9]{{1,2}}(?![0-9]){_ORDINAL}(?![^\W_]|[:.][0-9]|\s?[ap]\.?m\b))?"
    rf"(?:(?:\s?,?\s{{1,3}}(?:{_OF}\s{{1,2}})?|\s?[,/-])(?P<year>{_YEAR})(?![^\W_]))?"
)
_NOT_A_DAY = late(
    r"\s?(?:[:.,/][0-9]|%|[ap]\.?\s?m\b"
    r"|(?:minutes?|mins?|m|hours?|hrs?|h|uhr|days?|weeks?|months?|years?|people|persons)\b)"
)
_NO_NOUN_BEHIND = late(r"\s?(?:$|[^\w\s]|[0-9]|(?:at|from|to|and|in|on|is|was|meeting|call|notes|minutes|agenda)\b)")
_ALSO_WORDS = {"may", "march", "mar", "set", "out", "ago"}
"""Names of months that are also ordinary words in some language."""
_MARK = late(r"[0-9](?:st|nd|rd|th|[.ºª°])|\.|\s(?:of|del|de|d['’])\b|\s[0-9]{1,2}(?:st|nd|rd|th)")
_WINDOW = 32
_SHORTEST_DATE = 12
_LONGEST_STRETCH = 6
"""In days: "Meeting 5 – 20 August" is the fifth meeting, "19 – 20 August" a meeting of two days."""


def word_dates(text: str, folded: str, words: CalendarWords) -> Iterator[DateCore]:
    """The dates with the name of a month, in order.

    Args:
        text: A line.
        folded: The line in lower case.
        words: The names of months.
    """
    position = 0
    names = list(words.month.finditer(folded))
    for month, following in zip_longest(names, names[1:]):
        if month.start() < position or _continues_a_word(text, month.start()):
            continue
        if month[1] in words.weekdays and following and following.start() - month.end() <= _SHORTEST_DATE:
            continue  # "mar. 2 mai": a Tuesday in May
        core = _date_around(text, folded, month, words.months[month[1]], position)
        if core:
            yield core
            position = month.end() if core.needs_weekday else core.stop


def _continues_a_word(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    return before.isalpha() and before < "\u2e80" and not text[start].isdigit()


def _date_around(text: str, folded: str, month: re.Match[str], number: int, floor: int) -> DateCore | None:
    window = folded[max(floor, month.start() - _WINDOW) : month.start()]
    offset = month.start() - len(window)
    behind = _day_behind(folded, month.end(), number)
    core = None
    if behind is None or not behind["year"]:
        core = _day_first(folded, month, number, _DAY_BEFORE.search(window), offset)
    if core is None:
        year_before = _YEAR_BEFORE.search(window)
        core = _month_first(month, number, behind, year_before, offset) if behind else None
        core = core or _month_alone(folded, month, number, year_before, offset)
    if core is None or month[1] not in _ALSO_WORDS:
        return core
    marked = _MARK.search(folded, core.start, month.start()) or _MARK.match(folded, month.end(), core.stop)
    return core._replace(needs_weekday=not (marked or _is_no_word(text, folded, month, core)))


def _is_no_word(text: str, folded: str, month: re.Match[str], core: DateCore) -> bool:
    """Whether the name of a month is meant as one: tells the month of May from the word "may"."""
    if core.year is not None and core.day is not None:
        return True
    if text[month.start()].islower():
        return False
    return core.day is None or core.start < month.start() or _NO_NOUN_BEHIND.match(folded, core.stop) is not None


def _day_behind(folded: str, start: int, number: int) -> re.Match[str] | None:
    match = _DAY_BEHIND.match(folded, start)
    if match is None or not is_day(number, int(match["day"])):
        return None
    return match if match["year"] or not _NOT_A_DAY.match(folded, match.end()) else None


def _day_first(
    folded: str, month: re.Match[str], number: int, before: re.Match[str] | None, offset: int
) -> DateCore | None:
    if before is None:
        return None
    start, day = offset + before.start("day"), int(before["day"])
    if before["first"]:
        first, spaced = int(before["first"]), before["and"] != before["and"].strip()
        if first < day and (not spaced or day - first <= _LONGEST_STRETCH):
            start, day = offset + before.start(), first
        elif not spaced:
            return None
    if not is_day(number, day):
        return None
    year = _YEAR_BEHIND.match(folded, month.end())
    if year is None and before["join"].strip() in {"-", "/"}:
        year = _SHORT_YEAR_BEHIND.match(folded, month.end())
    stop = year.end() if year else month.end()
    return DateCore(start, stop, full_year(year["year"]) if year else None, number, day, False, False)


def _month_first(
    month: re.Match[str], number: int, behind: re.Match[str], year_before: re.Match[str] | None, offset: int
) -> DateCore:
    year, start = behind["year"], month.start()
    if not year and year_before:
        year, start = year_before["year"], offset + year_before.start()
    stop = behind.end()
    return DateCore(start, stop, full_year(year) if year else None, number, int(behind["day"]), False, False)


def _month_alone(
    folded: str, month: re.Match[str], number: int, year_before: re.Match[str] | None, offset: int
) -> DateCore | None:
    year = _YEAR_BEHIND.match(folded, month.end())
    if year:
        return DateCore(month.start(), year.end(), full_year(year["year"]), number, None, False, False)
    if year_before:
        return DateCore(offset + year_before.start(), month.end(), int(year_before["year"]), number, None, False, False)
    return None
