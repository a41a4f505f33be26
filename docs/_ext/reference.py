"""The reference, made from the code: ``{reference} settings`` and so on, for these pages alone."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from typing import TYPE_CHECKING, Any, ClassVar

import click
from docutils import nodes
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective

from sphinx_meetings.cli import COMMANDS, main
from sphinx_meetings.config import SETTINGS
from sphinx_meetings.directives.series import SeriesDirective
from sphinx_meetings.directives.toctree import ToctreeDirective
from sphinx_meetings.directives.views import VIEW_DIRECTIVES, ViewDirective
from sphinx_meetings.domain import MeetingDomain
from sphinx_meetings.reading.options import PARTS
from sphinx_meetings.reading.series import OPTIONS as SERIES_OPTIONS
from sphinx_meetings.views import VIEWS
from sphinx_meetings.warnings import MeetingsWarning

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata


def settings() -> Iterator[str]:
    """Each setting with its types and its default."""
    for setting in SETTINGS:
        types = " or ".join("None" if kind is type(None) else kind.__name__ for kind in setting.types)
        default = json.dumps(f"`{setting.default!r}`")
        rebuild = "\n\nAfter a change, all pages are read again." if setting.rebuild == "env" else ""
        yield (
            f"````{{confval}} {setting.name}\n:type: {types}\n:default: {default}\n\n"
            f"{setting.description}{rebuild}\n````"
        )


def parts() -> Iterator[str]:
    """Each directive that says something about a meeting, with its options."""
    for part, syntax in PARTS.items():
        name = "meeting" if part == "meeting" else f"meeting-{part}"
        options = {option: entry.description for option, entry in syntax.options.items()}
        argument = f"\n\nIts argument is {syntax.argument}." if syntax.argument else ""
        yield directive(name, syntax.description + argument, options)


def series() -> Iterator[str]:
    """The directive that describes a series, with its options."""
    options = {option: entry.description for option, entry in SERIES_OPTIONS.items()}
    argument = "\n\nIts argument is the identifier of the series."
    yield directive("meeting-series", inspect.cleandoc(SeriesDirective.__doc__ or "") + argument, options)


def views() -> Iterator[str]:
    """Each directive that shows something of the archive, with its options."""
    classes: dict[str, type[ViewDirective]] = {**VIEW_DIRECTIVES, "meeting-toctree": ToctreeDirective}
    for name, class_ in classes.items():
        view = VIEWS[class_.view]
        description = inspect.cleandoc(class_.__doc__ or view.select.__doc__ or "")
        if view.argument:
            description += f"\n\nIts argument is the option `{view.argument}`."
        yield directive(name, description, {option: taken(read) for option, read in view.option_spec.items()})


def taken(read: Callable[[str | None], Any]) -> str:
    """What an option takes, as its warning about an empty value says it."""
    try:
        read("")
    except ValueError as error:
        return f"It {error}."
    return "A flag, without a value."


def directive(name: str, description: str, options: Mapping[str, str]) -> str:
    """The description of a directive."""
    described = (f"```{{rst:directive:option}} {option}\n{text}\n```" for option, text in options.items())
    return "\n\n".join([f"````{{rst:directive}} {name}", description, *described, "````"])


def roles() -> Iterator[str]:
    """Each role of the domain, with what it cites."""
    for kind in MeetingDomain.object_types.values():
        for role in kind.roles:
            article = "an" if kind.lname[0] in "aeiou" else "a"
            yield f"````{{rst:role}} meeting:{role}\nCites {article} {kind.lname}.\n````"


def warnings() -> Iterator[str]:
    """Each subtype of the warnings, with what its docstring says."""
    documented = ModuleAnalyzer.for_module(MeetingsWarning.__module__).find_attr_docs()
    for member in MeetingsWarning:
        lines = documented[MeetingsWarning.__name__, member.name]
        yield f"`meetings.{member.value}`\n: {' '.join(lines).strip()}"


def commands() -> Iterator[str]:
    """Each command of the command line, with its options."""
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        assert command is not None
        context = click.Context(command, info_name=f"sphinx-meetings {name}")
        usage = " ".join([context.info_name or "", *command.collect_usage_pieces(context)])
        about = (command.help or "").partition("\n\n")[0]
        options = (option(entry) for entry in command.params if isinstance(entry, click.Option))
        yield f"```{{program}} sphinx-meetings {name}\n```"
        yield "\n\n".join([f"`````{{describe}} {usage}", about, *options, "`````"])


def option(entry: click.Option) -> str:
    """The description of an option."""
    takes = "" if entry.is_flag else f" {entry.metavar or (entry.type.name.upper())}"
    if isinstance(entry.type, click.Choice):
        takes = f" {'|'.join(entry.type.choices)}"
    names = ", ".join(f"{name}{takes}" for name in (*entry.opts, *entry.secondary_opts))
    about = re.sub(r"(?<!\S)--[a-z-]+", r"`\g<0>`", entry.help or "")
    return f"````{{option}} {names}\n{about}\n````"


def data() -> Iterator[str]:
    """Each object of ``meetings.json``, with its fields."""
    schema = json.loads(files("sphinx_meetings").joinpath("meetings.schema.json").read_text(encoding="utf-8"))
    yield fields("the file", schema)
    for name, entry in schema["properties"].items():
        if "properties" in entry.get("items", {}):
            yield fields(f"an entry of `{name}`", entry["items"])
    for name, definition in schema["$defs"].items():
        yield fields(f"*{name}*", definition)


def fields(name: str, schema: Mapping[str, Any]) -> str:
    """The fields of an object as an entry of a definition list."""
    lines = (
        f"  - `{field}`: {kind(entry)}. {entry.get('description', '')}".rstrip()
        for field, entry in schema["properties"].items()
    )
    return "\n".join([f"{name[0].upper()}{name[1:]}", f": {schema.get('description', 'Its fields are')}", "", *lines])


def kind(schema: Mapping[str, Any]) -> str:
    """What a value may be, in words."""
    if "$ref" in schema:
        return f"*{schema['$ref'].rpartition('/')[2]}*"
    if "const" in schema or "enum" in schema:
        return " or ".join(f"`{json.dumps(value)}`" for value in schema.get("enum", [schema.get("const")]))
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    return " or ".join(f"array of {kind(schema['items'])}" if name == "array" else name for name in types)


KINDS: Mapping[str, Callable[[], Iterator[str]]] = {
    function.__name__: function for function in (settings, parts, series, views, roles, warnings, commands, data)
}


class Reference(SphinxDirective):
    """Put a part of the reference here."""

    required_arguments = 1
    option_spec: ClassVar = {}

    def run(self) -> list[nodes.Node]:
        """Parse the text that the code gives."""
        return self.parse_text_to_nodes("\n\n".join(KINDS[self.arguments[0]]()))


def setup(app: Sphinx) -> ExtensionMetadata:
    app.add_directive("reference", Reference)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
