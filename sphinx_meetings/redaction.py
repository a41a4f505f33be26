"""Takes the mentions of people who ask to be redacted out of the notes themselves.

This takes two steps, and the page is read between them. First, a made-up word replaces each
mention, so that a line of a roll call still belongs to the same person; once the page has been
read, a neutral word replaces that. Neither the records nor the doctree kept of the page contain
the name::

    - Zoë Quill / Hexwerk / @zquill
    - Nvjfzpvkqm / Hexwerk / @Nvjfzpvkqm      as the page is read
    - somebody / Hexwerk / somebody           as it is kept
"""

from __future__ import annotations

import hashlib
import json
import re
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.locale import get_translation

from sphinx_meetings.files import write_if_changed
from sphinx_meetings.nodes import OBJECTS

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from sphinx_meetings.archive.mentions import Mentions
    from sphinx_meetings.archive.roster import Roster, RosterPerson

__all__ = ["Redaction", "sources"]

_ = get_translation("sphinx_meetings")

# Attributes that are left alone: they say where something stands, or name a file.
_PLACES = frozenset({"source", "uri", "candidates", "docname", "filename", "refdoc", "parent", "includefiles", OBJECTS})
_IDS = frozenset({"ids", "refid", "backrefs"})
_NAMES = frozenset({"names", "dupnames", "refname", "reftarget"})
_DOCUMENTS = frozenset({"doc", "download"})
_INDEX = "Search.setIndex("
_LINK = re.compile(r"(\s(?:href|src)\s*=\s*)(\"[^\"<>]*\"|'[^'<>]*')", re.IGNORECASE)


