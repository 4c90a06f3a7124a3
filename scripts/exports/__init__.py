"""The downloads: their table, data in the formats of its field, and what reads each back.

May import: books, pages, drawings, citations, edition, language, reading, program.
"""
