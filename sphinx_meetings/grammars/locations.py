"""Where people are: ``San Francisco, CA, US``, ``Lyon, FR``, ``Germany``."""

from __future__ import annotations

import re
from functools import cache

from sphinx_meetings.grammars.country_names import CODES, NAMES
from sphinx_meetings.grammars.names import is_organisation
from sphinx_meetings.grammars.patterns import phrases_of, words_of
from sphinx_meetings.grammars.text import plain

__all__ = ["is_country_code", "looks_like_location", "without_country"]


_ALSO = """
    UK, USA, US, United States of America, Great Britain, England, Scotland, Wales, Northern Ireland, Holland,
    The Netherlands, Czech Republic, Korea, Turkey, UAE
"""

# Codes of states and provinces after a city: "Austin, TX", "Toronto, ON", "Sydney, NSW".
_DIVISIONS = """
    AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
    FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas, KY Kentucky,
    LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi, MO Missouri,
    MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
    NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, RI Rhode Island,
    SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
    WV West Virginia, WI Wisconsin, WY Wyoming, DC District of Columbia, PR Puerto Rico, AB Alberta,
    BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland, NS Nova Scotia, ON Ontario,
    PE Prince Edward Island, QC Quebec, QC Québec, SK Saskatchewan, NSW New South Wales, QLD Queensland, VIC Victoria,
    TAS Tasmania, ACT Australian Capital Territory
"""
_CAPITAL_INSIDE = re.compile(r"(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)(?<=[^\W\d_A-Z])[A-Z]")


@cache
def _places() -> tuple[frozenset[str], frozenset[str]]:
    """The names of countries and their parts, as keys for comparing, and their codes."""
    names = {plain(name) for name in _ALSO.split(",")} | phrases_of(NAMES)
    codes = {"UK", "USA", "UAE"} | words_of(CODES)
    for division in _DIVISIONS.split(","):
        code, name = division.split(maxsplit=1)
        names.add(plain(name))
        codes.add(code)
    return frozenset(names), frozenset(codes)


def is_country_code(text: str) -> bool:
    """Whether the text is a country code such as ``FR``, which means a place by itself only in brackets."""
    return len(text) == 2 and text.isupper() and text in _places()[1]


def looks_like_location(text: str) -> bool:
    """Whether the text is a country or one of its parts, or a city followed by either."""
    if len(text) > 80:
        return False
    *before, last = (part.strip() for part in text.split(","))
    names, codes = _places()
    known = plain(last) in names or (bool(before) and last.rstrip(".") in codes)
    return known and len(before) < 4 and all(part in codes or _looks_like_city(part) for part in before)


def _looks_like_city(text: str) -> bool:
    """Whether the text is neither an acronym nor a word with capitals inside, as names of companies are."""
    if not 0 < len(text.split()) <= 4 or text.isupper() or any(map(str.isdigit, text)):
        return False
    return not _CAPITAL_INSIDE.search(text) and not is_organisation(text)


def without_country(text: str) -> str:
    """The affiliation without a location that follows it: the institute of ``Institute of Things, Finland``."""
    parts = text.split(",")
    for stop in range(1, len(parts)):
        if looks_like_location(",".join(parts[stop:]).strip()):
            return ",".join(parts[:stop]).strip()
    return text
