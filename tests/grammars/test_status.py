"""Whether a meeting took place."""

from __future__ import annotations

import pytest

from sphinx_meetings.grammars.status import cancelled, heading_cancels
from tests.grammars.effort import grows_in_proportion


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("No meeting due to lack of attendees.", "lack of attendees"),
        ("No meeting this week", ""),
        ("No community meeting this month (holidays)", "holidays"),
        ("There was no meeting today because of the storm.", "the storm"),
        ("Cancelled", ""),
        ("CANCELED: everybody was at the conference", "everybody was at the conference"),
        ("Cancelled due to illness", "illness"),
        ("The meeting was cancelled.", ""),
        ("This month's team call is cancelled, see you in May!", ""),
        ("Today's session has been called off – storm", "storm"),
        ("Meeting skipped", ""),
        ("Status: cancelled", ""),
        ("Sitzung entfällt wegen Krankheit", "Krankheit"),
        ("Das Treffen fällt aus.", ""),
        ("Kein Treffen diese Woche wegen Urlaub", "Urlaub"),
        ("Réunion annulée en raison de la grève", "la grève"),
        ("Pas de réunion cette semaine", ""),
        ("Reunión cancelada por falta de quórum", "falta de quórum"),
        ("No hay reunión", ""),
        ("Reunião cancelada devido a feriado", "feriado"),
        ("Não houve reunião", ""),
        ("Riunione annullata per ferie", "ferie"),
        ("Nessuna riunione questa settimana", ""),
        ("Vergadering gaat niet door wegens vakantie", "vakantie"),
        ("Geen vergadering deze week", ""),
        ("本日の会議は中止", ""),
        # something else
        ("Cancelled the hosting contract", None),
        ("We cancelled the contract", None),
        ("Meetings are cancelled when nobody comes", None),
        ("No meeting notes yet", None),
        ("No meeting link", None),
        ("Nobody attended the call", None),
        ("Imke: the release was cancelled", None),
        ("No updates", None),
        ("The meeting was moved to Tuesday", None),
        ("", None),
    ],
)
def test_cancelled(text, reason):
    assert cancelled(text) == reason


@pytest.mark.parametrize(
    ("heading", "reason"),
    [
        ("5 May 2026 – CANCELLED", ""),
        ("5 May 2026 (cancelled due to storm)", "storm"),
        ("5. Mai 2026: entfällt", ""),
        ("2026-05-05 no meeting", ""),
        ("5 May 2026", None),
        ("5 May 2026: roadmap", None),
    ],
)
def test_a_heading_says_it_in_a_word(heading, reason):
    assert heading_cancels(heading) == reason


@pytest.mark.parametrize("unit", ["no ", "meeting ", "was ", "cancelled ", "a", " ", "(", "中止", "the team "])
def test_time_is_linear(unit):
    assert grows_in_proportion(cancelled, unit)
    assert grows_in_proportion(heading_cancels, unit)
