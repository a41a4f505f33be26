"""Roll calls: every line becomes a person, a known placeholder, or an entry of `unread`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from docutils import nodes

from sphinx_meetings.grammars.agenda_prose import is_boilerplate
from sphinx_meetings.grammars.columns import Columns
from sphinx_meetings.grammars.dates import date_in_name, find_dates
from sphinx_meetings.grammars.given_names import begins_with_given_name
from sphinx_meetings.grammars.lines import cut
from sphinx_meetings.grammars.names import looks_like_name
from sphinx_meetings.grammars.people_each import tell_of_several_each
from sphinx_meetings.grammars.placing import signs_as
from sphinx_meetings.grammars.roll_call import RollCallLine, read_roll_call_line, read_roll_call_row, with_role
from sphinx_meetings.grammars.roll_call_columns import infer_columns, is_matrix, read_header, refined
from sphinx_meetings.grammars.roll_call_lists import names_affiliation, read_roll_call_list
from sphinx_meetings.grammars.unannounced import is_initialled
from sphinx_meetings.grammars.vocabulary import Part, classify_label
from sphinx_meetings.grammars.wrapped_lines import unwrapped
from sphinx_meetings.reading.blocks import DEEPEST, LISTS, inner, is_listing, items_of, rest_of, texts_in
from sphinx_meetings.reading.bracketed_accounts import account_behind, admit_accounts, admit_names
from sphinx_meetings.reading.flow import Entry, Heading
from sphinx_meetings.reading.front_matter import people_in_front
from sphinx_meetings.reading.labelled_people import columns_of_people, people_of_row
from sphinx_meetings.reading.officers import admit_officers, name_in_full
from sphinx_meetings.reading.organisations import are_affiliations, heads_people
from sphinx_meetings.reading.outline import PEOPLE, Topic
from sphinx_meetings.reading.people import check_ins, roll_calls
from sphinx_meetings.reading.roll_call_part import RollCallPart
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.statements import Statement, take_apart
from sphinx_meetings.reading.tables import Row, rows_of
from sphinx_meetings.reading.text import lines_of, own_line
from sphinx_meetings.records import Attendance, Line, Mention, Span, Unread

__all__ = ["RollCall", "read_marked_roll_call", "read_roll_call"]

_NOBODY = RollCallLine((), None, placeholder=True, reason=None)
_TICKED = frozenset({"[x]", "[X]"})
_BRIEF = 300
"""The longest line, in characters, in which people may say which initials they sign with."""
_MAILBOX = re.compile(r"(?<![\w.+-])([\w.+-]{3,40})@[\w-]{1,60}\.\w")
_SIGN = re.compile(r"\b[A-Z][A-Za-z]{0,2}[A-Z]\b")
_ROLE = {Part.GUESTS: "guest", Part.OBSERVERS: "observer"}


@lru_cache(maxsize=4096)
def _read_line(text: str, spans: tuple[Span, ...], columns: Columns | None) -> tuple[Columns | None, RollCallLine]:
    """Read a line as a header or as a person; cached because the same people come to meeting after meeting."""
    line = Line(text, "", 0, spans)
    header = read_header([line])
    return header, _NOBODY if header is not None else read_roll_call_line(line, columns)


class RollCall:
    """Collects the people of a meeting."""

    def __init__(self, scope: Scope, title: Heading | None = None) -> None:
        self.scope = scope
        self.title = title
        self.attendees: list[Attendance] = []
        self.absent: list[Attendance] = []
        self.chairs: list[Attendance] = []
        self.notetakers: list[Attendance] = []
        self.signs: set[str] = set()
        """Initials that the roll call gives, in lower case: "Ana Pinto (AP)"."""
        self.accounts: list[tuple[Attendance, str]] = []
        """People, each with the lower-case word in brackets after their name, which may be an account."""
        self.called: list[Attendance] = []
        """People with brackets after their account, which may hold their name."""
        self.unread: list[Unread] = []
        self.columns: Columns | None = None
        self.by_affiliation = False
        self.group = ""
        self.depth = 0

    def read(self, part: Part, content: Line | nodes.Element, *, one_each: bool = False) -> None:
        """Read a line or a block."""
        if isinstance(content, Line):
            is_label = content.text.endswith((":", "："))  # "Core team:", with the people below
            if is_label or self._is_header(content):
                pass
            elif one_each:
                self._take(part, read_roll_call_line(content, self.columns), content)
            else:
                initialled = "), " in content.text and is_initialled(content)
                for found in read_roll_call_list(content, self.columns):
                    self._take(part, _without_affiliations(found) if initialled else found, content)
            return
        self.depth += 1
        if self.depth < DEEPEST:
            self._block(part, content)
        else:
            self.leave(content, "nested too deeply")
        self.depth -= 1

    def _block(self, part: Part, content: nodes.Element) -> None:
        rows = rows_of(content, self.scope.sources)
        if rows and (columns := columns_of_people(rows, self.scope, stated=True)):
            for row in rows[1:]:
                for each, line, one_each, *_ in people_of_row(row, columns, self.scope):
                    self.read(part if each is Part.ATTENDEES else each, line, one_each=one_each)
        elif rows is not None:
            self._rows(part, rows)
        elif isinstance(content, (*LISTS, nodes.list_item)):
            self._list(part, content)
        elif isinstance(content, nodes.definition_list):
            self._definitions(part, content)
        elif isinstance(content, nodes.block_quote | nodes.line_block | nodes.field_list):
            for child in inner(content):
                self.read(part, child)
        else:
            self._text(part, content)

    def _text(self, part: Part, block: nodes.Element) -> None:
        if isinstance(block, nodes.literal_block):
            self._code(part, block)
        elif not isinstance(block, nodes.TextElement):
            self.leave(block, "not a list of people")
        elif not isinstance(block, nodes.raw):  # raw nodes are markup without text of their own
            for line in unwrapped(lines_of(block, self.scope.sources)):
                self.read(part, line)

    def _code(self, part: Part, block: nodes.literal_block) -> None:
        """Read an indented roll call, which Markdown takes for code; a block that names its language is an example."""
        if block.get("language", "default") not in {"default", "none", "text", ""}:
            self.leave(block, "a block of code")
            return
        current: Part | None = part
        for line in lines_of(block, self.scope.sources):
            statement = take_apart(line)
            label = classify_label(statement.label, self.scope.words) if statement.label else None
            if label in PEOPLE:
                current = label
            elif label is not None and not statement.value.text:
                current = None  # "Topics:"
            if current is not None and (label is None or statement.value.text):
                self.read(current, statement.value if label in PEOPLE else line)

    def _rows(self, part: Part, rows: Sequence[Row]) -> None:
        columns = None
        for row in rows:
            header = read_header(list(row.cells), certain=row.header) if columns is None else None
            if header is not None:
                day = self._day(row)
                others = [other.cells for other in rows if other is not row]
                columns = refined(header, row.cells, others, day)
                if day is not None and "present" not in columns.kinds:
                    for other in rows[1:]:
                        self._unread(self._joined(other.cells, other.number), part, "tells of other days")
                    return
            elif not row.header:
                line = self._joined(row.cells, row.number)
                self._take(part, read_roll_call_row(list(row.cells), columns), line)
                if columns is not None and "initials" in columns.kinds[: len(row.cells)]:
                    self.signs.add(row.cells[columns.kinds.index("initials")].text.casefold())

    def _day(self, header: Row) -> tuple[int | None, int | None] | None:
        """Return month and day of the meeting, from its title or the page's name, if the columns are days."""
        if not is_matrix(header.cells):
            return None
        dates = find_dates(self.title.line.text, self.scope.language) if self.title is not None else []
        date = dates[0] if dates else date_in_name(self.scope.docname)
        return (date.month, date.day) if date is not None else None

    def _joined(self, cells: tuple[Line, ...], number: int) -> Line:
        source = cells[0].source if cells else self.scope.sources.page
        return Line(" | ".join(cell.text for cell in cells), source, number, ())

    def _list(self, part: Part, block: nodes.Element) -> None:
        items = [(item, own_line(item, self.scope.sources)) for item in items_of(block)]
        if self.columns is None or not self.columns.stated:
            self.columns = infer_columns(line for _, line in items if line is not None)
        said = [take_apart(line) for _, line in items if line is not None and ":" in line.text]
        self.by_affiliation = len(said) > 1 and are_affiliations(said)
        heads = [
            line.text
            for item, line in items
            if line is not None and heads_people(line, rest_of(item), self.scope.sources)
        ]
        heading = frozenset(heads)
        grouping = len(heads) > 1 and 2 * sum(map(names_affiliation, heads)) > len(heads)
        boxed = [line for _, line in items if line is not None and line.text.startswith("[ ]")]
        nobody_ticks = len(boxed) > 1 and not any(line.text[:3] in _TICKED for _, line in items if line is not None)
        several = not any(map(rest_of, items_of(block))) and tell_of_several_each(
            [line for _, line in items if line is not None and ":" not in line.text], self.columns
        )
        for item, line in items:
            if line is None:
                for child in inner(item):
                    self.read(part, child)
            elif several and ":" not in line.text:
                self.read(part, line)
            elif nobody_ticks and line.text.startswith("[ ]"):
                self._item(part, cut(line, 3), rest_of(item))
            elif line.text in heading:
                self._grouped(part, line, rest_of(item), grouping=grouping)
            else:
                self._item(part, line, rest_of(item))

    def _grouped(self, part: Part, line: Line, below: Sequence[nodes.Element], *, grouping: bool) -> None:
        label = classify_label(line.text.rstrip(" :："), self.scope.words)
        outer = self.group
        self.group = line.text.strip(" :：") if grouping and names_affiliation(line.text) else outer
        if label is None and self.group == outer and " " in line.text and looks_like_name(line.text):
            self._unread(line, part, "can be a name or a group")
        for child in below:
            self.read(label if label in PEOPLE else part, child)
        self.group = outer

    def _item(self, part: Part, line: Line, below: Sequence[nodes.Element]) -> None:
        statement = take_apart(line)
        named = statement.label or (line.text if below else "")  # "Regrets", above a list
        label = classify_label(named, self.scope.words) if named else None
        if label in PEOPLE:
            if statement.label and statement.value.text:
                self.read(label, statement.value)
            for child in below:
                self.read(label, child)
            return
        header, found = _read_line(line.text, line.spans, self.columns)
        if header is not None:
            self.columns = header
        if header is not None or found.placeholder:
            for child in below:  # "Please add your name:", with names below
                self.read(part, child)
            return
        grouped = self.by_affiliation and statement.label and names_affiliation(statement.label)
        if (found.attendance and not grouped) or not self._group(part, statement):
            self._person(part, line, found, below)

    def _group(self, part: Part, statement: Statement) -> bool:
        """Read "Core team: Ana, Ben", or "ACME: Ana" beside "Globex: Ben"; return whether the line was of this form."""
        found = read_roll_call_list(statement.value) if statement.label and statement.value.text else []
        if not found or not all(each.attendance for each in found):
            return False
        affiliation = statement.label if self.by_affiliation and names_affiliation(statement.label) else None
        for each in found:
            people = tuple(who._replace(affiliation=who.affiliation or affiliation) for who in each.attendance)
            self._take(part, each._replace(attendance=people), statement.line)
        return True

    def _person(self, part: Part, line: Line, found: RollCallLine, below: Sequence[nodes.Element]) -> None:
        heads = not found.attendance and any(map(is_listing, below))
        if not heads:
            self._take(part, found, line)
        for child in below:
            if heads or (is_listing(child) and self._are_more_people(child)):
                self.read(part, child)
            else:
                self.leave(child, "stands below a person")

    def _are_more_people(self, block: nodes.Element) -> bool:
        """Whether a list below a person holds only people, and so was merely indented by mistake."""
        lines = [own_line(item, self.scope.sources) for item in items_of(block)]
        return all(
            line is not None
            and ":" not in line.text
            and begins_with_given_name(line.text)
            and bool(_read_line(line.text, line.spans, None)[1].attendance)
            for line in lines
        )

    def _definitions(self, part: Part, block: nodes.definition_list) -> None:
        for entry in inner(block):
            lines = [line for text in texts_in(entry) for line in lines_of(text, self.scope.sources)]
            if not lines:
                continue
            label = classify_label(lines[0].text, self.scope.words)
            if label in PEOPLE:
                for line in lines[1:]:
                    self.read(label, line)
            elif not begins_with_given_name(lines[0].text) and all(begins_with_given_name(x.text) for x in lines[1:]):
                outer, self.group = self.group, lines[0].text if names_affiliation(lines[0].text) else self.group
                for line in lines[1:]:
                    self.read(part, line)
                self.group = outer
            else:
                fields = [cut(line, 0) for line in lines]
                self._take(part, read_roll_call_row(fields, None), lines[0])

    def _is_header(self, line: Line) -> bool:
        columns = read_header([line])
        if columns is not None:
            self.columns = columns
        return columns is not None

    def _take(self, part: Part, found: RollCallLine, line: Line) -> None:
        if not found.attendance and not found.placeholder and not is_boilerplate(line.text):
            self._unread(line, part, found.reason or "unknown")
        # A longer line lists many people, and each of them would search all of it.
        text = line.text if len(line.text) <= _BRIEF else ""
        if text.count("@") > text.count(" @"):  # "Ana Pinto [apinto@example.org]" signs as apinto
            self.signs.update(name.casefold() for name in _MAILBOX.findall(text))
        signs = _SIGN.findall(text) if found.attendance else []
        for person in found.attendance:
            if signs:
                self.signs.update(sign.casefold() for sign in signs if signs_as(sign, person.name, line.text))
            name, handle, other_handle, affiliation, roles, _, _ = person
            if affiliation and ":" in text and any(who.name == affiliation for who in self.attendees):
                continue  # "PR wrangler: Ana Ruiz", who is listed among the people
            affiliation = affiliation or self.group or None
            attendance = Attendance(name, handle, other_handle, affiliation, roles, line.source, line.number)
            if part is Part.CHAIR:
                self.chairs.append(with_role(attendance, "chair"))
            elif part is Part.NOTETAKER:
                self.notetakers.append(with_role(attendance, "notetaker"))
            elif part is Part.ABSENT or found.present is False:
                self.absent.append(attendance)
            else:
                role = _ROLE.get(part)
                self.attendees.append(with_role(attendance, role) if role else attendance)
                if "(" in text:
                    self._note_brackets(self.attendees[-1], text)

    def _note_brackets(self, person: Attendance, text: str) -> None:
        """Keep who has brackets after the name or account, for what they hold may only show beside the others."""
        if account := account_behind(person.name, text):
            self.accounts.append((person, account))
        elif person.handle and f"@{person.handle} (" in text:
            self.called.append(person)

    def leave(self, node: nodes.Element, reason: str) -> None:
        """Record all lines of a block as unread."""
        for text in texts_in(node):
            if not isinstance(text, nodes.raw):
                for line in lines_of(text, self.scope.sources):
                    self._unread(line, Part.ATTENDEES, reason)

    def _unread(self, line: Line, part: Part, reason: str) -> None:
        name = "absent" if part is Part.ABSENT else "attendees"
        self.unread.append(Unread(line.source, line.number, line.text, name, reason))

    def mentions(self, role: str) -> tuple[Mention, ...]:
        """Return who chairs (``role`` is "chair"), or else who takes notes."""
        officers = self.chairs if role == "chair" else self.notetakers
        return tuple(Mention(officer.name, officer.handle) for officer in officers)


