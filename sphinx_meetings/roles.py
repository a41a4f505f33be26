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

    def process_link(
        self,
        env: BuildEnvironment,
        refnode: nodes.Element,
        has_explicit_title: bool,
        title: str,
        target: str,
    ) -> tuple[str, str]:
        """Keep the title; the target is an identifier from the start, for another project's inventory has no other."""
        title, target = super().process_link(env, refnode, has_explicit_title, title, target)
        return title, self.identifier(target)

    def identifier(self, target: str) -> str:
        """The identifier that a target means."""
        return target


class PersonRole(ObjectRole):
    """Cites a person by the handle, in any case of letters and with or without ``@``."""

    def identifier(self, target: str) -> str:
        """The handle as an identifier."""
        return target.removeprefix("@").casefold()


class TopicRole(ObjectRole):
    """Cites a topic by its identifier or by the address of the issue."""

    def identifier(self, target: str) -> str:
        """What the address of an issue points to."""
        # Imported here: a build in which nothing is read does without the grammars.
        from sphinx_meetings.grammars.references import read_reference  # noqa: PLC0415

        found = read_reference(target)
        return found.identifier if found is not None else target


_ROLES = {"person": PersonRole, "topic": TopicRole}


def role_named(name: str) -> ObjectRole:
    """The role of a name."""
    return _ROLES.get(name, ObjectRole)()
