"""Small grammars: plain functions of text, one for each thing that notes say.

Directives, tags, front matter and the notes reader all hand their text to these.
Nothing here imports Sphinx or docutils, and every function takes time linear in the
length of its text.
"""
