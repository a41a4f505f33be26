"""Doctrees are taken apart as soon as nobody can see them, and not before."""

from __future__ import annotations

import gc
import pickle
import weakref

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from hypothesis import given
from hypothesis import strategies as st

from sphinx_meetings.dismantling import dismantle

TEXT = """\
.. _top:

Team meeting
============

Present
-------

- Imke Dorn [1]_ and |one| other, see top_

.. [1] from Nord
.. |one| replace:: *one*

======  ====
Topic   Who
======  ====
Rust    Imke
======  ====
"""


@pytest.fixture(autouse=True)
def _collector_off():
    """Nothing but its last reference frees anything."""
    enabled = gc.isenabled()
    gc.collect()
    gc.disable()
    yield
    if enabled:
        gc.enable()


def doctree():
    document = publish_doctree(TEXT, settings_overrides={"doctitle_xform": False})
    # As Sphinx does before it keeps one.
    document.reporter = document.transformer = document.settings = None
    # The parser remembers where it was.
    return pickle.loads(pickle.dumps(document))  # noqa: S301


class Mark:
    """What a node has among its attributes, to see when it is freed."""


def marked(made):
    """Put a mark on each node of the doctree in a list; the marks are not held."""
    marks = []
    for node in made[0].findall(nodes.Element):
        node["mark"] = Mark()
        marks.append(weakref.ref(node["mark"]))
    return marks


def alive(marks):
    return [mark() for mark in marks if mark()]


def taken_apart(made):
    """Hand the doctree in a list over; in an ``assert``, pytest would hold it."""
    return dismantle(made.pop())


def links(document):
    """Where the links upwards lead."""
    return [(id(node), id(node.parent), id(node._document)) for node in document.findall()]


def test_a_doctree_that_nobody_holds_is_freed_at_once():
    made = [doctree()]
    marks = marked(made)
    assert alive(marks)
    assert taken_apart(made)
    assert not alive(marks)


def begun(walk):
    next(walk)
    return walk


HOLDERS = {
    "the document": lambda document: document,
    "a section": lambda document: next(document.findall(nodes.section)),
    "a text": lambda document: next(document.findall(nodes.Text)),
    "what is in a list": lambda document: next(document.findall(nodes.bullet_list)).children,
    "what is in the document": lambda document: document.children,
    "what has an identifier": lambda document: document.ids,
    "what refers to a name": lambda document: document.refnames["top"],
    "what a node is": lambda document: vars(next(document.findall(nodes.section))),
    "a walk that has not ended": lambda document: begun(document.findall()),
    "a method": lambda document: next(document.findall(nodes.title)).astext,
    "a weak reference": lambda document: weakref.ref(next(document.findall(nodes.title))),
}


@pytest.mark.parametrize("holder", HOLDERS.values(), ids=HOLDERS)
def test_a_doctree_of_which_somebody_holds_a_part_stays_whole(holder):
    made = [doctree()]
    held = holder(made[0])
    before = links(made[0])
    # A reference that is left out of account, so that the doctree is there to be looked at.
    kept = made[:]
    assert not taken_apart([kept[0]])
    assert links(kept[0]) == before
    assert not taken_apart(made)
    del held
    assert taken_apart(kept)


@given(shape=st.lists(st.integers(0, 20), max_size=20), number=st.integers(0, 20), registered=st.booleans())
def test_any_one_node_held_keeps_any_tree_whole(shape, number, registered):
    made = [nodes.document(None, None)]
    made[0].transformer = None
    every = [made[0]]
    for above in shape:
        every.append(nodes.paragraph())
        every[above % (len(every) - 1)].append(every[-1])
        if registered:
            made[0].ids[str(len(every))] = made[0].footnotes = every[-1]
    held = every[number % len(every)]
    every.clear()
    marks = marked(made)
    assert not taken_apart(made)
    assert len(alive(marks)) == len(shape) + 1
    del held


def test_a_node_that_knows_another_one_in_a_way_of_its_own_keeps_the_tree_whole():
    made = [doctree()]
    first, last = next(made[0].findall(nodes.title)), [*made[0].findall(nodes.paragraph)][-1]
    first.details = {"last": last}
    del first, last
    assert not taken_apart(made)


def test_a_node_in_two_places_hides_nobody_who_holds_the_doctree():
    made = [doctree()]
    section = next(made[0].findall(nodes.section))
    section += [nodes.paragraph("", "twice")] * 2
    held = made[0], section
    del section
    assert not taken_apart(made)
    assert held[1].parent is held[0]


class Weakly(nodes.paragraph):
    """A node that holds its parent by no reference."""

    @property
    def parent(self):
        return self.above() if self.above else None

    @parent.setter
    def parent(self, value):
        self.above = weakref.ref(value) if value is not None else None


def test_a_node_that_refers_weakly_to_its_parent_hides_nobody():
    made = [nodes.document(None, None)]
    made[0].transformer = None
    made[0] += nodes.section("", Weakly("", "text"))
    held = made[0].children[0]
    assert not taken_apart(made)
    assert held.parent is not None


class Last(nodes.paragraph):
    """A node with something to do at its end."""

    seen = ()

    def __del__(self):
        Last.seen = (self.parent,)


def test_a_node_with_a_finaliser_finds_its_doctree_as_it_was():
    made = [nodes.document(None, None)]
    made[0].transformer = None
    made[0] += Last()
    assert not taken_apart(made)
    gc.collect()
    assert Last.seen != (None,)
