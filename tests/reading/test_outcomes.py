"""Decisions and actions in notes: where they stand, and what a check box says."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest
from docutils import nodes

from sphinx_meetings.grammars.outcomes import Occasion
from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.reading.flow import Heading
from sphinx_meetings.reading.marked_outcomes import action_from, decision_from, item_around
from sphinx_meetings.reading.outcome_records import Outcomes
from sphinx_meetings.reading.outcomes import read_outcomes
from sphinx_meetings.reading.parts import MarkedPart, grouped
from sphinx_meetings.reading.scope import Scope
from sphinx_meetings.reading.text import Sources
from sphinx_meetings.records import Mention
from tests.reading.reading import NAME, parsed, read, read_meeting

OCCASION = Occasion(
    dt.date(2026, 5, 5), known_names([Mention("Ines Farrow", "inesf"), Mention("Bodil Krag", None)]), "en"
)
SCOPE = Scope("notes", Sources("", "notes.md"), "en", {}, notes=True, dated="", front=())


def outcomes(text: str, *titles: str, name: str = "notes.md") -> Outcomes:
    """The outcomes of notes, of which the entries that begin with the titles are the agenda's items."""
    document = parsed(textwrap.dedent(text), name)
    entries, _ = grouped(document, SCOPE.sources)
    plain = [entry for entry in entries if not isinstance(entry, MarkedPart)]
    headings = [entry.node for entry in plain if isinstance(entry, Heading)]
    found = [*headings, *document.findall(nodes.list_item)]
    items = [next(node for node in found if node.astext().startswith(title)) for title in titles]
    return read_outcomes(plain, items, SCOPE, OCCASION)


def told(text: str, *titles: str, name: str = "notes.md") -> list[str]:
    """In short: ``line [item] owner status: text``."""
    found = outcomes(text, *titles, name=name)
    lines = [(one.line, f"{one.line} [{one.item}] {one.text}") for one, _ in found.decisions]
    for one, _ in found.actions:
        owners = "".join(f" {owner.name}" for owner in one.owners)
        lines.append((one.line, f"{one.line} [{one.item}]{owners} {one.status}: {one.text}"))
    return [text for _, text in sorted(lines)]


AGENDA = """\
    # Meeting
    ## Agenda
    - Berths
      - some talk
      - RESOLUTION: ask the harbour
      - [ ] @inesf: write the letter
        - and send it
      - [x] Bodil: paint the hull
    - Horn
      - ACTION: Ines to test it
        - Done!
    ## Next steps
    - Bodil to sell the boat
    - How do we go on?
    - **Ines**:
      - write the log
"""


def test_marks_and_boxes_below_items_and_lists_of_actions():
    assert told(AGENDA, "Berths", "Horn") == [
        "5 [0] ask the harbour",
        "6 [0] inesf open: write the letter",
        "8 [0] Bodil done: paint the hull",
        "10 [1] Ines done: test it",
        "13 [None] Bodil open: sell the boat",
        "16 [None] Ines open: write the log",
    ]


def test_the_same_in_restructuredtext():
    text = """\
        Agenda
        ======

        - Berths

          - RESOLUTION: ask the harbour
          - [ ] Bodil: paint the hull

        Next steps
        ==========

        - Bodil to sell the boat

        :Decision: paint it red
    """
    assert told(text, "Berths", name="notes.rst") == [
        "6 [0] ask the harbour",
        "7 [0] Bodil open: paint the hull",
        "12 [None] Bodil open: sell the boat",
        "14 [None] paint it red",
    ]


def test_each_has_the_node_that_carries_its_anchor():
    found = outcomes(AGENDA, "Berths", "Horn")
    assert [type(node) for _, node in (*found.decisions, *found.actions)] == [nodes.list_item] * 6


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("## Attendees\n- [x] Ines: Cobalt Observatory\n- [ ] @bkrag will be late\n", ()),
        ("## Crew\n- [x] Ines: Cobalt Observatory\n- [x] Bodil: University of Fen\n", ()),
        ("## Agenda\n- [x] Ines: Berths\n- [ ] Bodil: Horn\n", ("[x] Ines", "[ ] Bodil")),
        ("## Agenda\n- [x] Berths\n  - [x] Ines: the east ones\n- [ ] Horn\n", ("[x] Berths", "[ ] Horn")),
        ("## Crew\n- [x] @inesf: Cobalt Observatory\n## Agenda\n- Horn\n", ("Horn",)),
        ("## Notes\n- [x] Release: cut the last branch\n## Agenda\n- Horn\n", ("Horn",)),
        ("## Last meeting\n- [x] Ines: Berths\n", ()),
        ("## Updates\n- [x] Ines: painted the hull\n", ()),
        ("## Agenda\n- Berths\n  - [x] the east ones\n", ("Berths",)),
        ("## Actions\n1. Agenda items\n   - Berths\n2. Decisions needed\n   - Horn\n", ()),
        ("## Agenda\n- Berths\n  ```\n  TODO: Ines to ask\n  ```\n", ("Berths",)),
        ("## Agenda\n- Berths\n  - use `TODO: Ines` for that\n", ("Berths",)),
        ("## Review of action items\n- the harbour answered\n- it is a long story\n", ()),
        ("## Agenda\n- Review the action items (5 min, Ines)\n  - all were fine\n", ("Review",)),
    ],
)
def test_nothing_is_made_up(text, titles):
    assert told(text, *titles) == []


