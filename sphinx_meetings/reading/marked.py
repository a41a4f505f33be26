"""What an author's marks say about a meeting: they win over plain notes, and what differs is a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docutils import nodes

from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.grammars.vocabulary import Part
from sphinx_meetings.reading.agenda import Agenda, read_agenda
from sphinx_meetings.reading.facts import Facts, override, read_facts
from sphinx_meetings.reading.notes import Notes
from sphinx_meetings.reading.officers import admit_officers, is_same
from sphinx_meetings.reading.options import Problem, read_options
from sphinx_meetings.reading.outline import outline
from sphinx_meetings.reading.parts import MarkedPart
from sphinx_meetings.reading.roll_call import RollCall, read_marked_roll_call
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.records import AgendaItem, Attendance, Doubt

__all__ = ["appoint", "marked_facts", "with_marked"]

_REASON = "a directive or a tag says more surely"


def marked_facts(
    marked: Iterable[MarkedPart], scope: Scope, problems: list[Problem]
) -> tuple[Facts | None, list[Doubt]]:
    """Merge the ``{meeting}`` directives of a meeting; where they differ, the first one wins."""
    said: Facts | None = None
    doubts: list[Doubt] = []
    for part in marked:
        if part.part == "meeting":
            facts, more = read_facts(part.argument, part.options, part.source, part.line, "directive", scope.language)
            problems.extend(more)
            said, contradictions = (facts, []) if said is None else override(said, facts)
            doubts.extend(contradictions)
    return said, doubts


def with_marked(
    marked: Sequence[MarkedPart], notes: Notes, scope: Scope, problems: list[Problem]
) -> tuple[Notes, list[Doubt]]:
    """Replace parts of the plain notes by those that the author marked; two of one kind add up."""
    call: RollCall | None = None
    agenda: Agenda | None = None
    is_whole = False
    for part in marked:
        if part.part not in {"attendees", "agenda"}:
            continue
        options, more = read_options(part.part, part.options, part.source, part.line)
        problems.extend(more)
        if part.part == "attendees":
            call = call or RollCall(scope)
            kind = Part.ABSENT if options.get("absent") else Part.GUESTS if options.get("guests") else Part.ATTENDEES
            read_marked_roll_call(part.entries, kind, call)
            is_whole = is_whole or kind is Part.ATTENDEES
        else:
            topic = outline(part.entries, scope)._replace(part=Part.AGENDA)
            read = read_agenda([topic], known_names((call or notes.call).attendees), scope)
            read = read._replace(slot=options.get("slot", read.slot), closes=options.get("closes", read.closes))
            agenda = read if agenda is None else _added(agenda, read)
    doubts: list[Doubt] = []
    if call is not None:
        doubts.extend(_completed(call, notes.call, is_whole=is_whole))
        call.chairs, call.notetakers = notes.call.chairs, notes.call.notetakers
        admit_officers([*call.chairs, *call.notetakers], call.attendees, call.absent)
    if agenda is not None:
        doubts.extend(_replaced_items(agenda, notes.agenda))
    return Notes(call or notes.call, agenda or notes.agenda), doubts


def _added(one: Agenda, two: Agenda) -> Agenda:
    return Agenda(one.items + two.items, one.unread + two.unread, one.slot or two.slot, one.closes or two.closes)


def _completed(call: RollCall, plain: RollCall, *, is_whole: bool) -> list[Doubt]:
    """Complete the marked roll call with the plain one, for the kinds not marked; return doubts about the others.

    Args:
        call: The marked people; modified in place.
        plain: The people in the plain notes.
        is_whole: Whether the attendees themselves were marked, and not only guests or absent people.
    """
    others = _beside(plain.attendees, [*call.attendees, *call.absent])
    if not call.absent:
        call.absent = _beside(plain.absent, call.attendees)
    if not is_whole:
        call.attendees = [*others, *call.attendees]
        call.unread += plain.unread
        return []
    return [_replaced("attendees", others, _names(others), _names(call.attendees))] if others else []


def _beside(people: Sequence[Attendance], known: Sequence[Attendance]) -> list[Attendance]:
    return [who for who in people if not any(is_same(who, other) for other in known)]


def _names(people: Iterable[Attendance]) -> list[str]:
    return [who.name for who in people]


def _replaced_items(agenda: Agenda, plain: Agenda) -> list[Doubt]:
    """Return a doubt if lists in plain notes hold other items than a marked agenda; headings may be anything."""
    titles = [item.title for item, _ in agenda.items]
    others = [item for item, node in plain.items if isinstance(node, nodes.list_item) and item.title not in titles]
    return [_replaced("agenda", others, [item.title for item in others], titles)] if others else []


def _replaced(part: str, others: Sequence[Attendance | AgendaItem], said: Iterable[str], taken: Iterable[str]) -> Doubt:
    return Doubt(others[0].source, others[0].line, part, ", ".join(said), ", ".join(taken), _REASON)


def appoint(facts: Facts, call: RollCall) -> list[Doubt]:
    """Assign the roles of chair and notetaker as the directive or front matter says.

    These people were also present, if there is a roll call and the meeting took place.

    Args:
        facts: The facts of the meeting, in which directive and front matter have already won.
        call: The roll call; modified in place.
    """
    doubts = []
    for field, role in (("chairs", "chair"), ("notetakers", "notetaker")):
        named = getattr(facts, field)
        if not named:
            continue
        officers = [Attendance(who.name, who.handle, None, None, (role,), facts.source, facts.line) for who in named]
        others = _beside([who for who in call.attendees if role in who.roles], officers)
        if others:
            doubts.append(_replaced(field, others, _names(others), _names(officers)))
        call.attendees = [
            who._replace(roles=tuple(one for one in who.roles if one != role)) if who in others else who
            for who in call.attendees
        ]
        if call.attendees and facts.status not in {"planned", "cancelled"}:
            admit_officers(officers, call.attendees, call.absent)
    return doubts
