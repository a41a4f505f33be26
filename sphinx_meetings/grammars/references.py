"""Issues, pull requests, discussions, commits and pads that a line refers to.

All ways to write the same reference give the same identifier: ``owner/repo#12`` on the known forges (GitHub,
GitLab.com, Codeberg; GitLab's merge requests are ``group/project!12``, commits ``owner/repo@abcdef1``), elsewhere the
address without query and fragment. An identifier keeps the case in which it is written although forges ignore case:
compare identifiers by :func:`reference_key`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from sphinx_meetings.grammars.addresses import keeps_a_place
from sphinx_meetings.grammars.patterns import late, words_of
from sphinx_meetings.records import Line, Reference, Span

__all__ = ["Target", "complete", "find_references", "forge_of", "is_reference", "read_reference", "reference_key"]


class Target(NamedTuple):
    """What an address or a short form points to."""

    identifier: str
    kind: str
    """``issue``, ``pull``, ``discussion``, ``commit`` or ``link`` (a pad)."""


_ADDRESS = re.compile(r"https?://(?:[^\s/?#@]*+@)?(?:www\.)?([^\s/?#:]++)(?::\d++)?([^\s?#]*+)", re.IGNORECASE)
# The form of most addresses, for which one match is enough.
_USUAL = re.compile(r"https://github\.com/((?!orgs/)[\w.-]++/[\w.-]++)/(issues|pull|discussions)/([1-9]\d{0,8})")
_WHOLE = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_FORGES = frozenset({"github.com", "gitlab.com", "codeberg.org"})
_KINDS = {
    "issues": "issue",
    "issue": "issue",
    "work_items": "issue",
    "pull": "pull",
    "pulls": "pull",
    "merge_requests": "pull",
    "discussions": "discussion",
    "commit": "commit",
    "commits": "commit",
}
_NUMBER = re.compile(r"([1-9]\d{0,8})(?![\w-])")
_HASH = late(r"([0-9a-f]{7})[0-9a-f]{0,57}(?![\w-])", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
_IDENTIFIER = re.compile(r"https?://\S+|[\w.-]*(?:/[\w.-]+)*(?:[#!][1-9]\d{0,8}|@[0-9a-f]{7})")
_PAD = late(r"(?:^|\.)(?:hackmd|hedgedoc|codimd|etherpad|framapad|pads?)[.-]")

# One reference in running text. The branches have possessive quantifiers (``++``), and none of them
# starts in the middle of a word, so a line is read once from left to right.
_IN_TEXT = late(
    r"""(?P<url>https?://[^\s<>"]++)
    | (?<![\w/.@:-])(?P<bare>(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)/[^\s<>"]++)
    | (?<![\w/.@&#!-])(?P<where>[\w.][\w.-]*+(?:/[\w.-]++)*+)?+(?P<sign>[#!])(?P<number>[1-9]\d{0,8})(?![\w-])
    | (?<![\w/.@&#!-])gh-(?P<gh>[1-9]\d{0,8})(?![\w-])""",
    re.IGNORECASE | re.VERBOSE,
)
_HINT = late(r"[#!][1-9]|://|\.(?:com|org)/|gh-[1-9]", re.IGNORECASE)

# "PR#12" is number 12 of the project itself.
_TRACKER_WORDS = words_of("pr prs mr mrs pull issue issues bug bugs ticket tickets gh fix fixes closes")
# After these words, a number is not that of an issue: "Meeting #2", "the #1 reason".
_COUNTED_WORDS = words_of(
    """
    meeting meetings call session round part day week sprint phase step episode chapter section option priority
    number point question topic top room track table figure slide season volume lesson level rank team group task
    treffen sitzung teil tag woche réunion séance partie jour reunión sesión parte reunião sessão riunione
    vergadering deel dag
    """
)
_DETERMINERS = words_of("the our my your their its a der die das le la el il lo o de het")
_FILE = late(r"\.(?:html?|md|rst|txt|py|js|css)$", re.IGNORECASE)


def reference_key(identifier: str) -> str:
    """The key by which two identifiers are compared: forges ignore case, other addresses do not."""
    return identifier if "://" in identifier else identifier.lower()


def is_reference(text: str) -> bool:
    """Whether a text is an identifier such as :func:`find_references` returns, rather than words."""
    return _IDENTIFIER.fullmatch(text) is not None


def forge_of(url: str) -> str | None:
    """The address of the known forge to which a URL belongs, ``None`` for any other site."""
    address = _ADDRESS.match(url)
    return f"https://{address[1].lower()}" if address is not None and address[1].lower() in _FORGES else None


def read_reference(url: str) -> Target | None:
    """What an address points to, ``None`` if that is not a reference.

    Query, fragment and anything after the number (``/files``) are ignored.
    """
    usual = _USUAL.fullmatch(url)
    if usual is not None:
        return Target(f"{usual[1]}#{usual[3]}", _KINDS[usual[2]])
    address = _ADDRESS.match(url)
    if address is None:
        return None
    # Pads escape "@" and "_" in addresses when they are saved as Markdown.
    host, path = address[1].lower(), address[2].replace("%5C", "").replace("\\", "")
    parts = [part for part in path.split("/") if part]
    return _on_forge(host, parts) or _pad(host, parts)


def _on_forge(host: str, parts: list[str]) -> Target | None:
    if "-" in parts[2:]:  # GitLab, whose projects may be in nested groups
        dash = parts.index("-", 2)
        project, rest = parts[:dash], parts[dash + 1 :]
    else:
        project, rest = parts[:2], parts[2:]
    if len(rest) < 2 or not all(map(_NAME.fullmatch, project)):
        return None
    kind = _KINDS.get(rest[0].lower())
    found = kind and (_HASH if kind == "commit" else _NUMBER).match(rest[1])
    if not kind or not found:
        return None
    if host not in _FORGES or project[0] == "orgs":
        # On an unknown host, only the shape of the path shows that it is a forge.
        return (
            None
            if kind == "commit"
            else Target(f"https://{host}/{'/'.join(parts[: -len(rest)] + rest[:1])}/{found[1]}", kind)
        )
    sign = "@" if kind == "commit" else "!" if rest[0] == "merge_requests" else "#"
    return Target(f"{'/'.join(project)}{sign}{found[1].lower()}", kind)


def _pad(host: str, parts: list[str]) -> Target | None:
    if host == "docs.google.com":
        if "d" not in parts[1:-1] or parts[0] not in ("document", "spreadsheets", "presentation"):
            return None
        parts = [parts[0], "d", parts[parts.index("d") + 1]]
    elif not parts or not _PAD.search(host) or keeps_a_place(parts[-1]):
        return None
    elif len(parts) > 1 and parts[-1] in ("edit", "view", "both", "publish"):
        parts = parts[:-1]
    return Target(f"https://{host}/{'/'.join(parts)}", "link")


def find_references(line: Line) -> list[Reference]:
    """The references in a line, in order and without duplicates."""
    # Code is not a reference unless it consists of an address; the text of a link is only its name.
    spans = [span for span in line.spans if span.kind in ("link", "code")]
    is_hinted = _is_hinted(line.text, spans)
    if not spans and not is_hinted:
        return []
    found: dict[str, Reference] = {}
    for target, url in _targets(line.text, spans, is_hinted):
        reference = Reference(target.identifier, target.kind, url, line.source, line.number)
        found.setdefault(reference_key(target.identifier), reference)
    return list(found.values())


def _is_hinted(text: str, spans: Iterable[Span]) -> bool:
    """Whether there may be a reference outside of links: a quick check, since most addresses are links."""
    if "/" not in text and "#" not in text and "!" not in text and "-" not in text:
        return False  # the usual case
    start = 0
    for span in spans:
        if start < span.start and _HINT.search(text, start, span.start):
            return True
        start = max(start, span.stop)
    return start < len(text) and _HINT.search(text, start) is not None


def _targets(text: str, spans: Iterable[Span], is_hinted: bool) -> Iterator[tuple[Target, str | None]]:
    texts = _IN_TEXT.finditer(text) if is_hinted else iter(())
    match = next(texts, None)
    for span in [*spans, None]:
        while match and (span is None or match.start() < span.start):
            if span is None or match.end() <= span.start:
                yield from _in_text(text, match)
            match = next(texts, None)
        if span is None:
            return
        while match and match.start() < span.stop:
            match = next(texts, None)
        address = span.target if span.kind == "link" else text[span.start : span.stop]
        if (span.kind == "link" or _WHOLE.fullmatch(address)) and (target := read_reference(address)):
            yield target, address


def _in_text(text: str, match: re.Match[str]) -> Iterator[tuple[Target, str | None]]:
    if url := match["url"] or match["bare"]:
        url = url.rstrip(".,;:!?)]}'\"»”’")
        url = url if match["url"] else f"https://{url}"
        if target := read_reference(url):
            yield target, url
    elif number := match["gh"]:
        yield Target(f"#{number}", "issue"), None
    elif target := _short(
        match["where"] or "", match["sign"], match["number"], text[max(0, match.start() - 20) : match.start()]
    ):
        yield target, None


def _short(where: str, sign: str, number: str, before: str) -> Target | None:
    owner, slash, _ = where.rpartition("/")
    if sign == "!":
        return Target(f"{where}!{number}", "pull") if slash else None
    if slash:
        return Target(f"{where}#{number}", "issue") if "/" not in owner and owner and not _FILE.search(where) else None
    words = (where or before).lower().split()
    last = words[-1].strip("([{\"'*:,;") if words else ""
    if last in _COUNTED_WORDS or (len(number) == 1 and last in _DETERMINERS):
        return None
    if not where or where.lower() in _TRACKER_WORDS:
        return Target(f"#{number}", "issue")
    is_name = len(where) > 1 and not where.isdecimal() and not _FILE.search(where)
    return Target(f"{where}#{number}", "issue") if is_name else None


def complete(identifier: str, repository: str | None, short_names: Mapping[str, str]) -> str | None:
    """The identifier with its repository: ``#12`` and ``repo#12`` become ``owner/repo#12``.

    Args:
        identifier: An identifier returned by :func:`find_references`.
        repository: The repository (``owner/repo``) to which ``#12`` belongs.
        short_names: Repositories by the short names that the team uses for them.

    Returns:
        The complete identifier, ``None`` if it is unknown which repository is meant.
    """
    where, sign, number = identifier.rpartition("#")
    if not sign or "/" in where:
        return identifier
    if not where:
        return repository and f"{repository}#{number}"
    names = {name.lower(): full for name, full in short_names.items()}
    if repository:
        names.setdefault(repository.rpartition("/")[2].lower(), repository)
    full = names.get(where.lower())
    return full and f"{full}#{number}"
