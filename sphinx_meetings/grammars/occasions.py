"""Lines without a label that may state when the meeting was, and for how long."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sphinx_meetings.grammars.announcing import announces
from sphinx_meetings.grammars.dates import FoundDate
from sphinx_meetings.grammars.durations import LENGTH, read_minutes
from sphinx_meetings.grammars.patterns import any_of, late
from sphinx_meetings.grammars.times import FoundTime
from sphinx_meetings.grammars.vocabulary import speaks_of_meeting

__all__ = [
    "OTHER_DAYS",
    "comes_first",
    "ends",
    "is_about_time",
    "length_behind",
    "length_of",
    "may_tell_day",
    "may_tell_hour",
    "opens_meeting",
]

_HOURS = late(r"(\d{1,2}(?:[.,]\d)?)\s*(?:h\b|hours?|hrs?|stunden?|heures?|horas?|ore|uur|時間)", re.IGNORECASE)
_MINUTES = late(r"(\d{1,3})\s*(?:m\b|min|minutes?|minuten|minutos?|minuti|分)", re.IGNORECASE)
_LENGTH_BEHIND = late(
    rf"\s?[(\[,;–—-]?\s?(?:for )?(?P<length>{LENGTH}|(?:one|an|half an) hour|two hours)(?=\s?(?:$|[)\],;.]))",
    re.IGNORECASE,
)
_ON_CLOCK = re.compile(r"([0-9]):([0-5][0-9])(?: ?h(?:ours|rs)?)?")
_IN_WORDS = {"one hour": 60, "an hour": 60, "half an hour": 30, "two hours": 120}
_HELD = late(
    r"\W{0,4}(?!(?:at|in|during|after|since|before|following|until)\b)"
    r"(?:(?:the |this |our )?(?:[\w-]{1,30} ){0,3}(?:meeting|call|session|teleconference|sitzung|r[ée]union|"
    r"reuni[óo]n|reuni[ãa]o|riunione|vergadering)s? (?:was |is |wurde |)?(?:scheduled|called to order|held|"
    r"start(?:ed|s)|began|begins|opened|convened|took place|takes place|on|vom|am|du|del|do|de|van|op)\b"
    r"|(?:held|called to order|convened|started|opened|meeting opened) (?:on|at|by)\b)",
    re.IGNORECASE,
)
"""The beginning of a sentence that states when the meeting was."""
OTHER_DAYS = late(
    r"\b(?:created|updated?|modified|edited|changed|published|posted|submitted|due|deadline|expires?|versions?|"
    r"revision|released?|approved|since|until|erstellt|ge[äa]ndert|aktualisiert|stand|frist|cr[ée]{2}e?|modifi[ée]|"
    r"mise? [àa] jour|creado|actualizado|criado|atualizado|creato|aggiornato|gemaakt|bijgewerkt|更新|作成|締切|期限)",
    re.IGNORECASE,
)
"""In a label, these announce another day than that of the meeting."""
_END = late(
    any_of("""
        end, ends, ends at, end time, ended, finish, finished, close, closed, adjourned, meeting ended, end of meeting,
        ende, schluss, endzeit, sitzungsende, ende der sitzung, fin, clôture, heure de fin, fin de séance,
        fin de la séance,
        hora de fin, hora de finalización, fin de la reunión, fim, término, hora de término, encerramento, fine,
        ora fine, fine riunione, chiusura, einde, eindtijd, sluiting
    """)
    + "|終了|終了時刻",
    re.IGNORECASE,
)
"""The label of the time at which a meeting ended."""
_OPENED = late(
    r"(?:^|[.;] )(?:opened|started|began|convened|commenced|eröffnet|begonnen) (?:at |um )?\d{1,2}[:.]\d\d|"
    r"\b(?:(?:called|calls) (?:the meeting )?to order|(?:opened|opens|convened|started) the (?:meeting|call|session)|"
    r"(?:was|were) held [^.;]{0,80}?(?:beginning|starting|commencing) (?:at |from )?(?=\d)|"
    r"(?:meeting|call|session) (?:was |is |will )?(?:opened|convened|start(?:s|ed)?|began|begins?)|"
    r"(?:sitzung|versammlung) (?:wurde |wird )?.{0,30}eröffnet|eröffnet die sitzung|"
    r"(?:séance|réunion) (?:est )?ouverte|(?:abre|inicia|comienza) la (?:sesión|reunión)|"
    r"(?:abre|inicia) a (?:sessão|reunião)|opent de vergadering|"
    r"vergadering (?:is |wordt )?.{0,30}geopend|apre la (?:seduta|riunione)|"
    r"(?:réunion|séance|assemblée) (?:a )?(?:débuté?|commencé?)|(?:sitzung|versammlung|treffen) (?:beginnt|begann)|"
    r"(?:reunión|sesión|asamblea) (?:comenzó|empezó|dio inicio|se inició|comienza|empieza)|"
    r"(?:reunião|sessão|assembleia) (?:teve início|começou|iniciou-se|foi aberta)|"
    r"(?:riunione|seduta|assemblea) (?:inizia|è iniziata|ha (?:avuto )?inizio|si apre)|si è riunit[oa]|"
    r"vergadering (?:begint|begon))",
    re.IGNORECASE,
)
"""A sentence anywhere in the notes that states when the meeting began."""
_MET = late(r"\b(?:met|held|gathered|convened|assembled|tagte|traf|reunió|reuniu)\b", re.IGNORECASE)
_OCCASION = late(
    r"\b(?:start time|starts? at|starting at|started at|every|each|mondays?|tuesdays?|wednesdays?|thursdays?|"
    r"fridays?|saturdays?|sundays?|(?:bi-?)?weekly|monthly|today|"
    r"this (?:week|month|time)|meetings?|calls?|sync|we meet|online|zoom|jitsi|jit\.si|meet\.[a-z]{2,12}|google meet|"
    r"bbb|bigbluebutton|webex|mumble|irc|teams|discord|montags?|"
    r"dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?|lundis?|mardis?|mercredis?|jeudis?|vendredis?|lunes|martes|miércoles|jueves|"
    r"viernes|sitzung|treffen|réunion|reunión|reunião|riunione|vergadering)\b",
    re.IGNORECASE,
)
"""What precedes the time of a meeting in a line that says more than that."""
_OTHER_HOURS = late(
    r"\b(?:by (?=\d|\w{2,6}day|the|noon|end)|until|till|before|after|deadline|closes?|closing|due|"
    r"next|last|previous|office hours?|instead|moved?|changed?|proposed?|"
    r"propose|freeze|bis|vor|nach|avant|après|antes|prima|voor)\b",
    re.IGNORECASE,
)
"""A part of a line with one of these may state the time of something else."""
_ALTERNATES = late(r"\balternat\w{1,4}(?! (?:weeks?|\w{2,6}days?)\b)", re.IGNORECASE)
_PART_END = re.compile(r"[.;] | [·•|] ")
"""Where a line goes on to something else: "15:00 UTC · [previous notes](...)", "15:00 UTC. Please mute yourself."."""
_SIGNS = late(r"(?:[^\w:]|:(?:[a-z0-9_+-]{1,40}:)?){0,12}")
"""Signs before the first word of a line, such as an emoji or its shortcode."""
_LONGEST_LABEL = 30
_AROUND_LABEL = " *_()"
_LONGEST = 160
_SHORT = 80
_OPENING = 3
_BETWEEN = 6
_BEGINNING = late(
    r",?\s?(?:and )?(?:beginning|began|begins|starting|started|starts|commencing|commenced)(?: promptly)?"
    r"(?: at| from)?\s?"
)
"""What may come between the day and the time: "on 5 May 2026 beginning at 15:00 UTC"."""
_PLACE = late(r"\s?(?:[,@|(]|(?:at|on|in|via|from|im|in der|à|en|em|op) )")
_SEPARATORS = frozenset(",;|–—·@(")


def ends(label: str) -> bool:
    """Whether a label is that of the time at which a meeting ended."""
    return len(label) <= _LONGEST_LABEL and _END.fullmatch(label.strip(_AROUND_LABEL)) is not None


def is_about_time(text: str, dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> bool:
    """Whether a line is little more than the date or time of a meeting, or says when it was held."""
    if not dates and not times:
        return False
    if dates and OTHER_DAYS.search(text, 0, dates[0].start):
        return False
    told = sum(date.stop - date.start for date in dates) + sum(time.stop - time.start for time in times)
    if dates and (told * 2 >= len(text) or _opens(text, dates[0])):
        return True
    stated = all(time.zone for time in times) or (len(times) == 1 and times[0].end)
    if not dates and stated and told * 5 >= len(text) * 3:
        return True
    return _HELD.match(text) is not None


def _opens(text: str, date: FoundDate) -> bool:
    """Whether a short line or sentence begins with an unmistakable day, and continues with the place or the time."""
    if date.start > _OPENING or len(text.partition(". ")[0]) > _SHORT or date.day is None:
        return False
    if date.weekday is not None and text[date.stop : date.stop + 2].lstrip()[:1] in _SEPARATORS:
        return True
    return date.year is not None and _PLACE.match(text, date.stop) is not None


def may_tell_hour(text: str, dates: Sequence[FoundDate], times: Sequence[FoundTime]) -> bool:
    """Whether a line that says more may state the time of this meeting: "Mondays, 15:00 UTC, on our server".

    It must not be the time of a deadline or of another meeting.
    """
    if len(times) == 0 or len(dates) > 1 or not (times[0].zone or times[0].end) or _ALTERNATES.search(text):
        return False
    first = times[0]
    is_most = (first.stop - first.start) * 2 >= len(text)
    end = _PART_END.search(text, first.stop)
    text = text[: end.start()] if end else text
    if len(text) > _LONGEST or _OTHER_HOURS.search(text) or announces(text):
        return False
    if OTHER_DAYS.search(text, 0, first.start):
        return False
    dates = [date for date in dates if date.start < len(text)]
    is_aside = dates and first.start <= _OPENING and comes_first(first, dates[0])  # "15:00 UTC, a week late for 1 May"
    if dates and not is_aside:
        gap = first.start - dates[0].stop
        return 0 <= gap <= _BETWEEN or _BEGINNING.fullmatch(text, dates[0].stop, first.start) is not None
    zone_first = len(first.zone) + 1 if first.zone and text.startswith(first.zone) else 0  # "UTC 15:00, on IRC"
    signs = _SIGNS.match(text, 0, first.start)
    opening = max(_OPENING + zone_first, signs.end() if signs else 0)
    if is_most or first.start <= opening:
        return True
    return _OCCASION.search(text, 0, first.start) is not None


def comes_first(time: FoundTime, date: FoundDate) -> bool:
    """Whether a day follows a time at too great a distance for both to belong to one meeting."""
    return date.start > time.stop + _BETWEEN


def opens_meeting(text: str) -> bool:
    """Whether a sentence states when the meeting began: "Ana called the meeting to order at 14:02"."""
    return _OPENED.search(text) is not None and not announces(text)


def may_tell_day(text: str, dates: Sequence[FoundDate]) -> bool:
    """Whether a sentence may state the day of its meeting: "These are the notes of our meeting on 5 March 2026."."""
    if (
        len(dates) != 1
        or dates[0].day is None
        or len(text) > _LONGEST
        or not (speaks_of_meeting(text) or _MET.search(text))
    ):
        return False
    return not (OTHER_DAYS.search(text) or _OTHER_HOURS.search(text) or announces(text))


def length_of(text: str) -> int | None:
    """The minutes of a length such as ``1 h 30 min``, ``1:30``, ``one hour``."""
    whole = text.strip(" .~*_")
    if minutes := read_minutes(whole) or _IN_WORDS.get(whole.casefold()):
        return minutes
    if clock := _ON_CLOCK.fullmatch(whole):
        return int(clock[1]) * 60 + int(clock[2]) or None
    hours, minute = _HOURS.search(text), _MINUTES.search(text)
    total = (round(float(hours[1].replace(",", ".")) * 60) if hours else 0) + (int(minute[1]) if minute else 0)
    return total or None


def length_behind(text: str, stop: int) -> int | None:
    """The length in minutes right after a time of day that ends at ``stop``: ``15:00 UTC (1 hour)``."""
    behind = _LENGTH_BEHIND.match(text, stop)
    if behind is None:
        return None
    return length_of(behind["length"])
