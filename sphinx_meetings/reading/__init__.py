"""A page's doctree to records.

Directives and tags mark a part of a page, the notes reader finds the same parts in plain
notes by their headings and labels; both hand the part to the same small grammars.
"""
