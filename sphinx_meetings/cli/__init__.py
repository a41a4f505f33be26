"""The command line ``sphinx-meetings``: one command a file, each loaded when it is asked for."""

from __future__ import annotations

from importlib import import_module

import click

from sphinx_meetings import __version__

__all__ = ["COMMANDS", "main"]

COMMANDS = ("preview", "check", "new", "mark")
"""The commands, in the order in which a team comes to need them."""


class _Commands(click.Group):
    """Commands from the modules of their names, so that ``--version`` does not load Sphinx."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"sphinx_meetings.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Exit codes:
  0  all went well
  1  'check --strict' found something
  2  it could not start: a wrong option, no such folder, nothing to read, a file in the way
  3  Sphinx could not read or build the pages""",
)
@click.version_option(__version__, prog_name="sphinx-meetings")
def main() -> None:
    """Turn meeting notes into a record of your meetings.

    \b
    Begin with any folder of notes in Markdown or reStructuredText; nothing in it is changed:
      sphinx-meetings preview NOTES

    \b
    Then, in a Sphinx project that has the extension in its conf.py:
      sphinx-meetings check docs         what was not understood
      sphinx-meetings new team           the page of the next meeting
      sphinx-meetings mark PAGE          say precisely what a page suggests
    """
