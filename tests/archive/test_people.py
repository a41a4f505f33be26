"""Who is who: two people are never one, and one person is rarely two."""

from __future__ import annotations

import datetime as dt
import random
import sys
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sphinx_meetings.archive.people import Resolution, Seen, resolve
from sphinx_meetings.archive.roster import NO_ROSTER
from sphinx_meetings.records import Attendance, Mention


def seen(text: str) -> list[Seen]:
    """Lines of roll calls: ``series date: name / @handle / affiliation / ~handle elsewhere = whose``."""
    found = []
    for number, line in enumerate(filter(None, map(str.strip, text.splitlines())), 1):
        meeting, _, rest = line.partition(": ")
        signed, _, whose = rest.rpartition(" = ")
        series, day = meeting.split()
        name, *fields = (field.strip() for field in signed.split(" / "))
        handle = next((field[1:] for field in fields if field.startswith("@")), None)
        elsewhere = next((field[1:] for field in fields if field.startswith("~")), None)
        affiliation = next((field for field in fields if field[0] not in "@~"), None)
        attendance = Attendance(name, handle, elsewhere, affiliation, (), f"{series}/{day}.md", number)
        found.append(Seen((number, whose), series, dt.date.fromisoformat(day), attendance))
    return found


def people(resolution: Resolution) -> dict[str, set[str]]:
    """Whose lines each person was given."""
    found = defaultdict(set)
    for (_, whose), person in resolution.person_of.items():
        found[person].add(whose)
    return found


def parts(resolution: Resolution, whose: str) -> set[str]:
    """The people to whom one person's lines were given."""
    return {person for (_, who), person in resolution.person_of.items() if who == whose}


