"""What the fields of a roll call mean: ``name / institution / GitHub handle``."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from sphinx_meetings.grammars.patterns import words_of
from sphinx_meetings.grammars.text import plain

__all__ = ["ACCOUNTS", "Columns", "column_kind", "header_kinds", "kinds_of_table", "may_be_header"]


class Columns(NamedTuple):
    """The meaning of the fields of a roll call, from a header, a placeholder line or the other lines."""

    kinds: tuple[str, ...]
    """For each field ``name``, ``affiliation``, ``handle``, ``other_handle``, ``location``, ``pronouns``,
    ``initials``, ``role``, ``present`` or ``ignore``; empty if its header is not recognized."""
    separator: str
    """What separates the fields; empty for the cells of a table."""
    stated: bool
    """Whether a header says so; otherwise it is inferred from the other lines."""


# English, German, French, Spanish, Portuguese, Italian, Dutch and Japanese. If one header has words of two kinds
# ("Discord username", "company name"), the kind that is listed first wins.
_WORDS = {
    "email": "email emails mail e-mail courriel correo",
    "handle": "github gitlab git codeberg bitbucket gh",
    "other_handle": "discord matrix slack irc twitter mastodon zulip gitter telegram bluesky linkedin elsewhere",
    "pronouns": """pronoun pronouns pronomen pronom pronoms pronombre pronombres pronome pronomes pronomi voornaamwoord
        voornaamwoorden 代名詞""",
    "affiliation": """affiliation affiliations affil organization organisation organizations organisations org orgs
        institution institutions institute institutional company companies employer team project projects university
        represents representing department departments dept agency ministry division unit faculty constituency
        group chapter association body bodies lab laboratory partner partners beneficiary participating
        organisationen einrichtung firma unternehmen verein zugehörigkeit arbeitgeber
        institut société structure entreprise organisme établissement
        organización institución empresa afiliación proyecto equipo
        organização instituição afiliação projeto organizzazione istituzione azienda affiliazione ente progetto
        organisatie instelling bedrijf werkgever affiliatie 所属 会社 会社名 組織 団体 所属先 所属組織 勤務先""",
    "account": """handle handles username usernames user account id ids nick nickname nicks login benutzername
        nutzername utilisateur utilisatrice identifiant pseudo usuario usuário utente gebruikersnaam gebruiker
        ユーザー名 ユーザ名 アカウント""",
    "initials": """initials initial abbreviation abbreviations abbr abbrev kürzel initialen initiales iniciales iniciais
        iniziali イニシャル 略称""",
    "location": """location locations city country place where based time zone timezone tz region ort stadt land
        standort
        lieu ville pays ubicación ciudad país lugar localização cidade luogo città paese località locatie plaats
        場所 国 都市 所在地 居住地""",
    "role": """role roles title job position function rolle funktion rôle fonction rol cargo função ruolo functie
        役割 役職""",
    "present": """present attended attending attendance attends attend rsvp
        anwesend anwesenheit présent présence presente asistencia asiste
        presença presenza aanwezig aanwezigheid dabei there 出席 出欠""",
    "name": """name names fullname attendee attendees participant participants member members person people surname
        firstname lastname first last full given family preferred vorname nachname teilnehmer teilnehmende
        nom noms prénom nombre nombres apellido apellidos asistente asistentes participante participantes
        nome nomi cognome sobrenome partecipante partecipanti naam namen voornaam achternaam deelnemer deelnemers
        représentant représentante représentants représentantes vertreter vertreterin representante representantes
        rappresentante rappresentanti vertegenwoordiger vertegenwoordigers
        representative representatives rep reps delegate delegates director trustee voter contact
        who wer qui quién quem chi wie 名前 お名前 氏名 姓 名 参加者 参加者名 出席者""",
    "ignore": """text notes note comment comments remark remarks date signature emoji website homepage url icebreaker
        question answer work working interests no nr number 備考 メモ""",
}
_KIND = {word: kind for kind, words in reversed(_WORDS.items()) for word in words.split()}
_MEANS = {"email": "ignore", "account": "handle"}
_RANK = {kind: rank for rank, kind in enumerate(_WORDS)}

ACCOUNTS = (*_WORDS["handle"].split(), *_WORDS["other_handle"].split())
"""Names of sites where people have accounts."""

# Words in headers that do not change their meaning.
_FILLERS = words_of("""
    a an and any are be different eg etc from here if in is me my not of on optional or other please required same
    s than the this to used we what which will ll with you your yours
    add enter put write list type fill below above beneath under us tell say
    board council committee tsc steering voting
    aus das dein deine der die falls ggf ihr ihre oder und
    d de du et l la le les où ou qui si ta ton vos votre
    dónde el es o si su tu y
    a de e onde ou se seu sua
    da di dove e il lo se tua tuo
    als en het jouw je of uw van waar
    の あなたの
