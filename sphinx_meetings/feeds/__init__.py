"""The feeds: the text of calendars and of news, from an archive and plain arguments; without Sphinx, clock or file."""

from __future__ import annotations
