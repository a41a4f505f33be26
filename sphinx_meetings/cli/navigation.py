"""The pages that make a folder of notes a site: a first page, one for each folder, one for each view."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from sphinx_meetings.cli.copying import Copied
from sphinx_meetings.cli.markup import escaped
from sphinx_meetings.files import write_if_changed
from sphinx_meetings.grammars.dates import date_in_name

__all__ = ["FIRST_PAGES", "VIEWS", "write_pages"]

VIEWS = {
    "calendar": "Calendar",
    "people": "People",
    "items": "Agenda items",
    "topics": "Topics",
    "decisions": "Decisions",
    "actions": "Actions",
    "stats": "Statistics",
    "report": "What was read",
}
"""The views that have a page of their own, each with its title."""
FIRST_PAGES = ("index", "preview")
"""What the first page may be called, since a folder may have an index of its own."""
_NO_MEETING = "---\nmeeting: false\n---\n\n"
_FOLDER = "notes-in"
"""The folder for the pages of folders."""
_LISTED = 8
_TOGETHER = 40
"""The first page itself lists up to this many pages, if all are in one folder."""
_MANY = 150
"""With more pages than this, not every page has the whole list in its sidebar: that would cost more than all else."""
_TOPS = ("index", "readme")


def write_pages(target: Path, folder: Path, copied: Copied, first: str) -> set[Path]:
    """Write the pages beside a copy of the notes, and return their files.

    Args:
        target: Where the copy is.
        folder: The notes.
        copied: What is in them.
        first: The name of the first page.
    """
    groups = _by_folder(copied.pages)
    pages = {f"meeting-{view}": f"# {title}\n\n```{{meeting-{view}}}\n```\n" for view, title in VIEWS.items()}
    if len(groups) == 1 and len(copied.pages) <= _TOGETHER:
        [entries] = groups.values()
    else:
        named = {f"{_FOLDER}/{name or folder.name or 'notes'}": documents for name, documents in groups.items()}
        listed = _links if len(copied.pages) > _MANY else _visible
        for name, documents in named.items():
            title = escaped(name.partition("/")[2], ".md")
            pages[name] = f"# {title}\n\n{listed(documents)}"
        entries = list(named)
    pages[first] = _first_page(folder, len(copied.pages), entries)
    for name, text in pages.items():
        write_if_changed(target / f"{name}.md", f"{_NO_MEETING}{text}".encode("utf-8", "replace"))
    return {target / f"{name}.md" for name in pages}


def _by_folder(docnames: Iterable[str]) -> dict[str, list[str]]:
    """The documents of each folder: first its introduction, then the notes from the newest on."""
    groups: dict[str, list[str]] = defaultdict(list)
    for docname in sorted(docnames):
        groups[docname.rpartition("/")[0]].append(docname)
    return {name: sorted(groups[name], key=_order) for name in sorted(groups)}


def _order(docname: str) -> tuple[int, int, str]:
    name = docname.rpartition("/")[2].casefold()
    if name in _TOPS:
        return 0, 0, name
    date = date_in_name(docname)
    if date is None:
        return 2, 0, name
    return 1, -(date.year * 10000 + (date.month or 0) * 100 + (date.day or 0)), name


def _toctree(entries: Sequence[str], caption: str, *, hidden: bool) -> str:
    options = [*([":hidden:"] if hidden else []), *([f":caption: {caption}"] if caption else []), ":titlesonly:"]
    return "\n".join(["```{toctree}", *options, "", *map(_entry, entries), "```", ""])


def _visible(entries: Sequence[str]) -> str:
    return _toctree(entries, "", hidden=False)


def _links(entries: Sequence[str]) -> str:
    """The same list without a toctree."""
    return "".join(f"- {{doc}}`{name}`\n" for name in map(_entry, entries))


def _entry(docname: str) -> str:
    """A line of a toctree; dated notes appear by name, since many have the same title."""
    name = docname.rpartition("/")[2]
    is_dated = date_in_name(docname) is not None and not docname.startswith(f"{_FOLDER}/")
    return f"{name} </{docname}>" if is_dated else f"/{docname}"


def _first_page(folder: Path, number: int, entries: Sequence[str]) -> str:
    pages = "page" if number == 1 else "pages"
    view_pages: Mapping[str, str] = {f"meeting-{view}": title for view, title in VIEWS.items()}
    return f"""\
# {escaped(folder.name or "Notes", ".md")}

{number} {pages} of notes, as sphinx-meetings reads them. Nothing in the folder was changed. The
[calendar](meeting-calendar), the [people](meeting-people) and the [agenda items](meeting-items) are made of the
notes; [what was read](meeting-report) lists each line that was not, or that is doubtful.

## Newest meetings

```{{meeting-list}}
:limit: {_LISTED}
```

{_toctree(list(view_pages), "Record", hidden=True)}
{_toctree(entries, "Notes", hidden=True)}"""
