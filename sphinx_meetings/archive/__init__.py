"""Puts all records together into one archive: who is who, series, threads.

A pure function of the records, the settings and the day called today, without Sphinx, clock or files.
"""
