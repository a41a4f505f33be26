"""``sphinx-meetings mark``: put directives into a plain page, and change nothing else."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from sphinx_meetings.cli.building import Refusal
from sphinx_meetings.cli.copying import SUFFIXES
from sphinx_meetings.cli.marking.blocks import Block, markdown_blocks, rest_blocks
from sphinx_meetings.cli.marking.difference import difference
from sphinx_meetings.cli.marking.marks import DIRECTIVES, TAGS, Mark, marked
from sphinx_meetings.cli.marking.plan import Plan, Wish, chosen, wishes
from sphinx_meetings.cli.marking.reader import Reader, reader_of
from sphinx_meetings.cli.saying import counted

__all__ = ["command"]

_PARTS = {"meeting": "date", "attendees": "roll call", "agenda": "agenda"}


@click.command("mark")
@click.argument("page", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--tags", is_flag=True, help="Mark with tags, which pads and forges do not show (Markdown only).")
@click.option("--write", is_flag=True, help="Write without asking.")
def command(page: Path, *, tags: bool, write: bool) -> None:
    """Put directives around what was read from PAGE.

    A {meeting} directive says when each meeting is; {meeting-attendees} and {meeting-agenda} go around its roll call
    and its agenda. Nothing else changes: lines are added and, in reStructuredText, the lines within a directive are
    indented. The marked page is read again before it is shown, and a mark that would change anything that is read is
    left out. Decisions and actions keep the marks that they have in the notes.

    The change is shown first, and written only when you say so.

    \b
    Examples:
      sphinx-meetings mark docs/meetings/2026-06-04.md
      sphinx-meetings mark docs/meetings/2026-06-04.md --tags --write
    """
    suffix = SUFFIXES.get(page.suffix.lower())
    if suffix is None:
        raise Refusal(f"{page} is neither Markdown nor reStructuredText, by its name")
    if tags and suffix == ".rst":
        raise Refusal("tags are for Markdown; reStructuredText takes directives")
    text = _text_of(page)
    with reader_of(page) as reader:
        plan, hints = _plan(reader, text, suffix, TAGS if tags else DIRECTIVES)
    _tell(page, plan, hints)
    if not plan.marks:
        return
    new = _with_marks(text, plan.marks, suffix, TAGS if tags else DIRECTIVES)
    for line in _diff(text, new, page):
        click.echo(line)
    if write or (sys.stdin.isatty() and click.confirm(f"Write this to {page}?")):
        page.write_bytes(new.encode("utf-8"))
        click.echo(f"{page} is marked.")
    elif not sys.stdin.isatty():
        click.echo("Nothing was written; --write writes it.")


def _text_of(page: Path) -> str:
    try:
        return page.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(
            f"{page} is not in UTF-8 ({error.reason} at byte {error.start}); save it as UTF-8 first"
        ) from error


def _with_marks(text: str, marks: Sequence[Mark], suffix: str, form: str) -> str:
    return "\n".join(marked(text.split("\n"), marks, suffix, form))


def _plan(reader: Reader, text: str, suffix: str, form: str) -> tuple[Plan, list[str]]:
    """What is marked, and why each of the parts that can't be is not, or that it can be with tags."""
    page = reader.read(text)
    if not page.meetings:
        raise Refusal("no meeting was found on the page: there is nothing to mark")
    lines = text.split("\n")
    plain = wishes(page, lines, _blocks(reader, lines, suffix))

    def changed(other: str, marks: Sequence[Mark]) -> str | None:
        return difference(page, reader.read(_with_marks(text, marks, suffix, other))) if marks else None

    def is_same(other: str, marks: Sequence[Mark]) -> bool:
        return changed(other, marks) is None

    plan = chosen(plain, partial(is_same, form), _watched)
    reasons = [changed(form, [*plan.marks, *wish.ways[0]]) or "" for wish in plan.left]
    if not plan.left or suffix == ".rst" or form == TAGS:
        return plan, reasons
    with_tags = chosen(plain, partial(is_same, TAGS), _watched)
    return plan, [
        f"{reason}; with --tags it can be" if wish in with_tags.done else reason
        for wish, reason in zip(plan.left, reasons, strict=True)
    ]


def _watched(plan: Sequence[Wish]) -> Iterator[Wish]:
    """The wishes, on a terminal with a progress bar, since a page of many meetings is read many times."""
    if not sys.stderr.isatty():
        yield from plan
        return
    with click.progressbar(plan, label="Trying", file=sys.stderr) as bar:
        yield from bar


def _blocks(reader: Reader, lines: Sequence[str], suffix: str) -> list[Block]:
    if suffix == ".rst":
        return rest_blocks(lines)
    return markdown_blocks(lines, reader.app.env.myst_config)  # type: ignore[attr-defined]


def _tell(page: Path, plan: Plan, hints: Sequence[str]) -> None:
    for wish, hint in zip(plan.left, hints, strict=True):
        what = f"{page}:{wish.line}: the {_PARTS[wish.part]}"
        click.echo(f"{what} can't be marked without changing what is read: {hint}", err=True)
    told = ", ".join(
        counted(number, _PARTS[part]) for part in _PARTS if (number := sum(wish.part == part for wish in plan.done))
    )
    click.echo(f"To be marked: {told}." if told else "There is nothing to mark.")


def _diff(text: str, new: str, page: Path) -> Iterator[str]:
    colours = {"+": "green", "-": "red", "@": "cyan"}
    for line in difflib.unified_diff(text.split("\n"), new.split("\n"), str(page), str(page), lineterm=""):
        yield click.style(line.rstrip("\r"), fg=colours.get(line[:1]))
