"""The checks, over all versions that are supported: ``nox``, or ``nox -s docs``."""

from __future__ import annotations

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.error_on_missing_interpreters = False

SPHINX = {
    "3.11": ("8.1", "8.2", "9.0"),
    "3.12": ("8.1", "8.2", "9.0", "9.1"),
    "3.13": ("8.1", "8.2", "9.0", "9.1", "9.2"),
}
BUILDERS = ("html", "dirhtml", "singlehtml", "epub", "latex", "text", "man", "texinfo", "gettext", "xml")


@nox.session
@nox.parametrize(("python", "sphinx"), [(python, sphinx) for python, all_ in SPHINX.items() for sphinx in all_])
def tests(session: nox.Session, sphinx: str) -> None:
    session.install("-e", ".[test]", f"sphinx~={sphinx}.0")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    session.install("ruff>=0.17,<0.18")
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")


@nox.session
def types(session: nox.Session) -> None:
    session.install("-e", ".[test]")
    session.run("mypy")


@nox.session
def catalogues(session: nox.Session) -> None:
    session.install("-e", ".")
    session.run("python", "-m", "tests.catalogues")


@nox.session
@nox.parametrize("builder", BUILDERS)
def docs(session: nox.Session, builder: str) -> None:
    session.install("-e", ".[docs]")
    session.run("python", "-m", "sphinx", "-n", "-W", "-b", builder, "docs", f"docs/_build/{builder}")
