"""The names that people use for time zones, and the zones that they mean."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["ABBREVIATIONS", "FIXED_OFFSETS", "NO_PLACES", "PHRASES", "PLACES", "UNMISTAKABLE", "Abbreviation"]


class Abbreviation(NamedTuple):
    """What the abbreviated name of a zone means."""

    zone: str
    """An IANA zone."""
    offset: float | None
    """The offset that the name implies, in hours east of UTC, ``None`` if it implies none."""


def _pair(zone: str, **offsets: float | None) -> dict[str, Abbreviation]:
    return {name: Abbreviation(zone, offset) for name, offset in offsets.items()}


ABBREVIATIONS = {
    **_pair("UTC", utc=None, gmt=None, z=None, tuc=None, ut=None, zulu=None),
    **_pair("Etc/GMT+12", aoe=None),
    **_pair("America/Los_Angeles", pt=None, pst=-8, pdt=-7),
    **_pair("America/Denver", mt=None, mst=-7, mdt=-6),
    **_pair("America/Chicago", ct=None, cst=-6, cdt=-5),
    **_pair("America/New_York", et=None, est=-5, edt=-4),
    **_pair("America/Halifax", adt=-3, ast=-4),
    **_pair("America/St_Johns", nst=-3.5, ndt=-2.5),
    **_pair("America/Anchorage", akt=None, akst=-9, akdt=-8),
    **_pair("Pacific/Honolulu", hst=-10),
    **_pair("America/Sao_Paulo", brt=-3, brst=-2),
    **_pair("America/Argentina/Buenos_Aires", art=-3),
    **_pair("America/Santiago", clt=-4, clst=-3),
    **_pair("America/Bogota", cot=-5),
    **_pair("America/Lima", pet=-5),
    **_pair("Europe/London", bst=1),
    **_pair("Europe/Lisbon", wet=0, west=1),
    **_pair("Europe/Berlin", cet=1, cest=2, mez=1, mesz=2, met=1, mest=2),
    "ce(s)t": Abbreviation("Europe/Berlin", None),
    "me(s)z": Abbreviation("Europe/Berlin", None),
    **_pair("Europe/Helsinki", eet=2, eest=3, oez=2, oesz=3),
    **_pair("Europe/Moscow", msk=3),
    **_pair("Europe/Istanbul", trt=3),
    **_pair("Africa/Johannesburg", sast=2),
    **_pair("Africa/Maputo", cat=2),
    **_pair("Africa/Nairobi", eat=3),
    **_pair("Africa/Lagos", wat=1),
    **_pair("Asia/Jerusalem", idt=3),
    **_pair("Asia/Dubai", gst=4),
    **_pair("Asia/Karachi", pkt=5),
    **_pair("Asia/Kolkata", ist=5.5),
    **_pair("Asia/Kathmandu", npt=5.75),
    **_pair("Asia/Dhaka", bdt=6),
    **_pair("Asia/Bangkok", ict=7),
    **_pair("Asia/Jakarta", wib=7),
    **_pair("Asia/Singapore", sgt=8),
    **_pair("Asia/Hong_Kong", hkt=8),
    **_pair("Asia/Manila", pht=8),
    **_pair("Asia/Kuala_Lumpur", myt=8),
    **_pair("Asia/Seoul", kst=9),
    **_pair("Asia/Tokyo", jst=9),
    **_pair("Australia/Perth", awst=8),
    **_pair("Australia/Adelaide", acst=9.5, acdt=10.5),
    **_pair("Australia/Sydney", aet=None, aest=10, aedt=11),
    **_pair("Pacific/Auckland", nzt=None, nzst=12, nzdt=13),
}

UNMISTAKABLE = frozenset(
    {
        "aedt",
        "aest",
        "aoe",
        "brt",
        "bst",
        "cdt",
        "cest",
        "cet",
        "edt",
        "eest",
        "gmt",
        "hkt",
        "jst",
        "kst",
        "mdt",
        "mesz",
        "mez",
        "msk",
        "nzdt",
        "nzst",
        "pdt",
        "pst",
        "sgt",
        "utc",
    }
)
"""Abbreviations that are not words in any language, so they are recognized in lower case too."""

PHRASES = {
    "coordinated universal": "utc",
    "universal": "utc",
    "universal coordinated": "utc",
    "greenwich mean": "gmt",
    "greenwich": "gmt",
    "pacific": "pt",
    "pacific standard": "pst",
    "pacific daylight": "pdt",
    "mountain": "mt",
    "mountain standard": "mst",
    "mountain daylight": "mdt",
    "central": "ct",
    "central standard": "cst",
    "central daylight": "cdt",
    "eastern": "et",
    "eastern standard": "est",
    "eastern daylight": "edt",
    "atlantic standard": "ast",
    "atlantic daylight": "adt",
    "british summer": "bst",
    "western european": "wet",
    "western european summer": "west",
    "central european": "cet",
    "central european summer": "cest",
    "central europe": "cet",
    "mitteleuropäische": "mez",
    "mitteleuropäische sommer": "mesz",
    "eastern european": "eet",
    "eastern european summer": "eest",
    "indian": "ist",
    "indian standard": "ist",
    "india standard": "ist",
    "japan standard": "jst",
    "korea standard": "kst",
    "australian eastern": "aet",
    "australian eastern standard": "aest",
    "australian eastern daylight": "aedt",
    "new zealand standard": "nzst",
    "new zealand daylight": "nzdt",
    "anywhere on earth": "aoe",
    "east africa": "eat",
    "east african": "eat",
    "west africa": "wat",
    "west african": "wat",
    "central africa": "cat",
    "central african": "cat",
    "south africa standard": "sast",
    "south african standard": "sast",
}
"""Full names, without their last word ``time``, and the corresponding abbreviations."""

_PLACES_OF_ZONES = {
    "America/Los_Angeles": (
        "san francisco; sf; seattle; portland; oakland; berkeley; san diego; san jose, california; las vegas; "
        "silicon valley; california; west coast; us west; us west coast; washington state; us/pacific"
    ),
    "America/Denver": "us/mountain; salt lake city; boulder; colorado",
    "America/Chicago": "us/central; austin; dallas; houston; minneapolis; st. louis; texas",
    "America/New_York": (
        "us/eastern; boston; nyc; new york city; washington; washington dc; washington d.c; philadelphia; "
        "atlanta; miami; pittsburgh; raleigh; east coast; us east; us east coast"
    ),
    "America/Halifax": "atlantic; us/atlantic; nova scotia; new brunswick",
    "America/Toronto": "montreal; montréal; ottawa; quebec; québec",
    "America/Sao_Paulo": "brasil; rio; rio de janeiro; são paulo; brasilia; brasília",
    "America/Bogota": "bogotá; colombia",
    "America/Mexico_City": "ciudad de méxico; cdmx",
    "America/Argentina/Buenos_Aires": "argentina",
    "Europe/London": (
        "uk; u.k; great britain; british; england; scotland; oxford; edinburgh; manchester; bristol; glasgow"
    ),
    "Europe/Dublin": "ireland; irish",
    "Europe/Berlin": (
        "germany; deutschland; german; deutsche; munich; münchen; hamburg; frankfurt; cologne; köln; berliner"
    ),
    "Europe/Zurich": "switzerland; schweiz; swiss; schweizer; suisse; zürich; geneva; genève; genf; bern; basel",
    "Europe/Paris": "france; french; française; francaise; lyon; grenoble; toulouse",
    "Europe/Madrid": "spain; españa; spanish; española; peninsular; peninsular española; barcelona; valencia",
    "Europe/Rome": "italy; italia; italian; italiana; milan; milano; roma; turin; torino; bologna",
    "Europe/Amsterdam": "netherlands; nederland; dutch; nederlandse; the hague; utrecht; rotterdam; delft",
    "Europe/Brussels": "belgium; belgië; belgique; belge; belgische; bruxelles; brussel",
    "Europe/Vienna": "austria; österreich; wien",
    "Europe/Stockholm": "sweden; gothenburg; göteborg",
    "Europe/Copenhagen": "denmark; københavn",
    "Europe/Oslo": "norway; bergen; trondheim",
    "Europe/Helsinki": "finland",
    "Europe/Warsaw": "poland; kraków; krakow",
    "Europe/Prague": "czech; brno; praha",
    "Europe/Athens": "greece",
    "Europe/Lisbon": "lisboa; porto",
    "Europe/Kyiv": "kyiv",
    "Asia/Jerusalem": "tel aviv; haifa",
    "Asia/Dubai": "abu dhabi",
    "Africa/Johannesburg": "cape town; south africa; pretoria",
    "Africa/Lagos": "nigeria",
    "Africa/Nairobi": "kenya",
    "Asia/Kolkata": "india; bangalore; bengaluru; mumbai; delhi; new delhi; pune; chennai; hyderabad",
    "Asia/Shanghai": "china; china standard; beijing; shenzhen; hangzhou; 北京时间; 北京時間; 中国时间",
    "Asia/Tokyo": "japan; japanese; osaka; kyoto; 日本時間; 日本標準時; 東京時間",
    "Asia/Taipei": "taiwan; 台北; 台北時間; 台灣時間",
    "Asia/Seoul": "korea; 한국시간; 한국 시간",
    "UTC": "世界標準時; 協定世界時; 世界时间",
    "Asia/Ho_Chi_Minh": "hanoi; vietnam",
    "Australia/Sydney": "canberra",
    "Pacific/Auckland": "wellington; new zealand",
}
PLACES = {place: zone for zone, places in _PLACES_OF_ZONES.items() for place in places.split("; ")}
"""Places that people use as names of zones, but that are not cities in the time-zone database."""

NO_PLACES = frozenset({"casey", "center", "central", "davis", "easter", "palmer", "troll"})
"""Last parts of zone names that mean something or somebody else in meeting notes."""

FIXED_OFFSETS = {
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
    -570: "Pacific/Marquesas",
}
"""Zones with a constant offset, by that offset in minutes, where the database has no name such as ``Etc/GMT-2``."""
