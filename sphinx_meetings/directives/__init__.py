"""The directives: those that mark a part of a meeting, and those that show a view."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

__all__ = ["LenientOptions"]


class LenientOptions(dict[str, Callable[[str], Any]]):
    """An ``option_spec`` that takes every option as text.

    docutils drops a directive with all its content when one option is unknown or wrong. Here
    options are checked afterwards: each fault costs a warning and that option alone.
    """

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(dict.fromkeys(names, _as_written))

    def __bool__(self) -> bool:
        # If an empty specification were false, docutils and MyST would not look for options.
        return True

    def __missing__(self, name: str) -> Callable[[str], str]:
        return _as_written


def _as_written(text: str | None) -> str:
    return text or ""