""")
_JOINED = re.compile(
    r"(?:your|my|dein|votre|tu|seu|tuo)?(github|gitlab|gh|user|handle|discord)(?:handle|user|name|username|id|account)*"
)
_NAMING = frozenset(word for word, kind in _KIND.items() if kind in ("name", "handle", "account"))
_OF = words_of("of der des de d del di da do dello van の")
_PERSONS = words_of("""
    member members representative representatives rep reps delegate delegates attendee attendees participant
    participants director trustee contact
""")
_FIRST_KINDS = frozenset({"affiliation", "handle", "role", "location"})
_ALONE = {
    "p a": "present",
    "here": "present",
    "lines said": "ignore",
    "lines": "ignore",
    "messages": "ignore",
    "from": "affiliation",
    "where from": "location",
    "where are you": "location",
}
"""Words that mean nothing beside others, but something when they are the whole header."""
_LONGEST = 80
_FEWEST = 3


@lru_cache(maxsize=4096)
def column_kind(text: str) -> str | None:
    """What a column holds according to its header; ``None`` if the text is not a header."""
    if len(text) > _LONGEST:
        return None
    outside = text.partition("(")[0]
    words = plain(outside if any(map(str.isalnum, outside)) else text).split()
    if words[:2] == ["first", "time"]:
        return "ignore"
    kinds = []
    for word in words:
        kind = _KIND.get(word)
        if kind is None and (match := _JOINED.fullmatch(word)):
            kind = _KIND[match[1]]
        if kind:
            kinds.append(kind)
        elif word not in _FILLERS and not word.isdecimal():
            return _ALONE.get(" ".join(words)) or _first_kind(text)
    if not kinds:
        return _ALONE.get(" ".join(words))
    return _chosen(kinds, words, text)


def _chosen(kinds: list[str], words: list[str], text: str) -> str:
    """The kind of column meant by a header whose words suggest these kinds."""
    kind = min(kinds, key=_RANK.__getitem__)
    if len(words) == len(kinds) == 2 and words[0] in _PERSONS and kinds[1] != "name":
        return _MEANS.get(kinds[1], kinds[1])  # "Attendee company"
    if kinds == ["name", "account"] and "/" in text:
        return "name"
    if kinds == ["affiliation", "role"] == [_KIND.get(word) for word in text.casefold().split()]:
        return "role"  # "Project role", but "Project / role"
    if kinds[-1] == "name" and words[-1] in _PERSONS:
        return "name"  # "Team member"
    if kinds[0] == "name" and kinds != ["name", "account"] and _OF.isdisjoint(words):
        kind = "name"  # "name and affiliation": each line is read by its own look
    return _MEANS.get(kind, kind)


def _first_kind(text: str) -> str | None:
    """The kind of the first half of ``Affiliation / Driver project``, whose second half is not recognized."""
    first, slash, _ = text.partition("/")
    kind = column_kind(first) if slash else None
    return kind if kind in _FIRST_KINDS else None


def may_be_header(words: list[str]) -> bool:
    """Whether a line contains a word that headers of lists of people have."""
    return not _NAMING.isdisjoint(words) or any(map(_JOINED.fullmatch, words))


def header_kinds(fields: list[str]) -> tuple[str, ...] | None:
    """What the fields below a header hold; ``None`` if this is not a header.

    Unrecognized columns are allowed if the header has a column for names and another that is recognized, and if they
    are no more than half of the columns.
    """
    found = [column_kind(field) if any(map(str.isalnum, field)) else "ignore" for field in fields]
    if found[:1] == ["present"] and "name" not in found and "affiliation" in found:
        found[0] = "name"  # "Present | Company"
    if "name" not in found and not ("handle" in found and len(found) > 1 and None not in found):
        return None
    known = sum(kind not in (None, "ignore") for kind in found)
    if None in found and (known < 2 or 2 * found.count(None) > len(found)):
        return None
    return tuple(kind or "" for kind in found)


def kinds_of_table(fields: list[str]) -> tuple[str, ...] | None:
    """What the columns of a table hold if the first of them, and no other, is for names; else ``None``."""
    found = [column_kind(field) if any(map(str.isalnum, field)) else "ignore" for field in fields]
    if len(fields) < _FEWEST or found.count("name") != 1 or found[0] != "name":
        return None
    return tuple(kind or "" for kind in found)
