"""The collector is paused, and goes on."""

from __future__ import annotations

import gc

import pytest

from sphinx_meetings.archive.collector_pause import without_collector


@pytest.fixture(params=[True, False])
def enabled(request):
    before = gc.isenabled()
    (gc.enable if request.param else gc.disable)()
    yield request.param
    (gc.enable if before else gc.disable)()


def test_the_collector_is_as_it_was_afterwards(enabled):
    assert without_collector(gc.isenabled)() is False
    assert gc.isenabled() is enabled


def test_also_after_an_exception(enabled):
    @without_collector
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert gc.isenabled() is enabled