ONE_FOR_EACH = {
    "handle, case aside": """
        calls 2021-01-05: Ana Ruiz / @AnaRuiz = a
        calls 2023-02-05: Ana / @anaruiz = a
        calls 2023-02-05: Ana Ruiz-Vega / @anavega = b
    """,
    "full name without a handle, accents and case aside": """
        calls 2018-01-05: Zoë Kranjčić / @zk = a
        calls 2024-01-05: zoe kranjcic = a
        board 2022-01-05: Zoe Kranjcic (she/her) / Northwind = a
    """,
    "handle with a capital inside it, spelt as before": """
        calls 2021-01-05: Tom Sand / @LampTom = a
        calls 2023-02-05: LampTom = a
    """,
    "only bearer of a given name in series and time": """
        calls 2021-01-05: Mina Berg / @minab = a
        calls 2021-02-05: Mina = a
        calls 2021-03-05: Mina B = a
        calls 2021-04-05: M Berg = a
    """,
    "the given name comes before the name": """
        calls 2021-01-05: Jamal = a
        calls 2021-02-05: Jamal Osei / @snoopy = a
    """,
    "the same given name alone, months later": """
        calls 2021-01-05: Jamal = a
        calls 2021-03-05: Jamal = a
        calls 2021-06-05: Jamal / @snoopy = a
    """,
    "somebody known who was away for a year": """
        calls 2021-01-05: Jamal Osei / @jo = a
        calls 2021-02-05: Jamal / @jo = a
        calls 2021-03-05: Jamal / @jo = a
        calls 2022-02-05: Jamal = a
    """,
    "initial for the given name": """
        calls 2021-01-05: J Forsyth / @jzf / Tern = a
        calls 2021-02-05: Jessica / @jzf = a
    """,
    "words in another order": """
        calls 2021-01-05: Yui Tanaka / @yui / Northwind = a
        calls 2021-02-05: Tanaka Yui / Northwind = a
        calls 2021-03-05: Tanaka, Yui = a
    """,
    "initials and hyphens": """
        calls 2021-01-05: C.A.M. Gerber / @cam = a
        calls 2021-02-05: CAM Gerber = a
        calls 2021-03-05: C. A. M. Gerber = a
        calls 2021-01-05: Chia-liang Koh / @koh = b
        calls 2021-02-05: CL Koh = b
    """,
    "middle name left out": """
        calls 2021-01-05: John P. Rowe / @rowe = a
        calls 2021-02-05: John Rowe = a
    """,
    "mistyped handle": """
        calls 2021-01-05: Mina Berg / @minaberg = a
        calls 2021-02-05: Mina Berg / @minabreg = a
        calls 2021-03-05: Mina Berg / @mina_berg = a
    """,
    "mistyped handle beside a given name": """
        calls 2021-01-05: Mina / @solarwind = a
        calls 2021-02-05: Mina / @solarwind = a
        calls 2021-03-05: Mina / @solarwind = a
        calls 2021-04-05: Mina / @solarwnd = a
    """,
    "changed handle": """
        calls 2021-01-05: Mina Berg / @solarwind / Northwind = a
        calls 2021-06-05: Mina Berg / @mberg / Northwind Labs = a
    """,
    "handle elsewhere": """
        calls 2021-01-05: Mina Berg / @solarwind / ~moonbeam = a
        calls 2021-02-05: Mina / ~moonbeam = a
    """,
    "somebody else's handle, copied from two lines above": """
        calls 2021-01-05: Chris Hale / @chale = a
        calls 2021-01-05: Yusuf Pak / @yusufpak = b
        calls 2021-02-05: Chris Hale / @chale = a
        calls 2021-02-05: Yusuf / @chale = b
        calls 2021-03-05: Yusuf Pak / @chale = b
    """,
    "handles swapped with the neighbour": """
        calls 2021-01-05: Ana Ruiz / @ar77 = a
        calls 2021-01-05: Boris King / @kingb = b
        calls 2021-02-05: Ana / @kingb = a
        calls 2021-02-05: Boris / @ar77 = b
        calls 2021-03-05: Ana Ruiz / @ar77 = a
        calls 2021-03-05: Boris King / @kingb = b
    """,
    "handle and affiliation swapped": """
        calls 2021-01-05: Yusuf Pak / @yusufpak / 4u2c = a
        calls 2021-02-05: Yusuf / @yusufpak / 4u2c = a
        calls 2021-03-05: Yusuf / yusufpak / @4u2c = a
    """,
    "an organisation's handle": """
        calls 2021-01-05: Ana Ruiz / @ar77 / Northwind = a
        calls 2021-02-05: Boris King / @kingb / Northwind = b
        calls 2021-03-05: Ana Ruiz / @northwind = a
        calls 2021-04-05: Boris King / @northwind = b
    """,
    "handle in the place of the name": """
        calls 2021-01-05: minaberg / @minaberg = a
        calls 2021-02-05: Mina Berg / @minaberg = a
        calls 2025-02-05: minaberg = a
    """,
    "nickname, new surname and slip of the pen beside one handle": """
        calls 2021-01-05: Bill / @wkap = a
        calls 2021-02-05: William Kapp / @wkap = a
        calls 2020-12-05: Mary Marsh / @mm = b
        calls 2021-01-05: Mary Marsh / @mm = b
        calls 2021-02-05: Mary Lund / @mm = b
        calls 2021-03-05: Mary Lund / @mm = b
        calls 2021-01-05: Richard Dorst / @dorst = c
        calls 2021-02-05: Richard Drost / @dorst = c
        calls 2021-01-05: CJ / @cjw = d
        calls 2021-02-05: Christopher J Wirth / @cjw = d
    """,
    "one of several by affiliation": """
        calls 2021-01-05: Chris Hale / @chale / University of Bexley = a
        calls 2021-01-05: Chris Moss / @cmoss / Northwind = b
        calls 2021-02-05: Chris / Bexley = a
        calls 2021-03-05: Chris / Northwind Labs = b
    """,
    "a given name and a handle made of the full name": """
        calls 2021-01-05: Yaa Nuama Kesi / Tern = a
        calls 2021-02-05: Yaa / @yaanuama = a
    """,
    "a handle mistyped in several ways": """
        calls 2021-01-05: Vera Weber / @veraweber / Northwind = a
        calls 2021-02-05: Vera Weber / @veraweber / Northwind = a
        calls 2021-03-05: Vera Weber / @vxraweber / Northwind = a
        calls 2021-04-05: Vera Weber / @eraweber = a
        calls 2023-01-05: Vera Weber / @veraweber / Brightleaf = a
        calls 2023-02-05: Vera Weber / @veraweer / Brightleaf = a
        calls 2023-03-05: Vera Weber = a
    """,
    "a copied full name does not win over many given names": """
        calls 2021-01-05: Chris / @chale = a
        calls 2021-02-05: Chris / @chale = a
        calls 2021-03-05: Chris / @chale = a
        calls 2021-04-05: Yusuf Pak / @chale = b
        calls 2021-05-05: Yusuf Pak / @yusufpak = b
    """,
    "letters of other scripts": """
        calls 2021-01-05: 山田 太郎 / @taro = a
        calls 2021-02-05: 山田 太郎 = a
        calls 2021-02-05: Скворцов Никита / @nik = b
        calls 2021-03-05: Никита Скворцов = b
    """,
}

