"""The lines of ``conf.py`` on which settings and series are given, for messages."""

from __future__ import annotations

import ast
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["series_line", "series_lines", "setting_line"]


def setting_line(confdir: Path, name: str) -> int:
    """The line on which a setting is assigned, else the first line."""
    made = (number for number, line in enumerate(_text(confdir).splitlines(), 1) if line.startswith(name))
    return next(made, 1)


def series_line(confdir: Path, series: str, field: str) -> int:
    """The line on which a field of a series is given, else that of the series, else that of the setting."""
    lines = series_lines(confdir)
    return lines.get((series, field)) or lines.get((series, "")) or setting_line(confdir, "meetings_series")


def _text(confdir: Path) -> str:
    try:
        return (confdir / "conf.py").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def series_lines(confdir: Path) -> Mapping[tuple[str, str], int]:
    """The lines of series (with an empty field) and of their fields, as far as ``conf.py`` spells them out."""
    return _series_lines(_text(confdir))


@lru_cache(maxsize=1)
def _series_lines(text: str) -> Mapping[tuple[str, str], int]:
    try:
        statements = ast.parse(text).body
    except SyntaxError:  # Sphinx could not have read it either: it runs with another configuration
        return {}
    found = {}
    for statement in statements:
        if isinstance(statement, ast.Assign) and "meetings_series" in map(ast.unparse, statement.targets):
            for series, line, options in _entries(statement.value):
                found[series, ""] = line
                found.update({(series, field): place for field, place, _ in _entries(options)})
    return found


def _entries(value: ast.expr) -> Iterator[tuple[str, int, ast.expr]]:
    if isinstance(value, ast.Dict):
        for key, entry in zip(value.keys, value.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, key.lineno, entry
