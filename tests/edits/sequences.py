"""Sequences of edits and builds: made at random, run, and made smaller if they fail."""

from __future__ import annotations

import difflib
import json
import random
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.edits.building import Builders, Built, Order
from tests.edits.changes import Change, any_change, change
from tests.edits.pieces import Pieces, ours, pieces_of, stale
from tests.edits.site import Site
from tests.edits.text import file_name, files_of

__all__ = ["MODES", "Failure", "Mode", "Runner", "Step", "made_smaller", "some_steps", "steps_from"]


class Mode(NamedTuple):
    """One combination of builders and processes."""

    builders: tuple[str, ...]
    """If there are several, they build in turn, each into a folder of its own, from shared doctrees."""
    jobs: int

    @property
    def plain(self) -> str:
        """The folder of the same site without the extension, which is built alongside."""
        return "-".join(self.builders)

    def wanted(self, step: Step) -> tuple[str, ...]:
        """The builders that build in a step."""
        return self.builders if step.builder < 0 else (self.builders[step.builder % len(self.builders)],)


MODES = {
    "html": Mode(("html",), 1),
    "html-j2": Mode(("html",), 2),
    "dirhtml": Mode(("dirhtml",), 1),
    "dirhtml-j2": Mode(("dirhtml",), 2),
    "shared": Mode(("html", "dirhtml"), 1),
    "shared-j2": Mode(("html", "dirhtml"), 2),
}


LATE = {"": "pickle+0", "-late": "at+searchindex.js"}
"""The sites without the extension, by the end of the folder's name, and when each is killed if ours is.

Until the first build that is killed, one site is enough.
"""


class Step(NamedTuple):
    """Some edits, and a build."""

    changes: tuple[Change, ...]
    """With the name ``back``: the site becomes what it was before the previous step."""
    builder: int
    """Which builder of the mode builds; -1: all."""
    kill: str
    """When the build is killed, as in :class:`Order`; empty: it is not."""
    file: int
    """The number of the only file that is built; -1: all files."""


class Failure(NamedTuple):
    """What a sequence got wrong."""

    mode: str
    number: int
    """The step, from 1 on."""
    pieces: tuple[tuple[str, str], ...]
    told: str
    """How the first of them differ."""


def some_steps(chance: random.Random, length: int) -> tuple[Step, ...]:
    """A sequence; the first step makes many edits at once."""
    steps = [_step(chance, chance.choice((1, 2, 6)) if number == 0 else chance.choice((0, 1, 1, 1, 2, 3)))
             for number in range(length)]  # fmt: skip
    return (*steps[:-1], steps[-1]._replace(kill="", file=-1, builder=-1))


def _step(chance: random.Random, edits: int) -> Step:
    changes = tuple(any_change(chance) for _ in range(edits))
    if chance.random() < 0.05:
        changes = (Change("back", 0),)
    kind = chance.random()
    kill, file = "", -1
    if kind < 0.2:
        kill = f"start+{chance.randrange(60)}" if chance.random() < 0.3 else f"pickle+{_early(chance)}"
    elif kind < 0.3:
        file = chance.randrange(1000)
    return Step(changes, chance.choice((-1, -1, 0, 1)), kill, file)


def _early(chance: random.Random) -> int:
    return chance.choice((0, 1, 2, 3, chance.randrange(20), chance.randrange(120)))


def steps_from(text: str) -> tuple[Step, ...]:
    """A sequence as a failure has printed it."""
    return tuple(Step(tuple(Change(*one) for one in changes), *rest) for changes, *rest in json.loads(text))