def test_items_that_are_headings():
    text = """\
        ## Agenda
        ### Berths
        We talked.

        - [ ] **Ines**: ask
        - [x] Bodil: reply

        ### Horn
        Too loud.

        #### Conclusion
        Turn it down
        at night.

        ### Next meeting
        Soon.
    """
    assert told(text, "Berths", "Horn") == [
        "5 [0] Ines open: ask",
        "6 [0] Bodil done: reply",
        "12 [1] Turn it down at night.",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## Decisions\n- we paint it\n- TBD\n- we sell it (3 for)\n", ["2 [None] we paint it", "4 [None] we sell it"]),
        ("## Decisions\nWe paint it.\n", ["2 [None] We paint it."]),
        ("Talk.\n\nConclusion:\n\nWe paint it.\n\nMore talk.\n", ["5 [None] We paint it."]),
        ("Conclusion:\nWe paint it,\nin red.\n", ["2 [None] We paint it, in red."]),
        ("**Decision**\n\nWe paint it.\n\nMore talk.\n", ["3 [None] We paint it."]),
        ("- Talk\n  - Decisions:\n    - we paint it\n", ["3 [None] we paint it"]),
        ("- Talk\n  - Action items:\n    - Ines: paint\n", ["3 [None] Ines open: paint"]),
        (
            "## Actions\n### Ines\n- paint it\n### Bodil\n- sell it\n",
            ["3 [None] Ines open: paint it", "5 [None] Bodil open: sell it"],
        ),
        ("## Actions\nInes: paint it\nsome talk\n", ["2 [None] Ines open: paint it"]),
        ("## Review of action items\n- Ines: paint it\n- some talk\n", ["2 [None] Ines open: paint it"]),
        ("Decision\n: we paint it\n", ["2 [None] we paint it"]),
        ("> ACTION: Ines to paint it\n", ["1 [None] Ines open: paint it"]),
        ("|Topic|Outcome|\n|--|--|\n|Hull|ACTION: Ines to paint it|\n", ["3 [None] Ines open: paint it"]),
        ("## Hull\n- [ ] @inesf paint the east side\n", ["2 [None] inesf open: paint the east side"]),
    ],
)
def test_where_they_stand(text, found):
    assert told(text) == found


def test_a_wrapped_mark_is_read_whole_and_a_short_line_ends_it():
    text = """\
        ACTION: Ines to ask the harbour office whether there is any berth
        left for the winter
        ACTION: Bodil to wait.
        Thanks to all
    """
    assert told(text) == [
        "1 [None] Ines open: ask the harbour office whether there is any berth left for the winter",
        "3 [None] Bodil open: wait.",
    ]


def test_references_outside_the_items_are_mentions():
    text = """\
        ## Reports
        - lantern/beacon#1 is done, and again lantern/beacon#1
        ## Agenda
        - Berths lantern/beacon#2
          - lantern/beacon#3
        ## News about lantern/beacon#4
        `lantern/beacon#5`
    """
    found = outcomes(text, "Berths")
    assert [(one.identifier, one.line) for one in found.mentions] == [("lantern/beacon#1", 2), ("lantern/beacon#4", 6)]


# --- what an author marked ------------------------------------------------------------------------------------------


def part(kind: str, argument: str, text: str, **options: str) -> MarkedPart:
    document = parsed(text, "notes.md")
    return MarkedPart(kind, argument, dict(options), list(document.children), document, "notes.md", 3)  # type: ignore[arg-type]


