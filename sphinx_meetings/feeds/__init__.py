"""The feeds: calendars and news as text, made from an archive and plain arguments, without Sphinx, clock or files."""

from __future__ import annotations
