"""All records to one archive: who is who, series, threads.

A pure function of records, settings and a day called today; without Sphinx, clock or file.
"""