class Redaction:
    """The people to be redacted; falsy if there are none."""

    def __init__(self, roster: Roster) -> None:
        self.people = [person for person in roster.people if person.redact]

    def __bool__(self) -> bool:
        return bool(self.people)

    @cached_property
    def mentions(self) -> Mentions:
        """The words that name them."""
        # Imported here: only projects that redact somebody need it.
        from sphinx_meetings.archive.mentions import Mentions  # noqa: PLC0415

        return Mentions.of(self.people)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys by which the words are remembered in the environment."""
        return tuple(sorted(word.key for word in self.mentions.words)) if self else ()

    def disguise(self, document: nodes.document, env: BuildEnvironment) -> None:
        """Replace all mentions in a document by made-up words."""
        _Rewriting(document, env, self.mentions, _token).run()

    def neutralise(self, document: nodes.document, env: BuildEnvironment) -> None:
        """Replace the made-up words by the neutral one, and drop the links that lead to somebody."""
        from sphinx_meetings.archive.mentions import Mentions, Word  # noqa: PLC0415  # as above

        disguises = Mentions(Word(person, person.token) for person in self.people)
        _unlink(document, disguises)
        _Rewriting(document, env, disguises, _neutral()).run()

    def found(self, texts: Iterable[str]) -> set[str]:
        """The keys of the words that some texts mention."""
        return {word.key for text in texts for _, _, word in self.mentions.matching(text)}

    def outdated(self, env: BuildEnvironment, before: Iterable[str], redacted: dict[str, tuple[str, ...]]) -> set[str]:
        """The documents that mention somebody who was not redacted in the last build but is now, or the reverse.

        Args:
            env: The environment.
            before: The keys of the words of the last build.
            redacted: The keys of the words that each document mentions.
        """
        from sphinx_meetings.archive.mentions import Mentions  # noqa: PLC0415  # as above

        gone = set(before) - set(self.keys)
        new = Mentions(word for word in self.mentions.words if word.key not in set(before))
        found = {docname for docname, keys in redacted.items() if not gone.isdisjoint(keys)}
        if new:
            found |= {name for name in env.all_docs if name not in found and any(map(new.names, sources(env, name)))}
        return found

    def titles(self, env: BuildEnvironment, redacted: Collection[str]) -> str:
        """A digest of the titles from which somebody was redacted; empty if there are none."""
        if not redacted:
            return ""
        texts = ((docname, env.tocs[docname].astext()) for docname in sorted(redacted) if docname in env.tocs)
        found = [(docname, text) for docname, text in texts if _neutral() in text]
        return hashlib.blake2b(repr(found).encode(), digest_size=12).hexdigest() if found else ""

    def finish(self, env: BuildEnvironment, builder: Builder, redacted: Iterable[str]) -> None:
        """Redact the copies of the source files that HTML builders make, and the search index."""
        forget_words(Path(builder.outdir))
        folder = Path(builder.outdir) / "_sources"
        for docname in sorted(redacted):
            source = Path(env.doc2path(docname))
            name = docname + source.name[len(docname.rpartition("/")[2]) :]
            if not name.endswith(env.config.html_sourcelink_suffix):
                name += env.config.html_sourcelink_suffix
            if (folder / name).is_file():
                write_if_changed(folder / name, self.mentions.replaced(_text(source), _neutral()).encode())


def forget_words(out: Path) -> None:
    """Drop words from the search index that are no longer on any page; Sphinx would keep them."""
    path = out / "searchindex.js"
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    spaced = '": ' in text[:40]  # as Sphinx 8.1 writes it
    if (": []" if spaced else ":[]") not in text or not text.startswith(_INDEX):
        return
    index = json.loads(text.removeprefix(_INDEX).rstrip().removesuffix(")"))
    for kind in ("terms", "titleterms"):
        index[kind] = {word: pages for word, pages in index[kind].items() if pages != []}
    text = json.dumps(index, separators=(", ", ": ") if spaced else (",", ":"), sort_keys=True)
    write_if_changed(path, f"{_INDEX}{text})".encode())


def sources(env: BuildEnvironment, docname: str) -> Iterator[str]:
    """The text of a document and of the files that it includes."""
    yield _text(Path(env.doc2path(docname)))
    for name in sorted(env.dependencies.get(docname, ())):
        path = Path(env.srcdir) / name
        if path.is_file():
            yield _text(path)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    except OSError:
        return ""


def _token(person: RosterPerson) -> str:
    return person.token


def _neutral() -> str:
    """The word that replaces a name, in the language of the project."""
    return str(_("somebody"))


class _Rewriting:
    """One pass over a document, its attributes and what the environment has already taken from it."""

    def __init__(
        self,
        document: nodes.document,
        env: BuildEnvironment,
        mentions: Mentions,
        by: Callable[[RosterPerson], str] | str,
    ) -> None:
        self.document = document
        self.env = env
        self.mentions = mentions
        self.by = by
        self.ids: dict[str, str] = {}
        self.names: dict[str, str] = {}

    def run(self) -> None:
        for node in list(self.document.findall()):
            if isinstance(node, nodes.Text):
                self._text(node)
            elif isinstance(node, nodes.Element):
                self._element(node)
        for block in list(self.document.findall(nodes.TextElement)):
            text = self._replaced(block.astext())
            if text != block.astext():  # "Zoë **Quill**"
                block.children = []
                block.append(nodes.Text(text))
        self._indices()

    def _indices(self) -> None:
        """Rewrite what the document and the environment keep about the nodes."""
        document = self.document
        self._labels()
        document.ids = {self._id(name): node for name, node in document.ids.items()}
        document.nametypes = {self._name(name): value for name, value in document.nametypes.items()}
        document.nameids = {self._name(name): value and self._id(value) for name, value in document.nameids.items()}
        if hasattr(document, "myst_slugs"):
            document.myst_slugs = self._rewritten(document.myst_slugs)
        metadata = self.env.metadata.get(self.env.docname)
        if metadata:
            metadata.update({key: self._rewritten(value) for key, value in metadata.items()})

    def _labels(self) -> None:
        """What the standard domain has taken from the document: a label or a term that names somebody is gone."""
        standard = self.env.domains.standard_domain
        self._renew(standard.labels, self.document.nametypes)
        self._renew(standard.anonlabels, self.document.nametypes)
        if next(self.document.findall(addnodes.glossary), None) is not None:
            self._renew(standard.objects, standard.objects)
            self._renew(terms := standard.data.get("terms", {}), terms)

    def _renew(self, kept: dict[Any, Any], keys: Iterable[Any]) -> None:
        """Put entries of the document right, each of which is its name, an anchor and perhaps a title."""
        for key in [key for key in keys if kept.get(key, ("",))[0] == self.env.docname]:
            docname, anchor, *titles = kept[key]
            if self.mentions.names(key if isinstance(key, str) else key[-1]):
                del kept[key]
            else:
                kept[key] = (docname, self._id(anchor), *map(self._replaced, titles))

    def _replaced(self, text: str) -> str:
        return self.mentions.replaced(text, self.by)

    def _text(self, node: nodes.Text) -> None:
        new = self._replaced(str(node))
        if new != node and node.parent is not None:
            node.parent.replace(node, nodes.Text(new))

    def _element(self, node: nodes.Element) -> None:
        if node.rawsource:
            node.rawsource = self._replaced(node.rawsource)
        for key, value in list(node.attributes.items()):
            if key in _PLACES or not value or (key == "reftarget" and _is_document(node, self.env)):
                continue
            if key in _IDS:
                node.attributes[key] = _walk(value, self._id)
            elif key in _NAMES:
                node.attributes[key] = _walk(value, self._name)
            elif key == "entries" and isinstance(node, addnodes.toctree):
                node.attributes[key] = [(title and self._replaced(title), target) for title, target in value]
            elif isinstance(node, addnodes.index):
                # The index domain reads these entries before ours does, so they get the neutral word at once.
                node.attributes[key] = _walk(value, lambda text: self.mentions.replaced(text, _neutral()))
            else:
                node.attributes[key] = self._rewritten(value)

    def _rewritten(self, value: Any) -> Any:
        return _walk(value, self._replaced)

    def _id(self, name: str) -> str:
        return self._renamed(name, self.ids, self.document.ids)

    def _name(self, name: str) -> str:
        return self._renamed(name, self.names, self.document.nametypes)

    def _renamed(self, name: str, renamed: dict[str, str], others: Iterable[str]) -> str:
        """A rewritten name, with the same neutral word in every language; different names stay different."""
        from sphinx_meetings.archive.mentions import NEUTRAL  # noqa: PLC0415  # as above
        from sphinx_meetings.grammars.slugs import unique  # noqa: PLC0415  # as above

        if name not in renamed:
            new = self.mentions.replaced(name, NEUTRAL if isinstance(self.by, str) else self.by)
            renamed[name] = new if new == name else unique(new, {*others, *renamed.values()})
        return renamed[name]


def _walk(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {_walk(key, change): _walk(child, change) for key, child in value.items()}
    if isinstance(value, list | tuple) and not hasattr(value, "_fields"):
        return type(value)(_walk(child, change) for child in value)
    return value


def _is_document(node: nodes.Element, env: BuildEnvironment) -> bool:
    return (
        node.get("reftype") in _DOCUMENTS
        or node.get("refdomain") == "doc"
        or isinstance(node, addnodes.download_reference)
        or node["reftarget"] in env.found_docs
    )


def _unlink(document: nodes.document, disguises: Mentions) -> None:
    """Drop what leads to somebody: with a neutral word in it, an address might be somebody else's."""
    for node in list(document.findall(nodes.Element)):
        address = node.get("refuri")
        if address and not address.startswith("#") and disguises.names(address):
            if isinstance(node, nodes.reference) and not node["ids"]:
                node.replace_self(node.children)
            else:
                del node["refuri"]
        elif isinstance(node, addnodes.pending_xref) and disguises.names(node.get("reftarget", "")):
            node.replace_self(node.children)
        elif isinstance(node, nodes.raw) and disguises.names(node.astext()):
            text = _LINK.sub(lambda match: f'{match[1]}"#"' if disguises.names(match[2]) else match[0], node.astext())
            node.children = []
            node.append(nodes.Text(text))
