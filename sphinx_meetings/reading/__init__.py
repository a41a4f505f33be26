"""From a page's doctree to records.

Directives and tags mark the parts of a page; the notes reader finds the same parts in plain
notes by their headings and labels. Both pass the parts to the same small grammars.
"""
