"""Headings that say what kind of items follow, and are not items themselves."""

from __future__ import annotations

import re

from sphinx_meetings.grammars.agenda import read_agenda_line
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.patterns import any_of, late, phrases_of, words_of
from sphinx_meetings.grammars.vocabulary import normalized

__all__ = ["invites", "is_nothing", "names_group", "names_rest", "says_nothing"]

_LONGEST = 60
_LONGEST_INVITATION = 120
_REPOSITORY = re.compile(r"[\w-][\w.-]{0,38}/[\w.-]{1,100}")
_TWO_WORDS = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+")
"""Two words rather than a repository: "Conclusion/Resolution"."""
_WHICH = any_of("""
    open, new, old, unfinished, other, urgent, regular, standing, recurring, special, general, main, further,
    additional, remaining, administrative, pending, merged, closed, recent, active, stale, proposed, current,
    important, ongoing, outstanding, continuing, nominated, custom, carried over, deferred, postponed, tabled, leftover,
    your, your new, offene, neue, ouvertes, nouvelles, abiertos, abiertas, nuevos, abertos, abertas, novos, aperti,
    aperte, nuovi
""")
_KIND_PHRASES = """
    agenda, agenda items, topics, prs, mrs, prs and issues, issues and prs, pull requests, merge requests,
    pull requests and issues, issues and pull requests, issues,
    tickets, business, short items, quick items, long items,
    internal items, external items, technical items, items, design discussions, technical discussions,
    votes, nominations, proposals, rfcs, backport nominations, mcps, fcps, mcps and fcps,
    wg check ins, working group check ins
"""
_KINDS = any_of(_KIND_PHRASES)
_SUBJECTS = any_of("""
    updates?, announcements?, items?, topics?, news, reports?, discussions?, questions?, prs, issues, actions?,
    business, nominations?, proposals?, requests?, tickets?, votes?, motions?, mcps?, rfcs?,
    comments?, objections?, concerns?
""")
_NOTHING = late(
    r"(?:no|none|nothing)"
    r"(?: (?:new|old|further|other|open|more|else|major|special|big|nominated|pending|urgent|outstanding|critical|"
    r"stable|beta|formal|specific)){0,2}"
    rf"(?: {_SUBJECTS})?"
    r"(?: (?:for|from|since|at|on|this|last|the|today|week|month|time|meeting|agenda))*|no agenda(?: today)?[,;] .*"
)
_INVITES = late(
    r"\W*(?:"
    + any_of("""
        add, append, include, insert, put, write, suggest, propose, please add, feel free to add, tragt?, füge, fügt,
        schreibt?, bitte, ajoutez, ajouter, inscrivez, añade, añadir, agrega, agregar, escribe, adicione, adicionar,
        acrescente, coloque, aggiungi, aggiungete, inserisci, scrivi, voeg, zet, schrijf
    """)
    + r"[^.!?]{0,60}"
    + any_of("""
        here, below, above, hier, unten, oben, ici, ci-dessous, aquí, abajo, arriba, aqui, abaixo, acima, qui, sotto,
        sopra, hieronder, hierboven
    """)
    + r"|(?:ask|remind|invite) (?:everyone|everybody|people|participants|attendees|all)\b"
    r"|(?:please )?add (?:your |an? |new |more )?(?:agenda )?(?:items?|topics?)\W*$"
    r"|(?:extracted|generated|copied|imported) (?:automatically )?from\b)",
    re.IGNORECASE,
)
_FIRST_WORD = re.compile(r"\W*(\w+)")
_ASKING = words_of("""
    acrescente add adicionar adicione aggiungete aggiungi agrega agregar ajouter ajoutez añade añadir append ask bitte
    coloque copied escribe extracted feel füge fügt generated imported include inscrivez insert inserisci
    invite please propose put remind schreib schreibt schrijf scrivi suggest trag tragt voeg write zet
""")
"""The words with which an invitation begins: a quick check, since most texts begin with others."""
_ASIDE = re.compile(r" [(](?:[^\s()]+ ){2,12}[^\s()]+[)]$")
"""A remark on a kind of items: "New proposals (have a look at them)"."""
_WHEN = late(
    r"(?:(?:items?|topics?|points?|agenda items?|carried over|left over|leftovers?|continued) )?"
    r"from (?:the |our )?(?:last|previous|prior) (?:meetings?|calls?|sessions?|weeks?|months?|time|agendas?)(?: s)?"
    r"|(?:pushed|moved|deferred|postponed|tabled|bumped|carried over) (?:to|until|till|for) (?:the |a )?"
    r"(?:next|future|later|following) (?:meetings?|calls?|sessions?|weeks?|months?|time)"
)
"""Items that are carried over from an earlier meeting, or deferred to a later one."""
_LAST_WORDS = {phrase.split()[-1].rstrip("s") for phrase in phrases_of(_KIND_PHRASES)} - {"in"} | {
    "check",
    "following",
    "from",
    "next",
    "later",
    "future",
}
_KIND_HINT = re.compile(rf"(?<![a-z])(?:{'|'.join(sorted(_LAST_WORDS))})")
"""Every kind has one of these words ("check" for check-ins): a quick check, since most texts have none."""
_REST = re.compile(
    r"\W*(?:topic: )?(?:any )?(?:other|aob|misc|open (?:floor|mic|discussion)|sonstiges|verschiedenes|divers|"
    r"questions diverses|autres|otros|varios|ruegos|outros|varie|rondvraag|wvttk|その他)(?![^\W\d_])",
    re.IGNORECASE,
)
_GROUP = late(
    rf"(?:(?:{_WHICH}) )*(?:{_KINDS})(?: (?:in progress|in review|under review|to discuss|to review|to merge|"
    r"(?:needing|requiring|for|up for) (?:an? )?(?:decision|discussion|review|attention|vote|approval|input)))?"
)


def names_group(heading: str) -> bool:
    """Whether a heading names a repository or a kind of items: ``owner/repo``, ``Open PRs``."""
    heading = heading.strip(" :：*_")
    if len(heading) > _LONGEST:
        return False
    if "/" in heading and not heading.isupper() and _REPOSITORY.fullmatch(heading):
        return _TWO_WORDS.fullmatch(heading) is None
    if heading.isascii() and not _KIND_HINT.search(heading.casefold()):
        return False
    key = normalized(_ASIDE.sub("", heading))
    return _GROUP.fullmatch(key) is not None or _WHEN.fullmatch(key) is not None


def names_rest(heading: str) -> bool:
    """Whether a heading is for whatever is not on the agenda: ``Any other business``."""
    return _REST.match(heading) is not None


def invites(text: str) -> bool:
    """Whether a list item only asks for items, or says where the items come from."""
    first = _FIRST_WORD.match(text)
    asks = first is not None and first[1].casefold() in _ASKING
    return asks and _INVITES.match(text[:_LONGEST_INVITATION]) is not None


def is_nothing(text: str) -> bool:
    """Whether a text says that there are no items: "no updates this week"."""
    text = text.strip("()[]. ").casefold() if len(text) <= _LONGEST else ""
    return text.startswith("no") and _NOTHING.fullmatch(text) is not None


def says_nothing(text: str) -> bool:
    """Whether a text is a placeholder, or only says that there is nothing: "None", "N/A", "add items here"."""
    text = text.strip("()[]. ")
    return is_nothing(text) or (len(text) <= _LONGEST and read_agenda_line(plain_line(text)).placeholder)
