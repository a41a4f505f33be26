"""The names of months and weekdays in a language."""

from __future__ import annotations

import contextlib
import functools
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["CalendarWords", "calendar_words", "fold", "language_of_months"]

_FIRST_IDEOGRAPH = "\u2e80"
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue"}


class CalendarWords(NamedTuple):
    """What a language, and English as well, calls months and weekdays; all in lower case."""

    months: dict[str, int]
    """The numbers of months, 1 to 12, by name."""
    weekdays: dict[str, int]
    """The numbers of weekdays by name, 0 for Monday."""
    month: re.Pattern[str]
    """Matches the name of a month."""
    weekday_before: re.Pattern[str]
    """Matches a weekday at the end of a text, and what leads from it to a date."""
    weekday_behind: re.Pattern[str]
    """Matches a weekday that follows a date, in brackets or not."""
    month_first: bool
    """Whether ``3/4/2021`` is 4 March."""


_ENGLISH_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_ENGLISH_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# The names alone, so that Babel's data need not be loaded for a text without any of them.
_MONTHS = {
    "de": "januar februar märz maerz mai juni juli oktober dezember",
    "fr": "janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
    "pt": "janeiro fevereiro março marco maio junho julho setembro outubro novembro dezembro",
    "it": "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
    "nl": "januari februari maart mei augustus",
}
_LANGUAGE = {name: language for language, names in _MONTHS.items() for name in names.split()}
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 400


def language_of_months(folded: str) -> str | None:
    """The language of the first month name in a text, among the languages read besides English."""
    return next((_LANGUAGE[word] for word in _WORD.findall(folded[:_LONGEST]) if word in _LANGUAGE), None)


@functools.cache
def calendar_words(language: str) -> CalendarWords:
    """The words of a language; of English alone if the language is unknown."""
    months = {name[:length]: number for number, name in enumerate(_ENGLISH_MONTHS, 1) for length in (3, None)}
    months["sept"] = 9
    weekdays = {name[:length]: number for number, name in enumerate(_ENGLISH_DAYS) for length in (3, None)}
    weekdays |= {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
    month_first = True
    if language == "en":  # most sites are English, and need not load Babel's data
        weekdays |= {name[:2]: number for number, name in enumerate(_ENGLISH_DAYS)}
    elif (locale := _locale(language)) is not None:
        months |= _names(locale, "months", "wide", "abbreviated")
        weekdays |= _names(locale, "days", "wide", "abbreviated", "short")
        short_date = locale.date_formats["short"].pattern.lower()
        month_first = short_date.find("m") < short_date.find("d")
    day = _any_of(weekdays)
    return CalendarWords(
        months,
        weekdays,
        re.compile(rf"({_any_of(months)})(?![^\W\d_])"),
        re.compile(
            rf"({day})(\.,|[.,:]|(?<=[{_FIRST_IDEOGRAPH}-\uffff])|(?=[\s(–—-]))[\s(–—-]{{0,3}}"
            r"(?:(?:the|den|dem|der|am|le|el|il|op|o|dia)\s{1,2})?$"
        ),
        re.compile(
            rf"\s?[(（\[]({day})(\.)?[)）\]]"
            rf"|(?:\s?,\s?|\s{{0,2}})({day})(\.)?(?=\s?(?:$|[,;:)|@–—-]|[0-9]|(?:at|um|à)\b))"
        ),
        month_first,
    )


def _locale(language: str) -> Locale | None:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - takes long, and many pages need no names

    with contextlib.suppress(UnknownLocaleError, ValueError):
        return Locale.parse(language.replace("-", "_"))
    return None


def fold(text: str) -> str:
    """The text in lower case with all offsets kept: a capital whose lower case is longer than one stays as it is."""
    folded = text.lower()
    if len(folded) == len(text):
        return folded
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def _names(locale: Locale, kind: str, *widths: str) -> dict[str, int]:
    names = {}
    for context in ("format", "stand-alone"):
        for width in widths:
            for number, written in getattr(locale, kind)[context][width].items():
                # Japanese month names such as 8月 are read as numbers.
                if not any(letter.isdigit() for letter in written):
                    names.update(dict.fromkeys(_spellings(written), number))
    return names


def _spellings(written: str) -> Iterator[str]:
    name = written.rstrip(".").lower()
    if len(name) < 2 and name < _FIRST_IDEOGRAPH:
        return
    decomposed = normalize("NFD", name)
    yield name
    yield decomposed
    yield "".join(_UMLAUTS.get(letter, letter) for letter in name)
    bare = "".join(letter for letter in decomposed if not combining(letter))
    if bare.isascii():
        yield bare


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))
