"""What axe-core finds in our part of a page."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping

    from playwright.sync_api import Page

__all__ = ["axe_core", "violations"]

HERE = Path(__file__).parent
# The rest of a page is the theme's.
RUN = """async ([script, only]) => {
  if (!window.axe) eval(script);
  const rules = { "target-size": { enabled: true } };
  const { violations } = await axe.run({ include: [".meetings"] }, { rules, resultTypes: ["violations"], ...only });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => [id, html, failureSummary]));
}"""
COLOURS = {"runOnly": ["color-contrast"], "rules": {}}


def axe_core() -> str:
    """The script: from the folder in ``AXE_CORE``, else from the one that ``npm install`` makes beside this file."""
    folder = Path(os.environ.get("AXE_CORE") or HERE / "node_modules" / "axe-core")
    if not (folder / "axe.min.js").is_file():
        missing = f"needs axe-core in {folder}: npm install --prefix tests/browser"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return (folder / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, script: str, *, only: Mapping[str, object]) -> list[str]:
    """What is wrong: the rule, the element, and what would help."""
    found: list[list[str]] = page.evaluate(RUN, [script, only])
    return sorted({": ".join([rule, html[:300], summary]) for rule, html, summary in found})