class Runner:
    """Runs sequences that all begin with the same site, in one folder."""

    def __init__(self, root: Path, builders: Builders, start: Site, modes: Iterable[str]) -> None:
        self.root = root
        self.builders = builders
        self.start = start
        self.modes = {name: MODES[name] for name in modes}
        self.work = root / "work"
        self._all = sorted({builder for mode in self.modes.values() for builder in mode.builders})
        self._prepare()

    def _prepare(self) -> None:
        """Clean builds of the site as it is in the beginning."""
        shutil.rmtree(self.root, ignore_errors=True)
        for folder, plain in ((self.work, False), (self.work / "plain", True)):
            self._write(folder, {}, files_of(self.start, plain=plain), ())
            for builder in self._all:
                self._sound(self._build(folder, "clean", builder, self.start))
        shutil.copytree(self.work, self.root / "start")

    def _restore(self) -> None:
        """Bring back the sources and builds of the beginning, with their modification times."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.root / "start", self.work)
        for name in self.modes:
            shutil.copytree(self.work / "clean", self.work / name)
        for name in {mode.plain for mode in self.modes.values()}:
            shutil.copytree(self.work / "plain" / "clean", self.work / "plain" / name)

    def run(self, steps: Sequence[Step], seed: int = 1) -> Iterator[Failure]:
        """Run a sequence in all modes; a mode ends with its first failure."""
        self._restore()
        sites = [self.start]
        left = dict(self.modes)
        excused: dict[tuple[str, str], set[tuple[str, str]]] = {}
        for number, step in enumerate(steps, 1):
            sites.append(self._changed(sites, step))
            for folder, plain in ((self.work, False), (self.work / "plain", True)):
                before, after = (files_of(site, plain=plain) for site in sites[-2:])
                self._write(folder, before, after, sites[-1].touched)
            for mode in {mode.plain: mode for mode in left.values()}.values():
                self._build_plain(mode, step, sites[-1])
            clean = _Clean(self, sites[-1], seed + number + 1)
            for name, mode in [*left.items()]:
                failure = self._step(name, mode, step, sites[-1], clean, excused, seed + number)
                if failure:
                    del left[name]
                    yield failure._replace(number=number)
            if not left:
                return

    def _changed(self, sites: list[Site], step: Step) -> Site:
        site = sites[-1]._replace(touched=())
        for one in step.changes:
            site = sites[max(0, len(sites) - 2)]._replace(touched=()) if one.name == "back" else change(one, site)
        return site

    def _write(self, folder: Path, before: Mapping[str, str], after: Mapping[str, str], touched: Iterable[str]) -> None:
        for name in before.keys() - after.keys():
            (folder / name).unlink()
        for name, text in after.items():
            path = folder / name
            if before.get(name) != text or name in touched:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")

    def _step(
        self,
        name: str,
        mode: Mode,
        step: Step,
        site: Site,
        clean: _Clean,
        excused: dict[tuple[str, str], set[tuple[str, str]]],
        seed: int,
    ) -> Failure | None:
        files = _file(site, step.file)
        for builder in mode.wanted(step):
            built = self._build(self.work, name, builder, site, mode.jobs, files, step.kill, seed)
            if built.failed:
                return Failure(name, 0, (), built.failed)
            if step.kill or files:
                continue
            after = pieces_of(self.work / name / builder)
            differing = stale(after, clean.pieces(builder, plain=False))
            if differing:
                excuses = excused.setdefault((mode.plain, builder), set())
                for late in LATE:
                    folder = self.work / "plain" / (mode.plain + late)
                    if folder.is_dir():
                        excuses |= stale(pieces_of(folder / builder), clean.pieces(builder, plain=True))
                wrong = sorted(ours(differing, excuses, clean.pieces(builder, plain=False)))
                if wrong:
                    return Failure(name, 0, tuple(wrong), _told(after, clean.pieces(builder, plain=False), wrong))
        return None

    def _build_plain(self, mode: Mode, step: Step, site: Site) -> None:
        """Build the site without the extension; if killed, once before any page, and once before the search index."""
        files = _file(site, step.file)
        folder = self.work / "plain"
        if step.kill and not (folder / f"{mode.plain}-late").is_dir():
            shutil.copytree(folder / mode.plain, folder / f"{mode.plain}-late")
        for builder in mode.wanted(step):
            for late, moment in LATE.items():
                name, kill = mode.plain + late, step.kill and moment
                if (folder / name).is_dir():
                    self._sound(self._build(folder, name, builder, site, files=files, kill=kill))

    def _build(
        self, folder: Path, name: str, builder: str, site: Site, jobs: int = 1, files: tuple[str, ...] = (),
        kill: str = "", seed: int = 1,
    ) -> Built:  # fmt: skip
        place = folder / name
        return self.builders.build(
            Order(
                f"{folder}/source", f"{place}/doctrees", f"{place}/{builder}", builder, jobs, files, site.today, kill
            ),
            seed % 2 + 1,
        )

    def _sound(self, built: Built) -> None:
        if built.failed:
            raise RuntimeError(built.failed)


class _Clean:
    """The clean builds of one site, made when they are asked for."""

    def __init__(self, runner: Runner, site: Site, seed: int) -> None:
        self.runner = runner
        self.site = site
        self.seed = seed
        self._pieces: dict[tuple[str, bool], Pieces] = {}

    def pieces(self, builder: str, *, plain: bool) -> Pieces:
        """What a clean build writes."""
        if (builder, plain) not in self._pieces:
            folder = self.runner.work / "plain" if plain else self.runner.work
            if not any(made == plain for _, made in self._pieces):
                shutil.rmtree(folder / "clean", ignore_errors=True)
            self.runner._sound(self.runner._build(folder, "clean", builder, self.site, seed=self.seed))
            self._pieces[builder, plain] = pieces_of(folder / "clean" / builder)
        return self._pieces[builder, plain]


def _file(site: Site, number: int) -> tuple[str, ...]:
    if number < 0 or not site.pages:
        return ()
    docname = sorted(site.pages)[number % len(site.pages)]
    return (file_name(docname, site.pages[docname]),)


def _told(after: Pieces, clean: Pieces, wrong: Sequence[tuple[str, str]]) -> str:
    lines: list[str] = []
    for piece in sorted(wrong, key=lambda piece: (piece[0].startswith("."), piece[1] != "text", piece))[:6]:
        lines.append(f"--- {piece}")
        texts = [pieces.get(piece, "(not there)").splitlines() for pieces in (after, clean)]
        found = difflib.unified_diff(*texts, "incremental", "clean", lineterm="", n=0)
        lines += [line[:300] for line in [*found][2:14]]
    return "\n".join(lines)


def made_smaller(runner: Runner, steps: tuple[Step, ...], seed: int = 1) -> tuple[tuple[Step, ...], Failure]:
    """A sequence that fails, made smaller as long as it still fails, and its failure."""
    failure = next(runner.run(steps, seed))
    steps = steps[: failure.number]
    again = True
    while again:
        again = False
        for smaller in _smaller(steps):
            found = next(runner.run(smaller, seed), None)
            if found:
                steps, failure, again = smaller[: found.number], found, True
                break
    return steps, failure


def _smaller(steps: tuple[Step, ...]) -> Iterator[tuple[Step, ...]]:
    for number, step in enumerate(steps[:-1]):
        yield (*steps[:number], *steps[number + 1 :])
        following = steps[number + 1]
        merged = following._replace(changes=(*step.changes, *following.changes))
        yield (*steps[:number], merged, *steps[number + 2 :])
    for number, step in enumerate(steps):
        half = len(step.changes) // 2
        if half > 1:
            for kept in (step.changes[:half], step.changes[half:]):
                yield (*steps[:number], step._replace(changes=kept), *steps[number + 1 :])
        for index in range(len(step.changes)):
            fewer = step._replace(changes=(*step.changes[:index], *step.changes[index + 1 :]))
            yield (*steps[:number], fewer, *steps[number + 1 :])
