"""Findings in a form for people, for programs, and for those who review a pull request."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

import click

from sphinx_meetings.cli.findings import KINDS, Finding
from sphinx_meetings.cli.saying import counted

__all__ = ["FORMATS", "as_github", "as_json", "as_text"]

_COLOURS = {"unread": "red", "warning": "red", "doubt": "yellow", "unknown": "yellow"}


def as_text(found: Sequence[Finding], summary: str) -> Iterator[str]:
    """The findings by page, then how many there are; off a terminal ``click.echo`` drops the colours."""
    for source, group in groupby(found, key=lambda finding: finding.source):
        yield click.style(source or "In no page", bold=True)
        for finding in group:
            place = f"{finding.line or '':>5}"
            yield f"{place}  {click.style(f'{finding.kind:8}', fg=_COLOURS.get(finding.kind))} {finding.message}"
        yield ""
    numbers = Counter(finding.kind for finding in found)
    told = ", ".join(counted(numbers[kind], *names) for kind, names in KINDS.items() if numbers[kind])
    yield f"{summary}: {told or 'nothing to report'}."


def as_json(found: Sequence[Finding], summary: str) -> Iterator[str]:
    """One object: how many of each kind, and each with its file and line."""
    numbers = Counter(finding.kind for finding in found)
    entries = [
        {"file": finding.source, "line": finding.line, "kind": finding.kind, "message": finding.message}
        for finding in found
    ]
    counts = {kind: numbers[kind] for kind in KINDS}
    yield json.dumps({"summary": summary, "counts": counts, "findings": entries}, ensure_ascii=False, indent=1)


def as_github(found: Sequence[Finding], summary: str) -> Iterator[str]:
    """Workflow commands of GitHub Actions, which become annotations of a pull request."""
    for finding in found:
        title = f"sphinx-meetings: {KINDS[finding.kind][0]}"
        properties = {"file": finding.source, "line": finding.line, "title": title}
        told = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value is not None)
        yield f"::warning {told}::{_data(finding.message)}"
    yield f"{summary}: {counted(len(found), 'finding')}."


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")


FORMATS: Mapping[str, Callable[[Sequence[Finding], str], Iterator[str]]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
