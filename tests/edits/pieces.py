"""What a build wrote, piece by piece, so that what Sphinx itself leaves stale can be told from all else.

Plain Sphinx (the same edits to the same site without the extension) leaves these pieces stale, and so they may be
stale here, too:

- the links to the previous and to the next page, and to those above, with their titles:
  a page is not written again when a neighbour is renamed, added or removed;
- the file of a page that was removed, and the copy of its source;
- the tables of contents that listed a page that was removed, in the second of two output folders for the same
  doctrees, or after a build that was killed: only the build that reads them again writes them again;
- what the search index says about a page that a killed build wrote before it died: the page is not written again;
- a word of the search index that is no longer on any page: it stays there, without pages.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path

__all__ = ["Pieces", "ours", "pieces_of", "stale"]

Name = tuple[str, str]
"""A file, and a piece of it: ``("index.html", "toctree")``."""
Pieces = Mapping[Name, str]
"""The text of each piece."""

WORDS = "next|previous|weiter|zurück|suivant|précédent"
BESIDE = re.compile(
    r'<link rel="(?:next|prev)"[^>]*>'
    rf'|<li class="right" >\s*<a href="[^"]*" title="[^"]*"\s+(?:accesskey="[NP]")?>(?:{WORDS})</a> \|</li>'
)
ABOVE = re.compile(r'<li class="nav-item nav-item-[1-9]\d*"><a [^>]*>.*?</a> &#187;</li>')
TOCTREE = re.compile(r'<div class="toctree-wrapper compound">.*?</div>', re.DOTALL)
EMPTY_WORD = re.compile(r'"[^"]*":\s?\[\](?:,\s?)?')
GAP = re.compile(r",\s?\}")
SPACE = re.compile(r"\s*\n\s*")
# Of no reader's concern: Sphinx's notes on its configuration, and the environment.
INTERNAL = (".buildinfo", ".doctrees")


def pieces_of(out: Path) -> Pieces:
    """The pieces of all that a build has written."""
    found = {}
    for path in sorted(out.rglob("*")):
        name = path.relative_to(out).as_posix()
        if path.is_file() and not name.startswith(INTERNAL):
            for piece, text in _pieces(path):
                found[name, piece] = text
    return found


def _pieces(path: Path) -> Iterator[tuple[str, str]]:
    data = path.read_bytes()
    if path.name == "objects.inv":
        head, body = data.split(b"zlib.\n", 1)
        yield "text", f"{head.decode()}\n{zlib.decompress(body).decode()}"
    elif path.name == "searchindex.js":
        yield from _search_index(data.decode())
    elif path.suffix == ".html":
        text = data.decode()
        for piece, pattern in (("previous and next", BESIDE), ("above", ABOVE), ("toctree", TOCTREE)):
            yield piece, "\n".join(pattern.findall(text))
            text = pattern.sub("", text)
        yield "text", SPACE.sub("\n", text)
    else:
        yield "text", data.decode("utf-8", "replace")


def _search_index(text: str) -> Iterator[tuple[str, str]]:
    """The search index, document by document."""
    index = json.loads(text.removeprefix("Search.setIndex(").rstrip().removesuffix(")"))
    names = index["docnames"]
    documents: dict[str, list[object]] = {name: [] for name in names}
    for name, title, file in zip(names, index["titles"], index["filenames"], strict=True):
        documents[name] += [title, file]
    for kind in ("terms", "titleterms"):
        for word, numbers in index[kind].items():
            for number in numbers if isinstance(numbers, list) else [numbers]:
                documents[names[number]].append((kind, word))
    for title, places in index["alltitles"].items():
        for number, anchor in places:
            documents[names[number]].append(("section", title, anchor))
    for name, said in documents.items():
        yield f"document {name}", "\n".join(sorted(map(repr, said)))
    kept = {key: value for key, value in index.items() if key not in {"terms", "titleterms", "titles", "alltitles"}}
    yield "text", "\n".join(f"{key}: {json.dumps(value, sort_keys=True)}" for key, value in kept.items())
    yield "bytes", GAP.sub("}", EMPTY_WORD.sub("", text))


def stale(after: Pieces, clean: Pieces) -> set[Name]:
    """The pieces in which an incremental build differs from a clean one."""
    return {piece for piece in {*after, *clean} if after.get(piece) != clean.get(piece)}


def ours(differing: AbstractSet[Name], plain: AbstractSet[Name], clean: Pieces) -> set[Name]:
    """The stale pieces for which Sphinx is not to blame.

    Args:
        differing: Those that are stale with the extension.
        plain: Those that are, or were, stale without it.
        clean: All pieces of a clean build with the extension. Those called ``text`` must never be stale.
    """
    return {piece for piece in differing if piece not in plain or (piece[1] == "text" and piece in clean)}
