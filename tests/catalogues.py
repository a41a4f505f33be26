"""The catalogues of the interface's texts: taken from the code, brought up to date, compiled.

``python -m tests.catalogues`` writes the template, and each catalogue with the texts that are new in it, still
without translation; then it compiles what is translated. Nothing of when or by what it was done is written, so that
the same texts give the same files.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

__all__ = ["DOMAIN", "LANGUAGES", "LOCALE", "PACKAGE", "catalogue", "compiled", "path", "template", "written"]

PACKAGE = Path(__file__).parent.parent / "sphinx_meetings"
LOCALE = PACKAGE / "locale"
DOMAIN = "sphinx_meetings"
PLURALS = {
    "de": (2, "(n != 1)"),
    "es": (2, "(n != 1)"),
    "fr": (2, "(n > 1)"),
    "it": (2, "(n != 1)"),
    "ja": (1, "0"),
    "nl": (2, "(n != 1)"),
    "pt": (2, "(n != 1)"),
}
"""The forms that each language has for numbers: those of Babel change with its version."""
LANGUAGES = tuple(PLURALS)
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "gettext_noop": None, "ngettext": (1, 2), "plural": (1, 2)}
COMMENTS = ("Translators:",)


class Texts(Catalog):
    """A catalogue whose head holds neither dates nor versions."""

    @property
    def num_plurals(self) -> int:
        return PLURALS[str(self.locale)][0] if self.locale else 2

    @property
    def plural_expr(self) -> str:
        return PLURALS[str(self.locale)][1] if self.locale else "(n != 1)"

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        own = [("Language", str(self.locale)), ("Plural-Forms", self.plural_forms)] if self.locale else []
        return [
            ("Project-Id-Version", "sphinx-meetings"),
            *own,
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
        ]

    @mime_headers.setter
    def mime_headers(self, headers: Iterable[tuple[str, str]]) -> None:
        """What a file says of itself is known."""


def template() -> Texts:
    """What the code says now."""
    texts = Texts(header_comment="# The texts of sphinx-meetings.", fuzzy=False)
    found = extract_from_dir(PACKAGE, [("**.py", "python")], keywords=KEYWORDS, comment_tags=COMMENTS)
    for file, _line, message, comments, context in found:
        texts.add(message, None, [(f"sphinx_meetings/{file}", 1)], auto_comments=comments, context=context)
    return texts


def path(language: str) -> Path:
    """The catalogue of a language."""
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def catalogue(language: str) -> Texts:
    """The catalogue of a language as it is."""
    texts = Texts(language, header_comment=f"# The texts of sphinx-meetings in the language {language}.", fuzzy=False)
    file = path(language)
    if file.is_file():
        for message in read_po(BytesIO(file.read_bytes()), language):
            if message.id:
                texts[message.id] = message
    return texts


def written(texts: Texts) -> bytes:
    """A catalogue as a file; in it places are files, since lines change with each edit."""
    file = BytesIO()
    write_po(file, texts, width=0, include_lineno=False, ignore_obsolete=True)
    return file.getvalue()


def compiled(texts: Texts) -> bytes:
    """A catalogue as Sphinx reads it."""
    file = BytesIO()
    write_mo(file, texts)
    return file.getvalue()


def main() -> None:
    """Bring all of them up to date."""
    texts = template()
    LOCALE.mkdir(exist_ok=True)
    (LOCALE / f"{DOMAIN}.pot").write_bytes(written(texts))
    for language in LANGUAGES:
        file = path(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        own = catalogue(language)
        own.update(texts, no_fuzzy_matching=True)
        file.write_bytes(written(own))
        file.with_suffix(".mo").write_bytes(compiled(own))


if __name__ == "__main__":
    main()
