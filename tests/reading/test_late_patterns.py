"""Patterns that are compiled when they are needed: a fault in one would stop the build of whoever has such a page."""

from __future__ import annotations

import gc
import importlib
import pkgutil

import pytest

import sphinx_meetings.grammars
import sphinx_meetings.reading
from sphinx_meetings.grammars.patterns import Compiled


@pytest.mark.parametrize("package", [sphinx_meetings.grammars, sphinx_meetings.reading])
def test_all_late_patterns_compile(package):
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    patterns = [one for one in gc.get_objects() if issubclass(type(one), Compiled)]
    assert len(patterns) > 40
    for pattern in patterns:
        assert pattern.search("") is None or pattern.pattern
