"""Marks of decisions and actions, and what only looks like one."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.deadlines import closing_moment, find_due
from sphinx_meetings.grammars.lines import plain_line
from sphinx_meetings.grammars.outcome_marks import introduces, read_box
from sphinx_meetings.grammars.outcome_states import state_of
from sphinx_meetings.grammars.outcomes import Occasion, read_action, read_decision, read_marked
from sphinx_meetings.grammars.owners import known_names
from sphinx_meetings.records import Line, Mention, Span
from tests.grammars.effort import grows_in_proportion
from tests.grammars.marked import marked

OCCASION = Occasion(
    dt.date(2026, 5, 5),
    known_names([Mention("Ines Farrow", "inesf"), Mention("Bodil Krag", None), Mention("Tomasi Vea", "TVea")]),
    "en",
)


def told(text: str) -> list[str]:
    """What a line marks, in short: ``action ines, bodil: text``."""
    found = []
    for outcome in read_marked(marked(text), OCCASION):
        owners = ", ".join(owner.name for owner in outcome.owners)
        found.append(f"{outcome.kind}{owners and ' ' + owners}: {outcome.text}")
    return found


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("ACTION: @inesf open the pull request", "action inesf: open the pull request"),
        ("ACTION: @inesf, @TVea: open it", "action inesf, TVea: open it"),
        ("Action: Ines to open the pull request", "action Ines: open the pull request"),
        ("Action item: open the pull request (Ines)", "action Ines: open the pull request"),
        ("**ACTION** - Bodil: open it", "action Bodil: open it"),
        ("**Action**: Ines and Bodil will open it", "action Ines, Bodil: open it"),
        ("[ACTION] Tomasi: open it", "action Tomasi: open it"),
        ("Action 3: open it", "action: open it"),
        ("TODO: open it", "action: open it"),
        ("TODO(@inesf): open it", "action inesf: open it"),
        ("TODO(bodil) open it", "action bodil: open it"),
        ("TODO @inesf open it", "action inesf: open it"),
        ("**TODO** Ines to open it", "action Ines: open it"),
        ("AI(Ines): open it", "action Ines: open it"),
        ("AP: Bodil to open it", "action Bodil: open it"),
        ("[ ] TODO: @inesf open it", "action inesf: open it"),
        ("Kai: Action item: open it", "action: open it"),
        ("Harder than it looks. **Action: Ines to open it** then we see", "action Ines: open it"),
        ("Harder than it looks. ACTION: Ines to open it", "action Ines: open it"),
        ("ACTION: Ines writes to the town", "action Ines: writes to the town"),
        ("ACTION: Ines and Bodil write it", "action Ines, Bodil: write it"),
        ("ACTION: Bodil K. asks the harbour", "action Bodil K.: asks the harbour"),
        ("ACTION: Bodil K. will ask the harbour", "action Bodil K: ask the harbour"),
        ("TODO: Bodil is away", "action: Bodil is away"),
        ("TODO: Julia packages are old", "action: Julia packages are old"),
        ("ACTION: HZ to ask the harbour", "action HZ: ask the harbour"),
        ("Aufgabe: Ines soll es öffnen", "action Ines: es öffnen"),
        ("À faire : Bodil: ouvrir", "action Bodil: ouvrir"),
        ("宿題：@inesf 開く", "action inesf: 開く"),
        ("RESOLUTION: tag once a month", "decision: tag once a month"),
        ("DECISION - tag once a month", "decision: tag once a month"),
        ("Decided: tag once a month", "decision: tag once a month"),
        ("**Decided** to tag once a month", "decision: tag once a month"),
        ("AGREED to tag once a month", "decision: tag once a month"),
        ("**Decision:** tag once a month", "decision: tag once a month"),
        ("We agreed: tag once a month", "decision: tag once a month"),
        ("General consensus: tag once a month", "decision: tag once a month"),
        ("Beschluss: Wir taggen jeden Monat", "decision: Wir taggen jeden Monat"),
        ("Décision : une fois par mois", "decision: une fois par mois"),
        ("決定：毎月タグを打つ", "decision: 毎月タグを打つ"),
        ("RESOLVED, that the club buys a boat", "decision: the club buys a boat"),
        ("The bank agrees. **RESOLVED**, that the club buys a boat", "decision: the club buys a boat"),
        ("NOW, THEREFORE, BE IT RESOLVED that Ines is chair", "decision: Ines is chair"),
        ("**Motion:** buy a boat. +1 ines, +0 bodil. Passed.", "decision: buy a boat. +1 ines, +0 bodil. Passed."),
        ("It is old. Motion to sell it. Carried unanimously", "decision: Motion to sell it. Carried unanimously"),
        ("Antrag: Boot kaufen, einstimmig", "decision: Boot kaufen, einstimmig"),
        ("**Action 26-05-01** (Ines): open it", "action Ines: open it"),
        ("ACTION-231: Ines to open it", "action Ines: open it"),
        ("ACTION: Ines to open it  (bodil, 15:04:05)", "action Ines: open it"),
    ],
)
def test_mark(text, outcome):
    assert told(text) == [outcome]


@pytest.mark.parametrize(
    "text",
    [
        "The GitHub action updates the link",
        "Action required by the host",
        "We agreed to meet again",
        "Agreed upon a label",
        "`TODO: write this`",
        "`ACTION: Ines` is how it is written",
        "AI: I think so too",
        "AP: that was Ana",
        "We decided nothing",
        "Decision needed: which colour",
        "Decision: should we tag?",
        "Decision: yes / no / needs more information",
        "Decision: TBD",
        "Action items: none",
        "Actions:",
        "ACTION: -",
        "Resolved: no",
        "**Resolved** by Ines",
        "RESOLVED in 2.1",
        "Motion: buy a boat",
        "Motion: buy a boat. Failed",
        "Motion: buy a boat if the budget is approved",
        "Motion to be approved next week",
        "Motion planning was approved",
        "ACTION 2.5 crashes",
        "[x] Ines Farrow",
        "a todo list of open questions",
    ],
)
def test_no_mark(text):
    assert told(text) == []


def test_mark_in_italics_within_a_line():
    text = "They overlap. Decision: merge them"
    for label in ("Decision:", "Decision"):
        line = Line(text, "", 1, (Span(14, 14 + len(label), "emphasis", ""),))
        assert [outcome.text for outcome in read_marked(line, OCCASION)] == ["merge them"]
    agreed = Line("We agreed to merge them", "", 1, (Span(3, 9, "emphasis", ""),))
    assert read_marked(agreed, OCCASION) == []


def test_several_marks_of_a_line():
    assert told("ACTION: @inesf review it; more. ACTION: Bodil to tag. DECISION: we tag") == [
        "action inesf: review it; more.",
        "action Bodil: tag.",
        "decision: we tag",
    ]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("write it by 2026-06-01", "2026-06-01"),
        ("write it (due: June 1)", "2026-06-01"),
        ("write it, due June 1", "2026-06-01"),
        ("write it before 3 January", "2027-01-03"),
        ("write it before 3 April", "2026-04-03"),
        ("write it by Friday", "2026-05-08"),
        ("write it (by Fri.)", "2026-05-08"),
        ("write it by Tuesday", "2026-05-12"),
        ("Ines: write it until Monday!", "2026-05-11"),
        ("Ines: write it until 1 June 2027", "2027-06-01"),
        ("(by 2026-06-01) write it", "2026-06-01"),
    ],
)
def test_due(text, due):
    action = read_action(marked(text), OCCASION)
    assert action is not None
    assert (action.text, str(action.due)) == ("write it", due)


@pytest.mark.parametrize(
    "text",
    [
        "write about the storm of 2026-06-01",
        "write version 2.6.1",
        "write it for Friday's release",
        "write it by Friday's release",
        "write it by next Friday",
        "write it by Monday or Tuesday",
        "write it by Mono",
    ],
)
def test_no_due_date(text):
    action = read_action(marked(text), OCCASION)
    assert action is not None
    assert (action.text, action.due) == (text, None)


def test_a_weekday_says_nothing_where_the_day_of_the_meeting_is_unknown():
    action = read_action(marked("write it by Friday"), OCCASION._replace(date=None))
    assert action is not None
    assert action.due is None


@given(st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_first_one_after_the_meeting(meeting, weekday):
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday]
    due = find_due(f"by {name}", meeting, "en")
    assert due is not None
    assert due.day.weekday() == weekday
    assert 1 <= (due.day - meeting).days <= 7


@pytest.mark.parametrize(
    ("text", "language"), [("bis Freitag", "de"), ("avant le vendredi", "fr"), ("by Friday", "nl")]
)
def test_weekdays_of_other_languages(text, language):
    due = find_due(text, dt.date(2026, 5, 5), language)
    assert due is not None
    assert due.day == dt.date(2026, 5, 8)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("24h before", "2026-03-29T12:00:00+02:00"),
        ("2 days before the meeting", "2026-03-28T12:00:00+01:00"),
        ("1 week ahead", "2026-03-23T12:00:00+01:00"),
        ("48 Stunden vorher", "2026-03-28T11:00:00+01:00"),
        ("the evening before", None),
        ("24h after", None),
    ],
)
def test_an_agenda_closes_before_its_meeting(text, moment):
    start = dt.datetime(2026, 3, 30, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    closes = closing_moment(text, start)
    assert (closes.isoformat() if closes else None) == moment
    assert closing_moment(text, None) is None


def test_year_of_a_due_date_is_the_nearest():
    december = OCCASION._replace(date=dt.date(2025, 12, 10))
    action = read_action(marked("write it by January 8"), december)
    assert action is not None
    assert action.due == dt.date(2026, 1, 8)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("[ ] @inesf write it", "open"),
        ("[x] @inesf write it", "done"),
        ("@inesf write it (done)", "done"),
        ("@inesf write it - Done!", "done"),
        ("DONE: @inesf write it", "done"),
        ("✅ @inesf write it", "done"),
        ("@inesf write it :white_check_mark:", "done"),
        ("@inesf write it — erledigt", "done"),
        ("@inesf write it (won't do)", "dropped"),
        ("@inesf write it - no longer needed", "dropped"),
        ("@inesf write it. Done.", "done"),
        ("@inesf write it: done", "done"),
        ("@inesf: write it – done", "done"),
        ("@inesf write it (carried over)", "open"),
        ("@inesf write it – in progress", "open"),
    ],
)
def test_state(text, status):
    action = read_action(marked(text), OCCASION)
    assert action is not None
    assert (action.text, [owner.name for owner in action.owners], action.status) == ("write it", ["inesf"], status)


def test_state_in_capitals_before_further_words():
    action = read_action(marked("Ines: measure it. DONE, it takes 3 s"), OCCASION)
    assert action is not None
    assert action.status == "done"


def test_struck_is_done():
    text = "Ines: write it"
    action = read_action(Line(text, "", 1, (Span(0, len(text), "strike", ""),)), OCCASION)
    assert action is not None
    assert (action.text, action.status) == ("write it", "done")


@pytest.mark.parametrize(
    ("text", "state"), [("Done!", "done"), ("✅", "done"), ("dropped", "dropped"), ("done with it", None), ("", None)]
)
def test_state_of_a_line_below(text, state):
    assert state_of(text) == state


@pytest.mark.parametrize(
    ("text", "decision", "votes"),
    [
        ("tag monthly (6 for, 1 against)", "tag monthly", "6 for, 1 against"),
        ("tag monthly [vote: 7-0-1]", "tag monthly", "7-0-1"),
        ("tag monthly (unanimously)", "tag monthly", "unanimously"),
        ("tag monthly. Yes: 6, No: 1, Abstain: 0.", "tag monthly", "Yes: 6, No: 1, Abstain: 0"),
        ("tag monthly. 6 dafür, 1 dagegen", "tag monthly", "6 dafür, 1 dagegen"),
        ("tag monthly. 6 boats for 2 crews", "tag monthly. 6 boats for 2 crews", None),
        ("tag monthly (for now)", "tag monthly (for now)", None),
        ("tag monthly (2.0 only)", "tag monthly (2.0 only)", None),
    ],
)
def test_votes(text, decision, votes):
    read = read_decision(marked(text))
    assert read is not None
    assert (read.text, read.votes) == (decision, votes)


@pytest.mark.parametrize(
    "text",
    ["How do we go on", "Shall we?", "https://example.org/a", "Link: https://example.org/a", "none", "12", "TBD", "-"],
)
def test_no_action_of_a_list(text):
    assert read_action(marked(text), OCCASION) is None


def test_an_imperative_is_no_name():
    mark = OCCASION._replace(known=known_names([Mention("Mark Vole", None)]))
    for text, owners in (("Mark issues as stale", 0), ("Mark closes the issues", 0), ("Mark: close them", 1)):
        action = read_action(marked(text), mark, is_sure=True)
        assert action is not None
        assert len(action.owners) == owners


def test_talk_names_no_owner():
    action = read_action(marked("Ines reported what the town says"), OCCASION)
    assert action is not None
    assert not action.owners


def test_owner_alone_is_kept_for_what_stands_below():
    action = read_action(marked("Ines:"), OCCASION)
    assert action is not None
    assert (action.text, [owner.name for owner in action.owners]) == ("", ["Ines"])


def test_references_and_place_of_an_address():
    action = read_action(marked("@inesf review [it](https://github.com/lantern/beacon/pull/7) and beacon#8"), OCCASION)
    assert action is not None
    assert action.references == ("lantern/beacon#7", "beacon#8")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Conclusion", "decision"),
        ("Decisions made", "decision"),
        ("Beschlüsse", "decision"),
        ("Action items:", "action"),
        ("Next steps", "action"),
        ("Tâches", "action"),
        ("Agenda", None),
        ("Decisions needed", None),
        ("A conclusion of the storm season", None),
    ],
)
def test_introduction(text, kind):
    assert introduces(text, {}) == kind


def test_box():
    assert read_box(marked("[x] Ines")) is not None
    assert read_box(marked("[x](https://example.org) Ines")) is None


@given(st.text(st.sampled_from("ACTION: @ines TODO()[]x*`✅-") | st.characters(), max_size=80))
def test_any_text_is_read(text):
    for line in (marked(text), marked(f"ACTION: {text}"), marked(f"DECISION: {text} (1 for)")):
        for outcome in read_marked(line, OCCASION):
            assert outcome.text == " ".join(outcome.text.split()) != ""
    read_action(marked(text), OCCASION)
    read_decision(marked(text))
    introduces(text, {})


@pytest.mark.parametrize(
    "unit",
    ["ACTION: @a b. ", "**ACTION:** Ines to go ", "@a ", "(1 for, ", "x [done] ", "TODO(", "- ", "Ines to ", "by 1/"],
)
def test_time_is_linear(unit):
    def read(text: str) -> None:
        for line in (plain_line(text), plain_line(f"ACTION: {text}")):
            read_marked(line, OCCASION)
            read_action(line, OCCASION)
            read_decision(line)

    assert grows_in_proportion(read, unit)


def test_many_marks_in_bold_are_read_in_linear_time():
    def read(text: str) -> None:
        spans = tuple(Span(start, start + 7, "strong", "") for start in range(0, len(text) - 12, 12))
        read_marked(Line(text, "", 1, spans), OCCASION)

    assert grows_in_proportion(read, "ACTION: a b ")
