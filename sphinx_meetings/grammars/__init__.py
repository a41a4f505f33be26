"""Small grammars: plain functions of text, one for each kind of fact in meeting notes.

Directives, tags, front matter and the notes reader all pass their text to these functions.
Nothing here imports Sphinx or docutils, and every function runs in time linear in the length
of its text.
"""