def _without_affiliations(found: RollCallLine) -> RollCallLine:
    """Drop the affiliations in ``Ana Ruiz (AR), Ben Stone (BS)``, where the brackets hold initials."""
    return found._replace(attendance=tuple(who._replace(affiliation=None) for who in found.attendance))


def read_roll_call(root: Topic, title: Heading | None, scope: Scope) -> RollCall:
    """Read the people of plain notes.

    Args:
        root: The notes.
        title: Their title.
        scope: The page.
    """
    stated = roll_calls(root, scope)
    if scope.front:
        told = {part.part for part in stated}
        stated = [*(part for part in people_in_front(scope) if part.part not in told), *stated]
    call = _read(stated, scope, title)
    if not call.attendees:
        for parts in check_ins(root):
            checked = _read(parts, scope, title)
            if len(checked.attendees) > len(checked.unread):
                checked.chairs, checked.notetakers = call.chairs, call.notetakers
                checked.absent += call.absent
                checked.unread += call.unread
                call = checked
                break
    admit_accounts(call.attendees, call.accounts)
    admit_names(call.attendees, call.called)
    name_in_full(call.absent, call.attendees)
    admit_officers([*call.chairs, *call.notetakers], call.attendees, call.absent)
    return call


def _read(parts: Iterable[RollCallPart], scope: Scope, title: Heading | None) -> RollCall:
    call = RollCall(scope, title)
    for part in parts:
        call.group = part.group
        if part.is_told and isinstance(part.content, nodes.Element):
            call.leave(part.content, "stands below a person")
            continue
        call.read(part.part, part.content, one_each=part.one_each)
    return call


def read_marked_roll_call(entries: Iterable[Entry], part: Part, call: RollCall) -> None:
    """Read the people in a part that an author marked."""
    for entry in entries:
        if isinstance(entry, Heading):
            label = classify_label(entry.line.text, call.scope.words)
            if label in PEOPLE:
                part = label
            else:
                call.read(part, entry.line)
        else:
            call.read(part, entry)
