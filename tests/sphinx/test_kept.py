"""What an environment keeps has a version, which changes with the fields of the records.

An old environment that is loaded with new records would fail, or be read wrongly, in the middle of a build.
"""

from __future__ import annotations

import hashlib

from sphinx_meetings import documents, records
from sphinx_meetings.domain import MeetingDomain

VERSION, FIELDS = 7, "01b074c2e84e"


def kept_fields():
    """The fields of all records that a document's contents may be made of."""
    modules = (records, documents)
    found = {
        name: record._fields
        for module in modules
        for name, record in vars(module).items()
        if isinstance(record, type) and issubclass(record, tuple) and record is not tuple
    }
    return hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()[:12]


def test_other_fields_are_another_version():
    assert (MeetingDomain.data_version, kept_fields()) == (VERSION, FIELDS), (
        "the records have other fields: raise MeetingDomain.data_version, and write both here"
    )
