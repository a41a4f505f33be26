"""``python -m sphinx_meetings``: the command line."""

from __future__ import annotations

from sphinx_meetings.cli import main

if __name__ == "__main__":
    main(prog_name="python -m sphinx_meetings")
