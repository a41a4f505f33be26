"""The roles of the domain, which cite objects by their identifiers, and by the other ways to write these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.roles import XRefRole

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

__all__ = ["role_named"]


class ObjectRole(XRefRole):
    """Cites an object by its identifier."""

    def __init__(self) -> None:
        super().__init__(innernodeclass=nodes.inline, warn_dangling=True)


class PersonRole(ObjectRole):
    """Cites a person by the handle, in any case of letters and with or without ``@``.

    The target is the identifier from the start, since the inventory of another project knows nothing else.
    """

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        return title, target.removeprefix("@").casefold()


class TopicRole(ObjectRole):
    """Cites a topic by its identifier or by the address of the issue."""

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        # Imported here: a build in which nothing is read does without the grammars.
        from sphinx_meetings.grammars.references import read_reference  # noqa: PLC0415

        found = read_reference(target)
        return title, found.identifier if found is not None else target


_ROLES = {"person": PersonRole, "topic": TopicRole}


def role_named(name: str) -> ObjectRole:
    """The role of a name."""
    return _ROLES.get(name, ObjectRole)()