NEVER_MERGED = {
    "three people called Chris": """
        calls 2021-01-05: Chris Hale / @chale = a
        calls 2021-01-05: Chris Moss / @cmoss = b
        calls 2021-02-05: Chris = c
        calls 2021-03-05: Chris H = a
        calls 2021-03-05: Chris = c
    """,
    "Chris A, Chris B and Chris at one meeting": """
        calls 2021-01-05: Chris A = a
        calls 2021-01-05: Chris B = b
        calls 2021-01-05: Chris = c
        calls 2021-02-05: Chris = d
    """,
    "handles that differ by the letter that tells two people apart": """
        calls 2021-01-05: Chris / @chrisa = a
        calls 2021-02-05: Chris / @chrisa = a
        calls 2021-03-05: Chris / @chrisa = a
        calls 2021-04-05: Chris / @chrisb = b
        calls 2021-01-05: Sam / @sam1990 = c
        calls 2021-02-05: Sam / @sam1990 = c
        calls 2021-03-05: Sam / @sam1990 = c
        calls 2021-04-05: Sam / @sam1991 = d
    """,
    "father and son, both at one meeting": """
        calls 2021-01-05: John Rowe / @jrowe1 = a
        calls 2021-01-05: John Rowe / @jrowe2 = b
        calls 2021-02-05: John Rowe / @jrowe1 = a
        calls 2021-03-05: John Rowe / @jrowe2 = b
        calls 2021-04-05: John Rowe = c
    """,
    "namesakes without handles at one meeting": """
        calls 2021-01-05: Wei Zhang / Northwind = a
        calls 2021-01-05: Wei Zhang / University of Bexley = b
        calls 2021-02-05: Wei Zhang / Bexley = b
        calls 2021-03-05: Wei Zhang = c
    """,
    "one name, another handle and another affiliation": """
        calls 2021-01-05: Wei Zhang / @wz / Northwind = a
        calls 2023-01-05: Wei Zhang / @dragonfly / University of Bexley = b
    """,
    "middle initials that differ": """
        calls 2021-01-05: John A. Rowe = a
        calls 2021-02-05: John B. Rowe = b
        calls 2021-03-05: John Rowe = c
    """,
    "a given name alone, years apart": """
        calls 2018-01-05: Paul = a
        calls 2021-01-05: Paul Haas / @ph = b
        calls 2023-01-05: Paul = c
    """,
    "a given name alone in another series": """
        calls 2021-01-05: Paul Haas / @ph = a
        calls 2021-02-05: Paul / @ph = a
        board 2021-01-05: Paul = b
    """,
    "a given name beside its only bearer": """
        calls 2021-01-05: Simon Lau / @slau = a
        calls 2021-01-05: Simon = b
        calls 2021-02-05: Simon = c
    """,
    "a given name with another affiliation": """
        calls 2021-01-05: Simon Lau / @slau / Northwind = a
        calls 2021-02-05: Simon / University of Bexley = b
    """,
    "a newcomer's full name and somebody known by given name": """
        calls 2021-01-05: Simon / @manix = a
        calls 2021-02-05: Simon / @manix = a
        calls 2021-03-05: Simon Lau = b
    """,
    "an organisation's handle, used by whoever comes": """
        calls 2021-01-05: Anna Holm / @brightleaf = a
        calls 2021-02-05: Boris King / @brightleaf = b
        calls 2021-03-05: Clara Oduya / @brightleaf = c
        calls 2021-04-05: Dora / @brightleaf = d
    """,
    "an organisation's handle at one meeting": """
        calls 2021-01-05: Jana / @brightleaf = a
        calls 2021-01-05: Julia / @brightleaf = b
        calls 2021-02-05: Jana / @brightleaf = a
    """,
    "a sibling who copied the handle": """
        calls 2021-01-05: Jonah Dick / @jdick = a
        calls 2021-02-05: Jonah Dick / @jdick = a
        calls 2021-02-05: Beth Dick = b
        calls 2021-03-05: Beth Dick / @jdick = b
    """,
    "a nickname that is another's handle": """
        calls 2021-01-05: Sam Ode / @sparrow = a
        calls 2021-01-05: Ola Lind / @sam = b
        calls 2021-02-05: Sam / @sparrow = a
        calls 2021-03-05: Robin = c
        calls 2021-03-05: Jane Doh / @robin = d
    """,
    "given name and surname change places": """
        calls 2021-01-05: James Thomas / @jt / Northwind = a
        calls 2021-02-05: Thomas James / @tjames / Brightleaf = b
    """,
    "two letters are enough to tell names apart": """
        calls 2021-01-05: Marie Berg / Northwind = a
        calls 2021-02-05: Maria Berg / Northwind = b
    """,
    "a single letter": """
        calls 2021-01-05: Mina Berg / @minab = a
        calls 2021-02-05: M = b
        calls 2021-03-05: M = c
    """,
    "a surname that fits once": """
        calls 2021-01-05: Lars Jansen / @lars-jansen = a
        calls 2021-02-05: Lars Jansen / @lars-jansen = a
        calls 2021-03-05: Lars Petrow / @lars-jansen = b
    """,
    "a shared handle that stands for nobody": """
        calls 2021-01-05: Mark / @none = a
        calls 2021-02-05: Maria / @none = b
        calls 2021-03-05: Tomas / @none = c
        calls 2021-04-05: Dora / @none = d
    """,
    "a handle that is copied by somebody of the same given name": """
        calls 2021-01-05: Mina Abel / @abelm = a
        calls 2021-02-05: Mina Abel / @abelm = a
        calls 2021-03-05: Mina Eklund / @minaek = b
        calls 2021-04-05: Mina Abel / @minaek = a
        calls 2021-04-05: Mina Eklund / @abelm = b
        calls 2021-05-05: Mina / @minaek = b
    """,
}