def test_decision_of_a_directive():
    marked = part(
        "decision",
        "tag-monthly",
        "Tag *once*\na month, as lantern/beacon#7 says.\n",
        supersedes="tag-quarterly",
        votes="6 for",
        item="releases",
        topic="https://github.com/lantern/beacon/pull/8, Winter berths",
    )
    record, problems = decision_from(marked, 2, SCOPE)
    assert record is not None
    assert not problems
    assert (record.name, record.text) == ("tag-monthly", "Tag once a month, as lantern/beacon#7 says.")
    assert (record.supersedes, record.votes, record.item, record.marked) == ("tag-quarterly", "6 for", "releases", True)
    assert record.topics == ("lantern/beacon#8", "Winter berths", "lantern/beacon#7")


def test_action_of_a_directive():
    record, problems = action_from(
        part("action", "@inesf and Bodil Krag", "Paint.\n", due="17 September 2026"), 2, SCOPE
    )
    assert record is not None
    assert not problems
    assert record.owners == (Mention("inesf", "inesf"), Mention("Bodil Krag", None))
    assert (record.text, record.due, record.status, record.item) == ("Paint.", dt.date(2026, 9, 17), "open", 2)


@pytest.mark.parametrize(
    ("option", "value"), [("due", "soon"), ("due", "2026-02-30"), ("status", "dome"), ("dew", "x")]
)
def test_a_wrong_option_costs_only_itself(option, value):
    record, problems = action_from(part("action", "@inesf", "Paint.\n", **{option: value}), None, SCOPE)
    assert record is not None
    assert (record.due, record.status) == (None, "open")
    [problem] = problems
    assert (problem.source, problem.line) == ("notes.md", 3)
    assert option in problem.message


def test_without_a_text_there_is_nothing():
    assert decision_from(part("decision", "tag", "```\ncode\n```\n"), None, SCOPE) == (None, [])
    assert action_from(part("action", "@inesf", ""), None, SCOPE) == (None, [])


def test_the_item_around_a_part():
    document = parsed("- Berths\n  - talk\n- Horn\n", "notes.md")
    items = [node for node in document.findall(nodes.list_item) if node.parent.parent is document]
    inner = next(node for node in document.findall(nodes.paragraph) if node.astext() == "talk")
    assert item_around(inner, items) == 0
    assert item_around(document, items) is None


def test_an_outcome_between_the_items_is_read_and_not_unread():
    page = read(
        """
        # Weathervane team meeting

        ## Agenda

        - Sensors that sleep

        RESOLUTION: use the new logo

        Some prose about this.

        - Hosting bill
        """
    )
    [meeting] = page.meetings
    assert [decision.text for decision in meeting.decisions] == ["use the new logo"]
    assert [line.text for line in page.unread] == ["Some prose about this."]


def test_a_line_that_announces_the_next_meeting_is_not_unread():
    page = read(
        """
        # Weathervane team meeting

        ## Agenda

        - Sensors that sleep

        Next meeting is 9 April 2026, same place.

        Some prose about this.

        - Hosting bill
        """
    )
    [meeting] = page.meetings
    assert [one.date for one in meeting.announcements] == [dt.date(2026, 4, 9)]
    assert [line.text for line in page.unread] == ["Some prose about this."]


TABLE = """\
    # Meeting
    ## Actions
    | Owner | Action | Due | Done |
    |---|---|---|---|
    | @inesf | Order glass | 2026-06-01 | |
    | Bodil (lead) | Paint the mast for Ines | Friday | x |
    | The harbour office | Sign the lease | soon | |
    | ... | ... | | |
    | Bodil | | 1 June | |
"""


def test_rows_below_actions():
    assert told(TABLE) == [
        "5 [None] inesf open: Order glass",
        "6 [None] Bodil done: Paint the mast for Ines",
        "7 [None] open: Sign the lease (The harbour office, soon)",
    ]
    found = outcomes(TABLE)
    assert [one.due for one, _ in found.actions] == [dt.date(2026, 6, 1), dt.date(2026, 5, 8), None]
    assert [(line.line, line.text, line.part) for line in found.unread] == [(9, "Bodil | 1 June", "actions")]
    assert all(isinstance(node, nodes.row) for _, node in found.actions)


def test_rows_below_actions_in_other_forms():
    rest = """\
    Meeting
    =======

    **Action items**

    .. list-table::
       :header-rows: 1

       * - What
         - Who
         - By when
       * - Glue the mug
         - Ines
         - 2026-12-01
    """
    assert told(rest, name="notes.rst") == ["12 [None] Ines open: Glue the mug"]
    html = """\
    # Meeting
    ## Actions

    <table>
    <tr><th>Task</th><th>Assigned to</th></tr>
    <tr><td>Glue the mug</td><td>Bodil</td></tr>
    </table>
    """
    assert told(html) == ["6 [None] Bodil open: Glue the mug"]
    label = """\
    # Meeting
    Actions:

    | # | Wer | Aufgabe | Bis wann |
    |---|---|---|---|
    | 1 | Ines | Mast streichen | 1.6.2026 |
    """
    assert told(label) == ["6 [None] Ines open: Mast streichen"]


