"""Random sequences of edits to a site of about a hundred pages.

    python -m tests.edits --sequences 200 --seed 1 --builder html dirhtml --jobs 2

After each step, what an incremental build has written is compared with what a clean build
writes, and with what the same edits leave stale where the extension is not there.

    site        a site as plain values
    text        its values to the text of its pages
    changes     edits: functions of a site to a site
    building    builds, each in a process of its own
    pieces      what builds wrote, piece by piece, and what may differ
    sequences   runs sequences, and makes small those that fail
"""
