"""The kinds of links (where to join, the recording, the notes, the issue), by their words and their addresses."""

from __future__ import annotations

from functools import lru_cache

from sphinx_meetings.grammars.patterns import any_of, late
from sphinx_meetings.grammars.vocabulary_patterns import PREVIOUS

__all__ = ["kind_by_address", "kind_by_words"]

# The kinds of links, by the words of their labels; the first that is found wins.
_WORDS = {
    "previous": PREVIOUS,
    "recording": "録画|録音|"
    + any_of("""
        recordings?, recorded, youtube, vimeo, peertube, aufzeichnung, aufnahme, enregistrement, grabacion, gravacao,
        registrazione, opname
    """),
    "calendar": "カレンダー|"
    + any_of("calendar, ical, ics, kalender, calendrier, agenda google, calendario, invite, invitation"),
    "slides": "スライド|資料|"
    + any_of("slides?, deck, folien, diapos, diapositivas, presentation, presentacion, apresentacao, presentazione"),
    "issue": "イシュー|" + any_of("issue, ticket"),
    "notes": "議事録|ノート|"
    + any_of("""
        notes, minutes, hackmd, codimd, hedgedoc, etherpad, pad, cryptpad, google doc, gdoc, doc, protokoll, notizen,
        mitschrift, compte rendu, notas, acta, ata, appunti, verbale, notulen, notities
    """),
    "join": "会議(?:url|リンク|室)|"
    + any_of("""
        zoom, jitsi, bigbluebutton, bbb, webex, whereby, google meet, meet, hangouts?, teams, skype, video ?conference,
        video ?call, videoconferencing, conference, video, call, join, dial in, dial, meeting (?:link|url|room),
        videokonferenz, einwahl, visio, visioconference, videoconferencia, videoconferenza, sala, enlace de la reunion,
        link da reuniao, link riunione, vergaderlink, videovergadering
    """),
    "agenda": "議題|アジェンダ|"
    + any_of("agenda, tagesordnung, ordre du jour, orden del dia, pauta, ordine del giorno"),
}
_KINDS_BY_WORDS = tuple((kind, late(pattern)) for kind, pattern in _WORDS.items())

# The kinds of links, by their addresses.
_ADDRESSES = {
    "recording": r"[\w.-]*zoom\.us/rec|(?:www\.|m\.)?youtube\.com/|youtu\.be/|(?:player\.)?vimeo\.com/",
    "join": (
        r"[\w.-]*zoom\.us/(?:j|my|s|w|wc)/|meet\.google\.com/|meet\.jit\.si/|teams\.(?:microsoft|live)\.com/|"
        r"whereby\.com/|[\w.-]*webex\.com/|hangouts\.google\.com/|(?:meet|bbb|jitsi)\."
    ),
    "calendar": r"calendar\.google\.com/|[^\s?#]*\.ics(?:$|[?#])",
    "slides": r"docs\.google\.com/presentation/|speakerdeck\.com/|slides\.com/|(?:www\.)?slideshare\.net/",
}
_KINDS_BY_ADDRESS = tuple((kind, late(rf"https?://(?:{pattern})")) for kind, pattern in _ADDRESSES.items())


@lru_cache(maxsize=256)
def kind_by_words(label: str) -> str | None:
    """The kind that the normalized label of a link says."""
    return next((kind for kind, words in _KINDS_BY_WORDS if words.search(label)), None)


def kind_by_address(url: str) -> str | None:
    """The kind of a link to a place that is known for it."""
    return next((kind for kind, pattern in _KINDS_BY_ADDRESS if pattern.match(url)), None)