@pytest.mark.parametrize("text", ONE_FOR_EACH.values(), ids=ONE_FOR_EACH)
def test_one_person_is_recognised(text):
    resolution = resolve(seen(text), NO_ROSTER)
    assert sorted(map(sorted, people(resolution).values())) == sorted(
        [whose] for whose in {s.key[1] for s in seen(text)}
    )


@pytest.mark.parametrize("text", {**NEVER_MERGED, **ONE_FOR_EACH}.values(), ids={**NEVER_MERGED, **ONE_FOR_EACH})
def test_two_people_are_never_merged(text):
    resolution = resolve(seen(text), NO_ROSTER)
    assert all(len(whose) == 1 for whose in people(resolution).values()), people(resolution)


CASES = {**NEVER_MERGED, **ONE_FOR_EACH}


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(CASES)))
def test_the_order_of_the_lines_does_not_matter(shuffler, case):
    lines = seen(CASES[case])
    expected = resolve(lines, NO_ROSTER)
    shuffler.shuffle(lines)
    found = resolve(lines, NO_ROSTER)
    assert found.person_of == expected.person_of
    assert found.people == expected.people
    assert found.doubts == expected.doubts
    assert found.reasons == expected.reasons


NAMES = st.sampled_from(
    ["Ana", "Ana R", "Ana Ruiz", "Ana Rossi", "Boris", "Boris King", "A Ruiz", "anar", "King Boris", ""]
)
HANDLES = st.sampled_from([None, "anar", "AnaR", "anarr", "bking", "b-king", "northwind"])
AFFILIATIONS = st.sampled_from([None, "Northwind", "University of Bexley", "Bexley", "anar", "Independent"])
DAYS = st.sampled_from([None, *(dt.date(2021, month, 1) for month in (1, 2, 9)), dt.date(2024, 1, 1)])
LINES = st.lists(
    st.tuples(st.sampled_from(["calls", "board"]), DAYS, NAMES, HANDLES, HANDLES, AFFILIATIONS), max_size=14
)