def test_a_table_of_actions_that_nobody_understands_is_unread():
    notes = """\
    # Meeting
    ## Actions
    | Colour | Size |
    |---|---|
    | red | 5 |
    """
    found = outcomes(notes)
    assert (found.actions, [(line.line, line.text) for line in found.unread]) == ([], [(3, "Colour | Size")])


@pytest.mark.parametrize(
    ("lines", "titles"),
    [
        (["Roof", "DECISION: paint the roof", "Door"], ["Roof", "Door"]),
        (["Roof", "Action: Ines to paint it"], ["Roof"]),
        (["Roof", "[ ] ACTION: @inesf paints it"], ["Roof"]),
        (["屋根", "決定: 赤く塗る"], ["屋根"]),
        # what is to be decided, what was talked about, and what has a topic before the mark
        (["Roof", "Decision: registry host"], ["Roof", "Decision: registry host"]),
        (["Roof", "DECISION: paint it\n  - It was hard."], ["Roof", "DECISION: paint it"]),
        (["Roof", "Budget. ACTION: Ines to ask"], ["Roof", "Budget. ACTION: Ines to ask"]),
        (["RESOLUTION: adopt the budget", "RESOLUTION: elect Ines"], None),
    ],
)
def test_a_decision_on_the_agenda_is_no_topic(lines, titles):
    text = "\n".join(f"- {line}" for line in lines)
    [meeting] = read(f"# Meeting 5 May 2026\n\n## Present\n\n- Ines Farrow\n\n## Agenda\n\n{text}\n").meetings
    assert [item.title for item in meeting.agenda] == (lines if titles is None else titles)
    outcomes = [*meeting.decisions, *meeting.actions]
    said = {line.line for line in (*meeting.agenda, *outcomes)}
    assert said.issuperset(range(9, 9 + len(lines)))
    assert all(one.item is None or one.item < len(meeting.agenda) for one in outcomes)


BOXES = """\
    # Meeting
    - [ ] @inesf counts the gulls
    ## Notes
    - [ ] @inesf paints the rail again
    - something else
    - [x] **Bodil**: feeds the old gulls
    - Talk
      - [ ] @inesf coils every rope
    ## Agenda
    - Berths
    - [ ] Horn
"""


@pytest.mark.parametrize("agenda", [("Berths", "[ ] Horn"), ("[ ] Horn",), ("Berths",)])
def test_boxes_beside_the_agenda_say_who_owes_what(agenda):
    assert told(BOXES, *agenda) == [
        "2 [None] inesf open: counts the gulls",
        "4 [None] inesf open: paints the rail again",
        "6 [None] Bodil done: feeds the old gulls",
        "8 [None] inesf open: coils every rope",
    ]


def test_a_box_of_somebody_who_was_there_is_no_action():
    entries, _ = grouped(parsed("# Meeting\n\n- [x] @inesf joined from the train\n"), SCOPE.sources)
    assert read_outcomes(entries, [], SCOPE, OCCASION).actions
    assert not read_outcomes(entries, [], SCOPE, OCCASION, people={(NAME, 3)}).actions


def test_an_item_about_the_last_meeting_holds_decisions_of_this_one():
    meeting = read_meeting("""\
        # Harbour club, 5 May 2026
        ## Agenda
        ### Minutes of last meeting
        RESOLVED: approve them
        ### Winter berths
        RESOLVED: ask the town
        """)
    assert [(one.text, one.item) for one in meeting.decisions] == [("approve them", 0), ("ask the town", 1)]


def test_boxes_of_people_below_follow_ups():
    text = """\
        # Meeting
        ## Agenda
        - Berths
        ## Follow-ups
        - [ ] Ines: ask in the town hall
        - [ ] Bodil Krag
    """
    assert told(text, "Berths") == ["5 [None] Ines open: ask in the town hall"]


def test_a_decision_below_a_heading_that_repeats_an_item_belongs_to_it():
    meeting = read_meeting("""\
        # Harbour club, 5 May 2026
        ## Agenda
        1. Minutes of last time
        2. Winter berths: where? (Ines)
        ## Minutes
        ### Winter berths
        The north quay is full.
        #### Conclusion
        Ask the town
        ### Fog horn
        **Decision:** buy a new one
        """)
    assert [(one.text, one.item) for one in meeting.decisions] == [("Ask the town", 1), ("buy a new one", None)]
