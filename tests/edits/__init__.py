"""Random sequences of edits to a site of about a hundred pages.

    python -m tests.edits --sequences 200 --seed 1 --builder html dirhtml --jobs 2

After each step, what an incremental build has written is compared with what a clean build
writes, and with what the same edits leave stale without the extension.

    site        a site as plain values
    text        turns these values into the text of its files
    changes     edits: functions from a site to a site
    building    builds, each in a process of its own
    pieces      what builds wrote, piece by piece, and what may differ
    sequences   runs sequences, and makes those that fail smaller
"""