def lines_of(drawn) -> list[Seen]:
    return [
        Seen(number, series, day, Attendance(name, handle, other, affiliation, (), f"{series}/{day}.md", number))
        for number, (series, day, name, handle, other, affiliation) in enumerate(drawn)
    ]


@given(LINES, st.randoms(use_true_random=False))
@settings(max_examples=300)
def test_any_roll_calls_give_one_person_for_each_line_whatever_the_order(drawn, shuffler):
    lines = lines_of(drawn)
    expected = resolve(lines, NO_ROSTER)
    assert expected.person_of.keys() == expected.reasons.keys() == {line.key for line in lines}
    assert set(expected.person_of.values()) == set(expected.people)
    shuffler.shuffle(lines)
    found = resolve(lines, NO_ROSTER)
    assert (found.person_of, found.people, found.doubts) == (expected.person_of, expected.people, expected.doubts)


UNRELATED = seen("""
    calls 2021-02-05: Olga Zhdanova / @ozh / Quarry = z
    calls 2021-02-05: Zhenya / @zhe = z
    calls 2021-02-05: Zacharias = z
    calls 2021-02-05: Quentin Zed / Quarry = z
""")


@given(LINES)
@settings(max_examples=200)
def test_a_page_of_unrelated_people_changes_no_one(drawn):
    lines = lines_of(drawn)
    before = resolve(lines, NO_ROSTER)
    after = resolve([*lines, *UNRELATED], NO_ROSTER)
    assert {key: after.person_of[key] for key in before.person_of} == before.person_of
    assert before.people.items() <= after.people.items()


