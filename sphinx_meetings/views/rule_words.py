"""Schedules in words: ``first Tuesday of the month``, ``17:00 and 20:00 in turn, London time``."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from sphinx_meetings.archive.schedule import LocalTime, Schedule
from sphinx_meetings.views import dates
from sphinx_meetings.views.words import gettext_noop, plural
from sphinx_meetings.views.words import translate as _

__all__ = ["days_in_words", "hours_in_words"]

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_ORDINALS = {
    # Translators: the ordinals stand before a day: "first and third Tuesday", "last working day"; "primo|prima".
    1: gettext_noop("first"),
    2: gettext_noop("second"),
    3: gettext_noop("third"),
    4: gettext_noop("fourth"),
    5: gettext_noop("fifth"),
    -1: gettext_noop("last"),
    -2: gettext_noop("second to last"),
    -3: gettext_noop("third to last"),
}
_KINDS_OF_DAYS = {
    frozenset(_DAYS): gettext_noop("day"),
    frozenset(_DAYS[:5]): gettext_noop("working day"),
    frozenset(_DAYS[5:]): gettext_noop("weekend day"),
}
# Words before these days take their feminine form.
_FEMININE = {"it": _DAYS[6:], "pt": _DAYS[:5]}
_MONTHS = range(1, 13)
_FEW_MONTHS = 6
"""If there are more, the months that are left out are told instead."""


class _NoWordsError(Exception):
    """The rule is not easily put into words."""


class _Rule(NamedTuple):
    """A rule in its parts."""

    interval: int
    days: tuple[str, ...]
    """As in ``BYDAY``: ``TU``, ``1TU``."""
    month_days: tuple[int, ...]
    months: tuple[int, ...]
    positions: tuple[int, ...]
    start: dt.date | None
    language: str

    @property
    def has_weekdays(self) -> bool:
        """Whether its days are all plain days of the week: ``TU``, not ``1TU``."""
        return bool(self.days) and all(day in _DAYS for day in self.days)

    @property
    def is_weekly(self) -> bool:
        """Whether it means every one of some days of the week."""
        return self.has_weekdays and not self.positions and not self.month_days


def days_in_words(schedule: Schedule, language: str) -> str | None:
    """The days of a schedule; ``None`` if its rule is not easily put into words."""
    parts = dict(part.split("=") for part in schedule.rule.split(";"))
    frequency, count = parts.pop("FREQ"), parts.pop("COUNT", None)
    interval, week = int(parts.pop("INTERVAL", 1)), parts.pop("WKST")
    days = tuple(filter(None, parts.pop("BYDAY", "").split(",")))
    month_days, months, positions = (_numbers(parts.pop(name, "")) for name in ("BYMONTHDAY", "BYMONTH", "BYSETPOS"))
    rule = _Rule(interval, days, month_days, months, positions, schedule.start, language)
    if parts or (week != "MO" and interval > 1):
        return None
    try:
        said = _FREQUENCIES[frequency](rule)
    except _NoWordsError:
        return None
    if count is None:
        return said
    return _("{days}, {times}").format(days=said, times=plural("once", "{n} times", int(count)))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, filter(None, text.split(","))))


def _daily(rule: _Rule) -> str:
    if rule.month_days or rule.positions or (rule.days and rule.interval > 1):
        raise _NoWordsError
    if rule.days:
        return _weekly(rule)
    every = _("every day") if rule.interval == 1 else plural("every {n} day", "every {n} days", rule.interval)
    return _in_months(every, rule)


def _weekly(rule: _Rule) -> str:
    if rule.month_days or rule.positions:
        raise _NoWordsError
    days = rule.days or (_DAYS[_start(rule).weekday()],)
    if rule.interval > 1:
        every = plural("every week", "every {n} weeks", rule.interval)
        said = _agreeing(_("{every} on {days}"), days, rule)
        return _in_months(said.format(every=every, days=_weekdays(days, rule)), rule)
    if set(days) == set(_DAYS[:5]):
        return _in_months(_("from Monday to Friday"), rule)
    # Translators: where some days of the week are feminine, "todo {day}|toda {day}".
    return _in_months(_agreeing(_("every {day}"), days, rule).format(day=_weekdays(days, rule)), rule)


def _in_months(said: str, rule: _Rule) -> str:
    if not rule.months:
        return said
    if len(rule.months) > _FEW_MONTHS:
        return _("{days}, except in {months}").format(days=said, months=_other_months(rule))
    return _("{days} in {months}").format(days=said, months=_months(rule.months, rule))


def _monthly(rule: _Rule) -> str:
    if rule.is_weekly:
        if rule.interval > 1:
            raise _NoWordsError
        return _weekly(rule)
    days = _days_of_month(rule)
    if rule.interval > 1:
        if rule.months:
            raise _NoWordsError
        every = plural("every month", "every {n} months", rule.interval)
        return _("{days} of the month, {every}").format(days=days, every=every)
    return _of_months(days, rule)


def _of_months(days: str, rule: _Rule) -> str:
    if rule.months and len(rule.months) <= _FEW_MONTHS:
        return _("{days} of {months}").format(days=days, months=_months(rule.months, rule))
    # Translators: {days} is "first Tuesday", "last working day" or "days 1 and 15".
    said = _("{days} of the month").format(days=days)
    return _in_months(said, rule)


def _yearly(rule: _Rule) -> str:
    if not rule.days and not rule.month_days:
        start = _start(rule)
        rule = rule._replace(months=rule.months or (start.month,), month_days=(start.day,))
    if rule.is_weekly and rule.interval == 1:
        return _weekly(rule)
    days = _days_of_month(rule)
    if rule.months:
        said = _of_months(days, rule)
    elif rule.month_days:
        raise _NoWordsError
    else:
        # Translators: {days} is "first Tuesday", "last working day" or "days 1 and 15".
        said = _("{days} of the year").format(days=days)
    if rule.interval == 1:
        return said
    return _("{days}, {every}").format(days=said, every=plural("every year", "every {n} years", rule.interval))


def _days_of_month(rule: _Rule) -> str:
    """``first and third Tuesday``, ``last working day``, ``days 1 and 15``."""
    if rule.month_days:
        return _numbered_days(rule)
    if rule.positions:
        return _of_kind(rule)
    if not rule.days:
        return _numbered_days(rule._replace(month_days=(_start(rule).day,)))
    by_day: dict[str, list[int]] = {}
    for day in rule.days:
        by_day.setdefault(day[-2:], []).append(int(day[:-2] or 0))
    return dates.listed([_positioned(positions, [day], rule) for day, positions in by_day.items()], rule.language)


def _numbered_days(rule: _Rule) -> str:
    if rule.days or rule.positions:
        raise _NoWordsError
    if rule.month_days == (-1,):
        return _("last day")
    if min(rule.month_days) < 0:
        raise _NoWordsError
    # Translators: a day of the month in "days 1 and 15"; some languages write an ordinal, some for the first alone.
    numbers = dates.listed([plural("{n}", "{n}", number) for number in rule.month_days], rule.language)
    return (_("day {numbers}") if len(rule.month_days) == 1 else _("days {numbers}")).format(numbers=numbers)


def _of_kind(rule: _Rule) -> str:
    """``last working day``: the one at some position (``BYSETPOS``) among several days of the week."""
    if not rule.has_weekdays:
        raise _NoWordsError
    return _positioned(rule.positions, rule.days, rule)


def _positioned(positions: Sequence[int], days: Sequence[str], rule: _Rule) -> str:
    kind = _KINDS_OF_DAYS.get(frozenset(days))
    if any(position not in _ORDINALS for position in positions) or (len(days) > 1 and kind is None):
        raise _NoWordsError
    days, day = ((), _(kind)) if kind else (days, _weekdays(days, rule))
    ordinals = dates.listed([_agreeing(_(_ORDINALS[one]), days, rule) for one in positions], rule.language)
    return _("{ordinals} {day}").format(ordinals=ordinals, day=day)


def _agreeing(text: str, days: Sequence[str], rule: _Rule) -> str:
    """The form of a text (``masculine|feminine``) that agrees with the first of the days; else the masculine one."""
    feminine = _FEMININE.get(re.split("[-_]", rule.language)[0], ())
    masculine, _bar, other = text.partition("|")
    return other if other and min(days, key=_DAYS.index, default="") in feminine else masculine


def _start(rule: _Rule) -> dt.date:
    if rule.start is None:
        raise _NoWordsError
    return rule.start


def _weekdays(days: Sequence[str], rule: _Rule) -> str:
    numbers = sorted(_DAYS.index(day) for day in days)
    return dates.listed([dates.weekday(number, rule.language) for number in numbers], rule.language)


def _months(numbers: Sequence[int], rule: _Rule) -> str:
    return dates.listed([dates.month(number, rule.language) for number in numbers], rule.language)


def _other_months(rule: _Rule) -> str:
    return _months([number for number in _MONTHS if number not in rule.months], rule)


_FREQUENCIES: Mapping[str, Callable[[_Rule], str]] = {
    "DAILY": _daily,
    "WEEKLY": _weekly,
    "MONTHLY": _monthly,
    "YEARLY": _yearly,
}


def hours_in_words(times: Sequence[LocalTime], language: str) -> str:
    """``17:00 and 20:00 in turn, London time``; empty for meetings that last all day."""
    if not times:
        return ""
    zones = {local.timezone for local in times}
    if len(zones) > 1:
        hours = dates.listed([_hour(local, language) for local in times], language)
        return _("{hours} in turn").format(hours=hours)
    if len(times) == 1:
        return _hour(times[0], language)
    hours = dates.listed([_clock(local) for local in times], language)
    return _("{hours} in turn, {zone}").format(hours=hours, zone=_zone(times[0].timezone, language))


def _hour(local: LocalTime, language: str) -> str:
    return _("{clock} {zone}").format(clock=_clock(local), zone=_zone(local.timezone, language))


def _clock(local: LocalTime) -> str:
    return f"{local.time:%H:%M}"


def _zone(name: str, language: str) -> str:
    """``London time``, ``UTC``."""
    city = dates.zone(name, language)
    return _("{city} time").format(city=city) if "/" in name else city
