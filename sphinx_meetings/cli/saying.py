"""Words that several commands say."""

from __future__ import annotations

__all__ = ["counted"]


def counted(number: int, noun: str, plural: str = "") -> str:
    """``1 page``, ``2 pages``."""
    return f"{number} {noun if number == 1 else plural or f'{noun}s'}"
