"""The words that views show, in the language of the project."""

from __future__ import annotations

from functools import lru_cache
from gettext import NullTranslations

from sphinx.locale import get_translator, translators

__all__ = ["gettext_noop", "ngettext", "plural", "sentence", "translate"]

CATALOG = "sphinx_meetings"


def gettext_noop(message: str) -> str:
    """Mark a text; ``_`` translates it when it is shown, since modules are imported before the language is known."""
    return message


def translate(message: str) -> str:
    """Translate a text; imported as ``_``."""
    # Not with get_translator(), which makes a new translator at each call if there is no catalogue for the language.
    translator = translators.get(("general", CATALOG))
    return message if translator is None else _translated(translator, message)


@lru_cache(maxsize=1 << 10)
def _translated(translator: NullTranslations, message: str) -> str:
    return translator.gettext(message)


def plural(one: str, many: str, number: int) -> str:
    """Translate a text that depends on a number, and put the number in for ``{n}``."""
    return ngettext(one, many, number).format(n=number)


def ngettext(one: str, many: str, number: int) -> str:
    """Translate a text that depends on a number; its placeholders stay."""
    return get_translator(CATALOG).ngettext(one, many, number)


def sentence(words: str) -> str:
    """Make the first letter a capital."""
    return words[:1].upper() + words[1:]
