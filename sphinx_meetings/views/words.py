"""The words that views say, in the language of the project."""

from __future__ import annotations

from sphinx.locale import get_translation, get_translator

__all__ = ["lazy", "ngettext", "plural", "sentence", "translate"]

CATALOG = "sphinx_meetings"

lazy = get_translation(CATALOG)
"""Mark a text for translation; it is translated when it becomes a ``str``, since modules are imported before the
language is known."""


def translate(message: str) -> str:
    """Translate a text; what is imported as ``_``."""
    return str(lazy(message))


def plural(one: str, many: str, number: int) -> str:
    """Translate a text that depends on a number, and put it in for ``{n}``."""
    return ngettext(one, many, number).format(n=number)


def ngettext(one: str, many: str, number: int) -> str:
    """Translate a text that depends on a number; its placeholders stay."""
    return get_translator(CATALOG).ngettext(one, many, number)


def sentence(words: str) -> str:
    """Make the first letter a capital."""
    return words[:1].upper() + words[1:]
