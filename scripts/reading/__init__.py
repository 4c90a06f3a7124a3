"""Read files as values that know their lines: pages, data, schemas, settings.

May import: program.
"""
