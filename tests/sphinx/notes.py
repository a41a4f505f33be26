"""Notes of an invented team, in both syntaxes."""

from __future__ import annotations

__all__ = ["APRIL", "INDEX", "MARCH", "MARCH_RST", "SITE"]

INDEX = """\
# Weathervane

```{toctree}
:glob:

**
```
"""

MARCH = """\
# Weathervane team meeting

- **Date:** Thursday 5th March, 2026
- **Time:** 3pm UTC
- **Pad:** https://pad.example.org/weathervane-march
- **Issue:** https://github.com/weathervane/compass/issues/31

## Roll call

- name / institution / GitHub handle
- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic
- Ayo Balogun / Lagoon Labs

## Agenda

- **Imke (10m):** Sensors that sleep weathervane/vane#17
  - https://github.com/weathervane/vane/pull/20 would do
- Release party (Pavel)
- Hosting bill
"""

MARCH_RST = """\
Weathervane team meeting
========================

- **Date:** Thursday 5th March, 2026
- **Time:** 3pm UTC
- **Pad:** https://pad.example.org/weathervane-march
- **Issue:** https://github.com/weathervane/compass/issues/31

Roll call
---------

- name / institution / GitHub handle
- Imke Dorn / Nordlicht / @imkedorn
- Pavel Ruzic / Hexwerk / @pruzic
- Ayo Balogun / Lagoon Labs

Agenda
------

- **Imke (10m):** Sensors that sleep weathervane/vane#17

  - https://github.com/weathervane/vane/pull/20 would do

- Release party (Pavel)
- Hosting bill
"""

APRIL = """\
# Weathervane team meeting

2 April 2026, 15:00 UTC

## Roll call

- Imke Dorn / Nordlicht / @imkedorn
- Ayo Balogun / Lagoon Labs / @ayob

## Agenda

- Sensors that sleep, again weathervane/vane#17
"""

SITE = {"index.md": INDEX, "meetings/team/2026-03-05.md": MARCH, "meetings/team/2026-04-02.md": APRIL}