def crowd(lines: int, people: int) -> list[Seen]:
    """Meetings of fifteen out of many people, a third of whom sign with less than name and handle."""
    draw = random.Random(7)  # noqa: S311  # a crowd is no secret
    syllables = ["ka", "mi", "ro", "ta", "le", "no", "su", "vi"]
    known = []
    for number in range(people):
        given = "".join(draw.choices(syllables, k=3)).title()
        surname = "".join(draw.choices(syllables, k=4)).title()
        known.append((given, surname, f"{given}{number}", f"Laboratory {number % 40}"))
    found = []
    while len(found) < lines:
        meeting = len(found) // 15
        series = meeting % max(1, people // 100)
        day = dt.date(2010, 1, 1) + dt.timedelta(days=14 * meeting // max(1, people // 100))
        for given, surname, handle, affiliation in draw.sample(known[series * 100 : series * 100 + 100], 15):
            name = draw.choice([given, f"{given} {surname}", f"{given} {surname}", f"{given} {surname[0]}"])
            attendance = Attendance(
                name,
                handle if draw.random() < 0.8 else None,
                None,
                affiliation if draw.random() < 0.5 else None,
                (),
                f"{series}/{day}.md",
                len(found),
            )
            found.append(Seen(len(found), f"series-{series}", day, attendance))
    return found


def calls_of(lines: list[Seen]) -> int:
    """How many functions are called, which does not depend on the machine."""
    resolve(lines, NO_ROSTER)  # what is remembered of names is no part of the work
    count = 0

    def note(frame, event, argument):
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        resolve(lines, NO_ROSTER)
    finally:
        sys.setprofile(None)
    return count


def test_the_work_grows_in_proportion_to_the_lines():
    small, large = crowd(3_000, 300), crowd(12_000, 1_200)
    assert calls_of(large) < 4.6 * calls_of(small)


def test_namesakes_by_the_thousand_take_no_longer():
    def namesakes(count: int) -> list[Seen]:
        return [
            line._replace(attendance=line.attendance._replace(name="John Rowe", handle=f"rowe{line.key}"))
            for line in crowd(count, 100)
        ]

    assert calls_of(namesakes(4_000)) < 2.5 * calls_of(namesakes(2_000))


def test_a_changed_or_mistyped_handle_is_a_doubt():
    resolution = resolve(
        seen("""
            calls 2021-01-05: Mina Berg / @minaberg = a
            calls 2021-02-05: Mina Berg / @MinaBerg = a
            calls 2021-03-05: Mina Berg / @minabreg = a
        """),
        NO_ROSTER,
    )
    [doubt] = resolution.doubts
    assert (doubt.source, doubt.line, doubt.said, doubt.taken) == ("calls/2021-03-05.md", 3, "@minabreg", "@minaberg")
    assert list(resolution.people) == ["minaberg"]
    assert resolution.people["minaberg"].other_handles == ("minabreg",)


def test_reasons_say_why():
    resolution = resolve(
        seen("""
            calls 2021-01-05: Simon Lau / @manix = a
            calls 2021-02-05: Simon = a
            calls 2021-03-05: Simon Lau = a
            calls 2021-04-05: Dora Lind / @dora = b
            calls 2021-05-05: Simon Lau / @dora = a
            calls 2021-05-05: Dora / @dora = b
        """),
        NO_ROSTER,
    )
    reasons = [resolution.reasons[key] for key in sorted(resolution.reasons)]
    assert reasons == [
        "same handle",
        "same name, only Simon in calls in 2021",
        "same name",
        "same handle",
        "same name",
        "same handle",
    ]
    assert [(doubt.line, doubt.said, doubt.taken, doubt.reason) for doubt in resolution.doubts] == [
        (5, "Simon Lau @dora", "@manix", "the handle is that of Dora Lind")
    ]


def test_what_is_known_of_a_person():
    resolution = resolve(
        seen("""
            calls 2021-03-05: mina / @MinaB / Northwind Labs = a
            calls 2021-01-05: Mina / @MinaB / University of Bexley = a
            calls 2021-02-05: Mina / @minab / Bexley = a
            calls 2021-04-05: Mina Berg / @MinaB / Northwind / ~moonbeam = a
            board 2021-04-05: Zoë Kranjčić = b
        """),
        NO_ROSTER,
    )
    mina, zoe = resolution.people["minab"], resolution.people["zoe-kranjcic"]
    assert (mina.name, mina.handle, mina.other_handles) == ("Mina Berg", "MinaB", ("moonbeam",))
    assert mina.names == ("Mina", "Mina Berg", "mina")
    assert mina.affiliations == ("University of Bexley", "Bexley", "Northwind Labs", "Northwind")
    assert [(period.written, period.first, period.last) for period in mina.periods] == [
        (("University of Bexley", "Bexley"), dt.date(2021, 1, 5), dt.date(2021, 2, 5)),
        (("Northwind Labs", "Northwind"), dt.date(2021, 3, 5), dt.date(2021, 4, 5)),
    ]
    assert (zoe.name, zoe.handle, zoe.roster) == ("Zoë Kranjčić", None, None)


def test_of_equally_frequent_names_the_one_spelt_like_the_handle_is_shown():
    resolution = resolve(
        seen("""
            calls 2021-01-05: Yusuf Pak / @yusufpak = a
            calls 2021-02-05: Yusuf Pakk / @yusufpak = a
        """),
        NO_ROSTER,
    )
    assert resolution.people["yusufpak"].name == "Yusuf Pak"


def test_a_handle_wins_over_a_slug_and_both_over_the_order_of_pages():
    resolution = resolve(
        seen("""
            calls 2018-01-05: Mina = a
            calls 2021-01-05: Mina = b
            board 2022-01-05: Mina Berg / @mina = c
        """),
        NO_ROSTER,
    )
    assert [resolution.person_of[key] for key in sorted(resolution.person_of)] == ["mina-2", "mina-3", "mina"]


OWNERS = [
    ("a handle", Mention("", "CHale"), "chale"),
    ("a handle of nobody", Mention("", "nobody"), None),
    ("a mistyped handle with its name", Mention("Yusuf", "yusufpka"), "yusufpak"),
    ("a handle as name", Mention("yusufpak", None), "yusufpak"),
    ("a given name at the meeting", Mention("Yusuf", None), "yusufpak"),
    ("a given name of two at the meeting", Mention("Chris", None), None),
    ("a given name with an initial", Mention("Chris H", None), "chale"),
    ("a full name of somebody absent", Mention("Ola Lind", None), "olal"),
    ("a full name cut to the given name at the meeting", Mention("Dora Vik", None), "dvk"),
    ("a full name of somebody absent whose given name is at the meeting", Mention("Dora Holm", None), "holm-d"),
    ("a given name of somebody absent", Mention("Ola", None), "olal"),
    ("a given name of somebody years before", Mention("Paul", None), None),
    ("initials", Mention("YP", None), "yusufpak"),
    ("initials with another in the middle", Mention("YKP", None), "yusufpak"),
    ("initials with another in the middle of two at the meeting", Mention("CAR", None), None),
    ("a nickname in quotes", Mention("JJ", None), "jjlund"),
    ("initials of somebody absent", Mention("OL", None), None),
    ("initials written small are a word", Mention("yp", None), None),
    ("a letter", Mention("Y", None), None),
    ("nobody", Mention("everyone", None), None),
    ("nothing", Mention("", None), None),
]


@pytest.mark.parametrize(("mention", "expected"), [case[1:] for case in OWNERS], ids=[case[0] for case in OWNERS])
def test_an_owner_is_the_only_one_who_can_be_meant(mention, expected):
    lines = seen("""
        calls 2016-01-05: Paul Haas / @paul-haas = p
        calls 2021-01-05: Ola Lind / @olal = o
        calls 2021-02-05: Chris Hale / @chale = a
        calls 2021-02-05: Chris Moss / @cmoss = b
        calls 2021-02-05: Yusuf Pak / @yusufpak = c
        calls 2021-02-05: Dora / @dvk = d
        calls 2021-02-05: Jens H "JJ" Lund / @jjlund = f
        calls 2021-02-05: Cleo Roy = g
        calls 2021-02-05: Cora Ruiz = h
        board 2021-02-06: Dora Holm / @holm-d = e
    """)
    resolution = resolve(lines, NO_ROSTER)
    present = [resolution.person_of[line.key] for line in lines if line.date == dt.date(2021, 2, 5)]
    assert resolution.finder("calls", dt.date(2021, 2, 5), present)(mention) == expected
