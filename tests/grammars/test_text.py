"""Broken encodings, keys for comparing, pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.grammars.text import plain, repair, strip_emoji

from .effort import grows_in_proportion


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("ðŸŽ‰ released", "🎉 released"),
        ("JosÃ© MartÃ­nez", "José Martínez"),
        ("MÃ¼ller â€“ ACME", "Müller – ACME"),
        ("itâ€™s done", "it’s done"),
        ("Â© 2024", "© 2024"),
        ("Jose\u0301", "José"),
    ],
)
def test_broken_text_is_mended(text, repaired):
    assert repair(text) == repaired


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz / ACME",
        "café–bar",
        "São Paulo",
        "Ørsted & Ångström",
        "山田 太郎",
        "Юлия Иванова",
        "🎉 done",
        "“quoted” – and so on…",
        "AÇÃO",
    ],
)
def test_sound_text_is_left_alone(text):
    assert repair(text) == text


@given(st.text())
def test_repairing_twice_is_repairing_once(text):
    assert repair(repair(text)) == repair(text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ana  Ruiz", "ana ruiz"),
        ("C.A.M. Stone", "c a m stone"),
        ("@ana-ruiz_2", "ana ruiz 2"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Jose\u0301", "josé"),
        ("ＡＣＭＥ", "acme"),
        ("— …", ""),
    ],
)
def test_keys_are_letters_and_digits(text, key):
    assert plain(text) == key


@given(st.text())
def test_keys_hold_nothing_else(text):
    key = plain(text)
    assert key == key.strip()
    assert "  " not in key
    assert all(letter.isalnum() or letter == " " for letter in key)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("🎉 done", " done"),
        ("Ana :tada:", "Ana "),
        ("👩🏽‍💻 Ana 🇪🇸", " Ana "),
        ("10:30: start", "10:30: start"),
        ("a:b:c", "a:b:c"),
        ("+1 Ana", "+1 Ana"),
        ("山田 ✏️", "山田 "),
    ],
)
def test_pictures_are_taken_out(text, bare):
    assert strip_emoji(text) == bare


@pytest.mark.parametrize("unit", ["Ã©", "ã\x80", ":", ":a", "🎉", "e\u0301", "_ "])
@pytest.mark.parametrize("function", [plain, repair, strip_emoji])
def test_the_work_grows_with_the_text(function, unit):
    assert grows_in_proportion(function, unit)
